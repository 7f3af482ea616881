"""Laying text over the frames of a piece: drawn once, moved and blended a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.acting.sampling import sample
from scenec.drawing.canvas import Picture
from scenec.drawing.colour import yuv
from scenec.drawing.overlay import Overlay, overlay
from scenec.plain import from_plain
from scenec.sets.light import light_of
from scenec.sets.table import SETS
from scenec.timeline import Inscription
from scenec.titles import styles
from scenec.titles.draw import Ground, Part, drawn

RISE, SLIDE = 14, 40  # units that text moves while it comes
BAR_SHARE = 0.45  # of the coming, in which the bar of a lower third grows
SMALLER = 4  # the blurred picture is made at this fraction of the size


@dataclass(frozen=True)
class Playing:
    """An inscription ready for the frames of a piece: arrays hold a number a frame."""

    shown: NDArray[np.bool_]
    enter: NDArray[np.float32]
    leave: NDArray[np.float32]
    given_way: NDArray[np.float32]
    ground: Ground | None
    parts: tuple[tuple[Part, Overlay], ...] = field(repr=False)
    unit: float = 1.0

    def lay(self, pixels: Picture, t: int) -> None:
        """Lays it over frame `t` (U, V, Y, 255), in place."""
        if not self.shown[t]:
            return
        if self.ground is not None:
            give_way(pixels, self.ground, float(self.given_way[t]))
        for part, drawn_ in self.parts:
            came = float(np.clip((self.enter[t] - part.delay) / (1 - part.delay), 0, 1))
            self._lay(pixels, part, drawn_, came, float(self.leave[t]))

    def _lay(self, pixels: Picture, part: Part, over: Overlay, came: float, left: float) -> None:
        add, keep, x, y = over.add, over.keep, over.x, over.y
        alpha = (1 - left) if part.motion in ("roll", "wipe", "bar") else came * (1 - left)
        match part.motion:
            case "rise":
                y += round(RISE * self.unit * (1 - came))
            case "slide":
                x += round(SLIDE * self.unit * (1 - came)) * (1 if part.mirrored else -1)
            case "wipe":
                width = round(add.shape[1] * came)
                first = add.shape[1] - width if part.mirrored else 0
                add, keep, x = add[:, first : first + width], keep[:, first : first + width], x + first
            case "bar":
                height = round(add.shape[0] * min(1.0, came / BAR_SHARE))
                add, keep, y = add[add.shape[0] - height :], keep[keep.shape[0] - height :], y + add.shape[0] - height
            case "roll":
                add, keep, y = rolled(add, keep, pixels.shape[0] - (pixels.shape[0] + y + add.shape[0]) * came)
        if alpha > 0.002 and add.size:
            blended(pixels, add, keep, x, y, alpha)


def rolled(add: Picture, keep: Picture, y: float) -> tuple[Picture, Picture, int]:
    """A picture whose top lies at `y`, which need not be whole: mixed from two rows each, so that slow rolls do not tremble."""
    whole = int(np.floor(y))
    part = y - whole
    if part < 0.01:
        return add, keep, whole
    padded = [np.pad(rows, ((1, 1), (0, 0), (0, 0)), constant_values=empty) for rows, empty in ((add, 0), (keep, 255))]
    mixed = [np.asarray(cv2.addWeighted(rows[:-1], part, rows[1:], 1 - part, 0), np.uint8) for rows in padded]
    return mixed[0], mixed[1], whole


def blended(pixels: Picture, add: Picture, keep: Picture, x: int, y: int, alpha: float) -> None:
    """Lays a picture over `pixels` with its corner at (x, y), as far as it lies inside, `alpha` 0..1 of it."""
    top, left = max(0, -y), max(0, -x)
    region = pixels[max(0, y) : max(0, y + add.shape[0]), max(0, x) : max(0, x + add.shape[1])]
    height, width = region.shape[:2]
    if not height or not width:
        return
    add, keep = add[top : top + height, left : left + width], keep[top : top + height, left : left + width]
    if alpha < 0.998:
        add = np.asarray(cv2.convertScaleAbs(add, alpha=alpha), np.uint8)
        keep = np.asarray(cv2.convertScaleAbs(keep, alpha=alpha, beta=255 * (1 - alpha)), np.uint8)
    cv2.multiply(region, keep, region, scale=1 / 255)
    cv2.add(region, add, region)


def give_way(pixels: Picture, ground: Ground, share: float) -> None:
    """Mixes the picture in place with what text stands on: blurred and veiled, or a plain colour. `share` 1: all of it."""
    if share <= 0.001:
        return
    height, width = pixels.shape[:2]
    luma, blue, red = yuv(ground.colour)
    colour = np.array((blue, red, luma, 255), np.float32)
    if ground.alpha >= 1:
        other = np.empty_like(pixels)
        other[:] = colour.astype(np.uint8)
    else:
        small = cv2.resize(pixels, (-(-width // SMALLER), -(-height // SMALLER)), interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), styles.BLUR * height / 1080 / SMALLER)
        veiled = small.astype(np.float32) * (1 - ground.alpha) + colour * ground.alpha
        other = np.asarray(cv2.resize(veiled.round().astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
    if share >= 0.999:
        np.copyto(pixels, other)
    else:
        cv2.addWeighted(pixels, 1 - share, other, share, 0, pixels)


def played(params: Mapping[str, Any], chosen: NDArray[np.intp]) -> tuple[Playing, ...]:
    """What is written on the frames `chosen` of a piece, from the parameters of its node."""
    width, height, count = int(params["width"]), int(params["height"]), int(params["frames"])
    made = []
    for data in params.get("titles", ()):
        cue = from_plain(Inscription, data)
        shown = (chosen >= cue.start) & (chosen < cue.end)
        if not shown.any():
            continue
        time = light_of(SETS[params["set"]], params["light"], params["weather"]).time
        whole = drawn(cue, width, height, params["language"], time)
        tracks = [sample(track, count)[chosen] for track in (cue.enter, cue.leave, cue.ground)]
        parts = tuple((part, overlay(part.bgra, part.x, part.y, 0, count)) for part in whole.parts)
        made.append(Playing(shown, tracks[0], tracks[1], tracks[2], whole.ground, parts, styles.unit(width, height)))
    return tuple(made)
