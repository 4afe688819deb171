"""A body and the same body named with its place: 'Lokaludvalget' and 'Indre By Lokaludvalg'."""

import re
from collections import Counter
from collections.abc import Sequence

ENDING = re.compile(r"(?:m?et|en)\Z")
PLACE = re.compile(r"(?!De[nt]? |\w+(?:isk|elt|alt|igt|ønt)\b)[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}")
"""No article, and no adjective: 'Det Centrale Handicapråd', 'Teknisk Udvalg'."""


def is_placed(key: str, body: str) -> bool:
    """Whether the body is the one that the name means at some place.

    >>> is_placed("Lokaludvalget", "Indre Havnby Lokaludvalg"), is_placed("Skoleudvalget", "Børne- og Skoleudvalg")
    (True, False)
    >>> is_placed("Kystrådet", "Det Centrale Kystråd"), is_placed("Hovedbestyrelsen", "Havfolkets Hovedbestyrelsen")
    (False, True)
    """
    place, _, noun = body.rpartition(" ")
    return PLACE.fullmatch(place) is not None and ENDING.sub("", key.casefold()) == ENDING.sub("", noun.casefold())


def ranked(keys: Sequence[str]) -> list[tuple[str, int]]:
    """The two bodies named most often; one without its place counts for the one that is named with it.

    >>> ranked(["Havnby Ældreråd", "Ældrerådet", "Ældrerådet", "Byrådet"])
    [('Havnby Ældreråd', 3), ('Byrådet', 1)]
    """
    at_places = {key: [body for body in dict.fromkeys(keys) if is_placed(key, body)] for key in keys}
    return Counter(at_places[key][0] if len(at_places[key]) == 1 else key for key in keys).most_common(2)
