"""What a sentence may take over from the text before it: a missing subject, topic or date.

verdicts.md 3.7: from the nearest earlier sentence, then from the heading. Only what the claim has
and the sentence lacks is taken over, and only where the sentence points back.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.time.model import TimeExpression
from claimcheck.profile import dated
from claimcheck.reading import Reading

_SUBJECT_PRONOUNS = frozenset("it he she they this that these those there".split())
_OWNERS = frozenset("its his her their".split())
_DEFINITE = frozenset("the this that these those such".split())
_CARRIERS = frozenset(
    # Nouns that stand for a figure or a topic that was named before.
    "figure number total growth increase rise decline decrease fall drop jump gain rate share amount sum value "
    "level count tally volume pace change post position title role job programme program project report "
    "reading measurement result record distance cost price company firm group agency country nation city "
    "institute institution organisation organization ministry club team university party bank museum hospital "
    "school region state network committee council commission system fleet line building ship vessel".split()
)
PERSON_PRONOUNS = frozenset("he she his her him".split())


class Earlier(NamedTuple):
    """An earlier sentence or heading with the claims that it was found to be about."""

    reading: Reading
    claims: frozenset[str]
    heading: bool = False


class Context(NamedTuple):
    """The text before a sentence, nearest first: sentences of the section, then headings."""

    sentences: tuple[Earlier, ...] = ()
    headings: tuple[Earlier, ...] = ()

    @property
    def previous(self) -> Earlier | None:
        """The sentence directly before."""
        return self.sentences[0] if self.sentences else None


def points_back(reading: Reading) -> bool:
    """Say whether a sentence has a pronoun or a bare definite noun that stands for something earlier."""
    words = reading.tokens.words
    for index, word in enumerate(words[:40]):
        if word in _SUBJECT_PRONOUNS or word in _OWNERS:
            if word == "that" and index and words[index - 1] not in (",", '"', "and", "but"):
                continue
            if word == "there" and index + 1 < len(words) and reading.lemmas[index + 1] == "be":
                continue
            return True
        if word in _DEFINITE and _bare_noun(reading, index):
            return True
    return elliptical(reading)


def _bare_noun(reading: Reading, index: int) -> bool:
    lemmas, words = reading.lemmas, reading.tokens.words
    following = index + 1
    if following >= len(words) or lemmas[following] not in _CARRIERS:
        return False
    after = words[following + 1] if following + 1 < len(words) else ""
    return after not in ("of", "in", "for", "-")


def elliptical(reading: Reading) -> bool:
    """Say whether a sentence has hardly a topic of its own: "More than 30%, in fact."."""
    return len(reading.terms) <= 1 and not reading.mentions


def has_person_pronoun(reading: Reading) -> bool:
    """Say whether "he" or "she" stands in the sentence."""
    return any(word in PERSON_PRONOUNS for word in reading.tokens.words)


def last_person(context: Context) -> Mention | None:
    """Return the person that was named last before the sentence."""
    for earlier in context.sentences:
        people = [mention for mention in earlier.reading.mentions if mention.kind is Kind.PERSON]
        if people:
            subjects = [mention for mention in people if mention.slot is Slot.SUBJECT]
            return (subjects or people)[-1]
    return None


def carried_subject(context: Context, reading: Reading, wanted: Mention) -> Mention | None:
    """
    Return the name that a pronoun or bare description at the head of the sentence stands for.

    None where the sentence does not point back, or where what it points to is of another kind than
    the name that is wanted.
    """
    if not points_back(reading) or wanted.slot is Slot.STANDARD:
        return None
    if has_person_pronoun(reading):
        return last_person(context) if wanted.kind is Kind.PERSON else None
    if wanted.kind is Kind.PERSON:
        return None
    for earlier in (*context.sentences[:3], *context.headings):
        named = [
            mention
            for mention in earlier.reading.mentions
            if not mention.weak and mention.kind is wanted.kind
        ]
        if named:
            subjects = [m for m in named if m.slot in (Slot.SUBJECT, Slot.OWNER)]
            return (subjects or named)[0]
    return None


def carried_mentions(context: Context) -> list[Mention]:
    """Return the names of the nearest earlier sentences and of the headings."""
    return [
        mention
        for earlier in (*context.sentences[:2], *context.headings)
        for mention in earlier.reading.mentions
    ]


def carried_times(
    context: Context, reading: Reading
) -> tuple[tuple[TimeExpression, ...], bool] | None:
    """Return the dates that a sentence without one takes over, and whether from a heading."""
    if points_back(reading) and context.sentences:
        times = dated(context.sentences[0].reading)
        if times:
            return times, False
    for earlier in context.headings:
        times = dated(earlier.reading)
        if times:
            return times, True
    return None
