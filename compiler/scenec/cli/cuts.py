"""What a plan says of cuts that `camera: auto` makes: when, to what, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scenec.line import Guesses
from scenec.timeline import ShotSpan, Timeline


def foreseen_cuts(scenes: Sequence[Guesses]) -> list[tuple[Timeline, ShotSpan]]:
    """The shots that automatic editing cuts to, as far as lines are known; of lines that have not been spoken, guessed."""
    return [(timeline, shot) for ((timeline, _), *_) in scenes for shot in timeline.shots if shot.why]


def cuts(found: Sequence[tuple[Timeline, ShotSpan]]) -> str:
    """A row for each: its time, its framing, the rule."""
    rows = [(timeline.id, f"{shot.start / timeline.format.fps:.2f} s", _framing(shot), shot.why) for timeline, shot in found]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    return "\n".join(f"cut   {a:{widths[0]}}  {b:>{widths[1]}}  {c:{widths[2]}}  ({why})" for a, b, c, why in rows)


def cuts_json(found: Sequence[tuple[Timeline, ShotSpan]]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "scene": timeline.id,
            "shot": shot.id,
            "frame": shot.start,
            "framing": shot.framing,
            "subject": shot.subject,
            "rule": shot.why,
        }
        for timeline, shot in found
    ]


def _framing(shot: ShotSpan) -> str:
    return f"{shot.framing} {shot.subject}" if shot.subject else shot.framing
