"""Entry of `claimcheck` and of `python -m claimcheck`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on `sys.argv` and return its exit code; an interrupt is quiet."""
    try:
        from claimcheck.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while importing, or while an error was being told
        return 130


if __name__ == "__main__":
    sys.exit(main())
