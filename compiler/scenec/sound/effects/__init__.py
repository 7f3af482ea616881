"""The built-in sounds: what a scene may call (`sound: knock`), and what actions make by themselves (steps, cloth).

A sound that actions make has TAKES takes of equal length, one after the other: no two steps in a row are the same.
"""

from __future__ import annotations

import zlib
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.sources import TAKES

# By name, the module with a function of that name: (generator) -> samples, (n,) or (n, 2).
SOUNDS: dict[str, str] = {
    **dict.fromkeys(("train-departs", "car-passes", "car-starts", "horn"), "traffic"),
    **dict.fromkeys(
        ("door", "door-slams", "knock", "doorbell", "phone-ring", "message", "typing", "camera-click", "paper"), "house"
    ),
    **dict.fromkeys(("glass-clink", "cup", "clock-ticks", "bell", "school-bell", "chime", "drum-roll", "whoosh", "pop"), "small"),
    **dict.fromkeys(("thunder", "splash", "gust", "birdsong"), "nature"),
    **dict.fromkeys(("applause", "heartbeat", "kiss", "cloth", "sigh", "slap", "footsteps", "gasp"), "people"),
}
# What actions make. Steps by what is walked on.
FOLEY: dict[str, str] = {
    **dict.fromkeys(("steps-stone", "steps-wood", "steps-carpet", "steps-grass", "steps-sand"), "foley"),
    **dict.fromkeys(("rustle", "embrace", "clasp", "pat", "lips", "seat", "set-down"), "foley"),
}


def effect(name: str) -> NDArray[np.float32]:
    """The sound `name`, shape (n, 2) at RATE, peak 0.5."""
    made = _made(SOUNDS[name], name, zlib.crc32(name.encode()))
    return _even(made)


def takes(name: str) -> NDArray[np.float32]:
    """TAKES takes of what an action makes, each as long as the longest, shape (n, 2)."""
    made = [_made(FOLEY[name], name, zlib.crc32(f"{name}{take}".encode())) for take in range(TAKES)]
    longest = max(map(len, made))
    return _even(np.concatenate([np.concatenate([each, np.zeros((longest - len(each), 2))]) for each in made]))


def _made(module: str, name: str, seed: int) -> NDArray[np.float64]:
    make = getattr(import_module(f"scenec.sound.effects.{module}"), name.replace("-", "_"))
    sound: NDArray[np.float64] = make(np.random.default_rng(seed))
    return sound if sound.ndim == 2 else np.stack([sound, sound], axis=1) * np.sqrt(0.5)


def _even(sound: NDArray[np.float64]) -> NDArray[np.float32]:
    even: NDArray[np.float32] = (0.5 / max(1e-9, float(np.abs(sound).max())) * sound).astype(np.float32)
    ending = min(len(even), RATE // 100)
    even[-ending:] *= np.linspace(1, 0, ending, dtype=np.float32)[:, None]
    return even
