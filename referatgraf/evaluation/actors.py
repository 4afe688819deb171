"""Scores of persons and organisations: where they are named, and who is one and the same."""

from collections.abc import Callable, Iterable

from referatgraf.evaluation.gold import Entry
from referatgraf.evaluation.matching import Matched, match
from referatgraf.evaluation.names import alike, fold, near, same_name
from referatgraf.evaluation.table import Row, row_of, row_of_sets

SamePerson = Callable[[str | None, str | None], bool]
Pairs = set[tuple[int, int]]


def same_person_as(gold: Entry) -> SamePerson:
    """How names are compared with a gold's persons: the same, or two ways in which the gold has one person written."""
    written = {
        fold(name): str(person["name"])
        for person in gold["persons"]
        for name in (person["name"], *(mention["surface"] for mention in person["mentions"]))
    }

    def same(expected: str | None, found: str | None) -> bool:
        person = written.get(fold(found))
        return same_name(expected, found) or (person is not None and person == written.get(fold(expected)))

    return same


def mentions(actors: Iterable[Entry]) -> list[Entry]:
    """Every mention of every actor, each with its actor's name as `entity`."""
    return [{**mention, "entity": actor.get("name")} for actor in actors for mention in actor["mentions"]]


def score_persons(gold: Entry, persons: Iterable[Entry]) -> tuple[Row, Row]:
    """Rows for the mentions and for identity: pairs of mentions that both sides found, put together or not."""
    matched = match(mentions(gold["persons"]), mentions(persons), _same_mention)
    expected = _together([mention["entity"] for mention, _ in matched.pairs])
    found = _together([mention["entity"] for _, mention in matched.pairs])
    apart = {person["name"] for person in gold["persons"] if person.get("may_stay_apart")}
    excused = {(one, other) for one, other in expected - found if matched.pairs[one][0]["entity"] in apart}
    return row_of("person mentions", matched), row_of_sets("person identity (pairs)", expected - excused, found)


def score_organisations(gold: Entry, organisations: Iterable[Entry]) -> tuple[Row, Row]:
    """Rows for mentions in the gold's exact words, and for mentions that overlap with them."""
    found, ignored = mentions(organisations), gold.get("ignore_mentions", [])
    expected = mentions(gold["organisations"])
    return (
        row_of("organisation mentions, exact", _ignoring(match(expected, found, _same_mention), ignored)),
        row_of("organisation mentions, overlapping", _ignoring(match(expected, found, _alike_mention), ignored)),
    )


def _same_mention(expected: Entry, found: Entry) -> bool:
    return near(expected["line"], found["line"]) and same_name(expected["surface"], found["surface"])


def _alike_mention(expected: Entry, found: Entry) -> bool:
    return near(expected["line"], found["line"]) and alike(expected["surface"], found["surface"])


def _ignoring(matched: Matched, ignored: Iterable[Entry]) -> Matched:
    listed = list(ignored)
    wrong = [found for found in matched.wrong if not any(_alike_mention(entry, found) for entry in listed)]
    return matched._replace(wrong=wrong)


def _together(entities: list[object]) -> Pairs:
    """Pairs of places that hold the same entity.

    >>> sorted(_together(["Ida", "Bo", "Ida"]))
    [(0, 2)]
    """
    return {
        (one, other)
        for one, entity in enumerate(entities)
        for other in range(one + 1, len(entities))
        if entity == entities[other]
    }
