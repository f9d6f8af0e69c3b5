"""The HTML report in a real browser: safe, usable with keys alone, without script, and on paper."""

from __future__ import annotations

import io
import unicodedata

import pytest

from claimcheck.model import Report, Verdict
from claimcheck.reports.results import Results
from tests.browser.conftest import Browser
from tests.reports.everything import EVERYTHING
from tests.reports.sample import REFUTED, RESULTS, sentence

pypdf = pytest.importorskip("pypdf")

TAB, ENTER, SPACE, ESCAPE = "\ue004", "\ue007", " ", "\ue00c"
WIDE = "w" * 400
LONG_WORD = REFUTED._replace(
    text=WIDE,
    end=len(WIDE),
    place=WIDE,
    assertions=(REFUTED.assertions[0]._replace(found=WIDE, expected=WIDE),),
)
UNBROKEN = Results((Report((LONG_WORD,), WIDE, text=WIDE), *RESULTS.documents), RESULTS.claims, 9)
CASES = {"sample": RESULTS, "everything": EVERYTHING, "unbroken": UNBROKEN}
SHOWN = "return [...document.querySelectorAll('.note')].filter(it => it.checkVisibility()).length"
FOCUSED = "return document.activeElement.closest('.note')?.querySelector('.panel').id"


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_nothing_runs_and_nothing_is_loaded(browser: Browser, results: Results) -> None:
    """Hostile text does nothing, the policy is never hurt, and no address is asked for (F27)."""
    browser.open(results)

    assert browser.complaints() == []
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.run("return document.scripts.length") == 1
    assert not browser.run(
        "return [...document.querySelectorAll('img, iframe, object, link')].length"
    )


def test_boxes_hide_and_show(browser: Browser) -> None:
    """A box takes the notes and colours of a kind away, and never the words of the draft."""
    browser.open(RESULTS)
    before = browser.run(SHOWN)
    words = "return [...document.querySelectorAll('.s.refuted')].every(it => it.checkVisibility())"

    browser.run("document.getElementById('show-refuted').click()")

    assert browser.run(SHOWN) == before - 1
    assert browser.run(words)
    transparent = "return getComputedStyle(document.querySelector('.s.refuted')).backgroundColor"
    assert browser.run(transparent) == "rgba(0, 0, 0, 0)"
    browser.run("document.getElementById('show-open').click()")
    assert (
        browser.run("return document.querySelector('.note.unsourced').checkVisibility()") is False
    )


def test_only_passages_with_findings(browser: Browser) -> None:
    """The passages without what is shown are hidden, and come back."""
    text = f"{REFUTED.text}\n\nNothing to see.\n\nNor here."
    browser.open(Results((Report((REFUTED,), "a.md", text=text),), RESULTS.claims, 3))
    rows = "return [...document.querySelectorAll('.row')].map(it => it.checkVisibility())"

    browser.run("document.getElementById('only').click()")
    assert browser.run(rows) == [True, False, False]
    browser.run("document.getElementById('show-refuted').click()")
    assert browser.run(rows) == [False, False, False]
    browser.run("document.getElementById('only').click()")
    assert browser.run(rows) == [True, True, True]


def test_everything_can_be_reached_by_tab(browser: Browser) -> None:
    """Tab comes to every sentence and every note, in the order of the page, and it can be seen."""
    browser.open(RESULTS)
    seen = []
    for _ in range(80):
        browser.press(TAB)
        at = browser.run(
            "const it = document.activeElement; const style = getComputedStyle(it);"
            "const ring = it.matches('input') && it.nextElementSibling"
            "  ? getComputedStyle(it.nextElementSibling) : style;"
            "return [it.id || it.querySelector('.number')?.textContent || it.textContent,"
            "        it.localName, style.outlineStyle !== 'none' || ring.outlineStyle !== 'none']"
        )
        if at[1] == "body":
            break
        seen.append(at)
    names = [name for name, _, _ in seen]
    sentences = [name for name, tag, _ in seen if tag == "a" and name.startswith("s")]

    assert names[0] == "Skip to the drafts"
    assert sentences == browser.run("return [...document.querySelectorAll('.s')].map(it => it.id)")
    assert sum(tag == "summary" for _, tag, _ in seen) == browser.run(SHOWN)
    assert all(ring for _, _, ring in seen), [name for name, _, ring in seen if not ring]


def test_notes_unfold_by_key(browser: Browser) -> None:
    """Enter unfolds the note that has the focus; browsers tell screen readers of its state."""
    browser.open(RESULTS)
    browser.run("document.querySelector('.note summary').focus()")

    browser.press(ENTER)

    assert browser.run("return document.querySelector('.panel').checkVisibility()")


