"""A date or period as it is read from a sentence: an interval of days."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class TimeKind(StrEnum):
    """How the words around a date relate what is said to it (verdicts.md 5)."""

    AT = "at"  # "in 2023", "on 3 March 2024", "as of March 2024", "at the end of 2023"
    BY = "by"  # "by the end of 2023": reached then, perhaps earlier
    SINCE = "since"  # from then on: "since June 2019"
    UNTIL = "until"  # up to then: "until June 2019", "before 2020"
    PERIOD = "period"  # with both ends: "from 2014 to 2023", "over the decade to 2023"


class Days(NamedTuple):
    """An interval of days, both ends included."""

    first: date
    last: date


class Shift(NamedTuple):
    """
    How a time lies to another one that the sentence leaves to its context.

    The other one is the as-of date where `TimeExpression.relative` is true ("last year"), and else
    the time that the text spoke of before ("a year earlier", "on 27 November of that year").
    `calendar` tells "the previous year" (the whole of it) from "a year earlier" (as exact as the
    date that it is counted from).
    """

    unit: str  # "day" "week" "weekend" "month" "quarter" "year" "decade" "century"
    by: int = 0  # so many units; negative is earlier
    calendar: bool = True


class Step(NamedTuple):
    """One narrowing of a period: its month 11, its day 27, its third quarter, its end."""

    name: str  # "month" "day" "quarter" "half" "season" "end" "start" "early" "first" "nth" …
    number: int = 0
    # "The first three months" is ("first", 3, "month"), "the second week" ("nth", 2, "week"),
    # "the last Sunday" ("weekday", 0, "sunday").
    unit: str = ""


class TimeExpression(NamedTuple):
    """
    One date or period in a sentence.

    `start:end` spans the expression with its preposition ("by the end of 2023"). `first` and `last`
    are the first and last day that it denotes, None where open ("since 2019" has no last day). Both
    are None too where the words alone do not tell them: a year is missing ("in March"), or the date
    hangs on another one (`shift`), or there is no such day ("30 February 2024").
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    kind: TimeKind = TimeKind.AT
    precision: str = "day"  # "minute" "day" "week" "month" "quarter" "season" "half" "year" …
    relative: bool = False  # read against the as-of date ("last year")
    alternatives: tuple["TimeExpression", ...] = ()  # other readings of "03/04/2024"
    month: int | None = None  # 1 to 12, of a date whose year is not known
    day: int | None = None  # 1 to 31, likewise
    weekday: int | None = None  # Monday is 0; of a weekday that stands alone
    clock: int | None = None  # time of day in minutes since midnight
    shift: Shift | None = None  # hangs on another date; kept when `first` and `last` are known
    steps: tuple[Step, ...] = ()  # what is taken of the period that is not known yet
    opens: "TimeExpression | None" = None  # the date named as start, of SINCE and PERIOD
    closes: "TimeExpression | None" = None  # the date named as end, of UNTIL and PERIOD
    within: Days | None = None  # "the end of 2023": the period of which it is the end or start
    edge: str | None = None  # "end" or "start", with `within`
    as_of: bool = False  # tells the day of a count ("as of", "by", "at the end of"), not an event
    strict: bool = False  # "before 2020", "after 2020": the date itself is left out
    approximate: bool = False  # "around 2015", "in early 2023", seasons: the ends are soft
    alone: bool = False  # "in 2023 alone"
    in_name: bool = False  # the year belongs to a name: "Development Report 2024", "Expo 2020"
    baseline: bool = False  # what is compared with: "than a year earlier", "up 12% from 2022"

    @property
    def settled(self) -> bool:
        """Whether the expression denotes known days, on one side at least."""
        return self.first is not None or self.last is not None

    @property
    def anaphoric(self) -> bool:
        """Whether it hangs on a time that the text spoke of before, which is not known yet."""
        return self.shift is not None and not self.relative and not self.settled
