"""Every format of drafts on texts that broke other readers: all of it is read, or one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Report
from claimcheck.documents import formats
from claimcheck.documents.decode import decode
from claimcheck.documents.model import Document
from claimcheck.errors import DocumentError
from tests.cli.runner import FERRY, RIGHT, WRONG
from tests.faults.calling import call, sound
from tests.unit.documents import files

TEXTS = tuple(it for it in formats.FORMATS.values() if not it.binary)
SUFFIXES = [it.suffixes[0] for it in formats.FORMATS.values()]


def read(data: str | bytes, name: str) -> Document | None:
    """Return the document, None where it is refused in one sentence."""
    form = formats.named(name)
    try:
        document = formats.read(data, form, ("text",) if form.fields else ())
    except DocumentError as error:
        assert str(error).endswith((".", "?")), error
        assert "\n" not in str(error)
        return None
    assert len(document.prose) == len(document.text)
    return document


WRAPPED = {
    "plain": "{}",
    "markdown": "{}",
    "html": "<p>{}</p>",
    "rst": "{}",
    "asciidoc": "{}",
    "latex": "{}",
    "srt": "1\n00:00:01,000 --> 00:00:02,000\n{}\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n",
    "json": '{{"text": "{}"}}',
    "yaml": 'text: "{}"\n',
    "csv": 'text\n"{}"\n',
    "tsv": 'text\n"{}"\n',
    "notebook": '{{"nbformat": 4, "nbformat_minor": 5, "metadata": {{}}, "cells": '
    '[{{"cell_type": "markdown", "metadata": {{}}, "source": ["{}"]}}]}}',
}


def test_every_text_format_is_here() -> None:
    """A new format of drafts has to be entered above."""
    assert set(WRAPPED) == {it.name for it in TEXTS}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(ClaimSet.from_statements([RIGHT]), remember=False)


def checked(checker: Checker, text: str, name: str) -> Report:
    fields = ("text",) if formats.named(name).fields else ()
    return checker.check_document(formats.read(text, formats.named(name), fields))


@pytest.mark.parametrize("name", WRAPPED)
@pytest.mark.parametrize("content", ["", " \n\t\r\n", "\n" * 5_000])
def test_f01_nothing_in_it(content: str, name: str) -> None:
    """F01: a file of nothing is a document without sentences, or no such data."""
    document = read(content, name)

    assert document is None or document.blocks == ()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\x00" * 100,
        b"\x89PNG\r\n\x1a\n",
        b"\xed\xa0\x80",
    ],
    ids=ascii,
)
def test_f01_f06_files_of_nothing(suffix: str, data: bytes, tmp_path: Path) -> None:
    """F01, F06: a file of nothing, or of no text, is never called clean, whatever its name."""
    claims, draft = tmp_path / "ferry.yaml", tmp_path / f"draft{suffix}"
    claims.write_text(FERRY, encoding="utf-8")
    draft.write_bytes(data)

    said = sound(call("check", str(draft), "--claims", str(claims), "--fields", "text"))

    assert said.code in (2, 3)
    assert "draft" in said.err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", WRAPPED)
def test_f05_marks(name: str, encoding: str, checker: Checker) -> None:
    """F05: a byte order mark decides in every format, and no place is moved by it."""
    data = WRAPPED[name].format(f"Café. {WRONG}").encode(encoding)

    report = checked(checker, decode(data), name)

    assert [it.verdict for it in report.sentences if it.claim] == ["refuted"]
    found = report.sentences[-1]
    assert report.text[found.start : found.end] == WRONG


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"], ids=ascii)
@pytest.mark.parametrize("name", WRAPPED)
def test_f07_line_ends(name: str, ending: str, checker: Checker) -> None:
    """F07: every line end is one, in every format, also where there is none at the end."""
    text = WRAPPED[name].format(WRONG).rstrip("\n").replace("\n", ending)

    for draft in (text, text + ending):
        found = [it for it in checked(checker, draft, name).sentences if it.claim]
        assert [it.verdict for it in found] == ["refuted"]
        assert found[0].line == draft[: found[0].start].count(ending) + 1


SIGNS = ["\U0001f426", "e\u0301", "\u0645\u0631\u062d\u0628\u0627", "\u6e56", "\u202e", "\u200b"]


@pytest.mark.parametrize("name", WRAPPED)
def test_f08_f16_places(name: str, checker: Checker) -> None:
    """F08, F16: whatever stands before a sentence, its place in the file is exact."""
    text = WRAPPED[name].format(f"Das war {' '.join(SIGNS)} gut. {WRONG}")

    found = checked(checker, text, name).sentences[-1]

    assert text[found.start : found.end] == WRONG
    assert found.column == found.start - text.rfind("\n", 0, found.start)


LONG = {
    "f10 one word": "a" * 100_000,
    "f10 brackets": "(" * 20_000,
    "f11 stops": "a." * 8_000,
    "f11 digits": "1" * 40_000,
    "f12 marks": "a" + "\u0300\u0316" * 10_000,
    "f13 ligature": "\ufdfa" * 5_000,
    "f17 quotes": "> " * 10_000,
    "f17 open brackets": "[" * 10_000,
    "f17 links": "[a](" * 5_000,
    "f17 images": "![" * 5_000,
    "f17 stars": "*" * 10_000,
    "f17 stars and letters": "*a **b " * 3_000,
    "f17 underscores": "_a " * 5_000,
    "f17 code": "`" * 10_000,
    "f17 code of two": "`a``" * 3_000,
    "f17 lists": "- " * 5_000,
    "f17 numbers": "1. " * 5_000,
    "f17 table": "| a " * 5_000 + "\n" + "|-" * 5_000,
    "f17 rows": "| a | b |\n|--|--|\n" + "| 1 | 2 |\n" * 2_000,
    "f17 fence": "```\n" + "a\n" * 5_000,
    "f17 headings": "# a\n" * 3_000,
    "f17 footnotes": "[^1]" * 3_000 + "\n\n[^1]: a",
    "f18 elements": "<div>" * 5_000,
    "f18 inline": "<b><i>" * 2_500,
    "f18 unclosed": "<p" * 5_000,
    "f18 attributes": "<p " + "a=b " * 5_000 + ">",
    "f18 quotes": '<p title="' * 3_000,
    "f18 comments": "<!--" * 5_000,
    "f18 sections": "<![CDATA[" * 3_000,
    "f18 cells": "<table><tr><td>" * 1_500,
    "f18 wide cells": "<table><tr><td colspan=99999 rowspan=99999>a" * 50,
    "f18 ends": "</div>" * 5_000,
    "f18 entities": "&amp;&#0;&#x110000;&nope;" * 2_000,
    "latex blank lines": "\n\n" * 20_000,
    "latex braces": "{" * 10_000,
    "latex begins": "\\begin{a}" * 2_000,
    "latex formulas": "$" * 10_001,
    "latex definitions": "\\def\\a{\\a\\a}\\a" * 2_000,
    "latex files": "\\input{/etc/passwd}\\include{/dev/zero}",
    "rst directives": ".. note::\n\n   a\n\n" * 500,
    "rst titles": "a\n=\n" * 2_000,
    "rst substitutions": ".. |a| replace:: |a|\n\n|a| " * 500,
    "rst files": ".. include:: /etc/passwd\n.. raw:: html\n   :file: /etc/passwd\n",
    "rst definitions": "a\n " * 3_000,
    "asciidoc blocks": "====\n" * 3_000,
    "asciidoc attributes": ":a: {a}{a}\n" * 2_000 + "{a}",
    "asciidoc files": "include::/etc/passwd[]\ninclude::/dev/zero[]\n",
    "asciidoc cells": "|===\n99999*|a\n.99999+|b\n|===\n",
    "asciidoc lists": "* a\n** b\n" * 2_000,
    "subtitles": "1\n00:00:00,000 --> 00:00:01,000\na\n\n" * 1_000,
    "subtitle tags": "<c.a><v b>{\\an8}" * 2_000,
    "directives": "claimcheck: ignore[" * 3_000,
    "ranges": "<!-- claimcheck: ignore-start -->\n" * 1_000,
    "f34 JSON": '{"text":' * 5_000,
    "f34 lists": "[" * 5_000 + "]" * 5_000,
    "f34 YAML": "- " * 1_000 + "a",
    "f35 aliases": "a: &a [x]\n" + "b: [*a, *a]\n" * 1_000,
    "f36 tags": "text: !!python/object/apply:os.system [echo]\n",
    "f36 documents": "---\na: b\n" * 2_000,
    "quotes": '"' * 10_001,
    "commas": "," * 20_000 + "\n" + "," * 20_000,
    "quoted fields": '"a""' * 5_000,
    "backslashes": "\\" * 10_001,
    "surrogates": "\\ud800" * 2_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("name", WRAPPED)
def test_f10_to_f18_whatever_is_repeated(name: str, text: str) -> None:
    """F10 to F13, F17, F18: whatever is repeated is read, or refused in a sentence."""
    document = read(text, name)

    assert document is None or document.text == text


# What follows goes on to be prose, whatever stands above it in a paragraph of its own.
PROSE = ["plain", "markdown", "html", "rst", "asciidoc", "latex"]
OPENED = """
    fence comments sections quotes unclosed wide braces begins formulas definitions blocks cells
    include ranges directives code
