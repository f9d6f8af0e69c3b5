"""A sentence and a claim side by side, facet by facet.

verdicts.md 2 and 3. Nothing is decided here: each facet comes out as agree, differ, absent, extra or
open, with the words of both sides. `claimcheck.verdicts` turns that into a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck import context as earlier_text
from claimcheck.alignment import Alignment
from claimcheck.context import Context
from claimcheck.facets import entity, polarity, topic
from claimcheck.facets import rank as ranks
from claimcheck.facets.entity import Kind, Mention, Slot
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.time import compare as times
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.model import FacetName, FacetResult, Note, Outcome, Reason
from claimcheck.profile import Key, Profile, dated, named_sources
from claimcheck.reading import Reading
from claimcheck.words import places


@dataclass
class Comparison:
    """The facets of one sentence against one claim, while they are being collected."""

    profile: Profile
    reading: Reading
    alignment: Alignment
    context: Context
    results: list[FacetResult] = field(default_factory=list)
    key_tokens: set[int] = field(default_factory=set)
    key_repeated: bool = False
    denial: polarity.Cue | None = None
    hypothetical: polarity.Cue | None = None
    from_context: bool = False
    late_difference: bool = False  # what differs stands behind the word that denies it

    def add(
        self,
        facet: FacetName,
        outcome: Outcome,
        claim: str | None = None,
        draft: str | None = None,
        detail: str | None = None,
        span: tuple[int, int] | None = None,
        context: bool = False,
    ) -> None:
        """Note how one facet came out; `span` is where the draft's words stand in the sentence."""
        start, end = span if span is not None else (None, None)
        self.results.append(FacetResult(facet, outcome, claim, draft, detail, start, end, context))

    def outcomes(self, outcome: Outcome) -> list[FacetResult]:
        """Return the facets that came out so."""
        return [result for result in self.results if result.outcome is outcome]


def compare(
    profile: Profile, reading: Reading, alignment: Alignment, context: Context
) -> Comparison:
    """Compare all facets of a sentence with those of a claim that it is about."""
    comparison = Comparison(profile, reading, alignment, context)
    comparison.from_context = alignment.from_context and alignment.coverage > 0
    _key_tokens(comparison)
    _stance(comparison)
    _topic(comparison)
    _quantities(comparison)
    _times(comparison)
    _names(comparison)
    _roles(comparison)
    _quotes(comparison)
    _ranks(comparison)
    _opposites(comparison)
    _attribution(comparison)
    _key(comparison)
    return comparison


def _key_tokens(comparison: Comparison) -> None:
    """Collect the tokens that carry the claim's key, for the scope of denials."""
    reading, alignment = comparison.reading, comparison.alignment
    for pair in alignment.pairs:
        figure = reading.quantities[pair.draft]
        comparison.key_tokens.update(reading.span(figure.start, figure.end))
    if comparison.key_tokens:
        return
    if comparison.profile.key is Key.RANK:
        for place in reading.ranks:
            comparison.key_tokens.update(range(place.first, place.last))
    if not comparison.key_tokens:
        for found in alignment.matches:
            if found.at < alignment.own and found.strength >= 0.7:
                comparison.key_tokens.add(alignment.terms[found.at].first)
    if not comparison.key_tokens:
        comparison.key_tokens.update(range(len(reading.tokens)))


def _stance(comparison: Comparison) -> None:
    stance = comparison.reading.stance
    comparison.denial = stance.denied(comparison.key_tokens)
    comparison.hypothetical = stance.suspended(comparison.key_tokens)
    if comparison.profile.negated:
        comparison.denial = None if comparison.denial else polarity.Cue(0, 0, frozenset())


def _topic(comparison: Comparison) -> None:
    alignment = comparison.alignment
    wanted = comparison.profile.terms[alignment.variant]
    found = {match.term for match in alignment.matches}
    missing = [wanted[index].lemma for index in range(len(wanted)) if index not in found]
    comparison.add(
        FacetName.TOPIC,
        Outcome.AGREE,
        ", ".join(term.lemma for term in wanted),
        ", ".join(alignment.terms[match.at].lemma for match in alignment.matches) or None,
        "missing: " + ", ".join(missing) if missing else None,
    )


