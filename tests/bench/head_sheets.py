"""Sheets of heads for the eye of whoever draws them: `python tests/bench/head_sheets.py OUT [SHEET...]`, and `timing`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np

from scenec.drawing.canvas import in_order, paint, prepare, surface, to_bgr
from scenec.drawing.colour import yuv
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import spline
from scenec.rigs.person.head import contour, head
from scenec.rigs.person.looks import HeadLook, head_look

LOOKS: dict[str, tuple[dict[str, object], str]] = {
    "ana": (
        {
            "build": "woman",
            "skin": "tone-3",
            "hair": {"style": "bob", "colour": "#4a2a1c"},
            "eyes": "#8a5a2e",
            "lips": "#c4574f",
            "seed": 3,
        },
        "adult",
    ),
    "ben": (
        {"build": "man", "skin": "#8d5a3a", "hair": {"style": "side", "colour": "#3a2a26"}, "eyes": "#5a3620", "seed": 4},
        "adult",
    ),
    "ruth": (
        {
            "build": "woman",
            "skin": "tone-2",
            "hair": {"style": "bun", "colour": "#d9d3cb"},
            "eyes": "#4d6c86",
            "lips": "#c1665f",
            "glasses": "#7a3b34",
            "earring": "#e2b04a",
            "seed": 5,
        },
        "elder",
    ),
    "kofi": (
        {
            "build": "woman",
            "skin": "tone-10",
            "hair": {"style": "afro", "colour": "#33231f"},
            "eyes": "#4a2c1c",
            "lips": "#8a3b3a",
            "earring": "#e2b04a",
            "seed": 6,
        },
        "adult",
    ),
    "milo": (
        {
            "build": "child",
            "skin": "#f2c9a6",
            "hair": {"style": "tousle", "colour": "#b5622b"},
            "eyes": "#4f7a4d",
            "freckles": True,
            "seed": 7,
        },
        "child",
    ),
    "li": (
        {
            "build": "woman",
            "skin": "tone-5",
            "hair": {"style": "long", "colour": "#2c2732"},
            "eyes": "#5a3a28",
            "lips": "#c75f62",
            "seed": 8,
        },
        "adult",
    ),
    "tom": (
        {
            "build": "man",
            "skin": "tone-6",
            "hair": {"style": "short", "colour": "#8b6a4e"},
            "eyes": "#4c6f8a",
            "beard": "full",
            "seed": 9,
        },
        "adult",
    ),
    "hal": (
        {
            "build": "man",
            "skin": "tone-7",
            "hair": {"style": "balding", "colour": "#c9c3ba"},
            "eyes": "#4c3a2a",
            "beard": "full",
            "seed": 10,
        },
        "elder",
    ),
    "zoe": (
        {"build": "teen", "skin": "tone-4", "hair": {"style": "pony", "colour": "#6e3f26"}, "eyes": "#4f7a4d", "seed": 11},
        "teen",
    ),
}

# ART section 3 (bi bm bo bs lu ll ls cr w o c ru rd sq tu tl tg asym pupil gx gy pitch roll blush).
_COLUMNS = "bi bm bo bs lu ll ls cr w o c ru rd sq tu tl tg asym pupil gx gy pitch roll blush".split()
EMOTIONS = {
    line.split()[0]: dict(zip(_COLUMNS, map(float, line.split()[1:]), strict=True))
    for line in """
