"""sheet: a contact sheet. Parameters: `title`, and `cells` (`input`, `index` of its picture, `heading`, `text`).

Inputs: still nodes.
Artifact: `sheet.png`.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("skia-python", "opencv-python-headless", "uharfbuzz", "fontpkg-inter", "fontpkg-fraunces")
CODE = ("captions", "outputs/contact_sheet.py")


def run(work: Work) -> None:
    """Lays the pictures out."""
    import cv2
    import numpy as np

    from scenec.outputs.contact_sheet import Cell, contact_sheet

    cells = [
        Cell(np.asarray(cv2.imread(str(work.inputs[c["input"]] / f"{c['index']:03}.png")), np.uint8), c["heading"], c["text"])
        for c in work.params["cells"]
    ]
    cv2.imwrite(str(work.out / "sheet.png"), contact_sheet(work.params["title"], cells))
