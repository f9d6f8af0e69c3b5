"""Text into HTML: every foreign string of the page goes through `text`, `line` or `link`."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from claimcheck.reports.escape import one_line, unicode_text, xml_text


def text(value: str) -> str:
    """
    Return `value` for an element or a quoted attribute, with its line ends.

    Characters that would hide or reorder something are spelt out, lone surrogates are U+FFFD.
    """
    return html.escape(xml_text(unicode_text(value)), quote=True)


def line(value: str) -> str:
    """Return `value` as `text` does, on one line."""
    return text(one_line(unicode_text(value)))


def link(address: str) -> str:
    """Return a link to `address`, or its text alone where it is not an address of the web."""
    shown = line(address)
    if not _web_address().fullmatch(address) or xml_text(address) != address:
        return shown
    return f'<a href="{shown}" rel="noreferrer noopener">{shown}</a>'


@lru_cache(maxsize=1)
def _web_address() -> re.Pattern[str]:
    # A blank or a quotation mark is no part of an address, and whoever writes one means a trick.
    return re.compile(r"(?i:https?://|mailto:)[^\s\"'<>`\\]{1,2000}")
