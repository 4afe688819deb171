"""Who is mayor or chief executive of the municipality, region or company whose body met: 'Borgmester NAME'."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from referatgraf.facts import Role
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import COUNCIL, boards_house
from referatgraf.reading.names.offices import cue, is_former
from referatgraf.reading.names.registers import municipalities
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import Sentence, meeting_of
from referatgraf.reading.statements import patterns

DIRECTOR, CHAIR, HIRED, COMMITTEE = "own-director", "own-chair", "own-hired", "own-committee-chair"
OFFICER = "own-officer-named"
GUESTS_TOO = (DIRECTOR, CHAIR, HIRED, COMMITTEE, OFFICER)
"""The patterns of those whom only the silence on any other house tells from guests."""
LETTERHEAD = 600
MARGIN = re.compile(r"\s{2,}|,")
"""What parts a letterhead from what stands beside it on the line."""
REGION = re.compile(r"Region [A-ZÆØÅ]\w+")


def own_officers(context: Context, sentence: Sentence, houses: Mapping[str, str]) -> Iterator[Role]:
    """'Borgmester NAME' in a municipality's own minutes, 'regionsdirektør NAME' in a region's."""
    for name, house in houses.items():
        for statement in patterns("roles")[name].find(sentence.encoded):
            named, role = statement.either("person"), statement.either("role")
            person = named.key if named else None
            from_elsewhere = name in GUESTS_TOO and person is not None and is_named_with_a_house(context, person)
            place = statement.found.start()
            whose = statement.found.groupdict().get("whose")
            from_elsewhere = from_elsewhere or (whose is not None and whose.casefold() not in house.casefold())
            doubtful = from_elsewhere or is_former(sentence.text, place) or may_be_anothers(sentence.text[:place])
            if person and role and not doubtful:
                title = context.minutes.text.text[role.start : role.end]
                yield Role(
                    evidence=context.evidence(statement.start, statement.end),
                    method=statement.pattern.method,
                    confidence=statement.pattern.confidence,
                    person=person,
                    role=one_of(title.lower()),
                    organisation=house,
                    item=sentence.block.item,
                )


def may_be_anothers(before: str) -> bool:
    """Whether a title stands behind a name that has none, and may be his: 'NAME, borgmester NAME'."""
    found = cue("behind-a-name").search(before)
    return found is not None and found["titled"] is None


def is_named_with_a_house(context: Context, person: str) -> bool:
    """Whether a house or a place stands behind the person somewhere: 'NAME, Sydvand'."""
    text = context.minutes.text.text
    persons = {name.start for name in context.named if name.kind == "person"}
    for name in context.named:
        if name.kind == "person" and name.key == person:
            behind = cue("from-somewhere").match(text, name.end)
            if behind and behind.end() - 1 not in persons:
                return True
    return False


def own_houses(context: Context) -> dict[str, str]:
    """By the pattern of its officers, the municipality, the region or the company that met."""
    found = {
        "own-mayor": own_municipality(context),
        "own-regional-officer": own_region(context),
        DIRECTOR: own_company(context),
        HIRED: own_company(context),
        CHAIR: own_seats(context),
        OFFICER: own_seats(context),
        COMMITTEE: own_committee(context),
    }
    return {name: house for name, house in found.items() if house}


def own_municipality(context: Context) -> str | None:
    """The municipality whose council or committee met; None where the minutes leave it open."""
    meeting = meeting_of(context)
    if meeting is None or meeting.body is None or not is_one_houses(meeting.body, "body-of-a-municipality"):
        return None
    named = {key for key, place in places() if place.search(meeting.body)}
    homes = named or in_front(context, "municipality") or at_the_head(context)
    return next(iter(homes)) if len(homes) == 1 else None


def own_region(context: Context) -> str | None:
    """The region whose council or committee met: the only one that stands before the first item or in its name."""
    meeting = meeting_of(context)
    if meeting is None or meeting.body is None or not is_one_houses(meeting.body, "body-of-a-region"):
        return None
    named = set(REGION.findall(meeting.body))
    regions = named or {key for key in in_front(context, "organisation") if REGION.fullmatch(key)}
    return next(iter(regions)) if len(regions) == 1 and not in_front(context, "municipality") else None


def own_company(context: Context) -> str | None:
    """The company, school or foundation whose board met; no council, committee or network."""
    meeting = meeting_of(context)
    house = boards_house(meeting.body) if meeting and meeting.body else None
    return None if house is None or cue("body-of-members").search(house) else house


def own_seats(context: Context) -> str | None:
    """The board, committee or association that met and has a chair of its own; a council's is its mayor."""
    meeting = meeting_of(context)
    return None if meeting is None or meeting.body is None or COUNCIL.search(meeting.body) else meeting.body


def own_committee(context: Context) -> str | None:
    """The committee that met; in the finance committee sit the chairs of the others."""
    body = own_seats(context)
    return body if body and "udvalg" in body.casefold() and "økonomi" not in body.casefold() else None


def is_one_houses(body: str, kind: str) -> bool:
    """Whether a body is of a kind and has the officers of one house only."""
    return bool(cue(kind).search(body)) and not cue("body-of-several").search(body)


def in_front(context: Context, kind: str) -> set[str]:
    """The names of a kind that stand before the first item."""
    front = [block for block in context.minutes.blocks if block.kind == "front"]
    return {name.key for one in front for name in context.names_in(one.start, one.end) if name.kind == kind}


def at_the_head(context: Context) -> set[str]:
    """The municipality whose name heads the document in a line of its own, in capitals too: 'LÆSØ KOMMUNE'."""
    lines = [line for line in context.minutes.document.text[:LETTERHEAD].split("\n")[:-1] if line.strip()]
    heads = {MARGIN.split(line.strip())[0].casefold() for line in lines[:3]}
    return {place.official for place in municipalities() if place.official.casefold() in heads}


@cache
def places() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every municipality, with its name as bodies bear it: without 'Kommune', with or without a genitive."""
    names = (place.official for place in municipalities())
    bare = ((name, re.escape(name.removesuffix(" Kommune").removesuffix("s"))) for name in names)
    return tuple((name, re.compile(rf"\b{place}s?\b")) for name, place in bare)
