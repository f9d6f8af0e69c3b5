"""The sample, and beside it what is hard on formats that other programs read.

Every level, text beyond the first plane of Unicode, CR LF, words over two lines, two findings on
one line, files inside and outside of the root, a document without lines, hostile text, and what is
suppressed, known and unused.
"""

from __future__ import annotations

from claimcheck.model import (
    Assertion,
    CheckedSentence,
    Claim,
    FacetName,
    FacetResult,
    Note,
    Outcome,
    Reason,
    Report,
    Source,
    Unused,
    Verdict,
)
from claimcheck.reports.results import ClaimsUsed, Results
from claimcheck.source_map import SourceMap
from tests.reports.sample import CLAIMS as SIMPLE
from tests.reports.sample import RESULTS, sentence

ROOT, FOLDER = "/desk", "/desk/news"
HOSTILE = (
    "\r\n::error file=x::gone %0A, a:b ]]> <!-- --> </script><img src=x onerror=alert(1)> "
    "| @octocat #12 !3 GH-1 `x` **b** [l](javascript:x) $4 and $5 :100: www.example.org "
    "https://example.org/a_b me@example.org \x00\x1b[2J\x9b\u202e\ufffe\uffff\udc80\ud800 &amp; \\"
)
EVIL = Claim(
    id="evil\n::error::id",
    statement=f"Evil {HOSTILE}",
    source=Source(title="Title](javascript:x) </script>", url="https://evil.example/a)b>|\n c"),
    path="claims/evil %41.yaml",
    line=3,
    column=5,
)
CLAIMS = {claim.id: claim for claim in (*SIMPLE.values(), EVIL)}


def differing(
    text: str, found: str, expected: str, claim: str = "passengers-2024", at: int = 0
) -> Assertion:
    """Make a refuted assertion whose figure stands in `text`, behind `at`."""
    start = text.index(found, at)
    facet = FacetResult(
        FacetName.QUANTITY, Outcome.DIFFER, expected, found, None, start, start + len(found)
    )
    return Assertion(
        claim=claim,
        verdict=Verdict.REFUTED,
        reason=Reason.QUANTITY,
        note=None,
        start=start,
        end=start + len(found),
        score=0.9,
        expected=expected,
        found=found,
        facets=(facet,),
    )


def placed(text: str, words: str, it: CheckedSentence, at: int = 0) -> CheckedSentence:
    """Return a sentence with the place that `words` have in `text`."""
    start = text.index(words, at)
    line, column = SourceMap(text).position(start)
    end = start + len(words)
    return it._replace(text=words, start=start, end=end, line=line, column=column)


WRONG = "🚢🚢 Harbour Ferries carried 2.4 million\r\npassengers, up 9%, in 𝟚024."
SHIP = f"# Übersicht\r\n\r\n{WRONG} And 🚢 99 more 🚢 came.\r\n"
SHIPS = Report(
    (
        placed(
            SHIP,
            WRONG,
            sentence(
                WRONG,
                Verdict.REFUTED,
                differing(SHIP, "2.4 million\r\npassengers", "4.2 million passengers"),
                differing(SHIP, "9%", "12%", "growth-2024"),
            ),
        ),
        placed(
            SHIP,
            "And 🚢 99 more 🚢 came.",
            sentence("", Verdict.NOT_ENOUGH_INFO, reason=Reason.UNSOURCED),
        ),
    ),
    "../news/ferries/über 🚢.md",
    text=SHIP,
)

TWO = "It carried 2.4 million, then 2.5 million. It carried 2.4 million. It grew."
TWICE = Report(
    (
        placed(
            TWO,
            "It carried 2.4 million, then 2.5 million.",
            sentence(
                "",
                Verdict.REFUTED,
                differing(TWO, "2.4 million", "4.2 million"),
                differing(TWO, "2.5 million", "4.2 million"),
            ),
        ),
        placed(
            TWO,
            "It carried 2.4 million.",
            sentence("", Verdict.REFUTED, differing(TWO, "2.4 million", "4.2 million", at=40)),
        ),
        placed(
            TWO,
            "It grew.",
            sentence(
                "",
                Verdict.SUPPORTED,
                Assertion("growth-2024", Verdict.SUPPORTED, None, Note.STALE, 66, 74, 0.8),
            ),
        ),
    ),
    "/elsewhere/two on a line.txt",
    text=TWO,
)

PAGE = "The fleet has 13 ships."
LETTER = Report(
    (
        placed(
            PAGE, PAGE, sentence("", Verdict.REFUTED, differing(PAGE, "13 ships", "31 ships"))
        )._replace(
            place="page 3",
        ),
    ),
    "/desk/letter.docx",
    text=PAGE,
    editable=False,
)

ODD = f"Evil 5 {HOSTILE}."
ATTACK = Report(
    (
        placed(
            ODD, ODD, sentence("", Verdict.REFUTED, differing(ODD, "5 \r\n::", HOSTILE, EVIL.id))
        ),
    ),
    "odd,a:b\r\n::error::x%0A|[x](y) \udcff <b>.md",
    text=ODD,
)

SAME = "It had 7 ships. It had 7 ships. It had 7 ships."
SEVEN = sentence("It had 7 ships.", Verdict.NOT_ENOUGH_INFO, reason=Reason.UNSOURCED)
KEPT = Report(
    (placed(SAME, "It had 7 ships.", SEVEN, 30),),
    "./kept.md",
    text=SAME,
    suppressed=(placed(SAME, "It had 7 ships.", SEVEN),),
    known=(placed(SAME, "It had 7 ships.", SEVEN, 10),),
    unused=(Unused(1, 5, "ignore[growth-2024] suppresses nothing"),),
)
SKIPPED = Report((), ATTACK.path, skipped=f"it is odd: {HOSTILE}")
PASTED = Report(
    (placed(TWO, "It grew.", sentence("", Verdict.NOT_ENOUGH_INFO, reason=Reason.UNSOURCED)),),
    text=TWO,
)

EVERYTHING = Results(
    documents=(*RESULTS.documents, SHIPS, TWICE, LETTER, ATTACK, KEPT, SKIPPED, PASTED),
    claims=ClaimsUsed(("claims/ferry.yaml", "claims/evil %41.yaml"), 6, False, CLAIMS.get),
    read=20,
    root=ROOT,
    folder=FOLDER,
)


def many(number: int) -> Results:
    """Return results with `number` findings: the worst, which are a tenth, come last."""
    text = "It had 7 ships.\n" * number
    worst = number // 10
    assertion = differing("It had 7 ships.", "7 ships", "8 ships")
    wrong = sentence("It had 7 ships.", Verdict.REFUTED, assertion)
    sentences = tuple(
        (SEVEN if index < number - worst else wrong)._replace(
            start=index * 16,
            end=index * 16 + 15,
            line=index + 1,
        )
        for index in range(number)
    )
    return Results((Report(sentences, "many.md", text=text),), RESULTS.claims, number)
