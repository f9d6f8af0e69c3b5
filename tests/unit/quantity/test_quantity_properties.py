"""What must hold for any number, any unit and any text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.facets.quantity import read_quantities
from claimcheck.facets.quantity.compare import comparable, compare
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.quantity.units import convert
from claimcheck.model import Outcome
from tests.unit.quantity.texts import one

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
)
SMALL += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """Spell a whole number out."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        rest = f"-{SMALL[number % 10]}" if number % 10 else ""
        return TENS[number // 10 - 2] + rest
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            low = number % size
            joint = " and " if 0 < low < 100 else " "
            return f"{in_words(number // size)} {name}" + (joint + in_words(low) if low else "")
    raise AssertionError


numbers = st.one_of(
    st.integers(2, 999),
    st.integers(1000, 10**12 - 1),
    st.builds(lambda a, b: a * 10**b, st.integers(2, 999), st.integers(0, 9)),
)


@given(numbers)
def test_every_spelling_gives_one_interval(number: int) -> None:
    """Digits with any mark, scale words and words all denote the same interval (4.2)."""
    grouped = f"{number:,}"
    spellings = [
        grouped,
        grouped.replace(",", "\u2009"),
        grouped.replace(",", "'"),
        in_words(number),
    ]
    if number >= 10**6:
        millions, rest = divmod(number, 10**6)
        decimals = f"{rest:06d}".rstrip("0")
        mark = "." if decimals else ""
        spellings.append(f"{millions:,}{mark}{decimals} million")

    read = [one(f"They have {spelling} of them.") for spelling in spellings]

    assert {(q.value, q.low, q.high, q.granularity) for q in read} == {
        (Fraction(number), read[0].low, read[0].high, read[0].granularity)
    }


UNITS = [
    ["m", "km", "mile", "foot", "inch", "nautical mile", "light-year"],
    ["kg", "g", "tonne", "lb", "oz"],
    ["°C", "°F", "K"],
    ["second", "minute", "hour", "day", "week", "year"],
    ["km/h", "mph", "m/s", "knot"],
    ["Mbit/s", "kbit/s", "Gbit/s"],
    ["percentage point", "basis point"],
    ["km²", "ha", "acre", "square mile"],
]
fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)


@given(
    st.sampled_from(UNITS).flatmap(lambda group: st.tuples(*[st.sampled_from(group)] * 2)),
    fractions,
)
def test_conversion_there_and_back_is_the_identity(names: list[str], value: Fraction) -> None:
    """No unit conversion loses anything."""
    there = convert(value, names[0], names[1])

    assert there is not None
    assert convert(there, names[1], names[0]) == value


EXPRESSIONS = st.builds(
    "{}{}{}".format,
    st.sampled_from(
        [
            "",
            "",
            "more than ",
            "at least ",
            "less than ",
            "up to ",
            "nearly ",
            "just over ",
            "about ",
        ]
    ),
    st.one_of(
        st.integers(1, 999).map(str),  # four digits may be a year
        st.integers(1, 10**7).map("{:,}".format),
        st.decimals("0.1", 999, places=2).map(str),
        st.integers(2, 999).map(in_words),
    ),
    st.sampled_from(["", "%", " percentage points", " km", " kg", " °C", " million", " bn euros"]),
)


@given(EXPRESSIONS)
def test_a_claim_agrees_with_itself(text: str) -> None:
    """Comparing a quantity with itself agrees, without a note."""
    read = one(f"It was {text}.")

    assert compare(read, read) == (Outcome.AGREE, None)
    assert comparable(read, read)


ABOVE, BELOW = ("more than {}", "at least {}"), ("less than {}", "up to {}")


@given(
    sides=st.sampled_from([ABOVE, BELOW]),
    thing=st.sampled_from(["{}%", "{} km", "{} plants"]),
    figure=st.integers(11, 900),
    wider=st.integers(1, 400),
    hedge=st.sampled_from(["", "about ", "more than ", "nearly "]),
    claimed=st.integers(11, 900),
)
def test_a_wider_bound_never_turns_agree_into_differ(
    sides: tuple[str, str], thing: str, figure: int, wider: int, hedge: str, claimed: int
) -> None:
    """What holds for a bound holds for a wider one within the same magnitude (4.3)."""
    claim = one(f"It was {hedge}{thing.format(claimed)}.")
    wide = max(1, figure - wider if sides is ABOVE else figure + wider)
    if not claimed / 10 <= wide <= claimed * 10:
        return
    for bound in sides:
        narrow = compare(one(bound.format(thing.format(figure))), claim)
        if narrow.outcome is Outcome.AGREE:
            looser = compare(one(bound.format(thing.format(wide))), claim)
            assert looser.outcome is not Outcome.DIFFER


ATOMS = st.sampled_from(
    """
    12 378,000 1.4 3/4 ½ 1990 2024 5G -5 ±3 0.5 1.234 10–12 $ € £ % °C km kg mph bn m percent
    points times twice half a an the one two ten dozen hundred million hundreds third quarter
    double fold more less than at least most up to from between and or of in per by over under
    about nearly rose fell grew to increase people years minutes , . ; ( ) [ ] - – : / ' " + *
    ~ > May No Article ² 万 as as many as per cent basis point below zero and a half out of
    every plus or minus \u200b \u2009
    """.split()
)


def check(text: str) -> tuple[Quantity, ...]:
    """Read a text; hold what was read against the text."""
    found = read_quantities(text)
    for read in found:
        assert text[read.start : read.end] == read.text
        assert read.start <= read.number_start < read.number_end <= read.end
        for first, last in (
            (read.unit_start, read.unit_end),
            (read.bound_start, read.bound_end),
            (read.noun_start, read.noun_end),
            (read.reference_start, read.reference_end),
        ):
            assert (first is None) == (last is None)
            if first is not None and last is not None:
                assert 0 <= first < last <= len(text)
        if read.low is not None and read.high is not None:
            assert read.low <= read.high
        if read.value is not None and read.low is not None:
            assert read.low <= read.value
        if read.value is not None and read.high is not None:
            assert read.value <= read.high
        assert compare(read, read).outcome in tuple(Outcome)
    return found


@given(st.lists(ATOMS, max_size=25), st.sampled_from(["", " "]))
@settings(max_examples=300)
def test_any_row_of_words_and_figures(words: list[str], glue: str) -> None:
    """Whatever stands side by side is read without an error, and its places are right."""
    check(glue.join(words))


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """No text raises."""
    check(text)


@given(st.lists(ATOMS, max_size=12), st.lists(ATOMS, max_size=12))
def test_any_two_quantities_compare(first: list[str], second: list[str]) -> None:
    """Any two quantities compare to one of three outcomes, and `comparable` is symmetric."""
    for draft in read_quantities(" ".join(first)):
        for claim in read_quantities(" ".join(second)):
            result = compare(draft, claim, tolerance="2%")

            assert result.outcome in (Outcome.AGREE, Outcome.DIFFER, Outcome.OPEN)
            assert comparable(draft, claim) == comparable(claim, draft)


@pytest.mark.parametrize("number", [13, 130, 378_000, 1_000_001, 999_999_999])
def test_in_words_spells(number: int) -> None:
    """The speller of these tests is read back."""
    assert one(in_words(number)).value == number
