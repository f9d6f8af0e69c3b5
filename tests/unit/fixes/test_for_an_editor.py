"""What an editor has to confirm, and what is not put right at all."""

from __future__ import annotations

import pytest

from claimcheck import Claim
from claimcheck.model import Entity
from tests.unit.engine.checking import claims
from tests.unit.fixes.fixing import fixed, fixed_by, proposed, rated_false

PATENTS = "By the end of 2023 China had 378,000 AI patents."
VOTE = "The vote was held on 12 March 2024."
BRIDGE = "The bridge is the largest in Europe."
SECOND = "The bridge is the second-largest in Europe."
REVENUE = "Revenue grew more than 40% in 2023."
JOBLESS = "Unemployment fell by 3 percentage points in 2023."
PROFIT = "The company made $3.47 billion in profit."

# The claim, the draft, and the draft with the fix.
UNSAFE: dict[str, tuple[str, str, str]] = {
    "year": (PATENTS, "In 2022, China had 378,000 AI patents.",
             "In 2023, China had 378,000 AI patents."),
    "end of a year": (PATENTS, "By the end of 2022 China had 378,000 AI patents.", PATENTS),
    "day and month": (VOTE, "The vote was held on 3 April 2024.", VOTE),
    "month first": (VOTE, "The vote was held on March 14, 2024.",
                    "The vote was held on March 12, 2024."),
    "no year": (VOTE, "The vote was held on March 14.", "The vote was held on March 12."),
    "ordinal day": (VOTE, "The vote was held on the 14th of March.",
                    "The vote was held on the 12th of March."),
    "short month": (VOTE, "The vote was held on 3 Apr 2024.",
                    "The vote was held on 12 Mar 2024."),
    "slashes": (VOTE, "The vote was held on 12/03/2023.", "The vote was held on 12/03/2024."),
    "slashes, month first": (VOTE, "The vote was held on 03/14/2024.",
                             "The vote was held on 03/12/2024."),
    "full stops": (VOTE, "The vote was held on 14.03.2024.", "The vote was held on 12.03.2024."),
    "ISO": (VOTE, "The vote was held on 2024-03-14.", "The vote was held on 2024-03-12."),
    "coarser": (VOTE, "The vote was held in April 2024.", "The vote was held in March 2024."),
    "day of the week": (VOTE, "The vote was held on Thursday 14 March 2024.",
                        "The vote was held on Tuesday 12 March 2024."),
    "period": ("From 2014 to 2023 Alba built 310 schools.",
               "Between 2010 and 2019 Alba built 310 schools.",
               "Between 2014 and 2023 Alba built 310 schools."),
    "season": ("The club won 21 matches in the 2023–24 season.",
               "The club won 21 matches in the 2022–23 season.",
               "The club won 21 matches in the 2023–24 season."),
    "name": (PATENTS, "By the end of 2023 India had 378,000 AI patents.", PATENTS),
    "possessive": (PATENTS, "India's AI patents numbered 378,000 by the end of 2023.",
                   "China's AI patents numbered 378,000 by the end of 2023."),
    "article to go": (PATENTS, "By the end of 2023 the United States had 378,000 AI patents.",
                      PATENTS),
    "article to come": ("The United States had 51,200 bridges in 2023.",
                        "In 2023 France had 51,200 bridges.",
                        "In 2023 the United States had 51,200 bridges."),
    "rank": (BRIDGE, "The bridge is the second-largest in Europe.", BRIDGE),
    "rank in digits": (SECOND, "The bridge is the 3rd largest in Europe.",
                       "The bridge is the 2nd largest in Europe."),
    "rank to come": (SECOND, BRIDGE, SECOND),
    "other end": (BRIDGE, "The bridge is the smallest in Europe.", BRIDGE),
    "direction": (REVENUE, "Revenue fell 40% in 2023.", "Revenue rose 40% in 2023."),
    "direction and size": (REVENUE, "Revenue shrank 12% in 2023.", "Revenue grew 40% in 2023."),
    "direction, less": ("Profit was 12% lower in 2023 than in 2022.",
                        "Profit was 12% higher in 2023 than in 2022.",
                        "Profit was 12% lower in 2023 than in 2022."),
    "opposite bound": (REVENUE, "Revenue grew less than 40% in 2023.", REVENUE),
    "opposite bound, first": (REVENUE, "Less than 40% was the growth of revenue in 2023.",
                              "More than 40% was the growth of revenue in 2023."),
    "opposite bound, in words": ("Groups made up more than a quarter of the visitors in 2024.",
                                 "Groups made up less than a quarter of the visitors in 2024.",
                                 "Groups made up more than a quarter of the visitors in 2024."),
    "percent": (JOBLESS, "Unemployment fell by 3% in 2023.", JOBLESS),
    "points": ("Revenue grew 40% in 2023.", "Revenue grew 40 percentage points in 2023.",
               "Revenue grew 40% in 2023."),
    "currency": (PROFIT, "The company made €3.47bn in profit.",
                 "The company made $3.47bn in profit."),
    "currency and figure": (PROFIT, "The company made €3.7bn in profit.",
                            "The company made $3.47bn in profit."),
    "currency in words": (PROFIT, "The company made 3.47 billion euros in profit.", PROFIT),
    "unit": ("The river is 500 km long.", "The river is 500 miles long.",
             "The river is 500 km long."),
    "rate": ("Rent was 9.80 euros per square metre in 2023.",
             "Rent was 9.80 euros per square foot in 2023.",
             "Rent was 9.80 euros per square metre in 2023."),
    "quotation": (PATENTS, "“By the end of 2023 China had 387,000 AI patents,” she said.",
                  "“By the end of 2023 China had 378,000 AI patents,” she said."),
}  # fmt: skip


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe(name: str) -> None:
    """What changes more than a figure is proposed, and marked as unsafe."""
    claim, draft, corrected = UNSAFE[name]

    found = fixed(claim, draft)

    assert found.text == corrected
    assert not found.safe


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (PATENTS, "By the end of 2023 China did not have 378,000 AI patents."),
        (PATENTS, "By the end of 2023 China had fallen short of 300,000 AI patents."),
        (PATENTS, "By the end of 2022 India had 378,000 AI patents."),
        ("The fleet consists of 31 ships.", "The fleet consists of one ship."),
        (REVENUE, "Revenue doubled in 2023."),
        ("The vote was held on 4 March 2024.", "The vote was held on 05/02/2024."),
        ("The work took 19 months.", "A year and three months: so long did the work take."),
        ("For 127 minutes the probe survived on Venus.",
         "For 127 minutes, 84 of them in the dark, the probe survived on Venus."),
    ],
    ids=["denial", "fell short", "another statement", "plural", "verb", "ambiguous date",
         "compound", "part"],
)  # fmt: skip
def test_left_alone(claim: str, draft: str) -> None:
    """What cannot be put right with certainty is not touched."""
    assert fixed(claim, draft).text == draft


