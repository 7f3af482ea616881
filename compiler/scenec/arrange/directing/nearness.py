"""How near shots of one person are within their framing: wider while a talk finds its way, tighter where it hurts, then wider."""

from __future__ import annotations

from dataclasses import replace

from scenec.arrange.directing.choose import Chosen
from scenec.arrange.directing.scene import Passage

ROUND = 6.0  # seconds to both sides of a shot whose lines say how near it is
# Up to this mean heart of the lines round about: how much larger than the rule, and how much more room ahead of the nose.
STEPS = ((0.62, 0.90, 0.030), (0.82, 1.0, 0.022), (9.0, 1.12, 0.014))
ANSWERING = 1.28  # of a medium shot that answers a close one
STRONGEST, TIGHTEST = 1.0, 1.08  # of close shots: only from this heart of a key line on


def sized(told: Passage, shot: Chosen, end: int, before: Chosen | None) -> Chosen:
    """A shot over frames [`shot.frame`, end) as near as what is said round about wants it, and as the shot `before` it that it
    answers. The first one is the writer's."""
    if shot.option.group or shot.frame <= told.start:
        return shot
    if shot.option.framing == "close":
        heart = max((line.heart for line in told.within(shot.frame, end) if line.key), default=0.0)
        return replace(shot, nearer=TIGHTEST if heart >= STRONGEST else 1.0, lead=STEPS[-1][2])
    if before is not None and before.option.framing == "close" and shot.option.framing == "medium":
        return replace(shot, nearer=ANSWERING, lead=STEPS[-1][2])
    room = round(ROUND * told.fps)
    lines = told.within(shot.frame - room, end + room)
    heart = sum(line.heart for line in lines) / len(lines) if lines else 0.0
    _, nearer, lead = next(step for step in STEPS if heart <= step[0])
    return replace(shot, nearer=nearer, lead=lead if shot.option.framing == "medium" else 0.0)
