# ruff: noqa: E501  tables of printed lines read better unbroken
"""The attendance list in shapes that publishers beyond those known print it; each test is one trap."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told

LISTS = {
    "who came": ("Mødt: Anna Holm og Bo Krag\nForfald: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "in capitals": ("TIL STEDE: Anna Holm, Bo Krag\nAFBUD: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "from the board": (
        "Til stede fra bestyrelsen:\nFormand Anna Holm\nBo Krag\n\nFraværende med afbud:\nIda Wiig",
        "+Anna Holm, +Bo Krag, -Ida Wiig",
    ),
    "who took no part": ("Deltog: Anna Holm, Bo Krag\nDeltog ikke: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "by the board's name": ("Mødedeltagere\nBestyrelse: Anna Holm, Bo Krag\nDirektion: Lise Mose", "+Anna Holm, +Bo Krag, +Lise Mose"),
    "by the board's name over who comes from where": ("Bestyrelsen\nAnna Holm, Læsø Kommune, formand\nBo Krag, Region Nord\n\nAfbud\nIda Wiig", "+Anna Holm Læsø, +Bo Krag, -Ida Wiig"),
    "by the board's name alone": ("Bestyrelsen\nAnna Holm, formand\nBo Krag\n\nAfbud\nIda Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "a site's words": ("Deltagere\nAnna Holm (A)\nBo Krag (V)\nLuk alle punkter Referat", "+Anna Holm A, +Bo Krag V"),
    "side by side": (
        "Deltagere:             Afbud:\nAnna Holm (A)          Ida Wiig (F)\nBo Krag (V)",
        "+Anna Holm A, +Bo Krag V, -Ida Wiig F",
    ),
    "a table with a row of headings": (
        "Navn           Parti    Fremmøde\nAnna Holm      A        Til stede\nBo Krag        V        Afbud",
        "+Anna Holm A, -Bo Krag V",
    ),
    "a table of yes and no": (
        "Medlemmer      Parti    Til stede\nAnna Holm      A        Ja\nBo Krag        V        Nej", "+Anna Holm A, -Bo Krag V"
    ),
    "initials": ("Deltagere: Anna Holm (AH), Bo Krag (BK, formand)\nAfbud: Ida Wiig (IW)", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "initials that are a party's name": ("Deltagere: Anna Holm (AH), Sofie Friis (SF), Bo Krag (BK)", "+Anna Holm, +Sofie Friis, +Bo Krag"),
    "a party's name that are initials": ("Deltagere: Anna Holm (S), Sofie Friis (SF), Bo Krag (V)", "+Anna Holm S, +Sofie Friis F, +Bo Krag V"),
    "roles and no signs": ("Deltagere: Anna Holm (formand) Bo Krag (næstformand) Ida Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "a surname that ends like a title": ("Deltagere: Kim Holm, Ida Drejer, Bo Krag", "+Kim Holm, +Ida Drejer, +Bo Krag"),
    "a shortened name": ("Deltagere: Jens Chr. Holm, Bo Krag", "+Jens Chr. Holm, +Bo Krag"),
    "letters behind dashes": (
        "Medlemmer: Anna Holm - A\nBo Krag - V\nStedfortræder: Ida Wiig - V for Bo Krag", "+Anna Holm A, -Bo Krag V, +Ida Wiig V < Bo Krag"
    ),
    "a stand-in behind a full stop": (
        "Medlemmer: Anna Holm (A)\nAfbud: Bo Krag (V). Som stedfortræder deltog Ida Wiig (V).",
        "+Anna Holm A, -Bo Krag V, +Ida Wiig V < Bo Krag",
    ),
    "who did and who did not": (
        "Medlemmer der deltog: Anna Holm, Bo Krag\nMedlemmer der var fraværende: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"
    ),
    "the absent first": ("Afbud: Ida Wiig (F)\nFremmøde: Anna Holm (A), Bo Krag (V)", "+Anna Holm A, +Bo Krag V, -Ida Wiig F"),
    "a line end in a name of a list": ("Fremmødte: Anna Holm, Jens Ejner\nMose, Bo Krag", "+Anna Holm, +Jens Ejner Mose, +Bo Krag"),
    "strokes": ("Deltagere: Anna Holm / Bo Krag / Ida Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "a trade": ("Deltagere: Anna Holm, gårdejer Bo Krag (Landboforeningen)", "+Anna Holm, +Bo Krag"),
    "by whom they speak for": (
        "Deltagere:\nPLO: Anna Holm\nDanske Regioner: Bo Krag\nAfbud:\nKL: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"
    ),
    "a hall before the names": ("Deltagere: Byrådssalen Anna Holm (A), Bo Krag (V)", "+Anna Holm A, +Bo Krag V"),
    "a house of a town": ("Deltagere:\nAnna Holm, Byrådet\nBo Krag, Lyngby Vennehuset", "+Anna Holm, +Bo Krag"),
    "a broken hyphen": ("Deltagere:\nAnna Holm- Hansen (C)\nBo Krag (V)", "+Anna Holm- Hansen C, +Bo Krag V"),
    "who else is called": ("Deltagere: Anna Holm, Bo Krag Særligt indkaldt: Ida Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "a letter vouches": ("Medlemmer: Sten Holm (A), Bo Krag (V)", "+Sten Holm A, +Bo Krag V"),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), LISTS.values(), ids=LISTS)
def test_a_list_however_it_is_headed(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


ATTENDANTS = {
    "a sentence": (
        "\n\nDesuden deltog direktør Lise Mose og økonomichef Tom Bach (referent).",
        ["Lise Mose", "Tom Bach"],
    ),
    "shortened": ("\nRef.: Tom Bach", ["Tom Bach"]),
    "auditor among the members": ("\nsamt revisor Lise Mose", ["Lise Mose"]),
    "secretary among the members": ("\nTom Bach (ref.)", ["Tom Bach"]),
    "who only writes": (". Museumsleder Tom Bach deltog som sekretær.", ["Tom Bach"]),
}


@pytest.mark.parametrize(("printed", "names"), ATTENDANTS.values(), ids=ATTENDANTS)
def test_who_only_attends_has_no_seat(printed: str, names: list[str]) -> None:
    found = attendance(f"Deltagere:\nAnna Holm\nBo Krag{printed}{AGENDA}")
    assert [fact.person for fact in found if fact.capacity == "guest"] == names
    assert [fact.person for fact in found if fact.capacity == "member"] == ["Anna Holm", "Bo Krag"]


@pytest.mark.parametrize("label", ["Kopi", "Fordeling", "Til orientering", "Kontaktperson"])
def test_a_word_with_a_colon_that_heads_no_known_list_ends_the_list(label: str) -> None:
    assert told(f"Deltagere: Anna Holm\nFraværende: Bo Krag\n{label}: Ida Wiig, Tom Bach{AGENDA}") == [
        "+Anna Holm",
        "-Bo Krag",
    ]


def test_a_list_at_the_end_is_the_meetings() -> None:
    text = "1. Havnen\n\nBeslutning\nGodkendt.\n\n2. Molen\n\nBeslutning\nUdsat.\n\nMødedeltagere\n\nAnna Holm (A)\nBo Krag (V)\n\nFraværende\n\nIda Wiig (F)\n"
    assert told(text) == ["+Anna Holm A", "+Bo Krag V", "-Ida Wiig F"]


def test_a_list_of_who_was_at_another_meeting_is_not_this_meetings() -> None:
    text = "1. Havnen\n\nSagsfremstilling\nDer er holdt borgermøde.\n\nMødedeltagere\n\nAnna Holm (A)\n\nBeslutning\nGodkendt.\n"
    assert told(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Wiig fortalte om havnen.",
        "Udvalget drøftede sagen med Ida Wiig og Tom Bach.",
        "Desuden deltog udvalget i en rundvisning ved Ida Wiig.",
        "Formanden bød velkommen til Ida Wiig.",
        "Ida Wiig, kommunaldirektør, orienterede om budgettet.",
        "Ida Wiig: Hvad koster det?",
        "Ida Wiig fra Dansk Byg holdt oplæg, og Tom Bach fortalte om havnen.",
    ],
)
def test_a_sentence_below_the_list_lists_nobody(sentence: str) -> None:
    assert told(f"Til stede: Anna Holm\nFraværende: Bo Krag\n\n{sentence}{AGENDA}") == ["+Anna Holm", "-Bo Krag"]


def items(*decisions: str) -> str:
    return "".join(
        f"{number}. Sag om havnen\nBeslutning\nGodkendt. {words}\n\n"
        for number, words in enumerate(decisions, start=61)
    )


def test_what_every_item_says_of_an_absence_counts_once() -> None:
    said = "Bo Krag (V) var fraværende. I stedet deltog Ida Wiig (V)."
    assert sorted(told(items(said, said))) == ["+Ida Wiig V < Bo Krag", "-Bo Krag V"]


def test_whoever_was_prevented_from_every_item_was_absent() -> None:
    said = "Bo Krag og Ida Wiig var forhindret i at deltage i sagens behandling."
    assert told(items(said, said, said)) == ["-Bo Krag", "-Ida Wiig"]


def test_whoever_was_prevented_from_the_only_case_may_have_been_at_the_meeting() -> None:
    assert told(items("Bo Krag var forhindret i at deltage i sagens behandling.")) == []


def test_the_list_of_the_meeting_may_stand_in_the_account_of_the_first_item() -> None:
    text = (
        "1. Godkendelse af dagsorden\nSagsfremstilling\nPunkter til eventuelt.\nMødeleder: Bo Krag\nDeltagere:\n"
        "Direktør Anna Holm, Nordby kommune\nBo Krag, praksiskoordinator\nAfbud:\nDirektør Ida Wiig, Vestby kommune\n"
        "Beslutning\nGodkendt\n\n2. Havnen\nSagsfremstilling\nHavnen vokser.\n"
    )
    assert told(text) == ["+Anna Holm Nordby", "+Bo Krag", "-Ida Wiig Vestby"]


def test_an_item_on_absence_may_say_twice_that_it_lists_the_absent() -> None:
    text = "1 Fraværende og bemærkninger til dagsordenen\n\nBehandling\n\nFraværende\n\nAfbud fra Bo Krag\n\n2 Havnen\n\nUdsat.\n"
    assert told(text) == ["-Bo Krag"]


def test_a_title_may_have_a_kind_and_an_office() -> None:
    text = f"Til stede:\nPolitisk chef i DJØF Anna Holm\nIT-chef Bo Krag\nReferent: Forretningsfører Ida Wiig{AGENDA}"
    assert told(text) == ["+Anna Holm", "+Bo Krag", "+Ida Wiig"]


def test_whoever_was_prevented_from_one_item_was_not_absent_from_the_meeting() -> None:
    assert told(items("", "", "Bo Krag var forhindret i at deltage i sagens behandling.")) == []


def test_initials_behind_a_title_are_no_organisation() -> None:
    assert told(f"Mødt: Anna Holm samt havnechef Yrlin Vest (YV).{AGENDA}") == ["+Anna Holm", "+Yrlin Vest"]


def test_a_name_that_no_register_knows_is_listed_with_what_is_told_behind_a_colon() -> None:
    assert told(f"Medlemmer\n• Anna Holm: Deltog\n• Yrlin Løkke Krag: Afbud{AGENDA}") == [
        "+Anna Holm",
        "-Yrlin Løkke Krag",
    ]
    assert told(f"Medlemmer\n• Anna Holm: Deltog\n• Yrlin Løkke Krag: formand{AGENDA}") == ["+Anna Holm"]


def test_an_item_called_after_the_absent_lists_them() -> None:
    assert told("1. Fraværende: Anna Holm, Bo Krag\n\n2. Valg af formand\n\nIda Wiig valgt.\n") == [
        "-Anna Holm",
        "-Bo Krag",
    ]


def test_who_came_for_the_absent_was_there() -> None:
    said = "1. Fraværende og bemærkninger til dagsordenen\n\nAfbud fra Anna V. Holm stedfortræder Bo Krag\n\n2. Havnen\n\nIntet.\n"
    assert sorted(told(said)) == ["+Bo Krag < Anna V. Holm", "-Anna V. Holm"]


def test_a_letter_of_a_list_and_its_heading_are_nobody() -> None:
    assert told(f"Desuden deltog\nAnna Holm\nA. Revision af havnen 2030{AGENDA}") == ["+Anna Holm"]


def test_a_middle_name_may_be_the_word_for_a_road() -> None:
    assert told(f"Til stede: Anna Holm, Ida Vej Krag{AGENDA}") == ["+Anna Holm", "+Ida Vej Krag"]
    assert told(f"Til stede: Anna Holm, Idas Vej Krag{AGENDA}") == ["+Anna Holm"]


def test_a_list_letter_shows_that_a_surname_like_a_title_is_one() -> None:
    assert told(f"Deltagere\n• Anna Femmelev, A\n• Bo Drejer (C)\n• Ida Wiig{AGENDA}") == [
        "+Anna Femmelev A",
        "+Bo Drejer C",
        "+Ida Wiig",
    ]
    assert told(f"Deltagere\n• Anna Gymnasieelev\n• Ida Wiig{AGENDA}") == ["+Ida Wiig"]


def test_who_was_called_is_listed_and_came_where_something_was_decided() -> None:
    called = "Udvalg: Havneudvalget\n\nIndkaldelse :\n\n • Anna Holm (A)\n • Bo Krag (V)\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n"
    assert told(called) == ["+Anna Holm A", "+Bo Krag V"]
    assert told("Indkaldelse til Anna Holm og Bo Krag\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n") == []
    assert told("Dagsorden\n\nIndkaldelse:\n\nAnna Holm (A)\nBo Krag (V)\n\n1. Havnen\n\n2. Molen\n") == []


def test_a_name_ends_before_a_body_and_a_list_before_who_came_to_ask() -> None:
    assert told(f"Fraværende: Anna Holm Bo Krag Havnegruppen den 4. maj 2030{AGENDA}") == ["-Anna Holm", "-Bo Krag"]
    assert told(
        f"Afbud: Anna Holm. Uden afbud: Bo Krag Foretræder: Fjordlauget, Ida Wiig m.fl., orienterede{AGENDA}"
    ) == [
        "-Anna Holm",
        "-Bo Krag",
    ]
    assert told(f"Til stede: Anna Lillestjerne, Bo Krag{AGENDA}") == ["+Anna Lillestjerne", "+Bo Krag"]


def test_who_was_away_for_some_points_came() -> None:
    listed = "Medlemmer\nAnna Holm, Bo Krag, Ida Wiig\n\nAfbud:\nOle Dam - Eva Lind deltager som stedfortræder.\n\n"
    away = "Anna Holm og Bo Krag deltog ikke i pkt. 4-5 og den lukkede dagsorden."
    assert told(f"{listed}{away}{AGENDA}") == told(f"{listed.rstrip()}{AGENDA}")
    assert told(f"Fraværende: Anna Holm deltog ikke i mødet.{AGENDA}") == ["-Anna Holm"]


@pytest.mark.parametrize(
    "part", ["den lukkede del", "lukkede punkter", "drøftelsen", "debatten", "afstemningen", "behandlingen af sagen"]
)
@pytest.mark.parametrize("apart", ["Per Dal\n", "Per Dal. "])
def test_who_missed_a_part_is_told_among_the_absent_and_came(apart: str, part: str) -> None:
    text = f"Til stede: Anna Holm, Ida Wiig\nAfbud: {apart}Bo Krag deltog ikke i {part}.\n{AGENDA}"
    assert told(text) == ["+Anna Holm", "+Ida Wiig", "-Per Dal", "+Bo Krag"]
    text = f"Til stede: Anna Holm, Ida Wiig\nAfbud: {apart}Bo Krag deltog ikke i mødet.\n{AGENDA}"
    assert told(text) == ["+Anna Holm", "+Ida Wiig", "-Per Dal", "-Bo Krag"]


@pytest.mark.parametrize(
    "told_of_him",
    [
        " måtte gå kl. 17", " deltog online", ", dog til stede fra pkt. 4", " de første 20 minutter", " (ankom senere)",
        " deltog kun i punkt 1-3", " kom for sent", " var fraværende under punkt 2",
    ],
)  # fmt: skip
def test_who_is_told_among_the_absent_to_have_been_there_for_a_part_came(told_of_him: str) -> None:
    assert told(f"Til stede: Anna Holm, Ida Wiig\nAfbud: Bo Krag{told_of_him}.\n{AGENDA}")[-1] == "+Bo Krag"


def test_who_was_away_for_a_part_came_and_who_was_ill_did_not() -> None:
    text = "Til stede: Anna Holm, Ida Wiig og Per Dal.\nBo Krag var fraværende"
    assert told(f"{text} under punkt 2.\n{AGENDA}")[-1] == "+Bo Krag"
    assert told(f"{text} på grund af sygdom.\n{AGENDA}")[-1] == "-Bo Krag"
