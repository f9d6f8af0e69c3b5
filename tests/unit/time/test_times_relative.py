"""Times that are counted from another one: the as-of date, or what the text spoke of before."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.facets.time.combine import combine
from claimcheck.facets.time.model import Shift, TimeExpression, TimeKind
from claimcheck.facets.time.read import read
from claimcheck.facets.time.resolve import resolve
from claimcheck.tokens import Tokens

TODAY = date(2024, 5, 15)  # a Wednesday


def iso(time: TimeExpression) -> str:
    """Return "first..last"."""
    first = time.first.isoformat() if time.first else ""
    last = time.last.isoformat() if time.last else ""
    return f"{first}..{last}" if first != last else first


def times(text: str, as_of: date | None = None) -> tuple[TimeExpression, ...]:
    return read(Tokens(text), as_of)


RELATIVE = [
    ("Last year it rose.", "2023-01-01..2023-12-31"),
    ("This year's play is about friendship.", "2024-01-01..2024-12-31"),
    ("Next year it will rise.", "2025-01-01..2025-12-31"),
    ("This month it rose.", "2024-05-01..2024-05-31"),
    ("Last month it rose.", "2024-04-01..2024-04-30"),
    ("Last quarter it rose.", "2024-01-01..2024-03-31"),
    ("Next week it will rise.", "2024-05-20..2024-05-26"),
    ("It rose yesterday.", "2024-05-14"),
    ("It rose the day before yesterday.", "2024-05-13"),
    ("It rises today.", "2024-05-15"),
    ("It will rise tomorrow.", "2024-05-16"),
    ("It rose last night.", "2024-05-14"),
    ("It rose last Friday.", "2024-05-10"),
    ("It will rise next Monday.", "2024-05-20"),
    ("It rose last March.", "2024-03-01..2024-03-31"),
    ("It rose last August.", "2023-08-01..2023-08-31"),
    ("It rose in May last year.", "2023-05-01..2023-05-31"),
    ("It rose last summer.", "2023-06-01..2023-08-31"),
    ("It rose three years ago.", "2021-01-01..2021-12-31"),
    ("It rose two months ago.", "2024-03-01..2024-03-31"),
    ("It rose a week ago.", "2024-05-06..2024-05-12"),
    ("It rose two days ago.", "2024-05-13"),
    ("It rose a decade ago.", "2014-01-01..2014-12-31"),
    ("It rose half a century ago.", "1974-01-01..1974-12-31"),
    ("It rose by the end of last year.", "2023-12-31"),
    ("In the first half of this year it rose.", "2024-01-01..2024-06-30"),
    ("Early last year it rose.", "2023-01-01..2023-04-30"),
    ("Earlier this year it rose.", "2024-01-01..2024-12-31"),
    ("Over the past three years it rose.", "2021-05-16..2024-05-15"),
    ("Over the past decade it rose.", "2014-05-16..2024-05-15"),
    ("It will end in two years' time.", "2026-01-01..2026-12-31"),
]


@pytest.mark.parametrize(("text", "days"), RELATIVE)
def test_relative_to_the_as_of_date(text: str, days: str) -> None:
    """Relative dates are read against the document's date."""
    (time,) = times(text, TODAY)

    assert (iso(time), time.relative) == (days, True)


@pytest.mark.parametrize("text", [row[0] for row in RELATIVE])
def test_relative_without_an_as_of_date(text: str) -> None:
    """Without a date of the document their days stay unknown."""
    (time,) = times(text)

    assert (time.settled, time.relative, time.anaphoric) == (False, True, False)


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("It was higher a year earlier.", Shift("year", -1, calendar=False)),
        ("It was higher twelve months before.", Shift("month", -12, calendar=False)),
        ("It was higher the year before.", Shift("year", -1)),
        ("It was higher in the previous year.", Shift("year", -1)),
        ("It was higher in the following month.", Shift("month", 1)),
        ("It was higher in the same year.", Shift("year", 0)),
        ("It was higher that year.", Shift("year", 0)),
        ("Two days later it was higher.", Shift("day", 2, calendar=False)),
        ("It was higher on 27 November of that year.", Shift("year", 0)),
        ("It was higher at the end of the year.", Shift("year", 0)),
        ("It was higher the next day.", Shift("day", 1)),
    ],
)
def test_times_that_hang_on_the_text(text: str, shift: Shift) -> None:
    """What hangs on a time spoken of before is a time that says how it lies to that one."""
    (time,) = times(text, TODAY)

    assert (time.shift, time.anaphoric, time.settled) == (shift, True, False)


