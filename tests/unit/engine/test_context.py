"""What a sentence takes over from the text before it, and what it must not."""

from __future__ import annotations

import pytest

from claimcheck.context import Context, Earlier, points_back, resolve
from tests.unit.engine.checking import checker, last, read, told

POINTERS: dict[str, tuple[str, bool]] = {
    "it": ("It has 64 singers.", True),
    "its": ("Its hall seats 900.", True),
    "they": ("They sing in nine languages.", True),
    "he": ("He resigned in May.", True),
    "this figure": ("This figure rose by 12%.", True),
    "this growth": ("This growth was nearly twice the average.", True),
    "that, alone": ("That was a record.", True),
    "the total": ("The total reached 41,200.", True),
    "a name": ("The Puck Theatre closed in May.", False),
    "that, a conjunction": ("The club said that the lake froze over in March.", False),
    "the total of": ("The total of prizes won by the choir was 12.", False),
    "there is": ("There is a bakery beside the hall in Bruma.", False),
}


@pytest.mark.parametrize(("text", "expected"), POINTERS.values(), ids=POINTERS)
def test_points_back(text: str, expected: bool) -> None:
    """A pronoun or a bare noun for a figure stands for something earlier."""
    assert points_back(read(text)) == expected


# An earlier sentence, a later one, and what its pronouns stand for.
RESOLVED: dict[str, tuple[str, str, list[str]]] = {
    "it": ("Lake Varne froze in March.", "It is 214 metres deep.", ["lake varne"]),
    "its": ("The Puck Theatre closed.", "Its roof had failed.", ["puck theatre"]),
    "she": ("Anna Brandt founded the theatre.", "She resigned in May.", ["anna brandt"]),
    "he is no theatre": ("The Puck Theatre closed.", "He resigned in May.", []),
    "the theatre": ("The Puck Theatre closed.", "The theatre had 52 seats.", ["puck theatre"]),
    "another noun": ("The Puck Theatre closed.", "The bakery had 31 ovens.", []),
    "no pronoun": ("The Puck Theatre closed.", "Lake Varne froze.", []),
}


@pytest.mark.parametrize(("before", "text", "expected"), RESOLVED.values(), ids=RESOLVED)
def test_resolve(before: str, text: str, expected: list[str]) -> None:
    """A pronoun stands for the last name of its sort."""
    earlier = read(before)
    context = Context((Earlier(earlier, frozenset(), names=earlier.mentions),))

    assert [name.key for name in resolve(read(text), context)] == expected


def test_nothing_comes_from_nowhere() -> None:
    """The first sentence of a text has nothing to take over."""
    assert resolve(read("It is 214 metres deep."), Context()) == ()
    assert Context().previous is None


