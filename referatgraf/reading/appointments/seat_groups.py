"""The groups of seats that a sentence counts, '3 medlemmer', with what is said before and behind each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.reading.encoding import Encoded
from referatgraf.reading.parts import Sentence
from referatgraf.reading.statements import Slot, Statement, patterns, patterns_of

KIND = "composition"
NUMBERS = (
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten",
    "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
)  # fmt: skip
ONES = frozenset({"et", "én", "ét", "eet"})
UNSURE = frozenset({"en", "et"})
"""Numbers that are articles, too."""
OPENING = 4
"""Characters that may stand before the first number of a list's line: '- '."""
DECIDED = "Beslutning"
WHOLE = frozenset({"whole", "has", "heading", "part"})
TAILS = (
    "voice",
    "appointed",
    "whom",
    "to-body",
    "of-body",
    "by",
    "appointed",
    "on-nomination",
    "from",
    "on-nomination",
)
"""The tails in the order in which they may follow each other."""
PART = frozenset({"of-them", "goes-on"})
SENDS = frozenset({"appoints", "nominates"})


@dataclass(frozen=True, slots=True)
class Group:
    """So many of whom, with the lead that ends right before it and the tails that follow; `before` is the group that it
    goes on with."""

    sentence: Sentence
    found: Statement
    lead: Statement | None
    tails: tuple[Statement, ...]
    before: "Group | None" = None

    @property
    def seats(self) -> int:
        return count(self.found.found["seats"]) or 0

    @property
    def noun(self) -> Slot | None:
        """Whom it counts; None where it says no more than '3'."""
        return self.found.slot("seat")

    @property
    def is_unsure(self) -> bool:
        """Whether its number may be no more than an article."""
        return self.found.found["seats"].casefold() in UNSURE

    @property
    def are_stand_ins(self) -> bool:
        return self.is_of("stand-ins")

    @property
    def told(self) -> tuple[Statement, ...]:
        """Its tails and its lead."""
        return (*self.tails, *([self.lead] if self.lead else []))

    @property
    def nominates(self) -> bool:
        """Whether who is said to act only nominates: 'indstillet af …', or a group of the council that holds seats."""
        if self.appointed is None and self.ground == "goes-on" and self.before and self.before.appointed:
            return self.before.nominates
        verb = self.appointed.found["verb"] if self.appointed else ""
        by = self.slot("by")
        group = by and self.way in ("holds", "another") and fits("nominator", encoded_words(self.sentence, by))
        return fits("nominates", verb) or bool(group)

    def is_of(self, name: str) -> bool:
        """Whether those whom it counts are such as a pattern finds."""
        return fits(name, self.found.found.group())

    @property
    def ground(self) -> str | None:
        """How its lead says that the seats are filled."""
        return self.lead.pattern.constants["ground"] if self.lead else None

    @property
    def way(self) -> str | None:
        """The same, or how the group before it is filled, where it goes on with that."""
        return self.before.way if self.ground == "goes-on" and self.before else self.ground

    @property
    def appointed(self) -> Statement | None:
        """The words behind it that say who fills the seats, '3 medlemmer udpeges af …'."""
        return next((one for one in self.tails if one.pattern.name in ("appointed", "whom")), None)

    @property
    def start(self) -> int:
        leads = self.lead is not None and "binds" not in self.lead.pattern.constants
        return self.lead.start if self.lead and leads else self.found.start

    @property
    def end(self) -> int:
        return max(one.end for one in (self.found, *self.tails))

    def slot(self, name: str) -> Slot | None:
        """What its own words say."""
        return next((slot for one in self.told if (slot := one.either(name)) and slot.start < slot.end), None)


def groups(sentence: Sentence, *, listed: bool, after: bool) -> list[Group]:
    """Those of its groups that are a body's seats, in order; `listed` says whether a list of them has been opened,
    `after` whether the sentence before told of the body."""
    counts = list(counted(sentence))
    told: list[Group] = []
    here = 0
    for index, one in enumerate(counts):
        until = counts[index + 1].found.start() if index + 1 < len(counts) else len(sentence.text)
        between = part_of(sentence.encoded, here, one.found.start())
        if any(True for _ in patterns(KIND)["no-number"].find(between)) or fits(
            "counts-otherwise", sentence.text[one.found.end() :]
        ):
            continue
        behind, end = tails(sentence, one, until)
        for lead in leads(between):
            group = Group(sentence, one, lead, behind, told[-1] if told and is_bound(lead) else None)
            rest = sum(count(each.found["seats"]) or 0 for each in counts[index:])
            if is_grounded(group, listed=listed, known=bool(told) or after, rest=rest):
                told.append(group)
                here = end
                break
    return told


def is_bound(lead: Statement | None) -> bool:
    """Whether a lead only goes on with the group before it."""
    return lead is not None and lead.pattern.constants.get("binds") == "before"


def counted(sentence: Sentence) -> Iterator[Statement]:
    """The groups by their words: those that name whom they count, and numbers that need not."""
    kinds = patterns_of(KIND, "group")
    found = sorted((one for kind in kinds for one in kind.find(sentence.encoded)), key=lambda one: one.found.start())
    end = -1
    for one in found:
        if one.found.start() >= end and count(one.found["seats"]):
            end = one.found.end()
            yield one


def leads(between: Encoded) -> Iterator[Statement | None]:
    """The leads that fit the words between two groups, the surest first; at last none at all."""
    for kind in patterns_of(KIND, "lead"):
        yield from kind.find(between)
    yield None


