"""Leaves that fall, each a closed form of time, in three depths. They rock, turn over, and drift with the wind."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import skia

from scenec.camera.framing import View
from scenec.camera.roofs import open_sky
from scenec.drawing.colour import mix, yuv
from scenec.drawing.display import Plane
from scenec.sets.air import WIND
from scenec.sets.leaves import AUTUMN, outline, rib, shaded
from scenec.sets.light import lamp_light, light_of, lit
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage

MARGIN = 90.0  # pixels of a 1080 high frame beyond its edges in which a leaf may be
DRIFT = 150.0  # pixels a second to the right at full wind
SOFT = ((1.16, 0.22), (1.06, 0.40), (0.96, 0.62))  # a near leaf out of focus: sizes and alphas laid over one another
LAMPLIT = 0.4  # of a leaf's colour is lamp light, where lamps are on


@dataclass(frozen=True)
class Depth:
    """Leaves at one distance: how many, lengths in pixels of a 1080 high frame, pixels a second, by what power of the zoom they
    grow, and the layer whose air is before them."""

    count: int
    sizes: tuple[float, float]
    speed: float
    grows: float
    air: str


FAR = Depth(44, (9, 15), 62, 0.35, "mid")
MID = Depth(20, (19, 28), 112, 0.6, "stage")
NEAR = Depth(5, (44, 62), 205, 0.7, "stage")


@dataclass(frozen=True)
class Leaf:
    """One leaf: where it is at second 0, how it falls and turns (seconds and phases of rocking and of turning over)."""

    kind: int
    x: float
    y: float
    size: float
    speed: float
    rock: tuple[float, float]
    flip: tuple[float, float]
    spin: float
    reach: float
    tones: tuple[str, str, str, str]  # face, its shaded half, underside, rib


@dataclass(frozen=True)
class Leaves:
    """Falling leaves of a piece."""

    stage: Stage
    width: int
    height: int
    drift: float  # pixels a second
    far: tuple[Leaf, ...]
    mid: tuple[Leaf, ...]
    near: tuple[Leaf, ...]

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Those behind what stands where people stand; in rooms all of them: behind the wall with its windows."""
        self._draw(canvas, self.far, FAR, view, seconds)
        if not self.stage.open_air:
            self._draw(canvas, self.mid, MID, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Those that fall behind people."""
        self._open(canvas, self.mid, MID, view, seconds)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Those near to us."""
        self._open(canvas, self.near, NEAR, view, seconds)

    def _open(self, canvas: skia.Canvas, leaves: tuple[Leaf, ...], depth: Depth, view: View, seconds: float) -> None:
        if not self.stage.open_air:
            return
        canvas.save()
        if self.stage.roof is not None:
            canvas.clipPath(open_sky(self.stage.roof, view, self.width, self.height, 0.0), True)
        self._draw(canvas, leaves, depth, view, seconds)
        canvas.restore()

    def _draw(self, canvas: skia.Canvas, leaves: tuple[Leaf, ...], depth: Depth, view: View, seconds: float) -> None:
        unit = self.height / STAGE_HEIGHT
        grown = max(1.0, view.z**depth.grows)
        margin = MARGIN * unit
        wide, high = self.width + 2 * margin, self.height + 2 * margin
        for leaf in leaves:
            rocking = 2 * math.pi * (seconds / leaf.rock[0] + leaf.rock[1])
            x = (leaf.x + self.drift * seconds + leaf.reach * unit * math.sin(rocking)) % wide - margin
            if depth is NEAR:
                x = self._aside(leaf, seconds) + 0.5 * leaf.reach * unit * math.sin(rocking)
            # It sinks fastest in the middle of a swing.
            y = (leaf.y + leaf.speed * unit * seconds - 0.22 * leaf.reach * unit * math.cos(2 * rocking)) % high - margin
            turned = math.degrees(0.75 * math.cos(rocking)) + leaf.spin * seconds
            face = math.cos(2 * math.pi * (seconds / leaf.flip[0] + leaf.flip[1]))
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(turned)
            size = leaf.size * unit * grown
            canvas.scale(size * (0.22 + 0.78 * abs(face)), size)
            self._leaf(canvas, leaf, face >= 0, depth is NEAR, size)
            canvas.restore()

    def _aside(self, leaf: Leaf, seconds: float) -> float:
        """Where a near leaf falls this time: at a side of the frame, for faces are in its middle."""
        unit = self.height / STAGE_HEIGHT
        turns = (leaf.y + leaf.speed * unit * seconds) / (self.height + 2 * MARGIN * unit)
        chance = (leaf.x / self.width * 7.31 + 0.618 * math.floor(turns)) % 1
        place = 0.22 * chance * 2 if chance < 0.5 else 1 - 0.22 * (1 - chance) * 2
        return place * self.width + self.drift * 0.6 * (turns % 1)

    def _leaf(self, canvas: skia.Canvas, leaf: Leaf, face: bool, soft: bool, size: float) -> None:
        front, shade, back, line = leaf.tones
        body = front if face else back
        if soft:
            for scale, alpha in SOFT:
                canvas.save()
                canvas.scale(scale, scale)
                canvas.drawPath(outline(leaf.kind), _fill(body, alpha))
                canvas.restore()
            canvas.drawPath(shaded(leaf.kind), _fill(shade, 0.45))
            return
        canvas.drawPath(outline(leaf.kind), _fill(body))
        canvas.drawPath(shaded(leaf.kind), _fill(shade if face else front, 0.8))
        if size > 14:
            paint = _fill(line, 0.8)
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeWidth(0.05)
            canvas.drawPath(rib(), paint)


def leaves(stage: str, light: str, width: int, height: int, seed: int) -> Leaves:
    """The falling leaves of a piece."""
    dice = random.Random(seed)
    unit = height / STAGE_HEIGHT
    share = (width / height) / (16 / 9)
    depths = [
        tuple(_leaf(dice, stage, light, depth, width / unit, unit) for _ in range(max(3, round(depth.count * share))))
        for depth in (FAR, MID, NEAR)
    ]
    return Leaves(SETS[stage], width, height, WIND["leaves"] * DRIFT * unit, *depths)


def _leaf(dice: random.Random, stage: str, light: str, depth: Depth, width: float, unit: float) -> Leaf:
    colour = dice.choice(AUTUMN)
    source = light_of(SETS[stage], light, "leaves")

    def tone(local: str, plane: Plane) -> str:
        own = lit(local, source, depth.air, plane)
        if source.lamps > 0 and not source.outside:
            return mix(own, lit(local, lamp_light(source), depth.air, plane), LAMPLIT * source.lamps)
        return own

    size = dice.uniform(*depth.sizes)
    return Leaf(
        dice.randrange(3),
        dice.uniform(0, width + 2 * MARGIN) * unit,
        dice.uniform(0, STAGE_HEIGHT + 2 * MARGIN) * unit,
        size,
        depth.speed * dice.uniform(0.8, 1.2),
        (dice.uniform(2.1, 3.4), dice.random()),
        (dice.uniform(1.7, 4.2), dice.random()),
        dice.uniform(-38, 38),
        size * dice.uniform(1.6, 2.6),
        (
            tone(colour, "base"),
            tone(colour, "shadow"),
            tone(mix(colour, "#E8D2A0", 0.4), "base"),
            tone(mix(colour, "#F6E2B0", 0.45), "light"),
        ),
    )


def _fill(colour: str, alpha: float = 1.0) -> skia.Paint:
    luma, blue, red = yuv(colour)
    return skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(alpha * 255)))
