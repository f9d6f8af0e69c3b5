"""Cut a sentence into words, numbers and marks, each with its place in the original text.

All readers of facets share one cut, so that their findings can be compared by token index.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck import limits
from claimcheck.folding import fold, fold_word

# A number: digits with single inner marks ("378,000", "14.03.2021", "1'000").
# A word: letters, with digits after them ("Q3", "H1N1"), and inner apostrophes ("O'Brien").
# A currency that touches its figure ("Rs500", "EUR5m") is a word by itself.
# Initials: "U.S.", "e.g." as one word. Anything else is a mark of one character.
_TOKEN = r"""
    (?P<link>https?://[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190})
  | (?P<number>\d{1,400}(?:[.,']\d{1,400}){0,40})
  | (?P<initials>(?:[^\W\d_]\.){2,8})
  | (?P<code>(?:R[sMp]|EUR|USD|GBP|CHF|INR|JPY|CNY|RMB|AUD|CAD|SEK|NOK|DKK|[NSD]Kr|SFr)(?=\d))
  | (?P<word>[^\W\d_][\w\u0300-\u036f]{0,200}(?:'[^\W\d_]{1,40})?)
  | (?P<mark>\S)
"""
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.VERBOSE)


class Tokens:
    """
    The tokens of one sentence, as parallel lists.

    `words[i]` is the token folded to lower-case ASCII; `raw[i]` is the token as written but for
    folded quotes and hyphens; `starts[i]` and `ends[i]` are its offsets in `text`.
    """

    __slots__ = ("ends", "kinds", "raw", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, which is one sentence; tokens over `limits.MAX_TOKENS` are left out."""
        self.text = text
        self.words: list[str] = []
        self.raw: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[str] = []  # "link" "number" "initials" "word" "mark"
        folded, offsets = fold(text)
        most = limits.MAX_TOKENS
        words, raw, starts, ends, kinds = self.words, self.raw, self.starts, self.ends, self.kinds
        for match in _pattern().finditer(folded):
            kind = match.lastgroup or "mark"
            start, end = match.span()
            piece = match.group()
            if kind == "code":
                kind = "word"
            if kind == "word" and "'" in piece:
                for clitic in _CLITICS:
                    if piece.lower().endswith(clitic) and len(piece) > len(clitic):
                        cut = end - len(clitic)
                        self._add(folded[start:cut], "word", start, cut)
                        start, piece = cut, folded[cut:end]
                        break
            raw.append(piece)
            words.append(fold_word(piece) if kind in ("word", "initials") else piece)
            starts.append(start)
            ends.append(end)
            kinds.append(kind)
            if len(words) >= most:
                break
        if offsets is not None:
            self.starts = [offsets[start] for start in self.starts]
            self.ends = [offsets[end - 1] + 1 for end in self.ends]

    def _add(self, piece: str, kind: str, start: int, end: int) -> None:
        self.raw.append(piece)
        self.words.append(fold_word(piece) if kind in ("word", "initials") else piece)
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def joined(self, index: int) -> bool:
        """Say whether token `index` touches the token before it ("40%", "3.47bn")."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def slice(self, first: int, last: int) -> str:
        """Return the text of the tokens from `first` up to, not including, `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""
