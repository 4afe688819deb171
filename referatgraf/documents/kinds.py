"""Which kind of file some bytes are, whatever the file is called."""

import re
from pathlib import Path

from referatgraf.errors import UnreadableDocument

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
MHTML = "multipart/related"
PLAIN = "text/plain"

REFUSED = {
    b"{\\rtf": "rich text (RTF)",
    b"\xd0\xcf\x11\xe0": "an old Office document (as .doc, .xls and .msg are)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"II*\0": "a picture",
    b"MM\0*": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a packed file (gzip)",
    b"Rar!": "a packed file (RAR)",
    b"7z\xbc\xaf": "a packed file (7z)",
    b"SQLite format 3": "a database",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
SAVE_AS = "open it in the program that made it and save it as PDF, Word (.docx) or plain text"
TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|main|article|div|table|p|h[1-6])\b[^>]*>", re.IGNORECASE)
MAIL_HEADER = re.compile(
    rb"^(?:MIME-Version|Content-Type:\s*multipart/related|Snapshot-Content-Location)\b", re.I | re.M
)
BEGINNING = 2048


def media_type_of(content: bytes, path: Path) -> str:
    """One of PDF, DOCX (any zip file), HTML, MHTML and PLAIN; raises UnreadableDocument for what is known as none.

    >>> media_type_of(b"<!DOCTYPE html><p>Afbud", Path("a.pdf"))
    'text/html'
    """
    beginning = content[:BEGINNING]
    if b"%PDF-" in beginning[:1024]:  # a PDF may begin with other bytes, and readers look so far for its mark
        return PDF
    if beginning.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # the second begins one with nothing in it
        return DOCX
    for magic, name in REFUSED.items():
        if beginning.startswith(magic):
            raise UnreadableDocument(path, f"{name}, which is not read", "not-supported", SAVE_AS)
    if len(MAIL_HEADER.findall(beginning)) > 1:
        return MHTML
    if _begins_as_html(beginning):
        return HTML
    return PLAIN


def _begins_as_html(beginning: bytes) -> bool:
    letters = beginning.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")  # without marks of the encoding
    return letters.startswith(b"<") and TAG.search(letters) is not None
