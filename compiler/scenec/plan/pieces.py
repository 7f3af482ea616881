"""What a piece and its backdrop hold: all that is seen in them and nothing else, so that an edit elsewhere leaves them alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from scenec.acting.channels import NOD, SWAY
from scenec.acting.person import seed
from scenec.acting.tracks import window as track_window
from scenec.acting.tracks import window_performance
from scenec.camera import moves
from scenec.camera.framing import split_places
from scenec.digest import tool_version
from scenec.effects.table import PREFIX, kind_of
from scenec.plain import to_plain
from scenec.plan.heads import heads, places
from scenec.plan.shows import covers, shown
from scenec.sets.table import SETS, STAGE_HEIGHT
from scenec.tempo import action_of, film_of
from scenec.thing import Thing
from scenec.thing import window as thing_window
from scenec.timeline import CameraKey, CaptionCue, Inscription, Near, Performance, ShotSpan, Timeline, Track, Window

SEEN_BEHIND = frozenset({"x", "headYaw", "headPitch", "headRoll", "lean", "breath", NOD, SWAY})
UNSEEN_BEHIND = frozenset({"bottom", "shoes", "lips", "eyes", "beard", "freckles", "brows"})
REACH = 0.65  # somebody's farthest hand or foot from the pelvis, sideways, of the body's height


def piece_params(timeline: Timeline, window: Window) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The parameters of a piece (nodes/piece.py says what they mean), and the lines whose mouths move in it."""
    shot = next(each for each in timeline.shots if each.id == window.shot)
    start, end = window.start, window.end
    camera = moves.window(shot.camera, start, end)
    into = next((each for each in timeline.shots if each.id == window.into), None)
    shots = [shot, into] if into is not None else [shot]
    cameras = [moves.window(keys, start, end) for each in shots for keys in (each.camera, *(half.camera for half in each.halves))]
    times, first, last = _acted(timeline, start, end)
    behind = shot.near.who if shot.near is not None and into is None else None  # nothing else is seen of them
    covered = any(covers(showing, start, end) for showing in timeline.showings)
    seen_ = () if covered else _seen(timeline, cameras, first, last)
    out = shot.unseen if into is None else ()
    performances = tuple(each for each in seen_ if each.character != behind and each.character not in out)
    lines = tuple(dict.fromkeys(speech.line for performance in performances for speech in performance.speech))
    params: dict[str, Any] = {
        "width": timeline.format.width,
        "height": timeline.format.height,
        "fps": timeline.format.fps,
        "frames": end - start,
        "set": timeline.place.set,
        "light": timeline.place.light,
        "weather": timeline.place.weather,
        "camera": camera,
        "performances": performances,
        "captions": (),
        "fade": track_window(timeline.fade, start, end),
        "mouths": lines,
    }
    if times:
        params["times"] = times
    if things := tuple(_things(timeline, performances, first, last)):
        params["things"] = things
    params |= _of_shot(timeline, shot, start, end)
    if into is not None and into.transition is not None:
        params["transition"] = {
            "kind": into.transition.kind,
            "centre": into.transition.centre,
            "camera": moves.window(into.camera, start, end),
            **_of_shot(timeline, into, start, end),
        }
        for each, of in ((shot, params), (into, params["transition"])):
            if each.unseen:
                of["unseen"] = list(each.unseen)
    style = timeline.caption_style
    if style.burn and not style.aside and (captions := tuple(_captions(timeline.captions, start, end))):
        params |= {"captions": captions, "caption_style": style.style, "language": timeline.language}
    if seen := tuple(_effects(timeline, start, end)):
        params["effects"] = seen
    if titles := tuple(_titles(timeline, start, end)):
        params |= {"titles": titles, "language": timeline.language}
    if shows := tuple(shown(timeline, start, end)):
        params["shows"] = shows
    plain: dict[str, Any] = to_plain(params)
    return plain, lines


def _things(timeline: Timeline, performances: Sequence[Performance], first: int, last: int) -> Iterator[Thing]:
    """What somebody who is acted has in hand in frames [first, last) of the action, or what lies somewhere."""
    acted = {performance.character for performance in performances}
    for thing in timeline.things:
        cut = thing_window(thing, first, last)
        if any((not stay.who or stay.who in acted) and stay.way != "hidden" for stay in cut.stays):
            yield cut


