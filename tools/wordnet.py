"""Read the WordNet database files (data.noun, index.sense and so on) for build_lexicon.py."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
WORD = re.compile(r"[a-z]{2,22}")


class Synset(NamedTuple):
    """One line of a data file."""

    lexfile: int
    words: tuple[str, ...]  # as written, with capitals
    pointers: tuple[tuple[str, str, str, str], ...]  # symbol, offset, part of speech, words


class Sense(NamedTuple):
    """One line of index.sense."""

    pos: str
    offset: str
    number: int
    count: int


class WordNet:
    """The database files, read whole."""

    def __init__(self, folder: Path) -> None:
        self.synsets: dict[tuple[str, str], Synset] = {}
        for pos, name in FILES.items():
            text = (folder / f"data.{name}").read_text(encoding="latin-1")
            for line in text.splitlines():
                if not line.startswith(" "):
                    self._read_synset(pos, line)
        self.senses: dict[str, list[Sense]] = defaultdict(list)
        for line in (folder / "index.sense").read_text(encoding="latin-1").splitlines():
            key, offset, number, count = line.split()
            word, rest = key.split("%")
            sense = Sense(SENSE_TYPES[rest[0]], offset, int(number), int(count))
            self.senses[word].append(sense)
        self.weights = {word: self._weights(senses) for word, senses in self.senses.items()}

    def _read_synset(self, pos: str, line: str) -> None:
        fields = line.split("|", maxsplit=1)[0].split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(count))
        at = 4 + 2 * count
        pointers = tuple(
            (
                fields[at + 1 + 4 * i],
                fields[at + 2 + 4 * i],
                fields[at + 3 + 4 * i],
                fields[at + 4 + 4 * i],
            )
            for i in range(int(fields[at]))
        )
        self.synsets[pos, fields[0]] = Synset(int(fields[1]), words, pointers)

    @staticmethod
    def _weights(senses: list[Sense]) -> dict[tuple[str, str], float]:
        """Return each sense's share of the uses of its word, untagged ones by their rank."""
        raw: Counter[tuple[str, str]] = Counter()
        for sense in senses:
            raw[sense.pos, sense.offset] += sense.count + 0.5 / sense.number
        total = sum(raw.values())
        return {key: value / total for key, value in raw.items()}

    def share(self, word: str, pos: str, offset: str) -> float:
        return self.weights.get(word, {}).get((pos, offset), 0.0)

    def plain(self) -> dict[str, dict[str, float]]:
        """Return the lower-case single words with the weight of each part of speech."""
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for (pos, offset), synset in self.synsets.items():
            for word in synset.words:
                if WORD.fullmatch(word):
                    weight = self.share(word, pos, offset)
                    found[word][pos] = found[word].get(pos, 0.0) + weight
        return found

    def tagged(self, word: str) -> int:
        return sum(sense.count for sense in self.senses[word])


def synset_pairs(net: WordNet) -> Iterator[tuple[str, str, float]]:
    for (pos, offset), synset in net.synsets.items():
        words = [word for word in synset.words if WORD.fullmatch(word)]
        shares = [net.share(word, pos, offset) for word in words]
        for i, first in enumerate(words):
            for j in range(i):
                if first != words[j]:
                    yield first, words[j], min(shares[i], shares[j])


def pointed(net: WordNet, symbols: frozenset[str], share: float) -> Iterator[tuple[str, str]]:
    """Return the word pairs that lexical pointers of these kinds join, in senses that matter."""
    for (pos, offset), synset in net.synsets.items():
        for symbol, target, target_pos, numbers in synset.pointers:
            if symbol not in symbols or numbers == "0000":
                continue
            target_class = "a" if target_pos == "s" else target_pos
            first = synset.words[int(numbers[:2], 16) - 1]
            second = net.synsets[target_class, target].words[int(numbers[2:], 16) - 1]
            if min(net.share(first, pos, offset), net.share(second, target_class, target)) >= share:
                yield first, second
