"""Draws a puppet: every shape of the file with the motion of the parts that it belongs to."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.display import Cached, Op
from scenec.lipsync.visemes import VISEMES
from scenec.rigs.motion import SHUT, Array, Pose, channel, frames_of, stretching, turning, visemes
from scenec.rigs.svg.figures import Figure
from scenec.rigs.svg.puppet import Piece, Puppet

_NAMES = list(VISEMES)
PITCHED = 0.007  # of a head's height, a degree
ASIDE = 0.12  # H that a head which is turned to the side goes there
STANCE = 0.22  # of a leg: how far apart the feet of somebody stand who does not walk
_SIDE = {"left": "Left", "right": "Right"}


def draw(figure: Figure, pose: Pose) -> list[Op]:
    """All frames, in H units, origin on the ground under the figure's middle."""
    frames = frames_of(pose)
    p = figure.puppet
    moves = {part: motion(figure, part, pose) for part in p.boxes if part != "whole"}
    chains: dict[tuple[str, ...], Array] = {}
    said = visemes(pose)
    ops = []
    for index, piece in enumerate(p.pieces):
        chain = piece.chain
        if chain not in chains:
            whole = root(figure, pose) @ figure.to_h
            for part in chain:
                whole = whole @ _in_file(figure, moves[part])
            chains[chain] = np.ascontiguousarray(whole[:, :2], np.float32)
        shown = visible(p, piece, pose, said)
        z = 5.0 + index * 1e-3
        ops += [replace(op, visible=shown, matrix=chains[chain]) for op in painted(piece, z, frames)]
    return ops


def _in_file(figure: Figure, move: Array) -> Array:
    """A motion given in H as one in the file's units."""
    back = np.linalg.inv(figure.to_h)
    return np.asarray(back @ move @ figure.to_h, np.float32)


@lru_cache(maxsize=8192)
def _path(commands: tuple[tuple[str, tuple[float, ...]], ...], even_odd: bool) -> skia.Path:
    path = skia.Path()
    for letter, v in commands:
        if letter == "M":
            path.moveTo(*v)
        elif letter == "L":
            path.lineTo(*v)
        elif letter == "C":
            path.cubicTo(*v)
        else:
            path.close()
    path.setFillType(skia.PathFillType.kEvenOdd if even_odd else skia.PathFillType.kWinding)
    return path


def painted(piece: Piece, z: float, frames: int) -> list[Op]:
    """Fill and stroke of one shape."""
    s = piece.shape
    part = "/".join(piece.chain or ("body",)) + (f"/{piece.mouth}" if piece.mouth else "")
    first = np.zeros(frames, np.intp)
    path = _path(s.commands, s.even_odd)
    ops = []
    if s.fill:
        ops.append(Op(z, part, s.fill, (Cached((path,), first),), alpha=s.alpha))
    if s.stroke:
        pen = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=s.stroke_width, StrokeJoin=skia.Paint.kRound_Join)
        if s.round_ends:
            pen.setStrokeCap(skia.Paint.kRound_Cap)
        outline = skia.Path()
        if pen.getFillPath(path, outline):
            ops.append(Op(z, part, s.stroke, (Cached((outline,), first),), alpha=s.stroke_alpha))
    return ops


def visible(p: Puppet, piece: Piece, pose: Pose, said: NDArray[np.intp]) -> NDArray[np.bool_] | None:
    """When a shape shows: mouths one at a time, closed eyes instead of open ones."""
    shown = None
    if piece.mouth is not None:
        names = np.array([p.mouths.get(name, "") == piece.mouth for name in _NAMES])
        shown = names[said]
        if {"smile", "surprised"} & set(p.drawn_mouths):
            shown = _moody(p, piece.mouth, shown, pose, said)
    kind, _, side = (piece.chain[-1] if piece.chain else "").partition("-")
    blinks = next((q for q in piece.chain if q.startswith("blink-")), None)
    shut = channel(pose, "eyeBlink") > SHUT
    if blinks:
        shown = shut if shown is None else shown & shut
    elif kind in {"eye", "pupil"} and f"blink-{side}" in p.boxes:
        shown = ~shut if shown is None else shown & ~shut
    return shown


