"""A head from behind, at any turn between one profile and the other: ears, nape, hair, hats; head coordinates, all frames."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Cached, Op, clipped, fill
from scenec.drawing.geometry import Points, crescent, ellipse, lens, resample, ribbon, spline
from scenec.rigs.person import ears, hair, hats
from scenec.rigs.person.back_hats import hat_back, visor_behind
from scenec.rigs.person.hairstyles import Strand, Style
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.nape import DOWN, HANGING, back_sides, cut_back, lowest, nape_line
from scenec.rigs.person.projection import Array, Projection, projection, skull
from scenec.rigs.person.shading import dark
from scenec.rigs.person.strands import curls, lenses, lines, locks
from scenec.rigs.person.worn_up import bun_ops, tail_ops

LIGHT = (-0.055, -0.030)
NAPE_Y = 0.335  # the hairline where a style does not say
EVEN = 96  # points of a contour whose corners are rounded
SAMPLES = 8  # of a spline, between two knots
UNDER = 0.010  # hair above the skull at the nape
_Key = tuple[str, int, int]
# From the nape to the knot of hair that is worn up.
_UP = (
    Strand((120, 0.18), (176, -0.30), 0.010), Strand((150, 0.30), (178, -0.22), 0.011), Strand((186, 0.32), (182, -0.20), 0.010),
    Strand((214, 0.29), (184, -0.22), 0.011), Strand((242, 0.16), (186, -0.30), 0.010),
)  # fmt: skip


def head_back(look: HeadLook, turned: Projection, contour: Points, swung: Array, neck: float, z: float) -> list[Op]:
    """In the order of drawing. `turned`: true angles, beyond profile; `contour`: the head's; `neck`: half its width."""
    style = hair.style_of(look)
    covered = hats.hides_hair(look)
    bare = not hats.hides_ears(look) and (covered or style.ears)
    front = projection(np.sign(turned.yaw) * 180 - turned.yaw, turned.pitch)  # the turn that has the same contour
    ops = visor_behind(look, turned, z)
    ops += [
        fill(z, "head/skin", look.skin, contour),
        fill(z, "head/skin", look.shade, crescent(contour, LIGHT), plane="shadow"),
        *clipped(_edge_of_face(look, turned, z), contour),
        *_neck(look, turned, neck, z),
    ]
    if bare:
        ops += _ears(look, turned, z)
    if not covered:
        ops += _hanging(look, style, front, turned, swung, z)
        ops += _mass(look, look.style, style, front, turned, z)
        ops += _worn_up(look, style, turned, swung, z)
    if bare and not style.curl:
        ops += _ears(look, turned, z, near=True)
    return ops + _glasses(look, turned, z) + hat_back(look, front, turned, z)


