"""Automatic editing: `camera: auto` cuts by the rules of film grammar until the next cut that is written.

Sources of the rules: Galvane, Ronfard,
Lino and Christie, "Continuity editing for 3D animation" (AAAI 2015), for costs of framing, of cutting and of rhythm solved by
dynamic programming over cuts; Leake and others, "Computational video editing for dialogue-driven scenes" (2017), for starting
wide, for the speaker's being seen and for intensifying emotion; Murch for what gives way to what.
"""

from __future__ import annotations

from scenec.arrange.directing.chances import chances
from scenec.arrange.directing.choose import Chosen, choose
from scenec.arrange.directing.nearness import sized
from scenec.arrange.directing.scene import Passage, passage

ENOUGH = 0.72  # of all words spoken: so much of the time the speaker is to be seen
WEIGHTS = (1.0, 1.8, 3.0, 5.0)  # of not seeing who speaks, tried one after the other

__all__ = ["Chosen", "Passage", "direct", "passage"]


def direct(told: Passage) -> tuple[Chosen, ...]:
    """The cuts of a passage, in order, the first of them its beginning. A pure function of the passage."""
    offered = chances(told)
    chosen: tuple[Chosen, ...] = ()
    for weight in WEIGHTS:
        chosen = choose(told, offered, weight)
        if seen_share(told, chosen) >= ENOUGH:
            break
    ends = [*(shot.frame for shot in chosen[1:]), told.end]
    return tuple(sized(told, shot, end, before) for shot, end, before in zip(chosen, ends, (None, *chosen[:-1]), strict=True))


def seen_share(told: Passage, chosen: tuple[Chosen, ...]) -> float:
    """The share of the time of words on stage in which the speaker is on screen. 1 where nothing is said."""
    said, seen = 0, 0
    for index, shot in enumerate(chosen):
        end = chosen[index + 1].frame if index + 1 < len(chosen) else told.end
        for who in told.people:
            frames = told.spoken(who, shot.frame, end)
            said += frames
            seen += frames if shot.option.shows(who) else 0
    return seen / said if said else 1.0
