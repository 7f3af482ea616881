"""Getting about in a wheelchair: pushes at the rims, the wheels turn by the way they go, the trunk leans into every push."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from scenec.acting.channels import SIDE_NAMES, SIDES, arm
from scenec.acting.mood import manner
from scenec.acting.person import Person
from scenec.acting.seats import EYES_WHEN_STANDING, TALK_YAW, Sitting, reach_rest
from scenec.rigs.person.build import Build, build_of
from scenec.rigs.person.wheels import HEADING, LEANING, wheels_of
from scenec.story import Character

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

AHEAD = 0.7  # of how far the feet are ahead, that others keep away
PUSH = 0.80  # metres that a push takes the chair
HOLD, LET_GO = -34.0, 46.0  # degrees from the rim's top, ahead, at which hands take it and let it go
RIM = 0.80  # of the wheel's radius
INTO, BACK = 10.0, -1.5  # degrees that the trunk leans in a push, and at rest
TAKES, PUSHES = 0.30, 0.36  # of a push's time, that hands come back to the rim, and push


def rides(look: Mapping[str, object]) -> bool:
    """Whether somebody of that look is in a wheelchair."""
    return bool(look.get("wheelchair"))


def seat_of(build: Build, x: float, facing: int) -> Sitting:
    """The seat that rolls along."""
    return Sitting(x, 0.0, wheels_of(build).hips, facing, HEADING)


def lowered(build: Build, head: float) -> float:
    """Metres that the eyes are lower than those of somebody who stands."""
    return (build.ankle + EYES_WHEN_STANDING * build.leg - wheels_of(build).hips) * head


def lowered_of(character: Character) -> float:
    """Metres that a character's eyes are lower for that: 0 for who stands and walks."""
    if not rides(character.look):
        return 0.0
    build = build_of(character.look, character.age)
    return lowered(build, character.height / build.heads)


def room(*characters: Character) -> float:
    """Metres that people keep away besides, so that nobody stands on feet."""
    return sum(_ahead(each) for each in characters)


def _ahead(character: Character) -> float:
    if not rides(character.look):
        return 0.0
    build = build_of(character.look, character.age)
    return AHEAD * wheels_of(build).feet * character.height / build.heads


def begin(person: Person) -> None:
    """How somebody sits when the film begins."""
    person.seat = seat_of(person.build, person.x, person.facing)
    sheet, s = person.sheet, person.facing
    for channel, value in (("x", person.x), ("sit", 1.0), ("yaw", s * TALK_YAW["chair"]), ("shoulderTilt", -1.5 * s)):
        sheet.start(channel, value)
    sheet.start("curve", 0.025 * s)
    for side in SIDES:
        sheet.start("footYaw" + SIDE_NAMES[side], s * HEADING)
        rest = person.rest(side)
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            sheet.start(arm(channel, side), value * s)
        sheet.start(arm("armUpScale", side), rest.up_scale)
        sheet.start(arm("armLowScale", side), rest.low_scale)


def appear(person: Person, frame: float, x: float, facing: int) -> None:
    """Who is not seen is at `x` metres from `frame` on."""
    person.x = x
    person.sheet.key("x", frame - 1, x, 1)
    if facing != person.facing:
        turn(person, frame - 1, 1.0, facing)


def turn(person: Person, start: float, frames: float, facing: int) -> None:
    """The chair turns on the spot."""
    if facing == person.facing:
        return
    person.facing, person.seat = facing, seat_of(person.build, person.x, facing)
    sheet = person.sheet
    for side in SIDES:
        sheet.key("footYaw" + SIDE_NAMES[side], start, facing * HEADING, frames, "io")
    sheet.key("yaw", start, facing * TALK_YAW["chair"], frames, "io")
    sheet.key("lean", start, (manner(person.feeling).lean + BACK) * facing, frames, "io")
    for channel, value in (("shoulderTilt", -1.5), ("curve", 0.025)):
        sheet.key(channel, start, value * facing, frames, "io")
    _arms(person, start, frames)


