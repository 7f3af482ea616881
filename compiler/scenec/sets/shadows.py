"""Shadows of people on the ground: ellipses at the feet, and before a low sun a long one that runs towards us."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op, fill
from scenec.rigs.person.build import Build
from scenec.rigs.person.wheels import wheels_of
from scenec.sets.light import light_of
from scenec.sets.lights import Light
from scenec.sets.table import SETS, Stage

if TYPE_CHECKING:
    from scenec.rigs.person.build import Build

Floats = NDArray[np.floating[Any]]

# Half widths and half heights in metres, and alpha, of the ellipses under somebody: a soft edge in flat steps.
CONTACT = ((0.34, 0.052, 0.11), (0.28, 0.043, 0.12), (0.22, 0.033, 0.14), (0.16, 0.024, 0.16))
# Under each foot: half width and height in metres, alpha when it stands, and the height in metres at which it is gone.
FOOT = (0.13, 0.022, 0.32, 0.16)
# The long shadow: half width in metres at the feet, how far it runs towards us, its alpha at the feet.
LONG_NEAR, LONG_REACH, LONG_ALPHA = 0.13, 0.73, 0.30
LONG_STEPS = 8  # flat steps by which it fades: a gradient a frame would cost more than the person
CORNERS = 28
DEPTH = -50.0  # behind everybody


def ground_shadows(
    stage: str, light: str, pose: Mapping[str, Floats], build: Build, head: Floats, up: Floats, weather: str | None, wheels: bool
) -> list[Op]:
    """The shadows below one person in stage pixels, all frames of `pose` (channels of scenec.pose). `head` (T,): stage pixels
    an H; `up` (T,): stage pixels that their ground lies above that of the line on which people stand; `wheels`: a wheelchair."""
    place = SETS[stage]
    source = light_of(place, light, weather)
    colour = source.ground_shadow
    pelvis = np.asarray(place.stage_x(0) + pose["x"] * place.pixels_per_metre, np.float32)
    ankles = {side: pelvis + pose[f"ankleX{side}"] * head for side in ("Left", "Right")}
    lift = {side: np.maximum(pose[f"ankleY{side}"] - build.ankle, 0) * head for side in ("Left", "Right")}
    if wheels:  # on its wheels: the large ones, and the small ones ahead of them
        w, aside = wheels_of(build), np.sin(np.radians(pose["footYawLeft"]))
        ankles = {"Left": pelvis + w.axle * aside * head, "Right": pelvis + 0.72 * w.size * aside * head}
        lift = dict.fromkeys(ankles, np.zeros_like(pelvis))
    middle = (ankles["Left"] + ankles["Right"]) / 2
    spread = np.abs(ankles["Right"] - ankles["Left"]) / 2 * (2.2 if wheels else 1.0)
    ground = place.ground - up
    ops = _long(place, source, middle, spread, ground)
    for half, high, alpha in CONTACT:
        width = half * place.pixels_per_metre * 0.72 + spread * 0.62
        ops.append(_shade("contact", colour, _ellipse(middle, ground + 2, width, high * place.pixels_per_metre), alpha))
    half, high, alpha, gone = (FOOT[i] * (place.pixels_per_metre if i != 2 else 1) for i in range(4))
    for side in ("Left", "Right"):
        near = 1 - np.clip(lift[side] / gone, 0, 1)
        ops.append(_shade("foot", colour, _ellipse(ankles[side], ground + 1, half * near, high * near), alpha))
    return ops


def _shade(part: str, colour: str, outline: Floats, alpha: float) -> Op:
    return fill(DEPTH, f"ground/{part}", colour, np.asarray(outline, np.float32), plane="shadow", alpha=alpha)


def _ellipse(x: Floats, y: Floats, rx: Floats, ry: Floats | float) -> Floats:
    """(T, n, 2): an ellipse a frame."""
    turn = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
    wide, high = np.broadcast_to(rx, x.shape)[:, None], np.broadcast_to(ry, x.shape)[:, None]
    return np.stack([x[:, None] + wide * np.cos(turn), y[:, None] + high * np.sin(turn)], -1)


def _along(x: Floats, sun_x: float, growth: Floats) -> Floats:
    """Where the edge of a shadow is that starts at `x`, away from the sun."""
    return sun_x + (x - sun_x) * growth


def _long(place: Stage, source: Light, middle: Floats, spread: Floats, ground: Floats) -> list[Op]:
    """Steps of a shadow that widens and fades towards us, away from a low sun."""
    if place.low_sun is None or source.disc != "sun" or source.lamps == 0:
        return []
    sun_x, sun_y = place.low_sun
    near = LONG_NEAR * place.pixels_per_metre + spread
    ops = []
    clear = (1 - LONG_ALPHA) ** (1 / LONG_STEPS)  # of one step
    upper = -1.0
    for step in range(LONG_STEPS):  # bands side by side: steps that lie over one another would paint most of it many times
        lower = LONG_REACH * place.pixels_per_metre * (step + 1) / LONG_STEPS
        ends = [
            (_along(middle + side * near, sun_x, (ground + y - sun_y) / (ground - sun_y)), ground + y)
            for y, sides in ((upper, (-1, 1)), (lower, (1, -1)))
            for side in sides
        ]
        outline = np.stack([np.stack([x, y], -1) for x, y in ends], 1)
        ops.append(_shade("long", source.ground_shadow, outline, 1 - clear ** (LONG_STEPS - step)))
        upper = lower
    return ops
