"""Decisions on one matter are threaded, and nothing else is."""

from referatgraf.facts import Reference
from referatgraf.identity.background import Background
from referatgraf.identity.resolve import resolve
from referatgraf.store.projection import project
from tests.written import Sheet, sheets

ROUTINE = Background(routine=frozenset({"Siden sidst"}))


def _decided(sheet: Sheet, number: str, title: str, case: str | None = None) -> Sheet:
    sheet.item(number, title, case_number=case)
    sheet.decision(number, "Godkendt.")
    return sheet


def _meeting(day: str, title: str, case: str | None = None, *, body: str = "KKR Nordjylland") -> Sheet:
    return _decided(Sheet(f"{body} {day}", body=body, day=day), "2", title, case)


def _threads(*written: Sheet) -> list[tuple[str, str]]:
    readings = sheets(*written)
    graph = project(readings, resolve(readings), background=ROUTINE).whole()
    return [
        (edge.source.split("/")[1][-10:], edge.target.split("/")[1][-10:])
        for edge in graph.edges
        if edge.type == "FOLLOWS"
    ]


def test_one_case_under_one_heading_is_one_matter_through_bodies() -> None:
    first = _meeting("2022-01-21", "Fælles havneplan", "SAG-1", body="Havnerådet")
    second = _meeting("2022-06-10", "Høring om fælles havneplan", "SAG-1")
    third = _meeting("2023-02-10", "Fælles havneplan", "SAG-1")
    assert sorted(_threads(first, second, third)) == [("2022-06-10", "2022-01-21"), ("2023-02-10", "2022-06-10")]


def test_one_case_under_two_headings_is_two_matters() -> None:
    assert (
        _threads(_meeting("2022-01-21", "Fælles havneplan", "SAG-1"), _meeting("2022-06-10", "Natbus", "SAG-1")) == []
    )


def test_budgets_of_two_years_are_two_matters() -> None:
    assert (
        _threads(_meeting("2022-01-21", "Budget 2022", "SAG-1"), _meeting("2023-01-21", "Budget 2023", "SAG-1")) == []
    )


def test_what_returns_at_every_meeting_is_no_matter() -> None:
    assert (
        _threads(_meeting("2022-01-21", "Siden sidst", "SAG-1"), _meeting("2023-01-21", "Siden sidst", "SAG-1")) == []
    )


def test_the_very_same_heading_in_the_same_body_is_one_matter() -> None:
    title = "Rejsehold i den nære hjemmesygepleje"
    assert _threads(_meeting("2022-01-21", title), _meeting("2023-01-21", title)) == [("2023-01-21", "2022-01-21")]
    assert _threads(_meeting("2022-01-21", title, "SAG-1"), _meeting("2023-01-21", title, "SAG-2")) == []
    assert _threads(_meeting("2022-01-21", title, body="Havnerådet"), _meeting("2023-01-21", title)) == []


def _referring(day: str) -> Sheet:
    later = Sheet("senere.txt", day="2023-02-10")
    _decided(later, "3", "Evaluering af varslingsordningen")
    later.say(
        "På mødet aftaltes, at varslingsordningen for stormflod evalueres.", Reference,
        item="3", to="meeting", text="På mødet aftaltes, at varslingsordningen for stormflod evalueres.", date=day,
    )  # fmt: skip
    return later


def test_an_item_follows_the_one_that_it_names_by_its_day() -> None:
    earlier = _meeting("2022-01-21", "Varslingsordningen for stormflod")
    _decided(earlier, "4", "Natbus")
    assert _threads(earlier, _referring("2022-01-21")) == [("2023-02-10", "2022-01-21")]
    assert _threads(earlier, _referring("2022-01-22")) == []


def test_where_two_items_may_be_meant_none_is() -> None:
    earlier = _meeting("2022-01-21", "Varslingsordningen for stormflod")
    _decided(earlier, "4", "Stormflod og varslingsordningen")
    assert _threads(earlier, _referring("2022-01-21")) == []
