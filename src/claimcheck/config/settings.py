"""Everything that can be set, in one table, and the settings that a draft is checked with.

A layer is what one place says: a configuration file, one of its `per-path` tables, the environment
or the command line. Later layers go over earlier ones, key by key.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, NamedTuple

from claimcheck.model import Verdict

Layer = Mapping[str, Any]  # name of a field of `Settings` → its value, already of the right type


class Kind(Enum):
    """What the value of a key is."""

    FLAG = auto()  # true or false
    WORD = auto()
    WORDS = auto()  # a list of words
    PATTERNS = auto()  # a list of patterns as in .gitignore
    PATH = auto()  # relative to the file that it is written in
    PATHS = auto()
    COUNT = auto()  # a whole number, 0 or more
    SHARE = auto()  # a number from 0 to 1
    DAY = auto()  # a date
    VERDICTS = auto()  # verdicts and reasons
    FORMATS = auto()  # output formats, each as NAME or NAME=PATH
    MARKUPS = auto()  # a table from suffixes to formats of drafts
    ENCODING = auto()  # the name of an encoding


class Key(NamedTuple):
    """One key of a configuration file."""

    kind: Kind
    meaning: str
    per_path: bool = False  # may stand in a [[per-path]] table, too


FILE_NAMES = (".claimcheck.toml", "claimcheck.toml", "pyproject.toml")  # the first in a folder
_SINCE = "patterns as in .gitignore, relative to the configuration file"
KEYS: Mapping[str, Key] = MappingProxyType(
    {
        "claims": Key(Kind.PATHS, "claim files or folders of claim files", per_path=True),
        "fail-on": Key(
            Kind.VERDICTS, "verdicts and reasons that make the exit code 1", per_path=True
        ),
        "select": Key(Kind.WORDS, "report only these verdicts, reasons, claims, tags", True),
        "ignore": Key(Kind.WORDS, "do not report these verdicts, reasons, claims, tags", True),
        "all": Key(Kind.FLAG, "also report sentences with nothing to check", per_path=True),
        "as-of": Key(Kind.DAY, "the day that relative dates are read against", per_path=True),
        "fields": Key(
            Kind.WORDS, "fields of json, yaml, csv and tsv files that hold prose", per_path=True
        ),
        "encoding": Key(
            Kind.ENCODING, "encoding of drafts without a byte order mark", per_path=True
        ),
        "extension": Key(Kind.MARKUPS, "formats of drafts by the suffix of their name"),
        "include": Key(Kind.PATTERNS, f"what a folder is searched for besides: {_SINCE}"),
        "exclude": Key(Kind.PATTERNS, f"what a folder is not searched for: {_SINCE}"),
        "force-exclude": Key(Kind.FLAG, "exclude also files that are named on the command line"),
        "respect-gitignore": Key(Kind.FLAG, "leave out what .gitignore names (default: true)"),
        "require-because": Key(
            Kind.FLAG, "comments that suppress findings have to say why", per_path=True
        ),
        "baseline": Key(Kind.PATH, "file of findings that are known"),
        "min-coverage": Key(Kind.SHARE, "share of figures that have to have a claim"),
        "output-format": Key(Kind.FORMATS, "formats of the report, each NAME or NAME=PATH"),
        "output-file": Key(Kind.PATH, "file that the report is written to"),
        "exit-zero": Key(Kind.FLAG, "exit with 0 even if something was found"),
        "jobs": Key(Kind.COUNT, "processes that check drafts (0: as many as cores)"),
        "cache": Key(Kind.FLAG, "remember what was said of unchanged drafts (default: true)"),
        "cache-dir": Key(Kind.PATH, "folder that it is remembered in"),
    }
)


def field(key: str) -> str:
    """Return the name of the field of `Settings` that holds a key."""
    return key.replace("-", "_")


class Settings(NamedTuple):
    """What a draft is checked with; one field for each of `KEYS`."""

    claims: tuple[str, ...] = ()  # none: the bundled set
    fail_on: frozenset[str] = frozenset((Verdict.REFUTED, Verdict.CONFLICTING))
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    all: bool = False
    as_of: date | None = None
    fields: tuple[str, ...] = ()
    encoding: str | None = None
    extension: tuple[tuple[str, str], ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    require_because: bool = False
    baseline: str | None = None
    min_coverage: float | None = None
    output_format: tuple[str, ...] = ("rich",)
    output_file: str | None = None
    exit_zero: bool = False
    jobs: int = 0
    cache: bool = True
    cache_dir: str | None = None
    root: str | None = None  # folder of the configuration file, which patterns are relative to
    files: tuple[str, ...] = ()  # the configuration files that had a say, the nearest last


def combined(layers: Iterable[Layer]) -> Settings:
    """Return the settings that the layers make, later ones over earlier ones."""
    merged: dict[str, Any] = {}
    for layer in layers:
        merged.update(layer)
    return Settings(**merged)
