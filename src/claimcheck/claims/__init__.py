"""Claim sets and case files: read, checked, linted and tested."""
