"""Pictures of the project as places: size by floor and horizon, light from the picture, nothing beyond its edges, faults told."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

import stills
from front import from_file
from scenec import line, painter
from scenec.camera.framing import FRAMINGS, Standing, frame, to_screen
from scenec.diagnostics import SceneError
from scenec.drawing.colour import oklch
from scenec.sets.art import EYE_LEVEL, Art, Tone, is_art, named
from scenec.sets.light import light_of, people_light, rim
from scenec.sets.table import SETS
from scenec.sets.tones import measured
from scenec.store import Store

HARBOUR = Path(__file__).parents[2] / "scenes" / "pictures" / "harbour.jpg"
PLACE = "{art: picture.png, floor: 0.9, horizon: 0.5}"
LIT = Tone("#b09a80", "#f0d0a0", "#302828", 0.3)


def scene(place: str, script: str = "- pause: 1s\n", size: str = "320x180") -> str:
    text = stills.scene(script, size, place="here")
    return text.replace("\ncharacters:", f"\nplaces:\n  here: {place}\ncharacters:")


def picture(folder: Path, left: tuple[int, int, int], right: tuple[int, int, int], size: tuple[int, int] = (640, 360)) -> Path:
    """A picture of two halves, in B, G, R."""
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    pixels[:, : size[0] // 2], pixels[:, size[0] // 2 :] = left, right
    cv2.imwrite(str(folder / "picture.png"), pixels)
    return folder / "picture.png"


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1600, 1600), (3000, 900), (800, 1600)])
def test_a_name_holds_its_numbers(width: int, height: int) -> None:
    stage = SETS[Art(width, height, 0.9, 0.5).name]
    assert is_art(stage.name)
    assert stage.name in SETS
    left, top, right, bottom = stage.bounds
    assert left <= 0
    assert top <= 0
    assert right >= 1920
    assert bottom >= 1080
    assert (right - left) / (bottom - top) == pytest.approx(width / height)
    assert stage.ground == pytest.approx(top + 0.9 * (bottom - top), abs=0.01)
    assert (stage.ground - stage.horizon) / stage.pixels_per_metre == pytest.approx(EYE_LEVEL, abs=0.001)
    assert SETS[Art(width, height, 0.9, 0.5, 1.5).name].pixels_per_metre == pytest.approx(1.5 * stage.pixels_per_metre, abs=0.01)
    assert "picture of nothing" not in set(SETS)
    with pytest.raises(KeyError):
        SETS["picture nonsense"]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080)])
@pytest.mark.parametrize("framing", FRAMINGS)
def test_no_view_leaves_the_picture(framing: str, size: tuple[int, int]) -> None:
    for art in (Art(1920, 1080), Art(900, 1600), Art(3000, 900, 0.8, 0.4)):
        stage = SETS[art.name]
        people = [Standing(-0.8, 1.6, 1), Standing(0.8, 1.8, -1)]
        view = frame(framing, people[0], people, *size, stage)
        left, top = to_screen(view, stage.bounds[:2], *size)
        right, bottom = to_screen(view, stage.bounds[2:], *size)
        assert left <= 0.01
        assert top <= 0.01
        assert right >= size[0] - 0.01
        assert bottom >= size[1] - 0.01


def test_the_light_is_the_pictures(tmp_path: Path) -> None:
    tones = {}
    for name, left, right in (
        ("bright", (235, 235, 235), (225, 225, 225)),
        ("dark", (40, 30, 30), (40, 30, 30)),
        ("warm", (90, 150, 220), (90, 150, 220)),
        ("sided", (60, 60, 60), (240, 240, 240)),
    ):
        tones[name] = measured(picture(tmp_path, left, right))
    skins = {
        name: oklch(people_light(named(Art(640, 360).name, tone), "picture", 0)("#c98c66", "base"))
        for name, tone in tones.items()
    }
    assert skins["bright"][0] > skins["dark"][0] + 0.15
    assert skins["dark"][0] > 0.25, "a face is seen in the darkest picture"
    assert skins["warm"][1] > skins["bright"][1], "warm light"
    assert abs(tones["warm"].side) < 0.05 < -tones["sided"].side
    edge = rim(named(Art(640, 360).name, tones["sided"]), "picture")
    assert edge is not None
    assert edge.side == 1, "lit from the right"
    assert rim(named(Art(640, 360).name, tones["warm"]), "picture") is None


def test_light_without_a_measure_is_day() -> None:
    assert light_of(SETS[Art(640, 360).name], "picture").time == "day"
    assert light_of(SETS[named(Art(640, 360).name, LIT)], "picture").key == LIT.bright


def test_people_stand_in_it(tmp_path: Path) -> None:
    shutil.copy(HARBOUR, tmp_path / "picture.png")  # what a file is called does not matter
    text = scene(PLACE, "- shot: wide\n- pause: 1s\n")
    ((_, timeline, ready),) = stills.painters(text, tmp_path, lambda t: [6])
    shown = np.array(painter.still(ready, 0))
    source = cv2.imread(str(HARBOUR))
    x, y, z = ready.cameras[0]
    stage = SETS[timeline.place.set]
    body = painter.layer_mask(ready, 0, "ana") | painter.layer_mask(ready, 0, "ben")
    rows = np.flatnonzero(painter.layer_mask(ready, 0, "ben").any(1))
    feet = 90 + z * (stage.ground - y) / 6
    assert abs(rows[-1] - feet) < 4
    assert rows[-1] - rows[0] == pytest.approx(1.8 * stage.pixels_per_metre * z / 6, rel=0.08)
    grown = 1.2 * z / 6  # frame pixels to one of the picture's
    matrix = np.array([[grown, 0, 160 - z * x / 6], [0, grown, 90 - z * y / 6]])
    place = cv2.warpAffine(source, matrix, (320, 180), flags=cv2.INTER_AREA)
    off = np.abs(shown.astype(int) - place.astype(int)).mean(2)
    away = cv2.dilate(body.astype(np.uint8), np.ones((41, 41), np.uint8)) == 0
    assert np.median(off[away]) < 6, "it is the picture"


@pytest.mark.parametrize("size", ["320x180", "180x320", "240x240"])
def test_the_same_place_in_every_size(tmp_path: Path, size: str) -> None:
    picture(tmp_path, (120, 120, 120), (200, 200, 200))
    script = "- shot: wide\n- pause: 1s\n- cut: close ben\n- camera: push-in ben\n  over: 1s\n- pause: 1s\n"
    for _, _, ready in stills.painters(scene(PLACE, script, size), tmp_path, lambda t: [3, t.frames - 2]):
        assert painter.still(ready, 0).min() >= 0
        head = painter.layer_mask(ready, 0, "ben/head")
        assert head.any()
        assert not head[0].any()
        assert not head[:, 0].any()
        assert not head[:, -1].any()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("{art: gone.png}", "file-not-found"), ("{art: ../picture.png}", "outside-project"),
        ("{art: picture.gif}", "unknown-format"),
        ("{art: text.png}", "bad-media"), ("{art: cut.png}", "bad-media"), ("{art: narrow.png}", "bad-media"),
        ("{art: picture.png, floor: 0.4}", "out-of-range"), ("{art: picture.png, horizon: 0.95}", "out-of-range"),
        ("{art: picture.png, scale: 9}", "out-of-range"), ("{set: park, floor: 0.8}", "useless-option"),
        ("{set: park, art: picture.png}", "useless-option"), ("{art: picture.png, looks: {a: {light: dusk}}}", "unknown-light"),
        ("{}", "missing-key"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_place_is_said(tmp_path: Path, place: str, code: str) -> None:
    whole = picture(tmp_path, (1, 2, 3), (4, 5, 6)).read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.png").write_text("#EXTM3U\nhttp://example.org/x\n")
    cv2.imwrite(str(tmp_path / "narrow.png"), np.zeros((900, 100, 3), np.uint8))
    file = tmp_path / "scene.yaml"
    file.write_text(scene(place), encoding="utf-8")
    found = [fault.code for fault in from_file(file, tmp_path)[1]]
    assert code in found, found


def test_a_plan_without_takes_knows_the_picture(tmp_path: Path) -> None:
    picture(tmp_path, (120, 120, 120), (200, 200, 200))
    text = scene(PLACE, '- ana: "Hello there."\n- ben: "Good evening."\n')
    (tmp_path / "stills.yaml").write_text(text, encoding="utf-8")
    store = Store(tmp_path / "store")
    graph = line.foreseen_graph(line.read(tmp_path / "stills.yaml", tmp_path).story, store)
    kinds = [node.kind for node in graph.nodes]
    assert kinds.index("footage") < kinds.index("backdrop") < kinds.index("piece")
    before = {node.key: node.digest for node in graph.nodes if node.kind in ("footage", "backdrop")}
    assert all(before.values())
    picture(tmp_path, (10, 120, 120), (200, 200, 200))
    after = line.foreseen_graph(line.read(tmp_path / "stills.yaml", tmp_path).story, store)
    assert all(node.digest != before[node.key] for node in after.nodes if node.key in before), "another picture, another place"


def test_weather_falls_in_it_and_grades_it(tmp_path: Path) -> None:
    def still(weather: str) -> np.ndarray:  # type: ignore[type-arg]
        folder = tmp_path / f"at-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        picture(folder, (90, 140, 200), (90, 140, 200))
        looks = f"looks: {{now: {{{weather}}}}}"
        text = scene(f"{{art: picture.png, floor: 0.9, horizon: 0.5, {looks}}}")
        [(_, _, ready)] = stills.painters(text, folder, lambda _t: [6])
        return np.asarray(painter.still(ready, 0)).astype(int)

    fine, rain, snow, fog = (still(each) for each in ("", "weather: rain", "weather: snow", "weather: fog"))
    sky = np.s_[10:60, 20:300]
    assert rain[sky].mean() < fine[sky].mean() - 8
    assert np.ptp(rain[sky].mean((0, 1))) < np.ptp(fine[sky].mean((0, 1))), "less colour is left"
    assert rain[sky][..., 1].std() > fine[sky][..., 1].std() + 0.5, "drops are seen"
    assert (snow[sky].min(2) > 180).mean() > (fine[sky].min(2) > 180).mean() + 0.001, "flakes are seen"
    at_horizon, at_feet = (np.abs(fog - fine)[rows, :20].mean() for rows in (slice(80, 100), slice(165, 178)))
    assert at_horizon > at_feet, "fog is thickest where it is farthest"
    assert (still("") == fine).all()


def test_one_sits_where_the_picture_has_a_seat(tmp_path: Path) -> None:
    picture(tmp_path, (90, 140, 200), (90, 140, 200))
    place = "{art: picture.png, floor: 0.9, horizon: 0.5, marks: {bench: 0.7}, seats: {bench: 0.5, left: 0.4}}"
    text = scene(place, "  - sit: ana\n    on: bench\n  - sit: ben\n    on: left\n  - pause: 1s\n")
    t = stills.told(text, tmp_path)
    sitting = {p.character: p.tracks["x"].start for p in t.performances}
    stage = SETS[t.place.set]
    assert stage.stage_x(sitting["ana"]) == pytest.approx(0.7 * 1920, abs=2)
    assert sitting["ben"] == pytest.approx(stage.metres(stage.marks["left"]), abs=0.01)
    assert [(stage.ground - seat.top) / stage.pixels_per_metre for seat in stage.seats] == pytest.approx([0.5, 0.4])
    assert SETS[named(t.place.set, LIT)].seats == stage.seats
    for wrong, code in (("seats: {bank: 0.5}", "unknown-mark"), ("seats: {left: 3}", "out-of-range")):
        with pytest.raises(SceneError) as error:
            stills.told(scene(f"{{art: picture.png, floor: 0.9, horizon: 0.5, {wrong}}}"), tmp_path)
        assert [fault.code for fault in error.value.diagnostics] == [code]