neutral 0 0 0 0 1 0 0 0 1 0 0.12 0 0 0 0 0 0 0 1 0 0 0 0 0
happy 1.68 1.45 0.88 0 0.98 0.28 0 0.6 1.22 0.34 1 0 0 0.1 1 0 0.5 0 1 0 0 0 0 0.35
smile 1.2 0.94 0.5 0 0.98 0.22 0 0.4 1.16 0 0.8 0 0 0 0 0 0 0 1 0 0 0 0 0.25
sad 3.2 0.2 -1.6 0.5 0.74 0.1 0.35 0 0.82 0 -0.75 0 0 0 0 0 0 0 1 0 0.35 -7 -4 0
angry -3.4 -1.2 1.6 1 0.76 0.3 -0.5 0 0.92 0.22 -0.55 0 0 0.9 1 1 0 0 0.9 0 0 -4 0 0
afraid 4.2 2.6 0.6 0.6 1.34 -0.12 0.15 0 1.05 0.26 -0.55 0 0 0.7 0.35 0.9 0 0 0.72 0 0 3 0 0
surprised 4.2 5.2 4.2 0 1.38 -0.15 0 0 0.66 0.62 0 0 0.75 0 0.35 0 0.35 0 0.82 0 0 3 0 0
disgusted -2.44 -1.56 0.42 0.8 0.56 0.55 0.15 0.45 0.88 0.16 -0.88 1.3 0 0.5 1 0 0.9 0.35 1 -0.6 0 5 6 0
tender 2.72 0.93 -0.38 0 0.8 0.28 0.2 0.3 1.06 0 0.7 0 0 0 0 0 0 0 1 0 0.1 -3 8 0.6
laughing 1 2.2 0.8 0 -0.35 0.5 0 1 1.28 0.62 1 0 0 0 1 0 0.9 0 1 0 0 6 0 0.45
kiss 1.2 1 0 0 0 0.1 0 0.1 0.66 0 0.15 0 0.6 0 0 0 0 0 1 0 0 0 0 0.6
hug 1.6 1.2 0 0 0 0.25 0 0.5 1.08 0 0.8 0 0 0 0 0 0 0 1 0 0 0 0 0.5
hopeful 2.6 1.6 0.6 0 1.08 0.12 0 0.2 1.06 0 0.6 0 0 0 0 0 0 0 1 0 -0.45 5 0 0.2
soft 0.8 0.6 0.2 0 0.82 0.18 0 0.2 1.02 0 0.42 0 0 0 0 0 0 0 1 0 0 0 4 0.2
tearful 4 0.6 -1.8 0.8 0.7 0.34 0.5 0 0.9 0.1 -0.9 0 0 0.5 0.4 0.6 0 0 1 0 0 -4 -6 0.5
ashamed 2.8 0 -1.2 0.4 0.5 0.12 0.35 0 0.84 0 -0.3 0 0 0 0 0 0 0 1 -0.4 0.9 -10 -7 0.9
worried 3.2 0.8 -0.6 0.8 1.06 0.08 0.2 0 0.86 0 -0.4 0 0 0 0 0 0 0 1 0 0 0 -3 0
annoyed -2 -0.8 0.6 0.6 0.62 0.22 -0.1 0 0.88 0 -0.35 0 0 0 0 0 0 0.25 1 0.5 -0.25 2 0 0
confused -0.6 1.4 0.8 0.6 0.95 0.15 0 0 0.82 0 -0.25 0 0 0 0 0 0 1.4 1 0.3 -0.2 0 8 0
bored 0.2 0 -0.4 0 0.48 0.05 0 0 0.92 0 -0.2 0 0 0 0 0 0 0 1 0.7 -0.1 -2 -5 0
proud 0.6 1.4 1 0 0.66 0.22 0 0.3 1.1 0 0.75 0 0 0 0 0 0 0 1 0 0 9 0 0.15
flirty 0.2 1.6 1.4 0 0.62 0.25 0 0.3 1.05 0 0.7 0 0 0 0 0 0 -0.5 1 0.5 0 -5 7 0.6
nervous 2.6 1.2 0 0.5 1.15 0.05 0 0 1.08 0.1 0.25 0 0 0.9 1 0.8 0 0 1 0.7 0 -2 0 0
relieved 2 1.2 0 0 0 0.1 0 0.2 0.92 0.16 0.45 0 0.25 0 0 0 0 0 1 0 0 4 -3 0.2
uneasy 1.6 0.4 -0.2 0.5 0.9 0.12 0 0 0.9 0 -0.25 0 0 0 0 0 0 0.4 1 -0.8 0 0 -3 0
disappointed 2.2 0 -1 0.2 0.62 0.05 0.3 0 0.9 0 -0.5 0 0 0 0 0 0 0 1 0 0.5 -6 4 0
""".strip().splitlines()
}
# w o rd sq tu tl tg press rl
VISEMES = {
    line.split()[0]: tuple(map(float, line.split()[1:]))
    for line in """
