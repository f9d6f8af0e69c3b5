"""
Different figures for the same thing, found in the drafts themselves, without any claim.

Every sentence that gives a figure is taken for a claim, and every other is held against it. Two
sentences disagree where each refutes the other by its figure; which of them is right is not known,
so that the verdict is `conflicting`. Where most places agree, only the others are reported.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.check import Checker
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.judge import assertion, judge
from claimcheck.model import (
    Assertion,
    CheckedSentence,
    Claim,
    Reason,
    Report,
    Source,
    Subject,
    Verdict,
)
from claimcheck.source_map import SourceMap

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.context import Scene
    from claimcheck.documents.model import Document
    from claimcheck.judge import Judgement
    from claimcheck.profile import Profile
    from claimcheck.reading import Reading

_SAME = 0.75  # share of the words of one that have to stand in the other, and the other way round
_WHOLE = 1.0  # as well as a sentence can fit: only the verbs of a change are others
_PRONOUNS = frozenset("it its they their he his she her this that these those we our".split())
_FIGURES = (Reason.QUANTITY, Reason.UNIT)


class Draft(NamedTuple):
    """A document, and what reports call it."""

    path: str | None
    document: Document


class Inconsistencies(NamedTuple):
    """A report for each draft, and the sentences that they were held against, as claims."""

    reports: tuple[Report, ...]
    claims: ClaimSet


class _Place(NamedTuple):
    """A sentence with a figure: where it stands, and the days that its surroundings speak of."""

    draft: int
    start: int
    end: int
    frame: frozenset[object]


class _Found(NamedTuple):
    """What refutes a sentence, and where the sentence stood when that was found."""

    start: int
    assertion: Assertion


def find(
    drafts: Sequence[Draft], as_of: date | None = None, subject: Subject | None = None
) -> Inconsistencies:
    """
    Return where the drafts contradict one another, or themselves.

    `subject` holds names and synonyms that the drafts are read with, as those of a claim file.
    """
    subjects = (subject or Subject(""),)
    told = _statements(drafts, ClaimSet((), subjects), as_of)
    claims = ClaimSet(_as_claims(told, drafts), subjects)
    texts = {claim.id: claim.statement for claim in claims.claims}
    numbers = {claim.statement: number for number, claim in enumerate(claims.claims)}
    checker = Checker(claims, as_of=as_of, remember=False)
    against: dict[str, dict[str, _Found]] = defaultdict(dict)
    read: list[list[tuple[int, int]]] = [[] for _ in drafts]
    for number, draft in enumerate(drafts):
        for start, end, judgement in checker.judgements(draft.document):
            read[number].append((start, end))
            text = _text(judgement)
            if text in told:
                for each in _refuting(checker, judgement, numbers[text], (start, end)):
                    against[text].setdefault(texts[each.claim or ""], _Found(start, each))
    pairs = {
        text: {other: each for other, each in found.items() if text in against.get(other, ())}
        for text, found in against.items()
    }
    wrong = _outvoted({text: frozenset(found) for text, found in pairs.items()}, told)
    names = {text: name for name, text in texts.items()}
    reports = []
    for number, draft in enumerate(drafts):
        flagged = _flagged(number, draft.document, told, pairs, wrong, names)
        reports.append(_report(draft, read[number], flagged))
    return Inconsistencies(tuple(reports), claims)


def _text(judgement: Judgement) -> str:
    return " ".join(judgement.scene.reading.text.split())


def _statements(
    drafts: Sequence[Draft], nothing: ClaimSet, as_of: date | None
) -> dict[str, list[_Place]]:
    """Return the sentences that give a figure and can be understood alone, with their places."""
    reader = Checker(nothing, as_of=as_of)
    told: dict[str, list[_Place]] = {}
    for number, (_, document) in enumerate(drafts):
        for start, end, judgement in reader.judgements(document):
            scene = judgement.scene
            reading = scene.reading
            if scene.context.cell or not reading.clauses.verbs or _leans(scene):
                continue
            if len(reading.quantities) > limits.MAX_FIGURES:
                continue
            if any(not figure.names for figure in reading.quantities):
                days = {
                    (time.first, time.last)
                    for heading in scene.context.headings
                    for time in heading.reading.times
                }
                if document.date is not None:
                    days.add((document.date, document.date))
                place = _Place(number, start, end, frozenset(days))
                told.setdefault(_text(judgement), []).append(place)
    return told


def _leans(scene: Scene) -> bool:
    """Say whether a sentence has to be read with what stands before it."""
    return scene.points_back or scene.reading.tokens.words[0] in _PRONOUNS


def _as_claims(told: Mapping[str, list[_Place]], drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    maps = [SourceMap(draft.document.text) for draft in drafts]
    claims: list[Claim] = []
    seen: Counter[str] = Counter()
    for text, places in told.items():
        first = places[0]
        path = drafts[first.draft].path or "text"
        line, column = maps[first.draft].position(first.start)
        name = f"{path}:{line}"
        seen[name] += 1
        claims.append(
            Claim(
                name if seen[name] == 1 else f"{name}:{column}",
                text,
                source=Source(title=f"{name}, and {len(places) - 1} more" if places[1:] else name),
                path=drafts[first.draft].path,
                line=line,
                column=column,
            )
        )
    return tuple(claims)


def _refuting(
    checker: Checker, judgement: Judgement, own: int, span: tuple[int, int]
) -> Iterator[Assertion]:
    """Yield what other sentences, each for itself, say against one."""
    scene = judgement.scene
    for number in checker.candidates(scene.reading, (), without=own):
        alone = judge(_One(checker, number), scene.reading, scene.context, None)
        for case in alone.considered:
            decision = case.decision
            alignment = case.comparison.alignment
            same = alignment.lexical >= _SAME or alignment.score >= _WHOLE
            if same and decision.verdict is Verdict.REFUTED and decision.reason in _FIGURES:
                yield assertion(case, *span)


class _One(NamedTuple):
    """A checker that knows one claim only, so that no other has a say in what it is about."""

    checker: Checker
    number: int

    def candidates(self, reading: Reading, carried: Iterable[str]) -> list[int]:
        """Return the one claim."""
        del reading, carried
        return [self.number]

    def profiles(self, number: int) -> tuple[Profile, ...]:
        """Return the wordings of a claim."""
        return self.checker.profiles(number)


def _outvoted(
    pairs: Mapping[str, frozenset[str]], told: Mapping[str, list[_Place]]
) -> frozenset[str]:
    """Return the sentences that are not said more often than what contradicts them."""
    wrong = set()
    for text, others in pairs.items():
        if not others:
            continue
        allies = {text}
        for other in others:
            allies |= pairs[other] - others
        for_it = sum(len(told[each]) for each in allies if not pairs[each] & allies)
        if for_it <= sum(len(told[each]) for each in others):
            wrong.add(text)
    return frozenset(wrong)


def _flagged(
    number: int,
    document: Document,
    told: Mapping[str, list[_Place]],
    pairs: Mapping[str, Mapping[str, _Found]],
    wrong: frozenset[str],
    names: Mapping[str, str],
) -> dict[int, CheckedSentence]:
    """Return the sentences of a draft that others contradict, by where they start."""
    source_map = SourceMap(document.text)
    flagged = {}
    for text in wrong:
        for place in told[text]:
            other = _opponent(place, pairs[text], told) if place.draft == number else None
            if other is not None:
                found = pairs[text][other]
                sentence = _sentence(document, source_map, place, found, names[other])
                flagged[place.start] = sentence
    return flagged


def _report(
    draft: Draft, read: list[tuple[int, int]], flagged: Mapping[int, CheckedSentence]
) -> Report:
    document = draft.document
    source_map = SourceMap(document.text)
    sentences = tuple(
        flagged.get(start)
        or CheckedSentence(
            document.text[start:end],
            start,
            end,
            *source_map.position(start),
            Verdict.NOT_ENOUGH_INFO,
            None,
            None,
            None,
            place=document.place_at(start),
        )
        for start, end in read
    )
    return Report(sentences, draft.path, text=document.text, editable=document.editable)


def _opponent(
    place: _Place, others: Mapping[str, _Found], told: Mapping[str, list[_Place]]
) -> str | None:
    """Return what contradicts a place most often; not what is said under other dates."""
    found = {
        other: sum(it.frame == place.frame or not (it.frame and place.frame) for it in told[other])
        for other in others
    }
    best = max(
        found, key=lambda other: (found[other], -told[other][0].draft, -told[other][0].start)
    )
    return best if found[best] else None


def _sentence(
    document: Document, source_map: SourceMap, place: _Place, found: _Found, other: str
) -> CheckedSentence:
    line, column = source_map.position(place.start)
    told = _moved(found.assertion, place.start - found.start)._replace(
        claim=other,
        verdict=Verdict.CONFLICTING,
        message=_message(found.assertion, other),
    )
    return CheckedSentence(
        document.text[place.start : place.end],
        place.start,
        place.end,
        line,
        column,
        Verdict.CONFLICTING,
        other,
        told.reason,
        None,
        (told,),
        True,
        document.place_at(place.start),
    )


def _message(found: Assertion, other: str) -> str:
    if found.found == found.expected:  # a rise for a fall: the words do not tell
        return f"{found.message}, which {other} says"
    return f"{found.found} here, {found.expected} in {other}"


def _moved(found: Assertion, by: int) -> Assertion:
    """Return an assertion that was found elsewhere in a text, or in another, at its place."""
    if not by:
        return found
    facets = tuple(
        it
        if it.start is None or it.end is None
        else it._replace(start=it.start + by, end=it.end + by)
        for it in found.facets
    )
    return found._replace(start=found.start + by, end=found.end + by, facets=facets)
