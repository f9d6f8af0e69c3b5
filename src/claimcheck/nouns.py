"""Nouns that say little by themselves: they may stand for whatever is counted or measured."""

from __future__ import annotations

PERSONS = frozenset("people person individual man woman life".split())
GENERIC = PERSONS | frozenset("unit one item piece case total number figure instance".split())
# What any measure may be called.
LEVELS = frozenset(
    "number figure total sum level amount value count share proportion rate increase rise growth "
    "fall decline drop gain reduction average record".split()
)
