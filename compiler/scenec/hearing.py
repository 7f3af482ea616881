"""What is heard beside words: cues of music and sounds, sounds of actions, and what is wanted without being asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """What is heard without being asked for. `foley`: steps, cloth, doors, laughs; `tone`: the place itself."""

    foley: bool = True
    tone: bool = True


@dataclass(frozen=True)
class Utterance:
    """A laugh, a sigh, a sob, a hum: `kind` of acting.gestures.utterances from `frame` on, over `seconds`; `seed`: which one."""

    frame: float
    kind: str
    seconds: float
    seed: int


@dataclass(frozen=True)
class Uttered:
    """What a body lets out without words, in whose voice: the speaking pitch in hertz, how small the throat is against a woman's,
    seconds, and which one it is."""

    hertz: float
    tract: float
    seconds: float
    seed: int


@dataclass(frozen=True)
class Foley:
    """What an action is heard by: take `take` of the sound `what` at `frame`, `level` dB louder than usual, from `pan` -1..1.
    `uttered`: `what` is a laugh, a sigh, sobs or a hum."""

    what: str
    take: int
    frame: float
    level: float
    pan: float
    uttered: Uttered | None = None


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
