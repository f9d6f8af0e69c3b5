"""`claimcheck completion SHELL`: print what makes a shell complete the command line.

The scripts are texts that never change with the options: they ask `claimcheck completion
--current WORD -- BEFORE...` for what may stand in the place of WORD. So there is one set of rules
for all shells, and it can never be older than the program. An answer takes some 40 milliseconds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import arguments, streams
from claimcheck.cli.exits import Exit

if TYPE_CHECKING:
    from claimcheck.cli.following import Following

SHELLS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}
_EPILOG = """\
The first lines of each script say where it goes.

  source <(claimcheck completion bash)
  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser(
        "completion",
        "Print what makes a shell complete commands, options and their values.",
        epilog=_EPILOG,
    )
    made.arguments.add_argument(
        "shell",
        metavar="SHELL",
        nargs="*",
        type=arguments.text,
        help=f"one of {', '.join(SHELLS)}",
    )
    made.options.add_argument(
        "--current",
        metavar="WORD",
        type=arguments.text,
        help="for these scripts: print what may stand in the place of WORD, the words before it "
        "following behind --",
    )
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words)
    if parsed.current is not None:
        from claimcheck.cli.following import following

        streams.write(f"{line}\n" for line in _lines(following(parsed.shell, parsed.current)))
        return Exit.CLEAN
    if len(parsed.shell) != 1:
        made.error(f"it takes one SHELL: {', '.join(SHELLS)}")
    try:
        chosen = arguments.choice(tuple(SHELLS))(parsed.shell[0])
    except argparse.ArgumentTypeError as error:
        made.error(str(error))
    streams.write([script(chosen)], exact=True)
    return Exit.CLEAN


def script(shell: str) -> str:
    """Return the script for a shell, one of `SHELLS`."""
    path = Path(__file__).with_name("shells") / f"claimcheck.{SHELLS[shell]}"
    return path.read_text(encoding="utf-8")


def _lines(answer: Following) -> Iterator[str]:
    """
    Yield what scripts read.

    ":files" or ":folders" asks for those of the shell, behind the beginning that stands after a
    tab; ":open" for no space behind the word that is chosen. Every other line is a word, and behind
    a tab what it means.
    """
    if answer.paths:
        yield f":{answer.paths}\t{answer.head}"
    if answer.is_open:
        yield ":open"
    for word, about in answer.words:
        yield f"{word}\t{about}" if about else word
