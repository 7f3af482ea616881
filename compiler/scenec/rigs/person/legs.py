"""Legs: trousers or bare, shoes, and what covers the hips."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, bezier, ribbon, spline
from scenec.rigs.person.channels import PARTS, SIDES, Channels, Scalar, Side, settled, smooth, stepped
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.garments import TROUSERS
from scenec.rigs.person.lap import between_thighs, hanging, over_lap
from scenec.rigs.person.limbs import bend, centre_line, fade, joint_folds, sample, tube, widths
from scenec.rigs.person.placement import Limb, Skeleton, Trunk
from scenec.rigs.person.shading import DEPTH, Tones, cel, crease, dark, receding, shown, tones
from scenec.rigs.person.shoes import Foot, shoe
from scenec.rigs.person.torso import Torso, edges, levels_of, over_legs, swung

Z_FAR, Z_NEAR, Z_PELVIS, Z_CAST = 2.0, 3.0, 4.0, 4.05
FAR_TONE = 0.72
FAR_STEPS = (3.5, 8.0, 14.0, 20.0)  # degrees of yaw at which a leg recedes further into shadow

FLAT_SEAT, FLAT_BOW = 0.55, 0.35
COVERING = 1.12  # the hem's level from which on a top covers the seat
_LONG = TROUSERS - {"shorts"}

# Half widths along a leg (times the build's leg width).
BARE = ((0, 0.27), (0.18, 0.25), (0.44, 0.152), (0.53, 0.142), (0.66, 0.160), (0.80, 0.126), (0.95, 0.080), (1, 0.080))
_WIDE = ((0, 0.27), (0.20, 0.28), (0.50, 0.25))
_CLOTH = ((0, 0.265), (0.18, 0.268), (0.48, 0.190), (0.62, 0.182))
KNEE_FOLDS = ((0.455, 10.0, 0.20), (0.53, -26.0, 0.23))


def _profile(figure: Figure, detail: float) -> Points:
    kind, scale = figure.bottom.kind, figure.build.leg_width
    if kind in {"trousers", "jeans"}:
        return widths((*_CLOTH, (1, figure.bottom.hem)), detail, scale)
    if kind == "wide":
        return widths((*_WIDE, (1, figure.bottom.hem)), detail, scale)
    return widths(BARE, detail, scale)


def _right_is_far(c: Channels) -> NDArray[np.bool_]:
    return settled(c.aside() + 1e-3, -4, 4)


def legs(c: Channels, figure: Figure, s: Skeleton, detail: float) -> list[Op]:
    """Both legs: the one on the far side behind, in less light."""
    right_far = _right_is_far(c)
    ops: list[Op] = []
    for side in SIDES:
        level, far = stepped(side * c.aside(), FAR_STEPS), right_far if side > 0 else ~right_far
        for step in np.unique(level):
            for z, behind in ((Z_FAR, True), (Z_NEAR, False)):
                when = (level == step) & (far == behind)
                if when.any():
                    tone = FAR_TONE * int(step) / len(FAR_STEPS)
                    ops += shown(_leg(c, figure, s, side, z, tone, detail), when)
    return ops


def leg_outline(figure: Figure, limb: Limb, detail: float) -> Points:
    """The silhouette of a leg, for shadows that fall on it."""
    line = centre_line(limb, "leg", detail)
    return tube(line, _profile(figure, detail), 0, line.shape[1])


def _leg(c: Channels, figure: Figure, s: Skeleton, side: Side, z: float, tone: float, detail: float) -> list[Op]:
    part, limb = f"leg-{PARTS[side]}", s.legs[side]
    bowed = smooth((np.abs(c("lean")) - 9) / 14)
    cap = (1 - FLAT_SEAT * s.lap - FLAT_BOW * bowed).astype(np.float32)  # what is round under the trunk would stick out behind it
    bare = tones(receding(figure.bottom.tights or figure.skin, tone))
    line = centre_line(limb, "leg", detail)
    half = _profile(figure, detail)
    foot = Foot(limb.end, c.of("footYaw", side), c.of("footPitch", side), c.of("toe", side), figure.build.leg_width)
    ops = shoe(z, part, figure.shoes, receding(figure.shoes.colour, tone * 0.8), foot, bare.base, figure.bottom.kind not in _LONG)
    if figure.bottom.kind in _LONG:
        return ops + _trouser(figure, limb, line, half, z, part, tones(receding(figure.bottom.colour, tone)), cap, detail)
    ops += cel(
        z,
        f"{part}/skin",
        bare,
        tube(line, half, 0, line.shape[1], 0.02, cap=cap),
        DEPTH["leg"],
        fade(line.shape[1], 4, bend(limb), detail),
    )
    n = sample(0.53, detail)
    knee = line[:, n]
    kneecap = crease(knee + np.array([-0.07, 0.03], np.float32), knee + np.array([0.07, 0.02], np.float32), 0.04, 0.009, 0.5)
    ops += shown([dark(z, f"{part}/skin", bare.shadow, kneecap)], ~c.away())
    if figure.bottom.kind == "shorts":
        cloth = tones(receding(figure.bottom.colour, tone))
        stop = sample(0.46, detail) + 1
        wide = widths(((0, 0.272), (0.14, 0.28), (0.46, 0.272), (1, 0.272)), detail, figure.build.leg_width)
        ops.append(dark(z, f"{part}/skin", bare.shadow, tube(line, half * 0.99, stop - 2, stop + 3, 0.05)))
        ops += cel(
            z,
            f"{part}/cloth",
            cloth,
            tube(line, wide, 0, stop, 0.03, cap=cap),
            DEPTH["trousers"],
            fade(stop, 3, bend(limb), detail),
        )
    return ops


def _trouser(
    figure: Figure, limb: Limb, line: Points, half: Points, z: float, part: str, cloth: Tones, cap: Scalar, detail: float
) -> list[Op]:
    count, b = line.shape[1], bend(limb)
    ops = cel(z, f"{part}/cloth", cloth, tube(line, half, 0, count, 0.028, cap=cap), DEPTH["trousers"], fade(count, 3, b, detail))
    ahead = line[:, -1] - line[:, -2]
    ahead = ahead / np.maximum(np.hypot(ahead[:, :1], ahead[:, 1:]), 1e-6)
    n = np.stack([-ahead[:, 1], ahead[:, 0]], -1)
    i = sample(0.88, detail)
    start = line[:, i] + n * half[i] * 0.98
    folds = [crease(start, line[:, i] - n * half[i] * 0.35 + ahead * 0.05, 0.02, 0.011, 0.3)]
    folds += joint_folds(line, half, replace(b, corner=np.maximum(b.corner, 0.55)), KNEE_FOLDS, detail, 0.014)
    ops.append(dark(z, f"{part}/cloth", cloth.shadow, *folds))
    if figure.bottom.kind == "jeans":
        k = sample(0.955, detail)
        turned = tube(line, half + 0.012, k, count, 0.03)
        ops += cel(z, f"{part}/cuff", tones(cloth.light), turned, DEPTH["trousers"])
    return ops


def pelvis(c: Channels, figure: Figure, s: Skeleton, t: Torso, detail: float) -> list[Op]:
    """What covers the hips, and the shadow that it and the top throw on the legs."""
    levels = levels_of(figure, top=False)
    left, right = edges(c, figure, s, levels)
    ops: list[Op] = []
    cloth = tones(figure.bottom.colour)
    if figure.bottom.kind in TROUSERS:
        ops += _seat(figure, s, left, right, cloth, _right_is_far(c))
    elif figure.bottom.kind == "skirt":
        ops += _skirt(c, figure, s, left, right, cloth)
    if figure.top.hem > 1.02 and figure.top.hem > 0:
        ops += _hem_shadow(figure, s, t, cloth, detail)
    return ops


def _at(trunk: Trunk, x: Scalar, v: Scalar) -> Points:
    return trunk.at(x[:, None], v[:, None])[:, 0]


def _seat(figure: Figure, s: Skeleton, left: Points, right: Points, cloth: Tones, right_far: NDArray[np.bool_]) -> list[Op]:
    trunk, hip = s.trunk, figure.build.hip
    reach = trunk.half(hip, 0.40) * 0.70
    # The far leg keeps its tone up to the groin: the hips end there in a slant, on the near side in a curve over the thigh.
    far = right_far ^ trunk.away
    low, high = np.where(far, 1.04, 1.19), np.where(far, 1.19, 1.04)
    crotch = np.stack([_at(trunk, reach, low), trunk.at(0 * reach, 1.20), _at(trunk, -reach, high)], 1)
    crotch = between_thighs(figure.build, s, crotch)
    outline = spline(np.concatenate([right[:, 6:], crotch, left[:, 6:][:, ::-1]], 1), samples=5, sharp=(0, 3, 7, 10))
    strip = right[:, 6:]
    side = np.concatenate([strip, (strip + np.array([DEPTH["trousers"][0], 0], np.float32))[:, ::-1]], 1)
    fly = trunk.at(np.where(trunk.away, -0.26, 0.20) * trunk.sin, 1.0)
    seam = crease(fly, fly + np.array([0.0, 0.32], np.float32), -0.03, 0.010, 0.4)
    ops = [fill(Z_PELVIS, "pelvis", cloth.base, outline), dark(Z_PELVIS, "pelvis", cloth.shadow, side, seam)]
    if trunk.away.any() and not figure.top.hem > COVERING:
        pockets = dark(Z_PELVIS, "pelvis/pockets", cloth.shadow, *_back_pockets(figure, trunk))
        ops += shown(clipped([pockets], outline), trunk.away)
    return ops


def _back_pockets(figure: Figure, trunk: Trunk) -> list[Points]:
    """The seams of two patch pockets."""
    lines = []
    for side in SIDES:
        middle = -side * 0.50 * figure.build.hip * trunk.cos - 0.30 * trunk.sin
        half = 0.15 * np.maximum(np.abs(trunk.cos), 0.3)
        corners = ((-1, 1.085), (1, 1.085), (1, 1.15), (0, 1.18), (-1, 1.15), (-1, 1.085))
        knots = np.stack([trunk.at(middle + u * half, v) for u, v in corners], 1)
        lines.append(ribbon(knots, 0.007))
    return lines


def _skirt(c: Channels, figure: Figure, s: Skeleton, left: Points, right: Points, cloth: Tones) -> list[Op]:
    outline, hem = _skirt_shape(c, figure, s, left, right)
    ops = [fill(Z_PELVIS, "pelvis/skirt", cloth.base, outline)]
    ops += cel(Z_PELVIS, "pelvis/skirt", cloth, outline, DEPTH["skirt"])[1:]
    pleats = []
    for u in (-0.55, -0.1, 0.35, 0.72):
        i = (u + 1) / 2
        a = left[:, -1] * (1 - i) + right[:, -1] * i
        b = hem[:, round(i * (hem.shape[1] - 1))]
        pleats.append(ribbon(np.stack([a * 0.85 + b * 0.15, b], 1), np.array([[0.003, 0.024]], np.float32)))
    return [*ops, dark(Z_PELVIS, "pelvis/skirt", cloth.shadow, *pleats)]


def _skirt_shape(c: Channels, figure: Figure, s: Skeleton, left: Points, right: Points) -> tuple[Points, Points]:
    trunk, b = s.trunk, figure.build
    hem, flare = figure.bottom.hem, figure.bottom.flare
    sides = {}
    for side, edge in ((-1, left), (1, right)):
        half = trunk.half(b.hip, 0.42)
        low = trunk.at(side * (half + flare), hem)
        mid = trunk.at(side * (half + flare * 0.55), 1 + (hem - 1) * 0.5)
        sides[side] = np.stack([edge[:, 6], edge[:, 7], edge[:, 8], mid, low], 1)
    facing, levels = np.clip(4 * trunk.sin, -1, 1), np.array([0.69, 0.82, 0.95, 1 + (hem - 1) * 0.5, hem], np.float32)
    for side in SIDES:
        laid = over_lap(b, s, over_legs(figure, s, sides[side], side), levels, side, facing, figure.bottom.flare)
        sides[side] = swung(c, laid, levels, s.lap)
    r, lft = sides[1][:, -1], sides[-1][:, -1]
    sag = hanging(s) * np.float32(0.07)
    line = bezier(lft, lft * 0.7 + r * 0.3 + sag, lft * 0.3 + r * 0.7 + sag, r, 16)
    down, up = spline(sides[1], closed=False, samples=5), spline(sides[-1], closed=False, samples=5)[:, ::-1]
    return np.concatenate([down[:, :-1], line[:, ::-1], up[:, 1:]], 1), line


def _hem_shadow(figure: Figure, s: Skeleton, t: Torso, cloth: Tones, detail: float) -> list[Op]:
    """The shadow of a hem on what is below it: clipped to the legs."""
    legs_ = tuple(leg_outline(figure, s.legs[side], detail) for side in SIDES)
    down = hanging(s)
    hem = bezier(t.left[:, -1], t.left[:, -1] + 0.05 * down, t.right[:, -1] + 0.05 * down, t.right[:, -1], 10)
    drop = 0.055 * down[:, None] + np.array([0.02, 0], np.float32)
    band = np.concatenate([hem - 0.1 * down[:, None], (hem + drop)[:, ::-1]], 1).astype(np.float32)
    bottom = figure.bottom
    colour = cloth.shadow if bottom.kind in {*TROUSERS, "skirt"} else tones(bottom.tights or figure.skin).shadow
    return clipped([dark(Z_CAST, "pelvis/cast", colour, *legs_)], band)  # the small shape clips the large: a third of the cost
