"""What is left out of a whole: "daily except Mondays" is not "daily" (verdicts.md 3.2)."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.clauses import is_finite_verb
from claimcheck.comparison.sheet import Comparison
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.reading import Reading
from claimcheck.words import function_words

_EXCEPT = (
    ("with", "the", "exception", "of"),
    ("apart", "from"),
    ("aside", "from"),
    ("other", "than"),
    ("save", "for"),
    ("except", "for"),
    ("except", "on"),
    ("except",),
    ("excepting",),
    ("excluding",),
)
_OPENERS = frozenset(phrase[0] for phrase in _EXCEPT)
_WHOLE = frozenset(
    "daily every each all always everywhere everyone everybody entire whole throughout".split()
)
_LONGEST = 4  # words of what is left out
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "and", "or", "in", "from", "at", "by", "since"))


class Omission(NamedTuple):
    """What a sentence leaves out, by token indices."""

    first: int  # the word "except"
    last: int  # end-exclusive
    lemmas: frozenset[str]


def add_omissions(comparison: Comparison) -> None:
    """Compare what both sides leave out of a whole."""
    claimed, written = omission_of(comparison.profile.reading), omission_of(comparison.reading)
    if claimed is None:
        if written is not None and comparison.near(written.first):
            _add(comparison, Outcome.EXTRA, None, (written.first, written.last), Reason.NARROWER)
        return
    if written is not None:
        return  # which names are left out is told by the names
    reading = comparison.reading
    text = comparison.profile.reading.tokens.slice(claimed.first, claimed.last)
    for place, lemma in enumerate(reading.lemmas):
        if lemma in claimed.lemmas and comparison.near(place):
            if "but" in reading.tokens.words[max(0, place - 2) : place]:
                return  # "every day but Monday"
            _add_named(comparison, text, place)
            return
    for place, word in enumerate(reading.tokens.words):
        if word in _WHOLE and comparison.near(place):
            _add(comparison, Outcome.OPEN, text, (place, place + 1), Reason.STRONGER)
            return


def omission_of(reading: Reading) -> Omission | None:
    """Return what a sentence leaves out of a whole, None where it leaves out nothing."""
    return reading.once(_read)


def _add_named(comparison: Comparison, text: str, place: int) -> None:
    """Note that the draft tells the same of what is left out, unless it tells the opposite."""
    opposite = [
        result
        for result in comparison.outcomes(Outcome.DIFFER)
        if result.facet is FacetName.POLARITY
    ]
    if opposite:  # "closed on Mondays" for "open daily except Mondays"
        comparison.results.remove(opposite[0])
        return
    other = any(term.noun for term in comparison.alignment.foreign)
    if other or comparison.reading.times:  # "on Sundays, the café of the shop is open"
        _add(comparison, Outcome.OPEN, text, (place, place + 1), Reason.NARROWER)
    else:
        _add(comparison, Outcome.DIFFER, text, (place, place + 1), Reason.POLARITY)


def _add(
    comparison: Comparison,
    outcome: Outcome,
    text: str | None,
    places: tuple[int, int],
    reason: Reason,
) -> None:
    tokens = comparison.reading.tokens
    first, last = places
    span = (tokens.starts[first], tokens.ends[last - 1])
    facet = FacetName.POLARITY if outcome is Outcome.DIFFER else FacetName.TOPIC
    comparison.add(facet, outcome, text, tokens.slice(first, last), reason, span)


def _read(reading: Reading) -> Omission | None:
    """Return the exception that a sentence makes, None where it makes none."""
    words = reading.tokens.words
    for first, word in enumerate(words):
        if word not in _OPENERS:
            continue
        phrase = next((p for p in _EXCEPT if tuple(words[first : first + len(p)]) == p), None)
        if phrase is None or not first:
            continue
        start = last = first + len(phrase)
        while (
            last < min(len(words), start + _LONGEST)
            and words[last] not in _ENDS
            and not is_finite_verb(words, last)
        ):
            last += 1
        lemmas = frozenset(
            lemma
            for lemma, word in zip(reading.lemmas[start:last], words[start:last], strict=True)
            if not function_words.is_function_word(word)
        )
        if lemmas:
            return Omission(first, last, lemmas)
    return None
