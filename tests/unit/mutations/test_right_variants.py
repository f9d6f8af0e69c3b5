"""Right variants: the same thing in other words."""

from __future__ import annotations

import pytest

from claimcheck.model import Claim, Entity, Subject
from claimcheck.mutations.generate import mutants_of
from tests.unit.mutations.making import made

PATENTS = "China had 378,000 effective patents at the end of 2023."


@pytest.mark.parametrize(
    ("statement", "kind", "expected"),
    [
        (PATENTS, "number in words",
         "China had three hundred and seventy-eight thousand effective patents at the end of"
         " 2023."),
        (PATENTS, "other scale", "China had 0.378 million effective patents at the end of 2023."),
        (PATENTS, "other scale", "China had 378 thousand effective patents at the end of 2023."),
        (PATENTS, "hedge", "China had about 378,000 effective patents at the end of 2023."),
        (PATENTS, "rounded", "China had about 380,000 effective patents at the end of 2023."),
        (PATENTS, "weaker", "China had more than 370,000 effective patents at the end of 2023."),
        (PATENTS, "date spelt otherwise", "China had 378,000 effective patents at year-end 2023."),
        (PATENTS, "clause order", "At the end of 2023, China had 378,000 effective patents."),
        (PATENTS, "left out", "China had 378,000 effective patents."),
        (PATENTS, "colour added", f"In fact, {PATENTS}"),
        ("The mine lost 1.2 billion euros.", "other scale", "The mine lost 1,200 million euros."),
        ("In 2024, 92% of the trams ran on time.", "number in words",
         "In 2024, ninety-two percent of the trams ran on time."),
        ("In 2024, 25% of the trams ran on time.", "number in words",
         "In 2024, a quarter of the trams ran on time."),
        ("The rover drove 46.8 kilometres.", "unit converted", "The rover drove about 29.1 miles."),
        ("The lowest temperature was −97 °C.", "unit converted",
         "The lowest temperature was −142.6 °F."),
        ("The tunnel is 3,450 metres long.", "unit converted",
         "The tunnel is 3.45 kilometres long."),
        ("Turnover rose by nearly 40% in 2024.", "hedge", "Turnover rose by almost 40% in 2024."),
        ("Turnover rose by nearly 40% in 2024.", "hedge", "Turnover rose by 40% in 2024."),
        ("The probe landed on 14 March 2021.", "date spelt otherwise",
         "The probe landed on March 14, 2021."),
        ("Sales doubled from 2014 to 2023.", "date spelt otherwise",
         "Sales doubled between 2014 and 2023."),
        ("The trams carried 61 million passengers, according to the Annual Report 2024.",
         "clause order",
         "According to the Annual Report 2024, the trams carried 61 million passengers."),
        ("According to the Annual Report 2024, the trams carried 61 million passengers.",
         "left out",
         "The trams carried 61 million passengers."),
        ("John Hoffman said that trade is good for everyone.", "clause order",
         "Trade is good for everyone, John Hoffman said."),
        ("Castellan Rail built the trains of the Harbour Line.", "active or passive",
         "The trains of the Harbour Line were built by Castellan Rail."),
        ("Larkspur Games was founded by Anneke Vos.", "active or passive",
         "Anneke Vos founded Larkspur Games."),
    ],
)  # fmt: skip
def test_what_is_made(statement: str, kind: str, expected: str) -> None:
    """The variant is among those of its kind, and all of them are right."""
    assert expected in made(statement, kind, right=True)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        pytest.param("The depth is more than 600 metres.", "unit converted", id="bound"),
        pytest.param("The lake warmed by 1.4 °C.", "unit converted", id="change of temperature"),
        pytest.param("Hollow Orchard was sold by hand.", "active or passive", id="no agent"),
        pytest.param("The trams ran.", "left out", id="nothing to leave out"),
    ],
)
def test_what_is_not_made(statement: str, kind: str) -> None:
    """Nothing is made where it is not certain to say the same."""
    assert made(statement, kind, right=True) == []


def test_names_and_words_of_the_set() -> None:
    """Aliases stand for names and synonyms for words, with the article in its place."""
    subject = Subject(
        "Games",
        (Entity("Larkspur Games", ("Larkspur", "the company")),),
        (("revenue", "turnover"),),
    )
    statement = "Larkspur Games had revenue of 12 million euros."

    aliases = made(statement, "alias", right=True, subject=subject)
    synonyms = made(statement, "synonym", right=True, subject=subject)

    assert aliases == [
        "Larkspur had revenue of 12 million euros.",
        "The company had revenue of 12 million euros.",
    ]
    assert synonyms == ["Larkspur Games had turnover of 12 million euros."]


def test_phrasings_have_variants_too() -> None:
    """The statement and every phrasing are changed, and no text comes twice."""
    claim = Claim("c", PATENTS, ("In China, 378,000 effective patents were in force.",))

    texts = [it.text for it in mutants_of(claim)]

    assert any(text.startswith("In fact, in China, ") for text in texts)
    assert len(set(texts)) == len(texts)
    assert not {claim.statement, *claim.phrasings} & set(texts)
