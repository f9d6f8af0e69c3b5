"""Baselines at their worst: one clear line that says what and where, never a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.cli import baseline, baseline_file
from claimcheck.errors import ClaimcheckError
from tests.platforms import posix_only
from tests.unit.suppressions.marked import WRONG, checker

ENTRY = {
    "path": "a.md",
    "rule": "refuted-quantity",
    "claim": "fleet",
    "digits": "0123456789abcdef",
    "times": 1,
    "text": "It has 13 ships.",
}


def whole(*entries: object, **more: object) -> str:
    return json.dumps({"claimcheck-baseline": 1, "findings": [*entries], **more})


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("", ":1:1: the baseline is not JSON"),
        ("{", ":1:2: the baseline is not JSON"),
        ('{\n  "findings": [\n  oops\n]}', ":3:3: the baseline is not JSON"),
        ("<<<<<<< HEAD\n{}\n", "a merge that was not finished"),
        (whole(ENTRY)[:-40], "the baseline is not JSON"),
        ("[]", 'no "claimcheck-baseline"'),
        ("null", "this is no baseline"),
        ("1", "this is no baseline"),
        ("{}", "this is no baseline"),
        ('{"findings": []}', "this is no baseline"),
        ('{"claimcheck-baseline": 2, "findings": []}', "of version 2; this claimcheck reads 1"),
        ('{"claimcheck-baseline": "1", "findings": []}', 'of version "1"'),
        ('{"claimcheck-baseline": true, "findings": []}', "of version true"),
        ('{"claimcheck-baseline": 1}', '"findings" is not a list'),
        ('{"claimcheck-baseline": 1, "findings": {}}', '"findings" is not a list'),
        (whole(extra=1), 'no field "extra"'),
        ('{"claimcheck-baseline": 1, "findings": [], "findings": []}', '"findings" stands twice'),
        (whole(1), "finding 1: it is not an object"),
        (whole(ENTRY, []), "finding 2: it is not an object"),
        (whole({**ENTRY, "line": 3}), 'finding 1: there is no field "line"'),
        (whole({k: v for k, v in ENTRY.items() if k != "rule"}), 'finding 1: it has no "rule"'),
        (whole({**ENTRY, "path": 1}), 'finding 1: "path" is not a text'),
        (whole({**ENTRY, "claim": 1}), 'finding 1: "claim" is neither'),
        (whole({**ENTRY, "digits": "xyz"}), 'finding 1: "digits" are not 16'),
        (whole({**ENTRY, "digits": "0" * 17}), 'finding 1: "digits" are not 16'),
        (whole({**ENTRY, "times": 0}), 'finding 1: "times" is not'),
        (whole({**ENTRY, "times": -1}), 'finding 1: "times" is not'),
        (whole({**ENTRY, "times": True}), 'finding 1: "times" is not'),
        (whole({**ENTRY, "times": 1.5}), 'finding 1: "times" is not'),
        (whole({**ENTRY, "times": "1"}), 'finding 1: "times" is not'),
        (whole({**ENTRY, "times": 10**12}), 'finding 1: "times" is not'),
        (whole(ENTRY).replace('"times": 1', '"times": 1e999'), 'finding 1: "times" is not'),
        (whole(ENTRY).replace('"times": 1', '"times": NaN'), 'finding 1: "times" is not'),
        (whole(ENTRY).replace('"times": 1', '"times": ' + "9" * 5_000), "cannot be read"),
        (whole(ENTRY).replace('"times"', '"path": "", "times"'), '"path" stands twice'),
        (whole(ENTRY, {**ENTRY, "path": "b.md"}, ENTRY), "finding 3: it is the same as finding 1"),
        ("[" * 200_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        (b"\xff\xfe{}".decode("latin-1"), "not JSON"),
        ("\x00", "not JSON"),
        ('{"\x1b[2J": 1, "claimcheck-baseline": 1}', "not JSON"),
        ('{"\\u001b[2J": 1, "claimcheck-baseline": 1}', r"\x1b[2J"),
    ],
    ids=lambda it: it[:50].encode("unicode_escape").decode(),
)
def test_broken_baselines(data: str, part: str, tmp_path: Path) -> None:
    """A baseline that is not one is refused, with its name, the place and the reason."""
    path = tmp_path / "known.json"
    path.write_text(data, encoding="utf-8")

    with pytest.raises(ClaimcheckError) as caught:
        baseline_file.read(str(path))

    message = str(caught.value)
    assert part in message
    assert message.startswith(f"{path}:")
    assert message.isprintable()


def test_not_utf_8(tmp_path: Path) -> None:
    """F05: a baseline in another encoding is refused; a byte order mark is none of its text."""
    path = tmp_path / "known.json"
    path.write_bytes(whole(ENTRY).encode("utf-16"))
    with pytest.raises(ClaimcheckError, match="not UTF-8"):
        baseline_file.read(str(path))

    path.write_bytes(b"\xef\xbb\xbf" + whole(ENTRY).encode())
    assert len(baseline_file.read(str(path)).entries) == 1


def test_f04_missing(tmp_path: Path) -> None:
    """F04: a baseline that is not there is an error that says how to make one."""
    with pytest.raises(ClaimcheckError, match=r"no such file.* --write-baseline"):
        baseline_file.read(str(tmp_path / "known.json"))
    with pytest.raises(ClaimcheckError, match="cannot be read"):
        baseline_file.read("a\0b")


@posix_only
def test_f40_not_a_file(tmp_path: Path) -> None:
    """F40: a folder, a named pipe and a device are no baselines, and nothing waits for them."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(ClaimcheckError, match=r"cannot be read\. It is a ") as caught:
            baseline_file.read(str(path))
        assert "--write-baseline" not in str(caught.value)


