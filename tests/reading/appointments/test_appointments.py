"""Who is appointed to what, by whom and in whose place."""

from referatgraf.facts import Appointment
from referatgraf.reading.appointments.appointments import find_appointments
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.decisions import find_decisions
from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.marked import marked_doc

PROPOSED = """## Indstilling
Det indstilles, at {O:Nordråd} udpeger {P:Ida Lund} (V) som nyt medlem til henholdsvis {O:Nordvand} samt {O:Sydvand}.
"""


def appointments(text: str) -> list[Appointment]:
    doc = marked_doc(text if text.startswith("#") and not text.startswith("##") else "# 3.1 Sag\n" + text)
    for find in (find_proposals, find_decisions):
        context_of(doc).facts.extend(find(doc))
    return list(find_appointments(doc))


def who_where(text: str) -> set[tuple[str, str]]:
    return {(one.person, one.to_body) for one in appointments(text) if one.new}


def of_a_board(text: str) -> set[tuple[str, str, str | None]]:
    doc = marked_doc(text, body="Nordvand")
    for find in (find_proposals, find_decisions):
        context_of(doc).facts.extend(find(doc))
    return {(one.person, one.to_body, one.role) for one in find_appointments(doc)}


def test_an_approved_proposal_appoints_to_every_body_it_names() -> None:
    found = appointments(PROPOSED + "## Beslutning\n{O:Nordråd} godkendte indstillingen.")
    assert [(one.person, one.to_body, one.role) for one in found] == [
        ("Ida Lund", "Nordvand", "medlem"),
        ("Ida Lund", "Sydvand", "medlem"),
    ]
    assert {(one.appointed_by, one.date, one.decision, one.item) for one in found} == {
        ("Nordråd", "2023-02-10", 1, "3.1")
    }


def test_a_stand_in_has_a_seat_in_the_council_that_calls_her_in() -> None:
    text = "## Indstilling\nat {P:Ida Lund} indtræder som stedfortræder for {P:Bo Krag}.\n## Beslutning\nGodkendt."
    for body, seats in (("Søby Byråd", {("Ida Lund", "Søby Byråd")}), ("Havnerådet", set())):
        doc = marked_doc("# 3.1 Sag\n" + text, body=body)
        for find in (find_proposals, find_decisions):
            context_of(doc).facts.extend(find(doc))
        assert {(one.person, one.to_body) for one in find_appointments(doc)} == seats


def test_without_an_approving_decision_there_is_no_appointment() -> None:
    assert who_where(PROPOSED) == set()
    assert who_where(PROPOSED + "## Beslutning\nSagen udsættes.") == set()
    assert who_where(PROPOSED + "## Beslutning\nIndstillingen blev ikke fulgt.") == set()
    assert who_where(PROPOSED + "## Beslutning\nDrøftet.") == set()


def test_who_is_appointed_instead_of_the_one_proposed() -> None:
    text = PROPOSED + "## Beslutning\n{O:Nordråd} udpegede {P:Bo Krag} som medlem af {O:Nordvand}."
    assert who_where(text) == {("Bo Krag", "Nordvand")}
    text = (
        PROPOSED
        + "## Beslutning\nIndstillingen blev godkendt med den ændring, at {P:Bo Krag} udpeges til {O:Nordvand}."
    )
    assert who_where(text) == {("Bo Krag", "Nordvand")}


def test_names_in_a_list_are_appointed_to_what_stands_above_it() -> None:
    text = """## Beslutning
    {O:Nordråd} udpegede følgende til {O:Nordvand}:
    - {P:Ida Lund} (V), {M:Læsø Kommune}
    - {P:Bo Krag} (A) som suppleant for {P:Ida Lund}"""
    assert [(one.person, one.to_body, one.role) for one in appointments(text)] == [
        ("Ida Lund", "Nordvand", None),
        ("Bo Krag", "Nordvand", "suppleant"),
    ]


def test_the_chair_is_elected() -> None:
    text = "# 2 Valg af formand\n## Beslutning\n{P:Ida Lund} (V) blev valgt som formand."
    (one,) = appointments(text)
    assert (one.person, one.to_body, one.role) == ("Ida Lund", "Nordråd", "formand")
    assert who_where("## Beslutning\nSom formand for {O:Nordvand} valgtes {P:Bo Krag}.") == {("Bo Krag", "Nordvand")}


