"""The facet of names: who, what and where (verdicts.md 6)."""
