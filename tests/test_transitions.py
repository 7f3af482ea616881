"""Transitions: where they lie, what a piece of one holds, and what its pictures show."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from scenec.cli import main
from scenec.drawing.canvas import Picture, Surface, surface
from scenec.painter import Painter
from scenec.plan.pieces import piece_params
from scenec.reel import Joined, ease
from scenec.story import Beat, Duration, Shot, Walk
from scenec.timeline import Timeline, Window
from stories import film, line

HI, YES = line("hi", "ana", "You came back to my platform today."), line("yes", "ben", "I promised that I would be here now.")
FRAMES = 24


def cut(framing: str, transition: str | None, over: float | None = None, subject: str | None = None) -> Shot:
    return Shot(
        f"cut-{framing}", framing=framing, subject=subject, transition=transition, over=Duration(over, "s") if over else None
    )


def joined(transition: str, over: float | None = None, *more: Beat) -> Timeline:
    return film(HI, cut("close", transition, over, "ben"), YES, *more)


def window(made: Timeline) -> Window:
    return next(each for each in made.windows if each.into is not None)


@pytest.mark.parametrize("transition", ["dissolve", "wipe", "fade", "iris"])
def test_it_is_centred_on_its_cut_and_a_piece_of_its_own(transition: str) -> None:
    made = joined(transition, 0.8)
    between = window(made)
    assert (between.key, between.shot, between.into) == ("shot-2/transition", "shot-1", "shot-2")
    assert (between.start, between.end) == (made.shots[1].start - 12, made.shots[1].start + 12)
    assert made.windows[0].start == 0
    assert made.windows[-1].end == made.frames
    assert all(a.end == b.start for a, b in pairwise(made.windows))
    assert made.notes == ()


def test_it_is_clipped_to_the_shots_beside_it_with_a_warning() -> None:
    made = film(HI, cut("close", "dissolve", 8, "ben"), YES, cut("wide", "dissolve", 1), line("so", "ana", "And here you are."))
    length = made.shots[1].end - made.shots[1].start
    first, second = (each for each in made.windows if each.into is not None)
    assert (first.end - first.start) == 2 * (length // 2)
    assert first.end <= second.start
    assert [note.code for note in made.notes] == ["short-transition"]


def test_nothing_comes_before_the_first_shot() -> None:
    made = film(cut("wide", "dissolve"), HI)
    assert all(each.into is None for each in made.windows)
    assert [note.code for note in made.notes] == ["short-transition"]


def test_its_piece_holds_both_cameras_and_everybody_whom_one_of_them_sees() -> None:
    made = joined("iris")
    params, _ = piece_params(made, window(made))
    assert {each["character"] for each in params["performances"]} == {"ana", "ben"}
    assert params["transition"]["camera"] != params["camera"]
    x, y = params["transition"]["centre"]
    assert 0.3 < x < 0.7
    assert 0.3 < y < 0.5
    alone, _ = piece_params(made, made.windows[-1])
    assert "transition" not in alone


def test_people_act_on_through_it() -> None:
    walk = Walk("walk", who="ben", to="edge")
    made = film(HI, walk, cut("medium", "dissolve", 1.0, "ben"), YES)
    params, _ = piece_params(made, window(made))
    ben = next(each for each in params["performances"] if each["character"] == "ben")
    assert "steps" in ben["feet"]


def test_another_framing_after_it_changes_its_piece_and_those_after_it_only() -> None:
    before, after = joined("dissolve", 0.8), film(HI, cut("medium", "dissolve", 0.8, "ben"), YES)
    changed = {
        w.key for w, v in zip(before.windows, after.windows, strict=True) if piece_params(before, w) != piece_params(after, v)
    }
    assert changed == {each.key for each in before.windows if each.shot == "shot-2" or each.into == "shot-2"}


class Flat:
    """A painter of one colour."""

    def __init__(self, value: int) -> None:
        self.value = value
        self.surface: Surface = surface(64, 36)

    def scene(self, t: int) -> Picture:
        self.surface.pixels[..., :3] = self.value
        return self.surface.pixels

    def finish(self, pixels: Picture, t: int) -> Picture:
        return pixels


def frames(kind: str) -> list[Any]:
    ramp = ease(1 - (np.arange(9) + 0.5) / 9)[None, :, None]
    progress = ease((np.arange(FRAMES) + 0.5) / FRAMES)
    made = Joined(cast(Painter, Flat(60)), cast(Painter, Flat(200)), kind, (0.5, 0.4), progress, ramp)
    return [made.frame(t)[..., 2].copy() for t in range(FRAMES)]


def test_a_dissolve_goes_evenly_from_one_to_the_other() -> None:
    means = [frame.mean() for frame in frames("dissolve")]
    assert all(a < b for a, b in pairwise(means))
    assert means[0] < 62
    assert means[-1] > 198
    assert abs(means[11] + means[12] - 260) < 2


def test_a_fade_goes_through_black() -> None:
    means = [frame.mean() for frame in frames("fade")]
    assert min(means) < 30
    assert means[0] > 55
    assert means[-1] > 190


def test_a_wipe_comes_from_the_left_with_a_soft_edge() -> None:
    middle = frames("wipe")[FRAMES // 2][18].astype(int)
    assert middle[0] == 200
    assert middle[-1] == 60
    assert (np.diff(middle) <= 0).all()
    assert 3 <= ((middle > 61) & (middle < 199)).sum() <= 9


def test_an_iris_opens_from_its_centre() -> None:
    pictures = frames("iris")
    assert pictures[6][14, 32] == 200
    assert pictures[6][0, 0] == pictures[6][35, 63] == 60
    areas = [(picture == 200).sum() for picture in pictures]
    assert all(a <= b for a, b in pairwise(areas))
    assert areas[-1] == 64 * 36


SCENE = """\
scene: a
format: {size: 64x36, fps: 12}
cast: {ana: left, ben: right}
characters: {ana: {voice: {engine: tone}}, ben: {voice: {engine: tone}}}
script:
  - ana: "You came back."
  - cut: close ben
    transition: dissolve
    over: 30s
  - ben: "I did."
"""


@pytest.mark.parametrize("command", ["plan", "storyboard"])
@pytest.mark.parametrize("story", [False, True])
def test_a_transition_that_must_be_short_is_said_beforehand(
    command: str, story: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "a.yaml").write_text(SCENE, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("scene: b\nformat: {size: 64x36, fps: 12}\nscript:\n  - pause: 1s\n", encoding="utf-8")
    (tmp_path / "tale.yaml").write_text("story: tale\nscenes: [b.yaml, a.yaml]\n", encoding="utf-8")
    more = ["-o", "a.png", "--workers", "1"] if command == "storyboard" else []
    assert main([command, "tale.yaml" if story else "a.yaml", *more]) == 0
    assert "short-transition" in capsys.readouterr().err
