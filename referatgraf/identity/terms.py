"""Terms of office: which term a day lies in, and whose seats end with it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from referatgraf.identity.folding import fold


@dataclass(frozen=True, slots=True)
class Terms:
    """`elections` are pairs of the day of an election and the first day of its term, in order.

    `bodies` are words of the names of bodies whose seats end with the term, `offices` what such bodies elect to.
    """

    elections: Sequence[tuple[date, date]] = ()
    bodies: Sequence[str] = ()
    offices: Sequence[str] = ()

    def of(self, day: date) -> date | None:
        """The first day of the term that a day lies in; None before the first that is known.

        >>> Terms([(date(2021, 11, 16), date(2022, 1, 1))]).of(date(2023, 5, 1))
        datetime.date(2022, 1, 1)
        """
        starts = [start for _, start in self.elections]
        place = bisect_right(starts, day)
        return starts[place - 1] if place else None

    def after(self, day: date) -> tuple[date, date] | None:
        """The next election whose term begins after a day, and that term's first day."""
        return next(((election, start) for election, start in self.elections if start > day), None)

    def bind(self, names: Iterable[str]) -> bool:
        """Whether the seats of a body of these names end with the term.

        >>> Terms((), ["byråd", "KKR"]).bind(["Rebild Byråd"]), Terms((), ["byråd"]).bind(["Byrådssekretariatet"])
        (True, False)
        """
        wanted = {fold(word) for word in self.bodies}
        return any(word in wanted or word.removesuffix("et") in wanted for name in names for word in fold(name).split())

    def elect(self, title: str) -> bool:
        """Whether an office of this title is one for a term."""
        return fold(title) in {fold(office) for office in self.offices}
