"""The measures of a wheelchair for a body, in H. Pure Python: acting rolls it with the numbers that drawing uses."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.rigs.person.build import CUSHION, Build

HEADING = 64.0  # degrees that a chair at rest is turned aside: the viewer sees the face and the whole wheel
SHIN = 1.40  # H of the shin that the measures below are for
LEANING = 0.10  # H lower in the picture, a H nearer to us


@dataclass(frozen=True)
class Wheels:
    """Heights above the ground: of the hip joints, of the seat and of the foot plates. `radius` of the large wheels, whose axle
    is `axle` ahead of the hips; `half` the width from the middle to a wheel; `feet`: how far ahead of the hips the ankles are."""

    size: float
    radius: float
    axle: float
    half: float
    hips: float
    seat: float
    plate: float
    feet: float


def wheels_of(build: Build) -> Wheels:
    """The chair that fits a build."""
    size = build.shin / SHIN
    plate = 0.30 * size
    hips = plate + build.ankle + 0.88 * build.shin
    seat = hips - CUSHION * build.leg_width
    return Wheels(size, 0.98 * size, -0.12 * size, build.hip + 0.10 * size, hips, seat, plate, 1.02 * build.thigh)
