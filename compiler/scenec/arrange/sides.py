"""The side that something is heard from: where it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.camera.framing import to_screen
from scenec.camera.moves import camera_at
from scenec.sets.stage import Stage
from scenec.story import Format
from scenec.timeline import ShotSpan


def seen_at(x: float, frame: float, form: Format, shots: Sequence[ShotSpan], stage: Stage) -> tuple[float, float]:
    """Where in the picture a place of the stage (metres) is seen at a frame: -1 its left edge, 1 its right one, beyond it is
    out of the picture; and the camera's zoom."""
    shot = next((each for each in shots if each.start <= frame < each.end), shots[-1])
    camera = camera_at(shot.camera, frame)
    across, _ = to_screen(camera, (stage.stage_x(x), stage.ground), form.width, form.height)
    return (across / form.width - 0.5) * 2, camera.z
