"""Lines to blocks: front matter, attendance list, then items with their cases, sections and paragraphs."""

from collections.abc import Sequence

from referatgraf.minutes.body import Body
from referatgraf.minutes.drafts import Draft, Drafts
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lexicon import HYPHENS, Lexicon
from referatgraf.minutes.lines import Line
from referatgraf.minutes.opening import Opening
from referatgraf.minutes.outline import Outline
from referatgraf.minutes.wrapping import breaks_sentence, width_of


class Segmenter:
    """Reads lines one by one; what comes before the first item is left to Opening, what stands in items to Body."""

    def __init__(self, lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> None:
        self.lines = lines
        self.layout = layout
        self.width = width_of(lines)
        self.drafts = Drafts()
        self.outline = Outline()
        self.opening = Opening(self.drafts, layout)
        self.body = Body(self.drafts, layout, lexicon, lines, width=self.width)

    def read(self) -> list[Draft]:
        for place, line in enumerate(self.lines):
            if self._is_item(line):
                self._open_item(line)
            elif self._goes_on_with_title(place):
                self.drafts.done[-1].add(line)
            elif self.drafts.item is None:
                self.opening.read(line)
            else:
                self.body.read(place)
        return self.drafts.done

    def _is_item(self, line: Line) -> bool:
        match = self.layout.item.search(line.text)
        if match is None or match["title"][0].islower() or self.layout.row.search(line.text):
            return False
        if not self.outline.continues(match["number"]) or self.body.counts(line):
            return False
        last = self.drafts.last
        in_paragraph = last is not None and last.kind in ("paragraph", "bullet") and line.gap == "same"
        return last is None or not in_paragraph or not breaks_sentence(last.ending, line.text, self.width)

    def _open_item(self, line: Line) -> None:
        match = self.layout.item.search(line.text)
        if match is None:
            return
        self.outline.add(match["number"])
        self.drafts.item, self.drafts.section = match["number"], None
        self.drafts.open("item", line).name = match["number"]

    def _goes_on_with_title(self, place: int) -> bool:
        """A title runs over several lines closer than a paragraph's, or cut in mid-word or mid-phrase."""
        line, last = self.lines[place], self.drafts.last
        if last is None or last.kind != "item" or line.gap in ("page", "new") or self.body.opens_part(line):
            return False
        following = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        cut = last.ending[-1] in HYPHENS or line.text[0].islower()
        return line.gap == "tight" or cut or self.layout.case.search(following) is not None
