"""Right variants in the other voice: "B was built by A" for "A built B"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.mutations.edits import bare, capitalised, lowered
from claimcheck.mutations.model import Source, Variant
from claimcheck.words import lexicon

# Past tense and participle of verbs that take an object, where the two differ.
_STRONG = """
drove driven | wrote written | won won | beat beaten | took taken | gave given | broke broken
grew grown | chose chosen | drew drawn | flew flown | saw seen | stole stolen | threw thrown
"""
# Verbs that keep their meaning in the passive and are not followed by a complement.
_TRANSITIVE = frozenset(
    "built acquired bought founded established opened designed signed discovered produced treated "
    "recorded counted carried developed launched closed completed delivered imported abolished "
    "approved awarded granted inspected performed cancelled discussed directed co-founded owned "
    "won beat wrote sold recalled banned landed employed".split()
)


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording in the passive or the active voice, where both can be told for certain."""
    yield from _passive(source)
    yield from _active(source)


@lru_cache(maxsize=1)
def _participles() -> dict[str, str]:
    pairs = (pair.split() for pair in _STRONG.replace("\n", "|").split("|") if pair.strip())
    return dict(pairs)


def _passive(source: Source) -> Iterator[Variant]:
    tokens = source.reading.tokens
    words = tokens.words
    subject = _leading_name(source)
    if subject is None:
        return
    verb = subject.last
    if (
        words[verb : verb + 1] == []
        or words[verb] not in _TRANSITIVE
        or tokens.raw[verb] != words[verb]
    ):
        return
    end = _object_end(source, verb + 1)
    if end is None:
        return
    plural = _is_plural(source, verb + 1, end)
    if plural is None:
        return
    thing = tokens.slice(verb + 1, end)
    agent = lowered(tokens.slice(0, subject.last), named=subject.first == 0)
    body, stop = bare(source.text)
    rest = body[tokens.ends[end - 1] :]
    participle = _participles().get(words[verb], words[verb])
    told = f"{capitalised(thing)} {'were' if plural else 'was'} {participle} by {agent}{rest}{stop}"
    yield Variant("active or passive", told)


def _leading_name(source: Source) -> Mention | None:
    """Return the name that is the whole subject of a sentence beginning with it."""
    tokens = source.reading.tokens
    for name in source.reading.mentions:
        article = name.first == 1 and tokens.words[0] == "the"
        if (name.first == 0 or article) and name.kind is not Kind.ROLE and not name.weak:
            return name if name.last < len(tokens) else None
    return None


def _object_end(source: Source, first: int) -> int | None:
    """Return the end of the object: the sentence's, or where a date at its end begins."""
    tokens = source.reading.tokens
    last = len(tokens)
    while last > first and tokens.words[last - 1] in (".", "!"):
        last -= 1
    dates = [time for time in source.reading.all_times if not time.in_name]
    if len(dates) > 1:
        return None
    if dates:
        span = source.reading.span(dates[0].start, dates[0].end)
        if span.stop != last:
            return None
        last = span.start
    inside = tokens.words[first:last]
    if last <= first or set(inside) & set(", ; : for than that as and with because".split()):
        return None
    return last


def _is_plural(source: Source, first: int, last: int) -> bool | None:
    """Say whether an object is plural by its head, None where that is not certain."""
    tokens = source.reading.tokens
    words = tokens.words
    head = next((i for i in range(first, last) if words[i] in _PREPOSITIONS), last) - 1
    if head < first:
        return None
    if source.is_named(head):
        return False
    if lexicon.is_plural_noun(words[head]):
        return True
    return False if words[first] in ("the", "a", "an", "its", "his", "her") else None


_PREPOSITIONS = frozenset("of in on at to from between across over into".split())


def _active(source: Source) -> Iterator[Variant]:
    """Yield "A built B in 1998" for "B was built by A in 1998"."""
    tokens = source.reading.tokens
    words = tokens.words
    if "by" not in words:
        return
    by = words.index("by")
    if by < 3 or words[by - 2] not in ("was", "were") or words[by - 1] not in _TRANSITIVE:
        return
    agent = next(
        (
            name
            for name in source.reading.mentions
            if name.first in (by + 1, by + 2) and name.kind is not Kind.ROLE
        ),
        None,
    )
    if agent is None or (agent.first == by + 2 and words[by + 1] != "the"):
        return
    body, _ = bare(source.text)
    rest = body[tokens.ends[agent.last - 1] :]
    past = {participle: form for form, participle in _participles().items()}.get(
        words[by - 1], words[by - 1]
    )
    if rest or len(source.reading.quantities):
        return
    thing = lowered(tokens.slice(0, by - 2), named=source.is_named(0))
    yield Variant(
        "active or passive", f"{capitalised(tokens.slice(by + 1, agent.last))} {past} {thing}."
    )
