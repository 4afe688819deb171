"""What stands before the first item: words about the publisher, the meeting's facts, the attendance list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.minutes.drafts import Drafts
from referatgraf.minutes.layout import Layout, RosterHeading
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.lines import Line
from referatgraf.minutes.opening.bare_absence import bare_absence
from referatgraf.minutes.opening.cut_entries import LIST_MARK, goes_on
from referatgraf.minutes.opening.side_by_side import Column, Crosses, cells_of, columns_of, crosses_of, is_lost, is_rule

LABEL = re.compile(r"(?P<label>[A-ZÆØÅ](?:[^:,(]{1,40}?(?=\s*:(?:\s|$))|[^:,(]{1,80}?(?=\s*:$)))\s*:")
NAMES = re.compile(
    r"(?:Afbud|Fraværende|Ingen|Vakant|[–-])\.?$|(?!.*\d[.:/-]?\d)(?:\S+\s){0,8}?[A-ZÆØÅ][\w.’'-]+\s(?:(?:von|van|der|de|la|af)\s){0,2}[A-ZÆØÅ][\w.’'-]"
)
"""What stands behind the label of a group: two words of a name at least, or that nobody came."""
TWO_NAMES = re.compile(r"[^\W\d_][\w.'’-]*\s+[^\W\d_]")
NOBODY = re.compile(r"(?i)^(?:ingen\b.*|der var ingen\b.*|nej|-|–|—|0|n/a|alle\b.*|samtlige\b.*)[.]?$")
GROUP = re.compile(r"(?:Fra|For)\s")
OWN_STAFF = re.compile(
    r"(?:Fra|For) (?:\S+ ){0,4}?\S*(?:administration|forvaltning|sekretariat|direktion|ledelsen|staben)"
)
HOUSE_STAFF = re.compile(
    r"(?i)(?:skolens |daglig )?(?:ledelsen?|administration(?:en)?|sekretariat(?:et)?|direktion(?:en)?)"
)
"""What heads the staff of the house, below which groups of members may follow: 'Ledelse', then 'Forældre'."""
STATUS = re.compile(r"^(?:Til ?stede|Afbud|Fraværende|Mødt|Ikke mødt|Deltog|Ikke til ?stede)$")
BARE = re.compile(r"(?i:Bestyrelsen?|(?:By|Ældre|Handicap|Bruger)?rådet|Udvalget|Styregruppen):?")
OFFICER = re.compile(
    r"(?:[A-ZÆØÅ][\w.’'-]+\s){1,3}[A-ZÆØÅ][\w’'-]+(?:,\s|\s\()(?:formand\b.*|forperson\b.*|[A-ZÆØÅ]\).*"
    r"|(?:\S+ Kommune|Region [A-ZÆØÅ]\w+)(?:,\s(?:næst)?(?:formand|forperson))?)"
)
GROUP_ALONE = re.compile(r"[A-ZÆØÅ][\w-]+(?: [\w-]+){0,2}:")
LETTERED = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]+\s){2,4}\([A-ZÆØÅ]{1,2}\)")
"""One with a list letter, as they stand below the name of a group: 'Læsø:', 'Anna Holm (A)'."""
APOLOGY = re.compile(r".*,\s*(?:afbud|fraværende)\.?$")
"""An entry that says of itself that its bearer is absent."""
ELECTION = re.compile(
    r"^(?:Bestyrelsens )?[Kk]onstituering(?: af bestyrelsen)?\s*:?$|\bkonstituere(?:de|t)\b.{0,60}:$"
    r"|^(?:Følgende (?:er|var) )?[Pp]å valg\b.{0,40}:$"
)
OFFICE = re.compile(
    r"(?i)(?:\w*(?:formand|forperson)|sekretær|suppleant\w*|revisor\w*|bestyrelse(?:smedlem\w*)?|medlem\w*)$"
)
MEMBERS = "Medlemmer"
FEWEST_ROWS = 2
RUN_IN = re.compile(
    r"(?<=Kommune)[,.;]?\s+(?=[A-ZÆØÅ])(?!(?:[A-ZÆØÅ][\w-]*\s){1,2}Kommune\b)"
    r"|;\s+(?!(?:[Ss]uppleant|[Ss]tedfortræder)(?:en)?\s(?!for\b))"
)
NUMBERED = re.compile(r"(?:^|(?<=[^\s:])\s+|(?<=:\s)|(?<!\S)(?=1[.)]))\d{1,2}[.)]\s+(?=[A-ZÆØÅ])")
"""The number before each of those listed in a row: '1. Anna Holm 2. Bo Krag'."""
LEADING_PLACE = re.compile(r"(?:[A-ZÆØÅ][\w-]*\s){1,2}Kommune\s")
"""A municipality before the first name, and so before each: 'Thisted Kommune Anna Holm Læsø Kommune Bo Krag'."""


class Opening:
    """Reads the lines before the first item."""

    def __init__(self, drafts: Drafts, layout: Layout, lines: Sequence[Line] = ()) -> None:
        self.drafts = drafts
        self.layout = layout
        self.heading: RosterHeading | None = None
        self.heading_text = ""
        self.above: RosterHeading | None = None
        self.interrupted: tuple[RosterHeading, str] | None = None
        """What heads the line in which another heading stands: "Forældrevalgte: Anna Holm. Afbud fra Bo Krag"."""
        self.labels: set[str] = set()
        """What stands before a colon in the list: "DI: Anna Holm". Where there is any, others go on with it whose label
        none knows; among the absent only those that stood above."""
        self.boilerplate = False
        self.elected = False
        """Whether the lines below tell who was elected to what: "Konstituering: / Formand: Anna Holm"."""
        statuses = Counter(line.text for line in lines if STATUS.match(line.text))
        self.bare = {
            line.start
            for line, below, next_below in zip(lines, lines[1:], lines[2:], strict=False)
            if BARE.fullmatch(line.text) and OFFICER.fullmatch(below.text) and TWO_NAMES.match(next_below.text)
        }
        """Where a body's name alone heads the list of its members."""
        self.groups = {
            line.start
            for line, below in pairwise(lines)
            if GROUP_ALONE.fullmatch(line.text) and LETTERED.match(below.text)
        }
        self.apology = max((line.start for line in lines if APOLOGY.match(line.text)), default=-1)
        """Where the last line is that says of itself what else would be a heading's to say."""
        self.columns = any(count >= FEWEST_ROWS for count in statuses.values())
        self.side_by_side: list[Column] = []
        self.crosses: Crosses | None = None

    def read(self, line: Line) -> None:
        crosses = crosses_of(line, self.layout)
        columns = columns_of(line, self.layout)
        if is_lost(line) and not self.crosses:
            self._read_lost_cross(line)
        elif crosses:
            self.crosses = crosses
            self.drafts.open("roster_heading", line)
        elif self.crosses and self._heading_at(line) is None and not self._tells(line):
            self._read_row(line, self.crosses)
        elif columns:
            self.side_by_side = columns
            self.drafts.open("roster_heading", line)
        elif self.side_by_side and self._heading_at(line) is None and not self._tells(line):
            for column, start, end in cells_of(line, self.side_by_side):
                self.heading, self.heading_text = column.heading, column.text
                self._open_line(line, skip=start, until=end)
        else:
            self.side_by_side, self.crosses = [], None
            self._read_line(line)

    def _read_lost_cross(self, line: Line) -> None:
        """A cross whose heading is lost tells of nobody whether he came, nor of the name right above it."""
        last = self.drafts.last
        if len(line.text) > 1:
            self.heading = None
        elif last is not None and last.kind == "roster":
            last.kind, last.unread = "front", True
        self.drafts.open("front", line).unread = True

    def _read_row(self, line: Line, crosses: Crosses) -> None:
        """A row of a table of crosses; of whom none tells nobody knows whether he came."""
        found = crosses.find(line)
        if found is None:
            self.heading = None
            self.drafts.open("front", line).unread = not is_rule(line)
            return
        column, start, end = found
        self.heading, self.heading_text = column.heading, column.text
        self._open_line(line, skip=start, until=end)

    def _tells(self, line: Line) -> bool:
        return any(pattern.search(line.text) for pattern in self.layout.front) or line.text in self.layout.sections

    def _ends_list(self, line: Line) -> bool:
        """Whether a line begins with words and a colon that head no names as far as is known."""
        found = LABEL.match(line.text) if self.heading is not None else None
        if found is None or line.start in self.groups or self.layout.group.search(found["label"]):
            return False
        label, names = found["label"], line.text[found.end() :].strip()
        last = self.drafts.last
        begins = last is not None and last.kind == "roster_heading"
        of_present = self.heading is not None and self.heading.status == "present"
        goes_on = bool(self.labels) or begins if of_present else label in self.labels or _is_a_place(label, names)
        return not (goes_on and NAMES.match(names) and not self.layout.no_group.search(label))

    def _read_line(self, line: Line) -> None:
        for place, part in enumerate(self._parts(line)):
            before = self.heading
            if place and before is not None:
                self.interrupted = self.interrupted or (before, self.heading_text)
            self._read_part(part)
            if place == 0 and self.heading is not before:
                self.interrupted = None

    def _parts(self, line: Line) -> Iterator[Line]:
        """A line, cut where another heading of the attendance list begins inside it."""
        first = self._heading_at(line)
        behind = first.end("heading") if first else 0
        cuts = {found.start() for pattern in self.layout.roster_run for found in pattern.finditer(line.text, behind)}
        cuts.update(bare_absence(line.text, behind))
        edges = [0, *sorted(cuts), len(line.text)]
        if len(edges) == 2 or (first is None and self.heading is None):
            yield line
            return
        for start, end in pairwise(edges):
            yield line.part(start, end, line.gap if start == 0 else "new")

    def _heading_at(self, line: Line) -> re.Match[str] | None:
        return next((found for heading in self.layout.roster if (found := heading.find(line.text))), None)

    def _read_part(self, line: Line) -> None:
        if self.heading is not None and self.layout.members.match(line.text):
            if self.interrupted is not None:
                self.heading, self.heading_text = self.interrupted
            elif HOUSE_STAFF.fullmatch(self.heading_text) and self.heading.capacity == "guest":
                self.heading = self._members()
            self.above = self.heading
            self._open_line(line)
            return
        status_of_row = self.columns and self.heading is not None and STATUS.match(line.text)
        for heading in () if status_of_row else self.layout.roster:
            if match := heading.find(line.text):
                if self.elected and OFFICE.match(match["heading"]):
                    break
                self._open_roster(line, heading, match)
                return
        if line.start in self.bare:
            self.heading, self.heading_text = self._members(), line.text
            self.drafts.open("roster_heading", line)
            return
        told = self._tells(line) or self._ends_list(line)
        if self.heading is None or told:
            self.heading = None
            self.elected = ELECTION.search(line.text) is not None or (self.elected and not line.text.endswith(":"))
            self._read_front(line, told=told)
        else:
            self._read_roster(line)

    def _members(self) -> RosterHeading | None:
        return next((heading for heading in self.layout.roster if heading.find(MEMBERS)), None)

    def _open_roster(self, line: Line, heading: RosterHeading, match: re.Match[str]) -> None:
        names = names_in(match)
        before = self.heading, self.heading_text
        if names is not None and self._is_group(heading):
            self.labels.add(match["heading"])
        self._enter(heading, match["heading"])
        self.drafts.open("roster_heading", line, until=heading_end(line, names))
        if names is not None:
            self._read_run_in(line, names)
            if before[0] is not None and heading.status == "absent" and self._says_of_itself(line, match):
                self.heading, self.heading_text = before

    def _is_group(self, heading: RosterHeading) -> bool:
        """Whether a heading with names stands first below one of its kind, and so heads a group: "Byrådet: …"."""
        begins = self.drafts.last is not None and self.drafts.last.kind == "roster_heading"
        return begins and self.heading is not None and self.heading.status == heading.status == "present"

    def _says_of_itself(self, line: Line, match: re.Match[str]) -> bool:
        """Whether the heading is only of its line: "Afbud Bo Krag" in a list that goes on to "Ida Wiig, afbud"."""
        return self.apology > line.start and ":" not in line.text[: (names_in(match) or 0)]

    def _enter(self, heading: RosterHeading, text: str) -> None:
        """Names below 'Fra X:' are of the list whose heading stands right above such groups, those of staff apart."""
        last = self.drafts.last
        groups = GROUP.match(text) is not None and OWN_STAFF.match(text) is None
        if groups and self.heading is not None and last is not None and last.kind == "roster_heading":
            self.above = self.heading
        elif not groups:
            self.above = None
        self.heading, self.heading_text = (self.above if groups and self.above else heading), text

    def _read_run_in(self, line: Line, start: int) -> None:
        """Names that follow their heading on one line."""
        numbered = NUMBERED.match(line.text, start)
        if numbered:
            gaps, start = NUMBERED.finditer(line.text, numbered.end()), numbered.end()
        else:
            led = LEADING_PLACE.match(line.text, start) is not None
            gaps = RUN_IN.finditer(line.text, len(line.text) if led else start)
        for gap in gaps:
            self._open_line(line, skip=start, until=gap.start())  # the sign between two names stays out
            start = gap.end()
        self._open_line(line, skip=start)

    def _read_roster(self, line: Line) -> None:
        last = self.drafts.last
        if self._was_there(line):
            self._open_line(line)
            self.drafts.done[-1].status = "present"
        elif last is not None and last.kind == "roster" and goes_on(last, line):
            last.add(line)
        else:
            mark = LIST_MARK.match(line.text)
            self._open_line(line, skip=mark.end() if mark else 0)

    def _was_there(self, line: Line) -> bool:
        """Whether a line among the absent tells who missed only a part: "Bo Krag deltog ikke i pkt. 4"."""
        absent = self.heading is not None and self.heading.status == "absent"
        return absent and self.layout.missed_part.search(line.text) is not None

    def _open_line(self, line: Line, *, skip: int = 0, until: int | None = None) -> None:
        draft = self.drafts.open("roster", line, skip=skip, until=until)
        draft.name = self.heading_text
        if self.heading is not None:
            draft.status, draft.capacity = self.heading.status, self.heading.capacity
        words = line.text[skip:until]
        if label := LABEL.match(words):
            self.labels.add(label["label"])
        draft.unread = TWO_NAMES.match(words) is None and NOBODY.match(words) is None

    def _read_front(self, line: Line, *, told: bool) -> None:
        if any(pattern.search(line.text) for pattern in self.layout.boilerplate):
            self.boilerplate = True
            self.drafts.open("front", line)
            return
        self.boilerplate = self.boilerplate and not told and line.gap != "page"
        last = self.drafts.last
        if self.boilerplate and line.gap == "same" and last is not None and len(last.ending) > 20:
            last.add(line)
        else:
            self.drafts.open("front", line).unread = not (told or self.boilerplate)


def _is_a_place(label: str, names: str) -> bool:
    """Whether a label of one strange word heads one member with a letter, as a town does: 'Sønderby: Anna Holm (A)'."""
    return " " not in label and not is_danish(label.lower()) and LETTERED.fullmatch(names) is not None


def names_in(match: re.Match[str]) -> int | None:
    """Where the names begin that follow a roster heading on its line."""
    return next((match.start(group) for group in ("names", "run") if match[group]), None)


def heading_end(line: Line, names: int | None) -> int | None:
    """Where the heading ends before such names, as Drafts.open wants it."""
    return None if names is None else len(line.text[:names].rstrip())
