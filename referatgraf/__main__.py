"""`python -m referatgraf` is `referatgraf`."""

from referatgraf.cli import main

main()
