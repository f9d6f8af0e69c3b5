"""Tell the numbers that are names from those that are quantities (verdicts.md 4.1).

"5G", "COVID-19", "Article 12", "Python 3.11", "[12]", "No. 2", "Boeing 747", list markers, and
"one" the pronoun. Dates and scores are in modules of their own.
"""

from __future__ import annotations

from claimcheck.facets.quantity.dates import MONTHS, is_clock, is_date
from claimcheck.facets.quantity.number_words import CARDINALS, ORDINAL_ENDINGS
from claimcheck.facets.quantity.phrases import STOPS, counted_behind, is_plural, measured_behind
from claimcheck.facets.quantity.pronouns import is_pronoun
from claimcheck.facets.quantity.scales import counts_things
from claimcheck.facets.quantity.scores import is_score
from claimcheck.facets.quantity.unit_reader import read_unit
from claimcheck.facets.quantity.units_data import CURRENCY_CODES
from claimcheck.tokens import Tokens

# In front of a number these make it a name, in lower case too.
LABELS = frozenset(
    "article section chapter figure fig table page pages p pp no nos number num part step phase"
    " level grade category type class version volume vol issue episode season round stage room"
    " gate platform line route flight channel track question item appendix annex paragraph para"
    " clause rule act scene verse unit zone district districts ward sector tier title schedule"
    " protocol resolution amendment proposition bill directive case exhibit lot highway interstate"
    " motorway runway pier apartment apt suite floor area studio block building psalm sonnet"
    " symphony opus op error code mark mk formula windows python java android ios iphone ipad"
    " galaxy pixel apollo boeing airbus falcon soyuz ariane gemini voyager covid sars mach fortune"
    " nikkei ftse dax cac stoxx russell nasdaq footnote note ref reference isbn issn doi lane box"
    " form group g u-boat catch size bus tram train hurricane super euro agenda expo olympics"
    " playstation xbox gpt lesson exercise example equation eq theorem lemma corollary definition"
    " node port layer build release revision rev draft model series bullet precinct engine company"
    " brigade regiment division battalion squadron iso din en rfc sections articles chapters"
    " figures tables experiment experiments study studies marker exit junction terminal bay stages"
    " rounds phases grades types categories levels gates rooms lines routes us".split()
)
_COUNTED_UNITS = frozenset("day week game match year month age round".split())
_STREETS = frozenset(
    "street st road rd avenue ave boulevard blvd lane drive square place court terrace way"
    " parkway row crescent close gardens quay".split()
)
# Capitalised words in front of a number that do not make it a name.
_NO_NAMES = frozenset(
    "the a an some about around over nearly almost more than only just at least up to in on by"
    " from of these those all both another other any every each and or but for with between after"
    " before since until their its his her our there they he she we i it when while as if who that"
    " this have has had were was are is be been says said dr mr mrs ms per us usd eur gbp rs"
    " roughly approximately first last next under below above exactly within during out one two"
    " three four five six".split()
)


def is_label(tokens: Tokens, index: int, label_before: bool = False) -> bool:
    """
    Say whether the number at token `index` is a name, a date, a score, a marker: no quantity.

    `label_before` says that the number before it in the same list is one ("Districts 4 and 9").
    """
    if tokens.kinds[index] != "number":
        return is_clock(tokens, index) or _word_label(tokens, index) or is_score(tokens, index)
    if label_before and _only_listed(tokens, index):
        return True
    return (
        _glued(tokens, index)
        or _marker(tokens, index)
        or _after_label(tokens, index)
        or is_score(tokens, index)
        or is_date(tokens, index)
        or _address(tokens, index)
    )


def _only_listed(tokens: Tokens, index: int) -> bool:
    """Say whether nothing but an "and" or a comma parts the number from the one before it."""
    if tokens.kinds[index - 1] == "number":
        return tokens.raw[index].isdigit()  # "+44 20 7946 0958"
    joint = tokens.words[index - 1]
    if joint not in ("and", ",", "or", "-", "–", "&", "to", "/"):
        return False
    if index < 2 or tokens.kinds[index - 2] != "number":
        return False
    if tokens.raw[index].isdigit() != tokens.raw[index - 2].isdigit():
        return False
    if joint == "to" and len(tokens.raw[index - 2]) == 4:
        return False  # "for 2023 to 3"
    return not (measured_behind(tokens, index) or counted_behind(tokens, index))


