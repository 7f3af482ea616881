"""A head from behind, turned a little aside: its contour is the one that it has from the front, so it is taken from there."""

from __future__ import annotations

import numpy as np

from scenec.drawing.colour import light as lighter
from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, crescent, ellipse, ribbon, spline
from scenec.rigs.person import hair, hats
from scenec.rigs.person.behind_shapes import place, shape, stroke
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.head import contour
from scenec.rigs.person.projection import projection
from scenec.rigs.person.shading import dark, tones

YAW = 33.0  # degrees short of straight away from us
JAW = 0.33  # below it the neck hides the face
EAR = (-0.325, 0.06)
LIGHT = (-0.055, -0.030)
DETAIL = 400.0


def head_behind(figure: Figure, facing: int) -> list[Op]:
    """The head from behind, in the order of drawing."""
    look = figure.head
    style = hair.style_of(look)
    turned = projection([facing * YAW], [0.0])
    skin = contour(look, {"headYaw": np.array([facing * YAW], np.float32)}, DETAIL)
    skin[..., 1] = np.where(skin[..., 1] > JAW, JAW + 0.25 * (skin[..., 1] - JAW), skin[..., 1])  # the neck hides the chin
    outer = hair.silhouette(style, turned)
    worn = look.hat
    ops = [fill(0, "behind/head/skin", look.skin, skin), *_ear(figure, facing)]
    ops.append(dark(0, "behind/head/skin", look.shade, crescent(skin, LIGHT)))
    ops += _neck(figure, facing)
    if not hats.hides_hair(look):
        ops += _hanging(figure, facing, turned_outer=outer) if style.hangs or style.back_front else _nape(figure, facing, outer)
        if style.ears and not style.curl:
            ops += _ear(figure, facing)
        ops += _worn_up(figure, facing)
    if worn:
        ops += _hat(figure, facing)
    return ops


def _neck(figure: Figure, facing: int) -> list[Op]:
    """The neck's upper part, before the jaw; the rest of it belongs to the body."""
    n, look = figure.build.neck * 1.06, figure.head
    upper = shape(
        facing,
        (n * 1.02, 0.05),
        (n * 0.94, 0.36),
        (n * 0.97, 0.54),
        (-n * 0.92, 0.54),
        (-n * 0.86, 0.36),
        (-n * 0.8, 0.05),
        sharp=(0, 2, 3, 5),
    )
    cast = shape(facing, (n * 1.1, 0.28), (n, 0.46), (0.0, 0.50), (-n, 0.42), (-n * 1.1, 0.28))
    return [fill(0, "behind/head/neck", look.skin, upper), *clipped([dark(0, "behind/head/neck", look.shade, cast)], upper)]


def _ear(figure: Figure, facing: int) -> list[Op]:
    look, (x, y) = figure.head, EAR
    rim = shape(
        facing, (x + 0.055, y + 0.085), (x + 0.075, y - 0.02), (x + 0.02, y - 0.125), (x - 0.062, y - 0.105),
        (x - 0.07, y - 0.01),
        (x - 0.03, y + 0.075), (x + 0.01, y + 0.12),
    )  # fmt: skip
    root = stroke(facing, 0.016, (x + 0.052, y + 0.09), (x + 0.066, y - 0.01), (x + 0.03, y - 0.11))
    ops = [
        fill(0, "behind/head/ear", look.skin, rim),
        dark(0, "behind/head/ear", look.shade, crescent(rim, (-0.02, -0.01)), root),
    ]
    if look.earring:
        ops.append(
            fill(0, "behind/head/ear", look.earring, ellipse(place(facing, (x - 0.002, y + 0.135))[:, 0], 0.024, 0.024, 16))
        )
    if look.glasses:
        arm = ribbon(spline(place(facing, (-0.43, -0.035), (x - 0.02, y - 0.085)), closed=False), 0.016)
        ops.append(fill(0, "behind/head/glasses", look.glasses, arm))
    return ops


def _shaded(figure: Figure, mass: Points, strands: list[Points]) -> list[Op]:
    """A mass of hair: its shadow side, its strands and a soft shine, bounded by it."""
    look = figure.head
    inside = [dark(0, "behind/head/hair", look.hair_shade, crescent(mass, (-0.11, -0.05)))]
    if strands:
        inside.append(dark(0, "behind/head/hair", look.hair_shade, *strands))
    return [fill(0, "behind/head/hair", look.hair, mass), *clipped(inside, mass)]


