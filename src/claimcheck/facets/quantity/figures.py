"""Read one figure: its sign and currency in front, the number, and the unit and rate behind it."""

from __future__ import annotations

from claimcheck.facets.quantity import units_data as data
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.numerals import read_numeral
from claimcheck.facets.quantity.rates import Rate, rate_unit, read_rate
from claimcheck.facets.quantity.scales import TENTH, Numeral, and_a_fraction
from claimcheck.facets.quantity.unit_reader import money, read_unit
from claimcheck.facets.quantity.units import Unit, find_unit
from claimcheck.tokens import Tokens


class Figure:
    """A figure while it is being read; token indices, ends exclusive."""

    __slots__ = (
        "first", "last", "negative", "number", "numeral", "other", "rate", "step", "suffix",
        "trend", "unit", "unit_span", "value",
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
        self.suffix: int | None = None  # where the "-odd" of "40-odd percent" stands
        self.step: Relation | None = None  # FROM or TO, the two ends of a change
        self.trend: Change | None = None  # the sign of that change
        self.other: tuple[int, Unit | None] | None = None  # another reading: times that, in that

    def attach(self, rate: Rate) -> None:
        """Take a rate in: into the unit ("km/h") where that is one, else beside it."""
        self.rate = rate
        compound = rate_unit(self.unit, rate) if self.unit is not None else None
        if compound is None:
            return
        self.unit, self.rate = compound, None
        if self.unit_span is not None and rate.end > self.unit_span[1] == rate.first:
            self.unit_span = (self.unit_span[0], rate.end)


def read_figure(
    tokens: Tokens, index: int, floor: int, before: Figure | None = None
) -> Figure | None:
    """
    Read the figure whose number begins at `index`; nothing before `floor` belongs to it.

    `before` is the figure in front of it: the "10m" of "$5–10m" is money too.
    """
    front, unit = _currency_before(tokens, index, floor)
    money_too = unit is not None or (before is not None and _ranges_from(tokens, before, index))
    numeral = read_numeral(tokens, index, money=money_too)
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


def _ranges_from(tokens: Tokens, before: Figure, index: int) -> bool:
    """Say whether a range leads from an amount of money to the number at `index`."""
    if before.unit is None or before.unit.dimension != "money":
        return False
    return tokens.words[before.last : index] in (["-"], ["–"], ["to"], ["and"], ["or"])


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
        return _sign_before(tokens, index, at, floor)
    if word == "." and at - 1 >= floor and tokens.words[at - 1] == "rs":
        return at - 1, money("INR")
    if word == "rs":
        return at, money("INR")
    if word in data.CURRENCY_CODES and tokens.raw[at].isupper():
        code = {"rmb": "CNY", "cnh": "CNY"}.get(word, word.upper())
        return at, money(code)
    if word in _SHORT_CODES and tokens.raw[at][0].isupper():
        return at, money(_SHORT_CODES[word])
    return index, None


_SHORT_CODES = {"rm": "MYR", "rp": "IDR", "nkr": "NOK", "skr": "SEK", "dkr": "DKK", "sfr": "CHF"}


def _sign_before(tokens: Tokens, index: int, at: int, floor: int) -> tuple[int, Unit | None]:
    sign = tokens.words[at]
    code = data.CURRENCY_SIGNS[sign]
    if code == "cent":
        return index, None
    prefix = tokens.words[at - 1] if at - 1 >= floor else ""
    near = at - 1 >= floor and (tokens.joined(at) or len(prefix) > 1)
    if prefix in data.SIGN_PREFIXES and near and tokens.raw[at - 1][0].isupper():
        return at - 1, money(_prefixed(prefix, sign, code))
    return at, money(code)


def _prefixed(prefix: str, sign: str, code: str) -> str:
    if sign == "$":
        return data.SIGN_PREFIXES[prefix]
    if sign in "¥￥" and prefix in ("cn", "rmb"):
        return "CNY"
    return code


def _read_sign(tokens: Tokens, figure: Figure, floor: int) -> None:
    """Read "−97", "minus 97", "+3", "-$5", "±3" in front of what was read so far."""
    at = figure.first - 1
    if at < floor:
        return
    word = tokens.words[at]
    free = at == 0 or not tokens.joined(at) or tokens.words[at - 1] in ("(", '"', "~", "$")
    if word in ("-", "–") and tokens.joined(at + 1) and free:
        figure.first, figure.negative = at, True
    elif word in ("+", "±") and tokens.joined(at + 1) and free:
        figure.first = at
    elif word == "minus" and at > floor and tokens.words[at - 1] == "or":
        figure.first = max(floor, at - 2)  # "plus or minus 3 points"
    elif word in ("minus", "negative"):
        figure.first, figure.negative = at, True
    elif tokens.words[figure.number[0] - 1] == "-" and figure.unit_span is not None:
        figure.negative = True  # "$-5"


def _read_unit_behind(tokens: Tokens, figure: Figure) -> None:
    at = figure.numeral.end
    of_a = tokens.words[at : at + 2] in (["of", "a"], ["of", "an"])
    if figure.numeral.fraction or figure.numeral.vague or figure.numeral.hedged or of_a:
        at = _skip_of(tokens, at)
    reading = read_unit(tokens, at, digits=figure.numeral.digits)
    if reading is None:
        after = _suffix(tokens, at)
        reading = read_unit(tokens, after, digits=figure.numeral.digits) if after > at else None
        if reading is None:
            _below_zero(tokens, figure)
            return
        figure.suffix, at = at, after
    if figure.unit is not None:
        if reading.unit.dimension == "money":  # "$5 dollars", "US$5 USD"
            figure.last = reading.end
        return
    figure.unit, figure.unit_span, figure.last = reading.unit, (at, reading.end), reading.end
    half = and_a_fraction(tokens, figure.last)
    if half is not None and figure.value is not None:
        figure.last, figure.value = half[0], figure.value + half[1]
        figure.numeral = figure.numeral._replace(whole=False, place=TENTH)
    _below_zero(tokens, figure)
    _pounds_of_money(tokens, figure)
    if reading.unit.name == "m" and tokens.raw[at] == "m" and tokens.joined(at):
        figure.other = (10**6, None)  # "1.2m": metres, or millions


def _suffix(tokens: Tokens, at: int) -> int:
    """Return the end of the "-odd", "-plus" or "+" between a figure and its unit."""
    words, count = tokens.words, len(tokens.words)
    if at + 1 < count and words[at] == "-" and words[at + 1] in ("odd", "plus", "ish"):
        return at + 2
    if at < count and (words[at] == "odd" or (words[at] == "+" and tokens.joined(at))):
        return at + 1
    return at


def _skip_of(tokens: Tokens, at: int) -> int:
    """Skip the "of a" of "a quarter of a mile", "hundreds of kilometres", "half an hour"."""
    words, count = tokens.words, len(tokens.words)
    if at < count and words[at] in ("of", "-"):
        at += 1
    if at < count and words[at] in ("a", "an"):
        return at + 1
    return at


def _below_zero(tokens: Tokens, figure: Figure) -> None:
    """Read "97 degrees Celsius below zero" and "10 below zero"."""
    at = figure.last
    if figure.unit is not None and figure.unit.dimension not in ("temperature", "degree"):
        return
    if tokens.words[at : at + 2] == ["below", "zero"]:
        figure.negative, figure.last = True, at + 2
        figure.unit = figure.unit or find_unit("degree", "degree")


_OF_MONEY = frozenset(
    "pence £ sterling price prices priced cost costs pay paid worth fine fined quid".split()
)


def _pounds_of_money(tokens: Tokens, figure: Figure) -> None:
    """Read "2 million pounds" as money; a bare "4,057 pounds" stays a mass."""
    if figure.unit is None or figure.unit.name != "lb" or tokens.words[figure.last - 1] != "pounds":
        return
    follower = tokens.words[figure.last] if figure.last < len(tokens.words) else ""
    if follower == "of":
        return
    figure.other = (1, money("GBP"))
    if figure.numeral.scaled or not _OF_MONEY.isdisjoint(tokens.words):
        figure.other, figure.unit = (1, figure.unit), money("GBP")


def _read_rate_behind(tokens: Tokens, figure: Figure) -> None:
    if figure.last >= len(tokens.words):
        return
    rate = read_rate(tokens, figure.last)
    if rate is None:
        return
    article = tokens.words[figure.last] in ("a", "an")
    if figure.unit is None and article and rate.unit is None:
        return
    figure.last = rate.end
    figure.attach(rate)
