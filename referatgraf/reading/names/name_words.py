"""What a person's name looks like in running text, and which capitalised words are none."""

import re
from itertools import pairwise

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.names.registers import (
    given_names,
    is_common_surname,
    listed_words,
    surname_suffixes,
    things_named_after,
)

UPPER = "A-ZÆØÅÉÖÄÜÁÍÓÚÇĞŞŠŽŁİÐÞ"
LOWER = "a-zæøåéèöäüëáíóúçñğşıšžłćčęąśźżâêîôûãõýþð"
WORD = (
    rf"(?:[OD]['’]|Mc|Mac)?[{UPPER}][{LOWER}]+(?:['’][{UPPER}]?[{LOWER}]+)?"
    rf"(?:-[{UPPER}][{LOWER}]+|-[ ][{UPPER}][{LOWER}]+sen(?![\w-]|[ ][{UPPER}]))*"
)
"""A word of a name; a hyphenated surname may be broken: 'Anna Krag- Hansen'."""
SHORTENED = r"(?:Chr|Johs?|Vald|Vilh|Alb|Sdr)\."
INITIAL = rf"(?:{SHORTENED}|[{UPPER}][{LOWER}]?\.(?:[{UPPER}]\.){{0,2}})"
NICKNAME = rf"[\"”“»]{WORD}[\"”“«](?=[ ][{UPPER}])"
PARTICLE = r"(?:von|van|de|af|la|der|den|di|du|le|bin|el|al|El|Al|Mc|Mac)"
NEXT = rf"(?!Kommune\b|Regionskommune\b)(?:{SHORTENED}|(?:[AaEe]l-)?{WORD}|{INITIAL}|[{UPPER}](?=[ ]))"
LONGEST_NAME = 6
PERSON = rf"(?:{SHORTENED}|{WORD}|{INITIAL})(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NEXT}){{1,5}}"
LETTER = rf"[{UPPER}](?:[{LOWER}]{{1,2}}(?=[ ]*\)))?"
PLACE = rf"(?:[{UPPER}][\wæøåÆØÅ-]*[ ]){{1,2}}(?:Kommune|Regionskommune)"

COMMON_NOUN = re.compile(
    r"(?:væsen|institut|afdeling|center|udvikling|forvaltning|sekretariat|området?|service|skole|udvalg|styrelse"
    r"|samarbejde|netværk|projekt|fakultet|hospital|sygehus|universitet|tion|else|hed|administration|klinik|økonomi"
    r"|sundhed|psykiatri|ledelse|indkøb|anlæg|forsyning|råd)(?:et|en)?s?\Z",
    re.IGNORECASE,
)
"""How words end that are no surname, whatever title stands beside them: 'Klinisk Institut', 'Nære Sundhedsvæsen'."""
ABSTRACT = re.compile(r"\w\w(?:tion|else|hed|skab|ning|dring|ering|eret)(?:en|et|er)?\Z")
OF_A_PLACE = re.compile(
    r"\w*(?:jyske?|danske?|fynske?|sjællandske?|bornholmske?|nordiske?|nationale?|regionale?|kommunale?)\Z"
)
"""Adjectives with which an institution's name begins: 'Vestjyske Museer'."""
BODY_ENDS = "bestyrelsen|foreningen|rådet|udvalget|gruppen|sekretariatet|erhvervet|bureauet|[gktnv]erne"
BODY = re.compile(rf"[A-ZÆØÅ][a-zæøå]{{3,}}(?:{BODY_ENDS})")
"""A body's name of one word, which a run of names may end in: 'Bo Krag Havnegruppen', 'Ida Lund Kystforeningerne'."""
HOUSE = re.compile(r"[A-ZÆØÅ][a-zæøå]{2,}(?:parken|gården|cente?ret|hjemmet|skolen|hallen|haven|huset)")
"""A house's or a garden's name in the definite, which a line's end put behind a name: 'Bo Krag Fjordparken'."""
ACCENTS = str.maketrans("éèêáàÉ", "eeeaaE")
BLANK_WITHIN = re.compile(r"(?<=[A-ZÆØÅ]\.)[ ](?=[A-ZÆØÅ]\.)|(?<=[a-zæøå]-)[ ](?=[A-ZÆØÅ])")
DEED = re.compile(r"\w\w(?:tion|else|ning|ering)\Z")
LONG = 6
"""A shorter word may be a rare surname."""
SURELY_A_SURNAME = 4
"""So long an ending shows by itself that a word is a surname."""
STREETS = frozenset({"Vej", "Allé", "Boulevard"})
ARTICLES = frozenset({"Det", "Den", "De", "Et", "En"})


