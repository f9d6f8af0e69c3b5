"""The words of the command line: what is an option, what is text, what is a mistake."""

from __future__ import annotations

import pytest

from claimcheck.cli import check, verify
from claimcheck.cli.options import of
from claimcheck.config.settings import Settings, combined
from claimcheck.errors import UsageError


def texts(*words: str) -> list[str]:
    made = verify.parser()
    read: list[str] = made.read(words, texts=True).text
    return read


def chosen(*words: str) -> Settings:
    made = verify.parser()
    return combined([of(made.read(words, texts=True), made).layer])


TEXTS = {
    "plain": (("a b",), ["a b"]),
    "several": (("a", "b"), ["a", "b"]),
    "none": ((), []),
    "standard input": (("-",), ["-"]),
    "begins with a dash and a figure": (("-5% growth in 2023",), ["-5% growth in 2023"]),
    "negative number": (("-5",), ["-5"]),
    "dash, figure, sign, one word": (("-5%",), ["-5%"]),
    "currency": (("-$5bn",), ["-$5bn"]),
    "dialogue": (("-only 5% of it",), ["-only 5% of it"]),
    "dashes": (("--  it grew by 5%",), ["--  it grew by 5%"]),
    "begins like an option": (("--all of them grew",), ["--all of them grew"]),
    "between options": (("--all", "a", "-e", "b"), ["a", "b"]),
    "after a double dash": (("--", "--all", "-e"), ["--all", "-e"]),
    "option, double dash, text": (("--all", "--", "-x"), ["-x"]),
    "empty": (("",), [""]),
    "looks like a path": (("README.md",), ["README.md"]),
}


@pytest.mark.parametrize(("words", "expected"), TEXTS.values(), ids=TEXTS)
def test_texts(words: tuple[str, ...], expected: list[str]) -> None:
    """A word is text unless it is an option; a text may begin with a dash."""
    assert texts(*words) == expected


def test_defaults() -> None:
    """Without options: the bundled claims, the table, refuted and conflicting."""
    assert chosen() == Settings(
        claims=(),
        output_format=("rich",),
        output_file=None,
        all=False,
        select=(),
        ignore=(),
        fail_on=frozenset({"refuted", "conflicting"}),
        exit_zero=False,
        as_of=None,
        cache=True,
        jobs=0,
        respect_gitignore=True,
    )


def test_several_formats() -> None:
    """Each format may have a file of its own."""
    assert chosen("--output-format=rich", "--output-format", "json=a,b.json").output_format == (
        "rich",
        "json=a,b.json",
    )


def test_lists_add_up() -> None:
    """A list may be given at once or piece by piece."""
    assert chosen("--fail-on", "refuted, unsourced", "--fail-on=time").fail_on == frozenset(
        {"refuted", "unsourced", "time"}
    )


def test_option_value_with_a_blank() -> None:
    """A value may hold blanks, joined to its option or not."""
    assert chosen("--output-file=my report.txt").output_file == "my report.txt"
    assert chosen("-o", "my report.txt").output_file == "my report.txt"


def test_output_file_dash_is_standard_output() -> None:
    """`-o -` means standard output, as everywhere."""
    assert chosen("-o", "-").output_file is None


MISTAKES = {
    "mistyped option": (
        ("--fail-onn", "x"),
        'no such option: --fail-onn, did you mean "--fail-on"?',
    ),
    "abbreviated option": (("--exit", "a"), "no such option: --exit"),
    "unknown short option": (("-q", "a"), "no such option: -q"),
    "unknown format": (
        ("--output-format", "jsn"),
        ', did you mean "json"?',
    ),
    "format of a draft": (("--output-format", "docx"), "docx is not one of"),
    "unknown markup": (("--extension", "page:htm"), 'did you mean "html"?'),
    "not a number": (("--config", "jobs = -1"), "jobs: it has to be a whole number, 0 or more"),
    "neither file nor setting": (("--config", "no/such.toml"), "There is no such file."),
    "unknown key": (("--config", "fial-on = []"), 'unknown key fial-on, did you mean "fail-on"?'),
    "file and none": (("--isolated", "--config", __file__), "--isolated reads no configuration"),
    "missing value": (("--claims",), "--claims: expected one argument"),
    "not a day": (("--as-of", "yesterday"), '"yesterday" is not a day such as 2024-12-31'),
    "no such day": (("--as-of", "2024-02-30"), '"2024-02-30" is not a day'),
    "not a verdict": (
        ("--fail-on", "refutd"),
        '"refutd" is neither a verdict nor a reason, did you mean "refuted"?',
    ),
    "a note": (("--fail-on", "stale"), '"stale" is neither a verdict nor a reason'),
    "empty list": (("--fail-on", ","), "names no verdict or reason"),
}


@pytest.mark.parametrize(("words", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(words: tuple[str, ...], message: str) -> None:
    """A mistake is one line that says what is wrong, and where help is."""
    with pytest.raises(UsageError) as caught:
        chosen(*words)

    told = str(caught.value)
    assert message in told
    assert told.startswith("claimcheck verify: ")
    assert "\n" not in told
    assert "\0" not in told


def test_paths_are_no_texts() -> None:
    """For `check`, a word with a dash is an option, and so a mistake, unless -- comes first."""
    with pytest.raises(UsageError):
        check.parser().read(["-draft.md"])

    assert check.parser().read(["--", "-draft.md"]).path == ["-draft.md"]
