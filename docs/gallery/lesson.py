"""Draws scenes/lesson/mouths.png, which the teacher of scenes/lesson.yaml shows: three mouths that P, B and M have closed."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import skia

from scenec.analyse.looks import complete
from scenec.lipsync.visemes import VISEMES
from scenec.outputs.portraits import mouth, sitter
from scenec.sets.brush import lettering

OUT = Path(__file__).parents[2] / "scenes/lesson/mouths.png"
SIZE, WRITTEN = (1280, 720), (1024, 576)
PAPER, INK = "#f6efe0", "#3a302c"
# Well inside the edges: what drifts in shows 12 % less at its end.
CELL, TOP, SCALE, LEFT, GAP = (330, 300), 312, 940, 105, 40
PEOPLE = {
    "P": ({"build": "woman", "skin": "tone-3", "hair": {"style": "bun", "colour": "#8b5a2b"}}, "#f3c9a8"),
    "B": ({"build": "man", "skin": "tone-8", "hair": {"style": "short", "colour": "#2c2320"}}, "#a9c6c0"),
    "M": ({"build": "woman", "skin": "tone-6", "hair": {"style": "bun", "colour": "#33231f"}}, "#ecd08c"),
}


def main() -> None:
    """Draw it."""
    surface = skia.Surface(*SIZE)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color(*bytes.fromhex(PAPER[1:])))
    font, ink = lettering(176.0, 600.0, "fontpkg_fraunces"), skia.Paint(AntiAlias=True, Color=skia.Color(*bytes.fromhex(INK[1:])))
    for column, (letter, (look, ground)) in enumerate(PEOPLE.items()):
        who = sitter(complete(look, "lesson", "adult"), "adult")
        cell = mouth(who, {**VISEMES["PP"], "mouthSmile": 0.35}, CELL, SCALE, ground)
        left = LEFT + column * (CELL[0] + GAP)
        rgba = np.ascontiguousarray(cv2.cvtColor(cell, cv2.COLOR_BGR2RGBA))
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(left, TOP, *CELL), 36, 36), True)
        canvas.drawImage(skia.Image.fromarray(rgba), left, TOP)
        canvas.restore()
        width = font.measureText(letter)
        canvas.drawString(letter, left + (CELL[0] - width) / 2, 246, font, ink)
    picture = np.asarray(cv2.cvtColor(surface.toarray(), cv2.COLOR_BGRA2BGR))
    picture = cv2.resize(picture, WRITTEN, interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(OUT), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    main()
