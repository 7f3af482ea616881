"""Titles in time: when text stands on the picture, and how it comes and goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scenec.acting.channels import per_frame
from scenec.arrange.beats import walk_through
from scenec.deeds import CaptionText, Title
from scenec.story import Story
from scenec.timeline import CaptionCue, Inscription, Key, Track

# Frames at 30 a second in which each style comes and goes.
COMES = {"picture": 16, "card": 16, "lower-third": 16, "corner": 10, "caption": 4}
GOES = {"picture": 10, "card": 10, "credits": 20, "lower-third": 10, "corner": 8, "caption": 4}
GROUND = 14  # frames in which the picture gives way, or comes back
GROUNDED = ("picture", "card", "credits")
LONGEST_SHARE = 0.4  # of its time, that coming or going may take


def inscribe(story: Story, times: Mapping[str, tuple[int, int]], frames: int) -> tuple[Inscription, ...]:
    """Everything that is written on the picture, in order; of those who come at one time the later in the text lies above."""
    u = per_frame(story.format.fps)
    made = []
    for beat in walk_through(story.beats):
        if not isinstance(beat, Title | CaptionText):
            continue
        start, end = times[beat.id][0], min(times[beat.id][1], frames)
        if end <= start:
            continue
        going = min(GOES[beat.style] * u, LONGEST_SHARE * (end - start))
        leave = Track(0.0, (Key(end - going, 1.0, going, "sm"),))
        if beat.style == "credits":
            enter = Track(0.0, (Key(start, 1.0, end - start, "linear"),))
        else:
            enter = Track(0.0, (Key(start, 1.0, min(COMES[beat.style] * u, LONGEST_SHARE * (end - start)), "so"),))
        ground = (
            _ground(start, end, frames, min(GROUND * u, LONGEST_SHARE * (end - start))) if beat.style in GROUNDED else Track()
        )
        if end == frames:
            leave = Track()  # it stays until the end
        made.append(Inscription(start, end, beat.style, beat.text, beat.under, enter, leave, ground, beat.font))
    corners = [each for each in made if each.style == "corner"]
    apart = (
        replace(each, lowered=each.style == "caption" and any(c.start < each.end and each.start < c.end for c in corners))
        for each in made
    )
    return tuple(sorted(apart, key=lambda each: each.start))


def _ground(start: int, end: int, frames: int, over: float) -> Track:
    """The picture gives way, and comes back; a film that begins or ends with a title has nothing to come from or to go to."""
    comes = () if start == 0 else (Key(start, 1.0, over, "sm"),)
    goes = () if end == frames else (Key(end - over, 0.0, over, "sm"),)
    return Track(1.0 if start == 0 else 0.0, (*comes, *goes))


def raised(titles: Sequence[Inscription], captions: Sequence[CaptionCue]) -> tuple[Inscription, ...]:
    """Titles, those lower thirds raised that are seen together with `captions`, which stay where readers expect them."""
    return tuple(
        replace(each, raised=True)
        if each.style == "lower-third" and any(cue.start < each.end and each.start < cue.end for cue in captions)
        else each
        for each in titles
    )
