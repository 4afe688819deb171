"""What single decision lines of different publishers come to."""

import pytest

from referatgraf.reading.decisions import find_decisions
from tests.reading.marked import marked_doc

COUNCIL, COMMITTEE, BOARD = "Byrådet", "Teknik- og Miljøudvalget", "Nordtrafiks bestyrelse"

LINES = [
    (COUNCIL, "Godkendt som indstillet.", {"approved"}),
    (COUNCIL, "Indstillingen tiltrådtes.", {"approved"}),
    (COUNCIL, "Pkt. 1-3: Godkendt. Pkt. 4: Ikke godkendt.", {"approved", "rejected"}),
    (COUNCIL, "Ad 1: Godkendt Ad 2: Taget til efterretning Ad 3: Udsat", {"approved", "taken_note", "postponed"}),
    (COUNCIL, "At 1: Godkendt.", {"approved"}),
    (COUNCIL, "Som indstillet.", {"approved"}),
    (COUNCIL, "Ansøgningen imødekommes ikke.", {"rejected"}),
    (COUNCIL, "Planen forventes godkendt.", {"none_recorded"}),
    (COUNCIL, "Planen er tidligere godkendt.", {"none_recorded"}),
    (COUNCIL, '{L:Venstre} fremsætter ændringsforslaget: "Sagen anbefales og udsættes"', {"none_recorded"}),
    (COUNCIL, "Byrådet besluttede ikke at lade forslaget indgå.", {"rejected"}),
    (COUNCIL, "Byrådet besluttede, at der ikke bygges.", {"agreed"}),
    (COUNCIL, "Oversendt til behandling i et møde mellem {O:Havnerådet} og {O:Sydråd}.", {"recommended"}),
    (COUNCIL, "{O:Havnerådet}s udtalelse af 3. maj 2024 vedtaget.", {"approved"}),
    (COUNCIL, "Der er bevilget en retssag mod vandværket.", {"none_recorded"}),
    (COUNCIL, "Pkt. 5 og 14. blev udsat.", {"postponed"}),
    (COUNCIL, "Sagen tages op på næste møde.", {"postponed"}),
    (COUNCIL, "{L:Venstre} udpeger {P:Ida Lund} i stedet for {P:Bo Krag}.", {"appointed"}),
    (COUNCIL, "Beslutning: Godkendt.", {"approved"}),
    (COUNCIL, "Et flertal (A, V og C) stemte for. Imod stemte Ø og F. B undlod.", {"approved"}),
    (COUNCIL, "Indstillingen blev godkendt med 18 stemmer for og 7 imod.", {"approved"}),
    (COUNCIL, "Byrådet meddelte orlov til {P:Bo Krag}.", {"approved"}),
    (COUNCIL, "Et mindretal bestående af F ønskede sagen udsat.", {"none_recorded"}),
    (COUNCIL, "{L:Enhedslisten} foreslog, at sagen udsættes.", {"none_recorded"}),
    (COUNCIL, "{P:Bo Krag} (Ø) kunne ikke tilslutte sig indstillingen.", {"none_recorded"}),
    (COUNCIL, "Økonomiudvalget godkendte indstillingen.", {"none_recorded"}),
    (COUNCIL, "Indstillingen kunne ikke godkendes.", {"rejected"}),
    (COUNCIL, "Bortfaldt.", {"rejected"}),
    (COUNCIL, "Sagen sendes tilbage til {O:Økonomiudvalget}.", {"postponed"}),
    (COUNCIL, "Taget af dagsordenen.", {"postponed"}),
    (COUNCIL, "Toges til efterretning.", {"taken_note"}),
    (COUNCIL, "Godkendt, idet punkt 3 udgår.", {"approved_with_changes"}),
    (COUNCIL, "Indstillingen godkendt, bortset fra punkt 3.", {"approved_with_changes"}),
    (COUNCIL, "{O:Nordvand} bevilges 75.000 kr. Der gives afslag til {O:Sydvand}.", {"approved", "rejected"}),
    (COUNCIL, "Byrådet vedtog enstemmigt, at {P:Bo Krag} overtager pladsen i {O:Nordvand}.", {"agreed", "appointed"}),
    (COUNCIL, "Byrådet vedtog enstemmigt, at godkende planen.", {"approved"}),
    (COMMITTEE, "Et flertal anbefaler model B. Et mindretal kan ikke anbefale model B.", {"recommended"}),
    (COUNCIL, "Enten {P:Bo Krag} eller {P:Ida Lund} udpeges på næste møde.", {"none_recorded"}),
    (COMMITTEE, "Anbefales godkendt.", {"recommended"}),
    (COMMITTEE, "Indstillingen anbefales godkendt.", {"recommended"}),
    (COMMITTEE, "Udvalget indstiller til Byrådet, at sagen godkendes.", {"recommended"}),
    (COMMITTEE, "Udvalget kan anbefale indstillingen.", {"recommended"}),
    (COMMITTEE, "Oversendes til Økonomiudvalget.", {"recommended"}),
    (COMMITTEE, "Udvalget kan ikke anbefale forslaget.", {"rejected"}),
    (COMMITTEE, "Et mindretal i udvalget, {P:Bo Krag} (Ø), kan ikke anbefale indstillingen.", {"none_recorded"}),
    (COMMITTEE, "Udvalget meddeler afslag på ansøgningen.", {"rejected"}),
    (COMMITTEE, "Udvalget ønsker sagen belyst yderligere.", {"none_recorded"}),
    (COMMITTEE, "Byrådet godkendte planen i 2021.", {"none_recorded"}),
    (COMMITTEE, "Ingen bemærkninger.", {"none_recorded"}),
    (BOARD, "Bestyrelsen tog orienteringen til efterretning, idet budgettet er godkendt.", {"taken_note"}),
    (BOARD, "Formanden bød velkommen, og dagsordenen blev godkendt.", {"approved"}),
    (BOARD, "Dirigenten sagde, at mødet var lovligt, og dagsorden blev godkendt.", {"approved"}),
    (BOARD, "Derfor tog bestyrelsen den lange orientering til efterretning.", {"taken_note"}),
    (BOARD, "I maj tog bestyrelsen punktet til efterretning og besluttede at mødes.", {"taken_note", "agreed"}),
    (BOARD, "På grund af tiden tog udvalget punktet til efterretning.", {"none_recorded"}),
    (BOARD, "Der var ingen bemærkninger til referatet, som herefter blev godkendt.", {"approved"}),
    (BOARD, "Bestyrelsen har på sit møde i januar godkendt strategien.", {"none_recorded"}),
    (BOARD, "Bestyrelsen bemyndigede direktøren til at indgå aftalen.", {"agreed"}),
    (BOARD, "Med bestyrelsen som mødested var der enighed om at holde gruppemøder.", {"agreed"}),
    (BOARD, "Turen gik til havnen, som der var enighed om.", {"none_recorded"}),
    (BOARD, "Efter oplæg fra {P:Bo Krag}, {O:Nordvand}, drøftede bestyrelsen planen.", {"discussed"}),
    (BOARD, "Efter mødet med {O:Nordvand} tog {O:Nordtrafiks bestyrelse} planen til efterretning.", {"taken_note"}),
    (BOARD, "Efter mødet i {O:Sydvand} godkendte {O:Nordvand} planen.", {"none_recorded"}),
    (BOARD, "I sagen skrev {O:Nordvand} og anbefalede bestyrelsen at vente.", {"none_recorded"}),
    (BOARD, "Efter mødet med {O:Nordvand} besluttede {O:Nordtrafiks bestyrelse} at udsætte sagen.", {"postponed"}),
    ("Nordtrafik", "Bestyrelsen godkendte budgettet.", {"approved"}),
    ("Regionsrådet", "Byrådet godkendte budgettet.", {"none_recorded"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "line", "expected"), LINES)
def test_a_line_comes_to_its_outcomes(body: str, line: str, expected: set[str]) -> None:
    doc = marked_doc("# 1 Sag\n## Beslutning\n" + line, body=body)
    assert {outcome for decision in find_decisions(doc) for outcome in decision.outcomes} == expected
