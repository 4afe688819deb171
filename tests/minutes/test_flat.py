# ruff: noqa: E501  text whose line breaks are lost reads better unbroken
"""Agendas of text whose line breaks are lost; each test is one trap."""

import hashlib

from referatgraf.facts import Document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes


def parsed(text: str) -> Minutes:
    return parse_minutes(Document(hashlib.sha256(text.encode()).hexdigest(), "flat.txt", "text/plain", text))


def agenda(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in parsed(text).items]


def sections(text: str) -> dict[str, list[str]]:
    return {item.number: [section.name for section in item.sections] for item in parsed(text).items}


FRONT = "Referat af møde i Havneudvalget Dato: 4. maj 2030 Sted: Nordby Deltagere: Anna Holm, Bo Krag Afbud: Ida Wiig "


def test_a_title_does_not_end_behind_a_preposition_nor_within_a_name() -> None:
    text = FRONT + (
        "1. Samarbejdsaftale mellem Nordby Kommune og havnens haller Udvalget drøftede aftalen. 2. Orientering fra Den "
        "fælles styregruppe for havne Formanden fortalte om arbejdet. 3. Eventuelt Intet at bemærke."
    )
    assert [title for _, title in agenda(text)] == [
        "Samarbejdsaftale mellem Nordby Kommune og havnens haller", "Orientering fra Den fælles styregruppe for havne", "Eventuelt"
    ]  # fmt: skip


def test_a_title_ends_before_the_name_that_is_said_again_and_before_its_own_words() -> None:
    text = FRONT + (
        "1. Velkomst ved Anna Holm Anna Holm bød velkommen til mødet. 2. Meddelelser fra havnen Meddelelser fra havnen "
        "Punkttype Orientering. 3. Molens bolværk? Det blev gennemgået på havnen. 4. Regler om udsatte både Taget til efterretning."
    )
    assert [title for _, title in agenda(text)] == [
        "Velkomst ved Anna Holm", "Meddelelser fra havnen", "Molens bolværk?", "Regler om udsatte både"
    ]  # fmt: skip


def test_numbers_without_any_mark_behind_outcomes_are_items() -> None:
    text = (
        "Referat af møde i Havneudvalget Dato: 4. maj 2030 Fraværende: ingen. 1 Godkendelse af protokol Godkendt 2 Tag og fag "
        "Udvalget så på taget. 3 Instruks for havnefogeden Drøftet 4 Eventuelt Intet. Havnevej 5 Nordby"
    )
    assert [number for number, _ in agenda(text)] == ["1", "2", "3", "4"]


def test_the_points_of_what_is_proposed_are_no_items() -> None:
    text = FRONT + (
        "1. Dagsorden Det indstilles, 1. at dagsordenen godkendes. Beslutning Godkendt. 2. Molen Sagsfremstilling Den er gammel. "
        "Indstilling Direktionen indstiller: 1. Bygherren betaler for molen 2. Rapporter sendes til udvalget Beslutning Godkendt. "
        "3. Eventuelt Beslutning Intet."
    )
    assert [number for number, _ in agenda(text)] == ["1", "2", "3"]


def test_cases_without_any_number_begin_where_their_first_section_comes_again() -> None:
    text = (
        "Referat Mandag d. 7 januar 2030, kl. 10:15 MødestedRådssalen UdvalgHavneråd Bemærkninger Ingen. Resume Rådet skal godkende "
        "dagsordenen. Indstilling Forvaltningen indstiller, at den godkendes. Beslutning Den blev godkendt. Resume Rådet skal høre om "
        "molen. Indstilling Forvaltningen indstiller, at rådet tager det til efterretning. Beslutning Taget til efterretning."
    )
    assert sections(text) == {number: ["Resume", "Indstilling", "Beslutning"] for number in ("1", "2")}


def test_headings_in_capitals_and_those_that_name_body_and_day_are_headings() -> None:
    text = FRONT + (
        "1. Molen RESUMÉ Den er gammel. INDSTILLING Det indstilles, at den rives ned. BESLUTNING Godkendt. 2. Havnen Beslutning i "
        "Havneudvalget (30-33) den 04-05-2030 Drøftet."
    )
    assert sections(text) == {"1": ["Resume", "Indstilling", "Beslutning"], "2": ["Beslutning"]}


