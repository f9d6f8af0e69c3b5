"""The fields of claim files: what each takes, and what is said where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims.build import ClaimFile
from claimcheck.claims.load import build_text, note_repeated_ids
from claimcheck.claims.problems import Problems
from claimcheck.model import Claim, Entity, Source, Subject

HEAD = "claimcheck: 1\ntitle: Ferries\nsource:\n  title: Report\n"
CLAIM = HEAD + "claims:\n  - id: sales\n    statement: Sales rose 3%.\n"
BARE = CLAIM.replace("source:\n  title: Report\n", "")


def read(text: str) -> tuple[ClaimFile | None, list[str]]:
    problems = Problems("f.yaml")
    found = build_text(text, "f.yaml", 0, problems)
    return found, [line.removeprefix("f.yaml:") for line in problems.lines()]


def only_claim(text: str) -> Claim:
    found, problems = read(text)
    assert problems == []
    assert found is not None
    (claim,) = found.claims
    return claim


def mistakes() -> Iterator[tuple[str, str, list[str]]]:
    """Yield the name, the text and the expected lines of each example in claim_mistakes.txt."""
    examples = Path(__file__).with_name("claim_mistakes.txt").read_text(encoding="utf-8")
    for example in examples.split("=== ")[1:]:
        name, *lines = example.strip("\n").split("\n")
        text = "".join(f"{line}\n" for line in lines if not line.startswith("=> "))
        yield name, text, [line[3:] for line in lines if line.startswith("=> ")]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, lines, id=name) for name, text, lines in mistakes()]
)
def test_mistake_is_one_clear_line(text: str, expected: list[str]) -> None:
    """Each mistake is told with its place and what to do about it."""
    problems = Problems("f.yaml")
    found = build_text(text, "f.yaml", 0, problems)
    if found is not None:
        note_repeated_ids(found, problems, {})

    assert problems.lines() == [f"f.yaml:{line}" for line in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CLAIM.replace("sales", "a" * 101),
            "6:9: id has 101 characters; at most 100 are allowed",
        ),
        (
            CLAIM.replace("Sales", "a" * 4_000),
            "7:16: statement has 4,009 characters; one sentence has at most 4,000",
        ),
    ],
    ids=["id", "statement"],
)
def test_too_long(text: str, expected: str) -> None:
    """Ids and sentences have a greatest length."""
    assert read(text)[1] == [expected]


def test_whole_file_is_read() -> None:
    """Every field of the format ends up where it belongs."""
    found, problems = read(
        """
claimcheck: 1
title: Harbour ferry fact sheet
source:
  title: Annual report 2024
  publisher: Harbour Ferries Ltd
  date: 2025-03-01
entities:
  - name: Harbour Ferries Ltd
    aliases: [Harbour Ferries, HFL, the company]
  - name: Port of Hull
synonyms:
  - [passengers, riders, travellers]
claims:
  - id: passengers-2024
    statement: Harbour Ferries carried 4.2 million passengers in 2024.   # one fact
    phrasings:
      - Ridership on Harbour Ferries reached 4.2 million in 2024.
    quote: "…carried 4.2 million passengers…"
    as_of: 2024-12-31
    valid_until: 2026-03-01
    tolerance: 2 %
    tags: [traffic, 2024]
  - id: night-service
    statement: >-
      Harbour Ferries runs
      a night service.
    rating: false
    correction: Harbour Ferries has no night service.
    source:
      url: https://example.org/night
      date: 2025
"""
    )

    assert problems == []
    assert found is not None
    assert found.subject == Subject(
        "Harbour ferry fact sheet",
        (
            Entity("Harbour Ferries Ltd", ("Harbour Ferries", "HFL", "the company")),
            Entity("Port of Hull"),
        ),
        (("passengers", "riders", "travellers"),),
        "f.yaml",
    )
    assert found.claims == (
        Claim(
            id="passengers-2024",
            statement="Harbour Ferries carried 4.2 million passengers in 2024.",
            phrasings=("Ridership on Harbour Ferries reached 4.2 million in 2024.",),
            quote="…carried 4.2 million passengers…",
            source=Source("Annual report 2024", "Harbour Ferries Ltd", date="2025-03-01"),
            as_of=date(2024, 12, 31),
            valid_until=date(2026, 3, 1),
            tolerance="2%",
            tags=("traffic", "2024"),
            path="f.yaml",
            line=16,
            column=16,
        ),
        Claim(
            id="night-service",
            statement="Harbour Ferries runs a night service.",
            rating=False,
            correction="Harbour Ferries has no night service.",
            source=Source(
                "Annual report 2024",
                "Harbour Ferries Ltd",
                url="https://example.org/night",
                date="2025",
            ),
            path="f.yaml",
            line=25,
            column=16,
        ),
    )


@pytest.mark.parametrize("written", ["no", "014", "1e3", "true", "off", "a-1-b"])
def test_odd_ids_work(written: str) -> None:
    """What YAML takes for a truth value or a number is an id like any other."""
    assert only_claim(CLAIM.replace("sales", written)).id == written


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("2%", "2%"), ("2 %", "2%"), ("0.5%", "0.5%"), ("500", "500"), ("0", "0"), ("100%", "100%")],
)
def test_tolerance(written: str, read_as: str) -> None:
    """A tolerance is a percentage or a number."""
    assert only_claim(CLAIM + f"    tolerance: {written}\n").tolerance == read_as


@pytest.mark.parametrize("written", ["2024", "2024-02", "2024-02-29"])
def test_source_date(written: str) -> None:
    """The date of a source is kept as it is written."""
    assert only_claim(CLAIM + f"    source: {{date: {written}}}\n").source == Source(
        "Report", date=written
    )


@pytest.mark.parametrize("written", ["true", "True", "TRUE"])
def test_rating_true_is_the_default(written: str) -> None:
    """A rating may say what goes without saying."""
    assert only_claim(CLAIM + f"    rating: {written}\n").rating is True


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c#d", "http://example.org", "mailto:desk@example.org"]
)
def test_url_is_kept(url: str) -> None:
    """Web and mail addresses are kept as they are, and never opened."""
    assert only_claim(CLAIM + f"    source: {{url: '{url}'}}\n").source.url == url


def test_thin_blanks_in_figures_stay() -> None:
    """Only ordinary blanks and line breaks are drawn together."""
    statement = only_claim(
        CLAIM.replace("Sales rose 3%.", '"Sales  are\\n378\\u2009000."')
    ).statement

    assert statement == "Sales are 378\u2009000."


def test_a_claim_needs_no_file_source_when_it_has_its_own() -> None:
    """One named source is enough."""
    assert only_claim(BARE + "    source: {author: Jane Miller}\n").source.author == "Jane Miller"


def test_empty_optional_lists_are_as_good_as_none() -> None:
    """`tags: []` says no more than no tags at all."""
    claim = only_claim(CLAIM + "    tags: []\n    phrasings: []\nentities: []\nsynonyms: []\n")

    assert claim.tags == claim.phrasings == ()
