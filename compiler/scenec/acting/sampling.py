"""Tracks as arrays: what timeline.Track says, one value a frame."""

from __future__ import annotations

import random
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scenec.acting.channels import per_frame
from scenec.acting.easing import ease, sm
from scenec.timeline import Noise, Pulse, Swing, Track

Array = NDArray[np.float32]
EDGE = 10.0  # frames at 30 a second over which noise comes and goes
OCTAVE, OCTAVE_SHARE = 2.3, 0.4  # a second, faster octave and its strength


def sample(track: Track, frames: int, fps: int = 30, first: int = 0) -> Array:
    """The track on frames first, first + 1, ... (`frames` of them)."""
    t = np.arange(first, first + frames, dtype=np.float64)
    return np.asarray(values(track, t, fps), np.float32)


def values(track: Track, t: NDArray[np.float64], fps: int) -> NDArray[np.float64]:
    """The track at the times `t`, in frames."""
    v = np.full(len(t), track.start, np.float64)
    for key in track.keys:
        k = ease(key.ease, (t - key.frame) / key.over) if key.over > 0 else (t >= key.frame).astype(np.float64)
        v = v * (1 - k) + key.value * k
    for pulse in track.pulses:
        v += pulse.amount * envelope(pulse, t)
    for swing in track.swings:
        v += swing.amount * _swing(swing, t, fps)
    for noise in track.noises:
        v += noise.amount * _noise(noise, t, fps)
    return v


def envelope(pulse: Pulse, t: NDArray[np.float64]) -> NDArray[np.float64]:
    """0..1: how much of the pulse there is."""
    rise = _ramp((t - (pulse.frame - pulse.on)), pulse.on)
    fall = _ramp(t - (pulse.frame + pulse.hold), pulse.off)
    return np.minimum(rise, 1 - fall)


def _ramp(t: NDArray[np.float64], length: float) -> NDArray[np.float64]:
    return np.asarray(sm(t / length) if length > 0 else t >= 0, np.float64)


def _swing(swing: Swing, t: NDArray[np.float64], fps: int) -> NDArray[np.float64]:
    local = t - swing.frame
    fade = np.minimum(_ramp(local, swing.on), 1 - _ramp(local - swing.on - swing.hold, swing.off))
    return np.asarray(fade * np.sin(2 * np.pi * swing.hertz * local / fps + swing.phase))


def _noise(noise: Noise, t: NDArray[np.float64], fps: int) -> NDArray[np.float64]:
    length = noise.end - noise.frame
    curve = _curve(length, noise.period, noise.seed)
    local = t - noise.frame
    edge = min(EDGE * per_frame(fps), length / 3)
    fade = np.minimum(_ramp(local, edge), 1 - _ramp(local - (length - edge), edge))
    return np.asarray(np.interp(local, np.arange(len(curve)), curve) * fade)


@lru_cache(maxsize=256)
def _curve(length: float, period: float, seed: int) -> NDArray[np.float64]:
    """Two octaves of smooth noise over `length` frames, mean 0, rms 1."""
    chance = random.Random(seed)
    count = int(np.ceil(length)) + 2
    curve = _octave(count, period, chance) + OCTAVE_SHARE * _octave(count, period / OCTAVE, chance)
    curve -= curve.mean()
    return np.asarray(curve / (np.sqrt((curve * curve).mean()) + 1e-9))


def _octave(count: int, period: float, chance: random.Random) -> NDArray[np.float64]:
    """Random knots about every `period` frames, joined by a smooth curve."""
    at = -period * (1 + chance.random())
    places, heights = [], []
    while at < count + 3 * period:
        places.append(at)
        heights.append(chance.gauss(0.0, 1.0))
        at += period * (0.75 + 0.5 * chance.random())
    x, y = np.array(places), np.array(heights)
    slope = np.gradient(y, x)
    t = np.arange(count, dtype=np.float64)
    i = np.clip(np.searchsorted(x, t, "right") - 1, 0, len(x) - 2)
    width = x[i + 1] - x[i]
    s = (t - x[i]) / width
    return np.asarray(
        (2 * s**3 - 3 * s**2 + 1) * y[i]
        + (s**3 - 2 * s**2 + s) * width * slope[i]
        + (-2 * s**3 + 3 * s**2) * y[i + 1]
        + (s**3 - s**2) * width * slope[i + 1]
    )
