"""Whether quotes and phrasings bear the figures of the statement that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint.finding import Code, Finding, fail, warn
from claimcheck.claims.problems import shown
from claimcheck.facets.quantity.model import Quantity
from claimcheck.model import Claim, Outcome


def check_figures(claim_set: ClaimSet) -> Iterator[Finding]:
    """Read the figures of each claim's texts and hold them against one another."""
    for claim in claim_set.claims:
        if claim.quote is None and not claim.phrasings:
            continue
        figures = _figures(claim.statement)
        if claim.quote is not None and claim.rating:
            yield from _check_quote(claim, claim.quote, figures)
        for phrasing in claim.phrasings:
            yield from _check_phrasing(claim, phrasing, figures)


def _check_quote(claim: Claim, quote: str, figures: list[Quantity]) -> Iterator[Finding]:
    quoted = _figures(quote)
    for figure in figures:
        if not any(_agree(figure, other) for other in quoted):
            message = f"the quote does not bear the figure {shown(figure.text)}"
            yield warn(claim, Code.QUOTE_FIGURE, message)


def _check_phrasing(claim: Claim, phrasing: str, figures: list[Quantity]) -> Iterator[Finding]:
    for figure in _figures(phrasing):
        if not any(_agree(figure, other) for other in figures):
            message = f"a phrasing has the figure {shown(figure.text)}, the statement has not"
            yield fail(claim, Code.PHRASING_DIFFERS, message)


def _figures(text: str) -> list[Quantity]:
    from claimcheck.facets.quantity.read import read
    from claimcheck.facets.time.read import read as read_times
    from claimcheck.tokens import Tokens

    tokens = Tokens(text)
    dates = [(time.start, time.end) for time in read_times(tokens, None)]
    return [figure for figure in read(tokens, dates) if not figure.names]


def _agree(draft: Quantity, claim: Quantity) -> bool:
    from claimcheck.facets.quantity.compare import compare

    return compare(draft, claim).outcome is Outcome.AGREE
