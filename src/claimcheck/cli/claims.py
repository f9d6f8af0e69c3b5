"""`claimcheck claims list|show|lint|test|schema`: work on claim files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import arguments, flags, options, streams
from claimcheck.cli.desk import load_claims, used
from claimcheck.cli.exits import Exit
from claimcheck.errors import UsageError
from claimcheck.model import Claim
from claimcheck.reports.entries import citation, count_of, describe
from claimcheck.reports.escape import one_line

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet

SUMMARIES = {
    "list": "list the claims of a set",
    "show": "show one claim whole, and what is read from it",
    "lint": "look for mistakes in claim files",
    "test": "run case files, or try claims on wrong and right variants of themselves",
    "schema": "print the JSON Schema of claim files or of case files",
}


def main(words: Sequence[str]) -> int:
    """Run the sub-command and return its exit code."""
    if not words:
        streams.say(overview())
        return Exit.FAILED
    name = words[0]
    if name in ("-h", "--help"):
        streams.write([overview() + "\n"])
        return Exit.CLEAN
    run = COMMANDS.get(name)
    if run is None:
        from claimcheck.suggest import did_you_mean

        hint = did_you_mean(name, COMMANDS)
        raise UsageError(f"claimcheck claims: no such command: {name}{hint}")
    return run(words[1:])


def overview() -> str:
    """Return the help of `claimcheck claims`."""
    lines = "\n".join(f"  {name:6}  {summary}" for name, summary in SUMMARIES.items())
    return (
        "usage: claimcheck claims COMMAND [ARGUMENT]... [OPTION]...\n\n"
        f"Work on claim files.\n\ncommands:\n{lines}\n\n"
        "claimcheck claims COMMAND --help shows the options of a command."
    )


def parser(name: str) -> arguments.Parser:
    """Return the parser of one sub-command."""
    made = arguments.Parser(
        f"claims {name}", SUMMARIES[name][0].upper() + SUMMARIES[name][1:] + "."
    )
    if name == "show":
        made.arguments.add_argument(
            "id", metavar="ID", type=arguments.text, help="the id of the claim"
        )
    if name == "lint":
        made.arguments.add_argument(
            "path",
            metavar="PATH",
            nargs="*",
            type=arguments.text,
            help="claim file or folder (default: those of --claims, else the bundled set)",
        )
    if name == "test":
        made.arguments.add_argument(
            "cases", metavar="CASES", nargs="*", type=arguments.text, help="case file"
        )
        _add_mutation(made)
    if name == "schema":
        made.arguments.add_argument(
            "name",
            metavar="NAME",
            nargs="?",
            default="claims",
            type=arguments.choice(("claims", "cases")),
            help="claims or cases (default: claims)",
        )
    elif name == "test":
        flags.add_claims(made, "those that each case file names, without any the bundled set")
    else:
        flags.add_claims(made)
    if name == "lint":
        flags.add_reading(made)
    if name in ("lint", "test"):
        made.options.add_argument(
            "-e", "--exit-zero", action="store_true", help="exit with 0 whatever was found"
        )
    return made


def _add_mutation(made: arguments.Parser) -> None:
    """Add the options of mutation testing."""
    made.options.add_argument(
        "--mutate",
        action="store_true",
        help="also make wrong and right variants of every claim: no wrong one may be supported, "
        "no right one refuted",
    )
    made.options.add_argument(
        "--min-kill-rate",
        metavar="RATE",
        type=arguments.share,
        help="share of the variants, 0 to 1, that must come out so (default: 0.99)",
    )


def list_(words: Sequence[str]) -> int:
    """List the claims of a set."""
    claims = load_claims(options.claims(parser("list").read(words)))
    rows = (
        (one_line(it.id), one_line(it.statement) + ("" if it.rating else " (rated false)"))
        for it in claims.claims
    )
    streams.write_grid(("claim", "statement"), rows)
    streams.say(describe(used(claims)))
    return Exit.CLEAN


def show(words: Sequence[str]) -> int:
    """Show one claim."""
    parsed = parser("show").read(words)
    claims = load_claims(options.claims(parsed))
    claim = claims.get(parsed.id)
    if claim is None:
        near = claims.suggest(parsed.id)
        hint = f", did you mean {' or '.join(near)}?" if near else ""
        where = describe(used(claims))
        raise UsageError(f"claimcheck claims show: no claim {parsed.id} in {where}{hint}")
    lines = [*_fields(claim), *_readings(claim, claims)]
    streams.write(f"{label:12}{one_line(text)}\n" for label, text in lines)
    return Exit.CLEAN


def _fields(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "claim", claim.id
    yield "statement", claim.statement
    for phrasing in claim.phrasings:
        yield "phrasing", phrasing
    if claim.quote:
        yield "quote", claim.quote
    yield "source", citation(claim.source)
    if claim.as_of:
        yield "as of", claim.as_of.isoformat()
    if claim.valid_until:
        yield "valid until", claim.valid_until.isoformat()
    if not claim.rating:
        yield "rating", "false"
    for label, text in (("correction", claim.correction), ("tolerance", claim.tolerance)):
        if text:
            yield label, text
    if claim.tags:
        yield "tags", ", ".join(claim.tags)
    if claim.path:
        yield "file", f"{claim.path}:{claim.line}:{claim.column}" if claim.line else claim.path


def _readings(claim: Claim, claims: ClaimSet) -> Iterator[tuple[str, str]]:
    from claimcheck.reading import Reading
    from claimcheck.reports.readings import readings
    from claimcheck.vocabulary import Vocabulary

    for read in readings(Reading(claim.statement, Vocabulary(claims.subjects))):
        yield read.facet, f"{read.words} = {read.meaning}" if read.meaning else read.words


def lint(words: Sequence[str]) -> int:
    """Look for mistakes in claim files; only errors make the exit code 1, warnings do not."""
    from datetime import date

    from claimcheck.check import Checker
    from claimcheck.claims.lint import Severity
    from claimcheck.claims.lint import lint as look

    made = parser("lint")
    parsed = made.read(words)
    today = options.day(parsed.as_of, made) or date.today()
    claims = load_claims((*parsed.path, *(parsed.claims or ())) or options.claims(parsed))
    bare = Checker(claims.without_phrasings())
    found = look(claims, Checker(claims), bare=bare, today=today)
    streams.write(one_line(str(it)) + "\n" for it in found)
    errors = sum(it.severity is Severity.ERROR for it in found)
    told = f"{count_of(errors, 'error')}, {count_of(len(found) - errors, 'warning')}"
    streams.say(f"{told}: {describe(used(claims))}")
    return Exit.FOUND if errors and not parsed.exit_zero else Exit.CLEAN


def test(words: Sequence[str]) -> int:
    """Run case files, and with --mutate the mutants of the claims."""
    made = parser("test")
    parsed = made.read(words)
    if not parsed.cases and not parsed.mutate:
        made.error("it takes a CASES file, or --mutate")
    if parsed.min_kill_rate is not None and not parsed.mutate:
        made.error("--min-kill-rate is for --mutate")
    failed = False
    if parsed.cases:
        from claimcheck.cli.case_files import run

        failed = run(parsed.cases, parsed.claims or ())
    if parsed.mutate:
        from claimcheck.cli.mutants import run as run_mutants

        failed |= run_mutants(parsed.cases, parsed.claims or (), parsed.min_kill_rate)
    return Exit.FOUND if failed and not parsed.exit_zero else Exit.CLEAN


def schema(words: Sequence[str]) -> int:
    """Print the JSON Schema of claim files or of case files."""
    from claimcheck.claims.schema import read_schema

    streams.write([read_schema(parser("schema").read(words).name)], exact=True)
    return Exit.CLEAN


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "list": list_,
    "show": show,
    "lint": lint,
    "test": test,
    "schema": schema,
}
