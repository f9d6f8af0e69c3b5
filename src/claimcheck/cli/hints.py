"""What is said on standard error where a call was probably meant otherwise.

None of it changes a report or an exit code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.cli.streams import say
from claimcheck.model import Report
from claimcheck.reports.results import ClaimsUsed

_FEWEST_WORDS = 3  # texts of one word each that are rather one sentence


def say_unquoted(texts: Sequence[str]) -> None:
    """Say that a sentence goes in quotation marks, where the shell has taken one apart."""
    if len(texts) >= _FEWEST_WORDS and all(len(text.split()) == 1 for text in texts):
        say(
            f"claimcheck verify: {len(texts)} texts of one word each were read; "
            "put a sentence in quotation marks"
        )


def say_text_for_a_path(reports: Iterable[Report]) -> None:
    """Say what checks a text, where a sentence was given as the name of a file."""
    names = (it.path or "" for it in reports if it.skipped is not None)
    if any(len(name.split()) > 1 and name.rstrip("\"'”’)")[-1:] in ".!?" for name in names):
        say('claimcheck check: it reads files; to check a text: claimcheck verify "…"')


def say_other_claims(reports: Iterable[Report], claims: ClaimsUsed) -> None:
    """Say how to name claims, where the bundled ones were taken and are about something else."""
    if not claims.bundled:
        return
    checkable = [sentence for it in reports for sentence in it.sentences if sentence.checkable]
    if checkable and all(sentence.claim is None for sentence in checkable):
        say(
            "claimcheck: no claims were named, and none of the bundled ones is about this; "
            'yours: --claims PATH, or claims = ["PATH"] in claimcheck.toml'
        )
