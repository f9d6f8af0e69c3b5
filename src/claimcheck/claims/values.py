"""Read the single values of a claim or case file: texts, days, ratings, tolerances.

Each reader takes a node, the name of its field and the list of problems, and returns the value,
or None after noting what is wrong with it. claims/claims.schema.json says the same to editors.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from claimcheck import limits
from claimcheck.claims.nodes import Mapping, Node, Refused, Scalar, Sequence
from claimcheck.claims.problems import Problems, shown

_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))  # what YAML 1.2 reads as no value at all
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_PATTERNS = {
    "id": r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "day": r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}",
    "month": r"[1-9][0-9]{3}-(?:0[1-9]|1[0-2])",
    "year": r"[1-9][0-9]{3}",
    "tolerance": r"(?:100|[0-9]{1,2}(?:\.[0-9]{1,40})?) ?%|[0-9]{1,40}(?:\.[0-9]{1,40})?",
    "link": r"(?:https?://|mailto:)\S+",
}
MAX_ID_CHARS = 100
MAX_URL_CHARS = 2_000


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


def _fits(name: str, text: str) -> bool:
    return _pattern(name).fullmatch(text) is not None


def is_nothing(node: Node) -> bool:
    """Say whether a field was named but given no value."""
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


def kind(node: Node) -> str:
    """Return what the node is, for use in a message."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a group of fields"
    return "text"


def read_text(node: Node, name: str, problems: Problems) -> str | None:
    """Read a text that says something; line breaks and runs of blanks in it become one blank."""
    if not isinstance(node, Scalar):
        if not isinstance(node, Refused):
            problems.at(node, f"{name} is text, not {kind(node)}{_unquoted(node)}")
        return None
    text = node.text
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        text = re.sub("[ \t\r\n]+", " ", text)
    text = text.strip()
    if not text or is_nothing(node):
        problems.at(node, f"{name} is empty")
        return None
    return text


def _unquoted(node: Sequence | Mapping) -> str:
    # `statement: [12] is the answer` and `title: {draft}` read as brackets.
    return "; text that begins with a bracket goes in quotation marks" if node.inline else ""


def read_sentence(node: Node, name: str, problems: Problems) -> str | None:
    """Read a text short enough to be one sentence."""
    text = read_text(node, name, problems)
    if text is not None and len(text) > limits.MAX_SENTENCE_CHARS:
        most = limits.MAX_SENTENCE_CHARS
        problems.at(node, f"{name} has {len(text):,} characters; one sentence has at most {most:,}")
        return None
    return text


def read_id(node: Node, name: str, problems: Problems) -> str | None:
    """Read an id in kebab-case; `no`, `014` and `1e3` are ids like any other."""
    if not isinstance(node, Scalar):
        return read_text(node, name, problems)
    text = node.text.strip()
    if not text or is_nothing(node):
        problems.at(node, f"{name} is empty")
    elif len(text) > MAX_ID_CHARS:
        problems.at(node, f"{name} has {len(text)} characters; at most {MAX_ID_CHARS} are allowed")
    elif _fits("id", text):
        return text
    else:
        problems.at(
            node,
            f"{name} {shown(text)} is not in kebab-case: lower-case letters and digits, "
            f"joined by single hyphens{_kebab(text)}",
        )
    return None


def _kebab(text: str) -> str:
    proposal = "-".join(re.findall("[a-z0-9]+", text.lower()))
    return f", such as {shown(proposal)}" if proposal else ""


def read_day(node: Node, name: str, problems: Problems) -> date | None:
    """Read an ISO day. A month or a year is refused: which of its days is meant is not known."""
    text = read_text(node, name, problems)
    if text is None:
        return None
    if _fits("day", text):
        day = _day(text)
        if day is None:
            problems.at(node, f"{name} {shown(text)} is no day of the calendar")
        return day
    if _fits("month", text) or _fits("year", text):
        problems.at(node, f"{name} is a day; for the end of {text} write {_last_day(text)}")
    else:
        problems.at(node, f"{name} {shown(text)} is not a day such as 2024-12-31")
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _last_day(text: str) -> str:
    if len(text) == 4:
        return f"{text}-12-31"
    for day in (31, 30, 29):
        if _day(f"{text}-{day}") is not None:
            return f"{text}-{day}"
    return f"{text}-28"


def read_source_date(node: Node, name: str, problems: Problems) -> str | None:
    """Read the date of a source: an ISO day, a year and month, or a year, kept as written."""
    text = read_text(node, name, problems)
    if text is None or _fits("year", text) or _fits("month", text):
        return text
    if _fits("day", text):
        if _day(text) is not None:
            return text
        problems.at(node, f"{name} {shown(text)} is no day of the calendar")
    else:
        problems.at(node, f"{name} {shown(text)} is not a date such as 2024-12-31, 2024-12 or 2024")
    return None


def read_link(node: Node, name: str, problems: Problems) -> str | None:
    """Read a web or mail address, which is shown and never opened."""
    text = read_text(node, name, problems)
    if text is None:
        return None
    if _fits("link", text) and len(text) <= MAX_URL_CHARS:
        return text
    problems.at(
        node,
        f"{name} {shown(text)} is not an address that begins with https://, http:// or mailto:",
    )
    return None


def read_rating(node: Node, name: str, problems: Problems) -> bool | None:
    """Read `true` or `false`, without quotes."""
    if isinstance(node, Scalar):
        if node.plain and node.text in _TRUE:
            return True
        if node.plain and node.text in _FALSE:
            return False
        bare = " without quotation marks" if node.text in _TRUE | _FALSE else ""
        problems.at(node, f"{name} is true or false{bare}, not {shown(node.text)}")
    elif not isinstance(node, Refused):
        problems.at(node, f"{name} is true or false, not {kind(node)}")
    return None


def read_tolerance(node: Node, name: str, problems: Problems) -> str | None:
    """Read a percentage up to 100 ("2%") or an absolute number ("500"), without blanks."""
    text = read_text(node, name, problems)
    if text is None:
        return None
    if _fits("tolerance", text):
        return text.replace(" ", "")
    problems.at(node, f"{name} {shown(text)} is not a percentage up to 100% or a number")
    return None


def read_texts(node: Node, name: str, problems: Problems) -> tuple[str, ...] | None:
    """Read a list of texts."""
    return _read_list(node, name, problems, sentences=False)


def read_sentences(node: Node, name: str, problems: Problems) -> tuple[str, ...] | None:
    """Read a list of texts, each short enough to be one sentence."""
    return _read_list(node, name, problems, sentences=True)


def _read_list(
    node: Node, name: str, problems: Problems, *, sentences: bool
) -> tuple[str, ...] | None:
    items = read_items(node, name, problems)
    if items is None:
        return None
    read = read_sentence if sentences else read_text
    each = f"an entry of {name}"
    values = [value for item in items if (value := read(item, each, problems)) is not None]
    return tuple(values) if len(values) == len(items) else None


def read_some_items(node: Node, name: str, problems: Problems) -> list[Node] | None:
    """Return the items of a list that is not empty."""
    items = read_items(node, name, problems)
    if items is not None and not items:
        problems.at(node, f"{name} is empty")
        return None
    return items


def read_items(node: Node, name: str, problems: Problems) -> list[Node] | None:
    """Return the items of a list, which may have none."""
    if isinstance(node, Sequence):
        return node.items
    if is_nothing(node):
        problems.at(node, f"{name} is empty")
    elif not isinstance(node, Refused):
        problems.at(
            node, f'{name} is a list, one entry a line, each after "- "; this is {kind(node)}'
        )
    return None
