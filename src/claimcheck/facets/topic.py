"""What a sentence is about: the words that are left when names, dates and figures are taken out.

verdicts.md 3.1: sharing vocabulary is not sharing a topic. A claim's topic words are looked for in
the draft one by one, in any order and inflection, through the set's synonyms, everyday equivalents
and word families.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.facets.meaning import Meaning, meaning
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon

_ANYBODY = frozenset("people person individual somebody one".split())
GROWTH = frozenset(("increase", "decrease"))
_PREFIXES = frozenset("co non sub anti ex pre post re multi semi inter self vice mid".split())


class Term(NamedTuple):
    """One topic word or phrase of a sentence."""

    first: int
    last: int  # end-exclusive, by token index
    lemma: str
    groups: frozenset[int]  # synonym groups of the set
    concepts: tuple[str, ...]  # everyday concepts: "cost", "increase", "build"
    weight: float  # how much it says of what the sentence is about, 0.2 to 1.2
    noun: bool
    head: bool  # the head of its noun phrase: "patents" in "AI invention patents"
    meaning: Meaning
    colour: bool  # adds no fact: "remarkable", "steadily"


class Match(NamedTuple):
    """How one topic word of a claim is found in a draft."""

    term: int  # index into the claim's terms
    at: int  # index into the draft's terms
    strength: float  # 0 to 1


def read(
    tokens: Tokens, lemmas: Sequence[str], vocabulary: Vocabulary, taken: Sequence[bool]
) -> tuple[Term, ...]:
    """Return the topic words of one sentence; `taken` marks tokens that other facets explain."""
    words = tokens.words
    phrases = {
        start: (end, concept) for start, end, concept in lexicon.match_phrases(lemmas, words)
    }
    terms: list[Term] = []
    index, count = 0, len(tokens)
    while index < count:
        end, groups, concept = _phrase_at(lemmas, vocabulary, phrases, index)
        if end and (all(taken[index:end]) or (not groups and _is_broken(words, taken, index, end))):
            end = 0
        if not end:
            if (
                taken[index]
                or tokens.kinds[index] not in ("word", "initials")
                or not _carries(words, lemmas, index)
            ):
                index += 1
                continue
            end = _prefixed(tokens, index)
        terms.append(_term(tokens, lemmas, range(index, end), groups, concept, taken))
        index = end
    return tuple(_lighten(terms))


def _lighten(terms: list[Term]) -> list[Term]:
    """Let all nouns before a name weigh little: "the research vessel Aurora" is the Aurora."""
    for place in range(len(terms) - 2, -1, -1):
        term, following = terms[place], terms[place + 1]
        describes = following.noun and following.weight == _DESCRIBING and following.head
        if describes and term.noun and term.last == following.first and not term.groups:
            terms[place] = term._replace(weight=min(term.weight, _DESCRIBING))
    return terms


def _phrase_at(
    lemmas: Sequence[str], vocabulary: Vocabulary, phrases: dict[int, tuple[int, str]], index: int
) -> tuple[int, frozenset[int], str | None]:
    grouped = vocabulary.groups.longest(lemmas, index) if vocabulary.groups else None
    if grouped is not None:
        same_span = phrases.get(index, (0, ""))
        concept = same_span[1] if same_span[0] == grouped[0] else None
        return grouped[0], frozenset(grouped[1]), concept
    phrase = phrases.get(index)
    if phrase is not None and phrase[0] > index + 1:
        return phrase[0], frozenset(), phrase[1]
    return 0, frozenset(), None


def _is_broken(words: Sequence[str], taken: Sequence[bool], index: int, end: int) -> bool:
    """Say whether a phrase reaches into a name, or ends in a date's preposition: "vote in 2024"."""
    if any(taken[index:end]):
        return True
    return words[end - 1] in function_words.PREPOSITIONS and end < len(taken) and taken[end]


def _carries(words: Sequence[str], lemmas: Sequence[str], index: int) -> bool:
    """Say whether a word can carry a topic; light verbs do where they name an event ("held in")."""
    word = words[index]
    if len(word) < 2 or function_words.is_function_word(word):
        return False
    return not lexicon.is_light(lemmas[index]) or lexicon.concept(lemmas[index]) is not None


def _prefixed(tokens: Tokens, index: int) -> int:
    """Return the end of a word with a hyphenated prefix: "co-founder" is one word."""
    words = tokens.words
    if (
        words[index] in _PREFIXES
        and index + 2 < len(words)
        and words[index + 1] == "-"
        and tokens.kinds[index + 2] == "word"
    ):
        return index + 3
    return index + 1


def _is_done(tokens: Tokens, index: int) -> bool:
    """Say whether a word that is more often a noun is a participle here: "was sunk"."""
    if not index or not lexicon.is_past_or_participle(tokens.words[index]):
        return False
    return tokens.words[index - 1] in function_words.AUXILIARIES - {"'s"}


def _is_named_noun(tokens: Tokens, first: int, end: int, taken: Sequence[bool]) -> bool:
    """Say whether a word that is more often a verb stands as a noun: "the tunnel below"."""
    if first == 0 or not lexicon.pos(tokens.words[end]) & lexicon.NOUN:
        return False
    if tokens.words[end].endswith("ed") or _noun_follows(tokens, end + 1, taken):
        return False
    return tokens.words[first - 1] in function_words.DETERMINERS - {"that", "this"}


