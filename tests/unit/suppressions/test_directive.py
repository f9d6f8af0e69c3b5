"""What comments ask for: the whole of a comment is understood, or a mistake is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.suppressions.directive import Directive, Kind, Mistake, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("claimcheck: ignore", Directive(Kind.IGNORE)),
        ("claimcheck:ignore", Directive(Kind.IGNORE)),
        ("claimcheck : ignore", Directive(Kind.IGNORE)),
        ("  ClaimCheck:\n  IGNORE  ", Directive(Kind.IGNORE)),
        ("claimcheck: ignore[quantity]", Directive(Kind.IGNORE, ("quantity",))),
        ("claimcheck: ignore [quantity]", Directive(Kind.IGNORE, ("quantity",))),
        ("claimcheck: ignore[ a , b ]", Directive(Kind.IGNORE, ("a", "b"))),
        ("claimcheck: ignore[tag:two words]", Directive(Kind.IGNORE, ("tag:two words",))),
        (
            "claimcheck: ignore[claimcheck/refuted-time]",
            Directive(Kind.IGNORE, ("claimcheck/refuted-time",)),
        ),
        ("claimcheck: ignore-start", Directive(Kind.START)),
        ("claimcheck: ignore-end[a]", Directive(Kind.END, ("a",))),
        ("claimcheck: ignore-file[a]", Directive(Kind.FILE, ("a",))),
        (
            "claimcheck: ignore because the 2022 figure is meant",
            Directive(Kind.IGNORE, because="the 2022 figure is meant"),
        ),
        (
            "claimcheck: ignore[a]\n  because it is\n  a quotation",
            Directive(Kind.IGNORE, ("a",), "it is a quotation"),
        ),
        ("claimcheck: ignore[a] Because: so", Directive(Kind.IGNORE, ("a",), "so")),
        ("claimcheck: ignore[a] -- so", Directive(Kind.IGNORE, ("a",), "so")),
    ],
    ids=repr,
)
def test_what_is_understood(text: str, wanted: Directive) -> None:
    """Blanks, line breaks and capitals of the keyword do not matter; names are as written."""
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("claimcheck: ignor", 'did you mean "ignore"?'),
        ("claimcheck: ignore-files", 'did you mean "ignore-file"?'),
        ("claimcheck: disable", "there are ignore, ignore-start, ignore-end, ignore-file"),
        ("claimcheck:", 'no directive ""'),
        ("claimcheck: 1", 'no directive "1"'),
        ("claimcheck: ignore[quantity", "not closed"),
        ("claimcheck: ignore[[quantity]]", "not closed"),
        ("claimcheck: ignore[]", "have to hold names"),
        ("claimcheck: ignore[a,]", "have to hold names"),
        ("claimcheck: ignore[a,,b]", "have to hold names"),
        ("claimcheck: ignore[" + ",".join("a" * 200) + "]", "have to hold names"),
        ("claimcheck: ignore quantity", "names stand in brackets right behind it"),
        ("claimcheck: ignore(quantity)", "names stand in brackets right behind it"),
        ("claimcheck: ignore[a] [b]", '"[b]" is not understood'),
        ("claimcheck: ignore[a] the 2022 figure", 'a reason begins with "because"'),
        ("claimcheck: ignore[a] becauseof it", 'a reason begins with "because"'),
        ("claimcheck: ignore[a] because", "the reason is missing"),
        ("claimcheck: ignore[a] --", "the reason is missing"),
        ("claimcheck ignore", 'it has to begin with "claimcheck: "'),
        ("claimcheck ignore[a] because so", 'it has to begin with "claimcheck: "'),
        ("claimcheck= ignore", 'it has to begin with "claimcheck: "'),
        ("claimchek: ignore[a]", 'it has to begin with "claimcheck: "'),
        ("claim-check: ignore", 'it has to begin with "claimcheck: "'),
        ("Claim check: ignore-start", 'it has to begin with "claimcheck: "'),
        ("claimscheck ignroe", 'it has to begin with "claimcheck: "'),
        ("A remark.\nclaimcheck: ignore", "a comment of its own"),
        ("claimcheck: ignore[a]\nclaimcheck: ignore[b]", "only one directive"),
        ("claimcheck: ignore because " + "x" * 9_000, "only one directive"),
        ("claimcheck: ignore[a] \x1b[2J", r"\x1b[2J"),
    ],
    ids=lambda it: it[:40],
)
def test_what_is_a_mistake(text: str, part: str) -> None:
    """What is near to a directive and is not one is told, with what was probably meant."""
    mistake = read(text)

    assert isinstance(mistake, Mistake)
    assert part in mistake.message
    assert mistake.message.isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "ignore",
        "ignore: claimcheck",
        "a remark about claimcheck: ignore it",
        "claimcheck is a program",
        "claimcheck ignores code blocks",
        "claimchecker",
        "linkcheck: ignore",
        "spellcheck: ignore",
        "codecheck: ignore[a]",
        "markdownlint-disable",
        "vale off",
        "TODO: claim more",
        "begin options",
    ],
)
def test_what_is_another_remark(text: str) -> None:
    """Comments for people and for other programs are left alone."""
    assert read(text) is None


@given(st.text(alphabet="claimcheck: ignore-start[a,b]]\n because--x", max_size=80))
def test_any_comment(text: str) -> None:
    """Whatever a comment holds, it is a directive, a mistake in one line, or neither."""
    found = read(text)

    assert found is None or isinstance(found, Directive | Mistake)
    if isinstance(found, Mistake):
        assert found.message.isprintable()
    if isinstance(found, Directive):
        assert all(name == name.strip() != "" for name in found.names)


@pytest.mark.parametrize(
    "text", ["claimcheck: ignore[" + "a" * 1_000_000, "claimcheck\n" * 100_000, "c" * 1_000_000]
)
def test_hostile_comments(text: str) -> None:
    """A comment of a megabyte is read like any other."""
    assert read(text) is None or isinstance(read(text), Mistake)