def _nape(figure: Figure, facing: int, outer: Points) -> list[Op]:
    """Short hair: the contour of the crown, and below it the hair that runs to a line at the nape, behind the ear."""
    style = hair.style_of(figure.head)
    if style.bald:
        low = shape(
            facing, (-0.345, -0.10), (-0.22, -0.17), (0.02, -0.20), (0.26, -0.22), (0.41, -0.24), (0.445, -0.10), (0.425, 0.08),
            (0.33, 0.30), (0.20, 0.38), (0.02, 0.37), (-0.16, 0.33), (-0.24, 0.16), (-0.30, 0.03),
        )  # fmt: skip
        shade = _turned_away(low, facing)
        return [fill(0, "behind/head/hair", figure.head.hair, low),
                *clipped([dark(0, "behind/head/hair", figure.head.hair_shade, shade)], low)]  # fmt: skip
    back = max(0.40, float((outer[..., 0] * -facing).max()) - 0.03)
    nape = shape(
        facing, (-0.30, -0.30), (-0.335, -0.10), (-0.295, 0.02), (-0.255, 0.15), (-0.215, 0.30), (-0.12, 0.405), (0.04, 0.43),
        (0.20, 0.40),
        (0.32, 0.32), (back - 0.01, 0.12), (back, -0.10), (0.35, -0.40), (0.0, -0.50),
    )  # fmt: skip
    look = figure.head
    crown = outer.copy()
    crown[..., 1] = np.minimum(crown[..., 1], np.where(crown[..., 0] * -facing < -0.22, 0.04, 9.0))
    strands = [] if style.curl else _combed(facing, style.bun is not None or style.tail)
    inside = [dark(0, "behind/head/hair", look.hair_shade, _turned_away(nape, facing))]
    inside.append(dark(0, "behind/head/hair", look.hair_shade, *strands)) if strands else None
    glow = [
        fill(
            0,
            "behind/head/hair",
            lighter(look.hair),
            stroke(facing, 0.030, (-0.28, -0.30), (-0.10, -0.42), (0.10, -0.46)),
            alpha=0.35,
        )
    ]
    return [
        fill(0, "behind/head/hair", look.hair, crown),
        fill(0, "behind/head/hair", look.hair, nape),
        *clipped([dark(0, "behind/head/hair", look.hair_shade, _turned_away(crown, facing)), *glow], crown),
        *clipped(inside, nape),
    ]


def _turned_away(mass: Points, facing: int) -> Points:
    """The side of the hair that is turned from the light: to the right of a line down the head."""
    right = float(mass[..., 0].max())
    x = right - (0.13 if facing < 0 else 0.10)
    line = spline(
        np.array([[(x - 0.10, -0.75), (x - 0.01, -0.35), (x, 0.0), (x - 0.06, 0.30), (x - 0.16, 0.55)]], np.float32), closed=False
    )
    return np.concatenate([line, np.array([[(right + 0.1, 0.55), (right + 0.1, -0.75)]], np.float32)], 1)


def _combed(facing: int, up: bool) -> list[Points]:
    """Strands from the crown down to the nape, or, of hair that is worn up, from the nape to the knot."""
    if up:
        return [
            stroke(facing, 0.010, (-0.20, 0.28), (-0.06, 0.02), (0.06, -0.34)), stroke(facing, 0.011, (0.06, 0.40),
            (0.08, 0.08), (0.09, -0.30)),
            stroke(facing, 0.010, (0.30, 0.26), (0.22, 0.0), (0.12, -0.32)), stroke(facing, 0.010, (-0.27, 0.06),
            (-0.12, -0.16), (0.03, -0.38)),
        ]  # fmt: skip
    return [
        stroke(facing, 0.011, (0.06, -0.42), (-0.08, -0.16), (-0.14, 0.22)), stroke(facing, 0.012, (0.08, -0.40),
        (0.06, -0.04), (0.05, 0.34)),
        stroke(facing, 0.011, (0.12, -0.40), (0.26, -0.10), (0.24, 0.28)), stroke(facing, 0.010, (0.02, -0.44),
        (-0.19, -0.28), (-0.25, 0.0)),
    ]  # fmt: skip


def _hanging(figure: Figure, facing: int, turned_outer: Points) -> list[Op]:
    """Hair that hangs down the back, or a ball of curls: one mass over nape and shoulders."""
    look, style = figure.head, hair.style_of(figure.head)
    if style.curl:
        mass = turned_outer
        low = shape(facing, (-0.40, -0.1), (-0.30, 0.22), (-0.08, 0.34), (0.22, 0.36), (0.48, 0.20), (0.55, -0.1), sharp=(0, 5))
        return [fill(0, "behind/head/hair", look.hair, low), *_shaded(figure, mass, []),
                dark(0, "behind/head/hair", look.hair_shade, crescent(low, (-0.09, -0.08)))]  # fmt: skip
    longest = float(max(y for _, y in style.back_front)) if style.back_front else 0.5
    flare = 0.045 if longest > 0.75 else 0.02
    mass = shape(
        facing, (-0.33, -0.42), (-0.425, -0.18), (-0.425, 0.08), (-0.405, 0.30), (-0.37 - flare, longest * 0.88),
        (-0.20, longest),
        (0.06, longest + 0.035), (0.30, longest), (0.47 + flare, longest * 0.86), (0.50, 0.25), (0.50, -0.05), (0.44, -0.32),
        (0.26, -0.53), (0.03, -0.605), (-0.18, -0.56),
    )  # fmt: skip
    strands = [
        stroke(facing, 0.013, (0.05, -0.44), (-0.16, -0.05), (-0.22, longest * 0.92)),
        stroke(facing, 0.014, (0.08, -0.42), (0.03, 0.05), (0.02, longest * 0.97)),
        stroke(facing, 0.013, (0.11, -0.42), (0.24, 0.0), (0.26, longest * 0.92)),
        stroke(facing, 0.010, (0.02, -0.46), (-0.30, -0.18), (-0.34, longest * 0.7)),
    ]
    glow = fill(
        0,
        "behind/head/hair",
        lighter(look.hair),
        stroke(facing, 0.034, (-0.30, -0.24), (-0.08, -0.33), (0.16, -0.35)),
        alpha=0.4,
    )
    return [*_shaded(figure, mass, strands), *clipped([glow], mass)]


