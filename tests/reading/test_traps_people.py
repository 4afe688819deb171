"""Traps around people: each test is one that real minutes set."""

import pytest

from referatgraf.facts import Actor, AgendaItem, Anomaly, Appointment, Attendance, PartySwitch, Report, Role
from tests.reading.traps import MEMBERS, decided, in_sections, named, of, opening, persons, reading_of, said


def test_somebody_listed_twice_is_one_person_and_an_anomaly() -> None:
    reading = said("Intet.", members=(*MEMBERS, MEMBERS[0]))
    assert [fact.person for fact in of(reading, Attendance)].count("Anna Holm") == 2
    assert [fact.anomaly for fact in of(reading, Anomaly) if "Anna Holm" in fact.proof] == ["duplicate_attendee"]


def test_a_shorter_name_stays_a_name_of_its_own_in_one_document() -> None:
    found = persons("Ida Holm, formand for BRN’s bestyrelse, orienterede.", "Ida Stenby Holm (A) Thisted Kommune")
    assert found == [("Ida Holm", "Ida Holm")]


def test_a_first_name_alone_is_the_one_person_who_bears_it() -> None:
    text = "Bo Krag-Lund har skiftet parti.\n\n \n\nBo er i starten af valgperioden udpeget til bestyrelsen."
    assert persons(text)[-1] == ("Bo", "Bo Krag-Lund")


def test_a_change_of_party_is_read_over_a_line_end() -> None:
    reading = said("Bo Krag-Lund, Læsø Kommune, har skiftet parti fra Venstre til Liberal \n\nAlliance.")
    (switch,) = of(reading, PartySwitch)
    assert (switch.person, switch.from_party, switch.to_party) == ("Bo Krag-Lund", "Venstre", "Liberal Alliance")


def test_a_party_may_be_written_as_a_letter_and_as_a_name() -> None:
    reading = said("Venstre peger på Bo Krag-Lund (V), Læsø Kommune.")
    assert named(reading, "party")[0] == ("Venstre", "Venstre")
    assert {fact.party_letter for fact in of(reading, Attendance) if fact.person == "Bo Krag-Lund"} == {"V"}


def test_an_appointee_is_one_person_with_party_and_without() -> None:
    proposal = (
        "Det indstilles, at KKR Nordjylland udpeger Ole Bak Munk (V), \n\nLæsø Kommune, som nyt medlem til"
        " Vandrådets bestyrelse."
    )
    reading = in_sections(
        {
            "Indstilling": proposal,
            "Sagsfremstilling": "Venstre peger på Ole Bak Munk, Læsø Kommune.",
            "Beslutning": "KKR Nordjylland godkendte indstillingen.",
        }
    )
    assert {key for _, key in named(reading, "person")} == {"Ole Bak Munk"}
    assert [fact.person for fact in of(reading, Appointment)] == ["Ole Bak Munk"]


def test_a_person_without_party_is_a_person() -> None:
    assert persons("Per Mølby og Lars Erik Jonstrup deltog.") == [
        ("Per Mølby", "Per Mølby"),
        ("Lars Erik Jonstrup", "Lars Erik Jonstrup"),
    ]


def test_a_person_without_anything_but_a_talk_is_a_person() -> None:
    assert persons("Helene Lund Terkelby holdt et kort mundtligt oplæg.") == [
        ("Helene Lund Terkelby", "Helene Lund Terkelby")
    ]


@pytest.mark.parametrize(("letter", "place"), [("L", "Hjørring Kommune"), ("D", "Vesthimmerlands Kommune")])
def test_a_list_letter_is_kept_as_printed(letter: str, place: str) -> None:
    reading = said("Intet.", members=(f"Sven Bakke ({letter}), {place}",))
    assert [(fact.party_letter, fact.municipality) for fact in of(reading, Attendance)] == [(letter, place)]