def test_two_are_elected_in_one_sentence() -> None:
    text = (
        "## Beslutning\n{P:Ida Lund} blev valgt som formand for {O:Nordråd}, og {P:Bo Krag} blev valgt som næstformand."
    )
    assert who_where(text) == {("Ida Lund", "Nordråd"), ("Bo Krag", "Nordråd")}


def test_a_seat_that_nobody_names_is_none() -> None:
    assert who_where("## Beslutning\n{P:Ida Lund} blev valgt som formand.") == set()


def test_a_tenure_is_only_as_long_as_is_stated() -> None:
    text = (
        "## Beslutning\n{O:Nordråd} udpegede {P:Ida Lund} til {O:Nordvand} fra 1. marts 2023 til den 31. december 2025."
    )
    (one,) = appointments(text)
    assert (one.valid_from, one.valid_to) == ("2023-03-01", "2025-12-31")
    (one,) = appointments("## Beslutning\n{O:Nordråd} udpegede {P:Ida Lund} til {O:Nordvand}.")
    assert (one.valid_from, one.valid_to) == (None, None)


def test_a_nomination_alone_seats_nobody() -> None:
    assert (
        who_where("## Sagsfremstilling\n{L:Venstre} peger på {P:Ida Lund} til {O:Nordvand}.\n## Beslutning\nDrøftet.")
        == set()
    )


def test_a_personal_substitute_is_told_before_the_verb_and_replaces_nobody() -> None:
    text = """# 4 Udpegning til {O:Nordvand}
    ## Beslutning
    {O:Nordråd} udpegede {P:Bo Krag} (V) som medlem af {O:Nordvand}.
    Som stedfortræder for {P:Bo Krag} blev {P:Ida Lund} (A) udpeget."""
    found = [(one.person, one.to_body, one.role, one.replacing) for one in appointments(text)]
    assert found == [("Bo Krag", "Nordvand", "medlem", None), ("Ida Lund", "Nordvand", "stedfortræder", None)]


def test_a_line_may_name_the_house_and_who_takes_its_seats() -> None:
    text = """# 4 Valg af repræsentanter
    ## Beslutning
    {O:Nordvand}: {P:Bo Krag} (V), stedfortræder: {P:Ida Lund}
    {O:Havnerådet}:
    {P:Anna Holm} (A), med {P:Bo Krag} (V) som personlig stedfortræder"""
    assert [(one.person, one.to_body, one.role) for one in appointments(text)] == [
        ("Bo Krag", "Nordvand", None),
        ("Ida Lund", "Nordvand", "stedfortræder"),
        ("Anna Holm", "Havnerådet", None),
        ("Bo Krag", "Havnerådet", "stedfortræder"),
    ]


def test_a_house_and_a_person_under_another_matter_fill_no_seat() -> None:
    assert who_where("# 4 Status\n## Beslutning\n{O:Nordvand}: {P:Bo Krag}") == set()


def test_the_seats_of_the_body_that_met_are_those_of_the_title() -> None:
    text = "# 4 Valg til bestyrelsen\n## Beslutning\n{P:Bo Krag} og {P:Ida Lund} blev genvalgt."
    doc = marked_doc(text, body="Nordvands bestyrelse")
    context_of(doc).facts.extend(find_decisions(doc))
    assert {(one.person, one.to_body) for one in find_appointments(doc)} == {
        ("Bo Krag", "Nordvands bestyrelse"),
        ("Ida Lund", "Nordvands bestyrelse"),
    }


def test_who_takes_over_an_office_is_appointed_in_the_place_of_the_other() -> None:
    text = "## Beslutning\n{P:Ida Lund} afløser {P:Bo Krag} som næstformand for {O:Nordvand}."
    assert [(one.person, one.to_body, one.role, one.replacing) for one in appointments(text)] == [
        ("Ida Lund", "Nordvand", "næstformand", "Bo Krag")
    ]


def test_a_line_with_nothing_but_a_committee_heads_those_who_sit_in_it() -> None:
    text = "# 1 Valg til udvalg\n## Beslutning\n{O:Socialudvalget}\n{P:Bo Krag} (A), formand\n{P:Ida Lund} (V)"
    assert who_where(text) == {("Bo Krag", "Socialudvalget"), ("Ida Lund", "Socialudvalget")}
    assert who_where(text.replace("Valg til udvalg", "Status")) == set()


