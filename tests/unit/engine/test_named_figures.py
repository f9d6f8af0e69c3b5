"""Several figures of one kind, each with its own name."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

SUPPORTED, QUANTITY = ("supported", None), ("refuted", "quantity")
UNSOURCED, ENTITY = ("not_enough_info", "unsourced"), ("refuted", "entity")
BIKES = "The company sold 12,000 bikes in Norway and 9,000 in Sweden."
WAGES = "Wages rose 3% in Norway and 5% in Sweden in 2023."
NAMED = {
    "exchanged": (
        BIKES,
        "The company sold 9,000 bikes in Norway and 12,000 in Sweden.",
        QUANTITY,
    ),
    "in another order": (
        BIKES,
        "The company sold 9,000 bikes in Sweden and 12,000 in Norway.",
        SUPPORTED,
    ),
    "one": (BIKES, "The company sold 9,000 bikes in Sweden.", SUPPORTED),
    "one, its name in front": (BIKES, "In Sweden, the company sold 9,000 bikes.", SUPPORTED),
    "one with the other's figure": (BIKES, "The company sold 12,000 bikes in Sweden.", QUANTITY),
    "one, its name in front, with the other's figure": (
        BIKES,
        "In Sweden, the company sold 12,000 bikes.",
        QUANTITY,
    ),
    "both together": (BIKES, "The company sold 21,000 bikes.", UNSOURCED),
    "a third name": (BIKES, "The company sold 12,000 bikes in Denmark.", ENTITY),
    "rates, exchanged": (WAGES, "Wages rose 5% in Norway and 3% in Sweden in 2023.", QUANTITY),
    "rates, one": (WAGES, "Wages in Sweden rose 5% in 2023.", SUPPORTED),
    "rates, one with the other's": (WAGES, "Wages in Sweden rose 3% in 2023.", QUANTITY),
    "rates, names in front": (WAGES, "Sweden's wages rose 5%, Norway's 3%.", SUPPORTED),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), NAMED.values(), ids=NAMED)
def test_names_of_figures(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A figure answers that of its own name; one without a name may be the sum."""
    assert told(checker(claim), draft).short == expected
