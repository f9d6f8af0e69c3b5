"""What a sentence says, taken apart: one room for each facet of verdicts.md 2."""
