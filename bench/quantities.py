"""Compare readers of quantities: claimcheck, quantulum3, recognizers-text, on quantities.jsonl.

Run it with the extra `bench` installed (`pip install -e ".[bench]"`); a peer that is missing is
left out. Precision, recall and F1 are given for the value alone, and for the value together with
its bound, its unit, its direction of change, and the noun that is counted. `--misses` lists what
claimcheck got wrong.

The labels were written before the reader was tried on the sentences: what a careful editor would
call the quantities of the sentence. Years, dates, ordinals, scores, names and list markers are
none. Where a label turned out to break a convention of docs/quantities.md (points in sport are a
unit, "a year" is no part of the unit) it was brought into line.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Found(NamedTuple):
    """A quantity as a label or a reader gives it."""

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unit: str | None = None
    bound: str | None = None
    change: str | None = None
    noun: str | None = None


Reader = Callable[[str], list[Found]]
ASPECTS = ("value", "bound", "unit", "change", "noun")


def label(entry: dict[str, str | None]) -> Found:
    value = entry.get("value")
    low, high = entry.get("low"), entry.get("high")
    return Found(
        Fraction(value) if value else None,
        Fraction(low) if low else None,
        Fraction(high) if high else None,
        entry.get("unit"),
        entry.get("bound"),
        entry.get("change"),
        entry.get("noun"),
    )


def load() -> list[tuple[str, list[Found]]]:
    rows = []
    for line in (HERE / "quantities.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows.append((row["text"], [label(entry) for entry in row["quantities"]]))
    return rows


# --- readers ----------------------------------------------------------------------------------


def claimcheck_reader() -> Reader:
    from claimcheck.facets.quantity import read_quantities

    def read(text: str) -> list[Found]:
        return [
            Found(q.value, q.low, q.high, q.unit, q.bound, q.change, q.noun)
            for q in read_quantities(text)
        ]

    return read


def near(number: float) -> Fraction:
    """Return the fraction that a float was meant to be."""
    return Fraction(number).limit_denominator(10**6)


# Names of the peers for what claimcheck calls otherwise.
UNITS = {
    "percentage": "percent", "pound sterling": "GBP", "united states dollar": "USD",
    "dollar": "USD", "pound-mass": "lb", "pound mass": "lb", "pound": "GBP", "pence": "penny",
    "degree celsius": "°C", "degree fahrenheit": "°F", "c": "°C", "f": "°F",
    "swiss franc": "CHF", "canadian dollar": "CAD", "indian rupee": "INR", "swedish krona": "SEK",
    "chinese yuan": "CNY", "japanese yen": "JPY", "russian ruble": "RUB", "mile per hour": "mph",
    "kilometre per hour": "km/h", "kilometer per hour": "km/h", "basis point": "basis point",
    "percentage point": "percentage point", "square kilometre": "km²", "square kilometer": "km²",
    "square mile": "square mile", "square foot": "square foot", "cubic kilometre": "km³",
    "cubic kilometer": "km³", "kilometre per second": "km/s", "kilometer per second": "km/s",
    "year of age": "year", "unit": None, "dimensionless": None, "none": None, "": None,
}  # fmt: skip


def canonical(name: str | None) -> str | None:
    """Translate a peer's name of a unit into ours, as kindly as can be done by rule."""
    from claimcheck.facets.quantity.units import find_unit

    if name is None:
        return None
    lowered = name.lower().strip()
    if lowered in UNITS:
        return UNITS[lowered]
    unit = find_unit(name, lowered)
    return unit.name if unit else lowered


def quantulum_reader() -> Reader:
    from quantulum3 import parser

    def read(text: str) -> list[Found]:
        found = []
        for q in parser.parse(text):
            unit = canonical(q.unit.name)
            if q.uncertainty:
                low, high = near(q.value - q.uncertainty), near(q.value + q.uncertainty)
                found.append(Found(None, low, high, unit, "range"))
            else:
                found.append(Found(near(q.value), None, None, unit))
        return found

    return read


def recognizers_reader() -> Reader:
    import recognizers_number as numbers
    import recognizers_number_with_unit as measures
    from recognizers_text import Culture

    culture = Culture.English
    recognisers = (
        measures.recognize_currency, measures.recognize_dimension, measures.recognize_temperature,
        measures.recognize_age, numbers.recognize_percentage, numbers.recognize_number,
    )  # fmt: skip

    def read(text: str) -> list[Found]:
        found: list[tuple[int, Found]] = []
        taken: list[tuple[int, int]] = []
        for recognise in recognisers:
            for result in recognise(text, culture):
                if any(result.start <= end and start <= result.end for start, end in taken):
                    continue
                value = (result.resolution or {}).get("value")
                unit = (result.resolution or {}).get("unit")
                if value is None:
                    continue
                if value.endswith("%"):
                    value, unit = value[:-1], "percentage"
                with contextlib.suppress(ValueError, ZeroDivisionError):
                    read_value = Found(near(float(value)), None, None, canonical(unit))
                    found.append((result.start, read_value))
                    taken.append((result.start, result.end))
        return [quantity for _, quantity in sorted(found, key=lambda row: row[0])]

    return read