def is_no_persons_name(words: list[str]) -> bool:
    """Whether these capitalised words are those of an institution or a field.

    >>> is_no_persons_name(["Klinisk", "Institut"]), is_no_persons_name(["Det", "Nære"])
    (True, True)
    >>> is_no_persons_name(["Vestjyske", "Møller"])
    True
    >>> is_no_persons_name(["Qvistina", "Bredvand"]), is_no_persons_name(["Øster", "Bredvand"])
    (False, True)
    """
    return (
        words[0] in ARTICLES | listed_words("before_places")
        or OF_A_PLACE.match(words[0].lower()) is not None
        or any(COMMON_NOUN.search(word) for word in words)
    )


def is_no_name(word: str) -> bool:
    """Whether a capitalised word is a heading, a body, or an abstract noun or participle, which nobody is called.

    >>> is_no_name("Introduktion"), is_no_name("Referat"), is_no_name("Else"), is_no_name("Holm")
    (True, True, False, False)
    >>> is_no_name("Havnegruppen"), is_no_name("Gruppen")
    (True, False)
    >>> is_no_name("Udpeget"), is_no_name("På"), is_no_name("Fjordparken"), is_no_name("Nørgaard")
    (True, True, True, False)
    >>> is_no_name("Kystforeningerne"), is_no_name("Havneerhvervet"), is_no_name("Verne")
    (True, True, False)
    """
    return (
        word in listed_words("end_names")
        or BODY.fullmatch(word) is not None
        or HOUSE.fullmatch(word) is not None
        or (ABSTRACT.search(word) is not None and is_danish(word.lower()) and not is_given_name(word))
    )


def is_word_behind_a_name(word: str, before: str, following: str) -> bool:
    """Whether a capitalised word is no part of the name before it: a noun for what is done, or behind a surname that
    many bear a long word of the language, no surname itself, with which a sentence or a heading begins.

    >>> is_word_behind_a_name("Vedtagelse", "Anna", ""), is_word_behind_a_name("Daglig", "Pedersen", " drift")
    (True, True)
    >>> is_word_behind_a_name("Skovgaard", "Pedersen", " kom"), is_word_behind_a_name("Rolighed", "Anna", "")
    (False, False)
    """
    if not is_danish(word.lower()) or is_given_name(word) or is_common_surname(word):
        return False
    begins = is_common_surname(before) and following[:1] == " " and following[1:2].islower()
    return DEED.search(word) is not None or (begins and len(word) >= LONG and not word.endswith(surname_suffixes()))


def is_given_name(word: str) -> bool:
    """Whether a word, or the first half of a hyphenated one, is in the register of given names.

    >>> is_given_name("Anna"), is_given_name("Anna-Lise"), is_given_name("Blå"), is_given_name("Bént")
    (True, True, False, True)
    """
    names = given_names()
    return word in names or word.split("-")[0] in names or without_accents(word) in names


def without_accents(words: str) -> str:
    """The words without the accents that one writer puts and the next leaves out.

    >>> without_accents("René Bøgh")
    'Rene Bøgh'
    """
    return words.translate(ACCENTS)


