"""The one table of what a draft may be written in, and what reads it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import PurePath

    from claimcheck.documents.model import Document


class Format(NamedTuple):
    """
    One format: its name, the suffixes of its files, and the function that reads it.

    `reader` is "module:function" within `claimcheck.documents`. It takes the text, or the bytes
    where the format is `binary`; with `fields` it also takes the names of the fields that hold
    prose. `extra` is what has to be installed for it beside claimcheck itself.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    binary: bool = False
    fields: bool = False
    extra: str | None = None


_ALL = (
    Format("plain", (".txt", ".text"), "plain:parse_plain"),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx"), "markdown:parse_markdown"),
    Format("html", (".html", ".htm", ".xhtml"), "html_page:parse_html"),
    Format("rst", (".rst", ".rest"), "rst:parse_rst", extra="rst"),
    Format("asciidoc", (".adoc", ".asciidoc", ".asc"), "asciidoc:parse_asciidoc"),
    Format("latex", (".tex", ".latex", ".ltx"), "latex:parse_latex", extra="latex"),
    Format("notebook", (".ipynb",), "notebook:parse_notebook"),
    Format("srt", (".srt",), "subtitles:parse_srt"),
    Format("vtt", (".vtt",), "subtitles:parse_vtt"),
    Format("json", (".json",), "json_data:parse_json", fields=True),
    Format("yaml", (".yaml", ".yml"), "yaml_data:parse_yaml", fields=True),
    Format("csv", (".csv",), "csv_data:parse_csv", fields=True),
    Format("tsv", (".tsv",), "csv_data:parse_tsv", fields=True),
    Format("docx", (".docx",), "docx:parse_docx", binary=True, extra="office"),
    Format("odt", (".odt",), "odt:parse_odt", binary=True, extra="office"),
    Format("pptx", (".pptx",), "pptx:parse_pptx", binary=True, extra="office"),
    Format("pdf", (".pdf",), "pdf:parse_pdf", binary=True, extra="pdf"),
)
FORMATS = {it.name: it for it in _ALL}
_OF_SUFFIX = {suffix: it for it in _ALL for suffix in it.suffixes}
# What a folder is searched for. Data files are drafts only where their fields are named, since
# most of them hold no prose.
SUFFIXES = frozenset(suffix for suffix, it in _OF_SUFFIX.items() if not it.fields)


def named(name: str) -> Format:
    """Return the format of this name; raises `UsageError` where there is none."""
    found = FORMATS.get(name)
    if found is None:
        raise UsageError(f"There is no markup {name!r}; there are {', '.join(FORMATS)}.")
    return found


def of_path(path: str | PurePath, extensions: Mapping[str, str] | None = None) -> Format:
    """
    Return the format that a file's name promises; a name that says nothing is plain text.

    `extensions` maps suffixes without their dot, in lower case, to names of formats, and goes
    first.
    """
    from pathlib import PurePath  # not for text without a name

    suffix = PurePath(path).suffix.lower()
    chosen = (extensions or {}).get(suffix[1:])
    return named(chosen) if chosen else _OF_SUFFIX.get(suffix, FORMATS["plain"])


def read(content: str | bytes, form: Format, fields: tuple[str, ...] = ()) -> Document:
    """
    Return the document that `content` is: bytes for a binary format, text for every other.

    Raises `DocumentError` where what it is written in cannot be made out, or where the library that
    reads it is not installed.
    """
    module, function = form.reader.split(":")
    try:
        reader: Callable[..., Document] = getattr(
            import_module(f"claimcheck.documents.{module}"), function
        )
        return reader(content, fields) if form.fields else reader(content)
    except ImportError as error:
        if form.extra is None:
            raise
        from claimcheck.documents.extras import installation

        raise DocumentError(
            f"Reading {form.name} needs more than is installed ({error.name}): "
            f"{installation(form.extra)}."
        ) from error
