"""Find the names in a sentence: those that the set gives, places, roles, quotations, and strangers."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import CONNECTORS
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon, names, places
from claimcheck.words.entries import entry

_GEOGRAPHIC = frozenset(
    "crater sea river mount mountain lake bay street valley island islands ocean strait canal square "
    "road bridge hill hills coast desert peninsula cape gulf county district region park forest "
    "avenue mare city town village airport".split()
)
_WORKS = frozenset(
    "report review survey almanac index study journal times yearbook bulletin gazette post herald "
    "tribune guardian monitor atlas handbook outlook census barometer magazine newsletter paper "
    "statement account accounts assessment audit register digest chronicle benchmark trial "
    "statistics bulletin".split()
)
_EVENTS = frozenset(
    "conference summit expo games cup championship championships festival congress forum fair "
    "olympics biennale award awards prize agenda vision plan strategy convention".split()
)
_SCALES = frozenset("hundred thousand million billion trillion percent per dozen bn mn m k".split())
_MARKS = frozenset(("-", ".", "'"))
_OPENERS = ('"', ":", "-", "\u2022", "'", ".", "(", "\u2013", "\u2014", ";", "!", "?", "|")
_LONG = 4  # letters from which a word of a headline has a capital
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


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
        if scan.covered[index] or tokens.kinds[index] in ("mark", "number", "link"):
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
    if not 2 <= len(words) <= 30 or tokens.raw[last - 1] in (",", ".", "!", "?"):
        return None  # direct speech
    return Mention(first, last + 1, (" ".join(words),), Kind.QUOTE, known=False)


def _name_at(scan: _Scan, index: int) -> Mention | None:
    tokens = scan.tokens
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
        role = names.role(scan.lemmas, index)
        if role is not None and not _is_verb_use(scan, index, role[0]):
            return Mention(index, role[0], (role[1],), Kind.ROLE, known=True)
        return None
    if alias is not None and not _extends_person(scan, alias, run):
        return alias
    role = names.role(scan.lemmas, index)
    if role is not None and role[0] <= run:
        return Mention(index, role[0], (role[1],), Kind.ROLE, known=True)
    return _stranger(scan, index, run)


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
        and following
        and scan.tokens.raw[last].islower()
        and not function_words.is_function_word(following)
    ):
        if lexicon.main_pos(following) == lexicon.NOUN and words[first] in (
            "head",
            "chief",
            "host",
            "leader",
            "lead",
        ):
            return True  # "head office"
    return last == first + 1 and following in ("the", "a", "an") and words[first].endswith("s")


def _alias_at(scan: _Scan, index: int) -> Mention | None:
    """Return the entity of the set whose alias starts here; a lower-case alias needs its article."""
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
        if alias.article and not alias.cased and not _has_article(tokens, index):
            continue
        if alias.key not in keys:
            keys.append(alias.key)
    if not keys:
        return None
    return Mention(index, found[0], tuple(keys), kind_of(keys[0], scan.vocabulary), known=True)


def _has_article(tokens: Tokens, index: int) -> bool:
    previous = tokens.words[index - 1] if index else ""
    return previous in ("the", "this", "that", "our", "its", "their") or (
        previous == "'s" and False
    )


def _extends_person(scan: _Scan, alias: Mention, run: int) -> bool:
    """Say whether more capitals behind an alias make another name: "Selka" in "Selka Mining Ltd"."""
    del scan
    return run > alias.last


def _capital_run(scan: _Scan, index: int) -> int:
    """Return the end of the run of capitalised words that starts at `index`; `index` if none does."""
    tokens = scan.tokens
    if (
        scan.title_case
        or not _is_capital(tokens, index)
        or names.is_person_title(tokens.words[index].rstrip("."))
    ):
        return index
    end = last = index
    while end < len(tokens) and not scan.covered[end]:
        if _is_capital(tokens, end):
            end += 1
            last = end
            continue
        step = _connector(tokens, index, end)
        if not step:
            break
        end += step
        if tokens.kinds[end - 1] == "number":
            last = end
            break
    if _opens_sentence(tokens, index) and _only_ordinary(tokens, index, last):
        return index
    if _opens_sentence(tokens, index) and _is_common_head(tokens, index):
        return index  # "Residents of Bergen"
    ordinary = entry(lexicon.lemma(tokens.words[index])) is not None
    if _opens_sentence(tokens, index) and ordinary and _only_acronyms(scan, index + 1, last):
        return index  # "Effective AI patents"
    return last


def _is_common_head(tokens: Tokens, index: int) -> bool:
    """Say whether an ordinary noun with "of" stands at the head of the sentence."""
    word = tokens.words[index]
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    return (
        following in ("of", "for", "in")
        and entry(lexicon.lemma(word)) is not None
        and not names.is_org_word(word)
        and word not in _WORKS
        and word not in _GEOGRAPHIC
    )


def _connector(tokens: Tokens, first: int, end: int) -> int:
    """Return how many tokens at `end` join two parts of one name: "of", "of the", a hyphen, "3"."""
    word = tokens.words[end]
    count = len(tokens)
    if end == first or (end + 1 >= count and tokens.kinds[end] != "number"):
        return 0
    if word in CONNECTORS - {"and", "the", "do", "la"} and _is_capital(tokens, end + 1):
        return 1
    if (
        word == "of"
        and tokens.words[end + 1] == "the"
        and end + 2 < count
        and _is_capital(tokens, end + 2)
    ):
        return 2
    if word == "and" and _is_capital(tokens, end + 1) and _is_body(tokens, first, end + 1):
        return 1
    if (
        tokens.joined(end)
        and end + 1 < count
        and tokens.joined(end + 1)
        and word in ("-", "'")
        and _is_capital(tokens, end + 1)
    ):
        return 1
    if (
        word == "."
        and tokens.joined(end)
        and len(tokens.raw[end - 1]) == 1
        and _is_capital(tokens, end + 1)
    ):
        return 1
    return 1 if _is_number_of_name(tokens, end) else 0


def _is_body(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether "and" stands inside the name of a body: "Ministry of Trade and Industry"."""
    if "of" in tokens.words[first:after] or "for" in tokens.words[first:after]:
        return not names.is_given_name(tokens.words[after])
    end = after
    while end < len(tokens) and _is_capital(tokens, end):
        end += 1
    return names.is_org_word(tokens.words[end - 1]) and not any(
        names.is_org_word(word) for word in tokens.words[first : after - 1]
    )