def _acted(timeline: Timeline, start: int, end: int) -> tuple[list[float], int, int]:
    """The action that frames [start, end) of the film show: its first frame and the one after its last, and where it is slowed,
    the moment of every frame of the piece, from that first frame on."""
    first, last = (action_of(timeline.slow, frame) for frame in (start, end))
    slowed = [(film_of(timeline.slow, stretch.start), stretch.frames) for stretch in timeline.slow]
    if not any(begins < end and begins + frames > start for begins, frames in slowed):
        return [], round(first), round(last)
    begin = math.floor(first)
    times = [round(action_of(timeline.slow, frame) - begin, 4) for frame in range(start, end)]
    return times, begin, begin + math.floor(times[-1]) + 2


def _clock(timeline: Timeline, start: int, since: int) -> float:
    """Frames of the action from one frame of the film to another: whole ones where time is not slowed."""
    return round(action_of(timeline.slow, start) - action_of(timeline.slow, since), 4)


def _of_shot(timeline: Timeline, shot: ShotSpan, start: int, end: int) -> dict[str, Any]:
    """What goes on from piece to piece of a shot: what falls, blows that shake the picture, who is seen from behind."""
    params: dict[str, Any] = {}
    first, drives = shot.camera[0], SETS[timeline.place.set].road is not None
    if drives:  # another stretch of road in every shot
        params["seed"] = seed(timeline.place.id, shot.id) % 1000
        if timeline.place.speed != 0 or timeline.place.weather:
            params["clock"] = _clock(timeline, start, shot.start)
        if timeline.place.speed is not None:
            params["speed"] = timeline.place.speed
    elif timeline.place.weather:
        params = {"clock": _clock(timeline, start, shot.start), "seed": round(first.x) + round(100 * first.z)}
        if timeline.place.weather == "fog":
            params["zoom"] = round(first.z, 2)  # banks are as high as the shot's first view needs them
    if blows := [[first - start, length] for first, length in shot.shakes if first < end and first + length > start]:
        params["shake"] = blows
    if shot.near is not None:
        params["near"] = _near(timeline, shot, shot.near, start, end)
    if shot.halves:
        params["split"] = list(_parts(timeline, shot, start, end))
    if any(showing.screen is not None for showing in timeline.showings):
        params["framing"] = shot.framing  # it decides how sharp screens are
    return params


def _effects(timeline: Timeline, start: int, end: int) -> Iterator[dict[str, Any]]:
    """The effects that frames [start, end) show, each with only what is seen of it."""
    for each in timeline.effects:
        level = track_window(each.level, start, end)
        if each.start >= end or each.end <= start or level == Track(0.0):
            continue
        data: dict[str, Any] = {"effect": each.effect, "level": level, **each.extra}
        if kind_of(each.effect).moves:
            layer = kind_of(each.effect).acts == "layer"
            data |= {"beat": each.beat, "clock": _clock(timeline, start, each.start) if layer else start - each.start}
        if each.on is not None:
            data["on"] = each.on
        if each.effect.startswith(PREFIX):  # its pictures are made by the installed version
            data["made_by"] = tool_version("moviepy")
        yield data


def _parts(timeline: Timeline, shot: ShotSpan, start: int, end: int) -> Iterator[dict[str, Any]]:
    """The parts of a split screen."""
    size = timeline.format
    for half, (left, top, width, height) in zip(
        shot.halves, split_places(size.width, size.height, len(shot.halves)), strict=True
    ):
        camera = moves.window(half.camera, start, end)
        yield {"who": half.who, "left": left, "top": top, "width": width, "height": height, "camera": camera}


def backdrop_parts(timeline: Timeline, shot: ShotSpan) -> Iterator[dict[str, Any]]:
    """The parameters of a shot's backdrops: of a split screen there are several."""
    if not shot.halves:
        yield backdrop_params(timeline, shot)
        return
    size = timeline.format
    places = split_places(size.width, size.height, len(shot.halves))
    for half, (_, _, width, height) in zip(shot.halves, places, strict=True):
        own = [each for each in timeline.performances if each.character == half.who]
        part = replace(timeline, format=replace(size, width=width, height=height), performances=tuple(own))
        yield backdrop_params(part, replace(shot, framing="medium", camera=half.camera, halves=()))


def backdrop_params(timeline: Timeline, shot: ShotSpan) -> dict[str, Any]:
    """The parameters of a shot's backdrop: where the camera goes in it but not when, so that longer lines draw no set anew."""
    acted = math.floor(action_of(timeline.slow, shot.start)), math.ceil(action_of(timeline.slow, shot.end))
    params: dict[str, Any] = {
        "set": timeline.place.set,
        "light": timeline.place.light,
        "weather": timeline.place.weather,
        "width": timeline.format.width,
        "height": timeline.format.height,
        "framing": shot.framing,
        "views": [list(view) for view in moves.views(shot.camera)],
        "people": list(heads(timeline, shot, *acted)),
    }
    if timeline.place.extras:  # the same people in all shots of a place
        params["extras"] = {"count": timeline.place.extras, "seed": seed(timeline.place.id)}
    if any(_at_table(timeline.place.set, performance, *acted) for performance in timeline.performances):
        params["table"] = True
    plain: dict[str, Any] = to_plain(params)
    return plain


