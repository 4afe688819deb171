"""A document to Minutes: lines, pages, layout, blocks, and the repaired text with its map."""

from dataclasses import replace

from referatgraf.documents.kinds import PDF
from referatgraf.facts import Document, Evidence
from referatgraf.minutes.agenda import items_of
from referatgraf.minutes.choice import choose_layout
from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.earlier import mark_earlier_decisions
from referatgraf.minutes.flat.flat import unflatten
from referatgraf.minutes.flat.lost_breaks import with_lost_breaks, without_section_numbers, without_site_words
from referatgraf.minutes.flat.run_together import without_run_together
from referatgraf.minutes.items.lettered import with_letters
from referatgraf.minutes.layout import GENERAL, layouts
from referatgraf.minutes.lexicon import lexicon_of
from referatgraf.minutes.lines import lines_of
from referatgraf.minutes.listed_only import listed_only
from referatgraf.minutes.pages import paginate
from referatgraf.minutes.printed_rows import joined_rows
from referatgraf.minutes.repair.compose import Composed, compose
from referatgraf.minutes.segment import Segmenter
from referatgraf.minutes.structure import Minutes, RosterLine
from referatgraf.minutes.subheadings import mark_standing_subheadings
from referatgraf.minutes.transcripts import without_page_numbers
from referatgraf.minutes.wrapping import page_of


def parse_minutes(document: Document, *, layout: str | None = None) -> Minutes:
    """The structure of a document, read with the named layout or the one that fits best.

    Raises KnowledgeError for a layout that is not there.
    """
    general = layouts()[GENERAL]
    lines = without_site_words(
        with_lost_breaks(without_run_together(without_page_numbers(lines_of(document)))), general
    )
    lines = without_section_numbers(lines, general)
    flat = unflatten(lines, general)
    chosen = choose_layout(flat, name=layout)
    pages = paginate(document, flat if chosen is general else unflatten(lines, chosen), chosen)
    lexicon = lexicon_of(pages.lines)
    page = page_of(pages.lines, printed=document.media_type == PDF)
    lines = joined_rows(pages.lines, chosen, lexicon, page=page)
    chosen = with_letters(lines, chosen)
    drafts = Segmenter(lines, chosen, lexicon, page=page).read()
    mark_earlier_decisions(drafts)
    mark_standing_subheadings(drafts, chosen)
    document = replace(document, page_starts=pages.starts)
    composed = compose(document, drafts, lexicon)
    items = items_of(drafts, composed, chosen)
    return Minutes(
        document=document,
        layout=chosen.name,
        text=composed.text,
        blocks=composed.blocks,
        items=items,
        roster=_roster(drafts, composed),
        furniture=pages.furniture,
        unread=tuple(
            Evidence(document.sha256, draft.pieces[0][0], draft.pieces[-1][1]) for draft in drafts if draft.unread
        ),
        listed=tuple(listed_only(document.text, drafts, composed, chosen, items)),
        page=page,
    )


def _roster(drafts: list[Draft], composed: Composed) -> tuple[RosterLine, ...]:
    return tuple(
        RosterLine(block.start, block.end, draft.status, draft.capacity, draft.name, draft.item)
        for draft, block in zip(drafts, composed.blocks, strict=True)
        if draft.kind == "roster"
    )
