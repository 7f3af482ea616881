"""The two small steps with which people come up to each other and part again. Pure Python."""

from __future__ import annotations

from scenec.acting import gait, rolling
from scenec.acting.channels import SWAY
from scenec.acting.person import Person
from scenec.timeline import Footstep

CLOSE_FEET = ((-0.10, 40.0), (0.20, 58.0))  # H from the pelvis and degrees: the foot behind, the one in front


def two_steps(person: Person, x: float, close: bool, times: tuple[float, float, float, float], front_first: bool) -> None:
    """To `x` metres; `times`: frames at which the first foot lifts and lands, then the second. `close`: on narrow feet."""
    if person.wheels:
        rolling.shift(person, times[0], times[3] - times[0], x)
        return
    s, head = person.facing, person.head
    usual = ((gait.WEIGHT_FOOT, gait.WEIGHT_YAW), (gait.FREE_FOOT, gait.FREE_YAW))
    behind, front = CLOSE_FEET if close else usual
    places = {-s: (x + behind[0] * s * head, behind[1] * s), s: (x + front[0] * s * head, front[1] * s)}
    order = (s, -s) if front_first else (-s, s)
    for side, lift, land in ((order[0], times[0], times[1]), (order[1], times[2], times[3])):
        place, yaw = places[side]
        person.steps.append(Footstep(side, round(lift, 2), round(land, 2), place, yaw, 0.13, 14.0, 0.0, depth=person.depth))
        person.feet[side] = (place, yaw)
    person.x = x
    middle = sum(foot for foot, _ in person.feet.values()) / 2
    person.sheet.key("x", times[0], x, times[3] - times[0], "io")
    person.sheet.key(SWAY, times[0] - 2 * person.u, x - middle, times[3] - times[0] + 4 * person.u, "io")
