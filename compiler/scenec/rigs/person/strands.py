"""What lies on the hair: strokes from the parting, a band of light, curls, locks."""

from __future__ import annotations

import random
from functools import lru_cache

import numpy as np

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, crescent, lens_profile, ribbon, spline
from scenec.rigs.person.hairstyles import Strand, Style
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, skull, smooth

STEPS = 14


@lru_cache(maxsize=32)
def _combed(style: Style) -> tuple[Strand, ...]:
    """Strokes from the parting to points of the hairline: dark ones, and light ones between."""
    rng = random.Random(7)
    (lon0, _), chosen = style.part, [p for p in style.hairline if abs(p[0]) <= 112]
    made = []
    for j, (lon, y) in enumerate(chosen):
        end = (lon + rng.uniform(-4, 4), y - 0.02)
        far = abs(end[0] - lon0)
        if j % 2 == 0 and far >= 16:  # those near the parting would run into it
            made.append(Strand(style.part, end, 0.009 + 0.004 * (j % 3), -1))
        elif j % 2 and far >= 32:
            made.append(Strand(style.part, end, 0.014, 1))
    return tuple(made)


def lines(chosen: tuple[Strand, ...], hangs: bool, turned: Projection) -> tuple[Points, Array]:
    """Every stroke's line (T, K, STEPS, 2), and how much of it faces us (T, K)."""
    s = np.linspace(0.22, 1, STEPS, dtype=np.float32)  # the first part is left out: all meeting in one point looks like a jewel
    start, end = (np.array([getattr(c, name) for c in chosen], np.float32) for name in ("start", "end"))
    lon = start[:, :1] + (end[:, :1] - start[:, :1]) * np.sin(s * np.pi / 2) ** 0.9
    y = start[:, 1:] + (end[:, 1:] - start[:, 1:]) * s**1.7
    x, y, z = skull(lon, y, 0.03, hangs)
    points, toward = turned.project(*(v.reshape(1, -1) for v in (x, y, z)))
    shape = (turned.frames, len(chosen), STEPS)
    return points.reshape(*shape, 2), smooth(toward.reshape(shape).min(2), -0.12, 0.0)


def lenses(lines: Points, widths: Array, peak: float) -> list[Points]:
    """Tapered strokes along (T, K, n, 2), half widths (T, K)."""
    frames, count, n = lines.shape[:3]
    flat = ribbon(lines.reshape(frames * count, n, 2), widths.reshape(-1, 1) * lens_profile(n, peak))
    made = flat.reshape(frames, count, -1, 2)
    return [made[:, i] for i in range(count)]


def strands(look: HeadLook, style: Style, turned: Projection, z: float) -> list[Op]:
    """Dark and light strokes in the direction in which the hair is combed."""
    chosen = (_combed(style) if style.combed else ()) + style.strands
    if not chosen:
        return []
    drawn, seen = lines(chosen, style.hangs, turned)
    ops = []
    widths = np.array([c.width for c in chosen], np.float32)
    dark = [i for i, c in enumerate(chosen) if c.tone < 0]
    lit = [i for i, c in enumerate(chosen) if c.tone > 0]
    if dark:
        ops.append(
            fill(
                z,
                "head/hair/strands",
                look.hair_shade,
                *lenses(drawn[:, dark, 1:], widths[dark] * seen[:, dark], 0.65),
                plane="shadow",
            )
        )
    if lit:
        part = drawn[:, lit, 2:11]
        side = 1 - smooth(part[..., 0].mean(2), 0.02, 0.18)  # only on the side of the light
        ops.append(
            fill(z, "head/hair/strands", look.hair_lit, *lenses(part, widths[lit] * seen[:, lit] * side, 0.5), plane="light")
        )
    return ops


def shine(look: HeadLook, outer: Points, z: float) -> list[Op]:
    """A band of light along the contour on the side of the light, tapered at both ends."""
    away = outer - np.array([0, -0.12], np.float32)
    length = np.maximum(np.hypot(away[..., 0], away[..., 1]), 1e-6)
    lit = -(away[..., 0] * 0.80 + away[..., 1] * 0.60) / length
    width = smooth(lit, 0.10, 0.75) * smooth(-outer[..., 1], -0.02, 0.26)
    middle, half = np.array([0.071, 0.067], np.float32), np.array([0.021, 0.0075], np.float32)
    rim, thick = outer + middle, half * width[..., None]
    return [
        fill(
            z,
            "head/hair/shine",
            look.hair_lit,
            np.concatenate([rim - thick, (rim + thick)[:, ::-1]], 1).astype(np.float32),
            plane="light",
        )
    ]


