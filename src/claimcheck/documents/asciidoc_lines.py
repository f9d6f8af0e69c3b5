"""What a line of AsciiDoc is, told by its first characters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Styles of blocks whose text is code or a formula, or is drawn.
NO_PROSE = frozenset(
    """
    source listing literal stem latexmath asciimath pass comment mermaid plantuml ditaa graphviz
    blockdiag seqdiag vega vegalite svgbob bpmn d2 erd nomnoml packetdiag wavedrom structurizr
    """.split()
)
QUOTES = frozenset(["quote", "verse"])
_MARKERS = r"(?:(\*{1,9}|-|\.{1,9})|(\d{1,4}\.|[A-Za-z]\.|[ivxIVX]{1,6}\))|(<(?:\d{1,3}|\.)>))"


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Item(NamedTuple):
    """The start of a list item: what makes it one of its list, and where its text starts."""

    marker: str
    start: int
    term: tuple[int, int] | None = None  # of a description list


class Attributes(NamedTuple):
    """What stands in brackets above a block."""

    style: str = ""
    options: frozenset[str] = frozenset()
    named: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return a named attribute, "" where it is not given."""
        return dict(self.named).get(name, "")


def attribute_entry(line: str) -> tuple[str, str | None] | None:
    """Read ":name: value"; the value of ":!name:" is None."""
    match = _compiled(r":(!?)(\w[\w-]{0,80})(!?):(?:[ \t]+(.*))?\Z").match(line)
    if match is None:
        return None
    return match[2].lower(), None if match[1] or match[3] else (match[4] or "").strip()


def conditional(line: str) -> tuple[int, int] | None:
    """Read "ifdef::name[text]", "include::…[]"; return where its text stands."""
    match = _compiled(r"(ifdef|ifndef|ifeval|endif|include)::\S{0,300}?\[(.*)\]\Z").match(line)
    if match is None:
        return None
    shown = match[1] in ("ifdef", "ifndef")
    return match.span(2) if shown else (len(line), len(line))


def delimiter(line: str) -> str:
    """Return what delimits the block that starts or ends with this line, "" for other lines."""
    if line == "--" or line.startswith("```"):
        return "--" if line == "--" else "```"
    if len(line) < 4 or line[0] not in "-.+=*_/|,:!":
        return ""
    if line[1:] in ("===",) and line[0] in "|,:!":
        return line
    if line[0] in "-.+=*_/" and line.count(line[0]) == len(line):
        return line
    return ""


def attributes(line: str) -> Attributes | None:
    """Read "[style%option, name=value]"; an anchor has no style."""
    if not line.startswith("[") or not line.endswith("]") or len(line) > 1_000:
        return None
    inner = line[1:-1]
    if inner.startswith("[") and inner.endswith("]"):
        return Attributes()
    if inner and not (inner[0].isalnum() or inner[0] in "_.#%\"'{,"):
        return None
    named: list[tuple[str, str]] = []
    options: set[str] = set()
    style = ""
    parts = _compiled(r"""\s*((?:[^,"']|"[^"]*"|'[^']*')*)(?:,|\Z)""").findall(inner)
    for number, part in enumerate(parts):
        name, equals, value = part.strip().partition("=")
        if equals and name.strip().isidentifier():
            named.append((name.strip().lower(), value.strip().strip("\"'")))
        elif number == 0:
            style = _compiled(r"[#.%]").split(part.strip())[0].lower()
            options |= set(_compiled(r"%([\w-]+)").findall(part))
    for name, value in named:
        if name in ("options", "opts"):
            options |= {option.strip() for option in value.split(",")}
    return Attributes(style, frozenset(options), tuple(named))


def heading(line: str) -> tuple[int, int, int] | None:
    """Read "== Title": its level, and where the title stands."""
    match = _compiled(r"(={1,6}|#{1,6})[ \t]+(\S.*)\Z").match(line)
    if match is None:
        return None
    start, end = match.span(2)
    if line.endswith(" " + match[1]):
        end = len(line[: -len(match[1])].rstrip())
    return len(match[1]), start, end


def underline(title: str, line: str) -> int:
    """Return the level of the heading that `line` makes of `title`, 0 where it makes none."""
    if len(line) < 3 or line[0] not in "=-~^+" or line.count(line[0]) != len(line):
        return 0
    if abs(len(line) - len(title)) > 1 or not any(map(str.isalnum, title)):
        return 0
    return "=-~^+".index(line[0]) + 1


def item(line: str) -> Item | None:
    """Read the marker of a list item."""
    match = _compiled(rf"[ \t]{{0,40}}{_MARKERS}[ \t]+(?=\S)").match(line)
    if match is not None:
        ordinal = "1." if match[2] and match[2][0].isdigit() else "a."
        marker = match[1] or (ordinal if match[2] else "<>")
        start = match.end()
        box = _compiled(r"\[[ xX*]\][ \t]+").match(line, start)
        return Item(marker, box.end() if box else start)
    match = _compiled(
        r"[ \t]{0,40}(\S(?:[^:;]|:(?!:)|;(?!;)|::(?=\S)){0,300}?)(:{2,4}|;;)(?:[ \t]+|\Z)"
    ).match(line)
    if match is None or line.lstrip().startswith(("//", "|")):
        return None
    return Item(match[2], match.end(), match.span(1))


def is_rule(line: str) -> bool:
    """Say whether a line is a rule, a page break, or a macro that is a block of its own."""
    if line in ("'''", "<<<", "---", "***", "- - -", "* * *"):
        return True
    return _compiled(r"[A-Za-z]\w{0,30}::\S{0,500}\[.*\]\Z").match(line) is not None


def is_author(line: str) -> bool:
    """Say whether the line below the title of a document names its authors."""
    name = r"[^\W\d_][\w.'’-]{0,40}(?:[ \t]+[\w.'’-]{1,40}){0,3}(?:[ \t]+<[^<>\s]{1,200}>)?"
    return _compiled(rf"{name}(?:;[ \t]*{name}){{0,9}}\Z").match(line) is not None


def revision(line: str) -> str | None:
    """Return the date of a line like "v1.2, 2024-03-01: remark", None where it is no such line."""
    match = _compiled(r"(?:[vV]?\d[\w.-]{0,20}(?:,[ \t]*|\Z))?([^:]{0,40})(?::[ \t].*)?\Z").match(
        line
    )
    if match is None or not (line[0] in "vV" or line[0].isdigit()):
        return None
    return match[1].strip() or line


def admonition(line: str) -> int:
    """Return where the text behind "NOTE: " starts, 0 for other lines."""
    match = _compiled(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+").match(line)
    return match.end() if match else 0
