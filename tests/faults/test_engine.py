"""Texts that broke other checkers, held against claims: the whole engine, no error, no loss."""

from __future__ import annotations

import json
import re
from fractions import Fraction

import pytest

from claimcheck import Checker, ClaimSet, Report, limits, read_quantities, read_times
from tests.cli.runner import RIGHT

FACT = "Lake Varne is 214 metres deep."


@pytest.fixture(scope="module")
def checker() -> Checker:
    statements = [RIGHT, FACT, "The Larkfield Choir has 64 singers.", "Anna Brandt founded it."]
    return Checker(ClaimSet.from_statements(statements), remember=False)


def lies_in(text: str, report: Report) -> bool:
    """Say whether all that a report tells lies in the text."""
    return all(
        text[found.start : found.end] == found.text
        and all(
            found.start <= item.start <= item.end <= found.end
            and all(
                facet.start is None
                or facet.end is None
                or found.start <= facet.start <= facet.end <= found.end
                for facet in item.facets
            )
            for item in found.assertions
        )
        for found in report.sentences
    )


LONG = {
    "f09 one line": "The lake is deep and " * 3_000,
    "f10 one word": "a" * 200_000,
    "f11 stops": "a." * 8_000,
    "f11 digits": "1" * 40_000,
    "f11 grouped digits": "1,1" * 15_000,
    "f11 brackets": "(" * 20_000,
    "f12 marks": "a" + "\u0300\u0316" * 50_000,
    "f13 ligatures": "\ufdfa" * 30_000,
    "f13 capital dotted i": "\u0130" * 10_000,
    "names": "Anna Brandt " * 2_000,
    "not": "not " * 2_000,
    "and figures": "and 64 singers " * 600,
    "commas": ", " * 10_000,
    "which": "which is " * 3_000,
    "the most": "the second-largest " * 1_500,
    "according": "according to the " * 2_000,
    "claim again": f"{FACT[:-1]}, and " * 300,
    "pronouns": "It is his and their own. " * 800,
    "quotation marks": '"a" ' * 5_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_text(text: str, checker: Checker) -> None:
    """F09 to F13: whatever is repeated, the text is read to its end and every place lies in it."""
    whole = f"{text}.\n\n{FACT}"

    report = checker.check(whole)

    assert lies_in(whole, report)
    assert report.sentences[-1].text == FACT
    assert report.sentences[-1].verdict == "supported"


MARKUP = {
    "f17 quotes": ("> " * 300, "markdown"),
    "f17 lists": ("- " * 300, "markdown"),
    "f17 brackets": ("[" * 3_000 + "\n\n", "markdown"),
    "f17 stars": ("*" * 3_000 + " a\n\n", "markdown"),
    "f17 table": ("| a | b |\n|--|--|\n" + "| 1 | 2 |\n" * 200 + "\n", "markdown"),
    "f18 elements": ("<div>" * 2_000, "html"),
    "f18 unclosed": ("<p><b><i>", "html"),
    "f18 comment": ("<!-- 40% --><p>", "html"),
}


@pytest.mark.parametrize(("before", "markup"), MARKUP.values(), ids=MARKUP)
def test_markup_hides_nothing(before: str, markup: str, checker: Checker) -> None:
    """F17, F18: behind any markup the sentence is still there, and still wrong or right."""
    for sentence, verdict in ((FACT, "supported"), (FACT.replace("214", "300"), "refuted")):
        text = before + sentence
        found = [item for item in checker.check(text, markup=markup).sentences if item.claim]

        assert [item.verdict for item in found] == [verdict]
        assert found[0].text.endswith(sentence)


def test_f18_what_a_page_does_not_show(checker: Checker) -> None:
    """F18: the text of scripts, styles and comments is no draft; entities are read."""
    text = (
        "<script>Lake Varne is 300 metres deep.</script><style>p{}</style>"
        "<!-- Lake Varne is 300 metres deep. --><p>Lake&nbsp;Varne is 214&#32;metres deep.</p>"
    )

    found = checker.check(text, markup="html").sentences

    assert [item.verdict for item in found] == ["supported"]
    assert lies_in(text, checker.check(text, markup="html"))


def test_f17_unclosed_fence(checker: Checker) -> None:
    """F17: a fence that is never closed is code to the end, and no prose."""
    report = checker.check(f"{FACT}\n\n```\n{FACT}", markup="markdown")

    assert len(report.sentences) == 1


LINES = {
    "LF": ("\n", 3),
    "CRLF": ("\r\n", 3),
    "CR": ("\r", 3),
    "line separator": ("\u2028", 1),
    "next line": ("\x85", 1),
    "vertical tab": ("\x0b", 1),
    "file separator": ("\x1c", 1),
}


@pytest.mark.parametrize(("ending", "line"), LINES.values(), ids=LINES)
@pytest.mark.parametrize("last", [True, False], ids=["final", "no final"])
def test_f07_lines(ending: str, line: int, last: bool, checker: Checker) -> None:
    """F07: lines are those of an editor, with or without a line break at the end."""
    text = f"The choir sang.{ending}{ending}{FACT}{ending if last else ''}"

    report = checker.check(text)

    assert report.sentences[-1].line == line
    assert lies_in(text, report)


COLUMNS = ["\U0001f426", "e\u0301", "\u0645\u0631\u062d\u0628\u0627", "\u6e56", "\u200d", "\ufeff"]


@pytest.mark.parametrize("before", COLUMNS, ids=ascii)
def test_f08_columns(before: str, checker: Checker) -> None:
    """F08: columns and offsets are in code points, whatever stands before."""
    text = f"Das war {before} gut. {FACT}"

    found = checker.check(text).sentences[-1]

    assert text[found.start : found.end] == found.text == FACT
    assert (found.line, found.column) == (1, text.index(FACT) + 1)


NO_FIGURES = {
    "5,000 digits": "1" * 5_000,
    "superscript": "\u00b2",
    "exponent": "1e999",
    "NaN": "NaN",
    "Infinity": "Infinity",
    "minus nothing": "-0",
    "commas": "1,2,3,4",
    "UUID": "550e8400-e29b-41d4-a716-446655440000",
    "year 0": "in the year 0",
    "no such day": "on 30 February 2024",
    "far year": "on January 1st, 9999999999",
    "many hours": "for 123456789 hours",
    "date of figures": "on 99.99.9999",
    "infinity sign": "\u221e",
    "fraction of nothing": "1/0",
}


@pytest.mark.parametrize("figure", NO_FIGURES.values(), ids=NO_FIGURES)
def test_f14_f15_odd_figures(figure: str, checker: Checker) -> None:
    """F14, F15: what is no figure and no date neither raises nor contradicts what is right."""
    text = f"The choir sang {figure}. {FACT}"

    report = checker.check(text)

    assert lies_in(text, report)
    assert report.sentences[-1].verdict == "supported"
    for read in read_quantities(text):
        assert read.value is None or isinstance(read.value, Fraction)
    for time in read_times(text):
        assert text[time.start : time.end] == time.text


def test_f14_no_infinity_in_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    """F14: the JSON report has no NaN and no Infinity, which no JSON parser need understand."""
    from claimcheck.cli import app

    app.run(["verify", "--output-format", "json", "--all", *NO_FIGURES.values()])

    out = capsys.readouterr().out
    assert json.loads(out, parse_constant=pytest.fail)


SAME = {
    "zero-width blank in a figure": "Lake Varne is 2\u200b14 metres deep.",
    "word joiner in a name": "Lake Var\u2060ne is 214 metres deep.",
    "Cyrillic letter in a name": "Lake V\u0430rne is 214 metres deep.",
    "bidirectional controls": "Lake Varne is \u202a214\u202c metres deep.",
    "no-break blanks": "Lake\u00a0Varne is 214\u202fmetres deep.",
    "full-width digits": "Lake Varne is \uff12\uff11\uff14 metres deep.",
    "soft hyphen": "Lake Varne is 214 me\u00adtres deep.",
    "combining marks": "Lake Varne is 214 metres deep\u0301.",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_f16_what_the_eye_does_not_see(text: str, checker: Checker) -> None:
    """F16: what looks the same is compared as the same, and shown as it stands."""
    report = checker.check(text)

    assert [item.verdict for item in report.sentences] == ["supported"]
    assert report.sentences[0].text == text


def test_f09_long_sentence_is_read_to_its_end(checker: Checker) -> None:
    """F09: a sentence longer than is read at once is read in pieces, the last one too."""
    text = "and the choir sang " * (2 * limits.MAX_SENTENCE_CHARS // 19) + "in Bruma; " + FACT

    report = checker.check(text)

    assert len(report.sentences) > 1
    assert report.sentences[-1].end == len(text)
    assert re.sub(r"\s", "", "".join(item.text for item in report.sentences)) == re.sub(
        r"\s", "", text
    )
