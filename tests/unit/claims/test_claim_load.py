"""From paths to claims: files, folders, encodings, and ids across files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.load import decode
from claimcheck.errors import ClaimFileError, UsageError


def claim_file(claim_id: str, title: str = "T") -> str:
    return (
        f"claimcheck: 1\ntitle: {title}\nsource: {{title: R}}\n"
        f"claims:\n  - id: {claim_id}\n    statement: Sales rose 3%.\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, claim_id in {
        "b.yaml": "b",
        "a.yml": "a",
        "sub/c.yaml": "c",
        ".hidden.yaml": "x",
        ".git/d.yaml": "x",
        "a.cases.yaml": "x",
        "sub/b.cases.yml": "x",
        "notes.txt": "x",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(claim_file(claim_id), encoding="utf-8")
    return tmp_path


def problems(*paths: Path | str) -> list[str]:
    with pytest.raises(ClaimFileError) as caught:
        ClaimSet.load(*paths)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return list(caught.value.problems)


def test_folder_is_walked_by_name_without_cases_and_hidden_files(folder: Path) -> None:
    """Claim files are those that end in .yaml or .yml, but not the case files beside them."""
    claims = ClaimSet.load(folder)

    assert [claim.id for claim in claims.claims] == ["a", "b", "c"]
    assert claims.files == tuple(str(folder / name) for name in ("a.yml", "b.yaml", "sub/c.yaml"))
    assert [claim.subject for claim in claims.claims] == [0, 1, 2]
    assert [claims.subjects[claim.subject].path for claim in claims.claims] == list(claims.files)


def test_several_paths_keep_their_order(folder: Path) -> None:
    """Files may be given one by one, as a list, as text, and more than once."""
    b, a = folder / "b.yaml", folder / "a.yml"

    for claims in (
        ClaimSet.load(b, a),
        ClaimSet.load([b, a]),
        ClaimSet.load([str(b)], a, str(b)),
        ClaimSet.load(b, a, folder / "sub" / ".." / "b.yaml"),
    ):
        assert [claim.id for claim in claims.claims] == ["b", "a"]


def test_any_name_will_do_for_a_file(tmp_path: Path) -> None:
    """A file that is named outright need not end in .yaml."""
    path = tmp_path / "facts.txt"
    path.write_text(claim_file("a"), encoding="utf-8")

    assert len(ClaimSet.load(path).claims) == 1


def test_relative_paths_are_shown_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of a claim is the path that the user wrote."""
    monkeypatch.chdir(folder)

    assert ClaimSet.load("a.yml").files == ("a.yml",)
    assert ClaimSet.load("sub").claims[0].path == str(Path("sub", "c.yaml"))


def test_repeated_id_across_files_names_both_places(tmp_path: Path) -> None:
    """An id is unique in the set, not only in its file."""
    one, two = tmp_path / "1.yaml", tmp_path / "2.yaml"
    one.write_text(claim_file("a"), encoding="utf-8")
    two.write_text(claim_file("a"), encoding="utf-8")

    assert problems(tmp_path) == [f'{two}:5:9: the id "a" is taken; the first is at {one}:5:9']


def test_mistakes_of_all_files_come_together(tmp_path: Path) -> None:
    """One run tells everything, files that cannot be read included."""
    one, two = tmp_path / "1.yaml", tmp_path / "2.yaml"
    one.write_text(claim_file("A"), encoding="utf-8")
    two.write_text("claims: [", encoding="utf-8")

    found = problems(one, tmp_path / "no.yaml", two)

    assert [line.split(": ")[0] for line in found] == [
        f"{one}:5:9",
        f"{tmp_path / 'no.yaml'}",
        f"{two}:1:10",
    ]


def test_only_the_first_hundred_mistakes_are_shown(tmp_path: Path) -> None:
    """A file of another kind does not fill the screen."""
    path = tmp_path / "a.yaml"
    path.write_text("".join(f"x{number}q: 1\n" for number in range(150)), encoding="utf-8")

    found = problems(path)

    assert len(found) == 101
    assert found[-1] == "… and 53 more mistakes"


def test_no_path_is_a_usage_error() -> None:
    """Nothing to load is a mistake of the call."""
    with pytest.raises(UsageError, match="no claim file was given"):
        ClaimSet.load()


