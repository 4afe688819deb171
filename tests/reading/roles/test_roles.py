"""Who holds which office where."""

import pytest

from referatgraf.reading.roles.roles import find_roles
from tests.reading.marked import marked_doc


def roles(text: str) -> set[tuple[str, str, str]]:
    return {(role.person, role.role, role.organisation) for role in find_roles(marked_doc(text))}


def test_a_name_is_followed_by_its_offices() -> None:
    text = "{P:Anna Holm}, formand for {O:Nordvand} og næstformand i {O:Nordråd}, giver en kort orientering."
    assert roles(text) == {("Anna Holm", "formand", "Nordvand"), ("Anna Holm", "næstformand", "Nordråd")}


def test_party_and_municipality_may_stand_between() -> None:
    assert roles("{P:Anna Holm} (A), {M:Læsø Kommune}, formand for {O:Nordvand}, taler.") == {
        ("Anna Holm", "formand", "Nordvand")
    }


def test_the_region_behind_a_chairs_name_only_tells_where_the_chair_comes_from() -> None:
    assert roles("Næstformand {P:Anna Holm}, {O:Region Midtjylland}") == set()
    assert roles("Direktør {P:Anna Holm}, {O:Region Midtjylland}") == {("Anna Holm", "direktør", "Region Midtjylland")}


def test_whoever_has_left_an_office_holds_it_no_more() -> None:
    assert roles("{P:Anna Holm}, formand for {O:Nordvand}, er fratrådt.") == set()
    assert roles("{P:Anna Holm}, formand for {O:Nordvand}, er her i dag.") == {("Anna Holm", "formand", "Nordvand")}


def test_a_member_of_several_bodies_is_one_of_each() -> None:
    assert roles("{P:Anna Holm} er medlem af {O:Kystrådet}, {O:Havrådet} og {O:Nordvand}.") == {
        ("Anna Holm", "medlem", one) for one in ("Kystrådet", "Havrådet", "Nordvand")
    }


def test_the_chair_of_a_regional_council_is_that_of_the_region_behind_the_name() -> None:
    assert roles("Regionsrådsformand {P:Anna Holm}, {O:Region Midtjylland}") == {
        ("Anna Holm", "regionsrådsformand", "Region Midtjylland")
    }


def test_an_office_may_be_told_as_one_more() -> None:
    assert roles("{P:Anna Holm}, der også er formand for {O:Nordvand}, forlod mødet.") == {
        ("Anna Holm", "formand", "Nordvand")
    }


def test_a_place_between_commas_may_stand_before_the_verb() -> None:
    text = "Borgmester {P:Anna Holm} (A), {M:Læsø Kommune}, er formand for {O:Nordråd}."
    assert roles(text) == {("Anna Holm", "borgmester", "Læsø Kommune"), ("Anna Holm", "formand", "Nordråd")}


def test_offices_may_stand_before_the_name() -> None:
    text = "Formand for {O:Nordvand}, direktør i {M:Læsø Kommune}, {P:Bo Krag} giver en orientering."
    assert roles(text) == {("Bo Krag", "formand", "Nordvand"), ("Bo Krag", "direktør", "Læsø Kommune")}


def test_in_a_list_everyone_keeps_his_own_office() -> None:
    text = (
        "Til stede var {P:Anna Holm}, formand for {O:Nordvand}, {P:Bo Krag}, direktør i {O:Sydvand}, og {P:Ida Lund}."
    )
    assert roles(text) == {("Anna Holm", "formand", "Nordvand"), ("Bo Krag", "direktør", "Sydvand")}
    text = "Formand for {O:Nordvand}, {P:Anna Holm}, og direktør i {O:Sydvand}, {P:Bo Krag}, deltog."
    assert roles(text) == {("Anna Holm", "formand", "Nordvand"), ("Bo Krag", "direktør", "Sydvand")}


def test_an_office_after_og_belongs_to_no_name_before_it() -> None:
    assert roles("{P:Anna Holm} og formanden for {O:Nordvand} deltog.") == set()


