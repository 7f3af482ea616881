"""How people are built: the numbers of a body in head heights (H), and the lengths that follow from them. Pure Python.

Acting plans steps and reach with the same numbers that drawing uses, so this module imports nothing heavy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

CHIN_TO_SHOULDERS = 1.12  # crown of the skull to the base of the neck
SHOULDER_LEVEL = 0.238  # where on the trunk the shoulder joints are, 0 the neck's base, 1 the hip joints
CUSHION = 0.30  # H from the hip joints down to what one sits on, for legs of width 1
LEAST_THIGH = 0.52  # of its length, that the thigh of who sits still shows when it points at us
KNEE_NEARER = 0.10  # H a H of thigh that points at us, by which the knee of who sits lies lower in the picture
SLOPING = 0.34  # of the thigh's length, that the knees of who sits may be lower than the hips so that feet reach the floor
ANKLE = 0.13  # the ankle's height above the sole


@dataclass(frozen=True)
class Build:
    """One body. Widths are half widths seen from the front, in H."""

    name: str
    heads: float  # the whole height
    shoulder: float
    chest: float
    waist: float
    hip: float
    neck: float
    arm_width: float  # scales the widths of arms
    leg_width: float
    bust: float
    hand: float  # length of the hand
    shape: str = "average"

    @property
    def torso(self) -> float:
        """Base of the neck to the hip joints."""
        return 0.365 * (self.heads - CHIN_TO_SHOULDERS)

    @property
    def ankle(self) -> float:
        """Height of the ankle above the sole."""
        return ANKLE

    @property
    def leg(self) -> float:
        """Hip joint to ankle when standing straight."""
        return self.heads - CHIN_TO_SHOULDERS - self.torso - ANKLE

    @property
    def thigh(self) -> float:
        """Hip to knee; thigh and shin add up to a little more than the leg, so that a straight leg can be reached."""
        return 0.508 * self.leg

    @property
    def shin(self) -> float:
        """Knee to ankle."""
        return 0.497 * self.leg

    @property
    def upper_arm(self) -> float:
        """Shoulder joint to elbow."""
        return 0.62 * self.torso

    @property
    def forearm(self) -> float:
        """Elbow to wrist."""
        return 0.545 * self.torso

    @property
    def hip_height(self) -> float:
        """The hip joints above the ground when both legs are straight."""
        return ANKLE + self.leg

    @property
    def kneeling_height(self) -> float:
        """The hip joints above the ground of who kneels on one knee, with the other thigh level."""
        return self.thigh * 0.93 + 0.14 * self.leg_width

    @property
    def head_height(self) -> float:
        """The middle of the head above the ground when standing straight."""
        return self.heads - 0.5


BUILDS: Mapping[str, Build] = {
    b.name: b
    for b in (
        #     name      heads shoulder chest waist  hip   neck  arm  leg  bust hand
        Build("woman",  5.75, 0.585, 0.520, 0.400, 0.560, 0.158, 0.92, 1.00, 0.08, 0.66),
        Build("man",    6.00, 0.740, 0.640, 0.535, 0.545, 0.205, 1.07, 1.04, 0.02, 0.66),
        Build("child",  4.05, 0.440, 0.405, 0.385, 0.415, 0.130, 0.86, 0.86, 0.00, 0.50),
        Build("teen",   5.30, 0.550, 0.490, 0.420, 0.480, 0.140, 0.90, 0.92, 0.02, 0.62),
        Build("elderf", 5.40, 0.570, 0.550, 0.530, 0.620, 0.160, 0.98, 1.02, 0.08, 0.66),
        Build("elderm", 5.65, 0.690, 0.630, 0.620, 0.580, 0.195, 1.06, 1.04, 0.04, 0.66),
    )
}  # fmt: skip

# What a shape multiplies; who has none is of middling shape.
SHAPES: Mapping[str, Mapping[str, float]] = {
    "slim": {"shoulder": 0.95, "chest": 0.91, "waist": 0.86, "hip": 0.90, "neck": 0.93, "arm_width": 0.88, "leg_width": 0.88,
             "bust": 0.8},
    "broad": {"shoulder": 1.10, "chest": 1.12, "waist": 1.10, "hip": 1.04, "neck": 1.16, "arm_width": 1.16, "leg_width": 1.08},
    "stout": {"shoulder": 1.06, "chest": 1.20, "waist": 1.50, "hip": 1.28, "neck": 1.24, "arm_width": 1.22, "leg_width": 1.20,
              "bust": 1.3},
}  # fmt: skip

_BY_AGE = {"child": ("child", "child"), "teen": ("teen", "teen"), "elder": ("elderf", "elderm")}


def build_of(look: Mapping[str, Any], age: str | None = None) -> Build:
    """The build that a look names; without a name, or for an age that a grown-up build does not fit, one that suits the age."""
    if "heads" in look:  # a puppet, whose file says how it is built
        from scenec.rigs.puppets import build_of_heads

        return build_of_heads(float(look["heads"]))
    name = str(look.get("build") or ("woman", "man")[int(look.get("seed", 0)) % 2])
    if name not in BUILDS:
        raise KeyError(f"no build is called {name!r}: there are {', '.join(BUILDS)}")
    if age in _BY_AGE and name in {"woman", "man"}:
        name = _BY_AGE[age][name == "man"]
    build = BUILDS[name]
    shape = str(look.get("shape", "average"))
    widths = {part: getattr(build, part) * factor for part, factor in SHAPES.get(shape, {}).items()}
    return replace(build, shape=shape, **widths)