def test_the_letter_d_means_another_party_in_another_year() -> None:
    text = said("Intet.", members=("Sven Bakke (D) Rebild Kommune",)).document.text
    parties = {
        year: [key for key in party_keys(text.replace("2023", year)) if key != "Liste D"] for year in ("2023", "2012")
    }
    assert parties["2023"] == ["Nye Borgerlige"]
    assert "Nye Borgerlige" not in parties["2012"]


def party_keys(text: str) -> list[str]:
    return [fact.key for fact in of(reading_of(text), Actor) if fact.actor_kind == "party"]


def test_a_name_that_a_hyphen_cuts_is_whole() -> None:
    assert persons("Mødet blev ledet af Lars Erik Jons-\n\ntrup fra huset.") == [("Lars Erik Jonstrup",) * 2]


def test_a_name_that_a_line_end_cuts_is_whole() -> None:
    assert persons("Mødet blev som aftalt i foråret ledet af direktør Lars \n\nJonstrup fra huset.") == [
        ("Lars Jonstrup", "Lars Jonstrup")
    ]


def test_a_substitute_whom_a_line_end_cuts_stands_in_for_the_absent() -> None:
    reading = reading_of(
        opening("John Lampe (C) Læsø Kommune (suppleant for Ida \n\nAgerup)", absent=("Ida Agerup (C) Rebild Kommune",))
    )
    found = [(fact.person, fact.status, fact.capacity, fact.substitute_for) for fact in of(reading, Attendance)]
    assert found == [
        ("John Lampe", "present", "substitute", "Ida Agerup"),
        ("Ida Agerup", "absent", "member", None),
    ]


@pytest.mark.parametrize("name", ["Bo Krag-Lund", "Mai-Britt Bak", "Henrik Elkær-Kjær"])
def test_a_true_hyphen_stays_in_a_name(name: str) -> None:
    assert persons(f"{name} deltog.", f"{name} (V) Læsø Kommune") == [(name, name)]


def test_an_initial_ends_no_sentence_and_no_name() -> None:
    assert persons("Tak til Arne M. Bakke for oplægget.", "Arne M. Bakke (A), Rebild Kommune") == [
        ("Arne M. Bakke", "Arne M. Bakke")
    ]


def test_a_third_heading_of_the_list_tells_the_capacity() -> None:
    text = opening(*MEMBERS).replace("1. Sager", "KL-udvalgsmedlem:\n\nDan Nybo (B) Aalborg Kommune\n\n1. Sager", 1)
    found = {fact.person: fact.capacity for fact in of(reading_of(text), Attendance)}
    assert found["Dan Nybo"] == "committee_member"
    assert found["Anna Holm"] == "member"


@pytest.mark.parametrize("line", ["Ulla Bakke (A) Thisted Kommune", "Ulla Bakke (A), Thisted Kommune"])
def test_a_comma_after_the_party_makes_no_difference(line: str) -> None:
    (fact,) = of(said("Intet.", members=(line,)), Attendance)
    assert (fact.person, fact.party_letter, fact.municipality) == ("Ulla Bakke", "A", "Thisted Kommune")


def test_the_same_surname_is_not_the_same_person() -> None:
    found = persons(
        "Arne M. Bakke og Sven Bakke deltog.", "Arne M. Bakke (A) Rebild Kommune", "Sven Bakke (L) Læsø Kommune"
    )
    assert [key for _, key in found] == ["Arne M. Bakke", "Sven Bakke"]


def test_one_person_with_two_municipalities_is_told() -> None:
    reading = said("Intet.", members=("Ida Wiig (A) Thisted Kommune", "Ida Wiig (A) Læsø Kommune"))
    assert {fact.person for fact in of(reading, Attendance)} == {"Ida Wiig, Thisted Kommune", "Ida Wiig, Læsø Kommune"}


def roles(text: str) -> list[tuple[str, str, str]]:
    return [(fact.person, fact.role, fact.organisation) for fact in of(said(text), Role)]


