"""Where in its clause a noun phrase stands: subject, object, owner, place, standard."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.clauses import Clauses
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.quantity.units_data import CURRENCY_CODES
from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon, names

_PLACE = frozenset(
    "in at from near across around inside outside within throughout into onto on over to towards "
    "toward via through between off aboard along beyond under".split()
)
_STANDARD = frozenset("than versus against like unlike".split())
_COMPARED = frozenset("compare relative that those".split())
_COPULAS = frozenset("be become remain stay".split())
_REACH = 7  # words between a preposition and the head of its noun phrase


def governor(tokens: Tokens, clauses: Clauses, first: int) -> tuple[str, int]:
    """
    Return the preposition that governs the noun phrase with a word at `first`, and its index.

    ("", -1) where none does. Adjectives, nouns, determiners and the earlier members of a list are
    passed over.
    """
    words = tokens.words
    index = first - 1
    lowest = max(clauses.segment(first).first if first < len(words) else 0, first - _REACH)
    while index >= lowest:
        word = words[index]
        if word in function_words.PREPOSITIONS and word not in ("per", "plus"):
            return word, index
        if word in ("compared", "according"):
            return word, index
        if not _inside_noun_phrase(tokens, index):
            break
        index -= 1
    return "", -1


def _inside_noun_phrase(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if tokens.kinds[index] == "mark":
        return word in ("'", "-", '"', "&", "$", "%")
    if tokens.kinds[index] == "number":
        return True
    if word in ("and", "or", "'s"):
        return True
    if word in function_words.DETERMINERS or word in function_words.QUANTIFIERS:
        return word != "that"
    if function_words.is_function_word(word):
        return False
    if names.is_person_title(word.rstrip(".")) or tokens.raw[index][0].isupper():
        return True
    main = lexicon.main_pos(word)
    return main in (lexicon.NOUN, lexicon.ADJECTIVE) or not lexicon.pos(word)


def place(tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, mention: Mention) -> Mention:
    """Give a mention its slot."""
    preposition, at = governor(tokens, clauses, mention.first)
    slot = _slot(tokens, lemmas, clauses, mention, preposition, at)
    head = ""
    if slot is Slot.OWNER and mention.last < len(tokens) and tokens.kinds[mention.last] == "word":
        head = lemmas[mention.last]
    return mention._replace(slot=slot, preposition=preposition, head=head)


def _slot(
    tokens: Tokens,
    lemmas: Sequence[str],
    clauses: Clauses,
    mention: Mention,
    preposition: str,
    at: int,
) -> Slot:
    words = tokens.words
    following = words[mention.last] if mention.last < len(words) else ""
    if preposition in _STANDARD or (preposition and _is_comparison(lemmas, words, preposition, at)):
        return Slot.STANDARD
    if preposition in ("of", "in", "at", "from") and at > 1:
        outer, before = governor(tokens, clauses, at)
        if outer in _STANDARD or (outer and _is_comparison(lemmas, words, outer, before)):
            return Slot.STANDARD  # "than residents of Bergen"
    if following in ("'s", "'") or preposition == "of":
        return Slot.OWNER
    if _describes_noun(tokens, mention, following):
        return Slot.OWNER
    if preposition == "by":
        return Slot.SUBJECT
    if _is_renamed(clauses, mention):
        return Slot.SUBJECT
    if preposition in _PLACE:
        return Slot.PLACE
    if preposition:
        return Slot.OTHER
    return _beside_verb(words, lemmas, clauses, mention)


def _is_renamed(clauses: Clauses, mention: Mention) -> bool:
    """Say whether an apposition follows: "at Tollgate, the deepest station in town, …"."""
    number = clauses.segment_of[mention.first] + 1
    if number >= len(clauses.segments) or not clauses.segments[number].apposition:
        return False
    return clauses.segments[number].first - mention.last <= 1


def _is_comparison(lemmas: Sequence[str], words: Sequence[str], preposition: str, at: int) -> bool:
    before = lemmas[at - 1] if at > 0 else ""
    if preposition == "as":
        return "as" in words[max(0, at - 6) : at]
    if preposition == "of" and before in _COMPARED:
        return at > 1 and (
            words[at - 2] in _STANDARD or words[at - 2] in ("as", "of", "to", "with")
        )
    return preposition in ("to", "with") and before in ("compare", "relative")


def _describes_noun(tokens: Tokens, mention: Mention, following: str) -> bool:
    """Say whether a name stands before a noun as its adjective: "Chinese patents"."""
    if (
        mention.kind in (Kind.PERSON, Kind.ROLE, Kind.QUOTE)
        or not following
        or not following[0].isalpha()
    ):
        return False
    if following in CURRENCY_CODES and tokens.raw[mention.last].isupper():
        return False  # "fined Marlow CHF 18 million"
    if (
        function_words.is_function_word(following)
        or tokens.starts[mention.last] == tokens.ends[mention.last - 1]
    ):
        return False
    main = lexicon.main_pos(following)
    if main == lexicon.ADJECTIVE:
        return True
    return main == lexicon.NOUN and not (
        following.endswith("s")
        and lexicon.pos(following) & lexicon.VERB
        and not _is_people_adjective(mention)
    )


def _is_people_adjective(mention: Mention) -> bool:
    return mention.kind is Kind.PLACE


def _beside_verb(
    words: Sequence[str], lemmas: Sequence[str], clauses: Clauses, mention: Mention
) -> Slot:
    segment = clauses.segment(mention.first)
    verb = clauses.verbs.get(segment.clause)
    if segment.verb is not None:
        verb = segment.verb
    if verb is None:
        return Slot.SUBJECT if not segment.apposition else Slot.OTHER
    passive = segment.clause in clauses.passive
    if mention.first < verb:
        return Slot.OBJECT if passive else Slot.SUBJECT
    if segment.apposition:
        return Slot.OTHER
    main = verb
    while main + 1 < mention.first and (
        words[main] in function_words.AUXILIARIES
        and words[main + 1] in function_words.AUXILIARIES | {"not", "n't"}
    ):
        main += 1
    if lemmas[main] in _COPULAS:
        return Slot.COMPLEMENT
    return Slot.OBJECT
