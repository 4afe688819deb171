"""Who stands for an election of which a sentence only says that all of them, or 'hun', were elected."""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.reading.appointments.words import KIND, Naming, naming_of
from referatgraf.reading.context import Context
from referatgraf.reading.parts import Sentence, sentences_of
from referatgraf.reading.seats import cue
from referatgraf.reading.statements import Statement, patterns


def on_the_ballot(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """Those of whom the item says 'På valg er …', or '… er på valg', before it says that both, or all, are elected;
    nobody where one of them does not stand."""
    text = context.minutes.text.text
    above = [one for one in context.minutes.blocks if one.item == sentence.block.item and one.start < sentence.start]
    start = min((one.start for one in above), default=sentence.start)
    ballot = cue("on-the-ballot").search(text, start, sentence.start)
    if ballot is None or cue("not-all").search(text, ballot.end(), sentence.end):
        return ()
    here = max(start, *(text.rfind(mark, start, ballot.start()) for mark in (". ", ": ", "\n")))
    spans = ((ballot.end(), sentence.start), (here, ballot.start()))
    behind, before = ([one.key for one in context.names_in(*span) if one.kind == "person"] for span in spans)
    people = dict.fromkeys(behind or before)
    wanted = len(people) == 2 if sentence.text.casefold().startswith("begge") else len(people) > 1
    return tuple(people) if wanted else ()


def who_stood(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """Those who stand, as the sentence right before tells: 'NAME modtager genvalg. Genvalgt.'; nobody where one does
    not. Who proposes somebody stands behind the word for it."""
    before = [one for one in sentences_of(context, sentence.block) if one.end <= sentence.start]
    if not before or context.minutes.text.text[before[-1].end : sentence.start].strip():
        return ()
    told = before[-1]
    stands = cue("stands").search(told.text)
    if stands is None or cue("not-all").search(told.text):
        return ()
    words = told.encoded
    spans = [(0, stands.start()), (stands.end(), len(words.text))]
    spans = spans[1:] if stands["proposes"] else spans
    those = ([one.key for one in words.names_in(*span) if one.kind == "person"] for span in spans)
    return tuple(dict.fromkeys(next(filter(None, those), ())))


def elected_as_nominated(
    context: Context, sentence: Sentence, found: Statement, nominated: list[Naming]
) -> Iterator[Naming]:
    """One naming for each nomination of the decision that stands right before 'Begge blev udpeget' or 'Hun blev valgt',
    with whom one of them follows; nobody where they are more, or fewer, than it says."""
    wanted = said_before(context, sentence, found, nominated)
    if found.pattern.name == "as-was-proposed" and not wanted:
        stood = who_stood(context, sentence)
        one = naming_of(context, sentence, found)
        yield from [replace(one, form="appoints", people=stood)] if len(stood) == 1 else []
        return
    people = [person for one in wanted for person in one.people]
    one_of_them, begins = found.either("one"), found.found.group().strip(" ,").casefold()
    all_of_them = begins.startswith(("alle", "de ")) or found.pattern.name == "as-was-proposed"
    enough = 1 if one_of_them else 2 if "begge" in begins else None
    if (enough and len(people) != enough) or (len(wanted) > 1 and not enough and not all_of_them):
        return
    naming = naming_of(context, sentence, found)
    instead = patterns(KIND)["and-instead-of"].at(sentence.encoded, found.found.end())
    for one in wanted:
        told = one.replacing or (naming.replacing if len(people) == 1 else None)
        follows = instead.key("replaced") if instead and one.people == instead.keys("people")[:1] else told
        bodies, role = one.bodies or naming.bodies, one.role or naming.role
        yield replace(
            one,
            sentence=sentence,
            statement=found,
            form="appoints",
            bodies=bodies,
            role=role,
            replacing=follows,
            nominated_by=one.by,
            by=None,
        )


def said_before(context: Context, sentence: Sentence, found: Statement, nominated: list[Naming]) -> list[Naming]:
    """The nominations that stand in a sentence before what is found in it, and in those right before it."""
    text, here = context.minutes.text.text, sentence
    wanted: list[Naming] = []
    for one in reversed(nominated):
        if one.sentence is not here and text[one.sentence.end : here.start].strip():
            break
        if one.sentence is sentence and one.statement.start > found.start:
            return []
        here = one.sentence
        wanted.insert(0, one)
    told = text[here.start : sentence.start] if wanted else ""
    return [] if cue("not-all").search(told) else wanted
