"""What a sentence may take over from the text before it: a missing subject, topic or date.

verdicts.md 3.7: from the nearest earlier sentence, then from the heading. Only what the claim has
and the sentence lacks is taken over, and only where the sentence points back.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.facets.entity import slots
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.entity.same import same
from claimcheck.facets.meaning import Meaning
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.topic import Offers, Term
from claimcheck.profile import dated, is_growth
from claimcheck.reading import Reading
from claimcheck.words import function_words

_THINGS = frozenset("it its they their".split())
PERSONS = frozenset("he she his her him".split())
_POINTERS = frozenset("this that these those there".split())
_ARTICLES = frozenset("the this that its their his her".split())
_CARRIERS = frozenset(
    # Nouns that stand for a figure, a topic or an office that was named before.
    "figure number total growth increase rise decline decrease fall drop jump gain rate "
    "share amount sum value level count tally volume pace change reading measurement "
    "result record distance cost price programme program project report post position "
    "title role job office survey study".split()
)
_OFFICES = frozenset("post position title role job office".split())
_DESCRIPTIONS = {
    "country": Kind.PLACE,
    "nation": Kind.PLACE,
    "city": Kind.PLACE,
    "town": Kind.PLACE,
    "company": Kind.ORGANISATION,
    "firm": Kind.ORGANISATION,
    "group": Kind.ORGANISATION,
    "organisation": Kind.ORGANISATION,
    "organization": Kind.ORGANISATION,
}
_LOOK_BACK = 3  # sentences


class Earlier(NamedTuple):
    """An earlier sentence or heading with the claims that it was found to be about."""

    reading: Reading
    claims: frozenset[str]
    heading: bool = False
    names: tuple[Mention, ...] = ()  # its own, and those that its pronouns stood for
    topic: tuple[Term, ...] = ()  # its own topic words, and those of the claims it is about


class Context(NamedTuple):
    """The text before a sentence, nearest first: sentences of the section, then headings."""

    sentences: tuple[Earlier, ...] = ()
    headings: tuple[Earlier, ...] = ()
    cell: bool = False  # of a table: its headers are the nearest headings

    @property
    def previous(self) -> Earlier | None:
        """The sentence directly before."""
        return self.sentences[0] if self.sentences else None


class Scene(NamedTuple):
    """A sentence in its context, with what it takes over from it."""

    reading: Reading
    context: Context = Context()
    resolved: tuple[Mention, ...] = ()  # earlier names that its pronouns stand for
    points_back: bool = False
    grows: bool = False  # "That is …", behind a sentence that tells of a change
    names: tuple[Mention, ...] = ()  # the sentence's own, and those that its pronouns stand for
    by_key: Mapping[str, Mention] = MappingProxyType({})  # the same by what they name
    strangers: tuple[Mention, ...] = ()  # those that neither the set nor the gazetteer knows
    offers: Offers = Offers(())  # its topic words, and those that it takes over

    def answer(self, name: Mention) -> Mention | None:
        """Return the mention of what a claim's name names."""
        for key in name.keys:
            found = self.by_key.get(key)
            if found is not None and (found.kind is name.kind or found.kind is not Kind.QUOTE):
                return found
        others = self.strangers if name.known else self.names
        return next((mention for mention in others if same(mention, name) is not None), None)

    def continues(self, claim: str) -> bool:
        """Say whether the sentence points back to one that was about the same claim."""
        return self.points_back and any(
            claim in earlier.claims for earlier in self.context.sentences[:2]
        )


def scene(reading: Reading, context: Context) -> Scene:
    """Put a sentence into its context."""
    back, resolved, carried = False, (), ()  # type: bool, tuple[Mention, ...], tuple[Term, ...]
    if context.sentences or context.headings:
        back = points_back(reading)
        resolved = resolve(reading, context)
        carried = _carried(context, back)
    names = (*reading.mentions, *resolved)
    by_key: dict[str, Mention] = {}
    for mention in names:
        for key in mention.keys:
            by_key.setdefault(key, mention)
    strangers = tuple(mention for mention in names if not mention.known)
    offers = Offers(reading.terms, carried)
    grows = back and _is_of_change(reading, context)
    return Scene(reading, context, resolved, back, grows, names, by_key, strangers, offers)


def _is_of_change(reading: Reading, context: Context) -> bool:
    """Say whether a sentence opens with "that" or "this" for a change told just before."""
    before = context.previous
    if before is None or reading.tokens.words[:1] not in (["that"], ["this"]):
        return False
    if not _stands_alone(reading, 0):
        return False
    figures = before.reading.quantities
    return bool(figures) and all(is_growth(figure, before.reading) for figure in figures)


def _carried(context: Context, back: bool) -> tuple[Term, ...]:
    """Return topic words of the headings, and of the sentence before if this one points back."""
    earlier = [*context.sentences[:1]] if back else []
    found: dict[Meaning, Term] = {}
    for item in (*earlier, *context.headings):
        for term in item.topic:
            found.setdefault(term.meaning, term._replace(first=-1, last=-1))
    return tuple(found.values())


def points_back(reading: Reading) -> bool:
    """Say whether a pronoun or a bare definite noun stands for something earlier."""
    words = reading.tokens.words
    for index, word in enumerate(words):
        if word in _THINGS or word in PERSONS:
            return True
        if word in _POINTERS and _stands_alone(reading, index):
            return True
        if word in _ARTICLES and _bare_noun(reading, index):
            return True
    return len(reading.terms) <= 1 and not reading.mentions


