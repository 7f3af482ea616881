"""Transitions: shots that come out of one another. Each is centred on its cut, and no longer than the shots beside it allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scenec.acting.channels import per_frame
from scenec.arrange.beats import asked, walk_through
from scenec.arrange.shots import Places
from scenec.camera.framing import View, eyes, to_screen
from scenec.camera.moves import camera_at
from scenec.diagnostics import Diagnostic
from scenec.story import Shot, Story
from scenec.timeline import ShotSpan, Transition

# Frames at 30 a second where nothing is said.
NATURAL = {"dissolve": 24, "wipe": 24, "fade": 30, "iris": 30}
SHORTEST = 4  # frames: what would be shorter is a cut
LOWEST, HIGHEST = 0.15, 0.85  # shares of the picture between which an iris opens


def joined(
    story: Story, times: Mapping[str, tuple[int, int]], where: Places, shots: Sequence[ShotSpan]
) -> tuple[tuple[ShotSpan, ...], tuple[Diagnostic, ...]]:
    """The shots with the transitions that they begin with, and warnings of those that had to be shorter than written."""
    wanted: dict[int, Shot] = {}
    for beat in sorted((b for b in walk_through(story.beats) if isinstance(b, Shot)), key=lambda b: times[b.id][0]):
        wanted[times[beat.id][0]] = beat  # of two cuts at one frame the later one counts
    stops = [times[choice.id][1] for choice in asked(story.beats)]
    notes: list[Diagnostic] = []
    made: list[ShotSpan] = []
    for number, shot in enumerate(shots):
        beat_ = wanted.get(shot.start)
        if beat_ is None or beat_.transition is None:
            made.append(shot)
            continue
        natural = round(NATURAL[beat_.transition] * per_frame(story.format.fps))
        frames = max(2, round(beat_.over.frames(story.format.fps))) if beat_.over else natural
        room = 0
        if number:
            crowded = number + 1 < len(shots) and _has_transition(wanted, shots[number + 1])
            before = max([shots[number - 1].start, *(stop for stop in stops if stop <= shot.start)])
            after = min([shot.end, *(stop for stop in stops if stop > shot.start)])
            room = 2 * min(_room(shot.start - before, made[-1].transition is not None), _room(after - shot.start, crowded))
        if room < frames and (beat_.over is not None or room < SHORTEST):
            notes.append(_note(beat_, room / story.format.fps if room >= SHORTEST else 0.0, frames / story.format.fps, number))
        frames = min(frames, room)
        if frames < SHORTEST:
            made.append(shot)
            continue
        start = shot.start - frames // 2
        centre = _centre(where, shot) if beat_.transition == "iris" else (0.5, 0.5)
        made.append(replace(shot, transition=Transition(beat_.transition, start, start + frames, centre)))
    return tuple(made), tuple(notes)


def _has_transition(wanted: Mapping[int, Shot], shot: ShotSpan) -> bool:
    beat = wanted.get(shot.start)
    return beat is not None and beat.transition is not None


def _room(frames: int, other: bool) -> int:
    """Frames of a shot that a transition may take: half of them where there is one at its other end too."""
    return frames // 2 if other else max(0, frames - 1)


def _centre(where: Places, shot: ShotSpan) -> tuple[float, float]:
    """Where the face is that a shot begins with; of a group the middle of the faces."""
    stage, size = where.staging.stage, where.story.format
    subject = where.standing(shot.subject, shot.start) if shot.subject else None
    faces = [eyes(each, stage) for each in ([subject] if subject else where.everybody(shot.start))]
    if not faces:
        return 0.5, 0.5
    middle = sum(x for x, _ in faces) / len(faces), sum(y for _, y in faces) / len(faces)
    x, y = to_screen(_view(shot), middle, size.width, size.height)
    return tuple(round(max(LOWEST, min(HIGHEST, share)), 4) for share in (x / size.width, y / size.height))  # type: ignore[return-value]


def _view(shot: ShotSpan) -> View:
    return camera_at(shot.camera, shot.start)


def _note(beat: Shot, seconds: float, wanted: float, number: int) -> Diagnostic:
    if not number:
        message, advice = f"nothing comes before this {beat.transition}: the film begins here", "write `fade: in`"
    elif not seconds:
        message, advice = f"there is no room for this {beat.transition}: it is a plain cut", "make the shots beside it longer"
    else:
        message = f"this {beat.transition} lasts {seconds:.2f} s, not {wanted:.2f} s: the shots beside it are too short"
        advice = "make them longer, or `over:` shorter"
    return Diagnostic("short-transition", "warning", message, beat.span, advice)
