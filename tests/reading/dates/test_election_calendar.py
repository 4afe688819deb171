"""The calendar of elected councils carries its own examples."""

from referatgraf.identity.terms import Terms
from referatgraf.reading.dates.elections import calendar


def test_the_examples_of_the_calendar_hold() -> None:
    terms = Terms(calendar().elections, calendar().bodies, calendar().offices)
    for example in calendar().examples:
        if "day" in example:
            assert terms.of(example["day"]) == example["term"]
        else:
            assert terms.bind([example["body"]]) is example["ends"]


def test_an_election_is_a_tuesday_of_november_and_its_term_begins_with_the_year() -> None:
    for election, start in calendar().elections:
        assert (election.month, election.isoweekday(), 15 <= election.day <= 21) == (11, 2, True)
        assert (start.year, start.month, start.day) == (election.year + 1, 1, 1)
