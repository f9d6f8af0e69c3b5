"""F44: any words, any bytes, any format, any report: a code of the table, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.cli.app import COMMANDS
from claimcheck.config.settings import KEYS
from claimcheck.documents.formats import FORMATS
from tests.cli.runner import FERRY, RIGHT, WRONG
from tests.faults.calling import EVERY, call, sound, well_formed
from tests.faults.test_formats import BINARY, LONG, WRAPPED
from tools.docs import parsers

ANY = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SUFFIX = {it.name: it.suffixes[0] for it in FORMATS.values()}
WHOLE = {name: text.format(WRONG).encode() for name, text in WRAPPED.items()} | BINARY
SIGNS = [
    *(
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xfe\xff",
        b"\xed\xa0\x80",
        b"\r",
        b"\r\n\r\n",
        b"\x1b[2J",
    ),
    *(b"<", b">", b"<!--", b"-->", b"</p>", b"<table>", b"<script>", b"&#0;", b"&nope;", b"]]>"),
    *(b"{", b"}", b"[", b"]", b'"', b"'", b",", b": ", b"\n- ", b"\t", b"|", b"---\n", b"...\n"),
    *(b"```", b"$$", b"\\", b"\\begin{", b"\\end{a}", b"%", b".. ", b"::\n", b"====\n", b"|===\n"),
    *(b"&a ", b"*a ", b"!!x ", b" --> ", b"\n\n", b"# ", b"> ", b"claimcheck: ignore[", b"because"),
    *("\u202e \u200b \u2028 \x85 \ufdfa 中 ٣ ² İ".encode().split()),
    *(WRONG.encode(), RIGHT.encode(), b" not ", b"30 February 2024", b"1e999", b"9" * 50),
]
PARTS = st.one_of(
    st.sampled_from(SIGNS), st.binary(max_size=12), st.sampled_from([*WHOLE.values()])
)
CUTS = st.tuples(st.floats(0, 1), st.floats(0, 1), PARTS)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any")
    (folder / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    return folder


def damaged(data: bytes, cuts: list[tuple[float, float, bytes]]) -> bytes:
    """Put other bytes in the place of some."""
    for start, length, part in cuts:
        at = int(start * len(data))
        data = data[:at] + part + data[at + int(length * length * 40) :]
    return data


# A PDF is read by a process of its own, and has its own tests of this kind.
@ANY
@given(
    name=st.sampled_from([it for it in WHOLE if it != "pdf"]),
    cuts=st.lists(CUTS, max_size=5),
    form=st.sampled_from(EVERY),
    more=st.sampled_from(
        [(), (), ("--fix", "--unsafe-fixes"), ("--add-ignore", "known"), ("--consistency",)]
    ),
)
def test_f44_any_draft(
    desk: Path,
    name: str,
    cuts: list[tuple[float, float, bytes]],
    form: str,
    more: tuple[str, ...],
) -> None:
    """F44: whatever is wrong with a draft of whatever format, every report of it is sound."""
    draft = desk / f"draft{SUFFIX[name]}"
    data = damaged(WHOLE[name], cuts)
    draft.write_bytes(data)
    words = ("check", str(draft), "--claims", str(desk / "ferry.yaml"), "--fields", "text", "--all")

    said = sound(call(*words, *more, "--output-format", form))

    well_formed(form, said.out)
    if draft.read_bytes() == data:
        assert call(*words, *more, "--output-format", form) == said


# Nothing that leads out of the folder: what stands here may be changed by --fix.
INSIDE = st.characters(codec=None, exclude_characters="/.~\\\0")
TEXTS = st.one_of(
    st.text(INSIDE, max_size=8),
    st.sampled_from([RIGHT, WRONG, "-5% growth", "[x]", "\x1b[2J", "\udcff", "2024-12-31", "a=b"]),
    st.sampled_from(["no/such.md", "ferry.yaml", "/dev/null", "/dev/zero", "x" * 300, "*", "["]),
    st.sampled_from(["json", "refuted", "refuted,nope", "tag:x", "md:html", "1", "-1", "1e999"]),
)
OPTIONS = sorted(
    {flag for _, parser in parsers() for flags, _, _ in parser.described() for flag in flags}
    - {"--watch", "--jobs", "-j"}  # for ever; processes
    - {"-o", "--output-file", "--output-format", "--write-baseline"}  # anywhere
)
FIRST = st.sampled_from([*COMMANDS, "claims list", "claims show", "claims lint", "claims test"])
WORDS = st.one_of(
    TEXTS,
    st.sampled_from([*OPTIONS, "-", "--", "--nope", "-5"]),
    st.tuples(st.sampled_from(OPTIONS), TEXTS).map("=".join),
    st.sampled_from(EVERY).map(lambda form: f"--output-format={form}"),
)


@ANY
@given(
    first=st.one_of(FIRST.map(str.split), WORDS.map(lambda it: [it])),
    rest=st.lists(WORDS, max_size=5),
    stdin=PARTS,
)
def test_f44_any_words(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    first: list[str],
    rest: list[str],
    stdin: bytes,
) -> None:
    """F44: whatever stands on the command line is understood, or a mistake that is told."""
    folder = desk / "words"
    folder.mkdir(exist_ok=True)
    (folder / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (folder / "draft.md").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(folder)

    said = sound(call(*first, *rest, stdin=stdin))

    assert "\x1b" not in said.text + said.err
    assert said.code != 2 or said.err


VALUES = st.recursive(
    st.one_of(
        st.sampled_from(['"a"', '""', "1", "-1", "1.5", "nan", "true", "2024-02-30", "2024-02-29"]),
        st.sampled_from(['"!"', '"refuted"', '"json"', '"\\u0000"', '"\\u001b[2J"', '"../x"', "x"]),
    ),
    lambda it: st.one_of(
        st.lists(it, max_size=3).map(lambda them: f"[{', '.join(them)}]"),
        it.map(lambda one: f"{{md = {one}}}"),
    ),
    max_leaves=4,
)
LINES = st.one_of(
    st.tuples(st.sampled_from([*KEYS, "extend", "per-path", "paths", "nope"]), VALUES).map(
        " = ".join
    ),
    st.sampled_from(["[[per-path]]", "[per-path]", "[tool.claimcheck]", '"', "=", "#", "[a", "]"]),
    st.text(max_size=8),
)


@ANY
@given(
    lines=st.lists(LINES, max_size=4), name=st.sampled_from(["claimcheck.toml", "pyproject.toml"])
)
def test_f44_any_settings(
    desk: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str], name: str
) -> None:
    """F44: whatever a configuration file holds, it is settings, or a mistake in one line."""
    folder = desk / "settings"
    folder.mkdir(exist_ok=True)
    (folder / "draft.md").write_text(WRONG, encoding="utf-8")
    (folder / name).write_text("\n".join(lines), encoding="utf-8", errors="replace")
    monkeypatch.chdir(folder)

    said = sound(call("check", ".", "--config", name, "--show-settings"))
    sound(call("check", ".", "--config", name, "--show-files"))

    assert said.code in (0, 2)
    assert said.code == 0 or said.err.count("\n") == 1
    (folder / name).unlink()


@ANY
@given(lines=st.lists(st.one_of(st.binary(max_size=8), st.sampled_from(SIGNS)), max_size=6))
def test_f44_any_patterns(desk: Path, monkeypatch: pytest.MonkeyPatch, lines: list[bytes]) -> None:
    """F44: whatever a .claimcheckignore holds, the folder is searched."""
    folder = desk / "patterns"
    folder.mkdir(exist_ok=True)
    (folder / "draft.md").write_text(WRONG, encoding="utf-8")
    (folder / ".claimcheckignore").write_bytes(b"\n".join(lines))
    monkeypatch.chdir(folder)

    assert sound(call("check", ".", "--show-files")).code in (0, 3)


@ANY
@given(cuts=st.lists(CUTS, max_size=4))
def test_f44_any_claim_file(desk: Path, cuts: list[tuple[float, float, bytes]]) -> None:
    """F44: whatever is wrong with a claim file, each mistake has its line."""
    path = desk / "any.yaml"
    path.write_bytes(damaged(FERRY.encode(), cuts))

    for words in (("verify", WRONG, "--output-format", "json"), ("claims", "list")):
        said = sound(call(*words, "--claims", str(path)))
        assert said.code != 2 or "any.yaml:" in said.err
        if said.code != 2 and words[0] == "verify":
            well_formed("json", said.out)


def test_f44_everything_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F44: a folder of all that is hostile is one sound report, the same from two processes."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate([*LONG.values()][::3]):
        for suffix in (".md", ".html", ".rst", ".tex"):
            (tmp_path / "in" / f"{number}{suffix}").write_text(text[:300], encoding="utf-8")
    for name, data in BINARY.items():
        (tmp_path / "in" / f"cut{SUFFIX[name]}").write_bytes(data[:200])
    words = ("check", "in", "--claims", "ferry.yaml", "--all")
    options = [word for form in EVERY for word in ("--output-format", f"{form}=out.{form}")]

    ran = []
    for jobs in ("1", "2"):
        said = sound(call(*words, *options, "--jobs", jobs))
        assert (said.code, said.out) == (2, b"")
        ran.append({form: (tmp_path / f"out.{form}").read_bytes() for form in EVERY})

    for form, report in ran[0].items():
        well_formed(form, report)
    assert ran[0] == ran[1]
