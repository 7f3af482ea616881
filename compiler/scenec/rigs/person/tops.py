"""A top as it is drawn: cloth, the shadows that fall on it, folds, the front and the collar."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, ellipse, ribbon, spline
from scenec.rigs.person.arms import Z_FAR, Arm
from scenec.rigs.person.back import back
from scenec.rigs.person.channels import PARTS, Side
from scenec.rigs.person.collars import collar, inside, undershirt
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.garments import NECKLINES
from scenec.rigs.person.shading import DEPTH, Tones, crease, dark, shown, sides, tones
from scenec.rigs.person.torso import Torso, hem_line

Z_TORSO = 5.0
Z_CAST = 5.1  # just above the owner's trunk, below the head
CAST_OF_HEAD = (0.06, 0.20)
CAST_OF_ARM = (0.034, 0.045)
EDGE_OF_TRUNK = (0.042, 0.02)  # outwards and down


def top(figure: Figure, t: Torso, head_outline: Points) -> list[Op]:
    """The garment, without what the arms throw on it."""
    cloth, away = tones(figure.top.colour), t.trunk.away
    ops = [] if away.all() else shown(inside(figure, t, cloth) + undershirt(figure, t), ~away)
    ops.append(fill(Z_TORSO, "torso", cloth.base, t.outline))
    if figure.top.stripe:
        ops += clipped([fill(Z_TORSO, "torso/stripes", figure.top.stripe, *_stripes(t))], t.outline)
    if figure.top.cut.pockets is not None and not away.all():
        ops += shown(_pockets(t, figure.top.cut.pockets, cloth), ~away)
    ops.append(dark(Z_TORSO, "torso", cloth.shadow, sides(t.outline, DEPTH["torso"], t.fade)[0]))
    ops += clipped([dark(Z_TORSO, "torso", cloth.shadow, t.outline)], head_outline + np.array(CAST_OF_HEAD, np.float32))
    ops += [dark(Z_TORSO, "torso/folds", cloth.shadow, *_folds(figure, t)), *_belt(figure, t, cloth), *_hem(figure, t, cloth)]
    if not away.all():
        ops += shown(_front(figure, t, cloth) + collar(figure, t, cloth), ~away)
    return ops + (shown(back(figure, t, cloth), away) if away.any() else [])


def arm_shadows(figure: Figure, t: Torso, arms: Mapping[Side, Arm]) -> list[Op]:
    """What arms in front of the trunk throw on it."""
    colour = tones(figure.top.colour).shadow
    shift = np.array(CAST_OF_ARM, np.float32)
    ops: list[Op] = []
    for side, a in arms.items():
        if a.casts.any():
            part = f"torso/cast/{PARTS[side]}"
            ops += shown([dark(Z_CAST, part, colour, *(o + shift for o in group)) for group in a.outlines], a.casts)
    return clipped(ops, t.outline)


def trunk_shadows(figure: Figure, t: Torso, arms: Mapping[Side, Arm]) -> list[Op]:
    """What the trunk throws on an arm behind it: without that edge sleeve and trunk of one colour are one shape."""
    colour = tones(figure.top.colour).deep
    ops: list[Op] = []
    for side, a in arms.items():
        if a.behind.any():
            edge = t.outline + np.array((EDGE_OF_TRUNK[0] * side, EDGE_OF_TRUNK[1]), np.float32)
            ops += shown(clipped([dark(Z_FAR, f"arm-{PARTS[side]}/sleeve/edge", colour, edge)], a.outlines[0][0]), a.behind)
    return ops


def _stripes(t: Torso) -> list[Points]:
    bands = []
    for v in np.arange(0.26, float(t.levels.v[-1]), 0.13):
        across = np.stack([_on(t, u, float(v)) for u in np.linspace(-1, 1, 11)], 1)
        sag = np.array([0, 0.05], np.float32) * np.cos(np.linspace(-1.6, 1.6, 11))[:, None]
        bands.append(ribbon((across + sag).astype(np.float32), 0.026))
    return bands


def _on(t: Torso, u: float, v: float) -> Points:
    """A point (T, 2) of the side that we see, `u` -1..1 from our left to our right."""
    if not t.trunk.away.any():
        return t.on(u, v)
    return np.where(t.trunk.away[:, None], t.on_back(u, v), t.on(u, v))


def _folds(figure: Figure, t: Torso) -> list[Points]:
    """At the armpits, at the waist, under the bust."""
    folds = []
    for side, edge in ((-1, t.left), (1, t.right)):
        pit = edge[:, 3] + np.array([-side * 0.02, 0.02], np.float32)
        folds.append(crease(pit, pit + np.array([-side * 0.17, 0.17], np.float32), -side * 0.03, 0.014, 0.25))
    if figure.top.kind == "dress":
        return folds
    fit = 1 - figure.top.cut.waist
    # From the edge as it is drawn, and across the trunk as it leans: off it, folds stand in the air beside who bows.
    upper, lower, left = t.edge(1, 0.664), t.edge(1, 0.7485), t.edge(-1, 0.7485)
    across = t.trunk.across
    down = np.stack([-across[:, 1], across[:, 0]], -1)
    folds.append(crease(upper, upper - 0.27 * across + 0.035 * down, 0.02, 0.016 * (0.5 + fit / 2), 0.25))
    folds.append(crease(lower, lower - 0.40 * across + 0.04 * down, 0.03, 0.018 * (0.5 + fit / 2) * (1 - t.lap), 0.25))
    folds.append(crease(left, left + 0.21 * across + 0.03 * down, -0.02, 0.014 * (1 - t.lap), 0.25))
    if figure.build.bust > 0.05 and not t.trunk.away.any():
        if figure.top.cut.opens:
            folds.append(crease(t.on(-0.60, 0.47), t.on(-0.24, 0.50), 0.03, 0.010, 0.5))
        else:
            folds.append(crease(t.on(-0.42, 0.455), t.on(0.34, 0.465), 0.045, 0.011, 0.5))
    return folds


def _front(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """The edge where it opens, buttons."""
    g, cut = figure.top, figure.top.cut
    ops: list[Op] = []
    end = float(t.levels.v[-1])
    if cut.opens:
        start = 0.02 + NECKLINES[g.neck]
        edge = np.stack([t.on(0.04, v) for v in np.linspace(start, end + 0.02, 6)], 1)
        edge[:, 0] = t.neckline.low
        ops.append(dark(Z_TORSO, "torso/front", cloth.shadow, ribbon(spline(edge, closed=False, samples=4), 0.010)))
        colour = g.buttons or (cloth.deep if g.kind in {"coat", "blazer"} else cloth.light)
        buttons = [
            ellipse(t.on(-0.07, v), 0.026 * np.maximum(0.5, t.trunk.cos), 0.026, 12) for v in cut.buttons if v < end - 0.05
        ]
        ops.append(fill(Z_TORSO, "torso/buttons", colour, *buttons))
    return ops


def _belt(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """Round the waist."""
    g = figure.top
    if not g.belt and g.kind != "dress":
        return []
    across = np.stack([_on(t, u, 0.69 - 0.02 * u * u) for u in np.linspace(-1, 1, 9)], 1)
    across[:, 0], across[:, -1] = t.left[:, 6] + [0.002, 0], t.right[:, 6] - [0.002, 0]
    return [fill(Z_TORSO, "torso/belt", g.belt or cloth.deep, ribbon(across.astype(np.float32), 0.045))]


def _pockets(t: Torso, level: float, cloth: Tones) -> list[Op]:
    """Flaps: each with the shadow under it, so that it lies on the cloth."""
    flaps = []
    for u0, u1 in ((-0.72, -0.36), (0.36, 0.72)):
        a, b = t.on(u0, level - 0.012 * (u0 > 0)), t.on(u1, level - 0.012 * (u1 < 0))
        drop = np.array([0, 0.055], np.float32)
        flaps.append(np.stack([a, b, b + drop, a * 0.5 + b * 0.5 + drop * 1.2, a + drop], 1))
    shade = [f + np.array([0.008, 0.016], np.float32) for f in flaps]
    return [dark(Z_TORSO, "torso/pockets", cloth.shadow, *shade), fill(Z_TORSO, "torso/pockets", cloth.base, *flaps)]


def _hem(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """A knitted band, or a seam."""
    if figure.top.kind == "dress":
        return []
    above, wide = (0.10, 0.008) if figure.top.cut.rib else (0.05, 0.005)
    return [dark(Z_TORSO, "torso/hem", cloth.shadow, ribbon(hem_line(t, above, 0.012), wide))]
