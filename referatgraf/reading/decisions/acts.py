"""Which acts a point of a proposal asks for, in the order of its words."""

import re
from dataclasses import dataclass
from typing import cast

from referatgraf.facts import Act
from referatgraf.reading.encoding import Encoded
from referatgraf.reading.statements import Statement, statements_in

LEAD = re.compile(
    r"\A(?:(?:og|samt)\s+)?(?:det|dette|sagen|punktet)?\s*(?:indstilling\s+om|[^.;:]{0,90}?\b(?:indstilles|indstiller|indstillede|foreslås|foreslår|foreslog|anbefales|anbefaler))"
    r"(?:\s+(?:derfor|endvidere|desuden|samtidig|også))?(?:\s+(?:til|overfor|over\s+for)(?:\s+(?:[^.;:,]|\b(?:kgs|sdr|nr|skt|sct)\.|,(?=\s(?-i:[A-ZÆØÅ]))){1,80}?|(?=,?\sat\b)))?"
    r"\s*(?:,\s*at\b:?|;\s*\Z|,(?!\s(?-i:[A-ZÆØÅ])[^.;:]{0,60}\sat\b)|:|\s+at\b:?|\Z)\s*",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(r"(?:,\s|\s)(?:at\s(?!\w+e\b)|om|hvad|hvor\w*|hvilke\w*|som|der|idet|når|hvis)\b|,\sat\b")
COORDINATED = re.compile(
    r"[,\s](?:og|samt|,)\s+(?:(?:at|herunder)\s+)?(?:(?:derefter|herefter|efterfølgende|endvidere|i\s+øvrigt|dermed|kort)\s+)?\Z|\A\s*,\s*\Z"
)
BY_STAFF = re.compile(
    r"(?:og\s+)?(?:at\s+)?(?:forvaltningen|administrationen|sekretariatet|direktionen)\s+(?:\w+\s+)?", re.IGNORECASE
)
"""How a point begins that asks the staff to do something: deciding that is all that the meeting does."""
REASON = re.compile(r",\s(?:idet|da|fordi)\s")
"""What leads to why something is asked for."""
AFTER_COMMA = re.compile(r",\s*(?:og|samt)\s+\Z")


@dataclass(frozen=True, slots=True)
class FoundAct:
    act: Act
    start: int
    end: int


def lead_end(text: str) -> int:
    """Where the point itself begins, after 'Det indstilles, at'.

    >>> lead_end("Det indstilles, at planen godkendes")
    19
    >>> lead_end("Det indstilles til Havnerådet, Byrådet og ØU, at planen godkendes")
    49
    >>> lead_end("Anbefaler bestyrelsen at vente"), lead_end("Indstilling om, at planen godkendes")
    (0, 19)
    """
    lead = LEAD.match(text)
    if lead is None or not re.match(
        r"[^.;:]*\S\s+(?:indstill|foresl[åo]|anbefal)|indstilling\s+om\b", lead.group(), re.IGNORECASE
    ):
        return 0
    return lead.end()


def acts_in(encoded: Encoded, start: int = 0) -> list[FoundAct]:
    """The acts of the main clause from `start` on: those in a clause with 'at' or 'som' are somebody else's."""
    found = sorted(
        (
            _found(one)
            for one in statements_in(encoded, "proposals")
            if one.found.start() >= start and "act" in one.pattern.constants
        ),
        key=lambda one: (one.start, -one.end),
    )
    reason = REASON.search(encoded.text, start)
    found = [one for one in found if reason is None or one.start < reason.start()]
    acts: list[FoundAct] = []
    if found and BY_STAFF.fullmatch(encoded.text, start, found[0].start) and not _is_passive(encoded, found[0]):
        return acts
    for one in found:
        if not acts or (one.start >= acts[-1].end and _coordinated(encoded.text[acts[-1].end : one.start])):
            acts.append(one)
    return acts


def _is_passive(encoded: Encoded, act: FoundAct) -> bool:
    return encoded.text[act.start : act.end].endswith("es")


def _found(statement: Statement) -> FoundAct:
    act = cast(Act, statement.pattern.constants["act"])
    return FoundAct(act, statement.found.start(), statement.found.end())


def _coordinated(between: str) -> bool:
    if SUBORDINATE.search(between):
        return bool(AFTER_COMMA.search(between))
    return bool(COORDINATED.search(between))
