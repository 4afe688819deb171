"""Who voted for, against or not at all, by list letter, party or name."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import cast

from spacy.tokens import Doc

from referatgraf.facts import Choice, Decision, Evidence, Proposal, Vote
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.decisions.quoted import own_blocks, own_sentences
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence, meeting_of, sections
from referatgraf.reading.statements import Slot, Statement, patterns

SECTION = "Beslutning"
UNTOLD = ("none_recorded",)
CUE = re.compile(
    r"stem|flertal|mindretal|imod|undlod|hverken|\bikke\sk(?:an|unne)\b|\bk(?:an|unne)\sikke\b|\A\s*for\s?:",
    re.IGNORECASE,
)
AMENDMENT = r"ændringsforslag|underændring|modforslag"
AMENDED = re.compile(AMENDMENT, re.IGNORECASE)
OTHER_MOTION = re.compile(rf"{AMENDMENT}|\b(?:foreslog|foreslår|stillede|stiller)\b", re.IGNORECASE)
PROPOSAL = re.compile(r"\b(?:hoved)?indstilling|\b(?:hoved|plan|lokalplan|budget)forslaget\b", re.IGNORECASE)
MATTER = re.compile(
    r"\b(?:vedtog|godkendte|tiltrådte)\s(?:(?:herefter|derefter|således|endeligt?)\s)*"
    r"\w*(?:budget|plan|vedtægt|takst|regulativ)\w*(?:et|en|erne)\b",
    re.IGNORECASE,
)
"""How the vote on the matter itself is told, which no other motion is called after."""
PUT_TO_VOTE = re.compile(
    r"\b(?:hoved)?indstilling(?:en|erne)?\b[^.;]{0,60}\b(?:godkend|vedt|tiltr|tiltråd|forkast|afvist|afstemning|stem)",
    re.IGNORECASE,
)
TALLY = re.compile(r"(?:for|i?mod|følgende|hverken|undlod|ja|nej|blankt?|\d)", re.IGNORECASE)
"""How a line begins that only counts the votes of the motion named before it."""
EXCEPT = re.compile(
    r"\b(?:undtagen|bortset fra|undtagelse af|på nær|ikke|ud ?over|efter|fra|af|mod|for|om|til|på vegne af)\s+\Z",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\((?P<count>\d{1,2})(?:\s(?:medlemmer|stemmer))?\)")
LETTER = re.compile(r"(?<!\w)[A-ZÆØÅ](?![\w’'-])")


def find_votes(doc: Doc) -> Iterator[Vote]:
    """One Vote a choice and sentence; where another motion was voted on too, only what is said of the proposal; in an
    item that proposes nothing, what somebody moves at the meeting is what is voted on."""
    context = context_of(doc)
    meeting = meeting_of(context)
    for item, blocks in sections(context, SECTION):
        own = own_blocks(context, blocks, meeting)
        proposed = any(isinstance(fact, Proposal) and fact.item == item for fact in context.facts)
        other = OTHER_MOTION if proposed else AMENDED
        several = any(other.search(context.words(block)) for block in own)
        sentences = chain.from_iterable(sentences_to_count(context, block, several=several) for block in own)
        for sentence in on_the_proposal(sentences) if several else sentences:
            yield from votes_in(context, item, sentence)


def sentences_to_count(context: Context, block: Block, *, several: bool) -> Iterator[Sentence]:
    """The sentences of a block that may tell of votes, or, where there are several motions, say which is meant."""
    if several or CUE.search(context.words(block)):
        yield from own_sentences(context, block)


def on_the_proposal(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """What is said of the proposal: in so many words, or by the bare tally below 'Indstillingen blev godkendt'."""
    counts = False
    for sentence in sentences:
        if OTHER_MOTION.search(sentence.text):
            counts = False
        elif MATTER.search(sentence.text):
            counts = True
            yield sentence
        elif PROPOSAL.search(sentence.text):
            counts = bool(PUT_TO_VOTE.match(sentence.text.lstrip()))
            yield sentence
        elif counts and TALLY.match(sentence.text):
            yield sentence
        else:
            counts = False


def votes_in(context: Context, item: str, sentence: Sentence) -> Iterator[Vote]:
    """One vote a choice; a voter who was told with one choice is not taken for another."""
    seen: set[str] = set()
    taken: list[Slot] = []
    for pattern in patterns("votes").values():
        for statement in pattern.find(sentence.encoded):
            if pattern.constants["choice"] in seen or is_excepted(sentence, statement):
                continue
            if "voters" not in statement.slots and is_in_passing(context, item, sentence, statement):
                continue
            seen.add(pattern.constants["choice"])
            voters = statement.either("voters")
            yield vote_of(context, item, sentence, statement, free(voters, taken) if voters else None)
            taken += [voters] if voters else []


def is_excepted(sentence: Sentence, statement: Statement) -> bool:
    """Whether the voters are told as an exception, or as whose proposal it is."""
    if "voters" not in statement.slots:
        return False
    return bool(EXCEPT.search(sentence.text[: statement.found.start("voters")]))


def is_in_passing(context: Context, item: str, sentence: Sentence, statement: Statement) -> bool:
    """Whether a bare count is of a body that a sentence names and that decides nothing here: 'Nordvand … med 9-2'."""
    named = SIGNS["organisation"] in sentence.text[: statement.found.start()]
    if not named or not statement.found.group().startswith("med "):
        return False
    place = context.minutes.text.evidence(sentence.start, sentence.end)
    facts = (fact for fact in context.facts if isinstance(fact, Decision) and fact.item == item)
    return not any(overlap(evidence, place) for fact in facts if fact.outcomes != UNTOLD for evidence in fact.evidence)


def right_before(context: Context, sentence: Sentence, decisions: list[Decision]) -> list[Decision]:
    """The decision told in the same block, before a sentence that only says who was against it."""
    if sentence.first:
        return []
    above = context.minutes.text.evidence(sentence.block.start, sentence.start)
    return [one for one in decisions if any(overlap(evidence, above) for evidence in one.evidence)][-1:]


def overlap(first: Evidence, second: Evidence) -> bool:
    return first.start < second.end and second.start < first.end


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
        count=int(re.sub(r"\D", "", text[count.start : count.end])) if count else count_behind(context, voters),
        parties=parties_of(context, voters) if voters else (),
        persons=voters.keys("person") if voters else (),
        decision=decision_with(context, item, sentence),
    )


def count_behind(context: Context, voters: Slot | None) -> int | None:
    """How many the voters are that are counted together behind the last of them, 'A, C og V (6)', or each by itself."""
    if voters is None:
        return None
    counted = list(COUNTED.finditer(context.minutes.text.text, voters.start, voters.end))
    if len(counted) == len(parties_of(context, voters)):
        return sum(int(one["count"]) for one in counted) or None
    return int(counted[0]["count"]) if len(counted) == 1 and counted[0].end() == voters.end else None


def parties_of(context: Context, voters: Slot) -> tuple[str, ...]:
    """Parties and list letters as printed, without the letters behind persons."""
    text = context.minutes.text.text
    printed = [(name.start, text[name.start : name.end]) for name in voters.names if name.kind == "party"]
    taken = {place for name in voters.names for place in range(name.start, name.end)}
    letters = LETTER.finditer(text, voters.start, voters.end)
    printed += [(found.start(), found.group()) for found in letters if found.start() not in taken]
    return tuple(words for place, words in sorted(printed) if not follows_a_person(text, voters, place))


def follows_a_person(text: str, voters: Slot, place: int) -> bool:
    """Whether the letter at `place` stands in the brackets behind a name, or the party behind 'NAME fra'."""
    ends = [name.end for name in voters.names if name.kind == "person"]
    return any(end <= place and text[end:place].strip() in ("(", "fra") for end in ends)


def decision_with(context: Context, item: str, sentence: Sentence) -> int | None:
    """The ordinal of the item's decision in which the sentence stands, or of its only one."""
    decisions = [fact for fact in context.facts if isinstance(fact, Decision) and fact.item == item]
    place = context.minutes.text.evidence(sentence.start, sentence.end)
    inside = [one for one in decisions if any(overlap(evidence, place) for evidence in one.evidence)]
    found = inside or right_before(context, sentence, decisions) or decisions
    return found[0].ordinal if len(found) == 1 and found[0].outcomes != UNTOLD else None
