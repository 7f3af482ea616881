"""Effects in time: from when to when each is seen, how it comes and how it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenec.arrange.beats import ease_of, walk_through
from scenec.deeds import Effect
from scenec.effects.table import kind_of
from scenec.story import Story
from scenec.timeline import Effected, Key, ShotSpan, Track

ORDER = ("layer", "frame")


def effects(story: Story, times: Mapping[str, tuple[int, int]], shots: Sequence[ShotSpan], frames: int) -> tuple[Effected, ...]:
    """All effects on the picture, in the order in which they act: layers, then frames, each as they are written.

    The same effect again takes over from the one before. What begins or ends with a shot (or the film) is there at once, unless
    `over:` says otherwise.
    """
    beats = [b for b in walk_through(story.beats) if isinstance(b, Effect) and kind_of(b.effect).acts in ORDER]
    cuts = {0, frames, *(shot.start for shot in shots)}
    found = []
    for beat in beats:
        start = max(0, times[beat.id][0])
        end = min(frames, _end(beat, story.format.fps, times, shots, frames))
        later = [times[other.id][0] for other in beats if other.effect == beat.effect and start < times[other.id][0] < end]
        ease = round(ease_of(beat, story.format.fps))
        if later:
            end = min(end, min(later) + ease)
        if beat.level <= 0 or end <= start:
            continue
        come = ease if beat.over is not None or start not in cuts else 0
        go = ease if (beat.over is not None and end < frames) or end not in cuts else 0
        come, go = min(come, (end - start) // 2), min(go, (end - start) // 2)
        level = Track(0.0, (Key(start, beat.level, come, "sm"), *((Key(end - go, 0.0, go, "sm"),) if go else ())))
        found.append(Effected(beat.id, beat.effect, start, end, level, beat.on, beat.extra))
    return tuple(sorted(found, key=lambda each: ORDER.index(kind_of(each.effect).acts)))


def _end(beat: Effect, fps: int, times: Mapping[str, tuple[int, int]], shots: Sequence[ShotSpan], frames: int) -> int:
    start, end = times[beat.id]
    if beat.length is not None or beat.until is not None:
        return end
    lasts = kind_of(beat.effect).lasts
    if lasts == "film":
        return frames
    if lasts == "shot":
        return next((shot.end for shot in shots if shot.start <= max(0, start) < shot.end), frames)
    return start + round(float(lasts) * fps)
