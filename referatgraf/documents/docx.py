"""A Word document to text: paragraphs, automatic numbers, tables row by row, page breaks."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from lxml.etree import _Element

from referatgraf.documents.archive import Archive
from referatgraf.documents.kinds import SAVE_AS
from referatgraf.documents.limits import Limits
from referatgraf.documents.manuscript import PAGE_BREAK, SOFT_PAGE_BREAK, Manuscript
from referatgraf.documents.numbering import Numbering, list_of
from referatgraf.documents.wordml import attribute, child, children, is_on, name_of, parsed, value
from referatgraf.errors import UnreadableDocument

OTHERS = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a slide show",
    "mimetype": "an OpenDocument or e-book file",
}
HOLDERS = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo"}
)
"""What only wraps text: content controls, insertions that are followed, links."""
SHOWN_BREAK = frozenset({"lastRenderedPageBreak"})
SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": SOFT_PAGE_BREAK}


def docx_text(content: bytes, path: Path, limits: Limits) -> tuple[str, tuple[int, ...]]:
    """The text and where pages start; raises UnreadableDocument.

    The header of the first page comes first. Deleted and hidden text, footnotes and comments are left out.
    """
    archive = Archive(content, path, limits)
    main = _main_part(archive, path)
    body = child(parsed(archive.part(main), path), "body")
    manuscript = Manuscript(path, limits)
    if body is None:
        return "", (0,)
    writer = _Writer(manuscript, archive, path, main)
    writer.header(body)
    writer.blocks(body)
    return manuscript.text, tuple(manuscript.page_starts)


def _main_part(archive: Archive, path: Path) -> str:
    for name, what in OTHERS.items():
        if name in archive.names:
            raise UnreadableDocument(path, f"{what}, not a text document", "not-supported", SAVE_AS)
    if "_rels/.rels" in archive.names:
        for kind, target in _relations(archive, path, "").values():
            if kind == "officeDocument" and target in archive.names:
                return target
    if "word/document.xml" in archive.names:
        return "word/document.xml"
    raise UnreadableDocument(
        path, "a zip file, not a Word document", "not-supported", "unpack it and name the files in it"
    )


def _relations(archive: Archive, path: Path, part: str) -> dict[str, tuple[str, str]]:
    """What a part points to: by id, the kind of relation and the other part's name."""
    folder, name = posixpath.split(part)
    held = posixpath.join(folder, "_rels", f"{name}.rels")
    if held not in archive.names:
        return {}
    return {
        attribute(node, "Id"): (
            attribute(node, "Type").rpartition("/")[2],
            posixpath.normpath(posixpath.join(f"/{folder}", attribute(node, "Target"))).lstrip("/"),
        )
        for node in parsed(archive.part(held), path)
    }


