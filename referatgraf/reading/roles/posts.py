"""The offices of one person that stand below him, a line each: 'NAME er medlem af følgende udvalg:'."""

from collections.abc import Iterator
from itertools import chain

from referatgraf.facts import Role
from referatgraf.reading.context import Context
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, prose
from referatgraf.reading.roles.listed_lines import lines_of
from referatgraf.reading.roles.pronouns import told_by_pronoun
from referatgraf.reading.statements import Statement, patterns

MEMBER = "medlem"
"""What somebody is in a body of whose seats nothing else is told."""


def posts_below(context: Context) -> Iterator[Role]:
    """One Role for each line that names one body, up to the first that does not."""
    heads = {sentence.end: person for sentence, person in headings(context)}
    person: str | None = None
    for block in context.minutes.blocks if heads else ():
        if block.kind not in CONTENT:
            person = None
            continue
        for start, end in lines_of(context, block):
            post = next(patterns("roles")["post-of-a-line"].find(encode_span(context, start, end)), None)
            house = post.key("organisation") if post else None
            if person and post and house:
                yield Role(
                    evidence=context.evidence(post.start, post.end),
                    method="roles/posts-below",
                    confidence=0.9,
                    person=person,
                    role=title_of(context, post),
                    organisation=house,
                    item=block.item,
                )
            else:
                person = None
        person = heads.get(block.end, person)


def headings(context: Context) -> Iterator[tuple[Sentence, str]]:
    """The sentences that head one person's posts, with the person."""
    for sentence in chain(prose(context, naming=["person"]), told_by_pronoun(context)):
        for statement in patterns("roles")["heads-the-posts"].find(sentence.encoded):
            if (person := statement.key("person")) is not None:
                yield sentence, person


def title_of(context: Context, post: Statement) -> str:
    slot = post.slot("role_2") or post.slot("role")
    return one_of(context.minutes.text.text[slot.start : slot.end].casefold()) if slot else MEMBER
