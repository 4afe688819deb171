"""What one item says of seats, line by line: who is proposed, decided, told of earlier, nominated, and who left."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from referatgraf.minutes.structure import Block
from referatgraf.needs import search
from referatgraf.reading.appointments.ballots import elected_as_nominated, on_the_ballot, who_stood
from referatgraf.reading.appointments.columns import in_columns, stacked
from referatgraf.reading.appointments.leavers import Left, left_as_titled, left_in
from referatgraf.reading.appointments.lists import (
    bodies_below,
    list_opened,
    nominated_below,
    of_the_group,
    rows_alone,
    rows_of,
    seat_in,
)
from referatgraf.reading.appointments.nominators import each_with_what_is_told
from referatgraf.reading.appointments.parts_of_case import bodies_of_part
from referatgraf.reading.appointments.points import bodies_of_point, point_of, without_label
from referatgraf.reading.appointments.seat_parts import Told, parts_of
from referatgraf.reading.appointments.seat_tables import rows_in
from referatgraf.reading.appointments.told_lists import is_announced, is_cell, is_pointed_back_to
from referatgraf.reading.appointments.words import (
    KIND,
    STAND_INS,
    Naming,
    first,
    is_welcomed,
    naming_of,
    namings,
    with_following,
)
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_generic_for, is_same_body
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, meeting_of, names_kinds, sentences_of
from referatgraf.reading.seats import (
    cue,
    fills_seats,
    is_election_of_one,
    is_on_own_members,
    is_on_seats,
    is_row,
    opens_group,
    printed_lines,
    seat_lines,
    title_of,
)
from referatgraf.reading.statements import patterns

PROPOSAL, DECISION = "Indstilling", "Beslutning"


@dataclass(slots=True)
class Sources:
    """What one item says: proposed, decided, told of earlier, nominated; who left; that somebody new is needed."""

    proposed: list[Naming] = field(default_factory=list)
    decided: list[Naming] = field(default_factory=list)
    listed: list[Naming] = field(default_factory=list)
    """Whom the case lists, where the proposal or the decision points back to them."""
    told: list[Naming] = field(default_factory=list)
    nominated: list[Naming] = field(default_factory=list)
    wanted: list[Naming] = field(default_factory=list)
    """Whom the decision says that somebody nominated."""
    left: list[Left] = field(default_factory=list)
    needed: list[Sentence] = field(default_factory=list)
    announced: bool = False
    """Whether those listed are what a group has announced, which need only be taken note of."""
    standing: dict[str, str] = field(default_factory=dict)
    """As what somebody stands, or is proposed, for an election."""
    parts: list[Told] = field(default_factory=list)
    """What is said of each of several bodies."""
    tables: list[Naming] = field(default_factory=list)
    """Whom the rows of tables seat, in what is decided or proposed, or in a case to which that points back."""

    def of(self, sentence: Sentence) -> list[Naming]:
        """Where a line of a list belongs."""
        where = {PROPOSAL: self.proposed, DECISION: self.decided}
        return where.get(sentence.block.section or "", self.listed)


def sources_of(context: Context, blocks: list[Block]) -> Sources:
    sources = Sources(announced=is_announced(context, blocks), parts=list(parts_of(context, blocks)))
    opened: Naming | None = None
    last: Sentence | None = None
    pointed = is_pointed_back_to(context, blocks)
    answers = [one for one in blocks if one.section in (PROPOSAL, DECISION)]
    in_case = any(cue("points-back").search(context.words(one)) for one in answers)
    sources.tables.extend(rows_in(context, blocks if in_case else answers, sources.parts))
    for block in blocks:
        if pointed and opened and all(is_cell(one) for one in sentences_of(context, block)):
            continue
        lists = pointed or block.section in (PROPOSAL, DECISION)
        if not may_speak_of_seats(context, block):
            opened = None
            continue
        printed = chain.from_iterable(printed_lines(context, one) for one in sentences_of(context, block))
        for line in chain.from_iterable(seat_lines(context, one) for one in printed):
            sentence = without_label(context, line)
            seat = seat_in(context, sentence, opened) if lists else None
            if seat and not seat.people:
                opened = stacked(opened, seat, last)
            elif seat:
                if seat.role in STAND_INS and not seat.bodies and sources.of(sentence):
                    before = sources.of(sentence)[-1]
                    seat = replace(seat, bodies=before.bodies if follows(context, sentence, before.sentence) else ())
                row = (each_with_what_is_told(context, one) for one in with_following(context, seat))
                sources.of(sentence).extend(chain.from_iterable(row))
            elif opened and (block.kind in ("bullet", "row") or is_row(sentence) or opens_group(sentence)):
                opened = of_the_group(context, sentence, opened)
                rows = list(rows_of(context, sentence, opened))
                sources.of(sentence).extend(rows)
                if not (rows or sentence.first):
                    add_more_of_them(context, sources, sentence)
                    add_whom_it_succeeds(context, sources.of(sentence), sentence)
            else:
                opened = list_opened(context, sentence) if lists else None
                if pointed and block.section not in (PROPOSAL, DECISION):
                    opened = opened or nominated_below(context, sentence)
                add_sentence(context, sources, sentence)
                if pointed:
                    add_those_pointed_to(context, sources, sentence)
            last = sentence
    sources.left.extend(left_as_titled(context, str(blocks[0].item)) if blocks else ())
    for where in ("proposed", "decided", "listed"):
        setattr(sources, where, in_columns(getattr(sources, where)))
    return sources


def may_speak_of_seats(context: Context, block: Block) -> bool:
    words = context.words(block)
    cued = search(cue("may-speak"), words) or words.endswith(":") or is_on_seats(context, block.item)
    return bool(cued) or names_kinds(context, block, ["person"])


def add_those_pointed_to(context: Context, sources: Sources, sentence: Sentence) -> None:
    """Whom the decision says a party wants before it appoints 'de pågældende'; of whom a case says a group consists,
    or who enters where it lists 'følgende ændringer'."""
    form = "nominates" if sentence.block.section == DECISION else "consists"
    told = list(namings(context, sentence, form))
    case = [one for one in context.minutes.blocks if one.item == sentence.block.item and one.end <= sentence.end]
    if sentence.block.section not in (PROPOSAL, DECISION):
        opened = any(cue("lists-changes").search(context.words(one)) for one in (*case, sentence.block))
        told += namings(context, sentence, "appoints") if opened else ()
    sources.listed.extend(replace(one, nominated_by=one.nominated_by or one.by, by=None) for one in told)


def add_sentence(context: Context, sources: Sources, sentence: Sentence) -> None:
    section = sentence.block.section
    if section in (PROPOSAL, DECISION) and add_more_of_them(context, sources, sentence):
        return
    if section == PROPOSAL:
        sources.proposed.extend(namings(context, sentence, "appoints"))
    elif section == DECISION:
        for naming in namings(context, sentence, "appoints"):
            if not is_on_what_is_set_up(sources, naming):
                sources.decided.append(where_it_goes_on(context, sources, naming))
        if cue("election").search(title_of(context, sentence.block.item)):
            sources.decided.extend(namings(context, sentence, "elects"))
            if not is_contested(context, sentence):
                sources.decided.extend(namings(context, sentence, "unopposed"))
        if is_election_of_one(context, sentence.block.item):
            sources.decided.extend(namings(context, sentence, "elected"))
        elif is_all_that_is_decided(context, sentence):
            sources.decided.extend(namings(context, sentence, "names"))
        sources.decided.extend(rows_alone(context, sentence))
        sources.wanted.extend(namings(context, sentence, "nominates"))
        add_election(context, sources, sentence)
        sources.told.extend(one for one in told_in(context, sentence) if is_told_of_others(context, one))
    else:
        sources.told.extend(told_in(context, sentence))
        nominated = (bodies_below(context, one) for one in namings(context, sentence, "nominates"))
        sources.nominated.extend(
            replace(one, bodies=one.bodies or bodies_of_part(context, sentence)) for one in nominated
        )
        sources.nominated.extend(called_in(context, sentence))
        if first(sentence.encoded, "needs"):
            sources.needed.append(sentence)
    add_whom_it_succeeds(context, sources.told, sentence)
    sources.left.extend(left_in(context, sentence))


def told_in(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """What a sentence tells of earlier appointments; in news, also who enters whose seat."""
    yield from namings(context, sentence, "told")
    if cue("news").search(title_of(context, sentence.block.item)):
        yield from namings(context, sentence, "news")


def is_contested(context: Context, sentence: Sentence) -> bool:
    """Whether the item tells of others who stand, or of a vote, so that it is not said who won."""
    return any(
        cue("contested").search(context.words(block))
        for block in context.minutes.blocks
        if block.item == sentence.block.item and block.kind in CONTENT
    )


def is_all_that_is_decided(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is the whole of what is decided under an item that fills seats."""
    blocks = (one for one in context.minutes.blocks if one.item == sentence.block.item and one.section == DECISION)
    said = [one for one in blocks if one.kind in CONTENT]
    behind = context.minutes.text.text[sentence.end : sentence.block.end].strip()
    alone = said == [sentence.block] and (not behind or cue("stand-ins-behind").match(behind) is not None)
    return alone and sentence.first and fills_seats(context, sentence.block.item)


