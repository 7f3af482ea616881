"""The measures of the car: what runs towards the vanishing point, and how far each part of it is. Plain numbers."""

from __future__ import annotations

from scenec.sets.brush import Point

MIDDLE, HORIZON = 960.0, 452.0
# The windscreen's glass, from bottom left round to bottom right, and what a wall of the car begins with at our end.
FOOT, HEAD = 806.0, 112.0
GLASS: tuple[Point, ...] = ((206.0, FOOT), (362.0, HEAD), (1558.0, HEAD), (1714.0, FOOT))
EAVES, SILL = (362.0, 176.0), (196.0, 704.0)  # the upper and the lower edge of the side windows, left, at our end
REAR = 0.555  # how much smaller the rear wall is than the plane of the windscreen
BODY, DARK, CHROME = "#8DB4BC", "#22303A", "#D9DAD3"
CLOTH, SEAT, SEAT_DARK, TRIM = "#CDBFA8", "#C08F62", "#8A5F42", "#5A463B"


def at(point: Point, size: float) -> Point:
    """Where a point of the windscreen's plane is seen when it is moved back along the car, `size` 1 to 0."""
    return MIDDLE + (point[0] - MIDDLE) * size, HORIZON + (point[1] - HORIZON) * size


def mirrored(points: list[Point], side: int) -> list[Point]:
    """The same on the left (-1) or the right (+1) side."""
    return points if side < 0 else [(2 * MIDDLE - x, y) for x, y in points]
