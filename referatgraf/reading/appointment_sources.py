"""What one item says of seats, line by line: who is proposed, decided, told of earlier, nominated, and who left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from referatgraf.minutes.structure import Block
from referatgraf.needs import search
from referatgraf.reading.appointment_points import bodies_of_point, point_of
from referatgraf.reading.appointment_words import KIND, Naming, first, is_left_open, naming_of, namings, with_following
from referatgraf.reading.context import Context
from referatgraf.reading.outcomes import is_same_body
from referatgraf.reading.parts import Sentence, encode_span, meeting_of, names_kinds, sentences_of
from referatgraf.reading.seats import (
    is_election_of_one,
    is_on_seats,
    is_row,
    opens_group,
    printed_lines,
    seat_line,
    seat_lines,
    title_of,
)
from referatgraf.reading.statements import patterns
from referatgraf.reading.told_lists import is_announced, is_cell, is_pointed_back_to

PROPOSAL, DECISION = "Indstilling", "Beslutning"
CUE = re.compile(r"udpeg|vælg|valg|indstil|nomin|indtræ|medlem|stedfortræd|suppleant|formand", re.IGNORECASE)

NOMINATED = re.compile(r"\b(?:indstillet af|indstilling(?:er)? fra)\b", re.IGNORECASE)
SET_OF_SEATS = re.compile(r"(?:udvalg|råd|nævn|kommission|bestyrelse|repræsentantskab)(?:en|et)?\Z", re.IGNORECASE)
THAT_GROUP = re.compile(r"\b(?:for|i|af)\s\w*(?:udvalget|gruppen)\b")
OF_CHAIRS = re.compile(r"(?:gen)?valg af (?:udvalgs)?formænd(?! og)\b")
"""The title of an item that lists the bodies with nothing but who chairs each."""
CALLED_IN = "called-in-for-leave"
TAKES_IT = re.compile(r"(?:Som|Til) (?:ny|nyt) |I stedet ")
"""How the sentence begins that tells who takes the seat that the one before it says is left."""


@dataclass(slots=True)
class Sources:
    """What one item says: proposed, decided, told of earlier, nominated; who left; that somebody new is needed."""

    proposed: list[Naming] = field(default_factory=list)
    decided: list[Naming] = field(default_factory=list)
    listed: list[Naming] = field(default_factory=list)
    """Whom the case lists, where the proposal or the decision points back to them."""
    told: list[Naming] = field(default_factory=list)
    nominated: list[Naming] = field(default_factory=list)
    left: list[tuple[str, tuple[str, ...], Sentence]] = field(default_factory=list)
    needed: list[Sentence] = field(default_factory=list)
    announced: bool = False
    """Whether those listed are what a group has announced, which need only be taken note of."""
    standing: dict[str, str] = field(default_factory=dict)
    """As what somebody stands, or is proposed, for an election."""

    def of(self, sentence: Sentence) -> list[Naming]:
        """Where a line of a list belongs."""
        where = {PROPOSAL: self.proposed, DECISION: self.decided}
        return where.get(sentence.block.section or "", self.listed)


def sources_of(context: Context, blocks: list[Block]) -> Sources:
    sources = Sources(announced=is_announced(context, blocks))
    opened: Naming | None = None
    pointed = is_pointed_back_to(context, blocks)
    for block in blocks:
        if pointed and opened and all(is_cell(one) for one in sentences_of(context, block)):
            continue
        lists = pointed or block.section in (PROPOSAL, DECISION)
        if not may_speak_of_seats(context, block):
            opened = None
            continue
        printed = chain.from_iterable(printed_lines(context, one) for one in sentences_of(context, block))
        for sentence in chain.from_iterable(seat_lines(context, one) for one in printed):
            seat = seat_in(context, sentence, opened) if lists else None
            if seat and not seat.people:
                opened = seat
            elif seat:
                sources.of(sentence).extend(with_following(context, seat))
            elif opened and (block.kind in ("bullet", "row") or is_row(sentence) or opens_group(sentence)):
                add_row(context, sources, sentence, opened)
            else:
                opened = next(iter(lists_in(context, sentence)), None) if lists else None
                add_sentence(context, sources, sentence)
                if pointed:
                    add_those_pointed_to(context, sources, sentence)
    return sources


def may_speak_of_seats(context: Context, block: Block) -> bool:
    words = context.words(block)
    cued = search(CUE, words) or words.endswith(":") or is_on_seats(context, block.item)
    return bool(cued) or names_kinds(context, block, ["person"])


def seat_in(context: Context, sentence: Sentence, opened: Naming | None) -> Naming | None:
    """'Medlem: NAME', or 'Stedfortrædere:' above a list, below what opens a list or where the title speaks of seats."""
    statement = seat_line(sentence)
    if statement is None or is_left_open(sentence, statement):
        return None
    if not (opened or is_on_seats(context, sentence.block.item)):
        return None
    seat = naming_of(context, sentence, statement)
    if opened and nominators_follow(opened) and not any(SET_OF_SEATS.search(one) for one in seat.bodies):
        return replace(seat, bodies=opened.bodies, nominated_by=next(iter(seat.bodies), None))
    chairs = seat.bodies and OF_CHAIRS.match(title_of(context, sentence.block.item))
    role = seat.role or ("formand" if chairs else None)
    return replace(seat, role=role, bodies=seat.bodies or (opened.bodies if opened else ()))


def nominators_follow(opened: Naming) -> bool:
    """Whether the list has a line for each who nominated: 'følgende efter indstilling fra organisationerne:'."""
    return NOMINATED.search(opened.sentence.text) is not None


def lists_in(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """A sentence that says to what the persons of the list below it are appointed."""
    found = first(sentence.encoded, "list")
    if found:
        yield naming_of(context, sentence, found)


def add_row(context: Context, sources: Sources, sentence: Sentence, opened: Naming) -> None:
    for row in namings(context, sentence, "row"):
        if "/" in sentence.text and "/" not in opened.sentence.text:
            continue  # 'A / B' is a member and a substitute only below 'Medlem / stedfortræder'
        naming = replace(
            row,
            bodies=row.bodies or opened.bodies,
            role=row.role or opened.role,
            by=opened.by,
            valid_from=row.valid_from or opened.valid_from,
            valid_to=row.valid_to or opened.valid_to,
            opening=opened.sentence,
        )
        sources.of(sentence).append(naming)


def add_those_pointed_to(context: Context, sources: Sources, sentence: Sentence) -> None:
    """Whom the decision says a party wants before it appoints 'de pågældende'; of whom a case says a group consists."""
    form = "nominates" if sentence.block.section == DECISION else "consists"
    sources.listed.extend(
        replace(one, nominated_by=one.nominated_by or one.by, by=None) for one in namings(context, sentence, form)
    )


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
        if is_election_of_one(context, sentence.block.item):
            sources.decided.extend(namings(context, sentence, "elected"))
        add_election(context, sources, sentence)
        sources.told.extend(one for one in namings(context, sentence, "told") if is_told_of_others(context, one))
    else:
        sources.told.extend(namings(context, sentence, "told"))
        sources.nominated.extend(with_bodies_below(context, one) for one in namings(context, sentence, "nominates"))
        sources.nominated.extend(called_in(context, sentence))
        if first(sentence.encoded, "needs"):
            sources.needed.append(sentence)
    vacated = first(sentence.encoded, "vacates") or first(sentence.encoded, "relieved")
    if vacated and (person := vacated.key("person")):
        rest = vacated.either("rest")
        words = encode_span(context, rest.start, rest.end) if rest else None
        left = first(words, "bodies") if words else None
        sources.left.append((person, left.keys("bodies") if left else (), sentence))


def called_in(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Who is called in for a time, in an item whose title says that it calls somebody in."""
    if "indkaldelse af stedfortræder" in title_of(context, sentence.block.item):
        named = namings(context, sentence, "appoints")
        yield from (one for one in named if one.statement.pattern.name == CALLED_IN)


