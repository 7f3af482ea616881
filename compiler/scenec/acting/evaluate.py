"""From a performance to a pose a frame: every channel of scenec.pose.CHANNELS as an array. Numpy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scenec.acting import lanes, rolling, steps
from scenec.acting.channels import BLINK, BLINK_FRAMES, LOOK_PITCH, LOOK_YAW, NOD, SEAT, SHUT, SIDE_NAMES, SIDES, SWAY, per_frame
from scenec.acting.following import follow
from scenec.acting.gaze import EYE_PITCH, EYE_YAW
from scenec.acting.mouth import Curves, speak
from scenec.acting.postures import lowered
from scenec.acting.sampling import sample, values
from scenec.pose import CHANNELS, REST
from scenec.rigs.person.build import build_of
from scenec.timeline import Performance, Track

__all__ = ["evaluate", "sample"]

Array = NDArray[np.float64]

LIDS = (1.0, 0.45, 0.0, 0.0, 0.30, 0.68, 0.90, 1.0)  # opening of the lids from the frame before a blink on, at 30 a second
LID_WIDE = 0.38  # opening a unit of eyeWide
FELT_GAZE = 0.3  # share of an emotion's own gaze when somebody is looked at
LID_FOLLOWS, LOWEST_LID = 0.36, 0.68  # how far the upper lids follow eyes that look down, and at the lowest
NECK_SHARE = 0.35  # of a nod
MARGIN = 20  # frames at 30 a second around a piece that smoothing needs
HIP_SOFTNESS = 45.0


def evaluate(performance: Performance, frames: int, fps: int, mouths: Mapping[str, Curves]) -> dict[str, NDArray[np.float32]]:
    """Every channel of a pose on frames 0..frames. `mouths`: the curves of the lines that are spoken, by line id."""
    t = np.arange(frames, dtype=np.float64)
    names = {*CHANNELS, NOD, LOOK_YAW, LOOK_PITCH, SWAY, SEAT}
    pose: dict[str, Array] = {
        name: values(performance.tracks.get(name, Track(REST.get(name, 0.0))), t, fps) for name in sorted(names)
    }
    speak(pose, performance.speech, mouths, frames)
    walk(pose, performance, t, fps)
    nod(pose)
    look(pose)
    shut = np.clip(values(performance.tracks.get(SHUT, Track()), t, fps), 0, 1)
    blink(pose, lids(performance.tracks.get(BLINK, Track()), t, fps) * (1 - shut))
    pose["mouthPress"] = np.clip(pose["mouthPress"], 0, 1)
    return {name: pose[name].astype(np.float32) for name in CHANNELS}


def nod(pose: dict[str, Array]) -> None:
    """Nods move the head, and the neck takes part of them towards where the face is turned."""
    pose["headPitch"] += pose[NOD]
    pose["neck"] -= NECK_SHARE * pose[NOD] * np.sin(np.radians(np.clip(pose["headYaw"] * 2.5, -90, 90)))


def look(pose: dict[str, Array]) -> None:
    """The eyes stay on what they look at while the head moves; the upper lids go down with them."""
    across = (pose[LOOK_YAW] - pose["headYaw"]) / EYE_YAW
    down = -(pose[LOOK_PITCH] - pose["headPitch"]) / EYE_PITCH
    pose["gazeX"] = np.clip(pose["gazeX"] * FELT_GAZE + across, -1.0, 1.0)
    pose["gazeY"] = np.clip(pose["gazeY"] * FELT_GAZE + down, -1.0, 1.0)
    pose["eyeBlink"] = np.minimum(pose["eyeBlink"] + LID_FOLLOWS * np.clip(down, 0, 1), np.maximum(pose["eyeBlink"], LOWEST_LID))


def lids(blinks: Track, t: Array, fps: int) -> Array:
    """How open blinks leave the lids, 1 = untouched."""
    opening = np.ones(len(t))
    for each in blinks.pulses:
        at = (t - each.frame) / per_frame(fps) + 1
        opening = np.minimum(opening, np.interp(at, np.arange(BLINK_FRAMES + 2), LIDS, left=1.0, right=1.0))
    return opening


def blink(pose: dict[str, Array], opening: Array) -> None:
    """Lids close by their share of what is open; lower lids and brows follow a little."""
    wide = 1 + LID_WIDE * pose["eyeWide"]
    lid = wide - pose["eyeBlink"]
    pose["eyeBlink"] = np.where(lid > 0, wide - lid * opening, pose["eyeBlink"])
    pose["eyeSquint"] += 0.3 * (1 - opening)
    pose["browDown"] += 0.05 * (1 - opening)


def walk(pose: dict[str, Array], performance: Performance, t: Array, fps: int) -> None:
    """Feet, pelvis and hips, and what walking adds to torso and arms."""
    build = build_of(performance.look, performance.age)
    head = performance.height / build.heads
    if rolling.rides(performance.look):
        rolling.seated(pose, build, head)
        return
    margin = int(MARGIN * per_frame(fps))
    wide = np.arange(-margin, len(t) + margin, dtype=np.float64)
    inner = slice(margin, margin + len(t))
    feet = performance.feet
    lane = performance.tracks.get("lane")
    # Farther away people look smaller beside their steps.
    seen = head * lanes.size(values(lane, wide, fps)) if lane is not None else np.full(len(wide), head)
    both = [steps.foot(feet, side, build, head, wide, fps) for side in SIDES]
    path = steps.pelvis(feet, wide, fps)
    natural = 0.52
    contacts = [(s.land, min(1.0, s.height / natural)) for s in feet.steps if s.height > 0]
    free = steps.hips(both, path, contacts, build, wide, fps, seen)[inner]
    pose["x"] = path[inner] + pose[SWAY]
    limits = [free, *(steps.reach(each, _full(path, pose["x"], inner), build, seen)[inner] for each in both)]
    lowest = np.minimum.reduce(limits)
    spread = sum(np.exp(-HIP_SOFTNESS * (limit - lowest)) for limit in limits)
    free_height = lowest - np.log(spread) / HIP_SOFTNESS
    pose["hipHeight"] += free_height
    pose["depth"] = steps.depth(feet, wide, fps)[inner]
    for side, each in zip(SIDES, both, strict=True):
        name = SIDE_NAMES[side]
        pose["ankleX" + name] = (each.x[inner] - pose["x"]) / seen[inner]
        pose["ankleY" + name], pose["footPitch" + name] = each.y[inner], each.pitch[inner]
        pose["ankleY" + name] += (each.depth[inner] - pose["depth"]) / head
        pose["toe" + name], pose["footYaw" + name] = each.toe[inner], each.yaw[inner]
    if lane is not None:
        lanes.plant(pose, feet, t, head)
    if pose["sit"].any() or pose["kneel"].any():
        lowered(pose, build, free_height)
    _swing(pose, performance, wide, inner, fps)
    follow(pose, path, inner, seen, fps)


def _full(path: Array, x: Array, inner: slice) -> Array:
    full = path.copy()
    full[inner] = x
    return full


def _swing(pose: dict[str, Array], performance: Performance, wide: Array, inner: slice, fps: int) -> None:
    """Arms swing against the legs, the shoulders against the hips."""
    if not performance.feet.steps:
        return
    pace = steps.stride(performance.feet, wide, fps)
    after = steps.stride(performance.feet, wide - 2 * per_frame(fps), fps)
    amount, way, phase, lag = pace.amount[inner], pace.way[inner], pace.phase[inner], after.phase[inner]
    pose["yaw"] -= 4 * phase
    pose["hipTilt"] -= 3 * phase
    pose["shoulderTilt"] += 3 * lag
    for side in SIDES:
        name = SIDE_NAMES[side]
        carried = performance.tracks.get("carry" + name)  # what is in a hand keeps the arm from swinging
        free = 1 - values(carried, wide, fps)[inner] if carried is not None else 1.0
        pose["armUp" + name] += free * way * -27 * side * phase
        pose["armLow" + name] += free * way * (-27 * side * lag - 8 * side * lag + 16 * amount)
