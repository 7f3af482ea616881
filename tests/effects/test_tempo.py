"""Slow motion and freezes: the film's time and the action's, the pieces that know of it, and what writers are told."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenec.acting.slowing import between
from scenec.arrange import arrange
from scenec.diagnostics import SceneError
from scenec.front import examine
from scenec.plan.pieces import backdrop_params, piece_params
from scenec.speak import guessed
from scenec.tempo import Stretch, action_of, film_frame, film_of, lengthened, slowed
from scenec.timeline import Timeline

HEAD = "scene: party\nformat: {size: 192x108, fps: 12}\ncast: {ana: left, ben: right}\nscript:\n"
BEFORE = '  - shot: wide\n  - ana: "One two three four."\n    id: one\n  - wave: ben\n    id: waves\n    for: 3s\n'
SLOW = "  - effect: slow-motion\n    id: slow\n    at: waves + 0.5s\n    for: 2s\n"
AFTER = '  - cut: close ana\n  - ana: "Five six seven eight."\n    id: two\n'


def film(script: str, folder: Path) -> Timeline:
    path = folder / "party.yaml"
    path.write_text(HEAD + script)
    found = examine(path, folder)
    assert found.story is not None, found.faults
    return arrange(found.story, guessed(found.story))


def pieces(timeline: Timeline) -> list[dict[str, Any]]:
    return [piece_params(timeline, window)[0] for window in timeline.windows]


STRETCHES = (Stretch(10, 10, 6), Stretch(20, 29, 24, 4.0), Stretch(40, 52, 30, 3.0))


def test_time_never_runs_back_and_never_jumps() -> None:
    seen = np.array([action_of(STRETCHES, film) for film in np.arange(0, 140, 0.25)])
    steps = np.diff(seen) / 0.25
    assert (steps >= -1e-9).all()
    assert (steps <= 1 + 1e-9).all()
    assert action_of(STRETCHES, 5) == 5
    assert [action_of(STRETCHES, film) for film in range(10, 17)] == [10] * 7
    assert action_of(STRETCHES, 130) == 130 - 6 - 15 - 18


def test_moments_of_the_action_are_found_again() -> None:
    for action in np.arange(0, 60, 0.37):
        assert action_of(STRETCHES, film_of(STRETCHES, action)) == pytest.approx(action, abs=1e-6)
    assert film_frame(STRETCHES, 10) == 10  # what stands still begins there
    assert film_frame(STRETCHES, 20) == 26


@pytest.mark.parametrize("speed", [0.34, 0.5, 0.9])
def test_slow_motion_comes_gently_and_is_as_slow_as_asked(speed: float) -> None:
    for made in (slowed(60, 12, speed), lengthened(25, 12, speed)):
        rate = np.diff([action_of((made,), film) for film in range(made.frames + 1)])
        assert rate.min() == pytest.approx(speed, abs=0.06)
        assert rate[0] > rate[5] - 1e-9
        assert rate.sum() == pytest.approx(made.end)


def test_values_between_frames() -> None:
    values = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 9.0]], np.float32)
    assert between(values, np.array([0.0, 0.5, 2.0])).tolist() == [[0, 1], [1, 2], [4, 9]]
    assert between(values, np.array([0.5])).dtype == np.float32


def test_only_the_pieces_that_are_slowed_know_of_it(tmp_path: Path) -> None:
    plain, slow = film(BEFORE + AFTER, tmp_path), film(BEFORE + SLOW + AFTER, tmp_path)
    assert len(plain.windows) == len(slow.windows)
    assert slow.frames > plain.frames + 10
    before, after = pieces(plain), pieces(slow)
    changed = [i for i, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    assert [("times" in each) for each in after] == [i in changed for i in range(len(after))]
    assert len(changed) == 1
    times = after[changed[0]]["times"]
    assert len(times) == after[changed[0]]["frames"]
    assert np.diff(times).min() < 0.4
    for one, other in zip(plain.shots, slow.shots, strict=True):
        assert backdrop_params(plain, one) == backdrop_params(slow, other)


def test_what_comes_after_comes_later_and_what_is_spoken_is_as_long(tmp_path: Path) -> None:
    plain, slow = film(BEFORE + AFTER, tmp_path), film(BEFORE + SLOW + AFTER, tmp_path)
    later = slow.frames - plain.frames
    assert slow.beats["two"] == tuple(frame + later for frame in plain.beats["two"])
    assert [line.frames for line in slow.lines] == [line.frames for line in plain.lines]
    assert slow.lines[1].frame == plain.lines[1].frame + later
    assert slow.beats["slow"][1] - slow.beats["slow"][0] == 24
    assert slow.shots[1].start == plain.shots[1].start + later
    assert slow.windows[-1].end == slow.frames


def test_a_freeze_before_a_cut_holds_the_picture_before_it(tmp_path: Path) -> None:
    timeline = film(BEFORE + "  - effect: freeze\n    for: 1s\n" + AFTER, tmp_path)
    held = [each for each in pieces(timeline) if "times" in each]
    assert len(held) == 1
    assert len(set(held[0]["times"][-13:])) == 1
    assert timeline.shots[1].end == timeline.frames
    assert "times" not in pieces(timeline)[-1]


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("  - effect: slow-motion\n    at: one + 0.2s\n", "speech-in-slow-motion"),
        ("  - effect: freeze\n    at: one@three\n", "speech-in-slow-motion"),
        (SLOW + "  - effect: freeze\n    at: waves + 1s\n", "time-overlap"),
    ],
)
def test_what_cannot_be(script: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(SceneError) as caught:
        film(BEFORE + script + AFTER, tmp_path)
    assert [d.code for d in caught.value.diagnostics] == [code]


def test_the_narrator_may_speak_meanwhile(tmp_path: Path) -> None:
    freeze = "  - effect: freeze\n    at: waves + 1s\n    for: 2s\n"
    script = BEFORE + freeze + '  - narrator: "Nine ten."\n    at: waves + 0.8s\n'
    assert film(script, tmp_path).slow


def test_a_slow_piece_is_painted(tmp_path: Path) -> None:
    from scenec import painter
    from scenec.nodes import backdrop
    from scenec.nodes.work import Work

    timeline = film("  - shot: wide\n  - wave: ben\n    id: waves\n    for: 2s\n" + SLOW, tmp_path)
    folder = tmp_path / "backdrop"
    folder.mkdir()
    backdrop.run(Work(backdrop_params(timeline, timeline.shots[0]), (), folder, lambda _share: None))
    window = next(w for w in timeline.windows if "times" in piece_params(timeline, w)[0])
    params = piece_params(timeline, window)[0]
    whole = painter.prepare(params, folder, ())
    pictures = [whole.frame(t).copy() for t in range(params["frames"])]
    single = painter.prepare(params, folder, (), [20])
    assert np.abs(single.frame(0).astype(int) - pictures[20]).mean() < 0.1
    assert any((one != other).any() for one, other in pairwise(pictures))
