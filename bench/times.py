"""
Measure the reader of dates on labelled sentences: precision, recall, F1, sentences a second.

    python bench/times.py [--errors] [--file bench/times.jsonl]

The labels in times.jsonl were written before the reader was run on them. A date counts as found
if both ends of its interval are right; one whose days the words alone do not tell ("in March",
"a year earlier") if it was recognised as such, with its month and day. The conventions of the
labels are those of docs/times.md.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from claimcheck.facets.time.read import read
from claimcheck.tokens import Tokens

Key = tuple[str | None, str | None, int | None, int | None]


def _labels(row: dict[str, object]) -> Counter[Key]:
    times = row["times"]
    assert isinstance(times, list)
    return Counter((t["first"], t["last"], t.get("month"), t.get("day")) for t in times)


def _found(text: str, as_of: date | None) -> tuple[Counter[Key], list[str]]:
    keys: Counter[Key] = Counter()
    words = []
    for one in read(Tokens(text), as_of):
        first = one.first.isoformat() if one.first else None
        last = one.last.isoformat() if one.last else None
        plain = one.settled or one.shift is not None or one.kind == "period"
        keys[(first, last, None if plain else one.month, None if plain else one.day)] += 1
        words.append(f"{one.text!r} {first}..{last}")
    return keys, words


def _score(rows: list[dict[str, object]], show: bool) -> tuple[int, int, int]:
    hits = wrong = missed = 0
    for row in rows:
        text = str(row["text"])
        as_of = date.fromisoformat(str(row["as_of"])) if "as_of" in row else None
        wanted = _labels(row)
        got, words = _found(text, as_of)
        same = sum((wanted & got).values())
        hits += same
        wrong += sum(got.values()) - same
        missed += sum(wanted.values()) - same
        if show and wanted != got:
            print(f"- {text}\n    wanted {dict(wanted - got)}\n    read   {words}")
    return hits, wrong, missed


def _rate(texts: list[str]) -> float:
    """Return sentences a second, their tokens given (all readers share one cut)."""
    tokens = [Tokens(text) for text in texts]
    rates = []
    for _ in range(7):
        start = time.perf_counter()
        for one in tokens:
            read(one)
        rates.append(len(tokens) / (time.perf_counter() - start))
    return statistics.median(rates)


def _import_cost() -> float:
    """Return milliseconds that importing the room adds to a bare interpreter."""

    def run(code: str) -> float:
        laps = []
        for _ in range(9):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-I", "-c", code], check=True)
            laps.append(time.perf_counter() - start)
        return statistics.median(laps) * 1000

    return run("import claimcheck.facets.time.read, claimcheck.facets.time.compare") - run("pass")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", default=str(Path(__file__).with_name("times.jsonl")))
    parser.add_argument("--errors", action="store_true", help="print what was read wrongly")
    options = parser.parse_args()
    lines = Path(options.file).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    hits, wrong, missed = _score(rows, options.errors)
    precision, recall = hits / max(hits + wrong, 1), hits / max(hits + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{len(rows)} sentences, {hits + missed} dates")
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    texts = [str(row["text"]) for row in rows]
    without = [str(row["text"]) for row in rows if not row["times"]]
    rate, bare = _rate(texts * 5), _rate(without * 20)
    print(f"{rate:,.0f} sentences/s; without a date {bare:,.0f}/s, {1e6 / bare:.1f} µs each")
    line = "The committee met again and found that the numbers had not changed very much at all. "
    short, long = Tokens(line), Tokens(line * 40)
    laps = []
    for one, times in ((short, 4000), (long, 100)):
        start = time.perf_counter()
        for _ in range(times):
            read(one)
        laps.append((time.perf_counter() - start) / times)
    print(
        f"plain sentence {laps[0] * 1e6:.1f} µs; {len(long) / len(short):.0f} times the tokens "
        f"cost {laps[1] / laps[0]:.0f} times as much"
    )
    print(f"import {_import_cost():.1f} ms beyond the interpreter")


if __name__ == "__main__":
    main()
