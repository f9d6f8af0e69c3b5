"""Two figures in words that tell them apart: "up 12% for down 12%", where both texts are "12%"."""

from __future__ import annotations

from claimcheck.facets.quantity.model import Bound, Quantity

_BOUNDS = {
    Bound.MORE_THAN: "more than",
    Bound.AT_LEAST: "at least",
    Bound.LESS_THAN: "less than",
    Bound.AT_MOST: "at most",
    Bound.NEARLY: "nearly",
    Bound.JUST_OVER: "just over",
    Bound.ABOUT: "about",
}


def apart(offered: Quantity, claimed: Quantity) -> tuple[str, str] | None:
    """
    Return words for a draft's and a claim's figure where their own texts hide what differs.

    The sign of a change stands in its verb, a rate in what follows, and some bounds elsewhere in
    the sentence; None where the texts tell the difference already.
    """
    texts = offered.text, claimed.text
    same = texts[0].lower() == texts[1].lower()
    if offered.change and claimed.change and offered.change is not claimed.change:
        figures = any(character.isdigit() for character in "".join(texts))
        return (_signed(offered), _signed(claimed)) if same or figures else None
    if not same:
        return None
    if (offered.per, offered.per_amount) != (claimed.per, claimed.per_amount):
        return _rate(offered), _rate(claimed)
    if offered.bound is not claimed.bound:
        return _bounded(offered), _bounded(claimed)
    return None


def _signed(figure: Quantity) -> str:
    """Return "down 12%"; a text without figures ("halved") has its sign in itself."""
    if figure.text[:1] in "+-\u2212" or figure.text[-2:].lower() == "ed":
        return figure.text
    return f"{figure.change} {figure.text}"


def _rate(figure: Quantity) -> str:
    if not figure.per:
        return figure.text
    if figure.per_amount == 1:
        return f"{figure.text} per {figure.per}"
    many = "people" if figure.per == "person" else f"{figure.per}s"
    return f"{figure.text} per {figure.per_amount:,} {many}"


def _bounded(figure: Quantity) -> str:
    """Return the text with its bound in front: no text that is alike has it already."""
    words = _BOUNDS.get(figure.bound) if figure.bound is not None else None
    return f"{words} {figure.text}" if words else figure.text
