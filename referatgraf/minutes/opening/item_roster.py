"""Who was there and who was not, where it is told under an item."""

import re

from referatgraf.minutes.drafts import Drafts
from referatgraf.minutes.layout import Layout, RosterHeading
from referatgraf.minutes.lines import Line
from referatgraf.minutes.opening.cut_entries import LIST_MARK
from referatgraf.minutes.opening.opening import GROUP, Opening, heading_end, names_in
from referatgraf.minutes.subheadings import VERB

LINKS = re.compile(
    r"indkaldt|deltog|deltager|mødte|som|suppleant(?:en|er)?|stedfortræder(?:e|ne)?|kunne|kan|ikke|deltage|og|samt|men|[-–•]"
)
CAME_FOR = re.compile(r"[A-ZÆØÅ].*(?:deltog|mødte) som (?:suppleant|stedfortræder)")
"""A line that surely goes on with those absent, however far below the one above: 'Anna Holm, Bo Krag deltog som
suppleant'."""
PARTICLES = re.compile(r"\b(?:(?:von|van) de[rn]|von|van|de|af|la|du|el|al)(?= [A-ZÆØÅ])")
"""Small words inside a name: 'Bo von der Krag'."""
WITH_STATUS = re.compile(
    r"(?:[•·▪*–-]\s+)?(?P<name>[A-ZÆØÅ][\w.’'-]+(?:\s(?:[A-ZÆØÅ][\w.’'-]*|de|von|van|der|af|la)){1,4}(?:\s\([A-ZÆØÅ]\))?)"
    r"\s?:\s(?:Deltog|Afbud|Fraværende|Mødt|Til ?stede|Ikke (?:mødt|til ?stede))(?![\w:])"
)
"""A line of a list that says of each whether he was there: "Anna Holm: Deltog"."""
WITH_OFFICE = re.compile(
    r"[A-ZÆØÅ][\w.-]*(?:\s[a-zæøå]+)?(?:\s[A-ZÆØÅ][\w.’'-]*){2,4}(?:,\s[^.:;,]{3,50})?"
    r"|[A-ZÆØÅ][\w’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){1,3},\s[^.:;]{3,60}"
)
"""One person of a list: 'Direktør Anna Holm, Nordby kommune', 'Bo Krag, praksiskoordinator'."""
OUTCOME = re.compile(r"(?:Godkend|Indstilles|Vedtag|Tiltråd|Drøfte|Udsat|Anbefale|Taget|Orienter|Udgår|Ingen bem)\w*")
"""How a decision begins that stands below the names of those absent."""
REASON = re.compile(
    r"[ ,]+(?:grundet|pga\.?|på grund af)\s[^,;.]*(?=[,;.]|$)"
    r"|(?<=\)),\s(?:[a-zæøå]+\s)?[a-zæøå]+(?=\.?$)"
    r"|,\s(?:sygdom|ferie|arbejde|(?:tjeneste)?rejse|kursus|private årsager|anden (?:årsag|grund))"
    r"(?=[,;.]|$)"
    r"|[.,]?\s(?:[Dd]er (?:er|var) )?[Ii]ngen (?:\d\. )?(?:suppleant|stedfortræder)(?:er)?(?=\.?$)"
)
"""Why somebody in a list of those absent was so, and that nobody came for him."""
STAND_IN = re.compile(r"[.,]?\s[Ii] ?stedet (?:deltog|deltager|mødte|møder)(?=\s[A-ZÆØÅ])")
"""What a list of those absent says behind a name of who came: 'Anna Holm. I stedet deltog Bo Krag'."""
WITH_REMARK = re.compile(
    r"[A-ZÆØÅ][\w.’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){1,3}(?:\s\([A-ZÆØÅ]\))?\s?[-–]\s(?:[Ss]uppleant|[Ss]tedfortræder|[Ii]ngen|[Dd]et|[Dd]er)"
)
"""Somebody absent, and what is told of his substitute: 'Anna Holm - suppleanten er indkaldt'."""
PARTLY = re.compile(r"\s(?:til|fra|indtil|under|ved) (?:og med )?(?:kl|klokken|pkt|punkt\w*|sag)\b.*$")
"""When, or for which items, somebody in such a list was away: 'Anna Holm fra kl. 17.30 under punkt 4'."""
LED = re.compile(r"(?:Afbud|Forfald) fra:?\s(?=[A-ZÆØÅ])")
"""What stands before a name that the heading of those absent heads already."""
NOTE = re.compile(r"\([^()]*\)")
LONGEST_LIST = 30
OF_ATTENDANCE = re.compile(r"(?i)dagsorden|fremmød|mødeindkald|afbud|deltag|velkomst")
"""Titles of items under which the list of the whole meeting may stand."""
FROM_THE_MEETING = re.compile(r"(?i)(?:i|på|fra|under) mødet")
"""What a heading of those absent says where they are away from the meeting, whatever item it stands under."""
OF_ABSENCE = re.compile(r"(?i)^\W*\d*\W*(?:fraværende|afbud)\b")
"""Titles of items that are about who was not there, at the meeting: "Fraværende og bemærkninger til dagsordenen"."""
CLOSING = re.compile(r"(?i)eventuelt|\bevt\b|næste møde|afslutning")
"""Titles of items below which some minutes end in the list."""
ROSTER = ("roster", "roster_heading")


