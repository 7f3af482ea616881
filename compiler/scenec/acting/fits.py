"""Fits: sobs of who is in tears, puffs of who laughs. They live inside one window, and grow with every line. Pure Python."""

from __future__ import annotations

from scenec.acting.channels import BREATH, NOD, SIDES, arm
from scenec.acting.emotions import main_emotion
from scenec.acting.person import Person

STRONG = 0.55  # level of the mood from which a body shakes
SPEAKING = 0.45  # of it, while somebody speaks
GASP_FRAMES, GASPS = 9.0, 3  # frames at 30 a second of each gasp in a sob
EVERY = 78.0
PUFFS, PUFFING = 4.8, 24.0  # a second; frames of a bout


def shake(person: Person, window: tuple[float, float], speaking: bool) -> None:
    """What tears and laughter do to chest and shoulders in a window."""
    name = main_emotion(person.feeling)
    if name not in {"tearful", "laughing"} or person.feeling.level < STRONG:
        return
    size = (0.5 + 0.3 * min(3, person.again)) * (SPEAKING if speaking else 1.0)
    u, (start, end) = person.u, window
    at = start + 10 * u
    while at + 40 * u < end:
        if name == "tearful":
            _sob(person, at, size)
            at += EVERY * u / (1 + 0.25 * min(3, person.again))
        else:
            _puffs(person, at, min(PUFFING * u, end - at - 8 * u), size)
            at += (PUFFING + 22) * u


def _sob(person: Person, at: float, size: float) -> None:
    """Three gasps in, each a little smaller, then the breath goes out and the head sinks."""
    u, sheet = person.u, person.sheet
    for number in range(GASPS):
        frame = at + (4 + number * GASP_FRAMES) * u
        sheet.pulse(BREATH, frame, 1.5 * size * 0.8**number, 3 * u, 1 * u, 6 * u)
        sheet.pulse(NOD, frame, 1.8 * size, 3 * u, 0.0, 6 * u)
        for side in SIDES:
            sheet.pulse(arm("armUp", side), frame, -2.0 * size * side, 3 * u, 0.0, 7 * u)
    sheet.pulse(NOD, at + 34 * u, -4.0 * size, 10 * u, 2 * u, 14 * u)


def _puffs(person: Person, at: float, length: float, size: float) -> None:
    u, sheet = person.u, person.sheet
    hold = max(0.0, length - 10 * u)
    for channel, amount in ((BREATH, 0.9), ("shoulderTilt", 0.5), (NOD, 0.8)):
        sheet.swing(channel, at, amount * size, PUFFS, 4 * u, hold, 6 * u)
    sheet.pulse("lean", at + 10 * u, 2.2 * size * person.facing, 9 * u, hold * 0.5, 12 * u)
