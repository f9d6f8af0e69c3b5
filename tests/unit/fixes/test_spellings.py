"""The claim's figure in the draft's own spelling: what is safe to put in."""

from __future__ import annotations

import pytest

from tests.unit.fixes.fixing import fixed

PATENTS = "By the end of 2023 China had {} AI patents."
REVENUE = "Revenue grew {} in 2023."
PROFIT = "The company made {} in profit."
RIVER = "The river is {} long."
SHARE = "Only {} of patents are granted."
GROWTH = "Growth was {} the world average in 2023."
ALBA = "The population of Alba reached {} in 2024."
SHIPS = "The fleet consists of {} ships."

# The sentence, what the claim says in it, what the draft says, and what the draft says then.
SAFE: dict[str, tuple[str, str, str, str]] = {
    # the marks between the digits
    "commas": (PATENTS, "378,000", "387,000", "378,000"),
    "no marks": (PATENTS, "378,000", "387000", "378000"),
    "blank": (PATENTS, "378,000", "387 000", "378 000"),
    "narrow blank": (PATENTS, "378,000", "387\u202f000", "378\u202f000"),
    "full stops": (PATENTS, "378,000", "387.000", "378.000"),
    "ticks": (PATENTS, "378,000", "387'000", "378'000"),
    "curly ticks": (PATENTS, "378,000", "387\u2019000", "378\u2019000"),
    "Indian": (PATENTS, "378,000", "3,87,000", "3,78,000"),
    "full-width": (PATENTS, "378,000", "３８７，０００", "３７８，０００"),
    "decimal comma": (RIVER, "4.6 km", "6,4 km", "4,6 km"),
    "too short to tell": (PATENTS, "378,000", "387", "378,000"),
    # scale words
    "thousand": (PATENTS, "378,000", "387 thousand", "378 thousand"),
    "hyphen": (PATENTS, "378,000", "387-thousand", "378-thousand"),
    "k": (PATENTS, "378,000", "387k", "378k"),
    "capital K": (PATENTS, "378,000", "387K", "378K"),
    "wan": (PATENTS, "378,000", "38.7万", "37.8万"),
    "lakh": (PATENTS, "378,000", "3.87 lakh", "3.78 lakh"),
    "part of a million": (PATENTS, "378,000", "0.387 million", "0.378 million"),
    "bn": (PROFIT, "$3.47 billion", "$3.7bn", "$3.47bn"),
    "another scale": (PROFIT, "$3.47 billion", "$3.47m", "$3.47bn"),
    "scale forgotten": (PROFIT, "$3.47 billion", "$3.47", "$3.47 billion"),
    "scale not needed": (PATENTS, "378,000", "3.78 million", "378,000"),
    "scale too small": (PROFIT, "1.08 billion euros", "214.6 million euros", "1.08 billion euros"),
    "money behind": (PROFIT, "$3.47 billion", "3.7 billion dollars", "3.47 billion dollars"),
    # words
    "in words": (
        PATENTS, "378,000", "three hundred and eighty-seven thousand",
        "three hundred and seventy-eight thousand",
    ),
    "in words without and": (
        PATENTS, "378,000", "three hundred eighty-seven thousand",
        "three hundred seventy-eight thousand",
    ),
    "small words": (SHIPS, "31", "thirteen", "thirty-one"),
    "words without hyphen": (SHIPS, "31", "twenty four", "thirty one"),
    "dozens": (SHIPS, "31", "two dozen", "thirty-one"),
    "words that grow long": (SHIPS, "131", "thirteen", "131"),
    "half a million": (PATENTS, "378,000", "half a million", "378,000"),
    # percent
    "percent sign": (REVENUE, "40%", "35%", "40%"),
    "per cent": (REVENUE, "40%", "35 per cent", "40 per cent"),
    "percent": (REVENUE, "40%", "35 percent", "40 percent"),
    "pc": (REVENUE, "40%", "35pc", "40pc"),
    "percent in words": (REVENUE, "40%", "thirty-five percent", "forty percent"),
    "percent behind more than": (REVENUE, "more than 40%", "35%", "40%"),
    "points": (REVENUE, "3 percentage points", "5 percentage points", "3 percentage points"),
    # fractions
    "thirds": (SHARE, "40%", "two thirds", "two fifths"),
    "thirds with a hyphen": (SHARE, "40%", "two-thirds", "two-fifths"),
    "no such fraction": (SHARE, "37%", "two thirds", "37%"),
    "one in five": (SHARE, "40%", "one in five", "two in five"),
    "three out of ten": (SHARE, "40%", "three out of ten", "four out of ten"),
    "none in ten": (SHARE, "37%", "three in ten", "37%"),
    # multiples
    "times": (GROWTH, "1.4 times", "1.3 times", "1.4 times"),
    "times behind nearly": (GROWTH, "nearly 1.4 times", "2.4 times", "1.4 times"),
    "twice": (GROWTH, "three times", "twice", "three times"),
    "twice, not whole": (GROWTH, "1.4 times", "twice", "1.4 times"),
    # rounding
    "as coarse as the draft": (ALBA, "4,187,300", "4.8 million", "4.2 million"),
    "one digit more": (ALBA, "4.19 million", "4.8 million", "4.19 million"),
    "all digits": (ALBA, "4,187,300", "4,178,300", "4,187,300"),
    "coarse words": (ALBA, "4,187,300", "five million", "4.2 million"),
    "round figure": (PATENTS, "378,000", "400,000", "380,000"),
    # bounds and hedges
    "hedge kept": (PATENTS, "378,000", "about 500,000", "about 380,000"),
    "some": (PATENTS, "378,000", "some 487,000", "some 378,000"),
    "nearly": (PATENTS, "378,000", "nearly 450,000", "nearly 380,000"),
    "nearly, no longer": (PATENTS, "378,000", "nearly 387,000", "378,000"),
    "more than": (PATENTS, "378,000", "more than 450,000", "more than 370,000"),
    "more than, no longer": (PATENTS, "378,000", "more than 387,000", "378,000"),
    "bound without need": (SHIPS, "31", "more than 31", "31"),
    "bound of the claim": (REVENUE, "more than 40%", "over 60%", "over 40%"),
    "or more": (PATENTS, "378,000", "387,000 or more", "378,000 or more"),
    # ranges
    "range": (RIVER, "10 to 12 km", "15 to 20 km", "10 to 12 km"),
    "dash": (REVENUE, "between 10 and 12%", "15–20%", "10–12%"),
    "range for one": (REVENUE, "40%", "30 to 35%", "40%"),
    "one for range": (REVENUE, "between 10 and 12%", "25%", "between 10 and 12%"),
    "between for one": (PATENTS, "378,000", "between 300,000 and 350,000", "378,000"),
    # units
    "other unit": (RIVER, "500 km", "400 miles", "311 miles"),
    "unit that touches": (RIVER, "500 km", "480km", "500km"),
    "unit in full": (RIVER, "500 km", "480 kilometres", "500 kilometres"),
    "below zero": ("The store is kept at {}.", "−72 °C", "−27 °C", "−72 °C"),
}  # fmt: skip


