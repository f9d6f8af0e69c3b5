"""The sources that both sides cite (verdicts.md 2)."""

from __future__ import annotations

from claimcheck import context as earlier_text
from claimcheck.comparison.sheet import Comparison, place_of, words_of
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import same
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import named_sources
from claimcheck.reading import Reading

_CUES = frozenset("to citing by from per the".split())


def _is_cited_alone(reading: Reading, mention: Mention) -> bool:
    """Say whether an acronym that the set does not know is a source: "according to UNICEF"."""
    words = reading.tokens.words
    if words[max(0, mention.first - 1) : mention.first] in ([], [","]):
        return words[mention.last : mention.last + 1] != [","]  # "UNICEF says that …"
    return words[mention.first - 1] in _CUES


def add_attribution(comparison: Comparison) -> None:
    """Compare who says so with whom the claim cites (verdicts.md 6.5)."""
    wanted = comparison.profile.attribution
    if wanted is None or wanted.mention is None:
        return
    reading = comparison.reading
    text = comparison.profile.texts[wanted.mention]
    cited = [source.mention for source in named_sources(reading) if source.mention is not None]
    for mention in (*cited, *reading.mentions):
        if same(mention, wanted.mention) is not None:
            comparison.add(
                FacetName.ATTRIBUTION,
                Outcome.AGREE,
                text,
                words_of(reading, mention),
                None,
                place_of(reading, mention),
            )
            return
    strong = [mention for mention in cited if not mention.weak or _is_cited_alone(reading, mention)]
    if strong:
        words, chars = words_of(reading, strong[0]), place_of(reading, strong[0])
        comparison.add(
            FacetName.ATTRIBUTION, Outcome.DIFFER, text, words, Reason.ATTRIBUTION, chars
        )
        return
    if wanted.mention.kind is Kind.PERSON and earlier_text.has_person_pronoun(reading):
        subject = earlier_text.last_person(comparison.context)
        if subject is not None:
            agrees = same(subject, wanted.mention) is not None
            comparison.add(
                FacetName.ATTRIBUTION,
                Outcome.AGREE if agrees else Outcome.DIFFER,
                text,
                subject.key,
                None if agrees else Reason.ATTRIBUTION,
                context=True,
            )
            return
    comparison.add(FacetName.ATTRIBUTION, Outcome.ABSENT, text)
