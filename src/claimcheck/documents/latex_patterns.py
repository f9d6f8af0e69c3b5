"""What stands in the plain parts of a LaTeX text."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def blank_line() -> re.Pattern[str]:
    """Match what ends a paragraph."""
    return re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\s*")


@lru_cache(maxsize=1)
def numeral() -> re.Pattern[str]:
    r"""Match mathematics that is a figure: "42\%", "378{,}000", "1.4\times 10^{6}"."""
    return re.compile(
        r"(?:\\(?:approx|sim|pm|times|cdot|leq?|geq?|text(?=\{[a-z% ]*\})|[,;:!%$ ])"
        r"|[-+<>=~.,^\d\s]|\{[-,\d]{0,6}\}|(?<=\\text)\{[a-z% ]{0,20}\})+"
    )


@lru_cache(maxsize=1)
def options() -> re.Pattern[str]:
    """Match the options at the start of an environment that the library does not know."""
    return re.compile(r"\s{0,9}\[[^\[\]\n]{0,200}\]")


@lru_cache(maxsize=1)
def label() -> re.Pattern[str]:
    """Match what makes the label of an item more than "(a)" or a dash."""
    return re.compile(r"\w{2}")
