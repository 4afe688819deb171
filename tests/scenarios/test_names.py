"""Names: who changes theirs, who only bears the same, and organisations that are renamed, merged or split."""

from tests.judging import different, same
from tests.story import Story, appoint

FORUM, HOUSE = "Vækstforum Vestkysten", "Erhvervshus Vestkysten"


def _renamed() -> Story:
    story = Story()
    story.with_members("2017-03-03", "Asta Lund (A), Rebild", body=FORUM)
    story.with_members("2019-03-01", "Asta Lund (A), Rebild", body=HOUSE)
    return story


def test_two_of_one_name_in_two_municipalities_are_two() -> None:
    story = Story()
    story.with_members("2022-03-04", "Birthe Hansen (A), Rebild")
    story.with_members("2023-02-03", "Birthe Hansen (A), Thisted")
    assert story.persons() == ["birthe-hansen-rebild", "birthe-hansen-thisted"]


def test_a_middle_name_that_comes_and_goes_is_one_person_in_one_municipality() -> None:
    story = Story()
    story.with_members("2022-03-04", "Birthe Lind Hansen (A), Rebild")
    story.with_members("2023-02-03", "Birthe Hansen (A), Rebild")
    assert story.persons() == ["birthe-lind-hansen-rebild"]
    assert story.record.identities.current_id("person/birthe-hansen-rebild") == "person/birthe-lind-hansen-rebild"


def test_who_takes_another_surname_is_one_only_when_people_say_so() -> None:
    story = Story()
    before = story.with_members("2022-03-04", "Asta Lund (A), Rebild")
    after = story.with_members("2023-02-03", "Asta Friis (A), Rebild")
    assert len(story.persons()) == 2
    story.judgements.append(same((before, "Asta Lund"), (after, "Asta Friis")))
    (person,) = story.record.identities.persons
    assert {person.name, *person.aliases} == {"Asta Lund", "Asta Friis"}
    (seat,) = story.seats(person.id.removeprefix("person/"))
    assert (seat["first_seen"], seat["last_seen"]) == ("2022-03-04", "2023-02-03")


def test_father_and_son_of_one_municipality_are_two_when_people_say_so() -> None:
    story = Story()
    father = story.with_members("2014-03-07", "Ole Bak (V), Rebild")
    son = story.with_members("2023-02-03", "Ole Bak (V), Rebild")
    assert len(story.persons()) == 1
    story.judgements.append(different((father, "Ole Bak"), (son, "Ole Bak")))
    assert len(story.persons()) == 2
    assert len(story.who_sat("2023-02-03", "kkr")) == 1


def test_who_moves_to_another_municipality_is_one_only_when_people_say_so() -> None:
    story = Story()
    before = story.with_members("2021-03-05", "Ole Bak (V), Rebild")
    after = story.with_members("2023-02-03", "Ole Bak (V), Thisted")
    story.judgements.append(same((before, "Ole Bak"), (after, "Ole Bak")))
    places = [(tie["target"], tie["first_seen"]) for tie in story.told("REPRESENTS", "ole-bak")]
    assert places == [("municipality/rebild-kommune", "2021-03-05"), ("municipality/thisted-kommune", "2023-02-03")]


def test_a_renamed_organisation_is_two_until_people_say_that_it_is_one() -> None:
    story = _renamed()
    assert len(story.seats("asta-lund")) == 2
    forum, house = story.meetings
    story.judgements.append(same((forum, FORUM), (house, HOUSE), kind="organisation"))
    (seat,) = story.seats("asta-lund")
    assert (seat["first_seen"], seat["last_seen"]) == ("2017-03-03", "2019-03-01")


def test_the_old_id_of_a_renamed_organisation_still_resolves() -> None:
    story = _renamed()
    forum, house = story.meetings
    story.judgements.append(same((forum, FORUM), (house, HOUSE), kind="organisation"))
    identities = story.record.identities
    assert identities.current_id("body/vaekstforum-vestkysten") == identities.current_id("body/erhvervshus-vestkysten")


def test_two_organisations_that_merge_stay_two_with_seats_of_their_own() -> None:
    story = Story()
    story.with_members("2017-03-03", "Asta Lund (A), Rebild", body="Havnerådet")
    story.with_members("2017-03-03", "Bo Friis (V), Thisted", body="Fjordrådet")
    story.with_members("2019-03-01", "Asta Lund (A), Rebild", "Bo Friis (V), Thisted", body="Havne- og Fjordrådet")
    assert len(story.seats("asta-lund")) == len(story.seats("bo-friis")) == 2


def test_an_organisation_that_is_split_after_a_wrong_merge_has_its_bytes_back() -> None:
    story = _renamed()
    before = story.export()
    forum, house = story.meetings
    story.judgements.append(same((forum, FORUM), (house, HOUSE), kind="organisation"))
    assert story.export() != before
    story.judgements.clear()
    assert story.export() == before


def test_a_business_house_of_another_region_is_another() -> None:
    story = Story()
    for name in ("Erhvervshus Nordkysten", "Erhvervshus Vestkysten"):
        story.with_members("2019-03-01", "Asta Lund (A), Rebild", body=name)
    assert len(story.seats("asta-lund")) == 2


def test_a_board_belongs_to_the_organisation_in_its_name() -> None:
    story = Story()
    sheet = story.meeting("2022-03-04")
    sheet.actor("organisation", "Nordhavnen", subtype="company")
    appoint(sheet, "Asta Lund", "Nordhavnens bestyrelse")
    belonging = [(edge.source, edge.target) for edge in story.graph.edges if edge.type == "BELONGS_TO"]
    assert ("body/nordhavnens-bestyrelse", "organisation/nordhavnen") in belonging
