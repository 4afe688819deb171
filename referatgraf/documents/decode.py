"""Which encoding a file of Danish text is in, and what it says."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from referatgraf.errors import UnreadableDocument

FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip file (as Word documents are)",
    b"{\\rtf": "rich text",
    b"\xd0\xcf\x11\xe0": "an old Word document",
}
PLAIN_TEXT = "save it as plain text in UTF-8"


def decode(content: bytes, path: Path) -> tuple[str, str]:
    """The text and the name of its encoding: utf-8, utf-8-sig or windows-1252; `path` is for the error's message.

    >>> decode("Ærø".encode("windows-1252"), Path("a.txt"))
    ('Ærø', 'windows-1252')
    """
    _refuse_other_formats(content, path)
    encoding = "utf-8-sig" if content.startswith(BOM_UTF8) else "utf-8"
    try:
        return content.decode("utf-8").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), encoding
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            raise UnreadableDocument(
                f"{path}: begins as UTF-8, but byte {error.start} is not; {PLAIN_TEXT} anew."
            ) from error
    try:
        return content.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError as error:
        reason = f"neither UTF-8 nor Windows-1252 (byte {error.start} is in neither)"
        raise UnreadableDocument(f"{path}: {reason}; {PLAIN_TEXT}.") from error


def _refuse_other_formats(content: bytes, path: Path) -> None:
    for magic, name in FORMATS.items():
        if content.startswith(magic):
            raise UnreadableDocument(f"{path}: {name}, not plain text; {PLAIN_TEXT}.")
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise UnreadableDocument(f"{path}: text in UTF-16, which is not read; {PLAIN_TEXT}.")
    if b"\0" in content:
        raise UnreadableDocument(f"{path}: a binary file (it holds zero bytes); {PLAIN_TEXT}.")
