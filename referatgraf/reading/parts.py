"""The sentences of minutes as finders want them: by item and section, with every name as one sign."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from referatgraf.facts import Evidence, Meeting
from referatgraf.minutes.structure import Block
from referatgraf.needs import search
from referatgraf.reading.context import Context, names_within
from referatgraf.reading.encoding import Encoded, encode
from referatgraf.reading.named import Named, NameKind
from referatgraf.reading.sentences import split_sentences

CONTENT = frozenset({"paragraph", "bullet", "row", "subheading"})
COMPOUND_TAIL = re.compile(r"-[a-zæøå][\w-]*\Z")
ACRONYM_ONLY = frozenset({"register-compound", "anaphor"})
"""Rules that take 'KKR-udpeget' as a whole for a mention of KKR."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, encoded; `first` says whether the block begins with it."""

    block: Block
    start: int
    end: int
    encoded: Encoded
    first: bool

    @property
    def text(self) -> str:
        """The encoded text."""
        return self.encoded.text


def encode_span(context: Context, start: int, end: int) -> Encoded:
    """The repaired characters [start, end), encoded; 'KKR-udpeget' is a name and '-udpeget'."""
    encoded = context.encoded_spans()
    if (start, end) not in encoded:
        text = context.minutes.text.text
        names = (_without_tail(name, text) for name in names_within(context.named, start, end))
        encoded[start, end] = encode(text, names, start=start, end=end)
    return encoded[start, end]


def sentences_of(context: Context, block: Block) -> Iterator[Sentence]:
    """The block's sentences in order."""
    for start, end in split_sentences(context.words(block)):
        first, last = block.start + start, block.start + end
        yield Sentence(block, first, last, encode_span(context, first, last), first=start == 0)


def prose(
    context: Context,
    *,
    naming: Iterable[NameKind] = (),
    saying: re.Pattern[str] | None = None,
    without: Iterable[str] = (),
) -> Iterator[Sentence]:
    """Every sentence outside headings, the attendance list and the sections named.

    Of blocks only those that name actors of all the kinds and say the words that a finder cannot do without.
    """
    left_out = frozenset(without)
    for block in context.minutes.blocks:
        if block.kind not in CONTENT or block.section in left_out or not names_kinds(context, block, naming):
            continue
        if saying is None or search(saying, context.words(block)):
            yield from sentences_of(context, block)


def names_kinds(context: Context, block: Block, kinds: Iterable[NameKind]) -> bool:
    """Whether the block names at least one actor of each kind."""
    wanted = set(kinds)
    return not wanted or wanted <= {name.kind for name in names_within(context.named, block.start, block.end)}


def sections(context: Context, name: str) -> Iterator[tuple[str, list[Block]]]:
    """For every item that has a section of this name the blocks under its heading; none where it is empty."""
    there = (block for block in context.minutes.blocks if block.section == name and block.item is not None)
    for item, blocks in groupby(there, key=lambda block: block.item):
        yield str(item), [block for block in blocks if block.kind in CONTENT]


def meeting_of(context: Context) -> Meeting | None:
    """The Meeting that an earlier component found."""
    return next((fact for fact in context.facts if isinstance(fact, Meeting)), None)


def evidence_of(context: Context, spans: Iterable[tuple[int, int]]) -> tuple[Evidence, ...]:
    return tuple(context.minutes.text.evidence(start, end) for start, end in spans)


def _without_tail(name: Named, text: str) -> Named:
    tail = COMPOUND_TAIL.search(text, name.start, name.end) if name.rule in ACRONYM_ONLY else None
    return Named(name.start, tail.start(), name.kind, name.key, name.rule) if tail else name
