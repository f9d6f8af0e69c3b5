"""Whom a statement is cited from: "according to the report", "X stressed that …".

verdicts.md 2 and 3.3. A source cited falsely refutes; a source left out is merely absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.clauses import Clauses, is_finite_verb
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.tokens import Tokens


class Attribution(NamedTuple):
    """One source in a sentence, by token indices."""

    first: int  # of the cue or the name, whichever comes first
    last: int  # end-exclusive
    mention: Mention | None  # the name of the source, where it has one
    phrase: str  # the source as written
    explains: frozenset[int]  # tokens that belong to the citing, not to what is cited


# Verbs whose subject is a source whatever follows, and those that need a "that".
_SAY = frozenset(
    "say note stress highlight emphasise emphasize point underline underscore state claim announce argue warn "
    "add tell write confirm believe think reckon insist maintain comment remark explain acknowledge observe "
    "assert describe praise press urge call see mention declare report quote cite count put estimate "
    "rank list place name".split()
)
_SHOW = frozenset("show find reveal indicate suggest conclude record give calculate stand".split())
_DOCUMENTS = frozenset(
    "report study survey analysis figure data statistic review paper estimate index article statement release newsletter account".split()
)


def read(
    tokens: Tokens, lemmas: Sequence[str], mentions: Sequence[Mention], clauses: Clauses
) -> tuple[Attribution, ...]:
    """Return the sources that one sentence names, in their order."""
    found: list[Attribution] = []
    words = tokens.words
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if word == "according" and following == "to":
            found.append(_cited(tokens, mentions, clauses, index, index + 2))
        elif word == "citing" or (
            word == "per"
            and index + 1 < len(words)
            and _mention_near(mentions, index + 1, index + 3, (Kind.WORK, Kind.ORGANISATION))
            is not None
        ):
            found.append(_cited(tokens, mentions, clauses, index, index + 1))
        elif word == "in" and any(
            lemma in ("view", "opinion", "word", "eye") for lemma in lemmas[index + 1 : index + 7]
        ):
            cited = _in_view(tokens, lemmas, mentions, index)
            if cited is not None:
                found.append(cited)
        elif (word == "by" and index and lemmas[index - 1] in _DOCUMENTS | _SAY) or (
            word == "from"
            and index
            and lemmas[index - 1] in _DOCUMENTS
            and any(lemma in _SHOW for lemma in lemmas[index + 1 : index + 12])
        ):
            cited = _cited(tokens, mentions, clauses, index - 1, index + 1)
            if cited.mention is not None:
                found.append(cited)
    found.extend(_speakers(tokens, lemmas, mentions, clauses))
    return tuple(sorted(found, key=lambda attribution: attribution.first))


def _mention_near(
    mentions: Sequence[Mention], first: int, last: int, kinds: Sequence[Kind] = ()
) -> Mention | None:
    for mention in mentions:
        if (
            first <= mention.first <= last
            and mention.kind is not Kind.ROLE
            and (not kinds or mention.kind in kinds)
        ):
            return mention
    return None


def _cited(
    tokens: Tokens, mentions: Sequence[Mention], clauses: Clauses, cue: int, first: int
) -> Attribution:
    """Read the noun phrase after a cue; it ends with the segment."""
    if first >= len(tokens):
        return Attribution(cue, len(tokens), None, "", frozenset(range(cue, len(tokens))))
    last = clauses.segments[clauses.segment_of[first]].last
    inside = [
        mention
        for mention in mentions
        if first <= mention.first < max(last, first + 1) and mention.kind is not Kind.ROLE
    ]
    works = [
        mention for mention in inside if mention.kind in (Kind.WORK, Kind.ORGANISATION, Kind.PERSON)
    ]
    mention = (
        works[0] if works else (inside[0] if inside and inside[0].kind is not Kind.PLACE else None)
    )
    end = mention.last if mention is not None else min(last, first + 8)
    return Attribution(cue, end, mention, tokens.slice(first, end), frozenset(range(cue, end)))


def _in_view(
    tokens: Tokens, lemmas: Sequence[str], mentions: Sequence[Mention], index: int
) -> Attribution | None:
    for place in range(index + 1, min(index + 8, len(tokens))):
        if lemmas[place] in ("view", "opinion", "word", "eye"):
            mention = _mention_near(mentions, index + 1, place + 2)
            return Attribution(
                index,
                place + 1,
                mention,
                tokens.slice(index + 1, place),
                frozenset(range(index, place + 1)),
            )
    return None


def _speakers(
    tokens: Tokens, lemmas: Sequence[str], mentions: Sequence[Mention], clauses: Clauses
) -> list[Attribution]:
    found = []
    for mention in mentions:
        if mention.weak or mention.kind in (Kind.ROLE, Kind.PLACE, Kind.QUOTE):
            continue
        if mention.slot in (Slot.OWNER, Slot.STANDARD, Slot.PLACE):
            continue
        verb = _verb_of(tokens, lemmas, mention, clauses)
        if verb is not None:
            explains = frozenset((*range(mention.first, mention.last), verb))
            first, last = min(explains), max(explains) + 1
            found.append(
                Attribution(
                    first, last, mention, tokens.slice(mention.first, mention.last), explains
                )
            )
    return found


def _verb_of(
    tokens: Tokens, lemmas: Sequence[str], mention: Mention, clauses: Clauses
) -> int | None:
    """Return the reporting verb whose subject the name is, before it or behind it."""
    words = tokens.words
    count = len(words)
    # "…, said Hoffman"
    before = mention.first - 1
    while before >= 0 and words[before] in (
        "the",
        "dr",
        "dr.",
        "mr",
        "mr.",
        "ms",
        "ms.",
        "mrs",
        "mrs.",
        "professor",
        "prof",
        "prof.",
    ):
        before -= 1
    if (
        before >= 0
        and lemmas[before] in ("say", "note", "add", "write", "report", "argue", "warn", "explain")
        and (before == 0 or words[before - 1] in (",", '"', "'", "so", "as"))
    ):
        return before
    # "it was the observatory that reported …"
    behind = mention.last
    if (
        behind + 1 < count
        and words[behind] in ("that", "who", "which")
        and mention.slot is Slot.COMPLEMENT
    ):
        return behind + 1 if lemmas[behind + 1] in _SAY | _SHOW else None
    # "Hoffman, chief executive of X, said that …": the verb of the same clause
    clause = clauses.clause_of[mention.first]
    segment = clauses.segments[clauses.segment_of[mention.first]]
    if segment.apposition and segment.first != 0:
        return None
    place = mention.last
    steps = 0
    while place < count and steps < 26:
        if (
            clauses.clause_of[place] == clause
            and not clauses.segments[clauses.segment_of[place]].apposition
        ):
            lemma = lemmas[place] if words[place] != "according" else ""
            directly = steps == 0 and words[place].endswith("s")
            if (lemma in _SAY or lemma in _SHOW) and (directly or is_finite_verb(words, place)):
                if (
                    words[place - 1] in ("the", "a", "an", "'s", "of", "this", "that", "its")
                    or place + 1 >= count
                ):
                    return None
                window = words[place + 1 : place + 4]
                if lemma in _SHOW and mention.kind is not Kind.WORK and "that" not in window:
                    return None
                if (
                    lemma
                    in (
                        "see",
                        "call",
                        "count",
                        "put",
                        "describe",
                        "think",
                        "press",
                        "quote",
                        "cite",
                        "report",
                        "record",
                        "estimate",
                        "rank",
                        "list",
                        "place",
                        "name",
                        "urge",
                        "stand",
                        "find",
                    )
                    and mention.kind is Kind.THING
                    and "that" not in window
                ):
                    return None
                return place
            if (
                lemma in ("be", "have")
                and words[place + 1 : place + 2] != ["been"]
                and words[place] not in ("has", "have", "had")
            ):
                return None
            if steps > 0 and words[place] in (",",) and not _returns(clauses, place, clause):
                return None
        steps += 1
        place += 1
    return None


def _returns(clauses: Clauses, index: int, clause: int) -> bool:
    return any(segment.clause == clause and segment.first > index for segment in clauses.segments)
