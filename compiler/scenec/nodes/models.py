"""models: the model sheets of characters, below one another. Parameters: `people`: `name`, `facts`, `age` and `look` of each.

Artifact: `sheet.png`.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("skia-python", "opencv-python-headless", "numpy", "uharfbuzz", "fontpkg-inter", "fontpkg-fraunces")
CODE = (
    "acting/emotions.py", "captions", "drawing", "lipsync/visemes.py", "outputs/model_sheet.py", "outputs/portraits.py",
    "outputs/rig_sheet.py", "rigs",
)  # fmt: skip


def run(work: Work) -> None:
    """Draws the sheets."""
    import cv2
    import numpy as np

    from scenec.outputs.model_sheet import Model, one_sheet

    people = work.params["people"]
    pages = []
    for index, person in enumerate(people):
        work.progress(index / len(people))
        pages.append(one_sheet(Model(person["name"], person["facts"], person["look"], person["age"])))
    cv2.imwrite(str(work.out / "sheet.png"), np.concatenate(pages), [cv2.IMWRITE_PNG_COMPRESSION, 6])
