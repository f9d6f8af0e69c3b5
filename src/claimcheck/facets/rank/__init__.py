"""Rank: positions and superlatives, and how two of them compare (verdicts.md 7)."""

from claimcheck.facets.rank.compare import compare, wider
from claimcheck.facets.rank.model import Rank
from claimcheck.facets.rank.read import read

__all__ = ["Rank", "compare", "read", "wider"]