def test_headings_of_columns_side_by_side_name_nobody() -> None:
    text = "Referat af møde i Havneudvalget Dato: 4. maj 2030 Sted: Nordby Deltagere: Afbud: Anna Holm, Bo Krag, Ida Wiig 1. Havnen Godkendt. 2. Is Drøftet."
    assert parsed(text).roster == ()


def test_a_word_that_a_line_end_had_cut_is_whole_again() -> None:
    text = FRONT + (
        "1. Molens økonomi Udvalget drøftede økono- mien for perioden 2030- 2033 og børne- og ungebåden. 2. Is Formand- afbud er "
        "drøftet. 3. Eventuelt Intet."
    )
    assert "drøftede økonomien for perioden 2030-2033 og børne- og ungebåden" in parsed(text).text.text


def test_paragraphs_whose_titles_lost_the_break_behind_them_are_cut_but_single_ones_are_not() -> None:
    told = (
        "1. Tag over molen Udvalget drøftede taget og bad om en pris.\n\n2. Nye både Formanden fortalte om bådene i havnen.\n\n"
        "3. Is på kajen Der blev sat isboder op i juni og juli.\n"
    )
    assert [title for _, title in agenda(told)] == ["Tag over molen", "Nye både", "Is på kajen"]
    titled = "1. Molen i Nordby\n\nGodkendt.\n\n2. Nyt fra Udvalget der mødes i maj\n\nDrøftet.\n\n3. Is\n\nIntet.\n"
    assert agenda(titled)[1] == ("2", "Nyt fra Udvalget der mødes i maj")


def test_titles_may_stand_before_their_numbers() -> None:
    text = (
        "Havneudvalget 24-09-2030 Fold alle ud Borgernes halve time Sag nr. 129 Kompetence: HU Beslutning Taget til efterretning. "
        "Tillæg 1 til Havneplan 145 Udvidelse af molen Sag nr. 130 Indstilling Forvaltningen indstiller, at tillægget vedtages. "
        "Beslutning Godkendt. Sagsfremstilling Tillæg 1 til Havneplan 145 Udvidelse af molen giver plads til flere både. "
        "Ny kran på kajen Sag nr. 131 Indstilling Forvaltningen indstiller, at kranen købes. Beslutning Udsat."
    )
    assert agenda(text) == [
        ("129", "Borgernes halve time"), ("130", "Tillæg 1 til Havneplan 145 Udvidelse af molen"), ("131", "Ny kran på kajen"),
    ]  # fmt: skip


def test_a_title_ends_where_its_points_begin_and_before_who_signed() -> None:
    text = FRONT + (
        "1. Introduktion til Havnerådets formål og opgaver a. Gennemgang af vedtægter. Se bilag. Vedtægterne blev gennemgået. "
        "b. Havnens regler. De blev drøftet. 2. Referat af bestyrelsesmødet d. 3. december 2029 Bestyrelsen underskrev referatet. "
        "3. Eventuelt Intet at bemærke."
    )
    assert [title for _, title in agenda(text)] == [
        "Introduktion til Havnerådets formål og opgaver", "Referat af bestyrelsesmødet d. 3. december 2029", "Eventuelt"
    ]  # fmt: skip


def test_a_title_does_not_end_within_the_name_behind_it() -> None:
    text = FRONT + (
        "1. Valg: Erik Holm blev genvalgt. Asta Lind blev nyvalgt. 2. Regnskab: Kassereren gennemgik regnskabet. "
        "3. Orientering ved Erik Holm blev udsat. 4. Evt.: Intet."
    )
    titles = [title for _, title in agenda(text)]
    assert titles[:2] == ["Valg", "Regnskab"]
    assert titles[3] == "Evt."
    assert not any(title.endswith(" Erik") for title in titles)


def test_a_case_number_behind_its_label_is_no_items() -> None:
    text = FRONT + (
        "1. Dagsorden... 2 2. Molen... 3 3. Broen... 4 Havneudvalget 4. maj 2030 Side 2 1. Dagsorden J.nr.: 08.01 Beslutning: Godkendt. "
        "2. Molen J.nr.: 08.02 Sagsfremstilling: Den er gammel. Beslutning: Den rives ned. 3. Broen J.nr.: 08.03 Beslutning: Udsat."
    )
    assert agenda(text) == [("1", "Dagsorden"), ("2", "Molen"), ("3", "Broen")]
    assert sections(text) == {"1": ["Beslutning"], "2": ["Sagsfremstilling", "Beslutning"], "3": ["Beslutning"]}


