"""Read dates and periods as intervals of days, and compare them (verdicts.md 5)."""
