"""Two people who talk, drawn part by part and watched: what bench/two_people.py does for long, and a test for a moment."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec import line, painter
from scenec.acting.evaluate import evaluate
from scenec.drawing import canvas
from scenec.drawing.canvas import Command
from scenec.execute import execute
from scenec.graph import Graph
from scenec.lipsync.curves import read_curves
from scenec.plain import from_plain
from scenec.rigs.person.build import build_of
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.timeline import Performance
from scenec.vocabulary import EMOTIONS

Mask = NDArray[np.bool_]
DUST = 10  # pixels: smaller islands are the edges of drawing without anti-aliasing
SLIDE = 1.0  # stage pixels a frame that a standing foot may move
LINES = (
    "I never thought that I would see you here again.", "You said three things, and none of them was true.",
    "No. I can't do that.", "Look at me. Please, just this once.", "Well, maybe we should talk about it tomorrow?",
    "My mother kept all of your letters in a box.", "Everybody knew, and nobody told me anything at all.",
    "That is the best news that I have had in years!", "Where were you when the train left the station?",
    "I bought two tickets, one for you and one for me.", "It does not matter any more.", "Give me five minutes, that is all.",
)  # fmt: skip
GESTURES = ("wave", "nod", "shake-head", "shrug", "hand-on-heart")


@dataclass
class Found:
    """What was wrong, by kind: how often, the worst of it, and where it was first seen."""

    frames: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    worst: dict[str, float] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)  # what there was to look at

    def add(self, kind: str, amount: float, where: str) -> None:
        self.wrong[kind] += 1
        if amount > self.worst.get(kind, 0.0):
            self.worst[kind], self.first[kind] = round(amount, 2), where


def scene(seed: int, lines: int, size: str = "640x360") -> str:
    """A dialogue of seeded people, feelings and gestures, in shots of all kinds."""
    rng = random.Random(f"two people {seed}")
    ages = rng.choices(("adult", "adult", "teen", "elder", "child"), k=2)
    script = ["- shot: two-shot"]
    for index in range(lines):
        who = ("ana", "ben")[index % 2]
        if index and index % 3 == 0:
            script.append(f"- cut: {rng.choice(('wide', 'two-shot', 'close ana', 'close ben', 'medium ana'))}")
        if index == 2:
            script += ["- walk: ben", "  to: ana"]
        cue = f"{{{rng.choice(GESTURES)}}}" if rng.random() < 0.6 else ""
        script.append(f'- {who} ({rng.choice(EMOTIONS)}): "{cue}{rng.choice(LINES)}"')
    people = "\n".join(
        f"  {name}: {{age: {age}, voice: {{engine: tone}}, look: {{seed: {seed * 2 + index}}}}}"
        for index, (name, age) in enumerate(zip(("ana", "ben"), ages, strict=True))
    )
    body = "\n".join(f"  {text}" for text in script)
    return (
        f"scene: watched-{seed}\nformat: {{size: {size}, fps: 30}}\nplace: platform/day\ncast: {{ben: left, ana: right}}\n"
        f"captions: {{burn: false}}\ncharacters:\n{people}\nscript:\n{body}\n"
    )


def watch(seed: int, lines: int, folder: Path, step: int = 1) -> Found:
    """Every `step`-th frame of the dialogue of `seed`. The feet are followed on every frame."""
    path = folder / f"{seed}.yaml"
    path.write_text(scene(seed, lines), encoding="utf-8")
    with Supervisor(1) as workers:
        store = Store(folder / "store")
        _, graph = line.film_graph(line.read(path, folder).story, store, workers)
        drawn = tuple(n for n in graph.nodes if n.kind in {"mouth", "backdrop"})
        artifacts = execute(Graph(drawn, drawn[-1].key), store, workers).artifacts
    found = Found()
    for piece in (n for n in graph.nodes if n.kind == "piece"):
        mouths = [artifacts[key] for key in piece.inputs[1:]]
        ready = painter.prepare(piece.params, artifacts[piece.inputs[0]], mouths)
        count = int(piece.params["frames"])
        found.frames += count
        for data in piece.params["performances"]:
            who = from_plain(Performance, data)
            own = [c for c in ready.commands if c.op.part.startswith(who.character + "/")]
            heads = build_of(who.look, who.age).heads
            for t in range(0, count, step):
                look_at(own, t, heads, f"seed {seed} {piece.key} frame {t} {who.character}", found)
            curves = {name: read_curves(folder) for name, folder in zip(piece.params["mouths"], mouths, strict=True)}
            standing(own, evaluate(who, count, int(piece.params["fps"]), curves), who, f"seed {seed} {piece.key}", found)
    return found


def picture(commands: Iterable[Command], t: int, shape: tuple[int, int], values: Mapping[str, int]) -> NDArray[np.uint8]:
    """Each part in the value of the longest name that it begins with, what lies over it taken away; 0 elsewhere."""
    shown = np.zeros((*shape, 4), np.uint8)
    info = skia.ImageInfo.Make(shape[1], shape[0], skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    flat = []
    for c in commands:
        name = c.op.part.partition("/")[2]
        value = max(((len(key), v) for key, v in values.items() if name.startswith(key)), default=(0, 0))[1]
        flat.append(Command(c.op, c.path, c.clip, skia.Paint(Color=skia.Color(value, value, value), AntiAlias=False), c.matrices))
    canvas.paint(skia.Canvas.MakeRasterDirect(info, shown, shape[1] * 4), flat, t)
    return shown[..., 0]


LIMBS = [f"{limb}-{side}" for limb in ("arm", "leg") for side in ("left", "right")]
PARTS = ("skin", "hand", "sleeve", "cloth", "cuff", "foot", "shoe", "sole")
CLASSES = {"head": 1, "neck": 2, "torso": 3, "pelvis": 4} | {
    f"{limb}/{part}": 10 * (index + 1) + number for index, limb in enumerate(LIMBS) for number, part in enumerate(PARTS)
}
WHOLE, FACE = (440, 420), (320, 320)  # height and width of the pictures that are looked at
WHOLE_H, FACE_H = 56.0, 260.0  # pixels of an H in them


def fitted(own: Sequence[Command], t: int, scale: float, shape: tuple[int, int], above: float) -> list[Command]:
    """Frame `t` as if the camera showed all of the person: `scale` pixels an H, `above` H of room below the picture's middle."""
    place = next(c for c in own if c.op.matrix is None).matrices[t]
    k = scale / place.getScaleX()
    fit = skia.Matrix().setScale(k, k)
    fit.postTranslate(shape[1] / 2 - k * place.getTranslateX(), shape[0] / 2 + above * scale - k * place.getTranslateY())
    return [Command(c.op, c.path, c.clip, c.paint, {t: skia.Matrix.Concat(fit, c.matrices[t])}) for c in own]  # type: ignore[arg-type]


