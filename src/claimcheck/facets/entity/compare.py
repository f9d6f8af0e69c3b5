"""A draft's names beside a claim's: agree, differ, absent, extra, open (verdicts.md 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.facets.entity.mention import HOLDER, Kind, Mention, Slot
from claimcheck.facets.entity.same import same
from claimcheck.model import Note, Outcome, Reason
from claimcheck.words import places


class NameResult(NamedTuple):
    """How one name came out."""

    outcome: Outcome
    wanted: Mention | None  # the claim's; None for an extra one
    answer: Mention | None  # the draft's; None where it is absent
    detail: str | None = None


def compare(
    names: Sequence[tuple[Mention, Mention | None]],
    mentions: Sequence[Mention],
    excluded: Sequence[Mention],
    distance: Callable[[int], int | None],
    owner: Mention | None = None,
    others: Sequence[Mention] = (),
) -> Iterator[NameResult]:
    """
    Compare the names of a claim with those of a sentence.

    `names` are the claim's, each with the draft's mention of the same thing; `excluded` are
    mentions that only say who is cited; `distance(i)` says how far token i stands
    from the claim's key, None where it does not belong to it;
    `owner` is the name that stands directly at the figure; `others` are mentions of the claim's
    names that are compared elsewhere.
    """
    matched = [*others, *(answer for _, answer in names if answer is not None)]
    if _swapped(names):
        wanted, answer = names[0]
        yield NameResult(Outcome.DIFFER, wanted, answer, Reason.ENTITY)
        names = names[1:]
    elif _takes_over(names):
        yield NameResult(Outcome.DIFFER, names[0][0], names[1][1], Reason.ENTITY)
        names = names[1:]
    free = [
        mention
        for mention in mentions
        if mention not in matched
        and mention not in excluded
        and not mention.weak
        and mention.kind not in (Kind.ROLE, Kind.QUOTE)
    ]
    differed: Mention | None = None
    for wanted, answer in names:
        if differed is not None and answer is None and 0 <= wanted.first - differed.last <= 2:
            continue  # "the film by its director": one thing under two names
        if answer is not None and _belongs_to(owner, answer, matched, wanted):
            yield NameResult(Outcome.DIFFER, wanted, owner, Reason.ENTITY)
            continue
        if answer is not None:
            note = Note.SPELLING if same(answer, wanted) == "spelling" else None
            yield NameResult(Outcome.AGREE, wanted, answer, note)
            continue
        if owner is not None and owner in free and _confusable(owner, wanted):
            area = _wider_or_narrower([owner], wanted)  # "In Bergen, 38% of households …"
            yield area or _differing(wanted, owner)
            owner = None
            continue
        near = [mention for mention in free if distance(mention.first) is not None]
        found = _wider_or_narrower(near, wanted) or _rival(free, wanted, distance)
        found = found or _another_of_set(near, wanted) or _elsewhere(near, wanted)
        if found is not None and found.outcome is Outcome.DIFFER:
            differed = wanted
            free = [mention for mention in free if mention is not found.answer]
        yield found if found is not None else NameResult(Outcome.ABSENT, wanted, None)


def _belongs_to(
    owner: Mention | None, answer: Mention, matched: Sequence[Mention], wanted: Mention
) -> bool:
    """Say whether the figure stands with another name than the claim's: "… the US (6,276)"."""
    if owner is None or owner == answer or owner in matched or owner.weak:
        return False
    if owner.slot is Slot.PLACE and answer.slot is Slot.SUBJECT and answer.last < owner.first:
        return False  # "the Lantern Tower in Millgate is 142 metres tall"
    holds = wanted.slot in HOLDER or (wanted.kind is Kind.PLACE and wanted.slot is Slot.PLACE)
    return owner.kind is wanted.kind and owner.level == wanted.level and holds


