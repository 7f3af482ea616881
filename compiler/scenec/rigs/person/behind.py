"""A person from behind, turned a little aside: the head and shoulders that a shot looks over.

What is seen from behind has the contour that it has from the front, so hair and head take theirs from the same outlines; the
nape, the back and what hangs down are drawn here. Coordinates are H from the middle of the head. `facing` -1: they look away
to our left, and stand on the right of the picture.
"""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, ribbon, spline
from scenec.rigs.person.behind_head import head_behind
from scenec.rigs.person.behind_shapes import place, shape, stroke
from scenec.rigs.person.build import SHOULDER_LEVEL
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.shading import dark, sides, tones

NECK_BASE = 0.62  # below the middle of the head
LOWEST = 4.2  # how far down the back is drawn
NEAR, FAR = 1.0, 0.86  # of the shoulders' width: the side that comes towards us, and the one that they look over


def half_width(figure: Figure) -> float:
    """From the middle to the edge of the shoulder that they look over, in H."""
    return figure.build.shoulder * FAR + 0.185 * figure.build.arm_width + figure.top.cut.ease


def behind(figure: Figure, facing: int) -> tuple[list[Op], list[Op]]:
    """The shapes of the body and those of the head, in the order of drawing; one frame."""
    return _body(figure, facing), head_behind(figure, facing)


def _outline(figure: Figure, facing: int) -> Points:
    """Neck, shoulders, upper arms and back as one contour."""
    b = figure.build
    ease = figure.top.cut.ease
    drop = SHOULDER_LEVEL * b.torso
    arm, neck, level = 0.185 * b.arm_width + ease, b.neck * 1.16 + 0.02, NECK_BASE + drop
    right: list[tuple[float, float]] = []
    left: list[tuple[float, float]] = []
    for points, sign, share in ((right, 1, NEAR), (left, -1, FAR)):
        s = b.shoulder * share
        points += [
            (sign * neck, NECK_BASE - 0.11), (sign * (neck + 0.10 * share), NECK_BASE + 0.03),
            (sign * (0.70 * s + 0.02), level - 0.62 * drop), (sign * (s + 0.03), level - 0.30 * drop + 0.02),
            (sign * (s + arm * 0.72), level + 0.06), (sign * (s + arm * 0.98), level + 0.34),
            (sign * (s + arm * 1.04), level + 0.9), (sign * (s + arm * 1.10), LOWEST),
        ]  # fmt: skip
    return shape(facing, *right, *reversed(left), sharp=(0, 7, 8, 15))


def _body(figure: Figure, facing: int) -> list[Op]:
    b, top = figure.build, figure.top
    cloth, skin = tones(top.colour), tones(figure.skin)
    outline = _outline(figure, facing)
    neck = b.neck * 1.06
    throat = shape(
        facing, (neck * 0.98, 0.16), (neck * 0.93, 0.40), (neck * 1.0, 0.60), (-neck * 0.95, 0.60), (-neck * 0.86, 0.42),
        (-neck * 0.8, 0.16),
        sharp=(0, 2, 3, 5),
    )  # fmt: skip
    ops = [
        fill(0, "behind/torso", cloth.base, outline),
        *clipped(_stripes(figure, facing), outline),
        dark(0, "behind/torso", cloth.shadow, sides(outline, (-0.17, -0.03))[0]),
        *clipped(_seams(figure, facing, cloth.shadow), outline),
        fill(0, "behind/neck", skin.base, throat),
        dark(0, "behind/neck", skin.shadow, sides(throat, (-0.06, 0.0))[0]),
    ]
    return ops + _collar(figure, facing)


def _stripes(figure: Figure, facing: int) -> list[Op]:
    if not figure.top.stripe:
        return []
    bands = [
        ribbon(spline(place(facing, (-1.4, y + 0.10), (0.05, y), (1.4, y + 0.10)), closed=False), 0.03)
        for y in np.arange(NECK_BASE + 0.32, LOWEST, 0.19)
    ]
    return [fill(0, "behind/torso", figure.top.stripe, *bands)]


