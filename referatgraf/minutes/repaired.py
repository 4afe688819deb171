"""Repaired text in which every character knows its place in the original."""

from bisect import bisect_left
from dataclasses import dataclass

from referatgraf.facts import Evidence


@dataclass(frozen=True, slots=True)
class RepairedText:
    """`origins[i]` is the place in the original text of the repaired character `text[i]`; they rise strictly."""

    document: str
    text: str
    origins: tuple[int, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """The original characters behind the repaired ones in [start, end).

        >>> RepairedText("a", "Bjørnby", (0, 1, 2, 3, 6, 7, 8)).evidence(0, 7)
        Evidence(document='a', start=0, end=9)
        """
        return Evidence(self.document, self.origins[start], self.origins[end - 1] + 1)

    def quote(self, evidence: Evidence) -> str:
        """The repaired words of an evidence: what is left of its original characters after repair.

        >>> RepairedText("a", "Bjørnby", (0, 1, 2, 3, 6, 7, 8)).quote(Evidence("a", 0, 9))
        'Bjørnby'
        """
        return self.text[bisect_left(self.origins, evidence.start) : bisect_left(self.origins, evidence.end)]
