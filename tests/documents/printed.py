"""Minutes that are plain text, written anew as PDF, Word document and web page."""

import html
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from docx.enum.text import WD_BREAK
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Block, Minutes

SAMPLES = sorted((Path(__file__).parents[1] / "sample").glob("*-kkr-*.txt"))
HEADINGS = ("item", "section", "roster_heading")
TIGHT_BELOW = ("section", "item", "roster_heading", "subheading")


def minutes_of(path: Path) -> Minutes:
    return parse_minutes(read_document(path))


def blocks_of(minutes: Minutes) -> Iterator[tuple[Block, str]]:
    """Blocks with their words and the mark that a bullet had."""
    for block in minutes.blocks:
        words = minutes.text.text[block.start : block.end]
        yield block, f"– {words}" if block.kind == "bullet" else words


def as_pdf(source: Path, target: Path) -> Path:
    """A page for a page, wrapped anew, with a header and a footer."""
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=13.5)
    story: list[Flowable] = []
    last, page = "", 1
    for block, words in blocks_of(minutes_of(source)):
        if block.page != page and story:
            story.append(PageBreak())
        page = block.page
        near = last in TIGHT_BELOW or block.kind == last == "roster"
        text = html.escape(words)
        text = f"<b>{text}</b>" if block.kind in HEADINGS else text
        story.append(Paragraph(text, ParagraphStyle("one", parent=style, spaceBefore=0 if near else 12)))
        last = block.kind
    frame = SimpleDocTemplate(str(target), pagesize=A4, leftMargin=2 * cm, rightMargin=2 * cm, invariant=1)
    frame.build(story, onFirstPage=_frame_page, onLaterPages=_frame_page)
    return target


def _frame_page(canvas: Canvas, _: object) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(2 * cm, 28.3 * cm, "KKR Limfjorden  | 04-03-2022")
    canvas.drawRightString(19 * cm, 1.2 * cm, f"SIDE | {canvas.getPageNumber()}")


def as_docx(source: Path, target: Path) -> Path:
    document = docx.Document()
    page = 1
    for block, words in blocks_of(minutes_of(source)):
        if block.page > page:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        page = block.page
        if block.kind == "bullet":
            document.add_paragraph(words.removeprefix("– "), style="List Bullet")
        elif block.kind in HEADINGS:
            document.add_heading(words, level=2)
        else:
            document.add_paragraph(words)
    document.save(str(target))
    return target


def as_html(source: Path, target: Path) -> Path:
    """In Windows-1252, as old web pages are, with a menu that is no part of the minutes."""
    parts: list[str] = []
    for block, words in blocks_of(minutes_of(source)):
        text = html.escape(words)
        if block.kind == "bullet":
            parts.append(f"<ul><li>{text.removeprefix('– ')}</ul>")
        else:
            tag = "h2" if block.kind in HEADINGS else "p"
            parts.append(f"<{tag}>{text}</{tag}>")
    page = (
        '<!DOCTYPE html><html><head><meta charset="windows-1252"><title>Referat</title><style>p {}</style></head>'
        f"<body><nav><a>1. Forside</a></nav>{''.join(parts)}<script>var x = '1. Punkt';</script></body></html>"
    )
    target.write_bytes(page.encode("windows-1252", errors="xmlcharrefreplace"))
    return target


FORMATS: dict[str, Callable[[Path, Path], Path]] = {"pdf": as_pdf, "docx": as_docx, "html": as_html}


def printed(target: Path, *pages: Callable[[Canvas], None]) -> Path:
    """A PDF with pages drawn by hand."""
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return target


def columns(canvas: Canvas, rows: list[str], *, top: float = 27, width: float = 5, leading: float = 15) -> None:
    """Draws rows whose cells are told apart by `|`, side by side."""
    for number, row in enumerate(rows):
        for place, cell in enumerate(row.split("|")):
            canvas.drawString((2 + width * place) * cm, top * cm - leading * number, cell)
