"""The signs that are markup inside a block of AsciiDoc, and the names that mean something."""

from __future__ import annotations

import re
from functools import lru_cache

NO_PROSE = frozenset(
    """
    image icon kbd btn menu stem latexmath asciimath anchor indexterm toc video audio include a2s
    counter counter2 cite citenp bibitem
    """.split()
)
NOTES = ("footnote", "footnoteref")
STRUCK = re.compile(r"line-through|strike")
_WORDS = """
    plus + amp & lt < gt > startsb [ endsb ] vbar | caret ^ asterisk * tilde ~ backslash \\
    backtick ` deg ° ldquo “ rdquo ” lsquo ‘ rsquo ’ apos ' quot " two-colons :: two-semicolons ;;
    cpp C++ pp ++
    """.split()
INTRINSIC = {
    **dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)),
    **dict.fromkeys("zwsp empty blank wj".split(), ""),
    "nbsp": "\xa0",
    "sp": " ",
}


@lru_cache(maxsize=1)
def special() -> re.Pattern[str]:
    """Match whatever may start some markup."""
    return re.compile(
        r"\\|\*+|_+|`+|#+|\++|\^|~|\[\[|\[|<<|<(?=https?:)|\(\(|\{|&|--"
        r"|https?://|www\.|footnote(?:ref)?:(?=[^\s\[\]]{0,100}\[)"
        r"|(?<![\w:/.])[A-Za-z][A-Za-z0-9-]{1,20}:(?=[^\s\[\]:][^\s\[\]]{0,300}\[|\[)"
    )


@lru_cache(maxsize=1)
def role() -> re.Pattern[str]:
    """Match what is said of the text in the marks behind it, and these: "[.line-through]", "#"."""
    return re.compile(r"\[([.#%\w][^\[\]\n]{0,100})\](?=(([*_#`~^+])\3?))")


@lru_cache(maxsize=1)
def attribute() -> re.Pattern[str]:
    """Match the name that a value is put in place of: "{year}"."""
    return re.compile(r"\{(?:set|counter2?):[^{}\s]{1,100}\}|\{(\w[\w-]{0,60})\}")


@lru_cache(maxsize=1)
def link_options() -> re.Pattern[str]:
    """Match what stands behind the text of a link: "^", ",window=_blank"."""
    return re.compile(r"\^?(?:,\s{0,9}[\w-]{1,30}=[^\n]{0,300})?\Z")


@lru_cache(maxsize=8)
def closing(mark: str) -> re.Pattern[str]:
    """Match where a mark may close what it opened: behind a word, before none."""
    quoted = re.escape(mark)
    if len(mark) > 1:
        return re.compile(quoted)
    return re.compile(rf"(?<=[^\s{quoted}]){quoted}(?![\w{quoted}])")
