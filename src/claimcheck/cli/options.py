"""The options of every command that checks, read and validated."""

from __future__ import annotations

import argparse
from datetime import date
from typing import NamedTuple

from claimcheck.cli.arguments import Parser
from claimcheck.cli.suggest import did_you_mean
from claimcheck.errors import UsageError
from claimcheck.model import Reason, Verdict

FAIL_ON = (Verdict.REFUTED, Verdict.CONFLICTING)


class Options(NamedTuple):
    """What the user asked for."""

    claims: tuple[str, ...]  # none: the bundled set
    output_format: str
    output_file: str | None
    show_all: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: frozenset[str]
    exit_zero: bool
    as_of: date | None
    stdin_filename: str | None


def of(parsed: argparse.Namespace, parser: Parser) -> Options:
    """Return the options in `parsed`; raises `UsageError` for a value that cannot be."""
    return Options(
        claims=tuple(parsed.claims or ()),
        output_format=parsed.output_format,
        output_file=None if parsed.output_file == "-" else parsed.output_file,
        show_all=parsed.all,
        select=words(parsed.select),
        ignore=words(parsed.ignore),
        fail_on=_fail_on(parsed.fail_on, parser),
        exit_zero=parsed.exit_zero,
        as_of=day(parsed.as_of, parser),
        stdin_filename=parsed.stdin_filename,
    )


def words(lists: list[str] | None) -> tuple[str, ...]:
    """Return the words of options that take a list: separated by commas, or given repeatedly."""
    pieces = (word.strip() for each in lists or () for word in each.split(","))
    return tuple(word for word in pieces if word)


def day(value: str | None, parser: Parser) -> date | None:
    """Return the day that --as-of gives."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        parser.error(f'argument --as-of: "{value}" is not a day such as 2024-12-31')


def _fail_on(lists: list[str] | None, parser: Parser) -> frozenset[str]:
    if lists is None:
        return frozenset(FAIL_ON)
    named = words(lists)
    known = [*Verdict, *Reason]
    for word in named:
        if word not in known:
            hint = did_you_mean(word, known) or f" (one of {', '.join(known)})"
            parser.error(f'argument --fail-on: "{word}" is neither a verdict nor a reason{hint}')
    if not named:
        parser.error("argument --fail-on: names no verdict or reason; --exit-zero never fails")
    return frozenset(named)


def unknown(word: str, option: str, known: list[str]) -> UsageError:
    """Return the error for a word of --select or --ignore that names nothing."""
    hint = did_you_mean(word, known)
    return UsageError(
        f'argument {option}: "{word}" is no verdict, reason, claim id or tag:NAME{hint}'
    )
