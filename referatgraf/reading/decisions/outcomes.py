"""What one sentence says that the meeting did; what others did, or did earlier, is none of it."""

import re
from collections.abc import Iterator
from typing import cast

from referatgraf.facts import Outcome
from referatgraf.reading.decisions.whose import done_by_others, is_at_another_meeting, is_meeting_subject
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence
from referatgraf.reading.seats import speaks_of_seats
from referatgraf.reading.statements import Statement, patterns

ORG, PERSON = SIGNS["organisation"], SIGNS["person"]
SUBORDINATE = re.compile(
    r"(?:,?\s|\()(?:at|om\sat|hvor\w*|hvilke\w*|som(?!\s(?:[\w-]+\s){1,3}(?:var|er|blev)\s(?:der|det)\b)"
    r"|der(?!\s(?:var|er)\b)|idet|fordi|når|hvis)\b",
    re.IGNORECASE,
)
"""'som' before a verb and its subject turned about opens no clause: 'for rådet som mødested var der enighed'."""
RESUMED = re.compile(
    rf",\s(?:og|samt|men)\s(?:(?=(?:{ORG}|der|det|(?:dagsorden|referat|regnskab|beretning|budget|indstilling|forslag)\w*\s\Z|godkendte|tog|bakkede|anbefalede|drøftede|besluttede|udpegede))|\Z)|;|\)\s(?=(?:indstillingen|sagen|forslaget)\s)|\sog\s(?={ORG}\s\w+(?:de|og)\b)"
    r"|,\sog\s(?=(?:bestyrelsen|udvalget|rådet)\s\Z)",
    re.IGNORECASE,
)
INFINITIVE = re.compile(r",?\s(?P<about>om\s)?at\s(?!\w*(?:erne|ene)\b)\w+[eå]\s", re.IGNORECASE)
WAS = re.compile(r"(?:blev|er|var)\b", re.IGNORECASE)
PAST = re.compile(r"(?:godkendte|tiltrådte|tog|anbefalede|drøftede|udpegede|valgte|vedtog|bakkede)\b", re.IGNORECASE)
ANAPHOR = re.compile(
    r"\b(?:indstilling(?:en|erne)|dagsorden(?:en)?|referat(?:et|er|erne)?|orientering(?:en|erne)\s(?:\w+\s)?(?:taget|tages)|til\sefterretning)\b",
    re.IGNORECASE,
)
APPROVED_AS = re.compile(r"(?<!ikke )\b(?:godkendt|tiltrådt|vedtaget), idet (?:det )?\Z", re.IGNORECASE)
AGREED = re.compile(r"blev (?:\w+ )?(?:aftalt|besluttet)\b")
SUBJECT = re.compile(
    r"(\w{4,}?)(?:e?[nt]|e?ne)?(?:,?\s(?:som|der))?\s(?:blev|er|godkendes|tages|godkendt|vedtaget|tiltrådt)\b"
)
"""'Regnskabet blev …', 'regnskabet, som blev …', less its ending."""
OTHERS_WISH = re.compile(
    r"\bmindretal|\b(?:ønske[rd]\w*|foresl(?!åede\b)\w+|stille[rd]\w*|begære[rd]\w*|anmode[rd]\w*|bad)\b", re.IGNORECASE
)
"""Words before an outcome that make it what some want, and no decision."""
MOTION = re.compile(
    r"\b(?:frems[æa]t\w*|stille[rd]\w*|foresl[åo]\w*)\s(?:[\w-]+\s){0,4}?\w*forslag\w*\s?:", re.IGNORECASE
)
"""How words begin that only quote what somebody moved: 'C fremsætter ændringsforslaget: …'."""
CHANGES = re.compile(
    r"\bmed følgende (?:\w+ )?(?:rettelse|ændring|tilføjelse|bemærkning|formulering|ordlyd)(?:e?r)?\s?:", re.IGNORECASE
)
"""What opens the list of what is changed in the matter that is decided on."""
TELLS_NEWS = re.compile(
    r"(?:[a-zæøå]+s\s(?=meddelelser|orientering))?(?:meddelelser|orientering|nyt|gensidig|siden sidst|eventuelt|evt\b)"
)
"""How the title of an item begins under which what others did is only told of."""
FOLLOWS = re.compile(r"\b(?:blev|valgtes)\s(?:herefter|derefter)\s(?:konstitueret|(?:gen)?valgt|udpeget)\b")
"""How an election is told that came of a report."""
OK = re.compile(r"ok\b", re.IGNORECASE)
"""How a sentence begins that approves of a matter, or under news of nothing."""
IS_DONE = re.compile(r"(?!der\s)(?:[\w-]+\s)?er\s", re.IGNORECASE)
"""How a verb begins that says how things stand: 'Budgettet er vedtaget' is news, 'blev vedtaget' a decision."""
CONCLUDES = re.compile(
    r"(?:(?:herefter|derefter|efter\s(?:[\w-]+\s){0,3}?(?:drøftelse|debat|diskussion)(?:en)?)\s)?"
    r"(?:der\s(?:var|er|blev)|(?:var|er|blev)\sder|det\sblev|blev\sdet)\s(?:[\w-]+\s){0,2}?(?:enighed|opbakning|besluttet|aftalt|bevilget)\b"
    r"|(?:(?:års)?regnskabet|budgettet|beretningen|takst(?:erne|bladet)|kontingentet)\sblev\s(?:[\w-]+\s){0,2}?"
    r"(?:godkendt|vedtaget)\s?(?:[.,]|\Z)"
    r"|[\w-]+(?:en|et)\sf(?:ik|år)\sde[nt]\s(?:ønskede|foreslåede|søgte)\s(?:mandat|bemyndigelse|fuldmagt)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says, behind a report, what came of it."""
POINT = re.compile(r"(?:(?:ad|pkt\.?|punkt)\s)?\d{1,2}[.):]+\s(?:at\b)?", re.IGNORECASE)
DONE = re.compile(
    r"(?:udsættes|udskydes|uds(?:at|kudt)|genoptages|godkendt|vedtaget|tiltrådt|tage[ts]\stil\sefterretning|drøftet|forkastet|afvist)\b(?!\saf\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says by itself, behind a report, what came of it: 'Udsættes til mødet i juni.'"""
FEW = 2
"""So many words say by themselves what came of a report: 'Blev drøftet.'"""


def outcomes_of(sentence: Sentence, body: str | None, *, narrative: bool = False, title: str = "") -> list[Outcome]:
    """The outcomes in the order of the words; in a `narrative` only what is said of the meeting or of the matter that
    the item's title names, in so many words."""
    if (
        is_retold(sentence)
        or any(True for _ in patterns("decisions")["signed"].find(sentence.encoded))
        or is_at_another_meeting(sentence, body)
        or (TELLS_NEWS.match(title) and OK.match(sentence.text))
    ):
        return []
    concluded = CONCLUDES.match(sentence.text) is not None and not TELLS_NEWS.match(title)
    found: list[tuple[int, Outcome]] = []
    speaks: bool | None = None
    opened = [one.end() for quote in (MOTION, CHANGES) if (one := quote.search(sentence.text))]
    for statement in sorted(statements(sentence), key=lambda one: one.found.start()):
        quoted = any(end <= statement.found.start() for end in opened)
        if quoted or in_subordinate_clause(sentence.text, statement.found.start()):
            continue
        form = statement.pattern.constants["form"]
        if form == "active":
            speaks = is_meeting_subject(sentence, statement, body) if speaks is None else speaks
            counts = speaks
        elif form == "seat":
            counts = speaks_of_seats(title)
        elif TELLS_NEWS.match(title) and IS_DONE.match(statement.found.group()):
            counts = names_matter(sentence.text, title)
        elif narrative and not is_answer(sentence, statement, title):
            acted = statement.slot("who") is not None and not done_by_others(sentence, statement, body)
            matter = sentence.text[statement.found.start() :]
            concluded = concluded or FOLLOWS.search(sentence.text) is not None
            counts = acted or concluded or names_matter(sentence.text, title) or speaks_of_title(matter, title)
        else:
            counts = not (done_by_others(sentence, statement, body) or is_only_wished(sentence, statement))
        if counts:
            found.append((statement.found.start(), cast(Outcome, statement.pattern.constants["outcome"])))
    outcomes: dict[Outcome, None] = dict.fromkeys(outcome for _, outcome in found)
    return with_changes(sentence, list(outcomes))


def is_answer(sentence: Sentence, statement: Statement, title: str) -> bool:
    """Whether the whole sentence is what became of the matter, 'Blev drøftet.', or of one point, '3. at: Udsat.'"""
    if statement.pattern.constants["form"] == "whole" and len(sentence.text.split()) <= FEW:
        return True
    tells = POINT.match(sentence.text) or (not TELLS_NEWS.match(title) and DONE.match(sentence.text))
    return statement.found.start() == 0 and bool(tells)


def names_matter(text: str, title: str) -> bool:
    """Whether the sentence says in so many words that it is on the matter."""
    return ANAPHOR.search(text) is not None or speaks_of_title(text, title)


def speaks_of_title(text: str, title: str) -> bool:
    """Whether the sentence begins with what the item is on.

    >>> speaks_of_title("Beretningen blev godkendt.", "bestyrelsens beretning")
    True
    >>> speaks_of_title("Regnskabet godkendt.", "årets regnskab"), speaks_of_title("Kontrakten godkendt.", "nyt fra os")
    (True, False)
    """
    subject = SUBJECT.match(text)
    return subject is not None and re.search(rf"\b{subject[1].casefold()}", title) is not None


def is_retold(sentence: Sentence) -> bool:
    """Whether the main clause tells of an earlier meeting."""
    opening = sentence.text.find("\n") % (len(sentence.text) + 1)
    retold = [one.found.start() for one in patterns("decisions")["retold"].find(sentence.encoded)]
    return any(place < opening and not in_subordinate_clause(sentence.text, place) for place in retold)


def statements(sentence: Sentence) -> Iterator[Statement]:
    for pattern in patterns("decisions").values():
        if "outcome" in pattern.constants:
            yield from pattern.find(sentence.encoded)


def in_subordinate_clause(text: str, place: int) -> bool:
    """Whether the words at `place` hang on an 'at' or 'som' before them.

    >>> in_subordinate_clause("Det blev aftalt, at planen godkendes", 27)
    True
    """
    opened = [clause.start() for clause in SUBORDINATE.finditer(text) if clause.end() <= place]
    if not opened or resumes_after_infinitive(text, opened[-1], place) or says_who(text, place):
        return False
    return not any(opened[-1] < resumed.end() <= place for resumed in RESUMED.finditer(text, opened[-1], place))


def says_who(text: str, place: int) -> bool:
    """Whether the words at `place` only fill in the decision before them, 'Godkendt, idet NAME vælges som formand', or
    say what became of all that was told before: 'Formanden foreslog, at …, hvilket blev godkendt'."""
    says = text[place] == PERSON or AGREED.match(text, place)
    return text.startswith("hvilket ", place) or (bool(says) and bool(APPROVED_AS.search(text[:place])))


def resumes_after_infinitive(text: str, opened: int, place: int) -> bool:
    """Whether the main clause goes on at `place`: 'besluttede at fremrykke mødet og godkendte', 'et forslag om at male
    broen blev'."""
    infinitive = INFINITIVE.match(text, opened)
    if infinitive is None:
        return False
    if infinitive["about"] and WAS.match(text, place):
        return True
    return PAST.match(text, place) is not None and text[:place].endswith(" og ")


def is_only_wished(sentence: Sentence, statement: Statement) -> bool:
    """Whether the words before it in its clause make it a wish: 'Et mindretal ønskede sagen udsat'."""
    start = max(sentence.text.rfind(mark, 0, statement.found.start()) for mark in ",;:\n") + 1
    return bool(OTHERS_WISH.search(sentence.text, start, statement.found.start()))


def with_changes(sentence: Sentence, outcomes: list[Outcome]) -> list[Outcome]:
    """An approval that goes on with 'dog' or 'med den ændring' is one with changes."""
    if "rejected" in outcomes and "approved" in outcomes:
        outcomes.remove("approved")
    if "approved" not in outcomes or change_in(sentence) is None:
        return outcomes
    return ["approved_with_changes" if outcome == "approved" else outcome for outcome in outcomes]


def change_in(sentence: Sentence) -> tuple[int, int] | None:
    """The repaired characters of what is changed."""
    told_before = next(patterns("decisions")["told-before"].find(sentence.encoded), None)
    for statement in patterns("decisions")["with-changes"].find(sentence.encoded):
        before = sentence.text[: statement.found.start()]
        if (change := statement.slot("change")) and (told_before or re.search(r"\w", before)):
            return change.start, change.end
    return None
