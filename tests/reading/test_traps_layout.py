"""Traps of the page: headers, page ends, bullets, torn words, empty items; each test is one that real minutes set."""

import pytest

from referatgraf.facts import AgendaItem, Anomaly
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes
from referatgraf.reading_record import Reading
from tests.reading.minimal import document_of
from tests.reading.traps import GAP, of, opening, reading_of, said

HEADER = "\n\n\n\nKKR Nordjylland  | 03-03-2023 \n\n SIDE  |  6 \n\n"
FILLER = "Kommunerne har siden foråret samlet erfaringer med ordningen, og de fleste er gode."


def minutes_of(text: str) -> Minutes:
    """The structure of an item that says this."""
    return parse_minutes(document_of(f"{opening()}Sagsfremstilling\n\n{text}\n"))


def lines(text: str, kind: str = "paragraph") -> list[str]:
    minutes = minutes_of(text)
    start = minutes.text.text.index("Sagsfremstilling")
    return [minutes.text.text[b.start : b.end] for b in minutes.blocks if b.kind == kind and b.start > start]


def test_a_header_in_the_middle_of_a_sentence_is_taken_out() -> None:
    assert lines(f"Der er behov for at samle op på det{HEADER}eksisterende materiale.") == [
        "Der er behov for at samle op på det eksisterende materiale."
    ]


def test_a_header_gives_its_page_the_number_that_it_bears() -> None:
    assert [header.page for header in minutes_of(f"Der samles op på det{HEADER}materiale.").furniture] == [6]


def test_a_header_between_two_sections_is_taken_out() -> None:
    minutes = minutes_of(f"{FILLER}{HEADER}Beslutning\n\nGodkendt.")
    assert [section.name for section in minutes.items[-1].sections] == ["Sagsfremstilling", "Beslutning"]
    assert "SIDE" not in minutes.text.text


@pytest.mark.parametrize(
    ("before", "after"), [("Oplæg ved Anna", "Holm om vand og havne."), ("Mødet er den", "26. maj 2023 i Aars.")]
)
def test_a_header_may_cut_a_name_or_a_date(before: str, after: str) -> None:
    assert lines(f"{FILLER} \n\n{before} {HEADER}{after}") == [f"{FILLER} {before} {after}"]


def test_a_line_in_which_a_sentence_ends_is_no_heading() -> None:
    first = "Ordningen omtales som Blå Bog i det tidligere materiale. Palle"
    text = f"{first} \n\nToft Fuglekær, kontorchef i styrelsen, deltog under behandlingen af dette \n\npunkt."
    assert lines(text)[0].startswith(f"{first} Toft")


def test_a_page_end_without_a_blank_line_ends_no_paragraph() -> None:
    assert lines("Der er behov for et tættere samarbejde mellem kommuner og \n virksomheder i hele landet.") == [
        "Der er behov for et tættere samarbejde mellem kommuner og virksomheder i hele landet."
    ]


def test_a_page_end_within_a_list_ends_no_list() -> None:
    text = "Det indstilles, at KKR Nordjylland \n\n– godkender planen \n – drøfter budgettet \n\n– udpeger en formand"
    assert lines(text, "bullet") == ["godkender planen", "drøfter budgettet", "udpeger en formand"]


def test_a_page_end_is_a_page_start() -> None:
    minutes = minutes_of("Der er behov for et tættere samarbejde mellem kommuner og \n virksomheder i hele landet.")
    assert len(minutes.document.page_starts) > 1


def test_a_heading_at_a_page_start_has_a_blank_before_it() -> None:
    minutes = minutes_of("Planen er klar. \n Beslutning \n\nGodkendt.")
    assert [section.name for section in minutes.items[-1].sections] == ["Sagsfremstilling", "Beslutning"]


def items(text: str) -> Reading:
    return reading_of(opening() + "Beslutning\n\nGodkendt.\n" + text)


