"""Who is in front of whom when two people touch: one list of depths for both, the same in every frame of a piece. No numpy.

The taller one stands behind: the face that one wants to see, over whose head the other looks, is in front.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Depths of the rig's own parts (legs 2..3, pelvis 4, neck, trunk and what it wears 4.4..5.2, far arm 1, near arm 8, head 7).
HAIR_BACK, LEGS, PELVIS, TRUNK, HEAD = 0.0, (2.0, 3.0), 4.0, (4.4, 5.5), 7.0

BEHIND_ALL = -2.0  # the far arm of the one in front: behind the other altogether
WRAPPED = {"rear": 7.05, "front": 5.3}  # hands that come round a back, clipped to it, under the arm that hangs there
UNDER, OVER = 8.2, 8.6  # arms in front of both trunks and behind both heads: the one whose hand is lower passes under
HELD = 8.4
ON_TOP = 8.8  # on shoulders and upper arms, which are arms themselves
LIFTED = 11.0
CHAIR = 7.05  # of the wheel on our side of the one in front
FACE = 13.0  # of hands on faces
CAST = "torso/cast"  # what the arm of a side throws on the trunk
ARM_NEAR = 8.0  # the rig's depth of an arm on our side of its trunk
PAST = {"rear": 0.5, "front": 5.5}  # an arm on the far side reaches past the own trunk, behind it


@dataclass(frozen=True)
class Place:
    """How one of two stands. `arms`: depth of the arms (by side) that touch the other. `past`: sides of those that, while they
    are on the far side of the own trunk, reach out from behind it: across the chest they would read as a dark patch on it."""

    role: str  # "rear" or "front"
    arms: Mapping[int, float]
    lifted: bool = False  # the head comes to the front of both: its lips touch what is on the other's head or hand
    past: frozenset[int] = frozenset()

    @property
    def behind(self) -> frozenset[int]:
        """Sides whose arm is behind the own trunk."""
        return self.past | {side for side, z in self.arms.items() if z < TRUNK[0]}


def depth(part: str, z: float, place: Place) -> float:
    """Where an op of the rig with depth `z` is drawn when its owner stands so."""
    if part.startswith("wheelchair"):
        return z if z < 0 or place.role == "rear" else CHAIR
    if part.startswith(CAST):
        return BEHIND_ALL if (-1 if part.endswith("left") else 1) in place.behind else _body(part, z, place)
    side = -1 if part.startswith("arm-left") else 1 if part.startswith("arm-right") else 0
    if side in place.past and z < ARM_NEAR:
        return PAST[place.role]
    if side and side in place.arms:
        # What the trunk throws on an arm behind it lies below the arm when that comes to the front.
        return min(place.arms[side], BEHIND_ALL) if part.endswith("/edge") else place.arms[side]
    if place.lifted and z >= HEAD and not side:
        return LIFTED + (z - HEAD) * 0.1
    return _body(part, z, place, side)


def _body(part: str, z: float, place: Place, side: int = 0) -> float:
    return _front(part, z, side) if place.role == "front" else _rear(z, side)


def _rear(z: float, side: int) -> float:
    if side:
        return 0.5 if z < HEAD and z < 5 else 5.25 if z < HEAD else 5.35
    return 9.0 + (z - HEAD) * 0.1 if z >= HEAD else z


def _front(part: str, z: float, side: int) -> float:
    if side:
        return 5.5 if z < 5 else 7.1 if z < HEAD else 7.2
    if z >= HEAD:
        return 10.0 + (z - HEAD) * 0.1
    if part.startswith("head"):
        return 6.05 + z * 0.01
    if z < PELVIS:
        return 5.6 + (z - 2.0) * 0.1
    return 5.8 + (z - PELVIS) * 0.9 if z >= PELVIS + 0.3 else 5.8 + (z - PELVIS) * 0.5
