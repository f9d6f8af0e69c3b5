"""Tell the numbers that are names from those that are quantities (verdicts.md 4.1).

"5G", "COVID-19", "Article 12", "Python 3.11", "[12]", "No. 2", "Boeing 747", list markers, phone
numbers, scores, ratios, times of day and plain dates.
"""

from __future__ import annotations

from claimcheck.facets.quantity.number_words import CARDINALS, ORDINAL_ENDINGS
from claimcheck.facets.quantity.phrases import is_plural
from claimcheck.tokens import Tokens

# In front of a number these make it a name, in lower case too.
LABELS = frozenset(
    "article section chapter figure fig table page pages p pp no nos number num part step phase level"
    " grade category type class version volume vol issue episode season round stage room gate platform"
    " line route flight channel track question item appendix annex paragraph para clause rule act"
    " scene verse unit zone district ward sector tier title schedule protocol resolution amendment"
    " proposition bill directive case exhibit lot highway interstate motorway runway pier apartment"
    " apt suite floor area studio block building psalm sonnet symphony opus op error code mark mk"
    " formula windows python java android ios iphone ipad galaxy pixel apollo boeing airbus falcon"
    " soyuz ariane gemini voyager covid sars mach fortune nikkei ftse dax cac stoxx russell nasdaq"
    " footnote note ref reference isbn issn doi lane box form group g u-boat catch size bus tram"
    " train number hurricane super euro agenda expo olympics playstation xbox gpt lesson exercise"
    " example equation eq theorem lemma corollary definition node port layer build release revision"
    " rev draft model series bullet precinct engine company brigade regiment division battalion"
    " squadron unesco iso din en rfc section sections articles chapters figures tables".split()
)
_STREETS = frozenset(
    "street st road rd avenue ave boulevard blvd lane drive square place court terrace way parkway"
    " row crescent close gardens quay".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec".split()
)
_TIME_ZONES = frozenset(
    "am pm a.m. p.m. o'clock gmt utc est edt pst pdt cet cest bst hrs ist".split()
)
_GLUED = frozenset("g d x st nd rd th s am pm h".split())
_YEAR_BEFORE = frozenset(
    "in since by from until till during before after of the early late mid fiscal fy year and or to"
    " between through its their our his her for this last ( / - – summer winter spring autumn fall"
    " season election olympics cup class back around circa".split()
)


def is_label(tokens: Tokens, index: int) -> bool:
    """Say whether the number at token `index` is a name, a date, a score, a marker: no quantity."""
    if tokens.kinds[index] == "number":
        return (
            _glued(tokens, index)
            or _marker(tokens, index)
            or _after_label(tokens, index)
            or _compound(tokens, index)
            or _date(tokens, index)
            or _address(tokens, index)
        )
    return _word_label(tokens, index)


def _glued(tokens: Tokens, index: int) -> bool:
    """Read "5G", "3rd", "1990s", "A4", "10:30", "24/7": letters or marks that touch the digits."""
    words, after = tokens.words, index + 1
    if after < len(tokens) and tokens.joined(after):
        word, raw = words[after], tokens.raw[after]
        if word in ORDINAL_ENDINGS:
            return True
        if word in ("g", "d") and raw.isupper():
            return True
        if word == "s" and tokens.kinds[after] == "word":
            return True
        if word == ":" and after + 1 < len(tokens) and tokens.joined(after + 1):
            return tokens.kinds[after + 1] == "number"
        if word == "'" and after + 1 < len(tokens) and words[after + 1] == "s":
            return True
    if tokens.joined(index) and index:
        before = tokens.words[index - 1]
        if before in (":", "#", "_", "@") or (before == "'" and len(tokens.raw[index]) == 2):
            return True
        if tokens.kinds[index - 1] in ("word", "link") and before not in (
            "us",
            "rs",
            "eur",
            "usd",
            "gbp",
        ):
            return True
        if before == "/" and index > 1 and tokens.joined(index - 1):
            return True
        if before == "." and index > 1 and tokens.joined(index - 1):
            return tokens.kinds[index - 2] == "number"
    if after < len(tokens) and words[after] == "/" and tokens.joined(after):
        return (
            after + 1 < len(tokens)
            and tokens.kinds[after + 1] == "number"
            and (
                words[after + 1] not in ("2", "3", "4", "5", "8", "10", "16", "32")
                or (after + 2 < len(tokens) and words[after + 2] == "/")
            )
        )
    return False