def _moody(p: Puppet, mouth: str, shown: NDArray[np.bool_], pose: Pose, said: NDArray[np.intp]) -> NDArray[np.bool_]:
    """A silent mouth smiles, or stands open in surprise, where these are drawn."""
    silent = said == _NAMES.index("sil")
    smiles = silent & (channel(pose, "mouthSmile") > 0.45) & ("smile" in p.drawn_mouths)
    wonders = (channel(pose, "browOuterUp") > 0.7) & (channel(pose, "eyeWide") > 0.6) & ("surprised" in p.drawn_mouths)
    wonders = wonders & (channel(pose, "jawOpen") > 0.7)
    moody = {"smile": smiles & ~wonders, "surprised": wonders}
    return np.asarray(moody[mouth] if mouth in moody else shown & ~smiles & ~wonders, np.bool_)


def root(figure: Figure, pose: Pose) -> Array:
    """The whole figure: leaning about its feet, rising and sinking."""
    rest = figure.build.hip_height
    down = rest - channel(pose, "hipHeight", rest)
    lean = 0.5 * channel(pose, "lean") + 4.0 * channel(pose, "curve")
    return turning(lean, (0.0, 0.0), 0.0, np.clip(down, -0.3, 0.6))


def motion(figure: Figure, part: str, pose: Pose) -> Array:
    """The motion of one part in H (T, 3, 3), on top of what it hangs on."""
    kind, _, side = part.partition("-")
    pivot = figure.at(figure.puppet.pivots[part])
    box = figure.box(part)
    still = np.zeros(frames_of(pose), np.float32)
    if kind == "head":
        turn = channel(pose, "headRoll") + 0.5 * channel(pose, "neck")
        pitch, aside = channel(pose, "headPitch"), np.sin(np.radians(channel(pose, "headYaw")))
        lowered = stretching(np.clip(1 + PITCHED * pitch, 0.85, 1.08), pivot)  # a head that nods is seen from above
        return np.asarray(turning(turn, pivot, ASIDE * aside, -0.004 * pitch) @ lowered, np.float32)
    if kind == "body":
        return stretching(1 + 0.012 * channel(pose, "breath"), pivot)
    if kind in {"arm", "forearm"}:
        return turning(_arm(figure, kind, side, pose), pivot)
    if kind == "leg":
        return turning(_leg(figure, part, side, pose), pivot)
    if kind == "pupil":
        white = figure.box(f"eye-{side}") if f"eye-{side}" in figure.puppet.boxes else box
        room = max(0.0, (white[2] - white[0]) - (box[2] - box[0])) / 2
        rise = max(0.0, (white[3] - white[1]) - (box[3] - box[1])) / 2
        return turning(still, pivot, 0.8 * room * channel(pose, "gazeX"), 0.8 * rise * channel(pose, "gazeY"))
    if kind == "eye" and f"blink-{side}" not in figure.puppet.boxes:
        return stretching(np.clip(1 + 0.12 * channel(pose, "eyeWide") - 0.92 * channel(pose, "eyeBlink"), 0.06, 1.2), pivot)
    if kind == "brow":
        lift = 0.05 * (channel(pose, "browInnerUp") + channel(pose, "browOuterUp")) - 0.06 * channel(pose, "browDown")
        tilt = 14 * (channel(pose, "browDown") - channel(pose, "browInnerUp") + 0.4 * channel(pose, "browOuterUp"))
        return turning(tilt * (1 if side == "left" else -1), pivot, 0.0, -lift)
    return turning(still, pivot)


def _arm(figure: Figure, kind: str, side: str, pose: Pose) -> Array:
    """Clockwise turn of an arm away from how it is drawn."""
    name = _SIDE[side]
    up, low = channel(pose, "armUp" + name), channel(pose, "armLow" + name)
    has_forearm = f"forearm-{side}" in figure.puppet.boxes
    drawn_up = figure.angle(f"arm-{side}")
    if kind == "forearm":
        return -((low - up) - (figure.angle(f"forearm-{side}") - drawn_up))
    wanted = up if has_forearm else 0.55 * up + 0.45 * np.clip(low, up - 100, up + 100)
    return np.asarray(-(wanted - drawn_up), np.float32)


def _leg(figure: Figure, part: str, side: str, pose: Pose) -> Array:
    """A leg points at its ankle; standing, it stays as drawn: puppets do not shift their weight."""
    name = _SIDE[side]
    b = figure.build
    rest = -0.4 * b.hip * (1 if side == "left" else -1)
    x = channel(pose, "ankleX" + name, rest) - rest
    step = np.sign(x) * np.maximum(np.abs(x) - STANCE * b.leg, 0)
    tall = max(0.2, -figure.at(figure.puppet.pivots[part])[1])
    return np.asarray(-np.degrees(np.arctan2(step, tall)), np.float32)
