"""Easings: how a value gets from one key to the next. They take a progress as a float or as a numpy array; no numpy is imported.

All of them start and end at rest: one that starts at full speed shows as a pop in its first frame.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

OVERSHOOT_AT = 0.62  # share of the time at which an `over` reaches furthest


def clip(x: Any) -> Any:
    """`x` limited to 0..1."""
    if isinstance(x, (int, float)):
        return 0.0 if x < 0 else 1.0 if x > 1 else float(x)
    return x.clip(0.0, 1.0)


def io(x: Any) -> Any:
    """Quintic, minimum jerk: limbs, the pelvis, the head's turns."""
    x = clip(x)
    return x * x * x * (x * (x * 6 - 15) + 10)


def sm(x: Any) -> Any:
    """Cubic smoothstep: blends, lids, saccades."""
    x = clip(x)
    return x * x * (3 - 2 * x)


def so(x: Any) -> Any:
    """Quick but without a jump: brows, lids and corners of the mouth when an emotion changes."""
    return sm(clip(x) ** 0.7)


def linear(x: Any) -> Any:
    """Even speed; only for what has its own shape already."""
    return clip(x)


def over(x: Any, share: float) -> Any:
    """Goes `share` beyond 1 and settles back: gestures, weight."""
    x = clip(x)
    return (1 + share) * io(x / OVERSHOOT_AT) - share * io((x - OVERSHOOT_AT) / (1 - OVERSHOOT_AT))


CURVES = {"io": io, "sm": sm, "so": so, "linear": linear}


@lru_cache(maxsize=64)
def _overshoot(name: str) -> float:
    if not name.startswith("over."):
        raise ValueError(f"no easing is called {name!r}: there are {', '.join(CURVES)} and over.NN")
    return float(name.removeprefix("over"))


def ease(name: str, x: Any) -> Any:
    """The curve `name` at progress `x`: one of CURVES, or `over.06` for an overshoot of 6 %."""
    curve = CURVES.get(name)
    return curve(x) if curve else over(x, _overshoot(name))
