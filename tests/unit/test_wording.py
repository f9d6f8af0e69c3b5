"""Verdicts in words that an editor understands at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Assertion, FacetName, FacetResult, Note, Outcome, Reason, Verdict
from claimcheck.wording import words

QUANTITY, TIME, ENTITY = FacetName.QUANTITY, FacetName.TIME, FacetName.ENTITY
AGREE, DIFFER, ABSENT = Outcome.AGREE, Outcome.DIFFER, Outcome.ABSENT
OPEN, EXTRA = Outcome.OPEN, Outcome.EXTRA
SUPPORTED, REFUTED = Verdict.SUPPORTED, Verdict.REFUTED
NEI = Verdict.NOT_ENOUGH_INFO

Facet = tuple[FacetName, Outcome, str | None, str | None]


def assertion(
    verdict: Verdict, tag: Reason | Note | None, *facets: Facet, claim: str | None = "x"
) -> Assertion:
    """Make an assertion whose first facet is the one that decided."""
    results = tuple(FacetResult(*facet) for facet in facets)
    return Assertion(
        claim=claim,
        verdict=verdict,
        reason=tag if isinstance(tag, Reason) else None,
        note=tag if isinstance(tag, Note) else None,
        start=0,
        end=1,
        score=1.0,
        expected=results[0].claim if results else None,
        found=results[0].draft if results else None,
        facets=results,
    )


LINES = {
    "wrong figure": (
        assertion(REFUTED, Reason.QUANTITY, (QUANTITY, DIFFER, "378,000", "387,000")),
        "387,000 for 378,000",
    ),
    "wrong date, its capital gone": (
        assertion(REFUTED, Reason.TIME, (TIME, DIFFER, "At the end of 2023", "in 2021")),
        "in 2021 for at the end of 2023",
    ),
    "a name keeps its capital": (
        assertion(REFUTED, Reason.ENTITY, (ENTITY, DIFFER, "China", "India")),
        "India for China",
    ),
    "denied": (
        assertion(REFUTED, Reason.POLARITY, (QUANTITY, AGREE, "378,000", "378,000")),
        "denies what the claim says: 378,000",
    ),
    "denied, or what the claim denies": (
        assertion(REFUTED, Reason.POLARITY, (TIME, AGREE, "in 2024", "in 2024")),
        "says the opposite of what the claim says",
    ),
    "names that have changed places": (
        assertion(
            REFUTED, Reason.ENTITY, (ENTITY, DIFFER, "Northern District", "northern District")
        ),
        "northern District in another role than in the claim",
    ),
    "turned into its opposite": (
        assertion(REFUTED, Reason.POLARITY, (FacetName.POLARITY, DIFFER, "concluded", "opened")),
        "opened for concluded",
    ),
    "falsely cited": (
        assertion(
            REFUTED, Reason.ATTRIBUTION, (FacetName.ATTRIBUTION, DIFFER, "the Times", "the Post")
        ),
        "cited from the Post for the Times",
    ),
    "debunked": (
        assertion(REFUTED, Reason.DEBUNKED, (QUANTITY, AGREE, "1.4 times", "1.4 times")),
        "repeats what is known to be false",
    ),
    "more precise": (
        assertion(NEI, Reason.OVERPRECISE, (QUANTITY, OPEN, "more than 40%", "47%")),
        "47% where the claim only says more than 40%; it may be right",
    ),
    "stronger": (
        assertion(NEI, Reason.STRONGER, (QUANTITY, OPEN, "more than 40%", "over 45%")),
        "over 45% where the claim only says more than 40%",
    ),
    "narrower place": (
        assertion(NEI, Reason.NARROWER, (ENTITY, OPEN, "China", "Beijing")),
        "Beijing where the claim only says China",
    ),
    "added place": (
        assertion(NEI, Reason.NARROWER, (ENTITY, EXTRA, None, "Beijing")),
        "adds Beijing, of which the claim says nothing",
    ),
    "vague": (
        assertion(
            NEI, Reason.VAGUE, (TIME, AGREE, "in 2023", "in 2023"), (QUANTITY, ABSENT, "40%", None)
        ),
        "does not say 40%",
    ),
    "another statement": (
        assertion(
            NEI,
            Reason.OTHER_TIME,
            (QUANTITY, DIFFER, "378,000", "300,000"),
            (TIME, DIFFER, "in 2023", "in 2019"),
        ),
        "another statement: 300,000 for 378,000; in 2019 for in 2023",
    ),
    "another kind of figure": (
        assertion(NEI, Reason.OTHER_QUANTITY, (QUANTITY, OPEN, "40%", "108,000")),
        "108,000 for 40%, which the claim does not settle",
    ),
    "not asserted": (assertion(NEI, Reason.HYPOTHETICAL), "it is not asserted"),
    "open denial": (
        assertion(NEI, Reason.DENIAL, (ENTITY, DIFFER, "China", "India")),
        "denies what the claim does not settle: India for China",
    ),
    "unsourced": (assertion(NEI, Reason.UNSOURCED, claim=None), "no claim covers this figure"),
    "unmatched": (assertion(NEI, None, claim=None), "no claim is about this"),
    "exact": (assertion(SUPPORTED, Note.EXACT), "says what the claim says"),
    "rounded": (
        assertion(SUPPORTED, Note.ROUNDED, (QUANTITY, AGREE, "378,000", "about 380,000")),
        "about 380,000 is a fair rounding of 378,000",
    ),
    "weaker": (
        assertion(SUPPORTED, Note.WEAKER, (QUANTITY, AGREE, "378,000", "more than 300,000")),
        "more than 300,000 follows from 378,000",
    ),
    "partial": (
        assertion(
            SUPPORTED,
            Note.PARTIAL,
            (QUANTITY, AGREE, "40%", "40%"),
            (TIME, ABSENT, "In 2023", None),
        ),
        "leaves out in 2023",
    ),
    "rightly denied": (
        assertion(SUPPORTED, Note.EXACT, (QUANTITY, DIFFER, "378,000", "500,000")),
        "rightly denied: 378,000 is what the claim says",
    ),
    "conflicting": (
        assertion(Verdict.CONFLICTING, None),
        "one claim supports it and another refutes it",
    ),
}


@pytest.mark.parametrize(("given_assertion", "line"), LINES.values(), ids=LINES)
def test_lines(given_assertion: Assertion, line: str) -> None:
    """Each kind of verdict names the words of the draft first, then those of the claim."""
    assert words(given_assertion) == line


FACETS = st.builds(
    FacetResult,
    st.sampled_from(FacetName),
    st.sampled_from(Outcome),
    st.none() | st.text(max_size=5),
    st.none() | st.text(max_size=5),
    st.none() | st.sampled_from([*Note, *Reason]),
)


@given(
    st.sampled_from(Verdict),
    st.none() | st.sampled_from(Reason),
    st.none() | st.sampled_from(Note),
    st.lists(FACETS, max_size=4),
    st.none() | st.just("x"),
)
def test_any_assertion(
    verdict: Verdict,
    reason: Reason | None,
    note: Note | None,
    facets: list[FacetResult],
    claim: str | None,
) -> None:
    """Whatever the engine says can be put into words."""
    words(Assertion(claim, verdict, reason, note, 0, 1, 0.5, facets=tuple(facets)))


def test_words_that_hide_what_differs_are_told_apart() -> None:
    """A pair of figures whose words are alike is told in the words that keep them apart."""
    found = assertion(REFUTED, Reason.QUANTITY, (QUANTITY, DIFFER, "12%", "12%"))

    assert words(found) == "12% for 12%"
    assert words(found, {("12%", "12%"): ("up 12%", "down 12%")}) == "up 12% for down 12%"


def test_what_was_said_while_comparing_is_kept() -> None:
    """A line that the engine has written is told as it is: facets alone would say less."""
    facet = FacetResult(QUANTITY, DIFFER, "12%", "12%")
    told = "up 12% for down 12%"
    found = Assertion("x", REFUTED, Reason.QUANTITY, None, 0, 1, 1.0, message=told, facets=(facet,))

    assert words(found) == told
