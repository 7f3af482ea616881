"""The kind `track`: a film's sound as it lies in the file. Input: a mix (or medley). Artifact: `track.m4a` (AAC, stereo, 48 kHz).

A node of its own, so that a change of the picture encodes no sound. Parameters: none."""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("av",)
CODE = ("outputs/aac.py",)

TRACK = "track.m4a"


def run(work: Work) -> None:
    """Encode."""
    from scenec.nodes.mix import AUDIO
    from scenec.outputs.aac import encode

    encode(work.inputs[0] / AUDIO, work.out / TRACK, work.progress)
