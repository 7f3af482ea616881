"""The nearest spelling of a word, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

from scenec.vocabulary import SYNONYMS

LONGEST = 40  # longer words are not names that somebody mistyped, and comparing them costs quadratic time


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` most likely was meant to be, or None."""
    if not word or len(word) > LONGEST:
        return None
    from difflib import get_close_matches

    exact = {candidate.lower(): candidate for candidate in candidates}
    plain = word.lower().replace("_", "-").replace(" ", "-")
    if plain in exact:
        return exact[plain]
    meant = next((right for right in SYNONYMS.get(plain, ()) if right in exact), None)
    if meant is not None:
        return exact[meant]
    found = get_close_matches(plain, exact, n=1, cutoff=0.6)
    if not found:  # letters that changed places weigh too much in a word of two or three
        found = [other for other in exact if sorted(other) == sorted(plain)][:1]
    return exact[found[0]] if found else None


def listed(words: Iterable[str], last: str = "or") -> str:
    """`a`, `a or b`, `a, b or c`; the first dozen of a long list."""
    items = list(words)
    if len(items) > 12:
        return ", ".join(items[:12]) + ", ..."
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else "nothing"


def did_you_mean(word: str, candidates: Iterable[str], kind: str = "") -> tuple[str | None, str]:
    """The nearest candidate (or None) and the line of help: a guess, else what there is."""
    choices = list(candidates)
    guess = nearest(word, choices)
    article = f"the {kind} " if kind else ""
    if guess is not None:
        return guess, f'did you mean {article}"{guess}"?'
    return None, f"there is {listed(choices, 'and')}" if choices else "there are none yet"
