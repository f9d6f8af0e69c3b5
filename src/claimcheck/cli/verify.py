"""`claimcheck verify [TEXT]...`: check text given as arguments, or on standard input."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from claimcheck.cli import arguments, checking, flags, options
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import Desk, guarded, unchecked
from claimcheck.cli.exits import Exit
from claimcheck.cli.hints import say_unquoted
from claimcheck.cli.standard_input import check_standard_input
from claimcheck.cli.streams import say
from claimcheck.reports import FORMATS

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
    flags.add_claims(made)
    flags.add_output(made, tuple(FORMATS))
    flags.add_selection(made)
    flags.add_reading(made)
    flags.add_drafts(made)
    flags.add_comments(made)
    flags.add_configuration(made)
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words, texts=True)
    call = options.of(parsed, made)
    resolver = call.resolver()
    here = resolver.here()
    if call.stdin_filename is not None:
        here = resolver.of_draft(call.stdin_filename)
    if parsed.show_settings:
        from claimcheck.cli.drafts import show_settings

        return show_settings((), here)
    desk = Desk()
    checker = desk.checker(here)
    checking.ready()
    texts: list[str] = parsed.text or ["-"]
    checked = []
    for text in texts:
        if text == "-":
            report = check_standard_input(desk, here, call.stdin_filename)
        else:
            report = guarded(partial(checker.check, text), unchecked(None))
        checked.append(Checked(report, here))
    code = checking.finish(checked, here, desk.claims())
    checkable = any(it.checkable for each in checked for it in each.report.sentences)
    if code == Exit.CLEAN and not checkable and all(map(looks_like_path, texts)):
        for text in texts:
            say(f"claimcheck verify: {text} was read as text; for a file: claimcheck check {text}")
        return Exit.NOTHING
    say_unquoted(texts)
    return code


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
