"""What holds of every text that is parsed: nothing invented, nothing lost, every character in its place."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.documents.read import read_document
from referatgraf.facts import Document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes

LEFT_OUT = set("-‐‑–•·∙▪̶\N{SOFT HYPHEN}")


def check(minutes: Minutes) -> None:
    repaired, original = minutes.text, minutes.document.text
    assert len(repaired.text) == len(repaired.origins)
    assert all(before < after for before, after in zip(repaired.origins, repaired.origins[1:], strict=False))
    for sign, place in zip(repaired.text, repaired.origins, strict=True):
        assert sign.isspace() or sign == original[place]
    _check_blocks(minutes)
    _check_what_is_left_out(minutes)


def _check_blocks(minutes: Minutes) -> None:
    lines = minutes.text.text.split("\n") if minutes.blocks else []
    assert [minutes.text.text[block.start : block.end] for block in minutes.blocks] == lines
    for block in minutes.blocks:
        evidence = minutes.text.evidence(block.start, block.end)
        assert minutes.text.quote(evidence) == minutes.text.text[block.start : block.end]


def _check_what_is_left_out(minutes: Minutes) -> None:
    original, kept = minutes.document.text, set(minutes.text.origins)
    for furniture in minutes.furniture:
        kept.update(range(furniture.evidence.start, furniture.evidence.end))
    lost = [place for place, sign in enumerate(original) if place not in kept and not sign.isspace()]
    for place in lost:
        line = re.split(r"[\r\n\f]", original[: place + 1])[-1].strip()
        is_mark = len(line) <= 3 and line[-1] in "abcde1234567890./)*o"
        assert original[place] in LEFT_OUT or is_mark, original[max(0, place - 20) : place + 20]


PARTS = st.sampled_from(
    [
        "1. Havne", "1.1. Havneplan", "2. Færger", "SAG-2030-00123 abcd", "Baggrund", "Beslutning", "Deltagere",
        "Bo Bro (A) Aalborg Kommune (suppleant for", "Dal)", "– at planen be-", "mærkninger", "- molen", "a) kranen",
        "./. Kortet er vedlagt.", "̶ byen", "KKR Nordjylland  | 10-02-2031", "SIDE  |  3", "22.03.2030 Workshop",
        "Havne-", "og bådudvalget", "vil for tsat mødes", "En over\N{SOFT HYPHEN}skrift", "https://havn.dk/a-b",
        "1. Mole", "2. Kran", "Mission", "re -", "\N{SOFT HYPHEN}", "Den 4. maj", "-", "–", "Afbud", "Punkt 2: Kran",
        "3. Eventuelt: Intet blev nævnt.", "Deltagere:      Afbud:", "Bo Bro          Ida Wiig",
        "Ad 1: Anna bød velkommen.", "Byrådet, 10-02-2031    Side 4", "Desuden deltog direktør Bo Bro",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\n ", "\n\n \n\n", "\r\n", "\f", " \n\n"])


@settings(deadline=None)  # the first text also loads the layouts and the word list
@given(st.lists(st.tuples(PARTS, BREAKS), min_size=1, max_size=30))
def test_any_text_of_minutes_keeps_every_character_in_its_place(parts: list[tuple[str, str]]) -> None:
    text = "".join(line + gap for line, gap in parts)
    for layout in ("kkr", "general"):
        check(parse_minutes(Document("a", "a.txt", "text/plain", text), layout=layout))


def test_the_real_minutes_keep_every_character_in_their_place(seeds: list[Path]) -> None:
    for path in seeds:
        check(parse_minutes(read_document(path)))
