"""Which part of which layer a shot needs, and how large: plain geometry between stage, layers and frame."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scenec.camera.framing import BLUR, RULES, View, layer_zoom, rule_for
from scenec.camera.moves import path
from scenec.camera.veil import Face
from scenec.sets.extras import Extra
from scenec.sets.light import light_of
from scenec.sets.lights import Light
from scenec.sets.stage import Table
from scenec.sets.table import CENTRE_X, CENTRE_Y, STAGE_HEIGHT, Layer, Stage

# Layers that move little against each other become one sheet: so many pixels of a 1080 high frame, and more where blur hides it.
ALIKE, ALIKE_BLURRED = 16.0, 4.0


@dataclass(frozen=True)
class Shot:
    """What one backdrop shows. `views`: where the camera goes, one when it stands still; the first is the reference."""

    stage: Stage
    light: str
    width: int
    height: int
    framing: str
    views: tuple[View, ...]
    faces: tuple[Face, ...]
    weather: str | None = None
    extras: tuple[Extra, ...] = ()
    table: bool = False  # whether the furniture that somebody sits at is seen over them

    @property
    def source(self) -> Light:
        """The light with the weather in it."""
        return light_of(self.stage, self.light, self.weather)

    @property
    def falls_behind(self) -> Layer | None:
        """The layer that rain or snow falls behind and a landscape goes by behind, where there is some."""
        moves = self.weather or self.stage.road is not None
        return next((each for each in self.stage.layers if each.name == self.stage.falls_behind), None) if moves else None

    @property
    def still(self) -> bool:
        """Whether all behind people is one picture: the camera stays, nothing falls and nothing goes by."""
        return len(self.views) == 1 and self.weather is None and self.stage.road is None

    @property
    def unit(self) -> float:
        """Picture pixels of a stage pixel at zoom 1."""
        return self.height / STAGE_HEIGHT


@dataclass(frozen=True)
class Region:
    """A part of a layer as a picture: `scale` pixels to a stage pixel, its left and top in stage pixels, its size in pixels."""

    scale: float
    left: float
    top: float
    width: int
    height: int


def screen_region(shot: Shot, layer: Layer) -> Region:
    """What the reference view shows of a layer, pixel for pixel."""
    view = shot.views[0]
    scale = layer_zoom(view.z, layer.factor) * shot.unit
    left = centre_x(view, layer.factor) - shot.width / 2 / scale
    top = centre_y(view, layer.factor) - shot.height / 2 / scale
    return Region(scale, left, top, shot.width, shot.height)


def table_region(shot: Shot, layer: Layer, table: Table) -> Region | None:
    """What is seen of a table's box: pixel for pixel where the camera stands still; None: nothing."""
    whole = screen_region(shot, layer) if shot.still else moving_region(shot, layer)
    spare = math.ceil(3 * blur(shot, layer) * shot.unit) + 2
    left, top, right, bottom = (
        round((edge - start) * whole.scale) + side * spare
        for edge, start, side in zip(table.box, (whole.left, whole.top) * 2, (-1, -1, 1, 1), strict=True)
    )
    left, top, right, bottom = max(left, 0), max(top, 0), min(right, whole.width), min(bottom, whole.height)
    if left >= right or top >= bottom:
        return None
    return Region(whole.scale, whole.left + left / whole.scale, whole.top + top / whole.scale, right - left, bottom - top)


def moving_region(shot: Shot, layer: Layer) -> Region:
    """What any view on the way shows of a layer, at the largest scale on the way, and two pixels more."""
    views = path(shot.views)
    scale = max(layer_zoom(view.z, layer.factor) for view in views) * shot.unit
    edges = []
    for view in views:
        half = 0.5 / (layer_zoom(view.z, layer.factor) * shot.unit)
        x, y = centre_x(view, layer.factor), centre_y(view, layer.factor)
        edges.append((x - shot.width * half, y - shot.height * half, x + shot.width * half, y + shot.height * half))
    spare = 2 / scale
    left, top = min(e[0] for e in edges) - spare, min(e[1] for e in edges) - spare
    right, bottom = max(e[2] for e in edges) + spare, max(e[3] for e in edges) + spare
    return Region(scale, left, top, math.ceil((right - left) * scale), math.ceil((bottom - top) * scale))


def groups(shot: Shot, layers: Sequence[Layer]) -> list[list[Layer]]:
    """The layers, those together that move nearly alike: one sheet fewer to lay over every frame."""
    groups = [[layers[0]]]
    for layer in layers[1:]:
        near = "front" in (layer.name, groups[-1][0].name) or layer is shot.falls_behind
        if not near and _drift(shot, groups[-1][0], layer) < ALIKE + ALIKE_BLURRED * blur(shot, layer):
            groups[-1].append(layer)
        else:
            groups.append([layer])
    return groups


def _drift(shot: Shot, first: Layer, second: Layer) -> float:
    """How far apart, in pixels of a 1080 high frame, two things come that the reference view shows at one place."""
    reference, width = shot.views[0], STAGE_HEIGHT * shot.width / shot.height
    most = 0.0
    for view in path(shot.views, steps=4):
        for x, y in ((-0.5, -0.5), (0.5, 0.5)):
            ends = []
            for layer in (first, second):
                zoom, start = layer_zoom(view.z, layer.factor), layer_zoom(reference.z, layer.factor)
                px = zoom * (x * width / start + centre_x(reference, layer.factor) - centre_x(view, layer.factor))
                py = zoom * (y * STAGE_HEIGHT / start + centre_y(reference, layer.factor) - centre_y(view, layer.factor))
                ends.append((px, py))
            most = max(most, math.dist(*ends))
    return most


def as_seen_from(shot: Shot, region: Region, layer: Layer, other: Layer) -> Region:
    """The part of `other` that the reference view shows where it shows `region` of `layer`."""
    view = shot.views[0]
    growth = layer_zoom(view.z, other.factor) / layer_zoom(view.z, layer.factor)
    left = centre_x(view, other.factor) + (region.left - centre_x(view, layer.factor)) / growth
    top = centre_y(view, other.factor) + (region.top - centre_y(view, layer.factor)) / growth
    return Region(region.scale * growth, left, top, region.width, region.height)


def blur(shot: Shot, layer: Layer) -> float:
    """Blur of a layer in pixels of a 1080 high frame; in tall frames people are smaller, and so is the blur behind them."""
    names = ("sky", "far", "mid", "stage", "front")
    size = rule_for(shot.framing, shot.width, shot.height).body / RULES[shot.framing][0].body
    return max(BLUR[shot.framing][names.index(layer.row or layer.name)], layer.blur) * size


def centre_x(view: View, factor: float) -> float:
    """The layer's point in the middle of the frame."""
    return CENTRE_X + factor * (view.x - CENTRE_X)


def centre_y(view: View, factor: float) -> float:
    """As `centre_x`."""
    return CENTRE_Y + factor * (view.y - CENTRE_Y)
