"""Where the camera of a shot stands and goes: its place at the start, walks that it goes along with, moves that are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scenec.acting.channels import per_frame
from scenec.arrange.beats import walk_through
from scenec.camera.composition import Box, composed, holding
from scenec.camera.framing import Standing, View, frame, split_places, to_screen
from scenec.camera.moves import camera_at, move, pan_seconds, pan_to, pull_out, push_in
from scenec.camera.singles import REACH, cleared, cut, whole
from scenec.deeds import Display
from scenec.story import CameraMove
from scenec.timeline import CameraKey, Half, Near

if TYPE_CHECKING:
    from scenec.arrange.shots import Moved, Places

SIDE_ROOM = 0.12  # of the frame's width: who walks further out than this in a wide shot is followed
JOINS = 45.0  # frames at 30 a second: a walk that begins so soon after `follow` is joined at once, without a move of its own

Event = tuple[int, int, "CameraMove | Moved"]


@dataclass
class _Camera:
    """A shot's camera while its events are gone through. `asked`: the writer has moved it; `followed`: with whom it goes."""

    where: Places
    framing: str
    subject: str | None
    start: int
    end: int
    keys: list[CameraKey]
    asked: bool = False
    followed: str | None = None
    nearer: float = 1.0
    lead: float = 0.0

    def go(self, first: int, last: int, goal: View) -> None:
        """To `goal` over the frames; a move that is still going on ends where the new one begins."""
        first = max(first, self.start)
        here = camera_at(self.keys, first)
        if goal == here or last <= first:
            return
        self.keys = [key for key in self.keys if key.frame <= first]
        self.keys += move(here, goal, first, last)


def keys_of(
    where: Places,
    times: Mapping[str, tuple[int, int]],
    framing: str,
    subject: str | None,
    start: int,
    end: int,
    push: tuple[int, int] | None = None,
    nearer: float = 1.0,
    lead: float = 0.0,
) -> tuple[CameraKey, ...]:
    """The camera's keys over frames [start, end). A move that is asked for lasts to the cut at the most. `push`: the frames of a
    push-in that automatic editing asks for, `nearer` and `lead` how it frames."""
    first_view = CameraKey(start, *view_of(where, framing, subject, start, nearer, lead, _under_way(where, framing, start)))
    camera = _Camera(where, framing, subject, start, end, [first_view], nearer=nearer, lead=lead)
    walks = [(m.first, m.last, m) for m in _apart(where.moves) if start < m.last and m.first < end]
    events: list[Event] = [*walks]
    asked = [b for b in walk_through(where.story.beats) if isinstance(b, CameraMove) and b.move not in ("shake", "auto")]
    events += [(*times[beat.id], beat) for beat in asked if start <= times[beat.id][0] < end]
    if push is not None:
        events.append((*push, CameraMove("", move="push-in", subject=subject)))
    # Of what begins together the writer's moves come first.
    for first, last, event in sorted(events, key=lambda e: (e[0], not isinstance(e[2], CameraMove), e[1])):
        if last <= first:
            continue
        if isinstance(event, CameraMove):
            _asked(camera, event, first, last, walks)
        else:
            _walked(camera, event, first, last)
    return _tidy(camera.keys)


