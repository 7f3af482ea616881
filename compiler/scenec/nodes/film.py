"""The kind `film`: pieces and a track joined, nothing drawn or re-encoded.

Parameters: `fps`, `size` [width, height], `pieces`: the frames of each. Inputs: the pieces in order, then the track.
Artifact: `film.mp4`.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("av",)
CODE = ("outputs/mp4.py", "outputs/aac.py")

FILM = "film.mp4"


def run(work: Work) -> None:
    """Join."""
    from scenec.nodes.track import TRACK
    from scenec.outputs.mp4 import join

    *pieces, track = work.inputs
    counts = [int(count) for count in work.params["pieces"]]
    segments = [(folder / "segment.mp4", count) for folder, count in zip(pieces, counts, strict=True)]
    width, height = work.params["size"]
    join(segments, track / TRACK, work.out / FILM, int(work.params["fps"]), (int(width), int(height)), work.progress)