class _Writer:
    """Walks the body of a document and writes what it meets."""

    def __init__(self, manuscript: Manuscript, archive: Archive, path: Path, main: str) -> None:
        self.manuscript = manuscript
        self.archive = archive
        self.path = path
        self.relations = _relations(archive, path, main)
        self.numbering = Numbering(self._related("numbering"))
        self.lists_of_styles = _lists_of_styles(self._related("styles"))

    def _related(self, kind: str) -> _Element | None:
        target = next((target for each, target in self.relations.values() if each == kind), "")
        return parsed(self.archive.part(target), self.path) if target in self.archive.names else None

    def header(self, body: _Element) -> None:
        """The header of the first page of the first section."""
        section = next((node for node in body.iter() if name_of(node) == "sectPr"), None)
        references = {attribute(node, "type"): attribute(node, "id") for node in children(section, "headerReference")}
        first = "first" if is_on(section, "titlePg") else "default"
        target = self.relations.get(references.get(first, ""), ("", ""))[1]
        if target in self.archive.names:
            self.blocks(parsed(self.archive.part(target), self.path))

    def blocks(self, parent: _Element) -> None:
        for node in parent:
            kind = name_of(node)
            if kind == "p":
                self.manuscript.add(self.paragraph(node))
            elif kind == "tbl":
                self.table(node)
            elif kind in HOLDERS:
                self.blocks(node)

    def paragraph(self, node: _Element) -> str:
        """Its text with its number; boxes that float beside it come behind it."""
        properties = child(node, "pPr")
        boxes: list[_Element] = []
        text = "".join(self.inline(node, boxes)).strip(" ")
        if text.strip():
            text = f"{self._mark(properties)}{text}"
        if is_on(properties, "pageBreakBefore"):
            text = PAGE_BREAK + text
        if child(properties, "sectPr") is not None and value(child(properties, "sectPr"), "type") != "continuous":
            text += PAGE_BREAK
        return "\n\n".join([text, *(self.boxed(box) for box in boxes)])

    def _mark(self, properties: _Element | None) -> str:
        listed = list_of(properties) or self.lists_of_styles.get(value(properties, "pStyle"))
        mark = self.numbering.mark(*listed) if listed else ""
        return f"{mark} " if mark else ""

    def inline(self, node: _Element, boxes: list[_Element]) -> Iterator[str]:
        for each in node:
            kind = name_of(each)
            if kind == "t":
                yield (each.text or "").replace("\n", " ")
            elif kind in SIGNS:
                yield SIGNS[kind]
            elif kind == "br":
                yield PAGE_BREAK if attribute(each, "type") == "page" else "\n"
            elif (kind == "r" and not is_on(child(each, "rPr"), "vanish")) or kind in HOLDERS:
                yield from self.inline(each, boxes)
            elif kind in ("drawing", "pict", "AlternateContent"):
                boxes += _boxes(each)

    def boxed(self, box: _Element) -> str:
        return "\n".join(self.paragraph(node).strip() for node in children(box, "p"))

    def table(self, node: _Element) -> None:
        """A row is a paragraph, with a tab between cells; a cell's paragraphs are put on one line."""
        for row in _within(node, "tr"):
            cells = [" ".join(self.cell(cell)) for cell in _within(row, "tc")]
            breaks = [each for each in row.iter() if name_of(each) in SHOWN_BREAK]
            self.manuscript.add((SOFT_PAGE_BREAK if breaks else "") + "\t".join(cells).strip(" \t"))

    def cell(self, node: _Element) -> Iterator[str]:
        for each in node:
            kind = name_of(each)
            if kind == "p":
                if text := " ".join(self.paragraph(each).split()):
                    yield text
            elif kind == "tbl":
                yield from (
                    text for row in _within(each, "tr") for cell in _within(row, "tc") for text in self.cell(cell)
                )
            elif kind in HOLDERS:
                yield from self.cell(each)


def _within(node: _Element, name: str) -> Iterator[_Element]:
    """Children of that name, also those in content controls."""
    for each in node:
        if name_of(each) == name:
            yield each
        elif name_of(each) in HOLDERS:
            yield from _within(each, name)


def _boxes(node: _Element) -> list[_Element]:
    """Text boxes, each once, though a document may hold them for two generations of Word."""
    if name_of(node) == "AlternateContent":
        choice = child(node, "Choice")
        node = node if choice is None else choice
    return [each for each in node.iter() if name_of(each) == "txbxContent"]


def _lists_of_styles(styles: _Element | None) -> dict[str, tuple[str, int]]:
    """The list that paragraphs of a style are numbered by, also where the style has it from another."""
    nodes = {attribute(node, "styleId"): node for node in children(styles, "style")}
    found: dict[str, tuple[str, int]] = {}
    for name in nodes:
        seen: set[str] = set()
        at = name
        while at in nodes and at not in seen:
            seen.add(at)
            if listed := list_of(child(nodes[at], "pPr")):
                found[name] = listed
                break
            at = value(nodes[at], "basedOn")
    return found
