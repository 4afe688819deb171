"""What a constituting meeting fills: items that are called after a body, and the offices of the body itself."""

from referatgraf.facts import Appointment
from tests.reading.traps import of, reading_of

COUNCIL = "Referat\n\nByrådet i Læsø Kommune\n\n{}\n\nMødedato: 8. december 2021\n\n1. {}\n"
ASSOCIATION = "Kystforeningen\nReferat af generalforsamling den 8. maj 2022\n\n{}\n"


def seats(minutes: str) -> set[tuple[str, str, str | None]]:
    return {(one.person, one.to_body, one.role) for one in of(reading_of(minutes), Appointment) if one.new}


def test_an_item_of_a_constituting_meeting_fills_the_body_it_is_called_after() -> None:
    item = "Beredskabskommissionen\n\nSagsfremstilling\nBorgmesteren er født formand.\n\nBeslutning\n{}"
    groups = item.format("Gruppe 1 (A, F): Bo Krag\nGruppe 2 (C, V): Ida Lund")
    filled = {("Bo Krag", "Beredskabskommissionen", None), ("Ida Lund", "Beredskabskommissionen", None)}
    assert seats(COUNCIL.format("Konstituerende møde", groups)) == filled
    assert seats(COUNCIL.format("Ordinært møde", groups)) == set()


def test_an_item_that_only_names_seats_fills_them_in_any_meeting() -> None:
    item = "Beredskabskommissionen\n\nBeslutning\nMedlem: Bo Krag. Stedfortræder: Ida Lund."
    filled = {
        ("Bo Krag", "Beredskabskommissionen", "medlem"),
        ("Ida Lund", "Beredskabskommissionen", "stedfortræder"),
    }
    assert seats(COUNCIL.format("Ordinært møde", item)) == filled
    case = item.replace("\n\nBeslutning", "\n\nSagsfremstilling\nDer er holdt tre møder.\n\nBeslutning")
    assert seats(COUNCIL.format("Ordinært møde", case)) == set()


def test_offices_below_what_says_that_they_are_constituted_are_those_of_the_association() -> None:
    text = (
        "1. Eventuelt\nFormanden takkede.\n\nEfter generalforsamlingen konstituerede bestyrelsen sig således:\n"
        "Formand: Bo Krag\nKasserer: Ida Lund\nBestyrelsesmedlem: Anna Holm"
    )
    assert seats(ASSOCIATION.format(text)) == {
        ("Bo Krag", "Kystforeningen", "formand"),
        ("Ida Lund", "Kystforeningen", "kasserer"),
        ("Anna Holm", "Kystforeningen", "medlem"),
    }


def test_an_auditor_and_who_stands_in_for_him_are_told_apart() -> None:
    text = (
        "1. Valg af revisor og revisorsuppleant\nBo Krag blev valgt som revisor. Som revisorsuppleant valgtes Ida Lund."
    )
    assert seats(ASSOCIATION.format(text)) == {
        ("Bo Krag", "Kystforeningen", "revisor"),
        ("Ida Lund", "Kystforeningen", "revisorsuppleant"),
    }


def test_each_group_that_fills_seats_has_its_own_lines() -> None:
    item = (
        "Udvalg\n\nBeslutning\nValggruppe 1 udpegede:\nBo Krag til Sundhedssamarbejdsudvalget\n"
        "Valggruppe 2 udpegede:\nIda Lund til Kulturudvalget"
    )
    assert seats(COUNCIL.format("Ordinært møde", item)) == {
        ("Bo Krag", "Sundhedssamarbejdsudvalget", None),
        ("Ida Lund", "Kulturudvalget", None),
    }


def test_whoever_is_proposed_is_elected_and_not_who_proposes() -> None:
    text = "1. Valg af næstformand\nBo Krag foreslog Ida Lund som næstformand. Hun blev valgt enstemmigt."
    assert seats(ASSOCIATION.format(text)) == {("Ida Lund", "Kystforeningen", "næstformand")}


def test_those_who_stand_are_told_from_those_who_are_elected() -> None:
    text = (
        "1. Valg af medlemmer til bestyrelsen\nPå valg var:\nBo Krag (villig til genvalg)\n"
        "Anna Holm (ønskede ikke genvalg)\n"
        "Valgt blev:\nBo Krag, afd. 3 (genvalg)\nIda Lund, afd. 12 (nyvalg)"
    )
    assert seats(ASSOCIATION.format(text)) == {
        ("Bo Krag", "Kystforeningen", None),
        ("Ida Lund", "Kystforeningen", None),
    }


def test_changes_that_the_case_lists_are_made_as_they_are_approved() -> None:
    item = (
        "Omkonstituering\n\nSagsfremstilling\nGrupperne har aftalt følgende ændringer:\n"
        "Bo Krag indtræder i Kulturudvalget i stedet for Ida Lund.\n\n"
        "Indstilling\nBorgmesteren indstiller, at byrådet godkender ændringerne.\n\nBeslutning\n{}"
    )
    entered = {("Bo Krag", "Kulturudvalget", None)}
    assert seats(COUNCIL.format("Ordinært møde", item.format("Godkendt."))) == entered
    assert seats(COUNCIL.format("Ordinært møde", item.format("Ikke godkendt."))) == set()


def test_a_label_that_names_no_known_body_hides_no_other_line() -> None:
    text = (
        "1. Konstituering\nBo Krag blev valgt som formand.\nNøgler til skuret: Ida Lund\n"
        "Festudvalg: Anna Holm og Bo Krag"
    )
    assert seats(ASSOCIATION.format(text)) == {
        ("Bo Krag", "Kystforeningen", "formand"),
        ("Anna Holm", "Festudvalg", None),
        ("Bo Krag", "Festudvalg", None),
    }


def test_a_proposal_that_passes_a_committee_is_the_councils_to_approve() -> None:
    item = (
        "Medlem af Kystrådet\n\nIndstilling\nDirektionen indstiller til Økonomiudvalget, at {} udpeger Bo Krag (V) som "
        "medlem af Kystrådet.\n\nBeslutning\nIndstillingen blev godkendt."
    )
    assert seats(COUNCIL.format("Ordinært møde", item.format("byrådet"))) == {("Bo Krag", "Kystrådet", "medlem")}
    assert seats(COUNCIL.format("Ordinært møde", item.format("udvalget"))) == set()


def test_the_chair_of_a_committee_without_a_name_is_no_chair_of_the_board() -> None:
    text = "1. Konstituering\nBo Krag indtræder som formand for det lokale havneudvalg efter Ida Lund."
    assert seats(ASSOCIATION.format(text)) == set()
