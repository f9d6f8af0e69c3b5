"""Join figures that belong together: ranges, lists with one unit, "2 hours and 7 minutes"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import number_words
from claimcheck.facets.quantity.change_levels import verb_of_level
from claimcheck.facets.quantity.figures import Figure
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.units import TIMES, find_unit
from claimcheck.tokens import Tokens


class Expression:
    """A figure with the others that make one quantity with it; token indices, ends exclusive."""

    __slots__ = ("error", "figure", "first", "last", "upper")

    def __init__(self, figure: Figure) -> None:
        """Begin with one figure."""
        self.figure = figure
        self.upper: Figure | None = None  # the upper end of a range
        self.error: Fraction | None = None  # the ± of "46.8 ± 0.2"
        self.first = figure.first
        self.last = figure.last


def join(tokens: Tokens, figures: list[Figure]) -> list[Expression]:
    """Return the expressions that `figures`, in the order of the sentence, make up."""
    figures = _compounds(tokens, figures)
    _share_units(tokens, figures)
    expressions: list[Expression] = []
    index = 0
    while index < len(figures):
        expression = Expression(figures[index])
        if index + 1 < len(figures):
            if _joined(tokens, expression, figures[index + 1]):
                index += 1
            else:
                _step(tokens, figures[index], figures[index + 1])
        expressions.append(expression)
        index += 1
    return expressions


# --- one figure in two units ------------------------------------------------------------------


def _compounds(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    joined: list[Figure] = []
    for figure in figures:
        if joined:
            _minutes(joined[-1], figure)
            _inches(tokens, joined[-1], figure)
        if joined and _adds(tokens, joined[-1], figure):
            _add(joined[-1], figure)
        else:
            joined.append(figure)
    return joined


def _minutes(first: Figure, second: Figure) -> None:
    """Read the "m" of "2h 15m" as minutes."""
    if (
        first.unit is not None
        and second.unit is not None
        and first.unit.name == "hour"
        and second.unit.name == "m"
        and first.last == second.first
    ):
        second.unit = find_unit("min", "min")


def _inches(tokens: Tokens, first: Figure, second: Figure) -> None:
    """Read the "9" of "6-foot-9" as inches."""
    if (
        first.unit is not None
        and first.unit.name == "foot"
        and second.unit is None
        and tokens.words[first.last : second.first] == ["-"]
        and second.value is not None
        and second.value < 12
    ):
        second.unit = find_unit("inch", "inch")


_COMPOUND = frozenset({"duration", "length", "mass", "money"})


def _adds(tokens: Tokens, first: Figure, second: Figure) -> bool:
    """Say whether `second` goes on where `first` left off: "2 hours and 7 minutes", "6 ft 2 in"."""
    if first.unit is None or second.unit is None or first.value is None or second.value is None:
        return False
    if first.unit.dimension not in _COMPOUND or first.unit.dimension != second.unit.dimension:
        return False
    between = tokens.words[first.last : second.first]
    if between not in ([], ["and"], [","], ["-"]) or first.rate or second.numeral.scaled:
        return False
    big, small = first.unit.factor, second.unit.factor
    metric = first.unit.name in ("km", "m", "kg", "tonne")
    return small < big and 0 < second.value < big / small and not (metric and between)


def _add(first: Figure, second: Figure) -> None:
    assert first.unit and second.unit and first.value is not None and second.value is not None
    value = first.value * first.unit.factor / second.unit.factor + second.value
    first.value = value
    first.numeral = second.numeral._replace(whole=False, place=Fraction(1), value=value)
    first.unit, first.last, first.rate = second.unit, second.last, second.rate
    first.number = (first.number[0], second.number[1])
    first.unit_span = second.unit_span


# --- units that a list shares -----------------------------------------------------------------

_LIST_MARKS = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])


def _share_units(tokens: Tokens, figures: list[Figure]) -> None:
    """Give "10" and "12" of "10, 12 and 15%" the unit of the last one."""
    for index in range(len(figures) - 2, -1, -1):
        first, second = figures[index], figures[index + 1]
        if tokens.words[first.last : second.first] not in _LIST_MARKS:
            continue
        if first.unit is not None or second.unit is None or second.unit.dimension == "money":
            continue
        shared = second.unit_span is None or second.unit_span[0] >= second.number[1]
        if shared and _alike(first, second):
            first.unit = second.unit


def _alike(first: Figure, second: Figure) -> bool:
    return first.numeral.digits == second.numeral.digits and first.value is not None


# --- ranges -----------------------------------------------------------------------------------


def _joined(tokens: Tokens, expression: Expression, second: Figure) -> bool:
    """Take `second` into `expression` where the two are the ends of a range, or value and error."""
    first = expression.figure
    between = tokens.words[first.last : second.first]
    if len(between) > 8 or first.value is None or first.unit == TIMES != second.unit:
        return False
    if (
        between in _ERRORS
        or between[-3:] == ["give", "or", "take"]
        or (between in ([], [","]) and tokens.words[second.first] in ("±", "plus"))
    ):
        return _take_error(expression, second)
    if second.value is None or not _connected(tokens, first, second, between):
        return False
    if not _agree(tokens, first, second):
        return False
    expression.upper = second
    expression.last = second.last
    opener = tokens.words[first.first - 1] if first.first else ""
    if opener in ("between", "from") and (opener == "between") == ("and" in between):
        expression.first = first.first - 1
    return True


def _step(tokens: Tokens, first: Figure, second: Figure) -> None:
    """Mark "from 14 weeks to six" as the two ends of a change, and share the unit."""
    opener = tokens.words[first.first - 1] if first.first else ""
    if opener != "from" or tokens.words[second.first - 1] != "to" or second.first - first.last > 6:
        return
    first.step, second.step = Relation.FROM, Relation.TO
    factor = _scale_of(tokens, second)
    if factor > 1 == _scale_of(tokens, first) and first.value and first.value < 1000:
        first.value *= factor  # "from 92 to 77 million"
        first.numeral = first.numeral._replace(
            place=first.numeral.place * factor, whole=False, value=first.value
        )
    if second.unit is None and first.unit is not None and second.first - first.last == 1:
        if not second.numeral.fraction:
            second.unit = first.unit
    elif first.unit is None and second.unit is not None and second.first - first.last == 1:
        first.unit = second.unit
    if first.value is None or second.value is None:
        return
    sizes = [figure.unit.factor if figure.unit else Fraction(1) for figure in (first, second)]
    if (first.unit and first.unit.dimension) == (second.unit and second.unit.dimension):
        rises = second.value * sizes[1] > first.value * sizes[0]
        first.trend = second.trend = Change.UP if rises else Change.DOWN


def _take_error(expression: Expression, second: Figure) -> bool:
    first = expression.figure
    if second.value is None:
        return False
    first.unit = first.unit or second.unit
    first.unit_span = first.unit_span or second.unit_span
    expression.error = second.value
    expression.last = second.last
    return True


_ERRORS = (["±"], ["+", "/", "-"], ["+", "-"], [",", "give", "or", "take"], ["give", "or", "take"],
           ["plus", "or", "minus"])  # fmt: skip
_DASHES = (["-"], ["–"], ["—"], ["~"])
_TO = (["to"], ["up", "to"], ["through"], ["till"], ["-", "to"], ["-", "to", "-"])


def _connected(tokens: Tokens, first: Figure, second: Figure, between: list[str]) -> bool:
    """Say whether the words between two figures make them the ends of a range."""
    opener = tokens.words[first.first - 1] if first.first else ""
    if between in _DASHES:
        return tokens.joined(first.last) == tokens.joined(second.first)
    if between in _TO:
        if between == ["up", "to"] and opener != "from":
            return False
        return not verb_of_level(tokens, first.first, first.unit.name if first.unit else None)
    if between == ["and"]:
        return opener == "between"
    if between in (["or"], ["-", "or"]):
        listed = opener == "," and first.first > 1 and tokens.kinds[first.first - 2] == "number"
        return first.unit_span is None and not listed and _next_to(first, second)
    if "and" in between[-1:] and opener == "between":
        return len(between) <= 3
    return False


def _next_to(first: Figure, second: Figure) -> bool:
    """Say whether two figures are near enough for "two or three"."""
    assert first.value is not None and second.value is not None
    return first.value < second.value <= first.value * 2 + 1


def _agree(tokens: Tokens, first: Figure, second: Figure) -> bool:
    """Share scale and unit between two ends; say whether they make a range then."""
    assert first.value is not None and second.value is not None
    factor = _scale_of(tokens, second)
    low = first.value
    bare = first.unit is None or first.unit.dimension == "money" or first.unit_span is None
    if factor > 1 and bare and _scale_of(tokens, first) == 1 and low * factor < second.value:
        low *= factor
    if low > second.value and first.first and tokens.words[first.first - 1] == "between":
        low, second.value = second.value, low  # "between 230 and 225 million years ago"
    if low >= second.value or second.value > low * 1000 > 0:
        return False
    if first.unit and second.unit and first.unit.dimension != second.unit.dimension:
        return False
    if first.unit is not None and first.unit.dimension != "money" and second.unit is None:
        return False
    if first.unit and second.unit and first.unit != second.unit:
        if first.unit.dimension == "money":
            return False
        low = low * first.unit.factor / second.unit.factor
    if low != first.value:
        first.numeral = first.numeral._replace(place=first.numeral.place * low / first.value)
        first.value = low
    first.unit = second.unit or first.unit
    second.unit = first.unit
    first.unit_span = first.unit_span or second.unit_span
    first.rate = first.rate or second.rate
    return True


def _scale_of(tokens: Tokens, figure: Figure) -> int:
    """Return the scale that the number of `figure` is written with: million for "3 million"."""
    words = tokens.words
    factor = 1
    for index in range(figure.number[1] - 1, figure.number[0], -1):
        word = words[index]
        scale = number_words.SCALES.get(word) or number_words.ABBREVIATED_SCALES.get(word)
        if scale is None:
            break
        factor *= scale
    return factor
