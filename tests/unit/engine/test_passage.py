"""The text that has been read so far."""

from __future__ import annotations

from claimcheck import Verdict
from claimcheck.context import Scene
from claimcheck.judge import Judgement
from claimcheck.passage import Passage
from claimcheck.verdicts import Overall
from tests.unit.engine.checking import read


def add(passage: Passage, text: str, kind: str = "paragraph", level: int = 0) -> None:
    reading = read(text)
    overall = Overall(Verdict.NOT_ENOUGH_INFO, None, None, None)
    passage.add(Judgement(overall, (), (), Scene(reading, names=reading.mentions)), kind, level)


def sentences(passage: Passage) -> list[str]:
    return [item.reading.text for item in passage.context.sentences]


def headings(passage: Passage) -> list[str]:
    return [item.reading.text for item in passage.context.headings]


def test_a_document_begins_with_nothing() -> None:
    """Before the first sentence there is nothing to look back on."""
    passage = Passage()

    assert sentences(passage) == headings(passage) == []


def test_the_nearest_sentence_comes_first() -> None:
    """Sentences are looked back on from the nearest to the farthest."""
    passage = Passage()
    for text in ("The choir sang.", "The lake froze."):
        add(passage, text)

    assert sentences(passage) == ["The lake froze.", "The choir sang."]


def test_far_sentences_are_forgotten() -> None:
    """Only the last few sentences are kept."""
    passage = Passage()
    for number in range(20):
        add(passage, f"The choir sang song {number}.")

    assert 1 < len(sentences(passage)) < 10
    assert sentences(passage)[0] == "The choir sang song 19."


def test_a_heading_ends_what_went_before() -> None:
    """Behind a heading a new section begins, with no sentence before it."""
    passage = Passage()
    add(passage, "The choir sang.")
    add(passage, "Lake Varne", "heading", 1)

    assert sentences(passage) == []
    assert headings(passage) == ["Lake Varne"]


def test_headings_nest() -> None:
    """A section has the headings above it, the nearest first; a sister's is none of them."""
    passage = Passage()
    add(passage, "Lakes", "heading", 1)
    add(passage, "Lake Varne", "heading", 2)
    add(passage, "Fish", "heading", 3)
    assert headings(passage) == ["Fish", "Lake Varne", "Lakes"]

    add(passage, "Lake Ostra", "heading", 2)
    assert headings(passage) == ["Lake Ostra", "Lakes"]

    add(passage, "Choirs", "heading", 1)
    assert headings(passage) == ["Choirs"]


def test_names_are_carried() -> None:
    """An earlier sentence brings its names and topic words."""
    passage = Passage()
    add(passage, "Lake Varne froze.")

    previous = passage.context.previous

    assert previous is not None
    assert [name.key for name in previous.names] == ["lake varne"]
    assert [term.lemma for term in previous.topic] == ["freeze"]
    assert not previous.heading