def _term(
    tokens: Tokens,
    lemmas: Sequence[str],
    places: range,
    groups: frozenset[int],
    concept: str | None,
    taken: Sequence[bool],
) -> Term:
    words, first, last = tokens.words, places.start, places.stop
    end = last - 1
    lemma = lemmas[end] if last == first + 1 else " ".join(lemmas[first:last])
    concepts = (concept,) if concept else lexicon.concepts(lemmas[end] if " - " in lemma else lemma)
    main = lexicon.main_pos(words[end])
    if main == lexicon.NOUN and last == first + 1 and _is_done(tokens, first):
        main = lexicon.VERB
    if main == lexicon.VERB and _is_named_noun(tokens, first, end, taken):
        main = lexicon.NOUN
    if last > first + 1 and not groups and lexicon.main_pos(words[first]) == lexicon.VERB:
        main = lexicon.VERB  # "leave port", "set sail"
    noun = main == lexicon.NOUN or bool(groups) or main is None
    colour = lexicon.is_colour(words[end]) and not groups
    head = noun and not _noun_follows(tokens, last, taken)
    weight = _weight(lemma, main, noun, head, colour, concepts)
    if noun and last < len(tokens) and taken[last] and tokens.raw[last][:1].isupper():
        weight = min(weight, _DESCRIBING)  # "the research vessel Aurora": only describes the name
    return Term(
        first,
        last,
        lemma,
        groups,
        concepts,
        weight,
        noun,
        head,
        meaning(lemma, groups, concepts),
        colour,
    )


def _noun_follows(tokens: Tokens, index: int, taken: Sequence[bool]) -> bool:
    if index >= len(tokens) or taken[index] or tokens.kinds[index] != "word":
        return (
            index + 1 < len(tokens)
            and tokens.words[index] == "-"
            and tokens.kinds[index + 1] == "word"
        )
    word = tokens.words[index]
    if function_words.is_function_word(word):
        return False
    return lexicon.main_pos(word) in (lexicon.NOUN, lexicon.ADJECTIVE)


def _weight(
    lemma: str, main: object, noun: bool, head: bool, colour: bool, concepts: Sequence[str]
) -> float:
    if colour:
        return 0.2
    if GROWTH & set(concepts):
        return 0.5
    if lexicon.is_light(lemma) or lemma in _ANYBODY:
        return 0.3
    if noun:
        return 1.2 if head else 0.8
    return 0.8 if main == lexicon.VERB else 0.6


def likeness(claim: Term, draft: Term) -> float:
    """Return how well two topic words say the same: 1 the same word, 0 not related."""
    return claim.meaning.likeness(draft.meaning)


_DESCRIBING = 0.3  # weight of a noun that only says what a name names
SURE = 0.7  # likeness from which two topic words say the same


class Best(NamedTuple):
    """Where a claim's word is found best in a draft, and all places that surely say it."""

    strength: float
    place: int  # -1 where it is not found
    sure: frozenset[int]


class Offers:
    """The topic words that a sentence has to offer, its own first; answers are remembered."""

    __slots__ = ("_best", "_meanings", "own", "terms")

    def __init__(self, own: Sequence[Term], carried: Sequence[Term] = ()) -> None:
        """Take the sentence's own words and those that it takes over from the text before."""
        self.terms: tuple[Term, ...] = (*own, *carried)
        self.own = len(own)
        self._meanings = [term.meaning for term in self.terms]
        self._best: dict[Meaning, Best] = {}

    def best(self, wanted: Term) -> Best:
        """Return where a word of a claim is found."""
        found = self._best.get(wanted.meaning)
        if found is None:
            found = self._best[wanted.meaning] = self._find(wanted)
        return found

    def _find(self, wanted: Term) -> Best:
        strengths = wanted.meaning.likenesses(self._meanings)
        top = max(strengths, default=0.0)
        if top < _PHRASE and " " in wanted.lemma:
            place = _by_words(wanted, self.terms)
            if place >= 0:
                return Best(_PHRASE, place, frozenset((place,)))
        if not top:
            return _NOWHERE
        sure = frozenset(at for at, strength in enumerate(strengths) if strength >= SURE)
        return Best(top, strengths.index(top), sure)


_NOWHERE = Best(0.0, -1, frozenset())


def match(claim: Sequence[Term], offers: Offers) -> tuple[Match, ...]:
    """Pair each claim word with the draft word most like it; one draft word may serve two."""
    best = offers.best
    found = [(number, best(wanted)) for number, wanted in enumerate(claim)]
    return tuple([Match(n, b.place, b.strength) for n, b in found if b.place >= 0])


_PHRASE = 0.8  # worth of a phrase whose words stand apart: "electricity was generated"


def _by_words(wanted: Term, draft: Sequence[Term]) -> int:
    """Find a phrase by its words: "electricity generation" by "generated" and "electricity"."""
    places = []
    for word in wanted.lemma.split():
        if word == "-" or function_words.is_function_word(word):
            continue
        place = next(
            (
                place
                for place, offered in enumerate(draft)
                if word in offered.lemma.split() or lexicon.related(word, offered.lemma) >= 0.75
            ),
            None,
        )
        if place is None:
            return -1
        places.append(place)
    return places[-1] if len(set(places)) > 1 else -1


def opposites(claim: Iterable[Term], draft: Iterable[Term]) -> tuple[Term, Term] | None:
    """Return a pair of words that are opposites of one another, None where there is none."""
    others = tuple(draft)
    for term in claim:
        for other in others:
            if term.meaning.opposes(other.meaning):
                return term, other
    return None
