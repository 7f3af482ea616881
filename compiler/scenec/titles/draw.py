"""Drawing text on the picture: every part that moves by itself as a small picture with its place, and what it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.captions.draw import text_path, text_width
from scenec.captions.fonts import OWN
from scenec.captions.shaping import Type, is_rtl
from scenec.timeline import Inscription
from scenec.titles import styles
from scenec.titles.lines import evenly, fitted
from scenec.titles.styles import Measures

Motion = Literal["rise", "bar", "wipe", "slide", "fade", "roll"]
BESIDE, CORNER = 0.48, 0.38  # shares of a wide picture's width, of a caption and a corner that are seen together
CAP = 0.70  # em, height of capitals
SECOND = 0.74  # size of the lines after the first one that the writer broke, of the first


@dataclass(frozen=True)
class Part:
    """A picture that comes and goes as a whole. `bgra` (h, w, 4) premultiplied; its corner at pixel (x, y). `delay`: the share of
    the coming after which it begins. `mirrored`: it comes from the right."""

    bgra: NDArray[np.uint8]
    x: int
    y: int
    motion: Motion
    delay: float = 0.0
    mirrored: bool = False


@dataclass(frozen=True)
class Ground:
    """What text stands on: a colour, `alpha` of it over the blurred picture; 1: the picture is not seen."""

    colour: str
    alpha: float


@dataclass(frozen=True)
class Drawn:
    """A whole inscription."""

    ground: Ground | None
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Page:
    """What is drawn: the inscription, the picture's size, units in pixels."""

    cue: Inscription
    width: int
    height: int
    language: str
    time: str  # of day: day, dusk or night
    m: Measures
    u: float

    @property
    def rtl(self) -> bool:
        return is_rtl(self.cue.text)

    def type(self, weight: int, family: str, optical: int = 20, italic: bool = False) -> Type:
        """Type of a weight, in the writer's own font where there is one."""
        return Type(weight, italic, f"{OWN}{self.cue.font.path}" if self.cue.font else family, optical)


def drawn(cue: Inscription, width: int, height: int, language: str, time: str) -> Drawn:
    """An inscription for a picture of this size in a place at this time of day."""
    page = _Page(cue, width, height, language, time, styles.measures(width, height), styles.unit(width, height))
    make: dict[str, Callable[[_Page], Drawn]] = {
        "picture": _title,
        "card": _title,
        "credits": _credits,
        "lower-third": _third,
        "corner": _corner,
        "caption": _caption,
    }
    return make[cue.style](page)


def _title(page: _Page) -> Drawn:
    """A rule, the title in one to a few lines, a smaller line below; left, or right where the script runs so."""
    colours = styles.PAPER if page.cue.style == "card" and page.time == "day" else styles.NIGHT
    m, u = page.m, page.u
    kinds = page.type(600, "fraunces", 144), page.type(400, "fraunces", 144, italic=True)
    tracking, room = -0.012, m.room * page.width
    size, lines = fitted(page.cue.text, kinds, page.language, room, m.title * u, m.least * u, m.lines, tracking)
    sizes = [size if kind is kinds[0] or page.cue.font else SECOND * size for _, kind in lines]
    quiet = page.type(600, "inter")
    under = evenly(page.cue.under, quiet, page.language, room / (m.subtitle * u)) if page.cue.under else []
    steps = [8 * u + 44 * u + CAP * size] + [(1.06 if em == size else 1.16) * em for em in sizes[1:]]
    below = (1.05 * sizes[-1] * 0.6 + (len(under) - 0.5) * 1.35 * m.subtitle * u) if under else 0.0
    top = 0.5 * page.height - (sum(steps) + below) / 2
    edge = page.width * (1 - m.left) if page.rtl else page.width * m.left

    def left(text: str, kind: Type, em: float, spacing: float) -> float:
        return edge - text_width(text, kind, page.language, spacing) * em if page.rtl else edge

    title, y = skia.Path(), top
    for (line, kind), em, step in zip(lines, sizes, steps, strict=True):
        y += step
        title.addPath(text_path(line, kind, em, left(line, kind, em, tracking), y, page.language, tracking))
    rule_x = edge - 96 * u if page.rtl else edge
    rule = skia.Path.Rect(skia.Rect.MakeXYWH(rule_x, top, 96 * u, 8 * u))
    smaller = skia.Path()
    first = y + 0.36 * sizes[-1] + 1.2 * m.subtitle * u
    for index, line in enumerate(under):
        x = left(line, quiet, m.subtitle * u, 0.005)
        y = first + index * 1.35 * m.subtitle * u
        smaller.addPath(text_path(line, quiet, m.subtitle * u, x, y, page.language, 0.005))
    shapes = [[(rule, colours.accent, 1.0), (title, colours.text, 1.0)], [(smaller, colours.quiet, 1.0)]]
    parts = [_part(page, shape, "rise", delay) for shape, delay in zip(shapes, (0.0, 0.35), strict=True)]
    alpha = 1.0 if page.cue.style == "card" else styles.VEIL[page.time]
    return Drawn(Ground(colours.ground, alpha), tuple(part for part in parts if part is not None))


