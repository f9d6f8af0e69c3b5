"""What has to be installed to read the formats that a plain installation does not read."""

from __future__ import annotations

_DISTRIBUTION = "claimcheck-cli"


def installation(extra: str) -> str:
    """
    Return the command that installs what an extra of pyproject.toml stands for.

    It names the libraries themselves: that is right however claimcheck was installed, be it from a
    checkout, by a tool, or by the hooks of a repository.
    """
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires(_DISTRIBUTION) or ()
    except PackageNotFoundError:  # run from its source
        lines = ()
    marks = f'extra == "{extra}"', f"extra == '{extra}'"
    needed = [line.partition(";")[0].strip() for line in lines if line.endswith(marks)]
    if not needed:
        return f'install claimcheck with its extra "{extra}"'
    return " ".join(("pip install", *(f'"{it}"' for it in needed)))