@pytest.mark.parametrize("name", SAFE)
def test_figure(name: str) -> None:
    """A wrong figure becomes the claim's and stays as it was written."""
    sentence, right, wrong, corrected = SAFE[name]

    found = fixed(sentence.format(right), sentence.format(wrong))

    assert found.text == sentence.format(corrected)
    assert found.safe


@pytest.mark.parametrize(
    ("claim", "draft", "corrected"),
    [
        ("Profit rose 12% in 2023.", "In 2023 there was an 8% rise in profit.", "a 12% rise"),
        ("Profit rose 8% in 2023.", "In 2023 there was a 12% rise in profit.", "an 8% rise"),
        ("The company made $11 billion in profit.", "The company made a $7bn profit.", "an $11bn"),
    ],
    ids=["a", "an", "before a sign"],
)
def test_article(claim: str, draft: str, corrected: str) -> None:
    """The article before a figure goes with the new one."""
    assert corrected in fixed(claim, draft).text


def test_beginning_of_a_sentence() -> None:
    """What begins a sentence keeps its capital, also where a bound in front is left out."""
    claim = "The fleet consists of 31 ships."

    assert fixed(claim, "Thirteen ships make up the fleet.").text.startswith("Thirty-one ships")
    assert fixed(claim, "More than thirty-one ships make up the fleet.").text == (
        "Thirty-one ships make up the fleet."
    )


def test_half_gets_its_of() -> None:
    """ "Half the patents" becomes "two fifths of the patents"."""
    found = fixed("Only 40% of patents are granted.", "Half the patents are granted.")

    assert found.text == "Two fifths of the patents are granted."


def test_hundreds() -> None:
    """A vague number gives way to the claim's, without its "of"."""
    claim = "China had 378,000 AI patents."

    assert fixed(claim, "China had hundreds of AI patents.").text == claim


def test_result_of_a_match() -> None:
    """A result keeps the draft's dash."""
    claim = "Alba beat Bruma 3–1 in the final."

    assert fixed(claim, "Alba beat Bruma 2-1 in the final.").text == (
        "Alba beat Bruma 3-1 in the final."
    )


def test_two_figures_of_one_claim() -> None:
    """Two wrong figures of one claim are put right together."""
    claim = "Exports rose 12% to 340 million euros in 2023."

    assert fixed(claim, "Exports rose 21% to 430 million euros in 2023.").text == claim


def test_message() -> None:
    """The message tells the whole expression before and after."""
    found = fixed("China had 378,000 AI patents.", "China had nearly 387,000 AI patents.")

    assert [fix.message for fix in found.fixes] == ["nearly 387,000 → 378,000"]
