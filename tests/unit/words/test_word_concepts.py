"""Concepts of single words and of phrases."""

from __future__ import annotations

import pytest

from claimcheck.tokens import Tokens
from claimcheck.words import lexicon

# sentence, the phrase in it, its concept
PHRASES = [
    ("The committee was set up in 2019", "set up", "found"),
    ("The conference took place in Lyon", "took place", "hold"),
    ("The probe came to rest in a crater", "came to rest", "land"),
    ("The parcel tipped the scales at 4 kg", "tipped the scales", "mass"),
    ("The fair came to an end on Sunday", "came to an end", "finish"),
    ("The season drew to a close in May", "drew to a close", "finish"),
    ("Talks wrapped up on Friday", "wrapped up", "finish"),
    ("The race kicked off at noon", "kicked off", "start"),
    ("Work got under way in March", "got under way", "start"),
    ("Sales fell short of the target", "fell short", "fall-short"),
    ("She took over from him in June", "took over from", "replace"),
    ("He stepped down last week", "stepped down", "resign"),
    ("The firm laid off 300 people", "laid off", "dismiss"),
    ("The mill shut down in 1987", "shut down", "close"),
    ("The museum threw open its doors", "threw open its doors", "open"),
    ("The bill was voted down", "voted down", "reject"),
    ("Twelve people lost their lives", "lost their lives", "die"),
    ("The chain went bust in 2023", "went bust", "bankrupt"),
    ("Women account for 40% of staff", "account for", "share"),
    ("Girls make up half of the class", "make up", "share"),
    ("The total came to 4 million", "came to", "number"),
    ("The figure stood at 12 million", "stood at", "number"),
    ("The valley is home to 3,000 people", "home to", "population"),
    ("The rocket lifted off at dawn", "lifted off", "lift-off"),
    ("The rocket blasted off at dawn", "blasted off", "lift-off"),
    ("The lander touched down at noon", "touched down", "land"),
    ("The plant churned out 40,000 cars", "churned out", "produce"),
    ("They tore down the old stand", "tore down", "demolish"),
    ("The army pulled out in May", "pulled out", "leave"),
    ("Prices levelled off in July", "levelled off", "stable"),
    ("Costs were cut in half", "cut in half", "halve"),
    ("The site takes up nine hectares", "takes up", "area"),
    ("Car sales shot up", "shot up", "increase"),
    ("Output went down again", "went down", "decrease"),
    ("The game was called off", "called off", "cancel"),
    ("The vote was put off until May", "put off", "postpone"),
    ("She pointed out that it is old", "pointed out", "say"),
    ("The law came into force in 2020", "came into force", "start"),
    ("The record was brought out in 1999", "brought out", "publish"),
    ("He was taken into custody", "taken into custody", "arrest"),
    ("She was found guilty in May", "found guilty", "convict"),
    ("The town is named after a saint", "named after", "name-after"),
    ("The loan was paid back early", "paid back", "repay"),
    ("Operating costs fell", "Operating costs", "expenses"),
    ("The waiting list is long", "waiting list", "wait"),
    ("Air quality got worse", "got worse", "worsen"),
]

COLOUR = """
remarkable impressive staggering strong steady just already proudly significantly spectacular
undeniably notably considerable breathtaking
""".split()
NO_COLOUR = """
effective patent largest annual new not nearly negative real severe unique more medical
critical acute public mostly allegedly never half
""".split()
LIGHT = "be have make take became remained number amount figure total level thing way times".split()
NO_LIGHT = "patent passenger revenue grow exports temperature vaccine".split()


def phrases(text: str) -> list[tuple[str, str]]:
    tokens = Tokens(text)
    lemmas = [lexicon.lemma(word) for word in tokens.words]
    found = lexicon.match_phrases(lemmas, tokens.words)
    return [(tokens.slice(start, end), name) for start, end, name in found]


@pytest.mark.parametrize(("text", "phrase", "concept"), PHRASES)
def test_a_phrase_tells_of_its_concept(text: str, phrase: str, concept: str) -> None:
    """Phrases are found in any inflection of their words."""
    assert (phrase, concept) in phrases(text)


def test_the_longest_phrase_counts() -> None:
    """A phrase inside a longer one is not found by itself."""
    assert phrases("It went up in flames") == [("went up in flames", "burn")]


def test_text_without_phrases_has_none() -> None:
    """Single words are not phrases, and an empty sentence has none."""
    assert phrases("The cost grew") == []
    assert lexicon.match_phrases([], []) == []


@pytest.mark.parametrize(
    ("first", "second", "concept"),
    [
        ("cost", "price", "cost"),
        ("cost", "expensive", "cost"),
        ("weighed", "mass", "mass"),
        ("weighs", "heaviest", "mass"),
        ("fast", "speed", "speed"),
        ("coldest", "temperature", "temperature"),
        ("residents", "population", "population"),
        ("live", "inhabitants", "population"),
        ("old", "age", "age"),
        ("employs", "staff", "employ"),
        ("turnover", "revenue", "revenue"),
        ("sold", "sales", "sales"),
        ("rose", "growth", "increase"),
        ("fell", "decline", "decrease"),
        ("attended", "attendance", "attend"),
        ("manufactures", "production", "produce"),
        ("established", "created", "found"),
        ("hosted", "staged", "hold"),
        ("concluded", "closing", "finish"),
        ("opened", "began", "start"),
        ("erected", "construction", "build"),
        ("chairs", "heads", "lead"),
        ("stressed", "noted", "say"),
        ("tall", "height", "height"),
        ("deepest", "depth", "depth"),
        ("died", "fatalities", "die"),
        ("wind", "gusts", "wind"),
        ("rainfall", "wettest", "rain"),
        ("jailed", "sentenced", "imprison"),
        ("bankruptcy", "insolvent", "bankrupt"),
    ],
)
def test_two_words_share_a_concept(first: str, second: str, concept: str) -> None:
    """A verb, a noun and an adjective may tell of one measure or event."""
    assert concept in lexicon.concepts(first)
    assert concept in lexicon.concepts(second)
    assert lexicon.same_concept(first, second) is not None


@pytest.mark.parametrize("word", ["patent", "the", "wuzhen", "", "xyz"])
def test_most_words_tell_of_no_measure(word: str) -> None:
    """A word outside the list has no concept."""
    if word != "patent":
        assert lexicon.concept(word) is None
    assert lexicon.same_concept(word, "cost") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [("increase", "decrease"), ("start", "finish"), ("win", "lose"), ("import", "export")],
)
def test_opposite_concepts(first: str, second: str) -> None:
    """Concepts that exclude one another do so in both directions."""
    assert lexicon.opposite_concepts(first, second)
    assert lexicon.opposite_concepts(second, first)
    assert not lexicon.opposite_concepts(first, first)


@pytest.mark.parametrize("word", COLOUR)
def test_colour_adds_no_fact(word: str) -> None:
    """Evaluations may be left out of a sentence without changing what it says."""
    assert lexicon.is_colour(word)


@pytest.mark.parametrize("word", NO_COLOUR)
def test_words_that_narrow_are_no_colour(word: str) -> None:
    """Words that single out a kind, a share or a doubt are facts."""
    assert not lexicon.is_colour(word)


@pytest.mark.parametrize("word", LIGHT)
def test_light_words(word: str) -> None:
    """Words that go with any topic are too light to carry one."""
    assert lexicon.is_light(word)


@pytest.mark.parametrize("word", NO_LIGHT)
def test_words_of_weight(word: str) -> None:
    """Words that make a topic are not light."""
    assert not lexicon.is_light(word)
