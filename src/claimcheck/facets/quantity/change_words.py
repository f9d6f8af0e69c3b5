"""The words of change, and whether they go up or down."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.facets.quantity.model import Change

_VERBS_UP = """
rise rises rose risen rising grow grows grew grown growing increase increases increased increasing
climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars
soared soaring advance advances advanced advancing expand expands expanded expanding swell swells
swelled swollen leap leaps leaped leapt leaping spike spikes spiked spiking balloon ballooned
mushroomed rally rallies rallied rallying rebound rebounds rebounded rebounding improve improves
improved improving raise raises raised raising lift lifts lifted boost boosts boosted boosting
hike hiked widen widens widened widening multiplied appreciate appreciated strengthen strengthened
accelerate accelerated accelerates skyrocket skyrocketed rocketed bounced picked-up upped gain
gains gained gaining add added adds adding warmed warm warms warming heightened lengthened extended
extend inflated escalated escalate snowballed zoomed vaulted firmed ascended hiking thickened
deepened brightened steepened enlarge enlarged double doubled doubles doubling triple tripled
triples tripling treble trebled quadruple quadrupled quintupled
""".split()
_VERBS_DOWN = """
fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
decrease decreases decreased decreasing shrink shrinks shrank shrunk shrinking slide slides slid
sliding slip slips slipped slipping plunge plunges plunged plunging plummet plummets plummeted
plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking dip dips dipped dipping
lose loses lost losing shed sheds shedding contract contracts contracted contracting cut cuts
cutting reduce reduces reduced reducing slash slashes slashed slashing lower lowers lowered
lowering ease eases eased easing retreat retreats retreated slump slumps slumped slumping crash
crashed trim trims trimmed weaken weakened narrow narrows narrowed narrowing dwindle dwindled
recede receded depreciate depreciated diminish diminished sagged tanked nosedived skidded
collapsed subsided cooled slowed slow slows halted pared shortened drained thinned thin thins
thinning cooling softened lessened shaved curtailed discounted worsened cool cools chill chills
chilled chilling deteriorated underperformed devalued cratered faltered halve halved halves
halving
""".split()
_NOUNS_UP = """
increase increases rise rises growth gain gains jump surge climb uptick boost hike hikes expansion
advance upturn leap spike improvement raise rally rebound appreciation upswing acceleration
escalation increment premium warming swell swing
""".split()
_NOUNS_DOWN = """
decrease decreases decline declines drop drops fall falls reduction reductions cut cuts dip slump
plunge slide contraction downturn shrinkage loss losses slowdown discount depreciation
deterioration decay retreat pullback slippage devaluation shortfall tumble
""".split()
# Verbs that lead to a change only with a percentage, points or money: "lost 12 games" is none.
_OBJECT_VERBS = frozenset(
    "gain gains gained gaining add added adds adding lose loses lost losing shed sheds"
    " shedding cut cuts cutting raise raises raised raising contract contracts contracted"
    " extend extended lift lifted boost boosted drop dropped advance advanced slash slashed"
    " trim trimmed slow reduced lower eased contracting boosting lifts warm narrow".split()
)
UP_COMPARATIVES = frozenset(
    "more higher larger greater bigger faster longer above up taller heavier stronger"
    " better wider older deeper costlier hotter warmer brighter richer steeper quicker"
    " farther further dearer louder thicker denser pricier ahead likelier over harder".split()
)
DOWN_COMPARATIVES = frozenset(
    "less fewer lower smaller below slower shorter down cheaper lighter weaker worse"
    " narrower younger shallower colder cooler behind poorer thinner nearer beneath under"
    " short closer".split()
)


@lru_cache(maxsize=1)
def verbs() -> dict[str, Change]:
    """Return the verbs of change with their sign."""
    return dict.fromkeys(_VERBS_UP, Change.UP) | dict.fromkeys(_VERBS_DOWN, Change.DOWN)


@lru_cache(maxsize=1)
def nouns() -> dict[str, Change]:
    """Return the nouns of change with their sign."""
    return dict.fromkeys(_NOUNS_UP, Change.UP) | dict.fromkeys(_NOUNS_DOWN, Change.DOWN)


def takes_object(verb: str) -> bool:
    """Say whether `verb` also means something else with an object ("lost 12 games")."""
    return verb in _OBJECT_VERBS


# Phrasal verbs: "set up 12 offices", "shut down two plants" change no figure.
PHRASAL_UP = frozenset(
    "make makes made making take takes took taken taking set sets setting sign signs signed"
    " open opens opened pick picks picked break breaks broke build built buy bought use used"
    " give gives gave given stand stood rack racked pile piled turn turned show showed line"
    " lined sum hold held snap snapped round rounded put puts ring rang run ran scoop"
    " scooped grew wake woke back backed free freed serve served hook team teamed blow blew"
    " offer offered end cover hunt track tracked divide divided split come-up write wrote"
    " call called add adds".split()
)
PHRASAL_DOWN = frozenset(
    "shut close closed shoot shot gun gunned knock knocked bring brought lay laid write"
    " wrote take took turn turned track tracked mow mowed strike struck break broke hunt"
    " chase burn burned burnt tear tore cut pin narrowed boil boiled vote voted".split()
)
# Verbs of motion, which an "up" or "down" makes verbs of change.
MOTION = frozenset(
    "edge edged edges tick ticked ticks inch inched crept creep move moved moves nudged"
    " went go goes gone came come comes finished ended closed traded shot pushed driven sent"
    " trending bumped was turned headed".split()
)
# Verbs that only say that something went from one level to another.
NEUTRAL = frozenset(
    "charge charged went go goes gone going move moved moves moving change changed changes"
    " changing shift shifted revised revise revising updated adjusted came bring brought"
    " brings bringing taken took take upgraded upgrade downgraded lead extended swung".split()
)
