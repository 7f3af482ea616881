"""Which lines matter most: confessions, wounds, apologies. They are seen on the speaker's face, and nearest.

A shout is loud but not close; what makes an editor go near is that somebody opens up, and has the time to (Murch: emotion first).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scenec.arrange.directing.said import Busy, Said

# How near a feeling brings us at level 1; what is not here: its strength, at most GUARDED.
OPEN: Mapping[str, float] = {
    "tearful": 0.92, "ashamed": 0.80, "sad": 0.80, "afraid": 0.78, "tender": 0.75, "soft": 0.75, "disappointed": 0.72,
    "relieved": 0.60, "hopeful": 0.45, "worried": 0.50, "angry": 0.62,
}  # fmt: skip
GUARDED = 0.60
LENGTH, LONG = 0.25, 6.0  # what a line of so many seconds gains
PLACE = 0.10  # what the last line gains: talks lead somewhere
KEY = 0.80  # from here on a line may be a key line
SHORTEST, OPENING = 1.2, 2.5  # seconds that it lasts at least, and from the passage's beginning to it
ROUND = 25.0  # seconds to both sides in which it is its speaker's strongest
APPROACH = 6.0  # seconds from the end of a walk to the touch that it led to


def weighed(lines: Sequence[Said], busy: Sequence[Busy], fps: int, start: int) -> tuple[Said, ...]:
    """The lines with `heart` and `key`. What is said on the way to a touch is never a key line: the touch is. `start`: the
    passage's first frame, at which it is still being shown where we are."""
    last = max(1, len(lines) - 1)
    measured = [replace(line, heart=_heart(line, i / last, fps)) for i, line in enumerate(lines)]
    on_the_way = approaches(busy, fps)
    free = [line for line in measured if not any(a <= line.start < b for a, b in on_the_way)]
    free = [line for line in free if line.start >= start + OPENING * fps and line.end - line.start >= SHORTEST * fps]
    keys = {line.id for line in free if line.heart >= KEY and _strongest(line, free, fps)}
    return tuple(replace(line, key=line.id in keys) for line in measured)


def approaches(busy: Sequence[Busy], fps: int) -> tuple[tuple[int, int], ...]:
    """The frames from where somebody sets out to another until the two let go."""
    found = []
    for touch in (each for each in busy if each.touch):
        walks = [each.start for each in busy if not each.touch and leads_to(each, (touch,), fps)]
        found.append((min(walks, default=touch.start), touch.end))
    return tuple(found)


def leads_to(walk: Busy, touches: Sequence[Busy], fps: int) -> bool:
    """Whether somebody walks up to one of the touches."""
    return any(set(walk.who) <= set(touch.who) and 0 <= touch.start - walk.end < APPROACH * fps for touch in touches)


def _heart(line: Said, place: float, fps: int) -> float:
    near = OPEN.get(line.feeling)
    near = near * min(1.2, line.amount) if near is not None else min(GUARDED, line.level)
    return near + LENGTH * min(1.0, (line.end - line.start) / fps / LONG) + PLACE * place


def _strongest(line: Said, lines: Sequence[Said], fps: int) -> bool:
    others = [o for o in lines if o.who == line.who and abs(o.start - line.start) < ROUND * fps]
    return line == max(others, key=lambda o: (o.heart, -o.start))
