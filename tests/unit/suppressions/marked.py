"""Documents with comments in them, and what is left of their findings."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck import Checker, ClaimSet
from claimcheck.documents import parse
from claimcheck.documents.model import Comment, Document
from claimcheck.model import Claim, Report, Subject
from claimcheck.suppressions.apply import apply

RIGHT = "Harbour Ferries carried 4.2 million passengers in 2024."
WRONG = "Harbour Ferries carried 2.4 million passengers in 2024."
TWICE = (  # two claims, two findings
    "Harbour Ferries carried 2.4 million passengers in 2024, "
    "and the fleet of Harbour Ferries consists of 13 ships."
)
FLEET = "The fleet of Harbour Ferries consists of 13 ships."
UNKNOWN = "The bakery sold 9,000 loaves of bread."
COLOUR = "It was a lovely morning."
CLAIMS = ClaimSet(
    (
        Claim("passengers-2024", RIGHT, tags=("traffic",)),
        Claim("fleet", "The fleet of Harbour Ferries consists of 31 ships.", tags=("ships",)),
    ),
    (Subject("Harbour"),),
)


@lru_cache(maxsize=1)
def checker() -> Checker:
    """Return what checks against `CLAIMS`."""
    return Checker(CLAIMS)


def document(text: str, markup: str = "markdown") -> Document:
    """Read a text whose comments are those of HTML, wherever they stand."""
    found = re.finditer(r"<!--(.*?)-->", text, re.DOTALL)
    comments = tuple(Comment(*it.span(), it[1].strip()) for it in found)
    return parse(text, markup)._replace(comments=comments)


def checked(text: str, markup: str = "markdown", *, require_because: bool = False) -> Report:
    """Return the report of a text after what its comments ask for."""
    read = document(text, markup)
    report = checker().check_document(read)
    return apply(report, read, CLAIMS, require_because=require_because)


def found(report: Report) -> list[str]:
    """Return the sentences that still have a finding, by their first words and figures."""
    return [it.text for it in report.sentences if it.verdict != "supported" and it.checkable]


def messages(report: Report) -> list[str]:
    """Return what is said of the comments."""
    return [it.message for it in report.unused]
