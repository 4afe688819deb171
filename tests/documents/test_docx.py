"""Word documents: numbers that Word sets, tables, page breaks, and text that is not to be read."""

import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml

from referatgraf.documents.read import read_document
from tests.documents.hostile import WORD, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, kind, text in (
        (0, "decimal", "%1."),
        (1, "decimal", "%1.%2."),
        (2, "lowerLetter", "%3)"),
        (3, "bullet", ""),
    )
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" '
    'Target="numbering.xml"/></Relationships>'
)


def written(folder: Path, body: str) -> Path:
    path = folder / "referat.docx"
    parts = {
        "word/document.xml": WORD.format(body),
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": RELATIONS,
    }
    path.write_bytes(zipped({name: content.encode() for name, content in parts.items()}))
    return path


def paragraph(text: str, *, level: int | None = None) -> str:
    listed = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>' if level is not None else ""
    )
    return f"<w:p>{listed}<w:r><w:t>{text}</w:t></w:r></w:p>"


def said(folder: Path, body: str) -> list[str]:
    return read_document(written(folder, body)).text.split("\n\n")


def test_numbers_that_word_sets_by_itself_are_written_out(tmp_path: Path) -> None:
    levels = [
        ("Dagsorden", 0),
        ("Formalia", 0),
        ("Referat", 1),
        ("Valg", 1),
        ("leder", 2),
        ("og", 3),
        ("Eventuelt", 0),
        ("Intet", 1),
    ]
    assert said(tmp_path, "".join(paragraph(text, level=level) for text, level in levels)) == [
        "1. Dagsorden", "2. Formalia", "2.1. Referat", "2.2. Valg", "a) leder", "– og", "3. Eventuelt", "3.1. Intet",
    ]  # fmt: skip


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, names in enumerate((("Medlem", "Stedfortræder", "Parti"), ("Hanne Vang", "Ib Toft", "A"))):
        for column, name in enumerate(names):
            table.cell(row, column).text = name
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").text == "Medlem\tStedfortræder\tParti\n\nHanne Vang\tIb Toft\tA"


def test_a_cell_of_two_paragraphs_is_one_line(tmp_path: Path) -> None:
    row = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Hanne')}{paragraph('Vang')}</w:tc><w:tc>{paragraph('A')}</w:tc></w:tr></w:tbl>"
    )
    assert said(tmp_path, row) == ["Hanne Vang\tA"]


def test_pages_begin_where_they_are_broken_and_where_they_were_shown(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Side et")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    run = document.add_paragraph().add_run("Side to ")
    run._r.append(parse_xml(f"<w:lastRenderedPageBreak {W}/>"))
    run.add_text("og Side tre")
    document.save(str(tmp_path / "a.docx"))
    read = read_document(tmp_path / "a.docx")
    assert read.text == "Side et\n\nSide to og Side tre"
    assert [read.text[start:][:9] for start in read.page_starts] == ["Side et\n\n", "Side to o", "og Side t"]


def test_insertions_and_content_controls_are_read_and_deletions_and_hidden_text_are_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Udvalget </w:t></w:r><w:ins><w:r><w:t>tiltræder</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>afviser</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemmeligt</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('Afbud')}</w:sdtContent></w:sdt>"
    )
    assert said(tmp_path, body) == ["Udvalget tiltræder", "Afbud"]


def test_the_header_of_the_first_page_comes_first(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "KKR Limfjorden | 04-03-2022"
    document.add_paragraph("Afbud")
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").text == "KKR Limfjorden | 04-03-2022\n\nAfbud"


def test_a_line_break_stays_in_its_paragraph(tmp_path: Path) -> None:
    assert said(tmp_path, "<w:p><w:r><w:t>Hanne Vang</w:t><w:br/><w:t>Ib Toft</w:t></w:r></w:p>") == [
        "Hanne Vang\nIb Toft"
    ]


def test_a_document_is_known_by_content_and_not_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, paragraph("Afbud")).rename(tmp_path / "referat.pdf")
    assert zipfile.is_zipfile(path)
    assert read_document(path).media_type.endswith("wordprocessingml.document")
