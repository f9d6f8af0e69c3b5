"""What is remembered of unchanged drafts: the same answers, and never old ones."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Checker
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.cli.cache import Cache, default_folder, digest, key_of
from claimcheck.cli.record import lines, report_of
from tests.cli.runner import FERRY, RIGHT, WRONG, Ran, run
from tests.platforms import posix_only
from tests.reports.sample import RESULTS

CHECKER = Checker(ClaimSet.bundled())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with a claim file, a configuration and two drafts."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('claims = ["ferry.yaml"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(f"{RIGHT} {WRONG}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"Élan 😀.\r\n\r\n{WRONG}\r\n", encoding="utf-8", newline="")
    return tmp_path


def check(folder: Path, *words: str, **env: str) -> Ran:
    cached = {"CLAIMCHECK_CACHE": "true", "CLAIMCHECK_CACHE_DIR": str(folder / "kept")}
    return run("check", "--output-format=json", *words, env={**cached, **env}, cwd=folder)


def entries(folder: Path) -> list[Path]:
    return sorted((folder / "kept").glob("*/*.json"))


def test_same_answers(desk: Path) -> None:
    """A second run gives the same bytes as the first, and as one without a cache."""
    first = check(desk)

    assert len(entries(desk)) == 2
    assert check(desk) == first
    assert check(desk, "--no-cache") == first
    assert first.code == 1


def test_what_is_kept_is_used(desk: Path) -> None:
    """The second run reads what the first kept."""
    check(desk, "a.md")
    (entry,) = entries(desk)
    head, first, second = entry.read_text().splitlines()
    assert head.endswith("[2,0]]") and json.loads(second)
    entry.write_text(f"{head.removesuffix('[2,0]]')}[1,0]]\n{first}\n")

    assert b"2.4 million" not in check(desk, "a.md").out


CHANGES = {
    "the draft": lambda desk: (desk / "a.md").write_text(RIGHT),
    "the claims": lambda desk: (desk / "ferry.yaml").write_text(FERRY.replace("4.2", "2.4")),
    "the format": lambda desk: (desk / "a.md").rename(desk / "c.txt"),
    "the day": lambda desk: (desk / "claimcheck.toml").write_text(
        'claims = ["ferry.yaml"]\nas-of = 2024-12-31\n'
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_is_ever_old(change: object, desk: Path) -> None:
    """Whatever has a say in the answer has one in what is remembered."""
    check(desk)
    assert callable(change)
    change(desk)

    assert check(desk) == check(desk, "--no-cache")
    assert len(entries(desk)) > 2


def test_not_wanted(desk: Path) -> None:
    """Without a cache nothing is written."""
    check(desk, "--no-cache")
    run("check", cwd=desk, env={"CLAIMCHECK_CACHE": "no", "XDG_CACHE_HOME": str(desk / "kept")})

    assert not (desk / "kept").exists()


def test_the_folder_explains_itself(desk: Path) -> None:
    """Backups leave the folder out, and git does."""
    check(desk)

    assert (desk / "kept" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d17278")
    assert (desk / "kept" / ".gitignore").read_text() == "*\n"


BROKEN = {
    "empty": b"",
    "cut short": b'["a",null,[],true,[1,0',
    "a sentence less": b'["a",null,[],true,[1,0]]\n',
    "a sentence more": b'["a",null,[],true,[0,0]]\n'
    b'[0,1,1,1,"refuted",null,null,null,[],true,null,null]\n',
    "no JSON": b"\xff\x00",
    "no JSON behind": b'["a",null,[],true,[1,0]]\n\xff\x00',
    "another shape": b"[]",
    "an old shape": b'{"text": "", "report": [[], null]}',
    "counts of another shape": b'["a",null,[],true,5]',
    "an unknown verdict": b'["a",null,[],true,[1,0]]\n'
    b'[0,1,1,1,"maybe",null,null,null,[],true,null,null]\n',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_broken_entries(content: bytes, desk: Path) -> None:
    """F43: an entry that is broken is worked out anew."""
    expected = check(desk)
    for entry in entries(desk):
        entry.write_bytes(content)

    assert check(desk) == expected


@posix_only
def test_places_that_cannot_be_written(desk: Path) -> None:
    """F43: where nothing can be kept, everything is checked all the same."""
    expected = check(desk, "--no-cache")
    (desk / "file").write_text("")

    for place in ("/dev/null/kept", str(desk / "file"), "/proc/kept", "\udcff"):
        assert check(desk, CLAIMCHECK_CACHE_DIR=place) == expected


def test_no_home(desk: Path) -> None:
    """F43: nobody's home is no reason to fail."""
    env = {"HOME": "", "XDG_CACHE_HOME": "", "CLAIMCHECK_CACHE": "true", "USERPROFILE": ""}

    done = run("check", "a.md", env=env, cwd=desk)

    assert done.code == 1
    assert "rror" not in done.err


def test_twenty_at_once(desk: Path) -> None:
    """F43: twenty processes share a folder."""
    with ThreadPoolExecutor(20) as threads:
        found = set(threads.map(lambda _: check(desk), range(20)))

    assert len(found) == 1
    assert not list((desk / "kept").rglob("*.tmp"))


def test_it_does_not_grow_for_ever(tmp_path: Path) -> None:
    """A folder of entries that is full loses its older half."""
    cache = Cache(str(tmp_path))
    report = CHECKER.check("It is 5.")
    for number in range(250):
        cache.keep(f"aa{number:04}", report)

    assert 50 <= len(list((tmp_path / "aa").glob("*.json"))) <= 100
    assert cache.get("aa0249", None) == report


def test_the_user_has_a_folder() -> None:
    """There is a place for it."""
    assert default_folder()


@pytest.mark.parametrize("number", range(len(RESULTS.documents)))
def test_nothing_is_lost(number: int) -> None:
    """A report comes back as it was, through JSON."""
    report = RESULTS.documents[number]

    assert report_of(lines(report), report.path) == report


@given(st.text(max_size=60))
def test_any_report_comes_back(text: str) -> None:
    """What was said of any text comes back as it was."""
    report = CHECKER.check(f"{text} China holds 387,000 AI patents. {text}")

    assert report_of(lines(report), None) == report


def test_keys_differ() -> None:
    """No two drafts, ways to read them, or claim sets share a key."""
    keys = {
        key_of(data, parts, claims)
        for data in (b"", b"a", b"b")
        for parts in ((), ("plain",), ("markdown", ("a",)), ("markdown", ("a,b",)))
        for claims in ("x", digest(ClaimSet.bundled()))
    }

    assert len(keys) == 24
