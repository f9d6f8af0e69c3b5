"""The phrases that make a figure a bound or a hedge, by what they make of it."""

from __future__ import annotations

# In front of a figure.
BEFORE = """
more_than: more than | over | above | exceeding | in excess of | upwards of | upward of | north of
 | greater than | higher than | larger than | bigger than | longer than | beyond | well over
 | well above | well past | far more than | much more than | way more than
 | significantly more than | considerably more than | well in excess of | better than | past | >
 | comfortably over | far above | easily more than | older than | taller than | heavier than
 | faster than | further than | well beyond | substantially more than | more like more than
 | later than | not below | far over | a lot more than | deeper than | wider than | farther than
 | warmer than | hotter than
at_least: at least | no fewer than | no less than | not less than | not fewer than | a minimum of
 | minimum | min | at the very least | at a minimum | as few as | as little as | as low as | ≥
 | > = | starting at | starting from | not under | nothing less than | min. | a floor of
 | no lower than | not lower than | no smaller than | from at least | no shorter than
less_than: less than | short of | well short of | fewer than | under | below | lower than
 | south of | smaller than | well under | well below | far less than | far fewer than
 | much less than | way below | significantly less than | not even | < | shorter than | far below
 | younger than | cheaper than | nowhere near | considerably less than | inside of | way under
 | lighter than | slower than | colder than | much fewer than | cooler than
 | significantly fewer than | nearer than
at_most: up to | at most | no more than | not more than | a maximum of | maximum | max
 | as much as | as many as | as high as | at the most | not exceeding | ≤ | < = | no higher than
 | no greater than | capped at | limited to | upto | as long as | as far as | as large as
 | any more than | no longer than | max. | within | not over | no later than | not above
 | as big as | as tall as | as deep as | not higher than | no larger than
nearly: nearly | almost | close to | just under | approaching | nearing | a little under
 | slightly under | slightly less than | slightly below | a little less than | just below
 | just shy of | shy of | a little below | a shade under | just short of | a little short of
 | slightly fewer than | just less than | a bit less than | a bit under | not quite
 | little less than | a fraction under | fractionally below | fractionally under | narrowly below
 | a touch under | within a whisker of | nigh on | pretty close to | very close to | closer to
 | a hair under | marginally below | marginally less than | just fewer than | slightly lower than
 | close on | virtually | slightly short of | marginally under | coming up to | close upon
just_over: just over | slightly more than | slightly over | slightly above | a little over
 | a little more than | just above | just more than | a bit over | a bit more than | a shade over
 | little more than | marginally above | marginally more than | a fraction over | just past
 | narrowly above | a touch over | fractionally above | a little above | barely over
 | barely above | only just over | barely more than | slightly higher than | slightly in excess of
 | just beyond | a hair over | marginally over | just in excess of | a tad over | a touch above
 | a shade above
about: about | nearer | nearer to | around | some | roughly | approximately | approx | approx.
 | an estimated | estimated | in the region of | in the order of | on the order of
 | of the order of | somewhere around | circa | c. | ca. | ca | ~ | ≈ | near | an approximate
 | more or less | somewhere near | estimated at | in the neighborhood of | in the neighbourhood of
 | in the vicinity of | barely | hardly | scarcely | something like | ballpark | an approximately
 | approximated at | round about | to the tune of | as around | of around | of about
 | give or take | perhaps | maybe | an average of about | an average of around | averaging about
 | an average of some | est.
"""
# Across a verb: "the figure exceeded 40%", "fell short of 300,000".
ACROSS = """
more_than: exceeded | top | exceeds | exceed | exceeding | topped | topping | surpassed
 | surpasses | surpassing | surpass | outstripped | outstrips | eclipsed | crossed | passed
 | passes | passing | broke | overtook | tops | outpaced | breached | broke through
 | broken through | smashed | overshot | crossing
less_than: fell short of | falls short of | fall short of | falling short of | fallen short of
 | undershot | failed to reach | failed to hit | missed
nearly: approached | approaches | neared | nears | approach | stopped just short of
at_most: does not exceed | did not exceed | not exceed | never exceeded | cannot exceed
"""
# Behind a figure, or behind what it counts.
AFTER = """
at_least: or more | or higher | or above | or greater | or over | or older | or longer | or better
 | and over | and above | and up | and older | and more | or larger | or bigger | at least | +
 | plus | - plus | upwards | minimum | or upwards | and upwards | and counting | and higher
 | or up | or beyond | at a minimum | or heavier | or farther | or further | or taller
 | at the least | at the very least | and beyond | or later
at_most: or less | or fewer | or lower | or under | or below | at most | and under | or younger
 | and below | maximum | tops | max | at the most | or smaller | or shorter | and younger
about: or so | or thereabouts | - odd | odd | - ish | ish | give or take | approximately
"""
