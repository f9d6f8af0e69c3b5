"""A sentence and a claim side by side, facet by facet.

verdicts.md 2 and 3. Nothing is decided here: each facet comes out as agree, differ, absent, extra or
open, with the words of both sides. `claimcheck.verdicts` turns that into a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck import binding
from claimcheck import context as earlier_text
from claimcheck.alignment import Alignment
from claimcheck.context import Context, Scene
from claimcheck.facets import polarity, topic
from claimcheck.facets import rank as ranks
from claimcheck.facets.entity import compare as names
from claimcheck.facets.entity import slots
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import same
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.time import compare as times
from claimcheck.facets.time.model import TimeExpression
from claimcheck.model import FacetName, FacetResult, Outcome, Reason
from claimcheck.profile import Key, Profile, dated, named_sources
from claimcheck.reading import Reading
from claimcheck.words import function_words, lexicon

_SURE = 0.7  # likeness from which a topic word of the draft says what the claim's says
_BEST_FIRST = {
    Outcome.AGREE: 0,
    Outcome.OPEN: 1,
    Outcome.DIFFER: 2,
    Outcome.ABSENT: 3,
    Outcome.EXTRA: 4,
}


@dataclass
class Comparison:
    """The facets of one sentence against one claim, while they are being collected."""

    profile: Profile
    scene: Scene
    alignment: Alignment
    results: list[FacetResult] = field(default_factory=list)
    key_tokens: frozenset[int] = frozenset()
    key_repeated: bool = False
    denial: polarity.Cue | None = None
    hypothetical: polarity.Cue | None = None
    from_context: bool = False

    @property
    def reading(self) -> Reading:
        """The sentence."""
        return self.scene.reading

    @property
    def context(self) -> Context:
        """The text before it."""
        return self.scene.context

    def near(self, index: int) -> bool:
        """Say whether a token stands in a clause of the claim's key."""
        clauses = self.reading.clauses
        segment = clauses.segment(index)
        for key in self.key_tokens:
            distance = clauses.distance(index, key)
            if distance == 0:
                return True
            own = clauses.segment(key)
            apart = segment.apposition or segment.relative or own.apposition
            if distance == 1 and not apart:
                return True
            if (own.apposition or own.relative) and self._is_described(index, own.first):
                return True
        return False

    def distance(self, index: int) -> int:
        """Return how far a token stands from the key: by segments and clauses, then by words."""
        clauses = self.reading.clauses
        return min(100 * clauses.distance(index, key) + abs(index - key) for key in self.key_tokens)

    def _is_described(self, index: int, first: int) -> bool:
        """Say whether an apposition or relative clause at `first` tells of the name at `index`."""
        before = [name for name in self.reading.mentions if name.last <= first]
        return any(name.first == index for name in before[-1:])

    def add(  # noqa: PLR0913 - the fields of a result
        self,
        facet: FacetName,
        outcome: Outcome,
        claim: str | None = None,
        draft: str | None = None,
        detail: str | None = None,
        span: tuple[int, int] | None = None,
        *,
        context: bool = False,
    ) -> None:
        """Note how one facet came out; `span` is where the draft's words stand in the sentence."""
        start, end = span if span is not None else (None, None)
        self.results.append(FacetResult(facet, outcome, claim, draft, detail, start, end, context))
        if context and outcome is Outcome.AGREE:
            self.from_context = True

    def outcomes(self, outcome: Outcome) -> list[FacetResult]:
        """Return the facets that came out so."""
        return [result for result in self.results if result.outcome is outcome]


def compare(profile: Profile, scene: Scene, alignment: Alignment) -> Comparison:
    """Compare all facets of a sentence with those of a claim that it is about."""
    comparison = Comparison(profile, scene, alignment)
    reading = scene.reading
    comparison.from_context = alignment.uses_context
    comparison.key_tokens = _key_tokens(profile, reading, alignment)
    _stance(comparison)
    _topic(comparison)
    _restrictions(comparison)
    _locations(comparison)
    _quantities(comparison)
    _times(comparison)
    _names(comparison)
    _roles(comparison)
    _quotes(comparison)
    _ranks(comparison)
    _opposites(comparison)
    _populations(comparison)
    _attribution(comparison)
    comparison.key_repeated = _repeats_key(comparison)
    return comparison