def test_an_office_right_before_the_next_name_or_in_the_definite_is_not_of_the_name_before_it() -> None:
    text = "{P:Anna Holm}, leder af {O:Nordhuset}, og direktør i {O:Sydvand} {P:Bo Krag} deltog."
    assert roles(text) == {("Anna Holm", "leder", "Nordhuset"), ("Bo Krag", "direktør", "Sydvand")}
    text = "Oplæg ved {P:Anna Holm}, chef i {O:Nordvand}, og formanden for {O:Kystrådet}."
    assert roles(text) == {("Anna Holm", "chef", "Nordvand")}
    text = "{P:Anna Holm}, chef i {O:Nordvand} og formand for {O:Kystrådet}, deltog."
    assert roles(text) == {("Anna Holm", "chef", "Nordvand"), ("Anna Holm", "formand", "Kystrådet")}


def test_a_title_before_the_office_leaves_the_office_to_the_name() -> None:
    assert roles("{P:Anna Holm}, bestyrelsesformand og borgmester i {M:Læsø Kommune}, talte.") == {
        ("Anna Holm", "borgmester", "Læsø Kommune")
    }
    assert roles("{P:Anna Holm} og borgmesteren i {M:Læsø Kommune} talte.") == set()


def test_an_office_in_brackets_on_a_line_of_several_persons() -> None:
    assert roles("@ {P:Anna Holm} (formand for {O:Nordvand}), {P:Bo Krag} ({O:Sydvand})") == {
        ("Anna Holm", "formand", "Nordvand")
    }


def test_the_genitive_tells_the_house() -> None:
    assert roles("På mødet deltager {O:Nordvand}s direktør {P:Bo Krag}.") == {("Bo Krag", "direktør", "Nordvand")}
    assert roles("{O:Nordvand}s tidligere direktør {P:Bo Krag} deltog.") == set()


def test_titles_before_names_with_houses_behind_them() -> None:
    text = "Arbejdsmarkedschef {P:Ida Lund}, {M:Læsø Kommune} og koordinator {P:Bo Krag}, {M:Thisted Kommune} deltager."
    assert roles(text) == {
        ("Ida Lund", "arbejdsmarkedschef", "Læsø Kommune"),
        ("Bo Krag", "koordinator", "Thisted Kommune"),
    }
    assert roles("Direktør {P:Ida Lund}, {O:KL} indleder.") == {("Ida Lund", "direktør", "KL")}
    assert roles("borgmester {P:Ida Lund} ({L:Venstre}) fra {M:Læsø Kommune}") == {
        ("Ida Lund", "borgmester", "Læsø Kommune")
    }


def test_a_chair_comes_from_a_municipality_and_is_not_its_chair() -> None:
    assert roles("Formand {P:Ida Lund}, {M:Læsø Kommune}, bød velkommen.") == set()
    assert roles("Formand {P:Ida Lund} ({L:Venstre}), {O:Regionsrådet}, bød velkommen.") == set()


def test_offices_told_in_turn() -> None:
    text = "med de administrerende direktører for henholdsvis {O:KL}, {P:Bo Krag} og {O:Danske Regioner}, {P:Ida Lund}."
    assert roles(text) == {
        ("Bo Krag", "administrerende direktør", "KL"),
        ("Ida Lund", "administrerende direktør", "Danske Regioner"),
    }


def test_a_member_for_a_field() -> None:
    text = "{O:KL}’s udvalgsmedlem for Børn og Unge, {P:Ida Lund}, {M:Læsø Kommune}, indleder sagen."
    assert roles(text) == {("Ida Lund", "udvalgsmedlem", "KL")}


def test_one_who_was_appointed_by_a_council() -> None:
    assert roles("{P:Bo Krag}, {O:KKR}-udpeget til {O:Nordvand} giver en orientering.") == {
        ("Bo Krag", "KKR-udpeget", "Nordvand")
    }


def test_an_appointment_or_attendance_makes_no_office() -> None:
    assert roles("{O:Nordråd} udpeger {P:Ida Lund} (V), {M:Læsø Kommune}, som nyt medlem til {O:Nordvand}.") == set()
    assert roles("{P:Ida Lund} blev valgt som medlem af {O:Nordvand}.") == set()
    assert roles("{P:Ida Lund}, {M:Læsø Kommune}, deltog.") == set()


def test_whom_a_body_elects_to_its_chair_is_its_chair() -> None:
    assert roles("{P:Ida Lund} blev valgt som formand for {O:Nordvand}.") == {("Ida Lund", "formand", "Nordvand")}
    assert roles("{P:Ida Lund} blev valgt som formand for {O:Nordvand} i 2019.") == set()


def test_former_and_coming_offices_are_none() -> None:
    assert roles("{P:Ida Lund}, tidligere formand for {O:Nordvand}, talte.") == set()
    assert roles("{P:Ida Lund}, kommende direktør i {O:Nordvand}, talte.") == set()


