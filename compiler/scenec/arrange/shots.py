"""Shots: where each begins and ends, and where its camera stands and goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenec.arrange.beats import walk_through
from scenec.arrange.staging import Staging
from scenec.camera.framing import Standing, View, frame, to_screen
from scenec.camera.moves import camera_at, move, pull_out, push_in
from scenec.story import CameraMove, Shot, Story
from scenec.timeline import CameraKey, ShotSpan

SIDE_ROOM = 0.12  # of the frame's width: who walks further out than this in a wide shot is followed
TURNED = 0.8  # how much of the lead room somebody half turned to us needs


@dataclass(frozen=True)
class Moved:
    """A walk in time: frames, metres, and the facing after it."""

    who: str
    first: int
    last: int
    start: float
    end: float
    facing: int
    entering: bool


@dataclass(frozen=True)
class Places:
    """Where everybody is at any frame."""

    story: Story
    staging: Staging
    moves: tuple[Moved, ...]
    turns: tuple[tuple[int, str, int], ...]  # (frame, who, facing)

    def standing(self, who: str, at: float) -> Standing | None:
        """`who` at a frame, None while off stage. As soon as a walk has begun they count as where they go."""
        on = who in self.staging.on
        x, facing, since = self.staging.x.get(who, 0.0), self.staging.facing.get(who, 1), -1.0
        for each in self.moves:
            if each.who == who and each.first < at:
                on, x, facing, since = True, each.end, each.facing, each.first
        for frame_, name, side in self.turns:
            if name == who and since <= frame_ <= at:
                facing = side
        return Standing(x, self.story.characters[who].height, facing * TURNED) if on else None

    def everybody(self, at: float) -> list[Standing]:
        """All who are on stage at a frame."""
        found = [self.standing(who, at) for who in self.story.characters]
        return [each for each in found if each is not None]


def places(story: Story, staging: Staging, times: Mapping[str, tuple[int, int]]) -> Places:
    """The staging laid in time."""
    moves = [
        Moved(w.who, times[beat][0], times[beat][1], w.start, w.end, w.facing, w.entering) for beat, w in staging.walks.items()
    ]
    for beat, met in staging.meetings.items():
        first, last = times[beat]
        parting = first + round(met.parting.start)
        for index, who in enumerate(met.who):
            middle = Moved(who, first, first + round(met.meet), met.near[index], met.at[index], met.facing[index], False)
            moves += [middle, Moved(who, parting, last, met.at[index], met.after[index], met.facing[index], False)]
    turns = [
        (times[beat][1] if beat in staging.walks else times[beat][0], who, side)
        for beat, turned in staging.turns.items()
        for who, side in turned
    ]
    return Places(story, staging, tuple(sorted(moves, key=lambda m: m.first)), tuple(sorted(turns)))


def shoot(story: Story, times: Mapping[str, tuple[int, int]], where: Places, frames: int) -> tuple[ShotSpan, ...]:
    """All shots in order; together they are the film. Without a first shot it begins wide."""
    beats = sorted(
        (beat for beat in walk_through(story.beats) if isinstance(beat, Shot) and times[beat.id][0] < frames),
        key=lambda beat: times[beat.id][0],
    )
    starts: dict[int, tuple[str, str | None]] = {0: ("wide", None)}
    for beat in beats:  # of two cuts at one frame the later one counts
        starts[times[beat.id][0]] = (beat.framing, beat.subject)
    cuts = sorted(starts)
    spans = []
    for number, (start, end) in enumerate(zip(cuts, [*cuts[1:], frames], strict=True), 1):
        framing, subject = starts[start]
        camera = _camera(story, times, where, framing, subject, start, end)
        spans.append(ShotSpan(f"shot-{number}", start, end, framing, subject, camera))
    return tuple(spans)


def _camera(
    story: Story,
    times: Mapping[str, tuple[int, int]],
    where: Places,
    framing: str,
    subject: str | None,
    start: int,
    end: int,
) -> tuple[CameraKey, ...]:
    """The camera's keys: its place at the start, walks that it follows, moves that the writer asked for."""
    keys = [CameraKey(start, *_view(where, framing, subject, start))]
    events: list[tuple[int, int, CameraMove | Moved]] = []
    events += [(m.first, m.last, m) for m in _apart(where.moves) if start < m.last and m.first < end]
    for beat in walk_through(story.beats):
        if isinstance(beat, CameraMove) and start <= times[beat.id][0] < end:
            events.append((*times[beat.id], beat))
    pushed = False
    for first, last, event in sorted(events, key=lambda e: (e[0], e[1])):
        if last <= first:
            continue
        here = camera_at(keys, first)
        if isinstance(event, CameraMove):
            pushed = True
            goal = _moved(where, event, subject, here, first, last)
        elif pushed or not _follows(where, event, framing, subject, here):
            continue
        elif first < start:
            continue  # the shot begins in the middle of a walk: it is framed for where that leads already
        else:
            goal = _view(where, framing, subject, last)
        if goal != here:
            keys += move(here, goal, max(first, start), last)
    return _tidy(keys)


def _apart(moves: Sequence[Moved]) -> list[Moved]:
    """Moves without those that another one makes at the same time: two who come together move the camera once."""
    return list({(m.first, m.last): m for m in moves}.values())


def _view(where: Places, framing: str, subject: str | None, at: float) -> View:
    story = where.story
    people = where.everybody(at)
    who = where.standing(subject, at) if subject else None
    if subject and who is None:  # not on stage yet: as if they stood where they are going to come from
        who = Standing(where.staging.x.get(subject, 0.0), story.characters[subject].height)
    return frame(framing, who, people, story.format.width, story.format.height, where.staging.stage)


def _follows(where: Places, moved: Moved, framing: str, subject: str | None, here: View) -> bool:
    """Whether the camera must go along: its subject walks, or a group would not be well in the frame any more."""
    if subject is not None:
        return moved.who == subject
    stage, size = where.staging.stage, where.story.format
    height = where.story.characters[moved.who].height
    eyes = stage.stage_x(moved.end), stage.ground - height * stage.pixels_per_metre
    x, _ = to_screen(here, eyes, size.width, size.height)
    room = SIDE_ROOM if framing == "wide" else 2 * SIDE_ROOM
    return framing != "wide" or not room * size.width < x < (1 - room) * size.width


def _moved(where: Places, beat: CameraMove, subject: str | None, here: View, first: int, last: int) -> View:
    size, stage = where.story.format, where.staging.stage
    if beat.move == "pull-out":
        return pull_out(here, where.everybody(first), size.width, size.height, stage)
    who = beat.subject or subject
    target = where.standing(who, first) if who else _middle(where.everybody(first))
    if target is None:
        return here
    everybody = where.everybody(first)
    return push_in(here, target, size.width, size.height, stage, seconds=(last - first) / size.fps, people=everybody)


def _middle(people: Sequence[Standing]) -> Standing | None:
    """Somebody who would stand in the middle of a group."""
    if not people:
        return None
    return Standing((min(p.x for p in people) + max(p.x for p in people)) / 2, sum(p.height for p in people) / len(people))


def _tidy(keys: Sequence[CameraKey]) -> tuple[CameraKey, ...]:
    """Keys in order without two at one frame that say the same."""
    kept: list[CameraKey] = []
    for key in keys:
        if not kept or key != kept[-1]:
            kept.append(key)
    return tuple(kept)
