"""JSON with the place of everything in it: `json` says whether it is JSON, this says where."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.documents.embedded import Inner
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Piece(NamedTuple):
    """
    One of `{ } [ ]`, the "key" of a mapping, a "text", or another "value".

    The place of a key or text is that of its quotes.
    """

    kind: str
    start: int
    end: int


def pieces(text: str, *, several: bool = False) -> Iterator[Piece]:
    """
    Yield the pieces of `text` in order.

    With `several` it may hold one value behind another (JSON Lines). Raises `DocumentError` where
    it is not JSON, before anything is yielded.
    """
    _check(text, several=several)
    return _pieces(text)


def _check(text: str, *, several: bool) -> None:
    """Raise `DocumentError` where `text` is not JSON."""
    # Nothing is built: numbers stay text (Python refuses long ones), mappings come to nothing.
    decoder = json.JSONDecoder(
        object_pairs_hook=lambda _: None, parse_int=str, parse_float=str, parse_constant=str
    )
    at = 1 if text.startswith("\ufeff") else 0
    end = len(text.rstrip(" \t\r\n"))
    first = True
    try:
        while first or (several and at < end):
            at = decoder.raw_decode(text, _skipped(text, at))[1]
            first = False
        if at < end:
            raise json.JSONDecodeError("Extra data", text, _skipped(text, at))
    except json.JSONDecodeError as error:
        raise DocumentError(_told(text, error, end)) from None
    except RecursionError:
        raise DocumentError(f"It is nested deeper than {limits.MAX_DATA_DEPTH} levels.") from None


def _skipped(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at


def _told(text: str, error: json.JSONDecodeError, end: int) -> str:
    from claimcheck.source_map import SourceMap  # its lines are an editor's; those of json are not

    line, column = SourceMap(text).position(error.pos)
    what = error.msg[:1].lower() + error.msg[1:]
    if error.pos >= end:
        what = "it ends too soon"
    return f"It is not JSON: {what} (line {line}, column {column})."


@lru_cache(maxsize=1)
def _piece_pattern() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<mark>[{}\[\]])
          | (?P<text>"[^"\\]*+(?:\\.[^"\\]*+)*+") (?P<key>[ \t\r\n]*+:)?
          | (?P<value>[^{}\[\]",: \t\r\n]++)""",
        re.VERBOSE | re.DOTALL,
    )


def _pieces(text: str) -> Iterator[Piece]:
    for match in _piece_pattern().finditer(text):
        if match["mark"]:
            yield Piece(match["mark"], *match.span())
        elif match["text"]:
            yield Piece("key" if match["key"] else "text", *match.span("text"))
        else:
            yield Piece("value", *match.span())


@lru_cache(maxsize=1)
def _escape_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
    )


def string(text: str, piece: Piece, inner: Inner | None = None) -> Inner:
    """Return what the string at `piece` says, added to `inner` if that is given."""
    inner = Inner() if inner is None else inner
    at, end = piece.start + 1, piece.end - 1
    for match in _escape_pattern().finditer(text, at, end):
        inner.copy(text, at, match.start())
        inner.write(_meaning(match.group()), *match.span())
        at = match.end()
    inner.copy(text, at, end)
    return inner


def _meaning(escape: str) -> str:
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:12], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    return chr(int(escape[2:], 16))
