"""What is read from one sentence, in words: its figures, dates, names, ranks and sources."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import FacetName

if TYPE_CHECKING:
    from claimcheck.facets.quantity.model import Quantity
    from claimcheck.facets.time.model import TimeExpression
    from claimcheck.reading import Reading

_MAX_PLACES = 6  # of a fraction that has no end: a third


class Read(NamedTuple):
    """One thing that was read: the facet, the words as written, and what they are taken to mean."""

    facet: str
    words: str
    meaning: str


def readings(reading: Reading) -> Iterator[Read]:
    """Yield all that was read from a sentence but its topic."""
    for quantity in reading.quantities:
        yield Read(FacetName.QUANTITY, quantity.text, quantity_in_words(quantity))
    for time in reading.times:
        yield Read(FacetName.TIME, time.text, time_in_words(time))
    tokens = reading.tokens
    for mention in reading.mentions:
        words = tokens.slice(mention.first, mention.last)
        yield Read(FacetName.ENTITY, words, f"{mention.kind}: {' or '.join(mention.keys)}")
    for rank in reading.ranks:
        yield Read(FacetName.RANK, tokens.slice(rank.first, rank.last), "")
    for cues, meaning in (
        (reading.stance.denials, "denies"),
        (reading.stance.hypotheticals, "does not assert"),
    ):
        for cue in cues:
            yield Read(FacetName.POLARITY, tokens.slice(cue.first, cue.last), meaning)
    for source in reading.attributions:
        yield Read(FacetName.ATTRIBUTION, source.phrase, "")


def quantity_in_words(quantity: Quantity) -> str:
    """Return "378000 AI patents (377500 to 378500)": value, unit, what is counted, interval."""
    value = "" if quantity.value is None else number(quantity.value)
    low = "" if quantity.low is None else number(quantity.low)
    high = "" if quantity.high is None else number(quantity.high)
    if low == high:
        interval = "" if low == value else low
    elif low and high:
        interval = f"{low} to {high}"
    else:
        interval = f"{low} and above" if low else f"{high} and below"
    told = " ".join(filter(None, (value or interval, quantity.unit, quantity.noun)))
    if value and interval:
        told += f" ({interval})"
    if quantity.change:
        told += f", {quantity.change}"
    if quantity.reference:
        told += f", of {quantity.reference}"
    return told


def time_in_words(time: TimeExpression) -> str:
    """Return "2014-01-01 to 2023-12-31": the first and the last day."""
    first = time.first.isoformat() if time.first else ""
    last = time.last.isoformat() if time.last else ""
    if first == last:
        return first or "not known"
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"until {last}"


def number(value: Fraction) -> str:
    """Return an exact figure in digits: "378000", "1.4", "0.333333…"."""
    whole, rest = divmod(abs(value), 1)
    sign = "-" if value < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    scaled = rest * 10**_MAX_PLACES
    digits = f"{int(scaled):0{_MAX_PLACES}d}"
    if scaled.denominator == 1:
        return f"{sign}{whole}.{digits.rstrip('0')}"
    return f"{sign}{whole}.{digits}…"