def _marker(tokens: Tokens, index: int) -> bool:
    """Read "[12]", "1.", "(3)", "2)" and "#4"."""
    words, count = tokens.words, len(tokens)
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < count else ""
    if before == "[" and after in ("]", ",", "-", "–"):
        return True
    if before in (",", "-", "–") and after == "]":
        return True
    short = len(tokens.raw[index]) < 3
    if index == 0 and short and after in (".", ")") and index + 2 < count:
        return tokens.joined(index + 1)
    if before == "(" and after == ")":
        return tokens.raw[index].isdigit() and len(tokens.raw[index]) < 3
    return before in ("#", "№", "§")


def _after_label(tokens: Tokens, index: int) -> bool:
    """Read "Article 12", "Selka 3", "No. 2", "day 30": a name or a label word in front."""
    at = index - 1
    if at < 0:
        return False
    words = tokens.words
    if words[at] in ("-", ".") and at > 0:
        if words[at] == "." and words[at - 1] not in ("no", "nos", "fig", "vol", "p", "pp", "op", "art",
                                                      "sec", "ch", "para", "cl", "eq", "st"):  # fmt: skip
            return False
        if words[at] == "-" and not (tokens.joined(at) and tokens.joined(index)):
            return False
        at -= 1
    raw, word = tokens.raw[at], words[at]
    if tokens.kinds[at] not in ("word", "initials") or _is_measured(tokens, index):
        return False
    if at == index - 2 and words[index - 1] == "-":
        return raw[0].isupper() or word in LABELS or (len(raw) == 1 and raw.isalpha())
    if word in LABELS:
        return not _is_counted(tokens, index) or raw[0].isupper() or word in ("no", "number")
    if word in ("day", "week", "game", "match", "week", "year", "month", "age") and raw == word:
        return not _is_counted(tokens, index)
    return _after_name(tokens, index, at)


def _after_name(tokens: Tokens, index: int, at: int) -> bool:
    """Read "Selka 3", "Formula 1": a capitalised word that does not just begin the sentence."""
    raw, word = tokens.raw[at], tokens.words[at]
    if not raw[0].isupper() or word in _MONTHS or word in _NO_NAMES:
        return False
    number = tokens.raw[index]
    if "," in number or len(number) > 4:
        return False
    if at == 0 or tokens.words[at - 1] in (".", '"', "("):
        if _is_counted(tokens, index):
            return False
        return not word.endswith(("ed", "ing", "ly"))
    if tokens.words[at - 1] in ("in", "at", "across", "on", "from") and _is_counted(tokens, index):
        return False
    return True


_NO_NAMES = frozenset(
    "the a an some about around over nearly almost more than only just at least up to in on by from of"
    " these those all both another other any every each and or but for with between after before since"
    " until their its his her our there they he she we i it when while as if who that this have has had"
    " were was are is be been says said dr mr mrs ms per us usd eur gbp rs roughly approximately these"
    " first last next under below above exactly within during out one two three four five six".split()
)


