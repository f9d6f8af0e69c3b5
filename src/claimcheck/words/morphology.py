"""From an inflected word to its base form, and from a word to its part of speech.

Irregular forms come from a list, regular ones from the endings -s -ed -ing -er -est: an ending is
taken off where what is left is a word of the right class. Words that the lexicon does not have are
cut by their endings alone, so that "podcasters" and "podcaster" still meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.words.entries import ADJECTIVE, ADVERB, NOUN, VERB, Entry, entry, irregular
from claimcheck.words.function_words import AUXILIARIES, FUNCTION_WORDS

_VOWELS = frozenset("aeiou")
_LETTERS = {NOUN: "n", VERB: "v", ADJECTIVE: "a", ADVERB: "r"}
_BY_LETTER = {"n": NOUN, "v": VERB, "a": ADJECTIVE, "r": ADVERB, "p": NOUN}


def _stems(word: str, ending: str) -> Iterator[str]:
    """Return what may have stood before `ending`, the likeliest first."""
    stem = word[: -len(ending)]
    if not stem:
        return
    if ending == "s":
        if word.endswith("ies") and len(word) > 4:
            yield word[:-3] + "y"
        if word.endswith("es") and word[-3:-2] in ("s", "x", "z", "h", "o"):
            yield word[:-2]
            if word[-4:-2] in ("ss", "zz"):
                yield word[:-3]
        if not word.endswith(("ss", "us", "is")) or entry(word) is None:
            yield stem
        return
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if doubled and stem[-1] not in "sflz":
        yield stem[:-1]
    if stem.endswith("i") and ending != "ing":
        yield stem[:-1] + "y"
    if _wants_e(stem):
        yield stem + "e"
        yield stem
    else:
        yield stem
        yield stem + "e"
    if doubled and stem[-1] in "sflz":
        yield stem[:-1]


def _wants_e(stem: str) -> bool:
    """Say whether a stem more likely lost an -e ("increas", "produc", "rat") than ends so."""
    if stem.endswith(("at", "iz", "is", "uc", "ur", "v", "c", "g", "u", "rs", "ns", "as", "us")):
        return not stem.endswith(("eat", "oat", "ng"))
    if len(stem) > 2 and stem[-1] == "l" and stem[-2] not in _VOWELS and stem[-2] not in "lr":
        return True
    return _closed_syllable(stem)


def _closed_syllable(stem: str) -> bool:
    """Say whether a stem such as "rid" or "hop" would have doubled its last letter."""
    if not 3 <= len(stem) <= 5 or stem[-1] in "wxy" or stem[-1] in _VOWELS:
        return False
    head = stem[:-2].removeprefix("qu")
    return stem[-2] in _VOWELS and not _VOWELS & set(head)


_PREFIXES = ("over", "under", "out", "re", "mis", "up", "fore", "with", "un", "co")


def _irregular(word: str) -> tuple[str, tuple[str, ...]] | None:
    """Return kind and bases of an irregular form, a prefixed one too ("outsold", "rebuilt")."""
    found = irregular(word)
    if found is not None or len(word) < 6 or entry(word) is not None:
        return found
    if word.endswith("men") and entry(word[:-2] + "an") is not None:
        return "n", (word[:-2] + "an",)
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            rest = irregular(word[len(prefix) :])
            if rest is not None and rest[0] in "vn" and entry(prefix + rest[1][0]) is not None:
                return rest[0], (prefix + rest[1][0],)
    return None


# ending → the classes that a base must have, and the class that the form then has
_ENDINGS = (("s", NOUN | VERB), ("ed", VERB), ("ing", VERB), ("er", ADJECTIVE), ("est", ADJECTIVE))
_NO_COMPARISON = frozenset(
    "after anger answer arrest attest best border center consider contest corner counter cover "
    "danger deliver differ digest dinner discover either enter ever fiber finger flower folder "
    "forest former gather ginger guest harvest holder honest hunger ingest inner interest "
    "invest later latter layer leader leather letter lever liter liver lower manner master "
    "matter meter modest neither nest never number offer officer order other outer over paper "
    "partner poster power prefer proper protest quarter quest rather refer remember request "
    "rest river shelter shower silver sister sober stranger suffer suggest summer tender test "
    "tiger timber together tower under upper utter water weather west whether winter wonder".split()
)


def _bases(word: str) -> Iterator[tuple[str, int, Entry]]:
    """Return the known words that `word` may be a regular form of, with the class of the form."""
    for ending, classes in _ENDINGS:
        if not word.endswith(ending) or len(word) < len(ending) + 2:
            continue
        if classes == ADJECTIVE and word in _NO_COMPARISON:
            continue
        for stem in _stems(word, ending):
            found = entry(stem)
            if found is not None and found.bits & classes and found.order != "p":
                yield ending, found.bits & classes, found
                break


def _known_base(word: str) -> Entry | None:
    """Return the likeliest base of a regular form, None where it is no form or a word by itself."""
    own = entry(word)
    for ending, _, found in _bases(word):
        if own is None or own.order == "p":
            if own is not None and not found.common:
                continue
            return found
        if _is_rather_form(own, ending, found):
            return found
    return None


def _is_rather_form(own: Entry, ending: str, found: Entry) -> bool:
    """Say whether a word of its own right ("building", "sales") is still better cut."""
    if ending == "s":
        return found.common >= own.common
    if ending in ("er", "est"):
        return (own.order[0] in "ar" or own.common < 2) and found.common > own.common
    if ending == "ed":
        return found.common + 2 >= own.common
    # -ing: a noun of its own ("evening") unless the verb is at least as common
    return found.common + (0 if own.order[0] == "n" else 2) >= own.common


def _guess(word: str) -> str:
    """Cut the ending of a word that the lexicon does not have."""
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2 and _VOWELS & set(stem) and stem[-1] != "e":
            return next(_stems(word, ending))
    return word


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """Return the likeliest base form: "patents" is "patent", "grew" is "grow"."""
    special = _irregular(word)
    if special is not None:
        return special[1][0]
    if word in FUNCTION_WORDS:
        return word
    found = _known_base(word)
    if found is not None:
        return found.word
    return word if entry(word) is not None else _guess(word)


@lru_cache(maxsize=8192)
def lemmas(word: str) -> tuple[str, ...]:
    """Return all plausible base forms, the likeliest first: "left" is "leave" and "left"."""
    found = [lemma(word)]
    special = _irregular(word)
    if special is not None:
        found.extend(special[1])
    elif word not in FUNCTION_WORDS:
        own = entry(word)
        found.extend(
            base.word
            for ending, _, base in _bases(word)
            if own is None or ending not in ("er", "est") or _is_rather_form(own, ending, base)
        )
    if special is None and entry(word) is not None:
        found.append(word)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=8192)
def pos(word: str) -> int:
    """Return the open classes that a word form can have, as bits; 0 for function words."""
    if word in AUXILIARIES:
        return VERB
    if word in FUNCTION_WORDS and entry(word) is None:
        return 0
    bits = 0
    own = entry(word)
    if own is not None:
        bits |= own.bits
    special = _irregular(word)
    if special is not None:
        kind = special[0]
        bits |= {"v": VERB, "n": NOUN, "a": ADJECTIVE | ADVERB}.get(kind, 0)
        return bits or NOUN
    for ending, classes, _ in _bases(word):
        bits |= classes
        if ending == "ing":
            bits |= NOUN
        elif ending == "ed":
            bits |= ADJECTIVE
    return bits or _guessed_pos(word)


def _guessed_pos(word: str) -> int:
    """Return the class that the ending of an unknown word suggests; names and terms are nouns."""
    if word in FUNCTION_WORDS or not word.isalpha():
        return 0
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.endswith("ed") and len(word) > 4:
        return VERB | ADJECTIVE
    if word.endswith("ing") and len(word) > 5:
        return VERB | NOUN
    if word.endswith(("ous", "ful", "less", "able", "ible")) and len(word) > 5:
        return ADJECTIVE
    if word.endswith(("ese", "ian", "ish")):
        return NOUN | ADJECTIVE
    return NOUN


@lru_cache(maxsize=8192)
def main_pos(word: str) -> int:
    """Return the class that a word form most often has; 0 for function words."""
    if word in AUXILIARIES:
        return VERB
    if word in FUNCTION_WORDS:
        return 0
    special = _irregular(word)
    if special is not None and special[0] != "s":
        return {"v": VERB, "n": NOUN, "a": ADJECTIVE}[special[0]]
    own = entry(word)
    for ending, classes, found in _bases(word):
        if own is None or own.order == "p" or _is_rather_form(own, ending, found):
            return _first(found.order, classes)
    if own is not None:
        return _BY_LETTER[own.order[0]] if own.order else NOUN
    guessed = _guessed_pos(word)
    return next((bit for bit in (VERB, NOUN, ADJECTIVE) if guessed & bit), guessed)


def _first(order: str, classes: int) -> int:
    return next((_BY_LETTER[letter] for letter in order if _BY_LETTER[letter] & classes), NOUN)


@lru_cache(maxsize=8192)
def is_plural_noun(word: str) -> bool:
    """Say whether a word form can be the plural of a noun."""
    special = _irregular(word)
    if special is not None:
        return special[0] == "n" or word in _PLURAL_ONLY
    if word in FUNCTION_WORDS or not word.endswith("s") or len(word) < 4:
        return False
    if any(ending == "s" and classes & NOUN for ending, classes, _ in _bases(word)):
        return True
    return entry(word) is None and not word.endswith(("ss", "us", "is")) and word.isalpha()


_PLURAL_ONLY = frozenset(
    "people police goods earnings proceeds savings headquarters means customs premises arms "
    "series species data media aircraft spacecraft sheep fish games works".split()
)


@lru_cache(maxsize=8192)
def is_past_or_participle(word: str) -> bool:
    """Say whether a word form can be a past tense or a past participle."""
    special = _irregular(word)
    if special is not None:
        return special[0] == "v" and not word.endswith("ing") and word not in _PRESENT
    if word in FUNCTION_WORDS or not word.endswith("ed") or len(word) < 4:
        return False
    if any(ending == "ed" for ending, _, _ in _bases(word)):
        return True
    return entry(word) is None and word.isalpha() and lemma(word) != word


_PRESENT = frozenset("am is are has does goes says".split())


@lru_cache(maxsize=8192)
def is_ing(word: str) -> bool:
    """Say whether a word form can be the -ing form of a verb."""
    if not word.endswith("ing") or len(word) < 5:
        return False
    if word in FUNCTION_WORDS:
        return word in AUXILIARIES
    special = _irregular(word)
    if special is not None:
        return special[1] != (word,)
    if any(ending == "ing" for ending, _, _ in _bases(word)):
        return True
    return entry(word) is None and word.isalpha() and lemma(word) != word
