"""The tables of this room are code: unique, well-formed, and each row read as it says."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.facets.quantity import bound_words, change_words, number_words, units_data
from claimcheck.facets.quantity.model import Bound
from claimcheck.facets.quantity.units import find_unit, unit_of
from tests.unit.quantity.texts import one


def rows() -> list[tuple[str, str, str, list[str]]]:
    table = []
    for line in units_data.TABLE.strip().splitlines():
        name, dimension, size, spellings = line.split("|")
        table.append((name, dimension, size, spellings.split()))
    return table


def test_units_are_unique() -> None:
    """No name and no spelling stands twice."""
    names = [name for name, *_ in rows()]
    spellings = [spelling for *_, row in rows() for spelling in row]

    assert len(names) == len(set(names))
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_unit_row(row: tuple[str, str, str, list[str]]) -> None:
    """A unit has a positive size and is found by its name and by each of its spellings."""
    name, dimension, size, spellings = row

    assert Fraction(size) > 0
    assert unit_of(name) is not None
    for spelling in spellings:
        unit = find_unit(spelling, spelling.lower())
        assert unit is not None and (unit.name, unit.dimension) == (name, dimension), spelling


def test_prefixes_have_bases() -> None:
    """Every symbol that takes prefixes has a base unit, and every prefix a power."""
    for symbol, prefixes in units_data.SYMBOL_PREFIXES_OF.items():
        assert units_data.SYMBOL_OF.get(symbol, symbol) in units_data.BASES
        assert set(prefixes) <= units_data.SYMBOL_POWERS.keys()


def phrases(table: str) -> list[tuple[str, str]]:
    found = []
    for entry in table.replace("\n ", " ").strip().splitlines():
        name, _, row = entry.partition(": ")
        found += [(name, " ".join(phrase.split())) for phrase in row.split("|")]
    return found


@pytest.mark.parametrize("table", [bound_words.BEFORE, bound_words.ACROSS, bound_words.AFTER])
def test_bound_phrases_are_unique(table: str) -> None:
    """No phrase stands for two bounds, and each for a known one."""
    found = phrases(table)

    assert len({phrase for _, phrase in found}) == len(found)
    assert {name for name, _ in found} <= set(Bound)


SPECIAL = {"past", "> =", "< =", "within", "ca", "ca.", "c.", "approx.", "est.", "min.", "max.",
           "a ceiling at", "later than", "no later than"}  # fmt: skip


@pytest.mark.parametrize(
    ("bound", "phrase"), [row for row in phrases(bound_words.BEFORE) if row[1] not in SPECIAL]
)
def test_bound_phrase_is_read(bound: str, phrase: str) -> None:
    """Each phrase in front of a figure makes it the bound that the table says."""
    assert one(f"it measured {phrase} 40 km").bound == bound


@pytest.mark.parametrize(("bound", "phrase"), phrases(bound_words.AFTER))
def test_bound_phrase_behind_is_read(bound: str, phrase: str) -> None:
    """Each phrase behind a figure makes it the bound that the table says."""
    glue = "" if phrase[0] in "+-" or phrase == "ish" else " "
    joined = phrase.replace("- ", "-")
    assert one(f"it had 40{glue}{joined}").bound == bound


def test_verbs_go_one_way() -> None:
    """No word of change goes up and down."""
    up, down = change_words.UP_COMPARATIVES, change_words.DOWN_COMPARATIVES

    assert not up & down
    assert len(change_words.verbs()) > 200
    assert len(change_words.nouns()) > 40


def test_number_words() -> None:
    """Scale words grow, and plural scale words stand for what lies between two of them."""
    assert all(low < high for low, high in number_words.PLURALS.values())
    assert number_words.DENOMINATORS["fifths"] == 5
