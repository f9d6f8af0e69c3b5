"""The `date` and `title` that a Markdown file carries at its top, in YAML or TOML."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

_MAX_CHARS = 64_000  # a longer one is no front matter; it is then read as text
_MAX_EVENTS = 20_000
_ENDS = {"---": ("---", "..."), "+++": ("+++",)}


class FrontMatter(NamedTuple):
    """What was read, and the offset at which the body starts (0 without front matter)."""

    end: int
    date: date | None = None
    title: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of `text`; one that cannot be understood is only left out."""
    fence = text[:3]
    if fence not in _ENDS:
        return FrontMatter(0)
    head = text[: _MAX_CHARS + 8].replace("\r\n", " \n").replace("\r", "\n")
    first = head.find("\n")
    if first < 0 or head[:first].rstrip() != fence:
        return FrontMatter(0)
    at = first + 1
    while at < len(head):
        after = head.find("\n", at)
        after = len(head) if after < 0 else after
        if head[at:after].rstrip() in _ENDS[fence]:
            body = head[first + 1 : at]
            values = _toml(body) if fence == "+++" else _yaml(body)
            if values is None:
                return FrontMatter(0)
            return FrontMatter(
                min(after + 1, len(text)), as_date(values.get("date")), _as_title(values)
            )
        at = after + 1
    return FrontMatter(0)


def _yaml(body: str) -> dict[str, object] | None:
    """Return the top-level scalars; None where it is no mapping, as between two rules."""
    import yaml  # few documents have front matter

    # Events, not objects: no depth, alias or tag in them can do any harm.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    values: dict[str, object] = {}
    key: str | None = None
    depth = 0
    mapping = not body.strip()
    try:
        for count, event in enumerate(yaml.parse(body, loader)):
            if count > _MAX_EVENTS or depth > 20:
                break
            if isinstance(event, yaml.CollectionStartEvent):
                mapping = mapping or (depth == 0 and isinstance(event, yaml.MappingStartEvent))
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                key = None if depth == 1 else key
            elif depth == 1 and mapping and isinstance(event, yaml.ScalarEvent):
                key, values = _scalar(key, event.value, values)
            elif depth == 1 and isinstance(event, yaml.AliasEvent):
                key = None
    except (yaml.YAMLError, RecursionError, ValueError):
        pass  # what was understood up to here is kept
    return values if mapping else None


def _scalar(
    key: str | None, value: str, values: dict[str, object]
) -> tuple[str | None, dict[str, object]]:
    if key is None:
        return value, values
    values.setdefault(key, value)
    return None, values


def _toml(body: str) -> dict[str, object]:
    import tomllib  # few documents have front matter

    try:
        return tomllib.loads(body)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}


def _as_title(values: dict[str, object]) -> str | None:
    title = values.get("title")
    return title.strip() or None if isinstance(title, str) else None


def as_date(value: object) -> date | None:
    """Return the day that a date, a time or an ISO string names; None for anything else."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value.strip()[:10].replace("/", "-"))
    except ValueError:
        return None
