"""
Prose that no claim is about: ordinary prose, and prose on the subject of the bundled claims.

The ordinary prose is made from `tests/cases/ordinary-prose.txt`, the same every time; the near
prose is read from `tests/cases/near-prose`. Tests check a part of it, `bench/verdicts.py` all.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).with_name("cases")
NEAR = CASES / "near-prose"
ORDINARY = CASES / "ordinary-prose.txt"
SLOT = re.compile(r"\{(\w+)\}")

TOWNS = (
    "Aldermere Brackwell Castelnou Dunvegan Eskdale Farnborough Grisolles Halvorsen Inverlach "
    "Jesenik Kirkholm Lindesnes Marstal Nordby Ostrava Penrith Quimper Ravello Skagen Tiverton "
    "Ulverston Viborg Whitby Yeovil Zwolle"
).split()
FIRST_NAMES = (
    "Anna Bertil Carla Dmitri Elena Farid Greta Hamid Irene Jonas Katrin Leo Marta Nils Olga "
    "Pedro Rosa Samuel Teresa Viktor"
).split()
SURNAMES = (
    "Abbott Bergstrom Castillo Dvorak Ellison Fontaine Greaves Hartmann Ibsen Jankowski Keller "
    "Lindgren Moreau Novak Okonkwo Petrov Quintero Rossi Sandoval Tanaka Usher Vance Whitlock"
).split()
COUNTRIES = (
    "Austria Brazil Canada China Denmark Egypt Finland Germany Ghana Greece India Ireland Italy "
    "Japan Kenya Mexico Morocco Norway Peru Poland Portugal Spain Sweden Turkey Vietnam"
).split()
FIRMS = (
    "Alder & Finch, Brightwater Foods, Carrow Paper, Delmont Shoes, Eastgate Stores, "
    "Foxley Furniture, Granby Cement, Hollin Textiles, Ivory Cruises, Juniper Hotels"
).split(", ")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
GOODS = "apples candles carpets chairs coats kettles lamps novels pianos umbrellas".split()
CROPS = "barley beans cherries grapes oats olives onions pears rye tomatoes".split()
ANIMALS = "badgers beavers cranes deer foxes hedgehogs otters owls seals storks".split()
DISHES = "dumplings, fish soup, flatbread, lentil stew, pancakes, plum cake, rice pudding".split(
    ", "
)
WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty".split()

SLOTS: dict[str, Callable[[random.Random], str]] = {
    "town": lambda r: r.choice(TOWNS),
    "country": lambda r: r.choice(COUNTRIES),
    "firm": lambda r: r.choice(FIRMS),
    "person": lambda r: f"{r.choice(FIRST_NAMES)} {r.choice(SURNAMES)}",
    "surname": lambda r: r.choice(SURNAMES),
    "goods": lambda r: r.choice(GOODS),
    "crop": lambda r: r.choice(CROPS),
    "animals": lambda r: r.choice(ANIMALS),
    "dish": lambda r: r.choice(DISHES),
    "day": lambda r: r.choice(DAYS),
    "month": lambda r: r.choice(MONTHS),
    "year": lambda r: str(r.randrange(1890, 2026)),
    "recent": lambda r: str(r.randrange(2008, 2026)),
    "date": lambda r: f"{r.randrange(1, 29)} {r.choice(MONTHS)} {r.randrange(1950, 2026)}",
    "word": lambda r: r.choice(WORDS),
    "few": lambda r: str(r.randrange(2, 20)),
    "some": lambda r: str(r.randrange(20, 990)),
    "many": lambda r: f"{r.randrange(1_000, 98_000):,}",
    "lots": lambda r: f"{r.randrange(100, 9_900) * 1_000:,}",
    "millions": lambda r: f"{r.randrange(11, 990) / 10} million",
    "share": lambda r: f"{r.randrange(2, 97)}%",
    "percent": lambda r: f"{r.randrange(20, 970) / 10} per cent",
    "degrees": lambda r: f"{r.randrange(-15, 39)} °C",
    "time": lambda r: f"{r.randrange(6, 23)}:{r.randrange(0, 60, 5):02}",
    "price": lambda r: f"£{r.randrange(200, 9_900) / 100:.2f}",
    "euros": lambda r: f"€{r.randrange(2, 950)} million",
    "score": lambda r: f"{r.randrange(0, 6)}–{r.randrange(0, 6)}",
    "bound": lambda r: r.choice(
        ("more than", "fewer than", "about", "almost", "at least", "some", "just over", "up to")
    ),
}


class NearSentence(NamedTuple):
    """One sentence near the bundled claims, and its verdict where they settle it."""

    text: str
    verdict: str | None
    place: str  # file and line, to find it by


def ordinary(count: int) -> Iterator[str]:
    """Yield so many different sentences of ordinary prose, with figures, dates and names."""
    chosen = random.Random(7)
    lines = ORDINARY.read_text(encoding="utf-8").splitlines()
    templates = cycle(line for line in lines if not line.startswith("#"))
    seen: set[str] = set()
    while len(seen) < count:
        text = _filled(next(templates), chosen)
        if text not in seen:
            seen.add(text)
            yield text


def _filled(template: str, chosen: random.Random) -> str:
    text = SLOT.sub(lambda slot: SLOTS[slot.group(1)](chosen), template)
    return text[0].upper() + text[1:]


def near_paragraphs() -> Iterator[tuple[NearSentence, ...]]:
    """Yield the paragraphs of prose on the subject of the bundled claims, file by file."""
    for path in sorted(NEAR.glob("*.txt")):
        paragraph: list[NearSentence] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                paragraph.append(_near_sentence(line, f"{path.stem}:{number}"))
            elif paragraph:
                yield tuple(paragraph)
                paragraph = []
        if paragraph:
            yield tuple(paragraph)


def _near_sentence(line: str, place: str) -> NearSentence:
    if not line.startswith("["):
        return NearSentence(line, None, place)
    verdict, _, text = line[1:].partition("] ")
    return NearSentence(text, verdict, place)