@pytest.mark.parametrize("name", ["no.yaml", "no/no.yaml", "a\0b", "x" * 5_000])
def test_missing_file(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere is told, whatever it looks like."""
    (line,) = problems(str(tmp_path / name))

    assert "cannot be read: " in line


def test_missing_file_in_words(tmp_path: Path) -> None:
    """The usual case has a sentence of its own."""
    path = tmp_path / "no.yaml"

    assert problems(path) == [f"{path}: cannot be read: there is no such file or folder"]


def test_hostile_file_name_stays_on_one_line(tmp_path: Path) -> None:
    """A line break or an escape character in a name is shown, not sent to the terminal."""
    path = tmp_path / "a\n\x1b[2J.yaml"
    path.write_text("- x", encoding="utf-8")

    (line,) = problems(path)

    assert line.startswith(f"{tmp_path}/a\\n\\x1b[2J.yaml:1:1: a claim file begins with")


def test_folder_without_claim_files(tmp_path: Path) -> None:
    """An empty folder is never an empty set."""
    (tmp_path / "x.cases.yaml").write_text("", encoding="utf-8")

    assert problems(tmp_path) == [f"{tmp_path}: no claim files (*.yaml, *.yml) in this folder"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_only_regular_files_are_read(tmp_path: Path) -> None:
    """A named pipe would be waited for without end."""
    os.mkfifo(tmp_path / "a.yaml")

    assert problems(tmp_path) == [f"{tmp_path / 'a.yaml'}: this is neither a file nor a folder"]


def test_links(tmp_path: Path) -> None:
    """Links within the folder are followed; those that leave it, loop or dangle are told."""
    root, outside = tmp_path / "claims", tmp_path / "out.yaml"
    root.mkdir()
    outside.write_text(claim_file("x"), encoding="utf-8")
    (root / "a.yaml").write_text(claim_file("a"), encoding="utf-8")
    (root / "b.yaml").symlink_to(root / "a.yaml")
    (root / "again").symlink_to(root)
    assert len(ClaimSet.load(root).claims) == 1

    (root / "out.yaml").symlink_to(outside)
    assert problems(root) == [f"{root / 'out.yaml'}: this link leads out of the folder"]
    assert len(ClaimSet.load(root / "out.yaml").claims) == 1

    (root / "out.yaml").unlink()
    (root / "loop.yaml").symlink_to(root / "loop.yaml")
    (root / "none.yaml").symlink_to(root / "nothing")
    assert all("cannot be read" in line for line in problems(root))


def test_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is looked at before anything is read."""
    monkeypatch.setattr("claimcheck.limits.MAX_CLAIM_FILE_BYTES", 10)
    path = tmp_path / "a.yaml"
    path.write_text("x" * 11, encoding="utf-8")

    assert problems(path) == [f"{path}: the file has 11 bytes; at most 10 are read"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: \xe9", "1:4: the file is not UTF-8: byte 3 is 0xE9"),
        ("a: é\nb: ".encode() + b"\xff", "2:4: the file is not UTF-8: byte 9 is 0xFF"),
        (b"\xef\xbb\xbfa\xff", "1:2: the file is not UTF-8: byte 1 is 0xFF"),
        ("a: b".encode("utf-16"), "1:1: the file is UTF-16; save it as UTF-8"),
        (b"\xfe\xff\x00a", "1:1: the file is UTF-16; save it as UTF-8"),
        ("\ud800".encode("utf-8", "surrogatepass"), "1:1: the file is not UTF-8: byte 0 is 0xED"),
    ],
    ids=["latin-1", "second line", "after a mark", "UTF-16", "UTF-16 big-endian", "surrogate"],
)
def test_other_encodings_are_refused(data: bytes, expected: str) -> None:
    """Files are UTF-8; the first byte that is not is told with its place."""
    with pytest.raises(ClaimFileError) as caught:
        decode(data)

    assert caught.value.problems == (expected,)


def test_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """A file saved with a byte order mark has its columns where an editor has them."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + claim_file("a").encode())
    assert len(ClaimSet.load(path).claims) == 1

    path.write_bytes(b"\xef\xbb\xbfa: b: c")
    assert problems(path)[0].startswith(f"{path}:1:5: ")


@pytest.mark.parametrize("name", ["draft.md", "draft.docx", "draft.TXT"])
def test_draft_in_the_place_of_a_claim_file(tmp_path: Path, name: str) -> None:
    """A file of another name that is no claim file is asked about before its mistakes."""
    path = tmp_path / name
    path.write_bytes(b"> 5\n\xff" if name == "draft.docx" else b"> A quotation.\n")

    first, second = problems(path)

    assert first == f"{path}: is this a claim file? They are YAML, and their names end in .yaml"
    assert second.startswith(f"{path}:")
