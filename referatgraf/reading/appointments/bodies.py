"""To which body somebody is appointed, and as what, where the naming itself does not say so."""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Meeting
from referatgraf.reading.appointments.headings import headings, parts_above, seated_in
from referatgraf.reading.appointments.points import point_of
from referatgraf.reading.appointments.sources import DECISION, PROPOSAL, Sources
from referatgraf.reading.appointments.words import Naming, first
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import COUNCIL, boards_house, is_generic_for, is_same_body
from referatgraf.reading.named import Named
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import CONTENT, encode_span, sentences_of
from referatgraf.reading.seats import chairs, cue, title_of
from referatgraf.reading.statements import Statement, patterns

THEME = "Beslutningstema"


def at_the_seat_left(naming: Naming, sources: Sources, own: str | None) -> Naming:
    """'NAME udpeges i stedet' means the bodies that the one he replaces, or the only one who left, has left; the
    council one only enters."""
    followed = {one.bodies for one in sources.left if one.person == naming.replacing}
    bodies = followed or {one.bodies for one in sources.left}
    if naming.bodies or "i stedet" not in naming.sentence.text.casefold() or len(bodies) != 1:
        return naming
    seats = bodies.pop()
    council = any(COUNCIL.search(one) for one in seats)
    enters = own in seats and cue("enters").search(naming.sentence.text) is not None
    return replace(naming, bodies=seats) if enters or not council else naming


def as_it_stands(context: Context, naming: Naming, sources: Sources) -> Iterator[Naming]:
    """The naming with the office that the item's title, or an earlier sentence on each candidate, tells of."""
    if naming.role or naming.bodies:
        return iter([naming])
    office = cue("election-of").search(title_of(context, naming.sentence.block.item))
    elected = one_of(office["role"] or office["stand_in"]) if office else None
    roles = {one: sources.standing.get(one) or elected for one in naming.people}
    return (replace(naming, people=(one,), role=role) for one, role in roles.items())


def own_body_too(naming: Naming, meeting: Meeting | None) -> tuple[str, ...]:
    """The body that met, where one 'indtræder i byrådet og i Teknisk Udvalg'."""
    rest = naming.statement.either("rest")
    own = meeting.body if meeting else None
    if not own or not naming.bodies or rest is None:
        return ()
    place = naming.statement.encoded.places.index(rest.start)
    too = patterns("appointments")["own-body-too"].expression.match(naming.statement.encoded.text[place:])
    return (own,) if too and own not in naming.bodies and is_generic_for(too["noun"], own) else ()


def bodies_around(context: Context, naming: Naming, meeting: Meeting | None) -> tuple[str, ...]:
    """The one body that the words before the names, the sub-heading or the item's title speak of."""
    own = meeting.body if meeting and meeting.body and not cue("assembly").search(meeting.body) else None
    others = {naming.by, naming.nominated_by}
    title = title_of(context, naming.sentence.block.item)
    if own and means_the_one_in_the_title(naming, title, own):
        return ()
    called_in = naming.does("stands-in-for-leave") and own is not None and is_elected(own)
    if own and (called_in or says_own_body_next(context, naming, own)):
        return (seat_in_title(context, naming, own) or own,)
    if own and naming.does("co-opts"):
        return (own,)
    if goes_somewhere_unknown(naming) or cue("stands-in-for-him").search(naming.sentence.text):
        return ()
    before = [
        name
        for name in context.names_in(naming.sentence.start, naming.statement.start)
        if name.key not in others | sends_one_named(context, naming)
        and not cue("proposes").match(context.minutes.text.text, name.end)
    ]
    chosen = chairs(naming.role) or cue("opens-with-chair").search(naming.sentence.text) is not None
    is_chair = chosen and not names_another_kind(naming, own)
    if own and is_chair and {name.key for name in before if name.kind == "organisation"} == {own}:
        return (own,)
    if own and is_chair and cue("office-besides").search(title) and not COUNCIL.search(own):
        return (own,)
    answers = point_of(context, naming) is not None
    asked = set() if answers else proposed_bodies(context, naming.sentence.block.item) - {own, *others}
    before = (
        []
        if naming.sets_up or naming.form == "nominates"
        else [one for one in before if not appoints_others(context, naming, one)]
    )
    unsure = is_chair and cue("and-to-another").search(title) is not None
    heads = [one for one in headings(context, naming) if one.kind != "item" or not unsure]
    for names in (before, *(seated_in(context, one) for one in heads)):
        bodies = {name.key for name in names if name.kind == "organisation" and name.key not in {own, *others}}
        if bodies:
            boards = {one for one in asked if boards_house(one) != one and boards_house(one) in bodies}
            return tuple(boards if len(bodies) == 1 and len(boards) == 1 else bodies) if len(bodies) == 1 else ()
    if asked and own and is_chair and asks_for_own_office(context, naming, title, own):
        return (own,)
    if asked and not is_chair:
        return tuple(asked) if len(asked) == 1 and len(parts_above(context, naming)) < 2 else ()
    if own and is_chair and elects_its_own(naming, title, own):
        return (own,)
    if own and sits_on_own_board(naming, title, own):
        return (own,)
    if own and naming.role == "medlem" and cue("fills-its-board").search(title) and not names_another_kind(naming, own):
        return (own,)
    if named := body_in_title(context, naming.sentence.block.item):
        return (named,) if named != own else ()
    in_council = own and naming.does("stands-in") and is_elected(own)
    own_seat = in_council or (own and (names_own_body(naming, own) or is_on_own_seats(title, own, naming)))
    if own and own_seat:
        return (own,)
    in_case = bodies_asked_for_in_case(context, naming.sentence.block.item) - {own, *others}
    return tuple(in_case) if len(in_case) == 1 and not is_chair else ()


