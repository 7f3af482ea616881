"""A recording without a text: the mouth shapes that are likeliest right, and for each the likeliest of its sounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.cues import MouthCue
from scenec.lipsync.features import HOP, RATE
from scenec.lipsync.phoneset import SOUNDS, classes
from scenec.lipsync.posteriors import heard
from scenec.lipsync.shapes import SHAPES, allowed_classes, shape_scores, shapes
from scenec.take import Phoneme, Timing

Floats = NDArray[np.float32]
STEP = HOP / RATE


@dataclass(frozen=True)
class Recognised:
    """The shapes, and sounds that fit them; the text is not known, so `timing` has no words."""

    timing: Timing
    cues: tuple[MouthCue, ...]


def recognise(blocks: Iterable[Floats], progress: Callable[[float], None] | None = None) -> Recognised:
    """What a mouth does in a recording (16 kHz mono, in blocks of any size; see hearing.py)."""
    cues: list[MouthCue] = []
    phonemes: list[Phoneme] = []
    now = 0
    for stretch in heard(blocks, progress):
        for first, stop, shape in shapes(shape_scores(stretch.posteriors)):
            start, end = (now + first) * STEP, (now + stop) * STEP
            if cues and cues[-1].value == shape:
                cues[-1] = MouthCue(cues[-1].start, end, shape)
            else:
                cues.append(MouthCue(start, end, shape))
            sound = _likeliest(stretch.posteriors[first:stop], shape)
            if phonemes and phonemes[-1].phone == sound == "":
                phonemes[-1] = Phoneme(phonemes[-1].start, end, "")
            else:
                phonemes.append(Phoneme(start, end, sound))
        now += len(stretch.posteriors)
    return Recognised(Timing(now * STEP, tuple(phonemes), (), "aligned"), tuple(cues))


def _likeliest(posteriors: Floats, shape: str) -> str:
    """The sound of a shape that fits some frames best; "" for the mouth at rest."""
    if shape == "X":
        return ""
    share = np.exp(posteriors).mean(0) * allowed_classes()[:, SHAPES.index(shape)]
    halves = np.array([[share[number] for number in classes(sound)] for sound in SOUNDS])
    return SOUNDS[int(halves.sum(1).argmax())]
