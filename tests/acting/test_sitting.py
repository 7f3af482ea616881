"""Sitting down, seated, standing up: hips on the seat, feet on the floor, nothing that slides or comes off."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from forms import library
from scenec.acting.evaluate import evaluate
from scenec.acting.interactions.contact import touch
from scenec.arrange.seating import Seats
from scenec.camera.moves import camera_at
from scenec.deeds import Handle, Sit, Stand
from scenec.diagnostics import SceneError
from scenec.drawing import canvas
from scenec.interaction import Interaction
from scenec.rigs import person
from scenec.rigs.person.build import CUSHION, Build, build_of
from scenec.sets.table import SETS, STAGE_HEIGHT
from scenec.story import Beat, Character, Duration, Pause, Shot, Turn, Voice, Walk
from scenec.timeline import Performance, Timeline
from stories import ANA, BEN, CAL, film, story

Pose = dict[str, NDArray[np.float32]]
STAGE = SETS["railway-platform"]
SEAT = STAGE.seats[0]
HIGH = (SEAT.floor - SEAT.top) / STAGE.pixels_per_metre
BREAK = Pause("wait", length=Duration(0.5, "s"))


def somebody(build: str, age: str, height: float, **look: object) -> Character:
    return Character("ana", "Ana", age, height, Voice(), {"rig": "person", "build": build, **look}, 0.5)


PEOPLE = {
    "dress": somebody("woman", "adult", 1.62, top={"kind": "dress", "colour": "#e2793a"}),
    "coat": somebody("man", "adult", 1.92, top={"kind": "coat", "colour": "#39566b"}),
    "child": somebody("child", "child", 1.15),
    "elder": somebody("woman", "elder", 1.58, bottom={"kind": "skirt", "colour": "#8c4a5a"}),
}
EACH = pytest.mark.parametrize("who", PEOPLE.values(), ids=list(PEOPLE))
DEEDS = (BREAK, Sit("sit", who=("ana",), on="bench"), Pause("on", length=Duration(1, "s")), Stand("stand", who=("ana",)))


def acted(*beats: Beat, people: tuple[Character, ...] = (BEN, ANA, CAL)) -> tuple[Timeline, dict[str, Pose]]:
    t = film(*beats, people=people, cast=(("ben", "right"), ("ana", "left")))
    return t, {p.character: evaluate(p, t.frames, 30, {}) for p in t.performances}


def of(t: Timeline, who: str) -> Performance:
    return next(p for p in t.performances if p.character == who)


def built(who: Character) -> tuple[Build, float]:
    build = build_of(who.look, who.age)
    return build, who.height / build.heads


def lowest(who: Character, performance: Performance, pose: Pose, t: int, *parts: str) -> float:
    """Metres above the floor of the lowest pixel of parts, under the hips."""
    scale, width, height = 100.0, 500, 640
    one = {name: values[t : t + 1] for name, values in pose.items()}
    ops = person.draw(person.figure(performance.look, performance.age), one, performance.hands, scale)
    place = np.array([[scale, 250, 600]], np.float32)
    commands = canvas.in_order(canvas.prepare(ops, place, lambda colour, plane: colour))
    mask = canvas.mask(commands, 0, width, height, lambda name: name.startswith(parts))
    way = 1 if one["yaw"][0] > 0 else -1
    columns = mask[:, 230:250] if way > 0 else mask[:, 251:271]
    return float(600 - np.flatnonzero(columns.any(1)).max()) / scale * built(who)[1]


@EACH
def test_hips_are_on_the_seat_and_feet_on_the_floor(who: Character) -> None:
    t, poses = acted(*DEEDS, people=(BEN, who, CAL))
    build, head = built(who)
    pose, at = poses["ana"], t.beats["on"][0] + 20
    assert pose["sit"][at] == 1
    assert pose["depth"][at] == pytest.approx((STAGE.ground - SEAT.floor) / STAGE.pixels_per_metre)  # as far back as the seat
    assert pose["hipHeight"][at] * head == pytest.approx(HIGH + CUSHION * build.leg_width * head, abs=0.01)
    # What is drawn lowest under the hips lies on the seat: no gap, and no more sunk in than cloth and flesh give way.
    assert -0.08 < lowest(who, of(t, "ana"), pose, at, "torso", "pelvis", "leg") - HIGH < 0.02
    lift = [float(pose[f"ankleY{side}"][at] - build.ankle) * head for side in ("Left", "Right")]
    assert max(map(abs, lift)) < 0.005 if who.age != "child" else min(lift) > 0.05


@EACH
def test_feet_stay_where_they_are_on_the_way_down_and_up(who: Character) -> None:
    t, poses = acted(*DEEDS, people=(BEN, who, CAL))
    pose, (_, down), (up, end) = poses["ana"], t.beats["sit"], t.beats["stand"]
    for first, last in ((down - 34, down), (up, end)):
        for side in ("Left", "Right"):
            if who.age != "child":
                assert np.abs(pose[f"ankleY{side}"][first:last] - built(who)[0].ankle).max() < 0.02, "H off the floor"
            x = pose["x"].astype(float) + pose[f"ankleX{side}"] * built(who)[1]
            assert np.abs(np.diff(x[first:last])).max() * STAGE.pixels_per_metre < 1.0
    assert np.abs(np.diff(pose["hipHeight"])).max() < 0.16
    assert np.abs(np.diff(pose["lean"])).max() < 4.0


def test_the_camera_knows_how_high_eyes_are() -> None:
    """Seated, standing before the seat, and after a touch there: a close shot has the eyes at one height in the frame."""
    meet = Interaction("meet", form=library()["handshake"], who=("ben", "ana"))
    cuts = [Shot(name, framing="close", subject="ana") for name in ("first", "seated", "up", "after")]
    beats = (cuts[0], BREAK, DEEDS[1], cuts[1], replace(BREAK, id="b"), DEEDS[3], cuts[2], replace(BREAK, id="c"))
    t, poses = acted(*beats, Shot("wide", framing="wide"), meet, cuts[3], replace(BREAK, id="d"))
    build, head = built(ANA)
    seen = []
    for at in (t.beats[name][0] + 5 for name in ("wait", "b", "c", "d")):
        shot = next(s for s in t.shots if s.start <= at < s.end)
        view = camera_at(shot.camera, at)
        up = (poses["ana"]["hipHeight"][at] + build.torso) * head + poses["ana"]["depth"][at]
        seen.append((STAGE.ground - up * STAGE.pixels_per_metre - view.y) * view.z / STAGE_HEIGHT)
    assert max(seen) - min(seen) < 0.06, seen


def test_two_sit_side_by_side_and_turn_to_each_other() -> None:
    t, poses = acted(Sit("sit", who=("ana", "ben"), on="bench"), Pause("on", length=Duration(1, "s")))
    assert t.beats["sit"] == (0, 0), "who sits down before anything else sits when the film begins"
    x = {who: float(poses[who]["x"][10]) for who in ("ana", "ben")}
    assert abs(x["ana"] - x["ben"]) == pytest.approx((STAGE.seats[1].x - SEAT.x) / STAGE.pixels_per_metre, abs=0.01)
    assert all(poses[who]["sit"][0] == 1 for who in x)
    left, right = sorted(x, key=lambda who: x[who])
    assert poses[left]["yaw"][10] > 0 > poses[right]["yaw"][10]
    assert float(poses["ana"]["depth"][5]) == pytest.approx((STAGE.ground - SEAT.floor) / STAGE.pixels_per_metre, abs=1e-3)


def test_who_walks_off_stands_up_first() -> None:
    t, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, Walk("walk", who="ana", to="edge"))
    pose = poses["ana"]
    first = min(step.lift for step in of(t, "ana").feet.steps)
    assert pose["sit"][int(first)] < 0.05
    assert pose["sit"][-1] == 0
    assert abs(float(pose["depth"][-1])) < 1e-6


@pytest.mark.parametrize(("on", "rises"), [("edge", True), (None, False)])
def test_who_takes_something_out_of_reach_stands_up_first(on: str | None, rises: bool) -> None:
    taken = Handle("take", kind="take", who=("ana",), thing="book" if rises else "phone", on=on)
    t, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, taken)
    pose, steps = poses["ana"], of(t, "ana").feet.steps
    assert (pose["sit"][-1] == 0) == rises
    assert bool(steps) == rises
    if rises:
        assert pose["sit"][int(min(step.lift for step in steps))] < 0.05
        assert t.beats["take"][1] - t.beats["take"][0] > 60


def test_who_sits_on_a_bench_can_turn_round() -> None:
    t, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, Turn("turn", who=("ana",), to="edge"))
    pose, end = poses["ana"], t.beats["turn"][1]
    assert np.sign(pose["yaw"][min(end + 5, t.frames - 1)]) == 1
    assert pose["sit"].min() == 1


@pytest.mark.parametrize(("away", "seat"), [(0.1, 1), (2.0, 0)])
def test_nobody_sits_down_behind_somebody_who_stands(away: float, seat: int) -> None:
    sit, first = Sit("sit", who=("ana",), on="bench"), STAGE.metres_of(SEAT.x)
    chosen = Seats(story(sit, people=(BEN, ANA)), STAGE).sit(sit, "ana", first - 0.5, 1, first, {"ben": first - away}, False)
    assert chosen.seat.x == pytest.approx(STAGE.metres_of(STAGE.seats[seat].x))


def test_a_third_one_finds_no_seat() -> None:
    beats = (Sit("sit", who=("ana", "ben")), BREAK, Walk("in", who="cal", to="edge"), Sit("third", who=("cal",)))
    with pytest.raises(SceneError) as found:
        acted(*beats)
    assert [d.code for d in found.value.diagnostics] == ["no-seat"]


@pytest.mark.parametrize("kind", ["hold-hands", "comfort", "kiss-cheek", "hug"])
def test_two_who_sit_touch_and_stay_seated(kind: str) -> None:
    told = Interaction("it", form=library()[kind], who=("ana", "ben"))
    t, poses = acted(Sit("sit", who=("ana", "ben"), on="bench"), BREAK, told)
    assert all(pose["sit"].min() == 1 for who, pose in poses.items())
    assert not [step for p in t.performances for step in p.feet.steps if abs(step.x) > 9]
    both = [of(t, who) for who in ("ana", "ben")]
    left = touch(both, [poses[p.character] for p in both], 30).left
    assert left
    assert max(left.values()) < 0.02


def test_who_sits_far_from_the_other_stands_up_to_be_embraced() -> None:
    told = Interaction("it", form=library()["hug"], who=("ben", "ana"))
    t, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, told)
    assert poses["ana"]["sit"][0] == 1
    assert poses["ana"]["sit"][t.beats["it"][1] - 30] == 0
    both = [of(t, who) for who in ("ben", "ana")]
    assert max(touch(both, [poses[p.character] for p in both], 30).left.values()) < 0.02


@pytest.mark.parametrize("kind", ["kiss-cheek", "kiss-forehead", "hug", "forehead-touch"])
@pytest.mark.parametrize(("child", "adult"), [(1.1, 2.0), (1.2, 1.7), (1.3, 1.84)])
def test_a_grown_up_kneels_to_a_child(kind: str, child: float, adult: float) -> None:
    people = (
        somebody("child", "child", child),
        Character("ben", "Ben", "adult", adult, Voice(), {"rig": "person", "build": "man"}, 0.5),
    )
    told = Interaction("it", form=library()[kind], who=("ben", "ana"))
    t = film(BREAK, told, people=people, cast=(("ben", "left"), ("ana", "right")))
    poses = {p.character: evaluate(p, t.frames, 30, {}) for p in t.performances}
    both = [of(t, who) for who in ("ben", "ana")]
    assert poses["ben"]["kneel"].max() == pytest.approx(1.0, abs=0.01)
    assert poses["ben"]["kneel"][-1] == pytest.approx(0.0, abs=0.01)
    assert max(touch(both, [poses[p.character] for p in both], 30).left.values()) < 0.02


@pytest.mark.parametrize("kind", ["high-five", "handshake", "fist-bump"])
def test_who_sits_stays_seated_for_a_hand_of_somebody_who_comes(kind: str) -> None:
    told = Interaction("it", form=library()[kind], who=("ben", "ana"))
    t, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, told)
    assert poses["ana"]["sit"].min() == 1
    assert np.ptp(poses["ana"]["x"]) < 0.1
    both = [of(t, who) for who in ("ben", "ana")]
    left = touch(both, [poses[p.character] for p in both], 30).left
    assert left
    assert max(left.values()) < 0.02


def test_who_sits_and_begins_stands_up() -> None:
    told = Interaction("it", form=library()["high-five"], who=("ana", "ben"))
    _, poses = acted(Sit("sit", who=("ana",), on="bench"), BREAK, told)
    assert poses["ana"]["sit"].min() == 0
