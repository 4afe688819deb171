"""One person of a list, with the tails behind the name: a party, a title, that he stayed away, who came for him."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from referatgraf.facts import Status
from referatgraf.reading.attendance.listed_offices import is_between_two, leads_the_next
from referatgraf.reading.attendance.patterns import is_of_an_attendant, parts
from referatgraf.reading.names.body_names import kind_of
from referatgraf.reading.names.listed_names import Span, is_surely_a_name, known_first, name_words, party_letters
from referatgraf.reading.names.name_words import PERSON, is_given_name

PROSE = re.compile(
    r"\b(?:(?!kasserer\b)[a-zæøå]+(?:ede|erer|eres)|(?:for|om|under|frem)?(?:talte|lagde)|er|var|blev|har|havde|skal|kan|vil|gav|tog|fik|gik|kom|ankom|forlod|erklærede|bad|bød|holdt"
    r"|sagde|mente|spurgte|viste|foreslog|redegjorde|gennemgik|oplyste|anførte|fandt|ønsker|stiller|rejste|gør)\b"
)
"""Words by which a line is a sentence and no list."""
STAYS_AWAY = re.compile(r"(?:var|havde|har|meldte|deltog|udeblev)\b")
RUNS_ON = re.compile(r" ?[A-ZÆØÅ]")
NOT_OF_THE_LIST = re.compile(
    r"(?:Godkendt|Underskrevet) af\b"
    r"|(?:Kontaktperson|Sagsbehandler|Kopi til|Udsendt til|Ansvarlig|Foretræde)(?:er|r)?\b"
)
"""What heads somebody of whom the list does not tell that he came."""
SPOKEN_OF = re.compile(rf"\s?:|,?\s{PROSE.pattern}|\s(?:v\s?/|v\.\s|ved\s)")
"""What stands behind the name of somebody whom a sentence tells of, or who speaks, or of what another speaks for:
'Anna Holm spurgte', 'Fjord Havn v/ Bo Krag'."""
LED_BY = {
    "letter": {"party"},
    "letter-alone": {"party"},
    "list": {"party"},
    "party": {"party_name"},
    "municipality": {"municipality"},
    "municipality-alone": {"short"},
}
"""The slots of the leads that say the same as a tail."""
INITIALS = re.compile(r"\s?\((?P<initials>[A-ZÆØÅ]{2,4})\)")
"""What stands behind a name in a list that gives everybody's initials: 'Anna Holm (AH)'."""
BEFORE_A_NAME = re.compile(r"[ –-]*[A-ZÆØÅ][\w’'-]+ [A-ZÆØÅ]")
OF_THE_NEXT = re.compile(r",?\s(?:og\s|samt\s)?fra\s")
"""How the next group begins where a sentence tells who came from where: 'fra Læsø Kommune Anna Holm, fra Thisted …'."""
CUT_SHORT = re.compile(r" [A-ZÆØÅ]\. [A-ZÆØÅ]{3}$")
"""Where a surname in capitals goes on with what looks like a name: 'Anna B. HOLM'."""
AND_ANOTHER = re.compile(rf"\s*\b(?:og|samt)\s(?P<person>{PERSON})(?=\s*(?:[.;)\n]|\Z))".replace("[ ]", " "))
CAME = re.compile(r"deltog|deltager|mødte|møder")
ONE_MORE = re.compile(
    r"[ ,;]*,\s(?:\d\.\s)?(?:[Ss]uppleant|[Ss]tedfortræder)\s+(?=[A-ZÆØÅ])"
    r"|,\s[A-ZÆØÅ].*\sdeltog\ssom\s(?:suppleant|stedfortræder)"
)
"""What parts two who are present, of whom the second is a substitute: 'Til stede: Anna Holm, 1. suppleant Bo Krag',
'Anna Holm, Bo Krag deltog som suppleant'."""
BESIDE = re.compile(r"(?:\bog|\bsamt)\s\Z")
"""What stands before the last of several who stayed away."""
SUBSTITUTE = frozenset({"suppleant", "stedfortræder"})
NEAR = 80
"""Characters in which the next name of such a list stands."""
NO_SLOTS = frozenset(
    {
        "absent",
        "present",
        "note",
        "called",
        "stand_in",
        "stand_in_party",
        "whose",
        "employed",
        "writes",
        "seat",
        "seat_2",
    }
)
VOUCHING = frozenset({"party", "party_name", "municipality", "short", "substitute_for", "role", "title", "absent"})


