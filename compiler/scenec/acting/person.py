"""Somebody on stage while they are acted: what stays the same about them, and what they are like at this moment."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from scenec.acting.carries import Carry
from scenec.acting.channels import SIDES
from scenec.acting.emotions import main_emotion
from scenec.acting.rapport import Rapport
from scenec.acting.rests import LET_GO, hangs, holds_strap, on_strap, repose
from scenec.acting.seats import Rest, Sitting, seated_rest
from scenec.acting.sheet import Sheet
from scenec.hearing import Utterance
from scenec.rigs.person.build import Build
from scenec.story import Feeling
from scenec.timeline import Footstep, Grip


def chance(*names: object) -> random.Random:
    """A source of chance that depends on ids alone, never on positions or time."""
    return random.Random(seed(*names))


def seed(*names: object) -> int:
    """A number from ids."""
    text = "\x1f".join(str(name) for name in names)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


ARMS: Mapping[str, str] = {"": "open", "held": "unsure", "crossed": "guarded"}  # what a bond's arms are called among reposes
MOOD_ARMS: Mapping[str, str] = {
    **dict.fromkeys(("ashamed", "nervous", "worried", "uneasy", "afraid"), "unsure"),
    **dict.fromkeys(("proud", "flirty"), "proud"),
    "annoyed": "guarded",
}
STRONG = 0.5  # level of a mood from which it shows in the arms


@dataclass
class Person:
    """One character during arrange. `u`: film frames a frame at 30; `head`: metres of an H; `facing`: -1 left, +1 right."""

    id: str
    height: float
    build: Build
    energy: float
    u: float
    x: float
    facing: int
    number: int = 0  # which pose of several with the same meaning is theirs: nobody in a cast stands like the next one
    feeling: Feeling = field(default_factory=Feeling)
    again: int = 0  # lines in a row that were said in tears, or laughing
    rapport: Rapport = field(default_factory=Rapport)  # with whom they look at
    sheet: Sheet = field(default_factory=Sheet)
    feet: dict[int, tuple[float, float]] = field(default_factory=dict)  # side -> (x in metres, yaw)
    steps: list[Footstep] = field(default_factory=list)
    grips: list[Grip] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    busy: dict[int, float] = field(default_factory=lambda: dict.fromkeys(SIDES, -1e9))  # side -> frame until which the arm acts
    shaped: dict[int, str] = field(default_factory=dict)
    seat: Sitting | None = None
    wheels: bool = False  # in a wheelchair
    depth: float = 0.0  # metres that their feet stand farther back than where people usually do
    pockets: str | None = None  # what kind of pockets their clothes have
    satchel: bool = False  # they wear a bag on a strap
    back: bool = False  # they turn the back to us
    opened: bool = False  # while something passes between them and another, nobody folds the arms
    carrying: dict[int, Carry] = field(default_factory=dict)  # side -> how what is in that hand is carried

    @property
    def head(self) -> float:
        """Metres that a head is high."""
        return self.height / self.build.heads

    def rest(self, side: int) -> Rest:
        """How the arm of a side hangs, lies on the lap, or holds what is in its hand."""
        if self.back and self.seat is None and side not in self.carrying:
            return LET_GO[side != self.facing]  # seen from behind, left and right hang the other way round
        if side in self.carrying:
            c = self.carrying[side]
            return Rest(*(c.towards if (side == self.facing) != self.back else c.near))
        if self.seat is not None:
            return seated_rest(self.build, self.seat, side, self.facing)
        usual = ARMS[self.rapport.bearing.arms]
        if self.opened:
            return LET_GO[side == self.facing]
        kind = MOOD_ARMS.get(main_emotion(self.feeling), usual) if self.feeling.level >= STRONG else usual
        if self.satchel and holds_strap(kind, self.number, side):
            return on_strap(self.build)[side == self.facing]
        return repose(kind, self.number, self.build, self.pockets)[side == self.facing]

    def lets_go(self, side: int) -> Rest | None:
        """How an arm hangs that is folded or holds the other one, once the body has something to do; None: it hangs already."""
        if self.seat is not None or side in self.carrying or hangs(self.rest(side)):
            return None
        return LET_GO[side == self.facing]

    def chance(self, *names: object) -> random.Random:
        """Chance that belongs to this person and to some ids."""
        return chance(self.id, *names)
