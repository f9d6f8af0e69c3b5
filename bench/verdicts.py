"""
How often verdicts are right: case sets, mutants, prose that no claim is about, sentence pairs.

Case sets are those of the project and those in the directories given; beside them stand two plain
approaches: token_set_ratio at its best threshold, best on the very rows it is measured on, and the
same with equal sets of numbers. Fails on a step back behind the floors in verdicts.floors.json.
Run: python bench/verdicts.py [DIRECTORY]... [--pairs FILE] [--raise]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

if TYPE_CHECKING:
    from bench.plain import Plain, Row
    from claimcheck import Checker, ClaimSet
    from claimcheck.claims.cases import CaseFile
    from claimcheck.claims.testing import Result, Results

FLOORS = Path(__file__).with_name("verdicts.floors.json")
OWN = (TOP / "claims", TOP / "tests" / "cases")
ORDINARY = 5_000  # sentences
LABELS = {"SUPPORTS": "supported", "REFUTES": "refuted", "NEUTRAL": "not_enough_info"}
DECIDING = ("refuted", "conflicting", "not_enough_info", "supported")
ROUNDING = 1e-4  # floors are kept to four places


class Floors:
    """The least that each figure may be; every figure is one that should be high."""

    def __init__(self, kept: dict[str, float]) -> None:
        self.kept = kept
        self.reached: dict[str, float] = {}
        self.checked: dict[str, float] = {}

    def note(self, name: str, value: float) -> None:
        """Remember a figure of the project's own sets."""
        self.reached[name] = value

    def check(self, name: str, value: float) -> None:
        """Remember a figure whose floor stays as it is."""
        self.checked[name] = value

    def missed(self) -> list[str]:
        """Say which figures are below their floors."""
        return [
            f"{name}: {value:.4f}, floor {self.kept[name]:.4f}"
            for name, value in (self.reached | self.checked).items()
            if value < self.kept.get(name, 0.0) - ROUNDING
        ]

    def raised(self) -> dict[str, float]:
        """Return the floors with every one raised to what is reached, and none lowered."""
        higher = {
            name: max(round(value, 4), self.kept.get(name, 0.0))
            for name, value in self.reached.items()
        }
        return dict(sorted((self.kept | higher).items()))


class Subject(NamedTuple):
    """A case file with its claims, and the name that it is shown by."""

    name: str
    cases: CaseFile
    claims: ClaimSet
    own: bool  # of the project: its floors are kept


def subjects(directories: Sequence[Path]) -> Iterator[Subject]:
    """Yield every case set of the project and of the directories given."""
    from claimcheck import ClaimSet
    from claimcheck.claims.cases import load_cases

    for directory in (*OWN, *directories):
        for path in sorted(directory.glob("*.cases.yaml")):
            cases = load_cases(path)
            name = f"{directory.name}/{path.name.removesuffix('.cases.yaml')}"
            yield Subject(name, cases, ClaimSet.load(*cases.claims), directory in OWN)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[place]) for row in (heads, *rows)) for place in range(len(heads))]
    for row in (heads, *rows):
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join(cells).rstrip())
    print()


def share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def case_figures(results: Results) -> dict[str, float]:
    """Return what is measured of a run over cases."""
    from claimcheck import Verdict

    refuted, supported = results.totals(Verdict.REFUTED), results.totals(Verdict.SUPPORTED)
    return {
        "verdict": results.accuracy,
        "matched": results.matched_accuracy,
        "reason": results.reason_accuracy,
        "refuted precision": refuted.precision,
        "refuted recall": refuted.recall,
        "supported precision": supported.precision,
        "supported recall": supported.recall,
    }


def plain_figures(rows: Sequence[Row], wordings: Sequence[str]) -> tuple[Plain, Plain]:
    from bench.plain import best, nearest

    found = nearest(rows, wordings)
    return best(found, compare_numbers=False), best(found, compare_numbers=True)


