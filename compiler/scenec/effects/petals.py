"""petals: blossom drifts down through the place on a light wind."""

from __future__ import annotations

import math

import skia

from scenec.effects.particles import NEAR, NEAREST, Anchors, Frame, Skin, Thing, cubics, draw, grown, paint, things
from scenec.effects.shown import Shown

COUNT = 96  # at level 1, in a picture 16:9
COLOURS = (("#f7c6d0", "#e9a3b4"), ("#fbdfe3", "#f0bcc6"), ("#f2aebc", "#d98a9d"))  # face, back
VEIN = "#e58fa5"
SMALL, LARGE = 9.0, 27.0  # half their length in pixels of a picture 1080 high, far and near
FALL = (52.0, 118.0)  # pixels a second, far and near
WIND = (34.0, 92.0)
OUTSIDE = 60.0  # pixels around the frame in which they still fly


class Petals:
    """The petals of one effect."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.things = things(shown.seed, round(COUNT * shown.width / shown.height / (16 / 9)), len(COLOURS))
        self.skins = {(sort, soft): _skin(*COLOURS[sort], soft) for sort in range(len(COLOURS)) for soft in (False, True)}

    def draw(self, canvas: skia.Canvas, t: int, near: bool, frame: Frame, _anchors: Anchors | None) -> None:
        """Draws those behind people, or those before them."""
        level, seconds = float(self.shown.level[t]), float(self.shown.seconds[t])
        for each in self.things:
            size = grown(each, level)
            if size > 0 and (each.depth >= NEAR) == near:
                self._one(canvas, each, size, seconds, frame)

    def _one(self, canvas: skia.Canvas, each: Thing, grown_: float, seconds: float, frame: Frame) -> None:
        unit, scale = self.shown.unit, frame.scale
        room = OUTSIDE * scale
        pace = 0.75 + 0.5 * each.pace
        sway = math.sin(2 * math.pi * (seconds * (0.16 + 0.14 * each.spin) + each.phase))
        down = _between(FALL, each.depth) * unit * pace * seconds + 14 * unit * sway
        aside = _between(WIND, each.depth) * unit * pace * seconds + (20 + 46 * each.depth) * unit * sway
        x = (each.x * frame.width + aside + frame.aside(each.depth)) % (frame.width + 2 * room) - room
        y = (each.y * frame.height + down) % (frame.height + 2 * room) - room
        turn = 2 * math.pi * each.phase + 0.9 * sway + (each.spin - 0.5) * 1.6 * seconds
        flip = math.cos(2 * math.pi * (each.y + seconds * (0.22 + 0.3 * each.pace)))
        size = _between((SMALL, LARGE), each.depth**1.5) * (0.8 + 0.4 * each.size) * scale * grown_
        soft = each.depth >= NEAREST
        draw(canvas, self.skins[each.sort, soft], (x, y), size * (1.5 if soft else 1.0), turn, flip)


def make(shown: Shown) -> Petals:
    """Petals by the level: how many there are."""
    return Petals(shown)


def _between(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _skin(face: str, back: str, soft: bool) -> Skin:
    """A petal of length 2 and a notch at its tip, and the line along its middle."""
    blade = cubics(
        (0.0, 1.0),
        (-0.62, 0.72, -0.80, -0.30, -0.34, -0.92),
        (-0.22, -1.02, -0.10, -0.90, 0.0, -0.74),
        (0.10, -0.90, 0.22, -1.02, 0.34, -0.92),
        (0.80, -0.30, 0.62, 0.72, 0.0, 1.0),
    )
    shade = cubics((0.0, 1.0), (0.62, 0.72, 0.80, -0.30, 0.34, -0.92), (0.52, -0.30, 0.34, 0.50, 0.0, 1.0))
    vein = cubics((0.0, 0.95), (-0.05, 0.5, -0.04, 0.1, 0.0, -0.25), (0.04, 0.1, 0.05, 0.5, 0.0, 0.95))
    if soft:
        return Skin(((blade, paint(face, 0.72, 0.11)),), ((blade, paint(back, 0.72, 0.11)),))
    front = ((blade, paint(face)), (shade, paint(back, 0.55)), (vein, paint(VEIN, 0.6)))
    return Skin(front, ((blade, paint(back)), (shade, paint(VEIN, 0.35))))
