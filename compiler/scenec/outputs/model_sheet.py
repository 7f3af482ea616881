"""Model sheets: one character turned about, in every emotion, with every shape of the mouth and of the hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.acting.emotions import EMOTIONS
from scenec.captions.draw import text_path
from scenec.captions.shaping import Type, width
from scenec.lipsync.visemes import VISEMES
from scenec.outputs.portraits import HAND_SHAPES, Sitter, feeling, hand, mouth, portrait, sitter, whole

Picture = NDArray[np.uint8]

PAPER, INK, SOFT, ACCENT = "#fbf6ec", "#2a2522", "#8b7d72", "#c4573f"
GROUND, WALL = "#f2e3cf", "#efdfca"
WIDE, MARGIN, GAP = 2400, 72, 16
HEADER, LABEL, HEADING = 176, 34, 64  # pixels: the title's band, a cell's caption, a section's heading
ROUND = 14  # radius of a cell's corners
YAWS = (-70, -45, -20, 0, 20, 45, 70)
BACKS = (145, 180)  # of rigs that have a back
TALL_PANEL, HEAD_ROOM = 720, 0.5  # the turn-around's height; H above a person
# Grounds of faces by what they feel, as on the boards: a hint, never the only sign.
MOOD: Mapping[str, str] = {
    "happy": "#f4cf8f", "laughing": "#f2bd6a", "sad": "#a9bccb", "tearful": "#a9bccb", "angry": "#e39a7d", "annoyed": "#e3ab8f",
    "afraid": "#b9a9c9", "nervous": "#c6b8cf", "surprised": "#f0d06f", "disgusted": "#b9c38d", "tender": "#eeb7a8",
    "flirty": "#eeb7a8", "ashamed": "#dcb3b0", "disappointed": "#b9c4cb", "worried": "#c3bccb",
}  # fmt: skip
PLAIN = "#eed9bd"


@dataclass(frozen=True)
class Model:
    """One character as the sheet presents it."""

    name: str
    facts: str
    look: Mapping[str, Any]
    age: str | None = None


@dataclass(frozen=True)
class Cell:
    """A picture and the word below it."""

    picture: Picture
    label: str


@dataclass(frozen=True)
class Section:
    """A heading, and cells in rows of `columns`."""

    heading: str
    cells: Sequence[Cell]
    columns: int

    @property
    def height(self) -> int:
        """In pixels, with its heading."""
        rows = -(-len(self.cells) // self.columns)
        return HEADING + rows * (int(self.cells[0].picture.shape[0]) + LABEL + GAP)


def model_sheet(models: Sequence[Model]) -> Picture:
    """One sheet for each character, below one another: (H, 2400, 3) B, G, R."""
    return np.concatenate([one_sheet(model) for model in models])


def one_sheet(model: Model) -> Picture:
    """The sheet of one character."""
    if model.look.get("rig", "person") != "person":
        from scenec.outputs.rig_sheet import rig_sheet

        return rig_sheet(model.name, model.look, (model.facts,))
    who = sitter(model.look, model.age)
    sections = (turn_around(who), emotions(who), mouths(who), hands(who))
    return laid_out(model.name, model.facts, sections, swatches(model.look))


def cell_width(columns: int) -> int:
    """How wide a cell is where so many stand side by side; even, as surfaces want it."""
    return (WIDE - 2 * MARGIN - (columns - 1) * GAP) // (2 * columns) * 2


def turn_around(who: Sitter) -> Section:
    """From one profile to the other, and from behind."""
    yaws = (*YAWS, *BACKS) if getattr(who.rig, "HAS_BACK", False) else YAWS
    size = (cell_width(len(yaws)), TALL_PANEL)
    scale = (TALL_PANEL - 60) / (who.heads + HEAD_ROOM)
    cells = [Cell(whole(who, yaw, size, scale, TALL_PANEL - 42, GROUND), turned(yaw)) for yaw in yaws]
    return Section("Turn-around", cells, len(yaws))


def turned(yaw: int) -> str:
    """The name of an angle."""
    if abs(yaw) == 180:
        return "back"
    return "front" if yaw == 0 else f"{abs(yaw)}° {'left' if yaw < 0 else 'right'}"


def emotions(who: Sitter) -> Section:
    """Every emotion at level 1."""
    size = (cell_width(9), 236)
    cells = [Cell(portrait(who, feeling(name), size, 158, MOOD.get(name, PLAIN), drop=0.06), name) for name in EMOTIONS]
    return Section("Emotions", cells, 9)


def mouths(who: Sitter) -> Section:
    """The fifteen visemes on a quiet face."""
    size = (cell_width(15), 132)
    cells = [Cell(mouth(who, channels, size, 300, WALL), name) for name, channels in VISEMES.items()]
    return Section("Visemes", cells, 15)


def hands(who: Sitter) -> Section:
    """Every shape of the hand."""
    size = (cell_width(len(HAND_SHAPES)), 210)
    cells = [Cell(hand(who, name, size, 250 * 0.66 / who.figure.build.hand, GROUND), name) for name in HAND_SHAPES]
    return Section("Hands", cells, len(HAND_SHAPES))


def swatches(look: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The colours that make a character, with what they colour."""
    from scenec.rigs.person.looks import SKINS

    parts = {
        "skin": SKINS.get(str(look.get("skin")), look.get("skin")),
        **{part: dict(look.get(part) or {}).get("colour") for part in ("hair", "top", "bottom", "shoes", "hat")},
        "eyes": look.get("eyes"),
    }
    return [(name, str(colour)) for name, colour in parts.items() if colour]


