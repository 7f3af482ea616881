"""Feet over time: from footprints to ankles, soles and toes, and to the pelvis and hips that follow from them. Numpy.

Nothing slides by construction: a standing foot turns about its heel as it lands and about its ball as it leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.acting.channels import SIDES, per_frame
from scenec.acting.easing import sm
from scenec.acting.tracks import walks
from scenec.rigs.person.build import Build
from scenec.timeline import UNSEEN, Feet, Footstep

Array = NDArray[np.float64]

BALL = 0.43  # H, in a foot seen from the side, from the ankle to where the toes bend (rigs/person/shoes.py)
HEEL = 0.90  # where the sole first meets the ground, of the foot's length behind it
ROLL = 4.0  # frames from the heel's strike to the flat foot
HEEL_OFF = 9.0  # at most so many frames before a foot leaves, its heel rises
HIGH = 0.3  # a step that lifts more than this is a walking step, less is a small one
LEG = 0.9965  # share of the leg's length that hips may use
CAP = 0.992  # and never more of the straight leg than this
SHOCK = 0.045  # H that the hips sink after a contact
NO_SWING = 0.15  # H that a step lifts without the arms taking part
SWINGING = 0.25  # H that a foot in the air does not hold the hips down


@dataclass(frozen=True)
class Foot:
    """One foot, an array a quantity: ankle in metres along the stage and H above the ground, angles in degrees."""

    x: Array
    y: Array
    pitch: Array
    toe: Array
    yaw: Array
    aloft: Array  # 0 standing .. 1 in the middle of a step
    depth: Array  # metres that the ground below it lies farther back


def heel(build: Build, yaw: float) -> float:
    """Length of the foot behind the ankle as the viewer sees it, in H."""
    return float((0.13 + 0.07 * abs(np.sin(np.radians(yaw)))) * build.leg_width)


def planted(build: Build, yaw: float, pitch: Array) -> tuple[Array, Array]:
    """The ankle of a foot whose sole is at `pitch`: H along the toes from where it is when flat, and H above the ground."""
    back = heel(build, yaw)
    turned = abs(np.sin(np.radians(yaw)))  # a foot that points at us neither lengthens nor tilts to the eye
    angle = np.radians(pitch) * turned
    pivot_x = np.where(pitch >= 0, BALL * build.leg_width * turned, -back * HEEL)
    x = pivot_x - (pivot_x * np.cos(angle) - build.ankle * np.sin(angle))
    y = -(build.ankle - (pivot_x * np.sin(angle) + build.ankle * np.cos(angle))) + build.ankle
    facing = 1.0 if yaw >= 0 else -1.0
    return facing * x, y


def foot(feet: Feet, side: int, build: Build, head: float, t: Array, fps: int) -> Foot:
    """Where the foot of `side` is at the times `t`."""
    u = per_frame(fps)
    own = sorted((s for s in feet.steps if s.side == side), key=lambda s: s.lift)
    index = int(side > 0)
    x, y = np.zeros(len(t)), np.zeros(len(t))
    pitch, toe, yaw, aloft, depth = (np.zeros(len(t)) for _ in range(5))
    stand = Footstep(side, -1e6, -1e6, feet.x[index], feet.yaw[index], 0.0, 0.0, 0.0, depth=feet.depth[index])
    for current, following in zip([stand, *own], [*own, None], strict=True):
        until = following.lift if following else np.inf
        m = (t >= current.land) & (t < until)
        pitch[m] = _standing_pitch(current, following, t[m], u)
        dx, y[m] = planted(build, current.yaw, pitch[m])
        x[m] = current.x + dx * head
        toe[m], yaw[m], depth[m] = np.maximum(0, pitch[m]), current.yaw, current.depth
    for before, step in zip([stand, *own], own, strict=False):
        m = (t >= step.lift) & (t < step.land)
        k = (t[m] - step.lift) / (step.land - step.lift)
        x[m], y[m] = _flight(build, before, step, head, k)
        pitch[m] = step.toe_off * (1 - sm(k / 0.55)) - step.strike * sm((k - 0.45) / 0.5)
        toe[m] = step.toe_off * (1 - sm(k / 0.25))
        yaw[m] = before.yaw + (step.yaw - before.yaw) * sm(k)
        depth[m] = before.depth + (step.depth - before.depth) * sm(k)
        aloft[m] = np.sin(np.pi * k)
    return Foot(x, y, pitch, toe, yaw, aloft, depth)


def _standing_pitch(current: Footstep, following: Footstep | None, t: Array, u: float) -> Array:
    pitch = -current.strike * (1 - np.asarray(sm((t - current.land) / (ROLL * u)), np.float64))
    if following is not None and following.toe_off:
        length = min(HEEL_OFF * u, max(3 * u, (following.lift - current.land) * 0.45))
        rise = np.asarray(sm((t - (following.lift - length)) / length), np.float64)
        pitch = np.where(rise > 0, np.maximum(pitch, 0) + following.toe_off * rise, pitch)
    return pitch


def _flight(build: Build, before: Footstep, step: Footstep, head: float, k: Array) -> tuple[Array, Array]:
    """The ankle of a foot in the air, at progress `k`."""
    off_x, off_y = planted(build, before.yaw, np.array([step.toe_off]))
    on_x, on_y = planted(build, step.yaw, np.array([-step.strike]))
    first, last = before.x + off_x[0] * head, step.x + on_x[0] * head
    way = sm(k) * 0.9 + k * 0.1 if step.height > HIGH else sm(k)
    # An exponent above 1: a plain sine starts with a jump, and the knee pops.
    lift = step.height * np.sin(np.pi * k**0.8) ** 1.6
    return first + (last - first) * way, off_y[0] + (on_y[0] - off_y[0]) * sm(k * 1.3) + lift


def pelvis(feet: Feet, t: Array, fps: int) -> Array:
    """Metres of the pelvis over the stage: between the feet, carried on through a walk without stopping."""
    return _carried(feet, feet.x, lambda step: step.x, t, fps)


def depth(feet: Feet, t: Array, fps: int) -> Array:
    """Metres that the ground below the pelvis lies farther back than where people usually stand."""
    if not any(feet.depth) and not any(step.depth for step in feet.steps):
        return np.zeros(len(t))
    return _carried(feet, feet.depth, lambda step: step.depth, t, fps)


def _carried(feet: Feet, first: tuple[float, float], of: Callable[[Footstep], float], t: Array, fps: int) -> Array:
    """The middle of what both feet have, `first` at the beginning and `of` a step after it."""
    u = per_frame(fps)
    x = dict(zip(SIDES, first, strict=True))
    path = np.full(len(t), (x[-1] + x[1]) / 2)
    for walk in walks(feet.steps, fps):
        if walk[0].height == UNSEEN:
            x.update({step.side: step.x for step in walk})
            path = np.where(t >= walk[-1].land, (x[-1] + x[1]) / 2, path)
            continue
        times, places = [walk[0].lift - 4 * u], [(x[-1] + x[1]) / 2]
        for step in walk:
            x[step.side] = of(step)
            times.append(step.land)
            places.append((x[-1] + x[1]) / 2)
        if len(walk) > 2:  # the body arrives before the foot that closes the stance
            times[-1] = walk[-2].land + 0.72 * (walk[-1].land - walk[-2].land)
        times.append(walk[-1].land + 4 * u)
        places.append(places[-1])
        curve = _hermite(np.array(times), np.array(places), t)
        path = np.where(t >= times[0], curve, path)
    return path


def _hermite(at: Array, value: Array, t: Array) -> Array:
    slope = np.gradient(value, at)
    slope[0] = slope[-1] = 0.0
    # No overshoot: a slope is at most three times the flatter side's (Fritsch and Carlson).
    rise = np.diff(value) / np.diff(at)
    for i in range(1, len(at) - 1):
        flat = rise[i - 1] * rise[i] <= 0
        slope[i] = 0.0 if flat else np.sign(slope[i]) * min(abs(slope[i]), 3 * min(abs(rise[i - 1]), abs(rise[i])))
    k = np.clip(np.searchsorted(at, t, "right") - 1, 0, len(at) - 2)
    width = at[k + 1] - at[k]
    s = np.clip((t - at[k]) / width, 0, 1)
    return np.asarray(
        (2 * s**3 - 3 * s**2 + 1) * value[k]
        + (s**3 - 2 * s**2 + s) * width * slope[k]
        + (-2 * s**3 + 3 * s**2) * value[k + 1]
        + (s**3 - s**2) * width * slope[k + 1]
    )


@dataclass(frozen=True)
class Stride:
    """The rhythm of walking: `phase` is cos, + when the foot of side +1 is in front, already scaled by how much one walks;
    `amount` 0 standing .. 1 walking; `way` -1 or +1."""

    amount: Array
    way: Array
    phase: Array


def stride(feet: Feet, t: Array, fps: int) -> Stride:
    """How much, which way and in which phase somebody walks."""
    u = per_frame(fps)
    amount: Array = np.zeros(len(t))
    way: Array = np.ones(len(t))
    phase: Array = np.zeros(len(t))
    x = dict(zip(SIDES, feet.x, strict=True))
    for walk in walks(feet.steps, fps):
        before = (x[-1] + x[1]) / 2
        x.update({s.side: s.x for s in walk})
        if walk[0].height == UNSEEN:
            continue
        first, last = walk[0].lift - 4 * u, walk[-1].land + 10 * u
        times = np.array([first, *(s.land for s in walk), last])
        sizes = np.array([0.0, *(min(1.0, max(0.0, (s.height - NO_SWING) / (HIGH - NO_SWING))) for s in walk), 0.0])
        turns = np.interp(t, times, np.pi * np.array([-0.5, *range(len(walk)), len(walk) - 0.5]))
        here = np.where((t >= first) & (t < last), _hermite(times, sizes, t), 0.0)
        amount += here
        way = np.where((t >= first) & (t < last), np.sign((x[-1] + x[1]) / 2 - before) or 1.0, way)
        phase += here * walk[0].side * np.cos(turns)
    return Stride(amount, way, phase)


def hips(
    feet: Sequence[Foot], path: Array, contacts: Sequence[tuple[float, float]], build: Build, t: Array, fps: int, head: Array
) -> Array:
    """H of the hips above the ground: as high as the legs reach, smoothed, and a little lower after each contact.

    `contacts`: (frame, strength 0..1). Only what the feet say counts here, so that it is the same from wherever it is looked at.
    """
    u = per_frame(fps)
    height = np.full(len(t), build.ankle + build.leg * CAP)
    for each in feet:
        height = np.minimum(height, reach(each, path, build, head))
    height = _gauss(_lowest(height, max(1, round(2 * u))), 1.4 * u)
    for frame, strength in contacts:
        low = frame + 3 * u
        height -= SHOCK * strength * np.minimum(sm((t - frame) / (3 * u)), 1 - sm((t - low) / (4.5 * u)))
    return height


def reach(foot_: Foot, pelvis_x: Array, build: Build, head: Array) -> Array:
    """How high the hips may be for this foot, H. `head`: metres of an H as it is seen, (T,)."""
    dx = (foot_.x - pelvis_x) / head
    length = LEG * (build.thigh + build.shin)
    return np.asarray(foot_.y + np.sqrt(np.maximum(0.2, length**2 - dx**2)) + SWINGING * foot_.aloft)


def _lowest(values: Array, radius: int) -> Array:
    padded = np.pad(values, radius, "edge")
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, 2 * radius + 1).min(1))


def _gauss(values: Array, sigma: float) -> Array:
    radius = int(3 * sigma + 1)
    kernel = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    return np.asarray(np.convolve(np.pad(values, radius, "edge"), kernel / kernel.sum(), "valid"))
