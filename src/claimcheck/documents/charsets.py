"""Names of encodings: those that may be asked for, and those that a page says it is in."""

from __future__ import annotations

import codecs
import re

from claimcheck.errors import UsageError

# Python's codecs that are no encodings of files: some turn bytes into bytes, some read escapes or
# names of hosts, one is the console's of the machine at hand, and UTF-7 hides text in ASCII.
_REFUSED = frozenset(
    """
    base64 bz2 hex idna mbcs oem punycode quopri raw-unicode-escape rot-13 undefined unicode-escape
    utf-7 uu zlib
    """.split()
)
_USUAL = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1250", "cp1251", "cp1252"),
    *("cp1253", "cp1254", "cp1256", "cp437", "cp850", "latin-1", "iso8859-2", "iso8859-5"),
    *("iso8859-15", "mac-roman", "koi8-r", "shift-jis", "euc-jp", "euc-kr", "gbk", "gb18030"),
    *("big5", "windows-1252"),
)
# The order of the bytes is that of Windows where the name leaves it open. Byte order marks are
# looked for before.
_PLAIN = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
# What browsers read for the name of a page: https://encoding.spec.whatwg.org/#names-and-labels
_AS_BROWSERS_DO = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
_FIRST_BYTES = 4096
_DECLARED = re.compile(
    rb"""<\?xml\s[^<>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})
    |<meta\s[^<>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""",
    re.IGNORECASE | re.VERBOSE,
)


def charset(name: str) -> str:
    """Return Python's name of the encoding `name`; raises `UsageError` where it is none of text."""
    found = _known(name)
    if found is not None:
        return _PLAIN.get(found, found)
    from difflib import get_close_matches

    close = get_close_matches(name.strip().lower().replace("_", "-"), _USUAL, 1, 0.5)
    hint = f"did you mean {close[0]!r}?" if close else "usual ones are utf-8, cp1252, utf-16-le."
    raise UsageError(f"There is no encoding of text {name!r}; {hint}")


def declared(data: bytes) -> str | None:
    """
    Return the encoding that a page or XML file says it is in; None where it says none, or UTF.

    A page in UTF-8 needs no such word, and one that can say it is not in UTF-16.
    """
    head = data[:_FIRST_BYTES]
    if not head.lstrip().startswith(b"<"):
        return None
    match = _DECLARED.search(head)
    if match is None:
        return None
    found = _known((match[1] or match[2]).decode("ascii", "replace"))
    if found is None or found.startswith("utf"):
        return None
    return _AS_BROWSERS_DO.get(found, found)


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):  # a name with a zero in it
        return None
    # Codecs of other packages may not say whether they are of text; those of Python all do.
    of_text = getattr(found, "_is_text_encoding", True)
    return found.name if of_text and found.name.replace("_", "-") not in _REFUSED else None
