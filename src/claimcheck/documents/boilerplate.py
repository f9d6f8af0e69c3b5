"""What by-work of a web page is called: menus, banners, notices, lists of other articles.

The names are those that content systems and their themes give (WordPress, Drupal, MediaWiki,
Sphinx, the design systems of governments). A name is looked at word by word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

_ROLES = frozenset(
    """
    alert alertdialog banner complementary contentinfo dialog directory menu menubar navigation
    search tablist toolbar
    """.split()
)
_WORDS = frozenset(
    """
    ad ads advert advertisement advertising breadcrumb breadcrumbs commentlist consent cookie
    cookies disqus editsection gdpr jumplink menu navbar navbox newsletter noprint outbrain
    pagination paywall printfooter promo recirculation recommendations recommended related
    relatedposts sharedaddy sharing sidebar signup skiplink sponsored subscribe taboola
    """.split()
)
# Words that tell only together: "share-buttons", but not "market-share".
_PAIRS = frozenset(
    """
    article-nav author-bio author-box back-top call-action
    edit-link edit-page entry-footer follow-us jump-link like-this mailing-list more-from
    more-stories most-popular most-read nav-links next-article on-page page-nav page-tools
    post-comments post-meta post-navigation post-tags post-footer prev-next read-more read-next
    see-also share-bar share-button share-buttons share-icons share-links share-this share-tools
    share-widget site-footer site-header site-title skip-content skip-link skip-to social-bar
    social-buttons social-icons social-links social-media social-share tag-list tags-links
    table-contents toc-list up-next you-may
    """.split()
)
_WHOLE = frozenset("catlinks nav related share social toc".split())  # of a name, alone
_DISCUSSIONS = frozenset(
    """
    comment-list comment-respond comment-section commentlist comments comments-area
    comments-section disqus disqus-thread discussion respond
    """.split()
)
# Elements whose id is often made from the heading of what they hold.
_TITLED = frozenset("section h1 h2 h3 h4 h5 h6 span p li a".split())
_CONTENT = frozenset(
    """
    article article-body article-content articlebody body-content bodycontent content content-body
    entry-content main main-content maincontent mw-content-text node-content page-content post-body
    post-content story story-body story-content
    """.split()
)
_MOST_CHARS = 300  # of a name that are looked at; some frameworks write a thousand


def is_boilerplate(name: str, attributes: Mapping[str, str]) -> bool:
    """Say whether the role, id or class of an element called `name` is that of by-work."""
    if attributes.get("role", "").strip().lower() in _ROLES:
        return True
    classes = _names(attributes.get("class", "")[:_MOST_CHARS])
    if any(map(_is_by_work, classes)):
        return True
    ids = _names(attributes.get("id", "")[:_MOST_CHARS])
    if name in _TITLED or "section" in classes:
        return not _WHOLE.isdisjoint(ids)
    return any(map(_is_by_work, ids))


def is_discussion(attributes: Mapping[str, str]) -> bool:
    """Say whether an element is called what holds the comments of readers."""
    return any(
        name in _DISCUSSIONS
        for kind in ("id", "class")
        if kind in attributes
        for name in _names(attributes[kind][:_MOST_CHARS])
    )


@lru_cache(maxsize=1024)
def _is_by_work(name: str) -> bool:
    words = name.split("-")
    if words[0] in ("category", "tag") and name not in _PAIRS:
        return False  # what the article is about
    return (
        name in _WHOLE
        or name in _DISCUSSIONS
        or not _WORDS.isdisjoint(words)
        or any(f"{one}-{two}" in _PAIRS for one, two in pairwise(words))
    )


def is_named_content(attributes: Mapping[str, str]) -> bool:
    """Say whether an element's id or class is one that systems give to the article."""
    return any(
        name in _CONTENT
        for kind in ("id", "class")
        if kind in attributes
        for name in _names(attributes[kind][:_MOST_CHARS])
    )


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Say whether no reader of the page sees an element."""
    if not attributes:
        return False
    hidden = attributes.get("hidden")
    if hidden is not None and hidden.strip().lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style", "")
    return "none" in style and bool(_undisplayed().search(style))


@lru_cache(maxsize=1)
def _undisplayed() -> re.Pattern[str]:
    return re.compile(r"(?:^|;)\s{0,20}display\s{0,20}:\s{0,20}none\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _humps() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_:./]|-{2,}")


def _names(names: str) -> list[str]:
    """Return the names in an attribute as words: "relatedPosts__list" is "related-posts-list"."""
    return _humps().sub("-", names).lower().split()
