"""Positions and superlatives, and how two of them compare."""

from __future__ import annotations

import pytest

from claimcheck.facets.rank import Rank, compare, wider
from tests.unit.engine.checking import read

# A sentence, and the position, the scale, and whether it is softened, of its rank.
RANKS: dict[str, tuple[str, tuple[int, str | None, bool]]] = {
    "superlative": ("Lake Varne is the deepest lake in Norway.", (1, "deep", False)),
    "second": ("Lake Varne is the second-largest lake in Norway.", (2, "large", False)),
    "third, two words": ("Lake Varne is the third largest lake.", (3, "large", False)),
    "ranks": ("The glassworks ranks third in Europe.", (3, None, False)),
    "number": ("The brewery is No. 1 in Sweden.", (1, None, False)),
    "leads": ("The brewery leads the world.", (1, None, False)),
    "first": ("The choir came first in the contest.", (1, None, False)),
    "4th": ("The eight finished 4th.", (4, None, False)),
    "one of the": ("Lake Varne is one of the deepest lakes in the world.", (1, "deep", True)),
    "among": ("The bakery is among the oldest in Skagen.", (1, "old", True)),
    "a leading": ("It is a leading brewery.", (1, None, True)),
    "by denial": ("No lake in Norway is deeper than Lake Varne.", (1, "deep", False)),
    "most": ("The circus is the most popular in Denmark.", (1, "popular", False)),
    "only one is": ("Only one lake is deeper than Lake Varne.", (2, "deep", False)),
    "only two are": ("Only two lakes in Norway are deeper.", (3, "deep", False)),
    "runner-up": ("The choir was the runner-up.", (2, None, False)),
}


@pytest.mark.parametrize(("text", "expected"), RANKS.values(), ids=RANKS)
def test_read(text: str, expected: tuple[int, str | None, bool]) -> None:
    """A rank has a position, its scale, and may be softened (7)."""
    (found,) = read(text).ranks

    assert (found.position, found.scale, found.among) == expected


NO_RANKS = {
    "plain": "Lake Varne is deep.",
    "comparative": "Lake Varne is deeper than Lake Ostra.",
    "first of May": "The choir sang on the first of May.",
    "second as time": "The eight won by a second.",
    "half": "The club led in the second half.",
    "series": "The circus was seen in the third series.",
    "denied": "It is no brewery.",
}


@pytest.mark.parametrize("text", NO_RANKS.values(), ids=NO_RANKS)
def test_what_is_no_rank(text: str) -> None:
    """A degree, a date, a stretch of time and a number of a series are no ranks."""
    assert read(text).ranks == ()


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Lake Varne is the deepest lake in the world.", "world"),
        ("Lake Varne is the deepest lake in Norway.", "NO"),
        ("It is the world's deepest lake.", "world"),
        ("It is globally the deepest lake.", "world"),
        ("It is the deepest lake.", None),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    """A scope is the world or a name (7)."""
    (found,) = read(text).ranks

    assert found.scope == scope


def test_counted_from_the_small_end() -> None:
    """The smallest is the first from the other end."""
    (small,) = read("It is the smallest lake in Norway.").ranks
    (large,) = read("It is the largest lake in Norway.").ranks

    assert compare(small, large) == ("differ", "rank")
    assert compare(large, small) == ("differ", "rank")


def rank(
    position: int = 1,
    scale: str | None = None,
    *,
    low: bool = False,
    among: bool = False,
    within: bool = False,
) -> Rank:
    return Rank(0, 1, position, scale, low=low, among=among, within=within)


# The draft's rank, the claim's, and how they compare (7).
COMPARED: dict[str, tuple[Rank, Rank, tuple[str, str | None]]] = {
    "the same": (rank(), rank(), ("agree", None)),
    "largest for first": (rank(1, "large"), rank(), ("agree", None)),
    "first for largest": (rank(), rank(1, "large"), ("agree", None)),
    "second for first": (rank(2), rank(), ("differ", "rank")),
    "first for second": (rank(), rank(2), ("differ", "rank")),
    "second-largest for largest": (rank(2, "large"), rank(1, "large"), ("differ", "rank")),
    "among for the": (rank(1, "large", among=True), rank(1, "large"), ("agree", None)),
    "the for among": (rank(1, "large"), rank(1, "large", among=True), ("open", "stronger")),
    "both softened": (
        rank(1, "large", among=True),
        rank(1, "large", among=True),
        ("agree", None),
    ),
    "smallest for largest": (
        rank(1, "large", low=True),
        rank(1, "large"),
        ("differ", "rank"),
    ),
    "another measure": (rank(1, "old"), rank(1, "deep"), ("absent", None)),
    "top five for third": (rank(5, within=True), rank(3), ("agree", None)),
    "top five for sixth": (rank(5, within=True), rank(6), ("differ", "rank")),
    "third for top five": (rank(3), rank(5, within=True), ("open", "stronger")),
    "seventh for top five": (rank(7), rank(5, within=True), ("differ", "rank")),
    "top ten for top five": (rank(10, within=True), rank(5, within=True), ("agree", None)),
    "top three for top five": (
        rank(3, within=True),
        rank(5, within=True),
        ("open", "stronger"),
    ),
}


@pytest.mark.parametrize(("draft", "claim", "expected"), COMPARED.values(), ids=COMPARED)
def test_compare(draft: Rank, claim: Rank, expected: tuple[str, str | None]) -> None:
    """The same place agrees, another differs, a softer one is weaker, a plain one stronger (7)."""
    assert compare(draft, claim) == expected


@pytest.mark.parametrize(
    ("draft", "claim", "expected"),
    [
        (None, "world", False),
        (None, None, False),
        ("world", "world", False),
        ("europe", "world", False),
        ("NO", "europe", False),
        ("europe", "NO", True),
        ("world", "europe", True),
        ("world", None, True),
        ("NO", None, True),
    ],
)
def test_wider(draft: str | None, claim: str | None, expected: bool) -> None:
    """A scope within the claim's is weaker; a wider one, or one only the draft has, is stronger."""
    assert wider(draft, claim) == expected
