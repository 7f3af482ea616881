"""Speech over emotion: the mouth's channels blended, with closed lips that win over every feeling. Numpy."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync import LEAD
from scenec.timeline import Speech

Array = NDArray[np.float64]
Curves = Mapping[str, NDArray[np.float32]]

SPOKEN = (
    "jawOpen", "mouthStretch", "mouthPucker", "mouthSquare", "teethUpper", "teethLower", "tongue", "mouthPress", "mouthRollLower",
)  # fmt: skip
OPENED = ("jawOpen", "teethUpper", "teethLower", "tongue", "mouthUpperUp", "mouthLowerDown", "noseSneer")  # zero when lips meet
PRESSED = 0.85  # how firmly they meet
SMILE_WIDTH = 0.45  # share of an emotion's width that a speaking mouth keeps
STRETCH = 0.3  # width a unit of mouthStretch


def speak(pose: MutableMapping[str, Array], speech: Sequence[Speech], mouths: Mapping[str, Curves], frames: int) -> None:
    """Lays every line of `speech` over the mouth in `pose`. Corners, cheeks and lids stay with the emotion."""
    weight, closure = np.zeros(frames), np.zeros(frames)
    spoken = {channel: np.zeros(frames) for channel in SPOKEN}
    for line in speech:
        curves = mouths[line.line]
        part = {
            name: _placed(np.asarray(curves[name], np.float64), line.frame - LEAD, frames)
            for name in (*SPOKEN, "weight", "closure")
        }
        w = part["weight"] * (1 - weight)  # of two lines that meet, the earlier one has the mouth
        weight += w
        closure = np.maximum(closure, part["closure"])
        for channel in SPOKEN:
            spoken[channel] += w * part[channel] * (line.weight if channel == "jawOpen" else 1.0)
    if not weight.any():
        return
    width = 1 + STRETCH * pose["mouthStretch"]
    spoken_width = (weight + STRETCH * spoken["mouthStretch"]) * (1 + SMILE_WIDTH * (width - 1))
    for channel in SPOKEN:
        pose[channel] = pose[channel] * (1 - weight) + spoken[channel]
    pose["mouthStretch"] = (width * (1 - weight) + spoken_width - 1) / STRETCH
    for channel in ("mouthUpperUp", "mouthLowerDown", "noseSneer"):
        pose[channel] = pose[channel] * (1 - 0.6 * weight)
    for channel in OPENED:
        pose[channel] = pose[channel] * (1 - closure)
    pose["mouthPress"] = pose["mouthPress"] * (1 - closure) + PRESSED * closure


def _placed(curve: Array, first: int, frames: int) -> Array:
    """`curve`, whose index 0 is frame `first`, on frames 0..frames; zero elsewhere."""
    out = np.zeros(frames)
    a, b = max(0, first), min(frames, first + len(curve))
    if a < b:
        out[a:b] = curve[a - first : b - first]
    return out
