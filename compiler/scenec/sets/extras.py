"""People in the background: seeded, quiet, hazed, painted into the layers of a set. They cost nothing a frame."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import skia

from scenec.drawing.canvas import prepare
from scenec.drawing.colour import mix
from scenec.drawing.display import Op
from scenec.rigs.person import draw, figure
from scenec.sets.brush import Brush
from scenec.sets.stage import Spot, Stage

AIR = 0.14  # how much of the haze's colour lies over them
HEIGHTS = {"woman": 1.66, "man": 1.79, "child": 1.2, "teen": 1.62, "elderf": 1.6, "elderm": 1.72}  # metres
AGES = (None, None, None, "elder", None, None, "teen", None)
CALM = ("#8f9aa0", "#a39a86", "#7f8f82", "#9a8791", "#8793a8", "#a8917c")  # nobody in the background wears red
HANDS = (("relaxed", "relaxed"), ("relaxed", "relaxed"))
DETAIL = 90.0
HALF = 0.34  # metres of somebody to either side


@dataclass(frozen=True)
class Extra:
    """One of them: where, and whom the seed makes of them."""

    spot: Spot
    seed: int


def extras_of(stage: Stage, count: int, seed: int) -> tuple[Extra, ...]:
    """Those of a place: the same in all of its shots."""
    dice = random.Random(seed)
    spots = sorted(dice.sample(range(len(stage.spots)), min(count, len(stage.spots))))
    return tuple(Extra(stage.spots[i], dice.randrange(10_000)) for i in spots)


def bounds(extra: Extra) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of somebody in pixels of their layer."""
    spot = extra.spot
    return spot.x - HALF * spot.scale, spot.y - 1.9 * spot.scale, spot.x + HALF * spot.scale, spot.y


def paint_extras(brush: Brush, extras: Sequence[Extra]) -> None:
    """Paints people into the layer that the brush paints, those farther up first."""
    for extra in sorted(extras, key=lambda each: each.spot.y):
        spot = extra.spot
        brush.disc(spot.x, spot.y - 0.01 * spot.scale, 0.30 * spot.scale, "#4a4f55", "shadow", ry=0.035 * spot.scale, alpha=0.28)
        ops, heads, height = _person(extra.seed, spot.facing)
        place = np.array([[spot.scale * height / heads, spot.x, spot.y]], np.float32)
        for command in prepare(ops, place, lambda colour, _plane: colour):
            brush.canvas.save()
            brush.canvas.concat(command.matrices[0])
            if command.clip is not None:
                brush.canvas.clipPath(command.clip.at(0), skia.ClipOp.kIntersect, True)
            local = mix(command.op.colour, brush.light.haze, AIR)
            brush.canvas.drawPath(command.path.at(0), brush.paint(local, alpha=command.op.alpha))
            brush.canvas.restore()


@lru_cache(maxsize=32)
def _person(seed: int, facing: int) -> tuple[tuple[Op, ...], float, float]:
    """Their shapes in H, how many heads high they are, and metres."""
    dice = random.Random(seed)
    age = AGES[seed % len(AGES)]
    kinds = ("coat", "sweater", "shirt", "cardigan", "hoodie")
    look: Mapping[str, object] = {
        "seed": seed, "rig": "person",
        "top": {"kind": dice.choice(kinds), "colour": dice.choice(CALM)},
        "bottom": {"kind": "trousers", "colour": dice.choice(CALM)},
    }  # fmt: skip
    who = figure(look, age)
    way = facing or dice.choice((-1, 1))
    turned = dice.uniform(18, 48) * way
    pose = {
        "yaw": turned, "headYaw": turned + dice.uniform(-12, 14), "headPitch": dice.uniform(-8, 2), "hipTilt": 5 * way,
        "shoulderTilt": -4 * way, "curve": 0.05 * way, "armUpLeft": -7, "armLowLeft": 6, "armUpRight": 7, "armLowRight": -5,
        "mouthSmile": dice.uniform(0, 0.3),
    }  # fmt: skip
    if dice.random() < 0.4:  # a hand lifted, as in talk
        pose |= {"armUpLeft": -4.0 * -way, "armLowLeft": 96.0 * way, "armLowScaleLeft": 0.8}
    arrays = {name: np.full(1, value, np.float32) for name, value in pose.items()}
    return tuple(draw(who, arrays, HANDS, DETAIL)), who.build.heads, HEIGHTS[who.build.name]
