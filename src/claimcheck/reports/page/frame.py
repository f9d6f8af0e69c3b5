"""The frame of the page: what stands before and after the drafts, its style sheet and script.

Both stand in the page itself and are allowed by their hashes alone: whatever else a draft may
smuggle in, a browser neither runs nor loads it.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from claimcheck._version import __version__
from claimcheck.model import Verdict
from claimcheck.reports.entries import SIGNS, count_of, describe
from claimcheck.reports.page.markup import line
from claimcheck.reports.page.rows import Kind
from claimcheck.reports.page.words import VERDICTS, counted, set_aside
from claimcheck.reports.results import Results, count, hidden, name

_LONG = 500  # sentences, from which on the browser lays out only what is on the screen


def head(results: Results) -> str:
    """Return the page up to the first of its parts."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _title(results)
    long = ' class="long"' if results.read > _LONG else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="claimcheck {__version__}">
<title>{title}</title>
<style>{style}</style>
</head>
<body{long}>
<a class="skip" href="#drafts">Skip to the drafts</a>
<header class="top">
<div><h1>{title}</h1>
<p class="lead">{_lead(results)}</p></div>
{_themes()}
</header>
{_bar(results)}
<main id="drafts" tabindex="-1">
"""


def foot() -> str:
    """Return the end of the page."""
    return f"""</main>
<footer>
<p>Made by claimcheck {__version__}. Every verdict follows from the claims that were given and from
nothing else; a figure that no claim covers is unchecked, not wrong.</p>
</footer>
<script>{_asset("page.js")}</script>
</body>
</html>
"""


@lru_cache(maxsize=2)
def _asset(file: str) -> str:
    """Return a file of this folder, its line ends as a browser reads them."""
    return Path(__file__).with_name(file).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _title(results: Results) -> str:
    if len(results.documents) == 1:
        return f"Facts in {line(name(results, 0))}"
    return f"Facts in {count_of(len(results.documents), 'document')}"


def _lead(results: Results) -> str:
    told = f"{count_of(results.read, 'sentence')} read: {counted(count(results))}"
    if hidden(results) > 0:
        told += f"; {hidden(results):,} {results.rest}"
    skipped = sum(it.skipped is not None for it in results.documents)
    if skipped:
        told += f". <strong>{count_of(skipped, 'document')} not checked</strong>"
    unchanged = f"{results.unchanged:,} not changed" if results.unchanged else ""
    aside = ", ".join(filter(None, (set_aside(results.documents), unchanged)))
    if aside:
        told += f". Not counted: {aside}"
    return f"{told}.<br>Held against: {line(describe(results.claims))}."


def _themes() -> str:
    choices = "".join(
        f'<label><input type="radio" name="theme" id="theme-{value}"{checked}>'
        f"<span>{word}</span></label>"
        for value, word, checked in (
            ("auto", "Auto", " checked"),
            ("light", "Light", ""),
            ("dark", "Dark", ""),
        )
    )
    return f'<fieldset class="themes"><legend class="vh">Colours</legend>{choices}</fieldset>'


def _bar(results: Results) -> str:
    counts = count(results)
    aside = sum(len(it.suppressed) + len(it.known) for it in results.documents)
    boxes = [
        _box(Kind.REFUTED, SIGNS[Verdict.REFUTED][0], VERDICTS[Verdict.REFUTED], counts.refuted),
        _box(Kind.OPEN, "?", VERDICTS[Verdict.NOT_ENOUGH_INFO], counts.not_enough_info),
        _box(Kind.UNSOURCED, "?", "of these unsourced", counts.unsourced),
        _box(Kind.SUPPORTED, "✓", VERDICTS[Verdict.SUPPORTED], counts.supported),
    ]
    if counts.conflicting:
        boxes.insert(1, _box(Kind.CONFLICTING, "!", "Conflicting", counts.conflicting))
    if aside:
        boxes.append(_box(Kind.ASIDE, "–", "Not counted", aside))
    return f"""<div class="bar" role="region" aria-label="What is shown">
<fieldset class="kinds"><legend class="vh">Show</legend>{"".join(boxes)}</fieldset>
<label class="only"><input type="checkbox" id="only">
<span>Findings only</span></label>
<div class="keys" id="keys" hidden><button type="button" id="previous">← Previous</button>
<button type="button" id="next">Next →</button>
<label><input type="checkbox" id="letters" checked>
<span>keys <kbd>n</kbd> <kbd>p</kbd></span></label>
</div>
</div>"""


def _box(kind: Kind, sign: str, word: str, number: int) -> str:
    return (
        f'<label class="box {kind}"><input type="checkbox" id="show-{kind}" checked>'
        f'<span><span class="sign" aria-hidden="true">{sign}</span> {word} <b>{number:,}</b></span>'
        "</label>"
    )