def _quantities(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    paired = {pair.claim: pair for pair in comparison.alignment.pairs}
    for number, wanted in enumerate(profile.figures):
        pair = paired.get(number)
        if pair is None:
            comparison.add(FacetName.QUANTITY, Outcome.ABSENT, wanted.text)
            continue
        offered = reading.quantities[pair.draft]
        result = quantities.compare(
            offered, wanted, tolerance=profile.claim.tolerance, denied=comparison.denial is not None
        )
        span = (offered.start, offered.end)
        comparison.add(
            FacetName.QUANTITY, result.outcome, wanted.text, offered.text, result.detail, span
        )
    for place, offered in enumerate(reading.quantities):
        if place in {pair.draft for pair in comparison.alignment.pairs}:
            continue
        if _part_of(comparison, offered):
            comparison.add(
                FacetName.QUANTITY,
                Outcome.EXTRA,
                None,
                offered.text,
                Reason.NARROWER,
                (offered.start, offered.end),
            )


def _part_of(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether a figure is said to be a part of the claim's own ("of them 12,000 in medicine")."""
    pairs = comparison.alignment.pairs
    if not pairs or figure.names:
        return False
    reading = comparison.reading
    words = reading.tokens.words
    span = reading.span(figure.start, figure.end)
    if not len(span):
        return False
    around = words[max(0, span.start - 4) : span.stop + 4]
    for first, second in zip(around, around[1:], strict=False):
        if first == "of" and second in ("which", "them", "these", "those", "it", "whom", "that"):
            return True
    if "including" in words[max(0, span.start - 3) : span.start]:
        return True
    key = reading.quantities[pairs[0].draft]
    key_span = reading.span(key.start, key.end)
    before = words[max(0, key_span.start - 2) : key_span.start]
    return "of" in before and key_span.start <= 3 and span.start > key_span.start


def _times(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    own = [time for time in dated(reading) if not _reporting_time(comparison, time)]
    wanted = profile.times
    as_of = profile.claim.as_of
    if not wanted and as_of is not None:
        wanted = (TimeExpression(0, 0, as_of.isoformat(), as_of, as_of),)
    if not wanted:
        for time in own:
            if (
                time.first is None
                and time.last is None
                or getattr(time, "in_name", False)
                or not _near_key(comparison, time)
            ):
                continue
            comparison.add(
                FacetName.TIME,
                Outcome.EXTRA,
                None,
                time.text,
                Reason.NARROWER,
                (time.start, time.end),
            )
        return
    over_period = _over_period(profile)
    for claimed in wanted:
        nearby = [time for time in own if _near_key(comparison, time)] or own
        results = [(times.compare(time, claimed, over_period=over_period), time) for time in nearby]
        if results:
            result, time = min(results, key=lambda item: _ORDER[item[0].outcome])
            comparison.add(
                FacetName.TIME,
                result.outcome,
                claimed.text,
                time.text,
                result.detail,
                (time.start, time.end),
            )
            continue
        _carried_time(comparison, claimed, over_period)


_ORDER = {Outcome.AGREE: 0, Outcome.OPEN: 1, Outcome.DIFFER: 2, Outcome.ABSENT: 3, Outcome.EXTRA: 4}


def _carried_time(comparison: Comparison, claimed: TimeExpression, over_period: bool) -> None:
    carried = earlier_text.carried_times(comparison.context)
    if carried is not None:
        expressions, heading = carried
        if heading or earlier_text.points_back(comparison.reading):
            results = [
                (times.compare(time, claimed, over_period=over_period), time)
                for time in expressions
            ]  # type: ignore[attr-defined]
            result, time = min(results, key=lambda item: _ORDER[item[0].outcome])
            if result.outcome is Outcome.AGREE or heading:
                comparison.from_context = comparison.from_context or result.outcome is Outcome.AGREE
                comparison.add(
                    FacetName.TIME,
                    result.outcome,
                    claimed.text,
                    time.text,
                    result.detail,
                    None,
                    context=True,
                )
                return
    comparison.add(FacetName.TIME, Outcome.ABSENT, claimed.text)


def _near_key(comparison: Comparison, time: TimeExpression) -> bool:
    """Say whether a date stands in a clause of the key, so that it dates what the claim says."""
    reading = comparison.reading
    span = reading.span(time.start, time.end)
    if not len(span):
        return True
    return any(reading.clauses.distance(span.start, key) < 2 for key in comparison.key_tokens)


def _reporting_time(comparison: Comparison, time: TimeExpression) -> bool:
    """Say whether a date only tells when something was said."""
    span = comparison.reading.span(time.start, time.end)
    return any(
        len(span) and source.first <= span.start < source.last
        for source in comparison.reading.attributions
    )


def _over_period(profile: Profile) -> bool:
    """Say whether the claim counts or measures over a period, so that only that period agrees."""
    if any(
        figure.change is not None or figure.relation is Relation.CHANGE
        for figure in profile.figures
    ):
        return True
    if any(time.kind is TimeKind.PERIOD for time in profile.times):
        return bool(profile.figures) or bool(profile.ranks)
    return False


def _names(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    matched: list[Mention] = [
        answer for _, answer in comparison.alignment.names if answer is not None
    ]
    for wanted, answer in comparison.alignment.names:
        text = _words(profile.readings[0], wanted)
        if answer is not None:
            how = entity.same(answer, wanted)
            detail = Note.SPELLING if how == "spelling" else None
            comparison.add(
                FacetName.ENTITY,
                Outcome.AGREE,
                text,
                _words(reading, answer),
                detail,
                _chars(reading, answer),
            )
            continue
        relation = _wider_or_narrower(reading.mentions, wanted)
        if relation is not None:
            other, reason = relation
            comparison.add(
                FacetName.ENTITY,
                Outcome.OPEN,
                text,
                _words(reading, other),
                reason,
                _chars(reading, other),
            )
            continue
        other_name = _rival(comparison, wanted, matched)
        if other_name is not None:
            comparison.add(
                FacetName.ENTITY,
                Outcome.DIFFER,
                text,
                _words(reading, other_name),
                Reason.ENTITY,
                _chars(reading, other_name),
            )
            comparison.late_difference = (
                comparison.denial is not None and other_name.first >= comparison.denial.last
            )
            continue
        if not _carried_name(comparison, wanted, text):
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)
    _narrowing_places(comparison, matched)


def _words(reading: Reading, mention: Mention) -> str:
    return reading.tokens.slice(mention.first, mention.last)


def _chars(reading: Reading, mention: Mention) -> tuple[int, int]:
    return reading.tokens.starts[mention.first], reading.tokens.ends[mention.last - 1]


def _wider_or_narrower(
    mentions: Sequence[Mention], wanted: Mention
) -> tuple[Mention, Reason] | None:
    if wanted.kind is not Kind.PLACE:
        return None
    for mention in mentions:
        if mention.kind is Kind.PLACE:
            if places.contains(wanted.key, mention.key):
                return mention, Reason.NARROWER
            if places.contains(mention.key, wanted.key):
                return mention, Reason.OTHER_ENTITY
    return None


def _rival(comparison: Comparison, wanted: Mention, matched: Sequence[Mention]) -> Mention | None:
    """Return another name of the same kind that stands where the claim's should."""
    reading, profile = comparison.reading, comparison.profile
    sources = {source.mention for source in named_sources(reading)}
    for mention in reading.mentions:
        if (
            mention in matched
            or mention in sources
            or mention.weak
            or mention.kind in (Kind.ROLE, Kind.QUOTE)
        ):
            continue
        if not _same_kind(mention, wanted):
            continue
        if (mention.slot is Slot.STANDARD) != (wanted.slot is Slot.STANDARD):
            continue
        if (
            wanted.kind in (Kind.THING, Kind.PLACE)
            and (mention.slot is Slot.PLACE) != (wanted.slot is Slot.PLACE)
            and wanted.kind is not Kind.PLACE
        ):
            continue
        if any(reading.clauses.distance(mention.first, key) < 2 for key in comparison.key_tokens):
            return mention
    del profile
    return None


def _same_kind(mention: Mention, wanted: Mention) -> bool:
    if mention.kind is wanted.kind:
        if mention.kind is Kind.PLACE:
            return _place_level(mention) == _place_level(wanted) or not (
                mention.known and wanted.known
            )
        return True
    kinds = {mention.kind, wanted.kind}
    return (
        Kind.THING in kinds
        and Kind.WORK not in kinds
        and Kind.PERSON not in kinds
        or kinds == {Kind.PERSON, Kind.THING}
    )


def _place_level(mention: Mention) -> str:
    place = places.place(mention.key)
    return place.kind if place is not None else ""


def _carried_name(comparison: Comparison, wanted: Mention, text: str) -> bool:
    context, reading = comparison.context, comparison.reading
    if not context.sentences and not context.headings:
        return False
    carried = earlier_text.carried_mentions(context)
    for mention in carried:
        if entity.same(mention, wanted) is not None:
            comparison.from_context = True
            comparison.add(
                FacetName.ENTITY, Outcome.AGREE, text, mention.key, None, None, context=True
            )
            return True
    if earlier_text.points_back(reading):
        subject = earlier_text.carried_subject(context, (wanted.kind,))
        if subject is not None and _same_kind(subject, wanted) and wanted.slot is not Slot.STANDARD:
            comparison.add(
                FacetName.ENTITY,
                Outcome.DIFFER,
                text,
                subject.key,
                Reason.ENTITY,
                None,
                context=True,
            )
            return True
    return False


def _narrowing_places(comparison: Comparison, matched: Sequence[Mention]) -> None:
    """Note a place that only the draft has, within the clause of the key."""
    reading = comparison.reading
    if any(name.kind is Kind.PLACE for name in comparison.profile.mentions):
        return
    for mention in reading.mentions:
        if mention.kind is Kind.PLACE and mention.slot is Slot.PLACE and mention not in matched:
            if any(
                reading.clauses.distance(mention.first, key) < 2 for key in comparison.key_tokens
            ):
                comparison.add(
                    FacetName.ENTITY,
                    Outcome.EXTRA,
                    None,
                    _words(reading, mention),
                    Reason.NARROWER,
                    _chars(reading, mention),
                )


def _roles(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in reading.mentions if mention.kind is Kind.ROLE]
    for wanted in profile.roles:
        text = _words(profile.readings[0], wanted)
        answer = next((mention for mention in offered if mention.key == wanted.key), None)
        if answer is not None:
            comparison.add(
                FacetName.ENTITY,
                Outcome.AGREE,
                text,
                _words(reading, answer),
                None,
                _chars(reading, answer),
            )
        elif offered:
            comparison.add(
                FacetName.ENTITY,
                Outcome.DIFFER,
                text,
                _words(reading, offered[0]),
                Reason.ENTITY,
                _chars(reading, offered[0]),
            )
        else:
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)


def _quotes(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in reading.mentions if mention.kind is Kind.QUOTE]
    for wanted in profile.quotes:
        text = _words(profile.readings[0], wanted)
        if not offered:
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)
            continue
        answer = offered[0]
        shared = set(answer.key.split()) & set(wanted.key.split())
        agrees = len(shared) >= 0.6 * len(set(answer.key.split()))
        comparison.add(
            FacetName.ENTITY,
            Outcome.AGREE if agrees else Outcome.DIFFER,
            text,
            _words(reading, answer),
            None if agrees else Reason.ENTITY,
            _chars(reading, answer),
        )


def _ranks(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    for wanted in profile.ranks:
        text = profile.readings[0].tokens.slice(wanted.first, wanted.last)
        if not reading.ranks:
            comparison.add(FacetName.RANK, Outcome.ABSENT, text)
            continue
        results = [(ranks.compare(offered, wanted), offered) for offered in reading.ranks]
        (outcome, reason), offered = min(results, key=lambda item: _ORDER[item[0][0]])
        if outcome is Outcome.AGREE and _wider_scope(offered.scope, wanted.scope):
            outcome, reason = Outcome.OPEN, Reason.STRONGER
        span = (reading.tokens.starts[offered.first], reading.tokens.ends[offered.last - 1])
        comparison.add(
            FacetName.RANK,
            outcome,
            text,
            reading.tokens.slice(offered.first, offered.last),
            reason,
            span,
        )
    if not profile.ranks and profile.key is not Key.QUANTITY:
        for offered in reading.ranks:
            span = (reading.tokens.starts[offered.first], reading.tokens.ends[offered.last - 1])
            if (
                any(
                    reading.clauses.distance(offered.first, key) == 0
                    for key in comparison.key_tokens
                )
                and not offered.among
            ):
                comparison.add(
                    FacetName.RANK,
                    Outcome.EXTRA,
                    None,
                    reading.tokens.slice(offered.first, offered.last),
                    Reason.STRONGER,
                    span,
                )


def _wider_scope(draft: str | None, claim: str | None) -> bool:
    """Say whether the draft's scope goes beyond the claim's (verdicts.md 7)."""
    if draft is None or draft == claim or claim == "world":
        return False
    if claim is None:
        return True
    return draft == "world" or places.contains(draft, claim)


def _opposites(comparison: Comparison) -> None:
    """Note where the draft says the opposite, where no figure is given to tell by (verdicts.md 2)."""
    alignment = comparison.alignment
    if alignment.pairs and any(
        comparison.profile.figures[pair.claim].change for pair in alignment.pairs
    ):
        return
    matched = {match.term for match in alignment.matches if match.strength >= 0.7}
    wanted = [
        term
        for index, term in enumerate(comparison.profile.terms[alignment.variant])
        if index not in matched
    ]
    own = alignment.terms[: alignment.own]
    pair = topic.opposites(wanted, own)
    if pair is not None:
        reading = comparison.reading
        span = (reading.tokens.starts[pair[1].first], reading.tokens.ends[pair[1].last - 1])
        comparison.add(
            FacetName.POLARITY, Outcome.DIFFER, pair[0].lemma, pair[1].lemma, Reason.POLARITY, span
        )


def _attribution(comparison: Comparison) -> None:
    wanted = comparison.profile.attribution
    if wanted is None or wanted.mention is None:
        return
    reading = comparison.reading
    text = _words(comparison.profile.readings[0], wanted.mention)
    offered = named_sources(reading)
    names = [source.mention for source in offered if source.mention is not None]
    for mention in (*names, *reading.mentions):
        if entity.same(mention, wanted.mention) is not None:
            comparison.add(
                FacetName.ATTRIBUTION,
                Outcome.AGREE,
                text,
                _words(reading, mention),
                None,
                _chars(reading, mention),
            )
            return
    strong = [mention for mention in names if not mention.weak]
    if strong:
        comparison.add(
            FacetName.ATTRIBUTION,
            Outcome.DIFFER,
            text,
            _words(reading, strong[0]),
            Reason.ATTRIBUTION,
            _chars(reading, strong[0]),
        )
        return
    subject = (
        earlier_text.carried_subject(comparison.context, (Kind.PERSON,))
        if earlier_text.has_person_pronoun(reading)
        else None
    )
    if subject is not None:
        agrees = entity.same(subject, wanted.mention) is not None
        comparison.from_context = comparison.from_context or agrees
        comparison.add(
            FacetName.ATTRIBUTION,
            Outcome.AGREE if agrees else Outcome.DIFFER,
            text,
            subject.key,
            None if agrees else Reason.ATTRIBUTION,
            None,
            context=True,
        )
        return
    comparison.add(FacetName.ATTRIBUTION, Outcome.ABSENT, text)


def _key(comparison: Comparison) -> None:
    """Say whether the draft repeats or replaces what makes the claim news (verdicts.md 3.2)."""
    profile, alignment = comparison.profile, comparison.alignment
    if profile.key is Key.QUANTITY:
        comparison.key_repeated = bool(alignment.pairs)
    elif profile.key is Key.RANK:
        comparison.key_repeated = any(
            result.facet is FacetName.RANK and result.outcome is not Outcome.ABSENT
            for result in comparison.results
        )
    else:
        comparison.key_repeated = alignment.coverage >= 0.4 or any(
            result.facet is FacetName.TIME and result.outcome in (Outcome.AGREE, Outcome.DIFFER)
            for result in comparison.results
        )


def spans(results: Sequence[FacetResult]) -> Iterator[tuple[int, int]]:
    """Yield where the draft's words of the facets stand in the sentence."""
    for result in results:
        if result.start is not None and result.end is not None:
            yield result.start, result.end
