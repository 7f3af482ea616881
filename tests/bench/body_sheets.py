"""Sheets of whole people for the eye of whoever draws them: `python tests/bench/body_sheets.py OUT [SHEET...]`, and `timing`."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import in_order, paint, prepare, surface, to_bgr
from scenec.drawing.colour import shift, yuv
from scenec.rigs import person
from scenec.rigs.person.build import Build
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.placement import skeleton

BACKGROUND = "#f2e3cf"
RELAXED = (("relaxed", "relaxed"), ("relaxed", "relaxed"))
Hands = tuple[tuple[str, str], tuple[str, str]]


def garment(text: str, **more: Any) -> dict[str, Any]:
    """ "kind #colour" as plain data."""
    return dict(zip(("kind", "colour"), text.split(), strict=True)) | more


LOOKS: Mapping[str, dict[str, Any]] = {
    "ana": {"build": "woman", "skin": "tone-3", "hair": {"style": "bob", "colour": "#4a2a1c"}, "eyes": "#8a5a2e",
            "lips": "#c4574f", "top": garment("coat #c4473a", inner="#f4e3cb", buttons="#7d2430"),
            "bottom": garment("trousers #3d4a63"), "shoes": garment("boot #6b3d2a"), "seed": 7},
    "ben": {"build": "man", "skin": "#8d5a3a", "hair": {"style": "side", "colour": "#3a2a26"}, "eyes": "#5a3620",
            "top": garment("shirt #e9b44c", sleeve=0.62), "bottom": garment("jeans #40577a"), "shoes": garment("sneaker #d8553f"),
            "seed": 3},
    "ruth": {"build": "elderf", "skin": "tone-2", "hair": {"style": "bun", "colour": "#d9d3cb"}, "glasses": "#7a3b34",
             "earring": "#e2b04a", "lips": "#c1665f", "top": garment("cardigan #5f8a7d", neck="lapel", buttons="#f2d9a8"),
             "bottom": garment("skirt #8c4a5a", flare=0.10, tights="#6d5a5a"), "shoes": garment("flat #4a2c33"), "seed": 4},
    "kofi": {"build": "woman", "skin": "tone-10", "hair": {"style": "afro", "colour": "#33231f"}, "lips": "#8a3b3a",
             "earring": "#e2b04a", "top": garment("dress #e2793a", belt="#7d3423"), "shoes": garment("flat #7d3423"), "seed": 5},
    "milo": {"build": "child", "skin": "#f2c9a6", "hair": {"style": "tousle", "colour": "#b5622b"}, "eyes": "#4f7a4d",
             "freckles": True, "top": garment("hoodie #4f8fb0"), "bottom": garment("shorts #6d5f4b"),
             "shoes": garment("sneaker #e0a03c"), "seed": 6},
    "li": {"build": "woman", "skin": "tone-5", "hair": {"style": "long", "colour": "#2c2732"}, "lips": "#c75f62",
           "top": garment("sweater #e8c9a0", neck="high"), "bottom": garment("skirt #2f6b66", hem=1.85, flare=0.14),
           "shoes": garment("shoe #3a2c33"), "seed": 8},
    "tom": {"build": "man", "skin": "tone-6", "hair": {"style": "short", "colour": "#8b6a4e"}, "beard": "full", "eyes": "#4c6f8a",
            "top": garment("blazer #39566b", inner="#f3ead9"), "bottom": garment("trousers #b99c78"),
            "shoes": garment("shoe #6b3d2a"), "seed": 9},
    "hal": {"build": "elderm", "skin": "tone-7", "hair": {"style": "balding", "colour": "#c9c3ba"}, "beard": "full",
            "top": garment("cardigan #9a5b3c", inner="#e9eef0"), "bottom": garment("trousers #57534e"),
            "shoes": garment("shoe #3d2a22"), "seed": 10},
}  # fmt: skip
FIGURES = {name: person.figure(look) for name, look in LOOKS.items()}


@dataclass(frozen=True)
class Model:
    """Somebody in a picture."""

    who: str
    pose: Mapping[str, float]
    hands: Hands
    x: float
    y: float
    H: float


def both(left: str, right: str) -> Hands:
    """The shapes of two hands that do not change."""
    return (left, left), (right, right)


def stand(b: Build, yaw: float, **more: float) -> dict[str, float]:
    """Weight on one leg, arms hanging."""
    side = 1 if yaw >= 0 else -1
    free, weight = ("Right", "Left") if side > 0 else ("Left", "Right")
    pose = {
        "yaw": yaw, "headYaw": yaw, "hipTilt": 6 * side, "shoulderTilt": -5 * side, "curve": 0.06 * side, "mouthSmile": 0.5,
        "hipHeight": b.ankle + 0.99 * b.leg, "ankleX" + free: 0.135 * side * b.leg,
        "footYaw" + free: max(30, abs(yaw)) * side,
        "ankleX" + weight: -0.10 * side, "footYaw" + weight: -12 * side, "armUpLeft": -9, "armLowLeft": -3, "armUpRight": 9,
        "armLowRight": 4,
    }  # fmt: skip
    return pose | more


def walk(b: Build, phase: float, yaw: float = 62) -> dict[str, float]:
    """A plain walk cycle, phase 0..1; films plan their steps, this is for looking at the rig."""
    side = 1 if yaw > 0 else -1
    stride, swing = 0.62 * b.leg, math.cos(2 * math.pi * phase)
    pose = {"yaw": yaw, "headYaw": yaw - 12 * side, "lean": 3 * side, "mouthSmile": 0.5}
    pose["hipHeight"] = b.ankle + 0.977 * b.leg - 0.085 * math.cos(4 * math.pi * phase - 0.9) - 0.01
    near, far = ("Left", "Right") if side > 0 else ("Right", "Left")
    for name, u in ((near, phase % 1), (far, (phase + 0.5) % 1)):
        k = u * 2 % 1
        if u < 0.5:
            x, lift, pitch = stride * (0.5 - k), 0.0, -18 * max(0, 1 - 6 * k) + 38 * max(0, (k - 0.72) / 0.28)
            toe, heel = max(0, pitch), 0.60 * math.sin(math.radians(max(0, pitch)))
        else:
            x, lift = stride * (k * k * (3 - 2 * k) - 0.5), 0.30 * math.sin(math.pi * k**0.8) ** 1.6
            pitch = 38 * (1 - 2.2 * k) if k < 0.45 else -18 * (k - 0.45) / 0.55
            toe, heel = max(0, 38 * (1 - 4 * k)), 0.60 * math.sin(math.radians(max(0, pitch))) * max(0, 1 - 3 * k)
        pose |= {"ankleX" + name: side * (x + 0.35 * heel - 0.03), "ankleY" + name: b.ankle + lift + heel}
        pose |= {"footPitch" + name: pitch, "footYaw" + name: 80 * side, "toe" + name: toe}
    pose |= {"armUp" + near: side * (-29 * swing - 2), "armLow" + near: side * (-35 * swing + 16)}
    return pose | {"armUp" + far: side * (29 * swing - 2), "armLow" + far: side * (35 * swing + 16)}


def ground(width: int, height: int, floor: int | None) -> Any:
    """A surface with a wall and a floor."""
    s = surface(width, height)
    y, u, v = yuv(BACKGROUND)
    s.pixels[:] = (u, v, y, 255)
    if floor is not None:
        y, u, v = yuv(shift(BACKGROUND, -0.045))
        s.pixels[floor:] = (u, v, y, 255)
    return s


def picture(models: Sequence[Model], width: int, height: int, floor: int | None = None) -> NDArray[np.uint8]:
    """The models on a plain ground, B, G, R."""
    s = ground(width, height, floor)
    for m in models:
        pose = {name: np.array([value], np.float32) for name, value in m.pose.items()}
        ops = person.draw(FIGURES[m.who], pose, m.hands, m.H)
        paint(s.canvas, in_order(prepare(ops, np.array([[m.H, m.x, m.y]], np.float32), lambda colour, plane: colour)), 0)
    return to_bgr(s.pixels)


def people() -> NDArray[np.uint8]:
    """Eight people standing."""
    rows: list[tuple[str, float, float, dict[str, float], Hands]] = [
        ("kofi", 170, 26, {"armUpLeft": -52, "armLowLeft": 38, "wristLeft": 20, "handScaleLeft": 0.9}, both("fist", "relaxed")),
        ("tom", 430, -26, {"armUpRight": 30, "armLowRight": -98, "armLowScaleRight": 0.9}, both("relaxed", "hold")),
        ("milo", 670, 18, {"armUpRight": 60, "armLowRight": 170}, both("relaxed", "wave")),
        ("ruth", 900, -30, {"armUpRight": 22, "armLowRight": -72, "armUpLeft": -18, "armLowLeft": 66}, both("flat", "flat")),
        ("li", 1140, -24, {"armUpRight": 46, "armLowRight": -42, "handScaleRight": 0.9}, both("relaxed", "fist")),
        ("ana", 1360, -26, {}, RELAXED), ("ben", 1580, 26, {}, RELAXED), ("hal", 1800, -30, {}, RELAXED),
    ]  # fmt: skip
    models = [Model(who, stand(FIGURES[who].build, yaw, **more), hands, x, 1010, 150) for who, x, yaw, more, hands in rows]
    return picture(models, 1950, 1080, 900)


def turn() -> NDArray[np.uint8]:
    """Two people at seven angles."""
    made = []
    for who in ("ana", "tom"):
        b = FIGURES[who].build
        poses = [stand(b, yaw, hipTilt=0, shoulderTilt=0, curve=0) for yaw in (-70, -45, -20, 0, 20, 45, 70)]
        made.append(picture([Model(who, p, RELAXED, 140 + 250 * i, 560, 88) for i, p in enumerate(poses)], 1800, 600, 520))
    return np.concatenate(made, 0)


def walking() -> NDArray[np.uint8]:
    """Three people in eight phases."""
    made = []
    for who, yaw in (("ana", 62), ("ben", -62), ("kofi", 62)):
        steps = [Model(who, walk(FIGURES[who].build, i / 8, yaw), RELAXED, 130 + 235 * i, 460, 72) for i in range(8)]
        made.append(picture(steps, 1900, 500, 425))
    return np.concatenate(made, 0)


POSES: Sequence[tuple[float, dict[str, float], Hands]] = (
    (26, {"armUpLeft": -80, "armLowLeft": -163}, both("wave", "relaxed")),
    (26, {"armUpLeft": -20, "armLowLeft": 136, "armUpScaleLeft": 0.88, "armLowScaleLeft": 0.7}, both("flat", "relaxed")),
    (-26, {"armUpRight": 70, "armLowRight": 88}, both("relaxed", "point")),
    (0, {"armUpLeft": -28, "armLowLeft": -110, "armUpRight": 28, "armLowRight": 110, "headRoll": 5}, both("open", "open")),
    (26, {"armUpRight": 20, "armLowRight": -112, "armLowScaleRight": 0.78}, both("relaxed", "open")),
    (-20, {"armUpRight": 50, "armLowRight": -40, "armUpLeft": -50, "armLowLeft": 40}, both("fist", "fist")),
)  # fmt: skip


def poses() -> NDArray[np.uint8]:
    """A wave, a hand on the heart, pointing, a shrug, an open hand, hands on the hips."""
    made = []
    for who in ("ana", "ben"):
        b = FIGURES[who].build
        models = [Model(who, stand(b, yaw, **more), hands, 190 + 310 * i, 580, 92) for i, (yaw, more, hands) in enumerate(POSES)]
        made.append(picture(models, 1900, 620, 540))
    return np.concatenate(made, 0)


# A shape, and the way the arm points.
CLOSE_UPS = (("relaxed", 62), ("open", 90), ("point", 94), ("fist", 90), ("wave", 170), ("hold", 90), ("flat", 90), ("shake", 84))


def hands() -> NDArray[np.uint8]:
    """The eight shapes close up, on two skins."""
    made = []
    for who in ("ana", "ben"):
        cells = []
        for shape, low in zip(
            ("relaxed", "open", "point", "fist", "wave", "hold", "flat", "shake"), (62, 90, 94, 90, 170, 90, 90, 84), strict=True
        ):
            pose = {"armUpRight": float(low), "armLowRight": float(low)}
            b = FIGURES[who].build
            wrist = skeleton(Channels({k: np.array([v], np.float32) for k, v in pose.items()}, b)).arms[1].end[0]
            a = math.radians(low)
            x, y = wrist[0] + 0.15 * math.sin(a), wrist[1] + 0.15 * math.cos(a)
            cells.append(picture([Model(who, pose, both("relaxed", shape), 240 - 420 * x, 165 - 420 * y, 420)], 480, 330))
        made += [np.concatenate(cells[:4], 1), np.concatenate(cells[4:], 1)]
    return np.concatenate(made, 0)


def shoulders() -> NDArray[np.uint8]:
    """Necks, collars and shoulders close up."""
    rows = (("ana", 26, {}), ("ben", 26, {"armUpLeft": -80, "armLowLeft": -163}),
            ("tom", -26, {"armUpRight": 90, "armLowRight": 95}),
            ("kofi", -26, {"armUpRight": 140, "armLowRight": 170}), ("li", 60, {"armUpLeft": 40, "armLowLeft": 70}),
            ("milo", 0, {"armUpLeft": -45, "armLowLeft": 30}))  # fmt: skip
    cells = []
    for who, yaw, more in rows:
        b = FIGURES[who].build
        cells.append(
            picture([Model(who, stand(b, yaw, **more), both("fist", "flat"), 300, 400 * (b.heads - 0.4), 400)], 640, 560)
        )
    return np.concatenate([np.concatenate(cells[:3], 1), np.concatenate(cells[3:], 1)], 0)


def timing(frames: int = 60) -> None:
    """Milliseconds a frame for two whole people who move."""
    t = np.arange(frames, dtype=np.float32) / 30
    for H, ground_y in ((156, 1000), (330, 1800)):
        s, spent = surface(1920, 1080), np.zeros(3)
        for who, yaw, x in (("ana", 26, 600), ("ben", -26, 1300)):
            pose = {k: np.full(frames, v, np.float32) for k, v in stand(FIGURES[who].build, yaw).items()}
            pose |= {"headYaw": yaw + 20 * np.sin(2 * t), "armUpRight": 30 + 40 * np.sin(2 * t),
                     "armLowRight": 60 + 60 * np.sin(2 * t), "handRight": 0.5 + 0.5 * np.sin(3 * t),
                     "lean": 2 * np.sin(t), "breath": np.sin(2 * t)}  # fmt: skip
            best = np.full(3, 9e9)
            for _ in range(3):
                marks = [time.process_time()]
                ops = person.draw(FIGURES[who], pose, (("relaxed", "relaxed"), ("relaxed", "wave")), H)
                marks.append(time.process_time())
                place = np.tile(np.array([[H, x, ground_y]], np.float32), (frames, 1))
                commands = in_order(prepare(ops, place, lambda colour, plane: colour))
                marks.append(time.process_time())
                for frame in range(frames):
                    paint(s.canvas, commands, frame)
                marks.append(time.process_time())
                best = np.minimum(best, np.diff(marks))
            spent += best * 1000 / frames
        print(f"H {H}: geometry {spent[0]:.2f}, packing {spent[1]:.2f}, painting {spent[2]:.2f} ms a frame for two people")


SHEETS: Mapping[str, Callable[[], NDArray[np.uint8]]] = {
    "people": people, "turn": turn, "walk": walking, "poses": poses, "hands": hands, "shoulders": shoulders,
}  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """OUT and the names of sheets; all of them without names."""
    if arguments == ["timing"]:
        timing()
        return
    out = Path(arguments[0])
    for name in arguments[1:] or SHEETS:
        cv2.imwrite(str(out / f"body_{name}.png"), SHEETS[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
