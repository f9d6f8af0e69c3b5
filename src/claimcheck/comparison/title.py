"""Offices, themes and quotations of both sides, which count as entities (verdicts.md 6)."""

from __future__ import annotations

from claimcheck.comparison.sheet import Comparison, place_of, words_of
from claimcheck.facets import quotation
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import same_role
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.words import function_words


def add_roles(comparison: Comparison) -> None:
    """Compare the offices of both sides: "chairman" is not "president"."""
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in comparison.scene.names if mention.kind is Kind.ROLE]
    own = [mention for mention in offered if mention.preposition not in _OF_ANOTHER]
    agreeing = any(same_role(one, other) for one in offered for other in profile.roles)
    for wanted in profile.roles:
        text = profile.texts[wanted]
        answer = next((mention for mention in offered if same_role(mention, wanted)), None)
        if answer is not None and _is_lesser(comparison, answer):
            chars = place_of(reading, answer)
            words = reading.tokens.slice(answer.first - 1, answer.last)
            comparison.add(FacetName.ENTITY, Outcome.DIFFER, text, words, Reason.ENTITY, chars)
        elif answer is not None:
            chars = place_of(reading, answer)
            comparison.add(
                FacetName.ENTITY, Outcome.AGREE, text, words_of(reading, answer), None, chars
            )
        elif own and not profile.figures and not agreeing:
            chars = place_of(reading, own[0])
            words = words_of(reading, own[0])
            comparison.add(FacetName.ENTITY, Outcome.DIFFER, text, words, Reason.ENTITY, chars)
        else:
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)


# Before an office that somebody else holds: "was thanked by the chairman".
_OF_ANOTHER = frozenset("with by from under than without alongside beside".split())


_LESSER = frozenset("deputy vice assistant acting interim former ex associate".split())


def _is_lesser(comparison: Comparison, answer: Mention) -> bool:
    """Say whether a word before an office makes it another: "deputy commissioner"."""
    words, own = comparison.reading.tokens.words, comparison.profile.reading.tokens.words
    return (
        answer in comparison.reading.mentions
        and answer.first > 0
        and words[answer.first - 1] in _LESSER
        and words[answer.first - 1] not in own
    )


def add_quotes(comparison: Comparison) -> None:
    """Compare quoted titles and mottos word by word."""
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in reading.mentions if mention.kind is Kind.QUOTE]
    for wanted in profile.quotes:
        text = profile.texts[wanted]
        said = quotation.find(wanted.key.split(), reading.tokens)
        if said is not None:
            tokens = reading.tokens
            comparison.add(
                FacetName.ENTITY,
                said.outcome,
                text,
                tokens.slice(said.first, said.last),
                Reason.ENTITY if said.outcome is Outcome.DIFFER else None,
                (tokens.starts[said.first], tokens.ends[said.last - 1]),
            )
            continue
        if not offered:
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)
            continue
        answer = offered[0]
        mine = {word for word in answer.key.split() if not function_words.is_function_word(word)}
        agrees = len(mine & set(wanted.key.split())) >= 0.8 * len(mine)
        comparison.add(
            FacetName.ENTITY,
            Outcome.AGREE if agrees else Outcome.DIFFER,
            text,
            words_of(reading, answer),
            None if agrees else Reason.ENTITY,
            place_of(reading, answer),
        )
