"""Dates and periods in every common spelling, as intervals of days (verdicts.md 5)."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.read import read, read_times
from claimcheck.tokens import Tokens


def iso(time: TimeExpression) -> str:
    """Return "first..last"."""
    first = time.first.isoformat() if time.first else ""
    last = time.last.isoformat() if time.last else ""
    return f"{first}..{last}" if first != last else first


def only(text: str) -> TimeExpression:
    """Return the single time of a text."""
    times = read(Tokens(text))
    assert len(times) == 1, [time.text for time in times]
    return times[0]


@pytest.mark.parametrize(
    "text",
    [
        "It closed on 27 November 2021.",
        "It closed on 27 Nov. 2021.",
        "It closed on 27 Nov 2021.",
        "It closed on November 27, 2021.",
        "It closed on November 27th, 2021.",
        "It closed on November 27 2021.",
        "It closed on Nov. 27, 2021, in Wuzhen.",
        "It closed on the 27th of November 2021.",
        "It closed on the 27th of November, 2021.",
        "It closed on 27th November 2021.",
        "It closed on the twenty-seventh of November 2021.",
        "It closed on November the twenty-seventh, 2021.",
        "It closed on November the 27th, 2021.",
        "It closed on Saturday, 27 November 2021.",
        "It closed on Saturday 27 November 2021.",
        "It closed on Sat. 27 Nov. 2021.",
        "It closed on Saturday, November 27, 2021.",
        "It closed on Saturday the 27th of November 2021.",
        "It closed on 2021-11-27.",
        "It closed on 27.11.2021.",
        "It closed on 27/11/2021.",
        "It closed on 11/27/2021.",
        "It closed on 27/11/21.",
        "It closed on 27-11-2021.",
        "It closed on 27-Nov-2021.",
        "It closed on 27/Nov/2021.",
        "It closed on 2021/11/27.",
        "It closed on 2021.11.27.",
        "It closed on 27 November '21.",
        "It closed on 27 November of the year 2021.",
        "It closed on the twenty-seventh of November, twenty twenty-one.",
        "27 November 2021 was its last day.",
        "２７ November ２０２１ was its last day.",
        "27\u00a0November\u202f2021 was its last day.",
        "It closed on 27\u200b November 2021.",
    ],
)
def test_one_day_has_many_spellings(text: str) -> None:
    """All common spellings and orders of a day denote the same day."""
    time = only(text)

    assert (time.first, time.last) == (date(2021, 11, 27), date(2021, 11, 27))
    assert time.precision == "day"
    assert time.kind == TimeKind.AT
    assert not time.alternatives


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        # years and months
        ("Sales rose in 2023.", "in 2023", "2023-01-01..2023-12-31"),
        ("Sales in the year 2023 rose.", "in the year 2023", "2023-01-01..2023-12-31"),
        ("Back in 2016, it was 15%.", "Back in 2016", "2016-01-01..2016-12-31"),
        ("It happened in March 2024.", "in March 2024", "2024-03-01..2024-03-31"),
        ("It happened in Mar. 2024.", "in Mar. 2024", "2024-03-01..2024-03-31"),
        ("It happened in March of 2024.", "in March of 2024", "2024-03-01..2024-03-31"),
        ("It happened in March, 2024.", "in March, 2024", "2024-03-01..2024-03-31"),
        ("It happened in February 2024.", "in February 2024", "2024-02-01..2024-02-29"),
        ("Valid until 03/2024.", "until 03/2024", "..2024-03-31"),
        ("It was built in 1123.", "in 1123", "1123-01-01..1123-12-31"),
        ("It was built around 1200.", "around 1200", "1200-01-01..1200-12-31"),
        ("They married in '62.", "in '62", "1962-01-01..1962-12-31"),
        ("It fell in 476 AD.", "in 476 AD", "0476-01-01..0476-12-31"),
        ("It fell in AD 79.", "in AD 79", "0079-01-01..0079-12-31"),
        ("In nineteen eighty-four it rained.", "In nineteen eighty-four", "1984-01-01..1984-12-31"),
        # quarters, halves, fiscal years
        ("Q3 2023 was weak.", "Q3 2023", "2023-07-01..2023-09-30"),
        ("It fell in 3Q23.", "in 3Q23", "2023-07-01..2023-09-30"),
        ("It fell in Q3'23.", "in Q3'23", "2023-07-01..2023-09-30"),
        ("It fell in 2023 Q3.", "in 2023 Q3", "2023-07-01..2023-09-30"),
        ("It fell in Q3 of 2023.", "in Q3 of 2023", "2023-07-01..2023-09-30"),
        (
            "It fell in the third quarter of 2023.",
            "in the third quarter of 2023",
            "2023-07-01..2023-09-30",
        ),
        ("Third-quarter 2023 income fell.", "Third-quarter 2023", "2023-07-01..2023-09-30"),
        ("It fell in H1 2024.", "in H1 2024", "2024-01-01..2024-06-30"),
        ("It fell in 1H24.", "in 1H24", "2024-01-01..2024-06-30"),
        (
            "It fell in the second half of 2024.",
            "in the second half of 2024",
            "2024-07-01..2024-12-31",
        ),
        ("It fell in FY2025.", "in FY2025", "2025-01-01..2025-12-31"),
        ("It fell in FY25.", "in FY25", "2025-01-01..2025-12-31"),
        ("It fell in fiscal 2025.", "in fiscal 2025", "2025-01-01..2025-12-31"),
        ("It fell in the 2025 fiscal year.", "in the 2025 fiscal year", "2025-01-01..2025-12-31"),
        (
            "It fell in financial year 2024/25.",
            "in financial year 2024/25",
            "2024-07-01..2025-06-30",
        ),
        ("It fell in the 2024/25 season.", "in the 2024/25 season", "2024-07-01..2025-06-30"),
        ("It fell in 2023-24.", "in 2023-24", "2023-01-01..2024-12-31"),
        # decades, centuries, seasons
        ("It fell in the 1990s.", "in the 1990s", "1990-01-01..1999-12-31"),
        ("It fell in the 1990's.", "in the 1990's", "1990-01-01..1999-12-31"),
        ("It fell in the '90s.", "in the '90s", "1990-01-01..1999-12-31"),
        ("It fell in the nineties.", "in the nineties", "1990-01-01..1999-12-31"),
        ("It fell in the early 1990s.", "in the early 1990s", "1990-01-01..1993-12-31"),
        ("It fell in the mid-1990s.", "in the mid-1990s", "1994-01-01..1996-12-31"),
        ("It fell in the mid-to-late 1990s.", "in the mid-to-late 1990s", "1994-01-01..1999-12-31"),
        ("It fell in the 20th century.", "in the 20th century", "1901-01-01..2000-12-31"),
        (
            "It fell in the nineteenth century.",
            "in the nineteenth century",
            "1801-01-01..1900-12-31",
        ),
        ("It fell in spring 2021.", "in spring 2021", "2021-03-01..2021-05-31"),
        ("It fell in the summer of 2021.", "in the summer of 2021", "2021-06-01..2021-08-31"),
        ("It fell in the fall of 2021.", "in the fall of 2021", "2021-09-01..2021-11-30"),
        ("It fell in the winter of 2020/21.", "in the winter of 2020/21", "2020-12-01..2021-02-28"),
        # ends and parts
        ("It stood at 3 by the end of 2023.", "by the end of 2023", "2023-12-31"),
        ("It stood at 3 at year-end 2023.", "at year-end 2023", "2023-12-31"),
        ("It stood at 3 as of year-end 2023.", "as of year-end 2023", "2023-12-31"),
        ("It stood at 3 at the end of the year 2023.", "at the end of the year 2023", "2023-12-31"),
        ("It stood at 3 at the end of Q4 2023.", "at the end of Q4 2023", "2023-12-31"),
        ("It stood at 3 by end-December 2023.", "by end-December 2023", "2023-12-31"),
        ("It stood at 3 when 2023 came to a close.", "when 2023 came to a close", "2023-12-31"),
        (
            "when 2023 came to a close",
            "when 2023 came to a close",
            "2023-12-31",
        ),  # and no full stop
        ("As 2023 ended, it stood at 3.", "As 2023 ended", "2023-12-31"),
        ("With 2023 drawing to a close, it rained.", "With 2023 drawing to a close", "2023-12-31"),
        ("China ended 2023 with 378,000 patents.", "ended 2023", "2023-12-31"),
        ("As 2024 began, it stood at 3.", "As 2024 began", "2024-01-01"),
        ("At the start of 2024 it stood at 3.", "At the start of 2024", "2024-01-01"),
        ("It fell in early 2023.", "in early 2023", "2023-01-01..2023-04-30"),
        ("It fell early in 2023.", "early in 2023", "2023-01-01..2023-04-30"),
        ("It fell in mid-2023.", "in mid-2023", "2023-05-01..2023-08-31"),
        ("It fell in the middle of 2023.", "in the middle of 2023", "2023-05-01..2023-08-31"),
        ("It fell in late 2023.", "in late 2023", "2023-09-01..2023-12-31"),
        ("It fell towards the end of 2023.", "towards the end of 2023", "2023-09-01..2023-12-31"),
        ("It fell in the last days of 2023.", "in the last days of 2023", "2023-09-01..2023-12-31"),
        ("It fell in mid-March 2023.", "in mid-March 2023", "2023-03-11..2023-03-21"),
        (
            "In the first nine months of 2024 it fell.",
            "In the first nine months of 2024",
            "2024-01-01..2024-09-30",
        ),
        (
            "In the second week of June 2021 it fell.",
            "In the second week of June 2021",
            "2021-06-08..2021-06-14",
        ),
        (
            "In the week of 5 May 2014 it fell.",
            "In the week of 5 May 2014",
            "2014-05-05..2014-05-11",
        ),
        ("On the last day of 2023 it fell.", "On the last day of 2023", "2023-12-31"),
        (
            "On the first Sunday of June 2023 it fell.",
            "On the first Sunday of June 2023",
            "2023-06-04",
        ),
        ("On the last Monday of May 2022 it fell.", "On the last Monday of May 2022", "2022-05-30"),
        ("On New Year's Eve 2023 it fell.", "On New Year's Eve 2023", "2023-12-31"),
        ("In 2023 alone it fell.", "In 2023 alone", "2023-01-01..2023-12-31"),
        # open stretches
        ("He has led it since June 2019.", "since June 2019", "2019-06-01.."),
        ("He has led it ever since 2019.", "ever since 2019", "2019-01-01.."),
        ("He led it until June 2019.", "until June 2019", "..2019-06-30"),
        ("He led it through 2019.", "through 2019", "..2019-12-31"),
        ("It was built before 1960.", "before 1960", "..1959-12-31"),
        ("It stopped after 2001.", "after 2001", "2002-01-01.."),
        ("It fell from 2005 onwards.", "from 2005 onwards", "2005-01-01.."),
        ("It fell from 2005 to date.", "from 2005 to date", "2005-01-01.."),
        ("Only pre-2010 cars pay.", "pre-2010", "..2009-12-31"),
        (
            "It is due no later than March 2024.",
            "no later than March 2024",
            "2024-03-01..2024-03-31",
        ),
        ("It existed as early as 1850.", "as early as 1850", "1850-01-01..1850-12-31"),
    ],
)
def test_times_are_intervals(text: str, words: str, days: str) -> None:
    """A date or period denotes its first to its last day, its preposition belongs to its words."""
    time = only(text)

    assert (time.text, iso(time)) == (words, days)


@pytest.mark.parametrize(
    "text",
    [
        "From 2014 to 2023 it grew.",
        "Between 2014 and 2023 it grew.",
        "It grew over the decade to 2023.",
        "It grew in the ten years to 2023.",
        "It grew in the ten years from 2014 to 2023.",
        "It grew in the years from 2014 to 2023.",
        "It grew in the years 2014–2023.",
        "It grew in the years 2014 to 2023.",
        "It grew in the period 2014-2023.",
        "It grew over the ten-year period to 2023.",
        "It grew in the decade ending in 2023.",
        "It grew in the decade that ended in 2023.",
        "It grew in the decade from 2014.",
        "It grew over ten years to 2023.",
        "It grew from 2014 through 2023.",
        "It grew from 2014 until the end of 2023.",
        "It grew from the beginning of 2014 to the end of 2023.",
        "It grew from January 2014 to December 2023.",
        "It grew between 1 January 2014 and 31 December 2023.",
        "2014–2023 was a time of growth.",
        "2014—2023 was a time of growth.",
        "2014 to 2023 was a time of growth.",
        "It grew from 2014-to-2023.",
    ],
)
def test_one_period_has_many_spellings(text: str) -> None:
    """From 2014 to 2023, between the two, and over the decade to 2023 are one period."""
    time = only(text)

    assert iso(time) == "2014-01-01..2023-12-31"
    assert time.kind == TimeKind.PERIOD


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("From March to June 2023 it rained.", "2023-03-01..2023-06-30"),
        ("From December 2022 to March it rained.", "2022-12-01..2023-03-31"),
        ("From November to March 2023 it rained.", "2022-11-01..2023-03-31"),
        ("It ran from 14 to 22 August 2024.", "2024-08-14..2024-08-22"),
        ("It ran August 14–22, 2024.", "2024-08-14..2024-08-22"),
        ("It ran between 14 and 22 August 2024.", "2024-08-14..2024-08-22"),
        ("It ran from 14 June to 15 July 2018.", "2018-06-14..2018-07-15"),
        ("It ran March 14–April 2, 2021.", "2021-03-14..2021-04-02"),
        ("It ran Jan–Mar 2021.", "2021-01-01..2021-03-31"),
        ("It ran from Q1 to Q3 2023.", "2023-01-01..2023-09-30"),
        ("It raged in 1914-18.", "1914-01-01..1918-12-31"),
        ("It raged in 1999–2000.", "1999-01-01..2000-12-31"),
        ("In the three years to March 2024 it grew.", "2021-04-01..2024-03-31"),
        ("In the 12 months to September 2023 it grew.", "2022-10-01..2023-09-30"),
        ("For the year ended 30 June 2022 it grew.", "2021-07-01..2022-06-30"),
        ("In the 52 weeks to 30 March 2024 it grew.", "2023-04-02..2024-03-30"),
        ("In the decade after 2008 it grew.", "2009-01-01..2018-12-31"),
        ("In the two years before 2020 it grew.", "2018-01-01..2019-12-31"),
    ],
)
def test_periods(text: str, days: str) -> None:
    """A period runs from the first day of its start to the last day of its end."""
    time = only(text)

    assert iso(time) == days
    assert time.kind == TimeKind.PERIOD


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in 2023", TimeKind.AT),
        ("as of March 2024", TimeKind.AT),
        ("as at 31 March 2024", TimeKind.AT),
        ("at the end of 2023", TimeKind.AT),
        ("by March 2024", TimeKind.BY),
        ("before the end of 2023", TimeKind.BY),
        ("no later than 2023", TimeKind.BY),
        ("since 2019", TimeKind.SINCE),
        ("from 2019 on", TimeKind.SINCE),
        ("starting in 2019", TimeKind.SINCE),
        ("after 2019", TimeKind.SINCE),
        ("until 2019", TimeKind.UNTIL),
        ("up to 2019", TimeKind.UNTIL),
        ("prior to 2019", TimeKind.UNTIL),
        ("before 2019", TimeKind.UNTIL),
        ("from 2014 to 2019", TimeKind.PERIOD),
        ("not until 2019", TimeKind.AT),
    ],
)
def test_the_preposition_makes_the_kind(text: str, kind: TimeKind) -> None:
    """By, since, until and the like say how what is told lies to the date."""
    assert only(f"It was so {text}.").kind == kind


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("on 03/04/2024", ["2024-04-03", "2024-03-04"]),
        ("on 3/4/24", ["2024-04-03", "2024-03-04"]),
        ("on 04/04/2024", ["2024-04-04"]),
        ("on 13/04/2024", ["2024-04-13"]),
        ("on 04/13/2024", ["2024-04-13"]),
        (
            "from 03/04/2024 to 05/06/2024",
            ["2024-04-03..2024-06-05", "2024-03-04..2024-05-06"],
        ),
        ("in the 1800s", ["1800-01-01..1899-12-31", "1800-01-01..1809-12-31"]),
        (
            "in the winter of 2020",
            ["2020-12-01..2021-02-28", "2019-12-01..2020-02-29"],
        ),
    ],
)
def test_ambiguous_spellings_keep_all_readings(text: str, readings: list[str]) -> None:
    """What may be read in two ways keeps both."""
    time = only(f"It closed {text}.")

    assert [iso(time), *map(iso, time.alternatives)] == readings


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("in March", 3, None),
        ("on 14 March", 3, 14),
        ("on March 14th", 3, 14),
        ("on the fourteenth of March", 3, 14),
        ("on 30 February 2024", 2, 30),
        ("on 29 February 2023", 2, 29),
        ("on the 24th", None, 24),
    ],
)
def test_what_has_no_days_keeps_its_parts(text: str, month: int | None, day: int | None) -> None:
    """Without a year, or where the calendar has no such day, the month and day are kept."""
    time = only(f"It closed {text}.")

    assert (time.first, time.last) == (None, None)
    assert not time.settled
    assert (time.month, time.day) == (month, day)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("at 06:42 local time", 402),
        ("at 6:42 a.m.", 402),
        ("at 8 p.m.", 1200),
        ("at 8pm", 1200),
        ("at 20:00", 1200),
        ("at 12 a.m.", 0),
        ("at noon", 720),
        ("at midnight", 0),
        ("at six o'clock", 360),
        ("at 1430 GMT", 870),
        ("at 6.42 pm", 1122),
        ("between 8 and 9 a.m.", 540),
    ],
)
def test_times_of_day(text: str, clock: int) -> None:
    """A time of day is minutes since midnight, its zone belongs to its words."""
    time = only(f"It closed {text}.")

    assert time.clock == clock
    assert (time.text, time.first) == (text, None)


@pytest.mark.parametrize(
    "text",
    [
        "on 14 March 2021 at 06:42 local time",
        "at 06:42 on 14 March 2021",
        "at 6:42 a.m. on Sunday, 14 March 2021",
        "on 2021-03-14T06:42Z",
    ],
)
def test_a_date_takes_its_time_of_day(text: str) -> None:
    """A date with a time of day is one expression."""
    time = only(f"It left {text}.")

    assert (time.first, time.clock, time.text) == (date(2021, 3, 14), 402, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The China Internet Development Report 2024 says so.", "2024"),
        ("It was shown at the 2024 World Internet Conference.", "2024"),
        ("The 2024 World Internet Conference met in Wuzhen.", "2024"),
        ("Expo 2020 was held a year late.", "2020"),
        ("The plan is called Vision 2030.", "2030"),
        ("The Copenhagen summit 2009 failed.", "2009"),
        ("The paper (Keller and Wu, 2018) found nothing.", "2018"),
        ("Wu (2018) found nothing.", "2018"),
    ],
)
def test_years_of_names(text: str, words: str) -> None:
    """The year of a report or an event is marked as part of the name."""
    time = only(text)

    assert (time.text, time.in_name) == (words, True)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 China's patents grew.",
        "In 2024 Wuzhen played host.",
        "Since the 2020 election it is quiet.",
        "The 2023 figure was higher.",
        "Between 2018 and 2023 Kestrel sent images.",
        "As 2023 ended, Kestrel slept.",
    ],
)
def test_a_name_nearby_does_not_own_the_year(text: str) -> None:
    """A preposition before the year makes it a date though a name follows."""
    assert not only(text).in_name


def test_lists_of_dates() -> None:
    """Every date of a list is read, and takes the month or year that they share."""
    times = read(Tokens("In 2019, 2020 and 2021, on 6 and 9 August 1945, in July and August 2023."))

    assert [iso(time) for time in times] == [
        "2019-01-01..2019-12-31",
        "2020-01-01..2020-12-31",
        "2021-01-01..2021-12-31",
        "1945-08-06",
        "1945-08-09",
        "2023-07-01..2023-07-31",
        "2023-08-01..2023-08-31",
    ]


def test_marks_of_how_it_is_meant() -> None:
    """Softness, exclusion, and being compared with are told by fields."""
    assert only("It fell around 2015.").approximate
    assert only("It fell in early 2015.").approximate
    assert only("It fell before 2015.").strict
    assert only("It fell in 2015 alone.").alone
    assert only("It held 40 as of 2015.").as_of
    assert only("It is 12% higher than in 2015.").baseline
    assert only("It is up 12% from 2015.").baseline
    assert only("It is up 12% on 2015.").baseline
    assert only("It fell compared with 2015.").baseline
    assert not only("It fell 12% on 3 March 2020.").baseline


def test_before_christ_has_no_days() -> None:
    """A year before Christ is recognised, though the calendar of the machine has no such days."""
    time = only("He died in 44 BC.")

    assert (time.text, time.first, time.last) == ("in 44 BC", None, None)


def test_read_times_reads_long_texts() -> None:
    """Any text is read to its end, with places in the whole of it."""
    line = "Nothing happened for a while, and the people went about their business. "
    text = line * 200 + "On 3 May 2020 it rained. " + line * 200 + "In 1848 it snowed."

    times = read_times(text)

    assert [time.text for time in times] == ["On 3 May 2020", "In 1848"]
    assert all(text[time.start : time.end] == time.text for time in times)


def test_read_times_resolves_what_hangs_on_a_date() -> None:
    """In a text, "of that year" is the year of the date before it."""
    times = read_times("It left on 14 March 2021. It landed on 27 November of that year.")

    assert [iso(time) for time in times] == ["2021-03-14", "2021-11-27"]
