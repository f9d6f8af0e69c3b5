"""Wrong by a swap: two figures, or two names, each in the other's place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.quantity.model import Quantity
from claimcheck.mutations import numerals
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

# What A does to B here, B does not do to A at the same time.
_ONE_WAY = frozenset(
    "beat defeated bought acquired fined paid owns owned built founded sued hired appointed "
    "succeeded replaced overtook surpassed won employs designed discovered".split()
)


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with two figures, or two names of one kind, swapped."""
    for first, second in pairwise(source.reading.quantities):
        if _may_swap(source, first) and _may_swap(source, second):
            one = source.text[first.number_start : first.number_end]
            two = source.text[second.number_start : second.number_end]
            if first.unit == second.unit and second.number_start - first.end > 8 and one != two:
                text = put(source.text, second.number_start, second.number_end, one)
                text = put(text, first.number_start, first.number_end, two)
                yield Variant("figures swapped", text)
    yield from _names(source)


def _may_swap(source: Source, figure: Quantity) -> bool:
    """Say whether a figure is a plain one in digits, not a bound and not the size of a group."""
    return (
        figure.bound is None
        and not figure.names
        and figure.dimension in ("count", "ratio", "money", "point")
        and numerals.read(source.text[figure.number_start : figure.number_end]) is not None
        and not source.is_quoted(figure.start, figure.end)
    )


def _names(source: Source) -> Iterator[Variant]:
    tokens = source.reading.tokens
    names = [
        name for name in source.reading.mentions if not name.weak and name.kind is not Kind.ROLE
    ]
    for first, second in pairwise(names):
        between = tokens.words[first.last : second.first]
        if (
            first.kind is not second.kind
            or first.key == second.key
            or not _is_one_way(second, between)
        ):
            continue
        if first.kind is Kind.QUOTE or _has_article(source, first) is not _has_article(
            source, second
        ):
            continue
        one = tokens.slice(first.first, first.last)
        two = tokens.slice(second.first, second.last)
        if one[:1].isupper() and two[:1].isupper():
            text = put(source.text, tokens.starts[second.first], tokens.ends[second.last - 1], one)
            start, end = tokens.starts[first.first], tokens.ends[first.last - 1]
            yield Variant("names swapped", put(text, start, end, two))


def _is_one_way(second: Mention, between: list[str]) -> bool:
    """Say whether what stands between two names tells of something that has a direction."""
    if len(between) <= 3 and _ONE_WAY & set(between):
        return True
    return second.slot is Slot.STANDARD and bool({"than", "times"} & set(between))


def _has_article(source: Source, name: Mention) -> bool:
    return source.reading.tokens.words[: name.first][-1:] == ["the"]
