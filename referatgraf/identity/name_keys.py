"""Names of organisations so that their ways of being written agree, and whose a board is by its name."""

import re

from referatgraf.identity.folding import fold

NO_WORDS = re.compile(r"[^\w+&]+")
OWNED = frozenset({"bestyrelse", "sekretariat", "forretningsudvalg"})
LEADING_BOARD = ("bestyrelsen for ", "bestyrelsen i ")


def name_key(name: str) -> str:
    """A name so that its ways of being written agree.

    >>> name_key("Bestyrelsen for Erhvervshus Nordjylland") == name_key("Erhvervshus Nordjyllands bestyrelse")
    True
    >>> name_key("Erhvervshus Nordjylland") == name_key("Erhvervshus Midtjylland")
    False
    """
    plain = fold(name).replace("'s ", "s ").removesuffix("'s").removesuffix("'")
    key = " ".join(NO_WORDS.sub(" ", plain).split())
    for leading in LEADING_BOARD:
        if key.startswith(leading):
            owner = key.removeprefix(leading)
            return f"{owner if owner.endswith('s') else owner + 's'} bestyrelse"
    return key


def owner_key(name: str) -> str | None:
    """The key of the organisation that a board or secretariat names as its own.

    >>> owner_key("Erhvervshus Nordjyllands bestyrelse"), owner_key("Danmarks Erhvervsfremmebestyrelse")
    ('erhvervshus nordjylland', None)
    """
    owner, _, kind = name_key(name).rpartition(" ")
    return owner.removesuffix("s") if kind in OWNED and owner.endswith("s") else None
