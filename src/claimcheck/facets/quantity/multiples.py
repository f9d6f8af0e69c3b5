"""Read multiples: "1.4 times the average", "twice as many", "threefold", "doubled"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import change_words
from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.comparatives import is_time
from claimcheck.facets.quantity.figures import Figure
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.phrases import STOPS, read_phrase
from claimcheck.facets.quantity.relations import Changed
from claimcheck.facets.quantity.scales import ONE, TENTH, Numeral
from claimcheck.facets.quantity.units import TIMES
from claimcheck.tokens import Tokens

FOLDS = {f"{word}fold": value for word, value in lexis.CARDINALS.items() if value > 1}
FOLDS |= {"hundredfold": 100, "thousandfold": 1000, "manyfold": 0}
del FOLDS["manyfold"]
_PAST = frozenset(
    "doubled tripled trebled quadrupled quintupled sextupled halved doubling tripling trebling"
    " quadrupling quintupling halving".split()
)
_PRESENT = frozenset("doubles triples trebles quadruples halves".split())
_BARE = frozenset("double triple treble quadruple quintuple halve".split())
STARTS = frozenset({"twice", "thrice"}) | _PAST | _PRESENT | _BARE | FOLDS.keys()
_MODALS = frozenset("to will would could can may might should must 'll not n't help helped".split())
_DETERMINERS = frozenset("the that those its their his her what our my this these".split())


_OBJECTS = _DETERMINERS | {"every", "in", "to", "from", "each", "when", "if", "."}


class Multiple:
    """A multiple with its figure and how it relates to what it multiplies."""

    __slots__ = ("changed", "figure")

    def __init__(self, figure: Figure, changed: Changed) -> None:
        """Keep both."""
        self.figure = figure
        self.changed = changed


def _figure(index: int, end: int, value: Fraction) -> Figure:
    whole = value.denominator == 1
    numeral = Numeral(end, value, ONE if whole else TENTH, whole=whole)
    figure = Figure(index, numeral)
    figure.unit = TIMES
    return figure


def read_multiple_word(tokens: Tokens, index: int) -> Multiple | None:
    """Read a multiple that is one word: "doubled", "twice", "tenfold", "double"."""
    word = tokens.words[index]
    follower = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    if word in FOLDS:
        figure = _figure(index, index + 1, Fraction(FOLDS[word]))
        return Multiple(figure, fold_change(tokens, index, index + 1))
    if word in _PAST:
        if follower in ("down", "over", "up", "back", "as"):
            return None
        figure = _figure(index, index + 1, lexis.VERB_FACTORS[word])
        return Multiple(figure, Changed(_direction(word), Relation.CHANGE))
    if word in _PRESENT:
        before = tokens.words[index - 1] if index else ""
        if before in ("the", "both", "two", "mixed", "'s", "in") or follower not in _OBJECTS:
            return None
        figure = _figure(index, index + 1, lexis.VERB_FACTORS[word])
        return Multiple(figure, Changed(_direction(word), Relation.CHANGE))
    if word in ("twice", "thrice"):
        reference = _multiplied(tokens, index + 1, index)
        if reference is None:
            return None
        figure = _figure(index, index + 1, Fraction(lexis.MULTIPLIERS.get(word, 3)))
        return Multiple(figure, reference)
    return _bare(tokens, index, word, follower)


def _direction(word: str) -> Change:
    return Change.DOWN if word.startswith("halv") else Change.UP


def _bare(tokens: Tokens, index: int, word: str, follower: str) -> Multiple | None:
    """Read "to double its capacity", "nearly double the average"; not "double room"."""
    before = tokens.words[index - 1] if index else ""
    figure = _figure(index, index + 1, lexis.VERB_FACTORS[word])
    if before in _MODALS and follower not in ("-", "down", "digits", "as"):
        return Multiple(figure, Changed(_direction(word), Relation.CHANGE))
    if follower in _DETERMINERS and word != "halve":
        return Multiple(figure, Changed(None, Relation.TIMES, read_phrase(tokens, index + 1)))
    hedged = before in ("than", "nearly", "almost", "roughly", "about", "least")
    if hedged and (follower in STOPS or not follower.isalpha()) and follower != "-":
        return Multiple(figure, Changed(_direction(word), Relation.CHANGE))
    return None


def fold_change(tokens: Tokens, first: int, last: int) -> Changed:
    """Return the change that a "tenfold" is: "a tenfold increase", "rose tenfold"."""
    nouns, verbs = change_words.nouns(), change_words.verbs()
    for index in range(last, min(last + 4, len(tokens.words))):
        if tokens.words[index] in nouns:
            return Changed(nouns[tokens.words[index]], Relation.CHANGE)
        if tokens.words[index] in STOPS:
            break
    for index in range(first - 1, max(first - 10, -1), -1):
        if tokens.words[index] in verbs:
            return Changed(verbs[tokens.words[index]], Relation.CHANGE)
    return Changed(None, Relation.TIMES)


def read_times(tokens: Tokens, figure: Figure) -> Changed | None:
    """
    Read the "times", "x" or "-fold" behind `figure` and make it a multiple.

    None where the figure is none: "won five times" counts occasions.
    """
    at, words, count = figure.last, tokens.words, len(tokens.words)
    if at >= count or figure.unit is not None or figure.value is None:
        return None
    word = words[at]
    if word == "-" and at + 1 < count and words[at + 1] in ("fold", "times") and tokens.joined(at):
        at, word = at + 1, words[at + 1]
    if word == "fold":
        _extend(figure, at)
        return fold_change(tokens, figure.first, figure.last)
    if word in ("x", "×") and _is_multiple_sign(tokens, at):
        changed = _multiplied(tokens, at + 1, figure.first) or Changed(None, Relation.TIMES)
        _extend(figure, at)
        return changed
    if word != "times":
        return None
    changed_times = _multiplied(tokens, at + 1, figure.first)
    if changed_times is not None:
        _extend(figure, at)
    return changed_times


def _extend(figure: Figure, at: int) -> None:
    figure.unit, figure.unit_span, figure.last = TIMES, (at, at + 1), at + 1


def _is_multiple_sign(tokens: Tokens, at: int) -> bool:
    """Tell "3x the price" from "3 x 4" and "4x100m"."""
    after = at + 1
    return after >= len(tokens.words) or tokens.kinds[after] != "number"


_OCCASIONS = frozenset(
    "in since during by this last next before over for at on to from and or between after until"
    " per when while with without against because but if each every already now so within out ago"
    " year today world champion winner nominee daily weekly across throughout earlier previously"
    " running square union newspaper as".split()
)


_ADJECTIVES = frozenset("expected projected estimated adjusted trailing reported combined".split())


def _multiplied(tokens: Tokens, at: int, first: int) -> Changed | None:
    """Return what a multiple that ends before token `at` multiplies, None for occasions."""
    words, count = tokens.words, len(tokens.words)
    follower = words[at] if at < count else ""
    if follower == "as":
        return _as_many_as(tokens, at)
    if follower in change_words.UP_COMPARATIVES or follower in change_words.DOWN_COMPARATIVES:
        return _more_than(tokens, at)
    if follower in _DETERMINERS:
        return _determined(tokens, at, follower)
    if first and _changes(words, first):
        verb = change_words.verbs()
        sign = next(
            (verb[w] for w in reversed(words[max(0, first - 4) : first]) if w in verb), None
        )
        return Changed(sign or Change.UP, Relation.CHANGE)
    if follower in ("a", "an"):
        reference = read_phrase(tokens, at)
        if reference is None or is_time(tokens, reference):
            return None
        return Changed(None, Relation.TIMES, reference)
    if follower in _OCCASIONS or not follower or tokens.kinds[at] not in ("word", "initials"):
        return None if follower != "last" else _last_year(tokens, at)
    if follower in STOPS or (
        follower.endswith(("ed", "ly", "ing")) and follower not in _ADJECTIVES
    ):
        return None
    return Changed(None, Relation.TIMES, read_phrase(tokens, at))


def _determined(tokens: Tokens, at: int, follower: str) -> Changed | None:
    """Read "times the average", "times what it was"; "five times this year" counts occasions."""
    reference = read_phrase(tokens, at)
    if reference is None:
        return Changed(None, Relation.TIMES) if follower in ("what", "that", "those") else None
    if follower in ("this", "that") and is_time(tokens, reference):
        return None
    return Changed(None, Relation.TIMES, reference)


def _last_year(tokens: Tokens, at: int) -> Changed | None:
    """Read "twice last year's figure"; "twice last year" counts occasions."""
    words = tokens.words
    if at + 2 < len(tokens.words) and words[at + 2] == "'s":
        return Changed(None, Relation.TIMES, (at, min(at + 4, len(tokens.words))))
    return None


def _changes(words: list[str], first: int) -> bool:
    verbs = change_words.verbs()
    for index in range(first - 1, max(first - 4, -1), -1):
        if words[index] in verbs:
            return not change_words.takes_object(words[index])
        if words[index] not in ("by", "than", "more", "nearly", "almost", "about", "over", "some"):
            return False
    return False


def _as_many_as(tokens: Tokens, at: int) -> Changed:
    """Read "as many patents as in 2020": what stands behind the second "as"."""
    words = tokens.words
    for index in range(at + 2, min(at + 12, len(words))):
        if words[index] == "as":
            reference = read_phrase(tokens, index + 1)
            if reference is not None and is_time(tokens, reference):
                return Changed(Change.UP, Relation.CHANGE, reference)
            return Changed(None, Relation.TIMES, reference)
        if words[index] in (".", ",", ";"):
            break
    return Changed(None, Relation.TIMES)


def _more_than(tokens: Tokens, at: int) -> Changed:
    """Read "three times higher than the average", which is said for "three times the average"."""
    words = tokens.words
    for index in range(at + 1, min(at + 10, len(words))):
        if words[index] == "than":
            reference = read_phrase(tokens, index + 1)
            if reference is not None and is_time(tokens, reference):
                return Changed(Change.UP, Relation.CHANGE, reference)
            return Changed(None, Relation.TIMES, reference)
        if words[index] in (".", ",", ";"):
            break
    return Changed(None, Relation.TIMES)