""".split()


@pytest.mark.parametrize("name", PROSE)
@pytest.mark.parametrize(
    "text",
    [text for key, text in LONG.items() if not any(it in key for it in OPENED)],
    ids=[key for key in LONG if not any(it in key for it in OPENED)],
)
def test_f17_f18_nothing_behind_it_is_lost(name: str, text: str, checker: Checker) -> None:
    """F17, F18: behind whatever opens no block, the sentence is still there, and still wrong."""
    draft = f"{text[:4_000]}\n\n{WRAPPED[name].format(WRONG)}"

    report = checked(checker, draft, name)

    assert [it.verdict for it in report.sentences if WRONG in it.text] == ["refuted"]


@pytest.mark.parametrize("name", WRAPPED)
def test_f09_many_sentences(name: str, checker: Checker) -> None:
    """F09: a draft of a thousand sentences is read to its last one, in every format."""
    text = WRAPPED[name].format("It was a lovely morning. " * 1_000 + WRONG)

    report = checked(checker, text, name)

    assert len(report.sentences) == 1_001
    assert report.sentences[-1].verdict == "refuted"


@pytest.mark.parametrize("name", ["json", "yaml", "csv", "tsv", "notebook"])
def test_f09_many_rows(name: str, checker: Checker) -> None:
    """F09: data of a thousand rows are read to the last one."""
    count, nothing = 1_000, "It was a lovely morning."
    rows = [nothing] * count + [WRONG]
    if name == "json":
        text = json.dumps([{"text": row, "n": number} for number, row in enumerate(rows)])
    elif name == "yaml":
        text = "".join(f"- n: {number}\n  text: {row}\n" for number, row in enumerate(rows))
    elif name == "notebook":
        cell = {"cell_type": "markdown", "metadata": {}}
        cells = [{**cell, "source": [row]} for row in rows]
        text = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
    else:
        sign = "," if name == "csv" else "\t"
        text = "\n".join(sign.join(it) for it in [("n", "text"), *(("1", row) for row in rows)])

    report = checked(checker, text, name)

    assert len(report.sentences) == count + 1
    assert report.sentences[-1].verdict == "refuted"


BINARY = {
    "docx": files.docx(f"<w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p>"),
    "odt": files.odt(f"<text:p>{WRONG}</text:p>"),
    "pptx": files.pptx(
        f"<p:sp><p:txBody><a:p><a:r><a:t>{WRONG}</a:t></a:r></a:p></p:txBody></p:sp>"
    ),
    "pdf": files.pdf(files.page(WRONG)),
}


@pytest.mark.parametrize("name", BINARY)
def test_f19_f20_cut_off(name: str) -> None:
    """F19, F20: a file that was cut off anywhere is a document or one sentence."""
    data = BINARY[name]
    step = len(data) // (3 if name == "pdf" else 40)

    assert read(data, name) is not None
    for end in range(0, len(data), step):
        read(data[:end], name)


@pytest.mark.parametrize("name", BINARY)
def test_f19_f20_another_name(name: str) -> None:
    """F19, F20: a file with the name of another format is refused, and never called empty."""
    for other, data in BINARY.items():
        if other != name:
            assert read(data, name) is None
