"""Any bytes and any words at all: an exit code of the table, and never a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.runner import RIGHT
from tests.faults.calling import CODES, call

PIECES = st.sampled_from(
    [
        *("[red]", "[/x]", ":100:", "\x1b[2J", "\x9b31m", "\u202e", "\u200b", "\ud800", "\0", "\r"),
        *("378,000", "1e999", "²", "٣٤٥", "%", "(" * 50, "a." * 50, "\ufdfa", "İ", "e\u0301" * 9),
        *("# ", "```", "| a | b |\n|--|--|\n", "> " * 30, "---\n", "<!--", "<b>", "&amp;", "[12]"),
        *(RIGHT, "Harbour Ferries", "not", "more than", "2024", "30 February 2024", " ", "\n\n"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=8).map(" ".join), st.text(max_size=80))
BYTES = st.one_of(
    st.binary(max_size=80), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))
)


def run(words: list[str], data: bytes = b"") -> tuple[int, str, str]:
    """Run claimcheck in this process on `data` and return its code, output and messages."""
    said = call(*words, stdin=data)
    return said.code, said.text, said.err


@given(
    data=BYTES,
    name=st.sampled_from(["x.txt", "x.md"]),
    form=st.sampled_from(["rich", "json", "jsonl", "concise"]),
)
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_any_bytes(claims: str, data: bytes, name: str, form: str) -> None:
    """F44: whatever comes on standard input is checked, or refused in one line."""
    words = ["check", "-", "--stdin-filename", name, "--output-format", form, "--all"]

    code, out, err = run([*words, "--claims", claims], data)

    assert code in CODES
    assert "internal error" not in err
    assert "\x1b" not in out + err
    if form == "json":
        json.loads(out)


@given(
    words=st.lists(
        st.one_of(
            TEXTS,
            st.sampled_from(["--all", "-e", "-", "--", "-x", "--fail-on", "--claims", "--as-of"]),
        ),
        max_size=4,
    )
)
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_any_words(claims: str, words: list[str]) -> None:
    """F44: whatever is on the command line is text, an option, or a mistake in one line."""
    arguments = [word.replace("\0", "") for word in words]  # no process can be given a NUL

    code, _, err = run(["verify", *arguments, "--claims", claims])

    assert code in CODES
    assert "internal error" not in err


@given(data=BYTES)
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_any_claim_file(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """F44: whatever a claim file holds, it is read or refused with its name."""
    path = tmp_path_factory.mktemp("any") / "any.yaml"
    path.write_bytes(data)

    code, _, err = run(["verify", RIGHT, "--claims", str(path)])

    assert code in CODES
    assert "internal error" not in err
    assert code != 2 or "any.yaml" in err


HOSTILE = {
    "markup": "See [/items], [red]red[/red], list[str] and :100: of 99.",
    "unclosed markup": "An odd [ and [/ and ] of 99.",
    "escape": "A figure \x1b[2J\x1b]0;title\x07 of 99.",
    "C1": "A figure \x9b31m of 99.",
    "bidirectional": "A figure \u202e000,873\u202c of 99.",
    "link": "A [link=file:///etc/passwd]figure[/link] of 99.",
    "format": "A figure {0} %s %(x)s ${HOME} of 99.",
    "joined": "A figure 378\u200b000 of 99.",
    "backslashes": "A figure \\x1b \\[red] of 99.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1", "COLUMNS": "300"}], ids=["pipe", "table"])
def test_hostile_text(
    text: str, env: dict[str, str], claims: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F21, F23: hostile text is shown as it stands, but for what could steer the terminal."""
    for key, value in env.items():
        monkeypatch.setenv(key, value)

    code, out, _ = run(["verify", text, "--claims", claims])

    harmless = re.sub(r"[^ -~]", lambda it: ascii(it.group())[1:-1], text)
    assert code == 0
    assert harmless in out
    assert not any(control in out for control in ("\x9b", "\x07", "\u202e", "\x1b[2J", "\x1b]"))


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"], ids=["empty", "blank", "BOM"]
)
def test_f01_nothing_in_it(content: bytes, claims: str) -> None:
    """F01: one empty input is nothing to check, and is never called clean."""
    code, _, err = run(["verify", "--claims", claims], content)

    assert code == 3
    assert "nothing to check" in err


def test_f01_one_of_several(claims: str, tmp_path: Path) -> None:
    """F01: an empty draft among others gets a note and changes nothing."""
    (tmp_path / "a.md").write_text("")
    (tmp_path / "b.md").write_text(RIGHT)

    code, _, err = run(["check", str(tmp_path), "--claims", claims])

    assert code == 0
    assert "nothing to check in" in err
    assert "a.md" in err


def test_f03_a_path_for_a_text(
    claims: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F03: a path given as text is text: not opened, not clean, and a hint says what to do."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft").write_text(RIGHT)

    for name in ("README.mdd", "notes/draft.txt", "draft"):
        code, _, err = run(["verify", name, "--claims", claims])
        assert code == 3
        assert f"claimcheck check {name}" in err
    for text in ("Growth.", "Yes", "40%", "e.g."):
        assert run(["verify", text, "--claims", claims])[0] == 0


ENCODED = {
    "UTF-8": "utf-8",
    "UTF-8 with a mark": "utf-8-sig",
    "UTF-16 with a mark": "utf-16",
}


@pytest.mark.parametrize("encoding", ENCODED.values(), ids=ENCODED)
def test_f05_encodings(encoding: str, claims: str) -> None:
    """F05: a byte order mark decides; offsets are in code points, whatever the bytes."""
    text = f"Café. {RIGHT}"

    code, out, _ = run(
        ["verify", "--claims", claims, "--output-format", "jsonl"], text.encode(encoding)
    )

    sentence = json.loads(out.splitlines()[-1])
    assert code == 0
    assert text[sentence["start"] : sentence["end"]] == sentence["text"] == RIGHT


@pytest.mark.parametrize(
    "data", [b"Caf\xe9 99", b"\x89PNG\r\n\x1a\n\0", b"a\0b"], ids=["latin-1", "PNG", "NUL"]
)
def test_f06_not_text(data: bytes, claims: str) -> None:
    """F06: what is not text is not checked, with the reason, and the code says so."""
    code, out, _ = run(["verify", "--claims", claims], data)

    assert code == 2
    assert "not checked: <text>: It is" in out
