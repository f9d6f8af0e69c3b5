"""The pipeline: read → sentences → facets → candidates → compare → verdict → report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import judge, limits
from claimcheck.candidates import Index
from claimcheck.context import Context, Earlier
from claimcheck.judge import Judgement
from claimcheck.model import Assertion, CheckedSentence, Claim, Report
from claimcheck.profile import Profile
from claimcheck.reading import Reading
from claimcheck.source_map import SourceMap
from claimcheck.vocabulary import Vocabulary

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.documents.model import Document


class Explanation(NamedTuple):
    """A sentence with all that was considered on the way to its verdict."""

    sentence: CheckedSentence
    reading: Reading
    considered: tuple[Assertion, ...]  # best first, those that were dropped included


class Checker:
    """
    Checks texts against one claim set.

    Building it makes the index once; after that it never changes in what it answers, so that it may
    be pickled and shared between threads.
    """

    def __init__(self, claims: ClaimSet, *, as_of: date | None = None) -> None:
        """Prepare `claims`; `as_of` is today's date for relative dates and for stale claims."""
        self.claims = claims
        self.as_of = as_of
        self._vocabulary = Vocabulary(claims.subjects)
        self._index = Index(claims.claims, self._vocabulary)
        self._profiles: dict[int, tuple[Profile, ...]] = {}

    def check(self, text: str, *, markup: str = "plain", path: str | None = None) -> Report:
        """
        Check one text; `markup` is "plain" or "markdown", `path` only names it in the report.

        Raises `UsageError` for an unknown markup. No text, whatever is in it, raises anything else.
        """
        from claimcheck.documents.parse import parse  # noqa: PLC0415

        return Report(tuple(item.sentence for item in self._run(parse(text, markup))), path)

    def check_path(self, path: str | Path) -> Report:
        """Check one file, its format taken from its name; an unreadable one is a skipped report."""
        from claimcheck.documents.parse import markup_of  # noqa: PLC0415
        from claimcheck.documents.read import read_file  # noqa: PLC0415
        from claimcheck.errors import DocumentError  # noqa: PLC0415

        try:
            text = read_file(path)
        except DocumentError as error:
            return Report((), str(path), str(error))
        return self.check(text, markup=markup_of(path), path=str(path))

    def check_many(self, texts: Iterable[str], *, markup: str = "plain") -> Iterator[Report]:
        """Check several texts, one report each, in their order."""
        return (self.check(text, markup=markup) for text in texts)

    def explain(self, text: str, *, markup: str = "plain") -> tuple[Explanation, ...]:
        """Return for each sentence of `text` what was read and every claim that was considered."""
        from claimcheck.documents.parse import parse  # noqa: PLC0415

        return tuple(self._run(parse(text, markup)))

    def profiles(self, number: int) -> tuple[Profile, ...]:
        """Return the wordings of claim `number`, read when they are first needed."""
        found = self._profiles.get(number)
        if found is None:
            found = self._profiles[number] = tuple(self._read_claim(self.claims.claims[number]))
        return found

    def _read_claim(self, claim: Claim) -> Iterator[Profile]:
        statement = Profile(claim, claim.statement, self._vocabulary)
        yield statement
        for phrasing in claim.phrasings:
            yield Profile(claim, phrasing, self._vocabulary, statement)
        if not claim.rating and claim.correction:
            true = replace(claim, rating=True)
            yield Profile(true, claim.correction, self._vocabulary, corrects=True)

    def _run(self, document: Document) -> Iterator[Explanation]:
        from claimcheck.sentences import split  # noqa: PLC0415

        source_map = SourceMap(document.text)
        today = document.date or self.as_of
        headings: list[tuple[int, Earlier]] = []
        earlier: list[Earlier] = []
        for sentence in split(document):
            block = document.blocks[sentence.block]
            prose = document.prose[
                sentence.start : min(sentence.end, sentence.start + limits.MAX_SENTENCE_CHARS)
            ]
            reading = Reading(prose, self._vocabulary, today)
            context = Context(tuple(earlier), tuple(item for _, item in reversed(headings)))
            judgement = judge.judge(self, reading, context, self.as_of)
            yield self._explanation(
                document.text, sentence.start, sentence.end, source_map, reading, judgement
            )
            names = (*reading.mentions, *judgement.resolved)
            topic = (*reading.terms, *judgement.topic)
            item = Earlier(reading, judgement.claims, block.kind == "heading", names, topic)
            if item.heading:
                headings = [(level, kept) for level, kept in headings if level < block.level]
                headings.append((block.level, item))
                earlier = []
            else:
                earlier = [item, *earlier[:3]]

    def _explanation(  # noqa: PLR0913
        self,
        text: str,
        start: int,
        end: int,
        source_map: SourceMap,
        reading: Reading,
        judgement: Judgement,
    ) -> Explanation:
        line, column = source_map.position(start)
        overall = judgement.overall
        checked = CheckedSentence(
            text[start:end],
            start,
            end,
            line,
            column,
            overall.verdict,
            overall.claim,
            overall.reason,
            overall.note,
            tuple(judge.shift(a, start) for a in judgement.assertions),
            judgement.checkable,
        )
        return Explanation(
            checked, reading, tuple(judge.shift(a, start) for a in judgement.considered)
        )

    def candidates(self, reading: Reading, carried: Iterable[str]) -> list[int]:
        """Return the numbers of the claims that a sentence may be about, the likeliest first."""
        from claimcheck.candidates import features_of  # noqa: PLC0415

        features = features_of(reading.tokens, self._vocabulary)
        features.update(carried)
        return [number for number, _ in self._index.search(features)]
