"""The markup inside one block of AsciiDoc, masked character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.documents import asciidoc_signs as signs
from claimcheck.documents import spans
from claimcheck.documents.marks import Marks
from claimcheck.documents.tags import entity


class Masked(NamedTuple):
    """The prose of a block, as long as its text, and where its notes stand, brackets included."""

    prose: str
    notes: tuple[tuple[int, int], ...]


def mask(text: str, attributes: Mapping[str, str]) -> Masked:
    """
    Return the prose of one block.

    `attributes` are those of the document: "{year}" is read as its value where that is not longer,
    and left out where it is.
    """
    if signs.special().search(text) is None and " +" not in text:
        return Masked(text, ())
    return _Mask(text, attributes).read()


class _Mask:
    """Reads one text from left to right."""

    def __init__(self, text: str, attributes: Mapping[str, str]) -> None:
        self._text = text
        self._attributes = attributes
        self._marks = Marks(text)
        self._notes: list[tuple[int, int]] = []
        self._ends: dict[str, list[int]] = {}
        self._brackets: dict[int, int] | None = None
        self._closers: set[int] = set()  # marks that close what was opened

    def read(self) -> Masked:
        special = signs.special()
        match = special.search(self._text)
        while match is not None:
            match = special.search(self._text, self._handle(match))
        return Masked(self._marks.prose(), tuple(sorted(self._notes)))

    def _handle(self, match: re.Match[str]) -> int:
        """Read what stands at a special character; return where to go on."""
        at, sign = match.start(), match.group()
        first = sign[0]
        if first in "*_`#+^~":
            return self._formatted(at, sign)
        if first == "\\":
            return self._escape(at)
        if first == "[":
            return self._bracket(at, sign)
        if first == "{":
            return self._attribute(at)
        if first in "<(":
            return self._enclosed(at, sign)
        if first == "&":
            found = entity(self._text, at)
            if found is not None:
                self._marks.write(at, found[0], found[1])
            return found[0] if found else at + 1
        if first == "-":
            return self._dash(at)
        if sign.endswith(":"):
            return self._macro(at, sign[:-1], match.end())
        return self._address(at, match.end())

    def _escape(self, at: int) -> int:
        match = signs.special().match(self._text, at + 1)
        if match is None and self._text[at + 1 : at + 2] != "|":
            return at + 1
        self._marks.hide(at, at + 1)
        return match.end() if match else at + 2

    def _dash(self, at: int) -> int:
        before, after = self._text[at - 1 : at], self._text[at + 2 : at + 3]
        spaced = (not before or before.isspace()) and (not after or after.isspace())
        if spaced or (before.isalnum() and after.isalnum()):
            self._marks.write(at, at + 2, "—")
        return at + 2

    def _formatted(self, at: int, sign: str, *, struck: bool = False) -> int:
        """Read a mark of emphasis, code or literal text."""
        end = at + len(sign)
        if (
            sign == "+"
            and self._text[at - 1 : at] == " "
            and self._text[end : end + 1] in ("", "\n")
        ):
            self._marks.drop(at, end)  # a hard line break
            return end
        if sign[0] in "^~":
            return self._raised(at)
        mark = sign[: min(len(sign), 3 if sign[0] == "+" else 2)]
        if at in self._closers:
            return at + len(mark)
        if sign == "`" and self._text[at - 1 : at] in ("'", '"') and at:
            close = self._text.find("`" + self._text[at - 1], end)
            if close > end:
                self._marks.write(at - 1, end, "“" if self._text[at - 1] == '"' else "‘")
                self._marks.write(close, close + 2, "”" if self._text[at - 1] == '"' else "’")
                return end
        if len(mark) == 1 and not self._opens(at):
            return end
        start = at + len(mark)
        close = self._close(mark, start)
        if close < 0:
            return end
        if mark[0] == "`" or struck:
            self._marks.drop(at, close + len(mark))
            return close + len(mark)
        self._marks.hide(at, start)
        self._marks.hide(close, close + len(mark))
        if mark[0] == "+":  # nothing inside of it is markup
            return close + len(mark)
        self._closers.add(close)
        return start

    def _opens(self, at: int) -> bool:
        before, after = self._text[at - 1 : at] if at else "", self._text[at + 1 : at + 2]
        return (
            bool(after) and not after.isspace() and not (before.isalnum() or before in (*";:}_",))
        )

    def _close(self, mark: str, start: int) -> int:
        if mark not in self._ends:
            found = signs.closing(mark).finditer(self._text)
            self._ends[mark] = [match.start() for match in found]
        ends = self._ends[mark]
        index = bisect_left(ends, start + 1)
        return ends[index] if index < len(ends) else -1

    def _raised(self, at: int) -> int:
        """Read "^2^" and "~2~"; "10^6^" is a power of ten."""
        match = re.compile(r"([\^~])([^\s^~]{1,100})\1").match(self._text, at)
        if match is None:
            return at + 1
        if self._text[at] == "^" and re.search(r"(?<![\d.,])10\Z", self._text[max(at - 6, 0) : at]):
            self._marks.hide(match.end() - 1, match.end())
        else:
            self._marks.hide(at, at + 1)
            self._marks.hide(match.end() - 1, match.end())
        return match.end()

    def _bracket(self, at: int, sign: str) -> int:
        if sign == "[[":
            end = self._text.find("]]", at, at + 300)
            if end < 0:
                return at + 2
            self._marks.drop(at, end + 2)
            return end + 2
        match = signs.role().match(self._text, at)
        if match is None or (at and self._text[at - 1].isalnum()):
            return at + 1
        self._marks.hide(at, match.end())
        struck = signs.STRUCK.search(match[1]) is not None
        return self._formatted(match.end(), match[2], struck=struck)

    def _attribute(self, at: int) -> int:
        match = signs.attribute().match(self._text, at)
        if match is None:
            return at + 1
        name = (match[1] or "").lower()
        value = self._attributes.get(name, signs.INTRINSIC.get(name))
        if value is None or not self._marks.write(at, match.end(), value):
            self._marks.drop(at, match.end())
        return match.end()

    def _enclosed(self, at: int, sign: str) -> int:
        """Read "<<id,text>>", "<https://…>", "((term))" and "(((hidden,term)))"."""
        closing = {"<<": ">>", "((": "))", "<": ">"}[sign]
        start = at + len(sign)
        end = self._text.find(closing, start, start + 500)
        if end < 0:
            return start
        hidden = sign == "((" and self._text[start : start + 1] == "("
        comma = self._text.find(",", start, end) if sign == "<<" else start - 1
        after = end + len(closing)
        if hidden and self._text[after : after + 1] == ")":
            after += 1
        if sign == "<" or hidden or comma < start - 1 or (sign == "<<" and comma < 0):
            self._marks.drop(at, after)
            return after
        self._marks.hide(at, comma + 1)
        self._marks.hide(end, after)
        return comma + 1

    def _address(self, at: int, after: int) -> int:
        end = spans.url(self._text, at)
        if end < 0:
            return after
        if self._text[end : end + 1] == "[":
            return self._link(at, end)
        self._marks.drop(at, end)
        return end

    def _macro(self, at: int, name: str, target: int) -> int:
        opened = self._text.index("[", target)
        close = self._matching(opened)
        if close < 0:
            return target
        lower = name.lower()
        if lower in signs.NO_PROSE:
            self._marks.drop(at, close + 1)
            return close + 1
        for note in signs.NOTES:
            if lower.endswith(note):  # it may stand right behind a word
                return self._note(at + len(name) - len(note), note, opened, close)
        if lower == "pass":
            self._marks.hide(at, opened + 1)
            self._marks.hide(close, close + 1)
            return close + 1
        return self._link(at, opened)

    def _note(self, at: int, name: str, opened: int, close: int) -> int:
        start = opened + 1
        if name == "footnoteref":
            comma = self._text.find(",", start, close)
            start = comma + 1 if comma >= 0 else close
        if not self._text[start:close].strip():
            self._marks.hide(at, close + 1)
            return close + 1
        self._marks.drop(at, start)
        self._marks.drop(close, close + 1)
        self._notes.append((start - 1, close + 1))
        return start

    def _link(self, at: int, opened: int) -> int:
        """Read a link: its text, where it has one."""
        close = self._matching(opened)
        if close < 0:
            return opened + 1
        start = opened + 1
        options = signs.link_options().search(self._text[max(start, close - 200) : close])
        end = close - (len(options[0]) if options else 0)
        if not self._text[start:end].strip() or re.match(r"\w+=", self._text[start:end]):
            self._marks.drop(at, close + 1)
            return close + 1
        quoted = end - start > 1 and self._text[start] == self._text[end - 1] == '"'
        self._marks.hide(at, start + quoted)
        self._marks.hide(end - quoted, close + 1)
        return start + quoted

    def _matching(self, opened: int) -> int:
        """Return the place of the bracket that closes the one at `opened`, -1 without one."""
        if self._brackets is None:
            self._brackets = {}
            waiting: list[int] = []
            for match in re.finditer(r"(?<!\\)[\[\]]", self._text):
                if match.group() == "[":
                    waiting.append(match.start())
                elif waiting:
                    self._brackets[waiting.pop()] = match.start()
        return self._brackets.get(opened, -1)
