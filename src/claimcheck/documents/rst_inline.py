"""The markup inside one block of reStructuredText, masked character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.documents import spans
from claimcheck.documents.marks import Marks

# Roles whose text is code, a formula, or the name of a place that another text is shown for.
_NO_PROSE = frozenset(
    """
    code literal math samp file kbd raw index func meth class mod attr data const exc obj option
    envvar command program regexp token makevar newsgroup mimetype keyword type macro member var
    ref doc numref eq cite footcite footcitet cve cwe pep rfc issue issues pr pull gh bpo user
    commit download any confval setting django-admin ctype cfunc source src
    """.split()
)
_NO_PROSE_DOMAINS = frozenset("py c cpp js rst std cite math go rb php".split())
_QUOTES = {'"': '"', "'": "'", "(": ")", "[": "]", "{": "}", "<": ">", "“": "”", "‘": "’", "«": "»"}
_ROLE = r":([A-Za-z][\w.+-]{0,40}(?::[\w.+-]{1,40}){0,2}):"


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    return re.compile(r"\x00|``|`|\*\*|\*|\||_|\[|https?://|www\.", re.IGNORECASE)


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """Match the character that may stand before a start mark, by docutils' own table."""
    from docutils.utils import punctuation_chars as marks

    return re.compile(f"[\\s{marks.openers}{marks.delimiters}]")


@lru_cache(maxsize=1)
def _behind() -> str:
    """Return the look-ahead for what may stand behind an end mark, by docutils' own tables."""
    from docutils.utils import punctuation_chars as marks

    closing = f"{marks.closing_delimiters}{marks.delimiters}{marks.closers}"
    return rf"(?=\Z|[\s\x00{closing}])"


@lru_cache(maxsize=16)
def _end(mark: str) -> re.Pattern[str]:
    pattern = {
        "`": rf"(?<![\s\x00])`(?:{_ROLE})?_{{0,2}}",
        "|": r"(?<![\s\x00])\|_{0,2}",
        "``": r"(?<!\s)``",
    }.get(mark, rf"(?<![\s\x00]){re.escape(mark)}")
    return re.compile(pattern + _behind())


@lru_cache(maxsize=1)
def _footnote() -> re.Pattern[str]:
    return re.compile(r"\[(?:\d{1,9}|\#[\w.:+-]{0,60}|\*|[\w.:+-]{1,60})\]_" + _behind())


@lru_cache(maxsize=1)
def _reference() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\W_])__?" + _behind())


@lru_cache(maxsize=1)
def _word_before() -> re.Pattern[str]:
    return re.compile(r"[\w.+-]{1,100}\Z")


@lru_cache(maxsize=1)
def _role_before() -> re.Pattern[str]:
    return re.compile(_ROLE + r"\Z")


def mask(text: str, substitutions: Mapping[str, str]) -> str:
    """
    Return the prose of one block.

    `substitutions` are the texts of the document's substitution definitions: "|year|" is read as
    its text where that is not longer, and left out where it is.
    """
    if _special().search(text) is None and "\\" not in text:
        return text
    return _Mask(text, substitutions).read()


