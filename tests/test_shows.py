"""Pictures and clips in a film: their time, their place, what pieces hold of them, and what is said of bad ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

import stills
from footage.media import BLUE, clip, halves, hostile, saved
from scenec.arrange import arrange
from scenec.camera.framing import View, eyes, to_screen
from scenec.camera.moves import camera_at
from scenec.deeds import Display, Footage, Show
from scenec.diagnostics import SceneError
from scenec.drawing.canvas import surface
from scenec.footage.places import inset
from scenec.footage.play import drifted, shown
from scenec.front import examine, read
from scenec.line import render
from scenec.painter import still
from scenec.plain import to_plain
from scenec.plan import plan
from scenec.plan.pieces import piece_params
from scenec.plan.shows import footage_nodes
from scenec.running.supervisor import Supervisor
from scenec.sets.table import SETS
from scenec.sheets.storyboard import panels
from scenec.store import Store
from scenec.story import Beat, Duration, Place, Shot
from scenec.timeline import Key, Timeline, Track
from stories import ANA, BEN, line, story, timings

FRONT = View(960, 540, 1)
HI, YES = line("hi", "ana", "You came back to my platform today."), line("yes", "ben", "I promised that I would be here now.")
PHOTO = Footage("/p/photo.jpg", "a" * 64, 1800, 1200)
FILM = Footage("/p/film.mp4", "b" * 64, 640, 360, 2.5, sound=True)
LIVING = Place("home", "living-room", {"left": 0.415, "right": 0.67}, "day")


def film(*beats: Beat, place: Place | None = None) -> Timeline:
    told = story(*beats)
    told = replace(told, place=place) if place else told
    return arrange(told, timings(told))


def test_what_fills_the_frame_takes_its_time_and_what_stands_beside_takes_none() -> None:
    plain = film(HI, YES)
    assert film(HI, Show("s", footage=FILM), YES).beats["s"][1] - film(HI, Show("s", footage=FILM), YES).beats["s"][0] == 75
    assert film(HI, Show("s", footage=PHOTO, length=Duration(2, "s")), YES).beats["yes"][0] > plain.beats["yes"][0] + 40
    assert film(HI, Display("d", footage=PHOTO), YES).beats["yes"] == plain.beats["yes"]


def test_what_is_on_a_screen_stays_until_the_next() -> None:
    made = film(Display("one", footage=PHOTO, on="tv"), HI, Display("two", footage=FILM, on="tv"), YES, place=LIVING)
    one, two = made.showings
    assert (one.end, two.end) == (two.start, made.frames)
    assert [cue.what for cue in made.sounds if cue.path == FILM.path] == [""]


@pytest.mark.parametrize("framing", ["wide", "two-shot", "medium"])
def test_an_inset_hides_no_face(framing: str) -> None:
    subject = "ana" if framing == "medium" else None
    made = film(Shot("s", framing=framing, subject=subject), Display("d", footage=PHOTO), HI)
    width, height = made.format.width, made.format.height
    left, top, wide, high = inset((1800, 1200), width, height, *made.showings[0].place)
    stage = SETS[made.place.set]
    view = camera_at(made.shots[0].camera, 0)
    for who, x in (("ben", 0.30), ("ana", 0.62)):
        from scenec.camera.framing import Standing

        face = eyes(Standing(stage.metres(x), (ANA if who == "ana" else BEN).height), stage)
        across, down = to_screen(view, face, width, height)
        assert not (left < across < left + wide and top < down < top + high)


def test_a_piece_under_a_picture_holds_nobody_and_the_next_one_does() -> None:
    made = film(HI, Show("s", footage=PHOTO, length=Duration(6, "s")), YES)
    showing = made.showings[0]
    windows = [w for w in made.windows if w.start >= showing.start + 8 and w.end <= showing.end - 8]
    for window in windows:
        params, lines = piece_params(made, window)
        assert (params["performances"], lines) == ([], ())
    before, _ = piece_params(made, made.windows[0])
    assert len(before["performances"]) == 2
    assert "shows" not in before


def test_a_screen_is_there_and_dark_before_and_after() -> None:
    shows = Display("d", footage=PHOTO, on="tv", length=Duration(1, "s"))
    made = film(HI, shows, YES, line("on", "ana", "And then another day went by like this."), place=LIVING)
    params, _ = piece_params(made, made.windows[0])
    assert params["shows"] == [{"style": "screen", "screen": "tv", "start": 0, "end": 0, "alpha": {}, "footage": False}]
    assert params["framing"] == "wide"


def test_footage_is_as_large_as_it_is_seen_and_no_longer() -> None:
    made = film(HI, Show("s", footage=FILM, length=Duration(1, "s")), Display("d", footage=PHOTO), YES)
    clip_, picture = footage_nodes(made)
    assert (clip_.params["width"], clip_.params["height"], clip_.params["frames"]) == (1280, 720, 30)
    assert (picture.params["frames"], picture.params["fps"]) == (0, 0)
    assert abs(picture.params["width"] / picture.params["height"] - 1.5) < 0.03
    graph = plan(made, story(HI, YES), timings(story(HI, YES)))
    piece = next(node for node in graph.nodes if node.kind == "piece" and "shows" in node.params)
    assert any(key.endswith("/footage/s") for key in piece.inputs)


def test_what_drifts_is_whole_too() -> None:
    [node] = footage_nodes(film(HI, Show("s", footage=PHOTO, length=Duration(1, "s"), drift="in"), YES))
    assert node.params["fit"] == "whole"


def painted(folder: Path, entry: dict[str, Any], view: View = FRONT, living: str = "day") -> np.ndarray:
    """The luma of one frame with a show in it."""
    cv2.imwrite(str(folder / "picture.png"), np.full((54, 96, 3), 250, np.uint8))
    params = {"set": "living-room", "light": living, "weather": None, "width": 480, "height": 270, "frames": 4, "framing": "wide"}
    (made,) = shown(to_plain({**params, "shows": [{"start": 0, "end": 4, "alpha": Track(1.0)} | entry]}), [folder], np.arange(4))
    drawing = surface(480, 270)
    made.behind(drawing, view, 0)
    made.before(drawing, 0)
    return drawing.pixels[..., 2].copy()


def test_a_screen_lies_where_the_set_has_it_at_any_camera(tmp_path: Path) -> None:
    wide = painted(tmp_path, {"style": "screen", "screen": "tv"}) > 180
    rows, columns = np.flatnonzero(wide.any(1)), np.flatnonzero(wide.any(0))
    left, top, right, foot = (each / 4 for each in SETS["living-room"].screens["tv"].box)
    assert np.abs(np.array([columns[0], columns[-1] + 1, rows[0], rows[-1] + 1]) - (left, right, top, foot)).max() <= 2
    close = painted(tmp_path, {"style": "screen", "screen": "tv"}, View(1158, 300, 1.6)) > 180
    assert close.sum() > 1.6 * wide.sum()
    night = painted(tmp_path, {"style": "screen", "screen": "tv"}, living="night")
    assert 150 < night.max() < painted(tmp_path, {"style": "screen", "screen": "tv"}).max()


def test_a_picture_comes_and_goes_over_the_whole_frame(tmp_path: Path) -> None:
    assert painted(tmp_path, {"style": "full"}).min() > 200
    half = painted(tmp_path, {"style": "full", "alpha": Track(0.5)})
    assert 110 < half.mean() < 140
    inset_ = painted(tmp_path, {"style": "inset"})
    assert 0.02 < (inset_ > 180).mean() < 0.2


def test_a_drift_is_smooth_and_stays_inside_the_picture() -> None:
    picture = np.zeros((120, 200, 4), np.uint8)
    picture[..., 2] = np.linspace(16, 235, 200)
    for drift, first, last in (("right", 0, 1), ("left", 1, 0)):
        edges = [int(drifted(picture, (178, 107), drift, p)[50, 0, 2]) for p in np.linspace(0, 1, 9)]
        assert (edges[-1] > edges[0]) is (last > first)
        assert max(abs(b - a) for a, b in pairwise(edges)) <= 5
    zoomed = drifted(picture, (178, 107), "in", 1.0)
    assert zoomed[50, 0, 2] > drifted(picture, (178, 107), "in", 0.0)[50, 0, 2]


SCENE = "scene: s\nformat: {{size: 128x72, fps: 12}}\ncaptions: {{burn: false}}\nscript:\n  - show: {file}\n    for: 0.5s\n"


def test_bad_files_are_said_at_check_with_their_place(tmp_path: Path) -> None:
    for name, (data, said) in hostile(tmp_path).items():
        (tmp_path / name).write_bytes(data)
        (tmp_path / "s.yaml").write_text(SCENE.format(file=name))
        (fault,) = examine(tmp_path / "s.yaml", tmp_path).faults
        assert (fault.code, said in fault.message) == ("bad-media", True), fault
        assert fault.span is not None
        assert fault.span.line == 5


def test_files_stay_in_the_project(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.png").write_bytes(saved(halves(), "PNG"))
    (project / "link.png").symlink_to(tmp_path / "secret.png")
    for name, code in (
        ("../secret.png", "outside-project"),
        ("link.png", "outside-project"),
        (str(tmp_path / "secret.png"), "outside-project"),
        ("none.png", "file-not-found"),
        ("s.yaml", "unknown-format"),
    ):
        (project / "s.yaml").write_text(SCENE.format(file=name))
        assert [fault.code for fault in examine(project / "s.yaml", project).faults] == [code], name


def test_a_clip_that_breaks_when_it_is_decoded_fails_at_its_beat_and_a_good_one_is_seen(tmp_path: Path) -> None:
    good = clip(tmp_path / "good.mp4", frames=12, fps=12)
    broken = bytearray(good.read_bytes())
    start = broken.index(b"mdat") + 4
    broken[start : start + 200] = bytes(255 for _ in range(200))
    (tmp_path / "bad.mp4").write_bytes(bytes(broken))
    (tmp_path / "blue.png").write_bytes(saved(halves().crop((30, 0, 60, 16)), "PNG"))
    store = Store(tmp_path / "store")
    with Supervisor(1) as workers:
        (tmp_path / "s.yaml").write_text(SCENE.format(file="bad.mp4"))
        with pytest.raises(SceneError) as error:
            render(read(tmp_path / "s.yaml", tmp_path).story, store, workers)
        (fault,) = error.value.diagnostics
        assert (fault.code, fault.span.line if fault.span else 0) == ("bad-media", 5)
        assert "bad.mp4" in fault.message
        (tmp_path / "s.yaml").write_text(SCENE.format(file="blue.png"))
        made = render(read(tmp_path / "s.yaml", tmp_path).story, store, workers)
    import av

    digest = next(node.digest for node in made.graph.nodes if node.kind == "film")
    assert digest is not None
    with av.open(str(store.path(digest) / "film.mp4")) as container:
        frame = next(container.decode(video=0)).to_ndarray(format="rgb24")
    assert np.abs(frame[36, 64].astype(int) - BLUE).max() < 12


def test_tracks_of_a_show_are_eased() -> None:
    made = film(HI, Show("s", footage=PHOTO), YES)
    alpha = made.showings[0].alpha
    assert [key.value for key in alpha.keys] == [1.0, 0.0]
    assert all(isinstance(key, Key) and key.over > 4 for key in alpha.keys)
    assert film(Show("s", footage=PHOTO), HI).showings[0].alpha.start == 1
    assert made.beats["s"] == (made.showings[0].start, made.showings[0].end)


def test_a_cloth_of_the_theatre_is_there_only_while_something_is_on_it(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "card.png"), np.full((90, 160, 3), (40, 200, 250), np.uint8))
    script = "  - shot: wide\n  - pause: 2s\n  - show: card.png\n    on: backdrop\n    for: 4s\n  - pause: 7s\n"
    text = stills.scene(script, "480x270", "stage/show", "{ana: left}")
    t = stills.told(text, tmp_path)
    [showing] = t.showings
    frames = [4, showing.start + 3, (showing.start + showing.end) // 2, showing.end - 1, t.frames - 2]
    pictures = [still(ready, 0).astype(int) for _, _, ready in stills.painters(text, tmp_path, lambda _t: frames)]
    change = [np.abs(picture - pictures[0])[:100, 170:310].mean() for picture in pictures]
    assert change[4] < 1, "no empty cloth hangs there"
    assert change[2] > 20
    assert change[3] < change[2] / 2
    border = np.abs(pictures[2] - pictures[0])[2:9, 190:290]
    assert border.mean() < 4, "the border hangs before it"
    panel = next(p for p in panels(read(tmp_path / "stills.yaml", tmp_path).story, t) if "show" in p.heading)
    assert showing.start + 10 < panel.frame < showing.end - 10, "the panel shows what is shown"