def test_a_title_before_a_name_is_a_role() -> None:
    ((person, role, organisation),) = roles("Direktør Christian Harbo, KL, holder oplæg.")
    assert (person, role.lower(), organisation) == ("Christian Harbo", "direktør", "KL")


def test_a_title_that_a_hyphen_cuts_is_whole() -> None:
    found = roles(
        "Arbejdsmarkedschef Jannie Krag, Læsø Kommune og frikommu-\n\nnekoordinator Netta Ben-Yrsa, Aalborg Kommune"
    )
    assert [(person, role.lower(), place) for person, role, place in found] == [
        ("Jannie Krag", "arbejdsmarkedschef", "Læsø Kommune"),
        ("Netta Ben-Yrsa", "frikommunekoordinator", "Aalborg Kommune"),
    ]


def test_a_title_may_be_shared_out() -> None:
    found = roles(
        "Her mødes de administrerende direktører for henholdsvis KL, Kristian \n\nWende og Danske Regioner, Adam Ulv."
    )
    assert [(person, organisation) for person, _, organisation in found] == [
        ("Kristian Wende", "KL"),
        ("Adam Ulv", "Danske Regioner"),
    ]


def test_two_roles_may_stand_before_one_name() -> None:
    found = roles("Formand for Skolechefernes netværk, direktør i Hjørring \n\nKommune, Henrik Elkær-Kjær taler.")
    assert [(person, role.lower()) for person, role, _ in found] == [
        ("Henrik Elkær-Kjær", "formand"),
        ("Henrik Elkær-Kjær", "direktør"),
    ]


def test_a_role_for_a_field_is_read_before_a_name() -> None:
    found = roles("KL’s udvalgsmedlem for Arbejdsmarked og Borgerservice, Per Mølby, Hjør-\n\nring Kommune indleder.")
    assert ("Per Mølby", "udvalgsmedlem", "KL's udvalg for Arbejdsmarked og Borgerservice") in found


def test_a_role_may_follow_a_genitive() -> None:
    assert roles("Erhvervshus Nordjyllands direktør Lars Erik Jons-\n\ntrup deltager.") == [
        ("Lars Erik Jonstrup", "direktør", "Erhvervshus Nordjylland")
    ]


def test_a_comma_may_lack_between_appointee_and_verb() -> None:
    found = roles("Niels Jørgen Perbøl, KKR-udpeget til DEB giver en kort orientering.")
    assert [person for person, _, _ in found] == ["Niels Jørgen Perbøl"]


def test_a_bare_kkr_in_a_role_is_this_council() -> None:
    found = roles("Else Marie Wiig, formand for Erhvervshus Nordjylland og næst-\n\nformand i KKR, orienterer.")
    assert set(found) == {
        ("Else Marie Wiig", "formand", "Erhvervshus Nordjylland"),
        ("Else Marie Wiig", "næstformand", "KKR Nordjylland"),
    }


@pytest.mark.parametrize(
    "words",
    ["Blå Bog", "Arne-pensionen", "Arne-milliarden", "Den Ældre Medicinske Patient", "Det Blå Nordjylland",
     "Det Attraktive Nordjylland", "Vilje til at Vækste", "Blå Vækst"],
)  # fmt: skip
def test_what_looks_like_a_person_is_none(words: str) -> None:
    assert persons(f"Der blev orienteret om {words} i dag.") == []


def test_the_initials_of_a_case_worker_name_nobody() -> None:
    reading = reading_of(opening().replace("abcd", "snm") + "Sagsfremstilling\n\nIntet.\n")
    assert {fact.case_number for fact in of(reading, AgendaItem)} == {None, "SAG-2023-00001", "SAG-2023-00002"}
    assert not [one for fact in of(reading, Actor) for one in fact.mentions if "snm" in one.surface]


def test_a_plan_to_report_and_the_report_are_two_facts() -> None:
    reading = in_sections(
        {"Sagsfremstilling": "Bo Krag-Lund giver en kort orientering.", "Beslutning": "Bo Krag-Lund orienterede."}
    )
    assert [(fact.person, fact.mode) for fact in of(reading, Report)] == [
        ("Bo Krag-Lund", "planned"),
        ("Bo Krag-Lund", "held"),
    ]


