"""Decisions without a heading above them: as boards write whole items, and as councils write below the proposal."""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.minutes.structure import Block, Minutes
from referatgraf.reading.kinds import calls_itself_minutes, is_agenda

PROPOSAL, DECISION, HISTORY, DEBATE, REMARKS = "Indstilling", "Beslutning", "Historik", "Drøftelse", "Bemærkninger"
BALLOT = "Afstemning"
TREATMENTS = frozenset({"politisk behandling", "behandling", "drøftelse", "drøftelser"})
SELDOM = 3
"""As many bare items for one with a section, and the section is the exception."""
TEXT = frozenset({"paragraph", "bullet", "row", "subheading"})
CAME_TO = r"(?:godkendt|tiltrådt|vedtaget|forkastet|afvist|nedstemt|udsat|udskudt|trukket|taget til efterr?etning)\b"
MATTER = r"(?:Dagsorden|Referat|Orientering|Meddelelser|Regnskab|Budget|Beretning|Redegørelse|Punkt)(?:en|et|tet|ne)?"
WHO = (
    r"(?:[A-ZÆØÅ][a-zæøå]+-?(?:,\s[A-ZÆØÅ][a-zæøå]+-?)*\sog\s)?(?:[A-ZÆØÅ][a-zæøå]*"
    r"(?:bestyrelsen|udvalget|rådet|nævnet|kommissionen)|Bestyrelsen|Udvalget|Rådet|Kommissionen)"
)
"""The body that met, by its name or by what it is: 'Klima- og Miljøudvalget'."""
DECIDED = re.compile(
    rf"(?:\A|(?<=[.)”\"]\s))(?:(?:Indstilling(?:en|erne)|(?:Medlemsf|Ændringsf|F)orslaget|Sagen|Punktet|Dagsordenen)\s"
    rf"(?:[a-zæøå]+\s)?(?:blev|er)\s(?:[a-zæøå]+\s){{0,3}}?{CAME_TO})"
    rf"|(?:\A|(?<=[.)”\"]\s))(?:{WHO}\s(?:drøftede|godkendte|tiltrådte|besluttede|vedtog|tog|tilsluttede|fulgte|valgte"
    r"|afviste|udsatte|anbefalede|bakkede\sop|støttede|noterede\ssig|(?:var|er)\senige?t?\s(?:om|i))\b"
    rf"|{MATTER}\s(?:(?:[a-zæøå]+\s)?blev\s(?:[a-zæøå]+\s){{0,3}}?)?(?:drøftet\b|{CAME_TO})"
    r"|Der\s(?:var|er)\s(?:[a-zæøå]+\s){0,3}?(?:enighed|opbakning|tilslutning)\b"
    r"|Det\s(?:blev\s(?:besluttet|aftalt|vedtaget)|besluttedes|aftaltes|vedtoges)\b)(?![^.]{0,120}\b(?:(?:på|ved)\s(?:sit|mødet|sidste|seneste|det|et)|den\s\d|tidligere)\b)"
    r"|(?:\A|(?<=[.)”\"]\s))(?:(?:Herefter\sg|G)odkendt|Tiltrådt|Vedtaget|Udsat|Drøftet|Taget til efterr?etning)"
    r"(?:\s?(?:[.,]|\Z)|\smed\s\d)"
    rf"|(?:\A|(?<=[.)”\"]\s))Et\sændringsforslag\s[^.;]{{3,150}}?\sblev\s(?:[a-zæøå]+\s)?{CAME_TO}"
    rf"|\A(?:Et\s(?:af\s)?[^.;]{{3,150}}?\sforslag\s[^.;]{{0,150}}?\sblev\s(?:[a-zæøå]+\s)?{CAME_TO}"
    r"|[^.;:]{3,100}?\sstillede\s(?:[a-zæøå]+\s){0,3}(?:under|ændrings|mod)[a-zæøå]*forslag)"
)
"""How what the meeting did begins below the points of a proposal."""
APPROVED = re.compile(r"(?<=\.\s)(?:Herefter g|G)odkendt\.?\Z")