def look_at(own: Sequence[Command], t: int, heads: float, where: str, found: Found) -> None:
    """One person on one frame; `heads`: how many H high they are."""
    whole = fitted(own, t, WHOLE_H, WHOLE, (heads + 0.3) / 2)
    parts = picture(whole, t, WHOLE, CLASSES)
    _, sizes = pieces(parts > 0)
    loose = sorted(int(size) for size in sizes[1:] if size > DUST)
    if len(loose) > 1:
        found.add("detached", loose[-2], where)
    for side, other in (("left", "right"), ("right", "left")):
        skin, hand, sleeve = (parts == CLASSES[f"arm-{side}/{part}"] for part in ("skin", "hand", "sleeve"))
        # What may lie over an arm and cut it in two: the other one, and the body before the far one.
        before = np.isin(parts, [CLASSES[f"arm-{other}/{part}"] for part in PARTS])
        if any(c.op.part.endswith(f"arm-{side}/sleeve") and c.op.z % 10 < 5 and seen_at(c, t) for c in own):
            before |= np.isin(parts, [CLASSES[part] for part in ("head", "torso", "pelvis")])
        through(skin, hand, sleeve, before, found, where, "skin through sleeve")
        skin, shoe, cloth = (parts == CLASSES[f"leg-{side}/{part}"] for part in ("skin", "foot", "cloth"))
        before = np.isin(parts, [CLASSES[f"leg-{other}/{part}"] for part in PARTS] + [CLASSES["torso"], CLASSES["pelvis"]])
        through(skin, shoe, cloth, before, found, where, "skin through trousers")
    face = fitted([c for c in own if c.op.matrix is None or "/eye-" in c.op.part], t, FACE_H, FACE, heads - 0.5)
    for side in ("left", "right"):
        eye = [c for c in face if c.op.part.endswith((f"head/eye-{side}/iris", f"head/eye-{side}/pupil"))]
        white = [c for c in face if c.op.part.endswith(f"head/eye-{side}/white")]
        inside = picture(white, t, FACE, {"head": 1}).astype(bool)
        outside = picture(eye, t, FACE, {"head": 1}).astype(bool) & ~grown(inside)
        found.seen["eyes"] += int(inside.any())
        if outside.any():
            found.add("iris outside", float(outside.sum()), where)


