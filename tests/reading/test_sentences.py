"""Where sentences end."""

import pytest

from referatgraf.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt. Anna talte.", ["Godkendt.", "Anna talte."]),
        ("Mødet er den 3. marts 2023.", ["Mødet er den 3. marts 2023."]),
        ("Der er bl.a. Nordvand og f.eks. Sydvand.", ["Der er bl.a. Nordvand og f.eks. Sydvand."]),
        ("Arne M. Holm taler. Så er der mad.", ["Arne M. Holm taler.", "Så er der mad."]),
        ("Det koster 3 mio. kr. Det er meget.", ["Det koster 3 mio. kr.", "Det er meget."]),
        ("De fik 3 mio. kr. EU-midler.", ["De fik 3 mio. kr. EU-midler."]),
        ("A valgte model B. Et mindretal var imod.", ["A valgte model B.", "Et mindretal var imod."]),
        ("a: Drøftet. b: Godkendt.", ["a: Drøftet.", "b: Godkendt."]),
        ("Hvad nu? Ingen ved det!", ["Hvad nu?", "Ingen ved det!"]),
    ],
)
def test_sentences_end_where_a_reader_says(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == expected
