"""Wrong names: another person, place, body or role of the same kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.time.model import TimeExpression
from claimcheck.model import Subject
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Name, Source, Variant
from claimcheck.reading import Reading
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import lexicon, places

# Well-known names to choose from where the set has none of the kind; the first that fits is taken.
_COUNTRIES = (
    ("Brazil", "Brazilian"), ("Norway", "Norwegian"), ("Kenya", "Kenyan"), ("Chile", "Chilean"),
)  # fmt: skip
_CITIES = ("Lyon", "Osaka", "Montevideo", "Nairobi")
_PEOPLE = ("Maria Keller", "Daniel Osborne", "Helen Marsh")
_BODIES = ("Ashbourne University", "Delmark Holdings")
_BODIES_WITH_ARTICLE = ("Northern Research Council", "Institute for Applied Statistics")
_WORKS = ("Global Outlook Survey 2022", "World Atlas Review 2021")
_STATES = ("Oregon", "Vermont")
_ROLES = (
    ("chief executive", "chief financial officer"),
    ("chief executive officer", "chief financial officer"), ("CEO", "CFO"),
    ("chief financial officer", "chief executive"), ("CFO", "CEO"),
    ("president", "treasurer"), ("director general", "deputy director general"),
    ("director", "treasurer"), ("head coach", "president"), ("chairman", "treasurer"),
    ("medical director", "head of nursing"), ("mayor", "police chief"),
    ("Director", "Treasurer"), ("commissioner", "spokesman"), ("minister", "ambassador"),
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("ese", "ish", "ian", "ean", "can", "ench", "german", "greek", "thai", "swiss")
_MOST = 2  # names that are tried in place of one


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with one of its names replaced."""
    tokens = source.reading.tokens
    for name in source.reading.mentions:
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        if name.weak or name.kind is Kind.QUOTE or source.is_quoted(start, end):
            continue
        for new in _others(source, name, source.text[start:end]):
            yield Variant("entity", put(source.text, start, end, new))


def _others(source: Source, name: Mention, written: str) -> Iterable[str]:
    if name.kind is Kind.ROLE:
        return [new for old, new in _ROLES if old == written]
    if written[:1].islower():
        return ()  # "the trust", "the report": no other name has that form
    if (
        _is_twice(source, name)
        or _is_described(source, name)
        or source.text[: source.reading.tokens.starts[name.first]].endswith("(")
    ):
        return ()
    found = [*_of_set(source, name), *_well_known(source, name, written)]
    return list(dict.fromkeys(found))[:_MOST]


def _is_twice(source: Source, name: Mention) -> bool:
    """Say whether the same thing is named again: only both together could be replaced."""
    same = [it for it in source.reading.mentions if it.key == name.key]
    return len(same) > 1


def _is_described(source: Source, name: Mention) -> bool:
    """Say whether an adjective stands before a name ("a new National Assembly"), which ties it."""
    before = source.reading.tokens.words[: name.first][-1:]
    return bool(before) and before[0].isalpha() and lexicon.main_pos(before[0]) == lexicon.ADJECTIVE


def names_of(subject: Subject, texts: tuple[str, ...]) -> tuple[Name, ...]:
    """
    Return the names of a set as `texts`, the wordings of its claims, use them.

    One that none of them uses is left out: nobody can tell whether it takes an article.
    """
    vocabulary = Vocabulary((subject,))
    found: dict[str, Name] = {}
    for entity in subject.entities:
        at = next((it for it in texts if _whole(entity.name, it)), None)
        if at is None:
            continue
        place = at.index(entity.name)
        for name in Reading(at, vocabulary).mentions:
            key = " ".join(Tokens(entity.name).words)
            if key in name.keys and name.kind not in (Kind.ROLE, Kind.QUOTE):
                articled = _is_articled(at, place)
                found.setdefault(entity.name, Name(entity.name, key, name.kind, articled))
    return tuple(found.values())


def _whole(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])(?! [A-Z])", text) is not None


def _is_articled(text: str, place: int) -> bool:
    return re.search(r"(?:^|\s)the(?:\s\d{4})?\s$", text[:place], re.IGNORECASE) is not None


def _of_set(source: Source, name: Mention) -> Iterator[str]:
    """Yield the other names of the set of one kind with a name, the next in the file first."""
    if name.level:  # a real place is better replaced by a real one
        return
    articled = _is_articled(source.text, source.reading.tokens.starts[name.first])
    keys = [known.key for known in source.names]
    at = keys.index(name.key) if name.key in keys else -1
    for other in (*source.names[at + 1 :], *source.names[: at + 1]):
        if (
            other.kind is name.kind
            and other.articled is articled
            and _is_apart(source, name, other)
        ):
            yield other.text


def _is_apart(source: Source, name: Mention, other: Name) -> bool:
    """Say whether a name is no part of another one, and not in the wording already."""
    present = " ".join(source.reading.tokens.words)
    return not set(name.key.split()) & set(other.key.split()) and other.key not in present


def _well_known(source: Source, name: Mention, written: str) -> Iterator[str]:
    taken = source.text.lower()
    articled = _is_articled(source.text, source.reading.tokens.starts[name.first])
    for new in _listed(name, written, articled=articled):
        if new.lower() not in taken and not _shares_year(source, name):
            yield new


def _listed(name: Mention, written: str, *, articled: bool) -> Iterable[str]:
    if name.kind is Kind.PLACE:
        if name.level in ("country", "nation"):
            return [people if _is_adjective(written) else land for land, people in _COUNTRIES]
        if name.level in ("us_state", "region"):
            return () if _is_adjective(written) else _STATES
        return _CITIES if name.level == "city" else ()
    if name.kind is Kind.PERSON:
        return _PEOPLE if " " in written else [person.split()[-1] for person in _PEOPLE]
    if name.kind is Kind.WORK:
        return _WORKS
    if name.kind in (Kind.ORGANISATION, Kind.THING):
        namesakes = list(_namesakes(written, articled=articled))
        return namesakes or _bodies(name, written, articled=articled)
    return ()


def _bodies(name: Mention, written: str, *, articled: bool) -> tuple[str, ...]:
    words = written.split()
    if name.kind is not Kind.ORGANISATION or len(words) < 2 or not words[-1][0].isupper():
        return ()
    return _BODIES_WITH_ARTICLE if articled else _BODIES


def _namesakes(written: str, *, articled: bool) -> Iterator[str]:
    """Yield "Northern Space Institute" for "Andean Space Institute": the same sort of thing."""
    words = written.split()
    last = words[-1].lower()
    if len(words) < 2 or not all(word.isalpha() for word in words) or not lexicon.common(last):
        return
    kept = words[-2:] if len(words) > 3 else words[1:]
    if all(word[0].isupper() for word in words) and words[0] not in ("Northern", "Ashbourne"):
        yield " ".join(("Northern" if articled else "Ashbourne", *kept))


def _shares_year(source: Source, name: Mention) -> bool:
    """Say whether a date of the sentence is the year in the name, which must stay."""
    tokens = source.reading.tokens
    start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
    times: tuple[TimeExpression, ...] = source.reading.all_times
    inside = [time for time in times if time.start < end and start < time.end]
    return bool(inside) and name.kind is not Kind.WORK


def _is_adjective(written: str) -> bool:
    """Say whether a word for a place describes ("Chinese") and does not name ("China")."""
    word = written.lower()
    return places.place(word) is not None and word.endswith(_ADJECTIVE_ENDINGS)