def test_keys_from_finding_to_finding(browser: Browser) -> None:
    """n and p go on and back over what is shown, unfold, and can be switched off."""
    browser.open(RESULTS)

    browser.press("n")
    assert browser.run(FOCUSED) == "n1-1"
    assert browser.run("return document.activeElement.parentElement.open")
    assert browser.run("return document.querySelector('.s.on').id") == "s1-1"
    browser.run("document.getElementById('show-unsourced').click()")
    browser.press("n")
    assert browser.run(FOCUSED) == "n1-3"
    browser.press("p", "p", "p")
    assert browser.run(FOCUSED) == "n1-1"
    browser.run("document.getElementById('letters').click()")
    browser.press("n")
    assert browser.run(FOCUSED) == "n1-1"
    browser.run("document.getElementById('next').click()")
    assert browser.run(FOCUSED) == "n1-3"


def test_keys_begin_where_the_reader_is(browser: Browser) -> None:
    """From a sentence that has the focus, n goes on from its note."""
    browser.open(RESULTS)
    browser.run("document.getElementById('s1-3').focus()")

    browser.press("n")

    assert browser.run(FOCUSED) == "n1-4"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_sentence_leads_to_its_note(browser: Browser, script: bool) -> None:
    """Following the link of a sentence unfolds its note, with and without the script."""
    browser.command("Emulation.setScriptExecutionDisabled", value=not script)
    browser.open(RESULTS)
    browser.run("document.getElementById('s1-3').focus()")

    browser.press(ENTER)

    assert browser.run("return document.getElementById('n1-3').checkVisibility()")
    assert not browser.run("return document.getElementById('n1-2').checkVisibility()")


def test_without_script(browser: Browser) -> None:
    """Boxes, notes and colours work without the script; what needs it is not there."""
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(RESULTS)

    assert not browser.run("return document.getElementById('keys').checkVisibility()")
    before = browser.run(SHOWN)
    browser.run("document.getElementById('show-refuted').focus()")
    browser.press(SPACE)
    assert browser.run(SHOWN) == before - 1
    assert browser.complaints() == []


def test_light_and_dark(browser: Browser) -> None:
    """The page is as the system asks, and the reader has the last word."""

    def ground() -> int:
        colour = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
        return sum(int(it) for it in colour.removeprefix("rgb(").removesuffix(")").split(","))

    browser.open(RESULTS, dark=True)
    assert ground() < 150
    browser.run("document.getElementById('theme-light').click()")
    assert ground() > 600
    browser.open(RESULTS)
    assert ground() > 600
    browser.run("document.getElementById('theme-dark').click()")
    assert ground() < 150


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_nothing_sticks_out(browser: Browser, results: Results, width: int) -> None:
    """At no width is there anything to scroll to the side, with every note unfolded."""
    browser.open(results, width)
    browser.run("for (const it of document.querySelectorAll('details')) it.open = true")

    assert browser.run("return document.scrollingElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_no_barriers(browser: Browser, axe: str, results: Results, width: int, dark: bool) -> None:
    """axe-core finds nothing to object to: names, roles, landmarks, headings, contrast."""
    browser.open(results, width, dark=dark)
    browser.run("for (const it of document.querySelectorAll('details')) it.open = true")
    browser.run(axe)

    found = browser.driver.execute_async_script(
        "axe.run().then(it => arguments[0](it.violations.map("
        "    it => [it.id, it.impact, it.nodes.slice(0, 3).map(it => it.html)])))"
    )

    assert found == []


def test_on_paper(browser: Browser) -> None:
    """Printed, everything of every note is there, though all are folded on the screen."""
    browser.open(RESULTS)

    pages = pypdf.PdfReader(io.BytesIO(browser.printed())).pages
    # Fonts have one sign for the two letters of "ff".
    read = unicodedata.normalize("NFKC", " ".join(page.extract_text() for page in pages))
    text = " ".join(read.split())

    assert text.count("Annual report 2024, Harbour Ferries Ltd, 2025-03-01") >= 4
    assert "≠ differs" in text
    assert "growth-2024" in text
    assert "Previous" not in text


def test_dark_is_not_printed(browser: Browser) -> None:
    """Paper is white, whatever the screen is."""
    browser.open(RESULTS, dark=True)
    browser.command("Emulation.setEmulatedMedia", media="print")

    colour = browser.run("return getComputedStyle(document.querySelector('.draft')).color")

    assert colour == "rgb(31, 30, 27)"


def test_long_page(browser: Browser) -> None:
    """A page with thousands of sentences is opened, filtered and walked through."""
    length = len(REFUTED.text) + 2
    plain = sentence("It was so.", Verdict.NOT_ENOUGH_INFO, checkable=False)
    sentences = [
        REFUTED._replace(start=at, end=at + length - 2) for at in range(0, 3_000 * length, length)
    ]
    report = Report(
        (*sentences, plain._replace(start=3_000 * length)),
        "long.md",
        text=(REFUTED.text + "\n\n") * 3_000,
    )
    browser.open(Results((report,), RESULTS.claims, 3_001), fragment="#n1-2500")

    assert browser.run("return document.getElementById('n1-2500').checkVisibility()")
    browser.press("n")
    assert browser.run(FOCUSED) == "n1-2501"
    top = browser.run("return document.activeElement.getBoundingClientRect().top")
    assert 0 < top < 900
