"""Air behind people: the haze between the far layers and the stage, and the soft veil that parts a face from what is behind it.

A veil is painted on each layer by itself (source atop), placed as the reference camera sees it: laid over one another the
layers then show exactly what one veil over all of them would, and a moving camera needs no further pass.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.colour import from_oklab, oklab
from scenec.sets.brush import ink, soft_disc
from scenec.sets.light import light_of, people_light
from scenec.sets.lights import Light
from scenec.sets.table import CENTRE_X, OVERSCAN, Stage

BOX_HALF, BOX_UP, BOX_DOWN = 0.28, 0.21, 0.27  # metres around the eyes in which the background must be calm
ENOUGH_LIGHTNESS, ENOUGH_COLOUR = 0.12, 0.16  # a face is parted by lightness, or by colour as a whole (OKLab)
AIM = 0.14
MOST_LIGHTER, MOST_DARKER = 0.14, 0.06  # a dark cloud in a clear sky is worse than a pale face on it
CALM = 0.05  # standard deviation of the background's lightness that a head bears
STRENGTH = 0.8
LEAST = 0.06  # alpha of a veil worth its while
ALIVE = 1.2  # chroma of the veil against that of the mean behind it, which is greyer than anything in it
FADE = ((0.0, 1.0), (0.38, 0.75), (0.72, 0.225), (1.0, 0.0))
SHY = 0.5  # of the strength of a dark veil in a wide shot
FULL_BELOW = 1.35  # closer up the blur calms already, and a veil would wash the place out


@dataclass(frozen=True)
class Face:
    """Where somebody's eyes are in stage pixels, and their skin's local colour (None: not known, and no veil is painted)."""

    x: float
    y: float
    skin: str | None


@dataclass(frozen=True)
class HeadVeil:
    """A soft disc of air in stage pixels."""

    x: float
    y: float
    radius: float
    colour: str
    alpha: float


@dataclass(frozen=True)
class Background:
    """What lies behind a head: mean OKLab colour, and the spread of its lightness."""

    mean: NDArray[np.float64]
    spread: float


def head_veil(
    face: Face, behind: Background, stage: Stage, light: str, zoom: float, weather: str | None = None
) -> HeadVeil | None:
    """The veil that a face needs before its background, or None where it is parted from it already."""
    if face.skin is None:
        return None
    source = light_of(stage, light, weather)
    metres = (face.x - CENTRE_X) / stage.pixels_per_metre
    skin = oklab(people_light(stage.name, light, metres, weather)(face.skin, "base"))
    difference = float(skin[0] - behind.mean[0])
    parted = abs(difference) >= ENOUGH_LIGHTNESS or float(np.linalg.norm(skin - behind.mean)) >= ENOUGH_COLOUR
    if parted and behind.spread <= CALM:
        return None
    shift = 0.0
    if not parted:
        lighter, darker = float(skin[0]) + AIM - float(behind.mean[0]), float(skin[0]) - AIM - float(behind.mean[0])
        if source.time == "night":
            shift = lighter  # never darker at night: hair would melt into it
        elif source.lamps > 0:
            shift = lighter if skin[0] < 0.70 else darker  # light air behind darker skin reads as sun haze
        else:
            shift = darker
        shift = max(-MOST_DARKER, min(MOST_LIGHTER, shift))
    tone = behind.mean * (1.0, ALIVE, ALIVE)
    tone[0] += shift / STRENGTH
    alpha = STRENGTH * min(1.0, FULL_BELOW / zoom, zoom)  # in a wide shot a head is small, and the veil is seen before the face
    if shift < 0 and zoom < FULL_BELOW:
        alpha *= SHY  # a dark cloud round a small head is seen before the face
    return HeadVeil(face.x, face.y, stage.head_veil * stage.pixels_per_metre, from_oklab(tone), alpha)


def thinned(veil: HeadVeil, laid: Sequence[HeadVeil]) -> HeadVeil | None:
    """What a veil adds to those that are laid already: heads that stand together, or one that walks, need no more air than one
    head alone. None where there is enough."""
    places, shades = [place for place, _ in FADE], [shade for _, shade in FADE]
    clear = 1.0
    for other in laid:
        away = math.hypot(other.x - veil.x, other.y - veil.y) / other.radius
        clear *= 1 - other.alpha * float(np.interp(away, places, shades))
    missing = 1 - (1 - veil.alpha) / clear
    return replace(veil, alpha=missing) if missing > LEAST else None


def box(face: Face, stage: Stage) -> tuple[float, float, float, float]:
    """The head box in stage pixels: left, top, right, bottom."""
    metre = stage.pixels_per_metre
    return face.x - BOX_HALF * metre, face.y - BOX_UP * metre, face.x + BOX_HALF * metre, face.y + BOX_DOWN * metre


def paint_veils(canvas: skia.Canvas, stage: Stage, source: Light, veils: Sequence[HeadVeil]) -> None:
    """Paints the air in stage pixels, only where something is painted already."""
    top, bottom, strength = stage.veil
    strength *= source.veil
    if strength > 0:
        stops = ((0.0, 0.0), (0.45, strength), (0.6, strength), (1.0, 0.0))
        paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kSrcATop)
        colours, places = [ink(source.haze, alpha) for _, alpha in stops], [place for place, _ in stops]
        ends = [skia.Point(0, top), skia.Point(0, bottom)]
        paint.setShader(skia.GradientShader.MakeLinear(ends, colours, places))
        canvas.drawRect(skia.Rect.MakeLTRB(OVERSCAN[0] - 4000, top, OVERSCAN[2] + 4000, bottom), paint)
    for veil in veils:
        soft_disc(canvas, veil.x, veil.y, veil.radius, veil.radius, veil.colour, veil.alpha, FADE, skia.BlendMode.kSrcATop)
