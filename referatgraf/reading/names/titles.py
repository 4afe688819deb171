"""What persons are called, as one expression: 'administrerende direktør', 'frikommunekoordinator', 'formænd'."""

import re
from collections.abc import Iterable
from functools import cache

from referatgraf.reading.names.registers import no_compounds, title_suffixes, titles

INDEFINITE_PLURAL_OR_DEFINITE = "(?:en|et|n|er|e|ene|erne)?"


@cache
def title_pattern() -> str:
    """An expression for every title of the register and every compound that ends in one of its suffixes."""
    none = f"(?!(?:{'|'.join(no_compounds())})(?![a-zæøå]))"
    begins = "(?:[a-zæøå]{2,}|(?:[A-ZÆØÅ]{2,4}|it|hr)-[a-zæøå]*)"  # 'havnechef', 'IT-driftschef'
    compound = f"{none}{begins}(?:{'|'.join(re.escape(title.title) for title in title_suffixes())})"
    covered = re.compile(compound + INDEFINITE_PLURAL_OR_DEFINITE)
    forms = {form for title in titles() for form in (title.title, *title.forms) if not covered.fullmatch(form)}
    whole = "|".join(_spelled(form) for form in _longest_first(forms))
    return rf"(?<![\w-])(?:(?:{whole}|{compound}){INDEFINITE_PLURAL_OR_DEFINITE})(?![\w-])"


def one_of(title: str) -> str:
    """The indefinite singular of a title: a register's own, or without its ending.

    >>> one_of("formændene"), one_of("administrerende direktører"), one_of("rektor"), one_of("leder")
    ('formand', 'administrerende direktør', 'rektor', 'leder')
    """
    words = title.rpartition(" ")
    if (last := _singulars().get(words[2].casefold())) is not None:
        return f"{words[0]}{words[1]}{last}"
    for suffix in title_suffixes():
        for ending in ("en", "n", "er", "e", "ene", "erne"):
            if words[2].endswith(suffix.title + ending):
                return title.removesuffix(ending)
    return title


@cache
def _singulars() -> dict[str, str]:
    """Every form of the register's one-word titles, with the indefinite singular."""
    singulars = {
        form: title.title for title in titles() for form in title.forms if " " not in form and " " not in title.title
    }
    for title in titles():
        for ending in ("en", "er", "et", "erne", "ene"):
            singulars.setdefault(title.title + ending, title.title)
    return singulars | {title.title: title.title for title in titles()}


def _spelled(form: str) -> str:
    return re.escape(form).replace(r"\ ", "[ ]")


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(set(forms), key=lambda form: (-len(form), form))
