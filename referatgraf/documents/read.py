"""A plain text file to a Document in which every character keeps its place."""

from hashlib import sha256
from pathlib import Path

from referatgraf.documents.decode import decode
from referatgraf.errors import UnreadableDocument
from referatgraf.facts import Document


def read_document(path: Path) -> Document:
    """The Document of one plain text file; raises UnreadableDocument where there is nothing to read.

    Newlines stay as they are, so a place in `text` is a place in the decoded file (a byte order mark not counted).
    """
    content = _content(path)
    text, encoding = decode(content, path)
    if not text.strip():
        raise UnreadableDocument(f"{path}: holds no text, only white space; give a file with the minutes in it.")
    return Document(
        sha256=sha256(content).hexdigest(),
        name=path.name,
        media_type="text/plain",
        text=text,
        page_starts=page_starts(text),
        encoding=encoding,
    )


def page_starts(text: str) -> tuple[int, ...]:
    r"""Where pages begin, as form feeds tell it.

    >>> page_starts("Deltagere\n\fBeslutning")
    (0, 11)
    """
    return (0, *(place + 1 for place, sign in enumerate(text[:-1]) if sign == "\f")) if "\f" in text else (0,)


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableDocument(f"{path}: no such file; check the path.") from error
    except IsADirectoryError as error:
        raise UnreadableDocument(f"{path}: a folder, not a file; name the files in it.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableDocument(f"{path}: cannot be opened ({reason}); check the file and your rights.") from error
    if not content:
        raise UnreadableDocument(f"{path}: the file is empty; fetch it again.")
    return content
