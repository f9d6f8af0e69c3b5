"""A figure that tells of a part, of more things together, or of more than one of a thing.

What a claim says of a whole is not said of its part: "36 of the clinics are mobile" does not
count the clinics, "most of the 640 employees commute" is not what a claim on 640 employees says,
"1,850 nurses and doctors" are not 1,850 nurses, and two doses cost more than one.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparison.sheet import SURE, Comparison
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.topic import Term
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import part_of
from claimcheck.reading import Reading
from claimcheck.words import function_words, lexicon

_SOME = frozenset("some most many few several part rest minority".split())
_OWNERS = function_words.DETERMINERS | frozenset("its their his her our these those all".split())
_JOINING = frozenset(("and", "or", "&"))
_ONE = frozenset("a an one each every per".split())
_EACH = frozenset("each apiece every per".split())
_REACH = 6  # words of "of the town's many old" before a figure
_ONE_MANY = 1
_FULLY = frozenset("fully completely entirely".split())
_ALL = 100  # percent


def add_other(comparison: Comparison, offered: Quantity, claimed: Quantity) -> bool:
    """Note a figure that cannot be held against the claim's, as it tells of a part or of more."""
    if _counts_part(comparison, claimed, offered):
        _add(comparison, Outcome.EXTRA, offered.start, offered.end, Reason.NARROWER)
        return True
    if offered.dimension != "count" and _is_of_many(comparison, claimed):
        text = comparison.reading.tokens.text[offered.start : offered.end]
        span = (offered.start, offered.end)
        reason = Reason.OTHER_QUANTITY
        comparison.add(FacetName.QUANTITY, Outcome.OPEN, claimed.text, text, reason, span)
        return True
    return False


def _counts_part(comparison: Comparison, claimed: Quantity, offered: Quantity) -> bool:
    """
    Say whether the draft counts a part of what a claim counts: "36 of its clinics are mobile".

    Not where it repeats the claim's deed: "14 of the trainees passed" for "12 trainees passed".
    """
    reading, profile = comparison.reading, comparison.profile
    if offered.dimension != "count" or offered.noun is None or claimed.dimension != "count":
        return False
    if not _is_partitive(reading, offered) or _is_partitive(profile.reading, claimed):
        return False
    if part_of(offered, reading) or part_of(claimed, profile.reading):
        return False
    if offered.value is None or claimed.value is None or offered.value > claimed.value:
        return False
    alignment = comparison.alignment
    said = {match.term for match in alignment.own_matches if match.strength >= SURE}
    if any(not profile.terms[place].noun for place in said & profile.predicates):
        return False
    used = {match.at for match in alignment.own_matches}
    own = (term for at, term in enumerate(alignment.terms[: alignment.own]) if at not in used)
    return any(not term.colour for term in own)


def add_fully(comparison: Comparison, claimed: Quantity) -> bool:
    """Note "fully charged in two hours", where the claim tells of 80% and the draft of none."""
    share = claimed.high if claimed.value is None else claimed.value
    if claimed.unit != "percent" or claimed.change is not None or share is None or share >= _ALL:
        return False
    tokens = comparison.reading.tokens
    at = next((at for at, word in enumerate(tokens.words) if word in _FULLY), None)
    if at is None or not comparison.near(at):
        return False
    span = (tokens.starts[at], tokens.ends[at])
    text, reason = tokens.words[at], Reason.OTHER_QUANTITY
    comparison.add(FacetName.QUANTITY, Outcome.OPEN, claimed.text, text, reason, span)
    return True


def add_shares(comparison: Comparison, offered: Quantity, claimed: Quantity) -> None:
    """Note that a figure of the draft, which answers one of the claim, tells of something else."""
    reading, profile = comparison.reading, comparison.profile
    if offered.dimension != "count":
        return
    some, mine = _some_of(reading, offered), _some_of(profile.reading, claimed)
    if some is not None and mine is None:
        end = reading.tokens.ends[some.stop - 1]
        _add(comparison, Outcome.EXTRA, reading.tokens.starts[some.start], end, Reason.NARROWER)
    theirs, own = _joined(reading, offered), _joined(profile.reading, claimed)
    if theirs is not None and own is None:
        used = {match.at for match in comparison.alignment.own_matches}
        if theirs not in [comparison.alignment.terms[at] for at in used]:
            tokens = reading.tokens
            start, end = tokens.starts[theirs.first - 1], tokens.ends[theirs.last - 1]
            _add(comparison, Outcome.EXTRA, start, end, Reason.NARROWER)


