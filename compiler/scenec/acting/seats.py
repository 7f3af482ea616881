"""A seat as acting needs it, and how arms rest on a lap: lengths of the body in H, angles in degrees. Pure Python."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenec.rigs.person.build import CUSHION, KNEE_NEARER, LEAST_THIGH, SHOULDER_LEVEL, SLOPING, Build

# Frames at 30 a second in which somebody sets the feet, sits down, stands up.
PLACING, DOWN, UP = 22.0, 38.0, 36.0
SHINS = 0.97  # of the thigh's length, that the ankles are ahead of the hips
PROFILE = 55.0  # knees that point farther aside than this belong to a chair
TALK_YAW = {"chair": 46.0, "bench": 34.0}  # degrees of the trunk
ON_THIGH = (0.60, 0.74)  # of the thigh: where the hands lie, on the camera's side and on the other
EYES_WHEN_STANDING = 0.99  # of the leg's length, that the hips are above the ankles of who stands
ON_TABLE = (0.12, 0.30)  # H beyond a table's edge, that the wrists lie on it
ABOVE_TABLE = (0.06, 0.12)  # H of the wrists above its top
IN_REACH = 0.97  # of an arm's length
LIFT = 0.10  # H of the wrist above the thigh
FOLDED = 98.0  # degrees at the elbow, below which the arm is seen foreshortened instead
SHORTEST = 0.72
UPPER_AHEAD, SHORTEST_AHEAD = 0.84, 0.36  # of their length, that the bones look of an arm held towards us
ELBOW_OUT = 27.0  # degrees of its upper arm


CAMERA = 6.0  # metres from the line on which people stand to the camera
EYES = 0.923  # height of the eyes of who stands, of the body's


@dataclass(frozen=True)
class Rest:
    """How an arm hangs when it does nothing, for who faces right."""

    up: float
    low: float
    wrist: float = 0.0
    low_scale: float = 1.0
    up_scale: float = 1.0
    kept: bool = False  # in a pocket, on a strap: the arm does not swing, and stays when the other one gestures


@dataclass(frozen=True)
class Sitting:
    """A seat for somebody: metres of the hips, of the ground farther back, H of the hip joints, the side and knees' degrees."""

    x: float
    depth: float
    hips: float
    facing: int
    knees: float
    table: tuple[float, float] | None = None  # H from the hips to the edge of a table's top, and of the top above the ground
    turned: float | None = None  # degrees of the trunk, if not the usual ones
    lane: float = 0.0  # metres behind the line on which people are
    grips: tuple[
        tuple[float, float], ...
    ] = ()  # H of the left and the right wrist from the hips, across and up, that hold something

    @property
    def yaw(self) -> float:
        """Degrees that the trunk is turned."""
        return self.turned if self.turned is not None else TALK_YAW["chair" if self.knees > PROFILE else "bench"]

    def seen(self) -> float:
        """How much of a thigh shows."""
        return max(LEAST_THIGH, math.sin(math.radians(self.knees)))


def hips_on(build: Build, head: float, height: float) -> float:
    """H of the hip joints above the ground on a seat of `height` metres; `head`: metres of an H."""
    return height / head + CUSHION * build.leg_width


def lowered_by(seat: float, depth: float, lane: float, build: Build, head: float, horizon: float) -> float:
    """Metres of the picture that somebody's eyes are lower when they sit, hip joints `seat` H high, their ground `depth` metres
    up, `lane` metres behind the line. `head`: metres of an H; `horizon`: metres that it is above the ground."""
    lowered = (build.ankle + EYES_WHEN_STANDING * build.leg - seat) * head - depth
    if not lane:
        return lowered
    eyes, size = EYES * build.heads * head, CAMERA / (CAMERA + lane)
    return eyes - ((eyes - lowered) * size + horizon * (1 - size))


def standing_place(seat: Sitting, build: Build, head: float) -> float:
    """Metres where somebody stands before the seat: over where the feet stay."""
    return seat.x + seat.facing * SHINS * build.thigh * seat.seen() * head


