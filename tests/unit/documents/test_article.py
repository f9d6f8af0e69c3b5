"""Saved web pages: the article, not the menus; and nothing is lost of what is no such page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.article import left_out
from claimcheck.documents.model import JOINER

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
WORDS = "Passengers rose by 12% last year. " * 10


def article(rest: str = "") -> str:
    return f"<article><h1>Ferries</h1><p>{WORDS}</p>{rest}</article>"


def prose(text: str) -> list[str]:
    document = parse(text, "html")
    return [
        " ".join(document.prose[it.start : it.end].replace(JOINER, "").split())
        for it in document.blocks
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages(path: Path) -> None:
    """Pages as content systems write them; beside each is what is read (RENEW=1 renews it)."""
    found = "".join(f"{line}\n" for line in prose(path.read_text(encoding="utf-8")))
    golden = path.with_suffix(".txt")
    if os.environ.get("RENEW"):
        golden.write_text(found, encoding="utf-8")

    assert found == golden.read_text(encoding="utf-8")


def body(text: str) -> str:
    return f"<!DOCTYPE html><html><head><title>T</title></head><body>{text}</body></html>"


@pytest.mark.parametrize(
    "by_work",
    [
        "<aside>Bus fares: 5%.</aside>",
        "<footer>Since 1999.</footer>",
        "<form>Only 5 fields.</form>",
        "<dialog open>We store 5 cookies.</dialog>",
        "<div hidden>Draft of 5.</div>",
        "<p hidden=''>Draft of 5.</p>",
        "<div aria-hidden='true'>5 icons</div>",
        "<div style='color:red; display: none'>5 of them</div>",
        "<div role=complementary>5 more</div>",
        "<section role='search'>5 more</section>",
        "<div class='c-related-posts x'>5 more</div>",
        "<div class=newsletterSignup>5,000 readers</div>",
        "<div class='share-buttons'>5 shares</div>",
        "<div id='cookie_notice'>5 cookies</div>",
        "<section id=comments>5 said so</section>",
        "<ul><li><a href=a>Rents up 5%</a><li><a href=b>Rain for 5 days</a>"
        "<li><a href=c>A walk of 5 km</a> today</ul>",
        "<article><p>5 things to know today</p></article>",
    ],
)
def test_by_work(by_work: str) -> None:
    """What is no part of an article is not read, wherever in it it stands."""
    page = body(f"<main>{article()}{by_work}</main>")
    assert prose(page) == ["Ferries", WORDS.strip()]
    if "article" not in by_work:
        assert prose(body(article(by_work))) == ["Ferries", WORDS.strip()]


@pytest.mark.parametrize(
    "part",
    [
        "<header>Since 1999.</header>",
        "<blockquote>Good.<footer>Ann Lee, 5 years</footer></blockquote>",
        "<figure><figcaption>A boat with 300 seats</figcaption></figure>",
        "<details><summary>Why?</summary>For 5 reasons.</details>",
        "<h2 id='related-work'>Related work</h2>",
        "<section id='advertising'>It costs 5 million.</section>",
        "<div class='section' id='cookies'>It costs 5 million.</div>",
        "<div class='market-share'>It is 5%.</div>",
        "<div class='category-advertising tag-cookies'>It is 5%.</div>",
        "<ul><li>It is <a href=a>5%</a> in all<li>and <a href=b>more</a> than that<li>"
        "<a href=c>since</a> last year</ul>",
        "<ul><li><a href=a>One link</a><li><a href=b>Another</a></ul>",
        "<aside class=unclosed>It is 5%.",
        "<div class=related>It is 5%.",
    ],
)
def test_parts_of_an_article(part: str) -> None:
    """What may be part of the article is read."""
    assert len(prose(body(article(part)))) > 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<aside>a</aside><footer>b</footer>", id="fragment"),
        pytest.param(article("<aside>a</aside>"), id="article without a page"),
        pytest.param(body(f"<p>{WORDS}</p><aside>a</aside><footer>b</footer>"), id="no article"),
        pytest.param(body("<main>Loading …</main><p>a</p>"), id="article without text"),
        pytest.param(body(f"<main>{WORDS}</main><p>{WORDS * 6}</p>"), id="a small part of it"),
        pytest.param(body(f"{article()}{article()}{article()}"), id="several articles"),
        pytest.param(body(f"<article hidden>{WORDS}</article><p>a</p>"), id="hidden article"),
    ],
)
def test_nothing_is_left_out_in_doubt(text: str) -> None:
    """F18: a page is read whole where it does not say for sure what its article is."""
    assert left_out(text) == ()


def test_headline_before_the_article() -> None:
    """A headline that stands outside of the article's element belongs to it."""
    page = body(f"<h1 class=site-title>The Post</h1><h1>Ferries</h1><p>x</p><main>{WORDS}</main>")

    assert prose(page) == ["Ferries", WORDS.strip()]


def test_comments_are_longer_than_the_article() -> None:
    """What readers say is left out however much it is."""
    said = (
        "<div class=comment><p>I was there, and it was more than 5%, whatever they say.</p></div>"
    )
    page = body(f"<main>{article()}<div class='comments-area'>{said * 10}</div></main>")

    assert prose(page) == ["Ferries", WORDS.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "<html><main>" + "<div>" * 5_000 + WORDS,
        "<html><main>" + "<div class=comments>" * 5_000 + WORDS,
        "<html><main>" + WORDS + "<h1></h1><div id=comments></div>" * 5_000,
        "<html>" + "<article>a</article>" * 5_000,
        "<html><main>" + WORDS + "<p hidden>" * 5_000,
        "<html><main>" + WORDS + "<li hidden><span hidden></li>" * 5_000,
        "<html><main>" + "<blockquote><footer>" * 5_000,
        "<body>" + "</body>" * 5_000 + "</main><main>" + WORDS,
    ],
)
def test_hostile_pages(text: str) -> None:
    """F17, F18: no exception, and no tag that is never closed hides anything."""
    document = parse(text, "html")

    assert WORDS.strip() in document.prose or WORDS not in text


TAGS = st.sampled_from(
    [
        *("<html>", "<body>", "</body>", "<main>", "</main>", "<article>", "</article>", "<h1>"),
        *("</h1>", "<div class=comments>", "<div class=related>", "</div>", "<aside>", "</aside>"),
        *("<ul>", "<li>", "</ul>", "<a href=x>", "</a>", "<p hidden>", "</p>", "<span hidden>"),
        *(
            "</span>",
            WORDS,
            "5% more. ",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<form>",
            "</form>",
        ),
    ]
)


@settings(deadline=None)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_any_page(text: str) -> None:
    """What is left out is in order, apart, and inside of the page."""
    last = 0
    for start, end in left_out(text):
        assert last <= start < end <= len(text)
        last = end
