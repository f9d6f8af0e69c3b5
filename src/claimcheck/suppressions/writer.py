"""Try places for comments in a document until each is about what it was written for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.sentences import Sentence, split
from claimcheck.suppressions.insertion import Edit, Finder, Insertion, Key, edits, written
from claimcheck.suppressions.placed import Placed, place
from claimcheck.suppressions.scope import Scope

if TYPE_CHECKING:
    from claimcheck.documents.model import Block, Document
    from claimcheck.suppressions.syntax import Syntax

_MAX_READINGS = 500  # of one document with comments tried out; what is left then is refused


class Target(NamedTuple):
    """The sentences of one block that are to be suppressed: their numbers, and by what names."""

    block: Block
    sentences: tuple[tuple[int, tuple[str, ...]], ...]


class Choice(NamedTuple):
    """Where the comments of a target go: one above its block, or one behind each sentence."""

    insertions: tuple[Insertion, ...]
    about: tuple[tuple[int, ...], ...]  # the sentences that each of them is for


class Writer:
    """Tries places for comments in one document."""

    def __init__(
        self,
        document: Document,
        syntax: Syntax,
        read: Callable[[str], Document],
        because: str | None,
    ) -> None:
        """Prepare to write in `document`; `read` reads a text as it was read."""
        self._document = document
        self._sentences = split(document)
        self._syntax = syntax
        self._read = read
        self._because = because
        self._readings = 0
        self._finder = Finder(document.text, syntax)
        scope = Scope(document, self._sentences)
        self._shape = _shape(document, self._sentences)
        self._placed, self._wrong = place(document, scope, len(self._sentences))

    def targets(self, wanted: dict[int, tuple[str, ...]]) -> list[Target]:
        """Gather the sentences that start at the offsets in `wanted` by their blocks."""
        found: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
        for number, sentence in enumerate(self._sentences):
            if sentence.start in wanted:
                found.setdefault(sentence.block, []).append((number, wanted[sentence.start]))
        return [Target(self._document.blocks[it], tuple(told)) for it, told in found.items()]

    def choose(self, targets: list[Target]) -> list[Choice]:
        """Return the best choice for each target that has one."""
        options = [(it, list(self._choices(it))) for it in targets]
        chosen = self._settle([(target, found) for target, found in options if found])
        return chosen if self._holds(chosen) else []

    def starts(self, chosen: Iterable[Choice]) -> set[int]:
        """Return where the sentences start that the choices are for."""
        numbers = {number for choice in chosen for about in choice.about for number in about}
        return {self._sentences[number].start for number in numbers}

    def edits(self, chosen: Iterable[Choice]) -> tuple[Edit, ...]:
        """Return what to put into the document."""
        insertions = [it for choice in chosen for it in choice.insertions]
        return edits(insertions, self._syntax, self._because)

    def _choices(self, target: Target) -> Iterable[Choice]:
        finder = self._finder
        numbers = tuple(number for number, _ in target.sentences)
        names = tuple(name for _, told in target.sentences for name in told)
        for insertion in finder.above(target.block, names):
            yield Choice((insertion,), (numbers,))
        found = [
            insertion
            for number, told in target.sentences
            for insertion in finder.behind(self._sentences[number].end, told)
        ]
        if len(found) == len(numbers):
            yield Choice(tuple(found), tuple((number,) for number in numbers))

    def _settle(self, options: list[tuple[Target, list[Choice]]]) -> list[Choice]:
        """Return the first choice of each target that holds, alone and with the others."""
        first = [found[0] for _, found in options]
        if not options or self._holds(first):
            return first
        if len(options) == 1:
            target, found = options[0]
            return self._settle([(target, found[1:])]) if found[1:] else []
        half = len(options) // 2
        return self._settle(options[:half]) + self._settle(options[half:])

    def _holds(self, chosen: list[Choice]) -> bool:
        """Say whether the text stays what it was, and every comment is about what it should be."""
        if not chosen:
            return True
        self._readings += 1
        if self._readings > _MAX_READINGS:
            return False
        changes = self.edits(chosen)
        try:
            document = self._read(written(self._document.text, changes))
        except ClaimcheckError:
            return False
        sentences = split(document)
        if _shape(document, sentences) != self._shape:
            return False
        placed, wrong = place(document, Scope(document, sentences), len(sentences))
        return len(wrong) == len(self._wrong) and self._is_right(placed, chosen, changes)

    def _is_right(
        self, placed: list[Placed], chosen: list[Choice], changes: tuple[Edit, ...]
    ) -> bool:
        """Say whether old comments are about what they were, and new ones about their targets."""
        wanted: dict[Key, set[int]] = {}
        for choice in chosen:
            for insertion, about in zip(choice.insertions, choice.about, strict=True):
                wanted.setdefault(insertion.key, set()).update(about)
        targets = [wanted[key] for key in sorted(wanted)]  # in the order of the changes
        shifts = list(accumulate((len(it.text) for it in changes), initial=0))
        starts = [it.at + shift for it, shift in zip(changes, shifts, strict=False)]
        kept: list[Placed] = []
        met = 0
        for it in placed:
            # By its end: a reader may see the marker of a list as part of a comment in it.
            number = bisect_right(starts, it.end - 1) - 1
            if number < 0 or it.end > starts[number] + len(changes[number].text):
                kept.append(it)
            elif targets[number] <= {*it.sentences}:
                met += 1
        same = [it[2:] for it in kept] == [it[2:] for it in self._placed]
        return same and met == len(changes)


def _shape(document: Document, sentences: tuple[Sentence, ...]) -> list[object]:
    """Return what a reader of the finished text sees of a document."""
    blocks, text = document.blocks, document.text
    return [
        document.title,
        document.date,
        *(
            (blocks[it.block].kind, blocks[it.block].level, it.block, text[it.start : it.end])
            for it in sentences
        ),
    ]
