"""Notebooks: the Markdown cells, and where they stand in the file."""

from __future__ import annotations

import json
from datetime import date

import pytest

from claimcheck.documents import BlockKind, parse
from claimcheck.documents.model import JOINER
from claimcheck.errors import DocumentError
from claimcheck.sentences import split

CELLS = [
    {
        "cell_type": "markdown",
        "id": "a",
        "metadata": {"tags": ["cell_type", "source"], "source": "not this"},
        "source": [
            "# Ferries\n",
            "\n",
            'The "ferries" carried **4.2** million\n',
            "passengers in 2024. Then it grew 5\u00a0%.\n",
            "\n",
            "<!-- claimcheck: ignore -->\n",
            "| Year | N |\n",
            "|---|---|\n",
            "| 2023 | 4 |",
        ],
        "attachments": {"x.png": {"image/png": "Picture of 5 million."}},
    },
    {
        "cell_type": "code",
        "source": ["# 5 million\n", "x = 1"],
        "outputs": [{"text": ["It is 5."]}],
    },
    {"cell_type": "raw", "source": "Raw is 5."},
    {"source": "Type behind source.", "cell_type": "markdown"},
    {"cell_type": "markdown", "source": []},
    {"cell_type": "markdown", "source": ["Join", "ed is 6.", "\n\nEnd."]},
]
METADATA = {"title": "My *title*", "date": "2024-03-01", "kernelspec": {"name": "python3"}}


def sentences(text: str) -> list[tuple[str | None, str]]:
    document = parse(text, "notebook")
    assert len(document.prose) == len(text)
    return [
        (
            document.place_at(it.start),
            " ".join(document.prose[it.start : it.end].replace(JOINER, "").split()),
        )
        for it in split(document)
    ]


@pytest.mark.parametrize("indent", [None, 1], ids=["one line", "indented"])
@pytest.mark.parametrize("ascii_only", [True, False], ids=["escaped", "as it is"])
def test_markdown_cells(indent: int | None, ascii_only: bool) -> None:
    """Markdown cells are read and nothing else, however the file was written."""
    notebook = {"cells": CELLS, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    text = json.dumps(notebook, indent=indent, ensure_ascii=ascii_only)

    assert sentences(text) == [
        ("cell 1", "Ferries"),
        ("cell 1", 'The "ferries" carried 4.2 million passengers in 2024.'),
        ("cell 1", "Then it grew 5 %."),
        ("cell 1", "Year"),
        ("cell 1", "N"),
        ("cell 1", "2023"),
        ("cell 1", "4"),
        ("cell 4", "Type behind source."),
        ("cell 6", "Joined is 6."),
        ("cell 6", "End."),
    ]
    document = parse(text, "notebook")
    assert (document.title, document.date) == ("My *title*", date(2024, 3, 1))
    assert [comment.text for comment in document.comments] == ["claimcheck: ignore"]
    assert document.editable


def test_places_are_those_of_the_file() -> None:
    """A sentence over several lines of a cell is shown as it stands."""
    text = json.dumps({"cells": CELLS}, indent=1)
    document = parse(text, "notebook")

    shown = [text[it.start : it.end] for it in split(document)]

    assert shown[0] == "Ferries"
    assert shown[1] == ('The \\"ferries\\" carried **4.2** million\\n",\n    "passengers in 2024.')
    assert shown[2] == r"Then it grew 5\u00a0%."


def test_notebooks_of_version_3() -> None:
    """The older shape: worksheets, and cells that are headings."""
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["Results"]},
        {"cell_type": "markdown", "source": "It grew 5 %."},
        {"cell_type": "code", "input": ["x"], "outputs": []},
    ]
    text = json.dumps({"worksheets": [{"cells": cells}, {"cells": cells}], "nbformat": 3})

    assert sentences(text) == [
        ("cell 1", "Results"),
        ("cell 2", "It grew 5 %."),
        ("cell 4", "Results"),
        ("cell 5", "It grew 5 %."),
    ]
    assert parse(text, "notebook").blocks[0].kind is BlockKind.HEADING


def test_the_last_of_two_sources_counts() -> None:
    """JSON that names a thing twice means the last."""
    text = '{"cells": [{"cell_type": "markdown", "source": "One.", "source": ["Two."]}]}'

    assert sentences(text) == [("cell 1", "Two.")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "It is not JSON: it ends too soon (line 1, column 1).", id="empty"),
        pytest.param('{"cells": [\n{"cell_type": }', "(line 2, column 15).", id="broken"),
        pytest.param('{"cells": [', "it ends too soon", id="cut short"),
        pytest.param("{}", "It is not a notebook: it has no list of cells.", id="other"),
        pytest.param("[1]", "it has no list of cells.", id="a list"),
        pytest.param('{"cells": {}}', "it has no list of cells.", id="cells that are no list"),
        pytest.param('{"a": {"cells": []}}', "it has no list of cells.", id="cells elsewhere"),
        pytest.param('{"cells": []} {}', "(line 1, column 15).", id="two values"),
    ],
)
def test_what_is_no_notebook(text: str, message: str) -> None:
    """A broken notebook is an error with line and column, never an empty document."""
    with pytest.raises(DocumentError) as caught:
        parse(text, "notebook")

    assert message in str(caught.value)


def test_a_notebook_without_prose() -> None:
    """F01: only code is nothing to check."""
    assert parse('{"cells": [{"cell_type": "code", "source": "x"}]}', "notebook").blocks == ()
    assert parse('{"cells": []}', "notebook").blocks == ()
