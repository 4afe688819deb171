"""Small minutes for tests, in which every name is marked: '{P:Anna Holm}, formand for {O:Nordvand}'.

P is a person, O an organisation, M a municipality, L a party ('liste'). A line is a block: '# 2.1 Titel' an item,
'## Beslutning' a section, '=== Emne' a sub-heading, '- ' a bullet, '-- ' one of a list inside a point, '@ ' a line of
the attendance list, anything else a paragraph.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.vocab import Vocab

from referatgraf.facts import Document, Fact, Meeting
from referatgraf.minutes.repaired import RepairedText
from referatgraf.minutes.structure import Block, BlockKind, Item, Minutes
from referatgraf.reading.context import KEY, Context
from referatgraf.reading.named import Named, NameKind

KINDS: dict[str, NameKind] = {"P": "person", "O": "organisation", "M": "municipality", "L": "party"}
MARKED = re.compile(r"\{([POML]):([^{}|]+)(?:\|([^{}]+))?\}")
STARTS: tuple[tuple[str, BlockKind, int], ...] = (
    ("=== ", "subheading", 0), ("## ", "section", 0), ("# ", "item", 0), ("-- ", "bullet", 1), ("- ", "bullet", 0),
    ("@ ", "roster", 0),
)  # fmt: skip


def unmarked(text: str, offset: int = 0) -> tuple[str, list[Named]]:
    """The text without its marks, and the names that they marked; '{P:Anna|Anna Holm}' gives the key after the bar."""
    plain = ""
    names: list[Named] = []
    here = 0
    for mark in MARKED.finditer(text):
        plain += text[here : mark.start()]
        start = offset + len(plain)
        plain += mark[2]
        names.append(Named(start, offset + len(plain), KINDS[mark[1]], mark[3] or mark[2], "marked"))
        here = mark.end()
    return plain + text[here:], names


@dataclass
class Lines:
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    names: list[Named] = field(default_factory=list)
    item: str | None = None
    section: str | None = None

    def add(self, line: str) -> None:
        mark, kind, level = next((one for one in STARTS if line.startswith(one[0])), ("", "paragraph", 0))
        plain, names = unmarked(line.removeprefix(mark), len(self.text))
        start, end = len(self.text), len(self.text) + len(plain)
        if kind == "item":
            number, _, title = plain.partition(" ")
            self.item, self.section = number, None
            self.items.append(Item(number, title, start, end))
        elif kind == "section":
            self.section = plain
        self.blocks.append(Block(kind, start, end, 1, self.item, self.section, level))
        self.names.extend(names)
        self.text += plain + "\n"


def marked_doc(
    text: str, *, body: str | None = "Nordråd", date: str | None = "2023-02-10", facts: Iterable[Fact] = ()
) -> Doc:
    """A Doc as the pipeline has it once the names are found, with the Meeting and other facts told."""
    lines = Lines()
    for line in text.strip().splitlines():
        lines.add(line.strip())
    document = Document("0" * 64, "marked", "text/plain", lines.text)
    repaired = RepairedText(document.sha256, lines.text, tuple(range(len(lines.text))))
    minutes = Minutes(document, "marked", repaired, tuple(lines.blocks), tuple(lines.items), ())
    doc = Doc(Vocab(), words=lines.text.split())
    meeting = Meeting(evidence=(repaired.evidence(0, 1),), method="marked", body=body, date=date)
    doc.user_data[KEY] = Context(minutes, sorted(lines.names), [meeting, *facts])
    return doc
