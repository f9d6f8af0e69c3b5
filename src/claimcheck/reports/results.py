"""What a report is made of: the checked documents, and the claims that they were held against."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Callable
from typing import NamedTuple

from claimcheck.model import CheckedSentence, Claim, Reason, Report, Verdict
from claimcheck.reports.escape import one_line

NOTHING_IN_IT = "with nothing to check"


class ClaimsUsed(NamedTuple):
    """The claim set of a run, as far as a report needs it."""

    files: tuple[str, ...]
    number: int
    bundled: bool  # no other was given
    get: Callable[[str], Claim | None]


class Results(NamedTuple):
    """Everything that one run found, in the order of the documents."""

    documents: tuple[Report, ...]  # only the sentences that are to be shown
    claims: ClaimsUsed
    read: int  # sentences read, those that are not shown included
    show_all: bool = False  # --all was given
    unchanged: int = 0  # sentences with something to check that were left out, as --diff-base asks
    rest: str = NOTHING_IN_IT  # what to say of sentences that are not shown
    root: str | None = None  # absolute; where paths in reports for other programs start from
    folder: str | None = None  # absolute; where the documents' relative paths start from, else root
    # Whether --fail-on names a sentence of the document with this number; None: what is refuted.
    fails: Callable[[int, CheckedSentence], bool] | None = None


class Counts(NamedTuple):
    """How many of the shown sentences came out how; `unsourced` are part of `not_enough_info`."""

    supported: int
    refuted: int
    not_enough_info: int
    conflicting: int
    unsourced: int


def count(results: Results) -> Counts:
    """Count the shown sentences by verdict."""
    found = dict.fromkeys(Verdict, 0)
    unsourced = 0
    for document in results.documents:
        for sentence in document.sentences:
            found[sentence.verdict] += 1
            unsourced += sentence.reason is Reason.UNSOURCED
    return Counts(
        supported=found[Verdict.SUPPORTED],
        refuted=found[Verdict.REFUTED],
        not_enough_info=found[Verdict.NOT_ENOUGH_INFO],
        conflicting=found[Verdict.CONFLICTING],
        unsourced=unsourced,
    )


def left_out(results: Results) -> dict[str, int]:
    """Return how many sentences with something to check are not counted, by the reason of it."""
    found = {
        "suppressed": sum(len(it.suppressed) for it in results.documents),
        "known": sum(len(it.known) for it in results.documents),
        "not changed": results.unchanged,
    }
    return {what: number for what, number in found.items() if number}


def hidden(results: Results) -> int:
    """Return how many sentences were read that are neither shown nor `left_out`."""
    counts = count(results)
    shown = sum(counts) - counts.unsourced
    return results.read - shown - sum(left_out(results).values())


def name(results: Results, index: int) -> str:
    """Return what to call document `index`: its path, else that it was given as text."""
    path = results.documents[index].path
    if path is not None:
        return one_line(path)
    return "<text>" if len(results.documents) == 1 else f"<text {index + 1}>"


def skipped(results: Results) -> tuple[str, ...]:
    """Return a line for each document that was not checked: which, and why."""
    return tuple(
        f"not checked: {name(results, index)}: {one_line(document.skipped)}"
        for index, document in enumerate(results.documents)
        if document.skipped is not None
    )
