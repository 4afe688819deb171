"""Which body met on which day, as the front of minutes prints it."""

import pytest

from referatgraf.reading.context import context_of
from referatgraf.reading.meetings.meeting import find_meeting
from referatgraf.reading.names.bodies import find_organisations
from tests.reading.minimal import doc_of
from tests.reading.naming import AGENDA, meeting_of

FRONTS = [
    ("Referat\nByrådet\nMødedato: 24. januar 2023\nMødetid: 17:00\nMødested: Byrådssalen", "Byrådet", "2023-01-24"),
    ("Thisted Kommune\nReferat\nByrådet\nMødedato\nTirsdag den 24. januar 2023 kl. 17.00", "Byrådet", "2023-01-24"),
    ("Referat fra byrådsmøde den 24. januar 2023", "Byrådet", "2023-01-24"),
    ("Kommunalbestyrelsen\nReferat\nDato: 24-01-2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Kommunalbestyrelsesmøde tirsdag d. 24. januar 2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Læsø Kommune\nMøde i Kommunalbestyrelsen den 24. januar 2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Møde i Teknik- og Miljøudvalget den 7. februar 2023", "Teknik- og Miljøudvalget", "2023-02-07"),
    ("Økonomiudvalget - Referat 2023-01-17", "Økonomiudvalget", "2023-01-17"),
    (
        "Social-, Sundheds- og Ældreudvalget\nReferat\nMødedato: 07.02.2023",
        "Social-, Sundheds- og Ældreudvalget",
        "2023-02-07",
    ),
    (
        "Referat\nUdvalget for Klima og Miljø\nMødedato: onsdag den 7. februar 2023",
        "Udvalget for Klima og Miljø",
        "2023-02-07",
    ),
    ("Bestyrelsesmøde den 3. februar 2023 på Hotel Fjorden, Aalborg Lufthavn", "Bestyrelsen", "2023-02-03"),
    ("Bestyrelsesmøde den 3. februar 2023\nGæst: Bo Krag, direktør for Danske Regioner", "Bestyrelsen", "2023-02-03"),
    ("Transkript\nReferat af bestyrelsesmøde den 3. februar 2023", "Bestyrelsen", "2023-02-03"),
    (
        "Møde i bestyrelsen for Fjord Gymnasium den 3. februar 2023 I mødet deltog Ida Fristrup",
        "Bestyrelsen for Fjord Gymnasium",
        "2023-02-03",
    ),
    ("Udvalg: Børne- og Skoleudvalget\nDato: 7. februar 2023", "Børne- og Skoleudvalget", "2023-02-07"),
    ("Referat af bestyrelsesmøde i Nordvand I/S d. 3/2-2023", "Nordvand I/S", "2023-02-03"),
    (
        "REFERAT\nBestyrelsesmøde i Erhvervshus Nordjylland, den 3. februar 2023 kl. 10-12",
        "Erhvervshus Nordjylland",
        "2023-02-03",
    ),
    ("Referat fra møde i BRN-bestyrelsen den 3. februar 2023", "BRN's bestyrelse", "2023-02-03"),
    ("Bestyrelsen for Nordvand I/S\nReferat\n3. februar 2023", "Bestyrelsen for Nordvand I/S", "2023-02-03"),
    ("Region Nordjylland\nReferat\nMødet i Regionsrådet den 31. januar 2023", "Regionsrådet", "2023-01-31"),
    ("Forretningsudvalget\nReferat af møde den 31. januar 2023", "Forretningsudvalget", "2023-01-31"),
    ("Referat\nKKR Nordjylland\nDato: 10. februar 2023", "KKR Nordjylland", "2023-02-10"),
    ("Thisted Byråd\nOrdinært møde den 24. januar 2023", "Thisted Byråd", "2023-01-24"),
    ("Referat af ordinært møde i Ældrerådet torsdag den 2. marts 2023", "Ældrerådet", "2023-03-02"),
    ("Udskrevet: 30-01-2023\nByrådet\nMødedato: 24-01-2023", "Byrådet", "2023-01-24"),
    ("Næste møde: 28. februar 2023\nReferat\nByrådet\n24. januar 2023", "Byrådet", "2023-01-24"),
    ("TEKNIK- OG MILJØUDVALGET\nMøde den 7. februar 2023", "Teknik- og Miljøudvalget", "2023-02-07"),
    ("BESTYRELSESMØDE I NORDVAND A/S\nDato: 3. februar 2023", "Nordvand A/S", "2023-02-03"),
    ("I/S Nordvand Bestyrelsesmøde den 3. februar 2023 Referat", "I/S Nordvand", "2023-02-03"),
    ("Nordvand\nREFERAT\nBestyrelsesmøde\nDato: 3. februar 2023", "Nordvand", "2023-02-03"),
    ("§ 17, stk. 4-udvalget om Bosætning\nReferat 3/2-23", "§ 17, stk. 4-udvalget om Bosætning", "2023-02-03"),
    ("BESTYRELSESMØDE 4/2023\nNORDVAND HOLDING\n3. februar 2023", "Nordvand Holding", "2023-02-03"),
    ("Nordvand\nReferat fra bestyrelsesmøde fredag d. 3. februar 2023\nBestyrelse: Ida Wiig", "Nordvand", "2023-02-03"),
    ("Skolebestyrelsesmøde fredag d. 3. februar 2023", "Skolebestyrelsen", "2023-02-03"),
    ("Handicaprådet Læsø Kommune\nMødedato: 3.2.23", "Handicaprådet", "2023-02-03"),
    ("Referat fra RAR Fyns møde den 3. februar 2023", "RAR Fyn", "2023-02-03"),
    ("REFERAT AF RÅDSMØDE I RAR FYN den 3. februar 2023", "RAR Fyn", "2023-02-03"),
    ("Møde 3. februar 2023 - RAR Fyn", "RAR Fyn", "2023-02-03"),
    ("Referat fra ældrerådets møde fredag d. 3. februar 2023", "Ældrerådet", "2023-02-03"),
    (
        "Landsbyklyngen Fjordkrogen\nStyregruppemøde fredag d. 3. februar 2023",
        "Landsbyklyngen Fjordkrogen",
        "2023-02-03",
    ),
    ("NORDVAND\n10. FEBRUAR 2023\n7. bestyrelsesmøde 3. februar 2023", "Nordvand", "2023-02-03"),
    ("Nordvand A/S\nReferat 3. februar 2023\n\nBestyrelsen\nBo Krag, formand\nPer Wiig", "Nordvand A/S", "2023-02-03"),
]


@pytest.mark.parametrize(("front", "body", "day"), FRONTS)
def test_the_front_matter_says_who_met_and_when(front: str, body: str, day: str) -> None:
    meeting = meeting_of(front + AGENDA)
    assert meeting is not None
    assert (meeting.body, meeting.date) == (body, day)


@pytest.mark.parametrize(("front", "body", "day"), FRONTS)
def test_the_body_is_an_actor_of_the_document(front: str, body: str, day: str) -> None:
    doc = doc_of(front + AGENDA)
    find_organisations(doc)
    list(find_meeting(doc))
    assert body in {name.key for name in context_of(doc).named if name.kind == "organisation"}, day
