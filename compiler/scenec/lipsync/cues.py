"""Mouth cues in Rhubarb's alphabet (A-H, X), for tools that know it: one shape after another, without gaps."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.lipsync.segments import Segment, segments
from scenec.take import Timing

# Rhubarb's basic shapes A-F and its extended G, H, X, by viseme (lipsync shapes of its README).
SHAPES = {
    "sil": "X", "PP": "A", "FF": "G", "TH": "B", "DD": "B", "kk": "B", "CH": "B", "SS": "B", "nn": "B", "RR": "E",
    "aa": "D", "E": "C", "ih": "B", "oh": "E", "ou": "F",
}  # fmt: skip

OPEN = 0.62  # "aa" that opens less than this is a C: a reduced vowel does not drop the jaw
BRIEF = 0.03  # seconds: a shape shorter than this is not worth a drawing, unless it closes the lips
LONG_L = 0.10  # an l this long shows the tongue


@dataclass(frozen=True)
class MouthCue:
    """One shape over seconds."""

    start: float
    end: float
    value: str


def cues(timing: Timing, language: str = "en") -> list[MouthCue]:
    """The shapes of a take from its start to its end, neighbours different."""
    made: list[MouthCue] = []
    for segment in segments(timing.phonemes, language):
        start, end = max(0.0, segment.start), min(timing.seconds, segment.end)
        if end <= start:
            continue
        value = _shape(segment)
        brief = end - start < BRIEF and value not in {"A", "G"}
        if made and (brief or made[-1].value == value):
            made[-1] = MouthCue(made[-1].start, end, made[-1].value)
        else:
            made.append(MouthCue(start, end, value))
    return made


def _shape(segment: Segment) -> str:
    """The shape of one target."""
    if segment.viseme == "aa" and segment.opening < OPEN:
        return "C"
    if segment.phone[:1] in {"l", "ɫ"} and segment.end - segment.start >= LONG_L:
        return "H"
    return SHAPES[segment.viseme]
