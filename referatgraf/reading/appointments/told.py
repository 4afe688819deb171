"""To which body somebody was appointed earlier, or by others, where the sentence that tells of it names none."""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.reading.appointments.bodies import goes_somewhere_unknown, says_own_body_next
from referatgraf.reading.appointments.words import Naming, is_welcomed
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import COUNCIL, is_same_body
from referatgraf.reading.parts import meeting_of
from referatgraf.reading.seats import chairs, cue, is_on_own_members, is_on_seats, title_of


def with_bodies_told(context: Context, told: list[Naming]) -> Iterator[Naming]:
    """The namings of what is told, with the bodies that follow from the words around them."""
    meeting = meeting_of(context)
    own = meeting.body if meeting else None
    before: Naming | None = None
    for one in told:
        naming = replace(one, bodies=bodies_told(context, one, own, before))
        if own and is_news_of_own(context, one, own):
            role = None if is_elsewhere(one) else one.role
            naming = replace(naming, bodies=(own,), role=role, nominated_by=one.nominated_by or sits_for(one))
        yield naming
        before = naming


def bodies_told(context: Context, naming: Naming, own: str | None, before: Naming | None) -> tuple[str, ...]:
    """The bodies that the naming tells of: its own, the one that met, or the committee that elected its chair."""
    if own and naming.does("changes-members") and is_on_own_members(context, naming.sentence.block.item):
        return (own,)
    if naming.does("sender"):
        return seats_of_title(context, naming, own)
    if naming.bodies or names_others(context, naming, own):
        return naming.bodies
    if own and not COUNCIL.search(own) and is_on_own_seat(context, naming, own, before):
        return (own,)
    by = naming.by if naming.by and chairs(naming.role) and cue("set-of-seats").search(naming.by) else None
    return (by,) if by and not cue("elected-by-voters").search(by.casefold()) else ()


def is_news_of_own(context: Context, naming: Naming, own: str) -> bool:
    """Whether an item on the members of the body that met tells whom others have sent there."""
    if not is_on_own_members(context, naming.sentence.block.item) or goes_somewhere_unknown(naming):
        return False
    elsewhere = any(not is_same_body(one, own) for one in naming.bodies if one != sits_for(naming))
    by_us = naming.by is not None and is_same_body(naming.by, own)
    return not (elsewhere or by_us or (chairs(naming.role) and not is_elsewhere(naming)))


def is_elsewhere(naming: Naming) -> bool:
    """Whether the words behind a name tell what its bearer is besides: 'NAME, formand for Kystlauget'."""
    rest = naming.statement.either("rest")
    words = naming.statement.encoded
    return rest is not None and cue("is-elsewhere").match(words.text, words.places.index(rest.start)) is not None


def sits_for(naming: Naming) -> str | None:
    """For whom somebody has his seat: ' har beskikket NAME for KL'."""
    rest = naming.statement.either("rest")
    words = naming.statement.encoded
    found = cue("sits-for").match(words.text, words.places.index(rest.start)) if rest else None
    return words.names[found.start("who")].key if found else None


def seats_of_title(context: Context, naming: Naming, own: str | None) -> tuple[str, ...]:
    """The one body that the item's title names, or the one that met where it says 'Valg til bestyrelsen'."""
    item = naming.sentence.block.item
    titles = [one for one in context.minutes.blocks if one.kind == "item" and one.item == item]
    named = {name.key for one in titles for name in context.names_in(one.start, one.end) if name.kind == "organisation"}
    if len(named) == 1:
        return tuple(named)
    its_board = cue("election-to-own-seats").search(title_of(context, item)) or cue("chair-in-title").search(
        title_of(context, item)
    )
    return (own,) if own and not named and its_board else ()


def is_on_own_seat(context: Context, naming: Naming, own: str, before: Naming | None) -> bool:
    """Whether others filled a seat of the body that met: 'KL har udpeget NAME til bestyrelsen'; what follows goes on
    with it."""
    if naming.does("has-entered"):
        return says_own_body_next(context, naming, own) or naming.statement.pattern.name == "welcomes"
    if is_welcomed(naming):
        return True
    elected = naming.statement.slot("electors") is not None and is_on_seats(context, naming.sentence.block.item)
    by_others = naming.by is not None or naming.statement.slot("other") is not None or elected
    if not by_others or (naming.by and is_same_body(naming.by, own)):
        return False
    if says_own_body_next(context, naming, own):
        return True
    if naming.role in ("medlem", "bestyrelsesmedlem") and cue("as-new-member").search(naming.sentence.text):
        return True
    if before is None or before.bodies != (own,) or naming.role is not None:
        return False
    return not context.minutes.text.text[before.sentence.end : naming.sentence.start].strip()


def names_others(context: Context, naming: Naming, own: str | None) -> bool:
    """Whether the item's title, or the text up to the end of the sentence, names a body besides the one that met and
    whoever appoints."""
    block = naming.sentence.block
    spans = [(one.start, one.end) for one in context.minutes.blocks if one.kind == "item" and one.item == block.item]
    spans += [(block.start, naming.sentence.end)]
    named = {name.key for span in spans for name in context.names_in(*span) if name.kind == "organisation"}
    known = {naming.by, naming.nominated_by}
    return any(one not in known and not is_same_body(one, own) for one in named)
