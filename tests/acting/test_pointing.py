"""A pointing arm goes at what is meant and lies on nobody's face, the pointer's own or another's: drawn masks, and angles."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from interaction_sheets import PIXELS, SIZE, commands, person_of, view_of

from scenec.acting.gestures.forms import FORMS
from scenec.acting.gestures.pointing import Aim, Face, along, pointed
from scenec.arrange import arrange
from scenec.drawing import canvas
from scenec.rigs.person.build import BUILDS
from scenec.story import Captions, Format, Gesture, Pause, Place, Staged, Story
from scenec.story import Duration as Time
from scenec.timeline import Timeline

TALL, SHORT, CHILD, MIDDLE = ("ben", "adult", 1.95), ("ruth", "elder", 1.52), ("milo", "child", 1.15), ("tom", "adult", 1.84)
Who = tuple[str, str, float]


def film(left: Who, right: Who, apart: float, to: str) -> Timeline:
    """Who stands on the right points at `to`: a person, or a mark that lies beyond the other one."""
    people = [person_of(*left), person_of(*right)]
    share = apart * PIXELS / 1920 / 2
    marks = {"a": 0.5 - share, "b": 0.5 + share, "beyond": 0.06}
    return arrange(
        Story(
            "t", "T", "en", Format(1280, 720, 30), Place("studio", "studio", marks, "day"), {p.id: p for p in people},
            (Staged(left[0], "a"), Staged(right[0], "b")), Captions(), {},
            (Pause("p", length=Time(0.5, "s")), Gesture("g", who=(right[0],), kind="point", to=to),
             Pause("q", length=Time(1, "s"))),
        ),
        {},
    )  # fmt: skip


def covered(t: Timeline, frame: int, arm: str, who: str) -> float:
    """The share of somebody's eyes, nose and mouth that an arm hides."""
    window = next(w for w in t.windows if w.start <= frame < w.end)
    ops = commands(t, window, [frame - window.start], view_of(t))
    parts = tuple(f"{who}/head/{part}" for part in ("eye", "nose", "mouth"))
    bare, seen = (
        canvas.mask(of, 0, *SIZE, lambda name: name.startswith(parts))
        for of in ([c for c in ops if not c.op.part.startswith(arm)], ops)
    )
    assert bare.any()
    return 1 - float(seen.sum()) / float(bare.sum())


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [(SHORT, TALL, 0.7), (SHORT, TALL, 1.0), (CHILD, SHORT, 0.7), (CHILD, TALL, 0.7), (SHORT, MIDDLE, 0.8)],
)
@pytest.mark.parametrize("beyond", [False, True])
def test_an_arm_lies_on_no_face(left: Who, right: Who, apart: float, beyond: bool) -> None:
    t = film(left, right, apart, "beyond" if beyond else left[0])
    start = t.beats["g"][0]
    for frame in (start + 14, start + 26):
        for who in (left[0], right[0]):
            assert covered(t, frame, f"{right[0]}/arm", who) < 0.02, (who, frame)


def test_a_child_is_pointed_at_downwards() -> None:
    reach, build = FORMS["point"].reach, BUILDS["man"]
    assert reach is not None
    down = pointed(reach, build, 0.32, Aim(-40.0, 0.5, ()))
    assert down.low < reach.low - 25
    assert pointed(reach, build, 0.32, Aim()) == reach, "at nobody near it stays what it is"


def test_the_arm_on_our_side_goes_up_beside_the_own_face() -> None:
    """Its shoulder is behind the face as we see it: straight up to a screen it would lie across."""
    reach, build = FORMS["point"].reach, BUILDS["man"]
    assert reach is not None
    own = Face(0.19, 0.20, 0.12, 0.16)
    plain, made = (pointed(reach, build, 0.31, Aim(40.0, None, faces)) for faces in ((), (own,)))
    assert any(own.holds(*point) for point in along(plain, build, 0.31))
    assert not any(own.holds(*point) for point in along(made, build, 0.31))
