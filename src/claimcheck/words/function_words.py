"""The closed classes of English: words that join and point rather than name.

Contractions come as tokens.py cuts them ("did" + "n't", "it" + "'s").
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "a an the this that these those each every either neither another such what which whose "
    "my your his her its our their".split()
)
PRONOUNS = frozenset(
    "i me mine myself you yours yourself yourselves he him himself she hers herself it itself "
    "we us ours ourselves they them theirs themselves who whom whoever one ones oneself "
    "someone somebody something anyone anybody anything everyone everybody everything "
    "nobody nothing none others there here".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid amidst among amongst around as at "
    "atop before behind below beneath beside besides between beyond by concerning despite down "
    "during except excluding following for from in including inside into like near notwithstanding "
    "of off on onto opposite out outside over past pending per plus regarding round save since "
    "than through throughout till to toward towards under underneath unlike until up upon versus "
    "via with within without".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor yet so for because although though while whereas whilst if unless until when "
    "whenever where wherever whether once since as than that lest provided".split()
)
BE = frozenset("be am is are was were been being 's 're 'm".split())
HAVE = frozenset("have has had having 've".split())
DO = frozenset("do does did doing done".split())
MODALS = frozenset("can could may might must shall should will would ought cannot 'll 'd".split())
AUXILIARIES = BE | HAVE | DO | MODALS
QUANTIFIERS = frozenset(
    "all any both few fewer fewest half less least lot lots many more most much no none several "
    "some enough plenty various countless numerous".split()
)
NEGATIONS = frozenset("not n't no never neither nor none nobody nothing nowhere cannot".split())
QUESTION_WORDS = frozenset("who whom whose what which when where why how".split())
ADVERBS = frozenset(
    "not n't never ever also too only just even still already again then now here there thus "
    "therefore hence however moreover furthermore nevertheless nonetheless meanwhile otherwise "
    "instead rather quite very almost nearly roughly approximately perhaps maybe".split()
)

FUNCTION_WORDS = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | QUANTIFIERS
    | NEGATIONS
    | QUESTION_WORDS
    | ADVERBS
)


def is_function_word(word: str) -> bool:
    """Say whether `word` belongs to a closed class and so never carries a topic by itself."""
    return word in FUNCTION_WORDS