class ItemRoster:
    """Reads the lines of an item that tell who was not there when it was dealt with, or list the whole meeting."""

    def __init__(self, drafts: Drafts, layout: Layout) -> None:
        self.drafts = drafts
        self.layout = layout
        self.heading: RosterHeading | None = None
        self.of_meeting = False
        self.apart = False
        """Whether a blank line stands before each of the names."""
        self.whole: Opening | None = None

    def begin_item(self) -> None:
        self.heading = None
        self.of_meeting = False
        self.whole = None

    def read(self, line: Line) -> bool:
        return self._read_whole(line) or self._read_heading(line) or self._read_listed(line)

    def _read_whole(self, line: Line) -> bool:
        """A line of the meeting's list, which stands under the item that opens the meeting, or below the last one."""
        last = self.drafts.last
        if self.whole is None:
            stands_first = last is not None and (last.kind in ("item", "section") or line.text.endswith(":"))
            opens = stands_first and self._is_under(OF_ATTENDANCE, "Sagsfremstilling")
            closes = line.gap == "new" and not self._is_listed() and self._is_under(CLOSING)
            if not ((opens or closes) and self._heads_members(line)):
                return False
            self.whole = Opening(self.drafts, self.layout)
        elif last is None or not (self._resumes(line) or (last.kind in ROSTER and self._goes_on(line))):
            return False
        item, section = self.drafts.item, self.drafts.section
        self.drafts.item = self.drafts.section = None
        self.whole.read(line)
        self.drafts.item, self.drafts.section = item, section
        return True

    def _goes_on(self, line: Line) -> bool:
        return any(heading.find(line.text) for heading in self.layout.roster) or self._lists(line)

    def _is_listed(self) -> bool:
        return any(draft.kind == "roster" and draft.item is None for draft in self.drafts.done)

    def _is_under(self, titles: re.Pattern[str], *sections: str) -> bool:
        title = next((draft for draft in reversed(self.drafts.done) if draft.kind == "item"), None)
        words = "" if title is None else " ".join(part.text for part in title.lines)
        under = self.drafts.section in (None, "Drøftelse", "Beslutning", *sections)
        return under and titles.search(words) is not None

    def _heads_members(self, line: Line) -> bool:
        found = next((heading for heading in self.layout.roster if heading.find(line.text)), None)
        return found is not None and (found.status, found.capacity) == ("present", "member")

    def _resumes(self, line: Line) -> bool:
        """Whether a line heads those absent, which may follow on sentences about those present."""
        found = next((heading for heading in self.layout.roster if heading.find(line.text)), None)
        return found is not None and found.status == "absent"

    def _lists(self, line: Line) -> bool:
        """Whether a line goes on with the meeting's list: with names, or with a group of them."""
        label = line.text.rstrip(" :")
        patterns = (GROUP, self.layout.members, self.layout.group)
        groups = line.text.endswith(":") and any(pattern.search(label) for pattern in patterns)
        words = LIST_MARK.sub("", line.text)
        if groups or OUTCOME.match(words) or " " not in words:
            return groups
        with_office = WITH_OFFICE.fullmatch(words) and not VERB.search(words)
        return bool(with_office) or only_names(REASON.sub("", words))

    def _read_heading(self, line: Line) -> bool:
        """A heading of those absent; a list of those present, at the end of some minutes, is the meeting's."""
        for heading in self.layout.item_roster:
            match = heading.find(line.text)
            if match and (heading.status == "absent" or self.drafts.section in (None, "Beslutning")):
                apologies = "afbud" in match["heading"].lower() and self._is_under(OF_ATTENDANCE)
                of_meeting = heading.status == "present" or FROM_THE_MEETING.search(match["heading"])
                self.of_meeting |= bool(apologies or of_meeting or self._is_under(OF_ABSENCE))
                self.heading = heading
                names = names_in(match)
                self.drafts.open("roster_heading", line, until=heading_end(line, names))
                if names is not None:
                    self._open_line(line, match["heading"], skip=names)
                return True
        return False

    def _read_listed(self, line: Line) -> bool:
        if found := WITH_STATUS.match(line.text):
            self.drafts.open("roster", line, skip=found.start("name")).item = None  # the meeting's, not the item's
            return True
        last = self.drafts.last
        if self.heading is None or last is None or last.kind not in ROSTER or OUTCOME.match(line.text):
            return False
        led = LED.match(line.text)
        skip = led.end() if led else 0
        listed = STAND_IN.sub(",", REASON.sub("", PARTLY.sub("", line.text[skip:])))
        if last.kind == "roster_heading":
            self.apart = line.gap == "new"
        more = (self.of_meeting or self.apart) and " " in listed
        goes_on = line.gap == "same" or last.kind == "roster_heading" or more or CAME_FOR.match(line.text) is not None
        if not goes_on or not (only_names(listed) or WITH_REMARK.match(listed)):
            return False
        self._open_line(line, "", skip=skip)
        return True

    def _open_line(self, line: Line, heading: str, *, skip: int = 0) -> None:
        draft = self.drafts.open("roster", line, skip=skip)
        draft.name = heading
        if self.heading is not None:
            draft.status, draft.capacity = self.heading.status, self.heading.capacity
        draft.item = None if self.of_meeting else draft.item


def only_names(text: str) -> bool:
    """Whether a line holds nothing but capitalised words, what joins them, list letters and notes in parentheses.

    >>> only_names("Anna Holm (A), Bo Krag (fra kl. 9) og Ida Wiig"), only_names("Udvalget drøftede sagen.")
    (True, False)
    """
    words = [word for word in PARTICLES.sub("", NOTE.sub("", text)).split() if word.strip(",.;")]
    return len(words) <= LONGEST_LIST and all(LINKS.fullmatch(word) or word.lstrip("(")[:1].isupper() for word in words)
