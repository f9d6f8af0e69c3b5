"""Known findings: kept by what they say and how often, whatever happens around them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cli import baseline, baseline_file
from claimcheck.cli.baseline import Baseline
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Report
from tests.unit.suppressions.marked import COLOUR, FLEET, RIGHT, TWICE, UNKNOWN, WRONG, checker

OTHER = "Harbour Ferries carried 3 million passengers in 2024."


def report(text: str, path: str | None = "draft.md") -> Report:
    return checker().check(text, markup="markdown", path=path)


def of(*reports: Report, name: str = "baseline.json") -> Baseline:
    return baseline.made(reports, name)


def new(text: str, known: Baseline, path: str | None = "draft.md") -> list[str]:
    """Return the sentences that have a finding which `known` does not know."""
    left = baseline.apply(report(text, path), known)
    return [it.text for it in left.sentences if it.checkable and it.verdict != "supported"]


def test_what_is_known_is_not_new() -> None:
    """Everything that was found when the baseline was made is known; the rest is untouched."""
    text = f"{WRONG} {RIGHT}\n\n{UNKNOWN}\n\n{COLOUR} {TWICE}\n"

    left = baseline.apply(report(text), of(report(text)))

    assert [it.text for it in left.known] == [WRONG, UNKNOWN, TWICE]
    assert [it.text for it in left.sentences] == [RIGHT, COLOUR]
    assert not baseline.stale(of(report(text)), [report(text)])


@pytest.mark.parametrize(
    "text",
    [
        f"A new paragraph.\n\n{WRONG}\n",
        f"{COLOUR} {WRONG}",
        f"# Title\n\n- x\n- {WRONG}\n",
        WRONG.replace(" ", "\n"),
        WRONG.replace(" ", "\r\n"),
        WRONG.replace(" ", "  \t"),
        f"\r\n\r\n{WRONG}\r\n",
    ],
    ids=repr,
)
def test_places_and_white_space_do_not_matter(text: str) -> None:
    """A finding is the same wherever it stands, and however its lines are broken."""
    assert new(text, of(report(WRONG))) == []


@pytest.mark.parametrize(
    "text",
    [
        WRONG.replace("2.4", "2.3"),
        WRONG.replace("carried", "has carried"),
        WRONG.replace("2024.", "2024!"),
        FLEET,
    ],
)
def test_another_sentence_is_new(text: str) -> None:
    """A sentence that is written anew has to be right."""
    assert new(text, of(report(WRONG))) == [text]


def test_one_more_than_is_known() -> None:
    """Of four findings that are alike where three are known, the last is new."""
    known = of(report(f"{WRONG} {WRONG}\n\n{WRONG}\n"))

    left = baseline.apply(report(f"{WRONG}\n\n{WRONG} {WRONG} {WRONG}\n"), known)

    assert [it.times for it in known.entries] == [3]
    assert len(left.known) == 3
    assert [it.line for it in left.sentences] == [3]
    assert left.sentences[0].column == 2 * len(WRONG) + 3


def test_one_of_two_findings() -> None:
    """A sentence with a known finding and a new one is reported for the new one alone."""
    whole = of(report(TWICE))
    known = Baseline("b", whole.folder, tuple(it for it in whole.entries if it.claim == "fleet"))

    left = baseline.apply(report(TWICE), known)

    assert [it.claim for it in left.sentences] == ["passengers-2024"]
    assert not left.known


def test_each_draft_has_its_own() -> None:
    """What is known of one draft is new in another."""
    known = of(report(WRONG, "a.md"), report(FLEET, "b.md"))

    assert new(f"{WRONG} {FLEET}", known, "a.md") == [FLEET]
    assert new(f"{WRONG} {FLEET}", known, "b.md") == [WRONG]
    assert new(WRONG, known, "c.md") == [WRONG]


def test_paths_start_at_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are relative to the file that they stand in, from wherever the program is called."""
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "texts")
    known = of(report(WRONG, "deep/a.md"), report(FLEET, "../b.md"), name="../known.json")

    assert [it.path for it in known.entries] == ["b.md", "texts/deep/a.md"]
    monkeypatch.chdir(tmp_path)
    assert new(WRONG, known, "texts/./deep/a.md") == []
    assert new(WRONG, known, str(tmp_path / "texts" / "deep" / ".." / "deep" / "a.md")) == []
    inner = of(report(WRONG, "b.md"), name="texts/known.json")
    assert [it.path for it in inner.entries] == ["../b.md"]


def test_standard_input() -> None:
    """What comes on standard input has a place in a baseline, too, and is never gone."""
    known = of(report(WRONG, None))

    assert [it.path for it in known.entries] == ["-"]
    assert new(WRONG, known, None) == new(WRONG, known, "-") == []
    assert baseline.stale(known, []) == ()


