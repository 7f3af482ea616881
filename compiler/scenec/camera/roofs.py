"""What part of a frame no roof covers."""

from __future__ import annotations

import skia

from scenec.camera.framing import View
from scenec.sets.table import STAGE_HEIGHT


def open_sky(roof: tuple[float, float], view: View, width: int, height: int, slant: float) -> skia.Path:
    """Right of the line along which what falls passes the roof's end: `slant` pixels sideways a pixel down, 0 straight."""
    end, eaves = roof
    scale = view.z * height / STAGE_HEIGHT
    x, y = width / 2 + scale * (end - view.x), height / 2 + scale * (eaves - view.y)
    top, foot = x + (y + 20) * -slant, x - (height + 20 - y) * -slant
    far = width + 4000.0
    corners = [(top, -20.0), (max(top, far), -20.0), (max(foot, far), height + 20.0), (foot, height + 20.0)]
    return skia.Path.Polygon([skia.Point(*corner) for corner in corners], True)
