"""Who voted for, against or not at all, by list letter, party or name."""

import re
from collections.abc import Iterator
from typing import cast

from spacy.tokens import Doc

from referatgraf.facts import Choice, Decision, Vote
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.parts import Sentence, meeting_of, sections
from referatgraf.reading.quoted import own_blocks, own_sentences
from referatgraf.reading.statements import Slot, Statement, patterns

SECTION = "Beslutning"
CUE = re.compile(r"stem|imod|undlod|hverken", re.IGNORECASE)
OTHER_MOTION = re.compile(
    r"ændringsforslag|underændring|modforslag|\b(?:foreslog|foreslår|stillede|stiller)\b", re.IGNORECASE
)
PROPOSAL = re.compile(r"\bindstilling", re.IGNORECASE)
EXCEPT = re.compile(
    r"\b(?:undtagen|bortset fra|undtagelse af|på nær|ikke|ud ?over|efter|fra|af|mod|for|om|til|på vegne af)\s+\Z",
    re.IGNORECASE,
)
LETTER = re.compile(r"(?<!\w)[A-ZÆØÅ](?![\w’'-])")


def find_votes(doc: Doc) -> Iterator[Vote]:
    """One Vote a choice and sentence; where an amendment was voted on too, only what is said of the proposal."""
    context = context_of(doc)
    meeting = meeting_of(context)
    for item, blocks in sections(context, SECTION):
        own = own_blocks(context, blocks, meeting)
        several = any(OTHER_MOTION.search(context.words(block)) for block in own)
        for block in own:
            yield from votes_of(context, item, block, several=several)


def votes_of(context: Context, item: str, block: Block, *, several: bool) -> Iterator[Vote]:
    if not CUE.search(context.words(block)):
        return
    for sentence in own_sentences(context, block):
        if several and (OTHER_MOTION.search(sentence.text) or not PROPOSAL.search(sentence.text)):
            continue
        yield from votes_in(context, item, sentence)


def votes_in(context: Context, item: str, sentence: Sentence) -> Iterator[Vote]:
    """One vote a choice; a voter who was told with one choice is not taken for another."""
    seen: set[str] = set()
    taken: list[Slot] = []
    for pattern in patterns("votes").values():
        for statement in pattern.find(sentence.encoded):
            if pattern.constants["choice"] in seen or is_excepted(sentence, statement):
                continue
            seen.add(pattern.constants["choice"])
            voters = statement.slot("voters")
            yield vote_of(context, item, sentence, statement, free(voters, taken) if voters else None)
            taken += [voters] if voters else []


def is_excepted(sentence: Sentence, statement: Statement) -> bool:
    """Whether the voters are told as an exception, or as whose proposal it is."""
    if "voters" not in statement.slots:
        return False
    return bool(EXCEPT.search(sentence.text[: statement.found.start("voters")]))


def free(voters: Slot, taken: list[Slot]) -> Slot:
    """The voters that stand behind those already told."""
    start = max([voters.start, *(one.end for one in taken if voters.start < one.end <= voters.end)])
    return Slot(start, voters.end, tuple(name for name in voters.names if name.start >= start))


def vote_of(context: Context, item: str, sentence: Sentence, statement: Statement, voters: Slot | None) -> Vote:
    count = next((slot for name, slot in statement.slots.items() if name.startswith("count")), None)
    text = context.minutes.text.text
    return Vote(
        evidence=context.evidence(statement.start, statement.end),
        method=statement.pattern.method,
        item=item,
        choice=cast(Choice, statement.pattern.constants["choice"]),
        count=int(re.sub(r"\D", "", text[count.start : count.end])) if count else None,
        parties=parties_of(context, voters) if voters else (),
        persons=voters.keys("person") if voters else (),
        decision=decision_with(context, item, sentence),
    )


def parties_of(context: Context, voters: Slot) -> tuple[str, ...]:
    """Parties and list letters as printed, without the letters behind persons."""
    text = context.minutes.text.text
    printed = [(name.start, text[name.start : name.end]) for name in voters.names if name.kind == "party"]
    taken = {place for name in voters.names for place in range(name.start, name.end)}
    letters = LETTER.finditer(text, voters.start, voters.end)
    printed += [(found.start(), found.group()) for found in letters if found.start() not in taken]
    return tuple(words for place, words in sorted(printed) if not follows_a_person(text, voters, place))


def follows_a_person(text: str, voters: Slot, place: int) -> bool:
    """Whether the letter at `place` stands in the brackets behind a name."""
    ends = [name.end for name in voters.names if name.kind == "person"]
    return any(end <= place and text[end:place].strip() == "(" for end in ends)


def decision_with(context: Context, item: str, sentence: Sentence) -> int | None:
    """The ordinal of the item's decision in which the sentence stands, or of its only one."""
    decisions = [fact for fact in context.facts if isinstance(fact, Decision) and fact.item == item]
    place = context.minutes.text.evidence(sentence.start, sentence.end)
    inside = [one for one in decisions if any(e.start < place.end and place.start < e.end for e in one.evidence)]
    found = inside or decisions
    return found[0].ordinal if len(found) == 1 and found[0].outcomes != ("none_recorded",) else None
