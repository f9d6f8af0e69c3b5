"""Dates as writers phrase them: rarer words and orders, and the words around them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.read import read
from claimcheck.tokens import Tokens

TODAY = date(2024, 5, 15)


def iso(time: TimeExpression) -> str:
    """Return "first..last", "?" where the days are not known."""
    if not time.settled:
        return "?"
    first = time.first.isoformat() if time.first else ""
    last = time.last.isoformat() if time.last else ""
    return f"{first}..{last}" if first != last else first


def read_all(text: str, as_of: date | None = None) -> list[tuple[str, str]]:
    return [(time.text, iso(time)) for time in read(Tokens(text), as_of)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # years
        ("It was founded 1919 in Graz.", [("1919", "1919-01-01..1919-12-31")]),
        (
            "He was born c. 1340 and died 1400.",
            [("c. 1340", "1340-01-01..1340-12-31"), ("1400", "1400-01-01..1400-12-31")],
        ),
        ("In nineteen oh five it burned.", [("In nineteen oh five", "1905-01-01..1905-12-31")]),
        ("In nineteen ten it burned.", [("In nineteen ten", "1910-01-01..1910-12-31")]),
        ("2019 was a good year.", [("2019", "2019-01-01..2019-12-31")]),
        ("2019's harvest was good.", [("2019", "2019-01-01..2019-12-31")]),
        ("2023", [("2023", "2023-01-01..2023-12-31")]),
        ("It had 1,240 employees (2021: 1,180).", [("2021", "2021-01-01..2021-12-31")]),
        ("Between now and 2030 it doubles.", [("2030", "2030-01-01..2030-12-31")]),
        ("It has stood since at least 1850.", [("since at least 1850", "1850-01-01..")]),
        ("It was built in or around 1850.", [("in or around 1850", "1850-01-01..1850-12-31")]),
        ("On 2024 March 3 it rained.", [("On 2024 March 3", "2024-03-03")]),
        ("She reigned 1558–1603.", [("1558–1603", "1558-01-01..1603-12-31")]),
        ("Model year 2024 cars sell.", [("year 2024", "2024-01-01..2024-12-31")]),
        # months and days
        ("It left 14-Mar-21.", [("14-Mar-21", "2021-03-14")]),
        ("It left on 14/Mar/2021.", [("on 14/Mar/2021", "2021-03-14")]),
        (
            "It left on 14.03.2021 or 2021-03.",
            [("on 14.03.2021", "2021-03-14"), ("2021-03", "2021-03-01..2021-03-31")],
        ),
        (
            "On March 14 and 16, 2021, it rained.",
            [("On March 14", "2021-03-14"), ("16, 2021", "2021-03-16")],
        ),
        (
            "On the 3rd and 4th of March 2024 it rained.",
            [("On the 3rd", "2024-03-03"), ("4th of March 2024", "2024-03-04")],
        ),
        ("On March 24 people died.", [("On March 24", "?")]),
        ("In March 24 people died.", [("In March", "?")]),
        (
            "In March 2021 and April it rained.",
            [("In March 2021", "2021-03-01..2021-03-31"), ("April", "2021-04-01..2021-04-30")],
        ),
        (
            "It rained from 14 March to 27 November of that year.",
            [("from 14 March to 27 November of that year", "?")],
        ),
        ("On the 3rd of this month it rained.", [("On the 3rd of this month", "?")]),
        ("On Christmas Day 2023 it rained.", [("On Christmas Day 2023", "2023-12-25")]),
        ("At Christmas 2023 it rained.", [("At Christmas 2023", "2023-12-25")]),
        ("On Halloween it rained, and at Christmas.", []),
        # eras, decades, centuries
        (
            "In the nineteen-eighties it closed.",
            [("In the nineteen-eighties", "1980-01-01..1989-12-31")],
        ),
        ("In the 840s it was looted.", [("In the 840s", "0840-01-01..0849-12-31")]),
        ("In the 2000s it closed.", [("In the 2000s", "2000-01-01..2009-12-31")]),
        (
            "At the end of the 1990s it closed.",
            [("At the end of the 1990s", "1999-01-01..1999-12-31")],
        ),
        (
            "At the end of the 19th century it closed.",
            [("At the end of the 19th century", "1891-01-01..1900-12-31")],
        ),
        (
            "At the start of the 19th century it closed.",
            [("At the start of the 19th century", "1801-01-01..1810-12-31")],
        ),
        (
            "At the turn of the 20th century it closed.",
            [("At the turn of the 20th century", "1896-01-01..1905-12-31")],
        ),
        ("At the turn of 2024 it closed.", [("At the turn of 2024", "2023-12-31..2024-01-01")]),
        (
            "In the late 19th century it closed.",
            [("In the late 19th century", "1868-01-01..1900-12-31")],
        ),
        (
            "In the first half of the 19th century it closed.",
            [("In the first half of the 19th century", "1801-01-01..1850-12-31")],
        ),
        (
            "In the second half of the 1990s it closed.",
            [("In the second half of the 1990s", "1995-01-01..1999-12-31")],
        ),
        (
            "In the 17th and 18th centuries it grew.",
            [
                ("In the 17th", "1601-01-01..1700-12-31"),
                ("18th centuries", "1701-01-01..1800-12-31"),
            ],
        ),
        (
            "From the 17th to the 18th century it grew.",
            [("From the 17th to the 18th century", "1601-01-01..1800-12-31")],
        ),
        ("In the third century BC it grew.", [("In the third century BC", "?")]),
        # quarters, halves, fiscal years, seasons
        (
            "In the final quarter of 2023 it grew.",
            [("In the final quarter of 2023", "2023-10-01..2023-12-31")],
        ),
        (
            "In the latter half of 2023 it grew.",
            [("In the latter half of 2023", "2023-07-01..2023-12-31")],
        ),
        (
            "In the opening quarter of 2023 it grew.",
            [("In the opening quarter of 2023", "2023-01-01..2023-03-31")],
        ),
        (
            "In the last quarter of 2023 it grew.",
            [("In the last quarter of 2023", "2023-10-01..2023-12-31")],
        ),
        (
            "In Q1-2023 it grew, in H2/2023 it fell.",
            [("In Q1-2023", "2023-01-01..2023-03-31"), ("in H2/2023", "2023-07-01..2023-12-31")],
        ),
        ("In 2H 2023 it grew.", [("In 2H 2023", "2023-07-01..2023-12-31")]),
        ("In FY2024/25 it grew.", [("In FY2024/25", "2025-01-01..2025-12-31")]),
        ("In FY'20 it grew.", [("In FY'20", "2020-01-01..2020-12-31")]),
        ("In CY2023 it grew.", [("In CY2023", "2023-01-01..2023-12-31")]),
        (
            "In the academic year 2023-24 it grew.",
            [("In the academic year 2023-24", "2023-07-01..2024-06-30")],
        ),
        (
            "In the first quarter of fiscal 2025 it grew.",
            [("In the first quarter of fiscal 2025", "2025-01-01..2025-03-31")],
        ),
        (
            "In the same quarter of 2021 it grew.",
            [("In the same quarter of 2021", "2021-01-01..2021-12-31")],
        ),
        ("In the 2018–19 winter it snowed.", [("In the 2018–19 winter", "2018-12-01..2019-02-28")]),
        ("At the 2014 Winter Olympics it snowed.", [("2014", "2014-01-01..2014-12-31")]),
        (
            "That summer it rained, and in the autumn.",
            [("That summer", "?"), ("in the autumn", "?")],
        ),
        # parts and stretches
        ("By the time 2023 ended, it stood at 3.", [("By the time 2023 ended", "2023-12-31")]),
        ("They ended the year with 3.", [("ended the year", "?")]),
        ("At the mid-year point it stood at 3.", [("At the mid-year", "?")]),
        ("It closes by year end.", [("by year end", "?")]),
        (
            "In the first week of the 2023 season it rained.",
            [("In the first week of the 2023 season", "2023-01-01..2023-01-07")],
        ),
        ("In the three months to June it grew.", [("In the three months to June", "?")]),
        ("In the quarter ended Sept. 30 it grew.", [("In the quarter ended Sept. 30", "?")]),
        (
            "In the fortnight to 14 May 2024 it grew.",
            [("In the fortnight to 14 May 2024", "2024-05-01..2024-05-14")],
        ),
        (
            "In the decade following 2008 it grew.",
            [("In the decade following 2008", "2009-01-01..2018-12-31")],
        ),
        ("Two years before 2023 it closed.", [("Two years before 2023", "2021-01-01..2021-12-31")]),
        (
            "Three days after 27 November 2021 it left.",
            [("Three days after 27 November 2021", "2021-11-30")],
        ),
        (
            "It ran from 24 September 1979, to 12 May 1986.",
            [("from 24 September 1979, to 12 May 1986", "1979-09-24..1986-05-12")],
        ),
        (
            "It was postponed from 2020 to 2021.",
            [("from 2020", "2020-01-01..2020-12-31"), ("to 2021", "2021-01-01..2021-12-31")],
        ),
        ("From 2023 to 2019 is no period.", []),
        ("It stayed until the summer of 2019.", [("until the summer of 2019", "..2019-08-31")]),
        (
            "Over the course of full-year 2023 it grew.",
            [("full-year 2023", "2023-01-01..2023-12-31")],
        ),
        ("It was built in 1960 or earlier.", [("in 1960 or earlier", "..1960-12-31")]),
        ("It will open in 2030 or later.", [("in 2030 or later", "2030-01-01..")]),
        ("It applies as from 1 January 2024.", [("as from 1 January 2024", "2024-01-01..")]),
        ("It is closed ahead of 2024.", [("ahead of 2024", "..2023-12-31")]),
        ("It fell only in 2023.", [("only in 2023", "2023-01-01..2023-12-31")]),
        (
            "In the month of March 2024 it rained.",
            [("In the month of March 2024", "2024-03-01..2024-03-31")],
        ),
        ("It dates back to 1850.", [("back to 1850", "1850-01-01..1850-12-31")]),
        # times of day
        ("At 12 noon the bells rang.", [("At 12 noon", "?")]),
        ("At eight o'clock the bells rang.", [("At eight o'clock", "?")]),
        ("At 8:15:30 p.m. CET the bells rang.", [("At 8:15:30 p.m. CET", "?")]),
        ("It was logged at 2021-03-14T06:42:10Z.", [("at 2021-03-14T06:42:10Z", "2021-03-14")]),
        ("It opens from 9:00 on Monday.", [("from 9:00 on Monday", "?")]),
        ("It opens Friday.", [("Friday", "?")]),
    ],
)
def test_phrases(text: str, expected: list[tuple[str, str]]) -> None:
    """Each expression is found with its words and its days."""
    assert read_all(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A couple of years ago it rose.", [("A couple of years ago", "2022-01-01..2022-12-31")]),
        ("Twenty-one years ago it rose.", [("Twenty-one years ago", "2003-01-01..2003-12-31")]),
        (
            "Two and a half years ago it rose.",
            [("Two and a half years ago", "2021-11-01..2021-11-30")],
        ),
        ("A hundred years ago it rose.", [("A hundred years ago", "1924-01-01..1924-12-31")]),
        ("A fortnight ago it rose.", [("A fortnight ago", "2024-04-29..2024-05-05")]),
        ("Three years from now it ends.", [("Three years from now", "2027-01-01..2027-12-31")]),
        (
            "Over the next five years it ends.",
            [("Over the next five years", "2024-05-16..2029-05-15")],
        ),
        ("Over the last year it rose.", [("Over the last year", "2023-05-16..2024-05-15")]),
        (
            "This decade it rises, this century too.",
            [("This decade", "2020-01-01..2029-12-31"), ("this century", "2001-01-01..2100-12-31")],
        ),
        ("In the year to date it rose.", [("In the year to date", "2024-01-01..2024-12-31")]),
        ("This morning it rose.", [("This morning", "2024-05-15")]),
        ("This Friday it ends.", [("This Friday", "2024-05-17")]),
        ("Last weekend it rained.", [("Last weekend", "2024-05-11..2024-05-12")]),
        ("It will end next June.", [("next June", "2024-06-01..2024-06-30")]),
        ("It rose on the 3rd of this month.", [("on the 3rd of this month", "2024-05-03")]),
        ("From 2014 to today it rose.", [("From 2014 to today", "2014-01-01..")]),
        ("In late May it rained.", [("In late May", "?")]),
        ("Last May 24 died.", [("May 24", "?")]),
    ],
)
def test_phrases_on_a_day(text: str, expected: list[tuple[str, str]]) -> None:
    """With the date of the document, what is relative has days."""
    assert read_all(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It costs $14 May be more.",
        "In 1200 words she said it.",
        "She sold 14 tickets.",
        "The 99th minute came, the score 21:15.",
        "It happened at 25:61.",
        "At 13 p.m. nothing happens.",
        "A ratio of 10:15 is fine.",
        "About 2000 of them came.",
        "The hall seats 1950.",
        "It is 99/99/2024 on the form.",
        "The 33.33.2024 was printed.",
        "In the 35s nobody came.",
        "He came last among them.",
        "The second week was dull.",
        "A third quarterback came.",
        "It is Good Friday music.",
        "Every March it floods.",
        "The year the war ended, they left.",
        "Spring Valley is far.",
    ],
)
def test_phrases_without_a_time(text: str) -> None:
    """What only looks like one of these phrases is none."""
    assert [words for words, _ in read_all(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He led it from 2014 to the present.", TimeKind.SINCE),
        ("He led it not later than 2014.", TimeKind.BY),
        ("He led it no earlier than 2014.", TimeKind.SINCE),
        ("He led it effective from 2014.", TimeKind.SINCE),
        ("The figures from 2014 are low.", TimeKind.AT),
        ("It is due only until 2030.", TimeKind.AT),
    ],
)
def test_kinds_of_phrases(text: str, kind: TimeKind) -> None:
    """Longer prepositions have a kind as well."""
    (time,) = read(Tokens(text))

    assert time.kind == kind