def _stands_alone(reading: Reading, index: int) -> bool:
    """Say whether "that" or "this" is a clause's subject, and no conjunction or determiner."""
    words = reading.tokens.words
    following = words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "there":
        return (
            following not in function_words.BE | function_words.HAVE | {"", "."} or following == ""
        )
    return following in function_words.AUXILIARIES and (
        index == 0 or words[index - 1] in (",", '"', "and", "but", ";", ":")
    )


def _bare_noun(reading: Reading, index: int) -> bool:
    lemmas, words = reading.lemmas, reading.tokens.words
    following = index + 1
    if following >= len(words) or lemmas[following] not in _CARRIERS:
        return False
    after = words[following + 1] if following + 1 < len(words) else ""
    if words[index] in ("this", "that"):
        return after != "-"
    return after not in ("of", "in", "for", "-", "to")


def has_person_pronoun(reading: Reading) -> bool:
    """Say whether "he" or "she" stands in the sentence."""
    return any(word in PERSONS for word in reading.tokens.words)


def resolve(reading: Reading, context: Context) -> tuple[Mention, ...]:
    """Return the earlier names that pronouns and bare descriptions of a sentence stand for."""
    if not context.sentences and not context.headings:
        return ()
    found: list[Mention] = []
    for index, last, antecedent in _references(reading, context):
        if any(mention.first <= index < mention.last for mention in reading.mentions):
            continue
        mention = antecedent._replace(first=index, last=last, known=True)
        placed = slots.place(reading.tokens, reading.lemmas, reading.clauses, mention)
        if reading.tokens.words[index] in ("its", "their", "his", "her"):
            placed = placed._replace(slot=Slot.OWNER)
        found.append(placed)
    return tuple(found)


def _references(reading: Reading, context: Context) -> Iterator[tuple[int, int, Mention]]:
    words, lemmas = reading.tokens.words, reading.lemmas
    for index, word in enumerate(words):
        antecedent: Mention | None = None
        last = index + 1
        if word in PERSONS:
            antecedent = last_person(context)
            if antecedent is None and word in ("she", "her"):
                antecedent = _last_thing(context)  # a ship
        elif word in _THINGS:
            antecedent = _last_thing(context)
        elif word == "there" and index and not _stands_alone(reading, index):
            antecedent = _last_place(context)
        if antecedent is None and word in _ARTICLES and index + 1 < len(words):
            antecedent, last = _described(reading, context, index + 1)
            if antecedent is None and lemmas[index + 1] in _OFFICES:
                antecedent, last = _last_role(context), index + 2
            if antecedent is not None:
                yield index + 1, last, antecedent
            continue
        if antecedent is not None:
            yield index, last, antecedent


def _described(reading: Reading, context: Context, index: int) -> tuple[Mention | None, int]:
    """Return the earlier name that "the wind farm" or "the company" describes, and its end."""
    lemmas = reading.lemmas
    kind = _DESCRIPTIONS.get(lemmas[index])
    for earlier in (*context.sentences[:_LOOK_BACK], *context.headings):
        for mention in earlier.names:
            key = mention.key.split()
            if mention.kind in (Kind.ROLE, Kind.QUOTE, Kind.WORK, Kind.PERSON) or mention.weak:
                continue
            for size in (2, 1):
                tail = key[-size:]
                if len(key) > size and list(lemmas[index : index + size]) == tail:
                    return mention, index + size
            if kind is not None and mention.kind is kind and _fits(lemmas[index], mention):
                return mention, index + 1
    return None, index + 1


def _fits(noun: str, mention: Mention) -> bool:
    if noun in ("country", "nation"):
        return mention.level in ("country", "nation")
    if noun in ("city", "town"):
        return mention.level in ("city", "")
    return True


def last_person(context: Context) -> Mention | None:
    """Return the person that was named last before the sentence."""
    for earlier in (*context.sentences, *context.headings):
        people = [mention for mention in earlier.names if mention.kind is Kind.PERSON]
        if people:
            subjects = [mention for mention in people if mention.slot is Slot.SUBJECT]
            return (subjects or people)[-1]
    return None


def _last_thing(context: Context) -> Mention | None:
    """Return what "it" stands for: the subject of the sentence before, else of the heading."""
    for earlier in (*context.sentences[:_LOOK_BACK], *context.headings):
        named = [
            mention
            for mention in earlier.names
            if not mention.weak and mention.kind in (Kind.THING, Kind.ORGANISATION, Kind.PLACE)
        ]
        subjects = [m for m in named if m.slot is Slot.SUBJECT and m.preposition != "by"]
        owners = [m for m in named if m.slot is Slot.OWNER]
        if subjects or owners or named:
            return (subjects or owners or named)[0]
    return None


def _last_place(context: Context) -> Mention | None:
    for earlier in context.sentences[:_LOOK_BACK]:
        places = [mention for mention in earlier.names if mention.slot is Slot.PLACE]
        if places:
            return places[-1]
    return None


def _last_role(context: Context) -> Mention | None:
    for earlier in context.sentences[:_LOOK_BACK]:
        roles = [mention for mention in earlier.names if mention.kind is Kind.ROLE]
        if roles:
            return roles[-1]
    return None


def carried_mentions(context: Context) -> list[Mention]:
    """Return the names of the nearest earlier sentences and of the headings."""
    return [
        mention
        for earlier in (*context.sentences[:2], *context.headings)
        for mention in earlier.names
    ]


def carried_times(scene: Scene) -> tuple[tuple[TimeExpression, ...], bool] | None:
    """Return the dates that a sentence without one takes over, and whether from a heading."""
    context = scene.context
    if scene.points_back and context.sentences:
        times = dated(context.sentences[0].reading)
        if times:
            return times, False
    for earlier in context.headings:
        times = dated(earlier.reading)
        if times:
            return times, True
    return None
