"""Standing, walking and turning: footprints with their times first; everything else follows from the feet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scenec.acting import rolling
from scenec.acting.channels import SIDES, SWAY, arm
from scenec.acting.person import Person
from scenec.acting.seats import Rest
from scenec.timeline import UNSEEN, Footstep

# H from the pelvis to the ankles of who stands and faces right: the weight on the foot behind, the other one out in front.
WEIGHT_FOOT, FREE_FOOT = -0.105, 0.37
WEIGHT_YAW, FREE_YAW = 22.0, 36.0
HIPS, SHOULDERS, CURVE = 6.0, -5.0, 0.06  # the stance that goes with it

# Frames at 30 a second.
STEP = 13.0
SWING = 11.3
SHIFT = 4.0  # the pelvis starts before the first foot leaves
CLOSING = 15.0
SETTLING = 8.0
SHORTEST, LONGEST = 0.30, 0.74  # of the leg, a step
NATURAL = 0.57
ONE_STEP = 0.15  # steps: with 1.85 of them wanted it is three rather than one
FIRST, LAST = 0.60, 0.83  # of a step: the first one from a stand, the last full one

WALK_YAW, WALK_LEAN = 62.0, 3.0
HIGH, TOE_OFF, STRIKE = 0.52, 36.0, 15.0
TALKING_YAW = (26.0, 32.0)  # degrees, to whom one talks; the camera sees both faces
BACK_YAW = (138.0, 150.0)  # degrees of who turns the back to us


@dataclass(frozen=True)
class Plan:
    """A walk before it is written: how many full steps, how long each, how many frames in all at 30 a second."""

    steps: int
    stride: float  # metres
    frames: float


def body_yaw(person: Person) -> float:
    """How far the body of somebody turns to whom they talk to, or away from us; everybody a little differently."""
    if person.back:
        low, high = BACK_YAW
        return person.facing * (low + (high - low) * person.chance("back").random())
    if person.seat is not None:
        return person.facing * person.seat.yaw
    low, high = TALKING_YAW
    return person.facing * (low + (high - low) * person.chance("yaw").random() + person.rapport.bearing.turn)


def stand(person: Person) -> None:
    """The stance with which the film begins."""
    if person.wheels:
        person.feet = _stance(person, person.x, person.facing)
        rolling.begin(person)
        return
    s, head = person.facing, person.head
    person.feet = _stance(person, person.x, s)
    middle = sum(x for x, _ in person.feet.values()) / 2
    sheet = person.sheet
    sheet.start("x", person.x)
    sheet.start(SWAY, person.x - middle)
    sheet.start("yaw", body_yaw(person))
    for channel, value in (("hipTilt", HIPS), ("shoulderTilt", SHOULDERS), ("curve", CURVE)):
        sheet.start(channel, value * s)
    for side in SIDES:
        rest = person.rest(side)
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            sheet.start(arm(channel, side), value * s)
        sheet.start(arm("armLowScale", side), rest.low_scale)
        sheet.start(arm("armUpScale", side), rest.up_scale)
    assert head > 0


def _stance(person: Person, x: float, s: int) -> dict[int, tuple[float, float]]:
    if person.back:  # the same places, with the other feet
        return {
            s: (x + WEIGHT_FOOT * s * person.head, (180 - WEIGHT_YAW) * s),
            -s: (x + FREE_FOOT * s * person.head, (180 - FREE_YAW) * s),
        }
    return {
        -s: (x + WEIGHT_FOOT * s * person.head, WEIGHT_YAW * s),
        s: (x + FREE_FOOT * s * person.head, FREE_YAW * s),
    }


def plan(distance: float, leg: float, over: float | None = None) -> Plan:
    """Steps for `distance` metres with legs of `leg` metres; `over`: frames at 30 a second that it shall take."""
    natural = NATURAL * leg
    wanted = distance / natural + 1 - FIRST + 1 - LAST
    fewest, most = distance / (LONGEST * leg) + 0.57, distance / (SHORTEST * leg) + 0.57
    if over is not None:
        wanted = (over - _frames(0)) / STEP
        wanted = min(max(wanted, fewest), most)
    count = _odd(wanted)
    shares = FIRST if count == 1 else FIRST + LAST + (count - 2)
    return Plan(count, distance / shares, over if over is not None else _frames(count))


def _odd(wanted: float) -> int:
    """The nearest odd number of steps: the foot out in front then both begins a walk and takes its last full step. With an even
    one the foot that bears the weight would begin, and pass so close by the other one that two legs look like one."""
    return max(1, 2 * math.floor((wanted + ONE_STEP) / 2) + 1)


def _frames(steps: int) -> float:
    return SHIFT + SWING + STEP * (steps - 1) + CLOSING + SETTLING if steps else SHIFT + SWING - STEP + CLOSING + SETTLING


def walk(person: Person, start: float, frames: float, to: float, facing: int, depth: float = 0.0) -> float:
    """Writes a walk from frame `start` to a stance at `to` metres that faces `facing`. Gives back the last landing.

    `depth`: metres that the stance lies farther back than where people usually stand.
    """
    if person.wheels:
        return rolling.roll(person, start, frames, to, facing)
    way, person.back = (1 if to >= person.x else -1), False
    stance = _stance(person, to, facing)
    front = stance[way]  # the last full step; the other foot closes
    middle = sum(x for x, _ in person.feet.values()) / 2
    distance = abs(front[0] - middle)
    p = plan(distance, person.build.leg * person.head, frames / person.u)
    f = frames / _frames(p.steps)  # film frames a frame of the plan
    lift = start + SHIFT * f
    land = lift + SWING * f
    side = way
    first_land = land
    for k in range(p.steps):
        rest = 0.0 if k == p.steps - 1 else LAST + (p.steps - 2 - k)
        x = front[0] - way * p.stride * rest
        last = k == p.steps - 1
        _step(
            person,
            side,
            lift,
            land,
            x,
            front[1] if last else way * 80.0,
            p.stride / (NATURAL * person.build.leg * person.head),
            k,
            person.depth + (depth - person.depth) * (k + 1) / p.steps,
        )
        lift, land, side = land + (STEP - SWING) * f, land + STEP * f, -side
    close = land - STEP * f + CLOSING * f
    x, yaw = stance[-way]
    person.steps.append(Footstep(-way, _r(lift), _r(close), x, yaw, 0.20, 24.0 if p.steps > 1 else 14.0, 0.0, depth=depth))
    person.feet[-way], person.depth = (x, yaw), depth
    _bearing(person, start, first_land, lift - STEP * f, close, way, to, facing)
    return close


def _step(
    person: Person, side: int, lift: float, land: float, x: float, yaw: float, size: float, index: int, depth: float
) -> None:
    # The first foot passes the standing one low: high up it would be hidden behind that leg, and look like a hop.
    k = max(0.25, min(1.15, size)) * (0.5 if index == 0 else 1.0)
    toe_off = TOE_OFF * min(1.0, k) * (0.9 if index == 0 else 1.0)
    person.steps.append(
        Footstep(
            side,
            _r(lift),
            _r(land),
            x,
            yaw,
            round(HIGH * k, 3),
            round(toe_off, 1),
            round(STRIKE * min(1.0, k), 1),
            depth=_r(depth),
        )
    )
    person.feet[side] = (x, yaw)


def _r(frame: float) -> float:
    return round(frame, 2)


def _bearing(person: Person, start: float, first: float, braking: float, close: float, way: int, to: float, facing: int) -> None:
    """Torso, lean and weight through a walk: turned the way it goes, level, then back into a stance."""
    u, sheet = person.u, person.sheet
    go = first - start
    sheet.key("yaw", start, way * WALK_YAW, max(1.25 * go, 12 * u), "io")
    sheet.key(SWAY, start, 0.0, go, "io")
    sheet.key("x", start, to, close - start, "io")
    for channel in ("hipTilt", "shoulderTilt", "curve"):
        sheet.key(channel, start, 0.0, go, "io")
    mood_lean = sheet.target("lean")
    sheet.key("lean", start, way * WALK_LEAN, go * 1.2, "io")
    swing_free(person, start, go)
    brake = max(braking, start + go * 1.2)
    stop = max(close - brake, 10 * u)
    sheet.key("lean", brake, mood_lean - way * 1.2, stop * 0.55, "io")
    sheet.key("lean", brake + stop * 0.55, mood_lean, 12 * u, "io")
    arrive(person, brake, close, to, facing)


def swing_free(person: Person, start: float, over: float) -> None:
    """Arms that are folded, or hold one another, let go for a walk."""
    for side in SIDES:
        rest = person.lets_go(side)
        if rest is not None:
            hang(person, side, rest, start, over)


def hang(person: Person, side: int, rest: Rest, frame: float, over: float) -> None:
    """An arm goes to how it rests, whichever way the person faces."""
    for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
        person.sheet.key(arm(channel, side), frame, value * person.facing, over, "io")
    for channel, value in (("armUpScale", rest.up_scale), ("armLowScale", rest.low_scale)):
        person.sheet.key(arm(channel, side), frame, value, over, "io")


def arrive(person: Person, begin: float, close: float, x: float, facing: int) -> None:
    """The body turns to where it faces from `begin` on and comes to rest on the weight leg after `close`."""
    u, sheet = person.u, person.sheet
    person.x, person.facing = x, facing
    over = max(close + 3 * u - begin, 12 * u)
    sheet.key("yaw", begin, body_yaw(person), over, "io")
    middle = sum(foot for foot, _ in person.feet.values()) / 2
    sheet.key(SWAY, close - 8 * u, x - middle, 15 * u, "over.05")
    for channel, value in (("hipTilt", HIPS), ("shoulderTilt", SHOULDERS), ("curve", CURVE)):
        late = 0.0 if channel == "hipTilt" else 3 * u
        sheet.key(channel, close - 10 * u + late, value * facing, 18 * u, "io")
    for side in SIDES:
        hang(person, side, person.rest(side), close - 8 * u, 18 * u)


def turn(person: Person, start: float, frames: float, facing: int, back: bool = False) -> None:
    """The body turns on the spot to the other side, or its `back` to us: two small steps, the weight first."""
    if person.wheels:
        rolling.turn(person, start, frames, facing)
    elif facing != person.facing or person.back != back:
        if back:  # or a folded arm would open on the other side of the body
            swing_free(person, start, 12 * person.u)
        person.back = back
        step_into(person, start, frames, facing, _stance(person, person.x, facing), person.x, person.depth)


def step_into(
    person: Person, start: float, frames: float, facing: int, stance: Mapping[int, tuple[float, float]], x: float, depth: float
) -> None:
    """Two small steps into a stance (side to metres and degrees) at `x` that faces `facing`, `depth` metres farther back."""
    f = frames / 28.0
    lift = start + 3 * f
    first = facing if person.back else -facing
    # The foot that will carry the weight opens first, then the other one follows.
    for side, toe_off in ((first, 10.0), (-first, 12.0)):
        place, yaw = stance[side]
        person.steps.append(Footstep(side, _r(lift), _r(lift + 10 * f), place, yaw, 0.12, toe_off, 0.0, depth=depth))
        person.feet[side] = (place, yaw)
        lift += 11 * f
    person.depth = depth
    arrive(person, start, start + frames - 3 * f, x, facing)


def appear(person: Person, frame: float, x: float, facing: int) -> None:
    """Who is not seen is at `x` metres from `frame` on, in a stance: two steps that take no time, marked by their height."""
    if person.wheels:
        rolling.appear(person, frame, x, facing)
        return
    person.x, person.facing, person.back = x, facing, False
    for side, (place, yaw) in _stance(person, x, facing).items():
        person.steps.append(Footstep(side, _r(frame - 0.02), _r(frame - 0.01), place, yaw, UNSEEN, 0.0, 0.0))
        person.feet[side] = (place, yaw)
    middle = sum(foot for foot, _ in person.feet.values()) / 2
    for channel, value in (("x", x), (SWAY, x - middle), ("yaw", body_yaw(person))):
        person.sheet.key(channel, frame - 1, value, 1)


def natural_frames(distance: float, leg: float) -> int:
    """Frames at 30 a second that a walk of `distance` metres takes at a natural pace."""
    return math.ceil(plan(distance, leg).frames)
