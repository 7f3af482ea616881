"""What arms and legs have in common: a rounded centre line, a tube of cloth or skin along it, and folds at the bent joint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.drawing.geometry import Points, ellipse, limb_line, normals, profile
from scenec.rigs.person.channels import Scalar, smooth
from scenec.rigs.person.placement import Limb
from scenec.rigs.person.shading import crease

ROUNDING = {"arm": 0.27, "leg": 0.27}
KNEE = 0.505  # of a leg's length
END, CAP = 5, 13  # points of a tube's far end and of its round start
_DENSE = 161  # equal steps that a centre line is made of before samples are chosen
_COUNTS = ((250.0, 64), (0.0, 44))  # pixels an H from which on a centre line has so many samples


@lru_cache(maxsize=8)
def _chosen(detail: float) -> NDArray[np.intp]:
    """Which of the dense steps are kept: closer about the middle joint, where a bent limb's outside would show facets."""
    count = next(n for least, n in _COUNTS if detail >= least)
    s = np.linspace(0, 1, _DENSE)
    density = 1 + 2.2 * np.exp(-(((s - 0.52) / 0.11) ** 4))
    measure = np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)])
    return np.round(np.interp(np.linspace(0, measure[-1], count), measure, np.arange(_DENSE))).astype(np.intp)


def sample(share: float, detail: float) -> int:
    """The sample of a centre line at a share of the limb's length."""
    return int(np.abs(_chosen(detail) - share * (_DENSE - 1)).argmin())


def shares(detail: float) -> Points:
    """The samples' shares of a limb's length, (n,)."""
    return np.asarray(_chosen(detail) / (_DENSE - 1), np.float32)


@dataclass(frozen=True)
class Bend:
    """How a limb is bent, for every frame."""

    amount: Scalar  # degrees, 0 = straight
    inside: Scalar  # +1 or -1: the side of the centre line's normals where the limb folds
    corner: Scalar  # (T,) 0 straight to 1 strongly bent


def centre_line(limb: Limb, kind: str, detail: float) -> Points:
    """The limb's middle, (T, n, 2)."""
    # A limb that is folded up needs a wider curve, or its outside is a corner.
    rounding = ROUNDING[kind] + 0.12 * smooth((bend(limb).amount - 60) / 80)[:, None]
    line = limb_line(limb.root, limb.middle, limb.end, rounding, _DENSE)
    return (_foreshortened(limb, line) if kind == "leg" else line)[:, _chosen(detail)]


def _foreshortened(limb: Limb, line: Points) -> Points:
    """The samples of a leg whose thigh is seen shortened: the knee stays the sample that it is of a leg seen from the side."""
    upper, lower = np.hypot(*(limb.middle - limb.root).T), np.hypot(*(limb.end - limb.middle).T)
    knee = np.clip(upper / np.maximum(upper + lower, 1e-6), 0.15, 0.85)
    if (np.abs(knee - KNEE) < 0.03).all():
        return line
    s = np.linspace(0, 1, _DENSE, dtype=np.float32)[None]
    knee = knee[:, None]
    at = np.where(s < KNEE, s / KNEE * knee, knee + (s - KNEE) / (1 - KNEE) * (1 - knee)) * (_DENSE - 1)
    i = np.clip(at.astype(np.intp), 0, _DENSE - 2)
    k = (at - i)[..., None]
    a, b = np.take_along_axis(line, i[..., None], 1), np.take_along_axis(line, i[..., None] + 1, 1)
    return np.asarray(a * (1 - k) + b * k, np.float32)


def widths(keys: Sequence[tuple[float, float]], detail: float, scale: float = 1.0) -> Points:
    """Half widths (n,) at the samples of a centre line, from a profile."""
    return profile(keys, _DENSE)[_chosen(detail)] * np.float32(scale)