def _add(comparison: Comparison, outcome: Outcome, start: int, end: int, reason: Reason) -> None:
    text = comparison.reading.tokens.text[start:end]
    comparison.add(FacetName.QUANTITY, outcome, None, text, reason, (start, end))


def _is_partitive(reading: Reading, figure: Quantity) -> bool:
    """Say whether "36 of the", "36 of its" or "36 of the programme's" stands there."""
    words = reading.tokens.words
    at = reading.span(figure.number_start, figure.number_end).stop
    if at + 1 >= len(words) or words[at] != "of":
        return False
    return words[at + 1] in _OWNERS or "'s" in words[at + 2 : at + 5]


def _some_of(reading: Reading, figure: Quantity) -> range | None:
    """Return the words of "most of", "every tenth of" before "the 640 employees"."""
    words, at = reading.tokens.words, reading.at(figure)
    first = max(0, at - _REACH)
    places = [place for place in range(first, at) if words[place] == "of"]
    if not places or not places[-1]:
        return None
    of = places[-1]
    if any(word in (",", ";", ".") for word in words[of:at]):
        return None
    if words[of - 1] in _SOME:
        return range(of - 1, of + 1)
    every = of > 1 and words[of - 2] in ("every", "each") and _is_ordinal(words[of - 1])
    return range(of - 2, of + 1) if every else None


def _is_ordinal(word: str) -> bool:
    return word in ("second", "third") or word.endswith("th")


def _joined(reading: Reading, figure: Quantity) -> Term | None:
    """Return the noun that is counted together with another: "1,850 nurses and doctors"."""
    if figure.noun_end is None or figure.noun_start is None:
        return None
    words = reading.tokens.words
    at = reading.span(figure.noun_start, figure.noun_end).stop
    if at + 1 >= len(words) or words[at] not in _JOINING:
        return None
    term = next((term for term in reading.terms if term.first == at + 1), None)
    if term is None or term.last - term.first != _ONE_MANY or not _is_plural_noun(words, at + 1):
        return None
    following = words[term.last] if term.last < len(words) else ""
    own = following in _OWNERS or following[:1].isdigit()
    return None if own else term  # "hosts 12 artists and shows their work"


def _is_plural_noun(words: Sequence[str], at: int) -> bool:
    word = words[at]
    lemma = lexicon.lemma(word)
    return lemma != word and lexicon.main_pos(lemma) == lexicon.NOUN


def _is_of_many(comparison: Comparison, claimed: Quantity) -> bool:
    """Say whether the draft tells of several what the claim tells of one: "two doses cost"."""
    reading = comparison.reading
    if len(reading.quantities) < 2 or claimed.per is not None:
        return False
    if not _EACH.isdisjoint(reading.tokens.words):
        return False
    return any(
        figure.dimension == "count" and figure.value != 1 and _counts_single(comparison, figure)
        for figure in reading.quantities
    )


def is_article(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether "one ticket" has the number of "a ticket" in the claim, and is no figure."""
    return figure.value == 1 and figure.unit is None and _counts_single(comparison, figure)


def _counts_single(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether a figure counts what the claim tells of one: "a ticket", "each ticket"."""
    if figure.noun_start is None or figure.noun_end is None:
        return False
    profile, reading, alignment = comparison.profile, comparison.reading, comparison.alignment
    words = profile.reading.tokens.words
    for match in alignment.own_matches:
        wanted, own = profile.terms[match.term], alignment.terms[match.at]
        before = wanted.first - 1
        if match.strength < SURE or before < 0 or words[before] not in _ONE:
            continue
        start = reading.tokens.starts[own.last - 1]
        if figure.noun_start <= start < figure.noun_end:
            return True
    return False
