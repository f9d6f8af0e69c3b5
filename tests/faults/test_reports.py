"""Every output format on hostile drafts, names and claims: one sound document each time."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.cli.runner import FERRY, RIGHT, WRONG, run
from tests.faults.calling import EVERY, call, sound, well_formed
from tests.platforms import posix_only
from tests.reports.html_page import Page

SIGNS = (
    "[/items] [red]x[/red] list[str] :100: [link=file:///x]y[/link] {0} %s %0A %(x)s ${HOME} "
    "\x1b[2J \x1b]8;;x\x07 \x9b31m \x08 \u202e \u200b \U000e0041 \ufffe \r::error::x "
    "</script><script>alert(1)</script> <img src=x onerror=alert(1)> <!-- --> ]]> &amp; \"' "
    "![x](javascript:alert(1)) | `x` @me #1 $1$ =1+1"
)
CLAIMS = f"""\
claimcheck: 1
title: {json.dumps("Sheet <script>alert(1)</script> | ](javascript:x)")}
source:
  title: {json.dumps("Report </script><img src=x onerror=alert(1)> [/x] ::error::")}
  publisher: {json.dumps('"><svg onload=alert(1)>')}
  url: https://x.example/](javascript:alert(1))|<script>
claims:
  - id: passengers-2024
    statement: Harbour Ferries carried 4.2 million passengers in 2024.
    quote: {json.dumps("</script> [/x] ::error::")}
    tags: ["<b>"]
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drafts whose names and texts are hostile, and a claim file that is no better."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    texts = {"signs.txt": f"{SIGNS} {WRONG} {SIGNS}\n\nA figure of 99 {SIGNS}.\n"}
    if sys.platform != "win32":
        names = (
            *("\n::error::x.md", "\x1b[2J.md", "\u202e.md", "a,b:c%0A.md", "-dash.md", " .md"),
            *(
                "](javascript:x).md",
                "<script>.md",
                "[red]x[",
                "&\"'.md",
                "`x`|y.md",
                "caf\udce9.md",
            ),
        )
        texts |= dict.fromkeys(names, WRONG)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    (folder / "empty.md").write_text("")
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00")
    return folder


def paths(desk: Path) -> list[str]:
    """Return what is checked, the file without a suffix among it."""
    return [*(it.name for it in desk.iterdir() if "[red]" in it.name), "."]


