"""Things in hands and on the ground as shapes among those of people: under the fingers that close on them, or under the thumb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.carries import carry
from scenec.acting.handling import Placed
from scenec.drawing import canvas
from scenec.drawing.canvas import Command
from scenec.drawing.display import Op
from scenec.rigs.person.channels import PARTS
from scenec.rigs.person.hands import THUMB
from scenec.rigs.things.drawn import shapes
from scenec.sets.air import WET_ONES
from scenec.sets.light import people_light
from scenec.sets.table import SETS, STAGE_HEIGHT

LYING = -40.0  # depth of what lies: over shadows, behind everybody
FLATTEST = 0.05


def in_hands(
    ops: Sequence[Op], placed: Sequence[Placed], index: int, x: NDArray[np.float32], head: float, weather: str | None
) -> list[Op]:
    """A person's ops (T frames) with what is in their hands. `x`: metres of the person; `head`: metres of an H."""
    done, opened = list(ops), weather in WET_ONES
    for each in placed:
        for side in (-1, 1):
            when = (each.owner == index) & (each.side == side) & each.seen
            if when.any():
                at = np.stack([(each.at[:, 0] - x) / head, each.at[:, 1] / head], 1)
                drawn = _ops(each, 0.0, at, 1 / head, opened)
                done = _inserted(
                    done, drawn, f"arm-{PARTS[1 if side > 0 else -1]}/hand", when, carry(each.thing.kind, opened).inside
                )
    return done


def lying(params: Mapping[str, Any], things: Sequence[Placed], cameras: Sequence[Sequence[float]]) -> list[Command]:
    """What lies somewhere, placed on the stage of a piece and lit as people are there. `cameras`: x, y and zoom a frame."""
    stage = SETS[params["set"]]
    x, y, z = (np.asarray(v, np.float32) for v in zip(*cameras, strict=True))
    zoom = int(params["height"]) / STAGE_HEIGHT * z
    ground = np.stack([zoom, int(params["width"]) / 2 - zoom * x, int(params["height"]) / 2 - zoom * y], 1)
    commands = []
    for each in things:
        when = (each.owner < 0) & each.seen
        if when.any():
            at = each.at * stage.pixels_per_metre + np.array([stage.stage_x(0.0), stage.ground])
            ops = [replace(op, visible=when) for op in _ops(each, LYING, at, stage.pixels_per_metre, False)]
            light = people_light(params["set"], params["light"], float(each.at[when, 0].mean()), params["weather"])
            commands += canvas.prepare(ops, ground, light)
    return commands


def _ops(each: Placed, z: float, at: NDArray[np.float64], scale: float, opened: bool) -> list[Op]:
    a = np.radians(each.degrees)
    cos, sin, flat = np.cos(a) * scale, np.sin(a) * scale, np.maximum(each.flat, FLATTEST)
    rows = [np.stack([cos, -sin, at[:, 0]], -1), np.stack([sin * flat, cos * flat, at[:, 1]], -1)]
    matrix = np.stack(rows, 1).astype(np.float32)
    part = f"thing/{each.thing.kind}"
    return [
        Op(z, part, shape.colour, (shape.outline[None],), shape.plane, shape.alpha, matrix)
        for shape in shapes(each.thing.kind, each.thing.seed, opened)
    ]


def _inserted(ops: Sequence[Op], thing: Sequence[Op], hand: str, when: NDArray[np.bool_], inside: bool) -> list[Op]:
    """The thing before every group of ops that draws the hand, or before its thumb."""
    done: list[Op] = []
    for is_hand, group in groupby(ops, key=lambda op: op.part.startswith(hand)):
        members = list(group)
        if is_hand:
            place = 0 if inside else next((i for i, op in enumerate(members) if op.part.endswith(THUMB)), len(members))
            here = members[0].visible
            shown = when if here is None else when & here
            members[place:place] = [replace(op, z=members[0].z, visible=shown) for op in thing]
        done += members
    return done
