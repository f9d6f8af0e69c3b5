"""The data files are code: sorted, unique, consistent, small and with their provenance."""

from __future__ import annotations

from itertools import combinations

import pytest

from claimcheck.words import lexicon
from claimcheck.words.entries import entry, irregular, spelling
from claimcheck.words.sorted_file import SortedFile, data_path
from tools import build_groups

SORTED = ["lexicon.txt", "irregular.txt", "groups.txt", "places.txt", "given_names.txt"]
CURATED = ["equivalents.txt", "apart.txt", "opposites.txt", "concepts.txt"]
KEEPS_ITS_FORM = frozenset("building built".split())  # apart although one is a form of the other


@pytest.mark.parametrize("name", SORTED)
def test_generated_files_are_sorted_and_say_where_they_come_from(name: str) -> None:
    """A lookup by halves needs the order; a licence needs the header."""
    lines = data_path(name).read_text(encoding="ascii").splitlines()
    keys = [line.split("\t")[0] for line in lines if not line.startswith("#")]

    assert keys == sorted(set(keys))
    assert any("Source:" in line for line in lines[:5])


def test_the_groups_are_renewed() -> None:
    """The file that is read at run time says what the lists say now."""
    text = build_groups.TARGET.read_text(encoding="ascii")

    assert build_groups.render() == text, "run: python tools/build_groups.py"


def test_the_data_stay_small() -> None:
    """All data files together are below three megabytes."""
    assert sum(path.stat().st_size for path in data_path("").iterdir()) < 3_000_000


@pytest.mark.parametrize("name", SORTED)
def test_every_key_is_found_and_no_other(name: str) -> None:
    """Looking up returns the fields of exactly that line."""
    file = SortedFile(name)
    lines = data_path(name).read_text(encoding="ascii").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]

    for key, *fields in rows[::37] + rows[:3] + rows[-3:]:
        assert file.find(key) == fields
        assert file.find(key + "\x7f") is None


@pytest.mark.parametrize("key", ["", "\n", "a\tb", "é", "zzzz", "~", "\x00", "a" * 10_000])
def test_looking_up_anything_is_safe(key: str) -> None:
    """No key raises."""
    assert SortedFile("lexicon.txt").find(key) is None


@pytest.mark.parametrize("name", CURATED)
def test_curated_lists_spell_as_the_lexicon_does(name: str) -> None:
    """A word under its other spelling would never be found."""
    rows = [line.split("|") for line in build_groups.rows(name)]
    cells = [row[1] if name == "concepts.txt" else " ".join(row) for row in rows]
    words = " ".join(cells).replace(",", " ").replace("*", "").split()

    assert [word for word in words if spelling(word) != word and "-" not in word] == []


def test_equivalents_are_not_vetoed_elsewhere() -> None:
    """What one list joins, no other list may keep apart or oppose."""
    wrong = [
        (first, second)
        for line in build_groups.rows("equivalents.txt")
        for first, second in combinations(line.split(), 2)
        if lexicon.related(first, second) < 0.9
    ]

    assert wrong == []


@pytest.mark.parametrize("name", ["apart.txt", "opposites.txt"])
def test_what_is_kept_apart_is_never_related(name: str) -> None:
    """The veto holds for each pair that the list names."""
    wrong = []
    for line in build_groups.rows(name):
        for left, right in combinations([part.split() for part in line.split("|")], 2):
            pairs = ((one, two) for one in left for two in right)
            wrong += [(one, two) for one, two in pairs if lexicon.related(one, two)]

    assert [pair for pair in wrong if not set(pair) <= KEEPS_ITS_FORM] == []


def test_lines_of_groups_have_company() -> None:
    """A group of one word, or a line of pairs with one part, says nothing."""
    assert [line for line in build_groups.rows("equivalents.txt") if len(line.split()) < 2] == []
    for name in ("apart.txt", "opposites.txt"):
        assert [line for line in build_groups.rows(name) if "|" not in line] == []


def test_concepts_are_well_formed() -> None:
    """Names are unique, opposites exist, and no word belongs to a concept and to its opposite."""
    rows = list(build_groups.concepts())
    members = {name: {word.removesuffix("*") for word in words} for name, words, _ in rows}

    assert len(members) == len(rows)
    for name, _, contrary in rows:
        for other in contrary:
            assert members[name].isdisjoint(members[other]), (name, other)


def test_irregular_forms_lead_to_known_words() -> None:
    """Each base form is a word of the lexicon or of a closed class."""
    lines = data_path("irregular.txt").read_text(encoding="ascii").splitlines()
    forms = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    bases = {base for form in forms for base in (irregular(form) or ("", ()))[1]}
    unknown = {base for base in bases if entry(base) is None and not lexicon.is_function_word(base)}

    assert unknown <= {"christmas", "olympics"}
