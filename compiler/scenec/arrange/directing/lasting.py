"""What a shot costs for as long as it is on: its length, its size, whose words are said and whose face is seen."""

from __future__ import annotations

import math

from scenec.acting.person import chance
from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.hearts import KEY
from scenec.arrange.directing.options import RANKS, Option, readable
from scenec.arrange.directing.said import Said
from scenec.arrange.directing.scene import PACE, TALL_PACE, Passage

# Seconds.
MEDIAN, SPREAD = 3.8, 0.55  # log-normal: of the length of a shot
SHORTEST, SHORTEST_REACTION, LONGEST, LONGEST_PUSHED, LONGEST_TALL_OVER = 1.2, 0.8, 9.0, 11.0, 3.0
ESTABLISHING = (1.8, 4.0)
PUSH_LINE, SHORT_QUESTION = 2.5, 1.6

# Prices.
RHYTHM, SIZE, UNSEEN, UNMET, MOVES, CLOSE = 4.0, 1.2, 1.6, 30.0, 12.0, 1.0
OVER = 0.9  # both are there, and one is seen well
TOO_LONG, TOO_SHORT = 15.0, 40.0  # a second: there may be no chance to cut
KEY_UNSEEN, KEY_FAR, KEY_PUSHED = 60.0, 14.0, 6.0  # a key line without the speaker's face; not near; not near but going there
CLOSE_FOR_LITTLE = 6.0  # a close shot in which no key line is said or heard
SMALL = 2.5  # a second of words in a picture in which no face is read
NOT_SO_SMALL = 0.3  # of it in an exchange of short lines, and in the last shot
CLOSING, CLOSING_LENGTH = 16.0, 1.6  # what it is worth that the last shot shows both, and how many seconds it is on at least
CLOSING_LONG, DRAGS, EXCHANGE = 5.0, 3.0, 6.0  # seconds; what each more costs, and each line more than a word and its answer
FLAT_LENGTH, FLAT = 4.5, 5.0  # seconds of a picture that comes no nearer, while somebody says something that matters; each more
MATTERS, MISSED = 0.62, 1.5  # the heart of such a line; a second of it without the face
MISNAMED = 20.0  # a second in which a lower third stands beside somebody else
QUESTION, SECOND, HEARTFELT, LAST_OFF = 12.0, 12.0, 12.0, 30.0


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
    closing = told.last and end == told.end and option.group and at is not None and seconds >= CLOSING_LENGTH
    exchange = sum(line.run for line in told.within(first, end) if first <= line.middle < end) > 0
    price -= CLOSING - _drags(told, first, end) if closing else 0.0
    price += _flat(told, option, first, end)
    for who in told.people:
        spoken = told.spoken(who, first, end) / told.fps
        if not option.shows(who):
            price += UNSEEN * unseen * spoken
        elif not group_read and start > 0:
            price += SMALL * spoken * (NOT_SO_SMALL if closing or exchange else 1.0)
    price += sum(
        _faces(told, option, line, pushed, group_read or closing)
        for line in told.within(first, end)
        if first <= line.middle < end
    )
    price += _missed(told, option, first, end) if at is None or at.kind != "react" else 0.0
    price += _unnamed(told, option, first, end)
    for each in told.moving(first, end):
        if not option.group and min(end, each.end) - max(first, each.start) > told.fps // 3:
            price += MOVES
    if not option.group and any(min(end, b) - max(first, a) > told.fps // 3 for a, b in told.approaches):
        price += MOVES
    if option.framing == "close" and not any(line.key for line in told.within(first - told.fps, end + told.fps)):
        price += CLOSE_FOR_LITTLE
    return price + {"close": CLOSE, "over": -OVER}.get(option.framing, 0.0)


def _drags(told: Passage, first: int, end: int) -> float:
    """What it costs that the last shot is on for long: it is the last exchange, and not the talk before it."""
    lines = sum(first <= line.middle < end for line in told.within(first, end))
    return DRAGS * max(0.0, (end - first) / told.fps - CLOSING_LONG) + EXCHANGE * max(0, lines - 2)


def _missed(told: Passage, option: Option, first: int, end: int) -> float:
    """What it costs that what matters is said by a face that is not seen; a look at who listens is free."""
    said = (line for line in told.within(first, end) if line.heart >= MATTERS and not option.shows(line.who))
    return MISSED * sum(max(0, min(end, line.last) - max(first, line.start)) for line in said) / told.fps


def _flat(told: Passage, option: Option, first: int, end: int) -> float:
    """What it costs that who says what matters is seen the same way for long: somebody listens, or they are seen nearer."""
    said = [line for line in told.within(first, end) if option.shows(line.who) and line.heart >= MATTERS]
    near = option.framing == "close" and any(line.key for line in said)
    if near or told.moving(first, end) or any(a < end and b > first for a, b in told.approaches):
        return 0.0
    return FLAT * max(0.0, (end - first) / told.fps - FLAT_LENGTH) if said else 0.0


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


def _unnamed(told: Passage, option: Option, first: int, end: int) -> float:
    """What it costs that somebody else is on while a lower third names one: it would be read as theirs. Nor is it one of both."""
    seconds = ((max(0, min(end, b) - max(first, a)) / told.fps, option.shows(who)) for a, b, who in told.named)
    return sum(each * (0.0 if shown and not option.group else MISNAMED * (0.4 if shown else 1.0)) for each, shown in seconds)


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
    return SHORTEST_REACTION if silent and at.kind in ("react", "hold", "tail", "silence") else SHORTEST


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
    """How far the size is from what the strength of the words asks for, over their time: wide at first, near where it hurts,
    wide again."""
    price = 0.0
    for line in told.within(start, end):
        seconds = (min(end, line.end) - max(start, line.start)) / told.fps
        wanted = 3.0 if line.key else 1.2 if line.run else 2.5 if line.answers else 2.0 if line.heart >= 0.55 else 1.5
        price += SIZE * abs(RANKS[option.framing] - wanted) ** 1.3 * min(seconds, 4.0)
    if not told.within(start, end) and not option.group:
        price += 1.0
    return price
