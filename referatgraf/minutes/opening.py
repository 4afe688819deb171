"""What stands before the first item: words about the publisher, the meeting's facts, the attendance list."""

import re

from referatgraf.minutes.drafts import Draft, Drafts
from referatgraf.minutes.layout import Layout, RosterHeading
from referatgraf.minutes.lines import Line

CUT = re.compile(r"[,\-/&]$|\b(?:og|for|af|fra|i)$")
GOES_ON = re.compile(r"[a-zæøå(]|Kommune\b")
TWO_NAMES = re.compile(r"[^\W\d_][\w.'’-]*\s+[^\W\d_]")
RUN_IN = re.compile(r"(?<=Kommune)[,.;]?\s+(?=[A-ZÆØÅ])|;\s+")


class Opening:
    """Reads the lines before the first item."""

    def __init__(self, drafts: Drafts, layout: Layout) -> None:
        self.drafts = drafts
        self.layout = layout
        self.heading: RosterHeading | None = None
        self.heading_text = ""
        self.boilerplate = False

    def read(self, line: Line) -> None:
        for heading in self.layout.roster:
            if match := heading.pattern.search(line.text):
                self._open_roster(line, heading, match)
                return
        if self.heading is None:
            self._read_front(line)
        else:
            self._read_roster(line)

    def _open_roster(self, line: Line, heading: RosterHeading, match: re.Match[str]) -> None:
        self.heading, self.heading_text = heading, match["heading"]
        names = match.start("names") if match["names"] else None
        self.drafts.open("roster_heading", line, until=len(line.text[:names].rstrip()) if names else None)
        if names is not None:
            self._read_run_in(line, names)

    def _read_run_in(self, line: Line, start: int) -> None:
        """Names that follow their heading on one line."""
        for gap in RUN_IN.finditer(line.text, start):
            self._open_line(line, skip=start, until=gap.start())  # the sign between two names stays out
            start = gap.end()
        self._open_line(line, skip=start)

    def _read_roster(self, line: Line) -> None:
        last = self.drafts.last
        if last is not None and last.kind == "roster" and _goes_on(last, line):
            last.add(line)
        else:
            self._open_line(line)

    def _open_line(self, line: Line, *, skip: int = 0, until: int | None = None) -> None:
        draft = self.drafts.open("roster", line, skip=skip, until=until)
        draft.name = self.heading_text
        if self.heading is not None:
            draft.status, draft.capacity = self.heading.status, self.heading.capacity
        draft.unread = TWO_NAMES.match(line.text, skip) is None

    def _read_front(self, line: Line) -> None:
        if any(pattern.search(line.text) for pattern in self.layout.boilerplate):
            self.boilerplate = True
            self.drafts.open("front", line)
            return
        told = any(pattern.search(line.text) for pattern in self.layout.front)
        self.boilerplate = self.boilerplate and not told and line.gap != "page"
        last = self.drafts.last
        if self.boilerplate and line.gap == "same" and last is not None and len(last.ending) > 20:
            last.add(line)
        else:
            self.drafts.open("front", line).unread = not (told or self.boilerplate)


def _goes_on(last: Draft, line: Line) -> bool:
    """Whether a roster line is cut: in a parenthesis, behind a comma, or before what cannot begin a line."""
    printed = " ".join(part.text for part in last.lines)
    if printed.count("(") > printed.count(")"):
        return True
    return line.gap != "new" and (CUT.search(last.ending) is not None or GOES_ON.match(line.text) is not None)
