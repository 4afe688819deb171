"""The structure of minutes, trap by trap."""

import pytest

from referatgraf.facts import Document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Block, Item, Minutes

WIDE = "Bestyrelsen har siden foråret arbejdet med en samlet plan for havnene i hele"


def parsed(text: str, layout: str = "kkr") -> Minutes:
    return parse_minutes(Document("a", "a.txt", "text/plain", text), layout=layout)


def from_pdf(text: str) -> str:
    """A text as it comes out of a PDF: a blank line behind every line, but none before an indented page start."""
    lines = [f"{line} " for line in text.split("\n")]
    return lines[0] + "".join(f"\n{line}" if line[0] == " " and line.strip() else f"\n\n{line}" for line in lines[1:])


def words(minutes: Minutes, *kinds: str) -> list[str]:
    return [minutes.text.text[block.start : block.end] for block in minutes.blocks if not kinds or block.kind in kinds]


def only(minutes: Minutes, number: str) -> Item:
    return next(item for item in minutes.items if item.number == number)


def block_of(minutes: Minutes, beginning: str) -> Block:
    return next(block for block in minutes.blocks if minutes.text.text.startswith(beginning, block.start))


ITEM = "1. Havne\n\n1.1. Havneplan\nSAG-2030-00123 abcd\n\n"


def test_items_have_number_title_parent_and_case_number() -> None:
    minutes = parsed(ITEM + "Beslutning\nGodkendt.\n1.2. Færger\nSAG-2030-00124 efgh\n")
    assert [(item.number, item.title, item.parent, item.case_number) for item in minutes.items] == [
        ("1", "Havne", None, None),
        ("1.1", "Havneplan", "1", "SAG-2030-00123"),
        ("1.2", "Færger", "1", "SAG-2030-00124"),
    ]


def test_a_case_number_has_its_place_and_initials_stay_in_its_line() -> None:
    minutes = parsed(ITEM)
    start = only(minutes, "1.1").case_start
    assert start is not None
    assert minutes.text.text[start:].startswith("SAG-2030-00123")
    assert words(minutes, "case") == ["SAG-2030-00123 abcd"]


def test_sections_are_kept_in_order_and_even_when_empty() -> None:
    minutes = parsed(ITEM + "Baggrund\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.")
    assert [section.name for section in only(minutes, "1.1").sections] == ["Baggrund", "Indstilling", "Beslutning"]
    assert block_of(minutes, "Godkendt.").section == "Beslutning"


def test_text_before_any_section_has_none() -> None:
    block = block_of(parsed(ITEM + "Formanden bød velkommen.\n\nBeslutning\nGodkendt."), "Formanden")
    assert (block.kind, block.item, block.section) == ("paragraph", "1.1", None)


def test_a_section_at_a_page_start_is_one() -> None:
    minutes = parsed(from_pdf("1. Havne\n \n1.1. Havneplan\n \nBaggrund\nHavnen er for lille.\n Beslutning\nGodkendt."))
    assert [section.name for section in only(minutes, "1.1").sections] == ["Baggrund", "Beslutning"]


def test_an_empty_item_is_an_item() -> None:
    minutes = parsed(from_pdf(" 4. Udpegninger\n 5. Havne\n \n5.1. Havneplan\n \nBeslutning\nGodkendt.\n 6. Eventuelt"))
    assert [(item.number, item.empty) for item in minutes.items] == [
        ("4", True), ("5", False), ("5.1", False), ("6", True)
    ]  # fmt: skip


def test_a_title_of_two_lines_is_joined() -> None:
    printed = from_pdf(
        "1. Havne\n \n1.1. Plan for lystbådehavne og for små fær-@gehavne i nord\nSAG-2030-00123 abcd\n \nFald"
    )
    minutes = parsed(printed.replace("@", "\n"))
    assert only(minutes, "1.1").title == "Plan for lystbådehavne og for små færgehavne i nord"
    assert only(minutes, "1.1").case_number == "SAG-2030-00123"


def test_a_title_above_a_case_number_is_joined_in_plain_text() -> None:
    minutes = parsed("1. Havne\n1.1. Plan for havnene i Thisted og\nMorsø\nSAG-2030-00123 abcd\n")
    assert only(minutes, "1.1").title == "Plan for havnene i Thisted og Morsø"


@pytest.mark.parametrize(
    "line", ["8.00-8.30 Ankomst og kaffe", "12.30 Frokost", "22.03.2030 Workshop", "20.06 2030 Bidrag sendes"]
)
def test_times_and_dates_are_rows_and_no_items(line: str) -> None:
    minutes = parsed(ITEM + f"Sagsfremstilling\nProgrammet er følgende:\n\n{line}\n")
    assert words(minutes, "row") == [line]
    assert len(minutes.items) == 2


