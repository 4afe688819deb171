"""Whose doing a sentence tells of: that of the body that met, by its name or by a word for it, or that of others."""

import re

from referatgraf.reading.decisions.majorities import BY_NUMBER
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence
from referatgraf.reading.placed import is_placed
from referatgraf.reading.statements import Statement

ORG, PERSON = SIGNS["organisation"], SIGNS["person"]
GENERIC = re.compile(
    r"\b(?:kkr|(?P<body>\w*(?:udvalget|udvalg|rådet|råd|bestyrelsen|nævnet|kredsen|gruppen|forummet|kommissionen|repræsentantskabet|formandskabet|forsamlingen|borgerrepræsentationen))"
    r"|vi|man|mødet|flertallet|et\sflertal|medlemmerne|deltagerne|mødedeltagerne|parterne)(?![\w’'-])",
    re.IGNORECASE,
)
BEHIND = re.compile(rf"\s*(?P<who>{ORG}|{GENERIC.pattern})", re.IGNORECASE)
"""Who acts, where the words stand right behind the verb: 'derfor tog bestyrelsen …'."""
FRONTED = re.compile(r"\s*(?:efter|på|ved|med|under|i|til|for|forud|som|ud\sfra|gennem)\s", re.IGNORECASE)
"""How a clause begins whose subject stands behind its verb."""
JOINED = re.compile(r"\b(?:og|samt|eller|men)\s*\Z", re.IGNORECASE)
AT_A_MEETING = re.compile(
    r"(?:på|ved)\s(?:[\w-]+\s){0,2}?(?P<whose>\w*(?:udvalg|råd|bestyrelse|nævn|repræsentantskab))s?mødet?\b",
    re.IGNORECASE,
)
"""How a sentence begins that says at whose meeting it was: 'På Regionsrådsmødet blev …'."""
ANYBODY = re.compile(rf"[{ORG}{PERSON}]")
NOUN = re.compile(
    r"udvalg|råd|bestyrelse?|nævn|kreds|gruppe|forum|kommission|repræsentantskab|repræsentation|formandskab|kkr|forsamling",
    re.IGNORECASE,
)
COUNCIL = re.compile(r"\b\w*(?:byråd|kommunalbestyrelse|borgerrepræsentation)", re.IGNORECASE)
BY_OTHERS = re.compile(rf"\saf\s(?:\w+\s){{0,2}}?(?P<who>{ORG})", re.IGNORECASE)
BARE_COUNCIL = re.compile(r"byrådet|kommunalbestyrelsen|borgerrepræsentationen", re.IGNORECASE)
BOARD_OF = re.compile(
    r"(?:bestyrelsen (?:for|i) (?P<after>.+)|(?P<before>.+?)(?:(?-i:(?<!u))['’]?s|(?<=us))['’]? bestyrelsen?)",
    re.IGNORECASE,
)
"""Names in -us, 'Havnebus', have no s of their own in the genitive."""
ENDING = re.compile(r"(?:m?et|en)\Z")
ASKED = re.compile(rf"(?:det\s)?indstilles(?:\sdet)?\s?,?\sat\s(?P<who>{ORG}|{GENERIC.pattern})", re.IGNORECASE)
LETTERS = re.compile(r"\s*(?P<first>[A-ZÆØÅ])(?P<noun>[BFKNRU])\s")


def is_at_another_meeting(sentence: Sentence, body: str | None) -> bool:
    """Whether the sentence begins with the meeting of a body that is not the one that met."""
    found = AT_A_MEETING.match(sentence.text)
    return found is not None and not is_generic_for(f"{found['whose']}et", body)


def is_meeting_subject(sentence: Sentence, statement: Statement, body: str | None) -> bool:
    """Whether whoever acts, before the verb or right behind it, is the body that met; nobody named is the body, too."""
    start = max(sentence.text.rfind(";", 0, statement.found.start()), -1) + 1
    before = (start, statement.found.start())
    if "mindretal" in sentence.text[slice(*before)].casefold():
        return False
    opening = sentence.text[slice(*before)]
    if BY_NUMBER.fullmatch(opening) or is_short_for(opening, body):
        return True
    behind = subject_behind(sentence, statement)
    fronted = FRONTED.match(opening) and not JOINED.search(opening)
    named = ANYBODY.search(sentence.text, *before) or GENERIC.search(sentence.text, *before)
    if named and not (fronted and behind):
        return names_the_meeting(sentence, *before, body)
    if opening.strip():
        return behind is not None and names_the_meeting(sentence, *behind, body)
    return True


