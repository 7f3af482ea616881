"""Down on one knee to a child, and up again: the far leg forward with its foot flat, the near one back on its toes."""

from __future__ import annotations

from scenec.acting.channels import SWAY
from scenec.acting.interactions.plan import Plan
from scenec.acting.person import Person
from scenec.timeline import Footstep

# Shares of the thigh and of the shin that the feet are ahead of and behind the hips; H that a heel on its toes comes forward.
AHEAD, BEHIND, ON_TOES = 0.90, 0.93, 0.30
FRONT_YAW, BACK_YAW = 66.0, 58.0


def kneel_down(person: Person, p: Plan, index: int, at: float, e: float, first: float) -> None:
    """On the knee shortly before frame `at`, not beginning before `first`; `e`: film frames a frame of the tables."""
    x, s, head, b = p.at[index], person.facing, person.head, person.build
    front = x + s * AHEAD * b.thigh * head
    back = x - s * (BEHIND * b.shin + ON_TOES) * head
    begin = max(first, at - 50 * e)
    f = (at - 8 * e - begin) / 42
    for side, lift, land, place, yaw in (
        (s, begin + 2 * f, begin + 14 * f, front, FRONT_YAW * s),
        (-s, begin + 12 * f, begin + 25 * f, back, BACK_YAW * s),
    ):
        person.steps.append(Footstep(side, _r(lift), _r(land), place, yaw, 0.12, 12.0, 0.0, depth=person.depth))
        person.feet[side] = (place, yaw)
    person.x = x
    sheet = person.sheet
    sheet.key("x", begin, x, 26 * f, "io")
    sheet.key(SWAY, begin, x - (front + back) / 2, 28 * f, "io")
    sheet.key("kneel", begin + 10 * f, 1.0, 32 * f, "io")
    sheet.pulse("lean", begin + 24 * f, 9.0 * s, 16 * f, 0, 16 * f)


def get_up(person: Person, x: float, start: float, r: float, stance: dict[int, tuple[float, float]]) -> None:
    """From frame `start` on, over about 46 frames of `r` film frames each, into a stance at `x` metres."""
    s, sheet = person.facing, person.sheet
    sheet.pulse("lean", start + 16 * r, 11.0 * s, 14 * r, 0, 18 * r)
    sheet.key("kneel", start + 4 * r, 0.0, 30 * r, "io")
    for side, lift, land in ((-s, start + 14 * r, start + 27 * r), (s, start + 30 * r, start + 41 * r)):
        place, yaw = stance[side]
        person.steps.append(Footstep(side, _r(lift), _r(land), place, yaw, 0.13, 14.0, 0.0, depth=person.depth))
        person.feet[side] = (place, yaw)
    person.x = x
    middle = sum(place for place, _ in stance.values()) / 2
    sheet.key("x", start + 8 * r, x, 32 * r, "io")
    sheet.key(SWAY, start + 8 * r, x - middle, 34 * r, "io")


def _r(frame: float) -> float:
    return round(frame, 2)
