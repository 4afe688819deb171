"""The statistical second reader: it adds only what is sure and free, and shows the rest as doubts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from referatgraf.errors import SettingsError
from referatgraf.facts import Actor
from referatgraf.ingest import ingest
from referatgraf.intake import Reader, read_file, reader_version
from referatgraf.ledger.ledger import Ledger
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.context import Context
from referatgraf.reading.extract import extract_json
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.reading.second.adding import stretches, weigh
from referatgraf.reading.second.choice import second_reader
from referatgraf.reading.second.crf import MODEL, Crf
from referatgraf.reading.second.examples import of_minutes, of_table
from referatgraf.reading.second.guesses import Guess, GuessKind, Stretch
from referatgraf.reading.second.train import train
from referatgraf.reading_record import Reading
from referatgraf.settings import Settings, settings_from_environment
from tests.reading.minimal import document_of
from tests.reading.naming import OPENING, names_context

STRANGER = "Efter oplæg ved Qvistina Bredvand var der en længere drøftelse."


def reading_of(sentence: str, *, second: str = "crf") -> Reading:
    return read(parse_minutes(document_of(OPENING + sentence + "\n")), make_reader(second=second))


def persons(reading: Reading) -> list[str]:
    return [fact.key for fact in reading.facts if isinstance(fact, Actor) and fact.actor_kind == "person"]


def guessed(sentence: str, words: str, kind: GuessKind, probability: float) -> Context:
    """The context after one guess has been weighed."""
    context = names_context(OPENING + sentence + "\n")
    start = context.minutes.text.text.rindex(words)
    weigh(context, [Guess(start, start + len(words), kind, probability)], method="second/test")
    return context


def added(context: Context) -> list[tuple[str, str]]:
    return [(name.kind, name.key) for name in context.named if name.rule == "second/test"]


def test_a_sure_guess_where_the_rules_are_silent_is_added() -> None:
    assert added(guessed(STRANGER, "Qvistina Bredvand", "person", 0.999)) == [("person", "Qvistina Bredvand")]


def test_an_unsure_guess_is_a_doubt() -> None:
    context = guessed(STRANGER, "Qvistina Bredvand", "person", 0.7)
    assert added(context) == []
    (doubt,) = context.doubts
    assert (doubt.surface, doubt.label, doubt.probability) == ("Qvistina Bredvand", "person", 0.7)
    assert context.minutes.text.quote(doubt.evidence) == "Qvistina Bredvand"


def test_a_guess_hardly_likely_is_nothing() -> None:
    context = guessed(STRANGER, "Qvistina Bredvand", "person", 0.3)
    assert (added(context), context.doubts) == ([], [])


def test_what_the_rules_have_named_stays_theirs_and_the_contradiction_is_shown() -> None:
    context = guessed("Sagen er sendt til Region Nordjylland i går.", "Region Nordjylland", "person", 0.9999)
    assert added(context) == []
    assert [doubt.reason for doubt in context.doubts] == ["the rule register reads organisation"]


@pytest.mark.parametrize("words", ["Grønne Færger", "Bredvand", "Bestyrelse Udvalg"])
def test_a_person_has_two_words_and_no_common_word_for_a_given_name(words: str) -> None:
    assert added(guessed(f"Der blev talt om {words} i går.", words, "person", 0.9999)) == []


def test_half_a_run_of_capitalised_words_is_no_person() -> None:
    assert added(guessed("Rapporten om Qvistina Bredvand Havnefond kom.", "Qvistina Bredvand", "person", 0.9999)) == []


@pytest.mark.parametrize(
    "sentence", ["Spørgsmålene blev besvaret af Perrine Sandholm.", "Ketil Hornvig viste tegninger."]
)
def test_the_bundled_model_says_where_it_is_not_sure_enough(sentence: str) -> None:
    without, with_model = reading_of(sentence, second="none"), reading_of(sentence)
    seen = {doubt.surface for doubt in with_model.doubts} | set(persons(with_model))
    assert " ".join(sentence.split("af ")[-1].split()[:2]).rstrip(".") in seen
    assert without.doubts == ()


def test_a_model_is_no_larger_than_a_picture_and_says_whose_data_it_learned_from() -> None:
    assert MODEL.stat().st_size < 1_500_000
    licence = (MODEL.parent / "LICENSE.md").read_text(encoding="utf-8")
    assert all(words in licence for words in ("CC BY-SA 4.0", "DaN+", "Danish Dependency Treebank"))


def test_doubts_are_printed_with_line_and_words() -> None:
    told = extract_json(reading_of("Ketil Hornvig viste tegninger af Fjern Kystfred."))["doubts"]
    assert isinstance(told, list)
    assert told
    assert all({"line", "quote", "probability", "reason", "evidence"} <= doubt.keys() for doubt in told)


def test_doubts_come_back_from_the_ledger(tmp_path: Path) -> None:
    reading = reading_of("Ketil Hornvig viste tegninger af Fjern Kystfred, og Aslake Bredvand svarede.")
    assert reading.doubts
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(reading, reader="one")
        assert ledger.reading(reading.document.sha256) == reading


def test_another_second_reader_is_another_reader() -> None:
    assert reader_version("crf") != reader_version("none") == reader_version()


def test_a_second_reader_that_is_not_there_is_told_with_the_choice(tmp_path: Path) -> None:
    for wrong in ("crv", "spacy:"):
        with pytest.raises(SettingsError, match="none, crf, or spacy:"):
            second_reader(wrong)
    with pytest.raises(SettingsError, match="none, crf, or spacy:"):
        ingest([], Settings(home=tmp_path), how=Reader(second="crv"))


def test_a_spacy_model_that_is_not_installed_is_told_by_name(tmp_path: Path) -> None:
    path = tmp_path / "opdigtet.txt"
    path.write_text(OPENING + STRANGER + "\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="da_of_nowhere"):
        read_file(path, second="spacy:da_of_nowhere")


def test_the_environment_names_the_second_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERATGRAF_SECOND_READER", "crf")
    assert settings_from_environment().second_reader == "crf"
    assert settings_from_environment(second_reader="none").second_reader == "none"


TABLE = "Bo\tB-PER\tO\nLund\tI-PER\tO\nkom\tO\tO\ntil\tO\tO\nFynsfonden\tB-ORG\tO\n\nSID-huset\tB-ORGpart\tO\n"


def test_a_table_gives_a_sentence_a_block_and_no_parts_of_names(tmp_path: Path) -> None:
    path = tmp_path / "small_train.tsv"
    path.write_text(TABLE, encoding="utf-8")
    assert [example.labels for example in of_table(path)] == [["B-PER", "I-PER", "O", "O", "B-ORG"], ["O"]]


def test_minutes_give_their_sentences_with_the_names_of_their_gold(tmp_path: Path) -> None:
    path = tmp_path / "opdigtet.txt"
    path.write_text(OPENING + "Bo Bro takkede KL.\n", encoding="utf-8")
    gold: dict[str, list[dict[str, object]]] = {"persons": [{"name": "Bo Bro"}], "organisations": [{"name": "KL"}]}
    assert [example.labels for example in of_minutes(path, gold)][-1] == ["B-PER", "I-PER", "O", "B-ORG", "O"]


def test_the_same_examples_train_the_same_model(tmp_path: Path) -> None:
    path = tmp_path / "small_train.tsv"
    path.write_text(TABLE * 20, encoding="utf-8")
    for name in ("one", "other"):
        train(of_table(path), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    text = "Bo Lund kom til Fynsfonden"
    found = [
        (text[guess.start : guess.end], guess.kind) for guess in Crf(tmp_path / "one").guesses(text, [whole(text)])
    ]
    assert found == [("Bo Lund", "person"), ("Fynsfonden", "organisation")]


def whole(text: str) -> Stretch:
    return Stretch(0, len(text))


@dataclass
class Asked:
    """A second reader that remembers the sentences it was asked about."""

    name: str = "asked"

    def guesses(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Guess]:
        self.sentences = [text[one.start : one.end] for one in stretches]
        yield from ()


def test_only_sentences_with_words_that_no_rule_explains_are_asked_about() -> None:
    context = names_context(OPENING + "Bo Krag-Lund takkede KL. Vi så Qvistina komme. Det var godt.\n")
    asked = Asked()
    list(asked.guesses(context.minutes.text.text, stretches(context)))
    assert asked.sentences == ["Vi så Qvistina komme."]