def test_an_empty_item_is_an_item_and_an_anomaly() -> None:
    reading = items(" 4. Udpegninger \n 5. KKR \n 7. Eventuelt \n")
    assert [fact.number for fact in of(reading, AgendaItem)][-3:] == ["4", "5", "7"]
    assert [fact.item for fact in of(reading, Anomaly) if fact.anomaly == "empty_item"] == ["4", "5", "7"]


def test_an_empty_section_is_an_anomaly() -> None:
    reading = reading_of(
        f"{opening()}Baggrund{GAP}Indstilling\n\nDet indstilles, at KKR Nordjylland godkender planen.\n"
    )
    assert [fact.item for fact in of(reading, Anomaly) if fact.anomaly == "empty_section"] == ["1.2"]


def test_a_section_that_only_one_item_lacks_is_an_anomaly() -> None:
    full = (
        "\n\n \n\n \n\n1.{}. Havne \n\nSAG-2023-00003 abcd\n\n \n\nBaggrund\n\nNoget.\n\n \n\nBeslutning\n\nGodkendt.\n"
    )
    bare = "\n\n \n\n \n\n1.8. Veje \n\nSAG-2023-00003 abcd\n\n \n\nBeslutning\n\nGodkendt.\n"
    reading = items("".join(full.format(number) for number in range(3, 8)) + bare)
    missing = [fact for fact in of(reading, Anomaly) if fact.anomaly == "missing_section" and fact.item == "1.8"]
    assert ["Baggrund" in fact.proof for fact in missing] == [True]


def test_a_title_of_several_lines_is_one_title() -> None:
    text = "\n\n \n\n \n\n1.3. Erhvervet - resultatkontrakt mellem KKR Nord-\njylland og Erhvervshus Nordjylland \n\n"
    titles = [
        fact.title for fact in of(items(text + "SAG-2023-00003 abcd\n\n \n\nBeslutning\n\nGodkendt.\n"), AgendaItem)
    ]
    expected = "Erhvervet - resultatkontrakt mellem KKR Nordjylland og Erhvervshus Nordjylland"
    assert titles[-1] == expected


def test_item_and_sub_item_may_have_one_title() -> None:
    text = " 2. Siden sidst \n\n \n\n \n\n2.1. Siden sidst \n\nSAG-2023-00003 abcd\n\n \n\nBeslutning\n\nGodkendt.\n"
    found = [(fact.number, fact.title) for fact in of(items(text), AgendaItem)][-2:]
    assert found == [("2", "Siden sidst"), ("2.1", "Siden sidst")]


def test_a_case_number_may_stand_under_many_items() -> None:
    text = "\n\n \n\n \n\n1.3. Havne \n\nSAG-2023-00002 abcd\n\n \n\nBeslutning\n\nGodkendt.\n"
    cases = [fact.case_number for fact in of(items(text), AgendaItem)]
    assert cases[-2:] == ["SAG-2023-00002", "SAG-2023-00002"]


def test_a_heading_without_space_is_parted_from_its_text() -> None:
    text = "Orientering fra Erhvervshus Nordjylland \n\nAnna Holm, formand for bestyrelsen, giver en \n\norientering."
    assert lines(text, "subheading") == ["Orientering fra Erhvervshus Nordjylland"]


@pytest.mark.parametrize("mark", ["–", "-", "a)", "̶", "•"])
def test_a_bullet_may_have_any_mark(mark: str) -> None:
    text = (
        f"Det indstilles, at KKR Nordjylland \n\n{mark} godkender planen \n\n{mark.replace('a', 'b')} drøfter budgettet"
    )
    assert lines(text, "bullet") == ["godkender planen", "drøfter budgettet"]


def test_a_bullet_may_begin_with_a_capital() -> None:
    text = "Det indstilles, at KKR Nordjylland \n\n– godkender planen \n\n– At KKR drøfter budgettet"
    assert lines(text, "bullet") == ["godkender planen", "At KKR drøfter budgettet"]


