"""
How many sentences a second, in how much memory, and what a large claim set costs.

Every measurement is a process of its own. Fails where a figure misses its limit.
Run: python bench/throughput.py (two minutes), or python bench/throughput.py drafts | claims
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck import Checker

TOP = Path(__file__).resolve().parents[1]
ARTICLE = TOP / "tests" / "cases" / "china-ai-article.txt"
DRAFT_BYTES = 1_000_000
MIN_RATE = 1_500  # sentences a second, one core
MAX_MEMORY = 150  # MB
LARGE, SMALL = 100_000, 1_000  # statements
MAX_GROWTH = 2.0  # of the cost of a sentence from the small set to the large one
MAX_BUILD = 30.0  # seconds for the large set
SENTENCES = 400
FRESH = 30  # times the article is judged anew
SUBJECTS = ("ferry", "bridge", "harbour", "orchard", "library", "tramway", "hospital", "museum")
DEEDS = ("carried {} passengers", "sold {} tickets", "employed {} people", "spent {} euros")


def measure_drafts() -> dict[str, float]:
    """Check an article, repeated to a megabyte, with the bundled claims."""
    from claimcheck import Checker, ClaimSet

    article = ARTICLE.read_text(encoding="utf-8")
    text = "\n\n".join([article] * (DRAFT_BYTES // len(article.encode()) + 1))
    checker = Checker(ClaimSet.bundled())
    checker.check(article)
    started = time.perf_counter()
    report = checker.check(text)
    seconds = time.perf_counter() - started
    fresh = Checker(ClaimSet.bundled(), remember=False)
    fresh.check(article)
    started = time.perf_counter()
    count = sum(len(fresh.check(article).sentences) for _ in range(FRESH))
    return {
        "rate": len(report.sentences) / seconds,
        "fresh": count / (time.perf_counter() - started),
        "memory": peak_memory(),
    }


def measure_claims() -> dict[str, float]:
    """Check sentences against a small and a large set of statements."""
    from claimcheck import Checker, ClaimSet

    statements = list(made_up(LARGE))
    small = Checker(ClaimSet.from_statements(statements[:SMALL]), remember=False)
    started = time.perf_counter()
    large = Checker(ClaimSet.from_statements(statements), remember=False)
    build = time.perf_counter() - started
    chosen = random.Random(1)
    small_cost = cost(small, chosen.sample(statements[:SMALL], SENTENCES))
    large_cost = cost(large, chosen.sample(statements, SENTENCES))
    return {"build": build, "growth": large_cost / small_cost, "memory": peak_memory()}


def made_up(count: int) -> list[str]:
    """Return statements about many towns and years, the same every time."""
    chosen = random.Random(0)
    letters = "bdfgklmnprstv"
    statements = []
    for _ in range(count):
        town = "".join(chosen.choice(letters) + chosen.choice("aeiou") for _ in range(3)).title()
        deed = chosen.choice(DEEDS).format(f"{chosen.randrange(1_000, 900_000):,}")
        year = chosen.randrange(1990, 2025)
        statements.append(f"The {chosen.choice(SUBJECTS)} of {town} {deed} in {year}.")
    return statements


def cost(checker: Checker, sentences: list[str]) -> float:
    """Return the seconds that checking the sentences takes, claims read before."""
    for sentence in sentences:
        checker.check(sentence)
    started = time.perf_counter()
    for sentence in sentences:
        checker.check(sentence)
    return time.perf_counter() - started


def peak_memory() -> float:
    """Return the most memory that this process has held, in MB."""
    import resource

    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def apart(name: str) -> dict[str, float]:
    """Run one measurement in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, f"--{name}"], stdout=subprocess.PIPE, check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    chosen = sys.argv[1:] or ["drafts", "claims"]
    missed = False

    def tell(what: str, value: float, limit: float, *, least: bool = False) -> None:
        nonlocal missed
        bad = value < limit if least else value > limit
        missed = missed or bad
        bound = "at least" if least else "at most"
        print(f"{what:45} {value:10,.2f}  ({bound} {limit:,.0f}){'  MISSED' if bad else ''}")

    if "drafts" in chosen:
        drafts = apart("drafts")
        tell("sentences a second, bundled claims, 1 MB", drafts["rate"], MIN_RATE, least=True)
        print(f"{'the same where nothing is remembered':45} {drafts['fresh']:10,.2f}")
        tell("memory, MB", drafts["memory"], MAX_MEMORY)
    if "claims" in chosen:
        claims = apart("claims")
        tell(f"seconds until {LARGE:,} statements are ready", claims["build"], MAX_BUILD)
        tell(f"cost of a sentence, against {SMALL:,} statements", claims["growth"], MAX_GROWTH)
        print(f"{'memory with the large set, MB':45} {claims['memory']:10,.2f}")
    return int(missed)


if __name__ == "__main__":
    if sys.argv[1:] == ["--drafts"]:
        print(json.dumps(measure_drafts()))
    elif sys.argv[1:] == ["--claims"]:
        print(json.dumps(measure_claims()))
    else:
        sys.exit(main())
