"""What to put into a draft in the place of what a claim refutes.

`fix_of` proposes, `verified` tries out, `apply` makes the change in a text; files are written by
the command line alone.
"""

from __future__ import annotations

from claimcheck.fixes.finding import apart, fix_of, fixes_of
from claimcheck.fixes.verify import Verified, verified

__all__ = ["Verified", "apart", "fix_of", "fixes_of", "verified"]
