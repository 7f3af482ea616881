"""Mouth curves of a spoken line: coarticulated by dominance, closed where lips must close, drawn a little before the sound.

Cohen and Massaro's dominance functions give every channel its own reach (lips move early, the jaw late); they alone would close
two of fourteen p, b and m, so that a rule closes them all afterwards, on whole frames.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync import LEAD, TAIL
from scenec.lipsync.segments import Segment, segments
from scenec.lipsync.style import held, styled
from scenec.lipsync.visemes import DOMINANCE, GROUPS, REACH, VISEMES
from scenec.take import Timing

Floats = NDArray[np.float64]
Curves = dict[str, NDArray[np.float32]]

ARRAY, NAMES = "curves.npy", "channels.json"  # the files of a mouth artifact

CHANNELS = (*GROUPS, "mouthPress", "mouthRollLower", "weight", "closure")

EARLY = 0.025  # seconds that the mouth is drawn before the sound
CENTRE = 0.45  # of a segment: where its target is reached
FALL = 1.6  # dominance falls as exp(-FALL u^2)
SILENCE_EDGE, SILENCE_REACH = 0.030, 0.060  # a silence has a flat top and short shoulders
REST = 0.004  # dominance of the mouth at rest, so that nothing is undefined

CLOSE, OPEN = 0.085, 0.075  # seconds in which lips shut and part
LONGEST_PLOSIVE, LONGEST_HUM = 0.160, 0.340
BETWEEN = {1: (0.30,), 2: (0.35, 0.35), 3: (0.45, 0.1, 0.45)}  # free frames between two closures: how shut each is at most
PRESS = 0.85
LIP_ON_TEETH = 0.92  # how fully the lower lip of f and v goes to the teeth

SPEAK, FALL_SILENT = 0.140, 0.220  # seconds in which speech takes the mouth from the emotion, and gives it back
BREAK = 0.40  # a silence longer than this gives it back, too
BRIEF = 0.035  # a consonant shorter than this insists less: nobody sees it, and it would flicker


@dataclass(frozen=True)
class Closure:
    """Lips shut from frame `first` to frame `last`, both included (frame 0 is the line's first)."""

    first: int
    last: int


def curves(timing: Timing, fps: int, frames: int, language: str, style: str = "normal", hold: int = 0) -> Curves:
    """Every channel of CHANNELS for frames -LEAD .. frames + TAIL - 1 of the line.

    `style` is one of style.STYLES; a shape is held `hold` frames at least (0: as short as its sound).
    """
    row = held(segments(timing.phonemes, language), hold / fps)
    index = np.arange(-LEAD, frames + TAIL)
    times = index / fps + EARLY
    made = _blended(row, times, fps)
    styled(made, style)
    _lip_on_teeth(made, _envelope([(s.start, min(s.end, s.start + LONGEST_PLOSIVE)) for s in row if s.viseme == "FF"], times))
    pressed = closures(row, fps, hold)
    shut = _envelope([(each.first / fps, each.last / fps) for each in pressed], index / fps)
    _parted(shut, pressed)
    for channel in ("jawOpen", "teethUpper", "teethLower", "tongue", "mouthRollLower"):
        made[channel] = made[channel] * (1 - shut)
    made["mouthPress"] = PRESS * shut
    made["closure"] = shut
    made["weight"] = np.maximum(_weight(row, times), shut)
    return {channel: made[channel].astype(np.float32) for channel in CHANNELS}


def closures(row: Sequence[Segment], fps: int, hold: int = 0) -> tuple[Closure, ...]:
    """When p, b and m shut the lips: from the frame on screen when the sound begins, for two frames (or `hold`) at least."""
    found: list[Closure] = []
    for each in row:
        if each.viseme != "PP":
            continue
        longest = LONGEST_HUM if each.phone.startswith("m") else LONGEST_PLOSIVE
        first = int(np.floor(each.start * fps + 1e-6))
        last = int(np.floor((min(each.end, each.start + longest) - EARLY) * fps + 1e-6))
        found.append(Closure(first, max(last, first + max(hold, 2) - 1)))
    return tuple(found)


def write_curves(folder: Path, made: Curves) -> None:
    """Write curves.npy, float32 of shape (channels, frames), and channels.json, the names in the order of its rows."""
    rows = np.round(np.stack([made[channel] for channel in CHANNELS]).astype(np.float64), 4).astype(np.float32)
    with (folder / ARRAY).open("wb") as file:
        np.save(file, rows, allow_pickle=False)
    (folder / NAMES).write_text(json.dumps(CHANNELS) + "\n", encoding="utf-8")


def read_curves(folder: Path) -> Curves:
    """The curves in the artifact `folder` of a mouth node."""
    names = json.loads((folder / NAMES).read_text(encoding="utf-8"))
    return dict(zip(names, np.load(folder / ARRAY, allow_pickle=False), strict=True))


def _blended(row: Sequence[Segment], times: Floats, fps: int) -> dict[str, Floats]:
    """The channels as dominance-weighted means of the targets, all segments and frames at once."""
    start = _column([each.start for each in row])
    end = _column([each.end for each in row])
    silent = _column([each.viseme == "sil" for each in row])
    centre = start + CENTRE * (end - start)
    brief = [min(1.0, (each.end - each.start) / BRIEF) if each.viseme not in {"PP", "FF", "sil"} else 1.0 for each in row]
    insistence = _column([each.insistence * less for each, less in zip(row, brief, strict=True)])
    low = start + SILENCE_EDGE
    high = np.maximum(low, end - SILENCE_EDGE)
    beside = np.where(times < low, low - times, np.where(times > high, times - high, 0.0)) / SILENCE_REACH
    made: dict[str, Floats] = {}
    for group, reach in REACH.items():
        # Below 28 frames a second a reach shorter than a frame would let single frames jump.
        before, after = (max(each, 0.9 / fps) for each in reach)
        ahead, behind = (centre - times) / (centre - start + before), (times - centre) / (end - centre + after)
        distance = np.where(times < centre, ahead, behind)
        dominance = _column([getattr(DOMINANCE[each.viseme], group) for each in row]) * insistence
        dominance = dominance * np.exp(-FALL * np.where(silent, beside, distance) ** 2)
        total = dominance.sum(axis=0) + REST
        for channel in (name for name, owner in GROUPS.items() if owner == group):
            value = [VISEMES[each.viseme].get(channel, 0.0) * (each.opening if channel == "jawOpen" else 1.0) for each in row]
            made[channel] = (dominance * _column(value)).sum(axis=0) / total
    return made


def _parted(shut: Floats, pressed: Sequence[Closure]) -> None:
    """Between two closures that follow fast the lips do part: otherwise a fast line looks like humming."""
    for before, after in pairwise(sorted(pressed, key=lambda each: each.first)):
        between = BETWEEN.get(after.first - before.last - 1)
        if between is not None:
            first = before.last + 1 + LEAD
            free = slice(first, first + len(between))
            shut[free] = np.minimum(shut[free], between)


def _lip_on_teeth(made: dict[str, Floats], envelope: Floats) -> None:
    """f and v: the lower lip goes to the upper teeth, over whatever the vowels around them want."""
    share = LIP_ON_TEETH * envelope
    for channel in ("jawOpen", "teethUpper"):
        made[channel] = made[channel] * (1 - share) + VISEMES["FF"][channel] * share
    made["mouthRollLower"] = VISEMES["FF"]["mouthRollLower"] * share
    made["mouthPucker"] = made["mouthPucker"] * (1 - 0.5 * share)


def _envelope(spans: Sequence[tuple[float, float]], times: Floats) -> Floats:
    """1 inside the spans (seconds), eased in before and out after; where spans are close they meet."""
    if not spans:
        return np.zeros_like(times)
    start, end = _column([span[0] for span in spans]), _column([span[1] for span in spans])
    edge = 1e-6  # a frame on the edge is inside
    rising, falling = _smooth((times - start + CLOSE + edge) / CLOSE), _smooth((end + OPEN + edge - times) / OPEN)
    shut: Floats = np.minimum(rising, falling).max(axis=0)
    return shut


def _weight(row: Sequence[Segment], times: Floats) -> Floats:
    """How much of the mouth speech owns: all of it while somebody speaks, nothing at both ends."""
    stretches: list[list[float]] = []
    for each in row:
        if each.viseme == "sil":
            continue
        if stretches and each.start - stretches[-1][1] < BREAK:
            stretches[-1][1] = max(stretches[-1][1], each.end)
        else:
            stretches.append([each.start, each.end])
    weight = np.zeros_like(times)
    for first, last in stretches:
        full, done = first - 0.02, last - 0.02
        rising = _smooth(1 - (full - times) / min(SPEAK, max(1e-3, full - float(times[0]))))
        falling = _smooth(1 - (times - done) / min(FALL_SILENT, max(1e-3, float(times[-1]) - done)))
        weight = np.maximum(weight, np.minimum(rising, falling))
    return weight


def _column(values: Sequence[Any]) -> NDArray[Any]:
    """One value a segment, to be combined with one a frame."""
    return np.array(values)[:, None]


def _smooth(share: Floats) -> Floats:
    """Smoothstep of a share, held at 0 and 1."""
    held = np.clip(share, 0.0, 1.0)
    smooth: Floats = held * held * (3 - 2 * held)
    return smooth
