"""Arms that get where a hand shall be: inverse kinematics with the elbow down, wrists that travel in space. Numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenec.acting.channels import SIDE_NAMES
from scenec.acting.easing import sm
from scenec.acting.interactions.bodies import PALM, Array, Body, positive
from scenec.drawing.geometry import two_bone
from scenec.rigs.person.placement import Skeleton

ANGLES_BLEND = 0.25  # share of a contact over which angles take over from those of the acting
SHORTEST = 0.50
SAG = 0.22  # H that wrists sink on their way back
STRETCH = 1.02
WITHIN, DRAWN_IN = 0.06, 0.45  # H that finger tips stay inside an edge; share of a contact over which they come to


@dataclass(frozen=True)
class Grasp:
    """A hand on its way: the place of the palm in metres (T, 2), degrees it points to, its size there, and how far on it is.
    `leaving` (T,) is 1 while it goes back."""

    side: int
    place: Array
    degrees: Array
    size: float
    weight: Array
    leaving: Array
    folded: float = 82.0  # degrees at the elbow: an arm whose hand is nearer is seen foreshortened instead of folded up more
    edge: Array | None = None  # metres along the stage that finger tips stay within on their way: behind the other's back


def reach(body: Body, s: Skeleton, g: Grasp) -> Array:
    """Bends an arm so that the hand is where it shall be; gives back the metres that are left, (T,)."""
    name, b = SIDE_NAMES[g.side], body.build
    limb = s.arms[-1 if g.side < 0 else 1]
    root, wrist = limb.root.astype(np.float64), limb.end.astype(np.float64)
    way = np.radians(g.degrees)
    ahead = np.stack([np.cos(way), np.sin(way)], 1)
    size = 1 + (g.size - 1) * g.weight
    palm = body.own(g.place)
    goal = palm - ahead * (PALM * b.hand * size)[:, None]
    w = g.weight[:, None]
    sag = SAG * np.sin(np.pi * g.weight) * g.leaving
    target = wrist + (goal - wrist) * w + np.stack([np.zeros_like(sag), sag], 1)
    if g.edge is not None:
        limit = (g.edge - body.pose["x"]) / body.head - body.facing * (b.hand * size + WITHIN)
        beyond = positive((target[:, 0] - limit) * body.facing, WITHIN)
        target[:, 0] -= body.facing * beyond * np.asarray(sm(g.weight / DRAWN_IN))
    upper, lower = _lengths(body, name, np.hypot(*(target - root).T), g)
    middle, end = two_bone(root.astype(np.float32), target.astype(np.float32), upper, lower, float(body.facing), 0.02)
    _write(body, name, root, middle.astype(np.float64), end.astype(np.float64), g)
    _turn_hand(body, name, g, size)
    left = np.hypot(*(end - goal).T) * body.head
    return np.asarray(np.where(g.weight > 0.999, left, 0.0))


def _lengths(body: Body, name: str, distance: Array, g: Grasp) -> tuple[Array, Array]:
    """Bones as they look: shorter where the hand is so near that the elbow would fold up."""
    b = body.build
    upper, lower = b.upper_arm * body.pose["armUpScale" + name], b.forearm * body.pose["armLowScale" + name]
    full_upper, full_lower = b.upper_arm, b.forearm
    folded = np.sqrt(full_upper**2 + full_lower**2 - 2 * full_upper * full_lower * np.cos(np.radians(g.folded)))
    share = distance / folded
    # min(1, share) with a round corner
    scale = np.clip(1 - np.log1p(np.exp(np.minimum(60, (1 - share) * 12))) / 12 + np.log1p(np.exp(-6.0)) / 12, SHORTEST, 1.0)
    k = np.asarray(sm(g.weight / ANGLES_BLEND))
    reach_ = distance / (full_upper + full_lower)
    longer = np.clip(reach_, 1.0, STRETCH)
    return (
        np.asarray(upper * (1 - k) + full_upper * scale * longer * k),
        np.asarray(lower * (1 - k) + full_lower * scale * longer * k),
    )


def _write(body: Body, name: str, root: Array, middle: Array, end: Array, g: Grasp) -> None:
    p, b = body.pose, body.build
    k = np.asarray(sm(g.weight / ANGLES_BLEND), np.float64)
    first, second = middle - root, end - middle
    for channel, bone, length, scale in (
        ("armUp", first, b.upper_arm, "armUpScale"), ("armLow", second, b.forearm, "armLowScale"),
    ):  # fmt: skip
        angle = np.degrees(np.arctan2(bone[:, 0], bone[:, 1]))
        before = p[channel + name].astype(np.float64)
        p[channel + name] = (before + wrap(angle - before) * k).astype(np.float32)
        size = np.hypot(*bone.T) / length
        p[scale + name] = (p[scale + name] * (1 - k) + size * k).astype(np.float32)


def _turn_hand(body: Body, name: str, g: Grasp, size: Array) -> None:
    p = body.pose
    low = np.radians(p["armLow" + name].astype(np.float64))
    forearm = np.degrees(np.arctan2(np.cos(low), np.sin(low)))
    wanted = wrap(g.degrees - forearm)
    p["wrist" + name] = (p["wrist" + name] * (1 - g.weight) + wanted * g.weight).astype(np.float32)
    p["handScale" + name] = (p["handScale" + name] * size).astype(np.float32)


def wrap(degrees: Array) -> Array:
    """-180 to 180."""
    return np.asarray((degrees + 180) % 360 - 180)
