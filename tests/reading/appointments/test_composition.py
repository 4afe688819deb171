"""How bodies are put together."""

from referatgraf.facts import CompositionRule
from referatgraf.reading.appointments.composition import find_composition_rules
from tests.reading.marked import marked_doc
from tests.reading.traps import of, said


def rules(text: str) -> list[CompositionRule]:
    return list(find_composition_rules(marked_doc("# 1 Sag\n## Sagsfremstilling\n" + text)))


def test_a_list_tells_the_seats_of_the_body_above_it() -> None:
    text = """Bestyrelsen i hvert vandværk består af 11 medlemmer, jf. loven.
    - 1 formand, der udpeges af {O:KKR}, som skal være folkevalgt
    - 4 medlemmer, der udpeges af {O:KKR} blandt virksomheder, herunder små, efter indstilling fra erhvervslivet
    - 1 medlem, der udpeges af regionsrådet"""
    found = rules(text)
    assert [(one.seats, one.category, one.appointing_body, one.nominated_by) for one in found] == [
        (11, "medlemmer", None, None),
        (1, "formand", "KKR", None),
        (4, "virksomheder", "KKR", "erhvervslivet"),
        (1, "medlem", "regionsrådet", None),
    ]
    assert {one.body for one in found} == {"Bestyrelsen i hvert vandværk"}


def test_a_sentence_that_names_no_body_goes_on_with_the_one_before() -> None:
    text = "{O:Nordvand} består af 12 medlemmer, heraf 4 medlemmer, som vælges af {O:KKR}. 1 medlem udpeges af {O:KL}."
    assert [(one.body, one.seats, one.appointing_body) for one in rules(text)] == [
        ("Nordvand", 12, None),
        ("Nordvand", 4, "KKR"),
        ("Nordvand", 1, "KL"),
    ]
    apart = "{O:Kystrådet} består af 12 medlemmer. Havnen ledes af andre. 3 medlemmer udpeges af {O:KL}."
    assert [one.body for one in rules(apart)] == ["Kystrådet", None]


def test_numbers_may_be_words() -> None:
    text = "Fire medlemmer udpeges af {O:KKR} blandt virksomheder.\nEt medlem udpeges af {O:KKR} fra en fagforening."
    assert [(one.seats, one.body) for one in rules(text)] == [(4, None), (1, None)]


def in_section(section: str, text: str) -> list[tuple[int | None, str | None]]:
    marked = marked_doc(f"# 1 Sag\n## {section}\n{text}")
    return [(one.seats, one.body) for one in find_composition_rules(marked)]


def test_what_is_decided_is_no_rule() -> None:
    assert in_section("Beslutning", "{O:KKR} udpeger 2 medlemmer til {O:Nordvand}.") == []
    assert in_section("Beslutning", "Der udpeges 2 medlemmer til {O:Nordvand}.") == []


def test_what_is_proposed_is_a_rule_where_the_case_tells_none() -> None:
    asked = "Det indstilles, at {O:KKR} udpeger 2 medlemmer til {O:Nordvand}."
    assert in_section("Indstilling", asked) == [(2, "Nordvand")]
    assert in_section("Indstilling", "Det indstilles, at der vælges 5 medlemmer af valgbestyrelsen.") == [
        (5, "valgbestyrelsen")
    ]
    assert in_section("Indstilling", "Det indstilles, at {O:KKR} udpeger 2 medlemmer.") == []
    again = f"{asked}\n## Sagsfremstilling\n{{O:Nordvand}} består af 5 medlemmer, heraf 2 udpeget af {{O:KKR}}."
    assert in_section("Indstilling", again) == [(5, "Nordvand"), (2, "Nordvand")]


def test_a_seat_that_is_filled_once_is_no_rule() -> None:
    assert rules("Der skal udpeges et nyt medlem til {O:Nordvand}.") == []
    assert rules("{O:KL} skal udpege to nye medlemmer til {O:Nordvand}.") == []
    assert rules("{O:KL} skal udpege en repræsentant til {O:Nordvand}.") == []
    assert rules("Der udpeges 2 medlemmer til {O:Nordvand} for resten af perioden.") == []
    assert [one.seats for one in rules("Efter vedtægten udpeger {O:KL} en repræsentant til {O:Nordvand}.")] == [1]


def test_a_number_that_is_no_number_of_seats() -> None:
    for text in (
        "{O:Nordvand} består af mellem fem og ni medlemmer.",
        "Udvalget består af mindst 3 og højst 6 medlemmer.",
        "Der deltog 12 medlemmer i mødet.",
        "2 medlemmer udpeget af {O:Nordråd} deltog.",
        "For stemte 5 medlemmer af udvalget.",
        "Bestyrelsen ledes af en formand.",
    ):
        assert rules(text) == [], text


def test_a_part_goes_on_with_the_one_before() -> None:
    text = "Bestyrelsen består af 3 medlemmer udpeget af {M:Læsø Kommune} og 2 af {O:Nordråd}."
    assert [(one.seats, one.appointing_body) for one in rules(text)] == [(3, "Læsø Kommune"), (2, "Nordråd")]
    text = "Til {O:Taxanævnet} udpeger {O:Nordråd} 4 medlemmer og kommunerne 5 medlemmer."
    assert [(one.body, one.seats, one.appointing_body) for one in rules(text)] == [
        ("Taxanævnet", 4, "Nordråd"),
        ("Taxanævnet", 5, "kommunerne"),
    ]


