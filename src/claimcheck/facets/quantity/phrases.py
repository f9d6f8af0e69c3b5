"""Read the noun phrases around figures: what is counted, and what a figure is relative to."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.tokens import Tokens

# Words that no noun phrase goes on over.
STOPS = frozenset(
    "a an the in on at of to for from by with without into onto over under above below between"
    " among amongst across through throughout during since until till before after around about"
    " against per via within beyond despite except like than as and or but nor yet so if when"
    " while where whereas because although though unless whether that which who whom whose what"
    " how why this these those it its they them their he him his she her hers we us our you your i"
    " me my is are was were be been being am has have had having do does did will would can could"
    " may might must shall should not no n't 's also then there here now only just still already"
    " ever never even each all both either neither every some any such much many more most less"
    " least few fewer up down out off away back again ago later earlier early late together alone"
    " apart respectively yesterday today tomorrow last next said says say told annually daily"
    " monthly weekly yearly year according compared versus vs plus minus times percent nearly"
    " almost roughly approximately including excluding worth inside outside near behind ahead"
    " toward towards amid along upon".split()
)
_IRREGULAR_PLURALS = frozenset(
    "people men women children police staff personnel troops cattle sheep fish aircraft species"
    " series feet teeth mice geese oxen media data criteria phenomena bacteria alumni spacecraft"
    " crew deer salmon shrimp livestock poultry folk lives wives knives wolves leaves halves"
    " selves shelves offspring servicemen servicewomen policemen congressmen fishermen businessmen"
    " chairmen firemen workforce youth elderly dead homeless refugees gunmen crewmen freshmen"
    " spokesmen grandchildren schoolchildren infantry cavalry headquarters crossroads gallows"
    " barracks means hovercraft watercraft vertices indices matrices analyses theses crises"
    " hypotheses nuclei fungi cacti stimuli radii genera larvae vertebrae antennae strata"
    " formulae".split()
)
_NOT_PLURAL_ENDINGS = ("ss", "us", "is", "ous", "'s")
_SINGULAR_S = frozenset(
    "diabetes news mathematics physics economics politics athletics gymnastics measles always"
    " perhaps sometimes towards afterwards besides upwards downwards overseas indoors outdoors"
    " alas lens gas bias atlas chaos cosmos canvas christmas texas arkansas kansas paris james"
    " thomas charles".split()
)
# Plurals that go before another noun: "sales staff", "sports cars".
ATTRIBUTIVE = frozenset(
    "sales sports arms goods savings earnings operations communications systems women men news"
    " customs electronics logistics payments careers human-rights rights games emissions claims"
    " veterans children data police people media drugs weapons aircraft crew staff troops sciences"
    " services accounts materials securities futures options bonds honours honors graphics mobile"
    " fish sheep cattle species means series corps telecoms commons lords states elections"
    " casualty results parts works foods admissions".split()
)


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Say whether a word in lower case is, or looks like, the plural of a noun."""
    if word in _IRREGULAR_PLURALS:
        return True
    if (
        len(word) < 3
        or word[-1] != "s"
        or word.endswith(_NOT_PLURAL_ENDINGS)
        or word in _SINGULAR_S
        or word in STOPS
    ):
        return False
    from claimcheck.words import lexicon

    classes = lexicon.pos(word)
    return not classes or bool(classes & lexicon.NOUN)


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Say whether a word is first of all a verb or an adverb: no noun phrase goes on over it."""
    from claimcheck.words import lexicon

    if word.endswith("ly"):
        return True
    return lexicon.main_pos(word) == lexicon.VERB and not word.endswith("ing")


def is_verb_here(tokens: Tokens, index: int) -> bool:
    """Say whether a word that could be a plural noun is the verb: "above 6 counts as a pass"."""
    if index + 1 >= len(tokens.words):
        return False
    if tokens.words[index + 1] == "as":
        return tokens.words[index] in _AS_SOMETHING
    if tokens.words[index + 1] not in _OBJECT_BEGINS and tokens.kinds[index + 1] != "number":
        return False
    from claimcheck.words import lexicon

    return lexicon.main_pos(tokens.words[index]) == lexicon.VERB


_AS_SOMETHING = frozenset("counts serves acts works passes ranks qualifies rates".split())
_OBJECT_BEGINS = frozenset("that the an its their his her $ £ € this these all no".split())


def read_phrase(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """Return the noun phrase at `start` with its articles ("the global average"), None if none."""
    words, count = tokens.words, len(tokens.words)
    at, end = start, start
    while at < count and at < start + 8:
        word = words[at]
        if tokens.kinds[at] == "mark" and word not in ("-", "&", "$", "%"):
            break
        if (
            word in _OPENERS
            or tokens.kinds[at] == "number"
            or (word in ("in", "of") and end > start)
        ):
            at += 1
            if tokens.kinds[at - 1] == "number":
                end = at
            continue
        if word in STOPS and word not in ("year", "last", "earlier", "ago", "before", "next", "'s"):
            break
        if end > start and tokens.raw[at].islower() and is_verb(word):
            break
        at += 1
        end = at
    return (start, end) if end > start else None


_OPENERS = frozenset(
    "a an the its their his her our my your this that these those in what all".split()
)


_MEASURES = frozenset(
    "% percent ° million billion trillion thousand per degrees bn percentage km kg hundred basis"
    " € mph kmh metres meters miles feet kilometres kilometers".split()
)


def measured_behind(tokens: Tokens, index: int) -> bool:
    """Say whether a unit or a scale behind the number at `index` makes it a measure."""
    if "," in tokens.raw[index] and len(tokens.raw[index]) > 4:
        return True
    after = index + 1
    if after >= len(tokens.words):
        return False
    word = tokens.words[after]
    return word in _MEASURES or (word == "m" and tokens.joined(after))


def counted_behind(tokens: Tokens, index: int, reach: int = 3) -> bool:
    """Say whether a plural noun in lower case follows within `reach` words of the number."""
    for at in range(index + 1, min(index + reach + 1, len(tokens.words))):
        word = tokens.words[at]
        if tokens.kinds[at] != "word":
            if word == "-":
                continue
            return False
        if is_plural(word) and tokens.raw[at].islower():
            return True
        if word in STOPS:
            return False
    return False