def test_who_takes_over_a_seat_is_appointed_to_it() -> None:
    found = appointments(
        "## Sagsfremstilling\n{L:Venstre} har meddelt, at {P:Ida Lund} overtager pladsen i {O:Nordvand}.\n"
        "## Beslutning\n{O:Nordråd} vedtog, at {P:Ida Lund} overtager formandsposten i {O:Nordvand} efter {P:Bo Krag}."
    )
    assert [(one.person, one.to_body, one.role, one.replacing, one.nominated_by) for one in found] == [
        ("Ida Lund", "Nordvand", "formand", "Bo Krag", "Venstre")
    ]
    assert who_where("## Beslutning\n{P:Ida Lund} overtager driften af {O:Nordvand}.") == set()


def test_the_offices_of_a_board_stand_in_a_row() -> None:
    title = "# 2 Konstituering\n## Beslutning\n"
    seats = {("Ida Lund", "Nordvand", "formand"), ("Bo Krag", "Nordvand", "kasserer")}
    for said in (
        "Bestyrelsen konstituerede sig således: Formand {P:Ida Lund}, kasserer {P:Bo Krag}.",
        "Bestyrelsen konstituerede sig som følger: {P:Ida Lund} (formand), {P:Bo Krag} (kasserer).",
        "Formand {P:Ida Lund} og kasserer {P:Bo Krag} blev genvalgt.",
        "Formand er {P:Ida Lund} og kasserer {P:Bo Krag}.",
    ):
        assert of_a_board(title + said) == seats


def test_hun_is_the_one_who_was_proposed_and_nobody_where_two_were() -> None:
    title = "# 2 Valg af formand\n## Beslutning\n"
    behind = "Da der ikke var andre forslag, blev hun valgt til formand."
    assert of_a_board(f"{title}{{P:Ida Lund}} blev foreslået. {behind}") == {("Ida Lund", "Nordvand", "formand")}
    assert of_a_board(f"{title}{{P:Ida Lund}} og {{P:Bo Krag}} blev foreslået. {behind}") == set()


def test_who_accepts_again_is_elected_where_nobody_else_stands() -> None:
    text = "# 2 Valg til bestyrelsen\n## Beslutning\n{P:Ida Lund} modtog genvalg."
    assert of_a_board(text) == {("Ida Lund", "Nordvand", None)}
    assert of_a_board(text + " Desuden stillede {P:Per Dahl} op.") == set()


def test_the_board_to_which_the_title_sends_somebody_is_not_that_which_met() -> None:
    title = "# 2 Udpegning til {O:Kystrådet}\n## Beslutning\n"
    assert of_a_board(title + "{P:Ida Lund} udpeges til bestyrelsen.") == {("Ida Lund", "Kystrådet", None)}
    enters = "{P:Ida Lund} indtræder i bestyrelsen i stedet for {P:Bo Krag}."
    assert of_a_board(title + enters) == {("Ida Lund", "Nordvand", None)}


def test_who_enters_whose_seat_is_told_in_news_only() -> None:
    for said in (
        "{P:Ida Lund} indtræder i bestyrelsen i stedet for {P:Bo Krag}.",
        "{P:Bo Krag} er udtrådt af bestyrelsen, og {P:Ida Lund} er indtrådt i stedet.",
    ):
        assert of_a_board("# 2 Meddelelser\n" + said) == {("Ida Lund", "Nordvand", None)}
        assert of_a_board("# 2 Budget\n" + said) == set()


def test_those_who_elect_to_a_board_elect_to_their_own() -> None:
    elected = {("Ida Lund", "Nordvand", None)}
    assert of_a_board("# 2 Meddelelser\nMedarbejderne har valgt {P:Ida Lund} til bestyrelsen.") == elected
    chosen = "\nGeneralforsamlingen har valgt {P:Ida Lund} til bestyrelsen."
    assert of_a_board("# 2 Konstituering" + chosen) == elected
    assert of_a_board("# 2 Meddelelser" + chosen) == set()


def test_all_of_a_committee_that_is_set_up_sit_in_it() -> None:
    text = (
        "# 2 Udvalg\n## Beslutning\nDer nedsættes et {O:Byggeudvalg} bestående af {P:Ida Lund} (formand), {P:Bo Krag}."
    )
    assert of_a_board(text) == {("Ida Lund", "Byggeudvalg", "formand"), ("Bo Krag", "Byggeudvalg", None)}
