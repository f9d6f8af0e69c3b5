"""`claimcheck explain NAME|TEXT`: a code in words, or the working of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import arguments, flags, options, standard_input, streams
from claimcheck.cli.desk import load_claims, used
from claimcheck.cli.exits import Exit
from claimcheck.reports.entries import describe
from claimcheck.suggest import did_you_mean

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.reports.explanation import Grid

_EPILOG = """\
NAME is a verdict, a reason or a note, such as quantity; anything else is a text.
For a text, what was read from it is shown, then every claim that was considered with its facets
side by side, and the rule that decided.

  claimcheck explain overprecise
  claimcheck explain "China holds 387,000 AI patents."
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser(
        "explain", "Explain a code, or how a text came to its verdict.", epilog=_EPILOG
    )
    made.arguments.add_argument(
        "text",
        metavar="NAME|TEXT",
        nargs="*",
        type=arguments.text,
        help="a code, or text to check; - for stdin",
    )
    flags.add_claims(made)
    flags.add_reading(made)
    made.options.add_argument(
        "--schema",
        metavar="NAME",
        type=arguments.choice(("report", "claims", "cases")),
        help="print a JSON Schema instead: report, claims or cases",
    )
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words, texts=True)
    if parsed.schema:
        streams.write([schema(parsed.schema)], exact=True)
        return Exit.CLEAN
    texts: list[str] = parsed.text
    if not texts:
        return codes()
    from claimcheck import reasons

    if all(text in reasons.names() for text in texts):
        streams.write("\n".join(code(text)) + "\n" for text in texts)
        return Exit.CLEAN
    exit_code = working(texts, options.claims(parsed), options.day(parsed.as_of, made))
    for text in texts:
        hint = did_you_mean(text, reasons.names())
        if hint:
            streams.say(f"claimcheck explain: {text} was read as text, not as a code{hint}")
    return exit_code


def schema(name: str) -> str:
    """Return a JSON Schema as text."""
    if name == "report":
        from claimcheck.reports.schema import text

        return text()
    from claimcheck.claims.schema import read_schema

    return read_schema(name)


def codes() -> int:
    """List every code with its summary."""
    from claimcheck import reasons

    meanings = ((name, reasons.meaning(name)) for name in reasons.names())
    rows = ((name, it.under, it.summary) for name, it in meanings if it is not None)
    streams.write_grid(("code", "with", "meaning"), rows)
    return Exit.CLEAN


def code(name: str) -> Iterator[str]:
    """Yield the lines that explain one code."""
    import textwrap

    from claimcheck import reasons

    meaning = reasons.meaning(name)
    assert meaning is not None
    under = "a verdict" if meaning.under == "verdict" else f"given with {meaning.under}"
    yield f"{name} ({under})"
    for label, text in (
        ("", meaning.summary),
        ("", meaning.text),
        ("claim: ", meaning.claim),
        ("draft: ", meaning.draft),
        ("what to do: ", meaning.advice),
    ):
        if text:
            yield textwrap.fill(label + text, 88, initial_indent="  ", subsequent_indent="  ")


def working(texts: Sequence[str], paths: Sequence[str], as_of: date | None) -> int:
    """Show the working of every sentence of the texts."""
    from claimcheck.check import Checker
    from claimcheck.reports.explanation import render

    claims = load_claims(paths)
    checker = Checker(claims, as_of=as_of)
    count = 0
    for text in texts:
        for explained in checker.explain(standard_input.read() if text == "-" else text):
            streams.write(["\n\n"] if count else [])
            _write(render(explained, used(claims)))
            count += 1
    if not count:
        streams.say("claimcheck explain: there is no sentence in the text")
        return Exit.NOTHING
    streams.say(f"claims: {describe(used(claims))}")
    return Exit.CLEAN


def _write(pieces: Iterable[str | Grid]) -> None:
    for piece in pieces:
        if isinstance(piece, str):
            streams.write([piece + "\n"])
        else:
            streams.write_grid(piece.head, piece.rows, indent=3)
