"""A sentence and a claim side by side, facet by facet (verdicts.md 2 and 3)."""

from claimcheck.comparison.collect import compare
from claimcheck.comparison.sheet import Comparison

__all__ = ["Comparison", "compare"]
