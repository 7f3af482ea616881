"""Wind that is seen: curls of air, bits and dust that fly by, grass that bends. Closed forms of time; it blows to the right."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import skia

from scenec.camera.framing import View, to_screen
from scenec.drawing.colour import mix, yuv
from scenec.sets.air import wind
from scenec.sets.leaves import outline, shaded
from scenec.sets.light import light_of, lit
from scenec.sets.lights import Time
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage

AIR: dict[Time, tuple[str, float]] = {"day": ("#FFFFFF", 0.80), "dusk": ("#FFE9D6", 0.62), "night": ("#B9C9F0", 0.46)}
DUST = "#C9B894"
BITS = ("#8FA05A", "#B98A44", "#7D8C4C", "#A9733C")
CURLS, CURL_SECONDS = 11, 1.5  # lines of air, and how long one is seen
SPEED = 760.0  # pixels a second of what flies by in a middle distance
MARGIN = 120.0
SAMPLES = 90  # of a line of air
BLADES = 4
HISTORY = 0.08  # seconds that the tip of a blade is behind its foot


@dataclass(frozen=True)
class Bit:
    """Something light that flies by: place at second 0 (pixels of a 1080 high frame), length, speed and turning."""

    x: float
    y: float
    size: float
    speed: float
    wave: tuple[float, float, float]  # height, seconds, phase
    spin: float
    kind: int
    tones: tuple[str, str]


@dataclass(frozen=True)
class Windy:
    """The wind of a piece."""

    stage: Stage
    width: int
    height: int
    seed: int
    air: tuple[str, float]
    dust: str
    blades: tuple[str, str]
    far: tuple[Bit, ...]
    mid: tuple[Bit, ...]
    near: tuple[Bit, ...]

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Small bits far away and lines of air; in rooms they are seen through the windows."""
        self._fly(canvas, self.far, seconds, max(1.0, view.z**0.35))
        for number in range(CURLS):
            self._curl(canvas, number, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Grass that bends, dust along the ground, and bits behind people."""
        if not self.stage.open_air:
            return
        self._grass(canvas, view, seconds)
        self._dust(canvas, view, seconds)
        self._open(canvas, self.mid, view, seconds, 0.5)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """A few bits near to us."""
        if self.stage.open_air:
            self._open(canvas, self.near, view, seconds, 0.6)

    def _open(self, canvas: skia.Canvas, bits: Sequence[Bit], view: View, seconds: float, grows: float) -> None:
        self._fly(canvas, bits, seconds, max(1.0, view.z**grows))

    def _way(self, speed: float, seconds: float) -> float:
        """How far the wind has carried something: it goes faster in gusts. The integral of air.wind, nearly."""
        return speed * (seconds + 0.10 * math.sin(2 * math.pi * seconds / 3.4 + self.seed))

    def _fly(self, canvas: skia.Canvas, bits: Sequence[Bit], seconds: float, grown: float) -> None:
        unit = self.height / STAGE_HEIGHT
        wide = self.width + 2 * MARGIN * unit
        for bit in bits:
            high, period, phase = bit.wave
            turn = 2 * math.pi * (seconds / period + phase)
            x = (bit.x * unit + self._way(bit.speed * unit, seconds)) % wide - MARGIN * unit
            y = bit.y * unit + high * unit * (math.sin(turn) + 0.4 * math.sin(2.3 * turn))
            size = bit.size * unit * grown
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(90 + 24 * math.cos(turn) + bit.spin * seconds)
            canvas.scale(size * (0.30 + 0.70 * abs(math.sin(1.7 * turn))), size)
            canvas.drawPath(outline(bit.kind), _fill(bit.tones[0]))
            canvas.drawPath(shaded(bit.kind), _fill(bit.tones[1], 0.8))
            canvas.restore()

    def _curl(self, canvas: skia.Canvas, number: int, view: View, seconds: float) -> None:
        """A line of air: it runs along its way, a long wave with a curl at the end, and is gone."""
        period = 2.0 + 1.3 * _chance(number, 1, self.seed)
        turn, age = divmod(seconds + period * _chance(number, 2, self.seed), period)
        share = age / CURL_SECONDS
        if share >= 1:
            return
        unit = self.height / STAGE_HEIGHT
        x = (-0.15 + 0.95 * _chance(number, 2 * turn + 3, self.seed)) * self.width
        _, horizon = to_screen(view, (0, self.stage.horizon), self.width, self.height, 0.3)
        y = horizon * (0.12 + 0.86 * _chance(number, 2 * turn + 4, self.seed))
        size = (0.8 + 0.6 * _chance(number, turn + 9, self.seed)) * unit * max(1.0, view.z**0.4)
        eased = share * share * (3 - 2 * share)
        tail, head = max(0.0, 1.55 * eased - 0.55), min(1.0, 1.55 * eased)
        outline = _ribbon(tail, head)
        if outline is None:
            return
        colour, alpha = self.air
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(size, size)
        canvas.drawPath(outline, _fill(colour, alpha * min(1.0, 6 * share, 4 * (1 - share))))
        canvas.restore()

    def _dust(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Streaks low above the ground."""
        unit = self.height / STAGE_HEIGHT
        scale = view.z * unit
        builders = [skia.PathBuilder(), skia.PathBuilder()]
        wide = self.width + 400 * unit
        for number in range(60):
            depth = _chance(number, 1, self.seed)
            _, y = to_screen(view, (0, self.stage.ground - 70 + 190 * depth), self.width, self.height)
            if not -20 < y < self.height + 20:
                continue
            lift = 10 * unit * math.sin(2 * math.pi * (seconds * (0.5 + depth) + _chance(number, 3, self.seed)))
            x = (_chance(number, 2, self.seed) * wide + self._way((820 + 700 * depth) * unit, seconds)) % wide - 300 * unit
            length = (26 + 60 * _chance(number, 4, self.seed)) * scale
            builder = builders[number % 2]
            builder.moveTo(x, y + lift)
            builder.quadTo(x + length * 0.5, y + lift - 3 * unit, x + length, y + lift)
        for builder, width in zip(builders, (1.6, 2.8), strict=True):
            paint = _fill(self.dust, 0.60)
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeCap(skia.Paint.kRound_Cap)
            paint.setStrokeWidth(width * unit)
            canvas.drawPath(builder.detach(), paint)

    def _grass(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Tufts of the set that bend away from the wind, in waves that run through them."""
        builders = [skia.PathBuilder(), skia.PathBuilder()]
        scale = view.z * self.height / STAGE_HEIGHT
        for number, (stage_x, stage_y, size) in enumerate(self.stage.grass):
            x, y = to_screen(view, (stage_x, stage_y), self.width, self.height)
            if not (-60 < x < self.width + 60 and -60 < y < self.height + 60):
                continue
            bend = 0.30 + 0.55 * wind("wind", seconds - stage_x / 900, self.seed)
            bend += 0.10 * math.sin(2 * math.pi * (2.3 * seconds + _chance(number, 1, self.seed)))
            for blade in range(BLADES):
                lean = (blade - 1.5) * 0.24 + bend * (0.8 + 0.4 * _chance(number, blade + 2, self.seed))
                high = size * scale * (0.75 + 0.5 * _chance(number, blade + 8, self.seed))
                foot = x + (blade - 1.5) * size * scale * 0.17
                half = size * scale * 0.07
                tip = foot + high * math.sin(min(1.25, lean)), y - high * math.cos(min(1.25, lean))
                builder = builders[(number + blade) % 2]
                builder.moveTo(foot - half, y)
                builder.quadTo(foot - half + 0.1 * high * lean, y - high * 0.6, *tip)
                builder.quadTo(foot + half + 0.1 * high * lean, y - high * 0.5, foot + half, y)
                builder.close()
        for builder, colour in zip(builders, self.blades, strict=True):
            canvas.drawPath(builder.detach(), _fill(colour))


@lru_cache(maxsize=1)
def _curve() -> tuple[tuple[float, float], ...]:
    """The way of a line of air, evenly sampled: a long wave, and a curl at its end."""
    cubics = (
        ((0, 0), (150, -34), (260, 30), (430, -4)),
        ((430, -4), (500, -18), (566, -44), (552, -78)),
        ((552, -78), (540, -104), (490, -98), (492, -68)),
        ((492, -68), (494, -46), (524, -42), (530, -62)),
    )
    points = [
        tuple(sum(w * p[k] for w, p in zip(_bernstein(i / 60), cubic, strict=True)) for k in (0, 1))
        for cubic in cubics
        for i in range(60)
    ]
    ways = [0.0, *itertools.accumulate(math.dist(a, b) for a, b in itertools.pairwise(points))]
    even, at = [], 0
    for i in range(SAMPLES + 1):
        wanted = ways[-1] * i / SAMPLES
        while at < len(ways) - 2 and ways[at + 1] < wanted:
            at += 1
        even.append((points[at][0], points[at][1]))
    return tuple(even)


def _bernstein(t: float) -> tuple[float, float, float, float]:
    return (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3


def _ribbon(tail: float, head: float) -> skia.Path | None:
    """A line of air between two shares of its way: thin at its tail, thickest near its head."""
    curve = _curve()
    first, last = round(tail * SAMPLES), round(head * SAMPLES)
    if last - first < 4:
        return None
    left, right = [], []
    for i in range(first, last + 1):
        (ax, ay), (bx, by) = curve[max(first, i - 1)], curve[min(last, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        share = (i - first) / (last - first)
        half = 0.3 + 2.3 * math.sin(math.pi * share**1.6) ** 0.8
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append(skia.Point(curve[i][0] + nx, curve[i][1] + ny))
        right.append(skia.Point(curve[i][0] - nx, curve[i][1] - ny))
    return skia.Path.Polygon([*left, *reversed(right)], True)


def windy(stage: str, light: str, width: int, height: int, seed: int) -> Windy:
    """The wind of a piece."""
    dice = random.Random(seed)
    place = SETS[stage]
    source = light_of(place, light, "wind")
    row = light_of(place, light, None)

    def bits(count: int, sizes: tuple[float, float], speed: float, rows: tuple[float, float], air: str) -> tuple[Bit, ...]:
        return tuple(
            Bit(
                dice.uniform(0, width * STAGE_HEIGHT / height + 2 * MARGIN),
                dice.uniform(*rows),
                dice.uniform(*sizes),
                speed * dice.uniform(0.8, 1.25),
                (dice.uniform(14, 46), dice.uniform(0.9, 1.7), dice.random()),
                dice.uniform(-160, 160),
                dice.choice((0, 2)),
                (lit(colour, source, air), lit(colour, source, air, "shadow")),
            )
            for colour in (dice.choice(BITS) for _ in range(count))
        )

    grass = "#6F9C4F"
    return Windy(
        place,
        width,
        height,
        seed,
        AIR[row.time],
        mix(lit(DUST, source, "stage", "light"), source.sky[-1][0], 0.25),
        (lit(grass, source, "stage", "light"), lit(grass, source, "stage", "shadow")),
        bits(30, (9, 15), SPEED * 0.62, (60, 700), "mid"),
        bits(18, (17, 26), SPEED, (140, 960), "stage"),
        bits(3, (36, 48), SPEED * 1.7, (640, 1040), "stage"),
    )


def _fill(colour: str, alpha: float = 1.0) -> skia.Paint:
    luma, blue, red = yuv(colour)
    return skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(alpha * 255)))


def _chance(number: int, which: float, seed: int) -> float:
    """A number 0..1 that depends on nothing but its arguments."""
    value = math.sin(number * 12.9898 + which * 78.233 + seed * 0.618) * 43758.5453
    return value - math.floor(value)
