"""The nearest spelling of a word, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scenec.vocabulary.synonyms import SYNONYMS

LONGEST = 40  # longer words are not names that somebody mistyped, and comparing them costs quadratic time


# How far a word may be from what it was meant to be, by the length of the longer of the two.
_REACH = (0.0, 1.0, 1.3, 1.3, 1.8, 2.1, 2.4, 2.4, 2.8, 3.1, 3.4)

# Letters that lie side by side on keyboards: hitting one for the other is the most common slip.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SIDE_BY_SIDE = frozenset(pair for row in _ROWS for one, two in pairwise(row) for pair in (one + two, two + one))


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` most likely was meant to be, or None."""
    if not word or len(word) > LONGEST:
        return None
    exact = {candidate.lower(): candidate for candidate in candidates}
    plain = word.lower().replace("_", "-").replace(" ", "-")
    if plain in exact:
        return exact[plain]
    meant = next((right for right in SYNONYMS.get(plain, ()) if right in exact), None)
    if meant is not None:
        return exact[meant]
    best, shortest = None, 99.0
    for other, candidate in exact.items():
        longer = max(len(plain), len(other))
        reach = _REACH[min(longer, len(_REACH) - 1)]
        if abs(len(plain) - len(other)) <= reach + 1 and (far := distance(plain, other)) <= reach and far < shortest:
            best, shortest = candidate, far
    if best is None and len(plain) > 2:  # "ending" for "end", "rail" for "railway-platform"
        best = next((candidate for other, candidate in exact.items() if len(other) > 2 and _begins(plain, other)), None)
    return best


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def distance(typed: str, meant: str) -> float:
    """How many slips of a typing hand lie between two words (letters left out, added, swapped, hit beside)."""
    before_last: list[float] = []
    last = [float(index) for index in range(len(meant) + 1)]
    for row, letter in enumerate(typed):
        here = [row + 1.0]
        for column, other in enumerate(meant):
            doubled = 0.7 if row and typed[row - 1] == letter else 1.0
            halved = 0.7 if column and meant[column - 1] == other else 1.0
            cost = 0.0 if letter == other else 0.8 if letter + other in _SIDE_BY_SIDE else 1.0
            best = min(last[column + 1] + doubled, here[column] + halved, last[column] + cost)
            if row and column and letter == meant[column - 1] and typed[row - 1] == other:
                best = min(best, before_last[column - 1] + 0.7)
            here.append(best)
        before_last, last = last, here
    return last[-1] + (0.3 if typed[:1] != meant[:1] else 0.0)  # the first letter is seldom wrong


def listed(words: Iterable[str], last: str = "or") -> str:
    """`a`, `a or b`, `a, b or c`; the first thirty of a long list."""
    items = list(words)
    if len(items) > 30:
        return ", ".join(items[:30]) + ", ..."
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else "nothing"


def did_you_mean(word: str, candidates: Iterable[str], kind: str = "") -> tuple[str | None, str]:
    """The nearest candidate (or None) and the line of help: a guess, else what there is."""
    choices = list(candidates)
    guess = nearest(word, choices)
    article = f"the {kind} " if kind else ""
    if guess is not None:
        return guess, f'did you mean {article}"{guess}"?'
    return None, f"there is {listed(choices, 'and')}" if choices else "there are none yet"
