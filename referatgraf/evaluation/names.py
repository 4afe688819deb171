"""When two ways of writing a name count as one, for scoring only: identity is decided elsewhere."""

import re
from functools import lru_cache

NEAR = 2
"""How many lines apart two places may be, because names break over lines."""


@lru_cache(maxsize=65_536)  # a name is compared with every other of its document
def fold(name: str | None) -> str:
    """A name without case, doubled blanks, outer punctuation and genitive ending.

    >>> fold("Havneforeningen’s"), fold("KKR  Limfjorden.")
    ('havneforeningen', 'kkr limfjorden')
    """
    plain = (name or "").replace("’", "'").replace("\u00ad", "")
    plain = re.sub(r"\s+", " ", plain).strip(" .,:;()").lower()
    return re.sub(r"('s|s'|')$", "", plain)


def same_name(one: str | None, other: str | None) -> bool:
    """The same words, a genitive s apart.

    >>> same_name("KKR Limfjordens", "KKR Limfjorden"), same_name(None, "")
    (True, True)
    """
    first, second = fold(one), fold(other)
    return first in {second, second + "s"} or first + "s" == second


def alike(one: str | None, other: str | None) -> bool:
    """Both are written, and the same, or one inside the other.

    >>> alike("bestyrelsen for Havneforeningen", "Havneforeningen"), alike(None, None)
    (True, False)
    """
    first, second = fold(one), fold(other)
    return bool(first and second) and (same_name(first, second) or first in second or second in first)


def near(one: int | None, other: int | None) -> bool:
    """At most NEAR lines apart; a line that is not told is near every other."""
    return one is None or other is None or abs(one - other) <= NEAR