def test_f09_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F09: a baseline over the size limit is refused."""
    monkeypatch.setattr(limits, "MAX_DOCUMENT_BYTES", 1_000)
    path = tmp_path / "known.json"
    path.write_text(whole(*({**ENTRY, "path": f"{it}.md"} for it in range(100))))

    with pytest.raises(ClaimcheckError, match="cannot be read"):
        baseline_file.read(str(path))


def test_f25_names_that_are_not_utf_8(tmp_path: Path) -> None:
    """F25: a draft whose name is not UTF-8 is known under it; the file stays UTF-8."""
    name = os.fsdecode(b"caf\xe9\n.md")
    report = checker().check(WRONG, path=str(tmp_path / name))
    made = baseline.made([report], str(tmp_path / "known.json"))

    (tmp_path / "known.json").write_bytes(baseline_file.text(made).encode("utf-8"))
    read = baseline_file.read(str(tmp_path / "known.json"))

    assert read == made
    assert baseline.apply(report, read).known
    assert all("\n" not in it and it.isascii() for it in baseline.stale(read, []))


def test_f31_thirty_thousand_findings(tmp_path: Path) -> None:
    """F31: a baseline of thirty thousand findings is read, and applied."""
    path = tmp_path / "known.json"
    path.write_text(whole(*({**ENTRY, "digits": f"{it:016x}"} for it in range(30_000))))
    report = checker().check(WRONG, path=str(tmp_path / "a.md"))

    read = baseline_file.read(str(path))

    assert len(read.entries) == 30_000
    assert baseline.apply(report, read).sentences == report.sentences
    assert len(baseline.stale(read, [report])) == 30_000


PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda it: st.lists(it, max_size=3) | st.dictionaries(st.sampled_from([*ENTRY]), it),
    max_leaves=6,
)
LIKE = st.fixed_dictionaries(
    {"claimcheck-baseline": st.just(1) | PARTS},
    optional={
        "findings": st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(ENTRY, PARTS)))
    },
)


@given(st.binary(max_size=60) | LIKE.map(lambda it: json.dumps(it).encode()))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_f44_any_bytes(tmp_path: Path, data: bytes) -> None:
    """F44: whatever a baseline holds, it is read, or refused in one line."""
    path = tmp_path / "known.json"
    path.write_bytes(data)

    try:
        read = baseline_file.read(str(path))
    except ClaimcheckError as error:
        assert str(error).startswith(str(path))
        assert "\n" not in str(error)
    else:
        assert read.folder == str(tmp_path.resolve())
