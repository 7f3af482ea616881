"""hearts: they rise around somebody's head, or through the whole picture."""

from __future__ import annotations

import math

import skia

from scenec.effects.particles import NEAR, NEAREST, Anchors, Frame, Skin, Thing, cubics, draw, grown, paint, things
from scenec.effects.shown import Shown

AROUND, EVERYWHERE = 15, 34  # at level 1: around a head, and in a picture 16:9
COLOURS = (("#d8394c", "#a8243f"), ("#e8596a", "#b93a55"), ("#f28b9b", "#d05f78"))  # face, shadow
SHINE = "#fbd3d6"
LIFE = (1.9, 3.0)  # seconds that one rises around a head
RISES, STARTS = 2.1, 0.45  # heights of the head that it rises, and below whose middle it starts
ASIDE = 0.95  # heights of the head that it may be to the side
SMALL, LARGE = 0.10, 0.23  # its size in heights of the head, far and near
BIG = (10.0, 30.0)  # its size through the whole picture, in pixels of one 1080 high
CLIMB = (70.0, 165.0)  # pixels a second
OUTSIDE = 60.0


class Hearts:
    """The hearts of one effect."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        count = AROUND if shown.on else round(EVERYWHERE * shown.width / shown.height / (16 / 9))
        self.things = things(shown.seed, count, len(COLOURS))
        self.skins = {(sort, soft): _skin(*COLOURS[sort], soft) for sort in range(len(COLOURS)) for soft in (False, True)}

    def draw(self, canvas: skia.Canvas, t: int, near: bool, frame: Frame, anchors: Anchors | None) -> None:
        """Draws those behind people, or those before them. `anchors`: where the head is that they rise around."""
        if self.shown.on and anchors is None:
            return  # whom they are around is not in the picture
        level, seconds = float(self.shown.level[t]), float(self.shown.seconds[t])
        for each in self.things:
            size = grown(each, level)
            if size <= 0 or (each.depth >= NEAR) != near:
                continue
            if anchors is None:
                self._through(canvas, each, size, seconds, frame)
            else:
                self._around(canvas, each, size, seconds, anchors[t])

    def _around(self, canvas: skia.Canvas, each: Thing, grown_: float, seconds: float, anchor: Anchors) -> None:
        life = LIFE[0] + (LIFE[1] - LIFE[0]) * each.pace
        lived = seconds - 1.2 * each.y
        if lived <= 0:
            return
        age = lived / life % 1.0
        head_x, head_y, head = (float(value) for value in anchor)
        side = 1 if each.x > 0.5 else -1
        out = (0.25 + ASIDE * abs(each.x - 0.5) * 2) * (0.75 + 0.4 * age)
        sway = math.sin(2 * math.pi * (1.3 * age + each.phase))
        x = head_x + head * (side * out + 0.10 * sway)
        y = head_y + head * (STARTS - RISES * age**0.85)
        pop = min(1.0, age / 0.14)
        size = (SMALL + (LARGE - SMALL) * each.depth) * (0.8 + 0.4 * each.size) * head * grown_
        size *= pop * (1 + 0.35 * math.sin(math.pi * pop)) * (1 - max(0.0, (age - 0.78) / 0.22) ** 2)
        if size > 0.5:
            draw(canvas, self.skins[each.sort, False], (x, y), size, 0.32 * sway, 1.0)

    def _through(self, canvas: skia.Canvas, each: Thing, grown_: float, seconds: float, frame: Frame) -> None:
        unit, scale = self.shown.unit, frame.scale
        room = OUTSIDE * scale
        up = (CLIMB[0] + (CLIMB[1] - CLIMB[0]) * each.depth) * unit * (0.75 + 0.5 * each.pace) * seconds
        sway = math.sin(2 * math.pi * (seconds * (0.25 + 0.2 * each.spin) + each.phase))
        x = (each.x * frame.width + 26 * unit * sway + frame.aside(each.depth)) % (frame.width + 2 * room) - room
        y = frame.height + room - (each.y * frame.height + up) % (frame.height + 2 * room)
        soft = each.depth >= NEAREST
        size = (BIG[0] + (BIG[1] - BIG[0]) * each.depth**1.4) * (0.8 + 0.4 * each.size) * scale * grown_
        draw(canvas, self.skins[each.sort, soft], (x, y), size * (1.4 if soft else 1.0), 0.28 * sway, 1.0)


def make(shown: Shown) -> Hearts:
    """Hearts by the level: how many there are."""
    return Hearts(shown)


def _skin(face: str, shadow: str, soft: bool) -> Skin:
    """A heart of height 2 with a shadow on the side away from the light, and a shine."""
    whole = cubics(
        (0.0, 1.0),
        (-0.52, 0.58, -1.10, 0.12, -1.06, -0.42),
        (-1.02, -0.98, -0.28, -1.10, 0.0, -0.46),
        (0.28, -1.10, 1.02, -0.98, 1.06, -0.42),
        (1.10, 0.12, 0.52, 0.58, 0.0, 1.0),
    )
    dark = cubics(
        (0.0, 1.0),
        (0.52, 0.58, 1.10, 0.12, 1.06, -0.42),
        (1.04, -0.72, 0.84, -0.88, 0.64, -0.88),
        (0.98, -0.30, 0.62, 0.34, 0.0, 1.0),
    )
    shine = cubics((-0.82, -0.40), (-0.82, -0.66, -0.62, -0.78, -0.46, -0.74), (-0.62, -0.66, -0.72, -0.54, -0.82, -0.40))
    if soft:
        return Skin(((whole, paint(face, 0.7, 0.14)),), ())
    return Skin(((whole, paint(face)), (dark, paint(shadow, 0.8)), (shine, paint(SHINE, 0.9))), ())
