"""Paints the frames of a piece: people over their backdrop, captions on top, faded. What pieces and stills have in common.

`prepare` does everything that is done once (acting, geometry, packing, light); `Painter.frame` does only what every frame needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.acting import lanes
from scenec.acting.action import acted
from scenec.acting.evaluate import sample
from scenec.acting.handling import Placed
from scenec.acting.interactions.contact import Touched
from scenec.acting.interactions.layers import depth
from scenec.acting.interactions.wrapped import wrapped
from scenec.acting.rolling import rides
from scenec.camera import backdrops, compose, shake, tables
from scenec.camera.framing import View
from scenec.camera.moves import camera_at
from scenec.camera.shoulder import Shoulder, shoulder
from scenec.camera.tables import PERSON_Z, Over, unfurnished
from scenec.camera.weather import Weather, weather_of
from scenec.drawing import canvas
from scenec.drawing.canvas import Box, Command, Picture
from scenec.drawing.overlay import Overlay, blend, overlay
from scenec.effects import laid
from scenec.effects.affine import BLACK
from scenec.effects.focus_pull import Focus, pull
from scenec.effects.laid import Laid, lay
from scenec.footage.play import Shown, shown
from scenec.plain import from_plain
from scenec.rigs import RIGS
from scenec.rigs.things.held import in_hands, lying
from scenec.sets.edge import rims
from scenec.sets.light import light_of, people_light
from scenec.sets.shadows import ground_shadows
from scenec.sets.table import SETS
from scenec.timeline import CameraKey, CaptionCue, Performance, Track
from scenec.titles.play import Playing, played

STAGE_HEIGHT = 1080  # the stage is drawn for this height; other sizes scale by it


@dataclass(frozen=True)
class Painter:
    """A piece made ready. Frames are painted on `surface`, whose pixels every call overwrites."""

    surface: canvas.Surface
    backdrop: backdrops.Backdrop
    cameras: tuple[View, ...]
    commands: Sequence[Command]
    overlays: tuple[Overlay, ...]
    fade: NDArray[np.float32]
    falling: Weather | None = None
    seconds: tuple[float, ...] = ()  # of the shot, for its weather
    shows: tuple[Shown, ...] = ()
    titles: tuple[Playing, ...] = ()
    near: Shoulder | None = None
    shaken: tuple[tuple[float, float], ...] = ()  # pixels right and down, of every frame, where the camera is shaken
    effects: Laid = laid.NONE
    focus: tuple[Focus, ...] = ()
    sill: float | None = None  # the stage pixel below which nothing of people is seen
    boxes: NDArray[np.int32] | None = None  # of every frame: outside of it no people are painted

    def changed(self, t: int) -> Box:
        """Left, top, right and bottom, in pixels: outside of this, frame `t` equals frame `t - 1`."""
        height, width = self.surface.pixels.shape[:2]
        if t == 0 or self.boxes is None or not (self._plain(t - 1) and self._plain(t) and self._alike(t - 1, t)):
            return 0, 0, width, height
        both = self.boxes[t - 1 : t + 1]
        (left, top), (right, bottom) = both[:, :2].min(0).tolist(), both[:, 2:].max(0).tolist()
        return left, top, right, bottom

    def _plain(self, t: int) -> bool:
        """Does nothing but people and what stands still make up frame `t`."""
        moving = self.falling is not None or self.shows or self.near is not None or self.focus or self.effects.flying
        changing = any(shown.level[t] > 0 for shown, _ in self.effects.frames) or any(title.shown[t] for title in self.titles)
        return not (moving or changing or self.fade[t] < 0.999 or (self.shaken and self.shaken[t] != (0.0, 0.0)))

    def _alike(self, before: int, t: int) -> bool:
        """Are the place and the captions the same on both frames."""
        still = self.backdrop.picture is not None or self.cameras[before] == self.cameras[t]
        return still and all((o.start <= before < o.end) == (o.start <= t < o.end) for o in self.overlays)

    def frame(self, t: int) -> Picture:
        """Frame `t` as (height, width, 4) uint8 in U, V, Y, 255 order; valid until the next call."""
        return self.finish(self.scene(t), t)

    def scene(self, t: int) -> Picture:
        """What the camera sees at frame `t`: the place, the people and what flies among them, nothing laid over them."""
        pixels = self.surface.pixels
        view, falling = self.cameras[t], self.falling
        if falling is None:
            compose.background(self.backdrop, view, pixels)
        else:
            compose.background(self.backdrop, view, pixels, lambda under: falling.behind(under, view, self.seconds[t]))
            falling.ground(self.surface.canvas, view, self.seconds[t])
        for show in self.shows:
            show.behind(self.surface, view, t)
        self._people(pixels, t)
        if falling is not None:
            falling.before(self.surface.canvas, view, self.seconds[t])
        compose.foreground(self.backdrop, self.cameras[t], pixels)
        if self.near is not None:
            self.near.draw(self.surface.canvas, t)
        if self.shaken and self.shaken[t] != (0.0, 0.0):
            shake.shift(pixels, *self.shaken[t])
        self.effects.fly(self.surface.canvas, t, True, view)
        return pixels

    def _people(self, pixels: Picture, t: int) -> None:
        """Paints people, and behind them what is out of focus and what flies there."""
        focus = next((each for each in self.focus if each.level[t] > 0), None)
        if self.sill is not None:
            tables.clip_below(self.surface.canvas, self.sill, self.cameras[t])
        if focus is not None:
            canvas.paint(self.surface.canvas, focus.soft, t)
            focus.blur(pixels, t)
        self.effects.fly(self.surface.canvas, t, False, self.cameras[t])
        if focus is None:
            canvas.paint(self.surface.canvas, self.commands, t)
        else:
            focus.people(self.surface.canvas, t)
        self.surface.canvas.restoreToCount(1)

    def finish(self, pixels: Picture, t: int) -> Picture:
        """Does to a picture, in place, what the effects of frame `t` do, lays over it what stands on it, and fades it."""
        self.effects.change(pixels, t)
        for show in self.shows:
            show.before(self.surface, t)
        for title in self.titles:
            title.lay(pixels, t)
        for o in self.overlays:
            if o.start <= t < o.end:
                blend(pixels, o)
        if self.fade[t] < 0.999:
            darken(pixels, float(self.fade[t]))
        return pixels


@lru_cache(maxsize=1)
def _black(height: int, width: int) -> Picture:
    return np.full((height, width, 4), BLACK, np.uint8)


def darken(pixels: Picture, share: float) -> None:
    """Mixes `pixels` in place with black: `share` 1 leaves it, 0 is black."""
    cv2.addWeighted(pixels, share, _black(pixels.shape[0], pixels.shape[1]), 1 - share, 0, pixels)


def prepare(
    params: Mapping[str, Any],
    backdrop: Path,
    mouths: Sequence[Path],
    frames: Sequence[int] | None = None,
    footage: Sequence[Path] = (),
) -> Painter:
    """A painter from the parameters of a piece node (nodes/piece.py says what they hold) and the folders of its inputs.

    `frames` limits what can be painted to those local frames (for stills); by default all of the piece.
    """
    cv2.setNumThreads(1)
    canvas.check_packing()
    count, fps = int(params["frames"]), int(params["fps"])
    chosen = np.arange(count) if frames is None else np.asarray(frames)
    keys = tuple(from_plain(CameraKey, k) for k in params["camera"])
    cameras = tuple(camera_at(keys, float(t)) for t in chosen)
    action = acted(params, mouths, chosen)
    performances, touched, moments = action.performances, action.touched, action.moments
    out = {*params.get("unseen", ()), *([params["near"]["performance"]["character"]] if "near" in params else ())}
    table = tables.over(SETS[params["set"]], backdrop, action.posed, action.ranks, touched)
    commands: list[Command] = []
    for index, performance in enumerate(performances):
        if performance.character in out:
            continue  # in a transition the other camera sees them
        pose = touched.poses[index]
        commands += person(params, performance, index, pose, cameras, action.picked, touched, table, action.held)
    commands += lying(params, action.held, cameras) + table.commands(cameras, int(params["width"]), int(params["height"]))
    height, width = int(params["height"]), int(params["width"])
    fade = sample(from_plain(Track, params["fade"]), count)[chosen]
    seconds = tuple((float(params.get("clock", 0)) + float(t)) / fps for t in moments)
    blows = shake.offsets([tuple(blow) for blow in params.get("shake", ())], [float(t) for t in chosen], fps)
    scale, ordered = height / STAGE_HEIGHT, canvas.in_order(commands)
    made = laid.NONE
    if params.get("effects"):
        made = lay(params, chosen, moments, performances, action.posed, cameras)
    groups = laid.touching(touched.partner, [performance.character for performance in performances])
    return Painter(
        surface=canvas.surface(width, height),
        backdrop=backdrops.load(backdrop),
        cameras=cameras,
        commands=ordered,
        overlays=overlays(params, chosen),
        shows=shown(params, footage, chosen),
        titles=played(params, chosen),
        fade=fade,
        falling=weather_of(params),
        seconds=seconds,
        near=shoulder(params, cameras, chosen) if "near" in params else None,
        shaken=tuple((right * scale, down * scale) for right, down in blows) if params.get("shake") else (),
        effects=made,
        focus=tuple(pull(each, ordered, groups) for each in made.focus),
        sill=SETS[params["set"]].hidden_below,
        boxes=canvas.boxes(ordered, len(chosen), width, height),
    )


def overlays(params: Mapping[str, Any], chosen: NDArray[np.intp]) -> tuple[Overlay, ...]:
    """The captions of a piece, drawn once each, on the frames chosen."""
    from scenec.captions.draw import sprite

    made = []
    bright = light_of(SETS[params["set"]], params["light"], params["weather"]).time == "day"
    for data in params["captions"]:
        cue = from_plain(CaptionCue, data)
        shown = np.flatnonzero((chosen >= cue.start) & (chosen < cue.end))
        if len(shown):
            s = sprite(cue, int(params["width"]), int(params["height"]), params["caption_style"], params["language"], bright)
            made.append(overlay(s.bgra, s.x, s.y, int(shown[0]), int(shown[-1]) + 1))
    return tuple(made)


def person(
    params: Mapping[str, Any],
    performance: Performance,
    index: int,
    pose: Mapping[str, NDArray[np.float32]],
    cameras: Sequence[View],
    chosen: NDArray[np.intp],
    touched: Touched | None = None,
    table: Over | None = None,
    things: Sequence[Placed] = (),
) -> list[Command]:
    """The commands of one person and of the shadow below, placed on the stage and lit. `touched`: who touches whom; `table`: in
    which order people are drawn, and what over them; `things` on the frames chosen."""
    stage = SETS[params["set"]]
    scale = int(params["height"]) / STAGE_HEIGHT
    module = import_module(RIGS[performance.look["rig"]])
    figure = module.figure(performance.look, performance.age)
    pose = {name: values[chosen] for name, values in pose.items()}
    head = performance.height / figure.build.heads * stage.pixels_per_metre  # stage pixels an H
    x, y, z = (np.asarray(v, np.float32) for v in zip(*cameras, strict=True))
    centre = (int(params["width"]) / 2, int(params["height"]) / 2)
    zoom = scale * z
    foot_x = 960 + pose["x"] * stage.pixels_per_metre
    ground = np.stack([zoom, centre[0] - zoom * x, centre[1] - zoom * y], 1)  # stage pixels to the screen
    up = lanes.rise(pose["lane"], stage.ground - stage.horizon) + pose["depth"] * stage.pixels_per_metre
    size = zoom * head * lanes.size(pose["lane"])
    where = np.stack([size, centre[0] + zoom * (foot_x - x), centre[1] + zoom * (stage.ground - up - y)], 1).astype(np.float32)
    visible = np.array([any(a <= t < b for a, b in performance.visible) for t in chosen])
    detail = float(where[:, 0].max())
    light = people_light(params["set"], params["light"], float(pose["x"].mean()), params["weather"])
    ops = module.draw(figure, pose, performance.hands, detail)
    if things:
        ops = in_hands(ops, things, index, pose["x"], performance.height / figure.build.heads, params["weather"])
    if touched is not None and index in touched.places:
        ops = [replace(op, z=depth(op.part, op.z, touched.places[index])) for op in ops] + wrapped(index, touched, chosen)
    table = table or unfurnished(len(touched.poses) if touched is not None else index + 1, touched)
    ops = [replace(op, z=op.z + table.base(index), part=f"{performance.character}/{op.part}") for op in ops]
    ops = table.under_arms(ops, index)
    high, wheels = head * lanes.size(pose["lane"]), rides(performance.look)
    shadows = ground_shadows(params["set"], params["light"], pose, figure.build, high, up, params["weather"], wheels)
    if not visible.all():
        ops = [replace(op, visible=visible if op.visible is None else op.visible & visible) for op in ops]
        shadows = [replace(op, visible=visible) for op in shadows]
    below = canvas.prepare(shadows, ground, lambda colour, _plane: colour)
    return below + rims(params, ops, where, PERSON_Z) + canvas.prepare(ops, where, light)


class Frames(Protocol):
    """What can be shown and encoded."""

    def frame(self, t: int) -> Picture:
        """Frame `t` as (height, width, 4) uint8 in U, V, Y, 255 order; valid until the next call."""

    def changed(self, t: int) -> Box:
        """Left, top, right and bottom, in pixels: outside of this, frame `t` equals frame `t - 1`."""


def still(frames: Frames, t: int) -> NDArray[np.uint8]:
    """Frame `t` as (height, width, 3) B, G, R."""
    return canvas.to_bgr(frames.frame(t))


def layer_mask(painter: Painter, t: int, part: str) -> NDArray[np.bool_]:
    """Where frame `t` shows parts that begin with `part` ("ana/head/mouth"): (height, width). For tests."""
    height, width = painter.surface.pixels.shape[:2]
    commands = [*painter.commands, *(painter.near.commands if painter.near is not None else ())]
    return canvas.mask(commands, t, width, height, lambda name: name.startswith(part))