def plain_cells(likeness: Plain, numbers: Plain) -> list[str]:
    return [
        f"{share(likeness.accuracy)} ({likeness.threshold})",
        f"{share(numbers.accuracy)} ({numbers.threshold})",
        share(numbers.refuted),
        share(numbers.supported),
    ]


PLAIN_HEADS = ("likeness (at)", "+ numbers (at)", "P ref", "P sup")


def measure_cases(found: Sequence[Subject], floors: Floors) -> None:
    """Print a line for each case set, and one for all of them."""
    from bench.plain import Row
    from claimcheck import Checker
    from claimcheck.claims.testing import Results, run

    lines: list[list[str]] = []
    everything: list[Result] = []
    for subject in found:
        results = run(subject.cases, Checker(subject.claims))
        everything += results.rows
        rows = [Row(row.draft, str(row.expected.verdict)) for row in results.rows]
        wordings = [
            text for claim in subject.claims.claims for text in (claim.statement, *claim.phrasings)
        ]
        figures = case_figures(results)
        lines.append(case_line(subject.name, results, plain_cells(*plain_figures(rows, wordings))))
        for name, value in figures.items():
            if subject.own:
                floors.note(f"{subject.name} {name}", value)
    lines.append(case_line("all", Results(tuple(everything)), [""] * len(PLAIN_HEADS)))
    heads = ("cases", "rows", "verdict", "matched", "reason", "P ref", "R ref", "P sup", "R sup")
    table((*heads, *PLAIN_HEADS), lines)


def case_line(name: str, results: Results, plain: list[str]) -> list[str]:
    figures = case_figures(results).values()
    return [name, str(len(results.rows)), *map(share, figures), *plain]


def measure_mutants(found: Sequence[Subject], floors: Floors) -> None:
    """Print how many mutants of each claim set come out as they must."""
    from claimcheck import Checker

    try:
        run = import_module("claimcheck.mutations.run").run
    except ImportError:
        print("mutants: not available\n")
        return
    lines = []
    for subject in {subject.cases.claims: subject for subject in found}.values():
        results = run(Checker(subject.claims, remember=False))
        total = results.total
        worst = min(results.by_kind(), key=lambda kind: kind.rate, default=total)
        worst_cell = f"{worst.name} {worst.killed}/{worst.mutants}"
        lines.append(
            [
                subject.name,
                str(total.mutants),
                share(total.rate),
                share(total.decided / max(total.mutants, 1)),
                worst_cell,
            ]
        )
        if subject.own:
            floors.note(f"{subject.name} mutants", total.rate)
    table(("mutants", "count", "kill rate", "decided", "worst kind"), lines)


def measure_prose(found: Sequence[Subject], floors: Floors) -> None:
    """Print how many sentences that no claim is about get a verdict."""
    from claimcheck import Checker, ClaimSet
    from tests.prose import near_paragraphs, ordinary

    text = list(ordinary(ORDINARY))
    lines = []
    for subject in {subject.cases.claims: subject for subject in found}.values():
        wrong = false_alarms(Checker(subject.claims, remember=False), text)
        lines.append([f"ordinary, {subject.name}", str(ORDINARY), str(wrong)])
        if subject.own:
            floors.note(f"{subject.name} ordinary prose", 1 - wrong / ORDINARY)
    near = [sentence for paragraph in near_paragraphs() for sentence in paragraph]
    checker = Checker(ClaimSet.bundled(), remember=False)
    wrong = sum(
        {verdict_of(checker, sentence.text)} - {"not_enough_info"} != {sentence.verdict} - {None}
        for sentence in near
    )
    lines.append(["near, bundled claims", str(len(near)), str(wrong)])
    floors.note("near prose", 1 - wrong / len(near))
    table(("prose", "sentences", "wrong"), lines)


def false_alarms(checker: Checker, text: Sequence[str]) -> int:
    return sum(verdict_of(checker, line) != "not_enough_info" for line in text)


