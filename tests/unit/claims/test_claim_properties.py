"""Whatever the bytes, a claim or case file gives its content or a list of mistakes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.cases import build_cases
from claimcheck.claims.load import build_text, decode
from claimcheck.claims.problems import Problems
from claimcheck.errors import ClaimFileError

PLACE = re.compile(r"f:[1-9][0-9]*:[1-9][0-9]*: \S.*")

# Pieces of claim files and of YAML at its oddest, in any order.
PIECES = st.sampled_from(
    (
        *("\n", "\n  ", "\n    ", " ", "- ", ": ", "claims:\n", "    phrasings: []\n"),
        *(
            "claimcheck: 1\n title: T\nsource:\n  title: R\nclaims:\n  - id: a\n    statement: "
            "b\n entities:\n  - name: x\n    aliases: [y]\nsynonyms: [[a, b]]\n rating: false\n "
            "as_of: 2024-02-30 tolerance: 2%\n cases:\n  - text: a\n    verdict: supported\n "
            "expect:\n --- ... % & * ! | > ' \" # { } [ ] , ? : - \t "
            "\r \r\n \x00 \x85 \u2028 \ufeff "
            "\ud800 ~ << \\u \\x1b é 😀 !!binary &a *a %YAML 1.1\n"
        ).split(" "),
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


def _claims(text: str, problems: Problems, pure_python: bool) -> object:
    return build_text(text, "f", 0, problems, pure_python=pure_python)


def _cases(text: str, problems: Problems, pure_python: bool) -> object:
    return build_cases(text, Path("f"), problems, pure_python=pure_python)


@pytest.mark.parametrize("build", [_claims, _cases], ids=["claims", "cases"])
@pytest.mark.parametrize("pure_python", [False, True], ids=["libyaml", "python"])
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_any_text(
    build: Callable[[str, Problems, bool], object], pure_python: bool, text: str
) -> None:
    """There is a result or a mistake, each mistake has a place, and the place is in the text."""
    problems = Problems("f")

    found = build(text, problems, pure_python)

    assert found is not None or problems
    for line in problems.lines():
        assert PLACE.fullmatch(line), line
        assert int(line.split(":")[1]) <= len(re.split("\r\n|\r|\n", text))


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=80))
def test_any_bytes(data: bytes) -> None:
    """Bytes are text or one mistake."""
    try:
        text = decode(data)
    except ClaimFileError as error:
        assert len(error.problems) == 1
    else:
        problems = Problems("f")
        assert build_text(text, "f", 0, problems) is not None or problems


@settings(max_examples=200, deadline=None)
@given(
    statement=st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cn")),
        min_size=1,
        max_size=60,
    )
)
def test_any_statement_in_quotes_is_read_back(statement: str) -> None:
    """What is written in single quotes is what the claim says."""
    quoted = statement.replace("'", "''")
    head = "claimcheck: 1\ntitle: T\nsource: {title: R}\nclaims:\n- id: a\n"
    text = f"{head}  statement: '{quoted}'\n"
    problems = Problems("f")

    found = build_text(text, "f", 0, problems)

    if problems:
        assert all("which has no place in a text" in line for line in problems.lines())
    else:
        assert found is not None
        assert found.claims[0].statement == statement.strip()