def test_what_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known findings that are gone are told: of drafts that were checked, and of lost files."""
    monkeypatch.chdir(tmp_path)
    for name in ("fixed.md", "fewer.md", "broken.md", "other.md"):
        Path(name).write_text("x")
    known = of(
        report(f"{WRONG} {UNKNOWN}", "fixed.md"),
        report(f"{FLEET} {FLEET} {FLEET}", "fewer.md"),
        report(WRONG, "broken.md"),
        report(WRONG, "other.md"),
        report(f"{WRONG} {WRONG} {FLEET}", "gone.md"),
        report(WRONG, "moved.md"),
    )
    now = [
        report(UNKNOWN, "fixed.md"),
        report(f"{FLEET} {FLEET}", "fewer.md"),
        Report((), "broken.md", skipped="It is broken."),
        report(WRONG, "moved-to.md"),
    ]

    assert baseline.stale(known, now) == (
        "baseline.json: stale: fewer.md: refuted-quantity fleet is found 2 times, not 3: "
        f'"{FLEET}"',
        "baseline.json: stale: fixed.md: refuted-quantity passengers-2024 is not found any more: "
        f'"{WRONG}"',
        "baseline.json: stale: gone.md is gone; it had 3 findings",
        "baseline.json: stale: moved.md is gone; it had 1 finding",
    )
    assert new(WRONG, known, "moved-to.md") == [WRONG]


def test_not_made_of_half_the_drafts() -> None:
    """A draft that could not be checked keeps the baseline from being made."""
    with pytest.raises(ClaimcheckError, match=r"baseline\.json is not written, because a\.md"):
        of(report(WRONG), Report((), "a.md", skipped="There is no such file."))


def test_the_file(tmp_path: Path) -> None:
    """The file has one finding a line, sorted, with the sentence for people to read."""
    text = baseline_file.text(of(report(f"{WRONG} {UNKNOWN}", "b.md"), report(TWICE, "a.md")))

    assert text == (
        "{\n"
        '  "claimcheck-baseline": 1,\n'
        '  "findings": [\n'
        '    {"path": "a.md", "rule": "refuted-quantity", "claim": "fleet", '
        '"digits": "f9bc4ca5aa414e09", "times": 1, '
        '"text": "Harbour Ferries carried 2.4 million passengers in 2024, and the fleet o…"},\n'
        '    {"path": "a.md", "rule": "refuted-quantity", "claim": "passengers-2024", '
        '"digits": "1bff78b695955284", "times": 1, '
        '"text": "Harbour Ferries carried 2.4 million passengers in 2024, and the fleet o…"},\n'
        '    {"path": "b.md", "rule": "not-enough-info-unsourced", "claim": null, '
        '"digits": "c25a16e0979fc990", "times": 1, '
        '"text": "The bakery sold 9,000 loaves of bread."},\n'
        '    {"path": "b.md", "rule": "refuted-quantity", "claim": "passengers-2024", '
        '"digits": "c606c0e19635cbfd", "times": 1, '
        '"text": "Harbour Ferries carried 2.4 million passengers in 2024."}\n'
        "  ]\n"
        "}\n"
    )


def test_an_empty_file(tmp_path: Path) -> None:
    """A baseline of nothing knows nothing, and can be read."""
    path = tmp_path / "b.json"
    path.write_text(baseline_file.text(of(report(RIGHT))), encoding="utf-8")

    assert path.read_text() == '{\n  "claimcheck-baseline": 1,\n  "findings": []\n}\n'
    assert baseline_file.read(str(path)).entries == ()


SENTENCES = st.lists(st.sampled_from([WRONG, OTHER, FLEET, TWICE, UNKNOWN, RIGHT]), max_size=6)
DRAFTS = st.lists(SENTENCES, max_size=3)


def drafts(texts: Iterable[list[str]]) -> list[Report]:
    return [report("\n\n".join(it), f"{number}.md") for number, it in enumerate(texts)]


@given(DRAFTS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_does_not_matter(texts: list[list[str]], chance: Random) -> None:
    """The order of drafts and of sentences changes neither the file nor what is new."""
    reports = drafts(texts)
    shuffled = [*reports]
    chance.shuffle(shuffled)
    turned = drafts([it[::-1] for it in texts])

    made = of(*reports)

    assert baseline_file.text(made) == baseline_file.text(of(*shuffled))
    assert baseline_file.text(made) == baseline_file.text(of(*turned))
    for each in (*reports, *turned):
        left = baseline.apply(each, made)
        assert all(it.verdict == "supported" for it in left.sentences)
        assert len(left.known) + len(left.sentences) == len(each.sentences)


@given(DRAFTS, DRAFTS)
@settings(max_examples=40, deadline=None)
def test_new_and_stale_are_what_differs(before: list[list[str]], after: list[list[str]]) -> None:
    """Nothing is stale where nothing went, and nothing new where nothing came."""
    known = of(*drafts(before))
    now = drafts(after)[: len(before)]
    entries = {(it.path, it.digits): it.times for it in known.entries}
    found = {(it.path, it.digits): it.times for it in of(*now).entries}
    paths = {f"{number}.md" for number in range(len(now))}

    went = {key for key, times in entries.items() if key[0] in paths and found.get(key, 0) < times}
    came = {key for key, times in found.items() if entries.get(key, 0) < times}

    gone = {it.path for it in known.entries} - paths
    assert len(baseline.stale(known, now)) == len(went) + len(gone)
    left = [baseline.apply(it, known) for it in now]
    assert {(it.path, it.digits) for it in of(*left).entries} <= {*found}
    assert bool(of(*left).entries) == bool(came)


@given(DRAFTS)
@settings(max_examples=20, deadline=None)
def test_written_and_read(tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]) -> None:
    """What is written is read again as what it was."""
    path = tmp_path_factory.mktemp("baseline") / "known.json"
    made = baseline.made(drafts(texts), str(path))
    path.write_text(baseline_file.text(made), encoding="utf-8")

    assert baseline_file.read(str(path)) == made
    assert len(path.read_text(encoding="utf-8").splitlines()) <= len(made.entries) + 5
    assert json.loads(path.read_text(encoding="utf-8"))["claimcheck-baseline"] == 1
