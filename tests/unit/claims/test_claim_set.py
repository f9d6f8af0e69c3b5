"""The claim set itself: getting, suggesting, statements, pickling."""

from __future__ import annotations

import pickle

import pytest

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import Claim, Source, Subject


def test_statements_get_ids_and_need_no_source() -> None:
    """A script can make a set of bare sentences."""
    claims = ClaimSet.from_statements(["Sales rose 3%.", "Costs fell."])

    assert claims.claims == (
        Claim("claim-1", "Sales rose 3%."),
        Claim("claim-2", "Costs fell."),
    )
    assert claims.claims[0].source == Source()
    assert claims.subjects == (Subject("Statements"),)
    assert claims.files == ()
    assert not claims.is_bundled


def test_statements_may_come_one_by_one() -> None:
    """Any iterable will do, also an empty one."""
    assert len(ClaimSet.from_statements(f"Fact {n}." for n in range(3)).claims) == 3
    assert ClaimSet.from_statements([]).claims == ()


def test_get() -> None:
    """A claim is found by its id."""
    claims = ClaimSet.from_statements(["a", "b"])

    assert claims.get("claim-2") is claims.claims[1]
    assert claims.get("claim-3") is None


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("wic-guest", "wic-guests"), ("WIC-Guests", "wic-guests"), ("wic-countires", "wic-countries")],
)
def test_suggest(asked: str, expected: str) -> None:
    """A mistyped id leads to the one that was meant."""
    claims = ClaimSet((Claim("wic-guests", "a"), Claim("wic-countries", "b"), Claim("zzz", "c")))

    assert claims.suggest(asked)[0] == expected


def test_suggest_nothing() -> None:
    """What is like nothing leads nowhere."""
    assert ClaimSet.from_statements(["a"]).suggest("quite-another-thing") == ()
    assert ClaimSet(()).suggest("a") == ()


def test_set_is_frozen_and_can_be_pickled() -> None:
    """Sets travel between processes and threads."""
    claims = ClaimSet.from_statements(["a", "b"])
    claims.get("claim-1")

    assert pickle.loads(pickle.dumps(claims)) == claims
    with pytest.raises(AttributeError, match="never changes"):
        claims.claims = ()


def test_without_phrasings() -> None:
    """Only the phrasings go."""
    claim = Claim("a", "Sales rose.", ("Sales went up.",), "quote", tags=("t",))
    bare = ClaimSet((claim,), files=("f",)).without_phrasings()

    assert bare.claims == (claim._replace(phrasings=()),)
    assert bare.files == ("f",)
