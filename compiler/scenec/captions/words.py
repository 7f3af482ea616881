"""Where a line of a caption may be broken: how good a place between two words is.

After Netflix's timed text guide: break after punctuation, before conjunctions and prepositions; never between article and noun,
preposition and its noun, auxiliary and verb, verb and its pronoun, first and last name.
"""

from __future__ import annotations

import re

# Words that begin a clause or a phrase: a line may start with them. By language; of others only the punctuation is known.
OPENERS: dict[str, frozenset[str]] = {
    "de": frozenset("und oder aber denn sondern weil dass ob wenn als bevor nachdem damit obwohl während".split()),
    "en": frozenset(
        (
            "and or but nor so yet because that if when while although though unless until since before after where who which"
        ).split()
    ),
    "es": frozenset("y o pero porque que si cuando mientras aunque donde como sino".split()),
    "fr": frozenset("et ou mais donc car parce que si quand lorsque puisque quoique comme où qui".split()),
    "it": frozenset("e o ma perché che se quando mentre anche dove come però".split()),
    "pt": frozenset("e ou mas porque que se quando enquanto embora onde como".split()),
}

PREPOSITIONS: dict[str, frozenset[str]] = {
    "de": frozenset(
        ("in im an am auf aus bei mit nach von vom zu zum zur für gegen ohne um durch über unter vor hinter zwischen").split()
    ),
    "en": frozenset(
        "in on at to of for from with by about into over under through between without within against across near".split()
    ),
    "es": frozenset("a de del al en con por para sin sobre entre hasta desde hacia".split()),
    "fr": frozenset("à de du des au aux en dans avec par pour sans sur sous entre vers chez".split()),
    "it": frozenset("a di da in con su per tra fra del della dei al alla nel nella dal sul".split()),
    "pt": frozenset("a de do da em no na com por para sem sobre entre até".split()),
}

# Words that cling to the one that follows: articles, possessives, pronouns before a verb, auxiliaries, negations.
CLINGING: dict[str, frozenset[str]] = {
    "de": frozenset(
        (
            "der die das den dem des ein eine einen einem einer mein dein sein ihr unser kein ich du er sie es wir nicht sehr"
        ).split()
    ),
    "en": frozenset(
        (
            "a an the my your his her its our their this that these those i you he she it we they is are was were am be "
            "been being has have had do does did will would can could shall should may might must not no never don't "
            "didn't can't won't isn't i'm you're he's she's it's we're they're i'll you'll very so such every some any each "
            "mr mrs ms dr"
        ).split()
    ),
    "es": frozenset("el la los las un una unos unas mi tu su nuestro yo tú él ella no se me te le lo muy".split()),
    "fr": frozenset(
        (
            "le la les un une des mon ma mes ton ta tes son sa ses notre votre leur ce cet cette je tu il elle on "
            "nous vous ils elles ne pas se me te très"
        ).split()
    ),
    "it": frozenset("il lo la i gli le un uno una mio mia tuo tua suo sua io tu lui lei noi voi non si mi ti ci molto".split()),
    "pt": frozenset("o a os as um uma meu minha teu seu sua eu tu ele ela não se me te muito".split()),
}

# Words that lean on the one before: pronouns after a verb, what is counted.
LEANING: dict[str, frozenset[str]] = {
    "en": frozenset("me him us them it myself yourself himself herself itself ourselves themselves o'clock percent".split()),
}

SENTENCE = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")
CLAUSE = re.compile(r"[,;:—–،؛][\"'”’»)\]]*$")

# The cost of a break, 0 the best place; a whole line of uneven halves costs about as much as ORDINARY.
AFTER_SENTENCE, AFTER_CLAUSE, BEFORE_CLAUSE, BEFORE_PHRASE, ORDINARY, TORN = 0.0, 0.12, 0.22, 0.4, 0.55, 2.5


def bare(word: str) -> str:
    """A word without the punctuation around it, in small letters."""
    return word.strip("\"'“”‘’«»()[].,;:!?…—–-").replace("’", "'").lower()


def break_cost(before: str, after: str, language: str, first: bool = False) -> float:
    """What it costs to break between two words. `first`: `before` begins a sentence (its capital tells nothing)."""
    tongue = language.partition("-")[0].lower()
    if SENTENCE.search(before):
        return AFTER_SENTENCE
    if CLAUSE.search(before):
        return AFTER_CLAUSE
    left, right = bare(before), bare(after)
    preposition = PREPOSITIONS.get(tongue, frozenset())
    if left in CLINGING.get(tongue, frozenset()) or left in preposition or left.isdecimal() or _names(before, after, first):
        return TORN
    if right in LEANING.get(tongue, frozenset()):
        return TORN / 2
    if right in OPENERS.get(tongue, frozenset()):
        return BEFORE_CLAUSE
    return BEFORE_PHRASE if right in preposition else ORDINARY


def _names(before: str, after: str, first: bool) -> bool:
    """Two words with a capital one after the other: a first and a last name, or a title and a name."""
    return not first and before[:1].isupper() and after[:1].isupper() and len(before) > 1 and len(after) > 1
