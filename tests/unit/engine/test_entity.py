"""Names: what they name, whether two are the same, and how they compare."""

from __future__ import annotations

import pytest

from claimcheck import Claim
from claimcheck.facets.entity.compare import compare
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import same
from claimcheck.model import Entity, Outcome
from tests.unit.engine.checking import checker, claims, read, told

# A sentence, and for each name in it what it names, its kind, and where it stands.
READ: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "subject and place": (
        "The Puck Theatre opened in Denmark.",
        [("puck theatre", "organisation", "subject"), ("DK", "place", "place")],
    ),
    "lake": ("Lake Varne froze.", [("lake varne", "place", "subject")]),
    "object": (
        "Otterburn beat Skagen.",
        [("otterburn", "thing", "subject"), ("skagen", "thing", "object")],
    ),
    "passive, by": (
        "The brewery was bought by Carla Novak.",
        [("carla novak", "person", "subject")],
    ),
    "owner": (
        "Norway's deepest lake froze.",
        [("NO", "place", "owner")],
    ),
    "people": ("Danish brewers met.", [("DK", "place", "owner")]),
    "standard": (
        "Lake Varne is deeper than Lake Ostra.",
        [("lake varne", "place", "subject"), ("lake ostra", "place", "standard")],
    ),
    "work": (
        "According to the Lake Survey 2024, it froze.",
        [("lake survey 2024", "work", "place")],
    ),
    "role": (
        "The director resigned.",
        [("director", "role", "subject")],
    ),
    "title in quotation marks": (
        'The choir sang "The Salt Road" twice.',
        [("the salt road", "quote", "object")],
    ),
    "a name with of": (
        "The Institute of Limnology closed.",
        [("institute of limnology", "organisation", "subject")],
    ),
    "complement": (
        "The winner was Otterburn.",
        [("otterburn", "thing", "complement")],
    ),
    "the first word is no name": ("Singers met in the hall.", []),
    "none": ("the choir sang", []),
    "a currency behind a name": (
        "The court fined Otterburn NOK 40 million.",
        [("otterburn", "thing", "object")],
    ),
    "brothers": (
        "Brothers Ole and Nils Dahl sang.",
        [("ole", "thing", "subject"), ("nils dahl", "person", "subject")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A name has a key, a kind and a place in its clause."""
    found = [(name.key, name.kind.value, name.slot.value) for name in read(text).mentions]

    assert found == expected


CHOIR = Entity("Larkfield Choir", ("LC", "the Larks"))


@pytest.mark.parametrize(
    "text",
    [
        "The Larkfield Choir sang.",
        "LC sang.",
        "The Larks sang.",
        "The Larkfield Choir's tour began.",
    ],
)
def test_aliases(text: str) -> None:
    """The names of the set and their aliases name one thing (6)."""
    (wanted,) = read("The Larkfield Choir sang.", CHOIR).mentions
    (found,) = read(text, CHOIR).mentions

    assert found.known
    assert same(found, wanted) == "exact"


def only(text: str) -> Mention:
    """Return the one name of a text."""
    (found,) = read(f"The members saw {text} in the hall.").mentions
    return found


# Two names, the draft's first, and how they are the same (6).
SAME: dict[str, tuple[str, str, str | None]] = {
    "the same": ("Anna Brandt", "Anna Brandt", "exact"),
    "surname": ("Brandt", "Anna Brandt", "exact"),
    "title of address": ("Dr. Anna Brandt", "Anna Brandt", "exact"),
    "middle initial": ("Anna K. Brandt", "Anna Brandt", "exact"),
    "initial": ("A. Brandt", "Anna Brandt", "exact"),
    "other first name": ("Carla Brandt", "Anna Brandt", None),
    "other surname": ("Anna Novak", "Anna Brandt", None),
    "one edit in eleven letters": ("Anna Brandtmen", "Anna Brandtman", "spelling"),
    "two swapped": ("Limnolgoy Institute", "Limnology Institute", "spelling"),
    "another lake": ("Lake Ostra", "Lake Varne", None),
    "another place that is known": ("Austria", "Australia", None),
    "country and people": ("Danish brewers", "Denmark", "exact"),
    "British spelling": ("Limnology Organisation", "Limnology Organization", "exact"),
    "British centre": ("Varne Heritage Centre", "Varne Heritage Center", "exact"),
    "initials": ("IOL", "Institute of Limnology", None),
    "initials without connectors": ("IL", "Institute of Limnology", "exact"),
    "short for": ("US", "United States", "exact"),
    "work without its year": ("the Lake Survey", "the Lake Survey 2024", "exact"),
    "work of another year": ("the Lake Survey 2021", "the Lake Survey 2024", None),
}


@pytest.mark.parametrize(("draft", "claim", "expected"), SAME.values(), ids=SAME)
def test_same(draft: str, claim: str, expected: str | None) -> None:
    """Aliases, surnames and slips agree; other names do not (6)."""
    assert same(only(draft), only(claim)) == expected


# A claim's sentence, a draft's, and how each name of the claim comes out (6).
COMPARED: dict[str, tuple[str, str, list[tuple[str, str | None]]]] = {
    "agree": ("The Puck Theatre closed.", "The Puck Theatre closed.", [("agree", None)]),
    "absent": ("The Puck Theatre closed.", "It closed.", [("absent", None)]),
    "another of its kind": (
        "The Puck Theatre closed.",
        "The Globe Theatre closed.",
        [("differ", "entity")],
    ),
    "another country": (
        "The circus came from Denmark.",
        "The circus came from Sweden.",
        [("differ", "entity")],
    ),
    "a wider place": (
        "The circus toured in Denmark.",
        "The circus toured in Europe.",
        [("open", "other-entity")],
    ),
    "a narrower place": (
        "The circus toured in Denmark.",
        "The circus toured in Copenhagen.",
        [("open", "narrower")],
    ),
    "swapped": (
        "Otterburn beat Skagen.",
        "Skagen beat Otterburn.",
        [("differ", "entity"), ("agree", None)],
    ),
    "passive turned round": (
        "Otterburn beat Skagen.",
        "Skagen was beaten by Otterburn.",
        [("agree", None), ("agree", None)],
    ),
    "other kind": (
        "Anna Brandt resigned.",
        "Lake Varne froze.",
        [("absent", None)],
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), COMPARED.values(), ids=COMPARED)
def test_compare(claim: str, draft: str, expected: list[tuple[str, str | None]]) -> None:
    """A different name of the same kind in the same place differs; a wider one is open (6)."""
    wanted, offered = read(claim).mentions, read(draft).mentions
    names = [
        (name, next((other for other in offered if same(other, name)), None)) for name in wanted
    ]

    found = list(compare(names, offered, (), lambda _: 0))

    assert [(result.outcome, result.detail) for result in found] == expected


def test_what_is_cited_does_not_compete() -> None:
    """A name that only says who is cited stands for no name of the claim."""
    (wanted,) = read("The Puck Theatre closed.").mentions
    offered = read("The Globe Theatre says it closed.").mentions

    (found,) = compare([(wanted, None)], offered, offered, lambda _: 0)

    assert found.outcome is Outcome.ABSENT


# A claim, a draft, what comes of it (6).
HELD: dict[str, tuple[str, str, tuple[str, str | None]]] = {
    "title of address": (
        "Anna Brandt founded the Puck Theatre.",
        "Dr. Anna Brandt founded the Puck Theatre.",
        ("supported", None),
    ),
    "another person": (
        "Anna Brandt founded the Puck Theatre.",
        "Carla Novak founded the Puck Theatre.",
        ("refuted", "entity"),
    ),
    "first names differ": (
        "Anna Brandt founded the Puck Theatre.",
        "Carla Brandt founded the Puck Theatre.",
        ("refuted", "entity"),
    ),
    "another office": (
        "Anna Brandt is the chief executive of the Puck Theatre.",
        "Anna Brandt is the chief financial officer of the Puck Theatre.",
        ("refuted", "entity"),
    ),
    "another title": (
        'The choir\'s first record was called "The Salt Road".',
        'The choir\'s first record was called "The Iron Bridge".',
        ("refuted", "entity"),
    ),
    "wider place": (
        "The circus gave 212 shows in Denmark.",
        "The circus gave 212 shows in Europe.",
        ("not_enough_info", "other-entity"),
    ),
    "narrower place": (
        "The circus gave 212 shows in Denmark.",
        "The circus gave 212 shows in Copenhagen.",
        ("not_enough_info", "narrower"),
    ),
    "narrower place at the head": (
        "At the end of 2021, 34% of homes in Denmark had a heat pump.",
        "In Copenhagen, 34% of homes had a heat pump at the end of 2021.",
        ("not_enough_info", "narrower"),
    ),
    "another country at the head": (
        "At the end of 2021, 34% of homes in Denmark had a heat pump.",
        "In Sweden, 34% of homes had a heat pump at the end of 2021.",
        ("refuted", "entity"),
    ),
    "another in the place of money's payer": (
        "The court fined Otterburn NOK 47 million for late trains.",
        "The court fined Skagen NOK 47 million for late trains.",
        ("refuted", "entity"),
    ),
    "people for country": (
        "Brewers in Denmark made 41 new beers.",
        "Danish brewers made 41 new beers.",
        ("supported", None),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), HELD.values(), ids=HELD)
def test_held_against_a_claim(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """The right fact of another person, place or office is as wrong as the wrong one."""
    assert told(checker(claim), draft).short == expected


BREWERY = Entity("Carlund Brewery", ("Carlund",))
PLANT = Entity("Bruma plant")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("At Carlund, 41% of engineers are women.", ("supported", None)),
        ("At the Bruma plant, 41% of engineers are women.", ("not_enough_info", "narrower")),
    ],
)
def test_a_site_of_the_set(draft: str, expected: tuple[str, str | None]) -> None:
    """A factory of a company is a part of it, not another company."""
    claim = Claim("engineers", "Women are 41% of engineers at Carlund.")

    assert told(claims(claim, names=[BREWERY, PLANT]), draft).short == expected


def test_an_alias_of_the_set_in_a_draft() -> None:
    """A draft may call a thing by any name that the set gives it."""
    judge = claims(Claim("singers", "The Larkfield Choir has 64 singers."), names=[CHOIR])

    assert told(judge, "The Larks have 64 singers.").short == ("supported", None)
    assert told(judge, "LC has 71 singers.").short == ("refuted", "quantity")
    assert {Kind.ORGANISATION} == {name.kind for name in read("LC sang.", CHOIR).mentions}