def _seams(figure: Figure, facing: int, colour: str) -> list[Op]:
    """The armholes, and the seam down the back or the yoke."""
    b = figure.build
    level = NECK_BASE + SHOULDER_LEVEL * b.torso
    near, far = b.shoulder * NEAR * 0.90, b.shoulder * FAR * 0.90
    lines = [
        stroke(facing, 0.011, (near * 0.93, level - 0.20), (near, level + 0.10), (near * 0.97, level + 0.62)),
        stroke(facing, 0.011, (-far * 0.95, level - 0.17), (-far, level + 0.10), (-far * 0.98, level + 0.62)),
    ]
    if figure.top.kind in {"coat", "blazer", "dress"}:
        lines.append(
            stroke(facing, 0.010, (-0.03, NECK_BASE + 0.12), (-0.05, level + 0.5), (-0.06, level + 1.6), (-0.05, LOWEST))
        )
    elif figure.top.kind in {"shirt", "cardigan"}:
        lines.append(stroke(facing, 0.009, (near, level + 0.02), (0.0, level + 0.06), (-far, level + 0.04)))
    return [dark(0, "behind/torso", colour, *lines)]


def _collar(figure: Figure, facing: int) -> list[Op]:
    """What lies round the nape, by the kind of neckline."""
    cloth, n = tones(figure.top.colour), figure.build.neck * 1.16
    y = NECK_BASE
    kind = figure.top.neck
    if kind == "hood":
        lump = shape(
            facing, (-n - 0.13, y - 0.10), (-n * 0.5, y - 0.03), (n * 0.6, y - 0.02), (n + 0.17, y - 0.11), (n + 0.24, y + 0.12),
            (n * 0.9, y + 0.50), (0.0, y + 0.60), (-n * 0.95, y + 0.44), (-n - 0.19, y + 0.10),
        )  # fmt: skip
        fold = stroke(facing, 0.020, (-n - 0.10, y + 0.06), (0.02, y + 0.20), (n + 0.14, y + 0.05))
        return [
            dark(0, "behind/collar", cloth.shadow, lump + np.array([0.02, 0.05], np.float32)),
            fill(0, "behind/collar", cloth.light, lump, plane="light"),
            dark(0, "behind/collar", cloth.shadow, sides(lump, (-0.09, -0.05))[0], fold),
        ]
    if kind in {"lapel", "collar", "high"}:
        high, low = {"lapel": (0.13, 0.17), "collar": (0.17, 0.10), "high": (0.20, 0.04)}[kind]
        band = shape(
            facing, (-n - 0.03, y - high * 0.75), (-n * 0.4, y - high * 0.62), (n * 0.5, y - high * 0.62),
            (n + 0.04, y - high * 0.8),
            (n + 0.13, y + low * 0.4), (n * 0.6, y + low), (0.0, y + low * 1.12), (-n * 0.7, y + low * 0.95),
            (-n - 0.10, y + low * 0.4),
            sharp=(0, 3, 4, 8),
        )  # fmt: skip
        return [
            dark(0, "behind/collar", cloth.shadow, band + np.array([0.014, 0.030], np.float32)),
            fill(0, "behind/collar", cloth.light, band, plane="light"),
            dark(0, "behind/collar", cloth.shadow, sides(band, (-0.07, -0.012))[0]),
        ]
    dip = {"scoop": 0.14, "v": 0.03}.get(kind, 0.0)
    line = spline(place(facing, (-n - 0.05, y - 0.03), (0.0, y + 0.075 + dip), (n + 0.06, y - 0.03)), closed=False, samples=12)
    bare = np.concatenate([line, place(facing, (n * 0.9, y - 0.14), (-n * 0.85, y - 0.14))], 1)
    wide = 0.030 if figure.top.cut.rib else 0.020
    return [
        fill(0, "behind/neck", figure.skin, bare),
        fill(0, "behind/collar", cloth.light, ribbon(line, wide), plane="light"),
        dark(0, "behind/collar", cloth.shadow, ribbon(line[:, 1:-1] + np.array([0, wide + 0.006], np.float32), 0.006)),
    ]
