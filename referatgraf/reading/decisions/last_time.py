"""Which sentences tell of the meeting before this one."""

import re

LAST_TIME = re.compile(r"(?:på|ved)\s(?:(?:det|vores|rådets)\s)?(?:seneste|sidste|forrige)\s[\w-]*møde", re.IGNORECASE)
THIS_TIME = re.compile(r"\b(?:nu|i\sdag|dagens|på\s(?:dette\s)?mødet?|er|har)\b", re.IGNORECASE)
"""Words that lead from what was told of the last meeting back to this one."""


def tells_on(text: str, *, told: bool) -> bool:
    """Whether a sentence tells of the last meeting, or goes on with it where the sentence before it `told` of that.

    >>> tells_on("På sidste møde drøftede rådet skiltene.", told=False), tells_on("Rådet valgte to.", told=True)
    (True, True)
    >>> tells_on("Skiltene er nu kommet.", told=True)
    False
    """
    return LAST_TIME.match(text) is not None or (told and THIS_TIME.search(text) is None)
