"""The report for a terminal: a table, as wide as the terminal allows.

Only this module imports rich. Every foreign string goes in as `Text`, so that nothing in it is
markup; the strings of an `Entry` have been made visible before.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.model import Verdict
from claimcheck.reports.entries import SIGNS, Entry, Part, entry, summary
from claimcheck.reports.results import Results, name
from claimcheck.reports.screen import Screen

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


def console(screen: Screen) -> Console:
    """Return a console that writes into memory and interprets nothing in what it is given."""
    return Console(
        file=io.StringIO(),
        width=screen.width,
        force_terminal=True,
        color_system="standard",
        no_color=not screen.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def render(results: Results, screen: Screen) -> Iterator[str]:
    """Yield the tables, one for each document, and the summary."""
    printer = console(screen)
    for index, document in enumerate(results.documents):
        if not document.sentences:
            continue
        if document.path or len(results.documents) > 1:
            yield _printed(printer, Text(name(results, index), style="bold"))
        sentences = iter(document.sentences)
        first = True
        while rows := tuple(islice(sentences, _ROWS)):
            entries = (entry(sentence, results.claims) for sentence in rows)
            yield _printed(printer, _table(entries, screen, head=first))
            first = False
        yield "\n"
    yield _printed(printer, Text("\n".join(summary(results))))


def grid(
    head: Sequence[str], rows: Iterable[Sequence[str]], screen: Screen, *, indent: int = 0
) -> Iterator[str]:
    """Yield a table of texts that are safe to show; columns share the width by their need."""
    table = _ruled(screen, head=True)
    for title in head:
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    yield _printed(console(screen), Padding(table, (0, 0, 0, indent), expand=False))


def _ruled(screen: Screen, *, head: bool) -> Table:
    ruled = _RULED_ASCII if screen.ascii_only else box.HORIZONTALS
    return Table(box=ruled, show_header=head, show_edge=False, pad_edge=False, header_style="bold")


def _printed(printer: Console, renderable: RenderableType) -> str:
    printer.print(renderable)
    buffer = printer.file
    assert isinstance(buffer, io.StringIO)
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _table(entries: Iterable[Entry], screen: Screen, *, head: bool) -> Table:
    table = _ruled(screen, head=head)
    if screen.width >= _WIDE:
        fill = _fill_wide
    else:
        fill = _fill_narrow if screen.width < _NARROW else _fill_medium
    fill(table, entries, screen)
    return table


def _fill_wide(table: Table, entries: Iterable[Entry], screen: Screen) -> None:
    left = screen.width - _VERDICT - 3 * 3
    why = min(left // 4, 50)
    side = min((left - why) // 2, 80)
    for title, columns in (("verdict", _VERDICT), ("draft", side), ("why", why)):
        table.add_column(title, width=columns, overflow="fold")
    table.add_column("claim and source", width=side, overflow="fold")
    for shown in entries:
        for number, part in enumerate(shown.parts):
            first = number == 0
            table.add_row(
                Text("\n").join(_verdict(shown, screen.ascii_only)) if first else None,
                _sentence(shown) if first else None,
                _why(shown, part, first=first),
                Text("\n").join(text for _, text in _claim(part)),
                end_section=number == len(shown.parts) - 1,
            )


def _fill_medium(table: Table, entries: Iterable[Entry], screen: Screen) -> None:
    table.add_column("verdict", width=_VERDICT, overflow="fold")
    table.add_column("", width=_LABEL, overflow="fold")
    table.add_column(_HEAD, width=screen.width - _VERDICT - _LABEL - 2 * 3, overflow="fold")
    for shown in entries:
        rows = list(zip_longest(_verdict(shown, screen.ascii_only), _fields(shown)))
        for number, (verdict, field) in enumerate(rows):
            label, text = field or ("", None)
            last = number == len(rows) - 1
            table.add_row(verdict, Text(label, style="dim"), text, end_section=last)


def _fill_narrow(table: Table, entries: Iterable[Entry], screen: Screen) -> None:
    table.add_column(_HEAD, width=screen.width - 2, overflow="fold")
    for shown in entries:
        lines = (*_verdict(shown, screen.ascii_only), *(text for _, text in _fields(shown)))
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
    return [*lines, Text(f"  {shown.place or f'line {shown.line}'}", style="dim")]


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