def _key_tokens(profile: Profile, reading: Reading, alignment: Alignment) -> frozenset[int]:
    """Return the tokens that carry the claim's key, for what is near it and what denies it."""
    found: set[int] = set()
    for pair in alignment.pairs:
        figure = reading.quantities[pair.draft]
        found.update(reading.span(figure.start, figure.end))
    if not found and profile.key is Key.RANK:
        for place in reading.ranks:
            found.update(range(place.first, place.last))
    if not found:
        matched = [
            match
            for match in alignment.matches
            if match.at < alignment.own and match.strength >= _SURE
        ]
        predicate = [
            match for match in matched if match.term in profile.predicates
        ]
        found = {alignment.terms[match.at].first for match in predicate or matched}
    return frozenset(found or range(len(reading.tokens)))


def _stance(comparison: Comparison) -> None:
    stance, profile = comparison.reading.stance, comparison.profile
    comparison.denial = stance.denied(comparison.key_tokens)
    if not profile.suspended:
        cue = stance.suspended(comparison.key_tokens)
        # A claim that is itself about a target or a forecast is asserted by repeating it.
        if cue is not None and comparison.reading.lemmas[cue.first] not in profile.reading.lemmas:
            comparison.hypothetical = cue
    if profile.negated:
        comparison.denial = None if comparison.denial else polarity.Cue(0, 0, frozenset())


def _topic(comparison: Comparison) -> None:
    alignment = comparison.alignment
    wanted = comparison.profile.terms
    found = {match.term for match in alignment.matches}
    missing = [wanted[index].lemma for index in range(len(wanted)) if index not in found]
    comparison.add(
        FacetName.TOPIC,
        Outcome.AGREE,
        ", ".join(term.lemma for term in wanted),
        ", ".join(alignment.terms[match.at].lemma for match in alignment.matches) or None,
        "missing: " + ", ".join(missing) if missing else None,
    )


def _restrictions(comparison: Comparison) -> None:
    """Note an adjective that only the draft has before a word of the claim: "a reduced ticket"."""
    alignment, reading = comparison.alignment, comparison.reading
    words = reading.tokens.words
    claimed = set(comparison.profile.reading.lemmas)
    for match in alignment.matches:
        if match.at >= alignment.own or match.strength < _SURE:
            continue
        term = alignment.terms[match.at]
        index = term.first - 1
        if not term.head or index < 0 or not comparison.near(term.first):
            continue
        word = words[index]
        if reading.lemmas[index] in claimed or lexicon.is_colour(word) or not word.isalpha():
            continue
        restrictive = lexicon.main_pos(word) == lexicon.ADJECTIVE or (
            lexicon.is_past_or_participle(word) and index and words[index - 1] in ("a", "the", "an")
        )
        known = any(topic.likeness(wanted, other) >= _SURE for wanted in comparison.profile.terms for other in reading.terms if other.first == index)
        if restrictive and not known and not function_words.is_function_word(word) and not _is_taken(reading, index):
            span = (reading.tokens.starts[index], reading.tokens.ends[index])
            comparison.add(FacetName.TOPIC, Outcome.EXTRA, None, word, Reason.NARROWER, span)


def _locations(comparison: Comparison) -> None:
    """Note a part of the place that only the draft names: "in the old town" (verdicts.md 3.6)."""
    alignment, reading = comparison.alignment, comparison.reading
    used = {match.at for match in alignment.matches if match.strength >= _SURE}
    claimed = set(comparison.profile.reading.lemmas)
    for place in range(alignment.own):
        term = alignment.terms[place]
        if place in used or reading.lemmas[term.last - 1] not in _PARTS or term.lemma in claimed:
            continue
        preposition, _ = slots.governor(reading.tokens, reading.clauses, term.first)
        resolved = any(name.first <= term.first < name.last for name in comparison.scene.names)
        if preposition in ("in", "at", "within", "inside", "around") and not resolved and comparison.near(term.first):
            tokens = reading.tokens
            span = (tokens.starts[term.first], tokens.ends[term.last - 1])
            words = tokens.slice(term.first, term.last)
            comparison.add(FacetName.ENTITY, Outcome.EXTRA, None, words, Reason.NARROWER, span)


_PARTS = frozenset(
    "town city centre center district quarter suburb village county province region north south east west "
    "neighbourhood neighborhood borough parish valley coast courtyard building hall house workshop factory "
    "plant office warehouse campus laboratory ward wing room outskirts downtown countryside island".split()
)


