"""Two plain approaches that a user might try instead of claimcheck, measured on the same rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

SUPPORTED, REFUTED, OPEN = "supported", "refuted", "not_enough_info"
THRESHOLDS = range(30, 101)  # of token_set_ratio
FIGURE = re.compile(r"\d[\d,.\u00a0\u202f]*")


class Row(NamedTuple):
    """A text with the verdict that it should get."""

    text: str
    verdict: str


class Nearest(NamedTuple):
    """A row with the likest wording: how like it is, and whether the numbers in both are equal."""

    verdict: str
    score: float
    same_numbers: bool


class Plain(NamedTuple):
    """What an approach reaches at the threshold that is best on these very rows."""

    threshold: int
    accuracy: float
    refuted: float | None  # precision, None where nothing is refuted
    supported: float | None


def numbers(text: str) -> frozenset[str]:
    """Return the numbers that stand in digits, without grouping."""
    found = (re.sub(r"[,\s]", "", match) for match in FIGURE.findall(text))
    return frozenset(number.rstrip(".") for number in found)


def nearest(rows: Sequence[Row], wordings: Sequence[str]) -> list[Nearest]:
    """Find for each row the wording that token_set_ratio likes best."""
    found = []
    for row in rows:
        likest = process.extractOne(
            row.text, wordings, scorer=fuzz.token_set_ratio, processor=str.lower
        )
        wording, score, _ = likest
        found.append(Nearest(row.verdict, score, numbers(row.text) == numbers(wording)))
    return found


def best(found: Sequence[Nearest], *, compare_numbers: bool) -> Plain:
    """Return the figures at the threshold with the best accuracy on these rows."""
    return max(
        (_at(found, threshold, compare_numbers) for threshold in THRESHOLDS),
        key=lambda plain: plain.accuracy,
    )


def _at(found: Sequence[Nearest], threshold: int, compare_numbers: bool) -> Plain:
    given = [_verdict(one, threshold, compare_numbers) for one in found]
    right = sum(verdict == one.verdict for verdict, one in zip(given, found, strict=True))
    return Plain(
        threshold,
        right / len(found) if found else 1.0,
        _precision(found, given, REFUTED),
        _precision(found, given, SUPPORTED),
    )


def _verdict(one: Nearest, threshold: int, compare_numbers: bool) -> str:
    if one.score < threshold:
        return OPEN
    return REFUTED if compare_numbers and not one.same_numbers else SUPPORTED


def _precision(found: Sequence[Nearest], given: Sequence[str], verdict: str) -> float | None:
    expected = [one.verdict for one, own in zip(found, given, strict=True) if own == verdict]
    return expected.count(verdict) / len(expected) if expected else None
