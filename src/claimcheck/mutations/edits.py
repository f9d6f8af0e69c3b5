"""Put other words into a sentence so that it stays English."""

from __future__ import annotations

import re

from claimcheck.words import lexicon
from claimcheck.words.entries import entry

_VOWELS = frozenset("aeiouAEIOU")


def put(text: str, start: int, end: int, new: str) -> str:
    """Return `text` with `new` for `start:end`, its capital and the article before it right."""
    before, after = text[:start], text[end:]
    if not before.strip() and new[:1].islower():
        new = new[0].upper() + new[1:]
    following = new or after.lstrip()
    article = re.search(r"(?:^|\s)([Aa]n?)\s$", before)
    if article and following:
        right = article[1][0] + ("n" if _is_vowel(following) else "")
        before = before[: article.start(1)] + right + before[article.end(1) :]
    return before + new + after


def _is_vowel(word: str) -> bool:
    return word[0] in _VOWELS or bool(re.match(r"8|1[18](?!\d)", word))


def capitalised(text: str) -> str:
    """Return `text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def lowered(text: str, *, named: bool) -> str:
    """Return the beginning of a sentence as it stands within one; a name keeps its capital."""
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    if named or first is None or not first[0][0].isupper() or any(map(str.isupper, first[0][1:])):
        return text
    word = first[0].lower().partition("-")[0]
    if lexicon.is_function_word(word) or entry(lexicon.lemma(word)) is not None:
        return text[0].lower() + text[1:]
    return text


def bare(text: str) -> tuple[str, str]:
    """Return a sentence without its full stop, and the stop."""
    body = text.rstrip()
    return (body[:-1], body[-1]) if body.endswith((".", "!")) else (body, "")