@pytest.mark.parametrize("form", EVERY)
def test_f21_to_f27_hostile_drafts(form: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F21 to F25, F27: no sign in draft, name or claim breaks a report or leaves its place."""
    monkeypatch.chdir(desk)
    words = ("check", "--claims", "claims.yaml", "--all", "--output-format", form, "--")

    said = sound(call(*words, *paths(desk)))

    assert said.code == 2  # broken.md
    well_formed(form, said.out)
    shown = said.text + said.err
    assert not any(it in shown for it in ("\x1b", "\x9b", "\x07", "\x08", "\u202e", "\udce9"))
    assert "\n::error::x" not in said.text
    assert said == call(*words, *paths(desk))


@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1", "COLUMNS": "70"}], ids=["pipe", "table"])
def test_f21_markup_is_shown(
    env: dict[str, str], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F21: what looks like markup of the terminal's library is shown as it stands."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    text = "The figures of [/items], [red]red[/red] and list[str] are :100: or 99."

    said = sound(call("verify", text, "--claims", str(desk / "claims.yaml")))

    shown = re.sub(r"\x1b\[[\d;]*m|\s", "", said.text)
    assert re.sub(r"\s", "", text) in shown


@pytest.mark.parametrize("word", ["[/x]", "[red]", ":100:", "\x1b[2J", "%s", "{0}", "\udcff"])
def test_f21_f23_mistakes_are_shown(word: str) -> None:
    """F21, F23: what was mistyped is told as it stands, with nothing that steers a terminal."""
    for words in (
        [word],
        ["check", f"--{word}"],
        ["verify", "x", "--as-of", word],
        ["explain", word],
    ):
        said = sound(call(*words))
        assert "\x1b" not in said.text + said.err
        if word.isascii() and word.isprintable() and said.code == 2:
            assert word in said.err


@pytest.mark.parametrize(
    "command", ["", "verify", "check", "coverage", "claims", "explain", "init"]
)
def test_f21_help(command: str) -> None:
    """F21: help is text: no bracket in it is taken for markup."""
    said = sound(call(*filter(None, (command, "--help"))))

    assert (said.code, said.err) == (0, "")
    assert said.text.startswith("usage: claimcheck")


@posix_only
def test_f22_names_in_annotations(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F22: a name is a property of its annotation, and gives it no other."""
    monkeypatch.chdir(desk)
    words = ("check", "--claims", "claims.yaml", "--output-format", "github", "--")

    lines = call(*words, "a,b:c%0A.md", "\n::error::x.md").text.splitlines()

    assert [re.findall(r" file=([^,]*),line=1,", line) for line in lines] == [
        ["a%2Cb%3Ac%250A.md"],
        ["%0A%3A%3Aerror%3A%3Ax.md"],
    ]


def test_f24_every_failure_is_in_the_xml(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F24: a report that cannot be parsed looks like success; ours can, and has every finding."""
    from xml.etree import ElementTree

    monkeypatch.chdir(desk)
    words = ("check", "--claims", "claims.yaml", *paths(desk))

    root = ElementTree.fromstring(call(*words, "--output-format", "junit").out)
    summary = json.loads(call(*words, "--output-format", "json").out)["summary"]

    assert int(root.attrib["failures"]) == summary["refuted"] > 0
    assert len(list(root.iter("error"))) == 1  # broken.md


@posix_only
def test_f25_names_that_are_no_text(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F25: a name that is not UTF-8 is given with U+FFFD, in SARIF with its own bytes."""
    monkeypatch.chdir(desk)
    words = ("check", "caf\udce9.md", "--claims", "claims.yaml", "--output-format")

    (run_,) = json.loads(call(*words, "sarif").out)["runs"]
    place = run_["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    (document,) = json.loads(call(*words, "json").out)["documents"]

    assert place["uri"] == "caf%E9.md"
    assert document["path"] == "caf\ufffd.md"


@pytest.mark.parametrize("escape", [r"\ud800", r"\u0000", r"\x1b", r"\U00110000"])
def test_f25_escapes_in_claims(escape: str, tmp_path: Path) -> None:
    """F25: an escape that stands for no character of a text is refused, with its place."""
    path = tmp_path / "claims.yaml"
    path.write_text(FERRY.replace("title: Harbour", f'title: "{escape}" # '))

    said = sound(call("verify", RIGHT, "--claims", str(path), "--output-format", "sarif"))

    assert (said.code, said.out) == (2, b"")
    assert "claims.yaml:2:" in said.err


ENCODED = [
    *((form, "cp1252") for form in EVERY),
    *((form, it) for form in ("rich", "html") for it in ("ascii", "utf-16", "shift_jis")),
]


@pytest.mark.parametrize(("form", "encoding"), ENCODED, ids="-".join)
def test_f26_any_encoding(form: str, encoding: str, desk: Path) -> None:
    """F26: no encoding of standard output loses the report; machines get UTF-8 in each."""
    words = ("check", "signs.txt", "--claims", "claims.yaml", "--output-format", form)

    done = run(*words, cwd=desk, env={"PYTHONIOENCODING": encoding})

    assert done.code == 1
    assert "Traceback" not in done.err
    if form in ("rich", "concise"):
        assert "passengers-2024" in done.out.decode(encoding)
    else:
        well_formed(form, done.out)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_f41_addresses_that_are_none(url: str, tmp_path: Path) -> None:
    """F27, F41: a source leads to the web or to a mail address, and nowhere else."""
    path = tmp_path / "claims.yaml"
    path.write_text(FERRY.replace("https://ferries.example/2024", url))

    said = sound(call("verify", RIGHT, "--claims", str(path)))

    assert (said.code, said.out) == (2, b"")
    assert "is not an address that begins with https://, http:// or mailto:" in said.err


def test_f27_a_page_that_does_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F27, F41: the page runs nothing of a draft or claim, and only the web can be reached."""
    monkeypatch.chdir(desk)
    made = call(
        "check", *paths(desk), "--claims", "claims.yaml", "--output-format", "html", "--all"
    )

    page = Page(made.text)

    assert not {"img", "svg", "iframe", "object", "form"} & {it.tag for it in page.elements}
    assert not any(name.startswith("on") for it in page.elements for name in it.attributes)
    assert "default-src 'none'" in made.text
    assert all(it.startswith(("#", "https://", "http://")) for it in page.attributes("href"))
    assert made.text.count("<script") == made.text.count("</script>") <= 1


@pytest.mark.parametrize("form", EVERY)
def test_f31_nothing_found(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F31: a report of nothing is as sound as any: no draft, an empty one, or nothing wrong."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    words = ("check", "--claims", "ferry.yaml", "--output-format", form)

    well_formed(form, sound(call(*words)).out)
    (tmp_path / "a.md").write_text("")
    well_formed(form, sound(call(*words)).out)
    (tmp_path / "a.md").write_text(RIGHT)
    said = sound(call(*words))
    well_formed(form, said.out)

    assert said.code == 0


@pytest.mark.parametrize("form", EVERY)
def test_f31_hundreds_found(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F31: a report of hundreds of findings is sound, and the code is still theirs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{WRONG}\n\n" * 600)

    said = sound(call("check", "a.txt", "--claims", "ferry.yaml", "--output-format", form))

    assert said.code == 1
    well_formed(form, said.out)
