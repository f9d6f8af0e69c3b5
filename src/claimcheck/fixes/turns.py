"""A rise for a fall: the one word that tells the direction of a change."""

from __future__ import annotations

from claimcheck.fixes.edits import Edit
from claimcheck.fixes.sides import Side, read
from claimcheck.model import Claim, Subject
from claimcheck.mutations import directions
from claimcheck.mutations.model import Source


def edit_of(draft: Side) -> Edit | None:
    """Return what turns "fell" into "rose" for a figure, None where no single word tells it."""
    reading = read(draft.prose)
    source = Source(draft.prose, reading, Claim("", draft.prose), Subject(""))
    tokens = reading.tokens
    span = reading.span(draft.figure.start, draft.figure.end)
    less = [at for at in (*span, span.stop) if tokens.words[at : at + 1] in (["less"], ["fewer"])]
    places = less or directions.turning_points(source, draft.figure)
    if len(places) != 1:
        return None
    at = places[0]
    new = "more" if less else directions.opposites().get(tokens.words[at])
    if new is None:
        return None
    start, end = tokens.starts[at], tokens.ends[at]
    return Edit(start, end, new[:1].upper() + new[1:] if tokens.raw[at][:1].isupper() else new)
