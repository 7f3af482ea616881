"""How somebody stands to whom they are with, and what it does to distance, bearing, gaze, arms and a face at rest.

The state is taken in tenths, so that a small change redraws nothing. With nothing said of two people all of it is zero.
Nearness and gaze follow Argyle and Dean's equilibrium (Sociometry 28, 1965) and Hall's zones (The Hidden Dimension, 1966):
who is close stands nearer, faces more squarely and looks longer; who is tense does each of these less. The numbers are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from scenec.relationships import Bond

TENTHS = 10
NEAREST, FARTHEST = 0.80, 1.55  # metres between the pelvises of two who talk
USUAL = 1.0


@dataclass(frozen=True)
class Bearing:
    """What a bond adds, 0 for people of whom nothing is written. `turn`: degrees that the body turns to the other beyond the
    usual; `head`: factor of how far the head does; `lean`, `roll`: degrees towards the other; `arms`: "", "held" (a hand on
    the own arm) or "crossed"; factors: `contact` of the time that the other is looked at, `long` of each look, `amplitude`,
    `tempo` (above 1 slower), `idle`. `face`: channels."""

    turn: float = 0.0
    head: float = 1.0
    lean: float = 0.0
    roll: float = 0.0
    arms: str = ""
    contact: float = 1.0
    long: float = 1.0
    amplitude: float = 1.0
    tempo: float = 1.0
    idle: float = 1.0


@dataclass(frozen=True)
class Rapport:
    """A bond in tenths."""

    closeness: int = 5
    trust: int = 5
    tension: int = 2
    attraction: int = 5
    respect: int = 5

    @cached_property
    def warmth(self) -> float:
        """-1 (strangers, at odds) .. 0 (nothing is said) .. 1 (one heart and soul)."""
        near = (self.closeness - 5) / 5
        liked = 0.20 * (self.trust - 5) / 5 + 0.10 * (self.attraction - 5) / 5
        strained = (self.tension - 2) / 8 if self.tension > 2 else (self.tension - 2) / 4
        return max(-1.0, min(1.0, near + liked - 0.55 * strained))

    @cached_property
    def strain(self) -> float:
        """0..1: how much is wrong between them, beyond the usual."""
        return max(0.0, (self.tension - 2) / 8)

    @cached_property
    def bearing(self) -> Bearing:
        """What somebody's body does in it."""
        w, strain = self.warmth, self.strain
        warm, cold = max(0.0, w), max(0.0, -w)
        arms = ""
        if w <= -0.35 or self.tension >= 6:
            arms = "crossed" if self.tension >= 5 or self.respect <= 3 else "held"
        return Bearing(
            turn=8.0 * warm - 13.0 * cold,
            head=1 + 0.18 * warm - 0.34 * cold,
            lean=3.4 * warm - 3.2 * cold,
            roll=4.0 * warm - 1.0 * cold,
            arms=arms,
            contact=1 + 0.3 * warm - 0.45 * cold + 0.10 * max(0, self.attraction - 5) / 5,
            long=1 + 0.8 * warm - 0.35 * cold,
            amplitude=1 + 0.1 * warm - 0.3 * cold,
            tempo=1 + 0.15 * warm - 0.1 * strain,
            idle=1 - 0.1 * warm + 0.25 * strain,
        )

    @cached_property
    def face(self) -> Mapping[str, float]:
        """Channels that a face at rest has beyond its mood's: a smile that is kept, or lips and brows that are."""
        warm, cold, strain = max(0.0, self.warmth), max(0.0, -self.warmth), self.strain
        return {
            "mouthSmile": 0.66 * warm, "mouthStretch": 0.30 * warm - 0.12 * cold, "cheekSquint": 0.26 * warm,
            "eyeSquint": 0.30 * warm + 0.12 * strain, "browInnerUp": 0.22 * warm + 0.16 * max(0.0, cold - strain),
            "blush": 0.22 * warm, "mouthFrown": 0.26 * cold + 0.10 * strain, "mouthPress": 0.30 * cold + 0.25 * strain,
            "browDown": 0.36 * strain, "browSqueeze": 0.5 * strain + 0.15 * cold, "eyeBlink": 0.10 * cold + 0.04 * strain,
        }  # fmt: skip

    def yields(self, other: Rapport) -> bool:
        """Whether somebody looks away first, whom the other one stands to as `other`: who looks up to the other, or is shy."""
        if abs(self.respect - other.respect) >= 2:
            return self.respect > other.respect
        shy, bold = (r.attraction - r.closeness for r in (self, other))
        return shy >= 3 and shy > bold


def rapport_of(bond: Bond | None) -> Rapport:
    """A bond in tenths; None: nothing is written."""
    if bond is None:
        return Rapport()
    numbers = (bond.closeness, bond.trust, bond.tension, bond.attraction, bond.respect)
    return Rapport(*(round(number * TENTHS) for number in numbers))


def talking_distance(one: Rapport, other: Rapport) -> float:
    """Metres between the pelvises of two who talk: the one who wants more room gets it, most of the way."""
    wanted = [_room(each) for each in (one, other)]
    return round(0.65 * max(wanted) + 0.35 * min(wanted), 3)


def _room(rapport: Rapport) -> float:
    near = (rapport.closeness - 5) / 5
    room = USUAL - (0.30 * near if near > 0 else 0.42 * near) + 0.22 * rapport.strain - 0.05 * (rapport.attraction - 5) / 5
    return max(NEAREST, min(FARTHEST, room))
