"""Where people look: at each other by the rules of turn-taking, away while they think, at what is pointed at or walked to."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from scenec.acting import gait
from scenec.acting.channels import LOOK_PITCH, LOOK_YAW, NOD
from scenec.acting.mood import bearing
from scenec.acting.person import Person

# Two who talk stand half turned to us; a face turned further than this would be a profile.
PARTNER_HEAD, PARTNER_EYES = 36.0, 50.0
EYE_YAW, EYE_PITCH = 47.0, 26.0  # degrees that one unit of gaze is
EYE_LINE, STEEPEST = 0.95, 30.0  # how much of the true angle to eyes higher or lower is looked, and degrees of it at most
SPEAKING, LISTENING = 0.41, 0.75  # share of the time that the other is looked at

# Frames at 30 a second.
SACCADE = 2.0
HEAD_LATE, HEAD_TURN = 3.0, 11.0
BACK_TURN, BACK_LESS = 26.0, 8.0  # frames of a head that turns away from us, and degrees that it stays behind the body
TORSO_LATE = 6.0
GLANCE = (20.0, 30.0)  # how long a look away lasts
SHORTEST_CONTACT = 14.0
LARGE = 8.0  # degrees of the head from which lids and chin take part
CHIN = -2.5

# Degrees of the eyes to the side away from the other (+) and up (+): past us or down, not into the camera, which looks startled.
AVERTED = {"aside": ((18.0, -13.0), (21.0, -16.0), (62.0, -8.0)), "down": ((12.0, -16.0),), "up": ((20.0, 11.0),)}
STEEP, STEEP_SHARE = 7.0, 0.62  # degrees up or down from which on the head does its part, and what it does of the rest
HEAD_PITCH_SHARE = 0.3  # of the first of a look up or down, what the head does
HEAD_PITCH = 13.0  # degrees of the head up or down at most
HEAD_SHARE, LISTENING_HEAD_SHARE = 0.36, 0.12
FOLLOWS = 26.0  # degrees of a look away, beyond which the eyes go on alone


@dataclass(frozen=True)
class Target:
    """A direction: where the eyes point, and how far the head turns for it. Degrees."""

    eyes: float
    head: float
    pitch: float = 0.0


DIRECTIONS = {
    "away": Target(-34.0, -22.0),
    "down": Target(30.0, 26.0, -34.0),
    "up": Target(28.0, 24.0, 14.0),
    "camera": Target(0.0, 0.0),
}  # for who faces right


def towards(dx: float, rise: float = 0.0) -> Target:
    """Somebody or something `dx` metres to the right and `rise` metres above one's own eyes."""
    side = 1.0 if dx >= 0 else -1.0
    pitch = math.degrees(math.atan2(rise, max(0.6, abs(dx)))) * EYE_LINE
    return Target(side * PARTNER_EYES, side * PARTNER_HEAD, max(-STEEPEST, min(STEEPEST, pitch)))


def within_reach(target: Target, facing: int) -> Target:
    """The same over one's shoulder, as far as a neck goes, when it lies on the side that one does not face."""
    if target.head * facing >= 0:
        return target
    return Target(target.eyes * 0.84, target.head * 0.5, target.pitch)


def ahead(facing: int, driving: bool) -> Target:
    """Past us, to the side that one faces; in a car nearly straight ahead, a little beside us."""
    return Target(facing * 7.0, facing * 8.0, -3.0) if driving else Target(facing * 20.0, facing * 18.0)


def direction(name: str, facing: int) -> Target:
    """`away`, `down` or `up` for somebody who faces a side."""
    t = DIRECTIONS[name]
    return Target(t.eyes * facing, t.head * facing, t.pitch)


def tipped(pitch: float) -> float:
    """Degrees that the head is lifted (+) or lowered for a look up or down: little at first, most of it for a steep one."""
    steep = max(0.0, abs(pitch) - STEEP)
    size = min(HEAD_PITCH, HEAD_PITCH_SHARE * (abs(pitch) - steep) + STEEP_SHARE * steep)
    return math.copysign(size, pitch)


def begin(person: Person, target: Target) -> None:
    """Where somebody looks when the film begins."""
    person.sheet.start(LOOK_YAW, target.eyes)
    person.sheet.start(LOOK_PITCH, target.pitch)
    person.sheet.start("headYaw", target.head)
    person.sheet.start(NOD, tipped(target.pitch))


def turn_to(person: Person, frame: float, target: Target) -> bool:
    """The eyes go there, the head follows 3 frames later. Whether the head turns so far that a blink belongs to it."""
    u, sheet = person.u, person.sheet
    turn = abs(sheet.target("headYaw") - target.head)
    sheet.key(LOOK_YAW, frame, target.eyes, SACCADE * u, "sm")
    sheet.key(LOOK_PITCH, frame, target.pitch, SACCADE * u, "sm")
    over = max(HEAD_TURN * u, turn / 2.4 * u, sheet.moving("headYaw", frame + HEAD_LATE * u))
    sheet.key("headYaw", frame + HEAD_LATE * u, target.head, over, "io")
    sheet.key(NOD, frame + HEAD_LATE * u, tipped(target.pitch), over, "io")
    if turn > LARGE:
        sheet.pulse(NOD, frame + HEAD_LATE * u + over * 0.5, CHIN, over * 0.45, 0, over * 0.5)
    return turn > LARGE


