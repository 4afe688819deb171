"""Which numbers at a line's start are agenda items: those that go on where the agenda stands."""

import re
from dataclasses import dataclass, field

FARTHEST = 5
PART = re.compile(r"\d+|[IVX]+|^[a-z]$|[A-Ha-h]$")
LETTERED = re.compile(r"(?P<above>.*\d|[IVX]+)\.?[A-Ha-h]")
ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(slots=True)
class Outline:
    """The numbers of the items so far; closed items may be left out of minutes, so small leaps are allowed."""

    numbers: list[tuple[int, ...]] = field(default_factory=list)

    def continues(self, number: str) -> bool:
        """Whether an item of this number can come next.

        >>> outline = Outline([(1,), (1, 1)])
        >>> [outline.continues(number) for number in ("1.2", "2", "2.1", "1.1.0", "1", "12.30")]
        [True, True, True, True, False, False]
        """
        candidate = parts_of(number)
        if not self.numbers:
            return True  # an excerpt may begin anywhere; Numbering has seen what comes later
        last = self.numbers[-1]
        shared = 0
        while shared < min(len(last), len(candidate)) and last[shared] == candidate[shared]:
            shared += 1
        if shared == len(candidate):
            return False
        before = last[shared] if shared < len(last) else -1
        near = before < candidate[shared] <= max(before, 0) + FARTHEST
        return near and all(part <= 1 for part in candidate[shared + 1 :])

    def add(self, number: str) -> None:
        self.numbers.append(parts_of(number))


def parts_of(number: str) -> tuple[int, ...]:
    """The parts of a number, a letter behind it counted like a number of its own.

    >>> parts_of("4.2"), parts_of("4b"), parts_of("4.B"), parts_of("IVb"), parts_of("k")
    ((4, 2), (4, 2), (4, 2), (4, 2), (11,))
    """
    return tuple(_value(part) for part in PART.findall(number))


def _value(part: str) -> int:
    if part.isdecimal():
        return int(part)
    if part[0] not in ROMAN:
        return ord(part.lower()) - ord("a") + 1
    signs = [ROMAN[sign] for sign in part]
    return sum(-sign if sign < following else sign for sign, following in zip(signs, [*signs[1:], 0], strict=True))


def is_part_of(number: str, other: str) -> bool:
    """Whether an item of this number stands below an item of the other.

    >>> is_part_of("2.1", "2"), is_part_of("2.1", "2.0"), is_part_of("2.0", "2.0"), is_part_of("3.1", "2.0")
    (True, True, False, False)
    """
    own, above = parts_of(number), parts_of(other)
    if above[-1:] == (0,) and own != above:
        above = above[:-1]
    return len(own) > len(above) > 0 and own[: len(above)] == above


def parent_of(number: str) -> str:
    """The number of the item that an item of this number is part of: "4" of "4.2" and of "4b"; else nothing.

    >>> parent_of("4.2"), parent_of("4.B"), parent_of("IIa"), parent_of("II")
    ('4', '4', 'II', '')
    """
    lettered = LETTERED.fullmatch(number)
    return lettered["above"] if lettered else number.rpartition(".")[0]