def test_a_row_of_several_lines_is_one() -> None:
    table = "22.03.2030 Fælles seminar for havnenes\nbestyrelser\nEfteråret 2030 Første udkast"
    assert words(parsed(ITEM + f"Sagsfremstilling\n\n{table}\n"), "row") == [
        "22.03.2030 Fælles seminar for havnenes bestyrelser",
        "Efteråret 2030 Første udkast",
    ]


@pytest.mark.parametrize("line", ["2. juli 2030 og frem", "1. halvår 2030", "1 formand, der udpeges", "3. Møde"])
def test_numbers_that_do_not_go_on_with_the_agenda_are_no_items(line: str) -> None:
    assert len(parsed(ITEM + f"Baggrund\n{WIDE}\n{line}\n").items) == 2


def test_a_numbered_list_is_no_agenda() -> None:
    minutes = parsed("1. Havne\nBeslutning\nUdvalget ønsker:\n1. En ny mole\n2. En ny kran\n\n3. Færger\n", "general")
    assert words(minutes, "bullet") == ["En ny mole", "En ny kran", "Færger"]
    assert [item.number for item in minutes.items] == ["1"]


@pytest.mark.parametrize("mark", ["–", "-", "•", "̶", "a)"])
def test_a_bullet_begins_after_its_mark(mark: str) -> None:
    minutes = parsed(
        ITEM + f"Indstilling\nDet indstilles, at rådet\n{mark} drøfter planen\nfor havnen\n{mark} venter\n"
    )
    assert words(minutes, "bullet") == ["drøfter planen for havnen", "venter"]


def test_a_list_inside_a_point_has_a_level() -> None:
    points = "– Godkender planen, herunder at\n- Molen bygges\n- Kranen flyttes\n– Anbefaler den for byen.\n"
    blocks = parsed(ITEM + f"Indstilling\nDet indstilles, at rådet\n{points}").blocks
    assert [block.level for block in blocks if block.kind == "bullet"] == [0, 1, 1, 0]


def test_an_attachment_mark_is_taken_from_its_paragraph() -> None:
    minutes = parsed(ITEM + "Baggrund\nHavnen er lille.\n./. Kortet er vedlagt.\n")
    assert words(minutes, "paragraph") == ["Havnen er lille.", "Kortet er vedlagt."]


def test_a_short_line_above_a_paragraph_is_a_subheading() -> None:
    minutes = parsed(ITEM + f"Sagsfremstilling\n{WIDE}\nlandet.\n\nOrientering fra havnen\nBo Bro giver en status.\n")
    assert words(minutes, "subheading") == ["Orientering fra havnen"]
    assert words(minutes, "paragraph")[-1] == "Bo Bro giver en status."


@pytest.mark.parametrize("line", ["Bo Bro orienterede om", "Der er behov for flere både", "Godkendt,", "Den 4. maj er"])
def test_a_clause_is_no_subheading(line: str) -> None:
    minutes = parsed(ITEM + f"Sagsfremstilling\n{WIDE}\nlandet.\n\n{line}\nHavnen i Hals.\n")
    assert words(minutes, "subheading") == []


def test_a_short_decision_is_no_subheading() -> None:
    minutes = parsed(ITEM + f"Baggrund\n{WIDE}\nlandet.\n\nBeslutning\nGodkendt\n\nUdvalget ønsker en plan.\n")
    assert words(minutes, "subheading") == []


def test_a_page_header_in_mid_sentence_is_taken_out_and_kept() -> None:
    header = "KKR Nordjylland  | 10-02-2031\n \nSIDE  |  3"
    printed = from_pdf(
        f"1. Havne\n \nBaggrund\n{WIDE}\nlandet og samle op på det\n \n{header}\neksisterende materiale."
    )
    minutes = parsed(printed)
    assert words(minutes, "paragraph") == [f"{WIDE} landet og samle op på det eksisterende materiale."]
    (furniture,) = minutes.furniture
    assert (furniture.body, furniture.date, furniture.page) == ("KKR Nordjylland", "2031-02-10", 3)
    assert "SIDE  |  3" in printed[furniture.evidence.start : furniture.evidence.end]


def test_pages_are_numbered_as_the_header_prints_them() -> None:
    printed = from_pdf("1. Havne\n \nBaggrund\nByen.\n \nKKR Nordjylland  | 10-02-2031\nSIDE  |  7\nHavnen.\n Molen.")
    minutes = parsed(printed)
    assert [block_of(minutes, name).page for name in ("Byen", "Havnen", "Molen")] == [6, 7, 8]


def test_a_bullet_goes_on_over_a_page_break() -> None:
    printed = from_pdf(f"1. Havne\n \nBaggrund\nFølgende:\n– {WIDE}\n landet\n– Molen bygges\n \nSlut.")
    minutes = parsed(printed)
    assert words(minutes, "bullet") == [f"{WIDE} landet", "Molen bygges"]
    assert [block.page for block in minutes.blocks if block.kind == "bullet"] == [1, 2]


