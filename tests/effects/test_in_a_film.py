"""Effects in a film: when they are seen, in which pieces, in which order, and what writers are told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.arrange import arrange
from scenec.front import examine
from scenec.plan.pieces import piece_params
from scenec.speak import guessed
from scenec.timeline import Timeline

HEAD = """scene: party
format: {size: 192x108, fps: 12}
cast: {ana: left, ben: right}
script:
"""
LINES = """  - shot: wide
  - ana: "One two three four five six seven."
    id: one
  - cut: close ben
  - ben: "Eight nine ten eleven twelve."
    id: two
  - cut: wide
  - ana: "Thirteen fourteen fifteen sixteen."
    id: three
"""


def film(script: str, folder: Path) -> Timeline:
    path = folder / "party.yaml"
    path.write_text(HEAD + script)
    found = examine(path, folder)
    assert found.story is not None, found.faults
    return arrange(found.story, guessed(found.story))


def said(script: str, folder: Path) -> list[str]:
    path = folder / "party.yaml"
    path.write_text(HEAD + script)
    return [d.code for d in examine(path, folder).faults]


def level(timeline: Timeline, frame: int, which: int = 0) -> float:
    from scenec.acting.sampling import sample

    return float(sample(timeline.effects[which].level, 1, 12, frame)[0])


def test_a_look_lasts_to_the_end_of_the_film_and_a_blur_to_that_of_the_shot(tmp_path: Path) -> None:
    timeline = film("  - effect: vignette\n  - effect: blur\n" + LINES, tmp_path)
    look, blur = timeline.effects
    assert (look.start, look.end) == (0, timeline.frames)
    assert (blur.start, blur.end) == (0, timeline.shots[0].end)
    assert level(timeline, 0) == level(timeline, timeline.frames - 1) == 1.0  # both begin and end with the film


def test_what_begins_in_a_shot_comes_and_goes(tmp_path: Path) -> None:
    timeline = film(LINES + "  - effect: grain\n    at: one + 0.5s\n    for: 1.5s\n    over: 0.5s\n    level: 0.8\n", tmp_path)
    grain = timeline.effects[0]
    assert grain.end - grain.start == 18
    assert level(timeline, grain.start) == 0.0
    assert 0.2 < level(timeline, grain.start + 3) < 0.6
    assert level(timeline, grain.start + 9) == pytest.approx(0.8)
    assert level(timeline, grain.end) == 0.0


def test_the_same_again_takes_over(tmp_path: Path) -> None:
    script = LINES + "  - effect: grain\n    at: one\n  - effect: grain\n    at: two\n    level: 0\n"
    timeline = film(script, tmp_path)
    assert len(timeline.effects) == 1
    assert timeline.effects[0].end <= timeline.beats["two"][0] + 6


def test_only_the_pieces_that_show_it_know_of_it(tmp_path: Path) -> None:
    plain = film(LINES, tmp_path)
    timeline = film(LINES + "  - effect: petals\n    at: two\n", tmp_path)
    for before, after in zip(plain.windows, timeline.windows, strict=True):
        one, other = piece_params(plain, before)[0], piece_params(timeline, after)[0]
        if after.shot == "shot-2":
            assert [each["effect"] for each in other.pop("effects")] == ["petals"]
        assert one == other
    still = film("  - effect: vignette\n" + LINES, tmp_path)
    held = {str(piece_params(still, window)[0]["effects"]) for window in still.windows}
    assert len(held) == 1  # where it only stays, a piece does not hold its own place in it


def test_layers_act_before_the_picture_whatever_is_written_first(tmp_path: Path) -> None:
    timeline = film("  - effect: grain\n  - effect: petals\n  - effect: tint\n" + LINES, tmp_path)
    assert [each.effect for each in timeline.effects] == ["petals", "grain", "tint"]


def test_what_effects_do_not_take(tmp_path: Path) -> None:
    assert said("  - effect: blur\n    on: ana\n" + LINES, tmp_path) == ["effect-option"]
    assert said('  - effect: grain\n    colour: "#ff0000"\n' + LINES, tmp_path) == ["effect-option"]
    assert said("  - effect: moviepy.Paintin\n" + LINES, tmp_path) == ["unknown-effect"]
    assert said("  - effect: moviepy.Painting\n    arguments: {saturation: 99}\n" + LINES, tmp_path) == ["out-of-range"]
    assert said('  - effect: moviepy.Painting\n    arguments: {black: "x"}\n' + LINES, tmp_path) == ["wrong-type"]
    assert said("  - effect: moviepy.GammaCorrection\n" + LINES, tmp_path) == ["missing-key"]
    assert said("  - effect: moviepy.BlackAndWhite\n    arguments: {RGB: [0, 0, 0]}\n" + LINES, tmp_path) == ["out-of-range"]
    assert said("  - effect: tint\n    lut: ../secret.cube\n" + LINES, tmp_path) == ["outside-project"]
    assert said("  - effect: hearts\n    on: nobody\n" + LINES, tmp_path) == ["unknown-character"]


def test_a_focus_pull_blurs_the_place_and_not_the_person(tmp_path: Path) -> None:
    from scenec import painter
    from scenec.nodes import backdrop
    from scenec.nodes.work import Work
    from scenec.plan.pieces import backdrop_params

    script = "  - shot: medium ana\n  - pause: 1s\n"
    sharp = film(script, tmp_path)
    soft = film("  - effect: focus-pull\n" + script, tmp_path)
    folder = tmp_path / "backdrop"
    folder.mkdir()
    backdrop.run(Work(backdrop_params(sharp, sharp.shots[0]), (), folder, lambda _share: None))
    one, other = (painter.prepare(piece_params(each, each.windows[0])[0], folder, (), [6]) for each in (sharp, soft))
    plain, blurred = one.frame(0).astype(int), other.frame(0).astype(int)
    person = painter.layer_mask(one, 0, "ana/")
    changed = np.abs(plain - blurred).max(2) > 6
    assert person.mean() > 0.1
    assert changed[person].mean() < 0.02
    assert other.cameras[0] == one.cameras[0]