def is_on_what_is_set_up(sources: Sources, naming: Naming) -> bool:
    """Whether 'formand for udvalget' means the committee that the item sets up, and that bears no name."""
    set_up = [one for one in sources.decided if one.statement.pattern.name == "sets-up" and not one.bodies]
    return bool(set_up) and THAT_GROUP.search(naming.sentence.text) is not None


def is_told_of_others(context: Context, naming: Naming) -> bool:
    """Whether another than the body that met is said to have appointed somebody, in what it decides or notes."""
    meeting = meeting_of(context)
    return naming.by is not None and meeting is not None and not is_same_body(naming.by, meeting.body)


def where_it_goes_on(context: Context, sources: Sources, naming: Naming) -> Naming:
    """The naming with the bodies of its point, or of the sentence before it: its stand-in, or who takes a seat left."""
    if naming.bodies:
        return naming
    if point := point_of(context, naming):
        return replace(naming, bodies=bodies_of_point(context, naming.sentence.block.item, point))
    before = sources.decided[-1] if sources.decided else None
    stands_in = naming.role in ("suppleant", "stedfortræder") and before and before.bodies
    here = naming.sentence
    if before and stands_in and (before.sentence is here or follows(context, here, before.sentence)):
        return replace(naming, bodies=before.bodies)
    person, bodies, told = sources.left[-1] if sources.left else (None, (), None)
    if told and bodies and TAKES_IT.match(naming.sentence.text) and follows(context, naming.sentence, told):
        return replace(naming, bodies=bodies, replacing=person)
    return naming