def _is_taken(reading: Reading, index: int) -> bool:
    return not any(term.first <= index < term.last for term in reading.terms)


def _quantities(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    pairs = {pair.claim: pair for pair in comparison.alignment.pairs}
    used = {pair.draft for pair in pairs.values()}
    for number, wanted in enumerate(profile.figures):
        pair = pairs.get(number)
        if pair is None:
            comparison.add(FacetName.QUANTITY, Outcome.ABSENT, wanted.text)
            continue
        wanted, offered = binding.alike(wanted, reading.quantities[pair.draft])  # noqa: PLW2901
        denied = comparison.denial is not None
        result = quantities.compare(
            offered, wanted, tolerance=profile.claim.tolerance, denied=denied
        )
        span = (offered.start, offered.end)
        comparison.add(
            FacetName.QUANTITY, result.outcome, wanted.text, offered.text, result.detail, span
        )
    if profile.scores:
        _score(comparison)
    _groups(comparison)
    for place, offered in enumerate(reading.quantities):
        if place not in used and used and not offered.names and _is_part(comparison, offered):
            span = (offered.start, offered.end)
            comparison.add(
                FacetName.QUANTITY, Outcome.EXTRA, None, offered.text, Reason.NARROWER, span
            )


def _groups(comparison: Comparison) -> None:
    """Compare figures that only name a group: "aged 60 and over" is another group than "aged 40"."""
    offered = [figure for figure in comparison.reading.quantities if figure.names]
    for wanted in comparison.profile.reading.quantities:
        if not wanted.names:
            continue
        alike = [figure for figure in offered if figure.unit == wanted.unit and figure.noun == wanted.noun]
        if not alike:
            continue
        agrees = [f for f in alike if (f.value, f.low, f.high) == (wanted.value, wanted.low, wanted.high)]
        figure = (agrees or alike)[0]
        comparison.add(
            FacetName.ENTITY,
            Outcome.AGREE if agrees else Outcome.DIFFER,
            wanted.text,
            figure.text,
            None if agrees else Reason.ENTITY,
            (figure.start, figure.end),
        )


def _score(comparison: Comparison) -> None:
    """Compare the result of a match; who won is told by the names."""
    profile, reading = comparison.profile, comparison.reading
    wanted = profile.scores[0]
    text = profile.reading.tokens.slice(wanted.first, wanted.last)
    if not reading.scores:
        comparison.add(FacetName.QUANTITY, Outcome.ABSENT, text)
        return
    agreeing = [offered for offered in reading.scores if offered.result == wanted.result]
    offered = (agreeing or list(reading.scores))[0]
    tokens = reading.tokens
    span = (tokens.starts[offered.first], tokens.ends[offered.last - 1])
    words = tokens.slice(offered.first, offered.last)
    outcome, reason = (Outcome.AGREE, None) if agreeing else (Outcome.DIFFER, Reason.QUANTITY)
    comparison.add(FacetName.QUANTITY, outcome, text, words, reason, span)


def _is_part(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether a figure is a part of the claim's own ("of them 12,000 in medicine")."""
    reading = comparison.reading
    words = reading.tokens.words
    span = reading.span(figure.start, figure.end)
    if _partitive(words[max(0, span.start - 5) : span.start]):
        return True
    if _partitive(words[span.stop : span.stop + 3]):
        return True
    if "including" in words[max(0, span.start - 3) : span.start]:
        return True
    first_key, last_key = min(comparison.key_tokens), max(comparison.key_tokens)
    between = [
        other
        for other in reading.quantities
        if last_key < reading.at(other) < span.start and not other.names
    ]
    before = words[max(0, first_key - 2) : first_key]
    return "of" in before and first_key <= 3 and span.start > last_key and not between


def _partitive(words: Sequence[str]) -> bool:
    """Say whether "of which", "of them" or the like stands here."""
    whole = ("which", "them", "these", "those", "it", "whom", "that")
    return any(
        first == "of" and second in whole for first, second in zip(words, words[1:], strict=False)
    )


def _times(comparison: Comparison) -> None:
    profile = comparison.profile
    own = _own_times(comparison)
    wanted = profile.times
    as_of = profile.claim.as_of
    if not wanted and as_of is not None:
        wanted = (TimeExpression(0, 0, as_of.isoformat(), as_of, as_of),)
    if not wanted:
        for time in own:
            if time.settled and not time.in_name and comparison.near(comparison.reading.at(time)):
                span = (time.start, time.end)
                comparison.add(
                    FacetName.TIME, Outcome.EXTRA, None, time.text, Reason.NARROWER, span
                )
        return
    if len(profile.figures) > 1 and len(wanted) > 1 and comparison.alignment.pairs:
        _times_of_figures(comparison, wanted)
        return
    for claimed in wanted:
        nearby = [time for time in own if comparison.near(comparison.reading.at(time))]
        nearby = _of_subject(comparison, nearby)
        nearby = nearby or _before_relative(comparison, own)
        if not _best_time(comparison, nearby, claimed) and not _agrees_elsewhere(comparison, own, claimed):
            _carried_time(comparison, claimed)


def _agrees_elsewhere(
    comparison: Comparison, own: Sequence[TimeExpression], claimed: TimeExpression
) -> bool:
    """Compare with a date of another clause, which counts only where it agrees."""
    over = comparison.profile.over_period
    agreeing = [
        time
        for time in own
        if times.compare(time, claimed, over_period=over).outcome is Outcome.AGREE
    ]
    return _best_time(comparison, agreeing[:1], claimed)


def _of_subject(
    comparison: Comparison, offered: list[TimeExpression]
) -> list[TimeExpression]:
    """Leave out dates that stand with another name: "Alba was founded in 1904, Bruma in 1887"."""
    reading = comparison.reading
    if len({time.text for time in offered}) < 2:
        return offered
    mine = [answer for _, answer in comparison.alignment.names if answer is not None]
    kinds = {wanted.kind for wanted in comparison.profile.mentions}
    kept = []
    for time in offered:
        at = reading.at(time)
        before = [
            name
            for name in reading.mentions
            if name.last <= at and (name in mine or (name.kind in kinds and not name.weak))
        ]
        if not before or before[-1] in mine:
            kept.append(time)
    return kept or offered


def _before_relative(comparison: Comparison, own: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the date that a clause with the key describes: "2018, when only 82% ran on time"."""
    reading = comparison.reading
    openers = {
        reading.clauses.segment(key).first: reading.clauses.segment(key).opener
        for key in comparison.key_tokens
    }
    for first, opener in openers.items():
        if opener in ("when", "which", "where", "that"):
            before = [time for time in own if reading.at(time) < first]
            if before:
                return before[-1:]
    return []


def _own_times(comparison: Comparison) -> list[TimeExpression]:
    """Return the dates of a sentence that do not merely tell when something was said."""
    reading = comparison.reading
    cited: set[int] = set()
    for source in reading.attributions:
        cited |= source.explains
    own = [time for time in dated(reading) if reading.at(time) not in cited]
    known = {(time.first, time.last) for time in own}
    single = [
        time
        for time in reading.single_times
        if not time.in_name and time.settled and reading.at(time) not in cited
    ]
    return own + [time for time in single if (time.first, time.last) not in known]


def _times_of_figures(comparison: Comparison, wanted: Sequence[TimeExpression]) -> None:
    """Compare the date of each figure with that of the figure it answers: "from 96 in 2023 to …"."""
    profile, reading = comparison.profile, comparison.reading
    seen: set[str] = set()
    for pair in comparison.alignment.pairs:
        claimed = binding.time_of(profile.reading, profile.figures[pair.claim])
        offered = binding.time_of(reading, reading.quantities[pair.draft])
        if claimed is None or claimed.text in seen:
            continue
        seen.add(claimed.text)
        _best_time(comparison, [offered] if offered is not None else [], claimed)
    for claimed in wanted:
        if claimed.text not in seen:
            comparison.add(FacetName.TIME, Outcome.ABSENT, claimed.text)


def _best_time(
    comparison: Comparison, offered: Sequence[TimeExpression], claimed: TimeExpression
) -> bool:
    """Compare a claim's date with the dates beside the key; False where none tells."""
    over = comparison.profile.over_period
    results = [(times.compare(time, claimed, over_period=over), time) for time in offered]
    results = [pair for pair in results if pair[0].outcome is not Outcome.ABSENT]
    if not results:
        return False
    result, time = min(results, key=lambda item: _BEST_FIRST[item[0].outcome])
    span = (time.start, time.end)
    detail = result.detail
    comparison.add(FacetName.TIME, result.outcome, claimed.text, time.text, detail, span)
    return True


def _carried_time(comparison: Comparison, claimed: TimeExpression) -> None:
    """Take a missing date from the sentence before, where this one points back, or the heading."""
    found = earlier_text.carried_times(comparison.scene)
    if found is not None:
        expressions, heading = found
        over = comparison.profile.over_period
        results = [(times.compare(time, claimed, over_period=over), time) for time in expressions]
        result, time = min(results, key=lambda item: _BEST_FIRST[item[0].outcome])
        if result.outcome is Outcome.AGREE or (heading and result.outcome is Outcome.DIFFER):
            comparison.add(
                FacetName.TIME,
                result.outcome,
                claimed.text,
                time.text,
                result.detail,
                context=True,
            )
            return
    comparison.add(FacetName.TIME, Outcome.ABSENT, claimed.text)


def _words(reading: Reading, mention: Mention) -> str:
    return reading.tokens.slice(mention.first, mention.last)


def _chars(reading: Reading, mention: Mention) -> tuple[int, int]:
    return reading.tokens.starts[mention.first], reading.tokens.ends[mention.last - 1]


def _names(comparison: Comparison) -> None:
    profile, reading, scene = comparison.profile, comparison.reading, comparison.scene
    sources = [source.mention for source in named_sources(reading) if source.mention is not None]
    for result in names.compare(
        _without_scopes(comparison),
        scene.names,
        sources,
        comparison.near,
        comparison.distance,
        _owner_of_figure(comparison),
    ):
        wanted, answer = result.wanted, result.answer
        assert wanted is not None
        text = profile.texts[wanted]
        if answer is not None:
            _add_name(comparison, result.outcome, text, answer, result.detail)
        elif wanted.kind is Kind.PLACE and _is_worldwide(comparison):
            comparison.add(FacetName.ENTITY, Outcome.OPEN, text, "the world", Reason.OTHER_ENTITY)
        elif not _carried_name(comparison, wanted, text):
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)
    for result in names.narrowing(
        reading.mentions,
        [*profile.mentions, *sources],
        comparison.near,
        lambda name: _describes_topic(comparison, name),
    ):
        if result.answer is not None:
            _add_name(comparison, Outcome.EXTRA, None, result.answer, result.detail)


def _is_worldwide(comparison: Comparison) -> bool:
    """Say whether the draft tells of the whole world, and the claim does not."""
    world = {"worldwide", "globally", "world-wide"}
    words = comparison.reading.tokens.words
    return not comparison.reading.ranks and any(
        word in world and comparison.near(index) for index, word in enumerate(words)
    )


def _owner_of_figure(comparison: Comparison) -> Mention | None:
    """Return the name that stands directly before the key figure: "Tidemark 3,200"."""
    reading = comparison.reading
    for pair in comparison.alignment.pairs:
        figure = reading.quantities[pair.draft]
        owner = binding.nearest_name(reading, figure)
        if owner is not None and 0 <= reading.at(figure) - owner.last <= 1:
            return owner
    return None


def _add_name(
    comparison: Comparison, outcome: Outcome, claim: str | None, answer: Mention, detail: str | None
) -> None:
    reading = comparison.reading
    words, chars = _words(reading, answer), _chars(reading, answer)
    context = answer in comparison.scene.resolved
    if context:
        words = f"{words} ({answer.key})"
    comparison.add(FacetName.ENTITY, outcome, claim, words, detail, chars, context=context)


def _describes_topic(comparison: Comparison, name: Mention) -> bool:
    """Say whether a name stands as an adjective before a word of the claim: "the Mars missions"."""
    alignment = comparison.alignment
    following = {
        alignment.terms[match.at].first
        for match in alignment.matches
        if match.at < alignment.own and match.strength >= _SURE
    }
    return name.last in following and not comparison.reading.tokens.words[name.last].startswith("'")


def _without_scopes(comparison: Comparison) -> list[tuple[Mention, Mention | None]]:
    """Leave out the name in which a rank holds ("in Europe"): it is compared with the rank."""
    scopes = {place.scope for place in comparison.profile.ranks if place.scope is not None}
    return [pair for pair in comparison.alignment.names if pair[0].key not in scopes]


def _carried_name(comparison: Comparison, wanted: Mention, text: str) -> bool:
    """Take a missing name from the text before (verdicts.md 3.7)."""
    context = comparison.context
    continued = comparison.scene.continues(comparison.profile.claim.id)
    if continued or any(
        same(mention, wanted) is not None for mention in earlier_text.carried_mentions(context)
    ):
        comparison.add(FacetName.ENTITY, Outcome.AGREE, text, wanted.key, context=True)
        return True
    return False


def _roles(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in comparison.scene.names if mention.kind is Kind.ROLE]
    agreeing = any(_same_role(one, other) for one in offered for other in profile.roles)
    for wanted in profile.roles:
        text = profile.texts[wanted]
        answer = next((mention for mention in offered if _same_role(mention, wanted)), None)
        if answer is not None:
            chars = _chars(reading, answer)
            comparison.add(
                FacetName.ENTITY, Outcome.AGREE, text, _words(reading, answer), None, chars
            )
        elif offered and not profile.figures and not agreeing:
            chars = _chars(reading, offered[0])
            words = _words(reading, offered[0])
            comparison.add(FacetName.ENTITY, Outcome.DIFFER, text, words, Reason.ENTITY, chars)
        else:
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)


def _same_role(offered: Mention, wanted: Mention) -> bool:
    """Say whether a role is the claim's or says less: "coach" for "head coach"."""
    if offered.key == wanted.key:
        return True
    mine, theirs = offered.key.split("-"), wanted.key.split("-")
    less = ("head", "chief", "first", "managing", "executive")
    return len(mine) == 1 < len(theirs) and mine[-1] == theirs[-1] and theirs[0] in less


def _quotes(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    offered = [mention for mention in reading.mentions if mention.kind is Kind.QUOTE]
    for wanted in profile.quotes:
        text = profile.texts[wanted]
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
            _words(reading, answer),
            None if agrees else Reason.ENTITY,
            _chars(reading, answer),
        )


def _ranks(comparison: Comparison) -> None:
    profile, reading = comparison.profile, comparison.reading
    for wanted in profile.ranks:
        text = profile.texts[wanted]
        results = [(ranks.compare(offered, wanted), offered) for offered in reading.ranks]
        results = [item for item in results if item[0][0] is not Outcome.ABSENT]
        if not results:
            comparison.add(FacetName.RANK, Outcome.ABSENT, text)
            continue
        (outcome, reason), offered = min(results, key=lambda item: _BEST_FIRST[item[0][0]])
        if outcome is Outcome.AGREE and _other_scope(comparison, offered.scope, wanted.scope):
            comparison.add(FacetName.ENTITY, Outcome.DIFFER, wanted.scope, offered.scope, Reason.ENTITY)
        elif outcome is Outcome.AGREE and ranks.wider(offered.scope, wanted.scope):
            outcome, reason = Outcome.OPEN, Reason.STRONGER
        _add_rank(comparison, outcome, text, offered, reason)
    if profile.ranks or profile.key is Key.QUANTITY:
        return
    for offered in reading.ranks:
        beside = any(
            reading.clauses.distance(offered.first, key) == 0 for key in comparison.key_tokens
        )
        if beside and not offered.among:
            _add_rank(comparison, Outcome.EXTRA, None, offered, Reason.STRONGER)


def _other_scope(comparison: Comparison, draft: str | None, claim: str | None) -> bool:
    """Say whether two ranks hold in two places of one kind: "in Spain" and "in Portugal"."""
    levels = {name.key: name.level for name in comparison.reading.mentions}
    levels |= {name.key: name.level for name in comparison.profile.reading.mentions}
    if draft is None or claim is None or draft == claim:
        return False
    return bool(levels.get(draft)) and levels.get(draft) == levels.get(claim)


def _add_rank(
    comparison: Comparison,
    outcome: Outcome,
    claim: str | None,
    offered: ranks.Rank,
    reason: Reason | None,
) -> None:
    tokens = comparison.reading.tokens
    span = (tokens.starts[offered.first], tokens.ends[offered.last - 1])
    words = tokens.slice(offered.first, offered.last)
    comparison.add(FacetName.RANK, outcome, claim, words, reason, span)


def _opposites(comparison: Comparison) -> None:
    """Note where the draft says the opposite and no figure tells (verdicts.md 2)."""
    alignment, profile = comparison.alignment, comparison.profile
    if alignment.pairs:
        return
    matched = {match.term for match in alignment.matches if match.strength >= _SURE}
    wanted = [
        term
        for index, term in enumerate(profile.terms)
        if index not in matched
    ]
    used = {match.at for match in alignment.matches if match.strength >= _SURE}
    own = [alignment.terms[place] for place in range(alignment.own) if place not in used]
    pair = topic.opposites(wanted, own)
    if pair is not None:
        tokens = comparison.reading.tokens
        span = (tokens.starts[pair[1].first], tokens.ends[pair[1].last - 1])
        comparison.add(
            FacetName.POLARITY,
            Outcome.DIFFER,
            pair[0].lemma,
            pair[1].lemma,
            Reason.POLARITY,
            span,
        )


def _populations(comparison: Comparison) -> None:
    """Note where the draft tells of the opposite group of people: men for women (verdicts.md 6)."""
    alignment, profile = comparison.alignment, comparison.profile
    matched = {match.term for match in alignment.matches if match.strength >= _SURE}
    wanted = [
        term
        for index, term in enumerate(profile.terms)
        if index not in matched and lexicon.is_person_noun(term.lemma)
    ]
    used = {match.at for match in alignment.matches if match.strength >= _SURE}
    own = [alignment.terms[place] for place in range(alignment.own) if place not in used]
    pair = topic.opposites(wanted, own)
    if pair is not None and comparison.near(pair[1].first):
        tokens = comparison.reading.tokens
        span = (tokens.starts[pair[1].first], tokens.ends[pair[1].last - 1])
        words = tokens.slice(pair[1].first, pair[1].last)
        comparison.add(
            FacetName.ENTITY, Outcome.DIFFER, pair[0].lemma, words, Reason.ENTITY, span
        )


def _attribution(comparison: Comparison) -> None:
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
                _words(reading, mention),
                None,
                _chars(reading, mention),
            )
            return
    strong = [mention for mention in cited if not mention.weak]
    if strong:
        words, chars = _words(reading, strong[0]), _chars(reading, strong[0])
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


