"""Who stands for an election of which a sentence only says that all of them, or 'hun', were elected."""

from referatgraf.reading.context import Context
from referatgraf.reading.parts import Sentence, sentences_of
from referatgraf.reading.seats import cue


def on_the_ballot(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """Those of whom the item says 'På valg er …', or '… er på valg', before it says that both, or all, are elected;
    nobody where one of them does not stand."""
    text = context.minutes.text.text
    above = [one for one in context.minutes.blocks if one.item == sentence.block.item and one.start < sentence.start]
    start = min((one.start for one in above), default=sentence.start)
    ballot = cue("on-the-ballot").search(text, start, sentence.start)
    if ballot is None or cue("not-all").search(text, ballot.end(), sentence.end):
        return ()
    here = max(start, *(text.rfind(mark, start, ballot.start()) for mark in (". ", ": ", "\n")))
    spans = ((ballot.end(), sentence.start), (here, ballot.start()))
    behind, before = ([one.key for one in context.names_in(*span) if one.kind == "person"] for span in spans)
    people = dict.fromkeys(behind or before)
    wanted = len(people) == 2 if sentence.text.casefold().startswith("begge") else len(people) > 1
    return tuple(people) if wanted else ()


def who_stood(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """Those who stand, as the sentence right before tells: 'NAME modtager genvalg. Genvalgt.'; nobody where one does
    not. Who proposes somebody stands behind the word for it."""
    before = [one for one in sentences_of(context, sentence.block) if one.end <= sentence.start]
    if not before or context.minutes.text.text[before[-1].end : sentence.start].strip():
        return ()
    told = before[-1]
    stands = cue("stands").search(told.text)
    if stands is None or cue("not-all").search(told.text):
        return ()
    words = told.encoded
    spans = [(0, stands.start()), (stands.end(), len(words.text))]
    spans = spans[1:] if stands["proposes"] else spans
    those = ([one.key for one in words.names_in(*span) if one.kind == "person"] for span in spans)
    return tuple(dict.fromkeys(next(filter(None, those), ())))
