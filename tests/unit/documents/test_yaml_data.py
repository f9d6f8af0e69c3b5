"""YAML: what a field says in each of its styles, and where each character of it stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.model import JOINER
from claimcheck.documents.yaml_scalars import read_scalar
from claimcheck.errors import DocumentError
from claimcheck.sentences import split

LOADERS: list[Any] = [yaml.BaseLoader, *([yaml.CBaseLoader] if yaml.__with_libyaml__ else [])]
TEXT = r"""# claimcheck: ignore because of this
a0: "He said \"it grew\" \u00e9 and
  went on.

  New para" # behind
a1: &anchor |+ # at a block
  # Heading

  The **ferries** carried
  5 million 😀. It # is no comment
a2: >-
  folded text
  goes on.

  Para
a3: !!str plain over
  two lines isn't # end
a4: 'it''s
  5%'
a5: [flow, "c\
   d"]
a6: *anchor
---
a1: second document
"""


def sentences(text: str, *fields: str) -> list[tuple[str, str]]:
    document = parse(text, "yaml", fields)
    assert len(document.prose) == len(text)
    return [
        (text[it.start : it.end], document.prose[it.start : it.end].replace(JOINER, ""))
        for it in split(document)
    ]


def test_styles() -> None:
    """Quoted, plain, folded and literal texts, over as many lines as they like."""
    fields = ("a0", "a1:markdown", "a2", "a3", "a4", "a5", "a6")

    assert sentences(TEXT, *fields) == [
        ('He said \\"it grew\\" \\u00e9 and\n  went on.', 'He said "it grew" é and went on.'),
        ("New para", "New para"),
        ("Heading", "Heading"),
        ("The **ferries** carried\n  5 million 😀.", "The   ferries   carried\n5 million 😀."),
        ("It # is no comment", "It # is no comment"),
        ("folded text\n  goes on.", "folded text goes on."),
        ("Para", "Para"),
        ("plain over\n  two lines isn't", "plain over two lines isn't"),
        ("it''s\n  5%", "it's 5%"),
        ("flow", "flow"),
        ("c\\\n   d", "cd"),
        ("second document", "second document"),
    ]


def test_comments() -> None:
    """Comments are those of YAML; a "#" inside a text is none."""
    assert [it.text for it in parse(TEXT, "yaml", ("a1",)).comments] == [
        "claimcheck: ignore because of this",
        "behind",
        "at a block",
        "end",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a: [", "(line 1, column 5).", id="open list"),
        pytest.param(
            "a: b\nc: d: e", "not allowed in this context (line 2, column 5).", id="colon"
        ),
        pytest.param('\na: "b\n', "(line 3, column 1).", id="open quote"),
        pytest.param(
            "a: \x01", "the character U+0001 has no place in it (line 1, column 4).", id="f06"
        ),
        pytest.param("a: '\ud800'", "the character U+D800 has no place in it", id="f25 surrogate"),
        pytest.param('a: "\\UFFFFFFFF"', "(line 1,", id="no such character"),
        pytest.param("%YAML 9999999999999999999999.1\n---\na", "(line 1,", id="f14 version"),
        pytest.param("\ta: b", "(line 1, column 1).", id="f36 tab"),
    ],
)
def test_what_is_no_yaml(text: str, message: str) -> None:
    """The error says what is wrong, and the line and column of it."""
    with pytest.raises(DocumentError) as caught:
        parse(text, "yaml", ("a",))

    assert str(caught.value).startswith("It is not YAML: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("a: !!python/object/apply:os.system [echo 5]", ["echo 5"], id="f36 tag"),
        pytest.param("a: &x [*x, b]", ["b"], id="f35 alias of itself"),
        pytest.param("x: &x [b]\na: [*x, *x]", [], id="f35 aliases are passed"),
        pytest.param("? {a: in a name}\n: {a: c}\n*b : d", ["in a name", "c"], id="odd names"),
        pytest.param("a: b\na: c", ["b", "c"], id="f32 twice"),
        pytest.param("a: 2024-13-45", ["2024-13-45"], id="f33 dates are texts"),
    ],
)
def test_yaml_is_never_acted_upon(text: str, wanted: list[str]) -> None:
    """F35, F36: tags make nothing, aliases repeat nothing."""
    assert [shown for shown, _ in sentences(text, "a", "x.y")] == wanted


PIECES = st.text(
    alphabet=st.sampled_from(list("ab.é😀'\"\\ \n\t#:-|>%&!{}[]0x\r\x85\u2028\xa0中,*`?")),
    max_size=40,
)
BLANKS = " \t\r\n\x85\u2028\u2029"


def check(text: str) -> None:
    """Hold that every scalar of `text` is read as the library reads it, at its place."""
    for loader in LOADERS:
        for event in yaml.parse(text, loader):
            if not isinstance(event, yaml.ScalarEvent):
                continue
            assert event.start_mark is not None
            assert event.end_mark is not None
            start, end = event.start_mark.index, event.end_mark.index
            inner = read_scalar(text, start, end, event.style or "", event.value)
            assert inner.text.rstrip(BLANKS) == event.value.rstrip(BLANKS)
            low, high = inner.bounds()
            carried = inner.carry(inner.text)
            assert len(carried) == high - low
            assert carried.replace(JOINER, "") == inner.text


@settings(deadline=None)
@given(
    PIECES,
    st.sampled_from([None, '"', "'", "|", ">"]),
    st.sampled_from([10, 80]),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_text_comes_back(
    text: str, style: str | None, width: int, as_it_is: bool, line_break: str
) -> None:
    """What was written as YAML, in whatever style, is read as it was."""
    written = yaml.dump(
        {"k": [{"v": text}]},
        default_style=style,
        width=width,
        allow_unicode=as_it_is,
        line_break=line_break,
    )
    check(written)


@settings(deadline=None)
@given(
    st.sampled_from(
        ["k: ", "- ", "k: |\n ", "k: >\n ", "k: >2\n   ", 'k: "', "k: '", "k: >+\n\n "]
    ),
    PIECES,
    st.sampled_from(["", "\n", '"', "'", "\n\n \nz: 1"]),
)
def test_any_yaml_is_read_as_the_library_does(before: str, text: str, after: str) -> None:
    """Also what nobody would write is read at its place."""
    try:
        check(before + text + after)
    except (yaml.YAMLError, ValueError):
        return
