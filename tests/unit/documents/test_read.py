"""Files: only regular ones, and one clear sentence for everything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck import limits
from claimcheck.documents.read import read_file
from claimcheck.errors import DocumentError
from tests.platforms import posix_only


def refusal(path: str | Path) -> str:
    with pytest.raises(DocumentError) as caught:
        read_file(path)
    return str(caught.value)


@pytest.mark.parametrize("name", ["draft.md", "-n.md", "a b\u2028.md", "ünï.md", "[x] *.md"])
def test_file_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    """F40: odd names are names."""
    (tmp_path / name).write_bytes("Zoë\r\n5 %".encode())

    assert read_file(tmp_path / name) == "Zoë\r\n5 %"
    assert read_file(str(tmp_path / name)) == "Zoë\r\n5 %"


@posix_only
def test_names_that_are_no_text(tmp_path: Path) -> None:
    """F40: a name with a line break, and one that is not UTF-8."""
    for name in (b"new\nline.md", b"\xff.md"):
        path = tmp_path / os.fsdecode(name)
        path.write_bytes(b"x")

        assert read_file(str(path)) == "x"


def test_missing_and_folder(tmp_path: Path) -> None:
    """F40: what is not there, and what is no file."""
    assert refusal(tmp_path / "none.md") == "There is no such file."
    assert refusal(tmp_path) == "It is a folder, not a file."
    assert refusal("a\0b") == "Its name is not one that a file can have."
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "x") == "It cannot be read: not a directory."


@posix_only
def test_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    """F40: neither blocks, nor is read without end."""
    os.mkfifo(tmp_path / "pipe.md")

    assert refusal(tmp_path / "pipe.md") == "It is a named pipe, not a regular file."
    assert refusal("/dev/zero") == "It is a device, not a regular file."


@posix_only
def test_links(tmp_path: Path) -> None:
    """F40: a link that is named is followed; a loop or a link to nothing is an error."""
    (tmp_path / "file.md").write_bytes(b"x")
    (tmp_path / "link.md").symlink_to("file.md")
    (tmp_path / "dangling.md").symlink_to("nowhere")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "device.md").symlink_to("/dev/zero")

    assert read_file(tmp_path / "link.md") == "x"
    assert refusal(tmp_path / "dangling.md") == "There is no such file."
    assert "levels of symbolic links" in refusal(tmp_path / "loop.md")
    assert refusal(tmp_path / "device.md") == "It is a device, not a regular file."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_unreadable_file(tmp_path: Path) -> None:
    """F40: permission denied is said so."""
    (tmp_path / "secret.md").write_bytes(b"x")
    (tmp_path / "secret.md").chmod(0)

    assert refusal(tmp_path / "secret.md") == "It may not be read: permission denied."


def test_permission_error_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """F40: the same where the tests run as root."""

    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.md").write_bytes(b"x")
    monkeypatch.setattr(os, "open", deny)

    assert refusal(tmp_path / "secret.md") == "It may not be read: permission denied."


def test_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F09: a file over the cap is refused by its size."""
    monkeypatch.setattr(limits, "MAX_DOCUMENT_BYTES", 10)
    (tmp_path / "large.md").write_bytes(b"a" * 11)

    assert refusal(tmp_path / "large.md").startswith("It is too large")
