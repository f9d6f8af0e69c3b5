"""Right variants by the set's own lists: another name of the same thing, another word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

_ARTICLES = ("the ", "a ", "an ")
_ADJECTIVE_ENDINGS = ("an", "ese", "ish", "ic")


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording with an alias for a name, or a synonym of the set for a word."""
    yield from _aliases(source)
    yield from _words(source)


def _aliases(source: Source) -> Iterator[Variant]:
    for entity in source.subject.entities:
        start = source.text.find(entity.name)
        if start < 0 or source.text.count(entity.name) > 1:
            continue
        end = start + len(entity.name)
        if not _is_whole(source, start, end):
            continue
        rest = source.text[:start] + source.text[end:]
        for alias in entity.aliases[:3]:
            if alias.lower() in rest.lower() or _is_derived(entity.name, alias):
                continue
            new = _placed(source.text, start, alias)
            if new is not None:
                yield Variant("alias", _joined(new, end - start, alias))


def _joined(place: tuple[str, str], length: int, alias: str) -> str:
    before, after = place
    return put(before + after, len(before), len(before) + length, alias)


def _placed(text: str, start: int, alias: str) -> tuple[str, str] | None:
    """Return what stands before and from a name on; None where the alias does not fit there."""
    before, after = text[:start], text[start:]
    articled = re.search(r"(?:^|\s)(the|an?)\s$", before, re.IGNORECASE)
    if alias.lower().startswith(_ARTICLES):
        if articled:
            return before[: articled.start(1)], after
        return (
            (before, after)
            if re.search(r"(?:^|\b(?:in|of|at|by|to|from|on)\s|,\s)$", before)
            else None
        )
    fits = alias[:1].isupper() if articled else not alias.rsplit(maxsplit=1)[-1].islower()
    return (before, after) if fits else None


def _is_derived(name: str, alias: str) -> bool:
    """Say whether an alias can hardly stand where the name does: "Lorvanian", "the Red Planet"."""
    if " " in name or alias.lower().startswith(_ARTICLES):
        return False
    return " " in alias or (
        alias.lower().startswith(name.lower()[:-2]) and alias.endswith(_ADJECTIVE_ENDINGS)
    )


def _is_whole(source: Source, start: int, end: int) -> bool:
    """Say whether a stretch is a name by itself and no part of a longer one."""
    tokens = source.reading.tokens
    return any(
        tokens.starts[name.first] == start and tokens.ends[name.last - 1] == end
        for name in source.reading.mentions
    )


def _words(source: Source) -> Iterator[Variant]:
    """Yield a word of a group of synonyms in place of another, form for form."""
    for group in source.subject.synonyms:
        for old in group:
            found = re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", source.text)
            if found is None or _inside_name(source, *found.span()):
                continue
            for new in group:
                if new != old and new not in source.text and _is_same_form(old, new):
                    yield Variant("synonym", put(source.text, *found.span(), new))
            break


def _inside_name(source: Source, start: int, end: int) -> bool:
    reading = source.reading
    return any(source.is_named(token) for token in reading.span(start, end)) or source.is_quoted(
        start, end
    )


def _is_same_form(old: str, new: str) -> bool:
    """Say whether two phrases are both plural or both not, and equally part of a sentence."""
    plural = [phrase.split()[-1].endswith("s") for phrase in (old, new)]
    abbreviated = [phrase.isupper() for phrase in (old, new)]
    past = [phrase.split()[0].endswith("ed") for phrase in (old, new)]
    return plural[0] == plural[1] and (past[0] == past[1] or any(abbreviated))
