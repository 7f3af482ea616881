"""The old tree on the left: roots, bark, two limbs, a crown that the frame cuts."""

from __future__ import annotations

import random

import skia

from scenec.sets.brush import Brush
from scenec.sets.nature import BROAD, crown
from scenec.sets.park.ground import grass_colour

BARK, LEAF = "#6A4A38", "#4E8148"


def old_tree(brush: Brush) -> None:
    """Trunk and crown."""
    grass = grass_colour(brush)
    brush.disc(150, 888, 330, grass, "shadow", ry=24, alpha=0.95)
    if brush.light.time == "day" and brush.light.weather in ("", "wind", "leaves"):
        dice = random.Random(2)
        for _ in range(26):  # sun through the leaves
            brush.disc(
                dice.uniform(-110, 430),
                dice.uniform(874, 902),
                dice.uniform(9, 26),
                grass,
                "light",
                ry=dice.uniform(2, 4),
                alpha=0.8,
            )
    trunk = _trunk()
    brush.shape(trunk, BARK)
    brush.within(trunk, lambda: _bark(brush))
    if brush.light.weather == "snow":
        brush.smooth([(40, 884), (110, 862), (150, 872), (60, 894)], "#F2F6FA")
    crown(brush, -60, 120, 300, 190, LEAF, 61)
    crown(brush, 330, 70, 290, 200, LEAF, 71)
    crown(brush, 130, -60, 520, 260, LEAF, 81, BROAD)


def _trunk() -> skia.Path:
    builder = skia.PathBuilder()
    builder.moveTo(18, 890)
    builder.cubicTo(86, 868, 112, 800, 110, 660)
    builder.cubicTo(108, 520, 96, 420, 60, 330)
    builder.lineTo(-50, 70)
    builder.lineTo(30, 60)
    builder.lineTo(134, 330)
    builder.lineTo(160, 346)
    builder.lineTo(236, 60)
    builder.lineTo(320, 80)
    builder.cubicTo(236, 320, 214, 420, 214, 560)
    builder.cubicTo(214, 720, 226, 812, 258, 848)
    builder.cubicTo(278, 870, 312, 880, 342, 890)
    builder.cubicTo(300, 898, 262, 886, 232, 884)
    builder.cubicTo(206, 896, 176, 898, 150, 888)
    builder.cubicTo(110, 900, 60, 898, 18, 890)
    builder.close()
    return builder.detach()


def _bark(brush: Brush) -> None:
    builder = skia.PathBuilder()
    builder.moveTo(0, 900)
    builder.cubicTo(120, 860, 146, 760, 146, 640)
    builder.cubicTo(146, 500, 120, 420, 84, 330)
    builder.lineTo(0, 140)
    builder.lineTo(-40, 140)
    builder.lineTo(-40, 900)
    builder.close()
    brush.shape(builder.detach(), BARK, "shadow")
    brush.disc(150, 170, 240, BARK, "shadow", ry=120, alpha=0.75)  # the crown's shade
    brush.arc((206, 400), (198, 620), (240, 850), 9, BARK, "light", alpha=0.75)
    for x, top, foot, lean in (
        (172, 420, 560, -6),
        (190, 520, 700, 6),
        (160, 640, 800, 4),
        (184, 740, 850, 14),
        (134, 520, 640, -8),
        (126, 700, 820, -14),
    ):
        brush.arc((x, top), (x + lean, (top + foot) / 2), (x + lean * 0.4, foot), 3.2, BARK, "shadow", alpha=0.8)
    brush.disc(178, 596, 17, BARK, "shadow", ry=24)
    brush.disc(181, 598, 9, "#4A3226", "shadow", ry=15)
