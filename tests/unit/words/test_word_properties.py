"""What holds for any string at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tokens import Tokens
from claimcheck.words import lexicon, names, places

anything = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="abcdeinrstuy'-. ", max_size=12),
    st.sampled_from("the patents grew US u.s. ss ing ed s es ies er est men".split()),
)


@settings(max_examples=300)
@given(anything)
def test_no_word_raises(word: str) -> None:
    """Every lookup of one word takes any string."""
    assert lexicon.lemma(word) in lexicon.lemmas(word)
    assert lexicon.family(word) in lexicon.families(word)
    assert 0 <= lexicon.main_pos(word) <= 15
    assert lexicon.main_pos(word) in (0, 1, 2, 4, 8)
    assert 0 <= lexicon.common(word) <= 9
    lexicon.pos(word)
    lexicon.is_plural_noun(word)
    lexicon.is_past_or_participle(word)
    lexicon.is_ing(word)
    lexicon.concepts(word)
    lexicon.is_colour(word)
    lexicon.is_light(word)
    places.place(word, word)
    names.is_given_name(word)
    names.is_org_word(word)
    names.is_person_title(word)


@settings(max_examples=300)
@given(anything, anything)
def test_relations_are_symmetric_and_exclude_one_another(first: str, second: str) -> None:
    """A word is the same as itself, never its own opposite, and no opposite is related."""
    assert lexicon.related(first, second) == lexicon.related(second, first)
    assert lexicon.opposite(first, second) == lexicon.opposite(second, first)
    assert lexicon.related(first, first) == 1.0
    assert not lexicon.opposite(first, first)
    assert not (lexicon.opposite(first, second) and lexicon.related(first, second))


@settings(max_examples=200)
@given(st.lists(anything, max_size=8).map(" ".join))
def test_spans_lie_in_the_sentence(text: str) -> None:
    """Phrases, roles and places end after they begin and within the tokens."""
    tokens = Tokens(text)
    lemmas = [lexicon.lemma(word) for word in tokens.words]
    for start, end, name in lexicon.match_phrases(lemmas, tokens.words):
        assert 0 <= start < end <= len(tokens)
        assert name
    for at in range(len(tokens)):
        for found in (places.longest(tokens.words, tokens.raw, at), names.role(lemmas, at)):
            assert found is None or at < found[0] <= len(tokens)
