"""Makes the PDFs, Word files, web page and plain texts of the sample from the manuscripts beside it.

A manuscript is named for what is made of it and has one paragraph a line: `#` a title, `##` an item, `###` a heading,
`-` a point, `|` a row with its cells; `=` begins a page, `%` says what is no text. Run it after a change:

    python tests/sample/make_sample.py
"""

import html
import io
import sys
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

HERE = Path(__file__).parent
MARKS = {"# ": "title", "## ": "item", "### ": "heading", "- ": "point", "| ": "row", "% ": "note", "=": "page"}
ONE_LINE_A_PAGE = "one line a page"
LONG_AGO = (2020, 1, 1, 0, 0, 0)
"""When everything was made, so that what is made anew is the same to the byte."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a manuscript and what kind it is: those of MARKS, or text."""

    kind: str
    text: str

    @property
    def cells(self) -> list[str]:
        return [cell.strip() for cell in self.text.split("|")]


Lines = list[Line]


def manuscripts() -> list[Path]:
    return sorted((HERE / "manuscripts").glob("*.manuscript"))


def make(manuscript: Path, folder: Path) -> Path:
    """The document that a manuscript is named for, in that folder."""
    target = folder / manuscript.stem
    lines = [line_of(written) for written in manuscript.read_text(encoding="utf-8").splitlines()]
    FORMATS[target.suffix](lines, target)
    return target


def line_of(written: str) -> Line:
    """One line told by its mark.

    >>> line_of("## 1. Budget"), line_of("Godkendt.")
    (Line(kind='item', text='1. Budget'), Line(kind='text', text='Godkendt.'))
    """
    for mark, kind in MARKS.items():
        if written.startswith(mark):
            return Line(kind, written.removeprefix(mark))
    return Line("text", written)


def header_of(lines: Lines) -> str:
    notes = [line.text for line in lines if line.kind == "note"]
    return next((note.removeprefix("header: ") for note in notes if note.startswith("header: ")), "")


def grouped(lines: Lines) -> Iterator[tuple[str, Lines]]:
    """Neighbours of one kind together, as points and rows are set; notes are left out."""
    for kind, group in groupby((line for line in lines if line.kind != "note"), key=lambda line: line.kind):
        yield kind, list(group)


def write_pdf(lines: Lines, target: Path) -> None:
    def frame(canvas: Canvas, _: object) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(2.2 * cm, 28.4 * cm, header_of(lines))
        canvas.drawRightString(18.8 * cm, 1.2 * cm, f"Side {canvas.getPageNumber()}")

    story = [flowable for kind, group in grouped(lines) for flowable in _set(kind, group)]
    template = SimpleDocTemplate(str(target), pagesize=A4, leftMargin=2.2 * cm, rightMargin=2.2 * cm, invariant=1)
    template.build(story, onFirstPage=frame, onLaterPages=frame)


def _set(kind: str, group: Lines) -> Iterator[Flowable]:
    size = {"title": 15, "item": 12}.get(kind, 10.5)
    font = "Helvetica" if kind in ("text", "point") else "Helvetica-Bold"
    style = ParagraphStyle(kind, fontName=font, fontSize=size, leading=1.3 * size, spaceBefore=8, spaceAfter=2)
    if kind == "page":
        yield PageBreak()
    elif kind == "row":
        plain = ParagraphStyle("cell", fontName="Helvetica", fontSize=10.5, leading=13)
        yield Table([[Paragraph(cell, plain) for cell in line.cells] for line in group], colWidths=8 * cm)
        yield Spacer(1, 6)
    else:
        for line in group:
            yield Paragraph(html.escape(f"– {line.text}" if kind == "point" else line.text), style)


def write_docx(lines: Lines, target: Path) -> None:
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.comments = "", ""
    properties.created = properties.modified = datetime(*LONG_AGO)
    document.sections[0].header.paragraphs[0].text = header_of(lines)
    for kind, group in grouped(lines):
        if kind == "row":
            table = document.add_table(rows=0, cols=len(group[0].cells), style="Table Grid")
            for line in group:
                for cell, text in zip(table.add_row().cells, line.cells, strict=True):
                    cell.text = text
        else:
            style = {"title": "Title", "item": "Heading 1", "heading": "Heading 2", "point": "List Bullet"}.get(kind)
            for line in group:
                document.add_paragraph(line.text, style=style)
    held = io.BytesIO()
    document.save(held)
    _pack_anew(held, target)


def _pack_anew(held: io.BytesIO, target: Path) -> None:
    """A Word file is a zip archive, which notes when each of its parts was put in."""
    with zipfile.ZipFile(held) as made, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in sorted(made.namelist()):
            if part != "docProps/thumbnail.jpeg":
                packed.writestr(zipfile.ZipInfo(part, LONG_AGO), made.read(part), zipfile.ZIP_DEFLATED)


def write_html(lines: Lines, target: Path) -> None:
    """A page as a council's web site has it, with a menu and a footer that are no part of the minutes."""
    name = html.escape(header_of(lines))
    body = "\n".join(piece for kind, group in grouped(lines) for piece in _tagged(kind, group))
    page = (
        f'<!DOCTYPE html>\n<html lang="da">\n<head><meta charset="utf-8"><title>{name}</title></head>\n<body>\n'
        f'<nav><ul><li><a href="/">Forside</a></li><li><a href="/moeder">Dagsordener og referater</a></li></ul></nav>\n'
        f"<main>\n{body}\n</main>\n<footer>{name}, Rådhuset. Cookies og tilgængelighed</footer>\n</body>\n</html>\n"
    )
    target.write_text(page, encoding="utf-8", newline="\n")


def _tagged(kind: str, group: Lines) -> Iterator[str]:
    if kind == "row":
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line.cells) for line in group)
        yield "<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"
    elif kind == "point":
        yield "<ul>" + "".join(f"<li>{html.escape(line.text)}</li>\n" for line in group) + "</ul>"
    else:
        tag = {"title": "h1", "item": "h2", "heading": "h3"}.get(kind, "p")
        yield from (f"<{tag}>{html.escape(line.text)}</{tag}>" for line in group)


def write_text(lines: Lines, target: Path) -> None:
    """Lines of at most 80 signs; or, as some archives give it, a whole page on one line."""
    if any(line.text == ONE_LINE_A_PAGE for line in lines):
        pages = groupby(_shown(lines), key=lambda line: line.kind == "page")
        paragraphs = [" ".join(line.text for line in page) for is_break, page in pages if not is_break]
    else:
        paragraphs = ["\n".join(textwrap.wrap(line.text, 80, break_on_hyphens=False)) for line in _shown(lines)]
    target.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8", newline="\n")


def _shown(lines: Lines) -> Iterator[Line]:
    for line in lines:
        if line.kind != "note":
            yield Line(line.kind, f"- {line.text}") if line.kind == "point" else line


FORMATS: dict[str, Callable[[Lines, Path], None]] = {
    ".pdf": write_pdf,
    ".docx": write_docx,
    ".html": write_html,
    ".txt": write_text,
}


def main() -> None:
    for manuscript in manuscripts():
        sys.stdout.write(f"{make(manuscript, HERE).name}\n")


if __name__ == "__main__":
    main()
