"""The spaCy pipeline that turns the structure of a meeting into facts."""

from collections.abc import Callable, Iterable

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from referatgraf.facts import Actor, Evidence, Fact, Passage
from referatgraf.minutes.structure import Block, Minutes
from referatgraf.reading.actors import find_actors, name_parties
from referatgraf.reading.anomalies import find_anomalies
from referatgraf.reading.appointments.appointments import find_appointments
from referatgraf.reading.appointments.composition import find_composition_rules
from referatgraf.reading.attendance.presences import find_presences
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names
from referatgraf.reading.context import KEY, Context, context_of
from referatgraf.reading.dates.amounts import find_amounts
from referatgraf.reading.dates.dates import find_events
from referatgraf.reading.dates.references import find_references
from referatgraf.reading.decisions.decisions import find_decisions
from referatgraf.reading.decisions.proposals import find_proposals
from referatgraf.reading.decisions.reports import find_reports
from referatgraf.reading.decisions.votes import find_votes
from referatgraf.reading.encoding import outermost
from referatgraf.reading.meetings.meeting import find_agenda, find_meeting
from referatgraf.reading.names.anaphors import find_anaphors
from referatgraf.reading.names.bodies import find_organisations
from referatgraf.reading.names.persons import find_persons
from referatgraf.reading.names.same_body import find_same_bodies
from referatgraf.reading.roles.party_switches import find_party_switches
from referatgraf.reading.roles.relations import find_relations
from referatgraf.reading.roles.roles import find_roles
from referatgraf.reading.run_in import with_decisions
from referatgraf.reading.second.adding import second_step
from referatgraf.reading.second.choice import DEFAULT, second_reader
from referatgraf.reading.sentences import sentences
from referatgraf.reading.tokens import Tokens
from referatgraf.reading_record import Reading

Step = Callable[[Doc], Iterable[Fact] | None]

STEPS: dict[str, Step] = {
    "organisations": find_organisations,
    "roster_names": find_roster_names,
    "persons": find_persons,
    "meeting": find_meeting,
    "parties": name_parties,
    "same_bodies": find_same_bodies,
    "anaphors": find_anaphors,
    "actors": find_actors,
    "agenda": find_agenda,
    "attendance": find_attendance,
    "events": find_events,
    "amounts": find_amounts,
    "proposals": find_proposals,
    "decisions": find_decisions,
    "votes": find_votes,
    "presences": find_presences,
    "roles": find_roles,
    "party_switches": find_party_switches,
    "appointments": find_appointments,
    "reports": find_reports,
    "relations": find_relations,
    "composition_rules": find_composition_rules,
    "references": find_references,
    "anomalies": find_anomalies,
}
"""The components in their order; what a step yields is added to the facts."""


def component(step: Step) -> Callable[[Doc], Doc]:
    """A step as spaCy wants a component: a function from Doc to Doc."""

    def run(doc: Doc) -> Doc:
        context_of(doc).facts.extend(step(doc) or ())
        return doc

    return run


for _name, _step in STEPS.items():
    Language.component(f"referatgraf_{_name}", func=component(_step))


@Language.component("referatgraf_sentences")
def set_sentences(doc: Doc) -> Doc:
    """Marks where sentences start, so that `doc.sents` gives them."""
    starts = [start for start, _ in sentences(context_of(doc).minutes)]
    marks = np.where(np.isin(doc.to_array("IDX"), starts), 1, -1)
    marks[:1] = 1
    column = marks.astype(np.int64).view(np.uint64).reshape(-1, 1)
    return doc.from_array(["SENT_START"], column)  # type: ignore[arg-type]  # spaCy asks for uint64, its stub for int


@Language.component("referatgraf_entities")
def set_entities(doc: Doc) -> Doc:
    """Shows the outermost names as `doc.ents`, labelled PERSON, ORGANISATION, PARTY or MUNICIPALITY."""
    spans = [
        doc.char_span(name.start, name.end, label=name.kind.upper(), alignment_mode="expand")
        for name in outermost(context_of(doc).named)
    ]
    doc.set_ents(spacy.util.filter_spans([span for span in spans if isinstance(span, Span)]))
    return doc


@Language.factory("referatgraf_second_reader", default_config={"model": DEFAULT})
def ask_second_reader(nlp: Language, name: str, model: str) -> Callable[[Doc], Doc]:
    """The component that asks a statistical model where the rules are silent."""
    return component(second_step(second_reader(model)))


def make_reader(*, second: str = DEFAULT) -> Language:
    """A blank Danish pipeline with our components; slow enough to be made once.

    `second` is the second reader: none, crf, or spacy: and an installed model. Raises SettingsError for another.
    """
    reader = spacy.blank("da")
    reader.max_length = 20_000_000
    reader.tokenizer = Tokens(reader.vocab)
    for name in ("sentences", *STEPS, "entities"):
        reader.add_pipe(f"referatgraf_{name}")
    reader.add_pipe("referatgraf_second_reader", config={"model": second}, before="referatgraf_actors")
    return reader


def read(minutes: Minutes, reader: Language) -> Reading:
    """Everything one document says, each fact with its evidence."""
    doc = reader.make_doc(minutes.text.text)
    doc.user_data[KEY] = Context(with_decisions(minutes))
    context = context_of(reader(doc))
    return Reading(
        document=minutes.document,
        layout=minutes.layout,
        facts=tuple(context.facts),
        passages=tuple(passages(minutes)),
        quotes={span: quote(minutes, span) for fact in context.facts for span in spans_of(fact)},
        unread=context.minutes.unread,
        doubts=tuple(sorted(context.doubts, key=lambda doubt: doubt.evidence)),
    )


def spans_of(fact: Fact) -> Iterable[Evidence]:
    """A fact's evidence, and an actor's mentions."""
    yield from fact.evidence
    if isinstance(fact, Actor):
        yield from (mention.evidence for mention in fact.mentions)


def quote(minutes: Minutes, span: Evidence) -> str:
    """The repaired words; of a page header, which is no part of the repaired text, its own words."""
    return minutes.text.quote(span) or " ".join(minutes.document.text[span.start : span.end].split())


def passages(minutes: Minutes) -> Iterable[Passage]:
    """Every sentence, bullet, list line and page header as a Passage."""
    blocks = iter(minutes.blocks)
    block: Block | None = None
    for start, end in sentences(minutes):
        while block is None or start >= block.end:
            block = next(blocks)
        place = minutes.text.evidence(start, end)
        yield Passage(
            place.document, place.start, place.end, minutes.text.text[start:end], block.page, block.item, block.section
        )
    for header in minutes.furniture:
        span = header.evidence
        yield Passage(span.document, span.start, span.end, quote(minutes, span), header.page or 0)