def roll(person: Person, start: float, frames: float, to: float, facing: int) -> float:
    """To `to` metres, over `frames` from frame `start` on, and round to `facing`. Gives back when the chair stands."""
    way = 1 if to >= person.x else -1
    distance = abs(to - person.x)
    rounds = min(0.3 * frames, 24 * person.u) if facing != way else 0.0
    end = start + frames - rounds
    forwards = way == person.facing
    person.sheet.key("x", start, to, end - start, "io")
    person.x = to
    if person.seat is not None:
        person.seat = seat_of(person.build, to, person.facing)
    _pushes(person, start, end, max(1, round(distance / PUSH)), forwards)
    turn(person, end, rounds, facing)
    return end


def shift(person: Person, start: float, frames: float, to: float) -> None:
    """A hand's breadth nearer or back, one push."""
    person.sheet.key("x", start, to, frames, "io")
    person.x = to
    person.seat = seat_of(person.build, to, person.facing)


def _pushes(person: Person, start: float, end: float, count: int, forwards: bool) -> None:
    """Hands take the rims behind their tops and push them on; backwards the other way round."""
    each, sheet = (end - start) / (count + 0.35), person.sheet
    first, last = (HOLD, LET_GO) if forwards else (LET_GO, HOLD)
    for number in range(count):
        at = start + number * each
        for side in SIDES:
            if side in person.carrying:
                continue
            late = 0.0 if side == person.facing else 0.03 * each
            _hand(person, side, first, at - 4 * person.u + late, TAKES * each + 4 * person.u)
            _hand(person, side, last, at + TAKES * each + late, PUSHES * each)
        sheet.pulse("lean", at + (TAKES + PUSHES) * each, INTO * person.facing, PUSHES * each, 0, 0.34 * each)
        sheet.pulse("nod", at + (TAKES + PUSHES) * each, 2.5, PUSHES * each, 0, 0.34 * each)
    _arms(person, end - 0.3 * each, max(12 * person.u, 0.35 * each))


def _hand(person: Person, side: int, degrees: float, at: float, over: float) -> None:
    """A hand to a place on the rim."""
    w, s, sheet = wheels_of(person.build), person.facing, person.sheet
    seen, aside = math.sin(math.radians(HEADING)), math.cos(math.radians(HEADING))
    angle = math.radians(degrees)
    ahead = (w.axle + RIM * w.radius * math.sin(angle)) * seen
    high = w.radius + RIM * w.radius * math.cos(angle)
    across = side * s * (w.half + 0.07 * w.size)
    nearer = (w.axle + RIM * w.radius * math.sin(angle)) * aside - across * seen
    rest = reach_rest(person.build, side, s, ahead + across * aside, high - LEANING * nearer + 0.10 - w.hips)
    for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
        sheet.key(arm(channel, side), at, value * s, over, "io")
    for channel, value in (("armUpScale", rest.up_scale), ("armLowScale", rest.low_scale)):
        sheet.key(arm(channel, side), at, value, over, "io")


def _arms(person: Person, at: float, over: float) -> None:
    for side in SIDES:
        rest, s = person.rest(side), person.facing
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            person.sheet.key(arm(channel, side), at, value * s, over, "io")
        for channel, value in (("armUpScale", rest.up_scale), ("armLowScale", rest.low_scale)):
            person.sheet.key(arm(channel, side), at, value, over, "io")


def seated(pose: dict[str, Array], build: Build, head: float) -> None:
    """Feet on their plates, hips on the seat, wheels turned by the way: evaluates who rolls. `head`: metres of an H."""
    import numpy as np

    w = wheels_of(build)
    pose["sit"][:] = 1.0
    pose["hipHeight"] += w.hips
    for name in SIDE_NAMES.values():
        heading = np.radians(pose["footYaw" + name])
        apart = (1 if name == "Right" else -1) * 0.30 * build.hip
        pose["ankleX" + name] = w.feet * np.sin(heading) + apart * np.cos(heading)
        pose["ankleY" + name] = w.plate + build.ankle - LEANING * (w.feet * np.cos(heading) - apart * np.sin(heading))
    pose["wheel"] = np.degrees(pose["x"] / (w.radius * head))
