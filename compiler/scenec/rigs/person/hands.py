"""Hands: any two shapes blended, turned to the wrist, shaded from the upper left of the screen whichever way they point.

No boolean operations: palm and fingers are laid over one another so that they look like one skin. First everything in the base
tone, then the shadow side of every part, then the lit part of each again, which hides the shadows where parts meet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, normals, ribbon
from scenec.rigs.person.channels import Scalar, smooth
from scenec.rigs.person.hand_shapes import FINGER_POINTS, drawn
from scenec.rigs.person.shading import DEPTH, Tones, dark, sides

THUMB_CAST, THUMB_CAST_FOLDED = 1.25, 0.85  # how far the thumb's shadow falls, as a share of the hand's shadow depth
KNUCKLE_CAST = (-0.024, 0.010)  # folded fingers' shadow on the palm, in hand lengths
CAP = 7  # points of a ribbon's round end
THUMB = "/thumb"  # what lies over a thing that is held on the fingers
THIN = 0.34  # a hand that turns over is never seen thinner than this


@dataclass(frozen=True)
class Hand:
    """Where a hand is: `degrees` it points to, `flip` +1 with the thumb on the left of that, -1 on its right."""

    wrist: Points
    degrees: Scalar
    size: Scalar
    flip: Scalar
    wrist_half: float
    shapes: tuple[str, str]
    blend: Scalar


@dataclass(frozen=True)
class _Parts:
    """Outlines in the person's coordinates, all of them turning the same way round."""

    palm: Points
    cover: Points
    fingers: tuple[Points, ...]
    pressed: tuple[Points, ...]  # what folded fingers darken on the palm
    gaps: tuple[Points, ...]
    thumb: Points
    thumb_cast: Points  # the thumb without its root
    root: Points
    past_wrist: Points  # (T, n) for the palm: 0 at the wrist to 1 beyond it
    folds: bool


def hand(z: float, part: str, skin: Tones, h: Hand) -> list[Op]:
    """The shapes of one hand."""
    p = _parts(h)
    depth = DEPTH["hand"]
    bodies = (p.palm, *p.fingers)
    # Nothing is shaded at the wrist, where the forearm goes on.
    shaded, lit = zip(sides(p.palm, depth, p.past_wrist), *(sides(o, depth) for o in p.fingers), strict=True)
    cover = sides(p.cover, depth, p.past_wrist)[1]
    ops = [fill(z, part, skin.base, *bodies), dark(z, part, skin.shadow, shaded[0])]
    if p.folds:
        ops.append(dark(z, part, skin.shadow, *p.pressed))
    ops.append(dark(z, part, skin.shadow, *shaded[1:]))
    ops.append(fill(z, part, skin.base, *lit[1:], cover))
    cast = p.thumb_cast - np.asarray(depth, np.float32) * (THUMB_CAST_FOLDED if p.folds else THUMB_CAST)
    ops += clipped([dark(z, part, skin.shadow, *p.gaps), dark(z, part, skin.shadow, cast)], *bodies)
    ops += [
        fill(z, part + THUMB, skin.base, p.thumb),
        dark(z, part + THUMB, skin.shadow, sides(p.thumb, depth, _past_root(FINGER_POINTS))[0]),
        fill(z, part + THUMB, skin.base, p.root),
    ]
    return ops


def silhouette(h: Hand) -> tuple[Points, ...]:
    """The outlines that make up the hand's whole shape."""
    p = _parts(h)
    return p.palm, *p.fingers, p.thumb


def _parts(h: Hand) -> _Parts:
    a, b = drawn(h.shapes[0]), drawn(h.shapes[1])
    folds = a.folded + b.folded > 0
    k = h.blend[:, None, None]
    folded = h.blend * b.folded + (1 - h.blend) * a.folded
    palm = _fitted(_mix(a.palm, b.palm, k), h)
    cover = _fitted(_mix(a.cover, b.cover, k), h)
    fingers, gaps, pressed = [], [], []
    for i in range(4):
        line, radii = _mix(a.fingers[i], b.fingers[i], k), _mix(a.radii[i], b.radii[i], k[..., 0])
        fingers.append(_tube(line, radii))
        if i < 3:
            gaps.append(_gap(line, radii, folded))
        if folds:
            shrunk = radii * smooth(3 * folded)[:, None]
            pressed.append(_tube(line + np.asarray(KNUCKLE_CAST, np.float32) * folded[:, None, None], shrunk))
    thumb_line, thumb_radii = _mix(a.thumb, b.thumb, k), _mix(a.thumb_radii, b.thumb_radii, k[..., 0])
    thumb = _tube(thumb_line, thumb_radii)
    free = np.linspace(0.45, 1, FINGER_POINTS - 3, dtype=np.float32)
    place = _placing(h)
    return _Parts(
        place(palm), place(cover), tuple(map(place, fingers)), tuple(map(place, pressed)), tuple(map(place, gaps)), place(thumb),
        place(_tube(thumb_line[:, 3:], thumb_radii[:, 3:] * free)), place(_mix(a.root, b.root, k)), smooth(palm[..., 0] / 0.16),
        folds,
    )  # fmt: skip


def _mix(a: Points, b: Points, k: Points) -> Points:
    return np.asarray(a * (1 - k) + b * k, np.float32)


def _tube(line: Points, radii: Points) -> Points:
    return ribbon(line, radii, cap_start=True, cap_end=True)[:, ::-1]  # as a palm turns


def _past_root(count: int) -> Points:
    """For a finger's outline: 0 at its root, which lies inside the palm, to 1."""
    ramp = np.clip((np.arange(count) - 1) / 3, 0, 1)
    return np.concatenate([ramp, np.ones(CAP), ramp[::-1], np.zeros(CAP)])[::-1].astype(np.float32)


def _gap(line: Points, radii: Points, folded: Scalar) -> Points:
    """The line that parts a finger from the next one: along its far edge, thin at both ends."""
    s = np.linspace(0, 1, line.shape[1], dtype=np.float32)
    edge = line + normals(line) * (radii - 0.004)[..., None]
    return ribbon(edge[:, 1:], 0.013 * np.sin(np.pi * s[1:] ** 0.8) * (1 - folded)[:, None])


def _fitted(palm: Points, h: Hand) -> Points:
    """The palm narrowed or widened towards its root, so that it is as wide there as the forearm."""
    want = h.wrist_half / (np.maximum(h.size, 1e-6)[:, None] * np.abs(palm[:, :1, 1]))
    near = 1 - smooth((palm[..., 0] + 0.06) / 0.26)
    return np.stack([palm[..., 0], palm[..., 1] * (1 + near * (np.clip(want, 0.7, 1.5) - 1))], -1)


def _placing(h: Hand) -> Callable[[Points], Points]:
    """Turns hand coordinates into the person's."""
    angle = np.radians(h.degrees)
    cos, sin = (np.cos(angle) * h.size)[:, None], (np.sin(angle) * h.size)[:, None]
    flip = (np.where(h.flip < 0, -1, 1) * np.maximum(np.abs(h.flip), THIN))[:, None]

    def place(p: Points) -> Points:
        x, y = p[..., 0], p[..., 1] * flip
        return np.asarray(np.stack([x * cos - y * sin, x * sin + y * cos], -1) + h.wrist[:, None], np.float32)

    return place