def is_short_for(words: str, body: str | None) -> bool:
    """Whether a clause begins with the letters of the body, of its first word and of what it is.

    >>> is_short_for("MR ", "Menighedsrådet"), is_short_for("MR ", "Musikforeningens bestyrelse")
    (True, False)
    """
    found = LETTERS.fullmatch(words)
    if found is None or body is None or not body.startswith(found["first"]):
        return False
    return any(noun.group()[0].upper() == found["noun"] for noun in NOUN.finditer(body))


def begins_with_the_meeting(sentence: Sentence, body: str | None) -> bool:
    """Whether the first word is the body that met: 'Rådet udpegede …'."""
    named = ANYBODY.match(sentence.text) or GENERIC.match(sentence.text)
    return named is not None and names_the_meeting(sentence, *named.span(), body)


def asks_itself(sentence: Sentence, body: str | None) -> bool:
    """Whether a sentence only says what the body that met is asked to do: 'Det indstilles, at bestyrelsen …'."""
    found = ASKED.match(sentence.text)
    return found is not None and body is not None and names_the_meeting(sentence, *found.span("who"), body)


def subject_behind(sentence: Sentence, statement: Statement) -> tuple[int, int] | None:
    """Who stands right behind the verb, where Danish puts the subject of a clause that does not begin with it, or
    behind what is said: 'Efter oplæg fra KL drøftede rådet …', 'Herefter tog til efterretning rådet …'."""
    verb = re.match(r"\w+", sentence.text[statement.found.start() :])
    places = (statement.found.start() + (verb.end() if verb else 0), statement.found.end())
    found = next((one for place in places if (one := BEHIND.match(sentence.text, place))), None)
    return found.span("who") if found else None


def names_the_meeting(sentence: Sentence, start: int, end: int, body: str | None) -> bool:
    """Whether the first actor in [start, end) is the body that met."""
    actor = ANYBODY.search(sentence.text, start, end)
    generic = GENERIC.search(sentence.text, start, end)
    if actor and (not generic or actor.start() < generic.start()):
        key = sentence.encoded.names[actor.start()].key
        genitive = re.match(r"['’]?s\b|['’]\s|-", sentence.text[actor.end() :])
        return actor.group() == ORG and not genitive and is_same_body(key, body)
    return bool(generic) and is_generic_for(generic["body"] if generic else None, body)


def is_same_body(key: str, body: str | None) -> bool:
    """Whether a name is the body's, or a shorter form of it: 'KKR' in the minutes of KKR Nordjylland.

    >>> is_same_body("Nordvands bestyrelse", "Nordvand"), is_same_body("Byrådet", "Læsø Byråd")
    (True, True)
    >>> is_same_body("Seniorrådet", "Seniorråd")
    True
    """
    if body is None or key == body or body.startswith(f"{key} ") or key.startswith(f"{body} "):
        return True
    if ENDING.sub("", key) == ENDING.sub("", body):
        return True
    if boards_house(key) in (body, boards_house(body)) or key == boards_house(body) or is_placed(key, body):
        return True
    return bool(BARE_COUNCIL.fullmatch(key) and COUNCIL.search(body))


def boards_house(key: str) -> str:
    """Whose board a name speaks of; other names are given back.

    >>> boards_house("Nordvands bestyrelse"), boards_house("Bestyrelsen for Nordvand"), boards_house("Nordvand")
    ('Nordvand', 'Nordvand', 'Nordvand')
    >>> boards_house("Havnebus bestyrelse"), boards_house("Havnebus' bestyrelse")
    ('Havnebus', 'Havnebus')
    """
    found = BOARD_OF.fullmatch(key)
    return (found["after"] or found["before"]) if found else key


def is_generic_for(noun: str | None, body: str | None) -> bool:
    """Whether 'udvalget' may stand for the body: 'Socialudvalget', but no 'Kommunekontaktråd'.

    >>> is_generic_for("udvalget", "Socialudvalget"), is_generic_for("bestyrelsen", "Socialudvalget")
    (True, False)
    >>> is_generic_for("økonomiudvalget", "Socialudvalget"), is_generic_for("bestyrelsen", "Nordvand")
    (False, True)
    """
    if noun is None or body is None:
        return True
    kind = ENDING.sub("", noun.casefold())
    if kind in body.casefold() or (kind == "råd" and body.startswith(("KKR", "RAR"))):
        return True
    if COUNCIL.match(kind) and COUNCIL.search(body):
        return True
    return not NOUN.search(body) and NOUN.fullmatch(kind) is not None


def done_by_others(sentence: Sentence, statement: Statement, body: str | None) -> bool:
    """Whether 'blev godkendt' goes on with 'af', or 'regnskabet, som' with somebody, who is not the meeting."""
    if who := statement.slot("who"):
        return not (is_same_body(who.key, body) if who.key else is_generic_for(statement.found["who"], body))
    by = BY_OTHERS.match(sentence.text, statement.found.end())
    return by is not None and not is_same_body(sentence.encoded.names[by.start("who")].key, body)
