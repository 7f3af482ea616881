"""Two kinds of time: the action's, in which people act, and the film's. They differ where time is slowed or stands still.

Both are in frames. A stretch makes a piece of action last longer; before the first one they are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

STEPS = 50  # of the search for a moment inside a stretch


@dataclass(frozen=True)
class Stretch:
    """The action of frames [start, end) lasts `frames` frames of the film. It slows down over the first `ramp` of them and comes
    back over the last; `start == end`: it stands still."""

    start: int
    end: int
    frames: int
    ramp: float = 0.0

    @property
    def speed(self) -> float:
        """Frames of action a frame of the film, where it is slowest."""
        return 1.0 - (self.frames - (self.end - self.start)) / (self.frames - self.ramp)

    def action(self, film: float) -> float:
        """Frames of action in the first `film` frames of the stretch."""
        lost, half = 1.0 - self.speed, self.frames / 2
        if film > half:
            return self.end - self.start - self.action(self.frames - film)
        if film < self.ramp:
            return film - lost * film * film / (2 * self.ramp)
        return film - lost * (film - self.ramp / 2)


def slowed(frames: float, ramp: float, speed: float) -> Stretch:
    """A stretch of so many frames of the film, from 0 on, that is `speed` times as fast where it is slowest, or nearly: so that
    it holds whole frames of action."""
    long = max(1, round(frames))
    ramp = min(ramp, long / 4)
    action = max(1, round(long - (1 - speed) * (long - ramp)))
    return Stretch(0, action, long, min(ramp, action / 2))


def lengthened(action: int, ramp: float, speed: float) -> Stretch:
    """The same of so many frames of action."""
    ramp = min(ramp, action / 2)
    return Stretch(0, action, round((action - (1 - speed) * ramp) / speed), ramp)


def moved(stretch: Stretch, start: int) -> Stretch:
    """The same from another frame on."""
    return replace(stretch, start=start, end=start + stretch.end - stretch.start)


def action_of(stretches: Sequence[Stretch], film: float) -> float:
    """The moment of the action that is seen at a moment of the film. `stretches` in order, none into another."""
    at = float(film)
    for each in stretches:
        if at <= each.start:
            break
        inside = at - each.start
        if inside < each.frames:
            return each.start + each.action(inside)
        at -= each.frames - (each.end - each.start)
    return at


def film_of(stretches: Sequence[Stretch], action: float) -> float:
    """The moment of the film at which a moment of the action is first seen."""
    added = 0
    for each in stretches:
        if action <= each.start:
            break
        if action < each.end:
            return each.start + added + _inside(each, action - each.start)
        added += each.frames - (each.end - each.start)
    return action + added


def film_frame(stretches: Sequence[Stretch], action: float) -> int:
    """The same as a whole frame."""
    return round(film_of(stretches, action))


def _inside(stretch: Stretch, wanted: float) -> float:
    low, high = 0.0, float(stretch.frames)
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if stretch.action(middle) < wanted else (low, middle)
    return high
