"""Items that the contents alone tell of: the minutes leave them out, or an excerpt ends before it comes to them."""

from referatgraf.reading.context import context_of
from referatgraf.reading.gaps import empty_items
from referatgraf.reading.meetings.meeting import find_agenda
from tests.reading.minimal import doc_of

FRONT = "Referat af møde i Havneudvalget den 4. maj 2030\nTil stede: Bo Krag, Ida Wiig\n\nIndhold\n"
CONTENTS = "1. Godkendelse af dagsorden\n2. Ny mole\n3. Budget 2031\n4. Eventuelt\n\n"
FIRST = "1. Godkendelse af dagsorden\nGodkendt.\n\n2. Ny mole\nUdvalget besluttede at bygge den."


def listed(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in context_of(doc_of(text)).minutes.listed]


def test_what_an_excerpt_never_comes_to_is_an_item_of_its_agenda() -> None:
    doc = doc_of(FRONT + CONTENTS + FIRST)
    items = list(find_agenda(doc))
    assert [(item.number, item.title, item.method) for item in items] == [
        ("1", "Godkendelse af dagsorden", "layout/committee"), ("2", "Ny mole", "layout/committee"),
        ("3", "Budget 2031", "layout/committee/listed"), ("4", "Eventuelt", "layout/committee/listed"),
    ]  # fmt: skip
    assert not any(item.empty for item in items)
    assert list(empty_items(context_of(doc))) == []


def test_it_takes_no_text() -> None:
    doc = doc_of(FRONT + CONTENTS + FIRST)
    assert {block.item for block in context_of(doc).minutes.blocks} == {None, "1", "2"}


def test_minutes_that_tell_of_all_list_nothing_more() -> None:
    below = FIRST + "\n\n3. Budget for 2031\nDrøftet.\n\n4. Eventuelt\nIntet."
    assert listed(FRONT + CONTENTS + below) == []


def test_a_title_below_another_number_is_told() -> None:
    assert listed(FRONT + CONTENTS + FIRST + "\n\n5. Eventuelt\nIntet.") == [("3", "Budget 2031")]


def test_a_title_of_the_contents_may_run_over_two_lines() -> None:
    long = "Forslag om at forlænge den nye mole mod nord, så at både fra Nordby og\nØstby kan komme ind"
    contents = CONTENTS.replace("Budget 2031", long)
    assert listed(FRONT + contents + FIRST)[0] == ("3", long.replace("\n", " "))


def test_the_numbers_of_pages_are_no_part_of_it() -> None:
    paged = "1. Godkendelse af dagsorden 2\n2. Ny mole 2\n3. Budget 2031 5\n4. Eventuelt 8\n\n"
    assert listed(FRONT + paged + FIRST) == [("3", "Budget 2031"), ("4", "Eventuelt")]


def test_in_a_flat_text_what_holds_several_titles_is_left_out() -> None:
    contents = (
        "Indhold 1. Godkendelse af dagsorden 2. Ny mole 3. Budget 2031 Valg af revisor 5. Plan for kaj 4 6. Evt. 1"
    )
    below = f"{FIRST} {'Den bliver lang og bred. ' * 30}".replace("\n", " ")
    assert listed(FRONT[:-8].replace("\n", " ") + contents + "\n" + below) == [("5", "Plan for kaj 4"), ("6", "Evt.")]


def test_a_list_without_numbers_tells_of_the_rest() -> None:
    site = "".join(f"- {title}\n" for title in ("Godkendelse af dagsorden", "Ny mole", "Budget 2031", "Underskrifter"))
    below = "1 : Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2 : Ny mole\nSagsfremstilling\nDen er lang.\n"
    assert listed(FRONT + site + below) == [("3", "Budget 2031"), ("4", "Underskrifter")]
    assert listed(FRONT + site.replace("Ny mole", "Molen") + below) == []
