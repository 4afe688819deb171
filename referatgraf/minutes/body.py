"""What stands under an item: case number, section headings, paragraphs, bullets and rows."""

import re
from collections.abc import Sequence

from referatgraf.minutes.drafts import Draft, Drafts
from referatgraf.minutes.items.points import is_clause
from referatgraf.minutes.items.unnumbered import OF_A_CASE
from referatgraf.minutes.layout import Heading, Layout, heading_of
from referatgraf.minutes.lexicon import Lexicon
from referatgraf.minutes.lines import Line
from referatgraf.minutes.opening.item_roster import OUTCOME, ItemRoster
from referatgraf.minutes.subheadings import glued_subheading
from referatgraf.minutes.wrapping import OPEN_END, Page, breaks_sentence, had_room, stops

GROUP_OF_ITEMS = re.compile(
    r"(?:[A-H]\.\s)?(?:Punkter|Sager) til (?:afgørelse\b"
    r"|(?:beslutning|orientering|drøftelse|behandling|efterretning)\s*:?$)"
)
ENDS_POINT = re.compile(r"[.;,]$")
ADDRESS = re.compile(r"https?://\S+$")
ANNEX = re.compile(r"\(?Bilag \d+(?:[ ,–-]+(?:og )?\d+)*(?: \([^)]*\))?[.)]?$")
"""A line that only names what is enclosed."""
LEADS_ON = re.compile(
    r"(?::|,\s?at|\bat:|\bat\s(?:\w+\s){1,3}(?:udpeger|vælger|godkender|drøfter|beslutter|anbefaler))$"
)
REPORTER = re.compile(r"(?:[Vv]\s?/|[Vv]\.\s)[^.]{3,80}$")
"""A line that only names who reports: "v/ direktør Anna Holm"."""
NUMBERED = re.compile(r"(\d{1,2})(?P<mark>[.)]?)$")
TOLD_OF_OTHERS = ("Beslutning", "Historik")
"""Sections in which "the administration proposes" tells of what was before."""
BODY_ALONE = re.compile(
    r"[A-ZÆØÅ][\w-]*(?:,? (?:og |samt )?[\w-]+){0,5}?(?:(?<=dvalget)|(?<=srådet)|(?<=yrelsen)):|(?:Byrådet|Udvalget):"
)
"""A body before a colon, alone on its line."""
MIDDLE = 2
VERDICT = re.compile(
    r"(?=[A-ZÆØÅ])(?:[\w-]*(?:[Uu]dvalget|[Rr]ådet|[Bb]estyrelsen)|KKR(?: [A-ZÆØÅ]\w+)?)"
    r" (?:tog|noterede sig|godkendte|drøftede|besluttede|tiltrådte|takkede)\b"
    r"|(?:Orientering|Meddelelse|Beretning)\w* (?:(?:blev|er) )?(?:taget|tages)\b"
    r"|Taget til (?:efterr?etning|orientering)\b|(?:Godkendt|Drøftet|Vedtaget)\.?$"
)
"""How a line below a short bullet begins that tells what came of the whole list."""
FLOWING = ("paragraph", "bullet", "row")
POINT = "• "
COLUMN = re.compile(r"(?:Mødedato|Dato|Møde|Udvalg|Pkt\.?|Punkt)")
"""What heads the next column of a table: "Behandling" beside "Mødedato"."""


