"""J and L cuts by hand: a picture comes before a line is over, or after the next has begun; sounds come before their picture."""

from __future__ import annotations

from pathlib import Path

from scenec.timeline import Timeline
from stills import scene, told

WRITTEN = """  - shot: medium ana
  - ambience: park
  - ana: "I sold the piano, and I am not sorry for it."
    id: sold
  - cut: close ben
    at: prev.end - 0.8s
  - ben: "You did what? I played on it every day."
    id: what
  - cut: close ana
    at: prev + 1s
  - cut: wide
    id: the-street
    at: prev + 2s
  - ambience: street
    at: the-street - 0.5s
  - sound: knock
    at: the-street - 1s
"""
STRAIGHT = """  - shot: medium ana
  - ambience: park
  - ana: "I sold the piano, and I am not sorry for it."
    id: sold
  - cut: close ben
  - ben: "You did what? I played on it every day."
    id: what
"""


def starts(t: Timeline) -> dict[tuple[str, str | None], int]:
    return {(shot.framing, shot.subject): shot.start for shot in t.shots}


def test_the_picture_comes_before_a_line_is_over_and_after_the_next_has_begun(tmp_path: Path) -> None:
    t = told(scene(WRITTEN), tmp_path)
    fps, begins = t.format.fps, starts(t)
    sold, what = (next(each for each in t.lines if each.id == id_) for id_ in ("sold", "what"))
    assert abs(begins["close", "ben"] - (t.beats["sold"][1] - 0.8 * fps)) <= 1
    assert begins["close", "ana"] - what.frame == fps
    assert sold.frame < begins["close", "ben"] < sold.frame + sold.frames
    # Nothing is spoken earlier or later for it.
    straight = told(scene(STRAIGHT), tmp_path)
    assert {each.id: (each.frame, each.frames) for each in straight.lines} == {
        each.id: (each.frame, each.frames) for each in t.lines
    }


def test_a_place_and_a_sound_are_heard_before_their_picture(tmp_path: Path) -> None:
    t = told(scene(WRITTEN), tmp_path)
    fps, cut = t.format.fps, starts(t)["wide", None]
    heard = {cue.what: cue.start for cue in t.sounds}
    assert (cut - heard["street"], cut - heard["knock"]) == (fps // 2, fps)
    park = next(cue for cue in t.sounds if cue.what == "park")
    assert heard["street"] < park.end <= heard["street"] + fps + 1
