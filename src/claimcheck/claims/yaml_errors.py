"""What a YAML parser complains of, in words for somebody who writes claims, not programs."""

from __future__ import annotations

from typing import Any

from claimcheck.claims.places import position

_TAB = "a tab is used where YAML wants blanks"
_COLON = "a colon followed by a blank inside unquoted text; put the whole text in quotation marks"
_AFTER_QUOTES = (
    "the text goes on after its closing quotation mark; put all of it in quotation marks "
    "of the other kind"
)
_AFTER_BRACKETS = (
    "the text goes on after a closing bracket; text that begins with [ or { goes in quotes"
)
_INDENT = "this line does not fit what stands above it; look at its indentation and at any quotes"

_NO_COLON = "a name without a colon after it; a field is written as name: value"
_NEVER_CLOSES = "a quotation mark opens here and never closes"
_BACKSLASH = "a backslash means something in double quotes; use single ones"

_OPEN_BRACKETS = (
    "a square bracket opens a list that is not closed; text with [ goes in quotes",
    "a curly bracket opens fields that are not closed; text with { goes in quotes",
    "a bracket is not closed; text that begins with [ or { goes in quotes",
)

# (a part of the parser's problem, a part of its context or "", our words). The two parsers of
# PyYAML word some problems differently. The first row that fits wins.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "", _COLON),
    ("unexpected end of stream", "quoted scalar", _NEVER_CLOSES),
    ("unexpected document separator", "quoted scalar", _NEVER_CLOSES),
    ("incompatible", "", "the first line asks for another version of YAML; leave it out"),
    ("expected ':'", "", _NO_COLON),
    ("unknown escape character", "", _BACKSLASH),
    ("escape sequence", "double-quoted", _BACKSLASH),
    ("hexadecimal number", "", _BACKSLASH),
    ("hexdecimal number", "", _BACKSLASH),
    ("invalid Unicode character escape", "", "a backslash escape that is no character"),
    ("',' or ']'", "", _OPEN_BRACKETS[0]),
    ("',' or '}'", "", _OPEN_BRACKETS[1]),
    ("", "flow", _OPEN_BRACKETS[2]),
    ("", "an alias", "text that begins with * goes in quotation marks"),
    ("", "an anchor", "text that begins with & goes in quotation marks"),
    ("", "a tag", "text that begins with ! goes in quotation marks"),
    ("", "directive", "a line that begins with % is none of a claim file's"),
    ("", "block scalar", "text that begins with > or | goes in quotation marks"),
)
_STARTERS = "@`%"


def describe(error: Any, text: str) -> tuple[int, int, str]:
    """Return line, column and message for an exception of PyYAML's scanner or parser."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return 1, 1, f"this is not YAML: {' '.join(problem.split())[:200]}"
    message = _words(problem, context, text[mark.index : mark.index + 1])
    opened = getattr(error, "context_mark", None)
    if opened is not None and message in (_NO_COLON, _NEVER_CLOSES, *_OPEN_BRACKETS):
        mark = opened
    if message == _INDENT:
        line = text[text.rfind("\n", 0, mark.index) + 1 :][:200]
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return *position(text, mark.index), _TAB
        before = text[max(0, mark.index - 200) : mark.index].rstrip(" ")
        if before.endswith(('"', "'")):
            message = _AFTER_QUOTES
        elif before.endswith(("]", "}")):
            message = _AFTER_BRACKETS
    return *position(text, mark.index), message


def _words(problem: str, context: str, character: str) -> str:
    if "cannot start any token" in problem:
        if character in _STARTERS and character:
            return f"text that begins with {character} goes in quotation marks"
        return _TAB if character == "\t" else f"this is not YAML: {problem}"
    for in_problem, in_context, words in _WORDS:
        if in_problem in problem and in_context in context:
            return words
    return _INDENT
