"""Pages that are pictures to text, by tesseract, where it is on the machine."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from referatgraf.errors import UnreadableDocument

if TYPE_CHECKING:  # they come with referatgraf[ocr]
    from PIL.Image import Image
    from pypdfium2 import PdfPage

DANISH = "dan"
DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
MOST_PIXELS = 40_000_000
"""A4 has nine million; a page of a metre by a metre is drawn more coarsely."""
SECONDS_A_PAGE = 50
INSTALLED = "install tesseract with Danish (Debian: apt-get install tesseract-ocr-dan) and referatgraf[ocr]"


def missing() -> str | None:
    """What is not on this machine that reading pictures takes; None where all is."""
    try:
        import pypdfium2  # noqa: F401
        import pytesseract
    except ImportError as error:
        return f"the package {error.name} is not installed"
    try:
        languages = pytesseract.get_languages()
    except pytesseract.TesseractNotFoundError:
        return "tesseract is not installed"
    return None if DANISH in languages else "tesseract does not know Danish"


def read_scan(content: bytes, numbers: Iterable[int], path: Path) -> dict[int, str]:
    """The text of a PDF's pages of these numbers (counted from 0); raises UnreadableDocument where it cannot be had."""
    lacking = missing()
    if lacking:
        raise UnreadableDocument(path, f"no text: needs OCR, but {lacking}", "no-ocr", INSTALLED)
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            return {number: _text_of(_drawn(document[number])) for number in numbers}
    except (RuntimeError, OSError) as error:  # what both libraries raise, of what tesseract says or of its slowness
        reason = f"no text, and reading its pictures failed ({type(error).__name__}: {error})"
        raise UnreadableDocument(path, reason, "needs-ocr", "scan it anew, or ask for a PDF with text") from error


def _drawn(page: "PdfPage") -> "Image":
    width, height = page.get_size()
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    picture: Image = page.render(scale=min(scale, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)).to_pil()
    return picture


def _text_of(picture: "Image") -> str:
    import pytesseract

    return str(pytesseract.image_to_string(picture, lang=DANISH, timeout=SECONDS_A_PAGE)).strip("\n\f")
