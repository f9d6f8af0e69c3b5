"""Wrong predicates: what opened is said to have closed, what was bought to have been sold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

# Verbs in one form with the verb that says the contrary of the same things.
_PAIRS = """
opened closed | won lost | founded dissolved | established abolished | launched discontinued
bought sold | acquired sold | approved rejected | adopted rejected | accepted rejected | began ended
started ended | imported exported | exported imported | supported opposed | hired dismissed
appointed dismissed | praised criticised | confirmed denied | passed failed | exceeded missed
admitted denied | created destroyed | built demolished | completed abandoned | allowed banned
bans permits | signed rejected | banned permitted | closed opened | ended began | concluded began
promoted relegated | relegated promoted
"""


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with its main verb turned into its contrary."""
    tokens = source.reading.tokens
    places = [i for i, word in enumerate(tokens.words) if word in _pairs() and _is_told(source, i)]
    if len(places) == 1:
        at = places[0]
        new = _pairs()[tokens.words[at]]
        yield Variant("opposite", put(source.text, tokens.starts[at], tokens.ends[at], new))


def _is_told(source: Source, at: int) -> bool:
    """Say whether a word is a verb of the sentence, and not of a name, a quotation or a figure."""
    tokens = source.reading.tokens
    start, end = tokens.starts[at], tokens.ends[at]
    before = tokens.words[at - 1] if at else ""
    return (
        at > 0
        and tokens.raw[at].islower()
        and before not in ("-", "the", "a", "an", "of", "newly", "recently", "ever")
        and not source.is_named(at)
        and not source.is_quoted(start, end)
        and not any(figure.change is not None for figure in source.reading.quantities)
        and at in _verbs(source)
    )


def _verbs(source: Source) -> set[int]:
    """Return the verbs of the clauses, and the participles that go with "was" or "has"."""
    words = source.reading.tokens.words
    found = set(source.reading.clauses.verbs.values())
    helped = ("was", "were", "is", "are", "been", "has", "have", "had")
    return found | {at for at in range(1, len(words)) if words[at - 1] in helped}


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    entries = (entry.split() for entry in _PAIRS.replace("\n", "|").split("|") if entry.strip())
    found: dict[str, str] = {}
    for first, second in entries:
        found.setdefault(first, second)
    return found
