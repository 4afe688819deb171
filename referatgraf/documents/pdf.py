"""A PDF's pages to text, in the order in which one reads them."""

import io
import logging
import re
from collections.abc import Sequence
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from referatgraf.documents.columns import in_reading_order
from referatgraf.documents.glyphs import is_language, is_noise, legible
from referatgraf.documents.limits import Limits
from referatgraf.documents.manuscript import too_much_text
from referatgraf.documents.ocr import read_scan
from referatgraf.documents.text_objects import join_text_objects
from referatgraf.errors import UnreadableDocument

BLANK_LINES = re.compile(r"(?<![ \t])(?:[ \t]*+\n){5,}")
TAIL = 4096
MENDED = "open it in a PDF reader and print it to a new PDF"
OTHER_COPY = "fetch it again, or ask the sender for another copy"


Pages = tuple[int, ...]


def pdf_text(content: bytes, path: Path, limits: Limits, *, ocr: bool = False) -> tuple[str, Pages, Pages]:
    """The text, with a form feed before each page but the first, where the pages start, and which were not read.

    Pages that are pictures are read by tesseract where `ocr` is set. Raises UnreadableDocument.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every flaw that it gets over
    reader = _opened(content, path)
    pages = _pages(reader, path, limits)
    texts: list[str] = []
    left = limits.text
    for page in pages:
        texts.append(_page_text(page, path))
        left -= len(texts[-1].encode(errors="replace"))
        if left < 0:
            raise too_much_text(path, limits.text)
    scanned = _scanned(pages, texts, path)
    if ocr and scanned:
        for number, text in read_scan(content, scanned, path).items():
            texts[number] = text
        scanned = []
    elif 2 * len(scanned) > len(texts):
        raise UnreadableDocument(path, _no_text(len(scanned), len(texts)), "needs-ocr", "read it with --ocr")
    _refuse_noise("\n".join(texts), path)
    return *_joined(texts), tuple(number + 1 for number in scanned)


def _opened(content: bytes, path: Path) -> PdfReader:
    tail = content[-TAIL:]
    if b"startxref" not in tail and b"%%EOF" not in tail:
        raise UnreadableDocument(path, "a PDF of which the end is missing", "truncated", OTHER_COPY)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument(
                path, "a PDF that opens only with a password", "encrypted", "save a copy without the password"
            )
    except UnreadableDocument:
        raise
    except Exception as error:  # a damaged file may fail pypdf in any way
        raise _damaged(path, error) from error
    return reader


def _pages(reader: PdfReader, path: Path, limits: Limits) -> Sequence[PageObject]:
    try:
        count = len(reader.pages)
        pages = list(reader.pages) if count <= limits.pages else []
    except Exception as error:  # as above
        raise _damaged(path, error) from error
    if count > limits.pages:
        reason = f"a PDF of {count} pages, more than the {limits.pages} a file may have"
        raise UnreadableDocument(path, reason, "too-large", "split it into one file a meeting")
    if not pages:
        raise UnreadableDocument(path, "a PDF without pages", "truncated", OTHER_COPY)
    return pages


def _page_text(page: PageObject, path: Path) -> str:
    """Lines as they stand on the page; where those are not all there is, in the order in which they were written."""
    try:
        plain = page.extract_text()
        if not plain.strip():
            return ""
        placed = _placed(page)
        complete = 2 * len("".join(placed.split())) > 1.9 * len("".join(plain.split()))
    except Exception as error:  # as above
        raise _damaged(path, error) from error
    return legible(_tidied(placed) if complete else plain)


def _placed(page: PageObject) -> str:
    try:
        join_text_objects(page)
        return page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=False)
    except PyPdfError:
        raise
    except Exception:  # a font that does not say how wide its letters are
        return ""


def _tidied(placed: str) -> str:
    lines = BLANK_LINES.sub("\n\n\n\n", placed.strip("\n")).split("\n")
    return "\n".join(line.rstrip() for line in in_reading_order(lines)).strip("\n")


def _scanned(pages: Sequence[PageObject], texts: Sequence[str], path: Path) -> list[int]:
    """Numbers of the pages without text that show something: pictures, or letters that are drawn as lines."""
    empty = [number for number, text in enumerate(texts) if not text.strip()]
    if len(empty) == len(texts):
        return empty
    try:
        return [number for number in empty if len(pages[number].images) > 0]
    except Exception as error:  # as above
        raise _damaged(path, error) from error


def _no_text(without: int, pages: int) -> str:
    if without == pages:
        return "no text: needs OCR (it is scanned, or empty)"
    return f"no text on {without} of {pages} pages: needs OCR (they are scanned)"


def _refuse_noise(text: str, path: Path) -> None:
    if is_noise(text) or not is_language(text):
        reason = "its fonts do not say which letters their signs are, so that the text cannot be had from it"
        raise UnreadableDocument(path, reason, "no-mapping", "ask for the Word file, or print it and scan it")


def _damaged(path: Path, error: Exception) -> UnreadableDocument:
    if isinstance(error, LimitReachedError):
        return UnreadableDocument(path, "a PDF that swells when it is unpacked", "bomb", MENDED)
    if isinstance(error, DependencyError):
        return UnreadableDocument(path, "a PDF with an encryption that is not read", "encrypted", MENDED)
    if isinstance(error, MemoryError):
        return UnreadableDocument(path, "a PDF that takes more memory than it may", "memory", MENDED)
    return UnreadableDocument(path, f"a damaged PDF ({type(error).__name__}: {error})", "truncated", OTHER_COPY)


def _joined(texts: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Pages below one another; a form feed at the start of a page belongs to the gap before it."""
    starts, length = [], 0
    for text in texts:
        starts.append(length)
        length += len(text) + 2
    return "\n\f".join(texts), tuple(starts)
