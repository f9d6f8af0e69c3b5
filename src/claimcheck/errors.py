"""What can go wrong, as values that the command line turns into one clear line.

Every error that a user can cause derives from `ClaimcheckError`. Its text is a complete sentence
that says what is wrong and where; it never needs a traceback to be understood.
"""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Root of all errors that claimcheck raises on purpose."""


class ClaimFileError(ClaimcheckError):
    """A claim or case file is not usable.

    `problems` holds every mistake that was found, in the order of the file, one line each, in the
    form `path:line:column: message`.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep the list of mistakes; the text of the error is all of them, one a line."""
        super().__init__("\n".join(problems))
        self.problems = problems


class DocumentError(ClaimcheckError):
    """A draft could not be read (missing, binary, undecodable, too large)."""


class UsageError(ClaimcheckError):
    """The call asks for something that does not exist (an unknown reason, date, format)."""
