"""The beats of the music that is on while two dance: only of built-in pieces, whose tempo is written down."""

from __future__ import annotations

from collections.abc import Mapping

from scenec.acting.interactions.dancing import Pulse
from scenec.acting.interactions.plan import Plan
from scenec.arrange.beats import walk_through
from scenec.story import Sound, Stop, Story

QUICKEST = 1.7  # steps a second: to quicker music one steps every other beat


def pulse_of(story: Story, met: Plan, times: Mapping[str, tuple[int, int]]) -> Pulse | None:
    """Beats on the action's frames for an interaction with a dance in it; None without music that has a known tempo."""
    spans = [span for span in met.spans for kind, _ in span.phase.loop if kind == "turn"]
    if not spans:
        return None
    from scenec.sound.music.pieces import SCORES

    at = times[met.beat][0] + spans[0].start
    heard = [b for b in walk_through(story.beats) if isinstance(b, Sound | Stop) and times[b.id][0] <= at]
    heard = [b for b in heard if (b.kind == "music" if isinstance(b, Sound) else b.what in {"music", "all"})]
    last = max(heard, key=lambda b: times[b.id][0], default=None)
    if not isinstance(last, Sound) or last.what not in SCORES:
        return None
    every = 60.0 / SCORES[last.what].tempo
    every *= 1 if every >= 1 / QUICKEST else 2
    return Pulse(max(0, times[last.id][0]), every * story.format.fps)
