"""Which words are Danish: simplemma's word list and the words of the document itself."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from filelock import FileLock
from platformdirs import user_cache_path

from referatgraf.minutes.lines import HYPHENS, Line

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=200_000)
def is_danish(word: str) -> bool:
    """Whether simplemma's list has the word, as written or in lower case."""
    return word in _word_list() or (word != word.lower() and word.lower() in _word_list())


@cache
def _word_list() -> Mapping[str, str]:
    """Danish word forms with their lemmas; simplemma turns its list into a trie once, which is then kept on disk."""
    from simplemma.strategies.dictionaries import TrieDictionaryFactory  # only here: its import takes a while

    folder = user_cache_path("referatgraf") / "words"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock"):  # it is not written in one stroke
            return TrieDictionaryFactory(disk_cache_dir=str(folder)).get_dictionary("da")
    except OSError:  # nowhere to keep it
        return TrieDictionaryFactory(use_disk_cache=False).get_dictionary("da")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words a document uses, in lower case with their counts, beside those of the language."""

    own: Counter[str]

    def uses(self, word: str) -> bool:
        return word.lower() in self.own

    def knows(self, word: str) -> bool:
        """Whether a word is one of the language, or (from four letters on) stands elsewhere in the document."""
        return (len(word) > 3 and self.uses(word)) or is_danish(word)

    def compounds(self, word: str) -> bool:
        """Whether a word is known, or two known ones set together, with or without a joining s."""
        return self.knows(word) or any(
            is_danish(word[cut:]) and (is_danish(word[:cut]) or (word[cut - 1] == "s" and is_danish(word[: cut - 1])))
            for cut in range(3, len(word) - 2)
        )


def lexicon_of(lines: Iterable[Line]) -> Lexicon:
    """The words of a document, without those that a line end cuts in two."""
    own: list[str] = []
    after_cut = False
    for line in lines:
        cut = line.text[-1] in HYPHENS
        words = [word.lower() for word in WORD.findall(line.text)]
        own.extend(words[1 if after_cut else 0 : len(words) - cut])
        after_cut = cut
    return Lexicon(Counter(own))
