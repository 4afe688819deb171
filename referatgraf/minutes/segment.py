"""Lines to blocks: front matter, attendance list, then items with their cases, sections and paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.minutes.body import Body
from referatgraf.minutes.drafts import Draft, Drafts
from referatgraf.minutes.items.answers import ANSWERING
from referatgraf.minutes.items.bare_titles import cases_above, has_title_below, is_case, is_title, titles_above
from referatgraf.minutes.items.candidates import OUTCOME
from referatgraf.minutes.items.framed import framed_items
from referatgraf.minutes.items.listed_titles import listed_again, numbered_again, tabled_again
from referatgraf.minutes.items.numbering import numbering_of
from referatgraf.minutes.items.outline import Outline
from referatgraf.minutes.items.points import is_surely_an_item
from referatgraf.minutes.items.same_titles import PAGE_NUMBER, is_same_title
from referatgraf.minutes.items.standing import standing_items
from referatgraf.minutes.items.titles import CASE_AT_START, title_end
from referatgraf.minutes.items.told import first_told
from referatgraf.minutes.items.unnumbered import counted_items, is_one_item
from referatgraf.minutes.layout import Heading, Layout, heading_of
from referatgraf.minutes.lexicon import Lexicon
from referatgraf.minutes.lines import HYPHENS, Gap, Line
from referatgraf.minutes.opening.opening import Opening
from referatgraf.minutes.wrapping import NARROWEST, Page, breaks_sentence, had_room, stops

EMPTY = re.compile(r"\s*\d{1,2}\.\s*")
POINT = re.compile(r"[a-h][.:]\s")
CLOSENESS: dict[Gap, int] = {"tight": 0, "same": 1, "new": 2, "page": 3}


class Segmenter:
    """Reads lines one by one; what comes before the first item is left to Opening, what stands in items to Body."""

    def __init__(self, lines: Sequence[Line], layout: Layout, lexicon: Lexicon, *, page: Page) -> None:
        self.lines = lines
        self.layout = layout
        self.page = page
        self.drafts = Drafts()
        self.outline = Outline()
        self.numbering = numbering_of(lines, layout)
        if is_one_item(lines, self.numbering, layout):
            self.numbering = replace(self.numbering, items=frozenset(), alike=())
        again = numbered_again(lines, self.numbering, layout)
        if again:
            contents = self.numbering.contents | self.numbering.items
            self.numbering = replace(self.numbering, items=frozenset(), contents=contents)
        alike = {place: str(number) for number, place in enumerate(self.numbering.alike, start=1)}
        again = again or tabled_again(lines, self.numbering, layout)
        self.listed = again or ({} if self.numbering.items else listed_again(lines, layout))
        found = alike or self.listed or ({} if self.numbering.items else counted_items(lines, layout))
        self.standing = {} if found or self.numbering.items else standing_items(lines, layout)
        standing = {place: str(number) for number, place in enumerate(self.standing, start=1)}
        self.counted = found or standing or ({} if self.numbering.items else framed_items(lines, layout, page=page))
        self.titled_above = titles_above(lines, self.numbering.items, layout)
        self.titled_below = {place for place in self.counted if has_title_below(lines, place, layout)}
        self.cased_above = cases_above(lines, self.numbering.items, layout)
        self.opening = Opening(self.drafts, layout, lines)
        self.body = Body(self.drafts, layout, lexicon, lines, page=self.page)

    def read(self) -> list[Draft]:
        for place, line in enumerate(self.lines):
            if place in self.numbering.contents:
                self._read_contents(place)
            elif place in self.cased_above and self._is_item(place + 1):
                self._open_case_above(place)
            elif place in self.counted:
                self._open_counted(place, self.counted[place])
            elif place - 1 in self.titled_below:
                pass  # read together with the case number above it
            elif self.numbering.alike and EMPTY.fullmatch(line.text):
                pass  # an item that a site's list lost
            elif self._is_item(place):
                self._open_item(place)
            elif self._is_title_above(place):
                pass  # read together with its number
            elif self._goes_on_with_title(place):
                self.drafts.done[-1].add(line)
            elif self.drafts.item is None:
                self.opening.read(line)
            else:
                self.body.read(place)
        return self.drafts.done

    def _read_contents(self, place: int) -> None:
        """A line of the table of contents, which may go on with the title above it; it stands among items only in an
        excerpt that begins before it."""
        line, last = self.lines[place], self.drafts.last
        self.opening.heading = None
        match = self.layout.item.search(line.text)
        if match is None and last is not None and last.listed and self._goes_on_with_listed(last, line):
            last.add(line)
            return
        draft = self.drafts.open("row" if self.drafts.item else "front", line)
        draft.listed = match is not None and match["title"] is not None

    def _goes_on_with_listed(self, last: Draft, line: Line) -> bool:
        """Whether a line of the contents is the rest of the title above: that is long, or cut in mid-phrase."""
        cut = line.text[0].islower() or len(last.ending) >= NARROWEST
        return line.gap in ("same", "tight") and (cut or not had_room(last.ending, line.text, self.page))

    def _is_item(self, place: int) -> bool:
        line = self.lines[place]
        match = self.layout.item.search(line.text)
        if match is None or place not in self.numbering.items:
            return False
        apart = place in self.numbering.cued and self.body.stands_apart(line)
        apart = apart or is_surely_an_item(self.lines, place, self.layout)
        if (self.body.counts(line) and not apart) or not self.outline.continues(match["number"]):
            return False
        if place in self.titled_above:
            return True
        last = self.drafts.last
        in_paragraph = last is not None and last.kind in ("paragraph", "bullet") and line.gap == "same"
        if last is not None and in_paragraph and self._is_next(last, match["number"]):
            return True
        return last is None or not in_paragraph or not breaks_sentence(last.ending, line.text, self.page)

    def _is_next(self, last: Draft, number: str) -> bool:
        """Whether a number is the one behind that of an item whose whole text stands on its title's line."""
        behind = last.kind == "paragraph" and len(last.lines) == 1 and last.pieces[0][0] > last.lines[0].start
        return behind and number.isdecimal() and self.drafts.item == str(int(number) - 1)

    def _is_title_above(self, place: int) -> bool:
        """Whether a line is the title of the number right below it, which bears none: "Havnen" over "Sag nr. 129"."""
        if place + 2 > len(self.lines) or place + 1 not in self.numbering.items:
            return False
        if place + 1 in self.titled_above:
            return self._is_item(place + 1)
        line, number = self.lines[place], self.lines[place + 1]
        match = self.layout.item.search(number.text)
        below = self.lines[place + 2] if place + 2 < len(self.lines) else None
        apart = CLOSENESS[number.gap] < min(CLOSENESS[each.gap] for each in (line, below) if each is not None)
        alone = match is not None and match.start("number") > 0 and match["title"] is None and line.text[0].isupper()
        return apart and alone and not self.body.opens_part(line) and self._is_item(place + 1)

    def _open_item(self, place: int) -> None:
        line = self.lines[place]
        match = self.layout.item.search(line.text)
        if match is None:
            return
        number = self._number_at(place)
        title_above = place > 0 and self._is_title_above(place - 1)
        self.outline.add(number)
        self.drafts.item, self.drafts.section = number, None
        self.body.begin_item()
        title = match.start("title") if match["title"] else len(line.text)
        listed = self.numbering.titles.get(number, "")
        answers = line.text.startswith(ANSWERING)
        printed = line.text[title:]
        tells = "" if listed else first_told(printed)
        run_in = title_end(printed, self.layout, listed=listed, answers=answers) if printed and not tells else None
        run_in = 0 if tells else run_in
        end = None if run_in is None else len(line.text[: title + run_in].rstrip())
        if title_above:
            self._open_below_title(self.lines[place - 1], line, number)
            return
        draft = self.drafts.open("item", line, until=end)
        draft.name, draft.untitled = number, match["title"] is None
        draft.title = (listed or tells) if draft.untitled or run_in == 0 else ""
        if place in self.numbering.paged:
            draft.title = PAGE_NUMBER.sub("", line.text[title:])
        if run_in is not None:
            self.drafts.open("paragraph", line, skip=title + run_in)

    def _open_counted(self, place: int, number: str) -> None:
        line = self.lines[place]
        self.drafts.item, self.drafts.section = number, None
        self.body.begin_item()
        heading = heading_of(self.layout, line.text)
        printed = self.layout.item.search(line.text)
        if heading is not None and place not in self.listed:
            self._open_at_section(line, heading, number)
            return
        end = self.standing.get(place, len(line.text))
        draft = self.drafts.open("item", line, until=end)
        draft.name, draft.counted = number, True
        if place in self.standing:
            self._tell_behind(draft, line, end)
        elif place in self.titled_below:
            draft.add(self.lines[place + 1])
            draft.title = self.lines[place + 1].text
        elif not is_case(line, self.layout):
            draft.title = printed["title"] if printed and printed["title"] else self.layout.bullet.sub("", line.text)

    def _tell_behind(self, draft: Draft, line: Line, end: int) -> None:
        """What a line says behind the title that an assembly's by-laws give."""
        draft.title = line.text[:end]
        said = re.match(r"[\s:–-]*", line.text[end:])
        if said and end + said.end() < len(line.text):
            self.drafts.open("paragraph", line, skip=end + said.end())

    def _open_at_section(self, line: Line, heading: Heading, number: str) -> None:
        """An item without any title, which its first section's heading begins."""
        draft = self.drafts.open("item", line, until=len(line.text[: heading.text].rstrip()))
        draft.name, draft.counted, draft.opens = number, True, heading.section
        self.body.enter_section(heading.section)
        if heading.text < len(line.text):
            self.drafts.open("paragraph", line, skip=heading.text)

    def _open_case_above(self, place: int) -> None:
        """A case number that stands above its item."""
        draft = self.drafts.open("case", self.lines[place])
        draft.item, draft.section, draft.heads_item = self._number_at(place + 1), None, True

    def _number_at(self, place: int) -> str:
        match = self.layout.item.search(self.lines[place].text)
        number = match["number"].replace(" ", "") if match else ""
        return ".".join(part.lstrip("0") or "0" for part in number.split(".")) if number else ""

    def _open_below_title(self, title: Line, line: Line, number: str) -> None:
        draft = self.drafts.open("item", title)
        draft.add(line)
        draft.name, draft.title = number, title.text

    def _goes_on_with_title(self, place: int) -> bool:
        """A title runs over several lines closer than a paragraph's, or cut in mid-word, mid-phrase or in brackets.

        It may also begin on the line below its number.
        """
        line, last = self.lines[place], self.drafts.last
        if last is None or last.kind != "item" or last.counted:
            return False
        if last.untitled and not last.title and self._is_case_over_title(place):
            return True
        if self.body.opens_part(line):
            return False
        if last.untitled:
            last.untitled = False
            told = stops(line.text) and len(line.text.split()) > len(last.title.split()) + 1
            if last.title and (told or not is_same_title(last.title, line.text)):
                return False
            last.title = ""
            return True
        opened = sum(each.text.count("(") - each.text.count(")") for each in last.lines) > 0 and ")" in line.text
        if line.gap in ("page", "new") or opened:
            return opened
        following = self.lines[place + 1] if place + 1 < len(self.lines) else None
        small = line.text[0].islower() and not POINT.match(line.text)
        cut = last.ending[-1] in HYPHENS or (small and not OUTCOME.match(line.text))
        full = not had_room(last.ending, line.text, self.page) and not stops(line.text)
        below_it = place + 1 not in self.cased_above and following is not None
        return line.gap == "tight" or cut or (below_it and self._ends_title(following, full=full))

    def _is_case_over_title(self, place: int) -> bool:
        """Whether a line is a case number between an item's number and its title: "Pkt. 3", "1-00-2-30", "Havnen"."""
        line, below = self.lines[place], self.lines[place + 1 : place + 2]
        if not below or self.layout.case.search(line.text) is None:
            return False
        begins = CASE_AT_START.match(f"{line.text} {below[0].text}") is not None
        return begins and is_title(self.lines, place + 1, self.layout)

    def _ends_title(self, following: Line | None, *, full: bool) -> bool:
        """Whether a line can only stand below a title: a case number, or a heading below a full line."""
        if following is None:
            return False
        if self.layout.case.search(following.text) is not None:
            return True
        return full and heading_of(self.layout, following.text) is not None
