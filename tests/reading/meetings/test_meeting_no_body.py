"""What names neither who met nor where."""

from tests.reading.naming import meeting_of


def test_sentences_on_what_the_meeting_is_about_name_no_body() -> None:
    told = "På dette møde skal rådet drøfte fjorden. Rådet skal desuden vælge emne for Åbent Forum for Unge 2031."
    meeting = meeting_of(f"17. august 2030\n\nRådsmøde nr. 12\n\n{told}\n\n1. Orientering\n2. Eventuelt\n")
    assert meeting is not None
    assert meeting.body is None


def test_somebodys_home_is_no_place() -> None:
    agenda = "\n\n1. Godkendelse af dagsorden\nGodkendt.\n2. Eventuelt\nIntet.\n"
    for front in (
        "Skolebestyrelsesmøde den 12. september 2030 kl. 17.00 hos Anna",
        "Referat 4. maj 2030\nMødet afholdes hos Anna – vi laver mad.",
    ):
        meeting = meeting_of(front + agenda)
        assert meeting is not None
        assert meeting.place is None


def test_neither_of_those_who_meet_with_one_another_is_the_body() -> None:
    agenda = "\n\n1. Godkendelse af dagsorden\nGodkendt.\n2. Eventuelt\nIntet.\n"
    for told in ("fællesmøde mellem Havneudvalget og Fjordudvalget", "møde med repræsentanter fra Havneudvalget"):
        meeting = meeting_of(f"Referat\nDato: 4. maj 2030\nSag 4 behandles på et {told} forud for mødet.{agenda}")
        assert meeting is not None
        assert meeting.body is None


def test_a_council_that_is_mostly_written_small_is_not_the_one_that_meets() -> None:
    told = "Svaret sendes til elevrådet.\n\nElevrådet har været på tur, og elevrådet takker."
    meeting = meeting_of(f"4. maj 2030\n\nTil stede: Anna Holm og Bo Krag\n\n1. Orientering\n\nBeslutning\n\n{told}\n")
    assert meeting is not None
    assert meeting.body is None
