"""What persons are called, as one expression: 'administrerende direktør', 'frikommunekoordinator', 'formænd'."""

import re
from collections.abc import Iterable
from functools import cache

from referatgraf.reading.registers import title_suffixes, titles

INDEFINITE_PLURAL_OR_DEFINITE = "(?:en|et|n|er|e|ene|erne)?"


@cache
def title_pattern() -> str:
    """An expression for every title of the register and every compound that ends in one of its suffixes."""
    whole = "|".join(
        _spelled(form) for form in _longest_first(form for title in titles() for form in (title.title, *title.forms))
    )
    compound = "|".join(re.escape(title.title) for title in title_suffixes())
    return rf"(?<![\w-])(?:(?:{whole}|[a-zæøå]+(?:{compound})){INDEFINITE_PLURAL_OR_DEFINITE})(?![\w-])"


def _spelled(form: str) -> str:
    return re.escape(form).replace(r"\ ", "[ ]")


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(set(forms), key=lambda form: (-len(form), form))
