"""Right variants with the same phrases in another order, with colour, or with less said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.mutations.edits import bare, capitalised, lowered
from claimcheck.mutations.model import Source, Variant

_COLOUR = ("Notably, ", "In fact, ", "Impressively, ")
_SOURCE_FIRST = r"(According to [^,]{3,80}), (.{20,})"
_SOURCE_LAST = r"(.{20,}), (according to [^,]{3,80})"
_SPEECH = r"([^,]{3,60}?) (said|noted) that (.{20,})"


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording in another order, behind an adverb, or without its date or source."""
    named = source.is_named(0)
    for colour in _COLOUR:
        yield Variant("colour added", colour + lowered(source.text, named=named))
    yield from _source(source)
    yield from _time(source)


def _source(source: Source) -> Iterator[Variant]:
    body, stop = bare(source.text)
    first = re.fullmatch(_SOURCE_FIRST, body)
    if first is not None:
        rest = first[2]
        lead = first[1][0].lower() + first[1][1:]
        if rest[0].islower():
            rest = capitalised(rest)
        yield Variant("clause order", f"{rest}, {lead}{stop}")
        yield Variant("left out", rest + stop)
        return
    last = re.fullmatch(_SOURCE_LAST, body)
    if last is not None:
        told = lowered(last[1], named=source.is_named(0))
        yield Variant("clause order", f"{capitalised(last[2])}, {told}{stop}")
        yield Variant("left out", last[1] + stop)
        return
    speech = re.fullmatch(_SPEECH, body)
    if speech is not None and '"' not in body:
        yield Variant("clause order", f"{capitalised(speech[3])}, {speech[1]} {speech[2]}{stop}")


def _time(source: Source) -> Iterator[Variant]:
    """Yield the wording with its date at the other end, and without it."""
    for time in source.reading.all_times:
        if time.in_name or time.baseline or not _is_adverbial(time):
            continue
        if time.start == 0:
            yield from _from_start(source, time)
        else:
            yield from _from_end(source, time)


def _is_adverbial(time: TimeExpression) -> bool:
    """Say whether a date with its preposition is a phrase that can stand anywhere."""
    return time.kind is not TimeKind.SINCE and bool(
        re.match(r"(in|on|at|by|as of|between|from)\s", time.text, re.IGNORECASE)
    )


def _from_start(source: Source, time: TimeExpression) -> Iterator[Variant]:
    body, stop = bare(source.text)
    rest = body[time.end :].lstrip(" ,")
    if not rest or _has_another(source, time) or re.match(r"(and|or|to|of|the police in)\b", rest):
        return
    yield Variant("left out", capitalised(rest) + stop)
    if "," not in rest:
        yield Variant(
            "clause order", f"{capitalised(rest)} {lowered(time.text, named=False)}{stop}"
        )


def _from_end(source: Source, time: TimeExpression) -> Iterator[Variant]:
    body, stop = bare(source.text)
    if time.end != len(body) or _has_another(source, time):
        return
    rest = body[: time.start].rstrip()
    if rest.endswith((",", "and", "or", "was", "is")) or " that " in rest or " who " in rest:
        return
    yield Variant(
        "clause order", f"{capitalised(time.text)}, {lowered(rest, named=source.is_named(0))}{stop}"
    )
    if len(rest.split()) > 4:
        yield Variant("left out", rest + stop)


def _has_another(source: Source, time: TimeExpression) -> bool:
    """Say whether the sentence has another date, which the two would be confused with."""
    return any(other is not time and not other.in_name for other in source.reading.all_times)
