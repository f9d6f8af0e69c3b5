"""Build the public value of one expression: bound, change, noun, reference, interval, offsets."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity.alternatives import with_alternatives
from claimcheck.facets.quantity.bounds import EXACT, BoundReading, Where, read_after, read_before
from claimcheck.facets.quantity.changes import read_change
from claimcheck.facets.quantity.figures import Figure
from claimcheck.facets.quantity.interval import Interval, interval_of
from claimcheck.facets.quantity.model import Bound, Quantity
from claimcheck.facets.quantity.names import names_group
from claimcheck.facets.quantity.nouns import read_noun, read_noun_before
from claimcheck.facets.quantity.ranges import Expression
from claimcheck.facets.quantity.rates import read_rate
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.facets.quantity.shares import read_share
from claimcheck.tokens import Tokens

_ONE = Fraction(1)
_REACHED = frozenset(
    "reached reach reaches reaching hit hits hitting attained attain totalled totaled".split()
)
_SOMEWHERE = frozenset("somewhere anywhere anything something".split())


class _Parts:
    """What was read around one expression."""

    __slots__ = ("after", "bound", "changed", "first", "last", "noun")

    def __init__(self, expression: Expression) -> None:
        self.first = expression.first
        self.last = expression.last
        self.bound: BoundReading | None = None
        self.after: BoundReading | None = None
        self.noun: tuple[int, int] | None = None
        self.changed = Changed()


def build(
    tokens: Tokens, expression: Expression, floor: int, ceiling: int, changed: Changed | None
) -> tuple[Quantity, int]:
    """
    Return the quantity of `expression`, and the token up to which the sentence is used up.

    Nothing before token `floor` or from token `ceiling` on belongs to it; `changed` is what a
    multiple brought along.
    """
    parts = _Parts(expression)
    figure = expression.figure
    dimension = _dimension(expression)
    _read_bound(tokens, expression, parts, floor, dimension)
    if parts.first > floor and tokens.words[parts.first - 1] in _SOMEWHERE:
        parts.first -= 1
    place = Place(
        parts.first,
        parts.last,
        floor,
        dimension,
        fraction=figure.numeral.fraction,
        attributive=_is_attributive(tokens, figure),
    )
    parts.changed = changed or _stepped(tokens, figure, place)
    if parts.changed.relation is None and (dimension == "ratio" or figure.numeral.fraction):
        over_one = dimension == "ratio" and figure.value is not None and figure.value > 100
        parts.changed = read_share(tokens, parts.last, over_one=over_one) or parts.changed
    if parts.noun is None:
        _read_noun(tokens, expression, parts, floor, ceiling)
    quantity = _quantity(tokens, expression, parts, dimension)
    if figure.numeral.others or figure.other is not None:
        quantity = with_alternatives(quantity, figure)
    return quantity, max(parts.last, expression.last)


def _is_attributive(tokens: Tokens, figure: Figure) -> bool:
    """Say whether a figure stands before its noun with a hyphen: "a 40-foot putt"."""
    if figure.unit_span is None or figure.last >= len(tokens.words):
        return False
    hyphen = tokens.words[figure.unit_span[0] - 1 : figure.unit_span[0] + 1]
    return "-" in hyphen and tokens.kinds[figure.last] == "word"


def _stepped(tokens: Tokens, figure: Figure, place: Place) -> Changed:
    """Return the change that a figure is, or that it begins or ends."""
    changed = read_change(tokens, place)
    if figure.step is None:
        return changed
    return Changed(changed.change or figure.trend, figure.step)


def _dimension(expression: Expression) -> str:
    unit = expression.figure.unit
    if unit is not None:
        return unit.dimension
    return "ratio" if expression.figure.numeral.fraction else "count"


def _read_bound(
    tokens: Tokens, expression: Expression, parts: _Parts, floor: int, dimension: str
) -> None:
    figure = expression.figure
    measured = figure.unit is not None or (figure.value or 0) >= 1000
    where = Where(parts.first, floor, parts.last, dimension, measured)
    bound = read_before(tokens, where)
    if bound is not None:
        parts.bound, parts.first = bound, bound.first if not bound.across else parts.first
    after = read_after(tokens, parts.last if figure.suffix is None else figure.suffix)
    if after is not None:
        parts.after, parts.last = after, max(parts.last, after.last)


# These measure a stuff: "tonnes of rice", but not "years of war" or "within 5 km of it".
_OF_WHAT = frozenset({"mass", "volume", "energy", "data", "area", "power", "count"})


def _read_noun(
    tokens: Tokens, expression: Expression, parts: _Parts, floor: int, ceiling: int
) -> None:
    """Read what is counted; behind a measure only "of X" is ("1.2 million tonnes of rice")."""
    figure = expression.figure
    at = parts.last
    words = tokens.words
    if figure.unit is not None and figure.unit.name != "times":
        if figure.unit.dimension in ("ratio", "point"):
            return
        of = at < ceiling and words[at] == "of" and figure.unit.dimension in _OF_WHAT
        parts.noun = read_noun(tokens, at, ceiling) if of else None
    elif figure.unit is not None or figure.numeral.fraction:
        return
    else:
        parts.noun = read_noun(tokens, at, ceiling)
        if parts.noun is None and figure.rate is None:
            parts.noun = read_noun_before(tokens, parts.first, floor)
            return
    if parts.noun is None:
        return
    if parts.after is None:
        parts.after = read_after(tokens, parts.noun[1])
    rate = read_rate(tokens, parts.noun[1]) if figure.rate is None else None
    if rate is not None:
        figure.attach(rate)


def _bound(expression: Expression, parts: _Parts) -> tuple[Bound | None, BoundReading | None]:
    if expression.upper is not None:
        return Bound.RANGE, None
    before = parts.bound
    if parts.after is not None and (before is None or before.bound is Bound.ABOUT):
        return parts.after.bound, parts.after
    if before is not None:
        return before.bound, before
    if expression.figure.numeral.hedged or expression.error is not None:
        return Bound.ABOUT, None
    return None, None


def _granularity(expression: Expression, bound: Bound | None) -> Fraction:
    """Return g of verdicts.md 4.2: the zeros of a bare whole number below 1,000 count."""
    numeral = expression.figure.numeral
    if expression.upper is not None:
        upper = expression.upper.numeral
        return _ONE if numeral.whole and upper.whole else min(numeral.place, upper.place)
    return _ONE if numeral.whole and bound is None else numeral.place


def _interval(expression: Expression, bound: Bound | None, granularity: Fraction) -> Interval:
    figure = expression.figure
    if figure.numeral.vague is not None:
        low, high = figure.numeral.vague
        return Interval(low, high, high_open=True)
    assert figure.value is not None
    if expression.upper is not None and expression.upper.value is not None:
        return Interval(figure.value, expression.upper.value)
    if expression.error is not None:
        return Interval(figure.value - expression.error, figure.value + expression.error)
    return interval_of(figure.value, bound, granularity)


def _span(tokens: Tokens, span: tuple[int, int] | None) -> tuple[int | None, int | None]:
    if span is None or span[1] <= span[0]:
        return None, None
    return tokens.starts[span[0]], tokens.ends[span[1] - 1]


def _text(tokens: Tokens, span: tuple[int, int] | None) -> str | None:
    return tokens.slice(*span) if span is not None and span[1] > span[0] else None


def _quantity(tokens: Tokens, expression: Expression, parts: _Parts, dimension: str) -> Quantity:
    figure = expression.figure
    bound, reading = _bound(expression, parts)
    granularity = _granularity(expression, bound)
    interval = _interval(expression, bound, granularity)
    start, end = tokens.starts[parts.first], tokens.ends[parts.last - 1]
    exactly = parts.first > 0 and tokens.words[parts.first - 1] in EXACT
    changed = parts.changed
    bound_span = (reading.first, reading.last) if reading else None
    bound_start, bound_end = _span(tokens, bound_span)
    unit_start, unit_end = _span(tokens, figure.unit_span)
    noun_start, noun_end = _span(tokens, parts.noun)
    reference_start, reference_end = _span(tokens, changed.reference)
    number_end = expression.upper.number[1] if expression.upper else figure.number[1]
    value = None if expression.upper is not None else figure.value
    return Quantity(
        start=start, end=end, text=tokens.text[start:end], value=value, low=interval.low,
        high=interval.high, unit=figure.unit.name if figure.unit else None,
        noun=_text(tokens, parts.noun), bound=bound, change=changed.change,
        relation=changed.relation, reference=_text(tokens, changed.reference),
        low_open=interval.low_open, high_open=interval.high_open, granularity=granularity,
        exact=exactly or (figure.numeral.whole and bound is None and dimension == "count"),
        dimension=dimension, number_start=tokens.starts[figure.number[0]],
        number_end=tokens.ends[number_end - 1], unit_start=unit_start, unit_end=unit_end,
        bound_start=bound_start, bound_end=bound_end, noun_start=noun_start, noun_end=noun_end,
        reference_start=reference_start, reference_end=reference_end,
        names=names_group(tokens, parts.first, parts.last, dimension),
        per=figure.rate.name if figure.rate else None,
        per_amount=figure.rate.amount if figure.rate else 1,
        reached=parts.first > 0 and tokens.words[parts.first - 1] in _REACHED,
        comparative=changed.comparative, short=reading.short if reading else False,
    )  # fmt: skip
