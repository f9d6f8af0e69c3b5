"""The HTML page: nothing of a draft is lost, nothing in it can act, every link leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Note, Reason, Report, Unused, Verdict
from claimcheck.reports import page as room
from claimcheck.reports import render
from claimcheck.reports.escape import unicode_text, xml_text
from claimcheck.reports.page import markup
from claimcheck.reports.page.rows import Kind, marked, rows
from claimcheck.reports.results import Results, count
from tests.reports.everything import EVERYTHING, HOSTILE
from tests.reports.html_page import Page
from tests.reports.sample import PARTLY, REFUTED, REFUTED_TEXT, RESULTS, sentence

EMPTY = Results((), RESULTS.claims, 0)
CLEAN = Results((Report((), "clean.md", text="Nothing."),), RESULTS.claims, 1)
CASES = {
    "nothing": EMPTY,
    "a document without findings": CLEAN,
    "several documents": RESULTS,
    "everything": EVERYTHING,
    "everything and what is left out": EVERYTHING._replace(show_all=True),
}
TAGS = frozenset(
    "a b body br button code dd del details div dl dt fieldset footer h1 h2 h3 head header html "
    "input ins kbd label legend li main mark meta nav ol p q script section span strong style sup "
    "summary table tbody td th thead title tr ul".split()
)
ATTRIBUTES = frozenset(
    "aria-hidden aria-label aria-labelledby charset checked class colspan content dir hidden href "
    "http-equiv id lang name open rel role scope tabindex type".split()
)
WORDS = st.text(st.characters(codec=None), max_size=40)


def made(results: Results) -> str:
    return "".join(render("html", results))


def one(**fields: Any) -> Results:
    report = Report((), "draft.md", text=REFUTED_TEXT)._replace(**fields)
    return Results((report,), RESULTS.claims, len(report.sentences))


def shown(text: str) -> str:
    """Return what a reader sees of a draft: line ends are those of the browser."""
    return xml_text(unicode_text(text)).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_drafts_are_shown_whole(results: Results) -> None:
    """The text of every draft is there, to the last character."""
    page = Page(made(results))
    drafts = [it.replace("\r\n", "\n").replace("\r", "\n") for it in page.drafts[1:]]

    assert drafts == [shown(it.text) for it in results.documents]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=8), WORDS)
def test_any_draft_is_shown_whole(pairs: list[tuple[str, str]], rest: str) -> None:
    """Whatever stands between and in the sentences, the rows together are the text."""
    text, sentences = "", []
    for gap, words in pairs:
        text += gap
        if words:
            sentences.append(
                sentence(words, Verdict.NOT_ENOUGH_INFO, start=len(text), reason=Reason.UNSOURCED)
            )
        text += words
    text += rest
    report = Report(tuple(sentences), "draft.md", text=text)

    page = Page(made(Results((report,), RESULTS.claims, len(sentences))))

    assert page.drafts[1].replace("\r\n", "\n").replace("\r", "\n") == shown(text)
    assert page.classes("li")["note"] == len(sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\n", ["One.\n\n", "Two.\n"]),
        ("One.\r\n\r\nTwo.", ["One.\r\n\r\n", "Two."]),
        ("One.\n \n\n\nTwo.", ["One.\n \n\n\n", "Two."]),
        ("One\ntwo.\nThree.", ["One\ntwo.\nThree."]),
        ("\n\nOne.", ["\n\n", "One."]),
        ("", []),
        ("a" * 45_000, ["a" * 20_000, "a" * 20_000, "a" * 5_000]),
        (("b" * 1_500 + "\n") * 3, [("b" * 1_500 + "\n") * 2, "b" * 1_500 + "\n"]),
    ],
    ids="paragraphs crlf blanks lines leading empty endless long".split(),
)
def test_rows_are_paragraphs(text: str, expected: list[str]) -> None:
    """A row ends with the blank lines behind a paragraph, or where it grows too long."""
    assert ["".join(map(str, row.pieces)) for row in rows(Report((), text=text), ())] == expected


def test_rows_hold_few_notes() -> None:
    """Where every line has a note, the notes stay beside their lines."""
    line = "It was 5.\n"
    report = Report(
        tuple(
            sentence(line.strip(), Verdict.NOT_ENOUGH_INFO, start=at, reason=Reason.UNSOURCED)
            for at in range(0, 9 * len(line), len(line))
        ),
        text=line * 9,
    )

    assert [len(row.marked) for row in rows(report, marked(report))] == [4, 4, 1]


def test_overlapping_sentences_repeat_nothing() -> None:
    """Two sentences that share words have a note each, and the words once."""
    first = sentence("It was 5 or 6.", Verdict.NOT_ENOUGH_INFO, reason=Reason.UNSOURCED)
    second = sentence("5 or 6.", Verdict.NOT_ENOUGH_INFO, start=7, reason=Reason.UNSOURCED)
    page = Page(made(one(sentences=(first, second), text=first.text)))

    assert page.drafts[1] == first.text
    assert {"s1-1", "s1-2", "n1-1", "n1-2"} <= set(page.attributes("id"))


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_only_what_the_page_is_made_of(results: Results) -> None:
    """No draft, claim or name adds an element, an attribute, a comment or a script (F27)."""
    page = Page(made(results))

    assert {it.tag for it in page.elements} <= TAGS
    assert {name for it in page.elements for name in it.attributes} <= ATTRIBUTES
    assert page.comments == []
    assert sum(it.tag in ("script", "style") for it in page.elements) == 2


@given(WORDS.map(lambda it: it + HOSTILE), st.sampled_from(["", "\"'", "</title>", "-->", "]]>"]))
def test_any_text_stays_text(words: str, ending: str) -> None:
    """Text in every place of a page is shown and does nothing (F21, F22, F27)."""
    text = words + ending
    assertion = REFUTED.assertions[0]._replace(claim=text, found=text, expected=text, facets=())
    checked = sentence(text, Verdict.REFUTED, assertion)
    checked = checked._replace(place=text)
    report = Report((checked,), text, text=text, unused=(Unused(1, 1, text),))
    other = Report((), text, skipped=text)
    claims = RESULTS.claims._replace(files=(text,))

    page = Page(made(Results((report, other), claims, 1)))

    assert {it.tag for it in page.elements} <= TAGS
    assert {name for it in page.elements for name in it.attributes} <= ATTRIBUTES
    assert page.drafts[1].replace("\r\n", "\n").replace("\r", "\n") == shown(text)
    assert not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page.text
    )


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_links_lead_somewhere(results: Results) -> None:
    """Every id is there once, every link has its target in the page or on the web."""
    page = Page(made(results))
    ids = page.attributes("id")

    assert len(ids) == len(set(ids))
    for target in page.attributes("href"):
        assert target[1:] in ids if target[0] == "#" else target.startswith(("http", "mailto:"))
    assert set(" ".join(page.attributes("aria-labelledby")).split()) <= set(ids)


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a?b=c&d=é", True),
        ("HTTP://example.org", True),
        ("mailto:desk@example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://example.org/ onclick=x", False),
        ('https://example.org/"onclick="x', False),
        ("https://example.org/\u202egpj.exe", False),
        ("https://", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_linked(address: str, linked: bool) -> None:
    """Any other address is shown as text (F27, F41)."""
    told = markup.link(address)

    assert told.startswith("<a href=") is linked
    assert "<script" not in told


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_policy_allows_its_own_parts_alone(results: Results) -> None:
    """The policy names the hashes of the style sheet and the script, and allows nothing else."""
    page = Page(made(results))
    policy = next(it for it in page.attributes("content") if "default-src" in it)

    def hashed(tag: str) -> str:
        digest = hashlib.sha256(page.inline[tag].encode()).digest()
        return f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'"

    assert policy.split("; ") == [
        "default-src 'none'",
        hashed("style"),
        hashed("script"),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert "url(" not in page.inline["style"]
    assert "@import" not in page.inline["style"]


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_counts(results: Results) -> None:
    """The boxes count what every format counts, and each kind has as many notes as it says."""
    page = Page(made(results))
    counts = count(results)
    notes = page.classes("li")

    assert re.search(rf"✗ Refuted {counts.refuted}\b", page.text)
    assert re.search(rf"\? Not enough info {counts.not_enough_info}\b", page.text)
    assert re.search(rf"✓ Supported {counts.supported}\b", page.text)
    assert notes[Kind.UNSOURCED] == counts.unsourced
    assert notes[Kind.SUPPORTED] == counts.supported
    problems = counts.refuted + counts.conflicting
    assert notes[Kind.REFUTED] + notes[Kind.CONFLICTING] == 2 * problems  # the list on top
    assert notes[Kind.ASIDE] == sum(len(it.suppressed) + len(it.known) for it in results.documents)


def test_what_a_note_tells() -> None:
    """A note has verdict, reason, the claim, both sides of each facet, and the source linked."""
    page = Page(made(one(sentences=(REFUTED,))))

    for told in (
        "Refuted quantity",
        "2.4 million for 4.2 million",
        "The claim says Harbour Ferries carried 4.2 million passengers in 2024.",
        "figure 2.4 million 4.2 million ≠ differs",
        "name Harbour Ferries Harbour Ferries = agrees",
        "Source Annual report 2024, Harbour Ferries Ltd, 2025-03-01, https://ferries.example/2024",
        "Put the claim's figure into the draft.",
        "line 1",
    ):
        assert told in page.text
    assert "https://ferries.example/2024" in page.attributes("href")
    assert "<mark>2.4 million</mark>" in made(one(sentences=(REFUTED,)))


def test_a_correction_is_suggested() -> None:
    """Where the figure of the claim would do, the note says what to put in the place of what."""
    page = Page(made(one(sentences=(REFUTED,))))

    assert "Suggested 2.4 million → 4.2 million" in page.text


def test_every_finding_of_a_sentence_is_told() -> None:
    """What another claim says of the same sentence is folded into its note."""
    text = "\n" * PARTLY.start + PARTLY.text
    page = Page(made(one(sentences=(PARTLY,), text=text)))

    assert "Not enough info unsourced note 1 no claim covers this figure" in page.text
    assert "✓ Supported (context)" in page.text
    assert "in 2024 from an earlier sentence" in page.text


def test_known_to_be_false() -> None:
    """A claim that is rated false is told as such, with its correction, its quote and its dates."""
    claim = (RESULTS.claims.get("passengers-2024") or pytest.fail())._replace(
        rating=False,
        correction="They carried 3.9 million.",
        quote="4.2 million",
    )
    results = one(sentences=(REFUTED,))
    page = Page(made(results._replace(claims=results.claims._replace(get=lambda _: claim))))

    assert "Known to be false Harbour Ferries carried" in page.text
    assert "Correct is They carried 3.9 million." in page.text
    assert "The source says 4.2 million" in page.text


def test_without_the_claim() -> None:
    """A claim that is not in the set any more is still named."""
    results = one(sentences=(REFUTED,))
    page = Page(made(results._replace(claims=results.claims._replace(get=lambda _: None))))

    assert "Claim passengers-2024" in page.text


def test_what_is_left_out_is_counted_once() -> None:
    """What comments suppress is not said to have nothing to check, which the rest is said to be."""
    results = one(suppressed=(REFUTED,))._replace(read=3)

    assert "3 sentences read: 0 refuted" in made(results)
    assert "; 2 with nothing to check. Not counted: 1 suppressed." in made(results)
    told = made(results._replace(rest="that no other contradicts", unchanged=1))
    assert "; 1 that no other contradicts. Not counted: 1 suppressed, 1 not changed." in told


def test_what_does_not_count_is_dimmed() -> None:
    """Suppressed and known findings are marked as such, and are not among what is to correct."""
    second = REFUTED._replace(start=100, end=100 + len(REFUTED.text))
    text = REFUTED.text + " " * (100 - len(REFUTED.text)) + REFUTED.text
    page = Page(made(one(suppressed=(REFUTED,), known=(second,), text=text)))

    assert "Not counted: suppressed by a comment." in page.text
    assert "Not counted: known from the baseline." in page.text
    assert "Not counted: 1 suppressed, 1 known from the baseline" in page.text
    assert "To correct" not in page.text
    assert page.classes("li")["aside"] == page.classes("a")["aside"] == 2


def test_a_sentence_that_counts_is_not_dimmed() -> None:
    """A sentence of which only one finding is suppressed has one note."""
    page = Page(made(one(sentences=(REFUTED,), suppressed=(REFUTED,))))

    assert page.classes("a")["aside"] == 0
    assert page.classes("a")["s"] == 1


def test_comments_without_effect() -> None:
    """A comment that suppresses nothing is listed with its line."""
    page = Page(made(one(unused=(Unused(7, 1, "it names no finding"),))))

    assert "1 comment without effect line 7: it names no finding" in page.text


def test_documents_that_were_not_checked() -> None:
    """They are in the index and in the page, with the reason."""
    page = Page(made(RESULTS))

    assert page.text.count("Not checked: it is not text: it holds NUL bytes") == 2
    assert "1 document not checked" in page.text


def test_place_without_lines() -> None:
    """Where a draft has pages, the page is named and no line."""
    page = Page(made(one(sentences=(REFUTED._replace(place="page 3"),))))

    assert "page 3" in page.text
    assert "line 1" not in page.text


def test_meanings() -> None:
    """Every reason and note that is shown is explained at the end, and no other."""
    ids = Page(made(one(sentences=(REFUTED,)))).attributes("id")

    assert f"code-{Reason.QUANTITY}" in ids
    assert not {f"code-{it}" for it in (Reason.TIME, Note.ROUNDED)} & set(ids)
    assert {f"code-{it}" for it in Verdict} <= set(ids)


def test_many_problems() -> None:
    """The list on top stops after a hundred and says so; every piece of the page is small (F31)."""
    length = len(REFUTED.text) + 1
    sentences = tuple(
        REFUTED._replace(start=at, end=at + length - 1, line=1 + at // length, assertions=())
        for at in range(0, 3_000 * length, length)
    )
    results = one(sentences=sentences, text=(REFUTED.text + "\n") * 3_000)

    pieces = list(render("html", results))
    page = Page("".join(pieces))

    assert page.classes("li")["note"] == 3_000
    assert "and 2,900 more, in the drafts below" in page.text
    assert max(map(len, pieces)) < 40_000
    assert 'class="long"' in pieces[0]


def test_colours_can_be_read() -> None:
    """Text on what it stands on has a contrast of at least 4.5 : 1, in light and in dark."""
    sheet = (room_file("page.css")).replace("transparent", "light-dark(#f7f5f0, #16171a)")
    colours = dict(re.findall(r"--([\w-]+): light-dark\(([^)]*)\)", sheet))
    pairs = [(ink, ground) for ink in ("ink", "muted", "accent") for ground in ("paper", "sheet")]
    for kind in Kind:
        grounds = (f"{kind}-soft", f"{kind}-strong", "paper", "sheet")
        pairs += [(kind, ground) for ground in grounds]
        pairs += [("ink", ground) for ground in grounds]
    pairs += [("muted", f"{Kind.SUPPORTED}-soft"), (Kind.REFUTED, f"{Kind.SUPPORTED}-soft")]
    for ink, ground in pairs:
        for theme in (0, 1):
            both = (colours[it].split(", ")[theme] for it in (ink, ground))
            assert contrast(*both) >= 4.5, (ink, ground, ("light", "dark")[theme])


def room_file(name: str) -> str:
    assert room.__file__
    return Path(room.__file__).with_name(name).read_text(encoding="utf-8")


def contrast(first: str, second: str) -> float:
    """Return the contrast of WCAG 2.2."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[at:to], 16) / 255 for at, to in pairwise((1, 3, 5, 7))]
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
