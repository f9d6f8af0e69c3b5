"""The note beside a sentence: its verdict and why, the claim, facet by facet, and the source."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.model import CheckedSentence, Claim, FacetResult, Fix, Outcome, Source, Verdict
from claimcheck.reasons import meaning
from claimcheck.reports.entries import SIGNS
from claimcheck.reports.findings import Finding, assertion_of, findings, main_findings
from claimcheck.reports.page.markup import line, link
from claimcheck.reports.page.rows import Kind, Marked
from claimcheck.reports.page.words import FACETS, OUTCOMES, VERDICTS, place
from claimcheck.reports.results import ClaimsUsed

_STATED = frozenset((Kind.REFUTED, Kind.CONFLICTING))  # whose claim is shown without unfolding
_DECIDING = frozenset((Outcome.DIFFER, Outcome.OPEN, Outcome.EXTRA))


class Shown(NamedTuple):
    """Where a note is shown, and what it is made from."""

    document: int  # from 1; part of every id
    text: str  # of the draft
    claims: ClaimsUsed

    def claim(self, found: Finding) -> Claim | None:
        """The claim that a finding names, where the claim set has it."""
        return self.claims.get(found.claim) if found.claim else None


def note(it: Marked, shown: Shown) -> str:
    """Return the note of a sentence, as one item of a list."""
    name = f"{shown.document}-{it.number}"
    told = findings(it.sentence)
    parts = [_part(it.sentence, found, shown) for found in told]
    claim = shown.claim(told[0])
    stated = claim is not None and it.kind in _STATED
    head = f'<span class="claim" dir="auto">{_statement(claim)}</span>' if claim and stated else ""
    body = f'<p class="claim" dir="auto">{_statement(claim)}</p>' if claim and not stated else ""
    others = "".join(map(_other, told[1:], parts[1:], map(shown.claim, told[1:])))
    return (
        f'<li class="note {it.kind}"><details><summary>{_headline(it)}{head}</summary>'
        f'<div class="panel" id="n{name}">{_aside(it)}{body}{parts[0]}{others}'
        f'<p class="back"><a href="#s{name}">Sentence {it.number} in the draft</a>, '
        f"{line(place(it.sentence))}</p></div></details></li>\n"
    )


def summary(it: Marked) -> str:
    """Return why a sentence has its verdict, every deciding finding in turn."""
    messages = dict.fromkeys(found.message for found in main_findings(it.sentence) if found.message)
    return line("; ".join(messages))


def _headline(it: Marked) -> str:
    sentence = it.sentence
    tag = sentence.reason or sentence.note
    tagged = f' <span class="tag">{line(tag)}</span>' if tag else ""
    return (
        f'<span class="verdict"><span class="sign">{SIGNS[sentence.verdict][0]}</span> '
        f"{VERDICTS[sentence.verdict]}{tagged}</span>"
        f'<span class="number"><span class="vh">note </span>{it.number}</span>'
        f'<span class="why" dir="auto">{summary(it)}</span>'
    )


def _aside(it: Marked) -> str:
    return f'<p class="set-aside">Not counted: {it.aside}.</p>' if it.aside else ""


def _label(found: Finding) -> str:
    tag = f" ({line(found.tag)})" if found.tag else ""
    return f"{SIGNS[found.verdict][0]} {VERDICTS[found.verdict]}{tag}"


def _message(found: Finding) -> str:
    return f": {line(found.message)}" if found.message else ""


def _part(sentence: CheckedSentence, found: Finding, shown: Shown) -> str:
    """Return all that is told of one finding but the statement of its claim."""
    assertion = assertion_of(sentence, found)
    claim = shown.claim(found)
    pieces = [_meaning(found)]
    if assertion is not None and claim is not None and found.verdict is Verdict.REFUTED:
        from claimcheck.fixes import fix_of  # many pages have nothing to correct

        fix = fix_of(sentence, assertion, claim)
        pieces.append(_fix(fix, shown.text) if fix is not None else "")
    if claim is not None:
        pieces.append(_more_of(claim))
    if assertion is not None and assertion.facets:
        pieces.append(_facets(assertion.facets, found.tag))
    if claim is not None:
        pieces.append(_source(claim))
    elif found.claim:
        pieces.append(f'<p class="source">Claim <code>{line(found.claim)}</code></p>')
    return "".join(pieces)


def _other(found: Finding, part: str, claim: Claim | None) -> str:
    """Return a finding beside the first one."""
    stated = f'<p class="claim" dir="auto">{_statement(claim)}</p>' if claim else ""
    return (
        f'<details class="more"><summary>{_label(found)}{_message(found)}</summary>'
        f"{stated}{part}</details>"
    )


def _meaning(found: Finding) -> str:
    code = found.tag if found.tag and found.verdict is not Verdict.CONFLICTING else found.verdict
    told = meaning(code)
    if told is None or (found.verdict is Verdict.SUPPORTED and not told.advice):
        return ""
    advice = f" {line(told.advice)}" if told.advice else ""
    more = f' <a href="#code-{code}">More<span class="vh"> on {line(code)}</span></a>'
    return f'<p class="meaning">{line(told.summary)}{advice}{more}</p>'


def _fix(fix: Fix, draft: str) -> str:
    old, new = draft[fix.start : fix.end], fix.text
    confirm = "" if fix.safe else ' <span class="confirm">to be confirmed by you</span>'
    return (
        f'<p class="fix"><span class="term">Suggested</span> <del>{line(old)}</del> '
        f'<span aria-hidden="true">→</span> <ins>{line(new)}</ins>{confirm}</p>'
    )


def _statement(claim: Claim) -> str:
    term = "The claim says" if claim.rating else "Known to be false"
    return f'<span class="term">{term}</span> {line(claim.statement)}'


def _more_of(claim: Claim) -> str:
    """Return what a claim says beside its statement."""
    told = ""
    if claim.correction:
        term = '<span class="term">Correct is</span>'
        told = f'<p class="claim" dir="auto">{term} {line(claim.correction)}</p>'
    if claim.quote:
        term = '<span class="term">The source says</span>'
        told += f'<p class="claim" dir="auto">{term} <q>{line(claim.quote)}</q></p>'
    return told


def _facets(facets: tuple[FacetResult, ...], tag: str | None) -> str:
    rows = "".join(_facet(it, tag) for it in facets)
    return (
        '<table class="facets"><thead><tr><th scope="col">Facet</th><th scope="col">Draft</th>'
        f'<th scope="col">Claim</th><th scope="col">Outcome</th></tr></thead><tbody>{rows}'
        "</tbody></table>"
    )


def _facet(facet: FacetResult, tag: str | None) -> str:
    decides = ' class="decides"' if facet.outcome in _DECIDING else ""
    # The tag of the note stands above already.
    detail = f" ({line(facet.detail)})" if facet.detail and facet.detail != tag else ""
    lent = ' <span class="lent">from an earlier sentence</span>' if facet.context else ""
    return (
        f'<tr{decides}><th scope="row">{FACETS[facet.facet]}</th>'
        f'<td dir="auto">{line(facet.shown or "–")}{lent}</td>'
        f'<td dir="auto">{line(facet.claim or "–")}</td>'
        f"<td>{OUTCOMES[facet.outcome]}{detail}</td></tr>"
    )


def _source(claim: Claim) -> str:
    cited = _citation(claim.source)
    told = f'<span class="term">Source</span> {cited}' if cited else "No source is named"
    dates = "".join(
        f"; {word} {day.isoformat()}"
        for word, day in (("as of", claim.as_of), ("valid until", claim.valid_until))
        if day is not None
    )
    at = f", {line(claim.path)}" + (f":{claim.line}" if claim.line else "") if claim.path else ""
    return (
        f'<p class="source" dir="auto">{told}{dates}</p>'
        f'<p class="source">Claim <code>{line(claim.id)}</code>{at}</p>'
    )


def _citation(source: Source) -> str:
    fields = (source.title, source.author, source.publisher, source.date)
    told = [line(str(field)) for field in fields if field]
    if source.url:
        told.append(link(source.url))
    return ", ".join(told)
