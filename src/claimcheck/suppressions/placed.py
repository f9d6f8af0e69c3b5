"""The comments of a document that ask for something, and which sentences each is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.documents.model import Comment, Document
from claimcheck.suppressions.directive import Directive, Kind, Mistake, read
from claimcheck.suppressions.scope import Scope

_MAX_OPEN = 20  # stretches inside one another; nobody needs three


class Placed(NamedTuple):
    """A directive, where its comment stands, and the sentences that it is about, by number."""

    at: int
    end: int
    directive: Directive
    sentences: range


class Wrong(NamedTuple):
    """A comment that was meant to be a directive and is none, and why."""

    at: int
    message: str


def directives(comments: Iterable[Comment]) -> Iterator[tuple[Comment, Directive | Mistake]]:
    """Yield the comments that ask for something, or were meant to."""
    for comment in comments:
        found = read(comment.text)
        if found is not None:
            yield comment, found


def place(document: Document, scope: Scope, count: int) -> tuple[list[Placed], list[Wrong]]:
    """
    Return the directives of a document with what they are about, and those that are wrong.

    `count` is the number of its sentences. A stretch that is never closed is about nothing: what
    was forgotten must not hide the rest of the text.
    """
    placed: list[Placed] = []
    wrong: list[Wrong] = []
    opened: list[tuple[Comment, Directive]] = []
    for comment, found in directives(document.comments):
        if isinstance(found, Mistake):
            wrong.append(Wrong(comment.start, found.message))
        elif found.kind is Kind.START:
            if len(opened) < _MAX_OPEN:
                opened.append((comment, found))
            else:
                wrong.append(Wrong(comment.start, f"more than {_MAX_OPEN} stretches are open here"))
        elif found.kind is Kind.END:
            start = _opened_by(opened, found)
            if start is None:
                wrong.append(Wrong(comment.start, _no_start(found)))
            else:
                between = scope.within(start[0].end, comment.start)
                placed.append(Placed(*start[0][:2], start[1], between))
        else:
            about = range(count) if found.kind is Kind.FILE else scope.of(comment)
            placed.append(Placed(*comment[:2], found, about))
    for comment, _ in opened:
        message = f"no {Kind.END} follows, so that nothing is ignored"
        wrong.append(Wrong(comment.start, message))
    return placed, wrong


def _opened_by(
    opened: list[tuple[Comment, Directive]], end: Directive
) -> tuple[Comment, Directive] | None:
    """Take the nearest open stretch that `end` closes off the list and return it."""
    for number in range(len(opened) - 1, -1, -1):
        if not end.names or sorted(opened[number][1].names) == sorted(end.names):
            return opened.pop(number)
    return None


def _no_start(end: Directive) -> str:
    names = f"[{', '.join(end.names)}]" if end.names else ""
    return f"there is no {Kind.START}{names} above that this could end"
