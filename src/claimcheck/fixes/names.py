"""Names: the claim's in the form that the draft's has ("India's" becomes "China's")."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.fixes.edits import Edit, Wrong
from claimcheck.words import lexicon, places

# Countries by their keys in `words.places`, each with its adjective.
_ADJECTIVES = """
AR Argentine | AT Austrian | AU Australian | BD Bangladeshi | BE Belgian | BG Bulgarian
BR Brazilian | CA Canadian | CH Swiss | CL Chilean | CN Chinese | CO Colombian | CZ Czech
DE German | DK Danish | DZ Algerian | EE Estonian | EG Egyptian | ES Spanish | ET Ethiopian
FI Finnish | FR French | GB British | GH Ghanaian | GR Greek | HR Croatian | HU Hungarian
ID Indonesian | IE Irish | IL Israeli | IN Indian | IQ Iraqi | IR Iranian | IS Icelandic
IT Italian | JP Japanese | KE Kenyan | KR Korean | KZ Kazakh | LT Lithuanian | LV Latvian
MA Moroccan | MX Mexican | MY Malaysian | NG Nigerian | NL Dutch | NO Norwegian | NP Nepalese
PE Peruvian | PH Philippine | PK Pakistani | PL Polish | PT Portuguese | RO Romanian | RS Serbian
RU Russian | SA Saudi | SE Swedish | SG Singaporean | SI Slovenian | SK Slovak | TH Thai
TN Tunisian | TR Turkish | TW Taiwanese | UA Ukrainian | US American | VE Venezuelan
VN Vietnamese | ZA South African
"""
_PLURALS = ("States", "Nations", "Emirates", "Islands", "Netherlands", "Philippines")


def corrected(prose: str, wrong: Wrong, statement: str) -> list[Edit] | None:
    """
    Return what puts the claim's name into the place of the draft's, None where it would not fit.

    `statement` shows whether the name goes with an article.
    """
    start, end, claim = wrong.start, wrong.end, wrong.words
    draft = prose[start:end]
    if draft[:1].islower() or claim[:1].islower():
        return _role(draft, claim, start, end)
    new = _in_form(draft, claim)
    if new is None:
        return None
    if new == claim:  # an adjective needs no article of its own
        fitting = _with_article(prose, start, new, statement)
        if fitting is None:
            return None
        start, new = fitting
    edits = [Edit(start, end, new)]
    ending = re.match(r"(['’])(s?)(?![^\W\d_])", prose[end:])
    if ending is not None and not ending[2] and not draft.endswith("s"):
        return None  # the apostrophe is the name's own: "Ca' Brenta"
    if ending is not None:
        owner = ending[1] if _is_plural(new) else f"{ending[1]}s"
        edits.append(Edit(end, end + ending.end(), owner))
    return edits


def _role(draft: str, claim: str, start: int, end: int) -> list[Edit] | None:
    """Return "chief executive" for "chief financial officer"; not a lemma for a plural."""
    if not draft[:1].islower() or not claim[:1].islower() or draft == "head":
        return None  # "head of nursing" is more than a head
    if " " not in draft + claim and lexicon.is_plural_noun(draft) is not lexicon.is_plural_noun(
        claim
    ):
        return None
    return [Edit(start, end, claim)]


def _in_form(draft: str, claim: str) -> str | None:
    """Return the claim's name as an adjective where the draft's is one, if that is known."""
    mine, theirs = _is_adjective(draft), _is_adjective(claim)
    if mine is theirs:
        return claim
    if not mine:
        return None
    known = places.place(claim.lower())
    return None if known is None else _adjectives().get(known.key)


def _is_adjective(name: str) -> bool:
    known = places.place(name.lower())
    return known is not None and _adjectives().get(known.key, "").lower() == name.lower()


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    """Return the adjective of each country by its key."""
    entries = _ADJECTIVES.replace("\n", "|").split("|")
    pairs = (entry.strip().partition(" ") for entry in entries if entry.strip())
    return {key: adjective for key, _, adjective in pairs}


def _is_plural(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return last in _PLURALS or (last.endswith("s") and lexicon.is_plural_noun(last.lower()))


def _with_article(prose: str, start: int, name: str, statement: str) -> tuple[int, str] | None:
    """Return the place and the name with "the" put in or left out as the claim has it."""
    wanted = _takes_article(name, statement)
    article = re.search(r"(?:^|[\s(\"“])(the)\s+$", prose[:start], re.IGNORECASE)
    if wanted is None or wanted is (article is not None):
        return start, name
    if article is not None:
        return article.start(1), name
    before = prose[:start].rstrip()
    if before.endswith((" a", " an", "'s", "’s")):
        return None
    return start, f"{'the' if before else 'The'} {name}"


def _takes_article(name: str, statement: str) -> bool | None:
    """Say whether the claim has "the" before a name; None where that belongs to another word."""
    found = re.search(rf"(?:(\S+)\s+|^){re.escape(name)}(?![\w-])(?:\s+(\S+))?", statement)
    if found is None:
        return None
    before, after = (found[1] or "").lower(), found[2] or ""
    if after[:1].isupper() or lexicon.main_pos(after.rstrip(".,;:").lower()) == lexicon.NOUN:
        return None  # "the Kestrel rover", "the China Internet Development Report"
    if before == "the":
        return True
    named = before.isalpha() and not lexicon.is_function_word(before)  # "a new National Assembly"
    return None if named or before in ("a", "an") else False
