"""Web pages: what they say, in the order in which a browser shows it."""

from pathlib import Path

import pytest

from referatgraf.documents.read import read_document
from referatgraf.errors import UnreadableDocument


def said(folder: Path, body: str, *, head: str = "", encoding: str = "utf-8") -> list[str]:
    path = folder / "referat.html"
    path.write_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return read_document(path).text.split("\n\n")


def test_blocks_are_paragraphs_and_br_ends_a_line(tmp_path: Path) -> None:
    body = "<h2>Afbud</h2><p>Anna\n  <b>Holm</b><br>Bo Lind<p>Ingen<div>andre</div>"
    assert said(tmp_path, body) == ["Afbud", "Anna Holm\nBo Lind", "Ingen", "andre"]


def test_two_br_end_a_paragraph(tmp_path: Path) -> None:
    assert said(tmp_path, "Et afsnit.<br><br>Et andet.") == ["Et afsnit.", "Et andet."]


def test_points_have_their_marks(tmp_path: Path) -> None:
    body = "<ol><li>Dagsorden<li><p>Referat</p><ul><li>godkendt</ul><li>Eventuelt</ol>"
    assert said(tmp_path, body) == ["1. Dagsorden", "2. Referat", "– godkendt", "3. Eventuelt"]


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    body = "<table><tr><th>Medlem<th>Parti<tr><td><p>Hanne Vang</p><td><p>A</p></table>"
    assert said(tmp_path, body) == ["Medlem\tParti", "Hanne Vang\tA"]


def test_a_table_that_only_frames_the_page_is_no_table(tmp_path: Path) -> None:
    body = "<table><tr><td><p>Afbud</p><p>Ingen</p></td></tr></table>"
    assert said(tmp_path, body) == ["Afbud", "Ingen"]


def test_menus_scripts_and_styles_are_left_out(tmp_path: Path) -> None:
    body = "<nav>1. Forside</nav><script>let a</script>Afbud<style>p{}</style> fra ingen<footer>Kontakt</footer>"
    assert said(tmp_path, body, head="<title>Referat</title>") == ["Afbud fra ingen"]


def test_the_part_that_is_marked_as_the_main_one_is_read(tmp_path: Path) -> None:
    text = "Udvalget drøftede sagen og tog orienteringen til efterretning. " * 4
    assert said(tmp_path, f"<div>Log ind</div><main><p>{text}</p></main>") == [text.strip()]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", ""),
        ("utf-8", '<meta charset="no-such-thing">'),
        ("windows-1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("windows-1252", '<meta charset="utf-8">'),
        ("utf-16", ""),
    ],
)
def test_letters_are_read_in_the_encoding_that_the_page_names_if_it_is_true(
    tmp_path: Path, encoding: str, head: str
) -> None:
    assert said(tmp_path, "Ærø – ”Årets gang”", head=head, encoding=encoding) == ["Ærø – ”Årets gang”"]


def test_a_page_saved_as_one_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "referat.mhtml"
    path.write_bytes(
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<html><body><p>L=C3=A6s=C3=B8</p></body></html>\r\n--x--\r\n"
    )
    document = read_document(path)
    assert (document.text, document.media_type) == ("Læsø", "text/html")


@pytest.mark.parametrize(
    "parts",
    [
        b"".join(b"--x%d\nContent-Type: multipart/mixed; boundary=x%d\n\n" % (n, n + 1) for n in range(300)),
        b"--x0\nContent-Type: text/html; charset*=x'y'z; charset*0*=%ff\nContent-Transfer-Encoding: uuencode\n\nbegin",
        b'--x0\nContent-Type: \xff\xfe; a*b*c="\n\n',
    ],
)
def test_a_broken_web_archive_is_told(tmp_path: Path, parts: bytes) -> None:
    path = tmp_path / "referat.mht"
    path.write_bytes(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x0\n\n" + parts)
    with pytest.raises(UnreadableDocument):
        read_document(path)
