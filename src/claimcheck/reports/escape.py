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


def xml_text(text: str) -> str:
    """Return `text` made visible, and so without what XML 1.0 forbids; marks stay as they are."""
    return visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def workflow_message(text: str) -> str:
    """Return `text` as the message of a GitHub workflow command; line ends stay line ends."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """Return `text` as a property of a GitHub workflow command: `file=`, `title=`."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")


def sarif_message(text: str) -> str:
    """Return `text` for a SARIF message, in which brackets would make links (SARIF 3.11.6)."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", one_line(text))


@lru_cache(maxsize=1)
def _markdown() -> re.Pattern[str]:
    # Marks of CommonMark and of GitHub's tables; what would become a link, a mention, a reference
    # to an issue, an emoji or a formula on GitHub and GitLab; numbers and marks of lists.
    return re.compile(
        r"""
          (?P<mark> [\\`*_{}\[\]()~|^] )
        | (?P<entity> [&<>"] )
        | (?P<formula> \$ )
        | (?P<reference> [@#!%] (?=\w) | : (?=[\w+-]{1,40}:) | (?i:gh) (?=-[0-9]) )
        | (?P<address> : (?=//) | (?<=www) \. | (?i:(?<=mailto)|(?<=xmpp)) : )
        """,
        re.VERBOSE,
    )


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def _in_markdown(match: re.Match[str]) -> str:
    found = match[0]
    match match.lastgroup:
        case "mark":
            return f"\\{found}"
        case "entity":
            return _ENTITIES[found]
        case "formula":  # what GitHub's manual advises; a backslash would not do
            return "<span>$</span>"
        case "reference":  # a zero-width space behind it
            return f"{found}&#8203;"
    return f"&#{ord(found)};"


def markdown(text: str) -> str:
    """
    Return `text` in one line that Markdown shows as it stands, inside a line or a table's cell.

    Nothing in it becomes markup, HTML, a link, a mention (@name), a reference (#12) or an emoji
    on GitHub or GitLab; where only that helps, there is a zero-width space behind the first sign.
    """
    return _markdown().sub(_in_markdown, one_line(text))


def link_target(url: str) -> str | None:
    """
    Return an address for use between "(<" and ">)" of a Markdown link, None if it is no address.

    Only http and https lead anywhere; what could end the link is percent-encoded.
    """
    if not re.match(r"https?://[^/?#\s]", url, re.IGNORECASE):
        return None
    return re.sub(
        r"[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]",
        lambda found: "".join(f"%{it:02X}" for it in found[0].encode("utf-8", "replace")),
        url,
    )
