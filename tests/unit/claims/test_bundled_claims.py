"""The claim set that comes with claimcheck, and the article that it was taken from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.claims.bundled import POSTINGS, RENDERING, read_bundled, yaml_folder
from claimcheck.claims.cases import load_cases
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import Claim
from tools import render_bundled

CASES = Path(__file__).parents[2] / "cases"
ARTICLE = (CASES / "china-ai-article.txt").read_text(encoding="utf-8")
CLAIMS = ClaimSet.bundled()
RENEW = "run: python tools/render_bundled.py"


def test_rendering_is_up_to_date() -> None:
    """The JSON says what the YAML says."""
    folder = yaml_folder()
    rendered = render_bundled.render(ClaimSet.load(folder), folder)

    assert Path(RENDERING).read_text(encoding="utf-8") == rendered, RENEW


def test_index_is_up_to_date() -> None:
    """The claims are found by what they say now, with the words as they are now."""
    rendered = render_bundled.render_postings(ClaimSet.load(yaml_folder()))

    assert Path(POSTINGS).read_text(encoding="utf-8") == rendered, RENEW


def test_rendering_reads_back() -> None:
    """Nothing is lost on the way through JSON but where on this machine the files are."""
    folder = yaml_folder()
    claims, subjects, files = read_bundled()
    loaded = ClaimSet.load(folder)

    def plain(claim: Claim) -> Claim:
        return claim._replace(path=Path(claim.path or "").name)

    assert [plain(claim) for claim in claims] == [plain(claim) for claim in loaded.claims]
    assert [(s.title, s.entities, s.synonyms) for s in subjects] == [
        (s.title, s.entities, s.synonyms) for s in loaded.subjects
    ]
    assert [Path(file).name for file in files] == [Path(file).name for file in loaded.files]


def test_set_says_that_it_is_bundled() -> None:
    """Reports can tell which set was used; its paths are the same on every machine."""
    assert CLAIMS.is_bundled
    assert CLAIMS.files == ("bundled/china-ai.yaml",)
    assert not ClaimSet.load(yaml_folder()).is_bundled


def test_bundled_set_needs_no_yaml() -> None:
    """A cold start does not pay for a YAML parser."""
    script = (
        "import sys; from claimcheck.claims.claim_set import ClaimSet; ClaimSet.bundled();"
        "print({'yaml', 'rapidfuzz', 'difflib', 'importlib.resources'} & {*sys.modules})"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"


@pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)
def test_quote_is_in_the_article(claim: Claim) -> None:
    """Every claim quotes the article word for word, and has a source and a tag."""
    assert claim.quote is not None
    assert claim.quote in ARTICLE
    assert claim.source.title
    assert claim.tags


def test_wording_is_that_of_no_other_set() -> None:
    """The set is written anew: it shares no sentence with the set that the cases are for."""
    other = ClaimSet.load(CASES / "china-ai.yaml")
    theirs = {text for claim in other.claims for text in (claim.statement, *claim.phrasings)}
    ours = {text for claim in CLAIMS.claims for text in (claim.statement, *claim.phrasings)}

    assert not ours & theirs


FIGURES = """378,000; 40%; 1.4 times; 24 November 2024; 24 sub-forums; 130 countries; 38,000; 173;
thousand guests; Thousands of digital; March 2024; over 100; 1 billion; 2014; first in the world;
world's largest; first large-scale"""


@pytest.mark.parametrize("figure", FIGURES.replace("\n", " ").split("; "))
def test_every_figure_of_the_article_has_a_claim(figure: str) -> None:
    """Figures, dates and ranks of the article are all covered."""
    assert any(figure in claim.statement for claim in CLAIMS.claims)


def test_cases_beside_the_set_are_about_it() -> None:
    """The case file has the whole article, and a row for every claim."""
    cases = load_cases(yaml_folder() / "china-ai.cases.yaml")
    article = cases.cases[0].document or ""
    named = {claim for case in cases.cases for row in case.expected for claim in row.claims}

    assert article.split() == ARTICLE.split()
    assert named == {claim.id for claim in CLAIMS.claims}
