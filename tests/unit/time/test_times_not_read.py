"""What looks like a date and is none."""

from __future__ import annotations

import pytest

from claimcheck.facets.time.read import read
from claimcheck.tokens import Tokens


@pytest.mark.parametrize(
    "text",
    [
        # figures that count
        "The town has 2,023 people.",
        "It weighed 1840 kilograms at launch.",
        "The plant employs 2000 workers.",
        "They sold 1950 units.",
        "In 2000 homes there was no light.",
        "In 1500 of the cases it worked.",
        "In 1453 villages the well is dry.",
        "Between 1500 and 2000 people came.",
        "It grew from 1950 to 2000 units.",
        "It rose from 1500 to 1800.",
        "It rose by 2000.",
        "A total of 2000 was collected.",
        "More than 2000 were sold.",
        "About 1900 guests came.",
        "The lake covers 2010 hectares.",
        "A kilo cost 2000 rupees.",
        "She swam the 1500 metres.",
        "The hall has a 1500-seat stage.",
        "It paid $2023 for it.",
        "It reached 2023.5 points.",
        "Fewer than 1500 lynx live there.",
        # labels, versions, addresses, codes
        "Chapter 2023 deals with water.",
        "Room 2016 is upstairs.",
        "See page 1984 of the code.",
        "They live at 1600 Pennsylvania Avenue.",
        "It was filed as CVE-2021-44228.",
        "It follows ISO 8601:2004.",
        "They still run Windows 2000 there.",
        "Call 2071-234-5678 for help.",
        "No. 1984 is sold out.",
        'The author of "1984" is dead.',
        "Read https://example.org/2023/05/14 first.",
        "It runs Python 3.11.2 now.",
        "It cites [2019] twice.",
        # names and verbs
        "They march through the town.",
        "March on, she said.",
        "May I go?",
        "It may rise.",
        "Theresa May spoke first.",
        "April Jones won, June Carter sang.",
        "An august assembly met.",
        "A second survey gave the same.",
        "The seconds passed.",
        "He sprang in the fall of the wall.",
        "The fall of the king came late.",
        "The spring of the mattress broke.",
        "Player of the Year is a title.",
        "It was the goal of the month.",
        # durations, ages and recurrences
        "It lasted 127 minutes.",
        "It took three years.",
        "He died in his thirties.",
        "She is in her 30s.",
        "They pay by the month.",
        "It meets three times a year.",
        "It sells 40 a day.",
        "The shop opens every Monday.",
        "From Monday to Saturday it is open.",
        "She trained for 18 months.",
        "The first half ended without a goal.",
        "It ended on the 24th floor.",
        "It came three years later than planned.",
        "It was the year after the flood.",
        "The ratio is 3:2, the score 2:1.",
        "She finished in 2:03:45.",
    ],
)
def test_no_time(text: str) -> None:
    """Counts, labels, names, durations and ages are no times."""
    assert [time.text for time in read(Tokens(text))] == []
