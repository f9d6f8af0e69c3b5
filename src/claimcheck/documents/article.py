"""The article of a saved web page: what of the page is not menus, banners and lists of links.

Only where a page says itself which part is its article is anything left out, so that nothing of a
fragment or a plain page is lost. Structure goes first (`<main>`, `<article>`, roles); then the
usual names of what is no article; then lists that are links and little else.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.boilerplate import (
    is_boilerplate,
    is_discussion,
    is_hidden,
    is_named_content,
)
from claimcheck.documents.page_elements import Element, read_elements

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST_WORDS = 40  # that an article has, those of links left out
_LEAST_SHARE = 0.2  # of the page's words, those of links left out
_MOST_OF_ARTICLE = 0.3  # a part that has more of the words is no by-work, whatever it is called
_MOST_OF_PAGE = 0.8  # as before, but of what readers of an article say to it
_LINK_SHARE = 0.6  # of the words of a list that make it one of links
_LEAST_LINKS = 3


class _Page(NamedTuple):
    elements: list[Element]
    root: Element


def left_out(text: str) -> tuple[tuple[int, int], ...]:
    """
    Return the stretches of `text`, in order and apart, that are not of the page's article.

    There are none where it is no whole page, or has no part that says that it is the article.
    """
    page = _article(read_elements(text))
    if page is None:
        return ()
    kept = [(page.root.start, page.root.end)]
    headline = _headline(page)
    if headline is not None:
        kept.append((headline.start, headline.end))
    kept.sort()
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in kept:
        found.append((at, start))
        at = end
    found.append((at, len(text)))
    found += [(it.start, it.end) for it in _by_work(page)]
    return tuple(_merged(found))


def _merged(stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in sorted(stretches):
        if end > max(start, last):
            yield max(start, last), end
            last = end


def _article(elements: list[Element]) -> _Page | None:
    """Return the page with the element that holds its article, None where none is sure to."""
    bodies = [it for it in elements if it.name in ("body", "html")]
    if not bodies:
        return None
    own = max(it.own_words for it in bodies)
    for candidates in (
        [it for it in elements if it.name == "main" or it.attributes.get("role") == "main"],
        [it for it in elements if it.attributes.get("itemprop", "").lower() == "articlebody"],
        [it for it in elements if it.name == "article" or it.attributes.get("role") == "article"],
        [it for it in elements if is_named_content(it.attributes)],
    ):
        outer = _outermost(candidates)
        best = max(outer, key=lambda it: it.own_words, default=None)
        if best is None or is_hidden(best.attributes):
            continue
        others = sum(it.own_words for it in outer) - best.own_words
        if best.own_words >= max(_LEAST_WORDS, _LEAST_SHARE * own, others):
            return _Page(elements, best)
    return None


def _outermost(elements: list[Element]) -> list[Element]:
    """Return those elements that stand in no other of them."""
    found: list[Element] = []
    for element in elements:
        if not found or element.start >= found[-1].end:
            found.append(element)
    return found


def _headline(page: _Page) -> Element | None:
    """Return the page's headline where it stands before the article rather than in it."""
    root = page.root
    lines = [
        it
        for it in page.elements
        if it.name == "h1" and it.words and it.closed and not is_boilerplate("", it.attributes)
    ]
    if any(root.start <= it.start < root.end for it in lines):
        return None
    before = [it for it in lines if it.end <= root.start]
    return before[-1] if before else None


def _by_work(page: _Page) -> Iterator[Element]:
    """Yield the parts of the article's element that are not of the article."""
    root = page.root
    inside = [it for it in page.elements if root.start < it.start and it.end <= root.end]
    headlines = [it.start for it in inside if it.name == "h1"]
    discussions = [
        it
        for it in inside
        if is_discussion(it.attributes)
        and bisect_left(headlines, it.start) == bisect_left(headlines, it.end)
    ]
    told = root.own_words - max((it.own_words for it in discussions), default=0)
    longest = max(
        (it for it in inside if it.name == "article"), key=lambda it: it.own_words, default=root
    )
    if longest.own_words * 2 < told:
        longest = root  # they are parts of the article
    for element in inside:
        # One that is never closed hides nothing.
        small = element.closed and element.own_words <= told * _MOST_OF_ARTICLE
        if small and _is_by_work(element, longest):
            yield element
    for element in discussions:
        if element.closed and element.own_words <= root.own_words * _MOST_OF_PAGE:
            yield element


def _is_by_work(element: Element, article: Element) -> bool:
    if element.name == "article":  # beside the article there are teasers of others
        return element.end <= article.start or article.end <= element.start
    return (
        element.name in ("aside", "form", "dialog")
        or (element.name == "footer" and not element.quoted)
        or is_hidden(element.attributes)
        or is_boilerplate(element.name, element.attributes)
        or _is_link_list(element)
    )


def _is_link_list(element: Element) -> bool:
    return (
        element.name in ("ul", "ol", "dl", "div", "section")
        and element.links >= _LEAST_LINKS
        and element.link_words >= _LINK_SHARE * element.words
    )
