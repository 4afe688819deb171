# ruff: noqa: E501  tables of printed lines read better unbroken
"""How publishers write their agendas and sections, one small text a shape."""

import pytest

from referatgraf.facts import Document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes


def parsed(text: str, layout: str | None = None) -> Minutes:
    return parse_minutes(Document("a", "a.txt", "text/plain", text), layout=layout)


def agenda(text: str) -> list[tuple[str, str, str | None]]:
    return [(item.number, item.title, item.case_number) for item in parsed(text).items]


def sections(text: str) -> dict[str, list[str]]:
    return {item.number: [section.name for section in item.sections] for item in parsed(text).items}


STYLES = [
    ("1. {}", "2. {}"),
    ("1) {}", "2) {}"),
    ("1: {}", "2: {}"),
    ("1 : {}", "2 : {}"),
    ("1 {}", "2 {}"),
    ("01. {}", "02. {}"),
    ("1.{}", "2.{}"),
    ("1. (Åben) {}", "2. (Lukket) {}"),
    ("1 | {}", "2 | {}"),
    ("1 - {}", "2 - {}"),
    ("Punkt 1 {}", "Punkt 2 {}"),
    ("Punkt 1: {}", "Punkt 2: {}"),
    ("Punkt 1. {}", "Punkt 2. {}"),
    ("PUNKT 1 - {}", "PUNKT 2 - {}"),
    ("Punkt nr. 1: {}", "Punkt nr. 2: {}"),
    ("Dagsordenspunkt 1: {}", "Dagsordenspunkt 2: {}"),
    ("Pkt. 1 {}", "Pkt. 2 {}"),
    ("Pkt.1: {}", "Pkt.2: {}"),
    ("Sag 1: {}", "Sag 2: {}"),
    ("Sag nr. 1\n{}", "Sag nr. 2\n{}"),
    ("Sag nr. 1\nEmne: {}", "Sag nr. 2\nEmne: {}"),
    ("Punkt 1\n{}", "Punkt 2\n{}"),
    ("1.\n{}", "2.\n{}"),
    ("Ad 1) {}", "Ad 2) {}"),
    ("Ad 1. {}", "Ad 2. {}"),
    ("Ad pkt. 1: {}", "Ad pkt. 2: {}"),
]


@pytest.mark.parametrize(("first", "second"), STYLES)
def test_an_item_however_it_is_numbered(first: str, second: str) -> None:
    text = f"Byrådet\n\n{first.format('Godkendelse af dagsorden')}\n\nBeslutning\nGodkendt.\n\n"
    text += (
        f"{second.format('Lokalplan for havnen i Hals')}\n\nSagsfremstilling\nHavnen er lille.\n\nBeslutning\nUdsat.\n"
    )
    assert agenda(text) == [("1", "Godkendelse af dagsorden", None), ("2", "Lokalplan for havnen i Hals", None)]
    assert sections(text) == {"1": ["Beslutning"], "2": ["Sagsfremstilling", "Beslutning"]}


CASES = [
    ("Sagsnr.: 22/12345", "22/12345"),
    ("Sagsnr. 2022-012345", "2022-012345"),
    ("Sagsnummer: 22/1234", "22/1234"),
    ("Sag: 22/1234", "22/1234"),
    ("Sagsid.: 01.02.03-P19-1-22", "01.02.03-P19-1-22"),
    ("01.02.03-P19-1-22", "01.02.03-P19-1-22"),
    ("2022-012345", "2022-012345"),
    ("EMN-2022-001234", "EMN-2022-001234"),
    ("1-01-76-23-22", "1-01-76-23-22"),
    ("Journalnr.: 22/12345", "22/12345"),
    ("J.nr. 00.01.00-G01-1-22", "00.01.00-G01-1-22"),
    ("Acadre 22/12345", "22/12345"),
    ("22/12345", "22/12345"),
]


@pytest.mark.parametrize(("line", "number"), CASES)
def test_a_case_number_however_it_is_written(line: str, number: str) -> None:
    text = f"1. Havnen\n\n{line}\n\nBeslutning\nGodkendt.\n\n2. Molen\n\nBeslutning\nUdsat.\n"
    assert agenda(text) == [("1", "Havnen", number), ("2", "Molen", None)]


