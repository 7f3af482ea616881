"""Music, sounds and ambience in time: until they are stopped, replaced or faded out; and the picture's own fades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenec.acting.channels import per_frame
from scenec.arrange.beats import walk_through
from scenec.hearing import SoundCue
from scenec.sound.places import tones
from scenec.story import Fade, Sound, Stop, Story
from scenec.timeline import Key, Track

REPLACED, LAST = 30, 15  # frames at 30 a second in which music gives way to the next, and to the film's end
REPLACES = ("music", "ambience")  # there is one of these at a time


def play(story: Story, times: Mapping[str, tuple[int, int]], frames: int) -> tuple[SoundCue, ...]:
    """Everything that is heard beside voices."""
    u = per_frame(story.format.fps)
    beats = sorted((b for b in walk_through(story.beats) if isinstance(b, Sound | Stop | Fade)), key=lambda b: times[b.id][0])
    cues = []
    for sound in beats:
        if not isinstance(sound, Sound) or times[sound.id][0] >= frames:
            continue
        start = max(0, times[sound.id][0])
        fade_in = sound.fade_in.frames(story.format.fps) if sound.fade_in else 0.0
        end, fade_out = frames, LAST * u if sound.kind in REPLACES else 0.0
        if sound.length is not None or sound.until is not None:
            end = min(frames, times[sound.id][1])
        for other in beats:
            ends = _ends(sound, other, times, REPLACED * u)
            if ends is not None and start < ends[0] <= end:
                end, fade_out = min(ends[0], frames), ends[1]
        if sound.fade_in is None:
            fade_in = max([fade_in, *_faded_in(sound, beats, times)])
        cues.append(
            SoundCue(
                sound.id,
                sound.kind,
                sound.what,
                sound.path,
                sound.digest,
                start,
                end,
                sound.volume,
                fade_in,
                min(fade_out, end - start),
            )
        )
    return tuple(cues)


def _ends(sound: Sound, other: object, times: Mapping[str, tuple[int, int]], crossfade: float) -> tuple[int, float] | None:
    """The frame at which `other` ends `sound`, and over how many frames it does."""
    if isinstance(other, Stop) and other.what in {sound.kind, "all"}:
        first, last = times[other.id]
        return last, float(last - first)
    if isinstance(other, Fade) and other.direction == "out":
        first, last = times[other.id]
        return last, float(last - first)
    if isinstance(other, Sound) and other is not sound and other.kind == sound.kind and sound.kind in REPLACES:
        first = times[other.id][0]
        return (first + round(crossfade), crossfade) if first > times[sound.id][0] else None
    return None


def _faded_in(sound: Sound, beats: list[Sound | Stop | Fade], times: Mapping[str, tuple[int, int]]) -> list[float]:
    """Lengths of the fades in from black that begin with a sound: music comes with the picture."""
    start = times[sound.id][0]
    return [
        float(times[b.id][1] - times[b.id][0])
        for b in beats
        if isinstance(b, Fade) and b.direction == "in" and times[b.id][0] == start and sound.kind in REPLACES
    ]


def fade(story: Story, times: Mapping[str, tuple[int, int]]) -> Track:
    """How much of the picture there is: 1 all, 0 black."""
    beats = sorted((b for b in walk_through(story.beats) if isinstance(b, Fade)), key=lambda b: times[b.id][0])
    begins_black = bool(beats) and beats[0].direction == "in"
    keys = tuple(Key(times[b.id][0], 1.0 if b.direction == "in" else 0.0, times[b.id][1] - times[b.id][0], "sm") for b in beats)
    return Track(0.0 if begins_black else 1.0, keys)


def tone(story: Story, cues: Sequence[SoundCue], frames: int) -> tuple[SoundCue, ...]:
    """What the place sounds like by itself, wherever no ambience of the writer's does."""
    if not story.heard.tone:
        return ()
    u = per_frame(story.format.fps)
    taken = sorted((cue.start, cue.end) for cue in cues if cue.kind == "ambience")
    free, at = [], 0
    for start, end in [*taken, (frames, frames)]:
        if start > at:
            free.append((at, start))
        at = max(at, end)
    over = REPLACED * u
    names = tones(story.place.set, story.place.light, story.place.weather)
    made = []
    for index, (start, end) in enumerate(free):
        first, last = max(0, round(start - over)), min(frames, round(end + over))
        fades = (over if start else 0.0, over if end < frames else LAST * u)
        made += [SoundCue(f"tone-{index}-{name}", "tone", name, None, None, first, last, 1.0, *fades) for name in names]
    return tuple(made)