@dataclass(slots=True)
class Entry:
    """One person of a list: where name, party and the rest stand; `status` only where the entry itself tells it.

    `glued` is whether its title runs into the next one's name, `attends_only` who writes the minutes, audits the
    accounts or the like; `partly` in which words a list says that he was there for a part of the meeting, `called` who
    was asked to come and of whom nothing more is told, `led_by` are the slots that stand before the name, `stands_in`
    whoever is told to be a substitute, `came_besides` of whom a verb tells that he came, `stays_away` whether it is the
    last of those of whom a verb tells that they are absent.
    """

    rule: str
    slots: dict[str, Span]
    end: int
    status: Status | None = None
    attends_only: bool = False
    partly: str = ""
    called: bool = False
    stands_in: bool = False
    came_besides: bool = False
    glued: bool = False
    led_by: frozenset[str] = frozenset()
    stays_away: bool = False
    group: dict[str, Span] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return min(span[0] for span in self.slots.values())


def with_tails(
    text: str,
    words: Sequence[Span],
    end: int,
    slots: dict[str, Span],
    group: dict[str, Span],
    known: Collection[str],
    *,
    led: bool,
    trailed: bool,
    leading: frozenset[str] = frozenset(),
    present: bool = False,
) -> Iterator[Entry]:
    """The person of these words and who came for him; what leads the line's first name (`leading`) is no tail of this
    one where a name follows. `present` is whether the list is of those present."""
    person = (min(words)[0], max(words)[1])
    entry = Entry("run", {**slots, "person": person}, person[1], group=dict(group), led_by=frozenset(slots))
    others: list[Entry] = []
    told = False  # "Anna Holm: Deltog", which no organisation does
    came = ""  # what names who came for him, and goes on to tell of that one
    said = "".join(text[start] for start, _ in words)
    tail = first_of(parts("tails"), text, entry.end, end)
    while tail:
        name, found = tail
        if name == "role" and NOT_OF_THE_LIST.match(found["role"]):
            break
        if name == "role" and not trailed and leads_the_next(text, found, end, led=led or "title" in slots):
            break
        if name == "of-whom" and is_given_name(found["whose"].split()[0]):
            break
        if name.startswith("stand-in") and present and entry.status is None and ONE_MORE.match(found.group()):
            break
        if not LED_BY.get(name, set()).isdisjoint(leading.union(slots)) and BEFORE_A_NAME.match(text, found.end(), end):
            break  # "(A) Anna Holm (V) Bo Krag": what leads one leads the next
        if name == "substitute" and is_for_a_house(found):
            break
        if name == "municipality" and group and OF_THE_NEXT.match(found.group()):
            break
        if name == "initials" and found.group().strip(" –-")[0] != text[person[0]]:
            break
        nobodys = name == "role" and is_between_two(text, found, end)
        if in_parenthesis := INITIALS.fullmatch(found.group()):
            own = in_parenthesis["initials"] == said and is_beside_initials(text, found, end)
            told |= own
            nobodys |= own and name == "party"
        for slot in found.groupdict():
            if found[slot] and slot not in NO_SLOTS and not nobodys:
                (others[-1] if came else entry).slots.setdefault(slot, _span(text, found, slot, known))
        told |= name in ("absent", "present") and found.group().startswith(":")
        if came and name == "reason":
            others[-1] = who_did_not_stand_in(others[-1])  # "suppleant Bo Krag grundet sygdom"
        elif came and name == "present":
            pass
        elif name == "absent":
            entry.status, entry.stays_away = "absent", STAYS_AWAY.match(found["absent"]) is not None
        elif name == "present":
            entry.status = "present"
            entry.came_besides = "(" not in found.group()
            entry.attends_only |= "også" in found["present"]
        elif "note" in found.groupdict() and came and present and entry.status is None:
            others[-1].slots.pop("substitute_for", None)  # "(afløst af Bo Krag fra kl. 16)": both were there
            others[-1].partly, others[-1].stands_in = found["note"], True
        elif "note" in found.groupdict():
            entry.partly = found["note"]
        elif name in ("employed", "writes"):
            entry.attends_only = True
        elif name == "called":
            (others[-1] if came else entry).called = True  # "suppleanten Bo Krag er indkaldt" says no more
        elif name == "as-substitute":
            entry.stands_in = True
        elif name == "role":
            entry.attends_only |= is_of_an_attendant(found["role"])
            entry.stands_in |= found["role"].casefold() in SUBSTITUTE
            entry.status = "present" if found["present"] else entry.status
            entry.glued = found.group().startswith(",") and RUNS_ON.match(text, found.end(), end) is not None
        elif name == "nobody-in-his-place" and found["stand_in"]:
            others.append(who_did_not_stand_in(Entry("stand-in", {"person": found.span("stand_in")}, found.end())))
        elif name.startswith("stand-in"):
            others.extend(stand_ins(text, found, person, end))
        came = _stays_open(came + found.group()) if came or name.startswith("stand-in") else ""
        entry.end = max([found.end(), *(other.end for other in others)])
        tail = first_of(parts("tails"), text, entry.end, end)
    if SPOKEN_OF.match(text, entry.end, end) or CUT_SHORT.search(text, person[0], min(end, person[1] + 4)):
        return
    if "title" in slots:
        title = text[slice(*slots["title"])]
        entry.attends_only |= is_of_an_attendant(title)
        entry.stands_in |= title.casefold() in SUBSTITUTE
    vouched = told or bool(VOUCHING.intersection(entry.slots)) or bool(entry.group)
    lettered = "party" in entry.slots or text[slice(*person)] in known
    if is_surely_a_name([text[slice(*word)] for word in words], vouched=vouched, lettered=lettered):
        yield entry
        yield from others


