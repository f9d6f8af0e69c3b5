"""A date or period as it is read from a sentence: an interval of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TimeKind(StrEnum):
    """How the words around a date relate what is said to it (verdicts.md 5)."""

    AT = "at"  # "in 2023", "on 3 March 2024", "as of March 2024", "at the end of 2023"
    BY = "by"  # "by the end of 2023": reached then, perhaps earlier
    SINCE = "since"  # from then on: "since June 2019"
    UNTIL = "until"  # up to then: "until June 2019", "before 2020"
    PERIOD = "period"  # with both ends: "from 2014 to 2023", "over the decade to 2023"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """
    One date or period in a sentence.

    `start:end` spans the expression with its preposition ("by the end of 2023"). `first` and `last`
    are the first and last day that it denotes, None where open ("since 2019" has no last day).
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    kind: TimeKind = TimeKind.AT
    precision: str = "day"  # "day" "week" "month" "quarter" "season" "half" "year" "decade" …
    relative: bool = False  # read against the as-of date ("last year")
    alternatives: tuple[TimeExpression, ...] = ()  # other readings of "03/04/2024"
