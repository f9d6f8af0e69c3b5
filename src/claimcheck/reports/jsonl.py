"""One JSON object a line, one line a sentence, each with the path of its document."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.reports.escape import unicode_text
from claimcheck.reports.json_v1 import sentence_object
from claimcheck.reports.results import Results


def render(results: Results) -> Iterator[str]:
    """Yield a line for each sentence."""
    for document in results.documents:
        path = None if document.path is None else unicode_text(document.path)
        for sentence in document.sentences:
            yield json.dumps({"path": path, **sentence_object(sentence)}) + "\n"
