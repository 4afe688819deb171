"""An expression is left untried only where it has no match."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from referatgraf import needs
from referatgraf.knowledge import folder
from referatgraf.minutes.layout import layouts
from referatgraf.needs import are_met, needs_as_written, needs_of, search
from referatgraf.reading import statements
from referatgraf.reading.names import body_names
from referatgraf.reading.phrases import phrases

KINDS = ("appointments", "composition", "decisions", "presences", "proposals", "relations", "reports", "roles", "votes")
FLAGS = re.VERBOSE | re.IGNORECASE


def expressions() -> Iterator[re.Pattern[str]]:
    for kind in KINDS:
        yield from (pattern.expression for pattern in statements.patterns(kind).values())
    for file in ("dates.yml", "amounts.yml", "references.yml"):
        yield from (phrase.regex for phrase in phrases(file))
    yield from (pattern.expression for pattern in body_names.patterns())
    yield from (layout.signature for layout in layouts().values())


def lines() -> list[str]:
    """Every line of our fictional minutes and of the pattern files, whose examples hold every wording."""
    files = [*folder("sample").glob("*.txt"), *(folder("extraction") / "patterns").glob("*.yml")]
    return [line for file in sorted(files) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("step", [16, pytest.param(1, marks=pytest.mark.long)])
def test_where_an_expression_matches_its_needs_are_met(step: int) -> None:
    signs = str.maketrans({"{": "\ue1e0", "}": "\ue1e1"})
    texts = {text for line in lines()[::step] for text in (line, line.translate(signs))}
    found = [(one, text) for one in expressions() for text in texts if one.search(text)]
    assert len(found) > 500
    assert [(one.pattern, text) for one, text in found if not are_met(needs_of(one), text.lower())] == []


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("godkend(?:te|er)", {"godkendte", "godkender"}),
        ("A{2}bcd", {"bcd"}),
        ("abc | \\d+ [ ] defg", {"abc", " defg"}),
        ("abc (?: def )? ghi", {"abcghi", "abcdefghi"}),
        ("(?! abc ) defg", {"defg"}),
        ("(?<! abc ) (?: def | ghi )++", {"def", "ghi"}),
        ("[\ue1e0\ue1e1] .* !", {"\ue1e0", "\ue1e1"}),
    ],
)
def test_one_of_these_words_is_needed(expression: str, needs: set[str]) -> None:
    assert needs_of(re.compile(expression, FLAGS)) == (frozenset(needs),)


@pytest.mark.parametrize("expression", ["\\w+", "ab", "(?: abc )?", "(?: abc )*", "abc | \\d", "(?= abc )", "[^a]bc"])
def test_an_expression_without_a_telling_word_needs_nothing(expression: str) -> None:
    assert needs_of(re.compile(expression, FLAGS)) == ()


def test_case_changes_nothing() -> None:
    cue = re.compile("udpeg|VÆLG", re.IGNORECASE)
    assert search(cue, "UDPEGET blev")
    assert search(cue, "de vælger")
    assert not search(cue, "de godkender")


def test_what_was_found_is_read_by_the_next_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def begin() -> None:
        monkeypatch.setattr(needs, "_USED", {})
        needs._kept.cache_clear()
        needs_as_written.cache_clear()

    expression = re.compile("(?:vælger|valgte) [^.]* som formand", re.IGNORECASE)
    monkeypatch.setattr(needs, "_path", lambda: tmp_path / "kept" / "needs.json")
    begin()
    first = needs_of(expression)
    needs.keep()
    begin()
    monkeypatch.setattr(needs, "_found", lambda pattern, flags: pytest.fail("it was found before"))
    assert needs_of(expression) == first == (frozenset({" som formand"}), frozenset({"vælger ", "valgte "}))
    (tmp_path / "kept" / "needs.json").write_text("{", encoding="utf-8")
    begin()
    monkeypatch.setattr(needs, "_found", lambda pattern, flags: first)
    assert needs_of(expression) == first
    monkeypatch.undo()
    needs._kept.cache_clear()
    needs_as_written.cache_clear()
