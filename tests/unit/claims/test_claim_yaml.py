"""The YAML side of claim files: one clear line for each mistake, the same from both parsers."""

from __future__ import annotations

import pytest

from claimcheck import limits
from claimcheck.claims.load import build_text
from claimcheck.claims.nodes import Mapping, Scalar, Sequence, parse
from claimcheck.claims.problems import Problems

PARSERS = pytest.mark.parametrize("pure_python", [False, True], ids=["libyaml", "python"])

COLON = "a colon followed by a blank inside unquoted text; put the whole text in quotation marks"
QUOTE = "a quotation mark opens here and never closes"
AFTER_QUOTES = (
    "the text goes on after its closing quotation mark; put all of it in quotation marks "
    "of the other kind"
)
AFTER_BRACKETS = (
    "the text goes on after a closing bracket; text that begins with [ or { goes in quotes"
)
INDENT = "this line does not fit what stands above it; look at its indentation and at any quotes"
TAB = "a tab is used where YAML wants blanks"
BLOCK = "text that begins with > or | goes in quotation marks"
NAME = "the name of a field is a word; text with brackets goes in quotes"
DEEP = f"lists or fields are nested deeper than {limits.MAX_YAML_DEPTH}"
SECOND = "a second document begins here; a file holds one"
PLACE = "which has no place in a text"

MISTAKES: dict[str, tuple[str, tuple[str, ...]]] = {
    # unquoted text that YAML reads as something else
    "colon in text": ("title: AI: a report", (f"1:10: {COLON}",)),
    "colon in text, later line": ("a: 1\nb: x: y\n", (f"2:5: {COLON}",)),
    "colon in continued text": ("a: x\n b: c\n", (f"2:3: {COLON}",)),
    "text after quotes": ('a: "AI" grows\nb: c\n', (f"1:9: {AFTER_QUOTES}",)),
    "text after single quotes": ("a: 'AI' grows\n", (f"1:9: {AFTER_QUOTES}",)),
    "text after brackets": ("a: [12] is it\nb: c\n", (f"1:9: {AFTER_BRACKETS}",)),
    "star": ("a: *very* much", ("1:9: text that begins with * goes in quotation marks",)),
    "ampersand": ("a: &much* more", ("1:9: text that begins with & goes in quotation marks",)),
    "at sign": ("a: @home", ("1:4: text that begins with @ goes in quotation marks",)),
    "percent sign": ("a: %x", ("1:4: text that begins with % goes in quotation marks",)),
    "backtick": ("a: `x`", ("1:4: text that begins with ` goes in quotation marks",)),
    "greater than": ("a: >5 million", (f"1:7: {BLOCK}",)),
    "bar": ("a: |x|", (f"1:5: {BLOCK}",)),
    # never closed
    "double quote open": ('a: "x\nb: c\n', (f"1:4: {QUOTE}",)),
    "single quote open": ("a: b\nc: 'x\n", (f"2:4: {QUOTE}",)),
    "square bracket open": (
        "a: [x, y\nb: c",
        ("1:4: a square bracket opens a list that is not closed; text with [ goes in quotes",),
    ),
    "curly bracket open": (
        "a: {x: y\nb: c",
        ("1:4: a curly bracket opens fields that are not closed; text with { goes in quotes",),
    ),
    # lines that do not fit
    "tab before a name": ("a:\n\tb: c", (f"2:1: {TAB}",)),
    "tab before a further name": ("- a: b\n\tc: d", (f"2:1: {TAB}",)),
    "tab behind blanks": ("- a: b\n  \tc: d", (f"2:3: {TAB}",)),
    "tab at the start": ("\ta: b", (f"1:1: {TAB}",)),
    "list among fields": ("a: b\n- c", (f"2:1: {INDENT}",)),
    "field among list": ("- a\nb: c", (f"2:1: {INDENT}",)),
    "name without colon": (
        "a: b\nstatement\n",
        ("2:1: a name without a colon after it; a field is written as name: value",),
    ),
    "stray bracket": ("a: ]", (f"1:4: {INDENT}",)),
    "list in text": ("a: - b", (f"1:4: {INDENT}",)),
    # what YAML has and claim files have not
    "alias": (
        "a: *other",
        ("1:4: aliases such as *other are not allowed; text with * goes in quotes",),
    ),
    "anchor": (
        "a: &one x\nb: &two y",
        (
            "1:4: anchors such as &one are not allowed; text with & goes in quotes",
            "2:4: anchors such as &two are not allowed; text with & goes in quotes",
        ),
    ),
    "anchor on a list": (
        "a: &l [x]",
        ("1:4: anchors such as &l are not allowed; text with & goes in quotes",),
    ),
    "alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\n",
        (
            "1:4: anchors such as &a are not allowed; text with & goes in quotes",
            "2:4: anchors such as &b are not allowed; text with & goes in quotes",
            "2:8: aliases such as *a are not allowed; text with * goes in quotes",
            "2:12: aliases such as *a are not allowed; text with * goes in quotes",
        ),
    ),
    "recursive alias": (
        "a: &a [*a]",
        (
            "1:4: anchors such as &a are not allowed; text with & goes in quotes",
            "1:8: aliases such as *a are not allowed; text with * goes in quotes",
        ),
    ),
    "alias as name": (
        "*a : b",
        ("1:1: aliases such as *a are not allowed; text with * goes in quotes",),
    ),
    "tag": ("a: !!str x", ("1:4: tags such as !!str are not allowed",)),
    "python tag": (
        "a: !!python/object/apply:os.system [ls]",
        ("1:4: tags such as !!python/object/apply:os.system are not allowed",),
    ),
    "own tag": ("a: !secret x", ("1:4: tags such as !secret are not allowed",)),
    "list as name": ("? [a]\n: b", (f"1:3: {NAME}",)),
    "fields as name": ("{a: b}: c", (f"1:1: {NAME}",)),
    "two documents": ("a: b\n---\nc: d", (f"2:1: {SECOND}",)),
    "other YAML version": (
        "%YAML 3.0\n---\na: b",
        ("1:1: the first line asks for another version of YAML; leave it out",),
    ),
    "field twice": ("a: b\nc: d\na: e", ('3:1: the field "a" is here twice; the first is at 1:1',)),
    "field twice in quotes": ('"a": b\na: e', (
        '2:1: the field "a" is here twice; the first is at 1:1',
    )),
    "several at once": (
        "a: !x 1\nb: *c\na: 2\nd: e: f\n",
        (
            "1:4: tags such as !x are not allowed",
            "2:4: aliases such as *c are not allowed; text with * goes in quotes",
            '3:1: the field "a" is here twice; the first is at 1:1',
            f"4:5: {COLON}",
        ),
    ),
    "too deep, brackets": ("[" * 21, (f"1:21: {DEEP}",)),
    "far too deep, brackets": ("a: " + "[" * 200_000, (f"1:23: {DEEP}",)),
    "far too deep, blocks": ("- " * 2_000, (f"1:41: {DEEP}",)),
    # characters
    "NUL": ("a: b\nc: \x00d", (f"2:4: the file contains the control character U+0000, {PLACE}",)),
    "escape character": (
        "a: \x1b[2J",
        (f"1:4: the file contains the control character U+001B, {PLACE}",),
    ),
    "C1 control": ("a: \x9b", (f"1:4: the file contains the control character U+009B, {PLACE}",)),
    "lone surrogate": ("a: \ud800", (f"1:4: the file contains a lone surrogate U+D800, {PLACE}",)),
    "escaped NUL": (
        'a: "x\\0y"',
        (f"1:4: the text contains the control character U+0000, {PLACE}",),
    ),
    "escaped ESC": (
        'a: "\\e[2J"',
        (f"1:4: the text contains the control character U+001B, {PLACE}",),
    ),
    # places, as an editor counts them
    "CRLF": ("a:\r\n  b: c: d\r\n", (f"2:7: {COLON}",)),
    "CR": ("a: x\rb: c: d", (f"2:5: {COLON}",)),
    "wide characters": ("é😀: b: c", (f"1:6: {COLON}",)),
    "line separators are no lines": (
        "a: '\u2028\u2029\x85'\nb: !x c",
        ("2:4: tags such as !x are not allowed",),
    ),
}  # fmt: skip