READERS = {
    "claimcheck": claimcheck_reader,
    "quantulum3": quantulum_reader,
    "recognizers-text": recognizers_reader,
}


# --- scoring ----------------------------------------------------------------------------------


def same(first: Fraction | None, second: Fraction | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= abs(second) / 10**5


def same_value(read: Found, wanted: Found) -> bool:
    if wanted.value is not None:
        return read.value is not None and same(read.value, wanted.value)
    return read.value is None and same(read.low, wanted.low) and same(read.high, wanted.high)


def head(noun: str | None) -> str | None:
    return noun.lower().split()[-1] if noun else None


def agrees(read: Found, wanted: Found, aspect: str) -> bool:
    if aspect == "value":
        return True
    if aspect == "noun":
        return head(read.noun) == head(wanted.noun)
    return getattr(read, aspect) == getattr(wanted, aspect)


def pair(reads: list[Found], wanted: list[Found]) -> list[tuple[Found | None, Found | None]]:
    """Pair what was read with what was wanted by value, the most alike first."""
    pairs: list[tuple[Found | None, Found | None]] = []
    left = list(reads)
    for target in wanted:
        fitting = [read for read in left if same_value(read, target)]
        best = max(
            fitting, key=lambda read: sum(agrees(read, target, a) for a in ASPECTS), default=None
        )
        if best is not None:
            left.remove(best)
        pairs.append((best, target))
    return pairs + [(read, None) for read in left]


class Score:
    """Counts of right, read and wanted, for each aspect, and recall by kind of bound."""

    def __init__(self) -> None:
        self.read = self.wanted = 0
        self.right = dict.fromkeys(ASPECTS, 0)
        self.bounds = [0, 0]
        self.ranges = [0, 0]

    def add(self, pairs: Iterable[tuple[Found | None, Found | None]]) -> None:
        for read, target in pairs:
            self.read += read is not None
            self.wanted += target is not None
            if target is not None and target.bound is not None:
                kind = self.ranges if target.bound == "range" else self.bounds
                kind[1] += 1
                kind[0] += read is not None and read.bound == target.bound
            if read is not None and target is not None:
                for aspect in ASPECTS:
                    self.right[aspect] += agrees(read, target, aspect)

    def figures(self, aspect: str) -> tuple[float, float, float]:
        right = self.right[aspect]
        precision, recall = right / max(1, self.read), right / max(1, self.wanted)
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measure(reader: Reader, rows: list[tuple[str, list[Found]]]) -> tuple[Score, float]:
    reader(rows[0][0])  # what is loaded on first use does not count
    score = Score()
    start = time.perf_counter()
    readings = [reader(text) for text, _ in rows]
    seconds = time.perf_counter() - start
    for reads, (_, wanted) in zip(readings, rows, strict=True):
        score.add(pair(reads, wanted))
    return score, len(rows) / seconds


def show_misses(rows: list[tuple[str, list[Found]]]) -> None:
    reader = claimcheck_reader()
    for text, wanted in rows:
        lines = []
        for read, target in pair(reader(text), wanted):
            if read is None or target is None:
                lines.append(
                    f"    {'missed' if read is None else 'extra'}: {plain(read or target)}"
                )
                continue
            for aspect in ASPECTS[1:]:
                if not agrees(read, target, aspect):
                    got, want = getattr(read, aspect), getattr(target, aspect)
                    lines.append(f"    {aspect}: {plain(read)}: got {got}, wanted {want}")
        if lines:
            print(text, *lines, sep="\n")


def plain(found: Found | None) -> str:
    if found is None:
        return ""
    if found.value is not None:
        return f"{float(found.value):g} {found.unit or found.noun or ''}"
    return f"{float(found.low or 0):g}..{float(found.high or 0):g} {found.unit or found.noun or ''}"


def cell(score: Score, aspect: str) -> str:
    figures = (f"{figure:.3f}"[1:] if figure < 1 else "1.00" for figure in score.figures(aspect))
    return "  " + " ".join(figures).rjust(16)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", action="store_true", help="list what claimcheck got wrong")
    options.add_argument(
        "--only", action="append", choices=tuple(READERS), help="these readers only"
    )
    arguments = options.parse_args()
    rows = load()
    if arguments.misses:
        show_misses(rows)
    total = sum(len(wanted) for _, wanted in rows)
    print(f"{len(rows)} sentences, {total} quantities")
    columns = "".join(f"{aspect:>18}" for aspect in ASPECTS)
    print(f"{'':17}{columns}   bounds  ranges  sentences/s    (each: P R F1; recall)")
    for name in arguments.only or READERS:
        try:
            reader = READERS[name]()
        except ImportError as missing:
            print(f"{name:17}not installed ({missing.name}): pip install -e '.[bench]'")
            continue
        score, rate = measure(reader, rows)
        cells = "".join(cell(score, aspect) for aspect in ASPECTS)
        bounds, ranges = (hit / max(1, of) for hit, of in (score.bounds, score.ranges))
        print(f"{name:17}{cells}    {bounds:.2f}    {ranges:.2f}  {rate:11,.0f}")


if __name__ == "__main__":
    main()
