"""still: single frames of a piece as PNG, for storyboards. Parameters and inputs are a piece's, and `stills`: its local frames.

Artifact: `000.png`, `001.png`, ... in the order of `stills`.
"""

from __future__ import annotations

from scenec.nodes.piece import ART
from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("skia-python", "opencv-python-headless", "numpy", "uharfbuzz", "fontpkg-inter", "fontpkg-fraunces")
CODE = ART


def run(work: Work) -> None:
    """Draws the frames."""
    import cv2

    from scenec import painter, reel

    frames = list(work.params["stills"])
    ready = reel.prepare(work.params, work.inputs, frames)
    for index in range(len(frames)):
        work.progress(index / len(frames))
        cv2.imwrite(str(work.out / f"{index:03}.png"), painter.still(ready, index))
