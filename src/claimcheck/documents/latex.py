"""LaTeX: the text that a reader of the finished pages sees, in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.documents.dates import written_date
from claimcheck.documents.flow import Flow, Stretch
from claimcheck.documents.latex_macros import VERBATIM
from claimcheck.documents.latex_reader import Reader
from claimcheck.documents.latex_walker import read_parts
from claimcheck.documents.model import JOINER, Comment, Document
from claimcheck.documents.passages import assemble
from claimcheck.documents.plain import parse_plain

_BEGIN, _END = "\\begin{document}", "\\end{document}"
_OPEN = "\\begin{comment}"
_DEFINITION = (
    r"\\(?:(?:re)?newcommand\*?\s{0,9}\{?\s{0,9}\\([A-Za-z]{1,40})\s{0,9}\}?|def\s{0,9}\\([A-Za-z]{1,40}))"
    r"\s{0,9}\{([^\\{}$#%\n]{1,100})\}"
)
_INLINE_CODE = (
    r"\\(?:lstinline|mintinline\s?\{\w{1,30}\})(?:\[[^\]\n]{0,200}\])?"
    r"([^\w\s{}\[*])[^\n]{0,500}?\1"
)


def parse_latex(text: str) -> Document:
    """
    Return the document that `text` is in LaTeX, a whole one or a part that others include.

    Macros are not expanded, but for those without arguments whose text fits in their place. A text
    that is nested too deep is read as plain text, so that nothing of it is lost.
    """
    definitions = {match[1] or match[2]: match[3] for match in re.finditer(_DEFINITION, text)}
    source = _without_code(text)
    flow = Flow(source, None if _BEGIN in source else Stretch())
    reader = Reader(source, flow, definitions)
    try:
        read_parts(source, reader)
    except Exception:  # the library was not written for every text that there is; most often depth
        return parse_plain(text)
    document = assemble(text, flow.passages(), (*reader.comments, *_comments(text)))
    title = document.prose[slice(*reader.title)] if reader.title else ""
    day = written_date(text[slice(*reader.date)]) if reader.date else None
    title = " ".join(title.replace(JOINER, "").split())
    return document._replace(date=day, title=title or None)


def _without_code(text: str) -> str:
    """Return the text with blanks for what must not be parsed; it is as long as before."""
    pieces: list[str] = []
    at = 0
    for start, end, _ in sorted((*_code(text), *_matches(text))):
        if start >= at:
            pieces += (text[at:start], " " * (end - start))
            at = end
    pieces.append(text[at:])
    source = "".join(pieces)
    return " " + source[1:] if source.startswith("\ufeff") else source


def _matches(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in (_DEFINITION, _INLINE_CODE):
        for match in re.finditer(pattern, text):
            yield *match.span(), ""


def _code(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the environments whose text is code, and what stands behind the document."""
    unclosed: set[str] = set()
    at = 0
    for match in re.finditer(rf"\\begin\{{({'|'.join(VERBATIM)})(\*?)\}}", text):
        name = match[1] + match[2]
        line = text[max(text.rfind("\n", 0, match.start()), match.start() - 500) : match.start()]
        if match.start() < at or name in unclosed or re.search(r"(?<!\\)%", line):
            continue
        closing = f"\\end{{{name}}}"
        end = text.find(closing, match.end())
        if end < 0:
            unclosed.add(name)
            continue
        at = end + len(closing)
        yield match.start(), at, name
    end = text.find(_END, at)
    if end >= 0 and end + len(_END) < len(text):
        yield end + len(_END), len(text), ""


def _comments(text: str) -> Iterator[Comment]:
    for start, end, name in _code(text):
        if name == "comment":
            yield Comment(start, end, text[start + len(_OPEN) : end - len(_OPEN) + 2].strip())