def test_a_list_goes_on_over_a_page_break() -> None:
    minutes = parsed(from_pdf("1. Havne\n \nBaggrund\nFølgende:\n– Molen\n – Kranen\n \nSlut."))
    assert words(minutes, "bullet") == ["Molen", "Kranen"]


def test_a_short_last_line_ends_its_paragraph_at_a_page_break() -> None:
    minutes = parsed(from_pdf(f"1. Havne\n \nBaggrund\n{WIDE}\nlandet.\n Havnen er lille.\n \nSlut."))
    assert words(minutes, "paragraph") == [f"{WIDE} landet.", "Havnen er lille.", "Slut."]


ROSTER = "Deltagerfortegnelse\nDeltagere\nBo Bro (A) Aalborg Kommune\n"


def roster(text: str, layout: str = "kkr") -> list[tuple[str, str, str]]:
    minutes = parsed(text, layout)
    return [(minutes.text.text[line.start : line.end], line.status, line.capacity) for line in minutes.roster]


def test_headings_say_who_was_there() -> None:
    printed = ROSTER + "\nKL-udvalgsmedlem:\nIda Mose (B) Morsø Kommune\n\nAfbud\nPer Dal (V), Rebild Kommune\n1. Havne"
    assert roster(printed) == [
        ("Bo Bro (A) Aalborg Kommune", "present", "member"),
        ("Ida Mose (B) Morsø Kommune", "present", "committee_member"),
        ("Per Dal (V), Rebild Kommune", "absent", "member"),
    ]


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        ("Ida Mose (B) Morsø Kommune (suppleant for Per\nDal)", "Ida Mose (B) Morsø Kommune (suppleant for Per Dal)"),
        ("Ida Mose (B),\nMorsø Kommune", "Ida Mose (B), Morsø Kommune"),
        ("Ida Mose-\nHolm (B) Morsø Kommune", "Ida Mose-Holm (B) Morsø Kommune"),
        ("Ida Mose (B) Morsø\nKommune", "Ida Mose (B) Morsø Kommune"),
    ],
)
def test_a_roster_line_that_is_cut_is_joined(printed: str, joined: str) -> None:
    lines = [line for line, _, _ in roster(f"{ROSTER}{printed}\nPer Dal (V) Rebild Kommune\n1. Havne")]
    assert lines == ["Bo Bro (A) Aalborg Kommune", joined, "Per Dal (V) Rebild Kommune"]


def test_names_behind_their_heading_are_told_apart() -> None:
    printed = (
        "Deltagere: Bo Bro Aalborg Kommune Ida Mose Morsø Kommune\nAfbud: Per Dal (V); Åse Å (A)\nPunkt 1: Havne\n"
    )
    assert [(name, status) for name, status, _ in roster(printed, "general")] == [
        ("Bo Bro Aalborg Kommune", "present"),
        ("Ida Mose Morsø Kommune", "present"),
        ("Per Dal (V)", "absent"),
        ("Åse Å (A)", "absent"),
    ]


def test_other_ways_of_numbering_are_read() -> None:
    minutes = parsed("Punkt 1: Havne\nBeslutning: Godkendt.\n\nPunkt 2: Færger\nKonklusion\nUdsat.\n", "general")
    assert [(item.number, item.title) for item in minutes.items] == [("1", "Havne"), ("2", "Færger")]
    assert [minutes.text.text[item.start : item.end] for item in minutes.items] == ["1: Havne", "2: Færger"]
    assert [section.name for item in minutes.items for section in item.sections] == ["Beslutning", "Beslutning"]
    assert words(minutes, "paragraph") == ["Godkendt.", "Udsat."]


def test_words_about_the_publisher_stand_in_front() -> None:
    minutes = parsed(
        from_pdf("Mission\nRådet samler kommunerne i én\nlandsdel.\n Deltagerfortegnelse\nBo Bro (A)\n 1. Havne")
    )
    assert words(minutes, "front") == ["Mission", "Rådet samler kommunerne i én landsdel."]
    assert minutes.unread == ()


def test_a_line_that_no_rule_understands_is_shown() -> None:
    minutes = parsed("Xyz 123 qwe\n" + ROSTER + "???\n1. Havne\nGodkendt.")
    assert [minutes.text.quote(evidence) for evidence in minutes.unread] == ["Xyz 123 qwe", "???"]


def test_windows_newlines_give_the_same_minutes() -> None:
    printed = from_pdf(f"{ROSTER} 1. Havne\n \nBaggrund\n{WIDE} be-\nmærkninger.\n Beslutning\nGodkendt.")
    unix, windows = parsed(printed), parsed(printed.replace("\n", "\r\n"))
    assert windows.text.text == unix.text.text
    assert windows.blocks == unix.blocks


def test_a_text_without_structure_is_all_unread() -> None:
    minutes = parse_minutes(Document("a", "a.txt", "text/plain", "En hilsen\n\nfra havnen"))
    assert (minutes.items, minutes.roster, len(minutes.unread)) == ((), (), 2)
