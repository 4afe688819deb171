"""The bytes of a file, where it is one that can be read at all."""

import os
import stat
from pathlib import Path
from textwrap import shorten

from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import UnreadableDocument

LONGEST_REASON = 400


def content_of(path: Path, limits: Limits) -> bytes:
    """What a plain file holds; a link is followed to one. Raises UnreadableDocument for all else."""
    try:
        status = path.stat()
        _refuse_unless_file(path, status.st_mode)
        if status.st_size > limits.file:
            raise UnreadableDocument(
                path,
                f"{status.st_size // MEGABYTE} MB, more than the {limits.file // MEGABYTE} MB a file may have",
                "too-large",
                "split it into one file a meeting, or leave out the pictures",
            )
        content = path.read_bytes()
    except OSError as error:
        raise _unopened(path, error) from error
    if not content:
        raise UnreadableDocument(path, "the file is empty", "empty", "fetch it again")
    return content


def printable(path: Path | str) -> str:
    r"""A name or message as any terminal and database takes it: signs that cannot be seen, and bytes that are no
    letters, are spelled out.

    >>> printable("Rådet\n1.txt"), printable("a\udcff.pdf")
    ('Rådet\\n1.txt', 'a\\udcff.pdf')
    """
    words = str(path)
    if words.isprintable():
        return words
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in words)


def short(reason: str) -> str:
    """A message that may quote much of a file, as a list of many shows it."""
    return shorten(printable(reason), LONGEST_REASON, placeholder=" …")


def lasting(path: Path) -> str:
    """A path by which a file is found again from anywhere, unless its name has bytes that are no letters."""
    try:
        return str(path.absolute()).encode().decode()
    except UnicodeEncodeError:
        return printable(path)


def _refuse_unless_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode) and not os.access(path, os.R_OK | os.X_OK):
        raise UnreadableDocument(path, "a folder that may not be opened", "no-access", "check your rights")
    if stat.S_ISDIR(mode):
        raise UnreadableDocument(path, "a folder, not a file", "not-a-file", "name the files in it")
    if not stat.S_ISREG(mode):
        raise UnreadableDocument(path, "a device or pipe, not a file", "not-a-file", "name a file with the minutes")


def _unopened(path: Path, error: OSError) -> UnreadableDocument:
    if isinstance(error, PermissionError):
        return UnreadableDocument(path, "you may not read it", "no-access", "check the file and your rights")
    if path.is_symlink() and not os.path.exists(path):  # noqa: PTH110  Path.exists raises where links go round
        return UnreadableDocument(path, "a link that leads nowhere", "missing", "name the file that it should lead to")
    if isinstance(error, FileNotFoundError):
        return UnreadableDocument(path, "no such file", "missing", "check the path")
    reason = f"cannot be opened ({error.strerror or error})"
    return UnreadableDocument(path, reason, "no-access", "check the file and your rights")
