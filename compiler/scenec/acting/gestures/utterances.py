"""What a body lets out without words: the bursts of a laugh, the breaths of a sigh, sobs, a hum. Pure Python.

Acting opens the mouth by it, and sound.vocal makes it heard, so that both are the same.

A laugh is bursts of about 75 ms, five a second, that fall in pitch and grow softer, then air is drawn in (Bachorowski, Smoski and
Owren, "The acoustic features of human laughter", 2001). Sobs are voiced, shaken, and end in air that is drawn in by jerks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Note:
    """A part of an utterance, seconds from its beginning. `voice` 0..1: how much of it is voice, the rest is breath; `pitch`: of
    the speaking pitch, at its beginning and end; `level` 0..1; `jaw` 0..1: how far it opens the mouth; `drawn`: air goes in."""

    at: float
    length: float
    vowel: str
    level: float
    pitch: tuple[float, float] = (1.0, 1.0)
    voice: float = 1.0
    jaw: float = 0.0
    drawn: bool = False


@dataclass(frozen=True)
class Voicing:
    """Where in a gesture its utterance is, in frames at 30 a second: from `first` after its beginning to `last` after its return
    begins; and the shortest one, in seconds."""

    first: float
    last: float
    least: float


# The gestures that are heard.
VOICED: Mapping[str, Voicing] = {
    "laugh": Voicing(9, 4, 0.55),
    "sigh": Voicing(1, 18, 0.34),
    "cry": Voicing(14, 8, 0.8),
    "think": Voicing(24, -4, 0.4),
}

INTERVAL, SLOWING = 0.195, 1.035  # seconds between two bursts; each is so much later
BOUT = (4, 6)  # bursts in a breath
IN = 0.34  # seconds in which air is drawn in


def notes(kind: str, seconds: float, seed: int) -> tuple[Note, ...]:
    """The parts of an utterance of so many seconds, in order; the same for the same arguments."""
    return tuple(_KINDS[kind](seconds, Random(seed)))


def _laugh(seconds: float, random: Random) -> Iterator[Note]:
    """Bouts of ha-ha-ha, each softer and lower than the one before, air between them."""
    at, force, high = 0.0, 1.0, 1.0
    while at + 0.3 <= seconds or at == 0.0:
        count, interval = random.randint(*BOUT), INTERVAL * random.uniform(0.94, 1.08)
        for number in range(count):
            share = number / max(1, count - 1)
            length = min(0.175 if number else 0.20, seconds - at)
            if length < 0.14:
                return
            pitch = high * (1.62 - 0.5 * share) * random.uniform(0.97, 1.03)
            level = force * (1.0 if number else 0.85) * (1.0 - 0.5 * share**1.5)
            yield Note(at, length, "a", level, (pitch * 1.04, pitch * 0.90), 1.0 - 0.25 * share, level)
            at += interval
            interval *= SLOWING
        if at + 0.8 * IN <= seconds:
            yield Note(at, IN, "a", 0.30 * force, voice=0.0, jaw=0.25, drawn=True)
        at, force, high = at + IN, force * 0.8, high * 0.95


def _sigh(seconds: float, random: Random) -> Iterator[Note]:
    """Air drawn in through nose and mouth, a short hold, and let out with a little voice that falls; in a hurry only the last."""
    drawn = 0.32 * seconds if seconds >= 0.8 else 0.0
    if drawn:
        yield Note(0.0, drawn, "ə", 0.16, voice=0.0, drawn=True)
    start = drawn + 0.05 * seconds
    top = random.uniform(1.02, 1.12)
    yield Note(start, seconds - start, "ə", 0.42, (top, 0.72), 0.35)


def _cry(seconds: float, random: Random) -> Iterator[Note]:
    """Two or three sobs that come out, shaken and falling, then air by jerks."""
    at = 0.0
    while at + 0.35 <= seconds:
        for number in range(random.randint(2, 3)):
            length = min(random.uniform(0.26, 0.34), seconds - at)
            if length < 0.18:
                return
            pitch = (1.5 - 0.09 * number) * random.uniform(0.97, 1.04)
            yield Note(at, length, "ɛ", 0.72 - 0.1 * number, (pitch, pitch * 0.78), 0.8, 0.5)
            at += length + random.uniform(0.08, 0.13)
        for number in range(3):
            if at + 0.12 > seconds:
                return
            yield Note(at, 0.11 + 0.05 * (number == 2), "ə", 0.20 + 0.08 * number, voice=0.0, jaw=0.2, drawn=True)
            at += 0.13
        at += random.uniform(0.12, 0.2)


def _think(seconds: float, random: Random) -> Iterator[Note]:
    """Hm: through the nose, lips shut."""
    length = min(seconds, random.uniform(0.62, 0.8))
    yield Note(0.0, length, "m", 0.42, (1.04, 0.90), 0.95)


_KINDS: Mapping[str, Callable[[float, Random], Iterator[Note]]] = {"laugh": _laugh, "sigh": _sigh, "cry": _cry, "think": _think}
