"""Which encoding a file of Danish text is in, and what it says."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from referatgraf.errors import UnreadableDocument

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
DANISH_IN_UTF8 = re.compile(rb"\xc3[\x85\x86\x98\xa5\xa6\xb8]")
"""Letters which Windows-1252 would show as signs that stand in no Danish word: 'Ã¦', 'Ã¸'."""
PLAIN_TEXT = "save it as plain text in UTF-8"


def decode(content: bytes, path: Path) -> tuple[str, str]:
    """The text and the name of its encoding: utf-8, utf-8-sig, utf-16 or windows-1252; `path` is for the message.

    >>> decode("Ærø".encode("windows-1252"), Path("a.txt"))
    ('Ærø', 'windows-1252')
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _as_utf16(content, path), "utf-16"
    if b"\0" in content:
        raise UnreadableDocument(path, "a binary file (it holds zero bytes)", "not-supported", PLAIN_TEXT)
    encoding = "utf-8-sig" if content.startswith(BOM_UTF8) else "utf-8"
    try:
        return content.decode("utf-8").removeprefix(MARK), encoding
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            reason = f"begins as UTF-8, but byte {error.start} is not"
            raise UnreadableDocument(path, reason, "encoding", f"{PLAIN_TEXT} anew") from error
        if found := DANISH_IN_UTF8.search(content):
            reason = f"partly in UTF-8 (byte {found.start()}) and partly not (byte {error.start})"
            raise UnreadableDocument(path, reason, "encoding", f"{PLAIN_TEXT} anew") from error
    try:
        return content.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError as error:
        reason = f"neither UTF-8 nor Windows-1252 (byte {error.start} is in neither)"
        raise UnreadableDocument(path, reason, "encoding", PLAIN_TEXT) from error


def _as_utf16(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        reason = f"begins as UTF-16, but byte {error.start} is not"
        raise UnreadableDocument(path, reason, "encoding", PLAIN_TEXT) from error
