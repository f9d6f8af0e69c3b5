"""The report for a terminal: a table, as wide as the terminal allows.

Only this module imports rich. Every foreign string goes in as `Text`, so that nothing in it is
markup; the strings of an `Entry` have been made visible before.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.model import Verdict
from claimcheck.reports.entries import SIGNS, Entry, Part, entry, summary
from claimcheck.reports.results import Results, name

STYLES = {
    Verdict.SUPPORTED: "green",
    Verdict.REFUTED: "bold red",
    Verdict.NOT_ENOUGH_INFO: "yellow",
    Verdict.CONFLICTING: "bold magenta",
}
_WIDE = 116  # columns from which draft, reason and claim fit side by side
_NARROW = 50  # columns under which the verdict needs a line of its own
_VERDICT = 17  # columns of "? not_enough_info"
_LABEL = 6
_HEAD = "draft and claim"
_ROWS = 200  # sentences in one table: rich lays out a table at a time, in memory
_RULED_ASCII = box.Box("    \n    \n -- \n    \n -- \n -- \n    \n    \n", ascii=True)


def console(*, width: int, colour: bool) -> Console:
    """Return a console that writes into memory and interprets nothing in what it is given."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def render(
    results: Results, *, width: int = 80, colour: bool = True, ascii_only: bool = False
) -> Iterator[str]:
    """Yield the tables, one for each document, and the summary."""
    screen = console(width=width, colour=colour)
    for index, document in enumerate(results.documents):
        if not document.sentences:
            continue
        if document.path or len(results.documents) > 1:
            yield _printed(screen, Text(name(results, index), style="bold"))
        sentences = iter(document.sentences)
        first = True
        while rows := tuple(islice(sentences, _ROWS)):
            entries = (entry(sentence, results.claims) for sentence in rows)
            yield _printed(screen, _table(entries, width, head=first, ascii_only=ascii_only))
            first = False
        yield "\n"
    yield _printed(screen, Text("\n".join(summary(results))))


def _printed(screen: Console, renderable: RenderableType) -> str:
    screen.print(renderable)
    buffer = screen.file
    assert isinstance(buffer, io.StringIO)
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _table(entries: Iterable[Entry], width: int, *, head: bool, ascii_only: bool) -> Table:
    ruled = _RULED_ASCII if ascii_only else box.HORIZONTALS
    table = Table(box=ruled, show_header=head, show_edge=False, pad_edge=False, header_style="bold")
    fill = _fill_wide if width >= _WIDE else _fill_narrow if width < _NARROW else _fill_medium
    fill(table, entries, width, ascii_only)
    return table


def _fill_wide(table: Table, entries: Iterable[Entry], width: int, ascii_only: bool) -> None:
    left = width - _VERDICT - 3 * 3
    why = min(left // 4, 50)
    side = min((left - why) // 2, 80)
    for title, columns in (("verdict", _VERDICT), ("draft", side), ("why", why)):
        table.add_column(title, width=columns)
    table.add_column("claim and source", width=side)
    for shown in entries:
        for number, part in enumerate(shown.parts):
            first = number == 0
            table.add_row(
                Text("\n").join(_verdict(shown, ascii_only)) if first else None,
                _sentence(shown) if first else None,
                _why(shown, part, first=first),
                Text("\n").join(text for _, text in _claim(part)),
                end_section=number == len(shown.parts) - 1,
            )


def _fill_medium(table: Table, entries: Iterable[Entry], width: int, ascii_only: bool) -> None:
    table.add_column("verdict", width=_VERDICT)
    table.add_column("", width=_LABEL)
    table.add_column(_HEAD, width=width - _VERDICT - _LABEL - 2 * 3)
    for shown in entries:
        rows = list(zip_longest(_verdict(shown, ascii_only), _fields(shown)))
        for number, (verdict, field) in enumerate(rows):
            label, text = field or ("", None)
            last = number == len(rows) - 1
            table.add_row(verdict, Text(label, style="dim"), text, end_section=last)


def _fill_narrow(table: Table, entries: Iterable[Entry], width: int, ascii_only: bool) -> None:
    table.add_column(_HEAD, width=width - 2)
    for shown in entries:
        lines = (*_verdict(shown, ascii_only), *(text for _, text in _fields(shown)))
        table.add_row(Text("\n").join(lines), end_section=True)


def _fields(shown: Entry) -> Iterator[tuple[str, Text]]:
    """Yield label and text of every line of an entry but its verdict."""
    yield "draft", _sentence(shown)
    for number, part in enumerate(shown.parts):
        why = _why(shown, part, first=number == 0)
        if why:
            yield "why" if number == 0 else "also", why
        yield from _claim(part)


def _verdict(shown: Entry, ascii_only: bool) -> list[Text]:
    style = STYLES[shown.verdict]
    lines = [Text(f"{SIGNS[shown.verdict][ascii_only]} {shown.verdict}", style=style)]
    if shown.tag:
        lines.append(Text(f"  {shown.tag}", style=style))
    return [*lines, Text(f"  line {shown.line}", style="dim")]


def _sentence(shown: Entry) -> Text:
    text = Text()
    for piece, is_marked in shown.sentence:
        text.append(piece, style=f"{STYLES[shown.verdict]} underline" if is_marked else "")
    return text


def _why(shown: Entry, part: Part, *, first: bool) -> Text:
    if first and part.verdict is shown.verdict:
        return Text(part.why, style="bold")
    tag = f" ({part.tag})" if part.tag else ""
    why = f": {part.why}" if part.why else ""
    return Text.assemble((f"{part.verdict}{tag}", STYLES[part.verdict]), why)


def _claim(part: Part) -> Iterator[tuple[str, Text]]:
    if part.claim:
        statement = f": {part.statement}" if part.statement else ""
        yield "claim", Text.assemble((part.claim, "cyan"), statement)
    if part.source:
        yield "source", Text(part.source, style="dim")
