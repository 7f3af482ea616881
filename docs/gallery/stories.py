"""Draws docs/gallery/stories.jpg, frames of four stories: `python docs/gallery/stories.py FOLDER`, with their films in it."""

from __future__ import annotations

import sys
from pathlib import Path

import av
import cv2
import numpy as np

OUT = Path(__file__).parent / "stories.jpg"
SIZE = (400, 225)
# Seconds, with Kokoro's voices.
FRAMES = {
    "reunion": (5.9, 9.2, 19.0, 26.4),
    "quarrel": (9.6, 18.6, 24.6, 38.6),
    "first-kiss": (3.0, 11.5, 22.3, 33.9),
    "lesson": (7.0, 11.7, 22.7, 26.9),
}


def main(films: Path) -> None:
    """Draw it beside this file."""
    rows = []
    for name, moments in FRAMES.items():
        with av.open(str(films / f"{name}.mp4")) as container:
            rate = float(container.streams.video[0].average_rate or 30)
            wanted = {round(moment * rate) for moment in moments}
            frames = [f.to_ndarray(format="bgr24") for index, f in enumerate(container.decode(video=0)) if index in wanted]
        rows.append(np.hstack([cv2.resize(frame, SIZE, interpolation=cv2.INTER_AREA) for frame in frames]))
    cv2.imwrite(str(OUT), np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 80])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
