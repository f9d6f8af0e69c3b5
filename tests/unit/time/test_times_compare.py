"""Every sentence of verdicts.md 5, in both directions."""

from __future__ import annotations

import pytest

from claimcheck.facets.time.compare import Comparison, compare
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.time.read import read
from claimcheck.model import Outcome, Reason
from claimcheck.tokens import Tokens

AGREE = Comparison(Outcome.AGREE)
DIFFER = Comparison(Outcome.DIFFER, Reason.TIME)
NARROWER = Comparison(Outcome.OPEN, Reason.NARROWER)
OPEN = Comparison(Outcome.OPEN)
ABSENT = Comparison(Outcome.ABSENT)


def time(text: str) -> TimeExpression:
    """Return the single time of a phrase."""
    times = read(Tokens(f"It was so {text}."))
    assert len(times) == 1, [found.text for found in times]
    return times[0]


STATES = [
    # the same or containing
    ("in 2023", "by the end of 2023", AGREE),
    ("in 2024", "as of March 2024", AGREE),
    ("in March 2024", "as of March 2024", AGREE),
    ("by March 2024", "as of March 2024", AGREE),
    ("in the first quarter of 2021", "on 14 March 2021", AGREE),
    ("in the first half of 2021", "on 14 March 2021", AGREE),
    ("in early 2021", "on 14 March 2021", AGREE),
    ("in spring 2021", "on 14 March 2021", AGREE),
    ("in the 2020s", "on 14 March 2021", AGREE),
    ("in the 21st century", "on 14 March 2021", AGREE),
    ("between 2018 and 2023", "on 14 March 2021", AGREE),
    ("before 2022", "on 14 March 2021", AGREE),
    ("after 2020", "on 14 March 2021", AGREE),
    ("around 2021", "in 2021", AGREE),
    ("in November 2021", "on 27 November 2021", AGREE),
    ("on Saturday, 27 Nov. 2021", "on 27 November 2021", AGREE),
    ("on 2021-11-27", "on 27 November 2021", AGREE),
    ("in 2021", "in March 2021", AGREE),
    # the end of a period, its last month and its last day are the same
    ("at year-end 2023", "by the end of 2023", AGREE),
    ("as of December 2023", "by the end of 2023", AGREE),
    ("on 31 December 2023", "by the end of 2023", AGREE),
    ("when 2023 came to a close", "by the end of 2023", AGREE),
    ("as 2023 ended", "at the end of 2023", AGREE),
    ("by 31 December 2023", "as of December 2023", AGREE),
    ("on 31 December 2023", "as of December 2023", AGREE),
    ("at the end of 2023", "as of December 2023", AGREE),
    ("by the end of 2023", "on 31 December 2023", AGREE),
    ("in December 2023", "on 31 December 2023", AGREE),
    ("before 2024", "by the end of 2023", AGREE),
    ("as of March 2024", "at the end of the first quarter of 2024", AGREE),
    ("at the end of March 2024", "as of March 2024", AGREE),
    ("by the end of 2023", "in 2023", AGREE),
    ("at the end of June 2024", "as of 30 June 2024", AGREE),
    # inside a date that is written more coarsely
    ("on 3 March 2024", "as of March 2024", NARROWER),
    ("in March 2024", "in 2024", NARROWER),
    ("on 14 March 2021", "in the first quarter of 2021", NARROWER),
    ("at the end of 2024", "in 2024", NARROWER),
    ("by June 2024", "in 2024", NARROWER),
    ("on 30 December 2023", "as of December 2023", NARROWER),
    ("in 1995", "in the 1990s", NARROWER),
    # any other date
    ("in 2022", "by the end of 2023", DIFFER),
    ("by the end of 2022", "by the end of 2023", DIFFER),
    ("by the end of 2024", "by the end of 2023", DIFFER),
    ("as of June 2021", "by the end of 2023", DIFFER),
    ("on 14 May 2021", "on 14 March 2021", DIFFER),
    ("on 14/03/2012", "on 14 March 2021", DIFFER),
    ("on 27 November 2021", "on 14 March 2021", DIFFER),
    ("on 24 October 2024", "on November 24, 2024", DIFFER),
    ("on November 24, 2023", "on November 24, 2024", DIFFER),
    ("before 2020", "on 14 March 2021", DIFFER),
    ("after 2022", "on 14 March 2021", DIFFER),
    ("until 2020", "on 14 March 2021", DIFFER),
    ("in the second quarter of 2021", "on 14 March 2021", DIFFER),
    ("in late 2021", "on 14 March 2021", DIFFER),
    ("in the 1990s", "in 2021", DIFFER),
    ("in 44 BC", "in 2021", DIFFER),
    # soft and overlapping ends are open
    ("around 2016", "in 2015", OPEN),
    ("in mid-2021", "on 20 April 2021", OPEN),
    ("at the start of 2024", "at the end of 2023", OPEN),
    ("in the winter of 2020", "in 2020", OPEN),
    ("by 2024", "in 2023", OPEN),
    # periods
    ("from 2014 to 2023", "between 2014 and 2023", AGREE),
    ("over the decade to 2023", "from 2014 to 2023", AGREE),
    ("in the years 2014–2023", "over the decade to 2023", AGREE),
    ("in the ten years to 2023", "from January 2014 to December 2023", AGREE),
    ("from 2014 to 2023", "from March 2014 to June 2023", AGREE),
    ("from March 2014 to June 2023", "from 2014 to 2023", NARROWER),
    ("from 2014 to 2020", "from 2014 to 2023", DIFFER),
    ("in 2023 alone", "from 2014 to 2023", DIFFER),
    ("from 2015 to 2020", "between 2018 and 2023", DIFFER),
    ("from 2015 to 2019", "between 2019 and 2023", DIFFER),
    ("from 2010 to 2023", "from 2014 to 2023", DIFFER),
    ("in 2012", "from 2014 to 2023", DIFFER),
    ("in 2020", "from 2014 to 2023", NARROWER),
    ("in November 2024", "from 20 to 24 November 2024", AGREE),
    ("since 2014", "from 2014 to 2023", OPEN),
    ("since 2016", "from 2014 to 2023", DIFFER),
    ("until 2020", "from 2014 to 2023", DIFFER),
    ("until 2023", "from 2014 to 2023", OPEN),
    ("in the 2010s", "in 2014", AGREE),
    ("from 03/04/2024 to 05/04/2024", "from 4 March 2024 to 4 May 2024", AGREE),
    # fiscal years
    ("in fiscal 2025", "in 2025", AGREE),
    ("in 2025", "in FY2025", AGREE),
    ("in fiscal 2024", "in fiscal 2025", DIFFER),
    ("in 2024", "in fiscal 2025", DIFFER),
    ("in the 2024/25 season", "in the 2024/25 season", AGREE),
    ("in the 2023/24 season", "in the 2024/25 season", DIFFER),
    ("in 2024/25", "in fiscal 2025", AGREE),
    ("in 2024-25", "in 2024/25", AGREE),
    # since and until
    ("since June 2019", "since June 2019", AGREE),
    ("since 2019", "since June 2019", AGREE),
    ("from 2019 on", "since June 2019", AGREE),
    ("since June 2016", "since June 2019", DIFFER),
    ("since 2020", "since June 2019", DIFFER),
    ("since 14 June 2019", "since June 2019", NARROWER),
    ("in June 2019", "since June 2019", AGREE),
    ("in 2019", "since June 2019", AGREE),
    ("since 2019", "in June 2019", AGREE),
    ("since June 2016", "in June 2019", DIFFER),
    ("in 2016", "since June 2019", DIFFER),
    ("until June 2019", "since June 2019", DIFFER),
    ("since June 2019", "until June 2019", DIFFER),
    ("until June 2019", "in June 2019", OPEN),
    ("in 2021", "since June 2019", NARROWER),
    ("by 2021", "since June 2019", AGREE),
    ("from 2019 to 2023", "since June 2019", OPEN),
    ("from 2016 to 2023", "since June 2019", DIFFER),
    ("until 2019", "until June 2019", AGREE),
    ("until 2018", "until June 2019", DIFFER),
    ("in June 2019", "until June 2019", AGREE),
    ("in 2018", "until June 2019", NARROWER),
    ("in 2020", "until June 2019", DIFFER),
    ("after 2019", "since 2019", OPEN),
    # two readings
    ("on 03/04/2024", "on 4 March 2024", AGREE),
    ("on 03/04/2024", "on 3 April 2024", AGREE),
    ("on 03/04/2024", "on 5 May 2024", DIFFER),
    ("on 3 April 2024", "on 03/04/2024", AGREE),
    ("in the winter of 2020", "in January 2020", AGREE),
    ("in the winter of 2020", "in January 2021", AGREE),
    # without a year
    ("on 14 March", "on 14 March 2021", AGREE),
    ("in March", "on 14 March 2021", AGREE),
    ("on 14 May", "on 14 March 2021", DIFFER),
    ("on 15 March", "on 14 March 2021", DIFFER),
    ("in May", "on 14 March 2021", DIFFER),
    ("on the 24th", "on 24 November 2024", AGREE),
    ("on the 26th", "on 24 November 2024", DIFFER),
    ("on 14 March", "in 2021", NARROWER),
    ("on 14 March", "in March 2021", NARROWER),
    ("on 30 February 2024", "on 29 February 2024", DIFFER),
    ("on 14 March 2021", "on 14 March", NARROWER),
    ("on 14 May 2021", "on 14 March", DIFFER),
    ("from March to May", "from March to May", AGREE),
    ("from March to May", "from March to June", DIFFER),
    ("on Saturday", "on 27 November 2021", AGREE),
    ("on Sunday", "on 27 November 2021", DIFFER),
    ("on Saturday", "in November 2021", NARROWER),
    # times of day
    ("on 14 March 2021 at 06:42", "on 14 March 2021", NARROWER),
    ("on 15 March 2021 at 06:42", "on 14 March 2021", DIFFER),
    ("on 14 March 2021", "on 14 March 2021 at 06:42", AGREE),
    ("on 14 March 2021 at 6.42 a.m.", "on 14 March 2021 at 06:42", AGREE),
    ("on 14 March 2021 at 06:52", "on 14 March 2021 at 06:42", DIFFER),
    ("at 8 p.m.", "on 14 March 2021", NARROWER),
    ("at 8 p.m.", "at 20:00", AGREE),
    ("at 9 p.m.", "at 20:00", DIFFER),
    ("around 8 p.m.", "at 20:30", OPEN),
    ("on Monday", "on Monday", AGREE),
    ("on Monday", "on Tuesday", DIFFER),
    # stretches without a year, or against a period
    ("since March", "since March 2021", AGREE),
    ("since April", "since March 2021", DIFFER),
    ("until March", "until 31 March 2021", AGREE),
    ("from March to May", "in 2021", ABSENT),
    ("on 14 March", "from March to May", OPEN),
    ("before 2010", "from 2014 to 2023", DIFFER),
    ("before 2016", "from 2014 to 2023", OPEN),
    ("from 2014 to 2018", "until June 2019", DIFFER),
    ("from 2014 to 2019", "until June 2019", OPEN),
    ("before June 2019", "until June 2019", OPEN),
    ("over the decade to 2020", "from 2014 to 2023", DIFFER),
    # what is not known is absent
    ("last year", "in 2023", ABSENT),
    ("a year earlier", "in 2023", ABSENT),
    ("last year", "last year", AGREE),
    ("in 44 BC", "in 44 BC", AGREE),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), STATES)
