"""What a SARIF log says of claimcheck itself: every rule, whether it fired or not, in one order."""

from __future__ import annotations

from claimcheck._version import __version__
from claimcheck.reports import rules
from claimcheck.reports.items import REMARKS
from claimcheck.reports.rules import RULES, Level, Rule, short

Json = dict[str, object]

CUT = "claimcheck/results-left-out"
_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
_PRECISION = {Level.ERROR: "high", Level.WARNING: "high", Level.NOTE: "medium"}


def driver() -> Json:
    """Return the tool component: name, version, rules, and what it may notify of."""
    made: Json = {
        "name": "claimcheck",
        "semanticVersion": __version__,
        "rules": [_rule(it) for it in RULES],
        "notifications": [
            *(
                {
                    "id": name,
                    "shortDescription": {"text": text},
                    "defaultConfiguration": {"level": level},
                }
                for name, (level, text) in REMARKS.items()
            ),
            {"id": CUT, "shortDescription": {"text": "There are more results than fit."}},
        ],
    }
    if rules.PUBLISHED:
        made["informationUri"] = rules.PUBLISHED
    return made


def _rule(rule: Rule) -> Json:
    meaning = rule.meaning
    full = f"{meaning.summary} {meaning.text}".strip()
    made: Json = {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in _words(rule)),
        "shortDescription": {"text": meaning.summary},
        "fullDescription": {"text": full},
        "help": {"text": "\n\n".join(_help(rule)), "markdown": "\n\n".join(_markdown(rule))},
        "defaultConfiguration": {"level": rule.level},
        "properties": {
            "tags": ["facts", _words(rule)[0]],
            "precision": _PRECISION[rule.level],
            "problem.severity": _SEVERITIES[rule.level],
        },
    }
    if rule.address:
        made["helpUri"] = rule.address
    return made


def _words(rule: Rule) -> list[str]:
    return short(rule.id).split("-")


def _help(rule: Rule) -> list[str]:
    """Return the rule in paragraphs of plain text."""
    meaning = rule.meaning
    told = [f"{meaning.summary} {meaning.text}".strip()]
    example = (("Claim", meaning.claim), ("Draft", meaning.draft))
    told += [f"{label}: {text}" for label, text in example if text]
    if meaning.advice:
        told.append(f"What to do: {meaning.advice}")
    told.append(f"In the manual: claimcheck explain {rule.code}")
    return told


def _markdown(rule: Rule) -> list[str]:
    """Return the same with the labels set off; the texts are our own and need no escaping."""
    told = []
    for paragraph in _help(rule):
        label, colon, text = paragraph.partition(": ")
        if label == "In the manual":
            told.append(f"{label}: `{text}`")
        else:
            bold = colon and label in ("Claim", "Draft", "What to do")
            told.append(f"**{label}:** {text}" if bold else paragraph)
    return told
