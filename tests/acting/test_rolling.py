"""Somebody in a wheelchair: wheels turn by the way, feet stay on their plates, hands push at the rims, others come down."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from forms import library
from scenec.acting.evaluate import evaluate
from scenec.acting.interactions.contact import touch
from scenec.acting.tracks import window_performance
from scenec.deeds import Exit
from scenec.interaction import Interaction
from scenec.painter import layer_mask
from scenec.rigs.person.build import build_of
from scenec.rigs.person.wheelchair import turned
from scenec.rigs.person.wheels import HEADING, wheels_of
from scenec.story import Beat, Character, Duration, Pause, Turn, Voice, Walk
from scenec.timeline import Timeline
from stills import painters, scene
from stories import BEN, CAL, film

Pose = dict[str, NDArray[np.float32]]
BREAK, REST = (Pause(name, length=Duration(0.5, "s")) for name in ("wait", "rest"))


def rider(build: str = "woman", age: str = "adult", height: float = 1.68) -> Character:
    return Character("ana", "Ana", age, height, Voice(), {"rig": "person", "build": build, "wheelchair": "#c4473a"}, 0.5)


def acted(*beats: Beat, who: Character | None = None) -> tuple[Timeline, dict[str, Pose]]:
    t = film(*beats, people=(BEN, who or rider(), CAL), cast=(("ben", "right"), ("ana", "left")))
    return t, {p.character: evaluate(p, t.frames, 30, {}) for p in t.performances}


@pytest.mark.parametrize(
    "who", [rider(), rider("man", "elder", 1.8), rider("child", "child", 1.2)], ids=["woman", "elder", "child"]
)
def test_wheels_turn_by_the_way_and_nothing_walks(who: Character) -> None:
    t, poses = acted(BREAK, Walk("roll", who="ana", to="edge"), REST, who=who)
    pose, build = poses["ana"], build_of(who.look, who.age)
    way = np.diff(pose["x"].astype(float))
    assert np.abs(way).sum() > 1.0
    turned = np.radians(np.diff(pose["wheel"].astype(float))) * wheels_of(build).radius * who.height / build.heads
    assert np.abs(turned - way).max() < 1e-3, "a wheel slips"
    assert (pose["sit"] == 1).all()
    assert not next(p for p in t.performances if p.character == "ana").feet.steps
    still = np.abs(np.diff(pose["footYawLeft"])) < 1e-6
    assert np.abs(np.diff(pose["ankleXLeft"])[still]).max() < 1e-4, "a foot leaves its plate"
    assert np.ptp(pose["lean"]) > 6


def test_a_chair_that_turns_on_the_spot_turns_its_wheels_against_each_other() -> None:
    """And each by the arc that it goes: seen from the side, on the drawn spokes' angles."""
    w, heading = wheels_of(build_of({"build": "woman"}, "adult")), np.radians(np.linspace(HEADING, 5, 40)).astype(np.float32)
    still = np.zeros_like(heading)
    near, far = (np.diff(turned(w, np.full_like(heading, side), still, heading)) for side in (-1.0, 1.0))
    assert np.allclose(near, -far)
    assert (near < 0).all(), "it turns to us: the wheel on our side goes backwards"
    assert np.abs(near).sum() * w.radius == pytest.approx(w.half * np.ptp(heading), rel=1e-3)
    both = np.radians(np.linspace(HEADING, -HEADING, 99)).astype(np.float32)
    side = np.where(np.sin(both) > 0, -1.0, 1.0).astype(np.float32)
    assert np.abs(np.diff(turned(w, side, np.zeros_like(both), both))).max() < 0.05, "no jump where the sides change"


def test_it_turns_round_and_leaves() -> None:
    t, poses = acted(BREAK, Turn("turn", who=("ana",), to="left"), REST, Exit("exit", who=("ana",)))
    heading = poses["ana"]["footYawLeft"]
    assert heading[0] == pytest.approx(HEADING)
    assert heading.min() == pytest.approx(-HEADING, abs=0.1)
    ana = next(p for p in t.performances if p.character == "ana")
    assert ana.visible[-1][1] <= t.frames
    assert not ana.feet.steps


@pytest.mark.parametrize("kind", ["hug", "kiss-cheek", "handshake", "hold-hands"])
def test_others_come_down_and_touch(kind: str) -> None:
    t, poses = acted(BREAK, Interaction("it", form=library()[kind], who=("ben", "ana")), REST)
    both = [next(p for p in t.performances if p.character == who) for who in ("ben", "ana")]
    left = touch(both, [poses[p.character] for p in both], 30).left
    assert left
    assert max(left.values()) < 0.02
    assert (poses["ben"]["kneel"].max() > 0.9) == (kind in {"hug", "kiss-cheek"})
    assert (poses["ana"]["sit"] == 1).all()


def test_hands_are_at_the_rims_and_the_wheel_is_seen(tmp_path: Path) -> None:
    script = "  - shot: wide\n  - pause: 0.5s\n  - walk: ana\n    to: ben\n  - pause: 0.5s\n"
    text = scene(script, "960x540", "park/day").replace("{seed: 7,", '{seed: 7, wheelchair: "#c4473a",')

    def rolling(t: Timeline) -> list[int]:
        first, last = t.beats["walk-1"]
        return [first - 2, *range(first + 3, last - 3, 2)]

    nearest = []
    for _, _, ready in painters(text, tmp_path, rolling, bare=True):
        wheel, rim = layer_mask(ready, 0, "ana/wheelchair/tyre"), layer_mask(ready, 0, "ana/wheelchair/rim")
        assert wheel.sum() > 150
        hand = np.argwhere(layer_mask(ready, 0, "ana/arm-left/hand"))
        ring = np.argwhere(rim)
        nearest.append(np.hypot(*(hand[:, None] - ring[None]).transpose(2, 0, 1)).min())
        behind = layer_mask(ready, 0, "ana/wheelchair/back") & layer_mask(ready, 0, "ana/torso")
        assert not behind.any()
    assert sorted(nearest)[len(nearest) // 2] < 4, "hands push in the air"


@pytest.mark.parametrize("first", ["ana", "ben"])
def test_in_a_hug_with_a_rider_nobody_leans_far(first: str) -> None:
    other = "ben" if first == "ana" else "ana"
    t, _ = acted(BREAK, Interaction("hug", form=library()["hug"], who=(first, other)), REST)
    start, end = t.beats["hug"]
    window = next(w for w in t.windows if w.start <= (start + end) // 2 < w.end)
    cuts = [window_performance(p, window.start, window.end, 30) for p in t.performances]
    poses = touch(cuts, [evaluate(cut, window.end - window.start, 30, {}) for cut in cuts], 30).poses
    assert max(float(np.abs(pose["lean"]).max()) for pose in poses) < 20
