"""What a living body does by itself: breath, small noise, changes of weight, micro-saccades. All of it lives inside one window
and is zero at both its ends, so that a window does not depend on the one before."""

from __future__ import annotations

import random

from scenec.acting.channels import BREATH, LOOK_PITCH, LOOK_YAW, NOD, SIDES, SWAY, arm
from scenec.acting.gaze import EYE_PITCH, EYE_YAW
from scenec.acting.mood import bearing
from scenec.acting.person import Person, seed

BREATH_SECONDS = 3.2
INHALE, PAUSE = 0.42, 0.04  # shares of a breath
INTAKE = 1.6  # how much deeper a breath before a line is

# Channel: rms, frames at 30 a second between knots.
NOISES = {
    NOD: (0.7, 21.0),
    "headRoll": (0.7, 27.0),
    "headYaw": (1.1, 27.0),
    "lean": (0.35, 39.0),
}
ARM_NOISES = {"armUp": (0.8, 63.0), "armLow": (1.0, 63.0)}

MICRO_X, MICRO_Y = 0.05, 0.03  # sd in units of gaze
MICRO_EVERY, MICRO_MORE = 15.0, 21.0  # frames: at least, and on average on top

SHIFT = 21.0  # frames of a change of weight
SHIFT_X = 0.23  # H
SHIFT_LEAST = 2.6  # seconds of a window in which there is room for one


def breathe(person: Person, source: random.Random, window: tuple[float, float], fps: int, intake: float | None) -> None:
    """A whole number of breaths from one end of the window to the other; `intake` is the frame of a line's first word."""
    start, end = window
    m = bearing(person)
    pace = BREATH_SECONDS * fps * (0.9 + 0.2 * source.random()) / max(0.7, min(1.3, m.idle))
    number = max(1, round((end - start) / pace))
    length = (end - start) / number
    for i in range(number):
        at = start + i * length
        first = intake is not None and i == 0
        rise, keep = length * INHALE, length * PAUSE
        depth = 0.9 + 0.2 * source.random()
        if first and intake is not None:
            rise = min(rise, max(10 * person.u, intake - start + 8 * person.u))
            depth *= INTAKE
        person.sheet.pulse(BREATH, at + rise, depth, rise, keep, length - rise - keep)


def tremble(person: Person, window: tuple[float, float], name: str, still: float = 1.0) -> None:
    """Smooth noise on head, lean and arms. `still` below 1 holds somebody calmer."""
    start, end = window
    if end - start < 12 * person.u:
        return
    size = bearing(person).idle * still * (0.85 + 0.3 * person.energy)
    for channel, (rms, period) in NOISES.items():
        person.sheet.noise(channel, start, end, rms * size, period * person.u, seed(person.id, name, channel))
    for side in SIDES:
        for channel, (rms, period) in ARM_NOISES.items():
            channel_name = arm(channel, side)
            person.sheet.noise(channel_name, start, end, rms * size, period * person.u, seed(person.id, name, channel_name))


def micro_saccades(person: Person, source: random.Random, window: tuple[float, float]) -> None:
    """Eyes are never quite still: small jumps around what they look at."""
    u, (start, end) = person.u, window
    at = start + (0.3 + source.random()) * MICRO_EVERY * u
    while at < end - 8 * u:
        until = min(at + (MICRO_EVERY + source.expovariate(1 / MICRO_MORE)) * u, end - 3 * u)
        hold = until - at - 2 * u
        if hold > 4 * u:
            person.sheet.pulse(LOOK_YAW, at + 2 * u, source.gauss(0, MICRO_X) * EYE_YAW, 2 * u, hold, 2 * u)
            person.sheet.pulse(LOOK_PITCH, at + 2 * u, source.gauss(0, MICRO_Y) * EYE_PITCH, 2 * u, hold, 2 * u)
        at = until


def shift_weight(person: Person, source: random.Random, window: tuple[float, float], fps: int, speaking: bool) -> None:
    """To the other leg and back: into the longer lines of one's own, now and then while listening. Feet and head stay."""
    u, (start, end) = person.u, window
    seconds = (end - start) / fps
    if seconds < SHIFT_LEAST or source.random() > (0.75 if speaking else 0.35):
        return
    m = bearing(person)
    size = (0.55 + 0.3 * source.random()) * min(1.1, 0.7 + 0.3 * m.amplitude)
    on = off = SHIFT * u * min(1.3, m.tempo)
    begin = start + (0.4 + 0.4 * source.random()) * fps
    hold = (end - 6 * u - off) - (begin + on)
    if hold < 10 * u:
        return
    hold = min(hold, (1.4 + 1.4 * source.random()) * fps)
    s, full = person.facing, begin + on
    if person.seat is not None:  # on a seat one leans back, or forward to the other
        way = 1 if source.random() < 0.6 else -1
        person.sheet.pulse("lean", full, 2.4 * way * size * s, on, hold, off)
        person.sheet.pulse("shoulderTilt", full + 3 * u, 3.0 * size * s, on, hold, off)
        return
    person.sheet.pulse(SWAY, full, SHIFT_X * size * s * person.head, on, hold, off)
    person.sheet.pulse("hipTilt", full, -12 * size * s, on, hold, off)
    late = 3 * u
    person.sheet.pulse("shoulderTilt", full + late, 10 * size * s, on, hold, off)
    person.sheet.pulse("curve", full + late, -0.12 * size * s, on, hold, off)
    for side in SIDES:
        person.sheet.pulse(arm("armUp", side), begin + 9 * u, -4 * size * s, 9 * u, 2 * u, 18 * u)
        person.sheet.pulse(arm("armLow", side), begin + 12 * u, -5 * size * s, 9 * u, 2 * u, 18 * u)