@lru_cache(maxsize=1)
def _curl_places() -> tuple[Array, Array, Array]:
    """Longitude, latitude and first angle of each curl on the ball of hair, spread by the golden angle."""
    i = np.arange(64)
    latitude = np.degrees(np.arcsin(1 - 2 * (i + 0.5) / 64))
    longitude = (i * 137.508) % 360 - 180
    keep = latitude > -22
    return (longitude[keep].astype(np.float32), latitude[keep].astype(np.float32), ((i * 2.4) % 6.28)[keep].astype(np.float32))


def curls(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """Small arcs all over the ball, light towards the light."""
    longitude, latitude, first = _curl_places()
    lon, lat = np.radians(longitude), np.radians(latitude)
    x, y, depth = 0.56 * np.cos(lat) * np.sin(lon), -0.26 - 0.50 * np.sin(lat), 0.58 * np.cos(lat) * np.cos(lon) - 0.05
    at, toward = turned.project(x[None], y[None], depth[None])
    a = first[:, None] + np.linspace(0, 3.9, 9, dtype=np.float32)
    arcs = at[:, :, None] + np.stack([0.050 * np.cos(a), 0.044 * np.sin(a)], -1).astype(np.float32)
    seen = smooth(toward, 0.0, 0.2)
    lit = smooth(-(at[..., 0] * 0.7 + (at[..., 1] + 0.3)), 0.05, 0.25)
    shade = lenses(arcs, 0.0105 * seen * (1 - lit), 0.5)
    light = lenses(arcs, 0.0105 * seen * lit, 0.5)
    return [
        fill(z, "head/hair/curls", look.hair_shade, *shade, plane="shadow"),
        fill(z, "head/hair/curls", look.hair_lit, *light, plane="light"),
    ]


def falls(look: HeadLook, style: Style, turned: Projection, swung: Array, z: float) -> list[Op]:
    """Locks that fall over the shoulders; their tips swing with the hair behind. They lie under the head."""
    ops = []
    for fall in style.falls:
        knots, toward = turned.project(*np.array(fall.line, np.float32).T[:, None])
        line = spline(knots, closed=False, samples=6)
        line[..., 0] += swung * 0.75 * np.clip(line[..., 1] - 0.1, 0, 1.2) ** 1.5
        s = np.linspace(0, 1, line.shape[1], dtype=np.float32)
        taper = np.sin(np.pi * np.clip(0.10 + 0.62 * s, 0, 1)) * np.sqrt(1 - s**3).astype(np.float32)
        width = fall.width * taper * smooth(toward[:, -1:], -0.16, -0.06)
        shape = ribbon(line, width)
        strokes = [
            ribbon(line[:, 3:] + np.array([dx, 0], np.float32) * (1 - s[3:, None] ** 3), 0.10 * width[:, 3:] * s[::-1][3:] ** 0.5)
            for dx in (-0.030,)
        ]
        ops += [
            fill(z, "head/hair/fall", look.hair, shape),
            fill(z, "head/hair/fall", look.hair_shade, crescent(shape, (-0.030, -0.008)), *strokes, plane="shadow"),
        ]
    return ops


def locks(look: HeadLook, style: Style, turned: Projection, z: float, behind: bool = False) -> list[Op]:
    """Designed locks over the cap, each with its shadow side; `behind`: those alone that stand out from the back too."""
    ops = []
    for lock in style.locks:
        if behind and lock.until < 180:
            continue
        knots, toward = turned.project(*np.array([lock.root, lock.middle, lock.tip], np.float32).T[:, None])
        line = spline(knots, closed=False, samples=7)
        s = np.linspace(0, 1, line.shape[1], dtype=np.float32)
        taper = np.where(
            s < 0.3, 0.75 + 0.25 * np.sin(s / 0.3 * np.pi / 2), np.cos((s - 0.3).clip(0) / 0.7 * np.pi / 2).clip(0) ** 0.8
        )
        stays = 1.0 if behind else 1 - smooth(np.abs(turned.yaw), lock.until - 18, lock.until)
        width = lock.width * taper * smooth(toward[:, :1], -0.42, -0.18) * stays
        shape = ribbon(line, width, cap_start=True)
        ops.append(fill(z, "head/hair/lock", look.hair, shape))
        # A fringe stands out; the crown's locks only where they break the contour: turned to us they melt into the cap.
        depth = 1 if lock.tip[2] > 0.19 else 0.55 * (1 - smooth(toward[:, -1:], 0.10, 0.30))
        towards = np.array([-0.022, -0.012], np.float32) * depth + np.float32(1e-6)
        ops.append(fill(z, "head/hair/lock", look.hair_shade, crescent(shape, towards), plane="shadow"))
    return ops
