"""Draws `scenes/pictures/harbour.jpg`, a picture that stands for one of a writer's own. Not a test.

python tests/bench/draw_harbour.py out.jpg
"""

from __future__ import annotations

import math
import random
import sys

import skia

from scenec.sets.brush import ink, polygon, rounded, smooth, soft_disc

WIDTH, HEIGHT = 1600, 900
HORIZON, QUAY = 430.0, 640.0
PLAIN = ((0.0, 1.0), (0.4, 0.5), (0.75, 0.12), (1.0, 0.0))


def fill(canvas: skia.Canvas, path: skia.Path, colour: str, alpha: float = 1.0) -> None:
    """A flat shape."""
    canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=ink(colour, alpha)))


def slope(canvas: skia.Canvas, top: float, bottom: float, stops: list[tuple[str, float]]) -> None:
    """A gradient from top to bottom."""
    paint = skia.Paint(Dither=True)
    ends = [skia.Point(0, top), skia.Point(0, bottom)]
    paint.setShader(skia.GradientShader.MakeLinear(ends, [ink(c) for c, _ in stops], [p for _, p in stops]))
    canvas.drawRect(skia.Rect.MakeLTRB(0, top, WIDTH, bottom), paint)


def draw(canvas: skia.Canvas) -> None:
    """Evening in a harbour: the sun low on the left, boats, a lighthouse, a stone quay."""
    dice = random.Random(4)
    slope(canvas, 0, HORIZON, [("#5C7FA8", 0), ("#B9A7AE", 0.45), ("#F0B98C", 0.8), ("#FBD9A0", 1)])
    soft_disc(canvas, 330, 350, 520, 300, "#FFE3A8", 0.85, PLAIN, skia.BlendMode.kSrcOver)
    canvas.drawCircle(330, 352, 44, skia.Paint(AntiAlias=True, Color=ink("#FFF3D2")))
    for x, y, w in ((520, 150, 220), (1020, 110, 300), (1330, 210, 180), (120, 220, 150)):
        fill(
            canvas,
            smooth([(x - w, y), (x - w * 0.3, y - 16), (x + w * 0.5, y - 10), (x + w, y + 4), (x, y + 12)]),
            "#F6CDA9",
            0.75,
        )
    hill = [(1600, HORIZON + 4), (1600, 300), (1460, 268), (1290, 322), (1130, 352), (960, 398), (760, HORIZON + 4)]
    fill(canvas, smooth([*hill]), "#6E7F8C")
    slope(canvas, HORIZON, QUAY + 40, [("#E8BE96", 0), ("#A9A5A4", 0.25), ("#5F8290", 1)])
    for _ in range(120):
        y = HORIZON + 6 + (QUAY - HORIZON) * dice.random() ** 1.4
        x, w = dice.uniform(-40, WIDTH), dice.uniform(20, 90) * (0.4 + (y - HORIZON) / 200)
        near = math.exp(-(((x + w / 2 - 330) / 190) ** 2))
        colour, alpha = ("#FFE9BC", 0.75) if near > 0.25 else ("#4F7282", 0.35)
        canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, w, 2.6), 1.3, 1.3, skia.Paint(AntiAlias=True, Color=ink(colour, alpha)))
    tower = [(1308, 330), (1348, 330), (1360, 128), (1296, 128)]
    fill(canvas, polygon([(tower[0][0] - 14, 340), (tower[1][0] + 14, 340), (1346, 132), (1310, 132)]), "#F1E4D2")
    for k in range(3):
        top = 160 + k * 62
        fill(
            canvas,
            polygon([(1304 - k * 4, top), (1352 + k * 4, top), (1354 + k * 4, top + 28), (1302 - k * 4, top + 28)]),
            "#C0563F",
        )
    fill(canvas, polygon([(1334, 132), (1346, 132), (1362, 340), (1338, 340)]), "#7A6A72", 0.35)
    fill(canvas, polygon([(1302, 132), (1354, 132), (1350, 120), (1306, 120)]), "#4B5260")
    fill(canvas, polygon([(1312, 120), (1344, 120), (1344, 92), (1312, 92)]), "#FFE9AE")
    fill(canvas, polygon([(1304, 92), (1352, 92), (1328, 66)]), "#A8452F")
    for x, y, s, hull in ((700, 520, 1.0, "#F2E6D4"), (1130, 552, 1.35, "#3F6E7A")):
        fill(canvas, smooth([(x - 92 * s, y), (x + 96 * s, y - 4 * s), (x + 70 * s, y + 30 * s), (x - 66 * s, y + 30 * s)]), hull)
        fill(
            canvas,
            polygon([(x - 60 * s, y + 20 * s), (x + 76 * s, y + 20 * s), (x + 66 * s, y + 31 * s), (x - 56 * s, y + 31 * s)]),
            "#C0563F",
        )
        canvas.drawLine(x, y, x, y - 168 * s, skia.Paint(AntiAlias=True, Color=ink("#5B4A42"), StrokeWidth=5 * s))
        fill(canvas, polygon([(x - 6 * s, y - 160 * s), (x - 6 * s, y - 16 * s), (x - 84 * s, y - 16 * s)]), "#FBEBD0")
        fill(canvas, polygon([(x + 7 * s, y - 140 * s), (x + 7 * s, y - 16 * s), (x + 58 * s, y - 16 * s)]), "#E7C9A6")
    slope(canvas, QUAY, HEIGHT, [("#BFA58C", 0), ("#A08C7C", 0.5), ("#857569", 1)])
    canvas.drawRect(skia.Rect.MakeLTRB(0, QUAY, WIDTH, QUAY + 9), skia.Paint(Color=ink("#E2C6A2")))
    canvas.drawRect(skia.Rect.MakeLTRB(0, QUAY + 9, WIDTH, QUAY + 24), skia.Paint(Color=ink("#8F7B6B")))
    seam = skia.Paint(AntiAlias=True, Color=ink("#6F6056", 0.5), StrokeWidth=2.2)
    for y in (676, 716, 772, 850):
        canvas.drawLine(0, y, WIDTH, y, seam)
    for k in range(-16, 34):
        x = 800 + (k * 100 - 800) * 0.9
        canvas.drawLine(x, QUAY + 24, 800 + (x - 800) * (HEIGHT - HORIZON) / (QUAY + 24 - HORIZON), HEIGHT, seam)
    for x in (150, 1500):
        for left, top, right, bottom, r, colour in (
            (-24, 612, 24, 700, 10, "#3D4148"), (-34, 600, 34, 624, 12, "#4B5058"), (-34, 602, -26, 622, 4, "#D9A878"),
        ):  # fmt: skip
            fill(canvas, rounded(x + left, top, x + right, bottom, r), colour)


def main() -> None:
    """Writes the picture."""
    surface = skia.Surface(WIDTH, HEIGHT)
    draw(surface.getCanvas())
    surface.makeImageSnapshot().save(sys.argv[1], skia.kJPEG, 72)


if __name__ == "__main__":
    main()
