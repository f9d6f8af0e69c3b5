"""Right variants of figures and dates: the same written otherwise."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck import written_numbers
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.time.model import TimeExpression
from claimcheck.mutations import numerals
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.mutations.numerals import Numeral

_MONTHS = tuple(calendar.month_name)[1:]
_MONTH = "|".join(_MONTHS)
_SYMBOL = r"-|\s?[%°]|[A-Za-z]|\s?(?!(?:of|in|at|a|on|by|to|or|as)\b)[A-Za-z]{1,2}\b"
_SHARES = {
    50: ("half",), 25: ("a quarter",), 20: ("a fifth", "one in five"),
    10: ("a tenth", "one in ten"),
    40: ("two fifths",), 60: ("three fifths",), 75: ("three quarters",), 30: ("three in ten",),
}  # fmt: skip


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording with a figure or a date spelt otherwise."""
    for figure in source.reading.quantities:
        if figure.names or source.is_quoted(figure.start, figure.end):
            continue
        written = source.text[figure.number_start : figure.number_end]
        numeral = numerals.read(written)
        if numeral is None:
            continue
        start, end = figure.number_start, figure.number_end
        for new in _in_words(source, figure, numeral):
            yield Variant("number in words", put(source.text, start, end, new))
        for new in _rescaled(source, figure, numeral):
            yield Variant("other scale", put(source.text, start, end, new))
        yield from _percent(source, figure, numeral)
    for time in source.reading.all_times:
        if not source.is_quoted(time.start, time.end) and not time.in_name:
            yield from _dates(source.text, time)


def _in_words(source: Source, figure: Quantity, numeral: Numeral) -> Iterator[str]:
    """Yield a figure in words; beside a symbol nobody writes so."""
    before = source.text[figure.start : figure.number_start]
    after = source.text[figure.number_end :]
    if before[-1:] in tuple("$€£¥−-") or re.match(_SYMBOL, after):
        return
    words = numerals.in_words(numeral)
    if words is not None:
        yield words


def _rescaled(source: Source, figure: Quantity, numeral: Numeral) -> Iterator[str]:
    """Yield a figure with another scale word, or none: "0.378 million" for "378,000"."""
    if (
        source.text[figure.number_end : figure.number_end + 1] in ("-", "%")
        or figure.unit == "percent"
    ):
        return
    value = numeral.value
    for scale, power in (("thousand", 3), ("million", 6), ("billion", 9)):
        if scale == numeral.scale or not 100 <= value / 10 ** (power - 3) < 10_000_000:
            continue
        text = written_numbers.shortest(value / 10**power, 3)
        if text is not None and len(text) <= 7:
            yield f"{text} {scale}"
    if numeral.scale and value.denominator == 1:
        yield f"{value.numerator:,}"
    elif "." not in numeral.digits and value >= 10_000:
        yield numeral.digits  # no mark of thousands
        yield f"{value.numerator:,}".replace(",", "\u00a0")


def _percent(source: Source, figure: Quantity, numeral: Numeral) -> Iterator[Variant]:
    """Yield "forty percent", "40 per cent", "two fifths" for "40%"."""
    if figure.unit != "percent" or figure.unit_end is None:
        return
    start, end = figure.number_start, figure.unit_end
    if not re.fullmatch(r"\s?(%|percent|per cent)", source.text[figure.number_end : end]):
        return
    words = numerals.in_words(numeral)
    spellings = [f"{numeral} percent", f"{numeral} per cent"]
    if words is not None:
        spellings.append(f"{words} percent")
    for new in spellings:
        yield Variant("number in words", put(source.text, start, end, new))
    share = figure.relation is Relation.SHARE and figure.bound is None and figure.change is None
    if share and numeral.value.denominator == 1 and re.match(r"\s+of\b", source.text[end:]):
        for new in _SHARES.get(numeral.value.numerator, ()):
            if new == "half" or " in " in new or Fraction(numeral.digits) != 50:
                yield Variant("number in words", put(source.text, start, end, new))


def _dates(text: str, time: TimeExpression) -> Iterator[Variant]:
    """Yield "March 14, 2021" for "14 March 2021", "at year-end 2023" for "at the end of 2023"."""
    span = text[time.start : time.end]
    for pattern, new in (
        (rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b", r"\2 \1, \3"),
        (rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b", r"\2 \1 \3"),
        (r"^at the end of (\d{4})$", r"at year-end \1"),
        (r"^at the end of (\d{4})$", r"on 31 December \1"),
        (r"^by the end of (\d{4})$", r"by 31 December \1"),
        (r"^(between) (\d{4}) and (\d{4})$", r"from \2 to \3"),
        (r"^(from) (\d{4}) to (\d{4})$", r"between \2 and \3"),
    ):
        changed = re.sub(pattern, new, span, count=1, flags=re.IGNORECASE)
        if changed != span:
            comma = (
                re.fullmatch(r".*\d, \d{4}", changed) and text[time.end : time.end + 1].isspace()
            )
            yield Variant(
                "date spelt otherwise",
                put(text, time.start, time.end, changed + ("," if comma else "")),
            )
