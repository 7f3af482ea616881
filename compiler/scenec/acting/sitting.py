"""Sitting down and standing up: feet first, then the hips back onto the seat with the trunk forward, and upright again."""

from __future__ import annotations

import math
from dataclasses import replace

from scenec.acting import gait, rolling
from scenec.acting.channels import SEAT, SIDES, SWAY, arm
from scenec.acting.mood import manner
from scenec.acting.person import Person
from scenec.acting.seats import DOWN, PROFILE, UP, Sitting, standing_place
from scenec.timeline import Footstep

FORWARD, BACK = 24.0, -2.5  # degrees that the trunk leans over the feet on the way, and against the back of the seat then
APART = 0.62  # of the distance of the hip joints, that the feet are apart
OPEN = 5.0  # degrees that each foot points outwards


def stance(person: Person, seat: Sitting) -> dict[int, tuple[float, float]]:
    """Where the feet stand of who sits or is about to: side to metres and degrees."""
    middle = standing_place(seat, person.build, person.head)
    yaw = math.radians(seat.yaw)
    apart = APART * (0.5 * person.build.hip * math.cos(yaw) + 0.10 * math.sin(yaw)) * person.head * 1.4
    return {
        side: (middle + side * apart, seat.facing * seat.knees + OPEN * side * (1 if seat.knees < PROFILE else 0.5))
        for side in SIDES
    }


def begin(person: Person, seat: Sitting) -> None:
    """Somebody sits when the film begins."""
    person.feet, person.depth = stance(person, seat), seat.depth
    person.x, person.facing, person.seat = seat.x, seat.facing, seat
    middle = sum(x for x, _ in person.feet.values()) / 2
    sheet = person.sheet
    if seat.lane:
        sheet.start("lane", seat.lane)
    for channel, value in (("x", seat.x), (SWAY, seat.x - middle), ("sit", 1.0), (SEAT, seat.hips), ("yaw", _yaw(person, seat))):
        sheet.start(channel, value)
    for channel, value in (("hipTilt", 0.0), ("shoulderTilt", -1.5 * seat.facing), ("curve", 0.025 * seat.facing)):
        sheet.start(channel, value)
    for side in SIDES:
        rest = person.rest(side)
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            sheet.start(arm(channel, side), value * seat.facing)
        sheet.start(arm("armUpScale", side), rest.up_scale)
        sheet.start(arm("armLowScale", side), rest.low_scale)


def place_feet(person: Person, seat: Sitting, start: float, frames: float) -> None:
    """Two small steps to where the feet stay, turning the back to the seat where that must be."""
    gait.step_into(
        person, start, frames, seat.facing, stance(person, seat), standing_place(seat, person.build, person.head), seat.depth
    )


def sit_down(person: Person, seat: Sitting, start: float, frames: float) -> None:
    """From standing before the seat to sitting on it, from frame `start` on."""
    sheet, s, f = person.sheet, seat.facing, frames / DOWN
    middle = sum(x for x, _ in person.feet.values()) / 2
    person.x, person.facing, person.seat = seat.x, s, seat
    sheet.key(SEAT, start, seat.hips, 0.0)
    sheet.key("x", start + 5 * f, seat.x, 23 * f, "io")
    sheet.key("sit", start + 5 * f, 1.0, 24 * f, "io")
    sheet.key(SWAY, start + 4 * f, seat.x - middle, 22 * f, "io")
    sheet.key("yaw", start, _yaw(person, seat), 24 * f, "io")
    for channel, value in (("hipTilt", 0.0), ("shoulderTilt", -1.5 * s), ("curve", 0.025 * s)):
        sheet.key(channel, start, value, 20 * f, "io")
    lean = manner(person.feeling).lean * s
    sheet.key("lean", start, lean + BACK * s, 38 * f, "io")
    sheet.pulse("lean", start + 15 * f, FORWARD * s, 14 * f, 3 * f, 19 * f)
    sheet.pulse("nod", start + 13 * f, -6.0, 12 * f, 4 * f, 14 * f)
    # The weight lands: hips sink into the seat a little and come back.
    sheet.pulse("hipHeight", start + 30 * f, -0.035, 3 * f, 0, 8 * f)
    sheet.pulse("breath", start + 33 * f, -0.8, 8 * f, 0, 12 * f)
    _arms(person, start + 9 * f, 24 * f)


def stand_up(person: Person, start: float, frames: float) -> None:
    """From sitting to standing over the feet."""
    seat = person.seat
    assert seat is not None
    sheet, s, f = person.sheet, person.facing, frames / UP
    middle = sum(x for x, _ in person.feet.values()) / 2
    person.x, person.seat = middle, None
    sheet.pulse("lean", start + 12 * f, (FORWARD + 4) * s, 12 * f, 3 * f, 19 * f)
    sheet.pulse("nod", start + 10 * f, -5.0, 10 * f, 4 * f, 14 * f)
    sheet.key("lean", start + 6 * f, manner(person.feeling).lean * s, 26 * f, "io")
    sheet.key("sit", start + 9 * f, 0.0, 23 * f, "io")
    sheet.key(SWAY, start + 8 * f, 0.0, 22 * f, "io")
    sheet.key("x", start + 8 * f, middle, 22 * f, "io")
    sheet.key("yaw", start + 14 * f, gait.body_yaw(person), 22 * f, "io")
    for channel, value in (("hipTilt", 1.5), ("shoulderTilt", -1.5), ("curve", 0.02)):
        sheet.key(channel, start + 18 * f, value * s, 18 * f, "io")
    _arms(person, start + 8 * f, 26 * f)


def turn(person: Person, start: float, frames: float, facing: int) -> None:
    """Who sits on a bench or a sofa turns to the other side: the knees come round, the feet step over."""
    seat = person.seat
    if person.wheels:
        rolling.turn(person, start, frames, facing)
        return
    if seat is None or facing == person.facing or seat.knees > PROFILE:
        return
    turned = replace(seat, facing=facing)
    f, sheet = frames / 28.0, person.sheet
    person.seat, person.facing = turned, facing
    goal, lift = stance(person, turned), start + 3 * f
    for side in (facing, -facing):
        x, yaw = goal[side]
        person.steps.append(Footstep(side, round(lift, 2), round(lift + 11 * f, 2), x, yaw, 0.10, 8.0, 0.0, depth=seat.depth))
        person.feet[side] = (x, yaw)
        lift += 8 * f
    middle = sum(x for x, _ in goal.values()) / 2
    sheet.key(SWAY, start + 3 * f, seat.x - middle, 20 * f, "io")
    sheet.key("yaw", start, _yaw(person, turned), 22 * f, "io")
    sheet.key("curve", start, 0.025 * facing, 22 * f, "io")
    sheet.key("lean", start, (manner(person.feeling).lean + BACK) * facing, 22 * f, "io")
    _arms(person, start + 4 * f, 20 * f)


def _yaw(person: Person, seat: Sitting) -> float:
    return seat.facing * (seat.yaw - 3 + 6 * person.chance("yaw").random())


def _arms(person: Person, at: float, over: float) -> None:
    """Arms go to how they rest now."""
    for side in SIDES:
        rest = person.rest(side)
        late = max(at, person.busy[side]) + (2 * person.u if side == person.facing else 0.0)
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            person.sheet.key(arm(channel, side), late, value * person.facing, over, "io")
        for channel, value in (("armUpScale", rest.up_scale), ("armLowScale", rest.low_scale)):
            person.sheet.key(arm(channel, side), late, value, over, "io")