def laid_out(name: str, facts: str, sections: Sequence[Section], colours: Sequence[tuple[str, str]]) -> Picture:
    """The page."""
    tall = HEADER + sum(s.height for s in sections) + MARGIN // 2
    page = np.empty((tall, WIDE, 4), np.uint8)
    info = skia.ImageInfo.Make(WIDE, tall, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, page, page.strides[0])
    canvas.clear(colour_of(PAPER))
    write = writer(canvas)
    write(name, Type(600, family="fraunces"), 76, MARGIN, 100, INK)
    canvas.drawRect(skia.Rect.MakeXYWH(MARGIN, 124, 72, 6), paint_of(ACCENT))
    write(facts, Type(450), 26, MARGIN + 96, 134, SOFT)
    chips(canvas, colours, write)
    y = HEADER
    for section in sections:
        write(section.heading, Type(650), 27, MARGIN, y + 36, INK)
        y += HEADING
        for index, cell in enumerate(section.cells):
            high, wide = cell.picture.shape[:2]
            left = MARGIN + index % section.columns * (wide + GAP)
            top = y + index // section.columns * (high + LABEL + GAP)
            place(canvas, cell.picture, left, top)
            write(cell.label, Type(550), 19, left + (wide - width(cell.label, Type(550)) * 19) / 2, top + high + 24, SOFT)
        y += section.height - HEADING
    return np.ascontiguousarray(cv2.cvtColor(page, cv2.COLOR_BGRA2BGR), np.uint8)


def chips(canvas: skia.Canvas, colours: Sequence[tuple[str, str]], write: Callable[..., None]) -> None:
    """The palette, at the page's upper right."""
    room, radius = 118, 30
    for index, (name, colour) in enumerate(reversed(colours)):
        x = WIDE - MARGIN - radius - index * room
        canvas.drawCircle(x, 74, radius, paint_of(colour))
        write(name, Type(550), 19, x - width(name, Type(550)) * 19 / 2, 134, SOFT)


def place(canvas: skia.Canvas, picture: Picture, x: float, y: float) -> None:
    """A picture with round corners."""
    tall, wide = picture.shape[:2]
    image = skia.Image.fromarray(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), colorType=skia.kBGRA_8888_ColorType)
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x, y, wide, tall), ROUND, ROUND), skia.ClipOp.kIntersect, True)
    canvas.drawImage(image, x, y)
    canvas.restore()


def writer(canvas: skia.Canvas) -> Callable[..., None]:
    """Writes one line: text, type, pixels an em, the left end of the baseline, colour."""

    def write(text: str, kind: Type, size: float, x: float, y: float, colour: str) -> None:
        canvas.drawPath(text_path(text, kind, size, x, y), paint_of(colour))

    return write


def colour_of(colour: str) -> int:
    """A colour as skia has it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return int(skia.Color(red, green, blue))


def paint_of(colour: str) -> skia.Paint:
    """A brush."""
    return skia.Paint(AntiAlias=True, Color=colour_of(colour))
