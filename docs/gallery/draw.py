"""Draws docs/gallery/reunion.jpg: four frames of the demo film, each from the middle of a caption. Run by `make gallery`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import av
import cv2
import numpy as np

CAPTIONS = (0.0, 0.25, 0.6, 1.0)  # whose frames are shown: shares of the way, as voices differ in how lines part
SIZE = (704, 396)


def seconds(stamp: str) -> float:
    """An SRT time."""
    hours, minutes, rest = stamp.replace(",", ".").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def main(film: Path) -> None:
    """Draw it beside this file."""
    times = re.findall(r"([\d:,]+) --> ([\d:,]+)", film.with_suffix(".srt").read_text(encoding="utf-8"))
    middles = [sum(map(seconds, times[round(share * (len(times) - 1))])) / 2 for share in CAPTIONS]
    with av.open(str(film)) as container:
        rate = float(container.streams.video[0].average_rate or 30)
        wanted = {round(middle * rate) for middle in middles}
        frames = [f.to_ndarray(format="bgr24") for index, f in enumerate(container.decode(video=0)) if index in wanted]
    small = [cv2.resize(frame, SIZE, interpolation=cv2.INTER_AREA) for frame in frames]
    sheet = np.vstack([np.hstack(small[:2]), np.hstack(small[2:])])
    cv2.imwrite(str(Path(__file__).parent / f"{film.stem}.jpg"), sheet, [cv2.IMWRITE_JPEG_QUALITY, 84])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
