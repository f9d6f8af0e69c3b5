"""Which sentences are reported, and which of them make the exit code 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.config.settings import Settings
from claimcheck.errors import UsageError
from claimcheck.model import CheckedSentence, Claim, Reason, Report, Verdict
from claimcheck.reports.findings import main_findings
from claimcheck.suggest import did_you_mean

Get = Callable[[str], Claim | None]


def validate(settings: Settings, claims: Iterable[Claim]) -> None:
    """Raise `UsageError` if --select or --ignore names something that does not exist."""
    if not (settings.select or settings.ignore):
        return
    known = [*Verdict, *Reason]
    for claim in claims:
        known += [claim.id, *(f"tag:{tag}" for tag in claim.tags)]
    for option, words in (("--select", settings.select), ("--ignore", settings.ignore)):
        for word in words:
            if word not in known:
                hint = did_you_mean(word, known)
                raise UsageError(
                    f'argument {option}: "{word}" is no verdict, reason, claim id or tag:NAME{hint}'
                )


def shown(report: Report, settings: Settings, get: Get) -> Report:
    """Return the report with only the sentences that the settings ask for."""
    sentences = tuple(it for it in report.sentences if _is_shown(it, settings, get))
    if len(sentences) == len(report.sentences):
        return report
    return report._replace(sentences=sentences)


def is_failure(sentence: CheckedSentence, fail_on: frozenset[str]) -> bool:
    """Say whether a sentence holds what --fail-on names; one with nothing to check never does."""
    if not sentence.checkable:
        return False
    if sentence.verdict in fail_on or sentence.reason in fail_on:
        return True
    return any(it.verdict in fail_on or it.tag in fail_on for it in main_findings(sentence))


def _is_shown(sentence: CheckedSentence, settings: Settings, get: Get) -> bool:
    if not (sentence.checkable or settings.all):
        return False
    if not (settings.select or settings.ignore):
        return True
    names = _names(sentence, get)
    if settings.select and names.isdisjoint(settings.select):
        return False
    return names.isdisjoint(settings.ignore)


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
