"""From a text and its markup to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from pathlib import PurePath

    from claimcheck.documents.model import Document

MARKUPS = ("plain", "markdown", "html")
_MARKUP_OF_SUFFIX = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def markup_of(path: str | PurePath) -> str:
    """Return the markup that a file's name promises; a name that says nothing is plain text."""
    from pathlib import PurePath  # not for text without a name

    return _MARKUP_OF_SUFFIX.get(PurePath(path).suffix.lower(), "plain")


def parse(text: str, markup: str = "plain") -> Document:
    """
    Return the document that `text` is in `markup` ("plain", "markdown" or "html").

    Raises `UsageError` for another markup. No text raises anything.
    """
    if markup == "plain":
        from claimcheck.documents.plain import parse_plain  # one markup a run

        return parse_plain(text)
    if markup == "markdown":
        from claimcheck.documents.markdown import parse_markdown  # costs 40 ms

        return parse_markdown(text)
    if markup == "html":
        from claimcheck.documents.html_page import parse_html

        return parse_html(text)
    known = "plain, markdown and html are"
    if markup == "rst":
        raise UsageError(f"The markup 'rst' (reStructuredText) is not supported yet; {known}.")
    raise UsageError(f"There is no markup {markup!r}; {known} supported.")
