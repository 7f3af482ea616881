"""What a shot costs and what a cut costs. Only what takes part in the sum is here; the search is in choose.py."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenec.acting.person import chance
from scenec.arrange.cameras import nearest
from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.scene import PACE, TALL_PACE, TALL_TOGETHER, Passage
from scenec.camera.framing import RULES

GROUPS = ("wide", "two-shot")
RANKS = {"wide": 0.0, "two-shot": 1.0, "over": 1.6, "medium": 2.0, "close": 3.0}
SIZE_RATIO = 1.5  # between two shots of one person; what is less is a jump

# Seconds.
MEDIAN, SPREAD = 3.6, 0.55  # log-normal: of the length of a shot
SHORTEST, SHORTEST_REACTION, LONGEST, LONGEST_PUSHED, LONGEST_TALL_OVER = 1.2, 0.8, 9.0, 14.0, 3.0
ESTABLISHING = (2.5, 4.0)
PUSH_LEVEL, PUSH_LINE = 0.7, 2.5

# Prices.
RHYTHM, SIZE, UNSEEN, UNMET, MOVES, MECHANICAL, LEAP, CLOSE, ALONE_AT_THE_END = 4.0, 1.2, 1.6, 12.0, 12.0, 1.6, 3.5, 1.2, 1.5
OVER = 0.9  # both are there, and one is seen well
REACTION_PAYS, TOO_LONG, TOO_SHORT = 5.0, 15.0, 40.0  # the latter two a second: there may be no chance to cut
MOST_SINGLES, MOST_CLOSES = 6, 2


@dataclass(frozen=True)
class Option:
    """A framing and whom it is of."""

    framing: str
    subject: str | None = None

    @property
    def group(self) -> bool:
        """Whether it shows everybody."""
        return self.framing in GROUPS

    def shows(self, who: str) -> bool:
        """Whether `who` is seen from the front in it."""
        return self.group or self.subject == who


def options_at(told: Passage, frame: int) -> tuple[Option, ...]:
    """What can be shot at a frame: of those who are on stage, and speak or are spoken to round about."""
    on = [who for who in told.people if told.where.standing(who, frame + 1)]
    found = [Option("wide")]
    places = [each.x for who in on if (each := told.where.standing(who, frame + 1))]
    if len(on) > 1 and (not told.tall or max(places) - min(places) <= TALL_TOGETHER):
        found.append(Option("two-shot"))
    near = told.within(frame - 2 * told.fps, frame + round(LONGEST_PUSHED) * told.fps)
    heard = {line.who for line in near} | {line.listener for line in near}
    touched = {who for each in told.moving(frame, frame + 1) if each.touch for who in each.who}
    for who in on:
        if who not in heard or who in touched:
            continue
        found += [Option("medium", who), Option("close", who)]
        over = nearest(told.where, who, frame + 1)
        if over is not None and told.where.story.characters[over.who].look.get("rig", "person") == "person":
            found.append(Option("over", who))
    return tuple(found)


def change_allowed(before: Option, after: Option) -> bool:
    """Whether one may follow the other: another size of the same people, or other people."""
    if before == after:
        return False
    same = before.group == after.group and before.subject == after.subject
    sizes = sorted(RULES[o.framing][0].body for o in (before, after))
    return not same or sizes[1] / sizes[0] >= SIZE_RATIO


def cut_price(before: Option, after: Option, at: Chance, singles: int) -> float | None:
    """The price of a cut; None where it must not be."""
    if not change_allowed(before, after):
        return None
    price = 0.4
    rise = RANKS[after.framing] - RANKS[before.framing]
    price += LEAP * max(0.0, rise - 1.0)
    if at.kind == "react":
        return price - REACTION_PAYS if after.subject == at.who and before.subject != at.who else None
    if at.kind == "back":
        return price if before.subject != at.who and after.subject == at.who else None
    if at.kind == "hold":
        price += -1.5 if after.subject == at.who else 5.0
    elif at.kind == "phrase":
        price += 3.0 if after.shows(at.who or "") else 8.0
    elif at.kind in ("move", "touch"):
        price += -4.0 if after.group else 10.0
    elif at.kind == "silence":
        price += (-2.5 if after.group else 1.0) if at.reason == "after the peak" else 1.5
    elif at.kind == "line":
        if not after.shows(at.who or ""):
            price += 2.0
        elif after.subject is not None and before.subject is not None:
            price += MECHANICAL * (0.4 if after.framing == "over" else 1.0)  # from face to face with every line
    price += 0.5 * max(0, singles - 3) if not after.group else -0.4 * max(0, singles - 3)
    return price


def shot_price(told: Passage, option: Option, at: Chance | None, start: int, end: int, unseen: float) -> float | None:
    """The price of a shot over frames [start, end); None where it must not be. `at`: the cut that it begins with, None: it has
    been on before the passage begins."""
    short = 0.0
    seconds = (end - max(start, told.start if start else 0)) / told.fps  # what was on before is the writer's
    if at is not None or seconds < SHORTEST:
        shortest = _shortest(told, option, at, start, end)
        if seconds < shortest and end < told.end:
            return None
        short = max(0.0, shortest - seconds)
    pushed = pushable(told, option, start, end)
    longest = LONGEST_PUSHED if pushed else LONGEST
    if told.tall and option.framing == "over":
        longest = LONGEST_TALL_OVER
    price = (
        TOO_LONG * max(0.0, seconds - longest)
        + TOO_SHORT * short
        + _rhythm(told, option, at, start, seconds)
        + _size(told, option, start, end)
    )
    first = max(start, told.start)
    for who in told.people:
        if not option.shows(who):
            price += UNSEEN * unseen * told.spoken(who, first, end) / told.fps
    for line in told.within(first, end):
        if line.order < 2 and first <= line.start < end and not option.shows(line.who):
            price += UNMET
    for each in told.moving(first, end):
        if not option.group and min(end, each.end) - max(first, each.start) > told.fps // 3:
            price += MOVES if each.touch or option.subject not in each.who else MOVES / 2
    if end >= told.end and told.last and not option.group:
        price += ALONE_AT_THE_END
    return price + {"close": CLOSE, "over": -OVER}.get(option.framing, 0.0)


def pushable(told: Passage, option: Option, start: int, end: int) -> str | None:
    """The line over which a shot of one person may push in: a strong one of theirs that is long enough."""
    if option.subject is None or option.framing == "over":
        return None
    for line in told.within(start, end):
        room = (end - max(line.start, start)) / told.fps
        if line.who == option.subject and line.level > PUSH_LEVEL and line.start >= start - told.fps and room > PUSH_LINE:
            return line.id
    return None


def _shortest(told: Passage, option: Option, at: Chance | None, start: int, end: int) -> float:
    if at is None:
        return ESTABLISHING[0] if option.framing == "wide" and start == 0 else SHORTEST
    silent = option.subject is not None and told.spoken(option.subject, start, end) == 0
    return SHORTEST_REACTION if silent and at.kind in ("react", "hold") else SHORTEST


def _rhythm(told: Passage, option: Option, at: Chance | None, start: int, seconds: float) -> float:
    """How far its length is from one that chance gives it, on a logarithmic scale."""
    if at is None and option.framing == "wide" and start == 0:
        target = sum(ESTABLISHING) / 2
    else:
        source = chance("shot", at.beat if at is not None else "first", at.kind if at is not None else "")
        target = MEDIAN * math.exp(source.gauss(0.0, SPREAD))
        target = min(LONGEST - 1.5, max(SHORTEST, target * _pace(told, start, seconds)))
        if at is not None and at.kind == "react" and option.subject == at.who:
            target = 1.3
    return RHYTHM * (math.log(seconds / target) / SPREAD) ** 2 / 2


def _pace(told: Passage, start: int, seconds: float) -> float:
    pace = TALL_PACE if told.tall else 1.0
    lines = told.within(start, start + round(seconds * told.fps))
    if lines:
        pace *= next((factor for feelings, factor in PACE if lines[0].feeling in feelings), 1.0)
    return pace


def _size(told: Passage, option: Option, start: int, end: int) -> float:
    """How far the size is from what the strength of the words asks for, over their time."""
    price = 0.0
    for line in told.within(start, end):
        seconds = (min(end, line.end) - max(start, line.start)) / told.fps
        wanted = 1.3 if line.level < 0.35 else 2.0 if line.level < 0.65 else 3.0
        price += SIZE * abs(RANKS[option.framing] - wanted) ** 1.3 * min(seconds, 4.0)
    if not told.within(start, end) and not option.group:
        price += 1.0
    return price
