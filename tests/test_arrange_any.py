"""arrange: whatever the script, it becomes a film whose parts fit together."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenec.acting.tracks import window_performance
from scenec.story import Anchor, Beat, CameraMove, Duration, Feel, Feeling, Gesture, Pause, Shot, Turn, Walk
from stories import film, line
from test_arrange import f

WHO = st.sampled_from(["ana", "ben", "cal"])
WORD = st.sampled_from(
    ["maybe", "*never*", "you?", "no,", "bag.", "{wave}hello", "{point:edge}there", "{sad}alone", "{gaze:down}so", "...", "I"]
)
MOODS = st.sampled_from(["neutral", "happy", "angry", "tearful", "surprised", "laughing"])


@st.composite
def beats(draw: st.DrawFn) -> tuple[Beat, ...]:
    """A script of everything that there is, in any order."""
    made: list[Beat] = []
    for i in range(draw(st.integers(0, 9))):
        name = f"b{i}"
        at = (
            Anchor(f"b{draw(st.integers(0, i - 1))}", draw(st.sampled_from(["start", "end"])), offset=f(draw(st.integers(0, 40))))
            if i and draw(st.integers(0, 5)) == 0
            else None
        )
        kind = draw(st.integers(0, 11))
        if kind <= 4:
            text = " ".join(draw(st.lists(WORD, min_size=1, max_size=14)))
            made.append(line(name, draw(WHO), text, draw(MOODS), at=None))
        elif kind == 5:
            made.append(
                Gesture(
                    name, kind=draw(st.sampled_from(["shrug", "nod", "shake-head", "hand-on-heart"])), who=(draw(WHO),), at=at
                )
            )
        elif kind == 6:
            made.append(Walk(name, who=draw(WHO), to=draw(st.sampled_from(["edge", "left", "right", "ana"])), at=None))
        elif kind == 7:
            made.append(Turn(name, who=(draw(WHO),), to=draw(st.sampled_from(["edge", "left"])), at=at))
        elif kind == 8:
            framing = draw(st.sampled_from(["wide", "two-shot", "close", "medium"]))
            made.append(Shot(name, framing=framing, subject=draw(WHO) if framing in {"close", "medium"} else None, at=at))
        elif kind == 9:
            made.append(Pause(name, length=Duration(draw(st.floats(0.1, 3)), "s")))
        elif kind == 10:
            made.append(CameraMove(name, move=draw(st.sampled_from(["push-in", "pull-out"])), at=at))
        else:
            made.append(Feel(name, who=(draw(WHO),), feeling=Feeling(draw(MOODS)), at=at))
    return tuple(made)


@given(beats(), st.sampled_from([12, 25, 30, 60]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_script_becomes_a_film(script: tuple[Beat, ...], fps: int) -> None:
    cast = (("ana", "right"), ("ben", "left"), ("cal", None))
    t = film(*script, cast=cast, fps=fps)
    assert t.frames >= fps
    for spans in (t.shots, t.windows):
        assert (spans[0].start, spans[-1].end) == (0, t.frames)
        assert all(a.end == b.start and a.start < a.end for a, b in pairwise(spans))
    assert len({w.beat for w in t.windows}) == len(t.windows)
    assert all(s.frame >= 0 and s.frame + s.frames <= t.frames for s in t.lines)
    assert all(0 <= c.start < c.end <= t.frames for c in t.captions)
    for w in t.windows:
        for p in t.performances:
            cut = window_performance(p, w.start, w.end, fps)
            assert all(0 <= a < b <= w.end - w.start for a, b in cut.visible)
    assert t == film(*script, cast=cast, fps=fps)