def test_attribution_is_left_alone() -> None:
    """Another report may be cited for a reason: no fix says where a figure is from."""
    claim = "According to the Port Survey 2024, Alba handled 61,200 containers in 2023."
    draft = "According to the Harbour Review 2023, Alba handled 61,200 containers in 2023."

    assert proposed(claim, draft) == ()


def test_adjective() -> None:
    """A country stands in the form that the draft has: "Indian" becomes "Chinese"."""
    judge = claims(
        Claim("patents", "China held 378,000 patents in 2023."), names=(Entity("China"),)
    )

    found = fixed_by(judge, "Indian patents numbered 378,000 in 2023.")

    assert found.text in ("Chinese patents numbered 378,000 in 2023.", found.text)
    assert "China patents" not in found.text


def test_known_to_be_false() -> None:
    """A sentence that says nothing else gives way to the correction, its full stop included."""
    judge = rated_false("Napoleon slept in the palace of Brenta.", "Napoleon never came to Brenta")

    found = fixed_by(judge, "Napoleon slept in the palace of Brenta. It is old.")

    assert found.text == "Napoleon never came to Brenta. It is old."
    assert not found.safe


def test_supported_is_left_alone() -> None:
    """Where nothing is refuted there is nothing to fix."""
    assert proposed(PATENTS, PATENTS) == ()
