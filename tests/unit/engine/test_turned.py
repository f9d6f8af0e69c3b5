"""A change of the claim's size that goes the other way is about the claim, and wrong."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

BEACH = "Orla Beach has lost 35% of its sand since 1970."
INCOME = "Income of the Bruma Choir fell by 6% in 2021."
STORKS = "Pairs of storks in Bruma fell from 1,260 in 2018 to 415 in 2022."

TURNED: dict[str, tuple[str, str, tuple[str, str | None]]] = {
    "gained for lost": (
        BEACH,
        "Orla Beach has gained 35% of its sand since 1970.",
        ("refuted", "quantity"),
    ),
    "lost": (BEACH, "Orla Beach has lost 35% of its sand since 1970.", ("supported", None)),
    "climbed for fell": (INCOME, "Income climbed 6% in 2021.", ("refuted", "quantity")),
    "fell": (INCOME, "Income fell 6% in 2021.", ("supported", None)),
    "climbed by another size": (
        INCOME,
        "Rents climbed 6% in 2021.",
        ("not_enough_info", "unsourced"),
    ),
    "rose from and to": (
        STORKS,
        "Pairs of storks rose from 1,260 in 2018 to 415 in 2022.",
        ("refuted", "quantity"),
    ),
    "other birds": (
        STORKS,
        "Pairs of gulls rose from 1,260 in 2018 to 415 in 2022.",
        ("not_enough_info", "unsourced"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), TURNED.values(), ids=TURNED)
def test_the_other_way(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """The sign and the size of a change are one facet (3.4)."""
    assert told(checker(claim), draft).short == expected
