"""A file of any kind that we read to a Document in which every character keeps its place."""

from hashlib import sha256
from pathlib import Path

from referatgraf.documents import kinds
from referatgraf.documents.decode import decode
from referatgraf.documents.docx import docx_text
from referatgraf.documents.glyphs import is_noise, legible
from referatgraf.documents.html import archived_html, html_text
from referatgraf.documents.limits import LIMITS, Limits
from referatgraf.documents.manuscript import too_much_text
from referatgraf.documents.pdf import pdf_text
from referatgraf.documents.source import content_of, printable
from referatgraf.errors import UnreadableDocument
from referatgraf.facts import Document


def read_document(path: Path, *, ocr: bool = False, limits: Limits = LIMITS) -> Document:
    """The Document of a text file, PDF, Word file (.docx) or saved web page, told apart by content and not by name.

    The newlines of plain text stay as they are, so a place in `text` is a place in the decoded file (signs that nobody
    sees not counted, and a letter with its accent as one). A scanned PDF is read only with `ocr`. Raises
    UnreadableDocument where there is nothing to read.
    """
    content = content_of(path, limits)
    media_type = kinds.media_type_of(content, path)
    encoding = "utf-8"
    scanned: tuple[int, ...] = ()
    if media_type == kinds.PDF:
        text, starts, scanned = pdf_text(content, path, limits, ocr=ocr)
    elif media_type == kinds.DOCX:
        text, starts = docx_text(content, path, limits)
    elif media_type == kinds.PLAIN:
        text, encoding = _plain_text(content, path, limits)
        starts = page_starts(text)
    else:
        page = archived_html(content, path) if media_type == kinds.MHTML else content
        (text, encoding), starts = html_text(page, path, limits), (0,)
        media_type = kinds.HTML
    if not text.strip():
        raise UnreadableDocument(path, "holds no text, only white space", "empty", "give a file with the minutes in it")
    return Document(
        sha256=sha256(content).hexdigest(),
        name=printable(path.name),
        media_type=media_type,
        text=text,
        page_starts=starts,
        encoding=encoding,
        scanned_pages=scanned,
    )


def page_starts(text: str) -> tuple[int, ...]:
    r"""Where pages begin, as form feeds tell it.

    >>> page_starts("Deltagere\n\fBeslutning")
    (0, 11)
    """
    return (0, *(place + 1 for place, sign in enumerate(text[:-1]) if sign == "\f")) if "\f" in text else (0,)


def _plain_text(content: bytes, path: Path, limits: Limits) -> tuple[str, str]:
    if len(content) > limits.text:
        raise too_much_text(path, limits.text)
    text, encoding = decode(content, path)
    if is_noise(text):
        reason = "no text, but signs that no text has"
        raise UnreadableDocument(path, reason, "not-supported", kinds.SAVE_AS)
    return legible(text), encoding
