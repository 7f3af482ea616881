"""A thunderstorm: rain, and lightning that lights the sky from behind and everything in two stages. A closed form of time."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass

import skia

from scenec.camera.falling import Falling, falling
from scenec.camera.framing import View, to_screen
from scenec.drawing.colour import yuv
from scenec.sets.air import FLASH_SECONDS, Strike, flash, strikes
from scenec.sets.table import STAGE_HEIGHT, Stage

SKY, BOLT = "#D9E2FF", "#F4F6FF"
SKY_SHARE = 0.54  # of the sky's light in the sky, at the height of a flash
WINDOW_SHARE = 0.80  # the same behind the windows of a room
ALL_GAIN, ROOM_GAIN = 96, 58  # what is laid over everything, of 255, in the open and in rooms
BOLT_FACTOR = 0.12  # the parallax of a bolt
BOLT_TOP, BOLT_FOOT = -80.0, 345.0  # stage pixels of that layer: above what stands far away
FORKS = 0.30  # chance that a joint of a bolt forks


@dataclass(frozen=True)
class Storm:
    """The thunderstorm of a piece."""

    stage: Stage
    width: int
    height: int
    rain: Falling
    seed: int

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The sky's light, the bolt, and rain."""
        level, strike = self._level(seconds)
        if strike is not None and level > 0.004:
            share = SKY_SHARE if self.stage.open_air else WINDOW_SHARE
            luma, blue, red = yuv(SKY)
            whole = skia.Rect.MakeWH(self.width, self.height)
            canvas.drawRect(whole, skia.Paint(Color=skia.Color(luma, red, blue, round(255 * share * level))))
            if self.stage.falls_behind == "stage" and level > 0.12:
                self._bolt(canvas, view, strike, level)
        self.rain.behind(canvas, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What rain does on the ground."""
        self.rain.ground(canvas, view, seconds)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Rain before people, and the flash on all that is seen but what stands before the camera."""
        self.rain.before(canvas, view, seconds)
        level, _ = self._level(seconds)
        gain = round((ALL_GAIN if self.stage.open_air else ROOM_GAIN) * level)
        if gain > 0:  # in Y, U, V: 128 leaves a channel as it is
            cold = skia.Color(127 + gain, 127 - gain // 24, 128 + gain // 16)
            whole = skia.Rect.MakeWH(self.width, self.height)
            canvas.drawRect(whole, skia.Paint(Color=cold, BlendMode=skia.BlendMode.kOverlay))

    def _level(self, seconds: float) -> tuple[float, Strike | None]:
        """How bright it flashes, and by which stroke."""
        for strike in strikes(self.seed, seconds + 1e-9):
            if seconds - strike.at < FLASH_SECONDS:
                return flash(strike, seconds), strike
        return 0.0, None

    def _bolt(self, canvas: skia.Canvas, view: View, strike: Strike, level: float) -> None:
        dice = random.Random(strike.seed)
        start = (dice.uniform(640, 1720), BOLT_TOP)
        unit = self.height / STAGE_HEIGHT
        for points, width in _branches(dice, start, BOLT_FOOT * dice.uniform(0.8, 1.0), 6.0):
            placed = [to_screen(view, point, self.width, self.height, BOLT_FACTOR) for point in points]
            builder = skia.PathBuilder()
            builder.moveTo(*placed[0])
            for point in placed[1:]:
                builder.lineTo(*point)
            canvas.drawPath(builder.detach(), _stroke(width * 3.0 * unit, 0.16 * (0.3 + level)))
            count = len(placed) - 1
            for number, (begin, end) in enumerate(itertools.pairwise(placed)):  # thinner towards its end
                canvas.drawLine(*begin, *end, _stroke(width * unit * (1 - 0.85 * number / count), min(1.0, 0.4 + level)))


def _branches(
    dice: random.Random, start: tuple[float, float], foot: float, width: float
) -> list[tuple[list[tuple[float, float]], float]]:
    """The lines of a bolt and their widths: a trunk that goes down in jerks, and thinner forks."""
    x, y = start
    points, forks = [start], []
    lean = dice.uniform(-0.35, 0.35)
    while y < foot:
        step = dice.uniform(22, 52)
        x += step * (lean + dice.uniform(-1.25, 1.25))
        y += step
        points.append((x, y))
        if width > 2.5 and y > start[1] + 120 and dice.random() < FORKS:
            forks.append((x, y))
    found = [(points, width)]
    for fork in forks:
        found += _branches(dice, fork, min(foot, fork[1] + dice.uniform(60, 150)), width * 0.48)
    return found


def _stroke(width: float, alpha: float) -> skia.Paint:
    luma, blue, red = yuv(BOLT)
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(alpha * 255)))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    paint.setStrokeJoin(skia.Paint.kMiter_Join)
    paint.setStrokeCap(skia.Paint.kRound_Cap)
    return paint


def storm(stage: str, light: str, width: int, height: int, seed: int) -> Storm:
    """The thunderstorm of a piece."""
    rain = falling(stage, light, "rain", width, height, seed)
    assert rain is not None
    return Storm(rain.stage, width, height, rain, seed)
