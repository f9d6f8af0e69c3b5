"""Tables: what headers lend to cells, and that headers by themselves say nothing."""

from __future__ import annotations

import pytest

from claimcheck import Checker, ClaimSet

CLAIMS = [
    "Harbour Ferries carried 4.2 million passengers in 2024.",
    "The fleet of Harbour Ferries consists of 31 ships.",
    "The longest route of Harbour Ferries is 46 kilometres long.",
]
YEARS_ABOVE = """# Harbour Ferries

| | 2023 | 2024 |
|---|---|---|
| Passengers (million) | {before} | {now} |
| Fleet | {old} | {new} |
"""


def verdicts(text: str) -> dict[str, tuple[str, str | None]]:
    checker = Checker(ClaimSet.from_statements(CLAIMS))
    found = checker.check(text, markup="markdown").sentences
    return {it.text: (it.verdict.value, it.reason.value if it.reason else None) for it in found}


def test_row_and_column_headers_give_topic_date_and_unit() -> None:
    """A cell is read under its headers, the unit in brackets with them."""
    found = verdicts(YEARS_ABOVE.format(before="3.9", now="4.2", old="30 ships", new="31 ships"))

    assert found["4.2"] == ("supported", None)
    assert found["3.9"] == ("not_enough_info", "other-time")
    assert found["31 ships"] == ("supported", None)
    assert found["30 ships"] == ("not_enough_info", "other-time")


def test_a_wrong_cell_is_refuted() -> None:
    """The figure under the claim's year is compared with the claim."""
    found = verdicts(YEARS_ABOVE.format(before="3.9", now="2.4", old="30 ships", new="31 ships"))

    assert found["2.4"] == ("refuted", "quantity")


@pytest.mark.parametrize("label", ["2023", "2024", "Passengers (million)", "Fleet"])
def test_headers_say_nothing(label: str) -> None:
    """A header is no sentence: a year at the head of a column is no unsourced figure."""
    found = verdicts(YEARS_ABOVE.format(before="3.9", now="4.2", old="30 ships", new="31 ships"))

    assert label not in found


def test_years_at_the_side() -> None:
    """Years may head the rows, too."""
    table = "# Harbour Ferries\n\n| Year | Passengers |\n|---|---|\n| 2024 | 2.4 million |\n"

    assert verdicts(table)["2.4 million"] == ("refuted", "quantity")


def test_facets_stay_inside_the_cell() -> None:
    """A unit that stands in the header moves no place out of the cell."""
    checker = Checker(ClaimSet.from_statements(CLAIMS))
    text = YEARS_ABOVE.format(before="3.9", now="2.4", old="30 ships", new="31 ships")
    sentences = checker.check(text, markup="markdown").sentences

    for sentence in sentences:
        for assertion in sentence.assertions:
            for facet in assertion.facets:
                if facet.start is not None and facet.end is not None:
                    assert sentence.start <= facet.start <= facet.end <= sentence.end
