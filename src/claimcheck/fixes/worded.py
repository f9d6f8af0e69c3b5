"""Numbers in words, in the manner of one that stands in a draft.

"three hundred and eighty-seven thousand", "thirty five", "a third", "one in five", "doubled".
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache, partial

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.written_numbers import UNITS, in_full, shortest

_MILLION = 10**6
_MOST_WORDS = 8  # a longer number is better read in digits
_NUMBER_WORDS = (
    frozenset(lexis.CARDINALS) | frozenset(lexis.SCALES) | {"hundred", "and", "a", "an", "point"}
)
_GROUPS = frozenset(("dozen", "score", "half"))
_PARTS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
_MULTIPLES = {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple"}
_INFLECTED = tuple(
    (f"{stem}e", f"{stem}ed", f"{stem}es", f"{stem}ing")
    for stem in ("doubl", "tripl", "trebl", "quadrupl", "quintupl")
)


def in_words(written: str, value: Fraction) -> str | None:
    """Return a value in the manner of `written`, None where it is not said so."""
    low = " ".join(written.lower().split())
    starts = written[:1].isupper()
    for read in (_fraction, _ratio, _multiple, _times, partial(_whole, starts=starts), _pointed):
        new = read(low, value)
        if new is not None:
            return new[:1].upper() + new[1:] if starts else new
    return None


@lru_cache(maxsize=1)
def _fraction_pattern() -> re.Pattern[str]:
    names = "|".join(sorted({*lexis.DENOMINATORS}, key=len, reverse=True))
    return re.compile(rf"(?:(a|an|[a-z]+)([ -]))?({names})")


def _fraction(written: str, value: Fraction) -> str | None:
    """Return "two-fifths" for "two-thirds", "a fifth" for "a third"."""
    match = _fraction_pattern().fullmatch(written)
    if match is None or not 0 < value < 1:
        return None
    above, below = value.numerator, value.denominator
    if below == 2:
        return "half"
    if below not in _PARTS:
        return None
    if above == 1:
        return f"{'one' if match[1] == 'one' else 'a'} {_PARTS[below]}"
    return f"{UNITS[above]}{match[2] or ' '}{_PARTS[below]}s"


@lru_cache(maxsize=1)
def _ratio_pattern() -> re.Pattern[str]:
    return re.compile(
        r"([a-z]{1,20}|\d{1,3})( in (?:every )?| out of (?:every )?)([a-z]{1,20}|\d+)"
    )


def _ratio(written: str, value: Fraction) -> str | None:
    """Return "two in five" for "one in five", "seven in ten" for "four in ten"."""
    match = _ratio_pattern().fullmatch(written)
    below = _small(match[3]) if match else None
    if match is None or not below or not 0 < value < 1:
        return None
    above = value * below
    if above.denominator == 1:
        size, count = match[3], above.numerator
    else:
        count = value.numerator
        if value.denominator > 10:
            return None
        size = str(value.denominator) if match[3].isdigit() else UNITS[value.denominator]
    number = str(count) if match[1].isdigit() else in_full(count)
    return f"{number}{match[2]}{size}"


def _small(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < 5 else None
    return {"hundred": 100}.get(word) or lexis.CARDINALS.get(word)


def _multiple(written: str, value: Fraction) -> str | None:
    """Return "tripled" for "doubled"; None for what no such verb tells."""
    for forms in _INFLECTED:
        if written in forms and value in (2, 3, 4, 5):
            base = _MULTIPLES[value.numerator]
            found = next(others for others in _INFLECTED if others[0] == base)
            return found[forms.index(written)]
    return None


def _times(written: str, value: Fraction) -> str | None:
    """Return "three times" for "twice", "fourfold" for "threefold"."""
    fold = re.fullmatch(r"([a-z]+)fold", written)
    whole = value.numerator if value.denominator == 1 and 1 < value <= 20 else None
    if fold and fold[1] in lexis.CARDINALS:
        return None if whole is None or whole == 20 else f"{UNITS[whole]}fold"
    if written not in ("twice", "thrice"):
        return None
    if whole == 2:
        return "twice"
    if whole is not None and whole < 20:
        return f"{UNITS[whole]} times"
    tenths = value * 10
    return f"{float(value):.1f} times" if tenths.denominator == 1 and value > 1 else None


def _whole(written: str, value: Fraction, *, starts: bool = False) -> str | None:
    """
    Return a whole number in words, its "and" and its hyphens as in `written`.

    None where that takes many more words, unless the number starts a sentence.
    """
    words = re.findall(r"[a-z]+", written)
    if not words or value.denominator != 1 or "point" in words:
        return None
    if not all(word in _NUMBER_WORDS or word in _GROUPS for word in words):
        return None
    if "half" in words and "dozen" not in words:
        return None  # "half a million", "two and a half"
    large = lexis.SCALES.get(words[-1], 0)
    if large >= _MILLION and value % large:
        number = shortest(value / large, 2)
        return f"{number} {words[-1]}" if number else None
    text = _as_written(in_full(value.numerator), written)
    longer = text is not None and len(text.split()) > max(3, len(words) + 1)
    return None if longer and not starts else text


def _as_written(text: str | None, written: str) -> str | None:
    if text is None or len(re.findall(r"[a-z]+", text)) > _MOST_WORDS:
        return None
    if re.search(r"hundred (?!and\b)[a-z]+(?<!thousand)(?<!million)(?<!billion)\b", written):
        text = text.replace("hundred and ", "hundred ")
    if re.search(r"ty (one|two|three|four|five|six|seven|eight|nine)\b", written):
        text = text.replace("-", " ")
    if re.match(r"an? (?!half\b|dozen\b|score\b)", written) and text.startswith("one "):
        text = f"a {text[4:]}"
    return text


def _pointed(written: str, value: Fraction) -> str | None:
    """Return "three point five million" for "two point seven million"."""
    match = re.fullmatch(
        r"[a-z -]+? point [a-z -]+?(?: (thousand|million|billion|trillion))?", written
    )
    if match is None:
        return None
    size = value / lexis.SCALES.get(match[1] or "", 1)
    hundredths = size * 100
    if hundredths.denominator != 1 or size >= 1000:
        return None
    whole, rest = divmod(hundredths.numerator, 100)
    spoken = " ".join(UNITS[int(digit)] for digit in f"{rest:02}".rstrip("0"))
    number = f"{in_full(whole)} point {spoken}" if spoken else in_full(whole)
    return f"{number} {match[1] or ''}".rstrip()