def _third(page: _Page) -> Drawn:
    """A bar, and a plate that comes out of it, with a name and what somebody is."""
    m, u, colours = page.m, page.u, styles.THIRD
    name, role = page.type(600, "fraunces", 72), page.type(500, "inter")
    pad, bar = 30 * u, 10 * u
    room = (0.58 if m is styles.WIDE else 0.86) * page.width - bar - 2 * pad
    size, names = fitted(page.cue.text, (name, name), page.language, room, m.name * u, 0.6 * m.name * u, 1, -0.005)
    small = m.role * u
    roles = evenly(page.cue.under, role, page.language, room / small, 0.005) if page.cue.under else []
    wide = max(
        [380 * u]
        + [text_width(line, kind, page.language) * size for line, kind in names]
        + [text_width(line, role, page.language, 0.005) * small for line in roles]
    )
    tall = 30 * u + 0.92 * size + (len(names) - 1) * 1.1 * size + 1.48 * small * len(roles) + (22 * u if roles else 26 * u)
    bottom = (m.third_raised if page.cue.raised else m.third_bottom) * page.height
    top, whole = bottom - tall, bar + 2 * pad + wide
    left = page.width * (1 - m.third_left) - whole if page.rtl else page.width * m.third_left
    plate_left = left if page.rtl else left + bar
    bar_left = left + whole - bar if page.rtl else left
    words, quiet = skia.Path(), skia.Path()

    def start(text: str, kind: Type, em: float, spacing: float) -> float:
        right = plate_left + pad + wide - text_width(text, kind, page.language, spacing) * em
        return right if page.rtl else plate_left + pad

    y = top + 30 * u + CAP * size + 0.04 * size
    for index, (line, kind) in enumerate(names):
        if index:
            y += 1.1 * size
        words.addPath(text_path(line, kind, size, start(line, kind, size, -0.005), y, page.language, -0.005))
    for index, line in enumerate(roles):
        y += (1.62 if index == 0 else 1.4) * small
        quiet.addPath(text_path(line, role, small, start(line, role, small, 0.005), y, page.language, 0.005))
    plate = skia.Path.Rect(skia.Rect.MakeXYWH(plate_left, top, whole - bar, tall))
    stem = skia.Path.Rect(skia.Rect.MakeXYWH(bar_left, top, bar, tall))
    shapes = [(plate, colours.ground, 0.95), (words, colours.text, 1.0), (quiet, colours.quiet, 1.0)]
    parts = [_part(page, shapes, "wipe", 0.3, page.rtl), _part(page, [(stem, colours.accent, 1.0)], "bar")]
    return Drawn(None, tuple(part for part in parts if part is not None))


def _corner(page: _Page) -> Drawn:
    """A place or a time in a corner, on a small dark plate."""
    m, u = page.m, page.u
    kind, quiet = page.type(650, "inter"), page.type(500, "inter")
    size, small, pad, bar = m.corner * u, 0.78 * m.corner * u, 18 * u, 6 * u
    room = (CORNER if m is styles.WIDE else 0.6) * page.width
    lines = [(line, kind, size, "#FFF6E5") for line in evenly(page.cue.text, kind, page.language, room / size, 0.01)]
    lines += (
        [(line, quiet, small, "#D8D2C6") for line in evenly(page.cue.under, quiet, page.language, room / small, 0.01)]
        if (page.cue.under)
        else []
    )
    wide = max(text_width(line, each, page.language, 0.01) * em for line, each, em, _ in lines)
    tall = 2 * pad + CAP * size + sum(1.42 * em for _, _, em, _ in lines[1:]) - 0.05 * size
    top, whole = m.corner_top * page.height, bar + 2 * pad + wide
    left = page.width * (1 - m.corner_left) - whole if page.rtl else page.width * m.corner_left
    text_left = left + pad if page.rtl else left + bar + pad
    plate = skia.Path.Rect(skia.Rect.MakeXYWH(left, top, whole, tall))
    stem = skia.Path.Rect(skia.Rect.MakeXYWH(left + whole - bar if page.rtl else left, top, bar, tall))
    shapes = [(plate, styles.PLATE, 0.86 if page.time == "day" else 0.78), (stem, styles.THIRD.accent, 1.0)]
    y = top + pad + CAP * size
    for index, (line, each, em, colour) in enumerate(lines):
        y += 1.42 * em if index else 0.0
        x = text_left + wide - text_width(line, each, page.language, 0.01) * em if page.rtl else text_left
        shapes.append((text_path(line, each, em, x, y, page.language, 0.01), colour, 1.0))
    part = _part(page, shapes, "slide", 0.0, page.rtl)
    return Drawn(None, (part,) if part is not None else ())


