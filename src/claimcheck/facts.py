"""The single facts of a statement that tells several: one for each of its clauses.

"The bridge, opened in 1932, is 1,149 metres long and carries eight lanes" tells when it opened, how
long it is, and what it carries. A draft that repeats one of them is about that one (verdicts.md 3).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from claimcheck.clauses import Segment
from claimcheck.reading import Reading
from claimcheck.words import function_words, lexicon

_MOST = 8  # facts of one statement; a sentence of prose has fewer
_MARKS = ' ,;:.()"\u2013\u2014'
_WHO = ("who", "which", "that")
_ADDING = frozenset("after since before with as despite following without because".split())
_LEAST_CORE = 3  # words that can be a sentence
_SHORT = 4  # words of a name that renames another
_HAVE = ("with",)


def facts(reading: Reading) -> tuple[str, ...]:
    """Return a sentence for each fact of a statement, nothing where it tells a single one."""
    if len(reading.clauses.segments) < 2 and len(reading.quantities) < 2:
        return ()
    found = tuple(dict.fromkeys(_facts(reading)))[:_MOST]
    return found if len(found) > 1 else ()


def _facts(reading: Reading) -> Iterator[str]:
    segments = reading.clauses.segments
    main = _main(reading)
    if main is None:
        return
    lead = " ".join(_text(reading, part) for part in segments[:main] if _is_adjunct(reading, part))
    lead = f"{lead}, " if lead else ""
    subject = _subject(reading, main)
    if not subject:
        return
    for place, part in enumerate(segments):
        if place == main:
            tail = _tail(reading, place)
            for text in _shared(reading, part, subject):
                yield f"{lead}{text}{tail}."
        elif part.first != segments[main].first:
            for text in _told(reading, place, main, subject):
                yield f"{lead}{text}{_tail(reading, place)}."


def _main(reading: Reading) -> int | None:
    """Return the segment with the main verb: the first finite one that tells of the subject."""
    for place, part in enumerate(reading.clauses.segments):
        dated = reading.tokens.words[part.first : part.first + 2] == ["as", "of"]
        if part.verb is None or part.relative or part.apposition or (part.opener and not dated):
            continue
        if part.verb > part.first or (place and _is_auxiliary(reading, part)):
            return place
    return None


def _is_auxiliary(reading: Reading, part: Segment) -> bool:
    """Say whether a segment begins with its finite verb and not with a participle."""
    word = reading.tokens.words[part.first]
    participle = lexicon.is_past_or_participle(word)
    return word in function_words.AUXILIARIES or not participle


def _subject(reading: Reading, main: int) -> str:
    """Return the words of the main subject, which may stand in a segment before its verb."""
    segments, words = reading.clauses.segments, reading.tokens
    part = segments[main]
    assert part.verb is not None
    if part.verb > part.first:
        verb = part.verb
        while verb > part.first + 1 and words.words[verb - 1] in function_words.AUXILIARIES:
            verb -= 1
        return words.slice(part.first, verb)
    for before in reversed(segments[:main]):
        if before.verb is None and not before.apposition and not _is_adjunct(reading, before):
            return _text(reading, before)
    return ""


def _shared(reading: Reading, part: Segment, subject: str) -> Iterator[str]:
    """Yield what the main segment tells: each figure of "sold 2 in France and 3 in Italy"."""
    text = _text(reading, part)
    assert part.verb is not None
    own = part.verb > part.first
    pieces = _pieces(reading, part)
    if len(pieces) < 2:
        whole = text if own else f"{subject} {text}"
        core = _core(reading, part)
        if core:
            yield core if own else f"{subject} {core}"
        yield whole
        return
    figures = [at for figure in reading.quantities if (at := reading.at(figure)) >= part.verb]
    said = reading.tokens.slice(part.first, figures[0])
    said = said if own else f"{subject} {said}"
    yield from (f"{said} {piece}" for piece in pieces)


def _core(reading: Reading, part: Segment) -> str:
    """Return a segment without what its end adds: "led 3-1" of "led 3-1 after ten minutes"."""
    words = reading.tokens.words
    assert part.verb is not None
    for place in range(part.verb + 2, part.last - 1):
        if words[place] not in _ADDING or not (words[place + 1].isalnum()):
            continue
        if place - part.first >= _LEAST_CORE and _tells(reading, range(part.verb, place)):
            return reading.tokens.slice(part.first, place).strip(_MARKS)
    return ""


def _tells(reading: Reading, places: range) -> bool:
    """Say whether a predicate by itself tells something that can be checked: a figure, a date."""
    told = [reading.at(figure) for figure in reading.quantities]
    told += [reading.at(time) for time in reading.times]
    told += [score.first for score in reading.scores]
    told += [rank.first for rank in reading.ranks]
    told += [name.first for name in reading.mentions]
    return any(at in places for at in told)


def _told(reading: Reading, place: int, main: int, subject: str) -> Iterator[str]:
    """Yield what a segment beside the main one tells, as sentences without a stop."""
    words, part = reading.tokens.words, reading.clauses.segments[place]
    opener = words[part.first]
    rest = reading.tokens.slice(part.first + 1, part.last).strip(_MARKS)
    if not rest:
        return
    if opener == "of":
        return  # "of whom 31 are women"
    if opener in _HAVE:
        for piece in _pieces(reading, part):
            yield f"there were {piece}" if _counts(reading, main) else f"{subject} has {piece}"
    elif part.relative:
        if opener in _WHO and _is_of_subject(reading, place, main):
            yield f"{subject} {rest}"
        elif opener == "whom" and place:
            yield from _of_whom(reading, place)
    elif part.verb == part.first and not part.opener:
        if lexicon.is_past_or_participle(opener) and opener not in function_words.AUXILIARIES:
            yield f"{subject} was {opener} {rest}"
    elif opener in ("and", "but") or part.opener:
        yield from _joined(reading, part, subject, rest)


def _joined(reading: Reading, part: Segment, subject: str, rest: str) -> Iterator[str]:
    """Yield what a coordinated segment tells, with its own subject or the main one."""
    if part.opener not in ("", "and", "but", "while", "whereas"):
        return
    first = part.first + 1
    words = reading.tokens.words
    if first >= part.last:
        return
    if part.verb is None:
        if lexicon.pos(words[first]) & lexicon.VERB and words[first] != lexicon.lemma(words[first]):
            yield f"{subject} {rest}"
    elif part.verb - first <= 1:
        own = part.verb > first and not function_words.is_function_word(words[first])
        adverb = words[first].endswith("ly") or words[first] in ("most", "more", "often", "then")
        yield rest if own and not adverb else f"{subject} {rest}"
    elif words[first] in ("most", "more", "often", "then"):
        yield f"{subject} {rest}"
    else:
        yield rest


def _of_whom(reading: Reading, place: int) -> Iterator[str]:
    """Yield "2,870 people had recovered" for "…, 2,870 of whom had recovered"."""
    segments = reading.clauses.segments
    before, part = segments[place - 1], segments[place]
    counted = [figure for figure in reading.quantities if figure.noun]
    text = _text(reading, before).removesuffix(" of")
    if counted and text:
        rest = reading.tokens.slice(part.first + 1, part.last).strip(_MARKS)
        yield f"{text} {counted[0].noun} {rest}"


def _is_of_subject(reading: Reading, place: int, main: int) -> bool:
    """Say whether a relative clause tells of the subject, itself or by "is a boxer who …"."""
    segments = reading.clauses.segments
    if place < main:
        return True
    verb = segments[main].verb
    return place == main + 1 and verb is not None and reading.lemmas[verb] == "be"


def _counts(reading: Reading, main: int) -> bool:
    """Say whether the main segment opens with a count: "5,214 cases have been confirmed"."""
    part = reading.clauses.segments[main]
    return any(
        part.first <= reading.at(figure) < (part.verb or part.last) for figure in reading.quantities
    )


def _pieces(reading: Reading, part: Segment) -> list[str]:
    """Return the members behind a verb or "with" that have a figure each."""
    words = reading.tokens.words
    text = range((part.verb or part.first) + 1, part.last)
    figures = [
        at
        for figure in reading.quantities
        if (at := reading.at(figure)) in text and not figure.names
    ]
    splits = [
        place
        for place in text
        if words[place] in ("and", ",")
        and any(at < place for at in figures)
        and any(0 < at - place <= 2 for at in figures)
    ]
    if part.verb is not None and not splits:
        return []
    edges = [figures[0] - 1 if part.verb is not None else part.first, *splits, part.last]
    return [
        reading.tokens.slice(one + 1, other).strip(_MARKS)
        for one, other in itertools.pairwise(edges)
        if other > one + 1
    ]


def _is_adjunct(reading: Reading, part: Segment) -> bool:
    """Say whether a segment without a verb only gives time or place: "As of 12 March"."""
    opener = reading.tokens.words[part.first]
    return part.verb is None and (opener in function_words.PREPOSITIONS or opener == "as")


def _tail(reading: Reading, place: int) -> str:
    """Return the names that rename what a segment ends with: ", Austria"."""
    segments = reading.clauses.segments
    if place + 1 < len(segments):
        following = segments[place + 1]
        short = following.last - following.first < _SHORT
        counts = any(reading.at(figure) >= following.first for figure in reading.quantities)
        if following.apposition and following.verb is None and short and not counts:
            return f", {_text(reading, following)}"
    return ""


def _text(reading: Reading, part: Segment) -> str:
    return reading.tokens.slice(part.first, part.last).strip(_MARKS)
