"""The day that a draft names at its top, as people write it."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.documents.front_matter import as_date

_MONTHS = "january february march april may june july august september october november december"
_DAY_FIRST = r"(\d{1,2})(?:st|nd|rd|th)?\.?\s{1,3}([A-Za-z]{3,9})\.?,?\s{1,3}(\d{4})"
_MONTH_FIRST = r"([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})"


def written_date(text: str) -> date | None:
    """Return the day of "2024-03-01", "1 March 2024" or "March 1, 2024"; None for other text."""
    text = " ".join(text.replace("~", " ").split())
    found = as_date(text)
    if found is not None:
        return found
    match = re.fullmatch(_DAY_FIRST, text)
    if match:
        return _date(match[3], match[2], match[1])
    match = re.fullmatch(_MONTH_FIRST, text)
    return _date(match[3], match[1], match[2]) if match else None


def _date(year: str, month: str, day: str) -> date | None:
    months = _MONTHS.split()
    number = next((at for at, name in enumerate(months, 1) if name.startswith(month.lower())), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
