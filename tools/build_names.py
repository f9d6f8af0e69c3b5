"""Make the list of given names in src/claimcheck/words/data from the provider lists of Faker.

    python tools/build_names.py --faker FOLDER --out src/claimcheck/words/data

FOLDER holds the unpacked wheel of PyPI faker 40.54.0 (MIT). Names in Latin, Greek or Cyrillic and
romanised ones are taken, folded to lower-case ASCII. Names that are rather ordinary words, months
or big places are left out; WORDS_TOO are kept although they are words, MORE are added. The same
input gives the same bytes.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from claimcheck.folding import fold_word
from claimcheck.words.entries import entry

HEADER = """\
# Given names of many cultures, folded to lower-case ASCII.
# Made by tools/build_names.py; do not edit by hand.
# Source: PyPI faker 40.54.0, Copyright 2012 Daniele Faraglia, MIT (THIRD_PARTY_NOTICES.md)
# name, number of lists that have it
"""
LISTS = re.compile(
    r"^(romanized_)?first_(romanized_)?(names?|names_\w+|romanized_names)$|first_romanized"
)
LAST = re.compile(r"^(romanized_)?((fe)?male_|unisex_)?last_(romanized_)?names?$|last_romanized")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
NATIONS_SKIPPED = frozenset({"en"})
# Names that only one list has are kept from these: the names most met in English texts.
SINGLE_LISTS = frozenset(
    "en_US en_GB en_IN en_IE en_NZ en_NG en_KE de_DE fr_FR es_ES it_IT pt_BR pl_PL ru_RU uk_UA "
    "zh_CN ja_JP tr_TR nl_NL sv_SE no_NO da_DK fi_FI id_ID vi_VN cs_CZ hu_HU hr_HR ro_RO ga_IE "
    "yo_NG ig_NG ha_NG tw_GH sw zu_ZA".split()
)
WORDS_TOO = frozenset(
    "mark bill frank jack rob will grace rose hope faith joy ruby lily daisy iris ivy violet amber "
    "crystal pearl dean earl duke ray guy pat sue dawn eve holly heather hazel olive carol chuck "
    "drew gene glen grant hank heath jay lance max miles nick pierce reed rich rob robin rusty "
    "skip wade ward art basil chase chance christian clay cliff colt dale dean dick don frank "
    "gale herb hunter jasmine josh laurel lane mason melody miles nelson norm ollie penny pierce "
    "randy rex river rod rusty sandy savannah scott sky stone summer terry tony trace tucker "
    "victor viola wren zion bob tom tim jim joe sam ben dan ken ron ted al ed jon john peter "
    "paul james charles louis angel jesus mercy patience charity felicity dolly kitty betty "
    "jenny molly nelly polly sally willy bobby billy johnny teddy tommy jimmy mike".split()
)
MORE = frozenset(
    "chidi chioma ngozi emeka obinna tunde kemi kofi ama akosua jomo wanjiru nelson thabo sipho "
    "nomvula minh thanh tuan phuong hoang xiaoming jinping jiabao mei ling hui ming jun lei fang "
    "hiroshi takashi kenji haruto yuto sakura aiko minho jisoo jihoon soojin youngho seojun "
    "rajesh sanjay vijay anil sunita anjali deepak lakshmi ravi suresh arjun ananya "
    "omar yusuf mustafa khalid layla zainab maryam hassan hussein karim nadia rania tariq "
    "dmitri sergei vladimir svetlana natasha tatiana yuri oleg igor volodymyr oleksandr iryna "
    "jorge luis carlos miguel juan diego javier alejandro guadalupe joao thiago luiz ana "
    "etienne benoit yves thierry odile lars anders soren mette kari matti aino eero jaan andrus "
    "agnieszka krzysztof wojciech zoltan ferenc milos dragan goran vesna elif mehmet emre zeynep "
    "sean siobhan aoife niamh eoin rhys gareth angharad hamish fergus".split()
)
NOT_NAMES = frozenset(
    "may august january march monday sunday london paris sydney china india asia kenya america "
    "the and van von den der los las san bin ibn rey young king prince princess major judge see "
    "city new york".split()
)


def listed(folder: Path, lists: re.Pattern[str]) -> Iterator[tuple[str, set[str]]]:
    """Return each nation with the folded names of those of its lists whose name matches."""
    sys.path.insert(0, str(folder))
    base = folder / "faker" / "providers" / "person"
    for nation in sorted(path.name for path in base.iterdir() if (path / "__init__.py").exists()):
        if nation in NATIONS_SKIPPED:
            continue
        provider = importlib.import_module(f"faker.providers.person.{nation}").Provider
        names: set[str] = set()
        for attribute in sorted(vars(provider)):
            values = getattr(provider, attribute) if lists.search(attribute) else None
            if isinstance(values, (list, tuple, dict, set)):
                names.update(value for value in values if isinstance(value, str))
        yield nation, {word for name in names for word in plain(name)}


def surnames(folder: Path) -> frozenset[str]:
    """Return the folded family names of all lists, for build_places.py."""
    return frozenset(name for _, names in listed(folder, LAST) for name in names)


def collect(folder: Path) -> Counter[str]:
    """Return for each folded given name the number of national lists that have it."""
    found: Counter[str] = Counter()
    wanted: set[str] = set()
    for nation, folded in listed(folder, LISTS):
        found.update(folded)
        if nation in SINGLE_LISTS:
            wanted |= folded
    return Counter({name: n for name, n in found.items() if n > 1 or name in wanted})


def plain(name: str) -> list[str]:
    """Return the folded name, nothing for other scripts and names of several words."""
    if not all(unicodedata.name(letter, "").startswith(SCRIPTS) for letter in name):
        return []
    folded = fold_word(name)
    return [folded] if re.fullmatch(r"[a-z]{3,14}", folded) else []


def is_kept(name: str, nations: int) -> bool:
    """Say whether a name is wanted: no ordinary word, and known in two lists where it is odd."""
    if name in NOT_NAMES:
        return False
    if name in WORDS_TOO or name in MORE:
        return True
    word = entry(name)
    if word is not None and word.order != "p":
        return nations >= 6 and word.common < 4
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--faker", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = collect(options.faker)
    found.update(dict.fromkeys(WORDS_TOO | MORE, 1))
    lines = [
        f"{name}\t{nations}" for name, nations in sorted(found.items()) if is_kept(name, nations)
    ]
    text = HEADER + "\n".join(lines) + "\n"
    (options.out / "given_names.txt").write_bytes(text.encode("ascii"))


if __name__ == "__main__":
    main()
