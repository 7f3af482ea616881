"""Visemes and ARKit's blend shapes as a table, a line for each frame: for rigs that blend, and for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync import LEAD
from scenec.lipsync.curves import Curves, curves
from scenec.lipsync.segments import segments
from scenec.lipsync.visemes import VISEMES
from scenec.take import Phoneme, Timing

Floats = NDArray[np.float64]

WINDOW, MARGIN = 20.0, 2.0  # seconds that are worked on at a time, and what is looked at on both sides
FADE = 0.035  # seconds: half of the time in which one viseme gives way to the next
STEP = 0.005  # seconds, of the visemes before they are sampled

# ARKit's blend shapes that speech moves, from the channels of the curves.
ARKIT = (
    "jawOpen mouthClose mouthFunnel mouthPucker mouthStretchLeft mouthStretchRight mouthRollLower mouthPressLeft mouthPressRight "
    "mouthUpperUpLeft mouthUpperUpRight mouthLowerDownLeft mouthLowerDownRight tongueOut"
).split()
AH = 0.62  # jawOpen of ARKit at the opening of "ah"


def as_csv(timing: Timing, fps: int, language: str) -> Iterator[str]:
    """The table's lines: time, the fifteen visemes, ARKIT; all shares of 1. Any length, a few seconds at a time."""
    yield ",".join(["time", *(f"viseme_{name}" for name in VISEMES), *ARKIT]) + "\n"
    for first, part, frames in _parts(timing, fps):
        made = curves(part, fps, frames, language)
        shown = slice(LEAD, LEAD + frames)
        shift = round(MARGIN * fps) if first else 0
        columns = np.concatenate([_visemes(part, fps, frames, language), _arkit({k: v[shown] for k, v in made.items()})])
        count = min(round(WINDOW * fps), round(timing.seconds * fps) - first)
        for index in range(count):
            values = ",".join(f"{value:.3f}" for value in columns[:, shift + index])
            yield f"{(first + index) / fps:.4f},{values}\n"


def _parts(timing: Timing, fps: int) -> Iterator[tuple[int, Timing, int]]:
    """Windows with their margins: the first frame that counts, the phonemes in the window's own time, its frames."""
    frames, size, margin = round(timing.seconds * fps), round(WINDOW * fps), round(MARGIN * fps)
    at = 0
    phonemes = timing.phonemes
    for first in range(0, frames, size):
        begin, stop = max(0, first - (margin if first else 0)), min(frames, first + size + margin)
        start, end = begin / fps, stop / fps
        while at < len(phonemes) and phonemes[at].end <= start:
            at += 1
        inside: list[Phoneme] = []
        for phone in phonemes[at:]:
            if phone.start >= end:
                break
            inside.append(Phoneme(phone.start - start, phone.end - start, phone.phone, phone.stress))
        yield first, Timing(end - start, tuple(inside), (), timing.source), stop - begin


def _visemes(part: Timing, fps: int, frames: int, language: str) -> Floats:
    """(visemes, frames): each viseme's share, faded over the bounds."""
    names = list(VISEMES)
    count = round((part.seconds + 4 * FADE) / STEP) + 1
    made = np.zeros((len(names), count))
    made[names.index("sil")] = 1.0
    for segment in segments(part.phonemes, language):
        first, stop = (int(np.clip(round((at + 2 * FADE) / STEP), 0, count)) for at in (segment.start, segment.end))
        made[:, first:stop] = 0.0
        made[names.index(segment.viseme), first:stop] = 1.0
    window = np.hanning(2 * round(FADE / STEP) + 3)
    faded = np.array([np.convolve(row, window / window.sum(), "same") for row in made])
    at = np.round((np.arange(frames) / fps + 2 * FADE) / STEP).astype(int)
    return np.asarray(faded[:, np.minimum(at, count - 1)])


def _arkit(made: Curves) -> Floats:
    """(ARKIT, frames) from the channels of curves."""
    wide = made["mouthStretch"].astype(np.float64)
    rounded = np.maximum(made["mouthPucker"].astype(np.float64), np.clip(-wide / 1.6, 0, 1) * 0.8)
    stretch, press = 0.6 * np.maximum(0, wide), made["mouthPress"]
    up, down = 0.35 * made["teethUpper"], 0.35 * made["teethLower"]
    rows = [
        AH * made["jawOpen"], made["closure"] * 0.1, 0.6 * made["mouthSquare"], rounded, stretch, stretch,
        made["mouthRollLower"], press, press, up, up, down, down, np.clip(made["tongue"] - 1.25, 0, 1),
    ]  # fmt: skip
    return np.clip(np.stack([np.asarray(row, np.float64) for row in rows]), 0.0, 1.0)
