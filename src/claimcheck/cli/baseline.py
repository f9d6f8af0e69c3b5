"""Findings that are known already: kept in a file by what they say, never by where they stand.

A finding is known by its rule, its claim and its sentence (`reports/fingerprints.py`), and by how
often that occurs in its draft. Lines that move, white space and line ends do not matter; a sentence
that is written anew is new.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.model import CheckedSentence, Report
from claimcheck.reports.entries import count_of
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import Finding
from claimcheck.reports.fingerprints import content, told
from claimcheck.reports.remaining import remaining
from claimcheck.reports.rules import rule_of, short

STANDARD_INPUT = "-"  # the path of a draft that has none
_EXCERPT = 72  # characters of a sentence, for people who read the file


class Entry(NamedTuple):
    """What is known of one draft: a finding, and how often it occurs there."""

    path: str  # from the folder of the baseline, with "/" on every system
    rule: str  # "refuted-quantity"
    claim: str | None
    digits: str  # 16 hexadecimal ones, made of the rule, the claim and the sentence
    times: int
    text: str  # how the sentence begins; nobody but people reads it


@dataclass(frozen=True)
class Baseline:
    """The known findings of one file. `folder` is absolute: paths in entries start from there."""

    name: str  # of the file, as it was given
    folder: str
    entries: tuple[Entry, ...] = ()

    @cached_property
    def _counts(self) -> Mapping[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for entry in self.entries:
            found.setdefault(entry.path, Counter())[entry.digits] += entry.times
        return found

    def counts(self, path: str | None) -> Counter[str]:
        """Return how often each finding is known in the draft at `path`; free to be changed."""
        return Counter(self._counts.get(_key(path, self.folder), Counter()))


def made(reports: Iterable[Report], name: str) -> Baseline:
    """
    Return the baseline that makes every finding of `reports` a known one, to be written to `name`.

    The reports are those of a whole run, without what comments in the drafts leave out. Raises
    `ClaimcheckError` where a draft was not checked: what it holds would be new the next day.
    """
    folder = _folder(name)
    entries: dict[tuple[str, str], Entry] = {}
    seen: set[str] = set()
    for report in reports:
        if report.skipped is not None:
            raise ClaimcheckError(
                f"{one_line(name)} is not written, because {one_line(report.path or 'a text')} "
                "could not be checked."
            )
        path = _key(report.path, folder)
        if path not in seen:
            seen.add(path)
            for entry in _entries(report, path):
                known = entries.get((path, entry.digits))
                times = known.times + 1 if known else 1
                entries[path, entry.digits] = entry._replace(times=times)
    return Baseline(name, folder, tuple(sorted(entries.values(), key=_order)))


def apply(report: Report, baseline: Baseline) -> Report:
    """
    Return `report` with what the baseline knows moved from `sentences` to `known`.

    Where a sentence holds a known finding and a new one, it stays with the new one alone. Of a
    finding that occurs more often than the baseline knows, the last ones in the text are new.
    """
    counts = baseline.counts(report.path)
    if not counts:
        return report
    kept: list[CheckedSentence] = []
    known: list[CheckedSentence] = []
    for sentence in report.sentences:
        left = _left(sentence, counts) if sentence.checkable else sentence
        if left is None:
            known.append(sentence)
        else:
            kept.append(left)
    return report._replace(sentences=tuple(kept), known=(*report.known, *known))


def stale(baseline: Baseline, reports: Iterable[Report]) -> tuple[str, ...]:
    """
    Return a line for each known finding that its draft does not hold any more.

    `reports` are those of the run as they were before `apply`. Drafts that were not part of it, or
    could not be read, are left alone; a file that is gone is said to be. A finding is not looked
    for in other files: one that was moved or renamed is new there, and stale here.
    """
    found: dict[str, Counter[str]] = {}
    unread: set[str] = set()
    for report in reports:
        path = _key(report.path, baseline.folder)
        if report.skipped is None:
            found[path] = Counter(entry.digits for entry in _entries(report, path))
        else:
            unread.add(path)
    lines: list[str] = []
    gone: Counter[str] = Counter()
    for entry in baseline.entries:
        if entry.path in found:
            now = found[entry.path][entry.digits]
            if now < entry.times:
                lines.append(f"{one_line(baseline.name)}: {_told(entry, now)}")
        elif entry.path not in unread and _is_gone(entry.path, baseline.folder):
            gone[entry.path] += entry.times
    for path, count in gone.items():
        what = f"{one_line(path)} is gone; it had {count_of(count, 'finding')}"
        lines.append(f"{one_line(baseline.name)}: stale: {what}")
    return tuple(lines)


def _left(sentence: CheckedSentence, counts: Counter[str]) -> CheckedSentence | None:
    """Return what is new of a sentence, and take what is known off `counts`."""

    def is_known(finding: Finding) -> bool:
        rule = rule_of(finding)
        digits = content(rule, finding, sentence) if rule else ""
        known = counts[digits] > 0
        counts[digits] -= known
        return known

    return remaining(sentence, is_known)


def _entries(report: Report, path: str) -> Iterator[Entry]:
    """Yield an entry for each finding of a draft, each counted once."""
    for rule, finding, sentence, _ in told(report):
        if sentence.checkable:
            text = one_line(" ".join(sentence.text.split()))
            excerpt = text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 1]}…"
            digits = content(rule, finding, sentence)
            yield Entry(path, short(rule.id), finding.claim, digits, 1, excerpt)


def _order(entry: Entry) -> tuple[str, str, str, str]:
    return entry.path, entry.rule, entry.claim or "", entry.digits


def _told(entry: Entry, now: int) -> str:
    what = " ".join(filter(None, (entry.rule, entry.claim)))
    times = "not found any more" if not now else f"found {now} times, not {entry.times}"
    return one_line(f'stale: {entry.path}: {what} is {times}: "{entry.text}"')


def _folder(name: str) -> str:
    return str(Path(name).parent.resolve())


def _key(path: str | None, folder: str) -> str:
    """Return what a baseline in `folder` calls the draft at `path`."""
    if path is None or path == STANDARD_INPUT:
        return STANDARD_INPUT
    file = Path(path)
    absolute = file.parent.resolve() / file.name  # a link to a draft keeps its own name
    try:
        return Path(os.path.relpath(absolute, folder)).as_posix()
    except ValueError:  # on another drive
        return absolute.as_posix()


def _is_gone(path: str, folder: str) -> bool:
    if path == STANDARD_INPUT:
        return False
    try:
        return not os.path.lexists(Path(folder, path))
    except ValueError:  # a name that no file can have
        return True
