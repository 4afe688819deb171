"""Names without their accents and capitals, as search and ids need them."""

import re
import unicodedata

LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l", "’": "'"})
NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case, ae for æ, oe for ø, aa for å, other accents dropped.

    >>> fold("Søren Ågård, Æblegården – Åse Ibáñez")
    'soeren aagaard, aeblegaarden – aase ibanez'
    """
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).casefold()
    plain = small.translate(LETTERS)
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def slug(text: str) -> str:
    """A folded text as a part of an id: letters, digits and hyphens.

    >>> slug("KL’s udvalg for Børn & Unge")
    'kls-udvalg-for-boern-unge'
    """
    return NOT_IN_SLUG.sub("-", fold(text).replace("'", "")).strip("-") or "x"