HEADINGS = [
    ("Resume", "Resume"),
    ("Resumé:", "Resume"),
    ("BAGGRUND", "Baggrund"),
    ("Sagens baggrund", "Baggrund"),
    ("Sagsfremstilling:", "Sagsfremstilling"),
    ("Økonomiske konsekvenser", "Økonomi"),
    ("Høring", "Høring"),
    ("Retsgrundlag", "Retsgrundlag"),
    ("Personalemæssige forhold", "Personalemæssige forhold"),
    ("Historik", "Historik"),
    ("Bilag", "Bilag"),
    ("Indstilling", "Indstilling"),
    ("Forvaltningens indstilling", "Indstilling"),
    ("Teknik- og Miljøforvaltningens indstilling:", "Indstilling"),
    ("Beslutning", "Beslutning"),
    ("BESLUTNING:", "Beslutning"),
    ("Konklusion", "Beslutning"),
    ("Referat:", "Beslutning"),
    ("Beslutning i Økonomiudvalget den 17. januar 2023", "Beslutning"),
    ("Beslutning i Teknik- og Miljøudvalget den 17-01-2023:", "Beslutning"),
    ("Beslutning Byrådet, den 24-01-2023", "Beslutning"),
    ("Beslutning, Byrådet den 24. januar 2023", "Beslutning"),
    ("Forretningsudvalgets beslutning", "Beslutning"),
    ("Økonomiudvalgets beslutning, 17-01-2023", "Beslutning"),
]


@pytest.mark.parametrize(("heading", "name"), HEADINGS)
def test_a_section_however_it_is_headed(heading: str, name: str) -> None:
    text = f"1. Havnen\n\n{heading}\nHavnen er lille, og det er molen også.\n\n2. Molen\n\nEn mole bygges i byen.\n"
    assert sections(text) == {"1": [name], "2": []}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sekretariatet indstiller, at regnskabet godkendes.",
        "Forvaltningen indstiller, at",
        "Administrationen indstiller til Økonomiudvalget, at sagen godkendes.",
        "Det indstilles, at udvalget drøfter sagen.",
        "Magistraten indstiller, at byrådet godkender regnskabet.",
    ],
)
def test_a_sentence_opens_the_proposal_that_no_heading_does(sentence: str) -> None:
    text = f"1. Regnskab\n\nRegnskabet er klart.\n\n{sentence}\n\nBeslutning:\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n"
    assert sections(text)["1"] == ["Indstilling", "Beslutning"]
    minutes = parsed(text)
    block = next(block for block in minutes.blocks if minutes.text.text.startswith(sentence.strip(), block.start))
    assert (block.kind, block.section) == ("paragraph", "Indstilling")


def test_a_heading_stays_one_where_a_sentence_goes_on() -> None:
    text = "1. Vand\n\nIndstilling\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Is\n"
    assert sections(text)["1"] == ["Indstilling", "Beslutning"]


def test_a_run_in_section_gives_its_text() -> None:
    minutes = parsed("1. Vand\nIndstilling: At planen godkendes.\nBeslutning: Godkendt.\n2. Is\nBeslutning: Udsat.\n")
    words = [(minutes.text.text[b.start : b.end], b.section) for b in minutes.blocks if b.kind == "paragraph"]
    assert words == [("At planen godkendes.", "Indstilling"), ("Godkendt.", "Beslutning"), ("Udsat.", "Beslutning")]


def test_what_another_body_decided_before_is_not_this_meetings_decision() -> None:
    minutes = parsed(
        "1. Vand\nBeslutning i Økonomiudvalget den 17. januar 2023\nAnbefales.\n"
        "Beslutning i Byrådet den 24. januar 2023\nGodkendt.\n"
    )
    words = {minutes.text.text[b.start : b.end]: b.section for b in minutes.blocks if b.kind == "paragraph"}
    assert words == {"Anbefales.": "Tidligere beslutning", "Godkendt.": "Beslutning"}
    assert [section.name for section in minutes.items[0].sections] == ["Beslutning", "Beslutning"]


CONTENTS = [
    "Dagsorden\n1. Godkendelse af dagsorden\n2. Havnen i Hals\n3. Eventuelt\n\n",
    "Indholdsfortegnelse\n1. Godkendelse af dagsorden ........ 3\n2. Havnen i Hals ........ 4\n3. Eventuelt ........ 5\n\n",
    "Indhold\n1 Godkendelse af dagsorden 3\n2 Havnen i Hals 4\n3 Eventuelt 5\n\n",
    "Dagsorden:\n1. Godkendelse af dagsorden\n2. Havnen i Hals\n3. Eventuelt\n\nDeltagere: Anna Holm, Bo Krag\n\n",
]


@pytest.mark.parametrize("contents", CONTENTS)
def test_a_table_of_contents_is_no_agenda(contents: str) -> None:
    text = contents + (
        "1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Havnen i Hals\n\nBeslutning\nUdsat.\n\n"
        "3. Eventuelt\n\nIntet.\n"
    )
    minutes = parsed(text)
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Godkendelse af dagsorden"), ("2", "Havnen i Hals"), ("3", "Eventuelt")
    ]  # fmt: skip
    assert minutes.items[0].sections


def test_an_agenda_alone_is_an_agenda() -> None:
    text = "Dagsorden for bestyrelsesmøde i Nordvand\n\n1. Godkendelse af dagsorden\n2. Havnen i Hals\n3. Eventuelt\n"
    assert [number for number, _, _ in agenda(text)] == ["1", "2", "3"]


