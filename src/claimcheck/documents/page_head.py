"""What a web page says of itself: its title, and the day on which it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from claimcheck.documents.attributes import read_attributes
from claimcheck.documents.front_matter import as_date
from claimcheck.documents.tags import TagReader

_LONGEST_HEAD = 2_000_000  # characters; some pages carry their styles in it
_HEAD = 100_000  # of a text that does not say where its head ends
_TITLE = r"<title(?:\s[^<>]{0,200})?>([^<]{1,1000})</title"
_DATES = frozenset(
    """
    article:published_time datepublished date dc.date dc.date.issued dcterms.date dcterms.created
    dcterms.issued pubdate publish-date govuk:first-published-at
    """.split()
)
_MOST_DATA = 200_000  # characters of one block of linked data


def read_title(text: str) -> str | None:
    """Return the page's `<title>`; None where there is none."""
    match = _pattern(_TITLE).search(text, 0, _head_end(text))
    if match is None:
        return None
    from html import unescape

    return " ".join(unescape(match[1]).split()) or None


def read_date(text: str) -> date | None:
    """
    Return the day of publication; None where the page does not tell it.

    It is told by a `<meta>` of its head, by linked data (JSON-LD), or by a `<time>` that is marked
    as its publication, in this order.
    """
    end = _head_end(text)
    for finder in (_of_meta(text, end), _of_data(text), _of_time(text)):
        day = next((day for day in map(as_date, finder) if day is not None), None)
        if day is not None:
            return day
    return None


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _head_end(text: str) -> int:
    match = _pattern("</head|<body").search(text, 0, _LONGEST_HEAD)
    return match.start() if match else _HEAD


def _tags(text: str, name: str, end: int) -> Iterator[dict[str, str]]:
    """Yield the attributes of the tags of one name."""
    tags = TagReader(text)
    for match in _pattern(rf"<{name}(?=[\s/>])").finditer(text, 0, end):
        tag = tags.tag(match.start())
        if tag is not None and not tag.opaque:
            yield read_attributes(text[match.start() : tag.end])


def _of_meta(text: str, end: int) -> Iterator[str | None]:
    for values in _tags(text, "meta", end):
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if name.lower() in _DATES:
            yield values.get("content")


def _of_time(text: str) -> Iterator[str | None]:
    for values in _tags(text, "time", len(text)):
        marks = {*values.get("class", "").lower().split(), values.get("itemprop", "").lower()}
        if "pubdate" in values or marks & {"datepublished", "published", "dt-published"}:
            yield values.get("datetime")


def _of_data(text: str) -> Iterator[str | None]:
    import json  # few texts have linked data

    if "ld+json" not in text:
        return
    tag = _pattern(r"<script\s[^<>]{0,200}ld\+json[^<>]{0,200}>")
    end = _pattern("</script")
    opened = tag.search(text)
    while opened is not None:
        closed = end.search(text, opened.end(), opened.end() + _MOST_DATA)
        if closed is None:
            return
        try:
            data = json.loads(text[opened.end() : closed.start()])
        except (ValueError, RecursionError):
            data = None
        yield from _published(data)
        opened = tag.search(text, closed.end())


def _published(data: object) -> Iterator[str | None]:
    """Yield the dates of what linked data is about, not those of what it mentions."""
    things = data if isinstance(data, list) else [data]
    for thing in things:
        if not isinstance(thing, dict):
            continue
        graph = thing.get("@graph")
        for it in (thing, *(graph if isinstance(graph, list) else ())):
            value = it.get("datePublished") if isinstance(it, dict) else None
            if isinstance(value, str):
                yield value
