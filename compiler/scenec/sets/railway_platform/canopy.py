"""The canopy: iron columns with open brackets, a boarded roof seen from below, a red fascia with scallops."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.railway_platform.floor import COLUMNS, FLOOR, VANISH_X, VANISH_Y
from scenec.sets.table import OVERSCAN

LEFT, TOP, _, _ = OVERSCAN
IRON, RED, CREAM = "#3E5A57", "#C65B44", "#F0E2C4"
EAVES, END = 150.0, 1470.0  # the roof's lower edge, and its right end
FASCIA_TOP, FASCIA_FOOT = 136.0, 172.0
PLINTH = 866.0


def roof(brush: Brush) -> None:
    """The boarded underside with its rafters."""
    _boards(brush)
    edge = [(END - 6, EAVES), (END + 16, EAVES), (_up(END + 16, TOP) + 30, TOP), (_up(END - 6, TOP), TOP)]
    brush.polygon(edge, RED, "shadow")


def front(brush: Brush) -> None:
    """The columns and the fascia, which hides where things hang from."""
    for x in COLUMNS:
        _column(brush, x)
    _fascia(brush)


def _up(x: float, y: float) -> float:
    """Where a rafter that meets the eaves at `x` is at height `y` above them."""
    return VANISH_X + (x - VANISH_X) * (y - VANISH_Y) / (EAVES - VANISH_Y)


def _boards(brush: Brush) -> None:
    brush.polygon([(LEFT, TOP), (_up(END, TOP), TOP), (END, EAVES), (LEFT, EAVES)], IRON, "shadow")
    for y in range(int(EAVES) - 26, int(TOP), -34):  # boards
        brush.line([(LEFT, y), (_up(END, y), y)], 1.6, IRON, "base", alpha=0.28)
    for i in range(-16, 4):
        x = 960 + i * 150
        foot, head = 9.0, 9.0 * (TOP - VANISH_Y) / (EAVES - VANISH_Y)
        far = _up(x, TOP)
        brush.polygon([(x - foot, EAVES), (x + foot, EAVES), (far + head, TOP), (far - head, TOP)], IRON)
        brush.polygon(
            [(x - foot, EAVES), (x - foot * 0.5, EAVES), (far - head * 0.5, TOP), (far - head, TOP)], IRON, "light", alpha=0.45
        )
    for purlin, thick in ((96.0, 10.0), (14.0, 13.0), (-110.0, 17.0), (-290.0, 22.0)):
        brush.box(LEFT, purlin, _up(END, purlin), purlin + thick, IRON)
        brush.box(LEFT, purlin + thick - 3, _up(END, purlin), purlin + thick, IRON, "light", alpha=0.45)


def _fascia(brush: Brush) -> None:
    right = END + 14
    x = LEFT
    while x < right - 30:
        _scallop(brush, x)
        x += 44
    brush.box(LEFT, FASCIA_TOP, right, FASCIA_FOOT, RED)
    brush.box(LEFT, FASCIA_TOP, right, FASCIA_TOP + 7, RED, "light")
    brush.box(LEFT, FASCIA_FOOT - 10, right, FASCIA_FOOT - 6.5, CREAM, alpha=0.85)
    brush.box(LEFT, FASCIA_FOOT - 4, right, FASCIA_FOOT, RED, "shadow")
    brush.box(right - 10, FASCIA_TOP, right, FASCIA_FOOT, RED, "shadow")


def _scallop(brush: Brush, x: float) -> None:
    """One tongue of the valance, with a drilled hole."""
    builder = skia.PathBuilder()
    builder.moveTo(x + 1.5, FASCIA_FOOT - 1)
    builder.lineTo(x + 42.5, FASCIA_FOOT - 1)
    builder.lineTo(x + 42.5, FASCIA_FOOT + 12)
    builder.quadTo(x + 40, FASCIA_FOOT + 23, x + 22, FASCIA_FOOT + 31)
    builder.quadTo(x + 4, FASCIA_FOOT + 23, x + 1.5, FASCIA_FOOT + 12)
    builder.close()
    hole = skia.Path.Circle(x + 22, FASCIA_FOOT + 14, 4.2)
    tongue = skia.Op(builder.detach(), hole, skia.PathOp.kDifference_PathOp)
    brush.shape(tongue, RED, "shadow")
    brush.line([(x + 3, FASCIA_FOOT + 1), (x + 3, FASCIA_FOOT + 11)], 2.2, RED, "base")


def _column(brush: Brush, x: float) -> None:
    _contact(brush, x)
    for side in (-1, 1):
        _bracket(brush, x, side, reach=0.52 if x + side * 158 > END else 1.0)
    brush.box(x - 17, FASCIA_FOOT - 4, x + 17, 830, IRON)
    brush.box(x + 6, FASCIA_FOOT - 4, x + 17, 830, IRON, "shadow")
    brush.box(x - 15, FASCIA_FOOT - 4, x - 9, 830, IRON, "light")
    brush.line([(x - 2, 356), (x - 2, 800)], 2.4, IRON, "shadow", alpha=0.7)
    for y, half, high in ((322.0, 22.0, 9.0), (333.0, 26.0, 11.0), (346.0, 21.0, 7.0), (560.0, 20.0, 6.0)):
        _moulding(brush, x, y, half, high)
    for top, half in ((800.0, 22.0), (812.0, 27.0), (822.0, 31.0)):
        _moulding(brush, x, top, half, 12.0)
    _moulding(brush, x, 832.0, 29.0, PLINTH - 832.0)


def _moulding(brush: Brush, x: float, y: float, half: float, high: float) -> None:
    """A ring or block of the column: lit on top and on the left, dark on the right."""
    brush.box(x - half, y, x + half, y + high, IRON, r=1.5)
    brush.box(x + half * 0.35, y, x + half, y + high, IRON, "shadow", r=1.5)
    brush.box(x - half, y, x + half * 0.35, y + min(4.0, high * 0.35), IRON, "light", r=1.5)


def _contact(brush: Brush, x: float) -> None:
    brush.disc(x + 12, PLINTH - 1, 58, FLOOR, "shadow", ry=8, alpha=0.9)


def _bracket(brush: Brush, x: float, side: int, reach: float) -> None:
    """A quarter arch between column and roof, open inside: three rings that shrink outwards."""

    def at(dx: float, y: float) -> tuple[float, float]:
        return x + side * (15 + (dx - 15) * reach), y

    top = FASCIA_FOOT - 4
    builder = skia.PathBuilder()
    builder.moveTo(*at(15, 318))
    builder.cubicTo(*at(20, 250), *at(66, 192), *at(158, 186))
    builder.lineTo(*at(158, top))
    builder.lineTo(*at(15, top))
    builder.close()
    web = builder.detach()
    inner = skia.PathBuilder()
    inner.moveTo(*at(15, 288))
    inner.cubicTo(*at(22, 240), *at(60, 186), *at(128, 179))
    inner.lineTo(*at(15, 179))
    inner.close()
    arch = skia.Op(web, inner.detach(), skia.PathOp.kDifference_PathOp)
    tone = "shadow" if side > 0 else "base"
    brush.shape(arch, IRON, tone)  # type: ignore[arg-type]
    for dx, y, r in ((42.0, 203.0, 20.0), (78.0, 191.5, 10.5), (26.5, 240.0, 9.5)):
        px, py = at(dx, y)
        brush.ring(px, py, r * (0.5 + 0.5 * reach), 5.0, IRON, tone)  # type: ignore[arg-type]
