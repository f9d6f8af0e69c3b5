"""What must hold of every date: one interval a spelling, places that slice back, no exception."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.facets.time.combine import combine
from claimcheck.facets.time.compare import compare
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.time.read import read, read_times
from claimcheck.facets.time.resolve import resolve
from claimcheck.model import Outcome
from claimcheck.tokens import Tokens

MONTHS = (
    "January February March April May June July August September October November December".split()
)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
ANY_DAY = st.dates()


def suffix(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")


def spellings(day: date) -> list[str]:
    """Return unambiguous ways to write a day."""
    name = MONTHS[day.month - 1]
    return [
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{name} {day.day}{suffix(day.day)}, {day.year}",
        f"the {day.day}{suffix(day.day)} of {name} {day.year}",
        f"{day.day}-{name[:3]}-{day.year}",
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day:%d.%m.%Y}",
        f"{day:%A}, {day.day} {name} {day.year}",
    ]


def one(phrase: str) -> TimeExpression:
    times = read(Tokens(f"It was so {phrase}."))
    assert len(times) == 1, (phrase, [time.text for time in times])
    return times[0]


@given(DAYS)
@settings(deadline=None)
def test_every_spelling_of_a_day_is_that_day(day: date) -> None:
    """However a day is written, it is the same interval."""
    for spelling in spellings(day):
        time = one(f"on {spelling}")
        assert (time.first, time.last) == (day, day), spelling


@given(DAYS)
@settings(deadline=None)
def test_figures_hold_the_day_among_their_readings(day: date) -> None:
    """A date in figures may have two readings; the one that was meant is among them."""
    for spelling in (f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}", f"{day.day}/{day.month}/{day.year}"):
        time = one(f"on {spelling}")
        assert day in [time.first, *(other.first for other in time.alternatives)]


def phrases(day: date) -> list[str]:
    """Return phrases of every kind around a day."""
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return [
        f"on {day.day} {month}",
        f"in {month}",
        f"in {day.year}",
        f"by the end of {day.year}",
        f"at the end of {month}",
        f"as of {month}",
        f"since {month}",
        f"until {day.year}",
        f"before {month}",
        f"after {day.year}",
        f"from {day.year} to {day.year + 4}",
        f"between {month} and {day.year + 2}",
        f"over the decade to {day.year}",
        f"in the first quarter of {day.year}",
        f"in FY{day.year}",
        f"in the {day.year // 10 * 10}s",
        f"in early {day.year}",
        f"in the summer of {day.year}",
        f"in {day.year}/{(day.year + 1) % 100:02}",
        f"on {day:%d/%m/%Y}",
        f"in {MONTHS[day.month - 1]}",
        f"on {day.day} {MONTHS[day.month - 1]}",
        "last year",
        "a year earlier",
        f"on {day.day} {month} at 06:42",
        f"around {day.year}",
        "from March to May",
    ]


@given(DAYS, st.booleans())
@settings(deadline=None, max_examples=60)
def test_a_claim_compared_with_itself_agrees(day: date, over: bool) -> None:
    """Whatever time a claim has, a draft with the same words agrees."""
    for phrase in phrases(day):
        time = one(phrase)
        assert compare(time, time, over_period=over).outcome == Outcome.AGREE, phrase


def wider(day: date) -> list[str]:
    """Return a day and ever wider periods around it."""
    half, quarter = (day.month - 1) // 6 + 1, (day.month - 1) // 3 + 1
    century = (day.year - 1) // 100 + 1
    return [
        f"on {day.isoformat()}",
        f"in {MONTHS[day.month - 1]} {day.year}",
        f"in Q{quarter} {day.year}",
        f"in H{half} {day.year}",
        f"in {day.year}",
        f"from {day.year} to {day.year + 3}",
        f"from {day.year - 1} to {day.year + 30}",
        f"in the {century}{suffix(century)} century" if day.year % 100 else f"in {day.year}",
    ]


@given(DAYS, DAYS)
@settings(deadline=None, max_examples=60)
def test_widening_a_draft_never_turns_agree_into_differ(day: date, other: date) -> None:
    """Of a state or an event a wider date says less, never something else."""
    for claimed in phrases(other)[:6] + phrases(day)[:6]:
        claim = one(claimed)
        agreed = False
        for phrase in wider(day)[:7]:
            outcome = compare(one(phrase), claim).outcome
            assert not (agreed and outcome == Outcome.DIFFER), (phrase, claimed)
            agreed = agreed or outcome == Outcome.AGREE


@given(DAYS, st.integers(1, 400))
@settings(deadline=None)
def test_other_days_differ(day: date, gap: int) -> None:
    """Two days that are not the same are different times, both ways."""
    other = day + timedelta(days=gap)
    mine, theirs = one(f"on {day.isoformat()}"), one(f"on {other.isoformat()}")

    assert compare(mine, theirs).outcome == compare(theirs, mine).outcome == Outcome.DIFFER


PIECES = st.sampled_from(
    [
        *MONTHS,
        *"in on by since until from to the of and between end early mid late year years last next"
        " this that ago earlier before after decade quarter half first second third 14 31 99 2023"
        " 2024 1999 0 th st s ' - – / . , ( ) 03 FY H1 Q3 Q fiscal season summer Monday noon pm"
        " a.m. o'clock BC AD century 20th 1990s '90s alone twenty three two past week day month"
        " Sunday Christmas Day 9999 10000 00 30 Feb. than over ended close as when".split(),
        "２０２３",
        "\u200b",
        "年",
        "²",
    ]
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=30), ANY_DAY)
@settings(deadline=None, max_examples=300)
def test_any_words_of_dates(pieces: list[tuple[str, str]], as_of: date) -> None:
    """No order of such words raises; every expression slices back, in order, without overlap."""
    text = "".join(word + gap for word, gap in pieces)
    end = 0
    times = read(Tokens(text), as_of)
    for time in times:
        assert text[time.start : time.end] == time.text
        assert end <= time.start < time.end
        assert time.first is None or time.last is None or time.first <= time.last
        end = time.end
        for other in times:
            compare(time, other)
            compare(time, other, over_period=True, begins=True)
            resolve(time, other)
    combine(times)


@given(st.text(max_size=300), ANY_DAY)
@settings(deadline=None, max_examples=150)
def test_any_text(text: str, as_of: date) -> None:
    """No text raises."""
    for time in read_times(text, as_of):
        assert text[time.start : time.end] == time.text


@pytest.mark.parametrize(
    "piece", ["1", "1/", "1.", "14 March ", "2023-", "of the ", "(", "20:", "'", "the ", "A "]
)
def test_long_repetitions(piece: str) -> None:
    """Ten thousand repetitions of anything are read to the end."""
    text = piece * 10_000

    for time in read_times(text):
        assert text[time.start : time.end] == time.text


@given(
    ANY_DAY, st.sampled_from(["last year", "next century", "the past decade", "1,000 years ago"])
)
def test_the_ends_of_the_calendar(as_of: date, phrase: str) -> None:
    """Where the calendar ends, the days are unknown and nothing breaks."""
    for time in read(Tokens(f"It was so over {phrase}, and 9999 years ago."), as_of):
        assert time.relative
