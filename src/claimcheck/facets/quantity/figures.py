"""Read one figure: its sign and currency in front, the number, and the unit and rate behind it."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import units_data as data
from claimcheck.facets.quantity.numerals import Numeral, read_numeral
from claimcheck.facets.quantity.unit_reader import (
    Rate,
    money,
    rate_unit,
    read_rate,
    read_unit,
)
from claimcheck.facets.quantity.units import Unit
from claimcheck.tokens import Tokens


class Figure:
    """A figure while it is being read; token indices, ends exclusive."""

    __slots__ = (
        "extra", "first", "hedged", "last", "negative", "number", "numeral", "plus", "rate", "unit",
        "unit_span", "value",
    )  # fmt: skip

    def __init__(self, index: int, numeral: Numeral) -> None:
        """Begin with a number that stands at token `index`."""
        self.numeral = numeral
        self.value = numeral.value
        self.number = (index, numeral.end)
        self.first = index
        self.last = numeral.end
        self.unit: Unit | None = None
        self.unit_span: tuple[int, int] | None = None
        self.rate: Rate | None = None
        self.negative = False
        self.plus = False  # "+3%", "500+": see bounds.py and changes.py
        self.hedged = numeral.hedged
        self.extra: Fraction | None = None  # the smaller part of "2 hours and 7 minutes", as sum


def read_figure(tokens: Tokens, index: int, floor: int) -> Figure | None:
    """Read the figure whose number begins at token `index`; nothing before `floor` belongs to it."""
    front, unit = _currency_before(tokens, index, floor)
    numeral = read_numeral(tokens, index, money=unit is not None)
    if numeral is None:
        return None
    figure = Figure(index, numeral)
    figure.first = front
    if unit is not None:
        figure.unit, figure.unit_span = unit, (front, index)
    _read_sign(tokens, figure, floor)
    _read_unit_behind(tokens, figure)
    _read_rate_behind(tokens, figure)
    if figure.negative and figure.value is not None:
        figure.value = -figure.value
    return figure


def _currency_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Unit | None]:
    """Read "$", "US$", "HK$", "USD", "Rs." in front of a number; return where it begins."""
    at = index - 1
    if at < floor:
        return index, None
    word = tokens.words[at]
    if word == "-" and at - 1 >= floor and tokens.words[at - 1] in data.CURRENCY_SIGNS:
        at -= 1  # "$-5"
        word = tokens.words[at]
    if word in data.CURRENCY_SIGNS:
        code = data.CURRENCY_SIGNS[word]
        if code == "cent":
            return index, None
        prefix = tokens.words[at - 1] if at - 1 >= floor else ""
        near = at - 1 >= floor and (tokens.joined(at) or len(prefix) > 1)
        if prefix in data.SIGN_PREFIXES and near and tokens.raw[at - 1][0].isupper():
            return at - 1, money(_prefixed(prefix, word, code))
        return at, money(code)
    if word == "." and at - 1 >= floor and tokens.words[at - 1] == "rs":
        return at - 1, money("INR")
    if word == "rs":
        return at, money("INR")
    if word in data.CURRENCY_CODES and tokens.raw[at].isupper():
        code = {"rmb": "CNY", "cnh": "CNY"}.get(word, word.upper())
        return at, money(code)
    if word == "rm" and tokens.raw[at] == "RM":
        return at, money("MYR")
    return index, None


def _prefixed(prefix: str, sign: str, code: str) -> str:
    if sign == "$":
        return data.SIGN_PREFIXES[prefix]
    if sign in "¥￥" and prefix in ("cn", "rmb"):
        return "CNY"
    return code


_MINUS_WORDS = frozenset({"minus", "negative"})


def _read_sign(tokens: Tokens, figure: Figure, floor: int) -> None:
    """Read "−97", "minus 97", "+3", "-$5" in front of what was read so far."""
    at = figure.first - 1
    if at < floor:
        return
    word = tokens.words[at]
    free = at == 0 or not tokens.joined(at) or tokens.words[at - 1] in ("(", '"', "~", "$")
    if word in ("-", "–") and tokens.joined(at + 1) and free:
        figure.first, figure.negative = at, True
    elif word == "+" and tokens.joined(at + 1) and free:
        figure.first, figure.plus = at, True
    elif word in _MINUS_WORDS:
        figure.first, figure.negative = at, True
    elif tokens.words[figure.number[0] - 1] == "-" and figure.unit_span is not None:
        figure.negative = True  # "$-5"


def _read_unit_behind(tokens: Tokens, figure: Figure) -> None:
    end = figure.numeral.end
    at = end
    if figure.numeral.fraction or figure.numeral.vague or figure.numeral.hedged:
        at = _skip_of(tokens, end)
    reading = read_unit(tokens, at, digits=figure.numeral.digits)
    if reading is None:
        return
    if figure.unit is not None:
        if reading.unit.dimension == "money":  # "$5 dollars", "US$5 USD"
            figure.last = reading.end
        return
    figure.unit, figure.unit_span, figure.last = reading.unit, (at, reading.end), reading.end
    _below_zero(tokens, figure)
    _pounds_of_money(tokens, figure)


def _skip_of(tokens: Tokens, at: int) -> int:
    """Skip the "of a" of "a quarter of a mile", "hundreds of kilometres", "half an hour"."""
    words, count = tokens.words, len(tokens)
    start = at
    if at < count and words[at] in ("of", "-"):
        at += 1
    if at < count and words[at] in ("a", "an"):
        return at + 1
    return at if at == start or words[start] in ("of", "-") else start


def _below_zero(tokens: Tokens, figure: Figure) -> None:
    """Read "97 degrees Celsius below zero" and "5 degrees below freezing"."""
    assert figure.unit is not None
    at = figure.last
    if figure.unit.dimension not in ("temperature", "degree") or at + 1 >= len(tokens):
        return
    if tokens.words[at] in ("below", "under") and tokens.words[at + 1] in ("zero", "0"):
        figure.negative, figure.last = True, at + 2


def _pounds_of_money(tokens: Tokens, figure: Figure) -> None:
    """Read "2 million pounds" as money; a bare "4,057 pounds" stays a mass."""
    assert figure.unit is not None
    if (
        figure.unit.name == "lb"
        and figure.numeral.scaled
        and tokens.words[figure.last - 1] == "pounds"
    ):
        follower = tokens.words[figure.last] if figure.last < len(tokens) else ""
        if follower != "of":
            figure.unit = money("GBP")


def _read_rate_behind(tokens: Tokens, figure: Figure) -> None:
    if figure.last >= len(tokens):
        return
    rate = read_rate(tokens, figure.last)
    if rate is None or (figure.unit is None and tokens.words[figure.last] in ("a", "an")
                        and rate.unit is None):  # fmt: skip
        return
    figure.rate, figure.last = rate, rate.end
    if figure.unit is not None:
        compound = rate_unit(figure.unit, rate)
        if compound is not None:
            figure.unit, figure.rate = compound, None
            if figure.unit_span is not None:
                figure.unit_span = (figure.unit_span[0], rate.end)