def _edge_of_face(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """What is still seen of lashes, brow and mouth just beyond profile: it is held at the contour and vanishes there."""
    side = -turned.facing
    s = np.linspace(0, 1, 9, dtype=np.float32)[None]
    bow = np.sin(np.pi * s)
    eye_x, eye_y = 0.168 + look.eye_x, 0.035 + look.eye_y
    strokes = (
        ("#241519", turned.on_face(side * (eye_x + 0.088 - 0.17 * s), eye_y - 0.055 * bow + 0.01, -0.01), 0.013, 0.3),
        (look.brows, turned.on_face(side * (0.285 - 0.20 * s), eye_y - 0.125 - 0.03 * bow, 0.01), 0.014 * look.brow, 0.7),
        (look.shade, turned.on_face(side * (0.125 - 0.09 * s), 0.305 + look.mouth_y + 0.006 * bow, -0.02), 0.008, 0.6),
    )
    ops = []
    for colour, line, width, peak in strokes:
        left = np.clip(np.hypot(*np.moveaxis(line[:, -1] - line[:, 0], -1, 0)) / 0.06 - 0.35, 0, 1)[:, None]
        ops.append(fill(z, "head/edge", colour, lens(line, width * left, peak), plane="shadow"))
    return ops


def _neck(look: HeadLook, turned: Projection, half: float, z: float) -> list[Op]:
    """The neck's upper part, before the jaw; the rest of it belongs to the body."""
    middle = -0.10 * turned.sin[:, 0]
    n = half * 1.02
    rows = ((n * 1.06, 0.10), (n * 1.03, 0.36), (n * 1.13, 0.52))
    knots = [(middle + x, np.full_like(middle, y)) for x, y in rows]
    knots += [(middle - x, np.full_like(middle, y)) for x, y in reversed(rows)]
    outline = spline(np.stack([np.stack(p, -1) for p in knots], 1), samples=5, sharp=(0, 2, 3, 5))
    cast = ellipse(np.stack([middle + 0.03, np.full_like(middle, 0.24)], -1), n * 1.25, 0.21, 28)
    inside = [
        dark(z, "head/nape", look.shade, crescent(outline, (-0.05, 0.0))), dark(z, "head/nape", look.shade, cast),
    ]  # fmt: skip
    return [fill(z, "head/nape", look.skin, outline), *clipped(inside, outline)]


def _ears(look: HeadLook, turned: Projection, z: float, near: bool = False) -> list[Op]:
    """Ears from behind: both before the hair, the one towards us over it."""
    ops: list[Op] = []
    for side in (-1, 1):
        place, toward = turned.project(side * 0.372, ears.CENTRE_Y, -0.055)
        out = side * 0.062 * turned.cos - 0.125 * turned.sin
        wide = np.where(out < 0, -1, 1) * np.maximum(np.abs(out), 0.040)
        scale = np.concatenate([wide, np.full_like(wide, ears.HEIGHT)], -1)[:, None]
        rim = spline((place + ears.RIM * scale).astype(np.float32), samples=6)
        lobe = place[:, 0] + np.concatenate([0.12 * wide, np.full_like(wide, ears.HEIGHT)], -1)
        seen = toward[:, 0] > (0.06 if near else -0.30)
        name = "head/ear-left" if side < 0 else "head/ear-right"
        # What we see is its back: it lies in the shade where it meets the head.
        root = ribbon(rim[:, -10:], (0.016 * np.sin(np.linspace(0.2, np.pi, 10))).astype(np.float32))
        each = [
            fill(z, name, look.skin, rim),
            fill(z, name, look.shade, crescent(rim, (-0.020, -0.010)), plane="shadow"), dark(z, name, look.shade, root),
        ]  # fmt: skip
        if look.earring:
            each.append(fill(z, f"{name}/ring", look.earring, ellipse(lobe.astype(np.float32), 0.022, 0.022, 16)))
        each += hats.hearing_aid(look, rim, rim * 0.5 + place * 0.5, z, name)
        ops += [Op(o.z, o.part, o.colour, o.outlines, o.plane, o.alpha, visible=seen) for o in each]
    return ops


def _mass(look: HeadLook, name: str, style: Style, front: Projection, turned: Projection, z: float) -> list[Op]:
    """Hair on the back of the head."""
    part = "head/hair/cap"
    outer = hair.silhouette(style, front)
    if style.bald:
        return _ring(look, turned, z)
    if style.hangs:
        mass: Points | Cached = outer
    else:
        mass = cut_back(name, style, front, turned)
    whole = outer if style.hangs or style.curl else _down_to(outer, back_sides(turned, lowest(style)))
    inside = [fill(z, part, look.hair_shade, crescent(whole, (-0.13, -0.045)), plane="shadow")]
    if style.curl:
        inside += curls(look, turned, z)
    else:
        chosen: tuple[Strand, ...] = HANGING if style.hangs else _UP if style.bun or style.tail else DOWN
        longest = max((y for _, y in style.hairline), default=0.3)
        if style.hangs and longest < 0.8:
            chosen = tuple(Strand(s.start, (s.end[0], s.end[1] * 0.46), s.width) for s in chosen)
        drawn, seen = lines(chosen, style.hangs, turned)
        widths = np.array([s.width for s in chosen], np.float32) * seen
        inside.append(fill(z, part, look.hair_shade, *lenses(drawn, widths, 0.6), plane="shadow"))
        inside.append(_glow(look, outer, part, z))
        if not style.hangs:
            low = nape_line(style, turned)
            edge = np.concatenate([low, (low - np.array([0.0, 0.022], np.float32))[:, ::-1]], 1)
            inside.append(fill(z, part, look.hair_shade, edge, plane="shadow"))
    return [fill(z, part, look.hair, mass), *clipped(inside, mass), *locks(look, style, turned, z, True)]


def _down_to(outer: Points, back: Points) -> Points:
    """A silhouette that ends at the ears, with the nape below it."""
    n = back.shape[1] // 2
    open_ = outer[:, : 1 - SAMPLES]  # without the line that closes it
    whole = np.concatenate([open_, back[:, n - 3 : n], back[:, n : n + 3], open_[:, :1]], 1)
    even = resample(whole, EVEN + 1)[:, :-1]
    return np.asarray(sum(np.roll(even, k, 1) for k in range(-3, 4)) / 7, np.float32)  # or its shadow breaks at each corner


def _glow(look: HeadLook, outer: Points, part: str, z: float) -> Op:
    """A band of light on the crown, on the side of the light."""
    middle, n = outer.mean(1, keepdims=True), outer.shape[1]
    arc = outer[:, int(n * 0.52) : int(n * 0.80)]
    rim = middle + (arc - middle) * np.float32(0.72)
    half = (0.024 * np.sin(np.linspace(0, np.pi, rim.shape[1]))).astype(np.float32)
    return fill(z, part, look.hair_lit, ribbon(rim, half), plane="light", alpha=0.55)


def _ring(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """What is left of hair round a bald crown."""
    lon = np.linspace(-88, 88, 25, dtype=np.float32)[None] - turned.yaw
    round_ = np.abs((lon + 180) % 360 - 180)
    top = np.interp(round_, (80, 83, 92, 106, 122, 142, 168, 180), (0.02, -0.08, -0.16, -0.23, -0.27, -0.30, -0.31, -0.31))
    low = np.interp(round_, (80, 86, 98, 104, 112, 126, 150, 180), (0.02, 0.0, 0.02, 0.06, 0.2, 0.3, 0.335, 0.35))
    upper, lower = (turned.at(*skull(lon, y.astype(np.float32), 0.03)) for y in (top, low))
    mass = np.concatenate([upper, lower[:, ::-1]], 1).astype(np.float32)
    part = "head/hair/cap"
    return [fill(z, part, look.hair, mass),
            *clipped([fill(z, part, look.hair_shade, crescent(mass, (-0.11, -0.03)), plane="shadow")], mass)]  # fmt: skip


def _hanging(look: HeadLook, style: Style, front: Projection, turned: Projection, swung: Array, z: float) -> list[Op]:
    """What hangs down the back, or the lower half of a ball of curls."""
    if not style.back_front:
        return []
    layer = hair.back_layer(style, front, swung)
    part = "head/hair/back"
    shade = [fill(z, part, look.hair_shade, crescent(layer, (-0.13, -0.03)), plane="shadow")]
    if not style.curl:
        longest = max(y for _, y in style.back_front)
        chosen = tuple(Strand(s.start, (s.end[0], s.end[1] * longest / 1.06), s.width) for s in HANGING)
        drawn, seen = lines(chosen, True, turned)
        drawn[..., 0] += swung[..., None] * 0.75 * np.clip(drawn[..., 1] - 0.1, 0, 1) ** 1.5
        widths = np.array([s.width for s in chosen], np.float32) * seen
        shade.append(fill(z, part, look.hair_shade, *lenses(drawn, widths, 0.6), plane="shadow"))
    return [
        dark(z, part, look.hair_shade, layer + np.array([0.018, 0.028], np.float32)),
        fill(z, part, look.hair, layer),
        *clipped(shade, layer),
    ]


def _worn_up(look: HeadLook, style: Style, turned: Projection, swung: Array, z: float) -> list[Op]:
    ops: list[Op] = []
    if style.bun:
        ops += bun_ops(look, style.bun, turned, z)
    if style.tail:
        ops += tail_ops(look, turned, swung, z)
    return ops


def _glasses(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """The arm of glasses over the ear that is towards us."""
    if not look.glasses or hats.hides_ears(look):
        return []
    ops: list[Op] = []
    for side in (-1, 1):
        points, toward = turned.project(
            np.array([side * 0.385, side * 0.375], np.float32), np.array([0.0, -0.03], np.float32), np.array([0.10, -0.03])
        )
        seen = toward.min(1) > 0.05
        ops.append(Op(z, "head/glasses", look.glasses, (ribbon(points, 0.013),), visible=seen))
    return ops