def called_in(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Who is called in for a time, in an item whose title says that it calls somebody in."""
    if cue("calls-in").search(title_of(context, sentence.block.item)):
        yield from (one for one in namings(context, sentence, "appoints") if one.does("stands-in-for-leave"))


def is_on_what_is_set_up(sources: Sources, naming: Naming) -> bool:
    """Whether 'formand for udvalget' means the committee that the item sets up, and that bears no name."""
    set_up = [one for one in sources.decided if one.sets_up and not one.bodies]
    return bool(set_up) and cue("of-that-group").search(naming.sentence.text) is not None


def is_told_of_others(context: Context, naming: Naming) -> bool:
    """Whether another than the body that met is said to have appointed somebody, in what it decides or notes.

    Where nobody is said to have done so, it is news of other bodies, in an item that fills no seats; what voters elect
    is no news of an appointment.
    """
    meeting = meeting_of(context)
    if meeting is None:
        return False
    if naming.by is not None:
        return not is_same_body(naming.by, meeting.body)
    if is_welcomed(naming) or (naming.does("has-entered") and not naming.bodies):
        return True
    if naming.does("changes-members") and is_on_own_members(context, naming.sentence.block.item):
        return True
    if other := naming.statement.slot("other"):
        return not is_generic_for(context.minutes.text.text[other.start : other.end], meeting.body)
    if any(cue("elected-by-voters").search(body.casefold()) for body in naming.bodies):
        return False
    elsewhere = bool(naming.bodies) and not any(is_same_body(body, meeting.body) for body in naming.bodies)
    return elsewhere and meeting.body is not None and not fills_seats(context, naming.sentence.block.item)


def where_it_goes_on(context: Context, sources: Sources, naming: Naming) -> Naming:
    """The naming with the bodies of its point, or of the sentence before it: its stand-in, or who takes a seat left."""
    if naming.bodies:
        return naming
    if carried := in_hand(sources, naming):
        return replace(naming, bodies=carried)
    if point := point_of(context, naming):
        bodies = bodies_of_point(context, naming.sentence.block.item, point)
        if bodies or bodies is None:
            return replace(naming, bodies=bodies or (), people=naming.people if bodies else ())
    before = sources.decided[-1] if sources.decided else None
    here = naming.sentence
    if before and naming.role in STAND_INS and (before.sentence is here or follows(context, here, before.sentence)):
        return replace(naming, bodies=before.bodies or bodies_ahead(context, before))
    left = sources.left[-1] if sources.left else None
    if left and left.bodies and cue("takes-it").search(here.text) and follows(context, here, left.told):
        return replace(naming, bodies=left.bodies, replacing=left.person)
    return naming


def in_hand(sources: Sources, naming: Naming) -> tuple[str, ...]:
    """The bodies of the part in which a naming stands."""
    place = naming.statement.start
    return next((one.bodies for one in sources.parts if one.sentence.start <= place < one.sentence.end), ())


def bodies_ahead(context: Context, naming: Naming) -> tuple[str, ...]:
    """The bodies that stand before the names: 'Til Kystrådet blev NAME udpeget'."""
    found = first(encode_span(context, naming.sentence.start, naming.statement.start), "bodies")
    return found.keys("bodies") if found else ()


def add_more_of_them(context: Context, sources: Sources, sentence: Sentence) -> bool:
    """'NAME som suppleant.' right behind a sentence that appoints: to the same bodies."""
    found = first(sentence.encoded, "also-whom")
    before = next(reversed(sources.of(sentence)), None)
    if found is None or before is None or not follows(context, sentence, before.sentence):
        return False
    naming = naming_of(context, sentence, found)
    bodies = naming.bodies or before.bodies or bodies_ahead(context, before)
    more = replace(naming, form="appoints", bodies=bodies, by=before.by)
    sources.of(sentence).append(replace(more, opening=before.opening or before.sentence))
    return True


def follows(context: Context, sentence: Sentence, before: Sentence) -> bool:
    """Whether nothing stands between two sentences."""
    return not context.minutes.text.text[before.end : sentence.start].strip()


def add_election(context: Context, sources: Sources, sentence: Sentence) -> None:
    """What sentences about one already named add: as what they stand, that both are elected, whom she succeeds."""
    rules = patterns(KIND)
    candidates = [naming_of(context, sentence, found) for found in rules["stands-for"].find(sentence.encoded)]
    sources.standing.update({person: one.role for one in candidates for person in one.people if one.role})
    for name in ("both-are", "elected-as-they-stand", "as-was-proposed"):
        found = first(sentence.encoded, name)
        if found and (wanted := list(elected_as_nominated(context, sentence, found, sources.wanted))):
            sources.decided.extend(where_it_goes_on(context, sources, one) for one in wanted)
            return
    if both := first(sentence.encoded, "both-are"):
        standing = tuple(sources.standing) if len(sources.standing) == 2 else on_the_ballot(context, sentence)
        sources.decided.append(replace(naming_of(context, sentence, both), form="appoints", people=standing))
    if alone := first(sentence.encoded, "elected-as-they-stand"):
        people = who_stood(context, sentence)
        people = people if len(people) == 1 or alone.either("one") is None else ()
        sources.decided.append(replace(naming_of(context, sentence, alone), form="appoints", people=people))
    add_whom_it_succeeds(context, sources.of(sentence), sentence)


def add_whom_it_succeeds(context: Context, namings: list[Naming], sentence: Sentence) -> None:
    """'Hun afløser NAME.' right behind the sentence that names her."""
    told = namings[-1] if namings else None
    after = first(sentence.encoded, "pronoun-succeeds")
    if after and told and follows(context, sentence, told.sentence) and len(told.people) == 1 and not told.replacing:
        namings[-1] = replace(told, replacing=after.key("replaced"))
