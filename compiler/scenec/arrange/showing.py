"""Pictures and clips in time: when each is seen and how it comes and goes, and the sound of clips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scenec.acting.channels import per_frame
from scenec.arrange.beats import walk_through
from scenec.arrange.shots import Places
from scenec.camera.framing import eyes, to_screen
from scenec.camera.moves import camera_at
from scenec.deeds import Display, Show
from scenec.footage.places import inset
from scenec.hearing import SoundCue
from scenec.sets.stage import STAGE_HEIGHT
from scenec.story import Story
from scenec.tempo import Stretch, action_of
from scenec.timeline import Key, ShotSpan, Showing, Track

SIDES, SIZES = (1.0, 0.0, 0.5), (1.0, 0.8, 0.62, 0.5)  # of insets, in the order in which they are tried
SIDEWAYS, UP, DOWN = 0.065, 0.13, 0.07  # of the body's height: from the eyes to where a head with a hat ends
# Frames at 30 a second in which each comes and goes.
CHANGES = {"full": 8, "inset": 10, "screen": 5}
DOWN, UP_AGAIN = 20, 16  # in which a cloth comes down before its picture is seen, and goes up after it


def show(
    story: Story,
    times: Mapping[str, tuple[int, int]],
    where: Places,
    shots: Sequence[ShotSpan],
    frames: int,
    slow: Sequence[Stretch] = (),
) -> tuple[Showing, ...]:
    """All that is shown, in the order in which it begins. What is on a screen stays until the next, or to the end."""
    found = []
    for beat in walk_through(story.beats):
        if not isinstance(beat, Show | Display) or beat.footage is None or times[beat.id][0] >= frames:
            continue
        start, end = times[beat.id]
        screen = beat.on if isinstance(beat, Display) else None
        if screen is not None and beat.length is None and beat.until is None:
            end = frames
        style = "screen" if screen is not None else "inset" if isinstance(beat, Display) else "full"
        drift = beat.drift if isinstance(beat, Show) else None
        begins, ends = max(0, start), min(end, frames)
        made = Showing(beat.id, begins, ends, style, beat.footage, Track(), Track(), drift, screen, span=beat.span)
        found.append(replace(made, place=_free(made, where, shots, slow)) if style == "inset" else made)
    ordered = sorted(found, key=lambda each: each.start)
    cut = [replace(each, end=min([each.end, *_next(each, ordered)])) for each in ordered]
    u, screens = per_frame(story.format.fps), where.staging.stage.screens
    seen = [_eased(each, u, frames) for each in cut if each.end > each.start]
    drops = [each.screen is not None and each.screen in screens and bool(screens[each.screen].comes) for each in seen]
    return tuple(_hung(each, seen, u, frames) if drop else each for each, drop in zip(seen, drops, strict=True))


def _hung(showing: Showing, others: Sequence[Showing], u: float, frames: int) -> Showing:
    """With the cloth that comes down for it and goes up after it, unless something else is shown on it just before or after."""
    same = [each for each in others if each.screen == showing.screen]
    stays = any(each.start == showing.end for each in same) or showing.end == frames
    there = any(each.end == showing.start for each in same) or showing.start == 0
    down, up = (min(over * u, 0.3 * (showing.end - showing.start)) for over in (DOWN, UP_AGAIN))
    hang = Track(
        1.0 if there else 0.0,
        (
            *(() if there else (Key(showing.start, 1.0, down, "io"),)),
            *(() if stays else (Key(showing.end - up, 0.0, up, "io"),)),
        ),
    )
    keys = [
        replace(key, frame=key.frame + (0 if there else down))
        if key.value
        else replace(key, frame=key.frame - (0 if stays else up))
        for key in showing.alpha.keys
    ]
    return replace(showing, hang=hang, alpha=replace(showing.alpha, keys=tuple(keys)))


def _free(showing: Showing, where: Places, shots: Sequence[ShotSpan], slow: Sequence[Stretch]) -> tuple[float, float]:
    """Where an inset hides no face of the shots that it is seen in, as large as can be, at the right if it can; or the least of
    them."""
    form, stage = where.story.format, where.staging.stage
    faces = []
    for shot in shots:
        for frame in (max(shot.start, showing.start), min(shot.end, showing.end) - 1):
            if shot.start <= frame < shot.end:
                view = camera_at(shot.camera, frame)
                for who in where.everybody(action_of(slow, frame)):
                    x, y = to_screen(view, eyes(who, stage), form.width, form.height)
                    unit = who.height * stage.pixels_per_metre * view.z * form.height / STAGE_HEIGHT
                    faces.append((x - SIDEWAYS * unit, y - UP * unit, x + SIDEWAYS * unit, y + DOWN * unit))
    source = showing.footage.width, showing.footage.height

    def hidden(side: float, size: float) -> float:
        left, top, wide, high = inset(source, form.width, form.height, side, size)
        across = (max(0.0, min(c, left + wide) - max(a, left)) for a, _, c, _ in faces)
        down = (max(0.0, min(d, top + high) - max(b, top)) for _, b, _, d in faces)
        return sum(x * y for x, y in zip(across, down, strict=True))

    return min(((side, size) for size in SIZES for side in SIDES), key=lambda place: hidden(*place))


def _next(showing: Showing, others: Sequence[Showing]) -> list[int]:
    """When something else comes to the same place."""
    same = (o for o in others[others.index(showing) + 1 :] if (o.style, o.screen) == (showing.style, showing.screen))
    return [other.start for other in same]


def _eased(showing: Showing, u: float, frames: int) -> Showing:
    over = min(CHANGES[showing.style] * u, 0.4 * (showing.end - showing.start))
    comes = () if showing.start == 0 else (Key(showing.start, 1.0, over, "sm"),)
    goes = () if showing.end == frames else (Key(showing.end - over, 0.0, over, "sm"),)
    alpha = Track(1.0 if showing.start == 0 else 0.0, (*comes, *goes))
    if showing.drift is None:
        return replace(showing, alpha=alpha)
    return replace(showing, alpha=alpha, progress=Track(0.0, (Key(showing.start, 1.0, showing.end - showing.start, "linear"),)))


def heard(story: Story, showings: Sequence[Showing]) -> tuple[SoundCue, ...]:
    """The sound of the clips that have one."""
    volumes = {beat.id: beat.volume for beat in walk_through(story.beats) if isinstance(beat, Show | Display)}
    fade = 3 * per_frame(story.format.fps)
    clips = [(each, each.footage, volumes[each.beat]) for each in showings if each.footage.sound and volumes[each.beat] > 0]
    return tuple(
        SoundCue(each.beat, "sound", "", clip.path, clip.digest, each.start, each.end, volume, fade, fade)
        for each, clip, volume in clips
    )
