"""The felt piano."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, damped, hertz, low_passed, ringing

RELEASE = 0.35  # seconds for a damped note to go


def piano(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A soft upright with felt on its hammers: inharmonic partials, two strings a note that decay apart, a quiet thump."""
    generator = np.random.default_rng((seed, note))
    base = hertz(note)
    length = round((seconds + RELEASE) * RATE)
    times = np.arange(length) / RATE
    stiffness = 4e-5 * 2 ** ((note - 48) / 9)  # strings get stiffer as they get shorter
    sustain = 3.0 * 2 ** (-(note - 48) / 20)  # seconds to fall by 1/e
    sound = np.zeros(length)
    for number in range(1, 19):
        frequency = number * base * np.sqrt(1 + stiffness * number**2)
        # Felt is soft: the fainter the stroke, the darker. Struck at 1/7.5 of the string, it hardly sounds the partials there.
        bright = np.exp(-(number - 1) * (0.62 - 0.30 * velocity) * (base / 200) ** 0.25)
        strength = bright * (0.25 + 0.75 * abs(np.sin(np.pi * number / 7.5))) / number**0.35
        strength /= 1 + (95.0 / frequency) ** 2  # a small soundboard has little to say below
        if frequency > 9000 or strength < 1e-3:
            break
        decay = sustain / (1 + 0.32 * (number - 1))
        # Coupled strings: one gives its energy away at once, the other, a shade apart, keeps it.
        for share, rate, cents in ((0.72, 0.28 * decay, -0.35), (0.28, decay, 0.35)):
            last = min(length, round(8 * rate * RATE) + 1)
            sound[:last] += strength * share * ringing(frequency * 2 ** (cents / 1200), rate, generator.uniform(0, 0.4), last)
    attack = 0.004 + 0.010 * (1 - velocity)
    sound *= 1 - np.exp(-times / attack * 3)
    thump = generator.standard_normal(length) * np.exp(-times / 0.012)
    sound += 0.05 * velocity * low_passed(thump, 900.0)
    return sound * velocity * damped(times, seconds, RELEASE)
