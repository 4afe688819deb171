"""Which names a run of capitalised words holds, where titles, headings and names stand side by side."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.names.name_words import LONGEST_NAME, is_given_name, is_no_name
from referatgraf.reading.names.registers import is_common_surname, listed_words, surname_suffixes
from referatgraf.reading.names.titles import title_pattern

LAST = re.compile(r"[ ](\S+)\Z")
MOST_WORDS = 4
"""Of a name in a run that is too long for one name."""
SHORTEST_TITLE = 8
"""Of those that are nobody's surname, as 'Skriver' and 'Foged' are."""
HALF_OF_COMPOUND = re.compile(r"-(?:[ ](?:og|eller|samt)\b|/)")
"""Behind a word that is no surname but half a title: 'Anna Holm Drifts- og planchef Bo Krag'."""
HEADS = re.compile(r"(?:[ ](?:[A-ZÆØÅ]{1,2}|\d{1,2}))?[ ]?:")
"""Behind a label that heads what follows: 'Anna Holm Udvalg: …', 'Anna Holm Gruppe V: …'."""
OTHER_FIELD = re.compile(r"[ ](?:og|&)[ ](?P<field>[A-ZÆØÅ][a-zæøå]+)(?![\w-]|[ ][A-ZÆØÅ])")
OF_A_FIELD = re.compile(r"(?:chef|leder|direktør|koordinator|konsulent)(?:en)? (?:for|i|af) \Z", re.IGNORECASE)
"""What stands before a field and a name: 'Chef for Sundt Liv Anna Holm'."""


@cache
def title() -> re.Pattern[str]:
    return re.compile(f"(?i:{title_pattern()})", re.VERBOSE)


