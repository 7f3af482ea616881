"""The stage of a theatre: a painted cloth, flats in the wings, boards, red curtains, footlights; we sit in the stalls."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.theatre import boards, cloth, curtain, flats, stalls


def _stage(brush: Brush) -> None:
    boards.boards(brush)
    boards.things(brush)
    curtain.curtain(brush)


PAINTERS: dict[str, Painter] = {"cloth": cloth.cloth, "flats": flats.flats, "stage": _stage, "front": stalls.stalls}
before_screens = curtain.before_screens
