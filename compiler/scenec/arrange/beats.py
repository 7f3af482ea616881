"""Beats in the order of the text: which of them take time, and how much."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from scenec.acting.channels import per_frame
from scenec.acting.gestures import natural_length
from scenec.deeds import CaptionText, Choice, Display, Effect, Exit, Handle, Show, Sit, Stand, Title
from scenec.effects.table import EFFECTS, kind_of
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
from scenec.tempo import Stretch, slowed

# What follows waits for these.
ADVANCING = (Line, Gesture, Interaction, Walk, Exit, Handle, Sit, Stand, Turn, Pause, Fade, Title, Show, With, Choice)
# Without a time of their own; they go with the line that follows.
LEADING = (Shot, Feel, Gaze, CameraMove, CaptionText, Display, Effect)

# Frames at 30 a second.
TURN = 28
CAMERA_MOVE = 75
SHAKE = 12
STOP = 30
ASKED = 30  # of picture before an interactive film stops to ask

# Seconds that texts stand: at least, and for each letter.
READING = {"picture": (2.2, 0.06), "card": (2.2, 0.06), "lower-third": (3.4, 0.03), "corner": (3.0, 0.04), "caption": (2.0, 0.06)}
A_PICTURE = 4.0  # seconds that a picture is shown
CREDITS, CREDITS_LINE = 5.0, 0.6  # seconds: of any roll, and of a line of it
NATURAL = {name: float(kind.lasts) for name, kind in EFFECTS.items() if kind.acts == "time"}  # seconds
SLOWEST = 3.0  # times as long as it is, at level 1


def is_time(beat: Beat) -> bool:
    """Whether it slows time or stops it: it comes after what stands before it, not with what follows."""
    return isinstance(beat, Effect) and kind_of(beat.effect).acts == "time"


def speed_of(beat: Effect) -> float:
    """How fast slow motion is where it is slowest, 1 = not slow."""
    return 1 / (1 + (SLOWEST - 1) * beat.level)


def ease_of(beat: Effect, fps: int) -> float:
    """Frames in which an effect comes and goes."""
    return beat.over.frames(fps) if beat.over is not None else kind_of(beat.effect).eases * fps


def slow_motion(beat: Effect, fps: int) -> Stretch:
    """The stretch of a slow motion whose length in the film is written, or natural."""
    length = beat.length.frames(fps) if beat.length is not None else NATURAL["slow-motion"] * fps
    return slowed(length, ease_of(beat, fps), speed_of(beat))


def effect_frames(beat: Effect, fps: int) -> int:
    """How long an effect lasts of which that is written, else 0; on time: how much action it takes."""
    if not is_time(beat):
        return round(beat.length.frames(fps)) if beat.length is not None else 0
    return 0 if beat.effect == "freeze" else slow_motion(beat, fps).end


def walk_through(beats: Sequence[Beat]) -> Iterator[Beat]:
    """Every beat in the order of the text, those inside `with` after it."""
    for beat in beats:
        yield beat
        if isinstance(beat, With):
            yield from walk_through(beat.beats)


def asked(beats: Sequence[Beat]) -> list[Choice]:
    """The choices at which an interactive film stops, or has stopped."""
    return [beat for beat in beats if isinstance(beat, Choice) and beat.asked]


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
        case Walk() | Exit() | Handle() | Interaction() | Sit() | Stand():
            return walks[beat.id]
        case Turn() | Choice():
            return given(None, TURN if isinstance(beat, Turn) else ASKED)
        case Effect():
            return effect_frames(beat, fps)
        case Pause() | Sound():
            return given(beat.length, 0)
        case CameraMove():
            return given(beat.over, SHAKE if beat.move == "shake" else CAMERA_MOVE)
        case Title() | CaptionText() | Show() | Display():
            return given(beat.length, _stands(beat) * 30)
        case Fade() | Stop():
            return given(beat.over, STOP)
        case With():
            return _longest(beat, fps, timings, walks)
    return 0


def _stands(beat: Title | CaptionText | Show | Display) -> float:
    """Seconds that a text needs to be read, or a picture or a clip to be seen. On a screen it stays: that takes none."""
    if isinstance(beat, Show | Display):
        on_screen = isinstance(beat, Display) and beat.on is not None
        return 0.0 if on_screen or beat.footage is None else beat.footage.seconds or A_PICTURE
    if beat.style == "credits":
        return CREDITS + CREDITS_LINE * len(beat.text.splitlines())
    least, letter = READING[beat.style]
    return round(least + letter * (len(beat.text) + len(beat.under)), 2)


def _longest(beat: With, fps: int, timings: Mapping[str, Timing], walks: Mapping[str, int]) -> int:
    """The length of a `with`: of its longest beat; those that hang on other moments do not count."""
    longest = 0
    for child in beat.beats:
        if child.at is None and child.until is None and isinstance(child, ADVANCING):
            gap = child.gap.frames(fps) if isinstance(child, Line) and child.gap else 0.0
            longest = max(longest, beat_frames(child, fps, timings, walks) + round(gap))
    return longest
