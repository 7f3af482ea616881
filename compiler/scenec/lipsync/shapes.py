"""Mouth shapes without a text: for every frame the shape that is most likely right, whatever sound it is.

Better than to guess the sounds first: two sounds that the network cannot tell apart mostly have the same mouth.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.phoneset import CLASSES, SILENCE, SOUNDS, classes

Floats = NDArray[np.float32]

SHAPES = "ABCDEFGHX"
PRIOR = 0.25  # how much of the classes' prior is divided out
SWITCH = 1.5  # log cost of another shape
SURE = 0.02  # added to every share, so that one frame cannot forbid a shape
SHORTEST = 3  # frames

# The shapes that a sound's two halves allow: one word for both, or one each. "-" allows any open one.
ALLOWED: dict[str, str] = {
    **dict.fromkeys("p b".split(), "A A"), "m": "A", "f": "G", "v": "G",
    "ɑ": "D", "a": "D", "æ": "C", "ʌ": "C", "ɔ": "E", "o": "E", "aʊ": "CD E", "aɪ": "CD B", "ɛ": "C", "e": "C", "ɜ": "E",
    "eɪ": "C B",
    "ɪ": "B", "i": "B", "ɨ": "B", "oʊ": "E F", "ɔɪ": "E B", "ʊ": "F", "u": "F", "ə": "BC", "ø": "E", "y": "F",
    **dict.fromkeys("tʃ dʒ s z ʃ ʒ θ ð".split(), "BF"), **dict.fromkeys("t d".split(), "BF -"),
    **dict.fromkeys("k ɡ".split(), "BCEFH -"),
    "n": "BCFH", "ɲ": "BCFH", "ŋ": "BCEF", "l": "BEFH", "ɹ": "BEF", "r": "BEF", "ʁ": "BCEF", "j": "BCF", "w": "F", "h": "-",
    "x": "-",
}  # fmt: skip
OPEN = "BCEFH"

# A sound that is made with the shape: what stands in the phones where only shapes are known.
STANDS_FOR = {"A": "m", "B": "ɪ", "C": "ɛ", "D": "ɑ", "E": "ɔ", "F": "u", "G": "f", "H": "l", "X": ""}


@cache
def allowed_classes() -> Floats:
    """(CLASSES, shapes): 1 where the class allows the shape."""
    made = np.zeros((CLASSES, len(SHAPES)), np.float32)
    made[SILENCE, SHAPES.index("X")] = 1.02  # a silence that is as likely as a shape wins
    for sound in SOUNDS:
        halves = ALLOWED[sound].split()
        for half, number in enumerate(classes(sound)):
            allowed = halves[min(half, len(halves) - 1)]
            for shape in OPEN if allowed == "-" else allowed:
                made[number, SHAPES.index(shape)] = 1.0
    return made


def shape_scores(posteriors: Floats) -> Floats:
    """(frames, shapes): how likely each shape is right. Lips are only ever closed by p, b and m, or at rest in silence."""
    from scenec.lipsync.posteriors import log_prior

    likely = posteriors - PRIOR * log_prior()
    likely -= likely.max(1, keepdims=True)
    share = np.exp(likely)
    share /= share.sum(1, keepdims=True)
    made: Floats = np.log(share @ allowed_classes() + np.float32(SURE))
    return made


def shapes(scores: Floats) -> list[tuple[int, int, str]]:
    """(first frame, frame after the last, shape) in a row without gaps: the best way with a cost for every change."""
    count = len(scores)
    back = np.zeros((count, len(SHAPES)), np.uint8)
    best = scores[0].astype(np.float64) if count else np.zeros(len(SHAPES))
    own = np.arange(len(SHAPES), dtype=np.uint8)
    for at in range(1, count):
        top = int(best.argmax())
        change = best[top] - SWITCH
        keep = best >= change
        back[at] = np.where(keep, own, top)
        best = np.where(keep, best, change) + scores[at]
    made: list[tuple[int, int, str]] = []
    state = int(best.argmax())
    for at in range(count - 1, -1, -1):
        if made and made[-1][2] == SHAPES[state]:
            made[-1] = (at, made[-1][1], made[-1][2])
        else:
            made.append((at, at + 1, SHAPES[state]))
        state = int(back[at, state])
    return made[::-1]


def phones_of(row: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Shapes as the sounds that stand for them."""
    return [(first, stop, STANDS_FOR[shape]) for first, stop, shape in row]