def turn_back(person: Person, frame: float) -> None:
    """The head goes on with a body that turns its back to us, a little less far."""
    u, yaw = person.u, gait.body_yaw(person) - person.facing * BACK_LESS
    sheet = person.sheet
    sheet.key("headYaw", frame + HEAD_LATE * u, yaw, BACK_TURN * u, "io")
    sheet.key(NOD, frame + HEAD_LATE * u, 0.0, BACK_TURN * u, "io")
    sheet.key(LOOK_YAW, frame, yaw, BACK_TURN * u, "io")
    sheet.key(LOOK_PITCH, frame, 0.0, BACK_TURN * u, "io")


def share_at_partner(person: Person, speaking: bool) -> float:
    """How much of the time somebody looks at the other, by the part in the talk and by the mood."""
    base = SPEAKING if speaking else LISTENING
    return min(0.95, base * bearing(person).contact)


def plan_away(
    source: random.Random,
    start: float,
    end: float,
    away: float,
    u: float,
    averted_first: bool,
    keep: Sequence[float] = (),
    long: float = 1.0,
) -> list[tuple[float, float]]:
    """Looks away (begin, end) inside [start, end) that take `away` frames together; `keep`: moments to look at the other;
    `long`: factor of how long a look at the other lasts.

    The last stretch always belongs to the other: a turn ends with a look.
    """
    contact = (end - start) - away
    if away < 8 * u or contact < 6 * u:
        return []
    count = max(1, round(away / ((GLANCE[0] + GLANCE[1]) / 2 * u * max(0.8, long))))
    count = min(count, max(1, int(contact / (SHORTEST_CONTACT * long * u))))
    aways = _parts(source, away, count)
    rests = _parts(source, contact, count if averted_first else count + 1)
    looks: list[tuple[float, float]] = []
    at = start
    for i, length in enumerate(aways):
        at += 0.0 if averted_first and i == 0 else rests[i - 1 if averted_first else i]
        looks.append((at, at + length))
        at += length
    return [_spare(look, keep, u) for look in looks]


def _parts(source: random.Random, total: float, count: int) -> list[float]:
    weights = [0.8 + 0.4 * source.random() for _ in range(count)]
    return [total * w / sum(weights) for w in weights]


def _spare(look: tuple[float, float], keep: Sequence[float], u: float) -> tuple[float, float]:
    """Ends a look away 2 frames before a moment that matters when that is near its end anyway."""
    a, b = look
    for moment in keep:
        if b - 8 * u < moment < b + 2 * u and moment - 2 * u - a > 10 * u:
            return a, moment - 2 * u
    return a, b


def look_away(person: Person, source: random.Random, a: float, b: float, limit: float, speaking: bool) -> bool:
    """The eyes leave whom they look at from frame `a` to `b`. Whether it is far enough for a blink."""
    u, sheet = person.u, person.sheet
    across, up = source.choice(AVERTED[bearing(person).averts])
    vary = 0.8 + 0.4 * source.random()
    away = -person.facing * across * vary
    hold = max(0.0, b - a - 2 * SACCADE * u)
    sheet.pulse(LOOK_YAW, a + SACCADE * u, away, SACCADE * u, hold, SACCADE * u)
    sheet.pulse(LOOK_PITCH, a + SACCADE * u, up * vary, SACCADE * u, hold, SACCADE * u)
    turn = min(HEAD_TURN * u, (b - a) * 0.45)
    share = HEAD_SHARE if speaking else LISTENING_HEAD_SHARE
    go = a + HEAD_LATE * u
    back = min(b + HEAD_LATE * u, limit - turn)
    if back > go + turn:
        sheet.pulse("headYaw", go + turn, max(-FOLLOWS, min(FOLLOWS, away)) * share, turn, back - go - turn, turn)
        sheet.pulse(NOD, go + turn, up * vary * 0.16, turn, back - go - turn, turn)
    return abs(across * vary) > 16 or abs(up) > 8


def glance(person: Person, a: float, b: float, target: Target) -> None:
    """A look at something else from frame `a` to `b`, with the head, and back to where one looked before."""
    u, sheet = person.u, person.sheet
    across = target.eyes - sheet.target(LOOK_YAW)
    turn = (target.head - sheet.target("headYaw")) * 0.85
    up = target.pitch - sheet.target(LOOK_PITCH)
    over = max(HEAD_TURN, abs(turn) / 3.2) * u
    hold = max(0.0, b - a - 2 * SACCADE * u)
    sheet.pulse(LOOK_YAW, a + SACCADE * u, across, SACCADE * u, hold, SACCADE * u)
    sheet.pulse(LOOK_PITCH, a + SACCADE * u, up, SACCADE * u, hold, SACCADE * u)
    go = a + HEAD_LATE * u
    sheet.pulse("headYaw", go + over, turn, over, max(0.0, b - go - over), over)
    sheet.pulse("yaw", go + over + TORSO_LATE * u, turn * 0.12, over, max(0.0, b - go - over - TORSO_LATE * u), over)
    if abs(turn) > LARGE:
        sheet.pulse(NOD, go + over * 0.5, CHIN, over * 0.45, 0, over * 0.5)
