"""False alarms: prose that no claim is about gets no verdict, whatever figures are in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Verdict
from claimcheck.model import CheckedSentence
from tests.prose import CASES, NearSentence, near_paragraphs, ordinary

ONE_IN = 300  # sentences of near prose may get a wrong verdict
ORDINARY_BUNDLED, ORDINARY_OTHER = 1_100, 330  # sentences; the benchmark checks all
SETS = sorted(path for path in CASES.glob("*.yaml") if not path.name.endswith(".cases.yaml"))


@pytest.fixture(scope="module")
def bundled() -> Checker:
    return Checker(ClaimSet.bundled(), remember=False)


def settled(sentences: Iterable[CheckedSentence]) -> Iterator[CheckedSentence]:
    """Yield the sentences that got a verdict."""
    return (it for it in sentences if it.verdict is not Verdict.NOT_ENOUGH_INFO)


def shown(wrong: Iterable[CheckedSentence]) -> str:
    return "\n".join(f"{it.verdict} {it.claim} {it.reason}: {it.text}" for it in wrong)


def alone(checker: Checker, sentence: NearSentence) -> Iterator[tuple[str, str | None]]:
    """Yield the sentence with its verdict, if it is not the one that it should have."""
    found = {str(it.verdict) for it in settled(checker.check(sentence.text).sentences)}
    if found != {sentence.verdict} - {None}:
        yield f"{sentence.place} {', '.join(found) or 'nothing'}", sentence.text


def in_paragraph(
    checker: Checker, paragraph: tuple[NearSentence, ...]
) -> Iterator[tuple[str, str | None]]:
    """Yield the sentences that get another verdict than they should where others stand before."""
    text = " ".join(sentence.text for sentence in paragraph)
    found = list(settled(checker.check(text).sentences))
    start = 0
    for sentence in paragraph:
        end = start + len(sentence.text)
        own = {str(it.verdict) for it in found if start <= it.start < end}
        if own != {sentence.verdict} - {None}:
            yield f"{sentence.place} {', '.join(own) or 'nothing'}", sentence.text
        start = end + 1


def test_near_prose_is_ample() -> None:
    """There are 300 sentences about the subject of the bundled claims which those do not settle."""
    sentences = [sentence for paragraph in near_paragraphs() for sentence in paragraph]

    assert sum(sentence.verdict is None for sentence in sentences) >= ONE_IN
    assert len({sentence.text for sentence in sentences}) == len(sentences)


def test_near_prose_sentence_by_sentence(bundled: Checker) -> None:
    """Of 300 sentences on other years, countries and conferences at most one is misjudged."""
    sentences = [sentence for paragraph in near_paragraphs() for sentence in paragraph]
    wrong = [case for sentence in sentences for case in alone(bundled, sentence)]

    assert len(wrong) <= len(sentences) // ONE_IN, wrong


def test_near_prose_in_its_paragraphs(bundled: Checker) -> None:
    """The same holds where each sentence has others before it to take a subject or date from."""
    paragraphs = list(near_paragraphs())
    wrong = [case for paragraph in paragraphs for case in in_paragraph(bundled, paragraph)]

    assert len(wrong) <= sum(map(len, paragraphs)) // ONE_IN, wrong


def test_ordinary_prose_and_the_bundled_claims(bundled: Checker) -> None:
    """No sentence of ordinary prose is settled by the bundled claims."""
    text = ordinary(ORDINARY_BUNDLED)
    wrong = [it for line in text for it in settled(bundled.check(line).sentences)]

    assert not wrong, shown(wrong)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_ordinary_prose_and_other_claims(path: Path) -> None:
    """No sentence of ordinary prose is settled by claims on another subject."""
    checker = Checker(ClaimSet.load(path), remember=False)
    wrong = [
        it for line in ordinary(ORDINARY_OTHER) for it in settled(checker.check(line).sentences)
    ]

    assert not wrong, shown(wrong)
