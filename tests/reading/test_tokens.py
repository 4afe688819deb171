"""The words of a Doc."""

import pytest
from spacy.vocab import Vocab

from referatgraf.reading.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("KL’s møde, kl. 8.30", ["KL", "’s", "møde", ",", "kl", ".", "8.30"]),
        ("KKR-mødet koster 3,75 mio.", ["KKR-mødet", "koster", "3,75", "mio", "."]),
        ("Anna Holm (A)\nBo", ["Anna", "Holm", "(", "A", ")", "\n", "Bo"]),
    ],
)
def test_a_text_is_cut_into_words_and_signs(text: str, words: list[str]) -> None:
    assert [token.text for token in Tokens(Vocab())(text)] == words


@pytest.mark.parametrize("text", ["", " to  blanke ", "a\n\nb", "1.000 kr. / år\t–"])
def test_no_character_is_lost(text: str) -> None:
    assert Tokens(Vocab())(text).text == text
