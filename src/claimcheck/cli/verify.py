"""`claimcheck verify [TEXT]...`: check text given as arguments, or on standard input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.cli import arguments, checking, options, standard_input
from claimcheck.cli.exits import Exit
from claimcheck.cli.streams import say
from claimcheck.model import Report
from claimcheck.reports import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.check import Checker

_EPILOG = """\
Every TEXT is a document of its own, and never a path; claimcheck check reads files.
With no TEXT, or with -, the text is read from standard input.

  claimcheck verify "China holds 387,000 AI patents."
  cat article.txt | claimcheck verify --fail-on refuted,unsourced
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser("verify", "Check text against a claim set.", epilog=_EPILOG)
    made.arguments.add_argument(
        "text", metavar="TEXT", nargs="*", type=arguments.text, help="text to check; - for stdin"
    )
    arguments.add_claims(made)
    arguments.add_output(made, tuple(FORMATS))
    arguments.add_selection(made)
    arguments.add_reading(made)
    arguments.add_stdin_filename(made)
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words, texts=True)
    chosen = options.of(parsed, made)
    texts: list[str] = parsed.text or ["-"]
    checkable = False

    def check(checker: Checker) -> Iterator[Report]:
        nonlocal checkable
        for text in texts:
            report = check_one(text, checker, chosen.stdin_filename)
            checkable = checkable or any(it.checkable for it in report.sentences)
            yield report

    code = checking.run(check, chosen)
    if code == Exit.CLEAN and not checkable and all(map(looks_like_path, texts)):
        for text in texts:
            say(f"claimcheck verify: {text} was read as text; for a file: claimcheck check {text}")
        return Exit.NOTHING
    return code


def check_one(text: str, checker: Checker, stdin_filename: str | None) -> Report:
    """Check one TEXT; what cannot be read is a report that says why."""
    if text == "-":
        return check_standard_input(checker, stdin_filename)
    return checking.guarded(lambda: checker.check(text), None)


def check_standard_input(checker: Checker, filename: str | None) -> Report:
    """Check what comes on standard input, its format taken from `filename`."""

    def check() -> Report:
        text = standard_input.read()
        if filename is None:
            return checker.check(text)
        from claimcheck.documents.parse import markup_of

        return checker.check(text, markup=markup_of(filename), path=filename)

    return checking.guarded(check, filename)


def looks_like_path(text: str) -> bool:
    """Say whether one word is more likely a path than a text."""
    if not text or text == "-" or len(text) > 255 or any(map(str.isspace, text)):
        return False
    suffix = text.rpartition(".")[2]
    named = "." in text[1:-1] and 0 < len(suffix) <= 8 and suffix.isalnum()
    from pathlib import Path

    try:
        return named or "/" in text or "\\" in text or Path(text).exists()
    except (OSError, ValueError):
        return False
