"""What a cut costs. What the shots cost that it joins is in lasting.py; the search is in choose.py."""

from __future__ import annotations

import math
from functools import lru_cache

from scenec.acting.person import chance
from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.options import Option, change_allowed, readable, size_of
from scenec.arrange.directing.scene import Passage

CUT, MECHANICAL, REACTION_PAYS = 0.9, 1.6, 7.0
RESET, COME_BACK = 7.0, 1.2  # back to the master for no reason; to a group in which faces are read
LEAP, FAR_ENOUGH = 2.5, 2.4  # of every step of size beyond so many
SHORT_LINES = 1.4  # cutting at a line that is hardly worth it
IN_A_RUN = 4.0  # cutting in the middle of an exchange of short lines
STRAIGHT = (0.0, 0.8, 3.0, 5.0)  # a cut to who begins to speak, after so many of the kind
TAIL, TAIL_PAYS = 0.8, 8.0  # the listener before the line ends; times how much it moves them
LATE, LATE_PAYS, LATE_BOTH = 0.8, 2.0, 6.0  # who speaks, after a sentence that is heard over the other face; alone
STRUCK = 5.0  # the listener in the silence after a line
EARLY = frozenset({"tail", "late", "react"})  # cuts between the words of a line
EARLY_AGAIN = (1.5, 7.0, 2.5, 0.8)  # such a cut in the line of the last one, in the next line, and so on: seldom, they are seen
OTHER_SET_UP = 2.0  # after a reaction: back to the speaker, but elsewhere
INSIDE = frozenset({"tail", "late", "phrase", "back", "react"})
LEFT_WIDE = 14.0  # from a close shot to everybody, in the middle of a line
LOOSE = {"medium": 2.0, "over": 3.5}  # a close shot is answered by one that is not as near
PING_PONG = 0.7  # back to what was left by the last cut
LADDER = 2.0  # together, over one, over the other: as everybody's template has it; and a third of one kind
TASTE = 1.2  # so much cheaper, at most, is one size than another by chance: not every passage is cut alike


def early_again(lines: int) -> float:
    """What a cut between the words of a line costs for its being so many lines after the last one."""
    return EARLY_AGAIN[lines] if lines < len(EARLY_AGAIN) else 0.0


def cut_price(told: Passage, before: Option, after: Option, at: Chance, singles: int, earlier: Option | None) -> float | None:
    """The price of a cut; None where it must not be. `earlier`: what was on before `before`."""
    if not change_allowed(told, before, after, at.frame, at.kind in ("move", "touch")):
        return None
    if at.kind == "react":
        return CUT - REACTION_PAYS if after.subject == at.who and before.subject != at.who else None
    if at.kind == "back":
        ends_well = before.subject != at.who and after.subject == at.who
        return CUT + (0.0 if after == earlier else OTHER_SET_UP) if ends_well else None
    if at.kind == "tail" and (after.subject != at.who or before.subject == at.who):
        return None
    taste = TASTE * _taste(at.beat, at.kind, after.framing, after.subject or "")
    reason = at.kind in ("move", "touch") or at.reason == "after the peak"
    price = CUT + taste + (PING_PONG if after == earlier else 0.0)
    if before.framing == after.framing == "over" and earlier is not None and (earlier.group or earlier.framing == "over"):
        price += LADDER
    if before.framing == "close" and at.kind not in ("move", "touch", "react"):
        price += (LEFT_WIDE if at.kind in INSIDE else 0.0) if after.group else LOOSE.get(after.framing, 0.0)
    if not reason:
        steps = abs(math.log(size_of(told, after, at.frame + 1) / size_of(told, before, at.frame + 1))) / math.log(1.5)
        price += LEAP * max(0.0, steps - FAR_ENOUGH)
        if after.group:
            price += (COME_BACK if readable(told, after, at.frame + 1) else RESET) - 0.5 * max(0, singles - 4)
    return price + _for_its_reason(before, after, at)


@lru_cache(maxsize=4096)
def _taste(beat: str, kind: str, framing: str, subject: str) -> float:
    return chance("taste", beat, kind, framing, subject).random()


def _for_its_reason(before: Option, after: Option, at: Chance) -> float:
    """What a cut costs or is worth for where it falls."""
    shown, listener = after.shows(at.who or ""), after.subject == at.who and before.subject != at.who
    if at.kind in ("hold", "named"):
        return -1.5 if after.subject == at.who else 5.0
    if at.kind == "phrase":
        return 3.0 if shown else 8.0
    if at.kind in ("move", "touch"):
        return 10.0 if not after.group else 5.0 if before.group else -4.0
    if at.kind == "silence":
        struck = STRUCK * at.moved if listener else 0.0
        return ((-1.5 if after.group else 1.0) if at.reason == "after the peak" else 1.5) - struck
    if at.kind == "tail":
        return TAIL - TAIL_PAYS * at.moved
    if at.kind == "late":
        return LATE - LATE_PAYS * at.moved + (LATE_BOTH if after.group else 0.0) if shown else 8.0
    return _at_line(before, after, at) if at.kind == "line" else 0.0


def _at_line(before: Option, after: Option, at: Chance) -> float:
    price = (IN_A_RUN if at.run else SHORT_LINES) if at.short else 0.0
    if not after.shows(at.who or ""):
        price += 2.0
    elif after.subject is not None and before.subject is not None:
        price += MECHANICAL * (0.4 if after.framing == "over" else 1.0)  # from face to face with every line
    return price
