"""In front of everybody, out of focus: heads and shoulders of the first row, dark before the stage."""

from __future__ import annotations

from scenec.sets.brush import Brush

SEAT, COATS = "#7A2F38", ("#4A5568", "#5A4A44", "#3F5A58", "#5E4A5E")
PLACES = (-260.0, -60.0, 150.0, 380.0, 1540.0, 1770.0, 1980.0, 2190.0)


def stalls(brush: Brush) -> None:
    """The layer; nobody sits in the middle."""
    for number, x in enumerate(PLACES):
        coat = COATS[number % 4]
        top = 1010.0 + 12 * ((number * 5) % 3)
        brush.smooth(
            [(x - 104, 1600), (x - 98, top + 112), (x - 44, top + 68), (x + 44, top + 68), (x + 98, top + 112), (x + 104, 1600)],
            coat,
        )
        brush.box(x - 22, top + 30, x + 22, top + 90, "#8A6250")
        brush.disc(x, top, 46, ("#3A2C26", "#6B4A34", "#2B2626", "#8A7A6A")[number % 4], ry=54)
    for left in (-400.0, 1450.0):
        brush.box(left, 1152, left + 900, 1700, SEAT, r=30)