def test_groups_of_the_council_hold_seats() -> None:
    text = "Udvalget består af 7 medlemmer. Gruppe 1 kan besætte 6 pladser og gruppe 2 1 plads."
    assert [(one.seats, one.appointing_body, one.nominated_by) for one in rules(text)] == [
        (7, None, None),
        (6, None, "Gruppe 1"),
        (1, None, "gruppe 2"),
    ]


def test_a_number_stands_behind_a_body_or_below_it() -> None:
    assert in_section("Beslutning", "{O:Kulturudvalget} (7 medlemmer): {P:Anna Holm}, {P:Bo Krag}") == [
        (7, "Kulturudvalget")
    ]
    text = "{O:Nordvands bestyrelse} Én repræsentant med personlig stedfortræder."
    assert [(one.body, one.seats) for one in rules(text)] == [("Nordvands bestyrelse", 1)]
    text = "Byrådet skal vælge en valgbestyrelse på 5 medlemmer og stedfortrædere for disse."
    assert [(one.body, one.seats, one.appointing_body) for one in rules(text)] == [("valgbestyrelse", 5, "Byrådet")]


def test_a_list_below_tells_the_parts() -> None:
    text = """Følgegruppen foreslås sammensat således:
    - 2 medlemmer fra teknisk udvalg
    - 3 repræsentanter for grundejerne"""
    assert [(one.body, one.seats) for one in rules(text)] == [("Følgegruppen", 2), ("Følgegruppen", 3)]


def test_a_body_without_a_number_gives_no_rule() -> None:
    assert rules("Udvalget består af kommunernes borgmestre.") == []


def test_seats_after_a_colon_are_told_where_they_add_up() -> None:
    text = "{O:KL} udpeger fire medlemmer til vandrådet: 1 formand, som er valgt, samt 3 medlemmer blandt politikerne."
    assert [(one.seats, one.category, one.body, one.appointing_body) for one in rules(text)] == [
        (4, "medlemmer", "vandrådet", "KL"),
        (1, "formand", "vandrådet", "KL"),
        (3, "politikerne", "vandrådet", "KL"),
    ]


def test_seats_after_a_colon_that_do_not_add_up_are_left_alone() -> None:
    text = "{O:KL} udpeger fire medlemmer til vandrådet: 1 formand og flere medlemmer."
    assert [one.seats for one in rules(text)] == [4]


def test_a_rule_told_again_is_of_the_same_body() -> None:
    text = """Havnerådet består af 5 medlemmer.
    - 2 medlemmer, der udpeges af {O:KL} blandt fiskere
    Bestyrelsen ser på alder.
    To medlemmer udpeges af {O:KL} blandt fiskere.
    To medlemmer udpeges af {O:KL} blandt lodser."""
    assert [(one.category, one.body) for one in rules(text)] == [
        ("medlemmer", "Havnerådet"),
        ("fiskere", "Havnerådet"),
        ("fiskere", "Havnerådet"),
        ("lodser", None),
    ]


def test_a_bare_council_that_appoints_to_each_of_many_bodies_is_none_in_particular() -> None:
    text = "Bestyrelsen i hvert vandværk består af 3 medlemmer.\n\n– 1 formand, der udpeges af KKR"
    assert [(one.seats, one.appointing_body) for one in of(said(text), CompositionRule)] == [(3, None), (1, "KKR")]


def test_a_bare_council_that_appoints_to_one_body_is_the_one_that_meets() -> None:
    text = "Bestyrelsen i Vandværket består af 3 medlemmer.\n\n– 1 formand, der udpeges af KKR"
    assert of(said(text), CompositionRule)[1].appointing_body == "KKR Nordjylland"


def test_a_part_of_the_seats_and_who_is_to_fill_them() -> None:
    text = """{O:Nordvand} består af 7 medlemmer, heraf 2 repræsentanter udpeget af {O:KKR}.
    I januar skal byrådet udpege 3 medlemmer og 3 suppleanter for hver til {O:Kystrådet}.
    {O:Havnefonden} består af 11 medlemmer, hvoraf {M:Læsø Kommune} udpeger eet medlem."""
    assert [(one.body, one.seats, one.appointing_body) for one in rules(text)] == [
        ("Nordvand", 7, None),
        ("Nordvand", 2, "KKR"),
        ("Kystrådet", 3, "byrådet"),
        ("Havnefonden", 11, None),
        ("Havnefonden", 1, "Læsø Kommune"),
    ]


def test_parts_of_the_seats_need_no_noun() -> None:
    text = (
        "{O:Nordvand} består af 9 medlemmer, hvoraf 5 udpeges af {O:KKR}, 2 vælges af forbrugerne og resten lodtrækkes."
    )
    assert [(one.seats, one.appointing_body) for one in rules(text)] == [(9, None), (5, "KKR"), (2, "forbrugerne")]


def test_where_the_parts_come_from_says_nothing_of_who_appoints_them() -> None:
    text = "{O:Nordvand} har 5 medlemmer, heraf 2 fra byrådet og 3 fra havnene."
    assert [(one.seats, one.category, one.appointing_body) for one in rules(text)] == [
        (5, "medlemmer", None),
        (2, "byrådet", None),
        (3, "havnene", None),
    ]
    assert rules("{O:Nordvand} har 500 medlemmer, heraf 3 fra Norge.") == []
