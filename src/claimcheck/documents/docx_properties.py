"""What a Word document says of itself: its date, and the texts of its comments.

Its date is the publication date that its author entered (cover page, "Publish Date"). The days on
which a file was made and last saved are not used: most files start as a copy of an older one, and
are saved again long after they were written.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.documents.archive import Archive
from claimcheck.documents.docx_styles import W
from claimcheck.documents.front_matter import as_date
from claimcheck.documents.office_xml import root_of
from claimcheck.documents.written import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element

_COVER = "{http://schemas.microsoft.com/office/2006/coverPageProps}"


def day(archive: Archive) -> date | None:
    """Return the publication date that the author entered."""
    for name in archive.names():
        if not (name.startswith("customXml/item") and name.endswith(".xml")):
            continue
        if "Props" in name:
            continue
        root = root_of(archive, name)
        if root is not None and root.tag == f"{_COVER}CoverPageProperties":
            return as_date(root.findtext(f"{_COVER}PublishDate"))
    return None


def comments(root: _Element | None) -> dict[str, str]:
    """Return the text of each comment by its id."""
    found: dict[str, str] = {}
    for element in () if root is None else root.iterfind(f"{W}comment"):
        lines = ["".join([t.text or "" for t in p.iter(f"{W}t")]) for p in element.iter(f"{W}p")]
        found[element.get(f"{W}id", "")] = tidy("\n".join(lines)).strip()
    return found