def _swapped(names: Sequence[tuple[Mention, Mention | None]]) -> bool:
    """Say whether two names of the claim have changed places: "A beat B" for "B beat A"."""
    if len(names) < 2:
        return False
    (one, mine), (other, theirs) = names[0], names[1]
    if mine is None or theirs is None:
        return False
    asymmetric = (Slot.OBJECT, Slot.STANDARD)
    return (
        (
            one.slot is Slot.SUBJECT
            and other.slot in asymmetric
            and theirs.slot is Slot.SUBJECT
            and mine.slot in asymmetric
        )
        or (
            one.slot is Slot.SUBJECT
            and other.slot is Slot.OWNER
            and other.preposition == "of"
            and theirs.slot is Slot.SUBJECT
            and mine.slot is Slot.OWNER
        )
        or (
            other.slot is Slot.STANDARD
            and mine.slot is Slot.STANDARD
            and theirs.slot is not Slot.STANDARD
        )
    )


def _takes_over(names: Sequence[tuple[Mention, Mention | None]]) -> bool:
    """Say whether a claim's loser is the draft's winner: "B won" for "A won against B"."""
    if len(names) != 2 or names[0][1] is not None:
        return False
    (winner, _), (loser, answer) = names
    if answer is None:
        return False
    against = loser.slot is Slot.STANDARD and loser.preposition in ("against", "over")
    return against and winner.slot is Slot.SUBJECT and answer.slot is Slot.SUBJECT


def _wider_or_narrower(free: Sequence[Mention], wanted: Mention) -> NameResult | None:
    for mention in free:
        if _is_area_of(mention, wanted):
            return NameResult(Outcome.OPEN, wanted, mention, Reason.OTHER_ENTITY)
        if _is_area_of(wanted, mention):
            return NameResult(Outcome.OPEN, wanted, mention, Reason.NARROWER)
    if wanted.kind is not Kind.PLACE:
        return None
    for mention in free:
        if mention.kind is Kind.PLACE:
            if places.contains(_place_key(wanted), _place_key(mention)):
                return NameResult(Outcome.OPEN, wanted, mention, Reason.NARROWER)
            if places.contains(_place_key(mention), _place_key(wanted)):
                return NameResult(Outcome.OPEN, wanted, mention, Reason.OTHER_ENTITY)
    return None


def _place_key(mention: Mention) -> str:
    """Return the gazetteer's key of a place that the set names too: "European Union"."""
    place = None if mention.level else places.place(mention.key)
    return mention.key if place is None else place.key


_AREAS = frozenset(
    "region province county district area metropolitan state canton governorate".split()
)


def _is_area_of(outer: Mention, inner: Mention) -> bool:
    """Say whether one name is that of the area around the other: "Bergen County"."""
    mine, theirs = outer.key.split(), inner.key.split()
    return len(mine) == len(theirs) + 1 and mine[:-1] == theirs and mine[-1] in _AREAS


def _rival(
    free: Sequence[Mention],
    wanted: Mention,
    distance: Callable[[int], int | None],
) -> NameResult | None:
    """Return another name that stands where the claim's should."""
    rivals = [
        (far, number)
        for number, name in enumerate(free)
        if _could_replace(name, wanted) and (far := distance(name.first)) is not None
    ]
    if not rivals:
        return None
    return _differing(wanted, free[min(rivals)[1]])


def _differing(wanted: Mention, rival: Mention) -> NameResult:
    """Return what another name comes to; a site of a body may be a part of it."""
    if _is_site(rival) and not _is_site(wanted):
        return NameResult(Outcome.OPEN, wanted, rival, Reason.NARROWER)
    return NameResult(Outcome.DIFFER, wanted, rival, Reason.ENTITY)


_SITES = frozenset(
    "factory plant site branch office works mill mine depot warehouse laboratory campus ward wing "
    "workshop store shop farm studio refinery shipyard yard".split()
)


def _is_site(name: Mention) -> bool:
    """Say whether a name is that of one place where a body works: "at the Bergen factory"."""
    words = name.key.split()
    return name.slot is Slot.PLACE and len(words) > 1 and words[-1] in _SITES


_CENTRAL = HOLDER | {Slot.OBJECT, Slot.PLACE}


