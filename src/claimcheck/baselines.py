"""What a change is measured against: "2.5 times that of 2020", "12% above the 2020 level".

verdicts.md 4.5 and 5. A date that is only compared with tells no time of its own; a ratio to an
earlier time is a change.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from fractions import Fraction

from claimcheck.facets.quantity.model import Change, Quantity, Relation
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.tokens import Tokens

_COMPARING = frozenset(("than", "as", "above", "below", "over", "exceeded", "topped"))
_LEVELS = frozenset(
    "level levels figure figures total totals average value mark result results number rate "
    "count baseline base sum record".split()
)
_HUNDRED = 100


def mark(
    times: tuple[TimeExpression, ...], figures: Sequence[Quantity], tokens: Tokens
) -> tuple[TimeExpression, ...]:
    """Return the times of a sentence, those that something is compared with as `baseline`."""
    compares = _comparison_at(figures, tokens)
    if not times or compares is None:
        return times
    times = _between(times, tokens)
    changes = any(
        figure.change is not None or figure.relation is Relation.CHANGE for figure in figures
    )
    marked = [
        time._replace(baseline=True, kind=TimeKind.AT)
        if not time.in_name and _is_baseline(time, tokens, compares, changes)
        else time
        for time in times
    ]
    return tuple(marked)


def _comparison_at(figures: Sequence[Quantity], tokens: Tokens) -> int | None:
    """Return the character at which a sentence first compares, None where it does not."""
    places = [
        figure.start
        for figure in figures
        if figure.change is not None or figure.relation in (Relation.TIMES, Relation.CHANGE)
    ]
    places += [
        tokens.starts[index] for index, word in enumerate(tokens.words) if word in _COMPARING
    ]
    return min(places, default=None)


def _is_baseline(time: TimeExpression, tokens: Tokens, compares: int, changes: bool) -> bool:
    if time.text.endswith("ago"):
        return False
    if time.baseline or time.kind is TimeKind.PERIOD or time.strict:
        return False
    first = next((i for i, at in enumerate(tokens.starts) if at >= time.start), 0)
    after = next((i for i, at in enumerate(tokens.starts) if at >= time.end), len(tokens))
    own = tokens.words[first]
    before = list(tokens.words[max(0, first - 3) : first])
    if time.start < compares and own not in ("from",):
        return False
    if _had_been(tokens.words, first - 1):
        return True
    if own in ("in", "of", "for", "at", "during"):
        before = [*before[1:], own]
        first += 1
    behind = tokens.words[after] if after < len(tokens) else ""
    if before[-2:-1] and before[-2] in ("that", "those") and before[-1] in _OF:
        return True
    if (
        before[-2:-1]
        and before[-2] in _LEVELS
        and before[-1] in ("of", "in")
        and before[0] == "the"
    ):
        return True
    if behind in _LEVELS and before[-1:] == ["the"]:
        return True
    if before[-2:] in (["as", "in"], ["than", "in"], ["than", "for"]) or before[-1:] == ["as"]:
        return True
    return bool(changes and own == "from" and time.shift is not None and time.shift.by < 0)


def _had_been(words: Sequence[str], last: int) -> bool:
    """Say whether "than it had been" ends with the word at `last`."""
    at = last
    while at > 0 and words[at] in _ITSELF:
        at -= 1
    return at < last and words[at] == "than"


_ITSELF = frozenset("it they he she had has have been was were did there".split())
_OF = ("of", "in", "for", "from", "at")


def _between(times: tuple[TimeExpression, ...], tokens: Tokens) -> tuple[TimeExpression, ...]:
    """Make one period of "between the elections of 2020 and 2024"."""
    for one, other in itertools.pairwise(times):
        first = next((i for i, at in enumerate(tokens.starts) if at >= one.start), 0)
        after = next((i for i, at in enumerate(tokens.starts) if at >= one.end), len(tokens))
        if list(tokens.words[after : after + 1]) != ["and"]:
            continue
        if "between" not in tokens.words[max(0, first - 4) : first]:
            continue
        if not (one.first and other.last and one.first < other.last):
            continue
        period = one._replace(
            end=other.end, last=other.last, kind=TimeKind.PERIOD, precision="period",
            text=f"{one.text} and {other.text}", opens=one, closes=other,
        )  # fmt: skip
        return tuple(period if time is one else time for time in times if time is not other)
    return times


def as_changes(
    figures: Sequence[Quantity], times: Iterable[TimeExpression]
) -> tuple[Quantity, ...]:
    """Return the figures, those that are relative to an earlier time as changes."""
    baselines = [time for time in times if time.baseline]
    if not baselines:
        return tuple(figures)
    return tuple(
        _as_change(figure)
        if figure.relation is Relation.TIMES and _refers(figure, baselines)
        else figure
        for figure in figures
    )


def _refers(figure: Quantity, baselines: Sequence[TimeExpression]) -> bool:
    """Say whether what a figure is relative to is one of these times."""
    if figure.reference_start is None or figure.reference_end is None:
        return figure.start < baselines[-1].start
    return any(
        figure.reference_start < time.end and time.start < figure.reference_end
        for time in baselines
    )


def _as_change(figure: Quantity) -> Quantity:
    if figure.unit == "percent" and figure.change is None:
        return figure._replace(
            value=_share(figure.value),
            low=_share(figure.low),
            high=_share(figure.high),
            granularity=figure.granularity / _HUNDRED,
            unit="times",
            change=_direction(figure, _HUNDRED),
            relation=Relation.CHANGE,
        )
    change = figure.change or _direction(figure, 1)
    return figure._replace(relation=Relation.CHANGE, change=change)


def _share(value: Fraction | None) -> Fraction | None:
    return None if value is None else value / _HUNDRED


def _direction(figure: Quantity, whole: int) -> Change:
    value = figure.value if figure.value is not None else figure.low
    return Change.DOWN if value is not None and value < whole else Change.UP
