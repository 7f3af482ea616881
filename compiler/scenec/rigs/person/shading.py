"""Cel shading and cloth folds as shapes: every figure part is drawn with these few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.drawing import colour as tone
from scenec.drawing.display import Op, Outline, fill
from scenec.drawing.geometry import Points, between, bezier, lens

# How deep the shadow side is, and where the light stands (the upper left of the screen), in H.
DEPTH = {
    "torso": (-0.085, -0.015), "sleeve": (-0.038, -0.012), "trousers": (-0.070, -0.006), "leg": (-0.055, -0.006),
    "skirt": (-0.090, -0.020), "arm": (-0.036, -0.012), "hand": (-0.021, -0.021), "neck": (-0.050, 0.0), "shoe": (-0.035, -0.030),
}  # fmt: skip


BEYOND = 0.07  # how far a shadow reaches over its own edge, as a share of its depth


@dataclass(frozen=True)
class Tones:
    """A local colour and the tones that cel shading gives it."""

    base: str
    shadow: str
    deep: str
    light: str


def tones(colour: str) -> Tones:
    """The tones of a colour."""
    return Tones(colour, tone.shadow(colour), tone.deep(colour), tone.light(colour))


def receding(colour: str, share: float) -> str:
    """A limb on the far side: towards its own shadow."""
    return tone.mix(colour, tone.shadow(colour), share)


def sides(outline: Points, depth: tuple[float, float], fade: ArrayLike = 1.0, taper: float = 3.0) -> tuple[Points, Points]:
    """The shadow side of a closed outline, and what is left in the light, as shapes of their own: no clip and no boolean.

    The edges that face away from the light are swept towards it. At a corner the edge that is lit more decides, or the sweep
    would leave the shape; `fade` (n,) or (T, n) weakens it where an outline ends inside another shape. The shadow reaches a
    hair beyond the outline, so that no bright seam is left between the two.
    """
    d = np.asarray(depth, np.float32)
    edge = np.roll(outline, -1, 1) - outline
    area = (outline[..., 0] * edge[..., 1] - outline[..., 1] * edge[..., 0]).sum(1, keepdims=True)
    length = np.hypot(edge[..., 0], edge[..., 1]) * np.hypot(*d) + np.float32(1e-9)
    away = -(edge[..., 1] * d[0] - edge[..., 0] * d[1]) / length * np.sign(area)
    amount = np.clip(np.minimum(away, np.roll(away, 1, 1)) * np.float32(taper), 0, 1) * np.asarray(fade, np.float32)
    sweep = amount[..., None] * d
    lit = (outline + sweep).astype(np.float32)
    return between(outline - sweep * np.float32(BEYOND), lit, amount == 0), lit


def cel(
    z: float,
    part: str,
    t: Tones,
    outline: Points,
    depth: tuple[float, float],
    fade: ArrayLike = 1.0,
    also: tuple[Points, ...] = (),
) -> list[Op]:
    """A filled outline and its shadow side. `also`: outlines within it, filled as well, that turn the same way."""
    return [fill(z, part, t.base, outline, *also), fill(z, part, t.shadow, sides(outline, depth, fade)[0], plane="shadow")]


def crease(a: Points, b: Points, bow: ArrayLike, width: ArrayLike, peak: float = 0.3) -> Points:
    """A fold from `a` (T, 2), where it lies on the contour, to `b`: a tapered stroke bowed aside by `bow` (scalar or (T,))."""
    along = b - a
    aside = np.stack([-along[:, 1], along[:, 0]], -1)
    aside = aside / np.maximum(np.hypot(aside[:, :1], aside[:, 1:]), 1e-6) * np.asarray(bow, np.float32).reshape(-1, 1)
    half = np.asarray(width, np.float32).reshape(-1, 1)
    return lens(bezier(a, a + along * 0.35 + aside, a + along * 0.7 + aside, b, 12), half, peak)


def dark(z: float, part: str, colour: str, *outlines: Outline) -> Op:
    """Folds, seams and cast shadows: shapes in a shadow tone."""
    return fill(z, part, colour, *outlines, plane="shadow")


def shown(ops: Sequence[Op], when: NDArray[np.bool_]) -> list[Op]:
    """The ops on those of their frames alone that are among `when`."""
    return list(ops) if when.all() else [replace(op, visible=when if op.visible is None else op.visible & when) for op in ops]