@PARSERS
@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_one_clear_line(text: str, expected: tuple[str, ...], pure_python: bool) -> None:
    """Each mistake is told with its place, all that can be found at once together."""
    problems = Problems("f")

    parse(text, problems, pure_python=pure_python)

    assert problems.lines() == [f"f:{line}" for line in expected]


@PARSERS
@pytest.mark.parametrize(
    "text",
    [
        'a: "\\q"',
        'a: "\\ud800"',
        'a: "\\x0g"',
        'a: "\\U99999999"',
        "%YAML 1." + "1" * 5_000 + "\n---\na: b",
        "%YAML x\n---\na",
        "a: '\\",
    ],
)  # fmt: skip
def test_odd_escapes_are_refused(text: str, pure_python: bool) -> None:
    """What only one parser understands, or neither, is an error and never an exception."""
    problems = Problems("f")

    parse(text, problems, pure_python=pure_python)

    assert len(problems.lines()) == 1


@PARSERS
def test_scalars_stay_text(pure_python: bool) -> None:
    """Nothing is taken for a number, a date, a time or a truth value."""
    values = ["no", "014", "12:30:45", "2024-02-30", "2%", "1e3", "0x10", "~", "", "190:20:30"]
    problems = Problems("f")

    text = "".join(f"k{index}: {value}\n" for index, value in enumerate(values))
    root = parse(text, problems, pure_python=pure_python)

    assert isinstance(root, Mapping)
    assert [node.text for node in root.fields.values() if isinstance(node, Scalar)] == values
    assert not problems


@PARSERS
def test_scalars_know_where_they_stand(pure_python: bool) -> None:
    """Line and column of a value are those of its first character, quotes included."""
    text = 'a: x\n\nlist:\n  - "é y"\n  - >-\n    folded\n    text\n'
    root = parse(text, Problems("f"), pure_python=pure_python)

    assert isinstance(root, Mapping)
    assert root.fields["a"] == Scalar("x", 1, 4, plain=True)
    assert isinstance(items := root.fields["list"], Sequence)
    assert items.items == [
        Scalar("é y", 4, 5, plain=False),
        Scalar("folded text", 5, 5, plain=False),
    ]


@PARSERS
@pytest.mark.parametrize("depth", [19, 20], ids=["below", "at the limit"])
def test_depth_below_the_limit_is_read(depth: int, pure_python: bool) -> None:
    """As many levels as the limit says are allowed."""
    problems = Problems("f")

    parse("[" * depth + "]" * depth, problems, pure_python=pure_python)

    assert not problems


@PARSERS
def test_long_scalar_is_read_and_refused_as_statement(pure_python: bool) -> None:
    """A statement of five megabytes is an error of its own, quickly."""
    size = 5_000_000 if not pure_python else 200_000
    text = "claimcheck: 1\ntitle: T\nsource: {title: R}\nclaims:\n  - id: a\n    statement: "
    problems = Problems("f")

    build_text(text + "x" * size, "f", 0, problems, pure_python=pure_python)

    assert problems.lines() == [
        f"f:6:16: statement has {size:,} characters; one sentence has at most 4,000"
    ]
