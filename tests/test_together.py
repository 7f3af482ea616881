"""Who set off together the same way go one after the other, nobody through anybody: on the tracks of whole films."""

from __future__ import annotations

import numpy as np
import pytest

from forms import beat
from scenec.acting.evaluate import evaluate
from scenec.acting.tracks import window_performance
from scenec.deeds import Exit
from scenec.story import Beat, Walk, With
from scenec.timeline import Timeline
from stories import character, film

TALL, SMALL, CHILD = character("ben", "man", 1.92), character("ana", height=1.52), character("cal", "child", 1.2)
LEAST = 0.5  # metres between two middles; a lane counts twice


def nearest(t: Timeline, one: str, other: str) -> float:
    """The least distance of two while both are on stage, from the beginning of `together` on."""
    x, lane, seen = {}, {}, {}
    for p in t.performances:
        poses = [
            evaluate(window_performance(p, w.start, w.end, t.format.fps), w.end - w.start, t.format.fps, {}) for w in t.windows
        ]
        x[p.character], lane[p.character] = (np.concatenate([pose[name] for pose in poses]) for name in ("x", "lane"))
        frames = np.arange(len(x[p.character]))
        seen[p.character] = np.any([(frames >= a) & (frames < b) for a, b in p.visible], axis=0)
    both = seen[one] & seen[other] & (np.arange(len(x[one])) >= t.beats["together"][0])
    return float(np.min((np.abs(x[one] - x[other]) + 2 * np.abs(lane[one] - lane[other]))[both]))


def exits(first: str, second: str, to: str | None) -> tuple[Beat, ...]:
    return Exit("e1", who=(first,), to=to), Exit("e2", who=(second,), to=to)


@pytest.mark.parametrize("hugged", [False, True])
@pytest.mark.parametrize("to", [None, "left", "edge"])
@pytest.mark.parametrize(("first", "second"), [("ana", "ben"), ("ben", "ana"), ("ben", "cal")])
def test_who_leave_together_keep_apart(first: str, second: str, to: str | None, hugged: bool) -> None:
    before = (beat("hug", first, second),) if hugged else ()
    cast = ((first, "left"), (second, "right"))
    t = film(*before, With("together", beats=exits(first, second, to)), cast=cast, people=(TALL, SMALL, CHILD))
    assert nearest(t, first, second) > LEAST


@pytest.mark.parametrize("to", ["left", "edge"])
def test_who_walk_to_one_mark_together_keep_apart(to: str) -> None:
    walks = Walk("w1", who="ana", to=to), Walk("w2", who="ben", to=to)
    t = film(beat("hug", "ben", "ana"), With("together", beats=walks), people=(TALL, SMALL))
    assert nearest(t, "ana", "ben") > LEAST


def test_the_one_nearer_the_exit_goes_first() -> None:
    t = film(beat("hug", "ben", "ana"), With("together", beats=exits("ben", "ana", "edge")), people=(TALL, SMALL))
    first = {p.character: min(step.lift for step in p.feet.steps if step.lift >= t.beats["together"][0]) for p in t.performances}
    assert first["ana"] < first["ben"]
