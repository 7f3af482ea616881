"""What a shot costs and what a cut costs. Only what takes part in the sum is here; the search is in choose.py."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenec.acting.person import chance
from scenec.arrange.cameras import nearest, view_of
from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.hearts import KEY
from scenec.arrange.directing.said import Said
from scenec.arrange.directing.scene import PACE, TALL_PACE, TALL_TOGETHER, Passage
from scenec.camera.framing import RULES
from scenec.sets.table import STAGE_HEIGHT

GROUPS = ("wide", "two-shot")
RANKS = {"wide": 0.0, "two-shot": 1.0, "over": 1.6, "medium": 2.0, "close": 3.0}
ON_ACTION = 1.5
SIZE_RATIO = 2.2  # two steps, between two shots of the same people; what is less is a jump along the axis
NEAR_EACH_OTHER = 1.1  # metres: over a shoulder two would look farther apart than they are, and both are in a medium shot
READABLE = 0.78  # of the frame's height, a body: in what is smaller no face is read

# Seconds.
MEDIAN, SPREAD = 3.8, 0.55  # log-normal: of the length of a shot
SHORTEST, SHORTEST_REACTION, LONGEST, LONGEST_PUSHED, LONGEST_TALL_OVER = 1.2, 0.8, 9.0, 11.0, 3.0
ESTABLISHING = (1.8, 4.0)
PUSH_LINE, SHORT_QUESTION = 2.5, 1.6

# Prices.
CUT, RHYTHM, SIZE, UNSEEN, UNMET, MOVES, MECHANICAL, CLOSE = 0.9, 4.0, 1.2, 1.6, 30.0, 12.0, 1.6, 1.0
OVER = 0.9  # both are there, and one is seen well
REACTION_PAYS, TOO_LONG, TOO_SHORT = 8.0, 15.0, 40.0  # the latter two a second: there may be no chance to cut
KEY_UNSEEN, KEY_FAR, KEY_PUSHED = 60.0, 14.0, 6.0  # a key line without the speaker's face; not near; not near but going there
CLOSE_FOR_LITTLE = 6.0  # a close shot in which no key line is said or heard
SMALL = 2.5  # a second of words in a picture in which no face is read
RESET, COME_BACK = 7.0, 1.2  # back to the master for no reason; to a group in which faces are read
LEAP, FAR_ENOUGH = 2.5, 2.4  # of every step of size beyond so many
SHORT_LINES = 1.4  # cutting at a line that is hardly worth it
OTHER_SET_UP = 2.0  # after a reaction: back to the speaker, but elsewhere
PING_PONG = 0.7  # back to what was left by the last cut
QUESTION, SECOND, HEARTFELT, LAST_OFF = 12.0, 12.0, 12.0, 30.0
LADDER = 2.0  # together, over one, over the other: as everybody's template has it; and a third of one kind
TASTE = 1.2  # so much cheaper, at most, is one size than another by chance: not every passage is cut alike
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
        found.append(Option("close", who))
        over, me = nearest(told.where, who, frame + 1), told.where.standing(who, frame + 1)
        if over is not None and me is not None and abs(over.x - me.x) < NEAR_EACH_OTHER:
            continue  # a medium shot of one would be one of both
        found.append(Option("medium", who))
        if over is not None and told.where.story.characters[over.who].look.get("rig", "person") == "person":
            found.append(Option("over", who))
    return tuple(found)


def size_of(told: Passage, option: Option, at: int) -> float:
    """How large people are in a shot that begins at a frame: a body's height, of the frame's."""
    key = (option.framing, option.subject, at)
    if key not in told.sizes:
        stage, subject = told.where.staging.stage, option.subject
        who = told.where.standing(subject, at) if subject else None
        shown = [who] if who is not None else told.where.everybody(at) if subject is None else []
        if not shown:
            return RULES[option.framing][0].body
        mean = sum(each.height for each in shown) / len(shown)
        view = view_of(told.where, option.framing, subject, at)
        told.sizes[key] = view.z * mean * stage.pixels_per_metre / STAGE_HEIGHT
    return told.sizes[key]


def readable(told: Passage, option: Option, at: int) -> bool:
    """Whether faces are read in it; in a tall frame everybody is smaller."""
    return not option.group or size_of(told, option, at) >= READABLE * (0.6 if told.tall else 1.0)


def change_allowed(told: Passage, before: Option, after: Option, at: int, moving: bool = False) -> bool:
    """Whether one may follow the other: other people, or the same at least two steps larger or smaller; one step
    larger where the cut is on a movement, which hides it."""
    if before == after:
        return False
    same = before.group == after.group and before.subject == after.subject
    ratio = size_of(told, after, at + 1) / size_of(told, before, at + 1)
    return not same or max(ratio, 1 / ratio) >= SIZE_RATIO or (moving and ratio >= ON_ACTION)


def cut_price(told: Passage, before: Option, after: Option, at: Chance, singles: int, earlier: Option | None) -> float | None:
    """The price of a cut; None where it must not be. `earlier`: what was on before `before`."""
    if not change_allowed(told, before, after, at.frame, at.kind in ("move", "touch")):
        return None
    if at.kind == "react":
        return CUT - REACTION_PAYS if after.subject == at.who and before.subject != at.who else None
    if at.kind == "back":
        ends_well = before.subject != at.who and after.subject == at.who
        return CUT + (0.0 if after == earlier else OTHER_SET_UP) if ends_well else None
    taste = TASTE * chance("taste", at.beat, at.kind, after.framing, after.subject or "").random()
    reason = at.kind in ("move", "touch") or at.reason == "after the peak"
    price = CUT + taste + (PING_PONG if after == earlier else 0.0)
    if before.framing == after.framing == "over" and earlier is not None and (earlier.group or earlier.framing == "over"):
        price += LADDER
    if not reason:
        steps = abs(math.log(size_of(told, after, at.frame + 1) / size_of(told, before, at.frame + 1))) / math.log(1.5)
        price += LEAP * max(0.0, steps - FAR_ENOUGH)
        if after.group:
            price += (COME_BACK if readable(told, after, at.frame + 1) else RESET) - 0.5 * max(0, singles - 4)
    if at.kind == "hold":
        price += -1.5 if after.subject == at.who else 5.0
    elif at.kind == "phrase":
        price += 3.0 if after.shows(at.who or "") else 8.0
    elif at.kind in ("move", "touch"):
        price += 10.0 if not after.group else 5.0 if before.group else -4.0
    elif at.kind == "silence":
        price += (-1.5 if after.group else 1.0) if at.reason == "after the peak" else 1.5
    elif at.kind == "line":
        price += _at_line(before, after, at)
    return price


def _at_line(before: Option, after: Option, at: Chance) -> float:
    price = SHORT_LINES if at.short else 0.0
    if not after.shows(at.who or ""):
        price += 2.0
    elif after.subject is not None and before.subject is not None:
        price += MECHANICAL * (0.4 if after.framing == "over" else 1.0)  # from face to face with every line
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
        if at is not None and seconds > longest:
            return None
    price = (
        TOO_LONG * max(0.0, seconds - longest)
        + TOO_SHORT * short
        + _rhythm(told, option, at, start, seconds)
        + _size(told, option, start, end)
    )
    first = max(start, told.start)
    group_read = readable(told, option, start + 1)
    for who in told.people:
        spoken = told.spoken(who, first, end) / told.fps
        if not option.shows(who):
            price += UNSEEN * unseen * spoken
        elif not group_read and start > 0:
            price += SMALL * spoken
    price += sum(_faces(told, option, line, pushed, group_read) for line in told.within(first, end) if first <= line.middle < end)
    for each in told.moving(first, end):
        if not option.group and min(end, each.end) - max(first, each.start) > told.fps // 3:
            price += MOVES
    if not option.group and any(min(end, b) - max(first, a) > told.fps // 3 for a, b in told.approaches):
        price += MOVES
    if option.framing == "close" and not any(line.key for line in told.within(first - told.fps, end + told.fps)):
        price += CLOSE_FOR_LITTLE
    return price + {"close": CLOSE, "over": -OVER}.get(option.framing, 0.0)


def _faces(told: Passage, option: Option, line: Said, pushed: str | None, read: bool) -> float:
    """What a line costs that is said in a shot: key lines, first lines, short questions and the last two lines want a face."""
    seen, price = option.shows(line.who), 0.0
    if line.key:
        price += KEY_UNSEEN if option.subject != line.who else 0.0 if option.framing == "close" else KEY_FAR
        price -= KEY_FAR - KEY_PUSHED if pushed == line.id and option.framing != "close" else 0.0
    if not seen:
        price += (UNMET, SECOND)[line.order] if line.order < 2 else 0.0
        price += HEARTFELT if line.heart >= KEY else 0.0
        price += QUESTION if line.asks and line.end - line.start < SHORT_QUESTION * told.fps else 0.0
    if told.last and line in told.lines[-2:] and not (seen and read):
        price += LAST_OFF
    return price


def unheard(told: Passage, option: Option, start: int, end: int) -> tuple[bool, ...]:
    """For each line whose middle falls into a shot, in order: whether its speaker is off screen or seen from behind."""
    first = max(start, told.start)
    return tuple(not option.shows(line.who) for line in told.within(first, end) if first <= line.middle < end)


def pushable(told: Passage, option: Option, start: int, end: int) -> str | None:
    """What a shot may push in over: a key line of its one person that is long enough, or a touch of the two in it."""
    if option.group:
        return next((each.id for each in told.moving(start, end) if each.touch and start <= each.held[0] < each.end <= end), None)
    if option.framing == "over":
        return None
    for line in told.within(start, end):
        room = (end - max(line.start, start)) / told.fps
        if line.who == option.subject and line.key and line.start >= start - 2 * told.fps and room > PUSH_LINE:
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
        wanted = 3.0 if line.key else 2.0 if line.heart >= 0.55 else 1.5
        price += SIZE * abs(RANKS[option.framing] - wanted) ** 1.3 * min(seconds, 4.0)
    if not told.within(start, end) and not option.group:
        price += 1.0
    return price