def test_a_body_inside_the_organisation_is_not_the_organisation() -> None:
    assert roles("{P:Ida Lund}, formand for {O:Nordvand}s bestyrelse, talte.") == set()


def test_houses_before_and_behind_titles() -> None:
    assert roles("Fra {O:Nordvand} deltog direktør {P:Ida Lund} og chefkonsulent {P:Bo Krag}.") == {
        ("Ida Lund", "direktør", "Nordvand"),
        ("Bo Krag", "chefkonsulent", "Nordvand"),
    }
    assert roles("{O:Nordvand} v. direktør {P:Ida Lund}") == {("Ida Lund", "direktør", "Nordvand")}
    assert roles("{P:Ida Lund} (direktør, {O:Nordvand}) deltog.") == {("Ida Lund", "direktør", "Nordvand")}
    assert roles("Formand for {O:Nordvand}: {P:Ida Lund}") == {("Ida Lund", "formand", "Nordvand")}
    assert roles("Kst. direktør {P:Ida Lund}, {O:Nordvand}, deltog.") == {("Ida Lund", "kst. direktør", "Nordvand")}


def test_a_topic_or_a_neighbour_in_a_list_is_no_house() -> None:
    for text in (
        "Oplæg om {O:Nordvand} ved direktør {P:Ida Lund}.",
        "Direktør {P:Ida Lund} har henvendt sig til {O:Nordvand}.",
        "Fra {O:Nordvand} deltog {P:Ida Lund}.",
        "{P:Ida Lund}, formand, {O:KL} og {O:Danske Regioner} deltog.",
        "Formanden for {O:Nordvand} og {P:Ida Lund} mødtes.",
        "{P:Ida Lund} foreslås som formand for {O:Nordvand}.",
        "{P:Ida Lund} har været formand for {O:Nordvand} i ti år.",
        "Afgående formand {P:Ida Lund}, {O:Nordvand}, takkede.",
    ):
        assert roles(text) == set(), text


def test_a_bare_mayor_is_that_of_the_municipality_whose_council_met() -> None:
    text = "# 1 Sag\nBorgmester {P:Ida Lund} orienterede. Sagen er fra {M:Læsø Kommune}."

    def mayors(body: str) -> set[tuple[str, str, str]]:
        return {(one.person, one.role, one.organisation) for one in find_roles(marked_doc(text, body=body))}

    assert mayors("Læsø Byråd") == {("Ida Lund", "borgmester", "Læsø Kommune")}
    assert mayors("Byrådet") == set()
    assert mayors("KKR Nordjylland") == set()


def test_a_line_of_the_attendance_list_tells_the_office_of_the_one_whom_it_names() -> None:
    assert roles("@ Direktør i {O:Nordvand} {P:Ida Lund} (næstformand)") == {("Ida Lund", "direktør", "Nordvand")}
    assert roles("@ {P:Ida Lund}, udviklingschef, {O:Nordvand}") == {("Ida Lund", "udviklingschef", "Nordvand")}
    assert roles("@ Direktør i {O:Nordvand} {P:Ida Lund}, {P:Bo Krag}") == set()
    assert roles("@ {P:Ida Lund}, {O:Nordvand}") == set()


def test_a_house_may_stand_before_the_title_on_a_line_of_a_list() -> None:
    assert roles("@ {O:Nordvand} Vicedirektør {P:Ida Lund}") == {("Ida Lund", "vicedirektør", "Nordvand")}
    assert roles("@ {O:Nordvand} Vicedirektør {P:Ida Lund} {O:Sydvand} Centerchef {P:Bo Krag}") == set()


def test_of_two_titles_the_one_beside_the_house_is_held_there() -> None:
    text = "@ {P:Ida Lund}, Formand, Koncerndirektør, {O:Nordvand}"
    assert roles(text) == {("Ida Lund", "koncerndirektør", "Nordvand")}
    text = "@ {P:Ida Lund}, Institutleder, {O:Institut for Havstrøm}, {O:Nordby Universitet}"
    assert roles(text) == {("Ida Lund", "institutleder", "Institut for Havstrøm")}


