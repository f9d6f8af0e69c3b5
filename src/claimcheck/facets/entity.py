"""Who, what and where: names in a sentence, and how a draft's names stand to a claim's.

verdicts.md 6. A name of the claim agrees where the draft has it in any of its spellings; it differs
only where the draft puts another name of the same kind into the same slot. A name that is merely
missing is absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon, names, places


class Kind(StrEnum):
    """What sort of thing a name names; two names can only be confused within one sort."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"  # a report, a study, a newspaper
    ROLE = "role"  # "chief executive": a title held by somebody
    QUOTE = "quote"  # a title, theme or motto in quotation marks
    THING = "thing"  # a ship, a product, a programme; or not known


class Slot(StrEnum):
    """Where a name stands in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    OWNER = "owner"  # "China's", "Chinese", "of China"
    PLACE = "place"  # "in", "at", "from"
    AGENT = "agent"  # "by"
    STANDARD = "standard"  # "than", "as", "compared with": what something is measured against
    OTHER = "other"


class Mention(NamedTuple):
    """One name in a sentence, by token indices."""

    first: int
    last: int  # end-exclusive
    keys: tuple[str, ...]  # what it may name; several where an alias is ambiguous
    kind: Kind
    slot: Slot
    known: bool  # an alias of the set, or in the gazetteer
    weak: bool = False  # perhaps no name at all: an unknown acronym, a capital at the beginning

    @property
    def key(self) -> str:
        """The first thing that it may name."""
        return self.keys[0]


_CONNECTORS = frozenset(
    (
        "of",
        "for",
        "de",
        "del",
        "della",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "al",
        "bin",
        "&",
        "du",
        "da",
        "di",
        "dos",
        "do",
    )
)
_GEOGRAPHIC = frozenset(
    "crater sea river mount mountain lake bay street valley island islands ocean strait canal square "
    "road bridge hill hills coast desert peninsula cape gulf province county district region park "
    "forest avenue harbour harbor port airport station mare city town village".split()
)
_WORK = frozenset(
    "report review survey almanac index study journal times yearbook bulletin gazette post herald "
    "tribune guardian monitor atlas handbook outlook census barometer magazine newsletter paper "
    "statement account accounts assessment audit register digest chronicle".split()
)
_PLACE_PREPOSITIONS = frozenset(
    "in at from near across around inside outside within throughout into onto on over to towards toward via through between".split()
)
_STANDARD = frozenset("than as versus against compared relative like unlike".split())
_REPEATED_HEADS = frozenset("the a an this that these those its their his her our my".split())
_QUOTE_OPEN = frozenset("\"'\u2018\u201c")


def read(
    tokens: Tokens, lemmas: Sequence[str], vocabulary: Vocabulary, taken: Sequence[bool]
) -> tuple[Mention, ...]:
    """Return the names of one sentence in their order; `taken[i]` marks the tokens of dates."""
    found: list[Mention] = []
    title_case = _is_title_case(tokens)
    quotes = _quotes(tokens)
    found.extend(quotes)
    index, count = 0, len(tokens)
    covered = list(taken)
    for quote in quotes:
        for place in range(quote.first, quote.last):
            covered[place] = True
    while index < count:
        if covered[index] or tokens.kinds[index] in ("mark", "number", "link"):
            index += 1
            continue
        mention = _name_at(tokens, lemmas, vocabulary, covered, index, title_case)
        if mention is None:
            index += 1
            continue
        found.append(mention)
        index = mention.last
    found.sort()
    return tuple(_place_in_clause(tokens, lemmas, found))


def _is_title_case(tokens: Tokens) -> bool:
    words = [
        raw
        for raw, kind in zip(tokens.raw, tokens.kinds, strict=True)
        if kind == "word" and len(raw) > 3
    ]
    return len(words) >= 4 and sum(raw[0].isupper() for raw in words) > 0.7 * len(words)


def _quotes(tokens: Tokens) -> list[Mention]:
    """Return quoted titles: at least two words, most of the long ones with a capital."""
    raw = tokens.raw
    opened: int | None = None
    found = []
    for index, piece in enumerate(raw):
        if piece not in ('"', "'"):
            continue
        if opened is None:
            if piece == '"' or index + 1 < len(raw) and not tokens.joined(index):
                opened = index
            continue
        if raw[opened] != piece:
            continue
        inside = range(opened + 1, index)
        words = [
            raw[place] for place in inside if tokens.kinds[place] == "word" and len(raw[place]) > 3
        ]
        if len(words) >= 2 and sum(word[0].isupper() for word in words) > 0.6 * len(words):
            key = " ".join(tokens.words[place] for place in inside if tokens.kinds[place] != "mark")
            found.append(Mention(opened, index + 1, (key,), Kind.QUOTE, Slot.OTHER, known=False))
        opened = None
    return found


def _name_at(  # noqa: PLR0913 - the state of one scan
    tokens: Tokens,
    lemmas: Sequence[str],
    vocabulary: Vocabulary,
    covered: Sequence[bool],
    index: int,
    title_case: bool,
) -> Mention | None:
    words, raw = tokens.words, tokens.raw
    run = _capital_run(tokens, covered, index, title_case)
    alias = vocabulary.aliases.longest(words, index)
    if alias is not None:
        end, aliases = alias
        keys = tuple(
            dict.fromkeys(
                a.key
                for a in aliases
                if not a.cased or raw[index][0].isupper() or raw[index][:1].isdigit()
            )
        )
        if keys and not any(covered[index:end]):
            return Mention(index, end, keys, kind_of(keys[0], vocabulary), Slot.OTHER, known=True)
    place = places.longest(words, raw, index)
    if place is not None and place[0] >= run:
        return Mention(index, place[0], (place[1].key,), Kind.PLACE, Slot.OTHER, known=True)
    role = names.role(lemmas, index)
    if role is not None:
        return Mention(index, role[0], (role[1],), Kind.ROLE, Slot.OTHER, known=True)
    if run <= index:
        return None
    return _unknown_name(tokens, vocabulary, index, run)


def _capital_run(tokens: Tokens, covered: Sequence[bool], index: int, title_case: bool) -> int:
    """Return the end of the run of capitalised words that starts at `index`; `index` if none does."""
    if (
        title_case
        or not _is_capital(tokens, index)
        or names.is_person_title(tokens.words[index].rstrip("."))
    ):
        return index
    end = index
    last = index
    count = len(tokens)
    while end < count and not covered[end]:
        if _is_capital(tokens, end):
            end += 1
            last = end
        elif tokens.words[end] in _CONNECTORS and end + 1 < count and _is_capital(tokens, end + 1):
            end += 1
        elif (
            tokens.words[end] == "the"
            and tokens.words[end - 1] == "of"
            and end + 1 < count
            and _is_capital(tokens, end + 1)
        ):
            end += 1
        elif (
            tokens.raw[end] in ("-", ".")
            and tokens.joined(end)
            and end + 1 < count
            and (
                _is_capital(tokens, end + 1)
                and (raw_is_initial(tokens, end - 1) or tokens.raw[end] == "-")
            )
        ):
            end += 1
        elif (
            tokens.kinds[end] == "number"
            and end > index
            and tokens.raw[end].isdigit()
            and len(tokens.raw[end]) <= 3
            and not _has_noun_after(tokens, end)
        ):
            end += 1
            last = end
            break
        else:
            break
    if last == index + 1 and (
        index == 0 or tokens.raw[index - 1] in ('"', ":", "-", "\u2022", "'", ".", "(")
    ):
        word = tokens.words[index]
        if function_words.is_function_word(word) or lexicon.pos(word):
            return index
    if (
        index == 0
        and last > index + 1
        and (
            function_words.is_function_word(tokens.words[0])
            or (lexicon.is_past_or_participle(tokens.words[0]))
        )
    ):
        return index
    return last


def raw_is_initial(tokens: Tokens, index: int) -> bool:
    """Say whether the token is a single capital, as in "J. K. Rowling"."""
    return len(tokens.raw[index]) == 1


def _has_noun_after(tokens: Tokens, index: int) -> bool:
    following = index + 1
    return following < len(tokens) and (
        tokens.raw[following] == "%"
        or (
            tokens.kinds[following] == "word"
            and tokens.raw[following].islower()
            and not function_words.is_function_word(tokens.words[following])
            and lexicon.is_plural_noun(tokens.words[following])
        )
    )


def _is_capital(tokens: Tokens, index: int) -> bool:
    raw = tokens.raw[index]
    return (
        tokens.kinds[index] in ("word", "initials")
        and raw[0].isupper()
        and tokens.words[index] not in function_words.PRONOUNS
        and not (function_words.is_function_word(tokens.words[index]) and raw[1:].islower())
    )


def _unknown_name(tokens: Tokens, vocabulary: Vocabulary, index: int, end: int) -> Mention:
    """Make a mention of a run of capitals that neither the set nor the gazetteer knows."""
    words = tokens.words
    for inner in range(index + 1, end):
        alias = vocabulary.aliases.longest(words, inner)
        if alias is None or alias[0] < end:
            continue
        key = alias[1][0].key
        before = words[inner - 1]
        is_person = kind_of(key, vocabulary) is Kind.PERSON
        if (
            not is_person
            or names.is_person_title(before.rstrip("."))
            or lexicon.pos(before)
            and not names.is_given_name(before)
        ):
            end = inner  # "Director Hoffman": what stands before is no part of the name
        break
    last_word = words[end - 1]
    key = " ".join(word for word in words[index:end] if word not in (".", "-"))
    kind = _kind_of_words([word.rstrip(".") for word in words[index:end]], last_word)
    previous = words[index - 1].rstrip(".") if index else ""
    if kind is Kind.THING and names.is_person_title(previous):
        kind = Kind.PERSON
    acronym = end == index + 1 and tokens.raw[index].isupper() and len(tokens.raw[index]) <= 6
    return Mention(index, end, (key,), kind, Slot.OTHER, known=False, weak=acronym)


def _kind_of_words(words: Sequence[str], last_word: str) -> Kind:
    if last_word in _WORK or (last_word.isdigit() and len(words) > 1 and words[-2] in _WORK):
        return Kind.WORK
    if any(names.is_org_word(word) for word in words):
        return Kind.ORGANISATION
    if last_word in _GEOGRAPHIC or words[0] in _GEOGRAPHIC:
        return Kind.PLACE
    if len(words) in (2, 3, 4) and names.is_given_name(words[0]):
        return Kind.PERSON
    return Kind.THING


def kind_of(key: str, vocabulary: Vocabulary) -> Kind:
    """Return the kind of an entity of the set by the words of its name."""
    words = vocabulary.known_names.get(key) or tuple(key.split())
    place = places.place(key)
    if place is not None:
        return Kind.PLACE
    title_free = [word for word in words if not names.is_person_title(word.rstrip("."))]
    return _kind_of_words(title_free or words, words[-1])


def _place_in_clause(
    tokens: Tokens, lemmas: Sequence[str], found: Sequence[Mention]
) -> list[Mention]:
    """Give each mention its slot by the words around it."""
    return [mention._replace(slot=_slot(tokens, lemmas, mention)) for mention in found]


def _slot(tokens: Tokens, lemmas: Sequence[str], mention: Mention) -> Slot:
    words = tokens.words
    following = words[mention.last] if mention.last < len(words) else ""
    before = mention.first - 1
    while before >= 0 and (
        words[before] in _REPEATED_HEADS or names.is_person_title(words[before].rstrip("."))
    ):
        before -= 1
    previous = words[before] if before >= 0 else ""
    if following in ("'s", "'"):
        return Slot.OWNER
    if (
        previous in _STANDARD
        or previous in ("to", "with", "of")
        and before
        and lemmas[before - 1] in ("compare", "relative", "that")
    ):
        return Slot.STANDARD
    if previous == "of":
        return Slot.OWNER
    if previous == "by":
        return Slot.AGENT
    if previous in _PLACE_PREPOSITIONS:
        return Slot.PLACE
    return Slot.OTHER


def same(draft: Mention, claim: Mention) -> str | None:
    """Return "exact" or "spelling" where two mentions name one thing, None where they do not."""
    if set(draft.keys) & set(claim.keys):
        return "exact"
    for one in draft.keys:
        for other in claim.keys:
            likeness = _same_name(one, other, draft, claim)
            if likeness is not None:
                return likeness
    return None


def _same_name(one: str, other: str, draft: Mention, claim: Mention) -> str | None:
    mine, theirs = _plain(one), _plain(other)
    if mine == theirs:
        return "exact"
    if draft.kind is Kind.ROLE or claim.kind is Kind.ROLE:
        return None
    if Kind.PLACE in (draft.kind, claim.kind) and draft.known and claim.known:
        return None
    short, long = sorted((mine, theirs), key=len)
    if short and _shortened(short, long, draft, claim):
        return "exact"
    if (
        len(mine) > 1
        and _initials_of(mine) == "".join(theirs)
        or len(theirs) > 1
        and _initials_of(theirs) == "".join(mine)
    ):
        return "exact"
    if not draft.known and _misspelt(" ".join(mine), " ".join(theirs)):
        return "spelling"
    return None


def _plain(key: str) -> tuple[str, ...]:
    """Return the words of a name without titles, middle initials and marks."""
    words = [word.rstrip(".") for word in key.split()]
    kept = [
        word
        for word in words
        if word and not names.is_person_title(word) and word not in ("the", "-", ":", "&")
    ]
    return tuple(
        word
        for place, word in enumerate(kept)
        if len(word) > 1 or word.isdigit() or place in (0, len(kept) - 1)
    )


def _initials_of(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _CONNECTORS and word != "and")


def _shortened(short: Sequence[str], long: Sequence[str], draft: Mention, claim: Mention) -> bool:
    """Say whether one name is the other without some of its words: a surname, a report without its year."""
    if len(short) == len(long):
        # "J. Hoffman" for "John Hoffman"
        return (
            short[-1] == long[-1]
            and len(short) > 1
            and (short[0] == long[0][:1] or long[0] == short[0][:1])
        )
    if any(word.isdigit() for word in set(short) ^ set(long)) and any(
        word.isdigit() for word in short
    ):
        return False
    if Kind.PERSON in (draft.kind, claim.kind):
        return short[-1] == long[-1] and set(short) <= set(long)
    if draft.kind is Kind.WORK or claim.kind is Kind.WORK:
        return tuple(word for word in long if not word.isdigit()) == tuple(short)
    return len(short) > 1 and tuple(long[: len(short)]) == tuple(short)


def _misspelt(one: str, other: str) -> bool:
    """Say whether `one` is a slip for `other`: one edit for every six letters (verdicts.md 6)."""
    letters = len(other.replace(" ", ""))
    allowed = letters // 6
    if not allowed or abs(len(one) - len(other)) > allowed or any(c.isdigit() for c in one + other):
        return False
    if places.place(one) is not None or all(lexicon.pos(word) for word in one.split()):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for names that nobody knows

    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
