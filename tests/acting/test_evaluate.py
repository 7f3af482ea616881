"""From performances to poses: what a body may do in one frame, feet that stand, lips that close, and no frame like the last."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.acting import steps
from scenec.acting.channels import SIDE_NAMES, SIDES
from scenec.acting.evaluate import evaluate
from scenec.acting.rests import HANDS
from scenec.acting.tracks import window_performance
from scenec.arrange import arrange
from scenec.lipsync.curves import curves
from scenec.pose import CHANNELS
from scenec.rigs.person.build import BUILDS
from scenec.story import Beat, Duration, Gesture, Turn, Walk
from scenec.timeline import Performance, Timeline
from stories import ANA, film, line, story, timings
from test_arrange import SECONDS, TALK

Pose = dict[str, NDArray[np.float32]]

GESTURES: tuple[Beat, ...] = (
    line("one", "ben", "You said that you would call me, and you *never* did. Not once!", "angry"),
    Gesture("g1", kind="shrug", who=("ana",)),
    Gesture("g2", kind="shake-head", who=("ben",)),
    Gesture("g3", kind="nod", who=("ana", "ben")),
    line("two", "ana", "Oh! {point:ben}You came back for me? {hand-on-heart}Maybe my heart believes it.", "surprised"),
    Gesture("g4", kind="wave", who=("ana",), length=Duration(3, "s")),
    Turn("t1", who=("ana",), to="edge"),
    line("three", "ana", "I must go, my friend, but {wave}maybe we meet again.", "sad"),
    Walk("w1", who="ana", to="edge"),
    Walk("w2", who="ben", to="ana"),
    line("four", "ben", "Then I come with you, bag and baggage!", "laughing"),
)


def mouths(t: Timeline, *beats: Beat, seconds: dict[str, float] | None = None) -> dict[str, Pose]:
    told = timings(story(*beats), seconds)
    return {s.id: curves(told[s.id], t.format.fps, s.frames, "en") for s in t.lines}


def acted(
    *beats: Beat, seconds: dict[str, float] | None = None, fps: int = 30
) -> tuple[Timeline, dict[str, Pose], dict[str, Pose]]:
    t = film(*beats, seconds=seconds, fps=fps)
    spoken = mouths(t, *beats, seconds=seconds) if fps == 30 else {}
    if fps != 30:
        told = timings(story(*beats), seconds)
        spoken = {s.id: curves(told[s.id], fps, s.frames, "en") for s in t.lines}
    return t, spoken, {p.character: evaluate(p, t.frames, fps, spoken) for p in t.performances}


TALKED = acted(*TALK, seconds=SECONDS)
GESTURED = acted(*GESTURES)
BOTH = pytest.mark.parametrize("made", [TALKED, GESTURED], ids=["talk", "gestures"])


@BOTH
def test_every_channel_is_there_and_finite(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    t, _, poses = made
    for pose in poses.values():
        assert set(pose) == set(CHANNELS)
        for name, values in pose.items():
            assert values.shape == (t.frames,), name
            assert values.dtype == np.float32
            assert np.isfinite(values).all(), name


@BOTH
def test_a_piece_shows_what_the_film_shows(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    t, spoken, poses = made
    for p in t.performances:
        for w in t.windows:
            cut = evaluate(window_performance(p, w.start, w.end, 30), w.end - w.start, 30, spoken)
            for name in CHANNELS:
                whole = poses[p.character][name][w.start : w.end]
                scale = max(1.0, float(np.abs(whole).max()))
                assert np.abs(cut[name] - whole).max() / scale < 0.01, (p.character, w.key, name)


# The largest step a frame that still looks like a movement, by channel.
STEPS = {
    "browInnerUp": 0.20, "browOuterUp": 0.20, "browDown": 0.20, "mouthSmile": 0.20, "mouthFrown": 0.20, "headPitch": 2.6,
    "headRoll": 2.0, "headYaw": 5.0, "yaw": 4.6, "lean": 1.0, "neck": 1.2, "curve": 0.02, "hipTilt": 1.5, "shoulderTilt": 1.6,
    "hipHeight": 0.06, "armUpLeft": 20, "armUpRight": 20, "armLowLeft": 36, "armLowRight": 36, "wristLeft": 9, "wristRight": 9,
    "armUpScaleLeft": 0.12, "armUpScaleRight": 0.12, "armLowScaleLeft": 0.18, "armLowScaleRight": 0.18, "handLeft": 0.25,
    "handRight": 0.25, "breath": 0.8, "jawOpen": 0.75, "mouthStretch": 0.65, "tear": 0.1, "blush": 0.1, "cheekSquint": 0.2,
}  # fmt: skip


@BOTH
def test_nothing_jumps(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    _, _, poses = made
    for who, pose in poses.items():
        for name, limit in STEPS.items():
            steps_ = np.abs(np.diff(pose[name]))
            assert steps_.max() <= limit, (who, name, int(steps_.argmax()))


@BOTH
def test_nobody_ever_freezes(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    t, _, poses = made
    for pose in poses.values():
        stacked = np.stack([pose[name] for name in CHANNELS])
        change = np.abs(np.diff(stacked, axis=1)).max(0)
        inside = np.ones(t.frames - 1, bool)
        for w in t.windows:  # idle movement rests for a moment at the edges of a piece
            inside[max(0, w.start - 2) : w.start + 2] = False
        assert (change[inside[: len(change)]] > 1e-4).mean() > 0.995
        assert (change > 1e-6).mean() > 0.99


@BOTH
def test_a_standing_foot_stands(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    t, _, poses = made
    for p in t.performances:
        build = BUILDS[p.look["build"]]
        head = p.height / build.heads
        frames = np.arange(t.frames, dtype=np.float64)
        for side in SIDES:
            foot = steps.foot(p.feet, side, build, head, frames, 30)
            drawn = poses[p.character]["x"] + poses[p.character]["ankleX" + SIDE_NAMES[side]] * head
            assert np.abs(drawn - foot.x).max() < 1e-3
            flat = (foot.aloft == 0) & (np.abs(foot.pitch) < 1e-6)
            still = flat[1:] & flat[:-1]
            assert (np.abs(np.diff(foot.x))[still] / head < 0.005).all()
            standing = foot.aloft == 0
            # The ball stays where it is while the heel rises; the heel, while the toes come down.
            forward = np.where(foot.yaw >= 0, 1.0, -1.0)
            turned = np.abs(np.sin(np.radians(foot.yaw)))
            angle = np.radians(foot.pitch) * turned
            for i in np.flatnonzero(standing & (foot.pitch > 0))[:400]:
                pivot = steps.BALL * build.leg_width * turned[i]
                ball = foot.x[i] / head + forward[i] * (pivot * np.cos(angle[i]) - build.ankle * np.sin(angle[i]))
                own = [s.x for s in p.feet.steps if s.side == side] + [p.feet.x[side > 0]]
                assert min(abs(ball - x / head - forward[i] * pivot) for x in own) < 0.01
            assert (foot.y >= build.ankle - 0.02).all(), "no foot goes into the ground"


@BOTH
def test_legs_reach_the_ground(made: tuple[Timeline, dict[str, Pose], dict[str, Pose]]) -> None:
    t, _, poses = made
    for p in t.performances:
        build, pose = BUILDS[p.look["build"]], poses[p.character]
        for name in SIDE_NAMES.values():
            dx = pose["ankleX" + name]
            reach = np.hypot(dx, pose["hipHeight"] - pose["ankleY" + name])
            standing = pose["ankleY" + name] < build.ankle + 0.02
            assert (reach[standing] <= (build.thigh + build.shin) * 1.02).all()
        assert pose["hipHeight"].min() > build.hip_height * 0.9


def test_lips_are_shut_at_every_p_b_and_m_whatever_is_felt() -> None:
    for feeling in ("laughing", "angry", "surprised", "afraid", "sad"):
        beats = (line("a", "ben", "Maybe my mother bought a bag and a map.", feeling), line("b", "ana", "Pardon me?"))
        t, _, poses = acted(*beats, seconds={"a": 3.2})
        told = timings(story(*beats), {"a": 3.2})["a"]
        start = t.beats["a"][0]
        closed = poses["ben"]["jawOpen"] * 0.62 < 0.04
        for ph in told.phonemes:
            if ph.phone in {"p", "b", "m"}:
                first, last = int(start + ph.start * 30), int(np.ceil(start + ph.end * 30))
                shut = closed[first - 1 : last + 1]
                assert (shut[1:] & shut[:-1]).any(), (feeling, ph)
                assert closed[int(np.ceil(start + ph.start * 30 - 1e-6)) : last].any(), "not late"
        assert poses["ben"]["mouthPress"][start:].max() > 0.5


def test_speech_keeps_the_corners_and_the_lids_with_the_feeling() -> None:
    beats = (line("a", "ben", "Well, how are you today?", "happy"), line("b", "ana", "Fine."))
    t, spoken, poses = acted(*beats)
    silent = evaluate(replace(t.performances[0], speech=()), t.frames, 30, spoken)
    for name in ("mouthSmile", "cheekSquint", "eyeBlink", "browInnerUp"):
        assert (poses["ben"][name] == silent[name]).all()
    a, b = t.beats["a"]
    assert np.abs(poses["ben"]["jawOpen"][a:b] - silent["jawOpen"][a:b]).max() > 0.2
    after = slice(b + 7, t.frames)
    assert np.abs(poses["ben"]["jawOpen"][after] - silent["jawOpen"][after]).max() < 1e-6


def test_a_blink_closes_the_lids_and_opens_them_again() -> None:
    t, _, poses = TALKED
    for p in t.performances:
        lids = 1 + 0.38 * poses[p.character]["eyeWide"] - poses[p.character]["eyeBlink"]
        for pulse in p.tracks["blink"].pulses:
            at = int(pulse.frame)
            assert lids[at + 1 : at + 3].max() < 0.03
            assert lids[at - 1] > 0.3
            assert lids[at + 7] > 0.3


def test_eyes_stay_on_the_other_while_the_head_beats() -> None:
    t, _, poses = TALKED
    pose = poses["ben"]
    looked = pose["headYaw"] + pose["gazeX"] * 47
    a, b = t.beats["six"]  # ben listens
    assert np.median(np.abs(looked[a:b] - 50)) < 6
    assert np.abs(pose["gazeX"]).max() <= 1.0


def test_heads_move_as_much_as_heads_do() -> None:
    beats = [
        line(f"a{i}", "ben" if i % 2 else "ana", "I thought about it for a very long time, and then I wrote to you.")
        for i in range(6)
    ]
    t, _, poses = acted(*beats)
    for s in t.lines:
        pitch = poses[s.who]["headPitch"][s.frame : s.frame + s.frames]
        assert 0.5 < pitch.std() < 3.0
        assert np.abs(np.diff(pitch)).max() < 2.6
        assert (np.abs(poses[s.who]["headRoll"]) < 14).all()


def test_the_pelvis_never_stops_in_the_middle_of_a_walk_and_arms_swing_against_legs() -> None:
    t, _, poses = acted(Walk("w", who="ben", to="edge"), line("a", "ben", "Here I am."))
    ben, (a, b) = poses["ben"], t.beats["w"]
    speed = np.diff(ben["x"])
    middle = speed[a + 22 : b - 75]
    assert middle.min() > 0.5 * middle.max(), "it rolls on"
    assert ben["x"][b + 20] == pytest.approx(t.performances[0].tracks["x"].keys[-1].value, abs=0.03)
    legs = ben["ankleXRight"] - ben["ankleXLeft"]
    arms = ben["armUpRight"] - ben["armUpLeft"]
    walking = slice(a + 25, b - 70)
    assert np.corrcoef(legs[walking], arms[walking])[0, 1] < -0.8
    bob = ben["hipHeight"][walking]
    assert 0.05 < bob.max() - bob.min() < 0.2
    assert ben["yaw"][a + 30] > 50
    assert -36 < ben["yaw"][-1] < -20, "and turns back to whom he left"


def test_two_who_talk_stand_as_friends_do_and_face_each_other() -> None:
    t, _, poses = acted(Walk("w", who="ben", to="ana"), line("a", "ben", "Here I am."))
    ben, ana = poses["ben"], poses["ana"]
    assert 0.85 < ana["x"][-1] - ben["x"][-1] < 1.15
    assert 24 < ben["yaw"][-1] < 34
    assert -34 < ana["yaw"][-1] < -24
    assert t.beats["w"][1] - t.beats["w"][0] > 40


def test_who_is_passed_turns_round() -> None:
    t, _, poses = acted(Walk("w", who="ben", to="edge"), line("a", "ben", "Here I am."), line("b", "ana", "There you are."))
    ana = next(p for p in t.performances if p.character == "ana")
    assert len(ana.feet.steps) == 2
    assert poses["ana"]["yaw"][0] < -20
    assert poses["ana"]["yaw"][-1] > 20
    assert poses["ana"]["headYaw"][-1] > 20
    assert poses["ben"]["yaw"][-1] < -20


def test_hands_land_on_their_words() -> None:
    beats = (line("a", "ana", "I want you to know, {wave}hello my dear friend of old."), line("b", "ben", "Hi."))
    t, _, poses = acted(*beats, seconds={"a": 5.0})
    word = t.beats["a"][0] + timings(story(*beats), {"a": 5.0})["a"].words[5].start * 30
    raised = np.abs(poses["ana"]["armUpLeft"])
    assert raised[int(word) - 18] < 20
    assert raised[int(word) + 3] > 70
    assert raised[t.beats["a"][1] + 6] < 25, "and back"
    swings = np.diff(np.sign(np.diff(poses["ana"]["armLowLeft"][int(word) : int(word) + 26])))
    assert (swings != 0).sum() >= 3
    assert t.performances[1].grips[0].shape == "wave"
    cut = window_performance(t.performances[1], *next((w.start, w.end) for w in t.windows if w.beat == "a"), 30)
    assert cut.hands[0][0] in HANDS
    assert cut.hands[0][1] == "wave"
    assert cut.grips == ()


def test_a_raised_arm_is_foreshortened_on_the_way() -> None:
    t, _, poses = acted(Gesture("g", kind="wave", who=("ben",)), line("a", "ana", "Hello."))
    up, scale = poses["ben"]["armLowRight"], poses["ben"]["armLowScaleRight"]
    middle = int(np.argmin(np.abs(up[: t.beats["g"][0] + 24] - 90)))
    assert scale[middle] < 0.75
    assert scale[t.beats["g"][0] + 24] > 0.95


@pytest.mark.parametrize("fps", [12, 24, 50])
def test_other_rates_act_the_same(fps: int) -> None:
    slow, fast = acted(*GESTURES)[2], acted(*GESTURES, fps=fps)
    pose = fast[2]["ana"]
    for name in ("hipHeight", "headYaw", "armUpLeft"):
        assert pose[name].min() == pytest.approx(
            slow["ana"][name].min(), abs=max(0.12, 0.12 * float(np.abs(slow["ana"][name]).max()))
        )
    assert all(np.isfinite(v).all() for v in pose.values())


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_every_build_can_walk_and_talk(build: str) -> None:
    small = replace(ANA, look={"rig": "person", "build": build}, height=1.2 if build == "child" else 1.7)
    told = story(
        Walk("w", who="ana", to="ben"), line("a", "ana", "Here I am, {shrug}again."), cast=(("ben", "left"), ("ana", "edge")),
        people=(replace(ANA, id="ben"), small),
    )  # fmt: skip
    t = arrange(told, timings(told))
    p = t.performances[1]
    pose = evaluate(p, t.frames, 30, {s.id: curves(timings(told)[s.id], 30, s.frames, "en") for s in t.lines})
    assert (np.abs(np.diff(pose["hipHeight"])) < 0.06).all()
    assert pose["hipHeight"].max() <= BUILDS[build].hip_height + 0.01


def test_a_performance_of_nothing_stands() -> None:
    t = film(Duration and line("a", "ben", "Yes."))
    ana: Performance = t.performances[1]
    pose = evaluate(replace(ana, tracks={}, speech=()), 10, 30, {})
    assert np.ptp(pose["x"]) == 0
    assert (pose["ankleYLeft"] == pytest.approx(0.13)) is True or np.allclose(pose["ankleYLeft"], 0.13)
