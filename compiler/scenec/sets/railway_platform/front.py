"""In front of everybody, out of focus: the edge of a column on the left, a suitcase on the right."""

from __future__ import annotations

from scenec.sets.brush import Brush

IRON, LEATHER, STRAP = "#2F4643", "#6B3D31", "#3A2C28"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    brush.box(-110, -620, 58, 2200, IRON)
    brush.box(-80, -620, -40, 2200, IRON, "light", alpha=0.6)
    brush.box(28, -620, 58, 2200, IRON, "shadow")
    brush.box(-150, 940, 92, 2200, IRON, r=8)
    brush.box(-150, 940, 92, 954, IRON, "light", r=6, alpha=0.6)
    _suitcase(brush, 1706.0, 1004.0)


def _suitcase(brush: Brush, x: float, y: float) -> None:
    brush.box(x + 96, y - 30, x + 196, y + 20, STRAP, r=15)
    brush.box(x + 112, y - 16, x + 180, y + 20, LEATHER, "shadow", r=7)
    brush.box(x, y, x + 420, y + 420, LEATHER, r=20)
    brush.box(x, y, x + 420, y + 14, LEATHER, "light", r=10, alpha=0.8)
    for strap in (x + 64, x + 226):
        brush.box(strap, y - 3, strap + 26, y + 420, STRAP, r=4)
        brush.box(strap + 3, y + 34, strap + 23, y + 56, "#C9A24A", r=4)
