"""A quantity as it is read from a sentence: an interval, with what it counts or measures."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class Bound(StrEnum):
    """How the words around a figure turn it into an interval (verdicts.md 4.2)."""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    ABOUT = "about"
    RANGE = "range"


class Change(StrEnum):
    """The sign of a change: "grew 12%", "a 12% decline"."""

    UP = "up"
    DOWN = "down"


class Relation(StrEnum):
    """What a relative quantity is relative to."""

    TIMES = "times"  # "1.4 times R", "twice as many as R", "40% more than R", "160% of R"
    SHARE = "share"  # "40% of the patents", "3 of the 12", "four in ten", "two fifths of"
    CHANGE = "change"  # an amount by which something rose or fell: "grew 12%", "fell by 3 points"
    TO = "to"  # the level after a change: "rose to 1.2 million"
    FROM = "from"  # the level before it: "from 900,000"


class Quantity(NamedTuple):
    """
    One quantity in a sentence.

    `start:end` spans the whole expression, bound words and unit included; `number_*`, `unit_*`,
    `bound_*` and `noun_*` are the places of its parts (None where there is none). All figures are
    exact. `low` and `high` are the ends of the interval of verdicts.md 4.2, None where open; the
    ends belong to the interval unless `low_open` or `high_open` says otherwise.
    """

    start: int
    end: int
    text: str
    value: Fraction | None  # scale word included; None for "hundreds" and for ranges
    low: Fraction | None
    high: Fraction | None
    unit: str | None = None  # canonical: "percent", "USD", "km", "times" …; None for a count
    noun: str | None = None  # what is counted, as written: "AI invention patents"
    bound: Bound | None = None
    change: Change | None = None
    relation: Relation | None = None
    reference: str | None = None  # R of a relation, as written: "the global average"
    low_open: bool = False
    high_open: bool = False
    granularity: Fraction = Fraction(1)  # place value of the last significant digit (4.2)
    exact: bool = False  # a bare whole number below 1,000, or "exactly": no rounding is meant
    dimension: str = "count"  # units of one dimension convert: "length", "mass", "money", "ratio" …
    number_start: int = 0
    number_end: int = 0
    unit_start: int | None = None
    unit_end: int | None = None
    bound_start: int | None = None
    bound_end: int | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    reference_start: int | None = None
    reference_end: int | None = None
    names: bool = False  # only names a group or a method: "aged 60 and over", "95% confidence"
    per: str | None = None  # a rate of what: "share", "day", "person"; "" where only a number is
    per_amount: int = 1  # and of how many: 100,000 in "12 per 100,000 people"
    reached: bool = False  # "reached 300,000": at least that much, once it is denied (4.3)
    comparative: bool = False  # "40% more", without what it is more than: a change or a comparison
    short: bool = False  # the bound is a denial in itself: "fell short of 300,000" (4.4)
    alternatives: tuple["Quantity", ...] = ()  # other readings of an ambiguous spelling ("1.234")
