"""Text in which every name is one character, so that a pattern can say who and not how he is spelled."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from referatgraf.reading.named import Named, NameKind

SIGNS: dict[NameKind, str] = {
    "person": "\ue1e0",
    "organisation": "\ue1e1",
    "party": "\ue1e2",
    "municipality": "\ue1e3",
}
NO_SIGNS = str.maketrans(dict.fromkeys(SIGNS.values(), " "))
ANY_SIGN = re.compile(f"[{''.join(SIGNS.values())}]")


@dataclass(frozen=True)
class Encoded:
    """Encoded character i stands for the repaired characters [places[i], places[i + 1]); `names` is by i."""

    text: str
    places: tuple[int, ...]
    names: dict[int, Named]

    @cached_property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The repaired characters behind the encoded ones in [start, end)."""
        return self.places[start], self.places[end]

    def names_in(self, start: int, end: int) -> tuple[Named, ...]:
        """The names behind the encoded characters in [start, end)."""
        return tuple(self.names[i] for i in range(start, end) if i in self.names)


def encode(text: str, names: Iterable[Named], *, start: int = 0, end: int | None = None) -> Encoded:
    """The characters [start, end) of `text` with the outermost name at each place as one sign of its kind.

    >>> encoded = encode("Se Bo Holm!", [Named(3, 10, "person", "Bo Holm", "example")], start=1)
    >>> len(encoded.text), encoded.places, encoded.span(2, 3)
    (4, (1, 2, 3, 10, 11), (3, 10))
    """
    end = len(text) if end is None else end
    parts: list[str] = []
    places: list[int] = []
    found: dict[int, Named] = {}
    here = start
    for name in outermost(name for name in names if start <= name.start and name.end <= end):
        parts.append(without_signs(text[here : name.start]))
        places.extend(range(here, name.start))
        found[len(places)] = name
        parts.append(SIGNS[name.kind])
        places.append(name.start)
        here = name.end
    parts.append(without_signs(text[here:end]))
    places.extend(range(here, end + 1))
    return Encoded("".join(parts), tuple(places), found)


def without_signs(text: str) -> str:
    """The text with a blank for each sign that it has of its own."""
    return text.translate(NO_SIGNS) if ANY_SIGN.search(text) else text


def outermost(names: Iterable[Named]) -> list[Named]:
    """The names that no other holds, in order: 'Nordvands bestyrelse' and not the 'Nordvand' in it."""
    taken: list[Named] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not taken or name.start >= taken[-1].end:
            taken.append(name)
    return taken