def test_a_mark_of_an_attachment_is_no_word_of_the_text() -> None:
    assert lines("Notatet er klar. \n\n./. Notatet er vedlagt.")[-1].endswith("Notatet er vedlagt.")


def test_clock_times_are_rows_and_no_items() -> None:
    minutes = minutes_of("8.00-8.30 Kaffe og rundstykker \n\n12.30 Frokost \n\n22.03.2023 Workshop")
    assert [item.number for item in minutes.items] == ["1", "1.1", "1.2"]


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("Arbejdet er for tsat i går.", "fortsat"),
        ("En kol lektiv løsning er valgt.", "kollektiv"),
        ("Flere init iativer er på vej.", "initiativer"),
        ("I den forb indelse er der sket meget.", "forbindelse"),
        ("De reg i-\n\nonale planer er klar.", "regionale"),
        ("Der er lavet en Handl ingsplan i år.", "Handlingsplan"),
        ("Der er flere, f .eks. i byerne.", "f.eks."),
        ("Der er valgt tre re -\n\npræsentanter i går.", "repræsentanter"),
        ("Der er brug for beskæf-\n\ntigelse i området.", "beskæftigelse"),
    ],
)
def test_a_torn_word_is_mended(torn: str, whole: str) -> None:
    assert whole in lines(torn)[0].split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sagen drøftes på KKR-\n\nmødet i maj.", "KKR-mødet"),
        ("Der søges om penge fra EU-\n\nprogrammerne i år.", "EU-programmerne"),
        ("Opgaven ligger hos BRN-\n\nsekretariatet i dag.", "BRN-sekretariatet"),
        ("Det er et FU-\n\ngodkendt regnskab.", "FU-godkendt"),
        ("Det gælder små- og mellemstore virksomheder.", "små- og mellemstore"),
        ("Der er en tids-\n\nog procesoversigt klar.", "tids- og procesoversigt"),
        (
            "Det gælder dagtilbuds-, skole-, \n\nhandicap- og socialområdet.",
            "dagtilbuds-, skole-, handicap- og socialområdet",
        ),
        ("Det er partier/li-\n\nstesamarbejder, der vælger.", "partier/listesamarbejder"),
    ],
)
def test_a_hyphen_that_belongs_there_stays(text: str, words: str) -> None:
    assert words in lines(text)[0]


@pytest.mark.parametrize(
    "text", ["Planen gælder 2022 - \n\nmed forbehold for ændringer.", "Det er DK-2020 -\n\nmed alle kommuner."]
)
def test_a_dash_at_a_line_end_is_a_dash(text: str) -> None:
    assert " - med" in lines(text)[0]


@pytest.mark.parametrize(
    ("text", "mended"),
    [("Vi ses ved stoppesteder , og så.", "stoppesteder, og"), ("Det er 5 kr. , plus moms.", "kr., plus")],
)
def test_a_blank_before_a_comma_is_closed(text: str, mended: str) -> None:
    assert mended in lines(text)[0]


@pytest.mark.parametrize("slip", ["resultatkontraker", "Forsat", "til til", "Governace", "forpligtigelser", "sygpleje"])
def test_a_slip_of_the_author_stays(slip: str) -> None:
    assert slip in lines(f"Der er talt om {slip} i dag.")[0]


def test_a_line_that_no_rule_understands_is_told() -> None:
    reading = reading_of(
        "Deltagere\n\nAnna Holm (A) Thisted Kommune\n\n)) 17 ?? ((\n\n" + opening().partition("Deltagere")[2]
    )
    assert any(")) 17" in reading.document.text[span.start : span.end] for span in reading.unread)


def test_an_address_that_is_printed_twice_names_nobody() -> None:
    reading = said("Læs mere på https://www.havnen.dk/planer \n\nhttps://www.havnen.dk/planer")
    assert not [fact for fact in of(reading, Anomaly) if "havnen" in fact.proof]
