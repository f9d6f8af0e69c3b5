"""Is a sentence about a claim?"""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, last

SINGERS = "The Larkfield Choir has 64 singers."
DEPTH = "Lake Varne is 214 metres deep."
OPENED = "The Puck Theatre opened on 14 May 2019."
GREW = "Sales of rye bread at Thistle Bakery grew 18% in 2022."
DIRECTOR = "Anna Brandt is the director of the Corrie Observatory."
COMETS = "Astronomers at the Corrie Observatory discovered 31 comets."

ABOUT: dict[str, tuple[str, str]] = {
    "itself": (SINGERS, SINGERS),
    "another figure": (SINGERS, "The Larkfield Choir has 71 singers."),
    "another order": (DEPTH, "At 214 metres, Lake Varne is deep."),
    "another word": (OPENED, "The Puck Theatre was inaugurated on 14 May 2019."),
    "a noun for the verb": (
        GREW,
        "Growth in sales of rye bread at Thistle Bakery was 18% in 2022.",
    ),
    "turned round": (GREW, "Sales of rye bread at Thistle Bakery fell 18% in 2022."),
    "passive": (COMETS, "At the Corrie Observatory, 31 comets were discovered by astronomers."),
    "another holder": (DIRECTOR, "Carla Novak is the director of the Corrie Observatory."),
    "without its figure": (SINGERS, "The Larkfield Choir has many singers."),
}


@pytest.mark.parametrize(("claim", "draft"), ABOUT.values(), ids=ABOUT)
def test_about(claim: str, draft: str) -> None:
    """A sentence on the claim's topic is about it, right or wrong (3.1)."""
    sentence = last(checker(claim), draft)

    assert [item.claim for item in sentence.assertions] == ["claim-1"]
    assert sentence.checkable


NOT_ABOUT: dict[str, tuple[str, str]] = {
    "same name, another thing counted": (SINGERS, "The Larkfield Choir has 12 cellos."),
    "same measure of another thing": (DEPTH, "The well behind the bakery is 214 metres deep."),
    "same name, another measure": (DEPTH, "Lake Varne is 20 kilometres long."),
    "same figure alone": (SINGERS, "The bakery has 64 tins."),
    "same day": (OPENED, "The regatta began on 14 May 2019."),
    "same office of another body": (DIRECTOR, "The director of the brewery resigned."),
    "price, not sales": (GREW, "The price of rye bread at Thistle Bakery grew 18% in 2022."),
    "nothing in common": (DEPTH, "The circus left town with two brown bears."),
    "one common word": (COMETS, "A comet was seen above the bakery."),
}


@pytest.mark.parametrize(("claim", "draft"), NOT_ABOUT.values(), ids=NOT_ABOUT)
def test_not_about(claim: str, draft: str) -> None:
    """Sharing vocabulary, a name or a figure is not sharing a topic (3.1)."""
    sentence = last(checker(claim), draft)

    assert sentence.claim is None
    assert sentence.verdict == "not_enough_info"


CLAIMS = (SINGERS, DEPTH, OPENED, GREW, DIRECTOR, COMETS)


@pytest.mark.parametrize("number", range(len(CLAIMS)))
def test_each_statement_finds_its_claim(number: int) -> None:
    """Among claims of several subjects, a statement is about its own alone."""
    sentence = last(checker(*CLAIMS), CLAIMS[number])

    assert [item.claim for item in sentence.assertions] == [f"claim-{number + 1}"]
