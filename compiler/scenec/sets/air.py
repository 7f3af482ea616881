"""Wind and lightning as numbers of time, and which weather a set may have. Closed forms, pure Python."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

EVERY = ("rain", "snow", "fog", "wind", "leaves", "lightning")  # the weather of a set that sees the sky
WET_ONES = ("rain", "snow", "lightning")  # under which umbrellas are open
WIND: dict[str, float] = {"wind": 1.0, "lightning": 0.5, "leaves": 0.35, "rain": 0.2, "snow": 0.15, "fog": 0.05}  # 0 calm .. 1
GUST = 3.4  # seconds from one gust to the next


def wind(weather: str | None, seconds: float, seed: int = 0) -> float:
    """How hard it blows, 0 (calm) to about 1.3, `seconds` after a shot began; it blows to the right. Gusts come and go."""
    strength = WIND.get(weather or "", 0.0)
    phase = 2 * math.pi * (seconds / GUST + seed * 0.618)
    return strength * (1 + 0.22 * math.sin(phase) + 0.08 * math.sin(2.7 * phase))


@dataclass(frozen=True)
class Strike:
    """A flash of lightning: seconds after its shot began, how bright (0..1), and a seed of its own for the bolt."""

    at: float
    bright: float
    seed: int


FIRST_STRIKE, NEXT_STRIKE = (0.6, 2.6), (3.6, 7.8)  # seconds after the shot began, and from one to the next
FLASH_SECONDS = 1.0  # until a flash is over


def strikes(seed: int, until: float) -> Iterator[Strike]:
    """The flashes of a shot before `until` seconds, in order."""
    dice = random.Random(f"lightning {seed}")
    at = dice.uniform(*FIRST_STRIKE)
    while at < until:
        yield Strike(at, dice.uniform(0.72, 1.0), dice.randrange(1 << 30))
        at += dice.uniform(*NEXT_STRIKE)


def flash(strike: Strike, seconds: float) -> float:
    """How much of a flash there is, 0..1, at a time of the shot: a short light, a gap, and the stroke that dies away."""
    age = seconds - strike.at
    if not 0 <= age < FLASH_SECONDS:
        return 0.0
    if age < 0.07:
        return 0.62 * strike.bright
    if age < 0.15:
        return 0.10 * strike.bright
    away = math.exp(-(age - 0.15) / 0.17)
    return strike.bright * away * (1 - age / FLASH_SECONDS)