def seated_rest(build: Build, seat: Sitting, side: int, facing: int) -> Rest:
    """Hands on the table that one sits at, or on the thighs: the angles of an arm, by the lengths of its bones."""
    near = side != facing
    yaw = math.radians(seat.yaw)
    root = (
        side * facing * (0.86 * build.shoulder * math.cos(yaw)) - 0.04 * math.sin(yaw) * facing * facing,
        (1 - SHOULDER_LEVEL) * build.torso,
    )
    if seat.grips:
        x, up = seat.grips[side > 0]
        return Rest(*_towards_us(x * facing - root[0], root[1] - up, build, side * facing))
    hip = side * facing * 0.5 * build.hip * math.cos(yaw)
    if seat.table is not None:
        ahead, down = seat.table[0] + ON_TABLE[0 if near else 1], seat.hips - seat.table[1] - ABOVE_TABLE[0 if near else 1]
        if math.hypot(ahead - root[0], root[1] + down) < IN_REACH * (build.upper_arm + build.forearm):
            return Rest(*_bent(ahead - root[0], root[1] + down, build))
    along = ON_THIGH[0 if near else 1] * build.thigh * seat.seen()
    lower = min(SLOPING * build.thigh, max(0.0, seat.hips - build.shin - build.ankle))
    lower += KNEE_NEARER * build.thigh * math.cos(math.radians(seat.knees))
    share = ON_THIGH[0 if near else 1]
    goal = (hip + along, (CUSHION * (1 - 0.3 * share) + LIFT) * build.leg_width - share * lower)
    return Rest(*_bent(goal[0] - root[0], root[1] - goal[1], build))


def reach_rest(build: Build, side: int, facing: int, ahead: float, up: float) -> Rest:
    """The arm of who sits on a chair with its wrist so many H ahead of the hip joints and above them."""
    yaw = math.radians(TALK_YAW["chair"])
    x = side * facing * (0.86 * build.shoulder * math.cos(yaw)) - 0.04 * math.sin(yaw)
    return Rest(*_bent(ahead - x, (1 - SHOULDER_LEVEL) * build.torso - up, build))


def _towards_us(ahead: float, down: float, build: Build, out: int) -> tuple[float, float, float, float, float]:
    """As `_bent` for an arm that reaches towards us, its elbow low and out at its own side (`out`: +1 ahead): the forearm looks
    as short as it must be for the wrist to be there."""
    upper = UPPER_AHEAD * build.upper_arm
    x, y = upper * math.sin(math.radians(ELBOW_OUT)) * out, upper * math.cos(math.radians(ELBOW_OUT))
    length = math.hypot(ahead - x, down - y)
    low = math.degrees(math.atan2(ahead - x, down - y))
    return ELBOW_OUT * out, low, 0.0, min(1.0, max(SHORTEST_AHEAD, length / build.forearm)), UPPER_AHEAD


def _bent(ahead: float, down: float, build: Build) -> tuple[float, float, float, float, float]:
    """Upper arm, forearm, wrist in degrees, and how long both bones look, for a wrist so far ahead of and below the shoulder."""
    upper, lower = build.upper_arm, build.forearm
    distance = math.hypot(ahead, down)
    shrink = 1.0
    # An elbow that would stick out behind is turned towards us instead: the bones look shorter.
    folded = math.sqrt(upper**2 + lower**2 - 2 * upper * lower * math.cos(math.radians(FOLDED)))
    if distance < folded:
        shrink = max(SHORTEST, distance / folded)
    upper, lower = upper * shrink, lower * shrink
    reach = min(distance, 0.995 * (upper + lower))
    at = math.atan2(ahead, down)
    inner = math.acos(max(-1.0, min(1.0, (upper**2 + reach**2 - lower**2) / (2 * upper * reach))))
    up = at - inner
    elbow = (upper * math.sin(up), upper * math.cos(up))
    scale = reach / distance if distance else 1.0
    low = math.atan2(ahead * scale - elbow[0], down * scale - elbow[1])
    wrist = -0.30 * (math.degrees(low) - 70)
    return math.degrees(up), math.degrees(low), wrist, shrink, shrink
