"""Where somebody must stand to take a thing or to put it down, and where that is: on a table beside them, else on the ground."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.acting import gait
from scenec.acting.carries import CARRIES
from scenec.acting.channels import per_frame
from scenec.acting.interactions.plan import Actor
from scenec.arrange.hands import ARM_LENGTH, BEFORE, BESIDE, NEAR_TOP, Hands, Item, Reached
from scenec.deeds import Handle
from scenec.sets.table import Stage

# Frames at 30 a second: a hand goes there, is there, and comes back; and a turn before it.
THERE, GRASP, BACK, TURN = 20.0, 6.0, 22.0, 26.0
FROM_POCKET = 14.0
AHEAD = 0.12  # metres aside from which on a thing is on one side
MARGIN = 36.0  # stage pixels from the edge of a table
ROOM = 0.5  # metres that one keeps from others
POCKET = (0.17, 0.51)  # metres beside the middle, share of the height


def laid(stage: Stage, x: float) -> tuple[float, float]:
    """The place for a thing near `x` metres: on the nearest top that one reaches, else on the ground; x and height in metres."""
    scale = stage.pixels_per_metre
    best, height = x, 0.0
    nearest = NEAR_TOP
    for left, right, y in stage.tops:
        inside = min(max(stage.stage_x(x), left + MARGIN), right - MARGIN)
        way = abs(inside - stage.stage_x(x)) / scale
        if way < nearest:
            nearest, best, height = way, (inside - stage.stage_x(0.0)) / scale, (stage.ground - y) / scale
    return best, height


def reached(beat: Handle, hands: Hands, actor: Actor, stage: Stage, on: float | None, others: Sequence[float]) -> Reached:
    """How `actor` (where they are) does what the beat says. `on`: metres of its mark; `others`: where others stand. Notes it in
    `hands`."""
    who = actor.id
    if beat.kind == "put-down":
        item, side = hands.has(who, beat.thing, actor.facing)
        x, y = laid(stage, actor.x + actor.facing * BESIDE if on is None else on)
        x, y = _beside_others(hands, x, y)
        found = _to(actor, side, item, "put-down", x, y, others)
        item.story.append((beat.id, "", 0, x, y, ""))
        return found
    lying = hands.lying(beat.thing, actor.x if on is None else on)
    if lying is None and on is None and CARRIES[beat.thing].pocket:
        side = hands.free(who, actor.facing)
        item = hands.pocketed(beat.thing, who, side)
        item.story.append((beat.id, who, side, 0.0, 0.0, ""))
        x, y = actor.x + side * POCKET[0], actor.height * POCKET[1]
        return Reached(who, side, item.kind, "take", x, y, actor.x, actor.x, actor.facing, (False, False), True)
    if lying is None:
        x, y = _beside_others(hands, *laid(stage, actor.x + actor.facing * BESIDE if on is None else on))
        lying = hands.there(beat.thing, who, x, y)
    _, _, _, x, y, _ = lying.story[-1]
    side = hands.free(who, 1 if x >= actor.x else -1)
    found = _to(actor, side, lying, "take", x, y, others)
    lying.story.append((beat.id, who, side, 0.0, 0.0, ""))
    return found


def in_reach(beat: Handle, hands: Hands, actor: Actor, stage: Stage, on: float | None) -> bool:
    """Whether who sits can do it from there: at arm's length, and not behind the back."""
    lying = hands.lying(beat.thing, actor.x if on is None else on) if beat.kind == "take" else None
    if beat.kind == "take" and lying is None and on is None and CARRIES[beat.thing].pocket:
        return True
    x = lying.story[-1][3] if lying else laid(stage, actor.x + actor.facing * BESIDE if on is None else on)[0]
    return abs(x - actor.x) <= ARM_LENGTH and (x - actor.x) * actor.facing > -AHEAD


def _beside_others(hands: Hands, x: float, y: float) -> tuple[float, float]:
    """A place where nothing lies yet."""
    taken = [item.story[-1][3] for item in hands.items if not item.story[-1][1] and abs(item.story[-1][4] - y) < 0.1]
    for step in range(8):
        for sign in (1, -1):
            if all(abs(x + sign * step * 0.09 - other) >= 0.17 for other in taken):
                return x + sign * step * 0.09, y
    return x, y


def _to(actor: Actor, side: int, item: Item, kind: str, x: float, y: float, others: Sequence[float]) -> Reached:
    """From where they are, else from where they walk up to: on the nearer side, unless somebody stands there."""
    end = actor.x
    if abs(x - actor.x) > ARM_LENGTH:
        nearer = 1 if x > actor.x else -1
        places = [x - way * distance for distance in (BEFORE, ARM_LENGTH) for way in (nearer, -nearer)]
        free = [place for place in places if all(abs(place - other) >= ROOM for other in others)]
        end = free[0] if free else places[0]
    facing = (1 if x > end else -1) if abs(x - end) > AHEAD else actor.facing
    way = 1 if end > actor.x else -1 if end < actor.x else facing
    return Reached(actor.id, side, item.kind, kind, x, y, actor.x, end, facing, (actor.facing != way, facing != way))


def moments(found: Reached, actor: Actor, fps: int) -> tuple[float, float, float, float]:
    """Frames from the beat's start: how long a turn is, the end of turns and walk, when the thing moves, and the end of all."""
    u = per_frame(fps)
    distance = abs(found.end - found.begin)
    walk = gait.natural_frames(distance, actor.build.leg * actor.head) * u if distance > 0.01 else 0.0
    walked = actor.rise + walk + sum(found.turns) * TURN * u
    there = walked + (FROM_POCKET if found.pocket else THERE) * u
    return TURN * u, walked, there, there + (GRASP + BACK) * u
