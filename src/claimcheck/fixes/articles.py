"""The article before a changed word: "an 8% rise", "a 12% rise"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.fixes.edits import Edit, applied


def with_article(prose: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits with one more where an article before the first of them has to change."""
    first = min(edits)
    before = prose[: first.start]
    article = re.search(r"(?:^|[\s(\"“])(an?)\s[^\w\s]{0,4}$", before, re.IGNORECASE)
    if article is None:
        return tuple(edits)
    old, new = prose[first.start :], applied(prose, edits)[first.start :]
    right = len(article[1]) == 2
    if _takes_an(old) is not right or _takes_an(new) is right:
        return tuple(edits)
    written = article[1][0] + ("" if right else "n")
    return (Edit(article.start(1), article.end(1), written), *edits)


def _takes_an(text: str) -> bool:
    word = text.lstrip("$€£¥\"“'‘").lower()
    if re.match(r"one\b|once\b|eu|uni|us\b|use|uk\b", word):
        return False
    return word[:1] in tuple("aeiou") or re.match(r"8|1[18](?!\d)", word) is not None
