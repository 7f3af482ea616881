"""confetti: paper in all colours comes down from above."""

from __future__ import annotations

import math

import skia

from scenec.effects.particles import NEAR, NEAREST, Anchors, Frame, Skin, Thing, cubics, draw, grown, paint, things
from scenec.effects.shown import Shown

COUNT = 190  # at level 1, in a picture 16:9
COLOURS = (  # face, back
    ("#e9b44c", "#c08a2c"),
    ("#d8504a", "#a9373c"),
    ("#4f9fb8", "#33758f"),
    ("#f4e3cb", "#d0b795"),
    ("#6fae7a", "#4a8358"),
    ("#c66a9b", "#984872"),
)
SHAPES = 3
SMALL, LARGE = 7.0, 18.0  # half their length in pixels of a picture 1080 high, far and near
FALL = (150.0, 330.0)  # pixels a second, far and near
STARTS = 1.6  # seconds in which all of it comes
OUTSIDE = 40.0
PUFF = 90.0  # pixels that a piece drifts aside while it falls, at most


class Confetti:
    """The paper of one effect."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.things = things(shown.seed, round(COUNT * shown.width / shown.height / (16 / 9)), len(COLOURS) * SHAPES)
        kinds = [(sort, soft) for sort in range(len(COLOURS) * SHAPES) for soft in (False, True)]
        self.skins = {(sort, soft): _skin(*COLOURS[sort // SHAPES], sort % SHAPES, soft) for sort, soft in kinds}

    def draw(self, canvas: skia.Canvas, t: int, near: bool, frame: Frame, _anchors: Anchors | None) -> None:
        """Draws what is behind people, or what is before them."""
        level, seconds = float(self.shown.level[t]), float(self.shown.seconds[t])
        for each in self.things:
            size = grown(each, level)
            if size > 0 and (each.depth >= NEAR) == near:
                self._one(canvas, each, size, seconds - STARTS * each.y, frame)

    def _one(self, canvas: skia.Canvas, each: Thing, grown_: float, seconds: float, frame: Frame) -> None:
        if seconds <= 0:
            return
        unit, scale = self.shown.unit, frame.scale
        room = OUTSIDE * scale
        pace = (FALL[0] + (FALL[1] - FALL[0]) * each.depth) * unit * (0.8 + 0.4 * each.pace)
        way = frame.height + 2 * room
        y = (pace * seconds + 9 * unit * math.sin(7 * seconds + 6 * each.phase)) % way - room
        sway = math.sin(2 * math.pi * (seconds * (0.3 + 0.35 * each.spin) + each.phase))
        aside = (PUFF * (each.size - 0.5) * min(1.0, seconds) + (14 + 26 * each.depth) * sway) * unit
        x = (each.x * frame.width + aside + frame.aside(each.depth)) % (frame.width + 2 * room) - room
        turn = 2 * math.pi * each.phase + (each.spin - 0.5) * 5.0 * seconds
        flip = math.cos(2 * math.pi * (each.x * 7 + seconds * (0.9 + 1.3 * each.pace)))
        size = (SMALL + (LARGE - SMALL) * each.depth**1.6) * (0.8 + 0.4 * each.size) * scale * grown_
        soft = each.depth >= NEAREST
        draw(canvas, self.skins[each.sort, soft], (x, y), size * (1.4 if soft else 1.0), turn, flip)


def make(shown: Shown) -> Confetti:
    """Confetti by the level: how much of it there is."""
    return Confetti(shown)


def _skin(face: str, back: str, shape: int, soft: bool) -> Skin:
    """A leaf of paper, a round one, or a streamer with a curl."""
    if shape == 0:
        path = skia.Path.Polygon([skia.Point(*p) for p in ((-0.62, -0.95), (0.62, -0.88), (0.56, 0.95), (-0.60, 0.90))], True)
    elif shape == 1:
        path = skia.Path.Circle(0, 0, 0.72)
    else:
        path = cubics(
            (-0.22, -1.5),
            (0.55, -1.0, -0.55, -0.2, 0.10, 0.35),
            (0.40, 0.7, 0.10, 1.1, -0.10, 1.5),
            (-0.06, 1.1, 0.02, 0.8, -0.26, 0.45),
            (-0.80, -0.2, 0.20, -0.9, -0.22, -1.5),
        )
    alpha, blurred = (0.75, 0.14) if soft else (1.0, 0.0)
    return Skin(((path, paint(face, alpha, blurred)),), ((path, paint(back, alpha, blurred)),))