def tails(sentence: Sentence, group: Statement, until: int) -> tuple[tuple[Statement, ...], int]:
    """What follows a group up to the next, and where that ends: to which body, by whom, from among whom."""
    here = group.found.end()
    found: list[Statement] = []
    for name in (
        "voice",
        "appointed",
        "to-body",
        "of-body",
        "by",
        "appointed",
        "on-nomination",
        "from",
        "on-nomination",
    ):
        kind = patterns(KIND)[name]
        said = {one.pattern.name for one in found}
        behind = next(kind.find(part_of(sentence.encoded, here, until)), None) if name not in said else None
        if behind and (name != "of-body" or (group.slot("seat") and is_seated(behind))):
            found.append(behind)
            here += behind.found.end()
    return tuple(found), here


def is_seated(tail: Statement) -> bool:
    """Whether 'af Nordråd' behind a number names the body of which they are members, and not who sends them."""
    keys = tail.keys("body")
    return not any(fits("elects", key) for key in keys) and (
        not keys or any(fits("a-set-of-seats", one) for one in keys)
    )


def part_of(encoded: Encoded, start: int, end: int) -> Encoded:
    """The encoded characters [start, end) by themselves."""
    names = {place - start: name for place, name in encoded.names.items() if start <= place < end}
    return Encoded(encoded.text[start:end], encoded.places[start : end + 1], names)


def encoded_words(sentence: Sentence, slot: Slot) -> str:
    """The encoded words of a slot."""
    places = sentence.encoded.places
    return sentence.text[places.index(slot.start) : places.index(slot.end)]


def fits(name: str, words: str) -> bool:
    """Whether one of the file's patterns finds something in these words."""
    return patterns(KIND)[name].expression.search(words) is not None


def is_grounded(group: Group, *, listed: bool, known: bool, rest: int) -> bool:
    """Whether the words around a group say that it is a body's seats, and not what somebody did or asks for once;
    `rest` are all that the sentence counts from it on."""
    way, text, noun = group.way, group.sentence.text, group.noun is not None
    decided = group.sentence.block.section == DECIDED
    if fits("this-once", text) or (decided and (way not in WHOLE | {"listed"} or fits("only-wanted", text))):
        return False
    if group.lead is None:
        opens = listed and noun and group.sentence.first and group.found.found.start() < OPENING
        return is_told_behind(group) or opens or fits("stands-alone", text)
    if is_aside(group):
        return False
    if is_bound(group.lead):
        return goes_on(group, rest)
    if way == "there-are":
        return noun and (any(one.pattern.name == "of-body" for one in group.tails) or is_by_law(text))
    if way == "whose":
        return noun and group.appointed is not None and group.appointed.slot("now") is not None
    if way == "headed":
        return fits("stands-alone", text[group.found.found.start() :])
    if way in SENDS:
        return (noun or known) and (not group.is_unsure or is_by_law(text))
    if way == "asked":
        return not group.is_unsure and (noun or known or bool(group.slot("by")))
    if way in WHOLE:
        return is_whole(group)
    if way == "holds":
        seated = any(one.pattern.name in ("to-body", "of-body") for one in group.told)
        sits = group.lead.pattern.name == "is-represented-by" or (group.lead.pattern.name == "holds" and seated)
        return noun and (sits or group.is_of("places"))
    return (noun or bool(group.tails)) and (way == "listed" or known or group.appointed is not None)


def is_by_law(text: str) -> bool:
    """Whether 'et medlem' is what rules, and not one that is missing."""
    return fits("by-law", text) and not fits("in-his-place", text)


def is_aside(group: Group) -> bool:
    """Whether it is a chair that others elect, or one of those of whom the number before told: 'herunder 1 formand'."""
    if group.is_unsure and group.is_of("chair"):
        return not is_told_behind(group)
    told = group.tails or group.ground not in PART or group.lead is None or ":" in group.lead.found.group()
    chair = group.is_of("chair") and group.ground == "of-them"
    return not told and (chair or (group.is_unsure and group.is_of("seats")))


def is_told_behind(group: Group) -> bool:
    """Whether the words behind it say who is to fill the seats: '3 medlemmer udpeges af …'."""
    words = group.appointed
    return words is not None and bool(
        words.slot("now") and any(words.slot(one) for one in ("by", "category", "nominated"))
    )


def is_whole(group: Group) -> bool:
    """Whether those whom it counts are all, or some, of the seats of a body."""
    body = group.lead.either("body") if group.lead else None
    if group.noun is None or body is None or group.is_unsure:
        return False
    behind = group.sentence.text[group.found.found.end() :]
    if group.way == "heading":
        return fits("heading-ends", behind)
    seated = any(fits("a-set-of-seats", one) for one in (encoded_words(group.sentence, body), *body.keys()))
    if group.way == "has":
        return seated or fits("tells-of-them", behind)
    return seated or group.is_of("seats") or bool(body.names)


def goes_on(group: Group, rest: int) -> bool:
    """Whether a group goes on with the one before it: 'to medlemmer udpeges af KKR og tre af staten'; behind a colon,
    '4 medlemmer: 1 formand og 3 medlemmer', where the parts add up."""
    if group.before is None or group.lead is None:
        return is_told_behind(group)
    if group.ground == "another":
        return group.before.way in SENDS | {"holds", "another"}
    if any(sign in group.lead.found.group() for sign in ":("):
        told = group.appointed is not None and group.appointed.slot("by") is not None
        return told or is_told_behind(group) or rest == group.before.seats
    return bool(group.tails) or (group.noun is not None and group.way is not None)


def count(number: str) -> int | None:
    """A number in figures or words.

    >>> count("11"), count("Fire"), count("Et")
    (11, 4, 1)
    """
    folded = number.casefold()
    if folded.isdigit():
        return int(folded)
    return 1 if folded in ONES else NUMBERS.index(folded) if folded in NUMBERS else None