def with_decisions(minutes: Minutes) -> Minutes:
    """The minutes with the text of every item that has no section put under its decision, and what stands below a
    proposal from where it tells what became of that.

    An agenda, which has proposals and no decisions, is left as it is; what calls itself minutes and has a section here
    and there only is none, nor is where a line of an item without a section says 'Godkendt.' What an agenda tells in
    place of a title decides nothing.
    """
    minutes = replace(minutes, blocks=tuple(parted(minutes)))
    bare = {item.number for item in minutes.items if not item.sections}
    headed = len(minutes.items) - len(bare)
    decided = any(block.section == DECISION for block in minutes.blocks)
    decided |= not is_agenda(minutes) and any(is_decision_of(block, bare, minutes) for block in minutes.blocks)
    if not bare or (headed and not decided and not (calls_itself_minutes(minutes) and SELDOM * headed <= len(bare))):
        return minutes
    titles = {item.number: item.title for item in minutes.items if item.title} if is_agenda(minutes) else {}
    return replace(
        minutes,
        blocks=tuple(
            replace(block, section=DECISION)
            if block.kind in TEXT
            and block.item in bare
            and block.section is None
            and not (block.item in titles and minutes.text.text.startswith(titles[block.item], block.start))
            else block
            for block in minutes.blocks
        ),
    )


def is_decision_of(block: Block, bare: set[str], minutes: Minutes) -> bool:
    """Whether a paragraph of one of these items begins with what became of it, or ends in 'Godkendt.'"""
    if block.kind != "paragraph" or block.section is not None or block.item not in bare:
        return False
    words = minutes.text.text[block.start : block.end]
    return DECIDED.match(words) is not None or APPROVED.search(words) is not None


def treated(minutes: Minutes, headed: set[str]) -> Iterator[Block]:
    """The blocks; those of an item that heads no decision decide below 'Behandling' and 'Politisk behandling' where the
    first one does, and does not tell who treated it when, and in minutes below 'Bemærkninger'. What stands below
    'Afstemning' is part of the decision."""
    remarked = not is_agenda(minutes)
    head: Block | None = None
    decides = False
    for block in minutes.blocks:
        if block.kind in ("item", "section"):
            head, decides = block, False
        elif (
            head is not None and block.section in (HISTORY, DEBATE) and block.kind in TEXT and block.item not in headed
        ):
            words = minutes.text.text[block.start : block.end]
            decides = decides or (is_treatment(minutes, head) and DECIDED.match(words) is not None)
            head = head if decides else None
        elif block.section == REMARKS and block.kind in TEXT and block.item not in headed:
            decides = remarked
        balloted = block.section == BALLOT and block.kind in TEXT
        yield replace(block, section=DECISION) if decides or balloted else block


def is_treatment(minutes: Minutes, head: Block) -> bool:
    return minutes.text.text[head.start : head.end].casefold().strip(" :") in TREATMENTS


def parted(minutes: Minutes) -> Iterator[Block]:
    """The blocks; of an item that heads a proposal and no decision, those from 'Indstillingen blev …' on decide, where
    no words with a colon tell above that it was another meeting."""
    headed = {item.number for item in minutes.items for section in item.sections if section.name == DECISION}
    decided: str | None = None
    before = ""
    for block in treated(minutes, headed):
        heads = block.kind == "section" and block.section == PROPOSAL
        quoted, before = before.endswith(":"), "" if heads else minutes.text.text[block.start : block.end].rstrip()
        if block.section != PROPOSAL or block.kind not in TEXT or block.item is None or block.item in headed:
            yield block
        elif decided == block.item:
            yield replace(block, section=DECISION)
        elif not quoted and (found := DECIDED.search(before)):
            decided = block.item
            if found.start():
                yield replace(block, end=block.start + found.start() - 1)
            yield replace(block, start=block.start + found.start(), section=DECISION)
        else:
            yield block
