"""Read all quantities of a sentence (verdicts.md 4.1 and 4.2)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.facets.quantity import multiples
from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.build import build
from claimcheck.facets.quantity.figures import Figure, read_figure
from claimcheck.facets.quantity.labels import is_label
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.quantity.ranges import join
from claimcheck.facets.quantity.rates import Rate, preposed_rate
from claimcheck.facets.quantity.relations import Changed
from claimcheck.facets.quantity.shares import read_ratio
from claimcheck.facets.quantity.worded import SINGLE_UNITS
from claimcheck.tokens import Tokens

_STARTS = (
    frozenset(lexis.CARDINALS)
    | lexis.PLURALS.keys()
    | lexis.VULGAR.keys()
    | lexis.SCALES.keys()
    | multiples.STARTS
    | {"half", "quarter", "several", "few", "many", "hundred", "couple", "dozen"}
)
_ARTICLED = frozenset({"hundred", "dozen", "couple", "few", "score", "good", "full", "whole",
                       "single", *lexis.SCALES,
                       *(word for word in lexis.DENOMINATORS if word[-1] != "s")})  # fmt: skip


def read(tokens: Tokens, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """
    Return the quantities of one sentence in their order.

    `taken` are spans of characters that mean something else (dates, times of day, names): no
    quantity begins in them. Plain years and dates are left out without being told.
    """
    rate = preposed_rate(tokens)
    if rate is not None:
        taken = (*taken, (tokens.starts[rate.first], tokens.ends[rate.end - 1]))
    figures, changes = _scan(tokens, _flags(tokens, taken))
    if not figures:
        return ()
    expressions = join(tokens, figures)
    quantities: list[Quantity] = []
    floor = 0
    for index, expression in enumerate(expressions):
        ceiling = (
            expressions[index + 1].first if index + 1 < len(expressions) else len(tokens.words)
        )
        changed = changes.get(expression.figure.number[0])
        quantity, floor = build(tokens, expression, floor, ceiling, changed)
        if quantities:
            quantity = _inherit(tokens, quantities, quantity)
        quantities.append(quantity)
    _share_change(tokens, quantities)
    if rate is not None:
        _give_rate(rate, tokens.starts[rate.first], quantities)
    return tuple(quantities)


def _give_rate(rate: Rate, start: int, quantities: list[Quantity]) -> None:
    """Let the first count or price behind a rate be one: "For every 1,000 residents, 538 cars"."""
    for index, quantity in enumerate(quantities):
        if quantity.start > start:
            if quantity.per is None and quantity.dimension in ("count", "money"):
                quantities[index] = quantity._replace(per=rate.name, per_amount=rate.amount)
            return


_LISTED = frozenset({",", "and", "or", ", and", ", or"})


def _share_change(tokens: Tokens, quantities: list[Quantity]) -> None:
    """Let the figures of "12, 15 and 9 percent lower", which share a unit, share the change."""
    for index in range(len(quantities) - 2, -1, -1):
        first, second = quantities[index], quantities[index + 1]
        shared = first.unit is not None and first.unit_start is None and first.unit == second.unit
        shared = shared and tokens.text[first.end : second.start].strip() in _LISTED
        if shared and first.relation is None and second.relation is not None:
            quantities[index] = first._replace(
                change=second.change, relation=second.relation, reference=second.reference
            )


_APPOSED = frozenset({", or", "or", "(", "(or", ", i.e."})


def _inherit(tokens: Tokens, before: list[Quantity], quantity: Quantity) -> Quantity:
    """Let "fell 23 points, or 0.3%" and "up 12% (3 points)" be one change in two measures."""
    last = before[-1]
    if not _measures(quantity) or quantity.names:
        return quantity
    between = tokens.text[last.end : quantity.start].strip()
    if between not in _APPOSED:
        return _continue(last, quantity, between)
    if last.relation is Relation.CHANGE and quantity.relation is None:
        return quantity._replace(change=last.change, relation=Relation.CHANGE)
    relative = (Relation.CHANGE, Relation.TIMES)
    if (
        quantity.relation in relative
        and quantity.change
        and last.relation is None
        and _measures(last)
    ):
        before[-1] = last._replace(change=quantity.change, relation=Relation.CHANGE)
    return quantity


_NO_GAP = frozenset("with of at to from than that which who as while although though for".split())


def _continue(last: Quantity, quantity: Quantity, between: str) -> Quantity:
    """Let the second figure of "rose 3% in May and 2% in June", "… and imports 2%" rise as well."""
    if last.relation is not Relation.CHANGE or quantity.relation is not None:
        return quantity
    words = between.replace(",", " ,").split()
    joints = [word for word in words if word in ("and", "but", "then", ",")]
    if len(words) > 6 or not joints or not _NO_GAP.isdisjoint(words) or "%" in between:
        return quantity
    if (
        last.unit is None
        or last.unit != quantity.unit
        or quantity.dimension not in ("ratio", "point")
    ):
        return quantity
    from claimcheck.words import lexicon

    if any(word.islower() and lexicon.main_pos(word) == lexicon.VERB for word in words):
        return quantity
    return quantity._replace(change=last.change, relation=Relation.CHANGE)


def _measures(quantity: Quantity) -> bool:
    return quantity.dimension != "count" and quantity.per is None


def _flags(tokens: Tokens, taken: Sequence[tuple[int, int]]) -> list[bool] | None:
    if not taken:
        return None
    flags = [False] * len(tokens.words)
    starts = tokens.starts
    for start, end in taken:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            flags[index] = True
    return flags


def _scan(tokens: Tokens, taken: list[bool] | None) -> tuple[list[Figure], dict[int, Changed]]:
    """Return the figures, and by their first token the relation that a multiple brings along."""
    words, kinds, count = tokens.words, tokens.kinds, len(tokens.words)
    figures: list[Figure] = []
    changes: dict[int, Changed] = {}
    index = floor = 0
    label = -9  # where the last number stood that is only a name
    while index < count:
        word = words[index]
        begins = word in _STARTS or kinds[index] == "number"
        if not begins and (word not in ("a", "an") or not _article_begins(words, index)):
            index += 1
            continue
        if taken is not None and taken[index]:
            index += 1
            continue
        if is_label(tokens, index, label >= index - 2):
            label = index
            index += 1
            continue
        figure = _figure_at(tokens, index, floor, changes, figures)
        if figure is None:
            index += 1
            continue
        figures.append(figure)
        index = floor = max(figure.last, index + 1)
    return figures, changes


def _article_begins(words: list[str], index: int) -> bool:
    """Say whether the article at `index` may begin a figure: "a dozen", "a third", "a mile"."""
    follower = words[index + 1] if index + 1 < len(words) else ""
    return follower in _ARTICLED or follower in SINGLE_UNITS


def _figure_at(
    tokens: Tokens, index: int, floor: int, changes: dict[int, Changed], found: list[Figure]
) -> Figure | None:
    if tokens.words[index] in multiples.STARTS:
        multiple = multiples.read_multiple_word(tokens, index)
        if multiple is None:
            return None
        changes[index] = multiple.changed
        return multiple.figure
    if floor and _is_denominator(tokens, index):
        return None  # "12 cases per 100,000 people"
    figure = read_figure(tokens, index, floor, found[-1] if found else None)
    if figure is None:
        return None
    changed = multiples.read_times(tokens, figure)
    if changed is not None:
        changes[index] = changed
    else:
        read_ratio(tokens, figure)
    return figure


def _is_denominator(tokens: Tokens, index: int) -> bool:
    """Say whether a number is what others are counted by: "per 100,000", "for every 100"."""
    before = tokens.words[max(0, index - 2) : index]
    return before[-1:] == ["per"] or (before[-1:] == ["every"] and before[:1] in (["for"], ["to"]))


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of any English text in their order; offsets are places in `text`."""
    from claimcheck.facets.quantity.pieces import read_pieces

    return read_pieces(text)
