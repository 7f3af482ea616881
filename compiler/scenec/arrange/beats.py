"""Beats in the order of the text: which of them take time, and how much."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from scenec.acting.channels import per_frame
from scenec.acting.gestures import natural_length
from scenec.deeds import CaptionText, Effect, Title
from scenec.interaction import Interaction
from scenec.story import (
    Beat,
    CameraMove,
    Duration,
    Fade,
    Feel,
    Gaze,
    Gesture,
    Line,
    Pause,
    Shot,
    Sound,
    Stop,
    Turn,
    Walk,
    With,
)
from scenec.take import Timing

ADVANCING = (Line, Gesture, Interaction, Walk, Turn, Pause, Fade, Title, With)  # what follows waits for these
LEADING = (Shot, Feel, Gaze, CameraMove, CaptionText, Effect)  # without a time of their own; they go with the line that follows

# Frames at 30 a second.
TURN = 28
CAMERA_MOVE = 75
SHAKE = 12
STOP = 30

# Seconds that texts stand: at least, and for each letter.
READING = {"picture": (2.2, 0.06), "card": (2.2, 0.06), "lower-third": (3.4, 0.03), "corner": (3.0, 0.04), "caption": (2.0, 0.06)}
CREDITS, CREDITS_LINE = 5.0, 0.6  # seconds: of any roll, and of a line of it


def walk_through(beats: Sequence[Beat]) -> Iterator[Beat]:
    """Every beat in the order of the text, those inside `with` after it."""
    for beat in beats:
        yield beat
        if isinstance(beat, With):
            yield from walk_through(beat.beats)


def lines_of(beat: Beat) -> list[Line]:
    """The lines that begin with a beat: itself, or those inside a `with` that are not hung elsewhere."""
    if isinstance(beat, Line):
        return [beat]
    if isinstance(beat, With):
        return [line for child in beat.beats if child.at is None for line in lines_of(child)]
    return []


def line_frames(timing: Timing, fps: int) -> int:
    """The length of a spoken line in whole frames."""
    return max(1, math.ceil(round(timing.seconds * fps, 6)))


def beat_frames(beat: Beat, fps: int, timings: Mapping[str, Timing], walks: Mapping[str, int]) -> int:
    """How long a beat lasts, in whole frames. `walks`: of every walk and interaction."""

    def given(length: Duration | None, natural: float) -> int:
        return max(0, round(length.frames(fps) if length else natural * per_frame(fps)))

    match beat:
        case Line():
            return line_frames(timings[beat.id], fps)
        case Gesture():
            return given(beat.length, natural_length(beat.kind))
        case Walk() | Interaction():
            return walks[beat.id]
        case Turn():
            return given(None, TURN)
        case Pause() | Sound() | Effect():
            return given(beat.length, 0)
        case Fade():
            return given(beat.over, 0)
        case CameraMove():
            return given(beat.over, SHAKE if beat.move == "shake" else CAMERA_MOVE)
        case Title() | CaptionText():
            return given(beat.length, _natural(beat) * 30)
        case Stop():
            return given(beat.over, STOP)
        case With():
            return _longest(beat, fps, timings, walks)
    return 0


def _natural(beat: Title | CaptionText) -> float:
    """Seconds that a text needs to be read."""
    letters = len(beat.text) + len(beat.under)
    if beat.style == "credits":
        return CREDITS + CREDITS_LINE * len(beat.text.splitlines())
    least, letter = READING[beat.style]
    return round(least + letter * letters, 2)


def _longest(beat: With, fps: int, timings: Mapping[str, Timing], walks: Mapping[str, int]) -> int:
    """The length of a `with`: of its longest beat; those that hang on other moments do not count."""
    longest = 0
    for child in beat.beats:
        if child.at is None and child.until is None and isinstance(child, ADVANCING):
            gap = child.gap.frames(fps) if isinstance(child, Line) and child.gap else 0.0
            longest = max(longest, beat_frames(child, fps, timings, walks) + round(gap))
    return longest
