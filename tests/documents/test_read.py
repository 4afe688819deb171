"""Files to text: which encoding, and every character in its place."""

import os
import pickle
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

import pytest

from referatgraf.documents.read import read_document
from referatgraf.errors import UnreadableDocument

TEXT = "Afbud\nBodil Ærø (Ø), Læsø Kommune\n"


def written(folder: Path, content: bytes) -> Path:
    path = folder / "referat.txt"
    path.write_bytes(content)
    return path


def test_utf8_is_read_as_it_stands(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, TEXT.encode()))
    assert (document.text, document.encoding, document.name) == (TEXT, "utf-8", "referat.txt")
    assert document.media_type == "text/plain"
    assert document.page_starts == (0,)


def test_a_document_is_known_by_its_bytes(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, TEXT.encode())).sha256 == sha256(TEXT.encode()).hexdigest()


def test_a_byte_order_mark_is_told_and_not_counted(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, TEXT.encode("utf-8-sig")))
    assert (document.text, document.encoding) == (TEXT, "utf-8-sig")


def test_windows_1252_is_found_out(tmp_path: Path) -> None:
    printed = "Møde i Ærø – ”Årets gang” koster 5 €"
    document = read_document(written(tmp_path, printed.encode("windows-1252")))
    assert (document.text, document.encoding) == (printed, "windows-1252")


def test_utf16_is_read_where_it_is_marked(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "Møde i Ærø".encode("utf-16")))
    assert (document.text, document.encoding) == ("Møde i Ærø", "utf-16")


def test_newlines_stay_as_they_are(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, b"Afbud\r\n\r\nIngen\r\n")).text == "Afbud\r\n\r\nIngen\r\n"


def test_a_form_feed_begins_a_page(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, b"Side 1\n\fSide 2\n\f"))
    assert [document.text[start:][:6] for start in document.page_starts] == ["Side 1", "Side 2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "only white space"),
        (b"\xef\xbb\xbf", "only white space"),
        (b"Afbud\0\0", "binary"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\xff\xfeA\0\xff", "begins as UTF-16"),
        (b"\xef\xbb\xbfAfbud \xe6", "byte 9"),
        (b"Afbud \x81\xe6", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_cannot_be_read_is_refused_with_name_and_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(UnreadableDocument, match=reason) as refusal:
        read_document(path)
    assert str(path) in str(refusal.value)
    assert refusal.value.code in ("empty", "not-supported", "truncated", "encoding")


def test_a_link_to_a_file_is_followed_and_one_to_a_device_is_not(tmp_path: Path) -> None:
    link, endless = tmp_path / "seneste.txt", tmp_path / "uendelig.txt"
    link.symlink_to(written(tmp_path, TEXT.encode()))
    endless.symlink_to("/dev/zero")
    assert (read_document(link).text, read_document(link).name) == (TEXT, "seneste.txt")
    with pytest.raises(UnreadableDocument, match="a device"):
        read_document(endless)


def test_a_refusal_survives_the_way_between_processes() -> None:
    refusal = UnreadableDocument(Path("a.pdf"), "the file is empty", "empty", "fetch it again")
    arrived = pickle.loads(pickle.dumps(refusal))
    assert str(arrived) == str(refusal) == "a.pdf: the file is empty; fetch it again."
    assert (arrived.path, arrived.code, arrived.mend) == (refusal.path, refusal.code, refusal.mend)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no such file"):
        read_document(tmp_path / "mangler.txt")
    with pytest.raises(UnreadableDocument, match="a folder"):
        read_document(tmp_path)


def test_the_real_minutes_are_utf8(seeds: list[Path]) -> None:
    assert [read_document(path).encoding for path in seeds] == ["utf-8"] * len(seeds)


def test_what_is_partly_utf8_is_told_and_not_read_with_wrong_letters(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"partly in UTF-8 \(byte 12\) and partly not \(byte 39\)"):
        read_document(written(tmp_path, TEXT.encode() + b"\xf8"))


def test_letters_are_one_sign_and_what_nobody_sees_is_none(tmp_path: Path) -> None:
    printed = (
        normalize("NFD", "Ærø Havneråd\n").replace("n", "n\N{ZERO WIDTH SPACE}") + "\N{RIGHT-TO-LEFT OVERRIDE}Afbud"
    )
    assert read_document(written(tmp_path, printed.encode())).text == "Ærø Havneråd\nAfbud"


def test_a_name_that_no_terminal_shows_is_spelled_out(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"r\xe5d\n1.txt")
    path.write_text(TEXT, encoding="utf-8")
    assert read_document(path).name == r"r\udce5d\n1.txt"