def _repeats_key(comparison: Comparison) -> bool:
    """Say whether the draft repeats or replaces what makes the claim news (verdicts.md 3.2)."""
    profile, alignment = comparison.profile, comparison.alignment
    if profile.key is Key.QUANTITY:
        if profile.scores:
            matched = {match.term for match in alignment.matches if match.strength >= _SURE}
            return bool(comparison.reading.scores or matched & profile.predicates)
        return bool(alignment.pairs)
    if profile.key is Key.RANK:
        ranked = any(
            result.facet is FacetName.RANK and result.outcome is not Outcome.ABSENT
            for result in comparison.results
        )
        matched = {match.term for match in alignment.matches if match.strength >= _SURE}
        predicates = profile.ranked_deeds
        return ranked and (not predicates or bool(predicates & matched) or alignment.lexical >= 0.8)
    if any(
        result.facet is FacetName.ENTITY and result.claim in _role_words(profile) and result.draft
        for result in comparison.results
    ):
        return True
    predicates = profile.predicates
    matched = {match.term for match in alignment.matches if match.strength >= _SURE}
    if profile.quotes:
        return any(
            result.facet is FacetName.ENTITY
            and result.draft
            and result.draft[:1] in "\"'\u2018\u201c"
            for result in comparison.results
        )
    agreeing = [answer for _, answer in alignment.names if answer is not None]
    if len(agreeing) >= 3 and len(agreeing) == len(alignment.names):
        return True
    foreign_deeds = [term for term in alignment.foreign if not term.noun]
    if len(agreeing) >= 2 and alignment.lexical >= 0.5 and not foreign_deeds:
        return True  # "was made by", "is the work of": a light verb for the deed
    return bool(predicates & matched) or (alignment.coverage >= 0.6 and not predicates)


def _role_words(profile: Profile) -> set[str]:
    return {profile.texts[role] for role in profile.roles}


def spans(results: Sequence[FacetResult]) -> Iterator[tuple[int, int]]:
    """Yield where the draft's words of the facets stand in the sentence."""
    for result in results:
        if result.start is not None and result.end is not None:
            yield result.start, result.end