def _worn_up(figure: Figure, facing: int) -> list[Op]:
    """The knot or the tail, which is in front of all else from behind."""
    look, style = figure.head, hair.style_of(figure.head)
    ops: list[Op] = []
    if style.bun:
        x, y, _, r = style.bun
        ball = ellipse(place(facing, (x + 0.10, y + 0.06))[:, 0], r, r * 0.95, 32)
        wound = [stroke(facing, 0.012, (x - 0.01, y - 0.01), (x + 0.08, y + 0.13), (x + 0.21, y + 0.05))]
        ops += [
            fill(0, "behind/head/hair", look.hair, ball),
            dark(0, "behind/head/hair", look.hair_shade, crescent(ball, (-0.05, -0.04)), *wound),
        ]
    if style.tail:
        line = spline(
            place(facing, (0.10, -0.32), (0.20, -0.22), (0.21, 0.10), (0.15, 0.50), (0.19, 0.86)), closed=False, samples=8
        )
        s = np.linspace(0, 1, line.shape[1])
        width = (0.06 + 0.12 * np.sin(np.pi * np.clip(s * 1.02, 0, 1)) ** 0.8) * (1 - np.clip(s - 0.78, 0, 1) / 0.22)
        tail = ribbon(line, width.astype(np.float32))
        band = ellipse(place(facing, (0.11, -0.31))[:, 0], 0.065, 0.05, 20)
        ops += [
            dark(0, "behind/head/hair", look.hair_shade, tail + np.array([0.02, 0.03], np.float32)),
            fill(0, "behind/head/hair", look.hair, tail),
            dark(0, "behind/head/hair", look.hair_shade, crescent(tail, (-0.06, -0.02)), band),
        ]
    return ops


def _hat(figure: Figure, facing: int) -> list[Op]:
    look = figure.head
    assert look.hat is not None
    part, turned = f"behind/head/hat/{look.hat}", projection([facing * YAW], [0.0])
    cloth = tones(look.hat_colour)
    outer = hair.silhouette(hair.SHAPES[hats.PREFIX + look.hat], turned)
    edge = {"beanie": 0.10, "cap": 0.02, "brim": -0.12, "turban": 0.26, "headscarf": 9.0}[look.hat]
    mass = outer.copy()
    mass[..., 1] = np.minimum(mass[..., 1], edge + 0.05 * np.cos(mass[..., 0] * 3.0))
    ops = [fill(0, part, cloth.base, mass), *clipped([dark(0, part, cloth.shadow, _turned_away(mass, facing))], mass)]
    if look.hat == "turban":
        low = shape(
            facing, (-0.37, -0.25), (-0.34, -0.02), (-0.20, 0.14), (0.10, 0.25), (0.34, 0.18), (0.46, -0.02), (0.49, -0.25)
        )
        ops = [fill(0, part, cloth.base, low), *clipped([dark(0, part, cloth.shadow, _turned_away(low, facing))], low), *ops]
    if look.hat == "brim":
        ring = ellipse(place(facing, (0.0, -0.20))[:, 0], 0.66, 0.10, 40)
        ops = [dark(0, part, cloth.deep, ring + np.array([0, 0.02], np.float32)), fill(0, part, cloth.light, ring), *ops]
    elif look.hat in {"beanie", "turban"}:
        y = edge - 0.10
        folds = [
            stroke(facing, 0.014, (-0.47, y - 0.04 - k), (0.04, y + 0.05 - k), (0.54, y - 0.06 - k)) for k in (0.0, 0.16, 0.32)
        ]
        ops += clipped([dark(0, part, cloth.shadow, *folds[: 1 if look.hat == "beanie" else 3])], mass)
    elif look.hat == "cap":
        seams = [
            stroke(facing, 0.009, (0.05, -0.64), (0.10, -0.3), (0.09, 0.02)),
            stroke(facing, 0.009, (0.0, -0.64), (-0.30, -0.4), (-0.40, -0.05)),
        ]
        ops += clipped([dark(0, part, cloth.shadow, *seams)], mass)
    elif look.hat == "headscarf":
        folds = [
            stroke(facing, 0.016, (0.0, -0.45), (0.12, 0.1), (0.02, 0.7)),
            stroke(facing, 0.014, (-0.2, -0.4), (-0.25, 0.1), (-0.15, 0.62)),
        ]
        ops += clipped([dark(0, part, cloth.shadow, *folds)], mass)
    return ops