def test_who_comes_from_a_house_has_the_title_there_on_a_crowded_line_too() -> None:
    text = (
        "@ rektor {P:Ida Lund}, kontorchef {P:Anna Holm} og revisor {P:Bo Krag} fra {O:Nordvand}, {P:Per Dam}, {O:KL}"
    )
    assert roles(text) == {("Bo Krag", "revisor", "Nordvand")}
    assert roles("@ formand {P:Ida Lund} fra {M:Læsø Kommune}, {P:Bo Krag}") == set()


def test_two_may_share_a_title_and_a_house() -> None:
    assert roles("Revisorerne {P:Ida Lund} og {P:Bo Krag} fra {O:Nordrevision} deltog.") == {
        ("Ida Lund", "revisor", "Nordrevision"),
        ("Bo Krag", "revisor", "Nordrevision"),
    }


def test_titles_of_items_tell_offices() -> None:
    text = "# 4 Oplæg ved direktør {P:Ida Lund}, {O:Nordvand}\nTaget til efterretning."
    assert roles(text) == {("Ida Lund", "direktør", "Nordvand")}


def test_a_member_is_none_of_the_house_from_which_she_comes() -> None:
    assert roles("Bestyrelsesmedlem {P:Ida Lund} ({O:Region Midtjylland}) deltog.") == set()
    assert roles("@ suppleant {P:Ida Lund} fra {O:Nordvand}, {P:Bo Krag}") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Formand og næstformand for {O:Nordvand}, {P:Anna Holm} og {P:Bo Krag}, deltog.",
        "{O:Nordvand}s og {O:Sydvand}s formænd, {P:Anna Holm} og {P:Bo Krag}, deltog.",
        "{O:Nordvand}s og {O:Sydvand}s formænd, {P:Anna Holm}, {P:Bo Krag} og {P:Ida Lund}, deltog.",
        "{O:Nordvand}s formand og {O:Sydvand}s direktør, {P:Anna Holm} (A) og {P:Bo Krag}, deltog.",
    ],
)
def test_the_second_of_two_offices_is_not_the_first_of_two_persons(text: str) -> None:
    assert roles(text) == set()


def test_of_offices_that_two_share_only_what_holds_in_either_reading_is_told() -> None:
    first = {("Anna Holm", "direktør", "Nordvand")}
    assert roles("Direktørerne for {O:Nordvand} og {O:Sydvand}, {P:Anna Holm} og {P:Bo Krag}, deltog.") == first
    assert roles("Direktør for {O:Nordvand} og formand for {O:Sydvand}, {P:Anna Holm} og {P:Bo Krag}.") == first
    last = {("Bo Krag", "formand", "Sydvand")}
    assert roles("{P:Anna Holm} og {P:Bo Krag}, direktør for {O:Nordvand} og formand for {O:Sydvand}, kom.") == last


def test_one_person_may_hold_two_offices() -> None:
    both = {("Anna Holm", "formand", "Nordvand"), ("Anna Holm", "formand", "Sydvand")}
    assert roles("Mødet ledes af formanden for {O:Nordvand} og {O:Sydvand}, {P:Anna Holm}.") == both
    assert roles("Formanden for {O:Nordvand} og {O:Sydvand}, {P:Anna Holm}, og {P:Bo Krag} deltog.") == both
    one = {("Anna Holm", "direktør", "Nordvand")}
    assert roles("Formand og direktør for {O:Nordvand}, {P:Anna Holm}, deltog.") == one
    assert roles("{P:Bo Krag} og {O:Nordvand}s direktør {P:Anna Holm} og {P:Ida Lund} deltog.") == one


@pytest.mark.parametrize("verb", ["indleder", "vejleder", "rådgiver", "leder"])
def test_a_verb_is_no_title(verb: str) -> None:
    assert roles(f"I stedet {verb} {{P:Bo Krag}} fra {{O:Nordvand}} mødet.") == set()


def test_a_title_that_may_be_a_verb_is_one_behind_a_preposition() -> None:
    assert roles("Oplæg ved leder {P:Bo Krag} fra {O:Nordvand}.") == {("Bo Krag", "leder", "Nordvand")}
    assert roles("Rådgiver {P:Bo Krag}, {O:Nordvand}, deltog.") == {("Bo Krag", "rådgiver", "Nordvand")}


@pytest.mark.parametrize(
    "text",
    [
        "{P:Anna Holm} afløste i 2020 direktør {P:Bo Krag}, {O:Nordvand}.",
        "Sekretær for direktøren i {O:Nordvand}, {P:Anna Holm}, deltog.",
        "Repræsentanter for formanden for {O:Nordvand}, {P:Anna Holm}, deltog.",
    ],
)
def test_an_office_that_was_another_persons_is_nobodys(text: str) -> None:
    assert roles(text) == set()


