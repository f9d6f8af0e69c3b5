"""Comments in the syntax of each format, written by claimcheck and read again."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import pytest

from claimcheck.documents import parse
from claimcheck.documents.model import Document
from tests.unit.suppressions.marked import COLOUR, FLEET, RIGHT, WRONG
from tests.unit.suppressions.test_adding import add

A, B = WRONG, FLEET
WORDS = "claimcheck: ignore[refuted-quantity]"
TAG = f"<!-- {WORDS} -->"
RST, TEX, YAML = f".. {WORDS}", f"% {WORDS}", f"# {WORDS}"
DOC, NOTE = f"// {WORDS}", f"NOTE {WORDS}"
CUE = "00:01.000 --> 00:02.000\n"
WIDE = "=" * len(A)


def reader(form: str) -> Callable[[str], Document]:
    return partial(parse, markup=form, fields=("text",))


@pytest.mark.parametrize(
    ("form", "text", "wanted"),
    [
        # Markdown and HTML
        ("markdown", f"{A} {RIGHT}\n\n- {B}\n", f"{TAG}\n{A} {RIGHT}\n\n- {TAG}\n  {B}\n"),
        ("html", f"<p>\n  {A}\n</p>", f"<p>\n  {TAG}\n  {A}\n</p>"),
        ("html", f"<!doctype html><p>{A}</p>", f"<!doctype html><p>{A} {TAG}</p>"),
        ("html", f"<?xml version='1.0'?><p>{A}</p>", f"<?xml version='1.0'?><p>{A} {TAG}</p>"),
        ("html", f"<html><body><p>{A}</p>", f"<html><body><p>{A} {TAG}</p>"),
        # reStructuredText
        ("rst", f"{COLOUR}\n\n{A}\n", f"{COLOUR}\n\n{RST}\n\n{A}\n"),
        ("rst", f"{A}\n{WIDE}\n\nx\n", f"{RST}\n\n{A}\n{WIDE}\n\nx\n"),
        ("rst", f"{WIDE}\n{A}\n{WIDE}\n\nx\n", f"{RST}\n\n{WIDE}\n{A}\n{WIDE}\n\nx\n"),
        ("rst", f"- x\n- {A}\n- y\n", f"- x\n- {RST}\n\n  {A}\n- y\n"),
        ("rst", f"1. {A}\n\n   {B}\n", f"1. {RST}\n\n   {A}\n\n   {RST}\n\n   {B}\n"),
        ("rst", f"x\n\n   {A}\n", f"x\n\n   {RST}\n\n   {A}\n"),
        ("rst", f".. note::\n\n   {A}\n", f".. note::\n\n   {RST}\n\n   {A}\n"),
        ("rst", f"term\n   {A}\n", f"term\n   {RST}\n\n   {A}\n"),
        ("rst", f"{A}\r\n\r\n{B}\r\n", f"{RST}\r\n\r\n{A}\r\n\r\n{RST}\r\n\r\n{B}\r\n"),
        # LaTeX
        ("latex", f"{RIGHT}\n\n{A}\n{B}\n", f"{RIGHT}\n\n{TEX}\n{A}\n{B}\n"),
        ("latex", f"\\section{{{A}}}\n\nx\n", f"{TEX}\n\\section{{{A}}}\n\nx\n"),
        (
            "latex",
            f"\\begin{{itemize}}\n  \\item x\n  \\item {A}\n\\end{{itemize}}\n",
            f"\\begin{{itemize}}\n  \\item x\n  {TEX}\n  \\item {A}\n\\end{{itemize}}\n",
        ),
        # AsciiDoc
        ("asciidoc", f"{A}\n{B}\n\n{RIGHT}\n", f"{DOC}\n{A}\n{B}\n\n{RIGHT}\n"),
        ("asciidoc", f"== {A}\n\nx\n", f"{DOC}\n== {A}\n\nx\n"),
        ("asciidoc", f"* x\n* {A}\n", f"* x\n{DOC}\n* {A}\n"),
        ("asciidoc", f"* x\n\n* {A}\n", f"* x\n{DOC}\n\n* {A}\n"),
        ("asciidoc", f"NOTE: {A}\n", f"{DOC}\nNOTE: {A}\n"),
        (
            "asciidoc",
            f".T\n|===\n|x |y\n\n|a |{A}\n|b |{B}\n|===\n",
            f".T\n{DOC}\n|===\n|x |y\n\n|a |{A}\n|b |{B}\n|===\n",
        ),
        # WebVTT
        ("vtt", f"WEBVTT\n\n{CUE}{A}\n", f"WEBVTT\n\n{NOTE}\n\n{CUE}{A}\n"),
        ("vtt", f"WEBVTT\n\nid\n{CUE}{A}\n", f"WEBVTT\n\n{NOTE}\n\nid\n{CUE}{A}\n"),
        # YAML
        ("yaml", f"a:\n  text: {A}\n", f"a:\n  {YAML}\n  text: {A}\n"),
        ("yaml", f'- text: "{A}"\n', f'{YAML}\n- text: "{A}"\n'),
        ("yaml", f"text: |\n  {A}\n", f"{YAML}\ntext: |\n  {A}\n"),
        ("yaml", f"- b: 1\n  text: >-\n    {A}\n", f"- b: 1\n  {YAML}\n  text: >-\n    {A}\n"),
    ],
    ids=repr,
)
def test_where_comments_go(form: str, text: str, wanted: str) -> None:
    """A comment stands where the format has it as one, and is about what it is for."""
    after, made = add(text, form, reader(form))

    assert after == wanted
    assert not made.refused


@pytest.mark.parametrize("indent", [None, 1])
def test_notebooks(indent: int | None) -> None:
    """In a notebook a comment stands behind its sentence, inside the string."""
    lines = [f"{A}\n", "\n", f"- {B}"]
    notebook = {"cells": [{"cell_type": "markdown", "source": it} for it in (lines, f"{A}\n\nx")]}

    after, made = add(json.dumps(notebook, indent=indent), "notebook", reader("notebook"))

    cells = [it["source"] for it in json.loads(after)["cells"]]
    assert cells == [[f"{A} {TAG}\n", "\n", f"- {B} {TAG}"], f"{A} {TAG}\n\nx"]
    assert not made.refused


def test_a_table_of_rst() -> None:
    """A table has no place for comments in it: the one above is about all of its cells."""
    table = f"=====  =====\na      b\n=====  =====\nx      {A}\n=====  =====\n"

    after, made = add(table, "rst", reader("rst"))

    assert after == f"{RST}\n\n{table}"
    assert not made.refused


def test_places_without_a_comment() -> None:
    """Where no comment can be about a sentence, it is told, and the text stays as it is."""
    text = f"text: |\n  x\n\n  {A}\n"

    after, made = add(text, "yaml", reader("yaml"))

    assert after == text
    assert [it[:2] for it in made.refused] == [(4, 3)]
