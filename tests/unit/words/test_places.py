"""Places by name, adjective and people, in running text, and what lies in what."""

from __future__ import annotations

import pytest

from claimcheck.tokens import Tokens
from claimcheck.words.places import contains, longest, place


def places(text: str) -> list[tuple[str, str]]:
    tokens = Tokens(text)
    found = []
    at = 0
    while at < len(tokens):
        hit = longest(tokens.words, tokens.raw, at)
        if hit is None:
            at += 1
            continue
        found.append((tokens.slice(at, hit[0]), hit[1].key))
        at = hit[0]
    return found


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("china", "CN"),
        ("chinese", "CN"),
        ("prc", "CN"),
        ("people 's republic of china", "CN"),
        ("u.s.", "US"),
        ("usa", "US"),
        ("american", "US"),
        ("americans", "US"),
        ("united states", "US"),
        ("the united states", "US"),
        ("british", "GB"),
        ("uk", "GB"),
        ("u.k.", "GB"),
        ("britain", "GB"),
        ("england", "GB-ENG"),
        ("scottish", "GB-SCT"),
        ("wales", "GB-WLS"),
        ("south korea", "KR"),
        ("korea", "KR"),
        ("north korean", "KP"),
        ("germans", "DE"),
        ("dutch", "NL"),
        ("the netherlands", "NL"),
        ("holland", "NL"),
        ("swiss", "CH"),
        ("spaniards", "ES"),
        ("danes", "DK"),
        ("turkiye", "TR"),
        ("czechia", "CZ"),
        ("czech republic", "CZ"),
        ("ivory coast", "CI"),
        ("cote d'ivoire", "CI"),
        ("united arab emirates", "AE"),
        ("uae", "AE"),
        ("hong kong", "HK"),
        ("myanmar", "MM"),
        ("burma", "MM"),
        ("california", "US-CA"),
        ("texas", "US-TX"),
        ("bavaria", "DE-BY"),
        ("catalonia", "ES-CT"),
        ("queensland", "AU-QLD"),
        ("ontario", "CA-ON"),
        ("guangdong", "CN-GD"),
        ("wuhan", "CN:wuhan"),
        ("wuzhen", "CN:wuzhen"),
        ("new york", "US:new-york-city"),
        ("new york city", "US:new-york-city"),
        ("new york state", "US-NY"),
        ("kiev", "UA:kyiv"),
        ("mumbai", "IN:mumbai"),
        ("bombay", "IN:mumbai"),
        ("peking", "CN:beijing"),
        ("cologne", "DE:koln"),
        ("asia", "asia"),
        ("asian", "asia"),
        ("european union", "eu"),
        ("scandinavia", "scandinavia"),
        ("latin american", "latin-america"),
    ],
)
def test_a_place_by_any_of_its_names(name: str, key: str) -> None:
    """Names, adjectives and peoples lead to one key."""
    found = place(name)

    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("name", ["", " ", "us", "the", "of", "table", "xyz", "the ", "it", "in"])
def test_words_that_name_no_place(name: str) -> None:
    """A pronoun or an ordinary word is no place."""
    assert place(name) is None


def test_us_is_a_place_only_in_capitals() -> None:
    """The pronoun is told from the country by its capitals."""
    assert place("us", "us") is None
    found = place("us", "US")
    assert found is not None
    assert found.key == "US"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Reading improves the mind.", [], id="word-first"),
        pytest.param("The match was in Reading.", [("Reading", "GB:reading")], id="town-inside"),
        pytest.param("Maldonado said so.", [], id="person-first"),
        pytest.param("It was said by Maldonado and Lincoln.", [], id="people-inside"),
        pytest.param("a bridge in Lincoln", [("Lincoln", "US:lincoln")], id="name-after-in"),
        pytest.param(
            "Reading, England", [("Reading", "GB:reading"), ("England", "GB-ENG")], id="apposition"
        ),
        pytest.param("Groupe Speciale for Mobile systems", [], id="word-inside-a-title"),
        pytest.param(
            "Washington and London agreed",
            [("Washington", "US:washington"), ("London", "GB:london")],
            id="capitals",
        ),
        pytest.param("Nice weather in Nice", [("Nice", "FR:nice")], id="both"),
        pytest.param("They gave us bath salts for a nice turkey.", [], id="lower-case"),
        pytest.param("Turkey beat Chad.", [("Turkey", "TR"), ("Chad", "TD")], id="country-first"),
        pytest.param(
            "The U.S. and US exports", [("U.S.", "US"), ("US", "US")], id="initials-and-capitals"
        ),
        pytest.param(
            "South Korea's trade with North Korea",
            [("South Korea", "KR"), ("North Korea", "KP")],
            id="longest-name",
        ),
        pytest.param(
            "South American rivers", [("South American", "south-america")], id="continent"
        ),
        pytest.param("the Guinea-Bissau team", [("Guinea-Bissau", "GW")], id="hyphen"),
        pytest.param(
            "St. Petersburg and St Petersburg",
            [("St. Petersburg", "RU:saint-petersburg"), ("St Petersburg", "RU:saint-petersburg")],
            id="saint",
        ),
        pytest.param("the EU-27 countries", [("EU-27", "eu")], id="union"),
        pytest.param("on the Chinese mainland", [("Chinese mainland", "CN")], id="lower-tail"),
        pytest.param(
            "Xi’an and Ürümqi", [("Xi’an", "CN:xi'an"), ("Ürümqi", "CN:urumqi")], id="marks"
        ),
        pytest.param(
            "New York and New ideas", [("New York", "US:new-york-city")], id="no-place-new"
        ),
        pytest.param("Long beach walks", [], id="words-that-make-a-town"),
        pytest.param("", [], id="empty"),
    ],
)
def test_places_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    """The longest name counts, where it is written as one."""
    assert places(text) == found


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("asia", "CN"),
        ("asia", "CN:beijing"),
        ("CN", "CN:beijing"),
        ("CN", "CN-GD"),
        ("eu", "FR"),
        ("eu", "FR:paris"),
        ("europe", "GB:london"),
        ("GB", "GB:london"),
        ("GB-ENG", "GB:london"),
        ("GB", "GB-SCT"),
        ("US", "US-CA"),
        ("US", "US:los-angeles"),
        ("US-CA", "US:los-angeles"),
        ("americas", "BR"),
        ("latin-america", "BR"),
        ("g20", "DE"),
        ("nordic", "NO:oslo"),
        ("world", "CN"),
        ("world", "CN:wuhan"),
    ],
)
def test_what_lies_in_what(outer: str, inner: str) -> None:
    """A part is within its whole and within all that the whole is within, never the reverse."""
    assert contains(outer, inner)
    assert not contains(inner, outer)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [("eu", "GB"), ("asia", "DE"), ("CN", "CN"), ("CN", "JP"), ("US", "CA"), ("x", "y"), ("", "")],
)
def test_what_does_not(outer: str, inner: str) -> None:
    """Neighbours, and keys that nobody knows, contain nothing."""
    assert not contains(outer, inner)
