"""Bounds, hedges and ranges, and the interval that each denotes (verdicts.md 4.2)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.facets.quantity import read_quantities
from claimcheck.facets.quantity.model import Bound
from tests.unit.quantity.texts import number, one

M, L, N, J, A = "more_than", "less_than", "nearly", "just_over", "about"
AT_LEAST, AT_MOST = "at_least", "at_most"
# text, bound, low, high ("-" where open); an end in brackets does not belong to the interval
BOUNDS = [
    ("more than 40%", M, "(40)", "-"),
    ("over 40%", M, "(40)", "-"),
    ("above 40%", M, "(40)", "-"),
    ("exceeding 40%", M, "(40)", "-"),
    ("upwards of 40%", M, "(40)", "-"),
    ("in excess of 40%", M, "(40)", "-"),
    ("north of 40%", M, "(40)", "-"),
    ("well over 40%", M, "(40)", "-"),
    (">40%", M, "(40)", "-"),
    ("at least 40%", AT_LEAST, "40", "-"),
    ("no fewer than 40%", AT_LEAST, "40", "-"),
    ("no less than 40%", AT_LEAST, "40", "-"),
    ("a minimum of 40%", AT_LEAST, "40", "-"),
    ("≥40%", AT_LEAST, "40", "-"),
    ("40% or more", AT_LEAST, "40", "-"),
    ("40% and above", AT_LEAST, "40", "-"),
    ("40%-plus", AT_LEAST, "40", "-"),
    ("40% and counting", AT_LEAST, "40", "-"),
    ("less than 40%", L, "-", "(40)"),
    ("under 40%", L, "-", "(40)"),
    ("below 40%", L, "-", "(40)"),
    ("fewer than 40%", L, "-", "(40)"),
    ("well below 40%", L, "-", "(40)"),
    ("up to 40%", AT_MOST, "-", "40"),
    ("at most 40%", AT_MOST, "-", "40"),
    ("no more than 40%", AT_MOST, "-", "40"),
    ("not more than 40%", AT_MOST, "-", "40"),
    ("a maximum of 40%", AT_MOST, "-", "40"),
    ("as much as 40%", AT_MOST, "-", "40"),
    ("40% or less", AT_MOST, "-", "40"),
    ("nearly 40%", N, "36", "(40)"),
    ("almost 40%", N, "36", "(40)"),
    ("close to 40%", N, "36", "(40)"),
    ("just under 40%", N, "36", "(40)"),
    ("approaching 40%", N, "36", "(40)"),
    ("just shy of 40%", N, "36", "(40)"),
    ("nearly 1.4%", N, "1.3", "(1.4)"),
    ("just over 40%", J, "(40)", "44"),
    ("slightly more than 40%", J, "(40)", "44"),
    ("a little over 40%", J, "(40)", "44"),
    ("about 40%", A, "35", "45"),
    ("around 40%", A, "35", "45"),
    ("some 40%", A, "35", "45"),
    ("roughly 40%", A, "35", "45"),
    ("approximately 40%", A, "35", "45"),
    ("an estimated 40%", A, "35", "45"),
    ("in the region of 40%", A, "35", "45"),
    ("~40%", A, "35", "45"),
    ("40% or so", A, "35", "45"),
    ("40-odd percent", A, "35", "45"),
    ("at least about 40%", AT_LEAST, "40", "-"),
    ("up to around 40%", AT_MOST, "-", "40"),
    ("between 40 and 50%", "range", "40", "50"),
    ("between 40% and 50%", "range", "40", "50"),
    ("from 40 to 50 percent", "range", "40", "50"),
    ("40 to 50 percent", "range", "40", "50"),
    ("40–50%", "range", "40", "50"),
    ("40-50 per cent", "range", "40", "50"),
    ("40% - 50%", "range", "40", "50"),
    ("five or six percent", "range", "5", "6"),
    ("46.8 ± 0.2%", A, "46.6", "47"),
    ("46.8 plus or minus 0.2%", A, "46.6", "47"),
    ("40%", None, "39.5", "40.5"),
]


@pytest.mark.parametrize(("text", "bound", "low", "high"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bound(text: str, bound: str | None, low: str, high: str) -> None:
    """The words around a figure turn it into an interval; they belong to its text."""
    read = one(f"The share was {text} of it.")

    assert (read.text, read.bound, read.unit) == (text, bound, "percent")
    assert _end(read.low, read.low_open) == low
    assert _end(read.high, read.high_open) == high


def _end(end: object, is_open: bool) -> str:
    if end is None:
        return "-"
    shown = f"{float(number(str(end))):g}"
    return f"({shown})" if is_open else shown


ACROSS = [
    ("The figure exceeded 40%.", M),
    ("The figure topped 40%.", M),
    ("The number passed 5,000.", M),
    ("Output surpassed 40 tonnes.", M),
    ("The toll climbed past 1,200.", M),
    ("Sales fell short of 300,000.", L),
    ("The figure approached 40%.", N),
    ("The figure stood at 40%.", None),
    ("The figure hit 40%.", None),
    ("They limited the fleet to six ships.", AT_MOST),
    ("Fees are capped at $25.", AT_MOST),
    ("She passed 12 laws.", None),
]


@pytest.mark.parametrize(("text", "bound"), ACROSS)
def test_bound_across_a_verb(text: str, bound: str | None) -> None:
    """A verb may make the figure behind it a bound."""
    assert one(text).bound == bound


NO_BOUNDS = [
    ("It spent $5bn over five years.", [None, None]),
    ("The bus carries 40 people over 500 miles.", [None, None]),
    ("Residents within a 3-mile radius left.", [None]),
    ("It costs $10,000 more than three years ago.", [None, None]),
    ("The ship is as long as three pitches.", [None]),
    ("Rates ticked up to 7.03 percent.", [None]),
    ("It runs over a 12-month period.", [None]),
    ("He got 5 plus a bonus.", [None]),
]


@pytest.mark.parametrize(("text", "bounds"), NO_BOUNDS)
def test_no_bound(text: str, bounds: list[None]) -> None:
    """Words that only look like a bound are none."""
    assert [quantity.bound for quantity in read_quantities(text)] == bounds


RANGES = [
    ("3 to 4 million people", 3_000_000, 4_000_000),
    ("$5–10m", 5_000_000, 10_000_000),
    ("$14-$16 a share", 14, 16),
    ("£10m-£12m", 10_000_000, 12_000_000),
    ("between 900 and 1,200 people", 900, 1200),
    ("two or three days", 2, 3),
    ("a 3- to 4-hour ride", 3, 4),
    ("five to 15 euros", 5, 15),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES, ids=[row[0] for row in RANGES])
def test_range_shares_scale_and_unit(text: str, low: int, high: int) -> None:
    """The two ends of a range share scale and unit; its value is open (interface.md)."""
    read = one(text)

    assert (read.value, read.bound) == (None, Bound.RANGE)
    assert (read.low, read.high) == (Fraction(low), Fraction(high))


def test_exactly_leaves_no_room() -> None:
    """ "Exactly" makes a figure exact, whatever its zeros."""
    read = one("Exactly 378,000 patents")

    assert read.exact
    assert read.bound is None


def test_reached_and_short_are_marked_for_denials() -> None:
    """What a denial turns into "at least" (4.3, 4.4) is marked."""
    assert one("It reached 300,000.").reached
    assert one("It fell short of 300,000.").short