def _caption(page: _Page) -> Drawn:
    """A caption of the writer's own: like those of lines, but at the top, where it is in nobody's way."""
    m, u = page.m, page.u
    kind, size = page.type(600, "inter"), m.caption * u
    beside = page.cue.lowered and m is styles.WIDE  # a wide picture has room for both at one height
    room = BESIDE if beside else m.caption_room
    lines = evenly(page.cue.text, kind, page.language, room * page.width / size)
    wide = max(text_width(line, kind, page.language) for line in lines) * size
    tall = (1.08 + 0.55 + 1.28 * (len(lines) - 1)) * size
    top, centre = (m.caption_lowered if page.cue.lowered else m.caption_top) * page.height, page.width / 2
    if beside:
        edge = page.width * m.corner_left + wide / 2 + 0.55 * size
        centre = edge if page.rtl else page.width - edge
    plate = skia.Rect.MakeXYWH(centre - wide / 2 - 0.55 * size, top, wide + 1.1 * size, tall)
    path = skia.Path()
    path.addRoundRect(plate, 0.27 * size, 0.27 * size)
    shapes = [(path, styles.PLATE, 0.86 if page.time == "day" else 0.78)]
    for index, line in enumerate(lines):
        x = centre - text_width(line, kind, page.language) * size / 2
        shapes.append((text_path(line, kind, size, x, top + (1.08 + 1.28 * index) * size, page.language), "#FFFFFF", 1.0))
    part = _part(page, shapes, "fade")
    return Drawn(None, (part,) if part is not None else ())


def _credits(page: _Page) -> Drawn:
    """Names that roll. Groups are apart by empty lines; the first line of a group says what its names did; one alone heads."""
    m, u = page.m, page.u
    colours = styles.PAPER if page.time == "day" else styles.NIGHT
    heading, name, role = page.type(600, "fraunces", 72), page.type(500, "fraunces", 36), page.type(600, "inter")
    size, room, y = m.credit * u, 0.84 * page.width, 0.0
    shapes = []
    for block in page.cue.text.split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        for index, text in enumerate(lines):
            first, alone = index == 0, len(lines) == 1
            kind, em, colour, spacing = (
                (heading, 1.5 * size, colours.text, -0.01)
                if alone
                else (role, 0.54 * size, colours.accent if first else colours.quiet, 0.04)
                if first
                else (name, size, colours.text, -0.005)
            )
            for line in evenly(text, kind, page.language, room / em, spacing):
                y += (1.25 if alone or not first else 1.6) * em
                x = (page.width - text_width(line, kind, page.language, spacing) * em) / 2
                shapes.append((text_path(line, kind, em, x, y, page.language, spacing), colour, 1.0))
        y += 1.3 * size
    part = _part(page, shapes, "roll", bottom=y)
    return Drawn(Ground(colours.ground, 1.0), (part,) if part is not None else ())


def _part(
    page: _Page,
    shapes: list[tuple[skia.Path, str, float]],
    motion: Motion,
    delay: float = 0.0,
    mirrored: bool = False,
    bottom: float | None = None,
) -> Part | None:
    """Shapes with their colours and alphas as one picture, cut to what they cover; None where that is nothing. `bottom`: of what
    rolls, which may be higher than the picture."""
    bounds = skia.Rect.MakeEmpty()
    for path, _, _ in shapes:
        bounds.join(path.getBounds())
    limits = skia.Rect.MakeWH(page.width, page.height if bottom is None else bottom)
    if bounds.isEmpty() or not bounds.intersect(limits):
        return None
    left, top = int(bounds.left()) // 2 * 2, int(bounds.top()) // 2 * 2
    right, below = -(-int(np.ceil(bounds.right())) // 2) * 2, -(-int(np.ceil(bounds.bottom())) // 2) * 2
    pixels = np.zeros((below - top, min(right, page.width) - left, 4), np.uint8)
    info = skia.ImageInfo.Make(pixels.shape[1], pixels.shape[0], skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, pixels, pixels.strides[0])
    canvas.translate(-left, -top)
    for path, colour, alpha in shapes:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=skia.Color(red, green, blue, round(255 * alpha))))
    return Part(pixels, left, top, motion, delay, mirrored)
