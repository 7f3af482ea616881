"""Blinks: log-normal gaps at the rate of talking or listening, drawn to changes of gaze, kept off stressed vowels."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from scenec.acting.channels import BLINK, BLINK_FRAMES
from scenec.acting.person import Person

TALKING, LISTENING = 60 / 26, 60 / 17  # seconds between blinks
SPREAD = 0.55  # sigma of the gaps' logarithm
APART = 12.0  # frames at 30 a second between two of them at least
NEAR_STRESS = 4.0
OPEN = 8.0  # frames at the beginning of a window, which may be that of a shot, in which eyes are open


def count(source: random.Random, seconds: float, speaking: bool) -> int:
    """How many blinks fall into a stretch of `seconds` that begins at no special moment."""
    mean = TALKING if speaking else LISTENING
    mu = math.log(mean) - SPREAD**2 / 2
    # The first gap is one that we find ourselves in: long ones are met more often, and part of it is over.
    at = source.lognormvariate(mu + SPREAD**2, SPREAD) * source.random()
    number = 0
    while at < seconds:
        number += 1
        at += source.lognormvariate(mu, SPREAD)
    return number


def write(
    person: Person, source: random.Random, window: tuple[float, float], speaking: bool, fps: int,
    wanted: Sequence[float], stressed: Sequence[float],
) -> list[float]:  # fmt: skip
    """Writes the blinks of a window. `wanted`: changes of gaze, the most important first, which blinks begin with."""
    u = person.u
    start, end = window[0] + OPEN * u, window[1] - (BLINK_FRAMES + 1) * u
    number = count(source, (window[1] - window[0]) / fps, speaking)
    chosen: list[float] = []
    for moment in wanted:
        if len(chosen) < number and start <= moment <= end and all(abs(moment - c) >= APART * u for c in chosen):
            chosen.append(moment)
    for _ in range(40 * number):
        if len(chosen) >= number or end <= start:
            break
        moment = start + (end - start) * source.random()
        apart = all(abs(moment - c) >= APART * u for c in chosen)
        if apart and all(abs(moment + 2 * u - s) >= NEAR_STRESS * u for s in stressed):
            chosen.append(round(moment))
    for moment in sorted(chosen):
        person.sheet.pulse(BLINK, round(moment), 1.0, 0, BLINK_FRAMES * u, 0)
    return sorted(chosen)