def shaken(where: Places, times: Mapping[str, tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The blows that shake a shot: (frame, length in frames)."""
    found = [times[b.id] for b in walk_through(where.story.beats) if isinstance(b, CameraMove) and b.move == "shake"]
    return tuple((first, last - first) for first, last in sorted(found) if start <= first < end and last > first)


def nearest(where: Places, subject: str, at: float) -> Near | None:
    """Over whose shoulder somebody is seen: who stands nearest on the side that they face, else nearest at all."""
    who = where.standing(subject, at)
    others = [(name, each) for name in where.story.characters if name != subject and (each := where.standing(name, at))]
    if who is None or not others:
        return None
    name, other = min(others, key=lambda o: ((o[1].x - who.x) * who.facing < 0, abs(o[1].x - who.x), o[0]))
    return Near(name, -1 if other.x >= who.x else 1, round(other.x, 4))


def framed(
    where: Places, framing: str, subject: str | None, start: int, end: int, of: Sequence[str] = ()
) -> tuple[str, str | None, Near | None]:
    """The framing as it can be shot. Who is touched cannot be seen from behind meanwhile: that is a two-shot; over the shoulder
    of a puppet, which has no back, or of nobody it is a medium shot. `of`: whom a split screen shows; they do not touch in it."""
    if framing == "split":
        return (framing if of and not _meet(where, of, start, end) else "two-shot"), None, None
    if framing != "over" or subject is None:
        return framing, subject, None
    near = nearest(where, subject, start)
    if near is None or where.story.characters[near.who].look.get("rig", "person") != "person":
        return "medium", subject, None
    return ("two-shot", None, None) if _meet(where, (near.who,), start, end) else (framing, subject, near)


def _meet(where: Places, names: Sequence[str], start: int, end: int) -> bool:
    """Whether any of `names` touches somebody in frames [start, end)."""
    meetings = [(where.times[beat], met) for beat, met in where.staging.meetings.items()]
    return any(first < end and last > start and set(met.who) & set(names) for (first, last), met in meetings)


def unseen_in(
    where: Places, framing: str, subject: str | None, camera: Sequence[CameraKey], start: int, end: int
) -> tuple[str, ...]:
    """Who is left out of a shot of somebody else, frames [start, end): who stands still, touches nobody, and would be seen at the
    frame's edge without a whole face."""
    if framing not in ("medium", "close") or subject is None:
        return ()
    if framing == "medium" and where.staging.stage.seated:
        return ()  # what they hold is in the picture, too
    size, stage = where.story.format, where.staging.stage
    views = [View(key.x, key.y, key.z) for key in camera]
    found = []
    for name in where.story.characters:
        who = where.standing(name, start)
        moving = any(m.who == name and m.first < end and m.last > start for m in where.moves)
        if name == subject or who is None or moving or _meet(where, (name,), start, end):
            continue
        at_edge = any(cut(view, who, size.width, size.height, stage, REACH) for view in views)  # a hand alone is no better
        if at_edge and not any(whole(view, who, size.width, size.height, stage) for view in views):
            found.append(name)
    return tuple(found)


def halves_of(where: Places, times: Mapping[str, tuple[int, int]], of: Sequence[str], start: int, end: int) -> tuple[Half, ...]:
    """The parts of a split screen: each a medium shot of its own."""
    size = where.story.format
    found = []
    for who, (_, _, width, height) in zip(of, split_places(size.width, size.height, len(of)), strict=True):
        alone = {who: where.story.characters[who]}
        part = replace(where, story=replace(where.story, characters=alone, format=replace(size, width=width, height=height)))
        found.append(Half(who, keys_of(part, times, "medium", who, start, end)))
    return tuple(found)


def _under_way(where: Places, framing: str, start: int) -> tuple[Standing, ...]:
    """Where those are whose walk a two-shot begins in the middle of: it shows them there, and where they go."""
    walking = (
        [m for m in where.moves if m.first < start < m.last and not (m.leaving or m.entering)] if framing == "two-shot" else []
    )
    return tuple(
        replace(here, x=m.start + (m.end - m.start) * (start - m.first) / (m.last - m.first))
        for m in walking
        if (here := where.standing(m.who, start)) is not None
    )


def view_of(
    where: Places,
    framing: str,
    subject: str | None,
    at: float,
    nearer: float = 1.0,
    lead: float = 0.0,
    also: Sequence[Standing] = (),
) -> View:
    """The view of a framing at a frame. `nearer` and `lead`: as `frame` has them; `also`: places that are in it, too."""
    story = where.story
    people = [*where.everybody(at), *also]
    who = where.standing(subject, at) if subject else None
    if framing == "over" and who is not None and subject is not None and (near := nearest(where, subject, at)):
        who = replace(who, facing=-near.facing)
    if subject and who is None:  # not on stage yet: as if they stood where they are going to come from
        who = Standing(where.staging.x.get(subject, 0.0), story.characters[subject].height)
    size, stage = story.format, where.staging.stage
    view = frame(framing, who, people, size.width, size.height, stage, nearer, lead)
    if who is not None:
        others = [each for name in story.characters if name != subject and (each := where.standing(name, at))]
        view = cleared(framing, view, who, others, size.width, size.height, stage)
    view = composed(framing, view, [who] if who is not None else people, size.width, size.height, stage)
    return holding(view, _screens(where), size.width, size.height, stage) if framing == "wide" else view


def _screens(where: Places) -> list[Box]:
    """The screens of the set that the story shows something on: wide shots have them in the picture."""
    stage = where.staging.stage
    names = {beat.on for beat in walk_through(where.story.beats) if isinstance(beat, Display) and beat.on is not None}
    layers = {layer.name: layer.factor for layer in stage.layers}
    return [(layers[stage.screens[name].layer], stage.screens[name].box) for name in sorted(names) if name in stage.screens]


def _walked(camera: _Camera, moved: Moved, first: int, last: int) -> None:
    """Goes along with a walk where the shot needs it."""
    where = camera.where
    here = camera_at(camera.keys, first)
    if camera.followed is not None:
        if moved.who == camera.followed:
            camera.go(first, last, _aimed(where, moved.who, here, last))
        return
    if camera.asked or not _follows(where, moved, camera.framing, camera.subject, here):
        return
    if first < camera.start:
        return  # the shot begins in the middle of a walk: it is framed for where that leads already
    camera.go(first, last, view_of(where, camera.framing, camera.subject, last, camera.nearer, camera.lead))


def _asked(camera: _Camera, beat: CameraMove, first: int, last: int, walks: Sequence[tuple[int, int, Moved]]) -> None:
    """A move that the writer asks for."""
    where, here = camera.where, camera_at(camera.keys, first)
    size, stage = where.story.format, where.staging.stage
    camera.asked, camera.followed = True, beat.subject if beat.move == "follow" else None
    everybody = where.everybody(first)
    if beat.move == "pull-out":
        camera.go(first, last, pull_out(here, everybody, size.width, size.height, stage))
    elif beat.move == "pan" and beat.subject is not None:
        goal = _aimed(where, beat.subject, here, last)
        natural = first + max(1, round(pan_seconds(here, goal, size.width, size.height) * size.fps))
        camera.go(first, last if beat.over or beat.until else natural, goal)
    elif beat.move == "follow" and beat.subject is not None:
        own = [m for _, _, m in walks if m.who == beat.subject and m.last > first]
        under_way = next((m for m in own if m.first < first), None)
        if under_way is not None:
            camera.go(first, under_way.last, _aimed(where, beat.subject, here, under_way.last))
        elif all(m.first > first + JOINS * per_frame(size.fps) for m in own):
            camera.go(first, last, _aimed(where, beat.subject, here, last))
    elif beat.move == "push-in":
        who = beat.subject or camera.subject
        target = where.standing(who, first) if who else _middle(everybody)
        if target is not None:
            seconds = (last - first) / size.fps
            camera.go(first, last, push_in(here, target, size.width, size.height, stage, seconds=seconds, people=everybody))


def _aimed(where: Places, target: str, here: View, at: float) -> View:
    """The view of `here`'s size at somebody or at a mark."""
    size, stage = where.story.format, where.staging.stage
    who = where.standing(target, at) if target in where.story.characters else None
    if who is not None:
        return pan_to(here, stage.stage_x(who.x), who.facing, size.width, size.height, stage.bounds)
    share = where.story.place.marks.get(target, stage.marks.get(target))
    x = stage.stage_x(stage.metres(share) if share is not None else where.staging.x.get(target, 0.0))
    return pan_to(here, x, 0.0, size.width, size.height, stage.bounds)


def _apart(moves: Sequence[Moved]) -> list[Moved]:
    """Moves without those that another one makes at the same time: two who come together move the camera once."""
    return list({(m.first, m.last): m for m in moves}.values())


def _follows(where: Places, moved: Moved, framing: str, subject: str | None, here: View) -> bool:
    """Whether the camera must go along: its subject walks, or a group would not be well in the frame any more."""
    if moved.leaving:
        return False  # who leaves walks out of the picture
    if subject is not None:
        return moved.who == subject
    stage, size = where.staging.stage, where.story.format
    height = where.story.characters[moved.who].height
    eyes = stage.stage_x(moved.end), stage.ground - height * stage.pixels_per_metre
    x, _ = to_screen(here, eyes, size.width, size.height)
    room = SIDE_ROOM if framing == "wide" else 2 * SIDE_ROOM
    return framing != "wide" or not room * size.width < x < (1 - room) * size.width


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
