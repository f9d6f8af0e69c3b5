"""The values that pass between the rooms of claimcheck.

All are immutable. Offsets are code points into the text as the caller gave it, end-exclusive.
The words of the enums are those of docs/verdicts.md; they are stable and appear in every output.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from datetime import date
from enum import StrEnum
from typing import NamedTuple

JOINER = "\u2060"  # stands in prose for markup inside a word


class Verdict(StrEnum):
    """What the claim set says of a sentence or of one assertion in it (verdicts.md 1)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not_enough_info"
    CONFLICTING = "conflicting"


class Reason(StrEnum):
    """Why a verdict is not `supported` (verdicts.md 9)."""

    # refuted
    QUANTITY = "quantity"
    UNIT = "unit"
    TIME = "time"
    ENTITY = "entity"
    RANK = "rank"
    POLARITY = "polarity"
    ATTRIBUTION = "attribution"
    DEBUNKED = "debunked"
    # not enough info, a claim is about it
    OVERPRECISE = "overprecise"
    STRONGER = "stronger"
    NARROWER = "narrower"
    VAGUE = "vague"
    OTHER_TIME = "other-time"
    OTHER_ENTITY = "other-entity"
    OTHER_QUANTITY = "other-quantity"
    HYPOTHETICAL = "hypothetical"
    DENIAL = "denial"
    # not enough info, no claim is about it
    UNSOURCED = "unsourced"


REFUTING = (
    Reason.QUANTITY,
    Reason.UNIT,
    Reason.TIME,
    Reason.ENTITY,
    Reason.RANK,
    Reason.POLARITY,
    Reason.ATTRIBUTION,
    Reason.DEBUNKED,
)


class Note(StrEnum):
    """How a supported assertion agrees with its claim (verdicts.md 9)."""

    EXACT = "exact"
    ROUNDED = "rounded"
    WEAKER = "weaker"
    PARTIAL = "partial"
    SPELLING = "spelling"
    STALE = "stale"
    CONTEXT = "context"


class Outcome(StrEnum):
    """How one facet of a draft stands to the same facet of a claim (verdicts.md 2 and 4.3)."""

    AGREE = "agree"
    DIFFER = "differ"
    ABSENT = "absent"  # the claim has it, the draft leaves it out
    EXTRA = "extra"  # only the draft has it
    OPEN = "open"  # neither follows from the claim nor contradicts it


class FacetName(StrEnum):
    """The seven facets of verdicts.md 2, in the order in which they are compared and shown."""

    TOPIC = "topic"
    ENTITY = "entity"
    QUANTITY = "quantity"
    TIME = "time"
    RANK = "rank"
    POLARITY = "polarity"
    ATTRIBUTION = "attribution"


class Source(NamedTuple):
    """Where a claim was taken from. Every field is as the editor wrote it."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    date: str | None = None


class Entity(NamedTuple):
    """A name and the other names of the same thing, as the claim file lists them."""

    name: str
    aliases: tuple[str, ...] = ()


class Claim(NamedTuple):
    """One reviewed fact. What it says is read from `statement` by the code that reads drafts."""

    id: str
    statement: str
    phrasings: tuple[str, ...] = ()
    quote: str | None = None
    source: Source = Source()
    as_of: date | None = None
    valid_until: date | None = None
    rating: bool = True
    correction: str | None = None
    tolerance: str | None = None  # "2%" or an absolute number, as written
    tags: tuple[str, ...] = ()
    subject: int = 0  # index into `ClaimSet.subjects`: the file whose names and synonyms apply
    path: str | None = None
    line: int = 0  # 1-based line and column of the statement in `path`; 0 where there is no file
    column: int = 0


class Subject(NamedTuple):
    """What one claim file says of its subject as a whole."""

    title: str
    entities: tuple[Entity, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    path: str | None = None


class FacetResult(NamedTuple):
    """One line of the working: a facet, how it came out, and the words on both sides."""

    facet: FacetName
    outcome: Outcome
    claim: str | None = None  # the claim's words, None where it says nothing
    draft: str | None = None  # the draft's words, None where it leaves the facet out
    detail: str | None = None  # a reason or note (verdicts.md 9) that this facet alone gives
    start: int | None = None  # where the draft's words stand in the document
    end: int | None = None
    context: bool = False  # taken over from an earlier sentence or a heading

    @property
    def shown(self) -> str | None:
        """The draft's words as its readers see them; `draft` is as long as its place."""
        if self.draft is None or JOINER not in self.draft:
            return self.draft
        return " ".join(self.draft.replace(JOINER, "").split())


class Assertion(NamedTuple):
    """A span of the draft paired with the claim that it is about."""

    claim: str | None
    verdict: Verdict
    reason: Reason | None
    note: Note | None
    start: int
    end: int
    score: float  # 0 to 1: how surely the claim is the one that the span is about
    expected: str | None = None  # the claim's words for the facet that decided
    found: str | None = None  # the draft's words for it
    message: str = ""  # the verdict in one plain line
    rule: str = ""  # what decided: the section of verdicts.md, a colon, a few words
    facets: tuple[FacetResult, ...] = ()


class CheckedSentence(NamedTuple):
    """A sentence of the draft with its verdict, which is that of the deciding assertion."""

    text: str
    start: int
    end: int
    line: int  # 1-based
    column: int  # 1-based, in code points
    verdict: Verdict
    claim: str | None
    reason: Reason | None
    note: Note | None
    assertions: tuple[Assertion, ...] = ()
    checkable: bool = False  # holds a figure or is about a claim: shown without --all
    place: str | None = None  # "page 3", "slide 2" where readers of the document see no lines
    prose: str | None = None  # `text` without its markup, as long as it; None where it has none


class Unused(NamedTuple):
    """A comment that suppresses findings, and suppressed none, or not all that it names."""

    line: int  # 1-based
    column: int
    message: str


class Report(NamedTuple):
    """The outcome for one document."""

    sentences: tuple[CheckedSentence, ...]
    path: str | None = None
    skipped: str | None = None  # why the document was not checked; None where it was
    text: str = ""  # the document, in which the offsets are
    suppressed: tuple[CheckedSentence, ...] = ()  # what comments in the document ask to leave out
    unused: tuple[Unused, ...] = ()
    known: tuple[CheckedSentence, ...] = ()  # what a baseline holds already
    editable: bool = True  # `text` is the file's own, so that it may be written back


class Fix(NamedTuple):
    """A correction of one finding: what to put in the place of `start:end` of the document."""

    start: int
    end: int
    text: str
    safe: bool  # a figure for a figure; dates, names and directions are for an editor to confirm
    message: str  # "387,000 → 378,000"
