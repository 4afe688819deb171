"""Imported once, by the process that reading workers are forked from: loads what each of them needs.

Most of it is loaded at its first use, so a page is read that uses it: patterns are compiled, registers and the word
list loaded. The organisations and people in it are invented.
"""

import contextlib
import gc

import referatgraf.documents.read  # noqa: F401  the readers of every format, which a worker would else import itself
from referatgraf.facts import Document
from referatgraf.intake import pipeline
from referatgraf.minutes.parse import parse_minutes
from referatgraf.needs import keep
from referatgraf.reading.pipeline import read

PAGE = """\
KKR Limfjorden
REFERAT
KKR Limfjorden
Dato: 05-03-2021 09:00:00
Sted: Rådhuset

Deltagere
Else Holmgaard (formand), Skive Kommune
Jens Vadum (A), Morsø Kommune
Afbud:
Karen Lindtorp

1. Godkendelse af referat
Sagsnr. 2021-1
Resume
Else Holmgaard er udpeget til bestyrelsen for Kystfonden i stedet for Jens Vadum for perioden 2021 til den 1. april
2022 med 2 mio. kr.
Indstilling
Det indstilles, at KKR Limfjorden godkender refe-
ratet, og at sagen drøftes.
Beslutning
KKR godkendte indstillingen. 4 stemte for, 2 imod. Direktør Karen Lindtorp orienterede om Kystfonden, der er en del af
KKR. Jens Vadum har skiftet parti fra Venstre til Liberal Alliance. Bestyrelsen for Kystfonden består af 4 medlemmer,
der udpeges af KKR. Else Holmgaard forlod mødet kl. 10.15. KKR Limfjorden drøftede sagen på mødet den 4. marts 2020.
"""


def warm_up() -> None:
    """Reads a page, for what stays loaded, and keeps what was found out on the way."""
    document = Document(sha256="", name="", media_type="text/plain", text=PAGE, page_starts=(0,), encoding="utf-8")
    read(parse_minutes(document), pipeline())
    keep()


with contextlib.suppress(Exception):  # what is wrong with our own files is told by the worker that meets it
    warm_up()
gc.freeze()  # what is loaded stays: no worker need look through it for what can be thrown away
