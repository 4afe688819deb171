"""A reading without some of the persons in it: no fact of theirs, and their names blacked out wherever they stand."""

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from referatgraf.facts import Actor, Evidence, Fact, Passage
from referatgraf.reading_record import Reading

MARK = "[udeladt]"
NAMING = ("person", "subject", "object")
BESIDES = ("substitute_for", "replacing")
WORDS = ("text", "reason", "follow_up", "conditions", "title", "what", "proof")


def without(reading: Reading, keys: frozenset[str]) -> Reading:
    """The reading without the persons of these keys; every character keeps its place in the document's text."""
    actors = [fact for fact in reading.facts if isinstance(fact, Actor)]
    hidden = [actor for actor in actors if actor.actor_kind == "person" and actor.key in keys]
    spans = sorted({mention.evidence for actor in hidden for mention in actor.mentions})
    others = {actor.name for actor in actors if actor.actor_kind == "person" and actor.key not in keys}
    everywhere = words_of({actor.name for actor in hidden} - others)
    nearby = words_of({form for actor in hidden for form in _forms(actor)})

    def redacted(words: str, places: Iterable[Evidence]) -> str:
        near = any(_overlap(place, span) for place in places for span in spans)
        return (nearby if near else everywhere).sub(MARK, words)

    def passage(each: Passage) -> Passage:
        return replace(each, text=redacted(each.text, [Evidence(each.document, each.start, each.end)]))

    return replace(
        reading,
        document=replace(reading.document, text=_blackened(reading.document.text, spans)),
        facts=tuple(_redacted(fact, keys, redacted) for fact in reading.facts if not _is_theirs(fact, keys)),
        passages=tuple(passage(each) for each in reading.passages),
        quotes={place: redacted(quote, [place]) for place, quote in reading.quotes.items()},
    )


def _is_theirs(fact: Fact, keys: frozenset[str]) -> bool:
    if isinstance(fact, Actor):
        return fact.actor_kind == "person" and fact.key in keys
    return any(getattr(fact, name, None) in keys for name in NAMING)


def _redacted(fact: Fact, keys: frozenset[str], redacted: Any) -> Fact:  # noqa: ANN401  the function of `without`
    changes: dict[str, Any] = {}  # Any: a slot's value
    for slot in fields(fact):
        value = getattr(fact, slot.name)
        if slot.name in BESIDES and value in keys:
            changes[slot.name] = None
        elif slot.name in WORDS and isinstance(value, str):
            changes[slot.name] = redacted(value, fact.evidence)
        elif slot.name in WORDS and isinstance(value, tuple):
            changes[slot.name] = tuple(redacted(part, fact.evidence) for part in value)
    return replace(fact, **changes)


def _forms(actor: Actor) -> set[str]:
    return {actor.name, *actor.aliases, *(mention.surface for mention in actor.mentions)}


def words_of(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of the forms as whole words, the longest first; a genitive's s goes with the name."""
    words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True) if form)
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?:'?s)?(?!\w)")


def _blackened(text: str, spans: Iterable[Evidence]) -> str:
    for span in spans:
        text = text[: span.start] + "█" * (span.end - span.start) + text[span.end :]
    return text


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