def _is_number_of_name(tokens: Tokens, end: int) -> bool:
    """Say whether a number belongs to the name before it: "Selka 3", but not "Kestrel 46 km"."""
    if tokens.kinds[end] != "number" or not tokens.raw[end].isdigit() or len(tokens.raw[end]) > 4:
        return False
    following = end + 1
    if following >= len(tokens):
        return True
    word = tokens.words[following]
    if word in _SCALES:
        return False
    if len(tokens.raw[end]) == 4 and tokens.raw[end][:2] in ("19", "20"):
        before = tokens.words[end - 1]
        return before in _WORKS or before in _EVENTS
    if (
        word in ("to", "\u2013")
        and following + 1 < len(tokens)
        and tokens.kinds[following + 1] == "number"
    ):
        return False
    if tokens.kinds[following] == "mark":
        return word not in ("%", "\u2013", "\u00b0", "\u20ac", "$", "/", "-")
    return (
        function_words.is_function_word(word)
        or (
            bool(lexicon.pos(word))
            and not lexicon.is_plural_noun(word)
            and lexicon.main_pos(word) != lexicon.NOUN
        )
        or word in ("lander", "mission")
    )


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens.raw[index - 1] in _OPENERS


def _only_ordinary(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a run at the head of a sentence has its capital from there alone."""
    word = tokens.words[first]
    if function_words.is_function_word(word):
        return True
    if last > first + 1:
        return False
    return entry(lexicon.lemma(word)) is not None and not names.is_given_name(word)


def _is_capital(tokens: Tokens, index: int) -> bool:
    raw, word = tokens.raw[index], tokens.words[index]
    if tokens.kinds[index] not in ("word", "initials") or not raw[0].isupper():
        return False
    if word in function_words.PRONOUNS or word in _MONTHS:
        return False
    if len(raw) == 1 and tokens.joined(index) and tokens.kinds[index - 1] in ("number", "mark"):
        return False  # "5G", "\u00b0C"
    return not (function_words.is_function_word(word) and raw[1:].islower())


def _stranger(scan: _Scan, first: int, last: int) -> Mention | None:
    """Make a mention of a run of capitals that neither the set nor the gazetteer knows."""
    tokens, words = scan.tokens, scan.tokens.words
    inner = _known_tail(scan, first, last)
    if inner is not None:
        if inner.kind is not Kind.PERSON or not _is_first_name(tokens, inner.first - 1):
            last = inner.first  # "Director Hoffman": what stands before is no part of the name
            if _opens_sentence(tokens, first) and _only_ordinary(tokens, first, last):
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
    return names.is_given_name(word) or len(word) == 1 or not lexicon.pos(word)


def kind_of_words(words: Sequence[str]) -> Kind:
    """Return the kind of a name by its words."""
    if not words:
        return Kind.THING
    last = words[-1]
    if last in _WORKS or (last.isdigit() and len(words) > 1 and words[-2] in _WORKS):
        return Kind.WORK
    if any(names.is_org_word(word) for word in words):
        return Kind.ORGANISATION
    if last in _GEOGRAPHIC or (words[0] in _GEOGRAPHIC and len(words) > 1):
        return Kind.PLACE
    if 2 <= len(words) <= 4 and names.is_given_name(words[0]) and not last.isdigit():
        return Kind.PERSON
    if len(words) == 2 and all(
        word.isalpha() and entry(lexicon.lemma(word)) is None for word in words
    ):
        return Kind.PERSON  # two words that mean nothing: more often a name than a ship
    return Kind.THING


def kind_of(key: str, vocabulary: Vocabulary) -> Kind:
    """Return the kind of an entity of the set by the words of its name."""
    words = vocabulary.known_names.get(key) or tuple(key.split())
    proper = [word for word in words if not names.is_person_title(word.rstrip("."))]
    kind = kind_of_words(proper or words)
    if kind is Kind.THING and places.place(key) is not None:
        return Kind.PLACE
    if kind is Kind.THING and words and names.is_person_title(words[0].rstrip(".")):
        return Kind.PERSON
    return kind
