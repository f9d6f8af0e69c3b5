"""Compare all facets of a sentence and a claim, in the order in which they are shown."""

from __future__ import annotations

from claimcheck.alignment import Alignment
from claimcheck.comparison.attribution import add_attribution
from claimcheck.comparison.deed import add_doers
from claimcheck.comparison.entity import (
    add_directions,
    add_locations,
    add_names,
    add_populations,
    add_receivers,
)
from claimcheck.comparison.key import add_stance, key_tokens, repeats_key
from claimcheck.comparison.omission import add_omissions
from claimcheck.comparison.quantity import add_quantities
from claimcheck.comparison.rank import add_ranks
from claimcheck.comparison.sheet import Comparison
from claimcheck.comparison.sides import add_swapped
from claimcheck.comparison.stretch import add_stretches
from claimcheck.comparison.time import add_times
from claimcheck.comparison.title import add_quotes, add_roles
from claimcheck.comparison.topic import (
    add_agents,
    add_exchanged,
    add_opposites,
    add_quantifiers,
    add_restrictions,
    add_topic,
)
from claimcheck.comparison.way import add_ways
from claimcheck.context import Scene
from claimcheck.profile import Profile


def compare(profile: Profile, scene: Scene, alignment: Alignment) -> Comparison:
    """Compare all facets of a sentence with those of a claim that it is about."""
    comparison = Comparison(profile, scene, alignment)
    reading = scene.reading
    comparison.from_context = alignment.uses_context
    comparison.key_tokens = key_tokens(profile, reading, alignment)
    add_stance(comparison)
    add_topic(comparison)
    add_restrictions(comparison)
    add_locations(comparison)
    add_directions(comparison)
    add_quantities(comparison)
    add_times(comparison)
    add_stretches(comparison)
    add_names(comparison)
    add_receivers(comparison)
    add_roles(comparison)
    add_quotes(comparison)
    add_ranks(comparison)
    add_opposites(comparison)
    add_swapped(comparison)
    add_agents(comparison)
    add_doers(comparison)
    add_quantifiers(comparison)
    add_exchanged(comparison)
    add_omissions(comparison)
    add_ways(comparison)
    add_populations(comparison)
    add_attribution(comparison)
    comparison.key_repeated = repeats_key(comparison)
    return comparison