def add_more_of_them(context: Context, sources: Sources, sentence: Sentence) -> bool:
    """'NAME som suppleant.' right behind a sentence that appoints: to the same bodies."""
    found = first(sentence.encoded, "also-whom")
    before = next(reversed(sources.of(sentence)), None)
    if found is None or before is None or not before.bodies or not follows(context, sentence, before.sentence):
        return False
    naming = naming_of(context, sentence, found)
    more = replace(naming, form="appoints", bodies=naming.bodies or before.bodies, by=before.by)
    sources.of(sentence).append(replace(more, opening=before.opening or before.sentence))
    return True


def follows(context: Context, sentence: Sentence, before: Sentence) -> bool:
    """Whether nothing stands between two sentences."""
    return not context.minutes.text.text[before.end : sentence.start].strip()


def with_bodies_below(context: Context, naming: Naming) -> Naming:
    """The naming with the bodies of the list that it opens: 'indtræder som medlem af:'."""
    sentence = naming.sentence
    if naming.bodies or sentence.end < sentence.block.end or not sentence.text.rstrip().endswith(":"):
        return naming
    bodies: list[str] = []
    end = sentence.end
    for block in (one for one in context.minutes.blocks if one.start >= sentence.block.end):
        found = first(encode_span(context, block.start, block.end), "bodies-alone")
        if found is None or block.item != sentence.block.item:
            break
        bodies += [name.key for name in found.encoded.names.values()]
        end = block.end
    listed = Sentence(sentence.block, sentence.start, end, sentence.encoded, sentence.first)
    return replace(naming, bodies=tuple(bodies), sentence=listed)


def add_election(context: Context, sources: Sources, sentence: Sentence) -> None:
    """What sentences about one already named add: as what they stand, that both are elected, whom she succeeds."""
    rules = patterns(KIND)
    candidates = [naming_of(context, sentence, found) for found in rules["stands-for"].find(sentence.encoded)]
    sources.standing.update({person: one.role for one in candidates for person in one.people if one.role})
    if len(sources.standing) == 2 and (both := first(sentence.encoded, "both-are")):
        sources.decided.append(
            replace(naming_of(context, sentence, both), form="appoints", people=tuple(sources.standing))
        )
    told = sources.decided[-1] if sources.decided else None
    after = first(sentence.encoded, "pronoun-succeeds")
    if after and told and follows(context, sentence, told.sentence) and len(told.people) == 1 and not told.replacing:
        sources.decided[-1] = replace(told, replacing=after.key("replaced"))