def _is_measured(tokens: Tokens, index: int) -> bool:
    """Say whether a unit, a scale or a sign of currency makes the number a measure after all."""
    after = index + 1
    if after >= len(tokens):
        return False
    word = tokens.words[after]
    if word in ("%", "percent", "°", "million", "billion", "trillion", "thousand", "per", "degrees",
                "bn", "m", "percentage", "km", "kg", "hundred", "basis", "€"):  # fmt: skip
        return not (word == "m" and not tokens.joined(after))
    return "," in tokens.raw[index] and len(tokens.raw[index]) > 4


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Say whether a plural noun in lower case follows within two words."""
    for at in range(index + 1, min(index + 4, len(tokens))):
        if tokens.kinds[at] != "word":
            if tokens.words[at] == "-":
                continue
            return False
        if is_plural(tokens.words[at]) and tokens.raw[at].islower():
            return True
        if tokens.words[at] in _NO_NAMES:
            return False
    return False


def _compound(tokens: Tokens, index: int) -> bool:
    """Read "7-Eleven", "3M", "5-for-12", "2-0", "555-1234", "50-50", "747-8"."""
    words, count, after = tokens.words, len(tokens), index + 1
    if after < count and tokens.joined(after):
        raw = tokens.raw[after]
        if raw == "M" and after + 1 < count and tokens.raw[after + 1][0].isupper():
            return not (index and words[index - 1] in "$€£¥")
        if raw == "-" and after + 1 < count and tokens.joined(after + 1):
            follower = tokens.words[after + 1]
            if follower == "for" or (tokens.raw[after + 1][0].isupper() and follower in CARDINALS):
                return True
    if index > 1 and words[index - 1] == "-" and words[index - 2] == "for" and tokens.joined(index):
        return True
    return _score(tokens, index)


_CONTEST = frozenset(
    "win wins won beat beats beating victory defeat loss lost lose lead led leads draw drew tie tied"
    " vote voted votes ruling ruled decision score scored scoring record set sets shootout series"
    " upset down up beaten losing advantage deficit margin aggregate final trailed trailing split"
    " defeated win-loss lineup formation thrashed edged thrashing trounced routed".split()
)


def _score(tokens: Tokens, index: int) -> bool:
    """Read "2-0", "6-4, 7-5", "a 5-4 vote", "555-1234": two numbers that a hyphen ties up."""
    words, count = tokens.words, len(tokens)
    left = index
    if index > 1 and words[index - 1] in "-–" and tokens.joined(index) and (
        tokens.kinds[index - 2] == "number" and tokens.joined(index - 1)
    ):  # fmt: skip
        left = index - 2
    right = left + 2
    if right >= count or words[left + 1] not in ("-", "–") or tokens.kinds[right] != "number":
        return False
    if not (tokens.joined(left + 1) and tokens.joined(right)):
        return False
    if left > 1 and words[left - 1] in ("-", "–") and tokens.kinds[left - 2] == "number":
        return True
    if right + 1 < count and words[right + 1] in ("-", "–") and tokens.joined(right + 1):
        if right + 2 < count and tokens.kinds[right + 2] == "number":
            return True
    low, high = tokens.raw[left], tokens.raw[right]
    if left and words[left - 1] in "$€£¥":
        return False
    if not (low.isdigit() and high.isdigit()):
        return False
    if int(low[:6]) >= int(high[:6]) or high == "0" or (len(low) > 2 < len(high) and len(low) == 3):
        return True
    near = words[max(0, left - 5) : left] + words[right + 1 : right + 3]
    return any(word in _CONTEST for word in near) and not _is_measured(tokens, right)


def _date(tokens: Tokens, index: int) -> bool:
    """Read years, days of a month and times of day."""
    words, count, raw = tokens.words, len(tokens), tokens.raw[index]
    after = words[index + 1] if index + 1 < count else ""
    before = words[index - 1] if index else ""
    if after in _TIME_ZONES and (
        len(raw) < 3 or raw.count(".") == 1 or after in ("gmt", "hrs", "utc")
    ):
        return True
    if not raw.isdigit():
        return raw.count(".") == 2
    if len(raw) <= 2:
        return (before in _MONTHS and _is_month(tokens, index - 1)) or (
            after in _MONTHS and _is_month(tokens, index + 1)
        )
    return len(raw) == 4 and 1000 <= int(raw) <= 2100 and _is_year(tokens, index)


def _is_month(tokens: Tokens, index: int) -> bool:
    """Tell the months May and March from the verbs."""
    return tokens.words[index] not in ("may", "march") or tokens.raw[index][0].isupper()


def _is_year(tokens: Tokens, index: int) -> bool:
    words, count, value = tokens.words, len(tokens), int(tokens.raw[index])
    before = words[index - 1] if index else ""
    if _is_measured(tokens, index) or before in ("$", "€", "£", "¥"):
        return False
    if before in _MONTHS or before in ("ad", "bc", "fiscal", "fy", "late", "early", "mid", "year"):
        return True
    if index + 1 < count and words[index + 1] in ("bc", "ad", "bce", "ce"):
        return True
    if value < 1500:
        return before in ("in", "since", "of", "until", "by") and not _is_counted(tokens, index)
    if before in ("than", "about", "some", "nearly", "almost", "least", "approximately", "over",
                  "roughly", "to", "of") and _is_counted(tokens, index):  # fmt: skip
        return False
    if before in _YEAR_BEFORE or index == 0:
        return True
    if index + 1 < count and tokens.kinds[index + 1] == "word":
        follower = words[index + 1]
        if value % 100 == 0 and is_plural(follower) and tokens.raw[index + 1].islower():
            return False
        if follower in _UNITS_AFTER_FOUR:
            return False
    return value >= 1700


_UNITS_AFTER_FOUR = frozenset(
    "people men women children troops soldiers workers km kilometres kilometers metres meters feet"
    " miles tonnes tons kg kilograms calories euros dollars pounds yen yuan rupees votes points words"
    " pages seats jobs homes houses acres hectares litres liters watts mw gw kw mm cm hours".split()
)


def _address(tokens: Tokens, index: int) -> bool:
    """Read "10 Downing Street" and a long row of digits that is a telephone number."""
    words, count = tokens.words, len(tokens)
    if index and words[index - 1] == "+" and tokens.joined(index) and len(tokens.raw[index]) <= 3:
        return index + 1 < count and tokens.kinds[index + 1] == "number"
    for at in range(index + 1, min(index + 4, count)):
        if tokens.kinds[at] != "word" or not tokens.raw[at][0].isupper():
            return False
        if words[at] in _STREETS and at > index + 1:
            return True
    return False


_NOT_ONE = frozenset(
    "of or and in to the that which who is was has had would can could will may might must more less"
    " for with by at on as thing reason way another 's day 'd 'll than too such a an i we you he she"
    " it they and's from about if but when where because so of another side hand such , . ; : ) ? !"
    " after before not only other common example be are were does did do into out up problem final"
    " last point exception option question obvious possibility would-be particular".split()
)
_BEFORE_ONE = frozenset(
    "no this that the each every any another which some only other big new good bad next last first"
    " second whole loved another every old great biggest largest best worst 's his her my your"
    " their its our key important possible number day phase part chapter act stage step round level"
    " square type game week formula right wrong main such".split()
)


def _word_label(tokens: Tokens, index: int) -> bool:
    """Read "one" the pronoun, "number two", "Big Four", "the three of them"."""
    words, count = tokens.words, len(tokens)
    word = words[index]
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < count else "."
    if tokens.raw[index][0].isupper() and index and word in CARDINALS and _named(tokens, index):
        return True
    if before in ("number", "chapter", "phase", "part", "act", "stage", "step", "day", "week", "level",
                  "round", "type", "grade", "article", "section", "page", "group", "square"):  # fmt: skip
        return word in CARDINALS and not is_plural(after)
    if word != "one":
        return False
    if after == "-":
        return _one_hyphen(tokens, index)
    if before in _BEFORE_ONE:
        return True
    if after in ("in", "of", "out"):
        return not _one_in(tokens, index)
    if after in _NOT_ONE:
        return True
    return tokens.kinds[index + 1] == "mark" if index + 1 < count else True


def _one_in(tokens: Tokens, index: int) -> bool:
    """Read "one in five", "one out of every ten", "one of the 12"."""
    at = index + 1
    words = tokens.words
    while at < len(tokens) and words[at] in ("in", "of", "out", "every", "the"):
        at += 1
    if at >= len(tokens) or at == index + 1:
        return False
    return tokens.kinds[at] == "number" or words[at] in CARDINALS


def _one_hyphen(tokens: Tokens, index: int) -> bool:
    after = tokens.words[index + 2] if index + 2 < len(tokens) else ""
    return after in ("on", "off", "time", "sided", "way", "of", "man", "size", "stop", "to", "liner",
                     "upmanship", "woman", "party", "dimensional", "handed", "up", "eyed")  # fmt: skip


def _named(tokens: Tokens, index: int) -> bool:
    """Say whether a capitalised number word is part of a name: "Big Four", "Group of Seven"."""
    before, after = index - 1, index + 1
    if tokens.words[before] in (".", '"', "'", "(", "[", ":", "–", "?", "!", "-"):
        return False
    if tokens.words[before] == "of" and before and tokens.raw[before - 1][0].isupper():
        return True
    if tokens.raw[before][0].isupper() and before > 0:
        return True
    return after < len(tokens) and tokens.raw[after][0].isupper()
