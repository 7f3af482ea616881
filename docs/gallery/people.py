"""Draws the sheets of people in docs/gallery: `python docs/gallery/people.py [NAME...]`. Each stays below 250 kB."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.acting import gait
from scenec.acting.emotions import EMOTIONS
from scenec.acting.evaluate import evaluate
from scenec.acting.person import Person
from scenec.acting.rests import LET_GO, on_strap, pockets_in, repose
from scenec.analyse.looks import HEIGHTS, complete
from scenec.lipsync.visemes import VISEMES
from scenec.outputs.model_sheet import MOOD, PLAIN
from scenec.outputs.portraits import HAND_SHAPES, Sitter, drawn, feeling, hand, mouth, portrait, sitter, stance
from scenec.rigs.person.build import build_of
from scenec.timeline import Feet, Performance, Track

HERE = Path(__file__).parent
LARGEST = 250_000
GROUND = "#f2e3cf"
Picture = NDArray[np.uint8]
AGES = (None, None, None, "child", "teen", "elder")
ANA = {"build": "woman", "skin": "tone-4", "hair": {"style": "bob", "colour": "#4a2a1c"}, "lips": "#c4574f",
       "top": {"kind": "coat", "colour": "#c4473a"}, "bottom": {"kind": "trousers", "colour": "#3d4a63"}}  # fmt: skip
BEN = {
    "build": "man",
    "skin": "tone-7",
    "hair": {"style": "short", "colour": "#33231f"},
    "top": {"kind": "sweater", "colour": "#2f6b66"},
}


def seeded(seed: int) -> tuple[Sitter, float]:
    """The person of a seed, and how many metres high."""
    age = AGES[seed % 6]
    look = complete({"seed": seed}, "gallery", age)
    return sitter(look, age), HEIGHTS[look["build"]]


def grid(cells: Sequence[Picture], columns: int) -> Picture:
    """Cells in rows."""
    rows = [np.concatenate(cells[i : i + columns], 1) for i in range(0, len(cells), columns)]
    return np.concatenate(rows)


def seeds() -> Picture:
    """Twenty-four people of whom only a seed is known."""
    cells = []
    for seed in range(24):
        who, metres = seeded(seed)
        scale = 252 * metres / who.heads
        pose = stance(who, (-24, 18)[seed % 2], mouthSmile=0.45)
        cells.append(drawn(who, pose, (190, 520), scale, (95, 500), (GROUND, "#eadbc6")[(seed + seed // 12) % 2]))
    return grid(cells, 12)


def ages() -> Picture:
    """One person from child to elder."""
    cells = []
    for age in ("child", "teen", "adult", "elder"):
        grown = age in {"adult", "elder"}
        look = {
            "skin": "tone-5",
            "hair": {"style": {"child": "pony", "teen": "long", "adult": "long", "elder": "bun"}[age]},
            "eyes": "#5a3620",
            "build": {"child": "child", "teen": "teen", "adult": "woman", "elder": "elder-woman"}[age],
        }
        whole: dict[str, Any] = complete(look, "mina", age)
        whole["hair"]["colour"] = "#d9d3cb" if age == "elder" else "#2c2732"
        whole["top"] = {
            "kind": {"child": "hoodie", "teen": "tee", "adult": "blazer", "elder": "cardigan"}[age],
            "colour": "#8c4a5a",
        }
        whole["bottom"] = {"kind": "trousers" if grown else "jeans", "colour": "#57534e" if grown else "#40577a"}
        if age == "elder":
            whole["glasses"] = "#3a2c33"
        who = sitter(whole, age)
        scale = 330 * HEIGHTS[whole["build"]] / who.heads
        cells.append(drawn(who, stance(who, 20, mouthSmile=0.5), (330, 640), scale, (165, 610), GROUND))
    return grid(cells, 4)


def shapes() -> Picture:
    """Slim, average, broad and stout."""
    cells = []
    for build, turn, top in (("woman", 20, "cardigan"), ("man", -20, "shirt"), ("elder-woman", 20, "sweater")):
        for index, shape in enumerate(("slim", "average", "broad", "stout")):
            clothes = {"top": {"kind": top}, "bottom": {"kind": "jeans" if build == "man" else "trousers"}}
            look = complete(
                {"build": build, "shape": shape, "skin": f"tone-{(3 * index + len(top)) % 10 + 1}"} | clothes,
                f"{top}{index}",
                None,
            )
            who = sitter(look)
            scale = 270 * HEIGHTS[look["build"]] / who.heads
            cells.append(
                drawn(who, stance(who, turn, mouthSmile=0.45), (210, 540), scale, (105, 515), (GROUND, "#eadbc6")[index % 2])
            )
    return grid(cells, 12)


def three() -> list[Sitter]:
    """Three people unlike each other."""
    return [sitter(complete(ANA, "ana", None)), sitter(complete(BEN, "ben", None)), seeded(11)[0]]


def emotions() -> Picture:
    """Every emotion on three people."""
    size = (122, 126)
    return np.concatenate([
        grid([portrait(who, feeling(n), size, 84, MOOD.get(n, PLAIN), drop=0.06) for n in EMOTIONS], 13) for who in three()
    ])  # fmt: skip


def visemes() -> Picture:
    """Fifteen visemes on a happy and on a sad face."""
    ana, ben, _ = three()
    rows = []
    for who, name in ((ana, "smiling"), (ben, "sad")):
        felt = {c: v for c, v in feeling(name).items() if not c.startswith(("jaw", "teeth", "tongue", "head"))}
        cells = []
        for shape in VISEMES.values():
            mixed = {**felt, **shape} | {
                "mouthFrown": 0.6 * felt.get("mouthFrown", 0),
                "mouthSmile": 0.6 * felt.get("mouthSmile", 0),
            }
            cells.append(mouth(who, mixed, (200, 170), 280, PLAIN))
        empty = cells[0][:1, :1] * 0 + np.array([205, 221, 238], np.uint8)  # the ground, where a sixteenth would be
        rows.append(grid([*cells, np.broadcast_to(empty, cells[0].shape)], 8))
    return np.concatenate(rows)


def turn() -> Picture:
    """Heads in nine steps."""
    yaws = (-85, -64, -42, -21, 0, 21, 42, 64, 85)
    felt = {"mouthSmile": 0.4}
    return grid([portrait(who, felt, (176, 190), 118, GROUND, yaw) for who in three() for yaw in yaws], 9)


def round_() -> Picture:
    """Three people turning all the way round."""
    man = {"build": "man", "skin": "tone-4", "hair": {"style": "short", "colour": "#4a2a1c"},
           "top": {"kind": "shirt", "colour": "#7fa3b5"}, "bottom": {"kind": "jeans", "colour": "#3d4a63"},
           "shoes": {"kind": "sneaker", "colour": "#d8553f"}}  # fmt: skip
    woman = {"build": "woman", "skin": "tone-3", "hair": {"style": "long", "colour": "#6e3f26"},
             "top": {"kind": "coat", "colour": "#c4473a"}, "bottom": {"kind": "trousers", "colour": "#3d4a63"},
             "shoes": {"kind": "boot", "colour": "#6b3d2a"}}  # fmt: skip
    child = {"build": "child", "skin": "tone-8", "hair": {"style": "pony", "colour": "#33231f"},
             "top": {"kind": "hoodie", "colour": "#e9b44c"}, "bottom": {"kind": "jeans", "colour": "#40577a"}}  # fmt: skip
    looks = ((man, None), (woman, None), (child, "child"))
    rows = []
    for look, age in looks:
        whole = complete(look, "round", age)
        who, high = sitter(whole, age), HEIGHTS[whole["build"]]
        scale, tall = 205 * high / who.heads, int(214 * high) + 40
        cells = []
        for i, yaw in enumerate((0, 40, 80, 115, 150, 180, -145, -105, -45)):
            cells.append(drawn(who, stance(who, yaw), (170, tall), scale, (85, tall - 16), (GROUND, "#eadbc6")[i % 2]))
        rows.append(grid(cells, 9))
    return np.concatenate(rows)


def rests_() -> Picture:
    """How arms rest: hanging, in pockets, on a strap, held, folded, on the hip."""
    man = {"build": "man", "skin": "tone-5", "top": {"kind": "shirt", "colour": "#e9b44c"}, "satchel": "#8b5a3c",
           "bottom": {"kind": "jeans", "colour": "#40577a"}}  # fmt: skip
    woman = {"build": "woman", "skin": "tone-6", "hair": {"style": "long", "colour": "#2c2732"}, "satchel": "#a8443a",
             "top": {"kind": "coat", "colour": "#5f8a7d"}, "bottom": {"kind": "trousers", "colour": "#3d4a63"}}  # fmt: skip
    rows = []
    for look, way in ((man, 1), (woman, -1)):
        whole = complete(look, "rests", None)
        bare, build = {k: v for k, v in whole.items() if k != "satchel"}, build_of(whole)
        pockets = pockets_in(whole)
        pairs = [repose("open", n, build, pockets) for n in (0, 1, 4, 5)]
        pairs += [repose("unsure", n, build) for n in (0, 1)] + [repose("guarded", n, build) for n in (0, 2)]
        free, strap = LET_GO, on_strap(build)
        pairs.insert(4, (free[0], strap[1]) if way > 0 else (strap[0], free[1]))
        cells = []
        for i, pair in enumerate(pairs):
            who = sitter(whole if i == 4 else bare)
            pose = dict(stance(who, 29 * way, mouthSmile=0.3))
            for rest, side in zip(pair, (-way, way), strict=True):
                name = "Left" if side < 0 else "Right"
                pose |= {"armUp" + name: way * rest.up, "armLow" + name: way * rest.low, "wrist" + name: way * rest.wrist}
                pose |= {"armUpScale" + name: rest.up_scale, "armLowScale" + name: rest.low_scale}
            scale = 205 * HEIGHTS[whole["build"]] / who.heads
            cells.append(drawn(who, pose, (168, 410), scale, (84, 396), (GROUND, "#eadbc6")[i % 2]))
        rows.append(grid(cells, len(cells)))
    return np.concatenate(rows)


def hands() -> Picture:
    """The eight shapes on two people."""
    return grid([hand(who, name, (200, 170), 210, GROUND) for who in three()[:2] for name in HAND_SHAPES], 8)


def walking(look: Mapping[str, Any], seconds: float, metres: float) -> tuple[Mapping[str, NDArray[np.float32]], int]:
    """The pose of a walk of so many metres in so many seconds at thirty frames a second."""
    build, height = build_of(look), HEIGHTS["woman"]
    person = Person("gallery", height, build, 0.5, 1.0, 0.0, 1)
    gait.stand(person)
    start = Feet((person.feet[-1][0], person.feet[1][0]), (person.feet[-1][1], person.feet[1][1]))
    frames = round(gait.walk(person, 0.0, seconds * 30, metres, 1))
    tracks: Mapping[str, Track] = person.sheet.tracks()
    hands_: Any = (("relaxed", "relaxed"), ("relaxed", "relaxed"))
    feet = Feet(start.x, start.yaw, tuple(person.steps))
    performance = Performance("gallery", look, None, height, tracks, feet, hands_, (), ((0, frames + 20),))
    return evaluate(performance, frames + 20, 30, {}), frames


def gaits() -> Picture:
    """The walk at three speeds, as drawn for films."""
    rows = []
    for look, seconds, metres in ((ANA, 3.6, 2.2), (BEN, 2.6, 2.6), (ANA, 1.6, 2.8)):
        whole = complete(look, "walk", None)
        who = sitter(whole)
        pose, frames = walking(whole, seconds, metres)
        middle = frames // 2
        cells = []
        for i in range(9):
            t = middle + round((i - 4) * 3)
            still = {name: float(values[t]) for name, values in pose.items()}
            cells.append(drawn(who, still, (196, 330), 50, (98, 312), (GROUND, "#eadbc6")[i % 2]))
        rows.append(grid(cells, 9))
    return np.concatenate(rows)


SHEETS: Mapping[str, Callable[[], Picture]] = {
    "people_seeds": seeds, "people_ages": ages, "people_emotions": emotions, "people_visemes": visemes, "people_turn": turn,
    "people_round": round_, "people_shapes": shapes,
    "people_rests": rests_, "people_hands": hands, "people_gaits": gaits,
}  # fmt: skip


def main(names: Sequence[str]) -> None:
    """Draw them."""
    for name in names or SHEETS:
        picture = SHEETS[name]()
        for quality in (90, 84, 78, 70, 60):
            cv2.imwrite(str(HERE / f"{name}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if (HERE / f"{name}.jpg").stat().st_size <= LARGEST:
                break


if __name__ == "__main__":
    main(sys.argv[1:])