def test_states_and_events(draft: str, claim: str, expected: Comparison) -> None:
    """A state or an event: the draft's time agrees if it is the same or contains the claim's."""
    assert compare(time(draft), time(claim)) == expected


MEASURED = [
    ("in 2023", "in 2023", AGREE),
    ("in the year 2023", "in 2023", AGREE),
    ("from January to December 2023", "in 2023", AGREE),
    ("in fiscal 2023", "in 2023", AGREE),
    ("in the twelve months to December 2023", "in 2023", AGREE),
    ("at the end of 2023", "in 2023", AGREE),
    ("in 2022", "in 2023", DIFFER),
    ("in March 2023", "in 2023", DIFFER),
    ("in December 2023", "in 2023", DIFFER),
    ("in the first half of 2023", "in 2023", DIFFER),
    ("from 2020 to 2023", "in 2023", DIFFER),
    ("in the 2020s", "in 2023", DIFFER),
    ("in 2023", "in March 2023", DIFFER),
    ("since 2023", "in 2023", OPEN),
    ("around 2023", "in 2023", AGREE),
    ("from 2014 to 2023", "between 2014 and 2023", AGREE),
    ("in the ten years from 2014 to 2023", "from 2014 to 2023", AGREE),
    ("from 2014 to 2020", "from 2014 to 2023", DIFFER),
    ("in 2023 alone", "from 2014 to 2023", DIFFER),
    ("in 2023", "from 2014 to 2023", DIFFER),
    ("in early 2023", "in 2023", DIFFER),
    ("around 2024", "in 2023", OPEN),
    ("in 2023/24", "in 2023", OPEN),
    ("from late 2014 to 2023", "from 2014 to 2023", NARROWER),
    ("from 2010 to 2023", "from 2014 to 2023", DIFFER),
    ("by the end of 2023", "from 2014 to 2023", OPEN),
    ("from 2014 to 2023", "from March 2014 to June 2023", OPEN),
    # the day of a count is no period
    ("in 2023", "by the end of 2023", AGREE),
    ("in 2024", "as of March 2024", AGREE),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), MEASURED)
def test_what_is_measured_over_a_period(draft: str, claim: str, expected: Comparison) -> None:
    """What is counted or measured over a period agrees only with the same period."""
    assert compare(time(draft), time(claim), over_period=True) == expected


def test_a_beginning_is_dated_by_since() -> None:
    """Who took over in 2021 has not been there since 2019; who was there in 2021 may have."""
    draft, claim = time("in 2021"), time("since June 2019")

    assert compare(draft, claim, begins=True) == DIFFER
    assert compare(draft, claim) == NARROWER
    assert compare(time("in June 2019"), claim, begins=True) == AGREE


def test_the_day_of_a_count() -> None:
    """What is counted as of a day may be told by what ends with it."""
    claim = time("as of 31 December 2023")

    assert compare(time("at the end of 2023"), claim) == AGREE
    assert compare(time("in December 2023"), claim) == AGREE
    assert compare(time("in 2022"), claim) == DIFFER
