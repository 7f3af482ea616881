"""footage: a picture or a clip of the project, decoded and made as large as it is shown.

Parameters: `file` {"path", "digest"}; `width`, `height`; `fps`; `frames` of a clip, 0 of a picture; `fit`: where the
shapes differ, `whole` on itself blurred, `bare` on black, `fill`: cut.
Artifact: `picture.png`, or `clip.mp4` (H.264, BT.709, nearly lossless, short groups of pictures).
"""

from __future__ import annotations

from pathlib import Path

from scenec.nodes.work import NodeError, Work

VERSION = 1
TOOLS = ("av", "numpy", "opencv-python-headless")
CODE = ("footage", "outputs/h264.py", "drawing/canvas.py", "drawing/colour.py")


def run(work: Work) -> None:
    """Decode."""
    from scenec.footage.limits import FootageError
    from scenec.footage.reading import Wanted, decode

    p = work.params
    path = Path(p["file"]["path"])
    try:
        decode(path, Wanted(p["width"], p["height"], p["fps"], p["frames"], p["fit"]), work.out)
    except FootageError as fault:
        raise NodeError(f"{path.name} {fault}; {fault.advice}" if fault.advice else f"{path.name} {fault}") from fault
    except OSError as fault:
        raise NodeError(f"{path.name} cannot be read: {fault.strerror}") from fault
