"""Wrong dates: another year, month or day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

_YEAR = r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d,]|\.\d)"
_MONTHS = tuple(calendar.month_name)[1:]


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with one of its dates changed."""
    for time in source.reading.all_times:
        if source.is_quoted(time.start, time.end):
            continue
        steps = _steps(source, time)
        for find in (_other_year, _other_decade, _other_month, _other_day):
            for kind, start, end, new in find(source.text, time, steps):
                if kind == "year" and new in source.text:
                    continue  # "14% more in 2024 than in 2024" is nobody's slip
                yield Variant(kind, put(source.text, start, end, new))


def _steps(source: Source, time: TimeExpression) -> tuple[int, ...]:
    """
    Return which way a date may be moved so that it is wrong for sure.

    "The lowest since 1991" is the lowest since 1992 as well.
    """
    if source.reading.ranks and (time.kind is TimeKind.SINCE or _follows_since(source, time)):
        return (-1,)
    return (1, -1)


def _follows_since(source: Source, time: TimeExpression) -> bool:
    return re.search(r"\bsince\b", source.text[: time.start], re.IGNORECASE) is not None


_Change = tuple[str, int, int, str]


def _other_year(text: str, time: TimeExpression, steps: tuple[int, ...]) -> Iterator[_Change]:
    for year in re.finditer(_YEAR, text[: time.end]):
        if year.start() < time.start:
            continue
        if text[year.end() : year.end() + 1] == "s":
            continue
        season = re.match(r"[–/-](\d\d)(?!\d)", text[year.end() :])
        for step in steps:
            number = int(year[1]) + step
            if season:
                end = year.end() + season.end()
                new = f"{number}{season[0][0]}{(int(season[1]) + step) % 100:02}"
                yield "year", year.start(), end, new
            else:
                yield "year", year.start(), year.end(), str(number)


def _other_decade(text: str, time: TimeExpression, steps: tuple[int, ...]) -> Iterator[_Change]:
    for decade in re.finditer(r"\b(1[5-9]\d|20\d)0s\b", text[: time.end]):
        if decade.start() >= time.start:
            for step in steps:
                yield "year", decade.start(), decade.end(), f"{int(decade[1]) + step}0s"


def _other_month(text: str, time: TimeExpression, steps: tuple[int, ...]) -> Iterator[_Change]:
    for month in re.finditer(rf"\b({'|'.join(_MONTHS)})\b", text[: time.end]):
        if month.start() < time.start:
            continue
        if re.search(r"\b(29|30|31)(?:st|th)?\s$", text[: month.start()]):
            continue  # there may be no such day in another month
        if re.match(r"\s(29|30|31)\b", text[month.end() :]):
            continue
        for step in steps:
            at = _MONTHS.index(month[1]) + step
            if 0 <= at < 12:
                yield "month or day", month.start(), month.end(), _MONTHS[at]


def _other_day(text: str, time: TimeExpression, steps: tuple[int, ...]) -> Iterator[_Change]:
    names = "|".join(_MONTHS)
    pattern = rf"\b(\d{{1,2}})(?=\s(?:{names})\b)|(?<=\s)(?:(?:{names})\s)(\d{{1,2}})(?![\d:])"
    for day in re.finditer(pattern, text[: time.end]):
        if day.start() < time.start:
            continue
        group = 1 if day[1] else 2
        for step in steps:
            number = int(day[group]) + step
            if 1 <= number <= 28:
                yield "month or day", day.start(group), day.end(group), str(number)