DEPTH = "Lake Varne is 214 metres deep."
LOAVES = "Thistle Bakery baked 41,200 loaves in 2023."
# A claim, a draft of several sentences, what comes of the last, and its note (3.7).
CARRIED: dict[str, tuple[str, str, tuple[str, str | None], str | None]] = {
    "a subject": (
        DEPTH,
        "Lake Varne froze. It is 214 metres deep.",
        ("supported", None),
        "context",
    ),
    "a subject, wrong figure": (
        DEPTH,
        "Lake Varne froze. It is 300 metres deep.",
        ("refuted", "quantity"),
        None,
    ),
    "a date": (
        LOAVES,
        "Thistle Bakery had a good 2023. It baked 41,200 loaves.",
        ("supported", None),
        "context",
    ),
    "a subject that is another's": (
        DEPTH,
        "Lake Ostra froze. It is 214 metres deep.",
        ("refuted", "entity"),
        None,
    ),
    "two sentences on": (
        DEPTH,
        "Lake Varne froze. It was cold. It is 214 metres deep.",
        ("supported", None),
        "context",
    ),
    "an own date is kept": (
        LOAVES,
        "Thistle Bakery opened in 1987. It baked 41,200 loaves in 2023.",
        ("supported", None),
        "context",
    ),
    "a date far off narrows nothing": (
        DEPTH,
        "The winter of 2021 was hard. The choir sang. Lake Varne is 214 metres deep.",
        ("supported", None),
        "exact",
    ),
    "a date before narrows nothing": (
        DEPTH,
        "Lake Varne froze in 2021. It is 214 metres deep.",
        ("supported", None),
        "context",
    ),
    "a place before narrows nothing": (
        DEPTH,
        "The choir sang in Skagen. Lake Varne is 214 metres deep.",
        ("supported", None),
        "exact",
    ),
    "a name of its own is kept": (
        DEPTH,
        "Lake Ostra froze. Lake Varne is 214 metres deep.",
        ("supported", None),
        "exact",
    ),
    "a person": (
        "Anna Brandt founded the Puck Theatre in 1987.",
        "Anna Brandt is a puppeteer. She founded the Puck Theatre in 1987.",
        ("supported", None),
        "context",
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected", "note"), CARRIED.values(), ids=CARRIED)
def test_carried_over(
    claim: str, draft: str, expected: tuple[str, str | None], note: str | None
) -> None:
    """Only what the claim has and the sentence lacks is taken over (3.7)."""
    found = told(checker(claim), draft)

    assert (found.short, found.note) == (expected, note)


# A Markdown draft, and what comes of its last sentence.
HEADED: dict[str, tuple[str, str, tuple[str, str | None]]] = {
    "subject": (DEPTH, "# Lake Varne\n\nIt is 214 metres deep.", ("supported", None)),
    "year": (
        LOAVES,
        "# Thistle Bakery in 2023\n\nThe bakery baked 41,200 loaves.",
        ("supported", None),
    ),
    "another subject": (DEPTH, "# Lake Ostra\n\nIt is 214 metres deep.", ("refuted", "entity")),
    "the next section": (
        DEPTH,
        "# Lake Varne\n\nIt froze.\n\n# Lake Ostra\n\nIt is 214 metres deep.",
        ("refuted", "entity"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), HEADED.values(), ids=HEADED)
def test_headings(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """Where no sentence tells it, the heading does (3.7)."""
    assert told(checker(claim), draft, "markdown").short == expected


def test_another_document_is_not_context() -> None:
    """Nothing is taken over from one text to the next."""
    judge = checker(DEPTH)
    alone = told(judge, "It is 214 metres deep.")

    _, second = judge.check_many(["Lake Varne froze.", "It is 214 metres deep."])

    assert second.sentences[0].verdict == alone.verdict
    assert second.sentences[0].note != "context"


def test_what_was_taken_over_is_marked() -> None:
    """A facet that was taken over says so."""
    sentence = last(checker(LOAVES), "Thistle Bakery moved house in 2023. It baked 41,200 loaves.")

    carried = {
        str(facet.facet) for found in sentence.assertions for facet in found.facets if facet.context
    }

    assert "time" in carried


GREW = "In 2023, the stock of beehives at Orrin Farm grew by more than 40% year on year."
RATIO = "Orrin Farm's beehives grew nearly 1.4 times as fast as the national average in 2023."
LEVEL = "Orrin Farm's beehives cost nearly 1.4 times the national average."
# A claim, a sentence before, and what is said of "That is … 1.4 times the national average."
GROWING = {
    "the other way": (RATIO, "are growing by more than 40 percent a year", "more than", "refuted"),
    "the same": (RATIO, "grew by more than 40% in 2023", "nearly", "supported"),
    "not of a level": (LEVEL, "grew by more than 40% in 2023", "more than", "not_enough_info"),
    "behind a level": (RATIO, "number 612", "more than", "not_enough_info"),
}


@pytest.mark.parametrize(("claim", "before", "bound", "verdict"), GROWING.values(), ids=GROWING)
def test_that_is_a_change(claim: str, before: str, bound: str, verdict: str) -> None:
    """ "That is 1.4 times the average" is said of the growth that the sentence before tells."""
    draft = f"Orrin Farm's beehives {before}. That is {bound} 1.4 times the national average."

    assert told(checker(claim), draft).verdict == verdict


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Orrin Farm's stock of beehives is growing by more than 40% a year.", ("supported", None)),
        ("Orrin Farm's stock of beehives is growing by 20% a year.", ("refuted", "quantity")),
        ("Orrin Farm's stock of beehives grew by 40% a month.", ("not_enough_info", "vague")),
    ],
    ids=["the same", "another", "a month"],
)
def test_year_on_year_is_a_year(draft: str, expected: tuple[str, str | None]) -> None:
    """What grew by so much year on year grows by so much a year."""
    assert told(checker(GREW), draft).short == expected


def test_a_sentence_without_words_takes_over_nothing() -> None:
    """A sentence of control characters behind another is read, and says nothing."""
    found = checker(GREW).check("\x01\n\u202a")

    assert {sentence.claim for sentence in found.sentences} <= {None}