def test_initials_in_brackets_are_no_house() -> None:
    assert roles("@ Økonomichef {P:Ida Lund} ({O:IL}), pkt. 2") == set()
    assert roles("@ Økonomichef {P:Ida Lund} ({O:KL}), pkt. 2") == {("Ida Lund", "økonomichef", "KL")}


def test_a_member_whom_voters_elect_is_one_of_the_municipality_behind_the_name() -> None:
    assert roles("@ Byrådsmedlem {P:Ida Lund} (F), {M:Læsø Kommune}") == {("Ida Lund", "byrådsmedlem", "Læsø Kommune")}
    assert roles("@ Bestyrelsesmedlem {P:Ida Lund} (F), {M:Læsø Kommune}") == set()


def test_lines_that_each_begin_with_a_person_are_a_list_of_one_each() -> None:
    text = "@ {P:Ida Lund}, regionsdirektør, {O:Nordvand}\n  {P:Bo Krag}, sekretariatschef, {O:Havrådet}"
    assert roles(text) == {("Ida Lund", "regionsdirektør", "Nordvand"), ("Bo Krag", "sekretariatschef", "Havrådet")}


def test_semicolons_part_those_on_a_list() -> None:
    text = (
        "@ Direktør {P:Ida Lund}, {O:Nordvand} (formand); direktør {P:Bo Krag}, {O:Sydvand} (næstformand);"
        " rektor {P:Per Dam}, {O:Nordby Skole}"
    )
    assert roles(text) >= {
        ("Ida Lund", "direktør", "Nordvand"),
        ("Bo Krag", "direktør", "Sydvand"),
        ("Per Dam", "rektor", "Nordby Skole"),
    }


def test_the_house_behind_the_chair_who_heads_a_list_nominates() -> None:
    heads = "@ Formand {P:Ida Lund}, {O:Kystlauget}\n@ Næstformand {P:Bo Krag}, {O:Havlauget}"
    text = f"{heads}\n@ Formand {{P:Per Dam}}, {{O:KL}}"
    assert roles(text) == {("Per Dam", "formand", "KL")}


def test_of_several_offices_the_last_may_be_on_somebodys_behalf() -> None:
    assert roles("{P:Ida Lund} er formand for {O:Kystrådet} og kommunens repræsentant i {O:Nordvand}.") == {
        ("Ida Lund", "formand", "Kystrådet"),
        ("Ida Lund", "repræsentant", "Nordvand"),
    }


def test_a_pronoun_is_the_only_person_named_before_it() -> None:
    told = "{P:Ida Lund} (A) udtræder af rådet. Hun er endvidere medlem af {O:Kystrådet}, formand for {O:Havnerådet}."
    assert roles(told) == {("Ida Lund", "medlem", "Kystrådet"), ("Ida Lund", "formand", "Havnerådet")}
    assert roles("{P:Ida Lund} går. Næste på listen er {P:Bo Krag}. Hun er medlem af {O:Kystrådet}.") == set()
    assert roles("{P:Ida Lund} går. Hun er tidligere formand for {O:Kystrådet}.") == set()


def test_the_posts_of_a_person_may_stand_below() -> None:
    head = "{P:Ida Lund} (A) er medlem af følgende udvalg og råd:"
    told = f"{head}\n- {{O:Kystrådet}} (formand)\n- {{O:Havnerådet}}\n- næstformand i {{O:Nordvand}}"
    assert roles(told) == {
        ("Ida Lund", "formand", "Kystrådet"),
        ("Ida Lund", "medlem", "Havnerådet"),
        ("Ida Lund", "næstformand", "Nordvand"),
    }
    assert roles(f"{head}\nDer er møde i maj.\n- {{O:Kystrådet}} (formand)") == set()


def test_where_titles_lead_a_line_an_office_is_that_of_the_name_behind_it() -> None:
    assert roles("@ Direktør {P:Ida Lund}, centerchef for {O:Plan og Vand} {P:Bo Krag} og rektor {P:Per Dam}") == {
        ("Bo Krag", "centerchef", "Plan og Vand")
    }
    assert roles("@ {P:Ida Lund}, centerchef for {O:Plan og Vand} {P:Bo Krag}, {P:Per Dam}") == set()
