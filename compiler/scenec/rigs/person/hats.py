"""What is worn on the head: caps, beanies, hats with a brim, headscarves, turbans. Their shapes are data like those of hair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from scenec.drawing.colour import light, mix, shadow
from scenec.drawing.display import Cached, Op, clipped, fill
from scenec.drawing.geometry import Points, crescent, lens, ribbon, spline
from scenec.rigs.person.hairstyles import HATS
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, skull, smooth
from scenec.rigs.person.strands import strands

LIGHT = (-0.055, -0.030)  # towards the light, and how deep the shadow side is
PREFIX = "hat:"  # names the shapes of hats among those of hair
# Hair that stands too high for a hat is flat below it.
FLAT: Mapping[str, str] = {"afro": "short", "side": "short", "tousle": "short", "bun": "pony"}
CUFF = 0.105  # how high a beanie's turned-up edge is
BRIM = (0.66, 0.115)  # half width of a hat's brim, and half of its height where it is seen from eye level
_HIDING = frozenset({"headscarf", "turban"})  # no hair is seen


def hides_hair(look: HeadLook) -> bool:
    """Whether all of the hair is under cloth."""
    return look.hat in _HIDING


def hides_ears(look: HeadLook) -> bool:
    """Whether the ears are."""
    return look.hat == "headscarf"


def worn_style(style: str, hat: str | None) -> str:
    """The style of hair that goes with a hat."""
    return style if hat is None or hat in _HIDING else FLAT.get(style, style)


def _along(y_of: Array, longitude: Array, turned: Projection, volume: float) -> Points:
    """A line round the head at heights `y_of`, held where it turns away."""
    held = np.clip(longitude, -88 - turned.yaw, 88 - turned.yaw)
    heights = np.interp(held, longitude, y_of).astype(np.float32)
    return turned.at(*skull(held, heights, volume))


def edge_heights(hat: str) -> tuple[Array, Array]:
    """Longitudes and heights of a hat's lower edge."""
    line = np.array(HATS[hat].hairline, np.float32)
    longitude = np.linspace(-150, 150, 61, dtype=np.float32)
    return longitude, np.interp(longitude, line[:, 0], line[:, 1]).astype(np.float32)


def hat(look: HeadLook, turned: Projection, cap: Cached, outer: Points, z: float) -> list[Op]:
    """The hat that a look wears. `cap` is its shape, `outer` the contour before the face was cut out."""
    if look.hat is None:
        return []
    part, base, dark = f"head/hat/{look.hat}", look.hat_colour, shadow(look.hat_colour)
    inside = [fill(z, part, dark, crescent(outer, LIGHT), plane="shadow")]
    before: list[Op] = []
    after: list[Op] = []
    if look.hat == "beanie":
        inside += _cuff(look, turned, part, z)
    elif look.hat == "brim":
        before, after = brim(look, turned, part, z), _ribbon(look, turned, part, z)
    elif look.hat == "cap":
        before = visor(look, turned, part, z)
        inside += _panels(look, turned, part, z)
    else:
        cloth = replace(look, hair=base)
        inside += [replace(op, part=part) for op in strands(cloth, HATS[look.hat], turned, z)]
    return [*before, fill(z, part, base, cap), *clipped([*inside, *after], cap)]


def _cuff(look: HeadLook, turned: Projection, part: str, z: float) -> list[Op]:
    """A knitted edge, turned up, with ribs."""
    longitude, y = edge_heights("beanie")
    low, high = _along(y + 0.02, longitude, turned, 0.09), _along(y - CUFF, longitude, turned, 0.075)
    band = np.concatenate([low, high[:, ::-1]], 1)
    ribs = []
    for at in range(-140, 141, 14):
        yy = np.interp(at, longitude, y).astype(np.float32) + np.linspace(-CUFF + 0.012, -0.008, 5, dtype=np.float32)
        seen = smooth(88 - np.abs(at + turned.yaw), 0, 14)
        ribs.append(lens(turned.at(*skull(np.full(5, at, np.float32), yy, 0.082)), 0.006 * seen))
    tone = mix(look.hat_colour, light(look.hat_colour), 0.8)
    return [
        fill(z, part, tone, band),
        fill(z, part, shadow(look.hat_colour), lens(high, 0.007), *ribs, plane="shadow"),
    ]


