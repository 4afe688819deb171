"""Cases that have a part for each body: 'a) Nordvand A/S: …', 'Kystrådet. Venstre peger på NAME.'"""

from referatgraf.reading.context import Context
from referatgraf.reading.parts import Sentence, sentences_of
from referatgraf.reading.seats import cue


def bodies_of_part(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """The body that heads the part of a bullet or paragraph in which a sentence stands."""
    heads = (
        (found.start("body"), one)
        for one in sentences_of(context, sentence.block)
        if one.start <= sentence.start and (found := cue("heads-part").match(one.text))
    )
    last = next(reversed(list(heads)), None)
    return (last[1].encoded.names[last[0]].key,) if last else ()