def bend(limb: Limb) -> Bend:
    """From the three joints."""
    a, b = limb.middle - limb.root, limb.end - limb.middle
    turn = np.arctan2(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], (a * b).sum(1))
    amount = np.abs(np.degrees(turn))
    return Bend(
        amount.astype(np.float32),
        np.where(turn < 0, -1, 1).astype(np.float32),
        smooth((amount - 14) / 62) * (1 - smooth((amount - 92) / 36)),
    )


def tube(line: Points, half: Points, start: int, stop: int, bulge: float = 0.0, cap: ArrayLike | None = None) -> Points:
    """The outline of samples start..stop of a centre line.

    `bulge`: how round the far end is, H; `cap`, scalar or (T,): how round the near end is, as a share of a half circle.
    """
    side = normals(line)[:, start:stop] * half[..., start:stop, None]
    middle = line[:, start:stop]
    left, right = middle + side, (middle - side)[:, ::-1]
    ahead = _unit(middle[:, -1] - middle[:, -2])
    parts = [left, _arc(left[:, -1], right[:, 0], ahead * bulge, END), right]
    if cap is not None:
        radius = (np.hypot(*np.moveaxis(side[:, 0], -1, 0)) * np.asarray(cap, np.float32))[:, None]
        parts.append(_arc(right[:, -1], left[:, 0], -_unit(middle[:, 1] - middle[:, 0]) * radius, CAP))
    return np.concatenate(parts, 1).astype(np.float32)


def _unit(v: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(v / np.maximum(np.hypot(v[:, :1], v[:, 1:]), 1e-6))


def _arc(a: Points, b: Points, out: NDArray[Any], count: int) -> NDArray[Any]:
    """Half an ellipse from `a` to `b` (T, 2), bulging by `out`; end points left out."""
    s = np.linspace(0, np.pi, count + 2, dtype=np.float32)[1:-1, None]
    middle, half = (a + b)[:, None] / 2, (a - b)[:, None] / 2
    return np.asarray(middle + half * np.cos(s) + out[:, None] * np.sin(s))


def fade(count: int, over: int, b: Bend, detail: float) -> Points:
    """How strongly each point of a tube with a round start is shaded, (T, n).

    Not at all where it starts inside the body, more and more after; and not on the inside of a limb that is folded up.
    """
    ramp = np.broadcast_to(np.clip(np.arange(count) / over, 0, 1), (len(b.inside), count))
    near = np.exp(-(((_chosen(detail)[:count] / (_DENSE - 1) - 0.53) / 0.16) ** 4))
    kept = 1 - near * smooth((b.amount - 95) / 40)[:, None]
    left, right = np.where(b.inside[:, None] > 0, kept, 1), np.where(b.inside[:, None] < 0, kept, 1)
    end = np.repeat(np.minimum(left, right)[:, -1:], END, 1)
    return np.concatenate([ramp * left, end, (ramp * right)[:, ::-1], np.zeros((len(ramp), CAP))], 1).astype(np.float32)


def joint(line: Points, half: Points, detail: float) -> Points:
    """A disc over the middle joint: it fills the inside of a limb that is folded so far that its outline crosses itself."""
    i = sample(0.53, detail)
    return ellipse(line[:, i], half[i] * 0.97, half[i] * 0.97, 16)[:, ::-1]


def joint_folds(
    line: Points, half: Points, b: Bend, shares: Sequence[tuple[float, float, float]], detail: float, width: float
) -> list[Points]:
    """Creases that start on the inside of a bend. `shares`: where along the limb, degrees from straight across, length."""
    n = normals(line)
    folds = []
    for share, degrees, length in shares:
        i = sample(share, detail)
        into = -n[:, i] * b.inside[:, None]
        angle = np.radians(degrees) * b.inside
        cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
        d = np.concatenate([into[:, :1] * cos - into[:, 1:] * sin, into[:, :1] * sin + into[:, 1:] * cos], 1)
        start = line[:, i] - into * (half[i] * 0.985)
        size = length * (0.35 + 0.65 * b.corner)
        folds.append(crease(start, start + d * size[:, None], 0.10 * size * b.inside, width * b.corner, 0.22))
    return folds
