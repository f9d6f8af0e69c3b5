"""Cut a sentence into segments and clauses, so that words can be bound to what they belong to.

There is no parser here: marks, conjunctions, relative pronouns and verbs are enough to say which
words stand together. A segment is a stretch between boundaries; segments that continue one another
("By 2023, China had …") share a clause.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon

RELATIVE = frozenset("which who whose whom".split())
SUBORDINATORS = frozenset(
    "if unless when while whereas although though because since after before once until as where "
    "even whilst".split()
)
COORDINATORS = frozenset("and but or yet so nor".split())
_JOIN_ONLY_WORDS = frozenset("as or so even before after since until nor yet".split())
_BEFORE_IS = function_words.PRONOUNS | {"that", "there", "who", "what"}
_HARD = frozenset(';:\u2013\u2014()[]"')
_BE = function_words.BE | {"get", "got", "gets"}
_NO_VERB_AFTER = frozenset(
    "to the a an of in for by 's at on from with - its their his her this these those no any "
    "all both some more most than".split()
)
_LOOK_AHEAD = 9  # words after a conjunction among which its clause must show a verb


class Segment(NamedTuple):
    """A stretch of tokens between two boundaries."""

    first: int
    last: int  # end-exclusive
    clause: int  # number of the clause that it belongs to
    opener: str  # the relative pronoun, subordinator or conjunction that it begins with, or ""
    verb: int | None  # its first finite verb
    apposition: bool = False  # a noun phrase that only renames what stands before
    relative: bool = False  # "which …", "who …", "on which …"

    @property
    def finite(self) -> bool:
        """Say whether the segment holds a finite verb."""
        return self.verb is not None


class Clauses(NamedTuple):
    """The segments of a sentence, and for each token the number of its segment and clause."""

    segments: tuple[Segment, ...]
    segment_of: tuple[int, ...]
    clause_of: tuple[int, ...]
    verbs: dict[int, int]  # clause → its first finite verb
    passive: frozenset[int]  # clauses whose verb is passive

    def distance(self, one: int, other: int) -> int:
        """Return 0 for tokens of one segment, 1 of one clause, 2 of different clauses."""
        if self.segment_of[one] == self.segment_of[other]:
            return 0
        return 1 if self.clause_of[one] == self.clause_of[other] else 2

    def segment(self, index: int) -> Segment:
        """Return the segment of a token."""
        return self.segments[self.segment_of[index]]

    def clause_tokens(self, clause: int) -> list[int]:
        """Return the tokens of a clause without phrases that only rename a name in it."""
        return [
            place
            for segment in self.segments
            if segment.clause == clause and not segment.apposition
            for place in range(segment.first, segment.last)
        ]


@lru_cache(maxsize=8192)
def _may_be_finite(word: str) -> bool:
    """Say whether a word is a finite verb anywhere; most words are none."""
    if word in function_words.AUXILIARIES:
        return True
    if function_words.is_function_word(word) or word.endswith("ing") or not word[0].isalpha():
        return False
    if lexicon.is_past_or_participle(word) or lexicon.main_pos(word) == lexicon.VERB:
        return True
    return word.endswith("s") and bool(lexicon.pos(word) & lexicon.VERB)


def is_finite_verb(words: Sequence[str], index: int) -> bool:
    """Say whether the word looks like a finite verb where it stands."""
    word = words[index]
    if word in function_words.AUXILIARIES:
        if word == "'s":  # "it's", "that's"; a noun's 's is a possessive
            return index > 0 and words[index - 1] in _BEFORE_IS
        return word not in ("being", "having", "doing", "be", "been", "done")
    if function_words.is_function_word(word) or word.endswith("ing") or not word[0].isalpha():
        return False
    previous = words[index - 1] if index else ""
    if previous in _NO_VERB_AFTER:
        return False
    if lexicon.is_past_or_participle(word):
        return not _is_attributive(words, index)
    if lexicon.main_pos(word) != lexicon.VERB and not (
        index
        and word.endswith("s")
        and lexicon.pos(word) & lexicon.VERB
        and previous
        and _subject_before(words, index)
    ):
        return False
    return (
        word != lexicon.lemma(word) or _plural_subject(words, index) or _takes_object(words, index)
    )


def _is_attributive(words: Sequence[str], index: int) -> bool:
    """Say whether a participle stands before the noun that it describes ("a revised figure")."""
    following = words[index + 1] if index + 1 < len(words) else ""
    previous = words[index - 1] if index else ""
    adjective_before = bool(previous) and lexicon.main_pos(previous) == lexicon.ADJECTIVE
    return (
        adjective_before
        and bool(lexicon.pos(following) & lexicon.NOUN)
        and not function_words.is_function_word(following)
    )


def _subject_before(words: Sequence[str], index: int) -> bool:
    """Say whether a noun stands before, an object or preposition behind: "the line costs 3 …"."""
    following = words[index + 1] if index + 1 < len(words) else ""
    previous = words[index - 1]
    if lexicon.main_pos(previous) == lexicon.ADJECTIVE or lexicon.is_plural_noun(previous):
        return False
    return (
        following in function_words.DETERMINERS
        or following in function_words.PREPOSITIONS
        or following[:1].isdigit()
        or following in ("$", "\u20ac", "\u00a3")
    )


def _takes_object(words: Sequence[str], index: int) -> bool:
    """Say whether a verb in its base form has a noun before and an object behind it."""
    if index == 0 or index + 1 >= len(words):
        return False
    previous, following = words[index - 1], words[index + 1]
    if function_words.is_function_word(previous) or lexicon.main_pos(previous) != lexicon.NOUN:
        return False
    return following in ("the", "a", "an", "no", "its", "their", "his", "her", "that")


def _plural_subject(words: Sequence[str], index: int) -> bool:
    previous = words[index - 1] if index else ""
    if previous in ("they", "we", "i", "you", "%", "percent") or lexicon.is_plural_noun(previous):
        return True
    if index < 4 or words[index - 2] not in ("in", "at", "from", "of"):
        return False  # "the pupils in Penrith walk"
    unknown = bool(previous) and previous[0].isalpha() and not lexicon.pos(previous)
    return unknown and lexicon.is_plural_noun(words[index - 3])


def read(tokens: Tokens, taken: Sequence[bool]) -> Clauses:
    """Return the clauses of a sentence; boundaries inside taken tokens (dates, names) are none."""
    words = tokens.words
    if not words:
        return Clauses((), (), (), {}, frozenset())
    finite = [
        _may_be_finite(word) and not taken[index] and is_finite_verb(words, index)
        for index, word in enumerate(words)
    ]
    segments = _number(tokens, _pieces(tokens, taken, finite), finite)
    segment_of = [0] * len(words)
    clause_of = [0] * len(words)
    verbs: dict[int, int] = {}
    for number, segment in enumerate(segments):
        end = segments[number + 1].first if number + 1 < len(segments) else len(words)
        for index in range(segment.first, end):
            segment_of[index] = number
            clause_of[index] = segment.clause
        if segment.verb is not None:
            verbs.setdefault(segment.clause, segment.verb)
    passive = frozenset(clause for clause, verb in verbs.items() if _is_passive(words, verb))
    return Clauses(tuple(segments), tuple(segment_of), tuple(clause_of), verbs, passive)


def _is_passive(words: Sequence[str], verb: int) -> bool:
    """Say whether the verb group that begins at `verb` is passive: "was built", "has been sent"."""
    seen_be = False
    for index in range(verb, min(verb + 6, len(words))):
        word = words[index]
        if word in _BE:
            seen_be = True
        elif (
            word in function_words.AUXILIARIES
            or word in ("not", "n't")
            or word.endswith("ly")
            or word in function_words.ADVERBS
        ):
            continue
        else:
            return seen_be and lexicon.is_past_or_participle(word)
    return False


class _Piece(NamedTuple):
    first: int
    last: int
    mark: str  # the hard mark before it, or ""


def _number(tokens: Tokens, pieces: Sequence[_Piece], finite: Sequence[bool]) -> list[Segment]:
    """Give each piece its clause."""
    words = tokens.words
    segments: list[Segment] = []
    main, count = 0, 0
    for piece in pieces:
        opener = _opener(words, piece)
        verb = _finite_verb(words, piece, finite)
        relative = _is_relative(words, piece)
        clause, apposition = main, False
        if segments:
            starts_clause = verb is not None and _has_subject(words, piece, opener, verb)
            main_has_verb = any(
                segment.verb is not None and segment.clause == main for segment in segments
            )
            if piece.mark in ('"', "'"):
                count += 1
                clause = main = count
            elif relative or piece.mark in ("(", "["):
                count += 1
                clause, apposition = count, not relative
            elif verb is not None and starts_clause and (piece.mark or opener or main_has_verb):
                count += 1
                clause = main = count
            elif (
                verb is None and not opener and main_has_verb and _starts_noun_phrase(words, piece)
            ) or (
                verb is None
                and not opener
                and _starts_noun_phrase(words, piece)
                and not segments[-1].opener
                and _ends_like_name(tokens, segments[-1])
            ):
                apposition = True
        segments.append(
            Segment(piece.first, piece.last, clause, opener, verb, apposition, relative)
        )
    return _attach_leading(segments)


def _finite_verb(words: Sequence[str], piece: _Piece, finite: Sequence[bool]) -> int | None:
    """Return the first finite verb of a piece; "papers" is a noun in "ballot papers were"."""
    found = [index for index in range(piece.first, piece.last) if finite[index]]
    if len(found) > 1 and words[found[1]] in function_words.AUXILIARIES:
        return found[1] if _may_be_plural(words[found[0]]) else found[0]
    return found[0] if found else None


def _may_be_plural(word: str) -> bool:
    if word in function_words.AUXILIARIES or not word.endswith("s"):
        return False
    return lexicon.main_pos(word) == lexicon.NOUN


def _attach_leading(segments: list[Segment]) -> list[Segment]:
    """Join what stands in front without a verb to the main clause: "In 2019, …, it had …"."""
    leading = 0
    while leading < len(segments) and segments[leading].verb is None:
        leading += 1
    if leading == 0:
        return segments
    main = next(
        (
            segment
            for segment in segments[leading:]
            if segment.verb is not None
            and not segment.relative
            and segment.opener not in SUBORDINATORS
        ),
        None,
    )
    if main is None or main.clause == segments[0].clause:
        return segments
    return [
        segment._replace(clause=main.clause) if place < leading and segment.clause == 0 else segment
        for place, segment in enumerate(segments)
    ]


def _ends_like_name(tokens: Tokens, segment: Segment) -> bool:
    """Say whether a segment is a noun phrase that the next may rename: "John Hoffman, CEO"."""
    if segment.verb is not None or segment.last - segment.first > 14:
        return False
    first = tokens.words[segment.first]
    return first not in function_words.PREPOSITIONS and tokens.raw[segment.last - 1][:1].isupper()


def _opener(words: Sequence[str], piece: _Piece) -> str:
    word = words[piece.first]
    if word == "that":
        return "that"
    if (
        word in COORDINATORS
        and piece.first + 1 < piece.last
        and words[piece.first + 1] in SUBORDINATORS
    ):
        return words[piece.first + 1]
    return word if word in RELATIVE or word in SUBORDINATORS or word in COORDINATORS else ""


def _is_relative(words: Sequence[str], piece: _Piece) -> bool:
    return any(word in RELATIVE for word in words[piece.first : min(piece.first + 3, piece.last)])


def _has_subject(words: Sequence[str], piece: _Piece, opener: str, verb: int) -> bool:
    """Say whether something stands before the first finite verb of the piece."""
    first = piece.first + (1 if opener else 0)
    while first < verb and words[first] in function_words.ADVERBS:
        first += 1
    return verb > first


def _starts_noun_phrase(words: Sequence[str], piece: _Piece) -> bool:
    word = words[piece.first]
    if word in function_words.DETERMINERS:
        return True
    return not (
        function_words.is_function_word(word)
        or word.endswith("ing")
        or lexicon.is_past_or_participle(word)
        or lexicon.main_pos(word) == lexicon.ADVERB
    )


def _pieces(tokens: Tokens, taken: Sequence[bool], finite: Sequence[bool]) -> list[_Piece]:
    """Return the stretches between boundaries."""
    words = tokens.words
    count = len(words)
    pieces: list[_Piece] = []
    start, mark = 0, ""
    for index in range(count + 1):
        following = "" if index == count else _boundary(tokens, taken, finite, start, index)
        if following is None:
            continue
        first = start
        while (
            first < index - 1
            and tokens.kinds[first] == "mark"
            and words[first] not in "$\u20ac\u00a3-"
        ):
            first += 1
        if any(tokens.kinds[place] != "mark" for place in range(first, index)):
            pieces.append(_Piece(first, index, mark))
            start = index
            mark = following
        elif following in _HARD:
            mark = following
    return pieces or [_Piece(0, count, "")]


def _is_complement(words: Sequence[str], finite: Sequence[bool], index: int) -> bool:
    """Say whether "that" begins what somebody said: "pointed out that …"."""
    before = words[index - 1]
    verb = finite[index - 1] or (before == "out" and finite[index - 2]) or before.endswith("ing")
    return verb and any(finite[index + 2 : index + 1 + 2 * _LOOK_AHEAD])


def _boundary(
    tokens: Tokens, taken: Sequence[bool], finite: Sequence[bool], start: int, index: int
) -> str | None:
    """Return the hard mark, or "" for a soft boundary, at a token; None where there is none."""
    words = tokens.words
    word = words[index]
    if taken[index]:
        return None
    if word in _HARD:
        return None if word == "\u2013" and tokens.joined(index) else word
    if word == "-":
        open_before = not tokens.joined(index)
        return (
            "\u2013"
            if open_before and index + 1 < len(words) and not tokens.joined(index + 1)
            else None
        )
    if word == ",":
        return ""
    if index <= start or word in _JOIN_ONLY_WORDS:
        return None
    if word in RELATIVE:
        return ""
    if word == "that" and _is_complement(words, finite, index):
        return ""
    if word in COORDINATORS or word in SUBORDINATORS:
        return "" if any(finite[index + 1 : index + 1 + _LOOK_AHEAD]) else None
    return None