def as_compared(name: str) -> str:
    """A name without accents, and without the blanks that one writer puts between initials and the next leaves out.

    >>> as_compared("C. C. Bøgh"), as_compared("Anna Krag- Holm")
    ('C.C. Bøgh', 'Anna Krag-Holm')
    """
    return BLANK_WITHIN.sub("", without_accents(name))


def looks_like_a_name(words: list[str]) -> bool:
    """Whether capitalised words make a person's name, judged by the words alone."""
    return (
        len(words) >= 2
        and is_given_name(words[0])
        and not listed_words("not_in_names").intersection(words)
        and not is_no_name(words[-1])
    )


def is_short_for(words: list[str], full: list[str]) -> bool:
    """Whether a name with initials is short for a fuller one, all its other words in their places.

    >>> full = ["Knud", "Erik", "Holm"]
    >>> [is_short_for(short.split(), full) for short in ("K. E. Holm", "Knud E. Holm", "Knud H.")]
    [True, True, True]
    >>> [is_short_for(short.split(), full) for short in ("K. E.", "Knud A. Holm", "Knud Holm")]
    [False, False, False]
    """
    if not 1 < len(words) <= len(full) or not any(map(is_initial, words)) or all(map(is_initial, words)):
        return False
    middle = iter(full[1:-1])
    return (
        fits(words[0], full[0])
        and fits(words[-1], full[-1])
        and all(any(fits(word, other) for other in middle) for word in words[1:-1])
    )


def is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def fits(word: str, full: str) -> bool:
    """Whether a word of a name is the full one, or its first letter."""
    return word == full or (is_initial(word) and not is_initial(full) and full.startswith(word[0]))


def is_named_after(words: list[str]) -> bool:
    """Whether the words name a street, a house or a foundation after somebody.

    >>> is_named_after(["Anna", "Holms", "Vej"]), is_named_after(["Anna", "Holms", "Gade"])
    (True, True)
    >>> is_named_after(["Anna", "Friis", "Gade"]), is_named_after(["Anna", "Holm"])
    (False, False)
    >>> is_named_after(["Anna", "Holm", "Palæet"])
    True
    >>> is_named_after(["Anna", "Holms", "Vej", "Havneby", "Øst"]), is_named_after(["Anna", "Holms", "Ferieby"])
    (True, True)
    """
    always, behind_genitive, no_genitive = things_named_after()
    owned = [
        word
        for before, word in pairwise(words)
        if before.endswith("s") and before not in no_genitive and not is_given_name(before)
    ]
    if STREETS.intersection(owned):
        return True
    last, noun = words[-1].rstrip("s") if words[-1] not in always else words[-1], is_danish(words[-1].lower())
    named = last in behind_genitive or (noun and has_genitive(words[-2]) and not is_common_surname(last))
    return last in always or (words[-1] in owned[-1:] and named)


def is_surname(word: str) -> bool:
    """Whether many bear a word as a surname, or it ends as surnames do."""
    return is_common_surname(word) or word.endswith(surname_suffixes())


def has_genitive(surname: str) -> bool:
    """Whether an 's' was put to a surname, as far as the word alone tells.

    >>> has_genitive("Holms"), has_genitive("Nygaards"), has_genitive("Friis"), has_genitive("Boas")
    (True, True, False, False)
    >>> has_genitive("Qvist-Holms"), has_genitive("Holm-Friis")
    (True, False)
    """
    surname = surname.rpartition("-")[2]
    bare = surname.removesuffix("s")
    if bare == surname or surname in things_named_after()[2]:
        return False
    long = tuple(ending for ending in surname_suffixes() if len(ending) >= SURELY_A_SURNAME)
    return is_common_surname(bare) or bare.casefold().endswith(long)


NAME = re.compile(PERSON.replace("[ ]", " "))
RUN = re.compile(PERSON.replace("[ ]", " ").replace("{1,5}", "{1,60}"))
"""Names, titles and headings that stand side by side where lines run together."""
