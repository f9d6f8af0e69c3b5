"""
Renew what the manual says about the program: generated parts and console blocks.

A part between `<!-- begin NAME -->` and `<!-- end NAME -->` is generated from the code. A fenced
`console` block is run, command by command, in a copy of docs/example, and holds what was printed.
Run: python tools/docs.py (tests/test_docs.py fails where it would change anything)
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck import reasons
from claimcheck.cli import app, check, claims, completion, coverage, explain, init, verify
from claimcheck.cli.arguments import Parser
from claimcheck.cli.exits import MEANINGS
from claimcheck.config.settings import KEYS, Kind, Settings, field

TOP = Path(__file__).resolve().parents[1]
EXAMPLE = TOP / "docs" / "example"
PAGES = (
    TOP / "README.md",
    *sorted((TOP / "docs").glob("*.md")),
    *sorted((TOP / "docs" / "ci").glob("*.md")),
)
_PART = re.compile(r"(<!-- begin ([a-z-]+) -->\n).*?(<!-- end \2 -->\n)", re.DOTALL)
_CONSOLE = re.compile(r"```console\n(.*?)```\n", re.DOTALL)


def renewed(text: str) -> str:
    """Return a page with its generated parts and console blocks as they should be."""
    text = _PART.sub(lambda match: match[1] + PARTS[match[2]]() + match[3], text)
    return _CONSOLE.sub(lambda match: f"```console\n{console(match[1])}```\n", text)


def console(block: str) -> str:
    """Return a console block with its commands run anew, all of them in one folder."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "example"
        shutil.copytree(EXAMPLE, copy)
        outputs = [f"$ {command}\n{_run(command, copy)}" for command in commands]
    return "\n".join(outputs)


def _run(command: str, folder: Path) -> str:
    bare = {key: value for key, value in os.environ.items() if "COLOR" not in key}
    path = f"{Path(sys.executable).parent}{os.pathsep}{bare.get('PATH', '')}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**bare, "PATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.stdout.decode()


def options() -> str:
    """Return a table of every option, with the commands that have it."""
    rows: dict[str, tuple[str, list[str]]] = {}
    for command, parser in parsers():
        for flags, metavar, help_text in parser.described():
            told = ", ".join(f"`{flag}{' ' + metavar if metavar else ''}`" for flag in flags)
            rows.setdefault(told, (help_text, []))[1].append(command)
    every = len(list(parsers()))
    body = "".join(
        f"| {told} | {'all' if len(on) == every else ', '.join(on)} | {text} |\n"
        for told, (text, on) in rows.items()
    )
    return f"| option | commands | meaning |\n|---|---|---|\n{body}"


def parsers() -> Iterator[tuple[str, Parser]]:
    """Yield every command with its parser."""
    for name, module in (("verify", verify), ("check", check), ("explain", explain)):
        yield name, module.parser()
    for name in claims.COMMANDS:
        yield f"claims {name}", claims.parser(name)
    yield "coverage", coverage.parser()
    yield "init", init.parser()
    yield "completion", completion.parser()


def commands() -> str:
    """Return a table of the commands."""
    rows = {name: summary for name, summary in app.COMMANDS.items() if name != "claims"}
    rows |= {f"claims {name}": summary for name, summary in claims.SUMMARIES.items()}
    body = "".join(f"| `claimcheck {name}` | {summary} |\n" for name, summary in rows.items())
    return f"| command | what it does |\n|---|---|\n{body}"


def exit_codes() -> str:
    """Return the table of exit codes."""
    body = "".join(f"| {int(code)} | {meaning} |\n" for code, meaning in MEANINGS.items())
    return f"| code | meaning |\n|---|---|\n{body}"


def codes() -> str:
    """Return what every verdict, reason and note means."""
    pages = []
    for name in reasons.names():
        meaning = reasons.meaning(name)
        assert meaning is not None
        under = "" if meaning.under == "verdict" else f" ({meaning.under})"
        lines = [f"#### `{name}`{under}\n", f"{meaning.summary} {meaning.text}".rstrip()]
        for label, text in (("Claim", meaning.claim), ("Draft", meaning.draft)):
            if text:
                lines.append(
                    f"\n- {label}: *{text}*" if label == "Claim" else f"- {label}: *{text}*"
                )
        if meaning.advice:
            lines.append(f"\nWhat to do: {meaning.advice}")
        pages.append("\n".join(lines) + "\n")
    return "\n".join(pages)


_VALUES = {
    Kind.FLAG: "`true` or `false`",
    Kind.WORD: "a word",
    Kind.ENCODING: "the name of an encoding",
    Kind.WORDS: "a list of words",
    Kind.PATTERNS: "a list of patterns",
    Kind.PATH: "a path",
    Kind.PATHS: "a list of paths",
    Kind.COUNT: "a whole number",
    Kind.SHARE: "a number from 0 to 1",
    Kind.DAY: "a day",
    Kind.VERDICTS: "a list of verdicts and reasons",
    Kind.FORMATS: "a format, or a list of them",
    Kind.MARKUPS: "a table",
}


def settings() -> str:
    """Return a table of every key of a configuration file."""
    body = "".join(
        f"| `{name}` | {_VALUES[key.kind]} | {_default(name)} | {'yes' if key.per_path else ''} "
        f"| {key.meaning} |\n"
        for name, key in KEYS.items()
    )
    return f"| key | value | default | per path | meaning |\n|---|---|---|---|---|\n{body}"


def _default(key: str) -> str:
    value = Settings._field_defaults[field(key)]
    if value is None or value == ():
        return ""
    if isinstance(value, frozenset | tuple):
        return f"`{json.dumps(sorted(value))}`"
    return f"`{json.dumps(value)}`"


PARTS: dict[str, Callable[[], str]] = {
    "options": options,
    "commands": commands,
    "exit-codes": exit_codes,
    "codes": codes,
    "settings": settings,
}


def main() -> int:
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(TOP)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
