"""Whom a statement is cited from: "according to the report", "X stressed that …".

verdicts.md 2 and 3.3. A source cited falsely refutes; a source left out is merely absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.clauses import Clauses, is_finite_verb
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon


class Attribution(NamedTuple):
    """One source in a sentence, by token indices."""

    first: int  # of the cue or the name, whichever comes first
    last: int  # end-exclusive
    mention: Mention | None  # the name of the source, where it has one
    phrase: str  # the source as written
    explains: frozenset[int]  # tokens that belong to the citing, not to what is cited


# Verbs whose subject is a source whatever follows, and those that need a "that".
_SAY = frozenset(
    "say note stress highlight emphasise emphasize point underline underscore state claim "
    "announce argue warn add tell write confirm believe think reckon insist maintain "
    "comment remark explain acknowledge observe assert describe praise press urge call see "
    "mention declare report quote cite count put estimate rank list place name attribute "
    "blame credit ascribe".split()
)
_SHOW = frozenset("show find reveal indicate suggest conclude record give calculate stand".split())
_DOCUMENTS = frozenset(
    "report study survey analysis figure data statistic review paper estimate index article "
    "statement release newsletter account".split()
)
# What "by" leads the source of; what is written or named by somebody was so by a deed of theirs.
_TELLING = (_DOCUMENTS | _SAY) - frozenset(
    "write name place press put call list credit blame".split()
)
_TITLES = frozenset("the dr dr. mr mr. ms ms. mrs mrs. professor prof prof.".split())
_BEFORE_SPEAKER = frozenset("say note add write report argue warn explain".split())
# Verbs that tell of a thing what only a person or a body could say with "that".
_ALSO_OTHERWISE = frozenset(
    "see call count put describe think press quote cite report record estimate rank list place "
    "name urge stand find".split()
)
_DID_NOT = tuple(
    [do, no] for do in ("do", "does", "did") for no in ("not", "n't", "never")
)  # "did not stress that"
_HAVE = ("has", "have", "had")
_REACH = 26  # words behind a name in which its reporting verb stands


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
        elif (word == "by" and index and lemmas[index - 1] in _TELLING) or (
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
        if mention.kind in (Kind.ROLE, Kind.PLACE, Kind.QUOTE):
            continue
        if mention.weak and not _says_itself(tokens.words, mention):
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


def _says_itself(words: Sequence[str], mention: Mention) -> bool:
    """Say whether an unknown acronym has a verb of speech at once behind it: "UNICEF says"."""
    return words[mention.last : mention.last + 1] in _SPOKEN


_SPOKEN = tuple([word] for word in ("says", "said", "reports", "reported", "announced", "notes"))


def _verb_of(
    tokens: Tokens, lemmas: Sequence[str], mention: Mention, clauses: Clauses
) -> int | None:
    """Return the reporting verb whose subject the name is, before it or behind it."""
    words, behind = tokens.words, mention.last
    before = _verb_before(words, lemmas, mention)
    if before is None and mention.kind in (Kind.PERSON, Kind.THING):
        before = _verb_before_title(tokens, lemmas, mention)
    if before is not None:
        return before
    if mention.slot is Slot.COMPLEMENT and words[behind : behind + 1] in (
        ["that"],
        ["who"],
        ["which"],
    ):
        # "it was the observatory that reported …"
        says = behind + 1 < len(words) and lemmas[behind + 1] in _SAY | _SHOW
        return behind + 1 if says else None
    segment = clauses.segment(mention.first)
    if segment.apposition and segment.first != 0:
        return None
    return _verb_behind(tokens, lemmas, mention, clauses)


def _verb_before(words: Sequence[str], lemmas: Sequence[str], mention: Mention) -> int | None:
    """Return the verb of "…, said Dr Hoffman"."""
    before = mention.first - 1
    while before >= 0 and words[before] in _TITLES:
        before -= 1
    if before < 0 or lemmas[before] not in _BEFORE_SPEAKER:
        return None
    opens = before == 0 or words[before - 1] in (",", '"', "'", "so", "as")
    return before if opens else None


def _verb_before_title(tokens: Tokens, lemmas: Sequence[str], mention: Mention) -> int | None:
    """Return the verb of "…," said the club's head coach, Ole Dahl"."""
    words, raw = tokens.words, tokens.raw
    at = mention.first - 1
    at -= at > 0 and words[at] == ","
    for place in range(at, max(0, mention.first - _TITLE), -1):
        if lemmas[place] in _BEFORE_SPEAKER:
            quoted = words[place - 1] in (",", '"', "'")
            return place if quoted and place < mention.first - 1 else None
        owner = words[place + 1 : place + 2] == ["'s"]
        if words[place] not in _IN_TITLE and not owner and not raw[place].islower():
            return None
        if words[place] in _ENDS_TITLE:
            return None
    return None


_TITLE = 9  # words of a speaker's office before the name
_IN_TITLE = frozenset(("-", "'s", "&"))
_ENDS_TITLE = frozenset("who which that when while after before but because in on as to by".split())


def _verb_behind(
    tokens: Tokens, lemmas: Sequence[str], mention: Mention, clauses: Clauses
) -> int | None:
    """Return the verb of the same clause: "Hoffman, chief executive of X, said that …"."""
    words, clause = tokens.words, clauses.clause_of[mention.first]
    if mention.slot is Slot.OBJECT and clauses.verbs.get(clause, len(words)) < mention.first:
        return None  # "fined Marlow for misleading claims"
    for place in range(mention.last, min(len(words), mention.last + _REACH)):
        if clauses.clause_of[place] != clause or clauses.segment(place).apposition:
            continue
        lemma = lemmas[place] if words[place] != "according" else ""
        directly = place == mention.last and words[place].endswith("s")
        directly = directly or words[place - 2 : place] in _DID_NOT
        if lemma in _SAY | _SHOW and (directly or is_finite_verb(words, place)):
            return place if _reports(words, lemma, place, mention) else None
        auxiliary = words[place + 1 : place + 2] == ["been"] or words[place] in _HAVE
        if lemma in ("be", "have") and not auxiliary:
            return None
        if place > mention.last and words[place] == "," and not _returns(clauses, place, clause):
            return None
    return None


def _reports(words: Sequence[str], lemma: str, place: int, mention: Mention) -> bool:
    """Say whether a word like "report" is a verb here, and one by which this name tells a fact."""
    if words[place - 1] in ("the", "a", "an", "'s", "of", "this", "that", "its"):
        return False
    if place + 1 >= len(words):
        return False
    if "that" in words[place + 1 : place + 4]:
        return True
    if place > mention.last and words[place + 1] == "." and lexicon.is_plural_noun(words[place]):
        return False  # "for misleading claims."
    if lemma in _SHOW and mention.kind is not Kind.WORK:
        return False
    return lemma not in _ALSO_OTHERWISE or mention.kind is not Kind.THING


def _returns(clauses: Clauses, index: int, clause: int) -> bool:
    return any(segment.clause == clause and segment.first > index for segment in clauses.segments)
