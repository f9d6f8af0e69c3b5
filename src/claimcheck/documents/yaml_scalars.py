"""What a scalar of YAML says, and where each of its characters stands in the file.

The library gives the value and the two ends of a scalar, but not what is between: quotes, escapes,
folded lines and indentation. They are walked through here beside the value.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.documents.embedded import Inner

_BLANKS = " \t\r\n\x85\u2028\u2029"  # what YAML folds; every other character is its own value
_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"
_ESCAPES = {
    **dict(zip("0abtnvfre", "\0\a\b\t\n\v\f\r\x1b", strict=True)),
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def read_scalar(text: str, start: int, end: int, style: str, value: str) -> Inner:
    """
    Return `value` as the text of a scalar, which stands at `start:end` of `text`.

    `style` is its first sign: a quote, "|" or ">"; empty for a plain one. Properties (an anchor, a
    tag) may stand before it.
    """
    inner = Inner()
    if not value.strip(_BLANKS):
        return inner
    start = _end(_properties(), text, start)
    if style in ("|", ">"):
        at = header_end(text, start)
        _align(inner, text, at, (_words() if style == ">" else _lines()).findall(value))
    else:
        quoted = bool(style)
        _unfold(inner, text, (start + quoted, end - quoted), _flow(style))
    if inner.text.rstrip(_BLANKS) == value.rstrip(_BLANKS):
        return inner
    whole = Inner()  # never met; better the whole as it stands than nothing of it
    whole.copy(text, start, end)
    return whole


def header_end(text: str, start: int) -> int:
    """Return where the line that opens a block scalar at `start` ends."""
    return _end(_content(), text, _end(_properties(), text, start))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where what stands at `at` ends; `at` where it does not stand there."""
    match = pattern.match(text, at)
    return match.end() if match else at


@lru_cache(maxsize=1)
def _properties() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:&[\w-]++|![^{_BLANKS}]*+)[{_BLANKS}]*+)*+")


@lru_cache(maxsize=1)
def _content() -> re.Pattern[str]:
    return re.compile(rf"[|>][^\r\n\x85\u2028\u2029]*+(?:{_BREAK})?")


@lru_cache(maxsize=3)
def _flow(style: str) -> re.Pattern[str]:
    """Return the pattern of what is not its own value in a quoted or plain scalar."""
    escape = {
        '"': rf"\\(?:x..|u.{{4}}|U.{{8}}|(?:{_BREAK})(?P<kept>[{_BLANKS}]*+)|.)",
        "'": "''",
        "": r"(?!)",
    }[style]
    return re.compile(
        rf"(?P<escape>{escape})|(?<![ \t])[ \t]*+(?:{_BREAK})[{_BLANKS}]*+", re.DOTALL
    )


@lru_cache(maxsize=1)
def _breaks() -> re.Pattern[str]:
    return re.compile(_BREAK)


def _unfold(inner: Inner, text: str, bounds: tuple[int, int], pattern: re.Pattern[str]) -> None:
    """Read a quoted or plain scalar, whose lines are folded."""
    at, end = bounds
    for match in pattern.finditer(text, at, end):
        inner.copy(text, at, match.start())
        at = match.end()
        escape = match["escape"]
        if escape is None:
            _fold(inner, text, match.start(), at)
        elif "kept" in match.groupdict() and match["kept"] is not None:
            for line in _breaks().finditer(text, *match.span("kept")):
                inner.write(_line_feed(line.group()), *line.span())
        else:
            inner.write(_meaning(escape), match.start(), at)
    inner.copy(text, at, end)


def _fold(inner: Inner, text: str, start: int, end: int) -> None:
    """Read line breaks: one is a blank, and each empty line behind it is a line break."""
    lines = list(_breaks().finditer(text, start, end))
    if _line_feed(lines[0].group()) == "\n":
        if len(lines) == 1:
            inner.write(" ", start, end)
        del lines[0]
    for line in lines:
        inner.write(_line_feed(line.group()), *line.span())


def _line_feed(line_break: str) -> str:
    return line_break if line_break in ("\u2028", "\u2029") else "\n"


def _meaning(escape: str) -> str:
    if escape == "''":
        return "'"
    letter = escape[1]
    if letter in "xuU":
        return chr(int(escape[2:], 16))
    return _ESCAPES.get(letter, letter)


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(rf"[{_BLANKS}]++|[^{_BLANKS}]++")


@lru_cache(maxsize=1)
def _lines() -> re.Pattern[str]:
    # Of a literal scalar, whose lines stand in its value as they are.
    return re.compile(rf"[{_BLANKS}]++|[^{_BLANKS}](?:[^\r\n\x85\u2028\u2029]*[^{_BLANKS}])?")


@lru_cache(maxsize=1)
def _gap() -> re.Pattern[str]:
    return re.compile(rf"[{_BLANKS}]*+")


def _align(inner: Inner, text: str, at: int, pieces: list[str]) -> None:
    """Read a block scalar beside its value: the words are the same, the blanks were fewer."""
    if pieces[0][0] not in _BLANKS:
        at = _end(_gap(), text, at)
    for piece in pieces:
        if piece[0] not in _BLANKS:
            if not text.startswith(piece, at):
                return
            inner.copy(text, at, at + len(piece))
            at += len(piece)
            continue
        end = _end(_gap(), text, at)
        last = len(piece) - 1
        if end - at > last:
            for place, blank in enumerate(piece):
                inner.write(blank, at + place, end if place == last else at + place + 1)
        at = end
