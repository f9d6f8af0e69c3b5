"""What the directives of docutils, Sphinx and its most used extensions hold, by their names."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from enum import Enum, auto


class Kind(Enum):
    """Where a directive has prose."""

    TEXT = auto()  # its first line is content as well: ".. note:: Text"
    TITLED = auto()  # its argument is text, and so is its content
    VERSION = auto()  # its argument is the number of a version, and then text
    NAMED = auto()  # its argument names something; its content is text
    FIGURE = auto()  # its argument is a file; its content is the caption
    LIST_TABLE = auto()
    CSV_TABLE = auto()
    NO_PROSE = auto()


_TEXT = """
    note tip hint important warning caution danger error attention seealso todo epigraph highlights
    pull-quote compound
    """
_VERSION = "versionadded versionchanged versionremoved deprecated deprecated-removed"
_NAMED = """
    container class only rst-class div tab-set grid grid-item describe cssclass hlist glossary
    centered-image program ifconfig
    """
_NO_PROSE = """
    code code-block sourcecode literalinclude highlight parsed-literal prompt doctest testcode
    testoutput testsetup testcleanup ipython jupyter-execute code-cell math raw include image index
    toctree contents sectnum section-numbering meta role default-role title header footer date
    target-notes bibliography footbibliography productionlist graphviz digraph graph mermaid uml
    plantuml inheritance-diagram plot video youtube iframe tabularcolumns module currentmodule
    automodule autoclass autofunction automethod autodata autoexception autoattribute autoenum
    autoproperty autosummary autoprogram argparse click program-output command-output sectionauthor
    codeauthor moduleauthor restructuredtext-test-directive acks-list gallery minigallery
    nbgallery altair-plot bokeh-plot exec eval-rst swagger openapi blockdiag seqdiag actdiag nwdiag
    post postlist feed update tags
    """
_BY_NAME = {
    **dict.fromkeys(_TEXT.split(), Kind.TEXT),
    **dict.fromkeys(_VERSION.split(), Kind.VERSION),
    **dict.fromkeys(_NAMED.split(), Kind.NAMED),
    **dict.fromkeys(_NO_PROSE.split(), Kind.NO_PROSE),
    "figure": Kind.FIGURE,
    "list-table": Kind.LIST_TABLE,
    "flat-table": Kind.LIST_TABLE,
    "csv-table": Kind.CSV_TABLE,
}
# What describes a part of a program: "py:function", "c:macro", "function".
_DOMAINS = frozenset("py c cpp js rst std http go php rb dn option".split())
_OBJECTS = frozenset(
    """
    function class method attribute data exception decorator module staticmethod classmethod
    property macro member type var struct union enum enumerator option cmdoption envvar confval
    setting opcode directive describe object decoratormethod coroutinefunction coroutinemethod
    pdbcommand 2to3fixer program
    """.split()
)


def kind_of(name: str) -> Kind:
    """Return where the directive `name`, in lower case, has prose; an unknown one has it all."""
    domain, _, rest = name.rpartition(":")
    if name in _BY_NAME and not domain:
        return _BY_NAME[name]
    if domain in _DOMAINS or name in _OBJECTS:
        return Kind.NO_PROSE if rest in ("module", "currentmodule") else Kind.NAMED
    return Kind.TITLED


def csv_rows(lines: list[str], options: Mapping[str, str]) -> list[tuple[int, list[str]]]:
    """Return the rows of a csv-table: the number of the first line of each, and its cells."""
    delimiter = options.get("delim", ",")
    delimiter = {"tab": "\t", "space": " "}.get(delimiter, delimiter)
    quote = options.get("quote", '"')
    if len(delimiter) != 1 or len(quote) != 1 or delimiter == quote:
        delimiter, quote = ",", '"'
    rows: list[tuple[int, list[str]]] = []
    ended = (line + "\n" for line in lines)
    reader = csv.reader(ended, delimiter=delimiter, quotechar=quote, skipinitialspace=True)
    try:
        at = 0
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((at, row))
            at = reader.line_num
    except csv.Error:  # what cannot be parted is read line by line
        rows = [(at, [line]) for at, line in enumerate(lines) if line.strip()]
    return rows
