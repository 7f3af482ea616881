"""Room between people: marks are where they stand at first, their relationship moves them a little, nobody stands on anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenec.acting.rapport import Rapport, talking_distance
from scenec.arrange.ledger import Ledger

# What two on marks take of the room that they want more or less, and how many metres each goes for it at most.
NEARING, PARTING, NEARED, PARTED = 1.1, 0.5, 0.6, 0.3
WAY = 0.25  # metres: who stands so far inside the way of somebody is passed
APART = 0.62  # metres that two people keep at least


def nearest(who: str, x: Mapping[str, float], on: Sequence[str]) -> str | None:
    """Who of those on stage stands nearest to somebody."""
    others = [name for name in on if name != who]
    return min(others, key=lambda name: abs(x[name] - x[who]), default=None)


def drift(x: Mapping[str, float], on: Sequence[str], ledger: Ledger) -> dict[str, float]:
    """New places of those who stand next to each other on marks and come nearer or keep away, as they stand to each other."""
    found = dict(x)
    pairs = {tuple(sorted((who, near))) for who in on if (near := nearest(who, x, on)) and nearest(near, x, on) == who}
    for one, other in sorted(pairs):
        first, second = (ledger.at("", *pair) for pair in ((one, other), (other, one)))
        wanted, usual = talking_distance(first, second), talking_distance(Rapport(), Rapport())
        now = abs(found[other] - found[one])
        if wanted == usual or now < APART:
            continue
        if wanted < usual:
            goal = max(wanted, now * (1 + NEARING * (wanted / usual - 1)))
            each = max(-NEARED, min(0.0, (goal - now) / 2))
        else:
            each = min(PARTED, PARTING * now * (wanted / usual - 1) / 2)
        way = 1 if found[other] >= found[one] else -1
        moved = {one: found[one] - way * each, other: found[other] + way * each}
        if all(abs(place - found[o]) >= APART for place in moved.values() for o in on if o not in moved):
            found |= moved
    return found


def free(wanted: float, others: Sequence[float]) -> float:
    """The place itself, or the nearest one beside it where nobody stands."""
    for step in range(12):
        for sign in (1, -1):
            x = wanted + sign * step * APART / 2
            if all(abs(x - other) >= APART for other in others):
                return x
    return wanted


def between(start: float, end: float, others: Sequence[float]) -> tuple[float, ...]:
    """Of the places `others` those that a walk leads past, in its order."""
    low, high = min(start, end) + WAY, max(start, end) - WAY
    return tuple(sorted((x for x in others if low < x < high), reverse=end < start))
