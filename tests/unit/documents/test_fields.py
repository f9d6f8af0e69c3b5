"""Fields of data: how they are named, and which texts of a file they are."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.documents import parse
from claimcheck.documents.fields import Cursor, read_fields
from claimcheck.errors import DocumentError

DATA = {
    "title": "top",
    "items": [
        {"text": "one", "title": "first", "author": {"name": "Ann"}},
        {"text": ["two", ["three"]], "tags": ["x", "y"]},
    ],
    "rows": [{"note": "zero"}, {"note": "uno"}],
    "home.title": "flat",
    "dc:title": "Dublin",
    "body": {"markdown": "inner"},
}


def texts(*fields: str, data: object = DATA) -> list[str]:
    text = json.dumps(data)
    return [text[block.start : block.end] for block in parse(text, "json", tuple(fields)).blocks]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        pytest.param(["title"], ["top", "first", "flat"], id="a name is found at any depth"),
        pytest.param(["items.title"], ["first"], id="lists need no step"),
        pytest.param(["items.*.title"], ["first"], id="but may have one"),
        pytest.param(["items.0.title"], ["first"], id="or a number"),
        pytest.param(["items.text"], ["one", "two", "three"], id="lists of texts"),
        pytest.param(["rows.1.note"], ["uno"], id="one row"),
        pytest.param(["items.*.*"], ["one", "first", "two", "three", "x", "y"], id="any name"),
        pytest.param(["items.author.name", "title"], ["top", "first", "Ann", "flat"], id="two"),
        pytest.param(["home.title"], ["flat"], id="a name with a dot in it"),
        pytest.param(["dc:title"], ["Dublin"], id="a name with a colon in it"),
        pytest.param([" name "], ["Ann"], id="blanks around a name"),
        pytest.param(["title", "nowhere"], ["top", "first", "flat"], id="one of two is there"),
    ],
)
def test_which_texts_a_name_means(fields: list[str], wanted: list[str]) -> None:
    """Names are found anywhere, ways from the top."""
    assert texts(*fields) == wanted


def test_a_file_may_start_with_a_list() -> None:
    """A list of records is the usual shape of an export."""
    data = [{"body": "a", "meta": {"note": "b"}}, {"body": "c"}]

    assert texts("body", data=data) == ["a", "c"]
    assert texts("meta.note", data=data) == ["b"]
    assert texts("*.body", data=data) == ["a", "c"]
    assert texts("1.body", data=data) == ["c"]
    assert texts("*", data=["a", "b"]) == ["a", "b"]


def test_numbers_and_the_like_are_no_prose() -> None:
    """Only texts are read."""
    assert texts("a", data=[{"a": 1}, {"a": None}, {"a": True}, {"a": "b"}]) == ["b"]


@pytest.mark.parametrize("names", [(), ("",), (" ",)], ids=["none", "empty", "blank"])
@pytest.mark.parametrize("markup", ["json", "yaml", "csv", "tsv"])
def test_no_field_is_named(markup: str, names: tuple[str, ...]) -> None:
    """Data is not guessed at: most of it is no prose."""
    with pytest.raises(DocumentError, match="name the fields that hold prose"):
        parse("a: b", markup, names)


@pytest.mark.parametrize(
    ("markup", "text", "message"),
    [
        pytest.param(
            "json",
            '{"headline": "a", "id": 5}',
            r"It has none of the fields titel, lead; there is text in headline\.",
            id="json",
        ),
        pytest.param("yaml", "headline: a", r"there is text in headline\.", id="yaml"),
        pytest.param(
            "csv",
            "headline,id\na,5",
            r"none of the columns titel, lead; there are headline, id\.",
            id="csv",
        ),
    ],
)
def test_no_field_is_there(markup: str, text: str, message: str) -> None:
    """A misspelt name is an error, not a file without findings; what is there is named."""
    with pytest.raises(DocumentError, match=message):
        parse(text, markup, ("titel", "lead"))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        *(("json", text) for text in ("", "{}", "[]", "5", '{"a": 5}', "[[], {}]")),
        *(("yaml", text) for text in ("", "# nothing", "---", "{}", "- {}")),
        *(("csv", text) for text in ("", "\n\n")),
    ],
)
def test_data_without_text_is_empty(markup: str, text: str) -> None:
    """Where there is no text at all there is nothing to check, and nothing wrong."""
    assert parse(text, markup, ("title",)).blocks == ()


def test_a_field_may_be_written_in_a_markup() -> None:
    """Behind a colon stands what the field is written in."""
    text = json.dumps({"body": "# Top\n\n**Much** [text](x)", "page": "<p>a<p>b"})

    kinds = [block.kind for block in parse(text, "json", ("body:markdown", "page:html")).blocks]

    assert kinds == ["heading", "paragraph", "paragraph", "paragraph"]


def test_depth_is_limited() -> None:
    """F34: data is never nested deep enough to end the process."""
    deep = "[" * (limits.MAX_DATA_DEPTH + 1)
    message = "nested deeper than 100 levels"

    assert parse(deep[1:] + '"a"' + "]" * (len(deep) - 1), "json", ("*",)).blocks
    for markup, text in (
        ("json", deep + "]" * len(deep)),
        ("json", "[" * 100_000 + "]" * 100_000),
        ("yaml", deep + "]" * len(deep)),
        ("yaml", "[" * 100_000),
        ("notebook", '{"cells": ' + deep + "]" * len(deep) + "}"),
    ):
        with pytest.raises(DocumentError, match=message):
            parse(text, markup, ("*",))


NAMES = st.sampled_from(["a", "b", "a.b", "0", "*", ""])
DATA_TREES = st.recursive(
    st.sampled_from(["text", 5, None]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None)
@given(DATA_TREES, st.lists(st.lists(NAMES, min_size=1, max_size=3).map(".".join), min_size=1))
def test_json_and_yaml_agree(data: object, fields: list[str]) -> None:
    """JSON is read as YAML is: the same fields, the same texts, at the same places."""
    text = json.dumps(data)

    def read(markup: str) -> object:
        try:
            return parse(text, markup, tuple(fields))[:3]
        except DocumentError as error:
            return str(error)

    as_json, as_yaml = read("json"), read("yaml")

    # In YAML numbers are texts like others.
    if "5" not in text and "null" not in text:
        assert as_json == as_yaml


def test_a_cursor_remembers_its_steps() -> None:
    """A dictionary of many words costs no more than its words."""
    cursor = Cursor(read_fields(("a.*.b",)))
    cursor.open(sequence=False)
    for number in range(20_000):
        cursor.key(f"word-{number}")
        assert cursor.value() is None