sil 1 0 0 0 0 0 0 0 0
PP 0.94 0 0 0 0 0 0 1 0
FF 0.98 0.15 0 0 1.1 0 0 0 -0.8
TH 1.04 0.22 0 0 0.7 0 1.5 0 0
DD 1.02 0.3 0 0 0.8 0 1.25 0 0
kk 1.04 0.34 0 0 0.8 0 0.35 0 0
CH 0.74 0.26 0.6 0 1 0.9 0 0 0
SS 1.06 0.15 0 0.6 1 1 0 0 0
nn 1 0.24 0 0 0.8 0 1.2 0 0
RR 0.8 0.26 0.5 0 0.4 0 0.9 0 0
aa 0.98 0.62 0 0 0.55 0 0.55 0 0
E_ 1.12 0.36 0 0 0.9 0 0.5 0 0
ih 1.24 0.2 0 0.4 1 0.35 0.1 0 0
oh 0.7 0.46 0.85 0 0.15 0 0.35 0 0
ou 0.52 0.28 1 0 0 0 0 0 0
""".strip().splitlines()
}

Still = dict[str, float]


def emotion(name: str, level: float = 1.0) -> Still:
    """A row of the table as channels."""
    e = {k: EMOTIONS["neutral"][k] + (v - EMOTIONS["neutral"][k]) * level for k, v in EMOTIONS[name].items()}
    outer = e["bo"] / 4.2
    inner, down = np.linalg.solve([[4, -3.4], [1.8, -2.45]], [e["bi"], e["bm"] - 3.3 * outer])
    return {
        "browInnerUp": inner, "browDown": down, "browOuterUp": outer, "browSqueeze": e["bs"],
        "eyeWide": max(0, (e["lu"] - 1) / 0.38), "eyeBlink": max(0, 1 - e["lu"]), "eyeSquint": 2 * e["ll"], "eyeSlope": e["ls"],
        "cheekSquint": e["cr"], "mouthStretch": (e["w"] - 1) / 0.3, "jawOpen": e["o"] / 0.62, "mouthSmile": e["c"] - 0.12,
        "mouthUpperUp": e["ru"], "mouthPucker": e["rd"], "mouthSquare": e["sq"], "teethUpper": e["tu"], "teethLower": e["tl"],
        "tongue": e["tg"], "asymmetry": e["asym"], "pupil": e["pupil"] - 1, "gazeX": e["gx"], "gazeY": e["gy"],
        "headPitch": e["pitch"], "headRoll": e["roll"], "blush": e["blush"], "tear": 1.0 if name == "tearful" else 0.0,
    }  # fmt: skip


def viseme(name: str, over: Mapping[str, float] | None = None) -> Still:
    w, o, rd, sq, tu, tl, tg, press, rl = VISEMES[name]
    mouth = {
        "mouthStretch": (w - 1) / 0.3, "jawOpen": o / 0.62, "mouthPucker": rd, "mouthSquare": sq, "teethUpper": tu,
        "teethLower": tl, "tongue": tg, "mouthPress": press, "mouthRollLower": -rl / 0.8, "mouthUpperUp": 0.0,
    }  # fmt: skip
    return {**(over or emotion("neutral")), **mouth}


def _neck(look: HeadLook, pose: Mapping[str, np.ndarray]) -> list[Op]:
    """A plain neck for the sheets only."""
    nw = {"child": 0.13, "elder": 0.17}.get(look.age, 0.165 if look.lash > 0.4 else 0.2)
    t = np.radians(pose["headYaw"][:1])
    x = float(-0.11 * np.sin(t[0]))
    knots = [
        (x - nw, 0.1),
        (x - nw * 0.98, 0.4),
        (x - nw * 1.02, 0.62),
        (x - nw * 1.5, 0.78),
        (x + nw * 1.5, 0.78),
        (x + nw * 1.02, 0.62),
        (x + nw * 0.98, 0.4),
        (x + nw, 0.1),
    ]
    neck = spline(np.array(knots)[None], sharp=(3, 4))
    cast = contour(look, pose) + np.array([0.035, 0.115], np.float32)
    shade = fill(4.5, "neck", look.shade, cast, plane="shadow")
    return [fill(4.5, "neck", look.skin, neck), Op(4.5, "neck", look.shade, shade.outlines, "shadow", clip=(neck,))]


def draw_at(canvas, look: HeadLook, still: Still, yaw: float, x: float, y: float, H: float) -> None:
    pose = {k: np.array([v], np.float32) for k, v in {**still, "headYaw": yaw}.items()}
    ops = head(look, pose, H)
    both = ops.back + _neck(look, pose) + ops.front
    place = np.array([[H, x, y]], np.float32)
    roll = np.radians(float(pose.get("headRoll", [0])[0]))
    c, s = np.cos(roll), np.sin(roll)
    matrix = np.array([[[c, -s, 0.4 * s], [s, c, 0.4 - 0.4 * c]]], np.float32)
    both = [
        o if o.part == "neck" else Op(o.z, o.part, o.colour, o.outlines, o.plane, o.alpha, matrix, o.clip, o.visible)
        for o in both
    ]
    paint(canvas, in_order(prepare(both, place, lambda colour, plane: colour)), 0)


class Sheet:
    """A picture with a grid of cells."""

    def __init__(self, columns: int, rows: int, width: int, height: int, label: int = 24) -> None:
        self.w, self.h, self.label, self.columns = width, height, label, columns
        self.s = surface(columns * width, rows * (height + label))
        y, u, v = yuv("#f2e3cf")
        self.s.pixels[:] = (u, v, y, 255)
        self.labels: list[tuple[str, int, int]] = []

    def cell(self, i: int, colour: str, text: str, draw: Callable[[object, float, float], None]) -> None:
        import skia

        x, y = (i % self.columns) * self.w, (i // self.columns) * (self.h + self.label)
        c = self.s.canvas
        c.save()
        c.clipRect(skia.Rect.MakeXYWH(x + 3, y + 3, self.w - 6, self.h - 6))
        Y, U, V = yuv(colour)
        c.clear(skia.Color(Y, V, U))
        draw(c, x + self.w / 2, y + self.h / 2)
        c.restore()
        self.labels.append((text, x + 8, y + self.h + self.label - 8))

    def save(self, path: Path) -> None:
        picture = to_bgr(self.s.pixels)
        picture = np.ascontiguousarray(picture)
        for text, x, y in self.labels:
            cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (60, 70, 90), 1, cv2.LINE_AA)
        cv2.imwrite(str(path), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def _people() -> dict[str, HeadLook]:
    return {name: head_look(look, age) for name, (look, age) in LOOKS.items()}


BACK = ("#f4d9ae", "#e6cbb6", "#cfd8d0", "#e9cfae", "#cdd5cf", "#f0d06f", "#b9c38d", "#eeb7a8")


def faces(out: Path) -> None:
    """Every emotion on somebody."""
    people = _people()
    names, who = list(EMOTIONS), list(people)
    sheet = Sheet(7, 4, 274, 300)
    for i, name in enumerate(names):
        w, yaw = who[(i * 4 + i // 7) % len(who)], (26, -26)[i % 2]
        sheet.cell(
            i,
            BACK[i // 7],
            f"{w}: {name}",
            lambda c, x, y, w=w, n=name, yw=yaw: draw_at(c, people[w], emotion(n), yw, x - np.sign(yw) * 14, y + 8, 205),
        )
    sheet.save(out / "faces.png")


def two(out: Path) -> None:
    """The eight emotions of the faces board on the same two people, bigger."""
    people, sheet = _people(), Sheet(4, 4, 480, 420)
    for r, (w, yaw) in enumerate((("ana", 26), ("ben", -26))):
        for i, n in enumerate(("happy", "sad", "angry", "afraid", "surprised", "disgusted", "tender", "laughing")):
            sheet.cell(r * 8 + i, ("#f4cf8f", "#a9bccb", "#e39a7d", "#b9a9c9", "#f0d06f", "#b9c38d", "#eeb7a8", "#f2bd6a")[i], n,
                       lambda c, x, y, w=w, n=n, yw=yaw: draw_at(c, people[w], emotion(n), yw, x, y, 300))  # fmt: skip
    sheet.save(out / "two.png")


def visemes(out: Path) -> None:
    people, sheet = _people(), Sheet(5, 3, 384, 330)
    for i, name in enumerate(VISEMES):

        def pair(c, x, y, name=name) -> None:
            import skia

            for w, yaw, dx in (("kofi", 28, -95), ("li", -24, 95)):
                c.save()
                c.clipRect(skia.Rect.MakeXYWH(x + dx - 94, y - 170, 188, 340))
                draw_at(c, people[w], viseme(name), yaw, x + dx - np.sign(yaw) * 10, y - 40, 330)
                c.restore()

        sheet.cell(i, "#e9cfae", name, pair)
    sheet.save(out / "visemes.png")


def turn(out: Path, chosen: Sequence[str] = ("ana", "ben", "li", "tom"), name: str = "turn") -> None:
    people, sheet = _people(), Sheet(9, len(chosen), 300, 330)
    for r, w in enumerate(chosen):
        for i, yaw in enumerate((-85, -65, -45, -22, 0, 22, 45, 65, 85)):
            sheet.cell(
                r * 9 + i,
                "#f2e3cf",
                f"{w} {yaw:+d}",
                lambda c, x, y, w=w, yw=yaw: draw_at(c, people[w], emotion("smile", 0.6), yw, x, y - 10, 215),
            )
    sheet.save(out / f"{name}.png")


def turn2(out: Path) -> None:
    turn(out, ("kofi", "milo", "ruth", "hal", "zoe"), "turn2")


def profile(out: Path) -> None:
    """Turned far, big."""
    people, sheet = _people(), Sheet(4, 4, 470, 420)
    for i, (w, yaw) in enumerate((w, yaw) for w in ("ana", "ben", "kofi", "li") for yaw in (-85, -50, 56, 70)):
        sheet.cell(
            i,
            BACK[i // 4],
            f"{w} {yaw}",
            lambda c, x, y, w=w, yw=yaw: draw_at(c, people[w], emotion("smile", 0.6), yw, x, y, 300),
        )
    sheet.save(out / "profile.png")


def blink(out: Path) -> None:
    people, sheet = _people(), Sheet(6, 4, 320, 220)
    for r, (w, top) in enumerate((("ana", 1.0), ("tom", 1.0), ("milo", 1.35), ("kofi", 1.35))):
        for i in range(6):
            still = emotion("neutral" if top == 1 else "happy") | {"eyeBlink": top * i / 5}
            sheet.cell(
                r * 6 + i,
                BACK[r],
                f"{w} blink {top * i / 5:.2f}",
                lambda c, x, y, w=w, s=still: draw_at(c, people[w], s, 22, x - 20, y - 20, 420),
            )
    sheet.save(out / "blink.png")


def pairs(out: Path) -> None:
    """Everybody in front and three-quarter view, big."""
    people = _people()
    sheet = Sheet(6, 3, 320, 380)
    for i, (w, look) in enumerate(people.items()):
        for j, yaw in enumerate((0, 28)):
            sheet.cell(
                i * 2 + j,
                BACK[i % 5],
                f"{w} {yaw}",
                lambda c, x, y, p=look, yw=yaw: draw_at(c, p, emotion("smile", 0.5), yw, x, y + 10, 250),
            )
    sheet.save(out / "people.png")


def crowd(out: Path) -> None:
    """Sixteen people known by their seeds alone."""
    sheet = Sheet(8, 3, 240, 270)
    for i in range(24):
        look = head_look({"seed": i}, ("adult", "adult", "adult", "child", "teen", "elder")[i % 6])
        sheet.cell(
            i,
            BACK[i % 5],
            f"seed {i} {look.style}",
            lambda c, x, y, p=look, i=i: draw_at(c, p, emotion("soft"), (-24, 18)[i % 2], x, y + 10, 170),
        )
    sheet.save(out / "crowd.png")


def big(out: Path) -> None:
    sheet = Sheet(2, 1, 900, 900)
    people = _people()
    for i, (w, yaw, feeling) in enumerate((("ana", 26, "happy"), ("ben", -20, "neutral"))):
        sheet.cell(
            i,
            "#e9cfae",
            f"{w} {feeling}",
            lambda c, x, y, w=w, f=feeling, yw=yaw: draw_at(c, people[w], emotion(f), yw, x, y, 726),
        )
    sheet.save(out / "big.png")


def closeup(out: Path) -> None:
    """Six faces at the size of a close-up."""
    people, sheet = _people(), Sheet(3, 2, 640, 560)
    for i, (w, yaw, feeling) in enumerate(
        (
            ("ana", 82, "smile"),
            ("ben", -70, "neutral"),
            ("ana", 58, "happy"),
            ("li", 0, "soft"),
            ("tom", 30, "smile"),
            ("kofi", -66, "happy"),
        )
    ):
        sheet.cell(
            i,
            "#e9cfae",
            f"{w} {yaw} {feeling}",
            lambda c, x, y, w=w, f=feeling, yw=yaw: draw_at(c, people[w], emotion(f), yw, x, y, 520),
        )
    sheet.save(out / "closeup.png")


def talk(out: Path) -> None:
    """A sentence at the size of a medium shot, every other frame, blinking once."""
    people, sheet = _people(), Sheet(12, 4, 158, 170, 20)
    said = "sil kk ou sil PP aa ih sil DD E_ nn FF oh RR TH ih SS aa PP PP ou CH E_ sil".split()
    mood = emotion("smile", 0.7)
    for row, (w, yaw) in enumerate((("ana", -24), ("kofi", 20))):
        for i, name in enumerate(said):
            blink = {10: 0.55, 11: 1.0, 12: 0.7, 13: 0.2}.get(i, 0.0)
            still = viseme(name, mood | {"eyeBlink": max(mood["eyeBlink"], blink)})
            still["jawOpen"] *= 0.8
            sheet.cell(
                row * 24 + i, BACK[row], name, lambda c, x, y, w=w, s=still, yw=yaw: draw_at(c, people[w], s, yw, x, y - 4, 112)
            )
    sheet.save(out / "talk.png")


def timing(_: Path) -> None:
    """Milliseconds a frame for two heads: geometry, preparing, painting."""
    T = 60
    t = np.arange(T) / 30
    rng = np.random.default_rng(1)
    for H in (156, 330, 726):
        people = [head_look(*LOOKS[n]) for n in ("ana", "ben")]
        cost = {"geometry": 0.0, "prepare": 0.0, "paint": 0.0}
        s = surface(1920, 1080)
        count = 0
        for k in range(4):
            for i, look in enumerate(people):
                pose = {
                    name: np.clip(rng.normal(0.3, 0.2, T), 0, 1).astype(np.float32)
                    for name in ("jawOpen", "mouthSmile", "browInnerUp", "eyeBlink", "teethUpper", "tongue", "blush")
                }
                pose["headYaw"] = (26 - 40 * (np.sin(t * 2 + k) * 0.5 + 0.5)).astype(np.float32)
                pose["headPitch"] = (3 * np.sin(t * 3 + k)).astype(np.float32)
                a = time.process_time()
                ops = head(look, pose, H)
                b = time.process_time()
                place = np.tile(np.array([[H, 600 + i * 700, 540]], np.float32), (T, 1))
                commands = prepare(ops.back + ops.front, place, lambda colour, plane: colour)
                c = time.process_time()
                for f in range(T):
                    paint(s.canvas, commands, f)
                d = time.process_time()
                count = len(commands)
                if k:
                    for name, v in (("geometry", b - a), ("prepare", c - b), ("paint", d - c)):
                        cost[name] += v * 1000 / T / 3
        print(f"H {H}: two heads, ms a frame: " + ", ".join(f"{n} {v:.2f}" for n, v in cost.items()) + f"; ops of one {count}")


SHEETS = {f.__name__: f for f in (faces, two, visemes, turn, turn2, profile, blink, pairs, crowd, big, closeup, talk, timing)}

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for chosen_sheet in sys.argv[2:] or list(SHEETS):
        SHEETS[chosen_sheet](folder)
