"""What is heard without being asked for: whether it is, and each sound of an action."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """What is heard without being asked for. `foley`: steps, cloth, doors; `tone`: the place itself."""

    foley: bool = True
    tone: bool = True


@dataclass(frozen=True)
class Foley:
    """What an action is heard by: take `take` of the sound `what` at `frame`, `level` dB louder than usual, from `pan` -1..1."""

    what: str
    take: int
    frame: float
    level: float
    pan: float