def test_an_excerpt_may_begin_in_the_middle() -> None:
    text = "14. Havnen i Hals\n\nSagsfremstilling\nHavnen er lille.\n\nBeslutning\nGodkendt.\n\n15. Molen\n\nBeslutning\nUdsat.\n"
    assert agenda(text) == [("14", "Havnen i Hals", None), ("15", "Molen", None)]


def test_a_list_in_an_item_is_no_agenda() -> None:
    text = (
        "Punkt 1: Havnen\n\nSagsfremstilling\nDer er tre veje:\n\n1. Byg en mole\n\n2. Byg en kran\n\n3. Gør intet\n\n"
        "Beslutning\nGodkendt.\n\nPunkt 2: Molen\n\nBeslutning\nUdsat.\n"
    )
    assert [number for number, _, _ in agenda(text)] == ["1", "2"]


def test_the_absent_below_a_decision_are_no_decision() -> None:
    minutes = parsed(
        "1. Vand\nBeslutning\nGodkendt.\nFraværende: Bo Krag\n\n2. Is\nBeslutning\nUdsat.\n\nAfbud\nBo Krag\n"
    )
    assert [(minutes.text.text[line.start : line.end], line.item) for line in minutes.roster] == [
        ("Bo Krag", "1"), ("Bo Krag", "2")
    ]  # fmt: skip


FLAT = (
    "Referat Teknik- og Miljøudvalget Mødedato: 7. februar 2023 Mødested: Lokale 2 Medlemmer: Anna Holm (A), Bo Krag (V) "
    "Fraværende: Ida Wiig (F) {}. Godkendelse af dagsorden Indstilling Det indstilles, at dagsordenen godkendes. "
    "Beslutning Godkendt. {}. Havneplan for Hals Sagsnr.: 22/12345 Resume Planen er klar. Sagsfremstilling Den 1. marts 2022 "
    "blev planen sendt i høring. Der er tre punkter: 1. Molen 2. Kranen 3. Kajen. Økonomi Planen koster 2. mio. kr. "
    "Indstilling Forvaltningen indstiller, at planen godkendes. Beslutning Godkendt. {}. Eventuelt Intet blev nævnt."
)


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("Punkt 1", "Punkt 2", "Punkt 3"), ("7", "8", "9")])
def test_flattened_text_is_split_by_its_cues(numbers: tuple[str, str, str]) -> None:
    minutes = parsed(FLAT.format(*numbers))
    assert [(item.number, item.title, item.case_number) for item in minutes.items] == [
        (numbers[0].removeprefix("Punkt "), "Godkendelse af dagsorden", None),
        (numbers[1].removeprefix("Punkt "), "Havneplan for Hals", "22/12345"),
        (numbers[2].removeprefix("Punkt "), "Eventuelt", None),
    ]
    assert [[section.name for section in item.sections] for item in minutes.items] == [
        ["Indstilling", "Beslutning"],
        ["Resume", "Sagsfremstilling", "Økonomi", "Indstilling", "Beslutning"],
        [],
    ]
    assert minutes.layout == "committee"


def test_flattened_pages_are_split_too() -> None:
    text = FLAT.format("1", "2", "3").replace("Beslutning Godkendt. 2.", "Beslutning Godkendt.\n2.")
    assert len(parsed(text).items) == 3


LAYOUTS = [
    (
        "Referat\nByrådet\nMødested: Byrådssalen\n1. Havnen\nBeslutning i Byrådet den 24. januar 2023\nGodkendt.",
        "municipal_council",
    ),
    ("Teknik- og Miljøudvalget\nReferat\n1. Havnen\nBeslutning\nGodkendt.", "committee"),
    (
        "Referat af bestyrelsesmøde\nDeltagere: Anna Holm\nAd 1) Havnen\nSekretariatet indstiller, at den bygges.",
        "board",
    ),
    (
        "Region Nordjylland\nRegionsrådet\nSag nr. 1\nHavnen\n1-01-76-23-22\nForretningsudvalgets beslutning\nGodkendt.",
        "region",
    ),
    ("Beboermøde på Havnevej\nTilstede: Anna Holm\n1. Velkomst\n2. Eventuelt", "general"),
]


@pytest.mark.parametrize(("text", "name"), LAYOUTS)
def test_a_publishers_layout_is_found_and_else_the_general_one(text: str, name: str) -> None:
    assert parsed(text).layout == name


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 20_000,
        "Beslutning " * 20_000,
        "Anna Holm (A), " * 5_000,
        "A" * 100_000,
        "1. Havnen Beslutning Godkendt. " * 3_000,
    ],
    ids=["numbers", "headings", "names", "one word", "items"],
)
def test_a_long_flat_line_ends(text: str) -> None:
    assert parsed(f"Deltagere: {text}").text.text
