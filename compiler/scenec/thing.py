"""Things that pass through hands: where each of them is, from the first frame to the last. Plain numbers, no arrays."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Stay:
    """From `frame` on, reached over `over` frames, a thing is in the hand `side` (-1 or +1 of the screen) of `who`; or it lies at
    `x`, `y` (metres along the stage, and above the ground) where `who` is "". `way` how it is held: "" as one carries it, offer,
    second (at the end that it was handed over by), out (at arm's length); hidden: in a pocket."""

    frame: float
    over: float = 0.0
    who: str = ""
    side: int = 0
    x: float = 0.0
    y: float = 0.0
    way: str = ""


@dataclass(frozen=True)
class Thing:
    """One thing. `seed` chooses its colour."""

    id: str
    kind: str
    seed: int
    stays: tuple[Stay, ...]


@dataclass(frozen=True)
class Reach:
    """A hand goes to a place, `x` metres along the stage and `y` above the ground: there over `on` frames from `frame` on, for
    `hold`, and back over `off`. `way`: the side that one bends to. `down`: degrees below the level that the hand points; 0: as
    suits the height."""

    side: int
    x: float
    y: float
    way: int
    frame: float
    on: float
    hold: float
    off: float
    down: float = 0.0


def window(thing: Thing, start: float, end: float) -> Thing:
    """The thing as frames [start, end) see it, counted from `start`: what was settled before is one stay."""
    last = max((i for i, stay in enumerate(thing.stays) if stay.frame + stay.over <= start), default=0)
    seen = [replace(stay, frame=round(stay.frame - start, 4)) for stay in thing.stays[last:] if stay.frame < end]
    if seen and seen[0].frame + seen[0].over <= 0:
        seen[0] = replace(seen[0], frame=0.0, over=0.0)
    return replace(thing, stays=tuple(seen))
