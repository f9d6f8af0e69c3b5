"""
Subtitles, SubRip (srt) and WebVTT (vtt): what is said, without times, numbers and tags.

Libraries for subtitles know no places in the file, and refuse a file for one bad line; what there
is to know of the formats is what a line of times looks like.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents.builder import Leaf, taken
from claimcheck.documents.marks import Marks
from claimcheck.documents.model import BlockKind, Comment, Document
from claimcheck.documents.passages import Passage, assemble
from claimcheck.documents.plain import ends_sentence
from claimcheck.documents.tags import entity
from claimcheck.source_map import line_starts

_PAUSE = 3_000  # milliseconds; whoever goes on after a longer one starts a new sentence
_ROLLING = 200  # milliseconds; captions that scroll show a line again at once
_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
_NOT_SPOKEN = ("STYLE", "REGION")


def parse_srt(text: str) -> Document:
    """Return the document that `text` is in SubRip."""
    return _Reader(text, header=False).document()


def parse_vtt(text: str) -> Document:
    """Return the document that `text` is in WebVTT; its notes are comments."""
    return _Reader(text, header=True).document()


@lru_cache(maxsize=1)
def _times() -> re.Pattern[str]:
    return re.compile(rf"\s*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:\s|\Z)")


@lru_cache(maxsize=1)
def _tag() -> re.Pattern[str]:
    """Match tags of either format, of SubStation Alpha, and entities."""
    return re.compile(
        r"</?[A-Za-z][\w.]{0,40}(?:[ \t][^<>\n]{0,200})?>|<\d[\d:.]{1,20}>"
        r"|\{\\[^{}\n]{0,200}\}|\\[Nnh]|&"
    )


@lru_cache(maxsize=1)
def _dash() -> re.Pattern[str]:
    """Match what stands before the words of another speaker: "- ", ">> "."""
    return re.compile(r"[ \t]*(?:[-‐–—][ \t]+|[-‐–—](?=[^\W\d_]|[\"“¿¡'])|>>+[ \t]*)(?=\S)")


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    """Match the name of a speaker in capitals: "ANNA: "."""
    return re.compile(r"[ \t]*[^\W\da-z_](?:[^\W\da-z_]|['’. -]){1,30}:(?=[ \t]|\Z)")


class _Line(NamedTuple):
    """One line that is said: where it stands, its prose, and whether another speaker starts."""

    start: int
    end: int
    prose: str
    turn: bool


class _Reader:
    """Reads the lines of one file from top to bottom."""

    def __init__(self, text: str, *, header: bool) -> None:
        self._text = text
        starts = line_starts(text)
        ends = [*starts[1:], len(text)]
        if text.startswith("\ufeff"):
            starts[0] = 1
        self._places = [
            (start, start + len(text[start:end].rstrip()))
            for start, end in zip(starts, ends, strict=True)
        ]
        self._notes = header
        self._run: list[_Line] = []
        self._shown: list[str] = []  # the lines of the cue before
        self._until = -_PAUSE  # when that cue ended
        self._told = False  # a note to claimcheck stands above the next cue …
        self._above = False  # … or above the block that has been started
        self._passages: list[Passage] = []
        self._comments: list[Comment] = []

    def document(self) -> Document:
        """Return the document."""
        at = self._header() if self._notes else 0
        while at < len(self._places):
            at = self._next(at)
        self._end_run()
        return assemble(self._text, taken(self._passages), self._comments)

    def _line(self, at: int) -> str:
        return self._text[slice(*self._places[at])] if at < len(self._places) else ""

    def _header(self) -> int:
        """Return the line behind the header, which ends at a blank line or at the first cue."""
        if not self._line(0).startswith("WEBVTT"):
            return 0
        at = 1
        while self._line(at) and not self._starts_cue(at):
            at += 1
        return at

    def _starts_cue(self, at: int) -> bool:
        """Say whether line `at` is a line of times, or the name or number above one."""
        if _times().match(self._line(at)):
            return True
        if not _times().match(self._line(at + 1)):
            return False
        named = self._notes and (at == 0 or not self._line(at - 1))
        return named or self._line(at).strip().isdecimal()

    def _next(self, at: int) -> int:
        line = self._line(at)
        if not line:
            return at + 1
        if self._notes and (at == 0 or not self._line(at - 1)):
            word = line.split(maxsplit=1)[0]
            if word == "NOTE" or line in _NOT_SPOKEN:
                return self._aside(at, word)
        if self._starts_cue(at):
            times = _times().match(line)
            if times is None:
                return at + 1
            return self._cue(at + 1, _milliseconds(times, 1), _milliseconds(times, 5))
        self._end_run()  # text of no cue
        self._run.append(self._read(*self._places[at]))
        return at + 1

    def _aside(self, at: int, word: str) -> int:
        """Read a note or a style sheet, which end at a blank line."""
        after = at + 1
        while self._line(after):
            after += 1
        if word == "NOTE":
            start, end = self._places[at][0], self._places[after - 1][1]
            said = self._text[start + len(word) : end].strip()
            self._comments.append(Comment(start, end, said))
            self._told = self._told or said.startswith("claimcheck")
        return after

    def _cue(self, at: int, start: int, end: int) -> int:
        """Read the lines of a cue, up to the next one; return where to go on."""
        if start - self._until >= _PAUSE:
            self._end_run()
        self._above = self._above or (self._told and not self._run)
        self._told = False
        lines: list[_Line] = []
        while at < len(self._places) and not self._starts_cue(at):
            if self._line(at):
                lines.append(self._read(*self._places[at]))
            elif self._notes:
                break
            at += 1
        shown = [" ".join(line.prose.split()) for line in lines]
        repeated = self._repeated(shown) if start - self._until <= _ROLLING else 0
        for line in lines[repeated:]:
            if line.turn:
                self._end_run()
            self._run.append(line)
        self._shown, self._until = shown, end
        if self._above and shown and ends_sentence(shown[-1], len(shown[-1])):
            self._end_run()  # a note is about the block below it: about this, and not all to come
            self._above = False
        return at

    def _repeated(self, shown: list[str]) -> int:
        """Return how many lines at the top were shown by the cue before, as scrolling ones are."""
        for count in range(min(len(shown), len(self._shown)), 0, -1):
            same = shown[:count] == self._shown[-count:]
            if same and sum(len(line.split()) for line in shown[:count]) > 1:
                return count
        return 0

    def _read(self, start: int, end: int) -> _Line:
        text = self._text[start:end]
        marks = Marks(text)
        turn = False
        first = 0
        for match in _tag().finditer(text):
            sign = match.group()
            if sign == "&":
                found = entity(text, match.start())
                if found is not None:
                    marks.write(match.start(), *found)
                continue
            turn = turn or sign.startswith(("<v ", "<v."))
            if sign[0] == "\\":
                marks.write(*match.span(), " ")
            else:
                marks.hide(*match.span())
            first = match.end() if not text[first : match.start()].strip() else first
        dash = _dash().match(text, first)
        if dash is not None:
            marks.drop(*dash.span())
        named = _name().match(text, dash.end() if dash else first) is not None
        turn = turn or dash is not None or named
        return _Line(start, end, marks.prose(), turn)

    def _end_run(self) -> None:
        if self._run:
            leaf = Leaf(BlockKind.PARAGRAPH, 0, [(line.start, line.end) for line in self._run])
            self._passages.append(Passage(leaf, "\n".join([line.prose for line in self._run])))
            self._run = []


def _milliseconds(times: re.Match[str], group: int) -> int:
    hours, minutes, seconds, rest = (times[group + at] or "0" for at in range(4))
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))