class Body:
    """Reads the lines of items."""

    def __init__(self, drafts: Drafts, layout: Layout, lexicon: Lexicon, lines: Sequence[Line], *, page: Page) -> None:
        self.drafts = drafts
        self.layout = layout
        self.lexicon = lexicon
        self.lines = lines
        self.page = page
        self.marks: list[str] = []
        self.opened: set[str] = set()
        self.roster = ItemRoster(drafts, layout)

    def opens_part(self, line: Line) -> bool:
        """Whether a line is a case number, a section heading or a bullet, which end a title."""
        parts = (self.layout.case, self.layout.bullet, self.layout.attachment, self.layout.below_title)
        return self.section_of(line) is not None or any(part.search(line.text) for part in parts)

    def begin_item(self) -> None:
        """Forget what the item before had opened."""
        self.marks.clear()
        self.opened.clear()
        self.roster.begin_item()

    def counts(self, line: Line) -> bool:
        """Whether a numbered line goes on with a numbered list that is open in this item."""
        last, match = self.drafts.last, self.layout.bullet.search(line.text)
        if last is None or last.kind != "bullet" or match is None:
            return False
        before, number = NUMBERED.match(last.mark), NUMBERED.match(match["mark"])
        if before is None or number is None or before["mark"] != number["mark"]:
            return False
        return int(number[1]) == int(before[1]) + 1

    def stands_apart(self, line: Line) -> bool:
        """Whether a blank line parts a line from a list whose points stood without any between them."""
        last = self.drafts.last
        tight = last is not None and last.lines[0].gap == "same" and last.mark.rstrip(".)") != "1"
        return tight and line.gap == "new"

    def section_of(self, line: Line) -> Heading | None:
        """The section that a line heads, or that its sentence opens where no heading did."""
        heading = heading_of(self.layout, line.text)
        if heading or self.drafts.item is None or (line.gap == "same" and self._in_sentence(line)):
            return heading
        for opening in self.layout.openings:
            if opening.section in self.opened or self.drafts.section in TOLD_OF_OTHERS:
                continue
            if opening.pattern.search(line.text):
                return Heading(opening.section, 0)
        return None

    def read(self, place: int) -> None:
        line = self.lines[place]
        section = self._deciding(place) or self.section_of(line) or self._body_alone(place)
        if section is not None and self._is_point(place, section):
            section = None
        bullet = self.layout.bullet.search(line.text)
        attachment = self.layout.attachment.search(line.text)
        if self._is_case(line):
            self.drafts.open("case", line)
        elif section is not None and self._is_column(place, section):
            self.enter_section(section.section)
            self.drafts.open("subheading", line)
        elif section is not None:
            self._open_section(line, section)
        elif self.roster.read(line):
            pass
        elif GROUP_OF_ITEMS.match(line.text):
            self.drafts.open("front", line).item = None
        elif bullet is not None and self._may_list(line, bullet):
            self._open_bullet(line, bullet)
        elif attachment is not None:
            self._open_paragraph(line, skip=attachment.end())
        elif self._is_row(line):
            self.drafts.open("row", line)
        else:
            self._read_text(place)

    def _is_case(self, line: Line) -> bool:
        """Whether a line is the item's case number: above its sections, or labelled below them, where none is above."""
        found = self.layout.case.search(line.text)
        if found is None or self.drafts.section is None:
            return found is not None
        labelled = line.text[0].isupper() and found.start("number") > 0 and line.gap == "new"
        return labelled and not any(each.kind == "case" and each.item == self.drafts.item for each in self.drafts.done)

    def _is_column(self, place: int, heading: Heading) -> bool:
        """Whether what could head a section heads a column of a table: "Behandling" beside "Mødedato"."""
        below = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        return heading.section == "Drøftelse" and COLUMN.fullmatch(below) is not None

    def _is_point(self, place: int, heading: Heading) -> bool:
        """Whether words that could head a section are a point between others: "• Kommunikation"."""
        here = [line.text.startswith(POINT) for line in self.lines[max(0, place - 1) : place + 2]]
        return all(here) and len(here) > MIDDLE and heading.section not in OF_A_CASE

    def _deciding(self, place: int) -> Heading | None:
        """A heading of what was done before, where this meeting's answer stands right below: "Politisk behandling"
        over "Drøftet."."""
        heading = heading_of(self.layout, self.lines[place].text)
        below = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        told = heading is not None and heading.section == "Historik" and VERDICT.match(below)
        return Heading("Beslutning", heading.text) if heading and told else None

    def _body_alone(self, place: int) -> Heading | None:
        """The heading of what one body decided among the decisions of several: "Økonomiudvalget:" over "Godkendt."."""
        below = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        words = self.lines[place].text
        if self.drafts.section not in TOLD_OF_OTHERS or not BODY_ALONE.fullmatch(words) or not OUTCOME.match(below):
            return None
        return Heading("Beslutning", len(words), of_body=True)

    def enter_section(self, section: str) -> None:
        """What comes next stands in this section."""
        self.marks.clear()
        self.opened.add(section)
        self.drafts.section = section

    def _open_section(self, line: Line, heading: Heading) -> None:
        self.enter_section(heading.section)
        if heading.text:
            draft = self.drafts.open("section", line, until=len(line.text[: heading.text].rstrip()))
            draft.name, draft.of_body = heading.section, heading.of_body
        if heading.text < len(line.text):
            self._open_paragraph(line, skip=heading.text)
            self.drafts.done[-1].opens = heading.section if not heading.text else ""

    def _may_list(self, line: Line, match: re.Match[str]) -> bool:
        """A number is a list's mark only where a list begins or goes on ("1. juli" is none); other marks always are."""
        number, words = NUMBERED.match(match["mark"]), line.text[match.end() :]
        if number is None or is_clause(words) or self.counts(line):
            return True
        if int(number[1]) == 1 and self.drafts.section == "Indstilling" and (number["mark"] == ")" or self._leads_on()):
            return True
        return int(number[1]) == 1 and words[0].isupper() and not self._in_sentence(line)

    def _leads_on(self) -> bool:
        """Whether the line above ends in what a list of points hangs on, "indstiller, at", or ends a point that bears
        the number 1 as well."""
        last = self.drafts.last
        return last is not None and (
            LEADS_ON.search(last.ending) is not None or (last.mark == "1." and stops(last.ending))
        )

    def _open_bullet(self, line: Line, match: re.Match[str]) -> None:
        level = self._level(match["mark"])
        draft = self.drafts.open("bullet", line, skip=match.end())
        draft.mark, draft.level = match["mark"], level

    def _level(self, mark: str) -> int:
        """How deep a bullet stands: another mark below an unfinished point is a list inside it."""
        kind = re.sub(r"\w+", "x", mark)
        last = self.drafts.last
        if last is None or last.kind != "bullet":
            self.marks = [kind]
        elif kind in self.marks:
            self.marks = self.marks[: self.marks.index(kind) + 1]
        elif ENDS_POINT.search(last.ending):
            self.marks[-1] = kind
        else:
            self.marks.append(kind)
        return len(self.marks) - 1

    def _is_row(self, line: Line) -> bool:
        last = self.drafts.last
        if last is not None and last.kind == "row" and self.layout.row_after_row.search(line.text):
            return True
        return self.layout.row.search(line.text) is not None and not self._in_sentence(line)

    def _in_sentence(self, line: Line) -> bool:
        last = self.drafts.last
        if last is None or last.kind not in ("paragraph", "bullet") or line.gap == "new":
            return False
        return breaks_sentence(last.ending, line.text, self.page)

    def _read_text(self, place: int) -> None:
        line, last = self.lines[place], self.drafts.last
        goes_on = last is not None and last.kind in FLOWING and self._goes_on(last, line)
        if (not goes_on or self._may_begin(line)) and self._is_subheading(place):
            self.marks.clear()
            self.drafts.open("subheading", line)
        elif goes_on and last is not None:
            last.add(line)
        else:
            self._open_paragraph(line)

    def _may_begin(self, line: Line) -> bool:
        """Whether a line behind a page break, which tells nothing of paragraphs, may begin one."""
        return line.gap == "page" and not self._in_sentence(line)

    def _is_subheading(self, place: int) -> bool:
        following = self.lines[place + 1] if place + 1 < len(self.lines) else None
        return self.drafts.section not in self.layout.without_subheadings and glued_subheading(
            self.lines[place], following, self.layout, self.lexicon, page=self.page
        )

    def _open_paragraph(self, line: Line, *, skip: int = 0) -> None:
        self.marks.clear()
        self.drafts.open("paragraph", line, skip=skip)

    def _goes_on(self, last: Draft, line: Line) -> bool:
        if any(sign.match(text) for sign in (ADDRESS, ANNEX) for text in (line.text, last.ending)):
            return False
        if last.kind == "bullet" and VERDICT.match(line.text) and had_room(last.ending, line.text, self.page):
            return False
        if last.kind == "paragraph" and REPORTER.match(last.ending) and not OPEN_END.search(last.ending):
            return False
        if line.gap != "page":
            return line.gap in ("same", "tight")
        return self._runs_over_page(last.ending, line.text) or self._is_cut(last)

    def _is_cut(self, last: Draft) -> bool:
        """Whether a running paragraph's last line, however short, ends in what cannot end a sentence: a name, "den"."""
        if last.kind != "paragraph" or len(last.lines) < MIDDLE or stops(last.ending):
            return False
        before = last.lines[-2].text
        words = last.ending.split()
        running = not stops(before) or not had_room(before, words[0], self.page)
        return running and (OPEN_END.search(last.ending) is not None or (len(words) > 1 and words[-1][0].isupper()))

    def _runs_over_page(self, ending: str, beginning: str) -> bool:
        """A page break says nothing of paragraphs; a line that is full, or stops in mid-sentence, goes on."""
        full = not had_room(ending, beginning, self.page)
        if stops(ending):
            return full and not ending.endswith(":")
        return full or beginning[0].islower()
