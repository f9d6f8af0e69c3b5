"""
What the words room costs: its data on first use, and lookups new and repeated.

Rates are medians of several rounds; first uses are measured each in its own process and given in
thousandths of the start of a bare interpreter (`python -I -c pass`). Fails where a lookup or a
first use costs more than its limit. Run: python bench/words.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from claimcheck.words import (
    concepts,
    entries,
    groups,
    lexicon,
    morphology,
    names,
    places,
    relations,
)
from claimcheck.words.sorted_file import data_path

# what is done first, in a process of its own; limit in thousandths of a bare start
FIRST_USES = {
    "lemma": ("claimcheck.words.lexicon", "lemma('patents')", 150),
    "related": ("claimcheck.words.lexicon", "related('grew', 'climbed')", 150),
    "concept": ("claimcheck.words.lexicon", "concept('cost')", 150),
    "is_colour": ("claimcheck.words.lexicon", "is_colour('remarkable')", 150),
    "place": ("claimcheck.words.places", "place('china')", 100),
    "given name": ("claimcheck.words.names", "is_given_name('maria')", 100),
    "role": ("claimcheck.words.names", "role(['chief', 'executive'], 0)", 150),
}
CODE = """
import time, sys
import {module} as room
begin = time.perf_counter()
room.{call}
print(time.perf_counter() - begin)
"""
WORDS = 4_000
LIMITS_NEW = {"lemma": 30.0, "pos": 40.0, "related": 80.0, "opposite": 80.0, "place": 30.0}
LIMIT_AGAIN = 1.0  # microseconds a cached lookup may cost


def sample() -> list[str]:
    """Return words of the lexicon with endings on, as a text would have them."""
    lines = data_path("lexicon.txt").read_text(encoding="ascii").splitlines()
    keys = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    step = len(keys) // WORDS
    endings = ("", "s", "ed", "ing", "")
    return [key + endings[number % 5] for number, key in enumerate(keys[::step])]


def forget() -> None:
    """Empty the caches of lookups, not those of the files."""
    for room in (entries, morphology, relations, concepts, groups, places, names, lexicon):
        for value in vars(room).values():
            if hasattr(value, "cache_clear") and value.cache_info().maxsize > 1000:
                value.cache_clear()


def microseconds(run: Callable[[str], object], words: list[str]) -> float:
    begin = time.perf_counter()
    for word in words:
        run(word)
    return (time.perf_counter() - begin) / len(words) * 1e6


def bare(rounds: int) -> float:
    """Return the seconds that a bare interpreter takes to start."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-I", "-c", "pass"], check=True)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def first_uses(rounds: int) -> list[str]:
    start = bare(rounds)
    failed = []
    for name, (module, call, limit) in FIRST_USES.items():
        code = CODE.format(module=module, call=call)
        runs = (
            subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, text=True
            ).stdout
            for _ in range(rounds)
        )
        share = statistics.median(map(float, runs)) / start * 1000
        print(f"first {name:<12} {share:6.0f} ‰ of a bare start (limit {limit})")
        failed += [f"first {name}"] * (share > limit)
    return failed


def lookups(rounds: int) -> list[str]:
    words = sample()
    pairs = dict(zip(words, words[1:] + words[:1], strict=True))
    runs: dict[str, Callable[[str], object]] = {
        "lemma": lexicon.lemma,
        "pos": lexicon.pos,
        "related": lambda word: lexicon.related(word, pairs[word]),
        "opposite": lambda word: lexicon.opposite(word, pairs[word]),
        "place": places.place,
    }
    failed = []
    for name, run in runs.items():
        new, again = [], []
        for _ in range(rounds):
            forget()
            new.append(microseconds(run, words))
            again.append(microseconds(run, words[:1000]))
        cost, cached = statistics.median(new), statistics.median(again)
        print(f"{name:<10} new {cost:6.1f} µs, again {cached:5.2f} µs")
        failed += [f"{name} new"] * (cost > LIMITS_NEW[name])
        failed += [f"{name} again"] * (cached > LIMIT_AGAIN)
    return failed


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    size = sum(path.stat().st_size for path in data_path("").iterdir())
    print(f"data {size / 1e6:.2f} MB")
    failed = first_uses(rounds) + lookups(rounds)
    print("too slow: " + ", ".join(failed) if failed else "within limits")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