def bodies_asked_for_in_case(context: Context, item: str | None) -> set[str]:
    """The bodies to which the case says that the meeting is to appoint somebody; none where one is unknown."""
    bodies: set[str] = set()
    unsure = ("to-somewhere", "and-to-another")
    for block in context.minutes.blocks:
        if block.item == item and block.section not in (PROPOSAL, DECISION) and block.kind in CONTENT:
            for sentence in sentences_of(context, block):
                if cue("asks-for-members").search(sentence.text):
                    if any(cue(one).search(sentence.text) for one in unsure):
                        return set()
                    found = first(sentence.encoded, "bodies")
                    bodies.update(found.keys("bodies") if found else ())
    return bodies


def goes_somewhere_unknown(naming: Naming) -> bool:
    """Whether the words behind the names send them to what is not known for a body: 'som observatør i Fjordlauget'."""
    rest = naming.statement.either("rest")
    if rest is None:
        return False
    words = naming.statement.encoded
    return cue("behind-to-somewhere").match(words.text[words.places.index(rest.start) :]) is not None


def appoints_others(context: Context, naming: Naming, name: Named) -> bool:
    """Whether a sentence begins with whoever appoints: 'Kystrådet udpegede NAME'."""
    return (
        name.start == naming.sentence.start and cue("appoints").match(context.minutes.text.text, name.end) is not None
    )


def sends_one_named(context: Context, naming: Naming) -> set[str]:
    """Who stands in brackets behind a person of the sentence, whom it only sends: 'Anna Holm (DH) blev valgt'."""
    named = list(context.names_in(naming.sentence.start, naming.sentence.end))
    behind = {name.end + len(" (") for name in named if name.kind == "person"}
    return {name.key for name in named if name.kind == "organisation" and name.start in behind}


def is_elected(own: str) -> bool:
    """Whether voters elect the body that met, in which a seat is then taken by the next of a list."""
    return cue("elected-by-voters").search(own.casefold()) is not None


def elects_its_own(naming: Naming, title: str, own: str) -> bool:
    """Whether an office is one of the body that met: the item is its election, or the sentence says 'Bestyrelsen
    valgte …'; an assembly that constitutes 'bestyrelsen' means another."""
    another = cue("of-a-body").search(title)
    if another and not is_generic_for(another["noun"], own) and cue("elects-others").search(own):
        return False
    if naming.opening and cue("constitutes-thus").search(naming.opening.text):
        return True
    asked = any(cue(one).search(title) for one in ("chair-in-title", "election-of", "election-alone"))
    who = cue("whose-choice").search(naming.sentence.text)
    chosen = who is not None and is_generic_for(who["before"] or who["behind"], own) and not COUNCIL.search(own)
    return asked or chosen or "konstituere" in naming.sentence.text


def sits_on_own_board(naming: Naming, title: str, own: str) -> bool:
    """Whether a line 'Bestyrelsesmedlem: NAME' is of the body that met, which constitutes itself or elects."""
    filling = cue("election-alone").search(title) or "konstituering" in title or naming.opening is not None
    board_member = cue("board-member").match(naming.sentence.text)
    return bool(filling and board_member) and not cue("elects-others").search(own)


def says_own_body_next(context: Context, naming: Naming, own: str) -> bool:
    """Whether the words that follow the naming say 'i byrådet' and mean the body that met."""
    rest = naming.statement.either("rest")
    found = first(encode_span(context, rest.start, rest.end), "own-body") if rest else None
    return found is not None and is_generic_for(found.found["noun"], own) and not tells_who_left(found, own)


def seat_in_title(context: Context, naming: Naming, own: str) -> str | None:
    """The one other body to which the item's title sends somebody: 'udpeges til rådet' under 'Udpegning til Kystrådet',
    where it is no change of the members of the body that met."""
    if COUNCIL.search(own) or cue("enters").search(naming.sentence.text):
        return None
    text = context.minutes.text.text
    titles = [one for one in headings(context, naming) if one.kind == "item"]
    named = [name for title in titles for name in seated_in(context, title) if name.kind == "organisation"]
    others = {one.key for one in named if cue("sends-to").search(text[: one.start]) and not is_same_body(one.key, own)}
    return others.pop() if len(others) == 1 else None


