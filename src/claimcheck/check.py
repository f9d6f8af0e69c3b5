"""The pipeline: read → sentences → facets → candidates → compare → verdict → report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import judge, limits
from claimcheck.candidates import Index, features_of_reading, postings_of
from claimcheck.facts import facts
from claimcheck.judge import Judgement
from claimcheck.memory import Memory
from claimcheck.model import Assertion, CheckedSentence, Claim, Report
from claimcheck.passage import Passage
from claimcheck.profile import Profile
from claimcheck.reading import Reading
from claimcheck.source_map import SourceMap
from claimcheck.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.context import Context
    from claimcheck.documents.model import Block, Document


_REMEMBERED = 1_000  # sentences: about a book chapter; each costs some 20 kB


class Explanation(NamedTuple):
    """A sentence with all that was considered on the way to its verdict."""

    sentence: CheckedSentence
    reading: Reading
    considered: tuple[Assertion, ...]  # best first, those that surer claims explain included


_CELL = "table_cell"


class Checker:
    """
    Checks texts against one claim set.

    Building it makes the index once; after that it never changes in what it answers, so that it may
    be pickled and shared between threads.
    """

    def __init__(
        self, claims: ClaimSet, *, as_of: date | None = None, remember: bool = True
    ) -> None:
        """
        Prepare `claims`; `as_of` is today's date for relative dates and for stale claims.

        `remember` keeps what was said of the last thousand sentences, so that an unchanged sentence
        in unchanged surroundings is not judged again; the answers are the same without it.
        """
        self.claims = claims
        self.as_of = as_of
        self._vocabulary = Vocabulary(claims.subjects)
        self._index = Index(self._postings(), len(claims.claims))
        self._profiles: dict[int, tuple[Profile, ...]] = {}
        self._memory = Memory(_REMEMBERED if remember else 0)

    def _postings(self) -> Mapping[str, Sequence[int]]:
        """Return what the claims are found by; for the bundled set it was worked out before."""
        if self.claims.prepared:
            from claimcheck.claims.bundled import read_postings

            return read_postings()
        return postings_of(self.claims.claims, self._vocabulary)

    def __getstate__(self) -> dict[str, object]:
        """Leave out what can be worked out again."""
        return self.__dict__ | {"_profiles": {}, "_memory": Memory(self._memory.size)}

    def check(
        self,
        text: str,
        *,
        markup: str = "plain",
        path: str | None = None,
        fields: tuple[str, ...] = (),
    ) -> Report:
        """
        Check one text; `markup` is one of `documents.MARKUPS`, `path` only names it.

        `fields` name the fields of json, yaml and csv that hold prose. Raises `UsageError` for an
        unknown markup, `DocumentError` for data that is not what its markup says. No prose,
        whatever is in it, raises anything else.
        """
        from claimcheck.documents.parse import parse

        return self.check_document(parse(text, markup, fields), path)

    def check_document(self, document: Document, path: str | None = None) -> Report:
        """Check a document that was read before."""
        source_map = SourceMap(document.text)
        sentences = tuple(
            _checked(document, start, end, source_map, judgement)
            for start, end, judgement in self.judgements(document)
        )
        return Report(sentences, path, text=document.text, editable=document.editable)

    def check_path(self, path: str | Path) -> Report:
        """Check one file, its format taken from its name; an unreadable one is a skipped report."""
        from claimcheck.documents.read import read_document
        from claimcheck.errors import DocumentError

        try:
            document = read_document(path)
        except DocumentError as error:
            return Report((), str(path), str(error))
        return self.check_document(document, str(path))

    def check_many(self, texts: Iterable[str], *, markup: str = "plain") -> Iterator[Report]:
        """Check several texts, one report each, in their order."""
        return (self.check(text, markup=markup) for text in texts)

    def explain(self, text: str, *, markup: str = "plain") -> tuple[Explanation, ...]:
        """Return for each sentence of `text` what was read and every claim that was considered."""
        from claimcheck.documents.parse import parse

        document = parse(text, markup)
        source_map = SourceMap(document.text)
        return tuple(
            Explanation(
                _checked(document, start, end, source_map, judgement),
                judgement.scene.reading,
                tuple(judge.assertion(case, start, end) for case in judgement.considered),
            )
            for start, end, judgement in self.judgements(document)
        )

    def profiles(self, number: int) -> tuple[Profile, ...]:
        """Return the wordings of claim `number`, read when they are first needed."""
        found = self._profiles.get(number)
        if found is None:
            found = self._profiles[number] = tuple(self._read_claim(self.claims.claims[number]))
        return found

    def candidates(
        self, reading: Reading, carried: Iterable[str], without: int | None = None
    ) -> list[int]:
        """
        Return the numbers of the claims that a sentence may be about, the likeliest first.

        The claim with the number `without` is left aside, as if it were not in the set.
        """
        features = features_of_reading(reading)
        features.update(carried)
        return [number for number, _ in self._index.search(features, without=without)]

    def _read_claim(self, claim: Claim) -> Iterator[Profile]:
        statement = Profile(claim, claim.statement, self._vocabulary)
        yield statement
        for phrasing in claim.phrasings:
            yield Profile(claim, phrasing, self._vocabulary, statement)
        if claim.rating:
            for fact in facts(statement.reading):
                yield Profile(claim, fact, self._vocabulary, statement, fact=True)
        if not claim.rating and claim.correction:
            true = claim._replace(rating=True)
            yield Profile(true, claim.correction, self._vocabulary, corrects=True)

    def judgements(self, document: Document) -> Iterator[tuple[int, int, Judgement]]:
        """Yield each sentence's start and end, and what is said of it."""
        from claimcheck.sentences import sentences_of

        today = document.date or self.as_of
        passage = Passage()
        for sentence in sentences_of(document):
            block = document.blocks[sentence.block]
            end = min(sentence.end, sentence.start + limits.MAX_SENTENCE_CHARS)
            prose = document.prose[sentence.start : end]
            if block.kind == _CELL:
                told = self._cell(document, block, prose, passage.context, today)
                if told is not None:
                    yield sentence.start, sentence.end, told
                continue
            judgement = self._judge(prose, passage.context, today)
            yield sentence.start, sentence.end, judgement
            passage.add(judgement, block.kind, block.level)

    def _judge(self, prose: str, context: Context, today: date | None) -> Judgement:
        """Return what is said of a sentence, remembered where it stood there before."""
        key = self._memory.key(prose, today, context)
        judgement = self._memory.get(key)
        if judgement is None:
            reading = Reading(prose, self._vocabulary, today)
            judgement = judge.judge(self, reading, context, self.as_of)
            self._memory.keep(key, judgement)
        return judgement

    def _cell(
        self, document: Document, block: Block, prose: str, context: Context, today: date | None
    ) -> Judgement | None:
        """Return what is said of a table's cell under its headers, None for a header itself."""
        from claimcheck import tables

        def read(text: str) -> Reading:
            return Reading(text, self._vocabulary, today)

        if tables.is_label(block, read(prose)):
            return None
        heads = tables.headers(document, block, read)
        return self._judge(tables.with_unit(prose, heads), tables.under(context, heads), today)


def _checked(
    document: Document, start: int, end: int, source_map: SourceMap, judgement: Judgement
) -> CheckedSentence:
    line, column = source_map.position(start)
    overall = judgement.overall
    text, prose = document.text[start:end], document.prose[start:end]
    return CheckedSentence(
        text,
        start,
        end,
        line,
        column,
        overall.verdict,
        overall.claim,
        overall.reason,
        overall.note,
        tuple(judge.assertion(case, start, end) for case in judgement.kept),
        judgement.checkable,
        document.place_at(start),
        None if prose == text else prose,
    )