def test_titles_among_the_contents_may_have_lost_their_numbers() -> None:
    text = FRONT + (
        "Indholdsfortegnelse 1 (Åben) Godkendelse af dagsorden (Åben) Havnens budget (Åben) Molen Side 2 af 9 1 (Åben) Godkendelse af "
        "dagsorden Sags ID: EMN Havnechefen indstiller, at dagsordenen godkendes. Godkendt. 2 (Åben) Havnens budget Sags ID: EMN "
        "Havnechefen indstiller, at budgettet godkendes. Godkendt. 3 (Åben) Molen Sags ID: EMN Drøftet."
    )
    assert agenda(text) == [("1", "Godkendelse af dagsorden"), ("2", "Havnens budget"), ("3", "Molen")]


def test_the_labels_of_a_case_are_no_part_of_a_flat_title() -> None:
    listed = "Indholdsfortegnelse Side 34. Dagsorden Nyt fra havnen Budget 2030 Bilagsliste Side 86"
    items = (
        "34. Dagsorden Dok.nr.: 926 Sagsid.: Initialer: abc Åben sag Beslutning Udvalget for Havn og Fjord den Fraværende:"
        " Anna Holm, Bo Krag Godkendt. Side 87\n\n35. Nyt fra havnen Dok.nr.: 938 Sagsid.: 30/16468 Initialer: abc Åben sag"
        " Sagsfremstilling Havnen er bygget om, og der er kommet en ny mole. Beslutning Udvalget for Havn og Fjord den"
        " Fraværende: Ingen Taget til efterretning. Side 88\n"
    )
    text = f"Åbent Referat til Udvalget for Havn og Fjord Mødedato: 9. juni 2030 {listed} {items}"
    minutes = parsed(text)
    assert [(item.number, item.title, item.case_number) for item in minutes.items] == [
        ("34", "Dagsorden", None), ("35", "Nyt fra havnen", "30/16468")
    ]  # fmt: skip
    told = [(block.item, minutes.text.text[block.start : block.end]) for block in minutes.blocks]
    assert ("34", "Godkendt.") in told
    assert ("35", "Taget til efterretning.") in told


def test_a_dash_may_stand_before_a_flat_title() -> None:
    text = (
        "Bestyrelsesmøde Dato: 20. september 2030 Dagsorden: - Punkt 1. – Opfølgning på mødet. Bestyrelsen var enige om, at det"
        " gik godt, og at det næste skal holdes på havnen som sidst. - Punkt 2. – Nye både. Der er købt to, som ligger ved"
        " molen, og Bo Krag ser efter dem, indtil de er malet færdige."
    )
    assert agenda(text) == [("1", "Opfølgning på mødet"), ("2", "Nye både")]


def test_what_minutes_call_themselves_in_capitals_heads_no_section() -> None:
    text = "REFERAT FRA HAVNEMØDE\n\n1. Molen\n2. Fyret\n\nAd. 1.\nReferat OK. Velkommen til Bo.\n\nAd. 2.\nUdsat.\n"
    assert sections(text) == {"1": [], "2": []}


def test_flat_titles_may_stand_in_capitals_behind_their_number() -> None:
    text = (
        "Havnerådet Den 4. januar 2030 SAG NR. 1 MØDEPLAN 2030 FOR HAVNEN ADMINISTRATIONENS INDSTILLING at udkast til mødeplan"
        " godkendes, og at rådet ser på stedet. RESUME Der er ni møder i planen, og de fleste ligger som i fjor om tirsdagen."
        " SAG NR. 2 NY MOLE ADMINISTRATIONENS INDSTILLING at molen bygges. RESUME Den gamle mole er slidt, og den nye koster en del."
    )
    assert agenda(text) == [("1", "MØDEPLAN 2030 FOR HAVNEN"), ("2", "NY MOLE")]
    assert sections(text)["2"] == ["Indstilling", "Resume"]