def _stays_open(words: str) -> str:
    """What names who came for somebody, where the next words are of him, too: none where its parenthesis is closed."""
    opened = words.lstrip(" ,;.–-").startswith("(")
    return "" if opened and words.count("(") <= words.count(")") else words


BARE_FOR = re.compile(r"[ ,;(–-]*(?:midlertidigt )?for ")


def is_for_a_house(found: re.Match[str]) -> bool:
    """Whether somebody came for whom nothing tells to be a person: 'Anna Holm, for Nordby Havneforening'."""
    name = found["substitute_for"]
    is_person = is_surely_a_name(name.split(), vouched=False) and kind_of(name) == "other"
    return BARE_FOR.match(found.group()) is not None and not is_person


def stand_in(found: re.Match[str], person: Span) -> Entry:
    """Who came for a person, as a stand-in pattern found it."""
    entry = Entry("stand-in", {"person": found.span("stand_in"), "substitute_for": person}, found.end(), "present")
    if found["stand_in_party"]:
        entry.slots["party"] = found.span("stand_in_party")
    return entry


def stand_ins(text: str, found: re.Match[str], person: Span, end: int) -> list[Entry]:
    """Who came as a stand-in pattern found it, with those named behind; where there are several, or several had stayed
    away, for nobody that is known."""
    first = stand_in(found, person)
    other = AND_ANOTHER.match(text, found.end(), end) if CAME.search(found.group()) else None
    of_several = found.group().lstrip().startswith(".") and BESIDE.search(text, 0, person[0])
    if other or of_several:
        del first.slots["substitute_for"]
        first.stands_in = True
    if other is None:
        return [first]
    second = Entry("stand-in", {"person": other.span("person")}, other.end(), "present", stands_in=True)
    return [first, second]


def is_beside_initials(text: str, found: re.Match[str], end: int) -> bool:
    """Whether others near a name have initials behind theirs, so that 'SF' is no party: 'Anna Holm (AH), Sofie Friis
    (SF)'."""
    near = INITIALS.finditer(text, max(0, found.start() - NEAR), min(end, found.end() + NEAR))
    return any(other["initials"] not in party_letters() for other in near)


def who_did_not_stand_in(entry: Entry) -> Entry:
    """A substitute who was called in and stayed away as well."""
    person = {"person": entry.slots["person"]}
    return Entry("stand-in", person, entry.end, "absent", stands_in=True)


def _span(text: str, found: re.Match[str], slot: str, known: Collection[str]) -> Span:
    """Where a slot stands; a person's ends with the name that the list bears already."""
    start, end = found.span(slot)
    if slot == "substitute_for" and (words := known_first(text, name_words(text, start, end), known)):
        return start, words[-1][1]
    return start, end


def first_of(
    patterns: Sequence[tuple[str, re.Pattern[str]]], text: str, here: int, end: int
) -> tuple[str, re.Match[str]] | None:
    for name, pattern in patterns:
        found = pattern.match(text, here, end)
        if found and found.end() > here:
            return name, found
    return None