def split_run(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitalised words: what stands between titles before a given name, 'Anna Holm
    Bestyrelsesmedlem Bo Krag', without the title that heads what follows, 'Anna Holm Stedfortræder: Bo Krag', and
    without the noun before or behind it where lines run together, 'Velkomst Anna Holm Introduktion'."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > 1 and (HALF_OF_COMPOUND.match(text, end) or words[-1].group().islower() or is_list_letter(words)):
        yield from split_run(text, start, start + words[-2].end())
        return
    for word in words[1:-1]:
        if is_no_name(word.group()):
            yield from split_run(text, start, start + word.start() - 1)
            yield from split_run(text, start + word.end() + 1, end)
            return
    if (place := letter_between(words)) is not None:
        yield from split_run(text, start, start + words[place].start() - 1)
        yield from split_run(text, start + words[place].end() + 1, end)
        return
    for place, (word, after) in enumerate(pairwise(words)):
        titled = is_given_name(after.group()) or is_between_names(words, place)
        if titled and title().fullmatch(word.group()):
            if word.start():
                yield from split_run(text, start, start + word.start() - 1)
            yield from split_run(text, start + after.start(), end)
            return
    last = LAST.search(text, start, end)
    if last:
        heads = HEADS.match(text, end) and (last[1] in listed_words("labels") or title().fullmatch(last[1]))
        if heads or is_field(text, end, words) or (is_no_name(last[1]) and " " in text[start : last.start()]):
            yield from split_run(text, start, last.start())
            return
    if len(words) > 1 and (title().fullmatch(words[0].group()) or is_no_name(words[0].group())):
        yield from split_run(text, start + words[1].start(), end)
    elif len(words) > 1 and not is_given_name(words[0].group()) and OF_A_FIELD.search(text[max(0, start - 30) : start]):
        yield from from_given_name(start, end, words)
    elif may_be_two([word.group() for word in words]):
        return
    elif len(words) <= LONGEST_NAME and not is_twice(words) and not has_second_name(words):
        yield start, end
    else:
        yield from names_in_a_row(start, words)


def is_field(text: str, end: int, words: list[re.Match[str]]) -> bool:
    """Whether behind a whole name stands the first of two fields: 'Anna Krag Andersen Teknik' before ' og Miljø'."""
    other = OTHER_FIELD.match(text, end)
    if other is None or len(words) < MOST_WORDS or not is_given_name(words[0].group()):
        return False
    first, second = words[-1].group(), other["field"]
    both = all(is_danish(word.lower()) and not is_given_name(word) for word in (first, second))
    return both and words[-2].group().endswith("sen") and not is_common_surname(first)


def is_between_names(words: list[re.Match[str]], place: int) -> bool:
    """Whether a long word stands behind a whole name and before two words or more, as no surname does: 'Anna Holm
    Sekretariatschef Qvista Krag'."""
    whole = place > 1 and is_given_name(words[0].group())
    return whole and len(words[place].group()) >= SHORTEST_TITLE and len(words) > place + 2


def is_list_letter(words: list[re.Match[str]]) -> bool:
    """Whether a run ends in a letter without a full stop behind a whole name: 'Anna Holm K' is of list K."""
    return len(words) > 2 and len(words[-1].group()) == 1


def letter_between(words: list[re.Match[str]]) -> int | None:
    """Where the letter of a list without brackets stands between two whole names: 'Anna Holm A Bo Krag'."""
    said = [word.group() for word in words]
    places = (place for place in range(2, len(said) - 2) if len(said[place]) == 1)
    return next((one for one in places if is_given_name(said[0]) and is_given_name(said[one + 1])), None)


def has_second_name(words: list[re.Match[str]]) -> bool:
    """Whether a name begins behind a surname in -sen, 'Anna Sørensen Bo Krag', or two whole names make a row that is
    long for one, 'Anna Marie Krag Bo Holm', or has behind a usual surname a given name that is no middle name: 'Anna
    Holm Bo Krag'."""
    said = [word.group() for word in words]
    whole = range(2, len(said) - 1) if len(said) >= MOST_WORDS and is_given_name(said[0]) else range(0)
    if len(said) == MOST_WORDS and not (
        (is_common_surname(said[1]) or said[1].endswith(surname_suffixes()))
        and said[2] not in listed_words("middle_names")
        and not is_given_name(said[3])
    ):
        whole = range(0)
    if any(begins_name(said[at - 1], said[at]) for at in whole):
        return True
    return any(said[at - 1].endswith("sen") and begins_name(said[at - 1], said[at]) for at in range(2, len(said) - 1))


def may_be_two(words: list[str]) -> bool:
    """Whether four words are one name or two, since the second is a given name and a surname.

    >>> may_be_two(["Anna", "Mark", "Bo", "Krag"]), may_be_two(["Anna", "Marie", "Bo", "Krag"])
    (True, False)
    """
    return (
        len(words) == MOST_WORDS
        and words[1].lower() in surname_suffixes()
        and all(map(is_given_name, words[:3]))
        and words[2] not in listed_words("middle_names")
        and not is_given_name(words[3])
    )


def from_given_name(start: int, end: int, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """What begins with the first given name of the run, or else the run."""
    first = next((word.start() for word in words if is_given_name(word.group())), 0)
    yield start + first, end


def is_twice(words: list[re.Match[str]]) -> bool:
    """Whether the words are the same ones twice: 'Anna Holm Anna Holm'."""
    said, half = [word.group() for word in words], len(words) // 2
    return half > 1 and said[:half] == said[half:]


def names_in_a_row(start: int, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The names of a run that is no single one, each from a given name behind a surname to the next such; nothing
    where one of them is no whole name."""
    firsts = [0, *(i for i in range(1, len(words)) if begins_name(words[i - 1].group(), words[i].group()))]
    rows = [words[first:after] for first, after in zip(firsts, [*firsts[1:], len(words)], strict=True)]
    if all(1 < len(row) <= MOST_WORDS and is_given_name(row[0].group()) for row in rows):
        yield from ((start + row[0].start(), start + row[-1].end()) for row in rows)


def begins_name(before: str, word: str) -> bool:
    return is_given_name(word) and not is_given_name(before) and not before.endswith(".") and len(before) > 1


def two_known(text: str, start: int, end: int, known: set[str]) -> Iterator[tuple[int, int]]:
    """The words of each of two who are known, where their lines have run together: 'Anna Marie Bo Krag'; of one who is,
    before another who is called by his given name, 'Anna Holm Bo: …'."""
    whole, _, last = text[start:end].rpartition(" ")
    if whole in known and is_given_name(last) and text.startswith(":", end):
        yield start, start + len(whole)
        return
    blanks = [found.start() for found in re.finditer(" ", text[start:end])]
    halves = ((text[start : start + blank], text[start + blank + 1 : end]) for blank in blanks)
    both = next((len(first) for first, second in halves if first in known and second in known), None)
    if both is None or text[start:end] in known:
        yield start, end
        return
    yield start, start + both
    yield start + both + 1, end
