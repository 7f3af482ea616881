"""The side that something is heard from, and how near it is: where it is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scenec.arrange.film import Film
from scenec.camera.framing import to_screen
from scenec.camera.moves import camera_at
from scenec.sets.stage import Stage
from scenec.story import Format
from scenec.timeline import ShotSpan, Spoken
from scenec.vocabulary import NARRATOR

WIDTH = 0.6  # how far to the side a voice is placed at most
EVERY = 6.0  # frames at 30 a second between two points of a voice that walks
MOVES = 0.04  # of the half picture: less is no movement
# By framing: how loud a voice is, and how much of the place is heard with it.
NEARNESS = {"wide": (0.90, 1.35), "two-shot": (1.0, 1.1), "close": (1.04, 0.7)}
FROM_OFF = (0.8, 2.2)  # somebody who is not in the scene, but near it
DRY = (1.0, 0.0)  # the narrator, who is nowhere


def seen_at(x: float, frame: float, form: Format, shots: Sequence[ShotSpan], stage: Stage) -> tuple[float, float]:
    """Where in the picture a place of the stage (metres) is seen at a frame: -1 its left edge, 1 its right one, beyond it is
    out of the picture; and the camera's zoom."""
    shot = next((each for each in shots if each.start <= frame < each.end), shots[-1])
    camera = camera_at(shot.camera, frame)
    across, _ = to_screen(camera, (stage.stage_x(x), stage.ground), form.width, form.height)
    return (across / form.width - 0.5) * 2, camera.z


def voiced(line: Spoken, acted: Spoken, film: Film) -> Spoken:
    """The line with the side and the distance that it is heard from. `acted` is the line on the action's frames."""
    if line.who == NARRATOR or line.who not in film.story.characters:
        return replace(line, gain=DRY[0], wet=DRY[1])
    standing = None if line.off else film.where.standing(line.who, acted.frame)
    shot = next((each for each in film.shots if each.start <= acted.frame < each.end), None)
    if standing is None or shot is None:
        return replace(line, gain=FROM_OFF[0], wet=FROM_OFF[1])
    gain, wet = NEARNESS.get(shot.framing, (1.0, 1.0))
    path = tuple(_path(acted, film, shot))
    if path and max(side for _, side in path) - min(side for _, side in path) > MOVES:
        return replace(line, x=path[0][1], gain=gain, wet=wet, path=path)
    return replace(line, x=_side(standing.x, acted.frame, film), gain=gain, wet=wet)


def _side(x: float, frame: float, film: Film) -> float:
    side, _ = seen_at(x, frame, film.story.format, film.shots, film.where.staging.stage)
    return round(WIDTH * max(-1.0, min(1.0, side)), 4)


def _path(line: Spoken, film: Film, shot: ShotSpan) -> Iterator[tuple[float, float]]:
    """(seconds, side) while the speaker walks in the shot in which the line begins; nothing where they stand still."""
    end = min(line.frame + line.frames, shot.end)
    walks = [each for each in film.where.moves if each.who == line.who and each.first < end and each.last > line.frame]
    if not walks:
        return
    every = EVERY * film.fps / 30.0
    for index in range(int((end - line.frame) / every) + 1):
        frame = line.frame + index * every
        under = [each for each in walks if each.first <= frame] or walks[:1]
        share = max(0.0, min(1.0, (frame - under[-1].first) / max(1, under[-1].last - under[-1].first)))
        x = under[-1].start + (under[-1].end - under[-1].start) * share
        yield round(index * every / film.fps, 4), _side(x, frame, film)
