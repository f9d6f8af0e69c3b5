"""SARIF 2.1.0, as GitHub's code scanning, Azure DevOps and editors read it.

The log is made of plain dictionaries: the object models on PyPI are either unmaintained (sarif-om)
or bring pydantic, and hold the whole log in memory; tests hold ours against the schema instead.
What comments suppress and what a baseline knows is listed with `--all` only: GitHub's code scanning
heeds neither `suppressions` nor `baselineState`, and would open an alert for each.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest
from operator import itemgetter

from claimcheck.model import Fix, Verdict
from claimcheck.reports import paths
from claimcheck.reports.corrections import fix_for
from claimcheck.reports.entries import part
from claimcheck.reports.escape import one_line, sarif_message, unicode_text
from claimcheck.reports.findings import place
from claimcheck.reports.fingerprints import Told
from claimcheck.reports.items import (
    Item,
    Region,
    Standing,
    found,
    rank,
    remarks,
)
from claimcheck.reports.results import Results
from claimcheck.reports.results import count as count_verdicts
from claimcheck.reports.rules import RULES
from claimcheck.reports.sarif_rules import CUT, driver

Json = dict[str, object]

MAX_RESULTS = 25_000  # of a run: GitHub refuses a file with more
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_NUMBERS = {rule.id: number for number, rule in enumerate(RULES)}


def render(results: Results) -> Iterator[str]:
    """Yield the log, a result a piece; it is ASCII, and so valid in every encoding."""
    standings: Counter[Standing] = Counter()
    kept = _worst(_listed(results, standings))
    listed = standings.total() if results.show_all else standings[Standing.NEW]
    run = {
        "tool": {"driver": driver()},
        "automationDetails": {"id": f"claimcheck/{_claim_set(results)}/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(results, listed - len(kept))],
        "properties": _counts(results, standings),
    }
    head = json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
    yield head[: -len("}]}")] + ', "results": ['
    for number, item in enumerate(kept):
        yield (", " if number else "") + json.dumps(_result(item, results))
    yield "]}]}\n"


def _listed(results: Results, standings: Counter[Standing]) -> Iterator[Item]:
    """Yield what may be listed, and count everything that was found."""
    for number, document in enumerate(results.documents):
        for it in found(document, number):
            standings[it.standing] += 1
            if results.show_all or it.standing is Standing.NEW:
                yield it


def _worst(listed: Iterator[Item]) -> list[Item]:
    """Return at most `MAX_RESULTS` items, the worst, in the order of the text."""
    kept = nsmallest(MAX_RESULTS, enumerate(listed), key=lambda pair: rank(pair[1]))
    return [it for _, it in sorted(kept, key=itemgetter(0))]


def _claim_set(results: Results) -> str:
    """Return a name of the claim set that stays the same from run to run."""
    claims = results.claims
    if claims.bundled:
        return "bundled"
    if len(claims.files) != 1:
        return "claims"
    name = claims.files[0].replace("\\", "/").rpartition("/")[2]
    return paths.percent_encoded(name.partition(".")[0]) or "claims"


def _invocation(results: Results, left_out: int) -> Json:
    """Return whether everything was checked, and a notification for each thing that was not."""
    noted = [
        _notification(it, results)
        for number, document in enumerate(results.documents)
        for it in remarks(document, number)
    ]
    if left_out:
        text = f"{left_out:,} results are left out: a log holds at most {MAX_RESULTS:,}, the worst."
        noted.append({"descriptor": {"id": CUT}, "level": "warning", "message": {"text": text}})
    return {
        "executionSuccessful": all(it.skipped is None for it in results.documents),
        "toolExecutionNotifications": noted,
    }


def _notification(item: Item, results: Results) -> Json:
    location: Json = {"artifactLocation": _artifact(paths.of_document(results, item.document))}
    if item.region is not None:
        location["region"] = {"startLine": item.region.line, "startColumn": item.region.column}
    return {
        "descriptor": {"id": item.rule},
        "level": item.level,
        "message": {"text": sarif_message(item.message)},
        "locations": [{"physicalLocation": location}],
    }


def _counts(results: Results, standings: Counter[Standing]) -> Json:
    """Return what a reader of the log cannot count in it."""
    return {
        "sentences": results.read,
        **count_verdicts(results)._asdict(),
        "suppressed": standings[Standing.SUPPRESSED],
        "known": standings[Standing.KNOWN],
    }


def _result(item: Item, results: Results) -> Json:
    told = item.told
    assert told is not None
    document = results.documents[item.document]
    named = paths.of_document(results, item.document)
    related = _related(item, results)
    made: Json = {
        "ruleId": item.rule,
        "ruleIndex": _NUMBERS[item.rule],
        "level": item.level,
        "message": {"text": _message(item, results, linked=bool(related))},
        "locations": [_location(item, named)],
        "partialFingerprints": {"primaryLocationLineHash": told.fingerprint},
    }
    if related:
        made["relatedLocations"] = related
    fix = fix_for(told, document, results)
    if fix is not None:
        made["fixes"] = [_fix(fix, told, named)]
    if item.standing is Standing.SUPPRESSED:
        made["suppressions"] = [{"kind": "inSource"}]
    elif item.standing is Standing.KNOWN:
        made["baselineState"] = "unchanged"
    return made


def _message(item: Item, results: Results, *, linked: bool) -> str:
    """Return what was found, a title of its own, and the claim and source that it stands on."""
    assert item.told is not None
    words = part(item.told.finding, results.claims)
    told = [sarif_message(item.message).rstrip(".") + "."]
    if words.claim:
        link = "[claim](1)" if linked else "claim"
        told.append(
            f"The {link} {sarif_message(words.claim)} says: {sarif_message(words.statement)}"
        )
    if words.source:
        told.append(f"Source: {sarif_message(words.source)}")
    return " ".join(told)


def _location(item: Item, named: paths.Named) -> Json:
    """
    Return where a finding is.

    A region has to be there for GitHub, so that what has no lines (docx, pdf) gets the first line,
    and its page or slide as a logical location.
    """
    assert item.told is not None
    sentence, finding = item.told.sentence, item.told.finding
    region: Json = _lines(item.region or Region(1, 1, 1, 1))
    if item.region is not None:
        words = sentence.text[finding.start - sentence.start : finding.end - sentence.start]
        region["charOffset"] = finding.start
        region["charLength"] = finding.end - finding.start
        region["snippet"] = {"text": unicode_text(words)}
    made: Json = {"physicalLocation": {"artifactLocation": _artifact(named), "region": region}}
    if sentence.place:
        made["logicalLocations"] = [{"name": one_line(sentence.place)}]
    return made


def _lines(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _related(item: Item, results: Results) -> list[Json]:
    """Return where the claim stands, and where there is a quarrel, the claims that it is with."""
    assert item.told is not None
    if results.claims.bundled:  # in no repository
        return []
    sentence, finding = item.told.sentence, item.told.finding
    names = dict.fromkeys([finding.claim])
    if finding.verdict is Verdict.CONFLICTING:
        names |= dict.fromkeys(it.claim for it in sentence.assertions)
    made: list[Json] = []
    for name in names:
        claim = results.claims.get(name) if name else None
        if claim is None or claim.path is None:
            continue
        location: Json = {"artifactLocation": _artifact(paths.of(claim.path, results))}
        if claim.line:
            location["region"] = {"startLine": claim.line, "startColumn": claim.column or 1}
        made.append(
            {
                "id": len(made) + 1,
                "message": {"text": f"claim {sarif_message(claim.id)}"},
                "physicalLocation": location,
            }
        )
    return made


def _artifact(named: paths.Named) -> Json:
    if named.inside:
        return {"uri": paths.uri(named), "uriBaseId": _ROOT}
    return {"uri": paths.uri(named)}


def _fix(fix: Fix, told: Told, named: paths.Named) -> Json:
    sentence = told.sentence
    ends = (
        *place(sentence, fix.start - sentence.start),
        *place(sentence, fix.end - sentence.start),
    )
    region = _lines(Region(*ends))
    region |= {"charOffset": fix.start, "charLength": fix.end - fix.start}
    replacement = {"deletedRegion": region, "insertedContent": {"text": unicode_text(fix.text)}}
    return {
        "description": {"text": sarif_message(fix.message)},
        "artifactChanges": [{"artifactLocation": _artifact(named), "replacements": [replacement]}],
    }
