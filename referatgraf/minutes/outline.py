"""Which numbers at a line's start are agenda items: those that go on where the agenda stands."""

from dataclasses import dataclass, field

FARTHEST = 5


@dataclass(slots=True)
class Outline:
    """The numbers of the items so far; closed items may be left out of minutes, so small leaps are allowed."""

    numbers: list[tuple[int, ...]] = field(default_factory=list)

    def continues(self, number: str) -> bool:
        """Whether an item of this number can come next.

        >>> outline = Outline([(1,), (1, 1)])
        >>> [outline.continues(number) for number in ("1.2", "2", "2.1", "1", "12.30")]
        [True, True, True, False, False]
        """
        candidate = _parts(number)
        if not self.numbers:
            return True  # an excerpt may begin anywhere; Numbering has seen what comes later
        last = self.numbers[-1]
        shared = 0
        while shared < min(len(last), len(candidate)) and last[shared] == candidate[shared]:
            shared += 1
        if shared == len(candidate):
            return False
        before = last[shared] if shared < len(last) else 0
        return before < candidate[shared] <= before + FARTHEST and all(part <= 1 for part in candidate[shared + 1 :])

    def add(self, number: str) -> None:
        self.numbers.append(_parts(number))


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))
