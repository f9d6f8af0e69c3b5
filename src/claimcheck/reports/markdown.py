"""Markdown for a comment on a pull request, or for the summary of a job: what is wrong, and why.

It is the Markdown of GitHub and GitLab. Foreign text is shown as it stands and can give no markup,
no mention and no reference; only the addresses of sources are links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck.model import Source
from claimcheck.reports import entries, paths
from claimcheck.reports.escape import link_target, markdown
from claimcheck.reports.fingerprints import Told
from claimcheck.reports.items import Item, Standing, found, remarks, why, worst_first
from claimcheck.reports.results import Results

MAX_COMMENT = 60_000  # bytes of UTF-8; GitHub takes comments of 65,536 characters
MAX_SUMMARY = 1_000_000  # GitHub takes summaries of 1 MiB a step
_TAIL = 200  # bytes that are kept for the lines that say how much is left out
_AROUND = 160  # characters of a sentence that are shown on each side of the words that decided
_HEAD = "\n| Finding | Draft | Why | Claim |\n|---|---|---|---|\n"


def render(results: Results) -> Iterator[str]:
    """Yield a report that fits into a comment."""
    return summary(results, MAX_COMMENT)


def summary(results: Results, limit: int = MAX_SUMMARY) -> Iterator[str]:
    """
    Yield a report of at most `limit` bytes of UTF-8, the worst findings first.

    What does not fit is left out row by row, and counted; the counts of all are there in any case.
    """
    documents = list(enumerate(results.documents))
    every = [it for number, document in documents for it in found(document, number)]
    noted = [it for number, document in documents for it in remarks(document, number)]
    new = worst_first(it for it in every if it.standing is Standing.NEW)
    opening = _opening(results)
    closing = _closing(Counter(it.standing for it in every))
    room = limit - _TAIL - _size(opening) - _size(closing)
    notes = listed("\n", (_note(it, results) for it in noted), len(noted), room // 2)
    yield opening
    yield notes
    yield listed(_HEAD, (_row(it, results) for it in new), len(new), room - _size(notes))
    yield closing


def _opening(results: Results) -> str:
    return "### claimcheck\n\n" + "<br>\n".join(map(markdown, entries.totals(results))) + "\n"


def _closing(standings: Counter[Standing]) -> str:
    """Return how many findings are not listed because nobody wants to see them again."""
    told = [
        f"{standings[standing]:,} {words}"
        for standing, words in (
            (Standing.SUPPRESSED, "suppressed by comments"),
            (Standing.KNOWN, "known from the baseline"),
        )
        if standings[standing]
    ]
    return f"\nNot listed: {', '.join(told)}.\n" if told else ""


def listed(head: str, rows: Iterable[str], number: int, room: int) -> str:
    """Return as many of `number` rows as fit into `room` bytes with `head`, and how many do not."""
    if not number:
        return ""
    pieces = [head]
    room -= _size(head)
    for done, row in enumerate(rows):
        room -= _size(row)
        if room < 0:
            pieces.append(f"\n… and {number - done:,} more\n")
            break
        pieces.append(row)
    return "".join(pieces)


def _size(text: str) -> int:
    return len(text.encode())


def _note(item: Item, results: Results) -> str:
    return f"- {_place(item, results)}: {markdown(item.message)}\n"


def _row(item: Item, results: Results) -> str:
    """Return a row of the table: what and where, the sentence, why, and the claim."""
    told = item.told
    assert told is not None
    words = entries.part(told.finding, results.claims)
    verdict = f"**{markdown(words.verdict)}**" + (f" ({markdown(words.tag)})" if words.tag else "")
    claim = f"{markdown(words.claim)}: {markdown(words.statement)}" if words.claim else ""
    known = results.claims.get(told.finding.claim) if told.finding.claim else None
    source = _source(known.source) if known else ""
    cells = (
        f"{verdict}<br>{_place(item, results)}",
        _sentence(told),
        markdown(why(told)),
        "<br>".join(filter(None, (claim, source))),
    )
    return f"| {' | '.join(cells)} |\n"


def _place(item: Item, results: Results) -> str:
    path = markdown(paths.of_document(results, item.document).path)
    if item.region is not None:
        return f"{path}:{item.region.line}:{item.region.column}"
    part = item.told.sentence.place if item.told is not None else None
    return f"{path}, {markdown(part)}" if part else path


def _sentence(told: Told) -> str:
    """Return the sentence with the words that decided in bold, shortened far from them."""
    text, at, pieces = told.sentence.text, 0, []
    for start, end in told.finding.spans:
        pieces.append(markdown(_shortened(text[at:start], front=at > 0, back=True)))
        pieces.append(f"<b>{markdown(_shortened(text[start:end], front=True, back=True))}</b>")
        at = end
    pieces.append(markdown(_shortened(text[at:], front=True, back=at == 0)))
    return "".join(pieces)


def _shortened(text: str, *, front: bool, back: bool) -> str:
    """Return `text` with "…" for what is far from its front, or its back, or both."""
    if len(text) <= _AROUND * (front + back):
        return text
    pieces = (text[:_AROUND] if front else "", "…", text[-_AROUND:] if back else "")
    return " ".join(filter(None, pieces))


def _source(source: Source) -> str:
    """Return a source in one line, its title a link where it has an address."""
    target = link_target(source.url) if source.url else None
    if target is None:
        return markdown(entries.citation(source))
    title = source.title or source.url or ""
    rest = (source.author, source.publisher, source.date)
    return ", ".join([f"[{markdown(title)}](<{target}>)", *map(markdown, filter(None, rest))])
