"""How guesses become names and doubts: the rules' names are never touched, and only a sure guess is added."""

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.context import Context, context_of, names_within
from referatgraf.reading.encoding import outermost
from referatgraf.reading.named import Named
from referatgraf.reading.names.name_words import NAME
from referatgraf.reading.names.registers import listed_words
from referatgraf.reading.second.guesses import Guess, SecondReader, Stretch
from referatgraf.reading.sentences import split_sentences
from referatgraf.reading_record import Doubt

LINES = frozenset({"paragraph", "bullet"})
SURE = {"person": 0.995, "organisation": 0.995}
DOUBTFUL = 0.5
CAPITAL = re.compile(r"(?<![\w.’'-])[A-ZÆØÅ][\w-]+")
GENITIVE = re.compile(r"['’]s?\Z|(?<=[^s])s\Z")


def second_step(reader: SecondReader | None) -> Callable[[Doc], None]:
    """The component of the pipeline that asks this reader, if there is one."""

    def ask(doc: Doc) -> None:
        if reader is not None:
            context = context_of(doc)
            text = context.minutes.text.text
            weigh(context, reader.guesses(text, stretches(context)), method=f"second/{reader.name}")

    return ask


def stretches(context: Context) -> Iterator[Stretch]:
    """The sentences of running text in which a capitalised word is left that the rules do not explain."""
    text = context.minutes.text.text
    for block in context.minutes.blocks:
        if block.kind in LINES:
            names = outermost(names_within(context.named, block.start, block.end))
            for start, end in split_sentences(text[block.start : block.end]):
                first, last = block.start + start, block.start + end
                if is_unexplained(text, first, last, names):
                    yield Stretch(first, last, block.kind, block.section or "-")


def is_unexplained(text: str, start: int, end: int, names: list[Named]) -> bool:
    """Whether a capitalised word that does not begin the sentence, or two in a row, are in no name."""
    free = [
        word
        for word in CAPITAL.finditer(text, start, end)
        if not any(name.start <= word.start() < name.end for name in names)
    ]
    return any(word.start() > start for word in free)


def weigh(context: Context, guesses: Iterable[Guess], *, method: str) -> None:
    """Adds what is sure to the names, with its other mentions, and what is not to the doubts."""
    added: list[Named] = []
    for guess in guesses:
        over = [name for name in context.named if name.start < guess.end and guess.start < name.end]
        if over:
            context.doubts.extend(contradiction(context, guess, over, method))
        elif guess.probability >= SURE[guess.kind] and is_name(context, guess):
            added.append(named(context, guess, method))
        elif guess.probability >= DOUBTFUL:
            context.doubts.append(doubt(context, guess, method, "no rule knows it"))
    if added:
        context.named = sorted([*context.named, *outermost(added)])


def contradiction(context: Context, guess: Guess, over: list[Named], method: str) -> Iterator[Doubt]:
    """A doubt where the rules take the same words for a name of another kind."""
    for name in over:
        same_words = (name.start, name.end) == (guess.start, guess.end)
        differs = {name.kind, guess.kind} == {"person", "organisation"}
        if same_words and differs and guess.probability >= SURE[guess.kind]:
            yield doubt(context, guess, method, f"the rule {name.rule} reads {name.kind}")


def is_name(context: Context, guess: Guess) -> bool:
    """Whether the words can be such a name at all: a person has two or more.

    Neither stands in a longer run of capitals, and no common word is a given name: 'Grønne Færger'.
    """
    text = context.minutes.text.text
    words = text[guess.start : guess.end]
    beside = text[guess.end : guess.end + 1] in ("-", "/") or text[guess.start - 1 : guess.start] in ("-", "/")
    runs_on = re.match(r"[ ][A-ZÆØÅ]", text[guess.end :][:2]) or re.search(
        r"[a-zæøå][ ][A-ZÆØÅ][\w-]*[ ]\Z", text[: guess.start][-40:]
    )
    if beside or runs_on or not words[0].isupper():
        return False
    if guess.kind == "person":
        first = words.split()[0].lower()
        never = listed_words("not_in_names")
        return bool(NAME.fullmatch(words)) and never.isdisjoint(words.split()) and not is_danish(first)
    return len(words) > 2 and not starts_sentence(context, guess)


def starts_sentence(context: Context, guess: Guess) -> bool:
    text = context.minutes.text.text
    return guess.start == 0 or text[guess.start - 1] == "\n" or text[guess.start - 2 : guess.start] in (". ", ": ")


def named(context: Context, guess: Guess, method: str) -> Named:
    words = context.minutes.text.text[guess.start : guess.end]
    known = {name.key for name in context.named if name.kind == guess.kind}
    bare = GENITIVE.sub("", words)
    key = bare if bare in known or words.endswith(("’s", "'s")) else words
    return Named(guess.start, guess.start + len(key), guess.kind, key, method)


def doubt(context: Context, guess: Guess, method: str, reason: str) -> Doubt:
    text = context.minutes.text
    return Doubt(
        label=guess.kind, surface=text.text[guess.start : guess.end], evidence=text.evidence(guess.start, guess.end),
        probability=round(guess.probability, 4), method=method, reason=reason,
    )  # fmt: skip
