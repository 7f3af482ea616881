"""Tracks: one number over time, as keys, pulses, swings and noise on the frames of a film. Plain numbers, no arrays.

A track is a pure function of time: `start`, then each key in order moves the value
towards its own (`v = v * (1 - k) + key.value * k`, k the eased progress), then pulses and swings are added on top.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """From `frame` the value moves to `value` over `over` frames. `ease` names a curve of acting/easing.py."""

    frame: float
    value: float
    over: float
    ease: str = "io"


@dataclass(frozen=True)
class Pulse:
    """Adds `amount`: eases on over `on` frames so that it is full at `frame`, stays for `hold`, eases off over `off`."""

    frame: float
    amount: float
    on: float
    hold: float
    off: float


@dataclass(frozen=True)
class Swing:
    """Adds `amount` * sin at `hertz`, from `frame` on, faded in and out like a pulse (full from frame + on for hold frames)."""

    frame: float
    amount: float
    hertz: float
    on: float
    hold: float
    off: float
    phase: float = 0.0  # radians


@dataclass(frozen=True)
class Noise:
    """Adds smooth seeded noise of rms `amount`, knots every `period` frames, from `frame` to `end`, zero at both."""

    frame: float
    end: float
    amount: float
    period: float
    seed: int


@dataclass(frozen=True)
class Track:
    """One channel over time."""

    start: float = 0.0
    keys: tuple[Key, ...] = ()
    pulses: tuple[Pulse, ...] = ()
    swings: tuple[Swing, ...] = ()
    noises: tuple[Noise, ...] = ()
