"""Slow motion and freezes: which action they stretch, and what that does to everything that is timed by the film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from scenec.arrange.beats import NATURAL, ease_of, is_time, slow_motion, speed_of, walk_through
from scenec.deeds import CaptionText, Effect, Title
from scenec.diagnostics import Diagnostic, SceneError
from scenec.story import Fade, Line, Shot, Sound, Stop, Story
from scenec.tempo import Stretch, film_frame, film_of, lengthened, moved
from scenec.timeline import CameraKey, ShotSpan, Window

Times = Mapping[str, tuple[int, int]]
# These last as long as they are written, read or spoken: by the film's time.
KEPT = (Effect, Sound, Stop, Fade, Line, Title, CaptionText)


def stretches(story: Story, times: Times) -> tuple[Stretch, ...]:
    """The action that lasts longer, in order. Raises SceneError where somebody speaks in it, or two of them meet."""
    found: list[tuple[Stretch, Effect]] = []
    for beat in walk_through(story.beats):
        if isinstance(beat, Effect) and is_time(beat) and beat.level > 0:
            made = _freeze(beat, story, times) if beat.effect == "freeze" else _slow(beat, story.format.fps, times)
            if made.frames > made.end - made.start:
                found.append((made, beat))
    found.sort(key=lambda item: (item[0].start, item[0].end))
    faults = [_meets(beat, other) for (one, other), (two, beat) in pairwise(found) if two.start < one.end]
    for stretch, _ in found:
        faults += [_spoken(line) for line in _lines(story) if _speaks_in(times[line.id], stretch)]
    if faults:
        raise SceneError(tuple(faults))
    return tuple(stretch for stretch, _ in found)


def _freeze(beat: Effect, story: Story, times: Times) -> Stretch:
    """What stands still before a cut at the same moment is the picture before it."""
    start = max(0, times[beat.id][0])
    beats = list(walk_through(story.beats))
    after = beats[beats.index(beat) :]
    cut = any(isinstance(b, Shot) and times[b.id][0] == start for b in after)
    start -= 1 if cut and start > 0 else 0
    length = beat.length.frames(story.format.fps) if beat.length is not None else NATURAL["freeze"] * story.format.fps
    return Stretch(start, start, round(length))


def _slow(beat: Effect, fps: int, times: Times) -> Stretch:
    """Slow motion: `for` is its length in the film, `until` a moment of the action."""
    start = max(0, times[beat.id][0])
    if beat.until is None:
        return moved(slow_motion(beat, fps), start)
    return moved(lengthened(times[beat.id][1] - start, ease_of(beat, fps), speed_of(beat)), start)


def _lines(story: Story) -> list[Line]:
    """Lines whose speaker is seen."""
    return [b for b in walk_through(story.beats) if isinstance(b, Line) and not b.off and b.who in story.characters]


def _speaks_in(line: tuple[int, int], stretch: Stretch) -> bool:
    if stretch.start == stretch.end:
        return line[0] < stretch.start < line[1]
    return line[0] < stretch.end and line[1] > stretch.start


def _spoken(line: Line) -> Diagnostic:
    message = f'{line.who} speaks ("{line.id}") while time is slow or stands still'
    return Diagnostic("speech-in-slow-motion", "error", message, line.span, "let it happen when nobody on stage speaks")


def _meets(beat: Effect, other: Effect) -> Diagnostic:
    message = f'"{beat.id}" begins before "{other.id}" is over'
    return Diagnostic("time-overlap", "error", message, beat.span, "time is slowed by one effect at a time: move one of them")


# ---- what is timed by the film ----


def on_film(story: Story, times: Times, slow: Sequence[Stretch]) -> dict[str, tuple[int, int]]:
    """The beats' frames in the film."""
    found = {}
    for beat in walk_through(story.beats):
        start, end = times[beat.id]
        first = film_frame(slow, start)
        kept = isinstance(beat, KEPT) and beat.until is None and not is_time(beat)
        found[beat.id] = (first, first + end - start if kept else film_frame(slow, end))
    return found


def shots_on_film(shots: Sequence[ShotSpan], slow: Sequence[Stretch]) -> tuple[ShotSpan, ...]:
    """The shots in the film; their cameras move on through slow motion, and arrive with the action."""
    return tuple(
        replace(
            shot,
            start=film_frame(slow, shot.start),
            end=film_frame(slow, shot.end),
            camera=tuple(_key(key, slow) for key in shot.camera),
            halves=tuple(replace(half, camera=tuple(_key(key, slow) for key in half.camera)) for half in shot.halves),
            shakes=tuple((film_frame(slow, first), length) for first, length in shot.shakes),
            transition=replace(
                shot.transition, start=film_frame(slow, shot.transition.start), end=film_frame(slow, shot.transition.end)
            )
            if shot.transition is not None
            else None,
        )
        for shot in shots
    )


def _key(key: CameraKey, slow: Sequence[Stretch]) -> CameraKey:
    return replace(key, frame=round(film_of(slow, key.frame), 4))


def windows_on_film(windows: Sequence[Window], slow: Sequence[Stretch]) -> tuple[Window, ...]:
    """The windows in the film."""
    return tuple(replace(w, start=film_frame(slow, w.start), end=film_frame(slow, w.end)) for w in windows)
