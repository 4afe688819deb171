"""PDFs: pages, reading order, and those that cannot be read."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas

from referatgraf.documents.limits import LIMITS, LIMITS_WITH_OCR, Limits
from referatgraf.documents.ocr import missing
from referatgraf.documents.read import read_document
from referatgraf.documents.worker import Failure
from referatgraf.errors import UnreadableDocument
from referatgraf.ingest import Summary
from referatgraf.intake import Reader, read_file, read_files
from tests.documents import hostile
from tests.documents.printed import columns, printed


def lines(path: Path) -> list[str]:
    return [line for line in read_document(path).text.splitlines() if line.strip()]


def test_a_page_starts_at_its_first_letter(tmp_path: Path) -> None:
    path = printed(tmp_path / "a.pdf", *(lambda canvas, n=n: columns(canvas, [f"Side {n} æøå"]) for n in (1, 2, 3)))
    document = read_document(path)
    assert [document.text[start:][:6] for start in document.page_starts] == ["Side 1", "Side 2", "Side 3"]
    assert document.media_type == "application/pdf"


def test_a_bullet_that_the_font_writes_as_a_control_sign_is_a_bullet(tmp_path: Path) -> None:
    rows = ["Deltagere", "• Anna Holm", "• Bo Lind"]
    assert lines(printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, rows))) == rows


def test_an_attendance_list_in_two_columns_is_read_down_one_and_then_the_other(tmp_path: Path) -> None:
    rows = [
        "Anna Holm (A)|Eva Kær (B)",
        "Bo Lind (V), Skive Kommune|Finn Brink (O)",
        "Cecilie Skov (F)|Gry Sø (Ø)",
        "Dan Ege (C)",
    ]
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, ["Deltagere", *rows], width=9))
    left, right = zip(*[(*row.split("|"), "")[:2] for row in rows], strict=True)
    assert lines(path) == ["Deltagere", *left, *filter(None, right)]


def test_those_who_came_and_those_who_did_not_stand_side_by_side(tmp_path: Path) -> None:
    rows = ["Deltagere|Afbud", "Anna Holm|Eva Kær", "Bo Lind|"]
    assert lines(printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, rows, width=8))) == [
        "Deltagere", "Anna Holm", "Bo Lind", "Afbud", "Eva Kær",
    ]  # fmt: skip


def test_members_and_their_substitutes_are_read_row_by_row(tmp_path: Path) -> None:
    rows = ["Medlem|Stedfortræder|Parti", "Hanne Vang|Ib Toft|A", "Jens Bæk Lund|Kaja Rode|V"]
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, rows))
    assert lines(path) == [row.replace("|", "\t") for row in rows]


def test_a_name_and_its_municipality_are_one_row(tmp_path: Path) -> None:
    rows = ["Hanne Vang|Skive Kommune", "Ib Toft|Lemvig Kommune"]
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, ["Til stede", *rows], width=8))
    assert lines(path) == ["Til stede", *(row.replace("|", "\t") for row in rows)]


def test_prose_in_two_columns_is_read_down_one_and_then_the_other(tmp_path: Path) -> None:
    left = [
        "Udvalget drøftede sagen om færgen",
        "og vedtog at bede direktionen",
        "om et notat om driften",
        "i vinterhalvåret og prisen.",
    ]
    right = [
        "Formanden takkede medlemmerne",
        "for en god drøftelse af sagen",
        "og ønskede alle en god sommer",
        "med sejl, sol og salte vinde.",
    ]
    rows = ["|".join(pair) for pair in zip(left, right, strict=True)]
    assert lines(printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, rows, width=9))) == [*left, *right]


def test_a_number_stays_with_its_heading(tmp_path: Path) -> None:
    rows = ["1.|Godkendelse af dagsorden", "2.|Eventuelt"]
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, rows, width=1.5))
    assert lines(path) == ["1. Godkendelse af dagsorden", "2. Eventuelt"]


def test_a_gap_between_paragraphs_is_a_blank_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        columns(canvas, ["Første linje af et afsnit", "og den anden."])
        columns(canvas, ["Et nyt afsnit."], top=25.4)

    text = read_document(printed(tmp_path / "a.pdf", draw)).text
    assert text.splitlines()[:4] == ["Første linje af et afsnit", "og den anden.", "", "Et nyt afsnit."]


@pytest.mark.parametrize("pieces", [str.split, list], ids=["words", "letters"])
def test_words_that_are_placed_one_by_one_stay_apart(tmp_path: Path, pieces: Callable[[str], list[str]]) -> None:
    sentence = "Rådet er det politiske mødested for kommunerne, i et fjordland til alle og en hver."

    def draw(canvas: Canvas) -> None:
        place = 0
        for piece in pieces(sentence):
            place = sentence.index(piece, place)
            canvas.drawString(2 * cm + canvas.stringWidth(sentence[:place]), 27 * cm, piece)
            place += len(piece)

    assert lines(printed(tmp_path / "a.pdf", draw)) == [sentence]


def test_a_page_header_comes_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(2 * cm, 28 * cm, "KKR Limfjorden | 04-03-2022")
        canvas.drawString(17 * cm, 28 * cm, "SIDE | 2")
        columns(canvas, ["Godkendt."], top=25)

    assert lines(printed(tmp_path / "a.pdf", draw)) == ["KKR Limfjorden | 04-03-2022", "SIDE | 2", "Godkendt."]


def test_a_file_that_only_the_owner_may_change_is_read(tmp_path: Path) -> None:
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, ["Afbud fra ingen"]))
    path.write_bytes(hostile.locked(path.read_bytes(), user=""))
    assert lines(path) == ["Afbud fra ingen"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (hostile.scanned(), "needs-ocr"),
        (hostile.pdf(hostile.one_page(hostile.packed(100))), "bomb"),
        (hostile.many_pages(30), "too-large"),
    ],
    ids=["scanned", "bomb", "many-pages"],
)
def test_what_cannot_be_read_is_told_with_a_code_and_a_mend(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(path, limits=Limits(pages=20))
    assert (refusal.value.path, refusal.value.code) == (path, code)
    assert str(refusal.value) == f"{path}: {refusal.value.reason}; {refusal.value.mend}."


def half_scanned(path: Path) -> Path:
    """Two printed pages of minutes with a scanned one between them."""
    pages = [["Deltagere: Anna Holm, Bo Krag", "1. Godkendelse af dagsorden"], ["2. Eventuelt", "Intet."]]
    printed(path, *(lambda canvas, lines=lines: columns(canvas, lines) for lines in pages))
    writer = PdfWriter(clone_from=path)
    writer.insert_page(PdfReader(io.BytesIO(hostile.scanned())).pages[0], 1)
    writer.write(path)
    return path


def test_a_scanned_page_among_others_is_told(tmp_path: Path) -> None:
    document = read_document(half_scanned(tmp_path / "a.pdf"))
    assert (document.scanned_pages, len(document.page_starts)) == ((2,), 3)


def test_the_summary_warns_of_a_scanned_page(tmp_path: Path) -> None:
    summary = Summary()
    summary.note(read_file(half_scanned(tmp_path / "a.pdf")))
    assert [warning for warning in summary.warnings if "OCR" in warning] == [
        "a.pdf: page 2 of 3 cannot be read without OCR: remove the document and ingest it with --ocr."
    ]


def test_no_page_is_told_where_all_are_printed(tmp_path: Path) -> None:
    path = printed(tmp_path / "a.pdf", lambda canvas: columns(canvas, ["Godkendt."]), lambda canvas: None)
    assert read_document(path).scanned_pages == ()


def test_reading_pictures_has_wider_limits(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Deltagere: Anna Holm\n\n1. Havnen\n\nBeslutning\nGodkendt.\n", encoding="utf-8")
    assert LIMITS_WITH_OCR.wall_time >= 10 * LIMITS.wall_time
    assert [outcome for _, outcome in read_files([path], Reader(ocr=True)) if isinstance(outcome, Failure)] == []


def test_a_scanned_page_is_read_by_tesseract(tmp_path: Path) -> None:
    if lacking := missing():
        pytest.skip(lacking)
    path = tmp_path / "a.pdf"
    path.write_bytes(hostile.scanned("Afbud\nBodil Ærø, Læsø Kommune\n\nRådet godkendte dagsordenen"))
    read = [line for line in read_document(path, ocr=True).text.splitlines() if line.strip()]
    assert read == ["Afbud", "Bodil Ærø, Læsø Kommune", "Rådet godkendte dagsordenen"]


def test_a_machine_that_cannot_read_pictures_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "a.pdf"
    path.write_bytes(hostile.scanned())
    with pytest.raises(UnreadableDocument, match="no text: needs OCR, but") as refusal:
        read_document(path, ocr=True)
    assert refusal.value.code == "no-ocr"
    assert "apt-get install" in refusal.value.mend