def _glued(tokens: Tokens, index: int) -> bool:
    """Read "5G", "3rd", "1990s", "A4", "10:30", "24/7": letters or marks that touch the digits."""
    after = index + 1
    if after < len(tokens.words) and tokens.joined(after) and _glued_behind(tokens, index, after):
        return True
    if not index or not tokens.joined(index):
        return False
    before = tokens.words[index - 1]
    if before in (":", "#", "_", "@") or (before == "'" and len(tokens.raw[index]) == 2):
        return True
    if tokens.kinds[index - 1] in ("word", "link"):
        return before not in _CODES and before not in CURRENCY_CODES
    if before in ("/", ".") and index > 1 and tokens.joined(index - 1):
        return tokens.kinds[index - 2] == "number" or (
            before == "." and tokens.kinds[index - 2] == "word"
        )
    return False


_CODES = frozenset("us rs rm rp nkr skr dkr sfr".split())
_SLASHED = frozenset({"2", "3", "4", "5", "8", "10", "16", "32"})


def _glued_behind(tokens: Tokens, index: int, after: int) -> bool:
    """Say whether what touches the number from behind, at token `after`, makes it a name."""
    follows = after + 1 < len(tokens.words) and tokens.joined(after + 1)
    if tokens.kinds[after] == "mark":
        return follows and _marked_behind(tokens, after)
    word, raw = tokens.words[after], tokens.raw[after]
    if word in ORDINAL_ENDINGS or word in ("s", "ers") or raw in ("G", "D"):
        return True
    if raw[0] in "QH" and (len(raw) == 1 or raw[1:].isdigit()):
        return True  # "3Q23", "1H"
    if raw in ("K", "M"):
        money = index and tokens.words[index - 1] in "$€£¥"
        named = not follows and not money and _named_behind(tokens, after)
        small = len(tokens.raw[index]) == 1 and not money  # "in 4K"
        return (named or small) and not counts_things(tokens, after + 1)
    if word[0] == "x" and word[1:2].isdigit():
        return True  # the "4" of "4x100m"
    return word == "p" and tokens.raw[index] in ("480", "720", "1080", "1440", "2160")


def _marked_behind(tokens: Tokens, after: int) -> bool:
    """Read "10:30", "747's", "401(k)", "24/7", "7-Eleven", "8-K" from their mark on."""
    mark, kind = tokens.words[after], tokens.kinds[after + 1]
    name = tokens.words[after + 1]
    if mark == ":":
        return kind == "number"
    if mark == "'":
        return name == "s"
    if mark == "(":
        return len(name) == 1 and name.isalpha()
    if mark == "/" and kind == "number":
        twice = after + 2 < len(tokens.words) and tokens.words[after + 2] == "/"
        return twice or name not in _SLASHED
    if mark == "-" and tokens.raw[after + 1][0].isupper():
        return len(name) == 1 or name in CARDINALS
    return False


def _named_behind(tokens: Tokens, after: int) -> bool:
    """Say whether a word goes on behind "3M" or "5K": "the 3M plant", "a 5K run"."""
    return (
        after + 1 < len(tokens.words)
        and tokens.kinds[after + 1] == "word"
        and (tokens.words[after + 1] not in _NO_NAMES)
    )


def _marker(tokens: Tokens, index: int) -> bool:
    """Read "[12]", "1.", "(3)", "2)" and "#4"."""
    words, count = tokens.words, len(tokens.words)
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < count else ""
    if before == "[" and after in ("]", ",", "-", "–"):
        return True
    if before in (",", "-", "–") and after == "]":
        return True
    short = len(tokens.raw[index]) < 3 and tokens.raw[index].isdigit()
    if index == 0 and short and after in (".", ")"):
        return tokens.joined(index + 1)
    if before == "(" and after == ")":
        return short
    return before in ("#", "№", "§")


_HYPHENED_BOUNDS = frozenset("over under sub mid pre post plus minus foot feet".split())
_SHORTENED = frozenset("no nos fig vol p pp op art sec ch para cl eq st".split())