def names_another_kind(naming: Naming, own: str | None) -> bool:
    """Whether it says 'formand for udvalget', or 'Udvalget valgte', where a council met."""
    behind = cue("of-a-body").search(naming.sentence.text, naming.statement.found.start())
    told = (behind, cue("of-a-body").match(naming.sentence.text))
    return any(one is not None and not is_generic_for(one["noun"] or one["subject"], own) for one in told)


def means_the_one_in_the_title(naming: Naming, title: str, own: str) -> bool:
    """Whether 'formand for udvalget' is said of another one, which the item's title names."""
    told = cue("of-a-body").search(naming.sentence.text, naming.statement.found.start())
    noun = told["noun"].casefold() if told and told["noun"] else None
    return noun is not None and re.search(rf"[\w-]{noun}\b", title) is not None and own.casefold() not in title


def in_full(context: Context, item: str | None, body: str) -> str:
    """The one body that the item's title or proposal names and that 'styregruppen' is short for; else the word."""
    if not cue("group").search(body):
        return body
    asked = [
        one for one in context.minutes.blocks if one.item == item and (one.kind == "item" or one.section == PROPOSAL)
    ]
    named = {name.key for one in asked for name in context.names_in(one.start, one.end) if name.kind == "organisation"}
    full = {key for key in named if key != body and body.removesuffix("n").casefold() in key.casefold()}
    return full.pop() if len(full) == 1 else body


def asks_for_own_office(context: Context, naming: Naming, title: str, own: str) -> bool:
    """Whether the proposal asks a body that constitutes itself for an office and, besides, for members of another."""
    if COUNCIL.search(own) or not elects_its_own(naming, title, own):
        return False
    item = naming.sentence.block.item
    asked = (one for one in context.minutes.blocks if one.item == item and one.section == PROPOSAL)
    words = (encode_span(context, one.start, one.end).text for one in asked if one.kind in CONTENT)
    return any(cue("office-and-members").search(one) for one in words)


def proposed_bodies(context: Context, item: str | None) -> set[str]:
    """The bodies to which the item's proposal, or what it says is to be decided, asks to appoint somebody."""
    bodies: set[str] = set()
    for block in context.minutes.blocks:
        if (
            block.item == item
            and block.section in (PROPOSAL, THEME)
            and block.kind in CONTENT
            and cue("may-speak").search(context.words(block))
        ):
            words = encode_span(context, block.start, block.end)
            passed = [one.span() for one in cue("proposed-to").finditer(words.text)]
            told = patterns("appointments")["bodies"].find(words)
            told = (one for one in told if not cue("falls-away").match(words.text[one.found.end() :]))
            asked = (one for one in told if not any(here <= one.found.start() < end for here, end in passed))
            bodies.update(found.keys("bodies") if (found := next(asked, None)) else ())
    return bodies


def names_own_body(naming: Naming, own: str) -> bool:
    """Whether it says 'i bestyrelsen' and means the body that met."""
    found = first(naming.sentence.encoded, "own-body")
    return found is not None and is_generic_for(found.found["noun"], own) and not tells_who_left(found, own)


def tells_who_left(found: Statement, own: str) -> bool:
    """Whether a council is named for the one who left it: 'i stedet for NAME, der er udtrådt af byrådet'."""
    before = found.encoded.text[: found.found.end()]
    return COUNCIL.search(own) is not None and cue("who-left").search(before) is not None


def is_on_own_seats(title: str, own: str, naming: Naming) -> bool:
    """Whether the item is a 'Valg til bestyrelsen', or an association's 'Valg af suppleanter', of the body that met."""
    if cue("to-somewhere").search(naming.sentence.text, naming.statement.found.start()):
        return False
    is_association = cue("elects-others").search(own) is None
    if cue("election-to-its-board").search(title) and (is_association or is_generic_for("bestyrelsen", own)):
        return True
    if (naming.role or naming.does("all-of-them")) and cue("election-alone").search(title) and is_association:
        return True
    if naming.role and cue("election-of-several").search(title) and is_association:
        return True
    found = patterns("appointments")["own-body"].expression.search(title)
    if found is None or cue("election-to-own-seats").search(title) is None:
        return False
    return is_generic_for(found["noun"], own) or (found["noun"] == "bestyrelsen" and is_association)


def body_in_title(context: Context, item: str | None) -> str | None:
    """The committee, council or board that is all that an item's title says: '7. Kulturudvalget'."""
    title = next((one for one in context.minutes.items if one.number == item), None)
    names = context.names_in(title.start, title.end) if title else ()
    whole = (one.key for one in names if title and context.minutes.text.text[one.start : one.end] == title.title)
    return next((key for key in whole if cue("set-of-seats").search(key)), None)
