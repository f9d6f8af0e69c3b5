"""
How many contradictions `check --consistency` finds, and how many it only imagines.

For every case set: the true statements of its claims make one draft; a second draft holds one
sentence that its cases call refuted for its figure. "Found" is the share of those that are told;
"imagined" counts statements that are told although nothing contradicts them. Fails where a share
is behind its limit.
Run: python bench/consistency.py (a minute)
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.consistency import Draft, find
from claimcheck.documents.parse import parse
from claimcheck.model import Report, Verdict

LEAST_FOUND = 0.62
MOST_IMAGINED = 0.007
CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"


def told(report: Report) -> int:
    return sum(it.verdict is Verdict.CONFLICTING for it in report.sentences)


def measured(path: Path) -> tuple[int, int, int, int]:
    """Return statements, imagined contradictions, wrong sentences, and those found."""
    claims = ClaimSet.load(path)
    statements = [claim.statement for claim in claims.claims if claim.rating]
    facts = Draft("facts", parse("\n\n".join(statements)))
    subject = claims.subjects[0]
    imagined = told(find([facts], subject=subject).reports[0])
    rows = yaml.safe_load(path.with_suffix(".cases.yaml").read_text(encoding="utf-8"))["cases"]
    wrong = [row["text"] for row in rows if row.get("reason") == "quantity" and "text" in row]
    found = 0
    for text in wrong:
        reports = find([facts, Draft("draft", parse(text))], subject=subject).reports
        found += told(reports[1]) > 0
    return len(statements), imagined, len(wrong), found


def main() -> int:
    totals = [0, 0, 0, 0]
    for path in sorted(CASES.glob("*.yaml")):
        if path.with_suffix(".cases.yaml").exists():
            row = measured(path)
            totals = [one + other for one, other in zip(totals, row, strict=True)]
            print(f"{path.stem:20} {row[1]:3} imagined of {row[0]:4}, found {row[3]:3} of {row[2]}")
    statements, imagined, wrong, found = totals
    print(f"{'together':20} {imagined:3} imagined of {statements:4}, found {found:3} of {wrong}")
    print(f"found {found / wrong:.3f}, imagined {imagined / statements:.4f}")
    missed = found / wrong < LEAST_FOUND or imagined / statements > MOST_IMAGINED
    if missed:
        print(f"MISSED: at least {LEAST_FOUND} and at most {MOST_IMAGINED}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
