"""The built-in ambiences: what places sound like when nobody speaks. Each is a stretch that goes round without a seam."""

from __future__ import annotations

import zlib
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE

SECONDS = 28  # of a stretch
RMS = 0.06  # they are mixed by their loudness; this only keeps them from clipping

# By name, the module with a function of that name: (generator, length in samples) -> (length, 2).
AMBIENCES: dict[str, str] = {
    **dict.fromkeys(("platform", "park", "street", "beach", "rooftop"), "outdoors"),
    **dict.fromkeys(("rain", "wind", "night", "storm"), "weather"),
    **dict.fromkeys(("cafe", "living-room", "office", "classroom", "kitchen", "hospital-room", "stage"), "indoors"),
    **dict.fromkeys(("car", "studio", "rain-on-windows", "fireplace", "crowd"), "indoors"),
}


def ambience(name: str, seconds: float = SECONDS) -> NDArray[np.float32]:
    """The ambience `name`, shape (n, 2) at RATE: its end goes over into its beginning."""
    make = getattr(import_module(f"scenec.sound.ambience.{AMBIENCES[name]}"), name.replace("-", "_"))
    made = make(np.random.default_rng(zlib.crc32(name.encode())), round(seconds * RATE))
    even: NDArray[np.float32] = (RMS / max(1e-9, float(np.sqrt(np.mean(made**2)))) * made).astype(np.float32)
    return even
