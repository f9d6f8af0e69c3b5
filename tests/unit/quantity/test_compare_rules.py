"""Each sentence of verdicts.md 4.3 and 4.5, as draft, claim, and how the two compare."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity.compare import compare
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.quantity import read_quantities


def one(text: str) -> Quantity:
    """Return the only quantity of a text."""
    (quantity,) = read_quantities(text)
    return quantity


def verdict(draft: str, claim: str, *, denied: bool = False) -> str:
    """Compare two texts that hold one quantity each; return the outcome and its detail."""
    result = compare(one(draft), one(claim), denied=denied)
    return " ".join(filter(None, (result.outcome, result.detail)))


RULES = [
    ("378,000 patents", "378,000 patents", "agree"),
    ("40%", "more than 40%", "agree"),
    ("about 40%", "more than 40%", "agree"),
    ("1.4 times", "nearly 1.4 times", "agree"),
    ("more than 378,000", "378,000", "open stronger"),
    ("more than 31 plants", "31 plants", "differ quantity"),
    ("less than 40%", "more than 40%", "differ quantity"),
    ("more than 1.4 times the average", "nearly 1.4 times the average", "differ quantity"),
    ("380,000", "378,000", "agree rounded"),
    ("nearly 400,000", "378,000", "agree rounded"),
    ("about 400,000", "378,000", "agree rounded"),
    ("7%", "7.2%", "agree rounded"),
    ("400,000", "378,000", "differ quantity"),
    ("nearly 450,000", "378,000", "differ quantity"),
    ("a little under 7%", "7.2%", "differ quantity"),
    ("more than 300,000", "378,000", "agree weaker"),
    ("over 30%", "more than 40%", "agree weaker"),
    ("over 1 million", "over 1 billion", "differ quantity"),
    ("1.44 times", "1.4 times", "open overprecise"),
    ("47%", "more than 40%", "open overprecise"),
    ("over 45%", "more than 40%", "open stronger"),
    ("60%", "more than 40%", "differ quantity"),
    ("over 60%", "more than 40%", "differ quantity"),
    ("30%", "more than 40%", "differ quantity"),
    ("1.5 times the average", "nearly 1.4 times the average", "differ quantity"),
    ("4,057 pounds", "1,840 kilograms", "agree rounded"),
    ("nearly two tonnes", "1,840 kilograms", "agree rounded"),
    ("just over two hours", "127 minutes", "agree rounded"),
    ("2 hours and 7 minutes", "127 minutes", "agree"),
    ("-143 °F", "−97 °C", "agree rounded"),
    ("11 kilometres a second", "39,700 kilometres per hour", "agree rounded"),
    ("roughly 24,700 miles per hour", "39,700 kilometres per hour", "agree rounded"),
    ("46.8 miles", "46.8 kilometres", "differ unit"),
    ("$1.27 billion", "1.27 billion euros", "differ unit"),
    ("grew by 4 percent", "rose 4 percentage points", "differ unit"),
    ("fell 12%", "grew more than 40%", "differ quantity"),
    ("almost 60% more expensive than Kestrel", "nearly 1.6 times as much as Kestrel", "agree"),
    ("160 percent of that of Kestrel", "nearly 1.6 times as much as Kestrel", "agree"),
    ("doubled", "grew 100%", "agree"),
    ("halved", "fell 50%", "agree"),
    ("more than doubled", "grew more than 40%", "differ quantity"),
    ("rose by more than a third", "grew by more than 40%", "agree weaker"),
    ("120 basis points", "1.2 percentage points", "agree"),
    ("twice as fast as the average", "nearly 1.4 times the average", "differ quantity"),
    ("hundreds of plants", "thousands of plants", "differ quantity"),
    ("12 per 100,000", "120 per million", "agree"),
    ("at least 4.6 Mbit/s", "up to 4.6 megabits per second", "differ quantity"),
    ("as much as 4,600 kilobits per second", "up to 4.6 megabits per second", "agree"),
    ("no more than 4.6 Mbps", "up to 4.6 megabits per second", "agree"),
    ("rose by 108,000", "rose by 40%", "open other-quantity"),
    ("below −90 °C", "−97 °C", "agree weaker"),
    ("more than 127 minutes", "127 minutes", "open stronger"),
    ("over a quarter more data", "grew more than 30%", "agree weaker"),
    ("close to 40% above the global average", "nearly 1.4 times the global average", "agree"),
]


@pytest.mark.parametrize(
    ("draft", "claim", "expected"), RULES, ids=[f"{a} / {b}" for a, b, _ in RULES]
)
def test_rule(draft: str, claim: str, expected: str) -> None:
    """A draft's expression compares with a claim's as the section says."""
    assert verdict(draft, claim) == expected