@pytest.mark.parametrize(
    ("line", "person", "letter"),
    [("Ulla Hardy-Bak (C )", "Ulla Hardy-Bak", "C"), ("Lars Sønder (V) – næstformand", "Lars Sønder", "V"),
     ("Thomas von Bering (A)", "Thomas von Bering", "A")],
)  # fmt: skip
def test_other_publishers_write_their_lists_otherwise(line: str, person: str, letter: str) -> None:
    (fact,) = of(said("Intet.", members=(line,)), Attendance)
    assert (fact.person, fact.party_letter) == (person, letter)


def test_a_run_in_list_without_signs_is_taken_apart() -> None:
    text = "Deltagere Birgit Holm Læsø Kommune Lene Kjeldbo Thisted Kommune\n\n" + opening().partition("\n\n1. ")[2]
    assert [fact.person for fact in of(reading_of(text), Attendance)] == ["Birgit Holm", "Lene Kjeldbo"]


def test_a_party_may_stand_as_a_name_behind_a_mayor() -> None:
    found = said("Herefter talte borgmester Arne Boel (Socialdemokratiet) fra Hjørring Kommune om havnen.")
    assert ("Arne Boel", "Arne Boel") in named(found, "person")
    assert [key for _, key in named(found, "party")] == ["Socialdemokratiet"]


def test_a_substitute_on_a_list_is_a_person() -> None:
    assert ("Kim Østerby", "Kim Østerby") in persons("Indkaldt er 1. stedfortræder på liste V, Kim Østerby.")


def test_an_attendance_that_is_retold_makes_no_office() -> None:
    assert of(decided("Anna Holm deltog ikke i behandlingen. Godkendt."), Role) == []


@pytest.mark.parametrize(
    "words",
    ["Karen Bloms Plads", "Peter Lund-festivalen", "Marie Kruuses Skole", "Hans Bruuns Gade", "Jakob Dannings Legat"],
)
def test_what_is_named_after_a_person_is_none(words: str) -> None:
    assert persons(f"Der gives et tilskud til {words} i år.") == []


def test_a_middle_name_in_s_is_no_genitive() -> None:
    assert persons("Ida Friis Gade deltog.") == [("Ida Friis Gade", "Ida Friis Gade")]


def test_whom_a_title_tells_of_is_known_without_it() -> None:
    assert [key for _, key in persons("Qvistina Bredvand var på valg. Formand Qvistina Bredvand takkede.")] == [
        "Qvistina Bredvand",
        "Qvistina Bredvand",
    ]


def test_a_list_letter_that_ends_a_sentence_begins_no_name() -> None:
    assert persons("For stemte A og Å. Imod stemte V.") == []


@pytest.mark.parametrize("words", ["Carl Blomme Salen", "Ole Vramme Observatoriet", "Martin Krogs Plads"])
def test_a_hall_or_a_square_is_none(words: str) -> None:
    assert persons(f"Lokalplanen berører {words} i år.") == []


def test_a_word_at_the_head_of_a_sentence_is_no_part_of_a_name() -> None:
    assert persons("Hverken Ida Stub eller Per Mølby blev valgt.") == [
        ("Ida Stub", "Ida Stub"),
        ("Per Mølby", "Per Mølby"),
    ]


@pytest.mark.parametrize("name", ["Læge Özlem Çelik", "Fatima al-Khatib"])
def test_a_name_with_foreign_letters_is_a_person(name: str) -> None:
    assert [key for _, key in persons(f"{name} holdt oplæg.")] == [name.removeprefix("Læge ")]


def test_both_given_names_of_a_person_are_that_person() -> None:
    assert persons("Else Marie undersøger prisen.") == [("Else Marie", "Else Marie Wiig")]