def seen_at(c: Command, t: int) -> bool:
    """Whether a command is painted on a frame."""
    return c.op.visible is None or bool(c.op.visible[t])


def through(skin: Mask, end: Mask, cloth: Mask, before: Mask, found: Found, where: str, kind: str) -> None:
    """Islands of skin along the cloth that do not hang together with where the skin comes out of it."""
    count, sizes, labels = numbered(skin | end)
    largest = int(np.argmax(sizes[1:])) + 1 if count > 1 else 0
    for label in range(1, count):
        inside = labels == label
        if label != largest and sizes[label] > 3 and not (end & inside).any():
            around = grown(inside)
            if (around & cloth).any() and not (around & before).any():
                found.add(kind, float(sizes[label]), where)


def pieces(mask: Mask) -> tuple[int, NDArray[Any]]:
    """How many islands, the ground counted, and their sizes."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    return count, stats[:, cv2.CC_STAT_AREA]


def numbered(mask: Mask) -> tuple[int, NDArray[Any], NDArray[Any]]:
    """Islands, their sizes, and which one each pixel belongs to."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    return count, stats[:, cv2.CC_STAT_AREA], labels


def grown(mask: Mask) -> Mask:
    """One pixel more on all sides."""
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)


def standing(own: Sequence[Command], pose: Mapping[str, NDArray[np.float32]], who: Performance, where: str, found: Found) -> None:
    """How far the soles that are drawn move while their feet are on the ground, in stage pixels of 1080 lines."""
    head = who.height / build_of(who.look, who.age).heads
    for side in ("left", "right"):
        soles = [c for c in own if c.op.part.endswith(f"leg-{side}/shoe") and c.op.plane == "base"]
        name = side.title()
        flat = np.abs(pose["footPitch" + name]) < 0.5
        ground = flat & (pose["ankleY" + name] <= build_of(who.look, who.age).ankle + 0.004) & (np.abs(pose["toe" + name]) < 0.5)
        still = ground[1:] & ground[:-1] & (np.abs(np.diff(pose["footYaw" + name])) < 0.05)
        if not soles or not still.any():
            continue
        # The drawn outline in metres: the person's place, and the sole's points that touch the ground.
        outline = np.asarray(soles[0].op.outlines[0])
        x = (pose["x"][:, None] + outline[..., 0] * head) * 282
        moved = np.abs(np.diff(np.stack([x.min(1), x.max(1)], 1), axis=0)).max(1)
        for t in np.flatnonzero(still & (moved > SLIDE)):
            found.add("foot slides", float(moved[t]), f"{where} frame {t + 1} {who.character} {side}")
        found.worst["slide, px a frame"] = max(found.worst.get("slide, px a frame", 0.0), round(float(moved[still].max()), 2))