def _another_of_set(near: Sequence[Mention], wanted: Mention) -> NameResult | None:
    """Return a name of the set, of another kind, that may stand where the claim's should."""
    if wanted.slot not in _CENTRAL or not wanted.known or wanted.level:
        return None
    for mention in near:
        person = Kind.PERSON in (mention.kind, wanted.kind)
        located = mention.slot is Slot.PLACE and mention.preposition != "to"
        if located and wanted.slot is not Slot.PLACE:
            continue  # but "fourth place went to Sarkovia"
        if mention.known and not mention.level and mention.slot in _CENTRAL and not person:
            return NameResult(Outcome.OPEN, wanted, mention, Reason.OTHER_ENTITY)
    return None


def _elsewhere(near: Sequence[Mention], wanted: Mention) -> NameResult | None:
    """Return a place of another size where the claim's place should be: "in China", "in Asia"."""
    if wanted.kind is not Kind.PLACE or wanted.slot is not Slot.PLACE:
        return None
    for mention in near:
        if mention.kind is Kind.PLACE and mention.slot is Slot.PLACE and mention.level:
            return NameResult(Outcome.OPEN, wanted, mention, Reason.OTHER_ENTITY)
    return None


def _confusable(mention: Mention, wanted: Mention) -> bool:
    """Say whether two names may name things of one sort."""
    kinds = {mention.kind, wanted.kind}
    return len(kinds) == 1 or kinds <= {Kind.THING, Kind.ORGANISATION, Kind.PLACE}


def _could_replace(mention: Mention, wanted: Mention) -> bool:
    if (mention.slot is Slot.STANDARD) != (wanted.slot is Slot.STANDARD):
        return False
    kinds = {mention.kind, wanted.kind}
    if Kind.WORK in kinds and len(kinds) > 1:
        return False
    if mention.kind is wanted.kind is Kind.PERSON:
        return True
    if mention.kind is wanted.kind is Kind.PLACE:
        return mention.level == wanted.level or not (mention.level and wanted.level)
    if share_head(mention, wanted):
        return True
    if Kind.PERSON in kinds:
        return Kind.THING in kinds and mention.slot is wanted.slot and not mention.known
    return _same_group(mention, wanted)


def share_head(mention: Mention, wanted: Mention) -> bool:
    """Say whether two names end in one common noun: "Harbour Line", "Castle Line"."""
    one, other = mention.key.split(), wanted.key.split()
    if mention.head and len(other) > 1 and other[-1] == mention.head:
        return True  # "the Greek league" for "the Danish league"
    return len(one) > 1 and len(other) > 1 and one[-1] == other[-1] and one[-1].isalpha()


def _same_group(mention: Mention, wanted: Mention) -> bool:
    if mention.slot is wanted.slot:
        return mention.slot not in (Slot.OTHER,) or mention.preposition == wanted.preposition
    return mention.slot in HOLDER and wanted.slot in HOLDER


def _is_located(mention: Mention) -> bool:
    """Say whether a mention tells where something is: "in Lindholt"."""
    if mention.slot is not Slot.PLACE:
        return False
    return mention.kind is Kind.PLACE or (
        mention.kind is Kind.THING and mention.preposition == "in"
    )


def _lies_in(mention: Mention, claimed: Sequence[Mention]) -> bool:
    """Say whether a place lies in one that the claim names: "in Columbus, Ohio" for "in Ohio"."""
    return any(
        name.kind is Kind.PLACE and places.contains(_place_key(name), _place_key(mention))
        for name in claimed
    )


def narrowing(
    mentions: Sequence[Mention],
    claimed: Sequence[Mention],
    near: Callable[[int], bool],
    describing: Callable[[Mention], bool],
) -> Iterator[NameResult]:
    """Yield the places that only the draft has, with the key: they narrow it (verdicts.md 3.6)."""
    has_place = any(name.kind is Kind.PLACE for name in claimed)
    for mention in mentions:
        if mention.weak or not near(mention.first):
            continue
        if any(same(mention, name) is not None for name in claimed):
            continue
        located = _is_located(mention) and not has_place
        located = located or (mention.kind is Kind.PLACE and _lies_in(mention, claimed))
        describes = mention.slot is Slot.OWNER and describing(mention)
        if located or describes:
            yield NameResult(Outcome.EXTRA, None, mention, Reason.NARROWER)
