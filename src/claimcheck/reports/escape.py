"""Make foreign text safe to show: nothing in a draft or a claim may steer a terminal.

Control characters, bidirectional overrides, invisible characters and lone surrogates are shown as
`\\x1b`, `\\u202e`; everything else is shown verbatim.
"""

from __future__ import annotations

import re
from functools import lru_cache

# C0 without tab and line ends, DEL, C1, Arabic letter mark, zero-width space, direction marks and
# overrides, line and paragraph separators, invisible operators, byte order mark, interlinear
# marks, surrogates, tag characters. Joiners (U+200C, U+200D) stay: scripts and emoji need them.
_UNSAFE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


@lru_cache(maxsize=1)
def _unsafe() -> re.Pattern[str]:
    return re.compile(_UNSAFE)


@lru_cache(maxsize=1)
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """Return `text` with every character that could steer or deceive a terminal spelt out."""
    if text.isascii() and text.isprintable():
        return text
    return _unsafe().sub(_escape, text)


def one_line(text: str) -> str:
    """Return `text` made visible, with tabs and line ends (and the blanks at them) as one blank."""
    if text.isascii() and text.isprintable():
        return text
    return visible(re.sub(r"[ \t]{0,100}[\t\r\n][ \t\r\n]{0,100}", " ", text))


def unicode_text(text: str) -> str:
    """Return `text` with lone surrogates as U+FFFD, so that it can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _surrogates().sub("\ufffd", text)
    return text