def _after_label(tokens: Tokens, index: int) -> bool:
    """Read "Article 12", "Selka 3", "No. 2", "day 30": a name or a label word in front."""
    at = index - 1
    if at < 0:
        return False
    words, hyphen = tokens.words, False
    if words[at] in ("-", ".") and at > 0:
        hyphen = words[at] == "-"
        if hyphen and not (tokens.joined(at) and tokens.joined(index)):
            return False
        if not hyphen and words[at - 1] not in _SHORTENED:
            return False
        at -= 1
    raw, word = tokens.raw[at], words[at]
    if tokens.kinds[at] not in ("word", "initials") or measured_behind(tokens, index):
        return word == "of" and _group_of(tokens, at)
    if hyphen:
        return word not in _HYPHENED_BOUNDS and word not in CARDINALS and word not in STOPS
    if word == "us":
        return raw == "US" and not counted_behind(tokens, index)
    if word in LABELS:
        return raw[0].isupper() or word in ("no", "number") or not counted_behind(tokens, index)
    if word in ("top", "bottom"):
        return True
    if word in _COUNTED_UNITS or word == "final":
        return not counted_behind(tokens, index)
    return _group_of(tokens, at) or _after_name(tokens, index, at)


def _group_of(tokens: Tokens, at: int) -> bool:
    """Read "the Group of 20"."""
    return tokens.words[at] == "of" and at > 0 and tokens.raw[at - 1] in ("Group", "Gang", "Class")


def _after_name(tokens: Tokens, index: int, at: int) -> bool:
    """Read "Selka 3", "Formula 1": a capitalised word that does not just begin the sentence."""
    raw, word = tokens.raw[at], tokens.words[at]
    if not raw[0].isupper() or word in MONTHS or word in _NO_NAMES:
        return False
    if word in CURRENCY_CODES or word in _CODES:
        return False
    number = tokens.raw[index]
    if "," in number or len(number) > 4 or tokens.words[index + 1 : index + 2] == ["to"]:
        return False
    if at == 0 or tokens.words[at - 1] in (".", '"', "("):
        return not counted_behind(tokens, index) and not word.endswith(("ed", "ing", "ly"))
    placed = tokens.words[at - 1] in ("in", "at", "across", "on", "from")
    return not (placed and counted_behind(tokens, index))


def _address(tokens: Tokens, index: int) -> bool:
    """Read "10 Downing Street" and a telephone number with its country ("+44 20 …")."""
    words, count = tokens.words, len(tokens.words)
    if index and words[index - 1] == "+" and tokens.joined(index) and len(tokens.raw[index]) <= 3:
        return index + 1 < count and tokens.kinds[index + 1] == "number"
    for at in range(index + 1, min(index + 4, count)):
        if tokens.kinds[at] != "word" or not tokens.raw[at][0].isupper():
            return False
        if words[at] in _STREETS and at > index + 1:
            return True
    return False


_WORD_LABELS = frozenset(
    "number chapter phase part act stage step day week level round type grade article section"
    " page group square class category tier lap row verse room gate platform question season"
    " episode volume".split()
)


def _word_label(tokens: Tokens, index: int) -> bool:
    """Read "number two", "Big Four", "three-pointers", "one" the pronoun."""
    words, count, word = tokens.words, len(tokens.words), tokens.words[index]
    if word not in CARDINALS:
        return False
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < count else "."
    if word == "zero" and after != "to":
        return read_unit(tokens, index + 1, digits=True) is None
    if tokens.raw[index][0].isupper() and index and _named(tokens, index):
        return True
    if before in ("top", "bottom"):
        return True
    if before in _WORD_LABELS:
        return not is_plural(after) and not counted_behind(tokens, index)
    if after == "-" and index and tokens.kinds[index - 1] == "number" and not tokens.joined(index):
        return True  # "11 three-pointers"
    if before == "-" and index > 1 and tokens.joined(index) and tokens.kinds[index - 2] == "word":
        name = words[index - 2]
        if name.isalpha() and name not in STOPS | CARDINALS.keys() | _HYPHENED_BOUNDS:
            return True  # "a straight-six"
    return word == "one" and is_pronoun(tokens, index)


def _named(tokens: Tokens, index: int) -> bool:
    """Say whether a capitalised number word is part of a name: "Big Four", "Group of Seven"."""
    before, after = index - 1, index + 1
    if tokens.words[before] == "-" and tokens.joined(index):
        return True
    if tokens.words[before] in (".", '"', "'", "(", "[", ":", "–", "?", "!", "-"):
        return False
    if tokens.words[before] == "of" and before and tokens.raw[before - 1][0].isupper():
        return True
    if tokens.raw[before][0].isupper() and before > 0:
        return True
    return after < len(tokens.words) and tokens.raw[after][0].isupper()
