"""What is heard beside words: cues of music and sounds, sounds of actions, and what is wanted without being asked for."""

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


@dataclass(frozen=True)
class SoundCue:
    """Music, a sound or an ambience over frames [start, end); fades in frames; `volume` 0..1. `kind` is also `tone`: what a place
    sounds like by itself."""

    id: str
    kind: str
    what: str
    path: str | None
    digest: str | None
    start: int
    end: int
    volume: float
    fade_in: float
    fade_out: float