def _at_table(set_: str, performance: Performance, start: int, end: int) -> bool:
    """Whether somebody sits at the table of a set in some of the frames [start, end) of the action."""
    stage, sit = SETS[set_], track_window(performance.tracks.get("sit", Track()), start, end)
    if stage.table is None or not any((sit.start, *(key.value for key in sit.keys))):
        return False
    return any(stage.at_table(x) for x in places(performance, start, end))


def _near(timeline: Timeline, shot: ShotSpan, near: Near, start: int, end: int) -> dict[str, Any]:
    """Who is seen from behind: only what moves a back and a head, and only what is seen of their looks."""
    whole = next(each for each in timeline.performances if each.character == near.who)
    _, first_acted, last_acted = _acted(timeline, start, end)
    cut = window_performance(whole, first_acted, last_acted, timeline.format.fps)
    look = {key: value for key, value in cut.look.items() if key not in UNSEEN_BEHIND}
    tracks = {name: track for name, track in cut.tracks.items() if name in SEEN_BEHIND}
    performance = replace(cut, look=look, tracks=tracks, speech=(), contacts=(), hands=(("", ""), ("", "")))
    first = shot.camera[0]
    return {"performance": performance, "facing": near.facing, "x": near.x, "view": [first.x, first.y, first.z]}


def _seen(timeline: Timeline, cameras: Sequence[Sequence[CameraKey]], start: int, end: int) -> Iterator[Performance]:
    """The performances that are on stage and in the frame of a camera at some time, cut to the piece."""
    views = [_view(timeline, camera) for camera in cameras]
    pixels = SETS[timeline.place.set].pixels_per_metre
    cuts = [window_performance(performance, start, end, timeline.format.fps) for performance in timeline.performances]
    seen = {
        cut.character
        for cut in cuts
        if cut.visible and any(_in_view(cut, left, right, pixels, timeline.place.set) for left, right in views)
    }
    # Who touches somebody who is seen is acted too, seen or not: neither can be told without the other.
    seen |= {c.partner for cut in cuts if cut.character in seen for c in cut.contacts}
    seen |= {cut.character for cut in cuts if any(c.partner in seen for c in cut.contacts)}
    yield from (cut for cut in cuts if cut.character in seen and cut.visible)


def _in_view(cut: Performance, left: float, right: float, pixels: float, set_: str) -> bool:
    places = [SETS[set_].stage_x(x) for x in _extent(cut)]
    reach = REACH * cut.height * pixels
    return min(places) - reach < right and max(places) + reach > left


def _view(timeline: Timeline, camera: Sequence[CameraKey]) -> tuple[float, float]:
    """The stage pixels between which everything lies that a camera shows of the stage's plane."""
    width = STAGE_HEIGHT * timeline.format.width / timeline.format.height
    return min(key.x - width / key.z / 2 for key in camera), max(key.x + width / key.z / 2 for key in camera)


def _extent(performance: Performance) -> tuple[float, ...]:
    """Places between which somebody's pelvis stays, in metres."""
    track = performance.tracks.get("x", Track())
    extra = sum(abs(pulse.amount) for pulse in track.pulses) + sum(abs(swing.amount) for swing in track.swings)
    extra += 4 * sum(noise.amount for noise in track.noises)  # amounts are rms
    places = [track.start, *(key.value for key in track.keys), *performance.feet.x, *(step.x for step in performance.feet.steps)]
    return min(places) - extra, max(places) + extra


def _captions(cues: Sequence[CaptionCue], start: int, end: int) -> Iterator[CaptionCue]:
    """The captions that are on screen in frames [start, end), in the piece's own frames, clipped to it."""
    for cue in cues:
        if cue.start < end and cue.end > start:
            yield replace(cue, start=max(cue.start, start) - start, end=min(cue.end, end) - start)


def _titles(timeline: Timeline, start: int, end: int) -> Iterator[Inscription]:
    """What is written on the picture in frames [start, end), in the piece's own frames, clipped to it."""
    for title in timeline.titles:
        if title.start < end and title.end > start:
            yield replace(
                title,
                start=max(title.start, start) - start,
                end=min(title.end, end) - start,
                enter=track_window(title.enter, start, end),
                leave=track_window(title.leave, start, end),
                ground=track_window(title.ground, start, end),
            )