def brim(look: HeadLook, turned: Projection, part: str, z: float) -> list[Op]:
    """The brim: a flat ring that is seen a little from above; what lies behind the crown the crown hides."""
    a = np.linspace(0, 2 * np.pi, 48, endpoint=False, dtype=np.float32)
    wide, deep = BRIM
    x, depth = wide * np.sin(a), (wide + 0.04) * np.cos(a)
    across = x * turned.cos + depth * turned.sin * turned.depth
    toward = depth * turned.cos - x * turned.sin
    sag = 0.020 * (np.abs(across) / wide) ** 2
    down = -0.205 + toward / wide * (deep - 0.42 * turned.sin_pitch) + sag
    ring = np.stack([across, down], -1).astype(np.float32)
    under = ring + np.array([0, 0.020], np.float32)
    return [
        fill(z, part, shadow(shadow(look.hat_colour)), under, plane="shadow"),
        fill(z, part, mix(look.hat_colour, light(look.hat_colour), 0.35), ring),
    ]


def _ribbon(look: HeadLook, turned: Projection, part: str, z: float) -> list[Op]:
    """The band round the crown."""
    longitude, y = edge_heights("brim")
    low, high = _along(y + 0.02, longitude, turned, 0.08), _along(y - 0.075, longitude, turned, 0.07)
    band = np.concatenate([low, high[:, ::-1]], 1)
    return [fill(z, part, shadow(shadow(look.hat_colour)), band, plane="shadow")]


def visor(look: HeadLook, turned: Projection, part: str, z: float) -> list[Op]:
    """A cap's visor, bent a little over the eyes."""
    s = np.linspace(-1, 1, 21, dtype=np.float32)
    bend = 1 - s * s
    x, y, depth = skull(s * 60, -0.255 - 0.060 * bend, 0.070)
    inner = turned.at(x * 0.96, y - 0.13 * bend, depth - 0.02)  # it begins under the crown, which is drawn over it
    reach = bend**0.5
    outer = turned.at(x * (1 + 0.06 * reach), y + 0.015 + 0.085 * reach, depth + 0.25 * reach)
    shape = np.concatenate([inner, outer[:, ::-1]], 1).astype(np.float32)
    rim = lens(outer, 0.014)
    return [
        fill(z, part, mix(look.hat_colour, light(look.hat_colour), 0.5), shape),
        fill(z, part, shadow(look.hat_colour), rim, plane="shadow"),
    ]


def lining(look: HeadLook, outer: Points, z: float) -> list[Op]:
    """The inner side of a headscarf, behind the face."""
    return [fill(z, f"head/hat/{look.hat}", shadow(look.hat_colour), outer, plane="shadow")] if look.hat == "headscarf" else []


def _panels(look: HeadLook, turned: Projection, part: str, z: float) -> list[Op]:
    """The seams of a cap, and its button."""
    seams = []
    for at in (-96, -32, 32, 96):
        y = np.linspace(-0.24, -0.50, 7, dtype=np.float32)
        seen = smooth(88 - np.abs(at + turned.yaw), -6, 14)
        seams.append(lens(turned.at(*skull(np.full(7, at, np.float32), y, 0.085)), 0.0055 * seen, 0.2))
    return [fill(z, part, shadow(look.hat_colour), *seams, plane="shadow")]


def hearing_aid(look: HeadLook, rim: Points, hollow: Points, z: float, name: str) -> list[Op]:
    """Behind the ear a small body, from it a thin tube into the ear. `rim` and `hollow` are the ear's outlines."""
    if not look.hearing_aid:
        return []
    n = rim.shape[1]
    back = rim[:, int(n * 0.36) : int(n * 0.64)]
    middle = rim.mean(1, keepdims=True)
    body = back + (back - middle) * np.float32(0.10)
    size = np.hypot(*np.moveaxis(rim.max(1) - rim.min(1), -1, 0))[:, None]
    top, into = body[:, :1], hollow.mean(1, keepdims=True)
    tube = spline(np.concatenate([top, (top + into) / 2 + (top - middle) * np.float32(0.10), into], 1), closed=False)
    profile = np.sin(np.linspace(0.15, np.pi - 0.3, body.shape[1])).astype(np.float32)
    return [
        fill(z, f"{name}/aid", look.hearing_aid, ribbon(body, 0.085 * size * profile, True, True)),
        fill(z, f"{name}/aid", mix(look.hearing_aid, "#ffffff", 0.4), ribbon(tube, 0.020 * size)),
    ]
