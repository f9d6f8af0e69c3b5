"""Times that something is only compared with."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, read, told

# A sentence and its times, each with whether it is only compared with.
BASELINES: dict[str, tuple[str, list[tuple[str, bool]]]] = {
    "times that of": (
        "Output in 2023 was 2.5 times that of 2020.",
        [("in 2023", False), ("2020", True)],
    ),
    "above the level": ("Output was 12% above the 2020 level.", [("2020", True)]),
    "than in": ("Attendance was lower than in 2019.", [("in 2019", True)]),
    "as in": ("The choir had as many singers as in 2011.", [("in 2011", True)]),
    "exceeded that of": (
        "Output in 2023 exceeded that of 2020 by 12%.",
        [("in 2023", False), ("2020", True)],
    ),
    "no comparison": ("The choir had 64 singers in 2011.", [("in 2011", False)]),
    "a comparison, its own time": (
        "In 2011 the choir had more singers than the orchestra.",
        [("In 2011", False)],
    ),
    "a period": ("Output grew 12% from 2020 to 2023.", [("from 2020 to 2023", False)]),
}


@pytest.mark.parametrize(("text", "expected"), BASELINES.values(), ids=BASELINES)
def test_baselines(text: str, expected: list[tuple[str, bool]]) -> None:
    """A date that is only compared with tells no time of its own (5)."""
    assert [(time.text, time.baseline) for time in read(text).all_times] == expected


def test_a_ratio_to_an_earlier_time_is_a_change() -> None:
    """2.5 times that of 2020 is a change, up or down (4.5)."""
    (up,) = read("Output was 2.5 times that of 2020.").quantities
    (down,) = read("Output was 0.4 times that of 2020.").quantities
    (level,) = read("The lake is 2.5 times the size of the pond.").quantities

    assert (up.change, down.change, level.change) == ("up", "down", None)


CLAIM = "The catch of the anglers in 2023 was 2.5 times that of 2020."
HELD: dict[str, tuple[str, tuple[str, str | None]]] = {
    "the same": (CLAIM, ("supported", None)),
    "another ratio": (
        "The catch of the anglers in 2023 was 1.8 times that of 2020.",
        ("refuted", "quantity"),
    ),
    "another year": (
        "The catch of the anglers in 2022 was 2.5 times that of 2020.",
        ("refuted", "time"),
    ),
}


@pytest.mark.parametrize(("draft", "expected"), HELD.values(), ids=HELD)
def test_held_against_a_claim(draft: str, expected: tuple[str, str | None]) -> None:
    """The time of the figure is compared, not the one that it is measured against."""
    assert told(checker(CLAIM), draft).short == expected
