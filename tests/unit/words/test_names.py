"""Given names, bodies, titles and roles."""

from __future__ import annotations

import pytest

from claimcheck.tokens import Tokens
from claimcheck.words.lexicon import lemma
from claimcheck.words.names import is_given_name, is_org_word, is_person_title, role


def role_of(text: str) -> tuple[str, str] | None:
    tokens = Tokens(text)
    found = role([lemma(word) for word in tokens.words], 0)
    return None if found is None else (tokens.slice(0, found[0]), found[1])


@pytest.mark.parametrize(
    "name",
    "john maria patrick sean wei mohammed priya yuki olga ingrid kwame fatima jose francois "
    "bjorn chidi ayse giulia pedro ivan aisha".split(),
)
def test_given_names_of_many_cultures(name: str) -> None:
    """Names that stand before surnames are known, folded to ASCII."""
    assert is_given_name(name)


@pytest.mark.parametrize("name", ["table", "report", "china", "may", "monday", "the", "", "xqzw"])
def test_words_that_are_no_given_names(name: str) -> None:
    """Ordinary words, months and places are none."""
    assert not is_given_name(name)


@pytest.mark.parametrize("word", "agency university institute ministry inc ltd bank court".split())
def test_words_that_mark_a_body(word: str) -> None:
    """A capitalised name with one of these is an organisation's."""
    assert is_org_word(word)


def test_titles_of_address() -> None:
    """Titles stand before names; roles are another matter."""
    assert all(is_person_title(title) for title in ("dr", "professor", "mr", "sir", "mrs"))
    assert not is_person_title("director")


@pytest.mark.parametrize(
    "phrases",
    [
        ("chief executive officer", "chief executive", "CEO"),
        ("chief financial officer", "CFO", "finance chief"),
        ("chair of the board", "chairman", "chairwoman", "chairperson", "chair"),
        ("director general", "director-general"),
        ("secretary-general", "Secretary General"),
        ("co-founder", "cofounder", "co-founders"),
        ("prime minister", "premier", "PM"),
        ("captain", "skipper"),
        ("goalkeeper", "keeper"),
        ("editor-in-chief", "editor in chief"),
        ("headteacher", "headmistress", "head teacher"),
        ("spokesman", "spokeswoman", "spokesperson"),
        ("lead author", "first author"),
        ("vice president", "vice-president"),
    ],
)
def test_names_of_one_role(phrases: tuple[str, ...]) -> None:
    """All of them are read whole, under one key."""
    found = [role_of(f"{phrase} of it") for phrase in phrases]

    assert [hit[0] for hit in found if hit] == list(phrases)
    assert len({hit[1] for hit in found if hit}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CEO", "CFO"),
        ("director", "director general"),
        ("director", "deputy director"),
        ("president", "vice president"),
        ("founder", "co-founder"),
        ("minister", "prime minister"),
        ("finance minister", "foreign minister"),
        ("professor", "associate professor"),
        ("editor", "deputy editor"),
        ("captain", "coach"),
        ("mayor", "governor"),
        ("chairman", "president"),
    ],
)
def test_different_roles(first: str, second: str) -> None:
    """A deputy is not the holder, and one chief is not another."""
    one, other = role_of(first), role_of(second)

    assert one is not None
    assert other is not None
    assert one[1] != other[1]


@pytest.mark.parametrize("text", ["patent", "of the", "table"])
def test_no_role(text: str) -> None:
    """Ordinary words are no roles."""
    assert role_of(text) is None
