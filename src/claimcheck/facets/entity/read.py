"""Find the names in a sentence: those that the set gives, places, roles, quotations, strangers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.facets.entity.capitals import (
    connector,
    is_capital,
    is_common_head,
    only_ordinary,
    opens_sentence,
)
from claimcheck.facets.entity.kinds import kind_of, kind_of_words
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import CONNECTORS
from claimcheck.facets.rank.ordinals import ITEMS, may_be_ordinal, ordinal_value
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon, names, places
from claimcheck.words.entries import entry

_MARKS = frozenset(("-", ".", "'"))
_LONG = 4  # letters from which a word of a headline has a capital


_TITLED = frozenset("themed titled entitled called named dubbed theme title motto slogan".split())


class _Scan:
    """The state of one pass over a sentence."""

    __slots__ = ("covered", "lemmas", "title_case", "tokens", "vocabulary")

    def __init__(
        self, tokens: Tokens, lemmas: Sequence[str], vocabulary: Vocabulary, taken: Sequence[bool]
    ) -> None:
        self.tokens = tokens
        self.lemmas = lemmas
        self.vocabulary = vocabulary
        self.covered = list(taken)
        self.title_case = _is_title_case(tokens)


def read(
    tokens: Tokens, lemmas: Sequence[str], vocabulary: Vocabulary, taken: Sequence[bool]
) -> list[Mention]:
    """Return the names of one sentence in their order; `taken[i]` marks the tokens of dates."""
    scan = _Scan(tokens, lemmas, vocabulary, taken)
    found = _quotes(tokens)
    for quote in found:
        for index in range(quote.first, quote.last):
            scan.covered[index] = True
    index, count = 0, len(tokens)
    while index < count:
        if scan.covered[index] or tokens.kinds[index] in _NAMELESS or _is_quiet(scan, index):
            index += 1
            continue
        mention = _name_at(scan, index)
        if mention is None:
            index += 1
        else:
            found.append(mention)
            index = mention.last
    found.sort(key=lambda mention: mention.first)
    return found


_NAMELESS = ("mark", "number", "link")


def _is_quiet(scan: _Scan, index: int) -> bool:
    """Say whether no name can begin with a word: it is in lower case, and no list has it."""
    if scan.tokens.raw[index][0].isupper() or _may_begin(scan.tokens.words[index]):
        return False
    vocabulary = scan.vocabulary
    if vocabulary.aliases.begins(scan.tokens.words[index]):
        return False
    return not vocabulary.groups.begins(scan.lemmas[index])


@lru_cache(maxsize=8192)
def _may_begin(word: str) -> bool:
    """Say whether a word in lower case may begin an office, or a thing named by its number."""
    return word in ITEMS or may_be_ordinal(word) or names.begins_role(lexicon.lemma(word))


def _is_title_case(tokens: Tokens) -> bool:
    """Say whether the sentence is a headline in capitals, in which a capital marks no name."""
    raw = [
        piece
        for piece, kind, word in zip(tokens.raw, tokens.kinds, tokens.words, strict=True)
        if kind == "word" and len(piece) >= _LONG and not function_words.is_function_word(word)
    ]
    if tokens.raw[-1:] == ["."]:
        return False
    return len(raw) > 3 and all(piece[0].isupper() for piece in raw)


def _quotes(tokens: Tokens) -> list[Mention]:
    """Return quoted titles and mottos: a few words that do not make a sentence of their own."""
    raw = tokens.raw
    opened: int | None = None
    found = []
    for index, piece in enumerate(raw):
        if piece not in ('"', "'"):
            continue
        if opened is None:
            if index + 1 < len(raw) and (piece == '"' or not tokens.joined(index)):
                opened = index
        elif raw[opened] == piece:
            quote = _quote(tokens, opened, index)
            if quote is not None:
                found.append(quote)
            opened = None
    return found


def _quote(tokens: Tokens, first: int, last: int) -> Mention | None:
    words = [
        tokens.words[place] for place in range(first + 1, last) if tokens.kinds[place] != "mark"
    ]
    if not 2 <= len(words) <= 30:
        return None
    titled = first > 0 and tokens.words[first - 1] in _TITLED
    if tokens.raw[last - 1] in (",", ".", "!", "?") and not titled:
        return None  # direct speech
    return Mention(first, last + 1, (" ".join(words),), Kind.QUOTE, known=False)


def _name_at(scan: _Scan, index: int) -> Mention | None:
    tokens = scan.tokens
    numbered = _numbered(tokens, index)
    if numbered is not None:
        return numbered
    run = _capital_run(scan, index)
    alias = _alias_at(scan, index)
    if alias is not None and alias.last >= run:
        return alias
    place = places.longest(tokens.words, tokens.raw, index)
    if place is not None and run > place[0] and _only_acronyms(scan, place[0], run):
        run = place[0]  # "Chinese AI"
    if place is not None and place[0] >= run and not any(scan.covered[index : place[0]]):
        return Mention(
            index, place[0], (place[1].key,), Kind.PLACE, known=True, level=place[1].kind
        )
    if run <= index:
        role = _role_at(scan, index)
        return None if role is None or _is_verb_use(scan, index, role.last) else role
    if alias is not None and (run <= alias.last or _is_followed_by_known(scan, alias)):
        return alias
    role = _role_at(scan, index)
    if role is not None and role.last <= run:
        return role
    return _stranger(scan, index, run)


def _numbered(tokens: Tokens, index: int) -> Mention | None:
    """Return a thing that is named by its number: "the second season", "version 6.2"."""
    words = tokens.words
    ordinal = ordinal_value(tokens, index)
    if ordinal is not None and words[ordinal[1] : ordinal[1] + 1] and words[ordinal[1]] in ITEMS:
        noun, number, last = words[ordinal[1]], str(ordinal[0]), ordinal[1] + 1
    elif words[index] in ITEMS and index + 1 < len(tokens) and tokens.kinds[index + 1] == "number":
        noun, number, last = words[index], words[index + 1], index + 2
        if last < len(tokens) and lexicon.is_plural_noun(words[last]):
            return None
    else:
        return None
    return Mention(index, last, (f"{noun} {number}",), Kind.THING, known=True)


def _role_at(scan: _Scan, index: int) -> Mention | None:
    """Return the office that starts at a word, also under a synonym that the set gives it."""
    role = names.role(scan.lemmas, index)
    end, keys = (role[0], [role[1]]) if role is not None else (index, [])
    found = scan.vocabulary.groups.longest(scan.lemmas, index)
    if found is not None and found[0] >= end:
        groups = [group for group in found[1] if group in scan.vocabulary.role_groups]
        keys = (keys if found[0] == end else []) + [f"synonym {group}" for group in groups]
        end = found[0] if groups else end
    return Mention(index, end, tuple(keys), Kind.ROLE, known=True) if keys else None


def _is_followed_by_known(scan: _Scan, alias: Mention) -> bool:
    """Say whether "of" and another name of the set stand behind: "the Assembly of Carvenia"."""
    words = scan.tokens.words
    after = alias.last + 1 + (words[alias.last + 1 : alias.last + 2] == ["the"])
    if words[alias.last : alias.last + 1] != ["of"] or after >= len(words):
        return False
    return _alias_at(scan, after) is not None


def _only_acronyms(scan: _Scan, first: int, last: int) -> bool:
    """Say whether what follows a place in a run of capitals are words of the subject: "AI"."""
    return all(
        (scan.tokens.raw[index].isupper() and len(scan.tokens.raw[index]) <= 4)
        or scan.vocabulary.groups.longest(scan.lemmas, index) is not None
        for index in range(first, last)
    )


def _is_verb_use(scan: _Scan, first: int, last: int) -> bool:
    """Say whether a role word is a verb or part of another word here: "hosts", "co - founder"."""
    words = scan.tokens.words
    previous = words[first - 1] if first else ""
    if last == first + 1 and lexicon.is_past_or_participle(words[first]):
        return True
    if previous in ("to", "they", "we", "played"):
        return True
    following = words[last] if last < len(words) else ""
    if (
        last == first + 1
        and words[first] in ("head", "chief", "host", "leader", "lead")
        and following
        and scan.tokens.raw[last].islower()
        and not function_words.is_function_word(following)
        and lexicon.main_pos(following) == lexicon.NOUN
    ):
        return True  # "head office"
    return last == first + 1 and following in ("the", "a", "an") and words[first].endswith("s")


def _alias_at(scan: _Scan, index: int) -> Mention | None:
    """Return the entity of the set whose alias starts here; in lower case it needs its article."""
    tokens = scan.tokens
    found = scan.vocabulary.aliases.longest(tokens.words, index)
    if found is None or any(scan.covered[index : found[0]]):
        return None
    raw = tokens.raw[index]
    written_as_name = raw[0].isupper() or raw[0].isdigit()
    keys = []
    for alias in found[1]:
        if alias.cased and not written_as_name:
            continue
        bare = alias.article and not alias.cased
        if bare and (not _has_article(tokens, index) or _is_of_a_place(scan, found[0])):
            continue
        if alias.key not in keys:
            keys.append(alias.key)
    if not keys:
        return None
    return Mention(index, found[0], tuple(keys), kind_of(keys[0], scan.vocabulary), known=True)


def _has_article(tokens: Tokens, index: int) -> bool:
    previous = tokens.words[index - 1] if index else ""
    return previous in ("the", "this", "that", "our", "its", "their")


def _is_of_a_place(scan: _Scan, after: int) -> bool:
    """Say whether a place unknown to the set tells another thing: "the museum of Inverlach"."""
    tokens, name = scan.tokens, after + 1
    preposition = tokens.words[after : after + 1]
    if name >= len(tokens) or LOCATING.isdisjoint(preposition):
        return False
    if not is_capital(tokens, name) or _alias_at(scan, name) is not None:
        return False
    if preposition == ["of"]:
        return True
    # "The museum in Paris" may well be the set's own, "the museum at Bell Rock" is another one.
    return not scan.covered[name] and places.longest(tokens.words, tokens.raw, name) is None


LOCATING = frozenset("of at on in near by off outside beside behind below above".split())


def _capital_run(scan: _Scan, index: int) -> int:
    """Return the end of the run of capitalised words from `index`; `index` if there is none."""
    tokens = scan.tokens
    if (
        scan.title_case
        or not is_capital(tokens, index)
        or names.is_person_title(tokens.words[index].rstrip("."))
    ):
        return index
    if _are_kin(tokens, index):
        return index
    end = last = index
    while end < len(tokens) and not scan.covered[end]:
        if is_capital(tokens, end):
            end += 1
            last = end
            continue
        step = connector(tokens, index, end)
        if not step:
            break
        end += step
        if tokens.kinds[end - 1] == "number":
            last = end
            break
    if opens_sentence(tokens, index) and only_ordinary(tokens, index, last):
        return index
    if opens_sentence(tokens, index) and is_common_head(tokens, index):
        return index  # "Residents of Bergen"
    ordinary = entry(lexicon.lemma(tokens.words[index])) is not None
    if opens_sentence(tokens, index) and ordinary and _only_acronyms(scan, index + 1, last):
        return index  # "Effective AI patents"
    return last


_KIN = frozenset("brother brothers sister sisters twin twins sibling siblings cousins".split())


def _are_kin(tokens: Tokens, index: int) -> bool:
    """Say whether a word only says how people are related: "Brothers Ole and Nils Dahl"."""
    if tokens.words[index] not in _KIN or index + 1 >= len(tokens):
        return False
    return names.is_given_name(tokens.words[index + 1])


def _stranger(scan: _Scan, first: int, last: int) -> Mention | None:
    """Make a mention of a run of capitals that neither the set nor the gazetteer knows."""
    tokens, words = scan.tokens, scan.tokens.words
    inner = _known_tail(scan, first, last)
    if inner is not None:
        if inner.kind is not Kind.PERSON or not _is_first_name(tokens, inner.first - 1):
            last = inner.first  # "Director Hoffman": what stands before is no part of the name
            if opens_sentence(tokens, first) and only_ordinary(tokens, first, last):
                return None
        else:
            last = inner.last
    while last > first + 1 and (words[last - 1] in CONNECTORS or words[last - 1] in _MARKS):
        last -= 1
    if last == first + 1 and scan.vocabulary.groups.longest(scan.lemmas, first) is not None:
        return None  # a word that the set has synonyms for: "AI"
    pieces = [word.rstrip(".") for word in words[first:last] if word not in (".", "-")]
    kind = kind_of_words([piece for piece in pieces if piece])
    previous = words[first - 1].rstrip(".") if first else ""
    if kind is Kind.THING and names.is_person_title(previous):
        kind = Kind.PERSON
    acronym = last == first + 1 and tokens.raw[first].isupper() and len(tokens.raw[first]) <= 6
    return Mention(first, last, (" ".join(pieces),), kind, known=False, weak=acronym)


def _known_tail(scan: _Scan, first: int, last: int) -> Mention | None:
    for inner in range(first + 1, last):
        alias = _alias_at(scan, inner)
        if alias is not None and alias.last == last and scan.tokens.raw[inner][0].isupper():
            cased = any(
                name.cased
                for name in (scan.vocabulary.aliases.longest(scan.tokens.words, inner) or (0, []))[
                    1
                ]
            )
            if cased:
                return alias
    return None


def _is_first_name(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index].rstrip(".")
    if names.is_person_title(word):
        return False
    unknown = entry(lexicon.lemma(word)) is None and tokens.raw[index][0].isupper()
    return names.is_given_name(word) or len(word) == 1 or unknown
