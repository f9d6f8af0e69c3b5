"""A sample repository with a draft in every format, in each of them one right and one wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.cli.runner import environment
from tests.unit.documents import files

SAMPLE = Path(__file__).with_name("sample")
RIGHT = "The fleet of Harbour Ferries consists of 31 ships."
WRONG = "Harbour Ferries carried 2.4 million passengers in 2024."
LEFT_OUT = frozenset(("texts/old.md", "requirements.txt", "LICENSE"))


def make(folder: Path) -> Path:
    """Make the repository in `folder`, with everything committed, and return it."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    texts = folder / "texts"
    (texts / "letter.docx").write_bytes(files.docx("".join(map(_word, (RIGHT, WRONG)))))
    (texts / "essay.odt").write_bytes(
        files.odt(f"<text:p>{RIGHT}</text:p><text:p>{WRONG}</text:p>")
    )
    (texts / "slides.pptx").write_bytes(files.pptx(_slide(RIGHT), _slide(WRONG)))
    (texts / "print.pdf").write_bytes(files.pdf(files.page(RIGHT, "", "", WRONG)))
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Begin")
    return folder


def drafts(folder: Path) -> list[str]:
    """Return the paths of all that are to be found wrong."""
    found = [path for part in ("data", "texts") for path in (folder / part).iterdir()]
    return sorted({path.relative_to(folder).as_posix() for path in found} - LEFT_OUT)


def correct(folder: Path) -> None:
    """Put the right figure into every draft that is text, and take the others away."""
    for name in drafts(folder):
        path = folder / name
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            path.unlink()
        else:
            path.write_text(text.replace("2.4 million", "4.2 million"), encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular, and return what it printed."""
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        env=alone(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def alone(folder: Path) -> dict[str, str]:
    """
    Return an environment with nothing of the user's in it, and with this `claimcheck`.

    What programs keep for themselves goes beside the repository.
    """
    place = folder.with_name(f"{folder.name}-home")
    program = place / "bin" / "claimcheck"
    if not program.exists():
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
        program.chmod(0o755)
    kept = {key: value for key, value in environment().items() if not key.startswith("GIT")}
    return {
        **kept,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(place),
        "PRE_COMMIT_HOME": str(place / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
    }


def _word(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _slide(text: str) -> str:
    return f"<p:sp><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
