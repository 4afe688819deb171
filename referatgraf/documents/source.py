"""The bytes of a file, where it is one that can be read at all."""

import stat
from pathlib import Path

from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import UnreadableDocument


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


def _refuse_unless_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableDocument(path, "a folder, not a file", "not-a-file", "name the files in it")
    if not stat.S_ISREG(mode):
        raise UnreadableDocument(path, "a device or pipe, not a file", "not-a-file", "name a file with the minutes")


def _unopened(path: Path, error: OSError) -> UnreadableDocument:
    if path.is_symlink() and not path.exists():
        return UnreadableDocument(path, "a link that leads nowhere", "missing", "name the file that it should lead to")
    if isinstance(error, FileNotFoundError):
        return UnreadableDocument(path, "no such file", "missing", "check the path")
    reason = f"cannot be opened ({error.strerror or error})"
    return UnreadableDocument(path, reason, "no-access", "check the file and your rights")
