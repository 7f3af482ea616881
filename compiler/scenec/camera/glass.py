"""The glass before people in a set that drives: drops that wipers wipe away, and what falls outside. Closed forms of time."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import Protocol

import skia

from scenec.camera.falling import falling
from scenec.camera.fog import fog
from scenec.camera.framing import View, to_screen
from scenec.camera.leaves import leaves
from scenec.camera.lightning import storm
from scenec.camera.windy import windy
from scenec.drawing.colour import yuv
from scenec.sets.light import light_of
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage
from scenec.sets.weather import STREAK

DROPS = 210
STROKE, SWING = 2.0, 92.0  # seconds of a wiper there and back, and degrees that it swings
REST = 2.5  # degrees above the cowl where it lies
GROWS = 1.5  # seconds in which a drop is there again
BLADE = "#22303A"


class Falls(Protocol):
    """What falls outside."""

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Behind the car."""

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """On everything: a flash."""


@dataclass(frozen=True)
class Drop:
    """A drop in stage pixels, its radius, and how long before the film it fell."""

    x: float
    y: float
    r: float
    age: float


@dataclass(frozen=True)
class Glass:
    """The windscreen of a piece, with the weather beyond it (None: it is fine)."""

    stage: Stage
    width: int
    height: int
    colour: str
    blade: str
    drops: tuple[Drop, ...]
    weather: Falls | None

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What falls outside, behind the car."""
        if self.weather is not None:
            self.weather.behind(canvas, view, seconds)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """A flash on everything; drops; the wipers."""
        if self.weather is not None:
            self.weather.before(canvas, view, seconds)
        if not self.drops:
            return
        scale = view.z * self.height / STAGE_HEIGHT
        x, y = to_screen(view, (0.0, 0.0), self.width, self.height)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(scale, scale)
        builders = [skia.PathBuilder() for _ in range(4)]
        shines = skia.PathBuilder()
        for drop in self.drops:
            share = min(1.0, self._since(drop, seconds) / GROWS)
            if share < 0.05:
                continue
            r = drop.r * (0.45 + 0.55 * share)
            builders[min(3, int(4 * share))].addOval(
                skia.Rect.MakeLTRB(drop.x - r, drop.y - 1.25 * r, drop.x + r, drop.y + 1.25 * r)
            )
            shines.addCircle(drop.x - 0.3 * r, drop.y - 0.5 * r, 0.32 * r)
        for level, builder in enumerate(builders):
            canvas.drawPath(builder.detach(), _paint(self.colour, 0.10 + 0.09 * level))
        canvas.drawPath(shines.detach(), _paint("#FFFFFF", 0.45))
        for wx, wy, length in self._wipers():
            self._wiper(canvas, wx, wy, length, REST + SWING * swing(seconds))
        canvas.restore()

    def _wipers(self) -> tuple[tuple[float, float, float], ...]:
        return self.stage.road.wipers if self.stage.road is not None else ()

    def _since(self, drop: Drop, seconds: float) -> float:
        """Seconds since a wiper has been there; where none comes, since the drop fell."""
        least = drop.age + seconds
        for x, y, length in self._wipers():
            dx, dy = x - drop.x, y - drop.y
            away = math.hypot(dx, dy)
            degrees = math.degrees(math.atan2(dy, dx))
            if not 0.3 * length < away < length or not REST < degrees < REST + SWING:
                continue
            # The two moments of a stroke at which the blade is there.
            share = math.acos(1 - 2 * (degrees - REST) / SWING) / (2 * math.pi)
            for moment in (share, 1 - share):
                least = min(least, (seconds / STROKE - moment) % 1 * STROKE)
        return least

    def _wiper(self, canvas: skia.Canvas, x: float, y: float, length: float, degrees: float) -> None:
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(degrees)
        for start, lift, width in ((0.0, 0.0, 7.0), (0.3, -6.0, 5.0)):
            paint = _paint(self.blade, 1.0)
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeWidth(width)
            paint.setStrokeCap(skia.Paint.kRound_Cap)
            canvas.drawLine(-length * start, lift, -length, lift, paint)
        canvas.drawCircle(0, 0, 10, _paint(self.blade, 1.0))
        canvas.restore()


def swing(seconds: float) -> float:
    """Where a wiper is on its way, 0 to 1 and back: it is slow at both ends."""
    return 0.5 - 0.5 * math.cos(2 * math.pi * seconds / STROKE)


def glass(stage: str, light: str, weather: str | None, width: int, height: int, seed: int) -> Glass:
    """The windscreen of a piece."""
    place = SETS[stage]
    source = light_of(place, light, weather)
    wet = weather in ("rain", "lightning", "snow")
    dice = random.Random(f"glass {seed}")
    drops: list[Drop] = []
    (left, foot), (_, head) = (place.road.glass[0], place.road.glass[1]) if place.road is not None else ((0.0, 0.0), (0.0, 0.0))
    right = place.road.glass[3][0] if place.road is not None else 0.0
    while wet and len(drops) < DROPS * (0.5 if weather == "snow" else 1.0):
        x, y = dice.uniform(left, right), dice.uniform(head, foot)
        lean = (foot - y) / (foot - head) * 156
        if left + lean + 12 < x < right - lean - 12:
            drops.append(Drop(x, y, dice.uniform(2.0, 5.2), dice.uniform(0.0, 8.0)))
    match weather:
        case "fog":
            outside: Falls | None = fog(stage, light, width, height, seed)
        case "lightning":
            outside = storm(stage, light, width, height, seed)
        case "wind":
            outside = windy(stage, light, width, height, seed)
        case "leaves":
            outside = leaves(stage, light, width, height, seed)
        case None:
            outside = None
        case _:
            outside = falling(stage, light, weather, width, height, seed)
    blade = {"day": BLADE, "dusk": "#191A24", "night": "#10141F"}[source.time]
    return Glass(place, width, height, STREAK[source.time], blade, tuple(drops), outside)


def _paint(colour: str, alpha: float) -> skia.Paint:
    luma, blue, red = yuv(colour)
    return skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(255 * alpha)))
