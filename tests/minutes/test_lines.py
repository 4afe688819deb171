"""Physical lines and what lies between them."""

from referatgraf.facts import Document
from referatgraf.minutes.lines import Gap, lines_of


def gaps(text: str) -> list[tuple[str, Gap]]:
    return [(line.text, line.gap) for line in lines_of(Document("a", "a.txt", "text/plain", text))]


def test_plain_text_has_paragraphs_between_blank_lines() -> None:
    assert gaps("En\nto\n\n tre") == [("En", "new"), ("to", "same"), ("tre", "new")]


def test_text_from_a_pdf_has_a_blank_line_behind_every_line() -> None:
    printed = "Havnen er \n\nstor \n\n \n\nByen er \n\nlille \n\nendnu \n Side to \n\nbegynder \n\nnu \nher "
    assert [gap for _, gap in gaps(printed)] == ["new", "same", "new", "same", "same", "page", "same", "same", "tight"]


def test_a_form_feed_is_a_page_break() -> None:
    assert gaps("En\n\fto") == [("En", "new"), ("to", "page")]


def test_windows_newlines_change_nothing() -> None:
    printed = "Havnen er \n\nstor \n\n \n\nByen er \n\nlille \n Side to "
    assert gaps(printed.replace("\n", "\r\n")) == gaps(printed)


def test_lines_know_their_place() -> None:
    printed = "En\r\n\r\n  to \r\n"
    assert [printed[line.start : line.end] for line in lines_of(Document("a", "a", "text/plain", printed))] == [
        "En",
        "to",
    ]


def test_a_line_of_blanks_and_soft_hyphens_is_blank() -> None:
    assert gaps("En\n \N{SOFT HYPHEN}\nTo") == [("En", "new"), ("To", "new")]


def test_a_line_of_marks_only_parts_what_stands_around_it() -> None:
    assert gaps("En\n--------\n33. To\n_ _ _ _ _\nTre") == [("En", "new"), ("33. To", "new"), ("Tre", "new")]
    assert gaps("En\n--\nTo") == [("En", "new"), ("--", "same"), ("To", "same")]