@pytest.mark.parametrize(
    ("text", "anchor", "days"),
    [
        ("a year earlier", "in 2023", "2022-01-01..2022-12-31"),
        ("a year earlier", "on 14 March 2021", "2020-03-14"),
        ("a year earlier", "by the end of 2023", "2022-12-31"),
        ("a year earlier", "from 2014 to 2023", "2022-01-01..2022-12-31"),
        ("twelve months before", "as of March 2024", "2023-03-01..2023-03-31"),
        ("one month later", "at the end of February 2024", "2024-03-31"),
        ("the previous year", "on 14 March 2021", "2020-01-01..2020-12-31"),
        ("the same year", "on 14 March 2021", "2021-01-01..2021-12-31"),
        ("the following month", "on 14 December 2021", "2022-01-01..2022-01-31"),
        ("three days later", "on 27 November 2021", "2021-11-30"),
        ("on 27 November of that year", "on 14 March 2021", "2021-11-27"),
        ("at the end of that year", "on 14 March 2021", "2021-12-31"),
        ("in the third quarter of that year", "in March 2021", "2021-07-01..2021-09-30"),
        ("on 27 November", "on 14 March 2021", "2021-11-27"),
        ("in the third quarter", "in 2021", "2021-07-01..2021-09-30"),
        ("on the 24th", "in November 2024", "2024-11-24"),
        ("since then", "in 2021", ""),
        ("since that year", "in 2021", "2021-01-01.."),
        ("until the end of the year", "in March 2021", "..2021-12-31"),
        ("from March to May", "in 2021", "2021-03-01..2021-05-31"),
    ],
)
def test_resolve(text: str, anchor: str, days: str) -> None:
    """With the time that it hangs on, its days are known."""
    found = times(f"It was so {text}.")
    (base,) = times(f"It was so {anchor}.")

    assert [iso(resolve(time, base)) for time in found] == ([days] if days else [])


def test_resolve_leaves_what_it_cannot() -> None:
    """A day that there is not stays unknown, and a relative time needs a date to count from."""
    (anchor,) = times("It was so in 2024.")
    (impossible,) = times("It was so on 30 February.")
    (leap,) = times("It was so on 29 February 2023.")
    (relative,) = times("It was so last year.")

    assert not resolve(impossible, anchor).settled
    assert not resolve(leap, anchor).settled
    assert not resolve(relative, anchor).settled
    assert iso(resolve(relative, TODAY)) == "2023-01-01..2023-12-31"
    assert resolve(anchor, TODAY) is anchor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It left on 14 March 2021 and landed on 27 November of that year.",
            ["2021-03-14", "2021-11-27"],
        ),
        (
            "In 2023 it was 40; a year earlier it was 31.",
            ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"],
        ),
        (
            "It was 40% higher at the end of 2023 than twelve months before.",
            ["2023-01-01..2023-12-31"],
        ),
        ("It ended 2023 at 40, down 5% on the year before.", ["2023-01-01..2023-12-31"]),
        ("In 2023 it was 12% higher than a year earlier.", ["2023-01-01..2023-12-31"]),
        ("In 2023 it was 12% higher than in 2019.", ["2019-01-01..2023-12-31"]),
        ("It flew from 14 March, with a stop, to 27 November 2021.", ["2021-03-14..2021-11-27"]),
        ("It left in the rain on 14 March 2021; it was launched at 06:42.", ["2021-03-14"]),
        ("It is up 12% from 2022.", ["2022-01-01..2022-12-31"]),
        (
            "It rose in 2020, fell in 2021 and was 5% up on 2019.",
            ["2020-01-01..2020-12-31", "2021-01-01..2021-12-31"],
        ),
    ],
)
def test_combine(text: str, expected: list[str]) -> None:
    """The times of a sentence say what they say about each other."""
    assert [iso(time) for time in combine(times(text))] == expected


def test_combine_gives_a_date_its_clock() -> None:
    """A time of day belongs to the only date of the sentence, and "from … to" makes a period."""
    (dated,) = combine(times("On 14 March 2021 Selka 3 left at 06:42."))
    (period,) = combine(times("It ran from 14 March 2021, despite all, to 27 November 2021."))

    assert dated.clock == 402
    assert period.kind == TimeKind.PERIOD
