"""What every verdict, reason and note means, in words for an editor.

`claimcheck explain CODE` prints these texts, and docs/verdicts.md holds them; a test keeps the two
the same.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.model import Note, Reason, Verdict


class Meaning(NamedTuple):
    """One code in words, with an example that shows it at work."""

    under: str  # the verdict that it comes with, or "verdict"
    summary: str
    text: str
    claim: str = ""  # of the example
    draft: str = ""
    advice: str = ""  # what an editor does about it


_REFUTED = str(Verdict.REFUTED)
_OPEN = str(Verdict.NOT_ENOUGH_INFO)
_SUPPORTED = str(Verdict.SUPPORTED)
_FERRIES = "Harbour Ferries carried 4.2 million passengers in 2024."
_GROWTH = "Ridership grew by more than 40% in 2024."

VERDICTS: dict[Verdict, Meaning] = {
    Verdict.SUPPORTED: Meaning(
        "verdict",
        "What the draft says follows from a claim in the set.",
        "The draft may say less than the claim, never more. A note says how the two agree.",
        _FERRIES,
        "Harbour Ferries carried 4.2 million passengers.",
    ),
    Verdict.REFUTED: Meaning(
        "verdict",
        "A claim in the set says otherwise.",
        "An attentive editor with the claim in hand would say: that is not what it says. The "
        "reason names the one thing that differs.",
        _FERRIES,
        "Harbour Ferries carried 2.4 million passengers in 2024.",
        "Correct the draft, or the claim if its source has changed.",
    ),
    Verdict.NOT_ENOUGH_INFO: Meaning(
        "verdict",
        "The set does not settle it.",
        "Either a claim is about this but neither implies nor excludes it (the claim is named, "
        "with a reason), or no claim is about it at all (no claim is named; the reason is "
        "unsourced where there is a figure to check).",
        _FERRIES,
        "Harbour Ferries carried many passengers.",
        "Look at the named claim, or find a source and write the missing claim.",
    ),
    Verdict.CONFLICTING: Meaning(
        "verdict",
        "The set quarrels with itself: one claim supports the sentence and another refutes it.",
        "It says something about the claims, not about the draft.",
        advice="Run claimcheck claims lint and mend the claims.",
    ),
}

REASONS: dict[Reason, Meaning] = {
    Reason.QUANTITY: Meaning(
        _REFUTED,
        "The figure is not the claim's, nor a fair rounding of it.",
        "Figures are compared as intervals, with their bounds and hedges: 380,000 or nearly "
        "400,000 will do for 378,000, while 387,000, or less than 378,000, will not. The sign of "
        "a change belongs to it: a fall of 12% for a rise of 12% differs.",
        _FERRIES,
        "Harbour Ferries carried 2.4 million passengers in 2024.",
        "Put the claim's figure into the draft.",
    ),
    Reason.UNIT: Meaning(
        _REFUTED,
        "The number is the claim's, but its unit or currency is another.",
        "Units of one kind are converted before they are compared (km and miles); currencies "
        "never are. Percent and percentage points are different units.",
        "The rate rose by 3 percentage points.",
        "The rate rose by 3%.",
        "Put the claim's unit into the draft.",
    ),
    Reason.TIME: Meaning(
        _REFUTED,
        "The date or period is not the claim's.",
        "A coarser date that contains the claim's agrees (2023 for the end of 2023). What is "
        "counted over a period agrees only with the same period.",
        _FERRIES,
        "Harbour Ferries carried 4.2 million passengers in 2023.",
    ),
    Reason.ENTITY: Meaning(
        _REFUTED,
        "It is said of somebody or something else.",
        "Another person, organisation, place, role or title stands where the claim names one, and "
        "what is said is too particular to be true of both. Aliases in the claim file and ordinary "
        "ones (US, American) agree.",
        _FERRIES,
        "Bay Ferries carried 4.2 million passengers in 2024.",
    ),
    Reason.RANK: Meaning(
        _REFUTED,
        "The place in an order is not the claim's.",
        "First, largest, top and No. 1 agree with one another; second or smallest do not.",
        "Harbour Ferries is the country's largest ferry company.",
        "Harbour Ferries is the country's second-largest ferry company.",
    ),
    Reason.POLARITY: Meaning(
        _REFUTED,
        "The draft denies what the claim asserts, or asserts what it denies.",
        "Not, never, failed to and fell short of turn a statement round, and so do opposites such "
        "as opened for closed.",
        _FERRIES,
        "Harbour Ferries did not reach 4.2 million passengers in 2024.",
    ),
    Reason.ATTRIBUTION: Meaning(
        _REFUTED,
        "It is cited from a source or a speaker that it does not come from.",
        "A citation that is left out is no mistake; a false one always is.",
        "According to the Annual report 2024, ridership grew by 12%.",
        "According to the Annual report 2023, ridership grew by 12%.",
    ),
    Reason.DEBUNKED: Meaning(
        _REFUTED,
        "The draft repeats a statement that is known to be false.",
        "The claim is in the set with rating: false, together with its correction.",
        "(rating: false) The ferries are free of charge.",
        "The ferries are free of charge.",
        "Use the claim's correction.",
    ),
    Reason.OVERPRECISE: Meaning(
        _OPEN,
        "The figure is more precise than the claim's, and may be right.",
        "It lies within what the claim's words allow, but does not follow from them.",
        _GROWTH,
        "Ridership grew by 47% in 2024.",
        "Use the claim's wording, or a claim with the precise figure.",
    ),
    Reason.STRONGER: Meaning(
        _OPEN,
        "The draft says more than the claim.",
        "A bound is tighter, a rank higher or its scope wider than the claim's, without "
        "contradicting it.",
        _GROWTH,
        "Ridership grew by more than 45% in 2024.",
    ),
    Reason.NARROWER: Meaning(
        _OPEN,
        "The draft adds a place, a time or a part that the claim does not speak of.",
        "What holds for a whole does not have to hold for each of its parts.",
        _FERRIES,
        "Harbour Ferries carried 4.2 million passengers in March 2024.",
    ),
    Reason.VAGUE: Meaning(
        _OPEN,
        "The draft is about the claim, but leaves out what makes it news.",
        "The claim's figure, else its rank, else the name or deed that it is about, has to be in "
        "the draft for the claim to support it.",
        _GROWTH,
        "Ridership grew strongly in 2024.",
    ),
    Reason.OTHER_TIME: Meaning(
        _OPEN,
        "The draft speaks of another time, and differs in something else as well.",
        "With two differences it is another statement, on which the claim is silent.",
        _FERRIES,
        "Harbour Ferries carried 3.9 million passengers in 2023.",
        "Write a claim for the other time.",
    ),
    Reason.OTHER_ENTITY: Meaning(
        _OPEN,
        "The draft speaks of somebody or something else, of which the claim says nothing.",
        "Either it differs in something else as well, or what is said may well be true of both.",
        _FERRIES,
        "Bay Ferries carried 1.1 million passengers in 2024.",
        "Write a claim for the other name.",
    ),
    Reason.OTHER_QUANTITY: Meaning(
        _OPEN,
        "The draft gives a figure of another kind.",
        "An absolute change and a relative one, for example, cannot be held against each other.",
        _GROWTH,
        "Ridership grew by 300,000 in 2024.",
    ),
    Reason.HYPOTHETICAL: Meaning(
        _OPEN,
        "The draft does not assert it.",
        "Questions, conditions, plans, forecasts and possibilities are neither right nor wrong "
        "yet. Reported speech asserts what it reports.",
        _FERRIES,
        "Harbour Ferries could carry 5 million passengers in 2024.",
    ),
    Reason.DENIAL: Meaning(
        _OPEN,
        "The draft denies something that the claim does not settle.",
        "It denies it of another name or another time than the claim's.",
        _FERRIES,
        "Bay Ferries did not carry 4.2 million passengers in 2023.",
    ),
    Reason.UNSOURCED: Meaning(
        _OPEN,
        "No claim is about this, and it holds a figure or a date that a reader may rely on.",
        "Figures without a claim behind them are not wrong; they are unchecked. --fail-on "
        "refuted,conflicting,unsourced makes them count.",
        "",
        "The crew numbered 31.",
        "Find the source and write a claim, or take the figure out.",
    ),
}

NOTES: dict[Note, Meaning] = {
    Note.EXACT: Meaning(_SUPPORTED, "The draft says what the claim says.", "", _FERRIES, _FERRIES),
    Note.ROUNDED: Meaning(
        _SUPPORTED,
        "The figure is the claim's, fairly rounded or hedged.",
        "A rounding may not be off by more than 5%, and a hedge has to include the figure.",
        _FERRIES,
        "Harbour Ferries carried about 4 million passengers in 2024.",
    ),
    Note.WEAKER: Meaning(
        _SUPPORTED,
        "The draft says less than the claim, and follows from it.",
        "A bound that the claim's figure satisfies, or a lower rank.",
        _FERRIES,
        "Harbour Ferries carried more than 3.5 million passengers in 2024.",
    ),
    Note.PARTIAL: Meaning(
        _SUPPORTED,
        "The draft leaves out part of the claim.",
        "Dates, names and sources may be missing as long as the figure is there.",
        _FERRIES,
        "The company carried 4.2 million passengers.",
    ),
    Note.SPELLING: Meaning(
        _SUPPORTED,
        "A name is spelt otherwise than in the claim.",
        "At most one slip for every six letters, and not one that makes another known name.",
        _FERRIES,
        "Harbour Feries carried 4.2 million passengers in 2024.",
        "Correct the name.",
    ),
    Note.STALE: Meaning(
        _SUPPORTED,
        "The claim that agrees is past its valid_until.",
        "The day is the draft's own date, or that of --as-of.",
        advice="Look for newer figures, and renew the claim.",
    ),
    Note.CONTEXT: Meaning(
        _SUPPORTED,
        "The subject or the date was taken from an earlier sentence or a heading.",
        "A sentence such as “It carried 4.2 million passengers.” is read with what “it” is.",
    ),
}


def names() -> tuple[str, ...]:
    """Return every code that `meaning` knows."""
    return (*VERDICTS, *REASONS, *NOTES)


def meaning(name: str) -> Meaning | None:
    """Return what a code means, None if it is none."""
    tables: tuple[dict[str, Meaning], ...] = (
        {str(key): it for key, it in VERDICTS.items()},
        {str(key): it for key, it in REASONS.items()},
        {str(key): it for key, it in NOTES.items()},
    )
    for table in tables:
        if name in table:
            return table[name]
    return None
