"""The car: everybody sits in it, hands are on the wheel, the land goes by, lamps and wipers pass; and what has no room there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scenec import painter
from scenec.acting.evaluate import evaluate
from scenec.camera.glass import REST, STROKE, SWING, swing
from scenec.camera.passing import passing
from scenec.diagnostics import SceneError
from scenec.painter import layer_mask
from scenec.plan.pieces import piece_params
from scenec.sets.car.roadside import LENGTH, ahead, sweep, things
from scenec.sets.table import SETS
from stills import painters, scene, told

CAR = SETS["car"]
CAST = "{ana: passenger, ben: driver}"
TALK = '  - shot: wide\n  - ana: "Are we there yet? It has been such a long day for me, and longer for you."\n'
SIZE = "480x270"


def stills(script: str, folder: Path, place: str, at: list[int], cast: str = CAST) -> list[np.ndarray]:  # type: ignore[type-arg]
    found = painters(scene(script, SIZE, place, cast), folder, lambda _t: at)
    return [painter.still(ready, 0).astype(int) for _, _, ready in found]


def test_who_drives_holds_the_wheel_and_nothing_is_seen_below_the_dashboard(tmp_path: Path) -> None:
    [(_, _, ready)] = painters(scene(TALK, "960x540", "car/day", CAST), tmp_path, lambda _t: [8])
    view = ready.cameras[0]
    for side, hand in (("left", -1), ("right", 1)):
        mask = layer_mask(ready, 0, f"ben/arm-{side}/hand")
        ys, xs = np.nonzero(mask)
        assert len(ys) > 100, "the hand is before the wheel"
        x = view.x + (xs.mean() - 480) * 2 / view.z - 1248.0
        y = view.y + (ys.mean() - 270) * 2 / view.z - 852.0
        assert 0.75 < (x / 186.0) ** 2 + (y / 180.0) ** 2 < 1.35, "the hand is on the rim"
        assert x * hand > 60
    assert not layer_mask(ready, 0, "ben/leg").any() or np.nonzero(layer_mask(ready, 0, "ben/leg"))[0].min() > 0.6 * 540


def test_four_sit_in_two_rows(tmp_path: Path) -> None:
    people = "  cara: {age: adult, look: {seed: 21, build: woman}}\n  dan: {age: adult, look: {seed: 33, build: man}}\n"
    text = scene(TALK, SIZE, "car/day", "{ana: passenger, ben: driver, cara: back-left, dan: back-right}")
    [(_, _, ready)] = painters(text.replace("characters:\n", f"characters:\n{people}", 1), tmp_path, lambda _t: [8])
    sizes = {who: int(layer_mask(ready, 0, f"{who}/head").sum()) for who in ("ana", "ben", "cara", "dan")}
    assert min(sizes["ana"], sizes["ben"]) > max(sizes["cara"], sizes["dan"]) > 300
    between = [command for command in ready.commands if command.op.part == "between"]
    assert between
    depths = {who: [c.op.z for c in ready.commands if c.op.part.startswith(f"{who}/")] for who in sizes}
    assert max(depths["cara"] + depths["dan"]) < between[0].op.z < min(depths["ana"] + depths["ben"])


def test_the_land_goes_by_and_people_do_not(tmp_path: Path) -> None:
    first, second = stills("  - shot: wide\n  - pause: 2s\n", tmp_path, "car/day", [4, 7], "{ben: driver}")
    moved = np.abs(first - second).max(2) > 12
    sides = np.zeros(moved.shape, bool)
    sides[40:150, :40] = sides[40:150, -40:] = True
    assert moved[sides].mean() > 0.15
    bonnet = np.zeros(moved.shape, bool)
    bonnet[230:, 100:380] = True
    assert not moved[bonnet].any()


def test_a_parked_car_stands(tmp_path: Path) -> None:
    own = "places:\n  yard:\n    set: car\n    speed: 0\nplace: yard"
    text = scene("  - shot: wide\n  - pause: 2s\n", SIZE, "car/day", "{ben: driver}").replace("place: car/day", own)
    pictures = [painter.still(ready, 0).astype(int) for _, _, ready in painters(text, tmp_path, lambda _t: [4, 7])]
    assert np.abs(pictures[0] - pictures[1])[:150, :40].max() <= 2
    t = told(text, tmp_path)
    assert "clock" not in piece_params(t, t.windows[0])[0], "where nothing moves a piece does not know when it plays"


def test_what_stands_beside_the_road_goes_away_and_comes_again() -> None:
    places = [ahead(30.0, gone, 0.0) for gone in (0.0, 10.0, 100.0, LENGTH)]
    assert places == [30.0, 40.0, 130.0, 30.0]
    assert things(3) == things(3) != things(4)
    assert all(abs(thing.x) > 3 for thing in things(3)), "nothing stands on the road"
    assert [len(sweep(gone)) for gone in (0.0, 2 * LENGTH)] == [len(sweep(LENGTH))] * 2


def test_a_lamp_makes_faces_brighter_as_it_passes_by_night_only() -> None:
    road = CAR.road
    assert road is not None
    assert passing("car", "night", None, 480, 270, 1, None).source.lamps == 1.0
    assert passing("car", "day", None, 480, 270, 1, None).source.lamps == 0.0
    gone = np.arange(0, 72, 2.0)
    lit = [bool(sweep(float(each))) for each in gone]
    assert any(lit)
    assert not all(lit), "between two lamps it is dark"


def test_a_wiper_takes_the_drops_that_it_meets() -> None:
    assert swing(0) == 0
    assert swing(STROKE / 2) == pytest.approx(1)
    glass = passing("car", "day", "rain", 480, 270, 1, None).glass
    x, y, length = road_wiper()
    met = [
        drop
        for drop in glass.drops
        if 0.35 * length < np.hypot(x - drop.x, y - drop.y) < 0.95 * length
        and REST + 5 < np.degrees(np.arctan2(y - drop.y, x - drop.x)) < REST + SWING - 5
    ]
    assert len(met) > 20
    for drop in met:
        since = [glass._since(drop, t) for t in np.arange(8.0, 8.0 + STROKE, 0.02)]
        assert min(since) < 0.03
        assert max(since) < STROKE
    assert not passing("car", "day", None, 480, 270, 1, None).glass.drops


def road_wiper() -> tuple[float, float, float]:
    assert CAR.road is not None
    return CAR.road.wipers[0]


@pytest.mark.parametrize(
    "beat",
    [
        "walk: ana\n    to: driver",
        "exit: ana",
        "stand: ana",
        "sit: ana",
        "cut: over ana",
        "dance: [ana, ben]",
        "hug: [ana, cara]",
    ],
)
def test_there_is_no_room(beat: str, tmp_path: Path) -> None:
    text = scene(f"  - {beat}\n", SIZE, "car/day", "{ana: passenger, ben: driver, cara: back-left}")
    text = text.replace("characters:\n", "characters:\n  cara: {age: adult}\n", 1)
    with pytest.raises(SceneError) as error:
        told(text, tmp_path)
    assert [fault.code for fault in error.value.diagnostics] == ["no-room"]


def test_a_seat_is_taken_once(tmp_path: Path) -> None:
    with pytest.raises(SceneError) as error:
        told(scene(TALK, SIZE, "car/day", "{ana: driver, ben: right}"), tmp_path)
    assert [fault.code for fault in error.value.diagnostics] == ["mark-taken"]


def test_who_has_a_wheelchair_sits_on_the_seat(tmp_path: Path) -> None:
    text = scene(TALK, SIZE, "car/day", CAST).replace("look: {seed: 7,", 'look: {seed: 7, wheelchair: "#c4473a",')
    one = told(text, tmp_path)
    other = told(scene(TALK, SIZE, "car/day", CAST), tmp_path)
    assert one.performances == other.performances


def test_who_drives_looks_at_the_road_while_the_other_speaks(tmp_path: Path) -> None:
    hers = '  - ana: "It has been such a long day for me, and longer for you."\n'
    his = '  - ben: "I know it has, and I am sorry for all of it."\n'
    t = told(scene(hers + his, SIZE, "car/day", CAST), tmp_path)
    listens, speaks = ((start + end) // 2 for start, end in (t.beats[b] for b in t.beats if b.startswith(("ana", "ben"))))
    silent = replace(next(p for p in t.performances if p.character == "ben"), speech=())
    turned = evaluate(silent, t.frames, 12, {})["headYaw"]
    assert abs(turned[listens]) < 18
    assert turned[speaks] < -24, "to the one beside him"
