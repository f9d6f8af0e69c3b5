"""Which sentences are reported, and which of them make the exit code 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from claimcheck.cli.options import Options, unknown
from claimcheck.model import CheckedSentence, Claim, Reason, Report, Verdict
from claimcheck.reports.findings import main_findings

Get = Callable[[str], Claim | None]


def validate(options: Options, claims: Iterable[Claim]) -> None:
    """Raise `UsageError` if --select or --ignore names something that does not exist."""
    if not (options.select or options.ignore):
        return
    known = [*Verdict, *Reason]
    for claim in claims:
        known += [claim.id, *(f"tag:{tag}" for tag in claim.tags)]
    for option, words in (("--select", options.select), ("--ignore", options.ignore)):
        for word in words:
            if word not in known:
                raise unknown(word, option, known)


def shown(report: Report, options: Options, get: Get) -> Report:
    """Return the report with only the sentences that the options ask for."""
    sentences = tuple(it for it in report.sentences if _is_shown(it, options, get))
    if len(sentences) == len(report.sentences):
        return report
    return replace(report, sentences=sentences)


def is_failure(sentence: CheckedSentence, fail_on: frozenset[str]) -> bool:
    """Say whether a sentence holds what --fail-on names; one with nothing to check never does."""
    if not sentence.checkable:
        return False
    if sentence.verdict in fail_on or sentence.reason in fail_on:
        return True
    return any(it.verdict in fail_on or it.tag in fail_on for it in main_findings(sentence))


def _is_shown(sentence: CheckedSentence, options: Options, get: Get) -> bool:
    if not (sentence.checkable or options.show_all):
        return False
    if not (options.select or options.ignore):
        return True
    names = _names(sentence, get)
    if options.select and names.isdisjoint(options.select):
        return False
    return names.isdisjoint(options.ignore)


def _names(sentence: CheckedSentence, get: Get) -> set[str]:
    """Return everything that --select and --ignore may call a sentence by."""
    names: set[str | None] = {sentence.verdict, sentence.reason, sentence.claim}
    for finding in main_findings(sentence):
        names |= {finding.verdict, finding.tag, finding.claim}
    found = {name for name in names if name is not None}
    for name in tuple(found):
        claim = get(name)
        if claim is not None:
            found.update(f"tag:{tag}" for tag in claim.tags)
    return found