def verdict_of(checker: Checker, text: str) -> str:
    """Return the verdict of a text: that of its sentence that decides (verdicts.md 1)."""
    given = {str(sentence.verdict) for sentence in checker.check(text).sentences}
    return next((verdict for verdict in DECIDING if verdict in given), "not_enough_info")


class Pair(NamedTuple):
    """A sentence checked against another: what it should get and what it got."""

    expected: str
    given: str
    numeric: bool  # only a number was edited between its supported and its refuted version


def measure_pairs(path: Path, floors: Floors) -> None:
    """Print how sentences fare that are checked against one edited sentence each."""
    from bench.plain import Nearest, best, nearest

    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    pairs = list(checked_pairs(rows))
    likeness: list[Nearest] = []
    for row in rows:
        likeness += nearest([_row(row)], [row["evidence"]])
    numeric = [pair for pair in pairs if pair.numeric]
    neutral = [pair for pair in pairs if pair.expected == "not_enough_info"]
    spared = sum(pair.given != "refuted" for pair in neutral) / max(len(neutral), 1)
    figures = {
        "pairs, number edited, refuted precision": precision(numeric, "refuted"),
        "pairs, number edited, refuted recall": recall(numeric, "refuted"),
        "pairs, number edited, supported precision": precision(numeric, "supported"),
        "pairs, refuted precision": precision(pairs, "refuted"),
        "pairs, neutral not refuted": spared,
        "pairs, accuracy": sum(pair.given == pair.expected for pair in pairs) / len(pairs),
    }
    lines = [[name, share(value), share(floors.kept.get(name))] for name, value in figures.items()]
    for which, compare in (("likeness", False), ("likeness + numbers", True)):
        plain = best(likeness, compare_numbers=compare)
        lines.append([f"{which}, accuracy (at {plain.threshold})", share(plain.accuracy), ""])
        if compare:
            lines.append([f"{which}, refuted precision", share(plain.refuted), ""])
            lines.append([f"{which}, supported precision", share(plain.supported), ""])
    table((f"{len(pairs)} pairs", "reached", "floor"), lines)
    for name, value in figures.items():
        if name in floors.kept:  # the goals, which --raise leaves alone
            floors.check(name, value)


def _row(row: dict[str, str]) -> Row:
    from bench.plain import Row

    return Row(row["claim"], LABELS[row["label"]])


def checked_pairs(rows: Sequence[dict[str, str]]) -> Iterator[Pair]:
    from claimcheck import Checker, ClaimSet

    for row in rows:
        checker = Checker(ClaimSet.from_statements([row["evidence"]]), remember=False)
        given = verdict_of(checker, row["claim"])
        yield Pair(LABELS[row["label"]], given, bool(row.get("numeric")))


def precision(pairs: Sequence[Pair], verdict: str) -> float:
    given = [pair for pair in pairs if pair.given == verdict]
    return sum(pair.expected == verdict for pair in given) / len(given) if given else 1.0


def recall(pairs: Sequence[Pair], verdict: str) -> float:
    expected = [pair for pair in pairs if pair.expected == verdict]
    return sum(pair.given == verdict for pair in expected) / len(expected) if expected else 1.0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().partition("\n")[0])
    parser.add_argument("directories", nargs="*", type=Path, help="more case sets")
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="JSON lines of edited pairs")
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="raise the floors"
    )
    return parser.parse_args()


def main() -> int:
    """Measure, print, and say whether every floor is held."""
    asked = arguments()
    floors = Floors(json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {})
    found = list(subjects(asked.directories))
    parts: tuple[Callable[[Sequence[Subject], Floors], None], ...] = (
        measure_cases,
        measure_mutants,
        measure_prose,
    )
    for part in parts:
        part(found, floors)
    if asked.pairs is not None:
        measure_pairs(asked.pairs, floors)
    missed = floors.missed()
    for line in missed:
        print(f"MISSED {line}")
    if asked.raise_floors:
        FLOORS.write_text(json.dumps(floors.raised(), indent=1) + "\n", encoding="utf-8")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
