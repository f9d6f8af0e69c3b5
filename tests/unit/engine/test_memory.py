"""Sentences that were judged already are not judged again, and nothing else changes."""

from __future__ import annotations

from datetime import date

from claimcheck import Checker, ClaimSet, Verdict
from claimcheck.context import Context, Earlier, Scene
from claimcheck.judge import Judgement
from claimcheck.memory import Memory
from claimcheck.verdicts import Overall
from tests.unit.engine.checking import read

DEPTH = "Lake Varne is 214 metres deep."
DRAFT = "Lake Varne froze. It is 214 metres deep. The choir sang. It is 300 metres deep."


def judgement(text: str) -> Judgement:
    overall = Overall(Verdict.NOT_ENOUGH_INFO, None, None, None)
    return Judgement(overall, (), (), Scene(read(text)))


def test_what_is_kept_is_found() -> None:
    """What was said of a sentence is found by its words and surroundings."""
    memory = Memory(2)
    key = memory.key("It froze.", None, Context())

    memory.keep(key, judgement("It froze."))

    assert memory.get(key) is not None
    assert memory.get(memory.key("It froze.", None, Context())) is memory.get(key)


def test_the_key_is_all_that_the_judgement_depends_on() -> None:
    """Other words, another day, other text before and other headings give other keys."""
    memory = Memory(2)
    one = Earlier(read("Lake Varne froze."), frozenset())
    other = Earlier(read("Lake Ostra froze."), frozenset())

    keys = [
        memory.key("It froze.", None, Context()),
        memory.key("It thawed.", None, Context()),
        memory.key("It froze.", date(2024, 1, 1), Context()),
        memory.key("It froze.", None, Context((one,))),
        memory.key("It froze.", None, Context((other,))),
        memory.key("It froze.", None, Context((one, other))),
        memory.key("It froze.", None, Context((other, one))),
        memory.key("It froze.", None, Context((), (one,))),
        memory.key("It froze.", None, Context((one._replace(claims=frozenset("a")),))),
    ]

    assert len(set(keys)) == len(keys)


def test_the_oldest_goes_first() -> None:
    """A memory holds no more than its size."""
    memory = Memory(2)
    keys = [memory.key(text, None, Context()) for text in ("One.", "Two.", "Three.")]

    for key in keys:
        memory.keep(key, judgement("It froze."))

    assert [memory.get(key) is None for key in keys] == [True, False, False]


def test_a_memory_of_nothing() -> None:
    """A memory of size 0 keeps nothing."""
    memory = Memory(0)
    key = memory.key("It froze.", None, Context())

    memory.keep(key, judgement("It froze."))

    assert memory.get(key) is None


def test_remembered_or_not_the_report_is_the_same() -> None:
    """An unchanged text gets the same report the second time, and without a memory."""
    claims = ClaimSet.from_statements([DEPTH])
    with_memory, without = Checker(claims), Checker(claims, remember=False)

    first, second = with_memory.check(DRAFT), with_memory.check(DRAFT)

    assert first == second == without.check(DRAFT)


def test_the_same_sentence_elsewhere_is_another() -> None:
    """A sentence is judged anew where the text before it has changed."""
    checker = Checker(ClaimSet.from_statements([DEPTH]))

    right = checker.check("Lake Varne froze. It is 214 metres deep.").sentences[-1]
    wrong = checker.check("Lake Ostra froze. It is 214 metres deep.").sentences[-1]

    assert right.verdict == "supported"
    assert wrong.verdict == "refuted"


def test_places_are_those_of_the_text() -> None:
    """A remembered sentence has the offsets of where it stands now."""
    checker = Checker(ClaimSet.from_statements([DEPTH]))
    checker.check(DEPTH)
    text = f"The choir sang. {DEPTH}"

    sentence = checker.check(text).sentences[-1]

    assert text[sentence.start : sentence.end] == sentence.text == DEPTH
    assert all(
        sentence.start <= item.start <= item.end <= sentence.end for item in sentence.assertions
    )