class _Mask:
    """Reads one text from left to right."""

    def __init__(self, text: str, substitutions: Mapping[str, str]) -> None:
        # As docutils does: a NUL for the backslash, so that the next character is no mark.
        self._text = re.sub(r"\\([\s\S])", "\x00\\1", text.replace("\x00", " "))
        self._source = text
        self._substitutions = substitutions
        self._marks = Marks(text)
        self._ends: dict[str, list[tuple[int, int]]] = {}
        self._read_to = 0  # docutils starts anew behind each mark that it has read

    def read(self) -> str:
        special = _special()
        match = special.search(self._text)
        while match is not None:
            match = special.search(self._text, self._handle(match))
        return self._marks.prose()

    def _handle(self, match: re.Match[str]) -> int:
        """Read what stands at a special character; return where to go on."""
        at, sign = match.start(), match.group()
        if sign == "\x00":
            return self._escape(at)
        if sign == "[":
            note = _footnote().match(self._text, at)
            if note is None or not self._starts(at, match.end()):
                return match.end()
            self._marks.hide(at, note.end())
            self._read_to = note.end()
            return note.end()
        if sign == "_":
            return self._underscore(at)
        if sign[0] in "`*|":
            return self._start(at, sign)
        end = spans.url(self._text, at)
        if end < 0:
            return match.end()
        self._marks.drop(at, end)
        return end

    def _escape(self, at: int) -> int:
        """Read a backslash: it goes, and a blank behind it, too."""
        blank = self._text[at + 1 : at + 2].isspace()
        self._marks.write(at, at + 1 + blank, "")
        return at + 2

    def _starts(self, at: int, end: int) -> bool:
        """Say whether a mark at `at:end` may open something."""
        following = self._text[end : end + 1]
        if not following or following.isspace():
            return False
        if at in (0, self._read_to):
            return True
        before = self._text[at - 1]
        return _before().match(before) is not None and _QUOTES.get(before) != following

    def _close(self, mark: str, start: int) -> tuple[int, int] | None:
        """Return the place of the first end mark behind at least one character."""
        if mark not in self._ends:
            self._ends[mark] = [match.span() for match in _end(mark).finditer(self._text)]
        ends = self._ends[mark]
        index = bisect_left(ends, (start + 1, 0))
        return ends[index] if index < len(ends) else None

    def _start(self, at: int, sign: str) -> int:
        role, start = None, at + len(sign)
        if sign == "`":
            role = _role_before().search(self._text, max(at - 130, 0), at)
            if role and not self._starts(role.start(), role.start() + 1):
                role = None
        if not self._starts(at, start) or (sign == "|" and self._text[start] == "|"):
            return start
        found = self._close(sign, start)
        self._read_to = found[1] if found else start
        if found is None:
            return start
        close, end = found
        if sign == "``":
            self._marks.drop(at, end)
        elif sign == "|":
            self._substitute(at, close, end)
        elif sign == "`":
            self._interpreted((role.start() if role else at, start), (close, end), role)
        else:
            self._marks.hide(at, start)
            self._marks.hide(close, end)
            self._escapes(start, close)
        return end

    def _substitute(self, at: int, close: int, end: int) -> None:
        name = " ".join(self._text[at + 1 : close].split())
        meaning = self._substitutions.get(name, self._substitutions.get(name.lower(), ""))
        if not meaning or not self._marks.write(at, end, meaning):
            self._marks.drop(at, end)

    def _interpreted(
        self, opening: tuple[int, int], closing: tuple[int, int], role: re.Match[str] | None
    ) -> None:
        """Read ":role:`text <target>`", "`text <target>`_" and "`text`"."""
        suffix = self._text[closing[0] + 1 : closing[1]].strip(":_")
        name = (role[1] if role else suffix).lower()
        start, close = opening[1], closing[0]
        target = self._text.rfind("<", start, close) if self._text[close - 1] == ">" else -1
        titled = target > start and self._text[target - 1].isspace()
        if not titled and _is_code(name):
            self._marks.drop(opening[0], closing[1])
            return
        if name == "sup" and re.search(r"(?<![\d.,])10(?:\x00\s)?$", self._text[: opening[0]][-6:]):
            self._marks.write(*opening, "^")
        else:
            self._marks.hide(*opening)
        if titled:
            close = target
        elif target == start and not name:  # "`<target>`_" has no text
            self._marks.drop(start, closing[1])
            return
        self._marks.hide(close, closing[1])
        self._escapes(start, close)

    def _escapes(self, start: int, end: int) -> None:
        """Read the backslashes inside of marks, where there are no other marks."""
        at = self._text.find("\x00", start, end)
        while at >= 0:
            at = self._text.find("\x00", self._escape(at), end)

    def _underscore(self, at: int) -> int:
        if self._text.startswith("_`", at):
            if not self._starts(at, at + 2):
                return at + 1
            found = self._close("`", at + 2)
            if found is None:
                return at + 2
            self._marks.hide(at, at + 2)
            self._marks.hide(*found)
            self._escapes(at + 2, found[0])
            self._read_to = found[1]
            return found[1]
        match = _reference().match(self._text, at)
        word = _word_before().search(self._text, max(at - 100, 0), at)
        if match is None or (word and word.group().startswith("_")):  # "__init__"
            return at + 1
        self._marks.hide(at, match.end())
        self._read_to = match.end()
        return match.end()


def _is_code(role: str) -> bool:
    domain, _, rest = role.partition(":")
    return role in _NO_PROSE or (bool(rest) and domain in _NO_PROSE_DOMAINS)
