"""How elections and appointments are told by councils, committees and boards; what is no appointment."""

# ruff: noqa: E501  a shape a line

import pytest

from referatgraf.reading.appointments.appointments import find_appointments
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.decisions import find_decisions
from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.marked import marked_doc


def told(text: str) -> set[tuple[str, str, str | None, str | None]]:
    doc = marked_doc(text if text.startswith("# ") else "# 1.1 Sag\n" + text, body="Byrådet")
    for find in (find_proposals, find_decisions):
        context_of(doc).facts.extend(find(doc))
    return {(one.person, one.to_body, one.role, one.replacing) for one in find_appointments(doc) if one.new}


APPOINTED: list[tuple[str, set[tuple[str, str, str | None, str | None]]]] = [
    (
        "# 4 Konstituering\n## Beslutning\nByrådet har, som aftalt i maj, valgt {P:Ida Lund} til formand for {O:Havneudvalget}.\n{P:Bo Krag} er valgt til 1. næstformand for {O:Kystrådet}, og {P:Anna Holm} ({L:Venstre}) valgt til 2. næstformand for {O:Kystrådet}.",
        {
            ("Ida Lund", "Havneudvalget", "formand", None),
            ("Bo Krag", "Kystrådet", "1. næstformand", None),
            ("Anna Holm", "Kystrådet", "2. næstformand", None),
        },
    ),
    (
        "# 4 Konstituering\n## Beslutning\n{P:Ida Lund} er valgt til formand for {O:Havneudvalget}, hvor {P:Bo Krag} (V) bliver næstformand.\n{P:Anna Holm} bliver formand for {O:Kystrådet}.",
        {
            ("Ida Lund", "Havneudvalget", "formand", None),
            ("Bo Krag", "Havneudvalget", "næstformand", None),
            ("Anna Holm", "Kystrådet", "formand", None),
        },
    ),
    (
        "# 4 Konstituering\n## Beslutning\nByrådet har valgt {P:Ida Lund} til borgmester og formand for {O:Havneudvalget}.",
        {("Ida Lund", "Byrådet", "borgmester", None), ("Ida Lund", "Havneudvalget", "formand", None)},
    ),
    (
        "# 4 Konstituering\n## Beslutning\n{P:Ida Lund} blev valgt til borgmester og formand for {O:Havneudvalget}.",
        {("Ida Lund", "Byrådet", "borgmester", None), ("Ida Lund", "Havneudvalget", "formand", None)},
    ),
    ("# 4 Orientering om havnen\n## Beslutning\n{P:Ida Lund} er valgt til formand for {O:Havneudvalget}.", set()),
    ("# 4 Konstituering\n## Beslutning\n{P:Ida Lund} er ikke valgt til formand for {O:Havneudvalget}.", set()),
    (
        "## Beslutning\nSom medlem af {O:Nordvand} valgtes {P:Ida Lund} (A), som stedfortræder {P:Bo Krag} (V).",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    ("## Beslutning\nByrådet udpegede {P:Ida Lund} til {O:Nordvand}.", {("Ida Lund", "Nordvand", None, None)}),
    ("# 4 Valg til {O:Nordvand}\n## Beslutning\nValgt blev: {P:Ida Lund}.", {("Ida Lund", "Nordvand", None, None)}),
    (
        "# 4 Valg til {O:Nordvand}\n## Beslutning\nValgt blev {P:Ida Lund} (A) med {P:Bo Krag} (V) som stedfortræder.",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\n{P:Ida Lund} indtræder i {O:Nordvand} i stedet for {P:Bo Krag}, der er bevilget orlov.",
        {("Ida Lund", "Nordvand", None, "Bo Krag")},
    ),
    (
        "## Beslutning\n{P:Ida Lund} (A) indtræder som nyt medlem af {O:Nordvand} i stedet for {P:Bo Krag}.",
        {("Ida Lund", "Nordvand", "medlem", "Bo Krag")},
    ),
    (
        "# 4 Konstituering\n## Beslutning\nTil formand valgtes {P:Ida Lund}, til næstformand {P:Bo Krag}.",
        {("Bo Krag", "Byrådet", "næstformand", None), ("Ida Lund", "Byrådet", "formand", None)},
    ),
    (
        "# 4 Konstituering\n## Beslutning\nTil formand valgtes {P:Ida Lund} og til næstformand valgtes {P:Bo Krag}.",
        {("Bo Krag", "Byrådet", "næstformand", None), ("Ida Lund", "Byrådet", "formand", None)},
    ),
    (
        "# 4 Konstituering\n## Beslutning\nSom formand blev valgt {P:Ida Lund}, og som næstformand blev valgt {P:Bo Krag}.",
        {("Bo Krag", "Byrådet", "næstformand", None), ("Ida Lund", "Byrådet", "formand", None)},
    ),
    (
        "# 4 Valg af formand\n## Beslutning\n{P:Ida Lund} valgt som formand. {P:Bo Krag} valgt som næstformand.",
        {("Bo Krag", "Byrådet", "næstformand", None), ("Ida Lund", "Byrådet", "formand", None)},
    ),
    (
        "# 4 Valg af formand\n## Beslutning\n{P:Ida Lund} blev enstemmigt valgt til formand.",
        {("Ida Lund", "Byrådet", "formand", None)},
    ),
    ("# 4 Valg til {O:Nordvand}\n## Beslutning\n{P:Ida Lund} genvælges.", {("Ida Lund", "Nordvand", None, None)}),
    (
        "## Beslutning\n{P:Ida Lund} genvælges til {O:Nordvand} for perioden 1. januar 2022 til 31. december 2025.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\n{P:Ida Lund} udpeges til {O:Nordvand} for perioden 1. januar 2022 - 31. december 2025.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nUdpeget til {O:Nordvand}: {P:Ida Lund} (A) og {P:Bo Krag} (V).",
        {("Bo Krag", "Nordvand", None, None), ("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nTil {O:Nordvand} udpegedes {P:Ida Lund} (A) og {P:Bo Krag} (V).",
        {("Bo Krag", "Nordvand", None, None), ("Ida Lund", "Nordvand", None, None)},
    ),
    ("## Beslutning\nTil {O:Nordvand} blev udpeget {P:Ida Lund}.", {("Ida Lund", "Nordvand", None, None)}),
    (
        "## Beslutning\nByrådet valgte {P:Ida Lund} som medlem og {P:Bo Krag} som stedfortræder til {O:Nordvand}.",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "## Beslutning\nByrådet udpegede {P:Ida Lund} som medlem af {O:Nordvand} og {P:Bo Krag} som medlem af {O:Sydvand}.",
        {("Bo Krag", "Sydvand", "medlem", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "## Indstilling\nDet indstilles, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nGodkendt.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Indstilling\nSekretariatet indstiller, at {P:Ida Lund} (A) genudpeges som medlem af {O:Nordvand} efter indstilling fra {L:Venstre}.\n## Beslutning\nGodkendt som indstillet.",
        {("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "## Indstilling\nDet indstilles, at byrådet udpeger medlemmer til {O:Nordvand}.\n## Beslutning\nFølgende blev udpeget:\n- {P:Ida Lund} (A)\n- {P:Bo Krag} (V)",
        {("Bo Krag", "Nordvand", None, None), ("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nFølgende blev valgt til {O:Nordvand}:\n- {P:Ida Lund} (A), medlem\n- {P:Bo Krag} (V), stedfortræder",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "## Beslutning\nTil {O:Nordvand} udpeges:\nMedlem: {P:Ida Lund} (A)\nStedfortræder: {P:Bo Krag} (V)",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "# 4 Valg til {O:Nordvand}\n## Beslutning\nMedlemmer:\n- {P:Ida Lund} (A)\n- {P:Bo Krag} (V)\nStedfortrædere:\n- {P:Per Dahl} (F)",
        {
            ("Bo Krag", "Nordvand", "medlem", None),
            ("Ida Lund", "Nordvand", "medlem", None),
            ("Per Dahl", "Nordvand", "stedfortræder", None),
        },
    ),
    (
        "# 4 Valg til {O:Nordvand}\n## Beslutning\nMedlem: {P:Ida Lund} (A). Stedfortræder: {P:Bo Krag} (V).",
        {("Bo Krag", "Nordvand", "stedfortræder", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    ("## Beslutning\nGodkendt. {P:Ida Lund} indtræder i {O:Nordvand}.", {("Ida Lund", "Nordvand", None, None)}),
    (
        "## Beslutning\n{P:Bo Krag} udtræder af {O:Nordvand}; {P:Ida Lund} indtræder i stedet.",
        {("Ida Lund", "Nordvand", None, "Bo Krag")},
    ),
    (
        "## Beslutning\n{P:Bo Krag} udtræder af {O:Nordvand}. {P:Ida Lund} udpeges i stedet.",
        {("Ida Lund", "Nordvand", None, "Bo Krag")},
    ),
    (
        "## Beslutning\nByrådet godkendte, at {P:Ida Lund} udpeges til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nByrådet besluttede at udpege {P:Ida Lund} til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "# 4 Valg\n## Beslutning\nByrådet valgte {P:Ida Lund} som medlem af henholdsvis {O:Nordvand} og {O:Sydvand}.",
        {("Ida Lund", "Nordvand", "medlem", None), ("Ida Lund", "Sydvand", "medlem", None)},
    ),
    (
        "## Beslutning\nI stedet for {P:Bo Krag} udpeges {P:Ida Lund} til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, "Bo Krag")},
    ),
    (
        "## Beslutning\nEfter {P:Bo Krag} vælges {P:Ida Lund} som medlem af {O:Nordvand}.",
        {("Ida Lund", "Nordvand", "medlem", "Bo Krag")},
    ),
    (
        "## Beslutning\nPå forslag fra {P:Bo Krag} valgtes {P:Ida Lund} til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nEfter indstilling fra {O:Danske Regioner} udpeges {P:Ida Lund} til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nEfter indstilling fra {L:Venstre} udpeges {P:Ida Lund} til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Indstilling\nAdministrationen indstiller til Byrådet, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nGodkendt.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "# 3 Valg til {O:Nordvand}\n## Beslutning\n{P:Ida Lund} (A) indtræder i udvalget i stedet for {P:Bo Krag} (A).",
        {("Ida Lund", "Nordvand", None, "Bo Krag")},
    ),
    (
        "## Beslutning\nByrådet udpegede {P:Ida Lund} til at repræsentere kommunen i {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nByrådet udpeger til {O:Nordvand}:\n- {P:Ida Lund} (A)\n- {P:Bo Krag} (V)",
        {("Bo Krag", "Nordvand", None, None), ("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "## Beslutning\nValgt som medlemmer af {O:Nordvand} blev {P:Ida Lund}, {P:Bo Krag} og {P:Per Dahl}.",
        {
            ("Bo Krag", "Nordvand", "medlem", None),
            ("Ida Lund", "Nordvand", "medlem", None),
            ("Per Dahl", "Nordvand", "medlem", None),
        },
    ),
    (
        "## Beslutning\nSom medlemmer af {O:Nordvand} blev {P:Ida Lund} og {P:Bo Krag} valgt.",
        {("Bo Krag", "Nordvand", "medlem", None), ("Ida Lund", "Nordvand", "medlem", None)},
    ),
    (
        "## Beslutning\nByrådet valgte {P:Ida Lund} (A) og {P:Bo Krag} (V) som medlemmer af {O:Nordvand} samt {P:Per Dahl} (F) som medlem af {O:Sydvand}.",
        {
            ("Bo Krag", "Nordvand", "medlem", None),
            ("Ida Lund", "Nordvand", "medlem", None),
            ("Per Dahl", "Sydvand", "medlem", None),
        },
    ),
    (
        "## Beslutning\n{P:Ida Lund} fik 12 stemmer, og {P:Bo Krag} fik 9 stemmer. {P:Ida Lund} er dermed valgt til {O:Nordvand}.",
        {("Ida Lund", "Nordvand", None, None)},
    ),
    (
        "# 2 Konstituering\n## Beslutning\nFormand: {P:Ida Lund}\nNæstformand: {P:Bo Krag}",
        {("Bo Krag", "Byrådet", "næstformand", None), ("Ida Lund", "Byrådet", "formand", None)},
    ),
]
NOT_APPOINTED = [
    "## Beslutning\nUdvalget anbefaler, at {P:Ida Lund} udpeges til {O:Nordvand}.",
    "## Beslutning\nUdvalget indstiller {P:Ida Lund} til {O:Nordvand}.",
    "## Beslutning\n{L:Venstre} indstiller {P:Ida Lund} til {O:Nordvand}.",
    "## Beslutning\n{L:Venstre} foreslog {P:Ida Lund} til {O:Nordvand}. Forslaget blev ikke vedtaget.",
    "## Beslutning\nForslag om at udpege {P:Ida Lund} til {O:Nordvand} blev forkastet.",
    "## Beslutning\n{P:Ida Lund} blev foreslået til {O:Nordvand}, men ikke valgt.",
    "## Beslutning\n{P:Ida Lund} opnåede ikke valg til {O:Nordvand}.",
    "## Indstilling\nDet indstilles, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nAnbefales godkendt.",
    "## Indstilling\nDet indstilles, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nUdsat.",
    "## Indstilling\nDet indstilles, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nIkke godkendt.",
    "## Indstilling\nDet indstilles, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Indstilling\nDet indstilles, at udvalget anbefaler Byrådet, at {P:Ida Lund} udpeges til {O:Nordvand}.\n## Beslutning\nGodkendt.",
    "## Beslutning\nOrlov bevilget. 1. stedfortræder {P:Ida Lund} indkaldes.",
    "## Beslutning\nByrådet besluttede ikke at udpege {P:Ida Lund} til {O:Nordvand}.",
    "## Beslutning\nBestyrelsen i {O:Nordvand} har udpeget {P:Ida Lund} som direktør.",
    "## Beslutning\n{O:Økonomiudvalget} udpegede {P:Ida Lund} til {O:Nordvand}.",
    "## Sagsfremstilling\n{P:Ida Lund} indstilles af {L:Venstre} til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\nDer skal vælges et medlem til {O:Nordvand} i stedet for {P:Ida Lund}.\n## Beslutning\nDrøftet.",
    "# 4 Valg\n## Beslutning\nByrådet ønsker at udpege {P:Ida Lund} til {O:Nordvand} til næste år.",
    "# 4 Valg\n## Beslutning\nDet blev drøftet at udpege {P:Ida Lund} til {O:Nordvand}.",
    "# 4 Valg\n## Beslutning\n{P:Ida Lund} blev valgt til dirigent.",
    "# 4 Valg\n## Beslutning\nTil dirigent valgtes {P:Ida Lund}.",
    "# 4 Valg af dirigent\n## Beslutning\n{P:Ida Lund} blev valgt som ordstyrer. {P:Bo Krag} blev valgt til referent.",
    "## Indstilling\nDet indstilles, at enten {P:Ida Lund} eller {P:Bo Krag} udpeges til {O:Nordvand}.\n## Beslutning\nGodkendt.",
    "## Indstilling\nDet indstilles, at {P:Ida Lund} eller {P:Bo Krag} udpeges til {O:Nordvand}.\n## Beslutning\nGodkendt.",
    "## Indstilling\nDet indstilles,\n- at regnskabet godkendes\n- at {P:Ida Lund} udpeges til {O:Nordvand}\n## Beslutning\nPunkt 1 godkendt. Punkt 2 udsættes.",
    "## Indstilling\nDet indstilles,\n- at regnskabet godkendes\n- at {P:Ida Lund} udpeges til {O:Nordvand}\n## Beslutning\nRegnskabet blev godkendt.",
    "## Sagsfremstilling\n{P:Ida Lund} er ikke længere udpeget til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\nDet foreslås, at {P:Ida Lund} bliver udpeget til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\nHvis {P:Ida Lund} bliver valgt til {O:Nordvand}, skal der findes en anden.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\n{L:Venstre} ønsker, at {P:Ida Lund} er udpeget til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\n{P:Ida Lund} er foreslået valgt til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\n{P:Ida Lund} er nomineret til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Sagsfremstilling\n{P:Ida Lund} kan ikke genvælges til {O:Nordvand}.\n## Beslutning\nDrøftet.",
    "## Beslutning\n{P:Ida Lund} (A) indtræder i udvalget i stedet for {P:Bo Krag} (A).",
    "# 3 Møde med {O:Nordvand}\n## Beslutning\n{P:Ida Lund} (A) vælges.",
    "# 3 Henvendelse fra {O:Nordvand}\n## Beslutning\n{P:Ida Lund} vælges som medlem af et udvalg.",
    "## Beslutning\nBestyrelsen valgte at lade {P:Ida Lund} fortsætte i {O:Nordvand}.",
    "## Beslutning\nByrådet valgte {P:Ida Lund}s forslag om {O:Nordvand}.",
    "## Beslutning\nByrådet udpegede {P:Ida Lund}s stedfortræder til {O:Nordvand}.",
    "## Beslutning\nBeslutning om udpegning af {P:Ida Lund} til {O:Nordvand} udsættes.",
    "## Beslutning\nByrådet tog til efterretning, at {P:Ida Lund} er udpeget til {O:Nordvand}.",
    "## Beslutning\nByrådet tog til efterretning, at {P:Ida Lund} udpeges til {O:Nordvand} af {O:Økonomiudvalget}.",
    "## Beslutning\nByrådet afviste, at {P:Ida Lund} udpeges til {O:Nordvand}.",
    "## Beslutning\nByrådet anbefaler, at {P:Ida Lund} udpeges til {O:Nordvand}.",
    "# 2 Regnskab\n## Beslutning\nFormand: {P:Ida Lund}\nNæstformand: {P:Bo Krag}",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APPOINTED)
def test_who_is_appointed(text: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOT_APPOINTED)
def test_what_is_proposed_denied_or_left_open_is_no_appointment(text: str) -> None:
    assert told(text) == set()