def test_points_in_capitals_are_no_part_of_a_flat_title() -> None:
    text = (
        "Referat af bestyrelsesmøde i Nordvand Dagsorden 1. Referat Referatet blev godkendt 2. Nyt fra sekretariatet A)"
        " Økonomi. Direktøren meddelte, at regnskabet følger planen. B) Huset. Det er malet. 3. Eventuelt Per A. Holm takkede alle."
    )
    assert [title for _, title in agenda(text)][:2] == ["Referat", "Nyt fra sekretariatet"]


def test_a_decision_begins_behind_those_who_were_absent_from_it() -> None:
    text = FRONT + (
        "1. Godkendelse af dagsorden Dok.nr.: 12 Beslutning Havneudvalget den Fraværende: Ida Wiig, Tom Bach Godkendt. "
        "2. Ny mole Dok.nr.: 13 Indstilling Forvaltningen indstiller, at molen bygges. Beslutning Havneudvalget den Fraværende: Ingen Havneudvalget tog orienteringen til efterretning. "
        "3. Eventuelt Dok.nr.: 14 Beslutning Havneudvalget den Fraværende: Ida Wiig Tom Bach"
    )
    found = parsed(text)
    told = [found.text.text[one.start : one.end] for one in found.blocks if one.kind == "paragraph"]
    assert "Godkendt." in told
    assert "Havneudvalget tog orienteringen til efterretning." in told
    absent = [found.text.text[one.start : one.end] for one in found.roster if one.item]
    assert absent == ["Ida Wiig, Tom Bach", "Ingen", "Ida Wiig Tom Bach"]


def test_capitals_head_the_items_behind_a_contents_in_flat_text() -> None:
    text = (
        "Havnerådet Dagsorden: 1. Meddelelser. 2. Regnskab for 2029. 3. Salg af molen. "
        "PUNKT 1. MEDDELELSER. J.nr. 0-01-3-1-30. Sagsfremstilling: Formanden fortalte. Havnerådets beslutning: Taget til efterretning. "
        "PUNKT 2. REGNSKAB FOR 2029. J.nr. 6-32-1-30. Sagsfremstilling: Regnskabet er færdigt. Havnerådets beslutning: Godkendt. "
        "PUNKT 3. SALG AF MOLEN. J.nr. 5-10-7-30. Sagsfremstilling: Molen er gammel. Havnerådets beslutning: Udsat.\n"
    )
    told = [(item.number, item.case_number) for item in parsed(text).items]
    assert told == [("1", "0-01-3-1-30"), ("2", "6-32-1-30"), ("3", "5-10-7-30")]


def test_an_item_that_begins_a_line_of_flat_text_goes_on_with_no_name_above_it() -> None:
    said = f"Sagsresumé {'Havnen er gammel, og molen er ny. ' * 12}Indstilling Det indstilles, at sagen drøftes af havnerådet. Beslutning Godkendt."
    text = f"1. Havnen Sagsnr. 30/428 {said} Fraværende Anna Holm, Bo Krag\n2. Molen Sagsnr. 30/429 {said} Fraværende Anna Holm, Bo Krag\n"
    assert agenda(text) == [("1", "Havnen"), ("2", "Molen")]


def test_a_council_and_its_day_head_what_it_decided_in_flat_text() -> None:
    case = "Behandling Mødedato Åbent punkt Kommunalbestyrelsen 26-02-2030"
    said = f"Indstilling og beslutning Forvaltningen indstiller, at det godkendes. {'Havnen er gammel. ' * 9}"
    text = "".join(
        f"{number}. {title} 00.22.00A00-000{number} {case} {number} {said}"
        f"Kommunalbestyrelsen, den 26. februar 2030: Godkendt. "
        for number, title in enumerate(("Dagsorden", "Ny mole i Nordby", "Takster"), start=1)
    )
    assert agenda(text) == [("1", "Dagsorden"), ("2", "Ny mole i Nordby"), ("3", "Takster")]
    assert {item.case_number for item in parsed(text).items} == {f"00.22.00A00-000{number}" for number in (1, 2, 3)}
    assert set(map(tuple, sections(text).values())) == {("Indstilling", "Beslutning")}
