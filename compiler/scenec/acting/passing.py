"""A walk past others: behind those who stand in the way, a little farther from us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scenec.acting.person import Person

LANE, LANE_FROM, LANE_FULL = 0.55, 1.15, 0.45  # metres behind others, and from where before them on, and whole


def pass_by(person: Person, span: tuple[float, float], begins: float, others: Sequence[float]) -> None:
    """On a walk over frames `span` from `begins` metres to where the person is now: behind those who stand in the way."""
    if not others:
        return
    start, end = span
    way, distance = (1 if person.x >= begins else -1), max(0.1, abs(person.x - begins))

    def at(x: float) -> float:
        return start + min(1.0, max(0.0, (x - begins) * way / distance)) * (end - start)

    first, last = others[0], others[-1]
    away, behind = at(first - way * LANE_FROM), at(first - way * LANE_FULL)
    clear, back = at(last + way * LANE_FULL), at(last + way * LANE_FROM)
    least = 12 * person.u
    out, home = max(least, behind - away), max(least, back - clear)
    clear = min(clear, end - least)
    person.sheet.key("lane", away, LANE, out, "io")
    person.sheet.key("lane", clear, 0.0, home, "io")
    for index, step in enumerate(person.steps):
        if step.lift >= start:
            lane = LANE * (_eased((step.land - away) / out) - _eased((step.land - clear) / home))
            person.steps[index] = replace(step, lane=round(lane, 3))


def _eased(t: float) -> float:
    k = min(1.0, max(0.0, t))
    return k * k * (3 - 2 * k)
