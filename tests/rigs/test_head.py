"""The head: what it draws is closed where it should be, stays where it should be, and moves without jumps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scenec.drawing.canvas import Command, in_order, mask, paint, prepare, surface, to_bgr
from scenec.drawing.display import Cached, Op
from scenec.pose import EXTRA, FACE
from scenec.rigs.person import hair
from scenec.rigs.person import head as rig
from scenec.rigs.person.hairstyles import STYLES
from scenec.rigs.person.head import HeadOps, contour, head
from scenec.rigs.person.looks import HeadLook, head_look

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "heads.png"
SIZE = 260
H = 150.0
LOOKS = {
    "ana": head_look({"build": "woman", "skin": "tone-3", "hair": {"style": "bob", "colour": "#4a2a1c"}, "lips": "#c4574f"}),
    "tom": head_look({"build": "man", "skin": "tone-6", "hair": {"style": "short"}, "beard": "full", "seed": 9}),
    "ruth": head_look({"build": "elderf", "skin": "tone-2", "hair": {"style": "bun"}, "glasses": "#7a3b34", "seed": 5}, "elder"),
}
Channels = dict[str, NDArray[np.float32]]


def pose(**channels: float | list[float] | NDArray[np.float32]) -> Channels:
    frames = max(np.atleast_1d(np.asarray(v)).size for v in channels.values()) if channels else 1
    return {k: np.broadcast_to(np.asarray(v, np.float32), (frames,)).copy() for k, v in channels.items()}


def same_light(colour: str, plane: str) -> str:
    return colour


def commands(ops: HeadOps, frames: int, size: float = H, side: int = SIZE) -> list[Command]:
    place = np.tile(np.array([[size, side / 2, side * 0.55]], np.float32), (frames, 1))
    return in_order(prepare(ops.back + ops.front, place, same_light))


def pictures(look: HeadLook, channels: Mapping[str, NDArray[np.float32]], size: float = H, side: int = SIZE) -> NDArray[np.uint8]:
    frames = max(len(v) for v in channels.values())
    ready = commands(head(look, channels, size), frames, size, side)
    made = []
    for t in range(frames):
        s = surface(side, side)
        s.pixels[:] = (128, 128, 200, 255)
        paint(s.canvas, ready, t)
        made.append(to_bgr(s.pixels))
    return np.stack(made)


def part_mask(look: HeadLook, channels: Channels, part: str, t: int = 0) -> NDArray[np.bool_]:
    frames = max(len(v) for v in channels.values())
    ready = commands(head(look, channels, H), frames)
    return mask(ready, t, SIZE, SIZE, lambda name: name.startswith(part))


def test_golden(pytestconfig: pytest.Config) -> None:
    """Nine styles, ages and expressions at 96 pixels a head. `--update` draws it anew: look at it before you commit it."""
    faces = [
        pose(headYaw=26, mouthSmile=0.9, jawOpen=0.5, teethUpper=1, tongue=0.5, cheekSquint=0.6, blush=0.4),
        pose(headYaw=-30, browInnerUp=0.8, mouthFrown=0.8, eyeBlink=0.3, gazeY=0.4, tear=1),
        pose(headYaw=0, browDown=1, browSqueeze=1, mouthSquare=0.9, jawOpen=0.3, teethUpper=1, teethLower=1),
        pose(headYaw=62, eyeWide=1, browInnerUp=1, browOuterUp=1, jawOpen=1, mouthPucker=0.7),
        pose(headYaw=-78, mouthSmile=0.5), pose(headYaw=12, headPitch=-8, eyeBlink=1, mouthPress=0.85),
        pose(headYaw=-18, headPitch=9, eyeBlink=1.4, cheekSquint=1, mouthSmile=1, jawOpen=0.9, teethUpper=1),
        pose(headYaw=40, asymmetry=1, noseSneer=0.6, gazeX=-0.7),
        pose(headYaw=-45, jawOpen=0.24, teethUpper=1.1, mouthRollLower=1),
    ]  # fmt: skip
    builds = ("man", "man", "elderf", "woman", "woman", "elderf", "child", "teen", "elderm")
    extras = {0: {"beard": "full"}, 1: {"beard": "stubble"}, 4: {"earring": "#e2b04a"}, 5: {"glasses": "#7a3b34"},
              6: {"freckles": True}, 8: {"beard": "full"}}  # fmt: skip
    looks = [
        head_look({"build": build, "seed": 20 + i, "hair": {"style": style}, **extras.get(i, {})})
        for i, (build, style) in enumerate(zip(builds, STYLES, strict=True))
    ]
    cells = [pictures(look, face, size=96, side=180)[0] for look, face in zip(looks, faces, strict=True)]
    drawn = np.concatenate([np.concatenate(cells[i : i + 3], 1) for i in (0, 3, 6)], 0)
    if pytestconfig.getoption("--update"):
        cv2.imwrite(str(GOLDEN), drawn, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    golden = cv2.imread(str(GOLDEN))
    assert golden is not None
    difference = np.abs(golden.astype(np.int16) - drawn)
    assert difference.mean() < 0.3, "more than rounding has changed"
    assert (difference > 24).mean() < 0.002


@pytest.mark.parametrize("who", LOOKS)
@pytest.mark.parametrize("yaw", [-60, -20, 0, 35])
def test_a_closed_mouth_shows_no_cavity_teeth_or_tongue(who: str, yaw: float) -> None:
    shut = pose(headYaw=yaw, mouthPress=0.85, jawOpen=0.0)
    for part in ("head/mouth/cavity", "head/mouth/teeth", "head/mouth/tongue"):
        assert part_mask(LOOKS[who], shut, part).sum() == 0
    assert part_mask(LOOKS[who], shut, "head/mouth/lips").sum() > 20
    assert part_mask(LOOKS[who], shut, "head/mouth/line").sum() > 5


def test_a_pressed_mouth_is_shut_whatever_else_the_face_does() -> None:
    shut = pose(mouthPress=0.85, jawOpen=0.4, mouthSmile=0.9, mouthUpperUp=0.8, mouthLowerDown=0.5, teethUpper=1.0)
    assert part_mask(LOOKS["ana"], shut, "head/mouth/cavity").sum() == 0
    assert part_mask(LOOKS["ana"], shut, "head/mouth/teeth").sum() == 0


def test_an_open_mouth_shows_what_is_in_it() -> None:
    wide = pose(jawOpen=1.0, teethUpper=0.6, tongue=0.55)
    for part in ("cavity", "teeth", "tongue", "lips"):
        assert part_mask(LOOKS["ana"], wide, f"head/mouth/{part}").sum() > 25, part
    assert part_mask(LOOKS["ana"], wide, "head/mouth/line").sum() == 0


def test_fv_shows_teeth_over_the_lower_lip_and_hardly_any_cavity() -> None:
    bite = pose(jawOpen=0.15 / 0.62, teethUpper=1.1, mouthRollLower=1.0)
    teeth, cavity = (part_mask(LOOKS["ana"], bite, f"head/mouth/{p}") for p in ("teeth", "cavity"))
    assert teeth.sum() > 20
    assert cavity.sum() < teeth.sum() / 2


def test_th_shows_the_tip_of_the_tongue_over_the_lower_lip() -> None:
    th = pose(jawOpen=0.22 / 0.62, teethUpper=0.7, tongue=1.5)
    tongue, lips = (part_mask(LOOKS["ana"], th, f"head/mouth/{p}") for p in ("tongue", "lips"))
    rows = np.nonzero(tongue.any(1))[0]
    columns = np.nonzero(tongue.any(0))[0]
    middle = int(columns.mean())
    assert rows.max() > np.nonzero(lips[:, columns.min() - 4])[0].min()
    assert lips[rows.max() + 1 :, middle].any()


@pytest.mark.parametrize("gaze", [(-1, 0), (1, 0), (0, -1), (0, 1), (1.2, 1.2)])
@pytest.mark.parametrize("yaw", [-30, 0, 30])
@pytest.mark.parametrize("blink", [0.0, 0.45, 0.8])
def test_the_iris_stays_inside_the_eye(gaze: tuple[float, float], yaw: float, blink: float) -> None:
    channels = pose(headYaw=yaw, gazeX=gaze[0], gazeY=gaze[1], eyeBlink=blink)
    ops = head(LOOKS["ana"], channels, H)
    eye = [o for o in ops.front if o.part.startswith(("head/eye-left/", "head/eye-right/"))]
    white = [Op(o.z, o.part, o.colour, o.outlines) for o in eye if o.part.endswith("/white")]
    inner = [Op(o.z, o.part, o.colour, o.outlines) for o in eye if o.part.endswith(("/iris", "/pupil", "/glint"))]
    whole = mask(commands(HeadOps([], white), 1), 0, SIZE, SIZE, lambda _: True)
    within = mask(commands(HeadOps([], inner), 1), 0, SIZE, SIZE, lambda _: True)
    assert within.any()
    assert (within & ~whole).sum() <= 3  # pixels that share an edge


def test_a_blink_closes_steadily() -> None:
    steps = 21
    channels = pose(eyeBlink=np.linspace(0, 1, steps, dtype=np.float32))
    ready = commands(head(LOOKS["ana"], channels, H), steps)
    seen = ("head/eye-left/white", "head/eye-left/iris", "head/eye-left/pupil", "head/eye-left/glint")
    areas = [int(mask(ready, t, SIZE, SIZE, lambda name: name in seen).sum()) for t in range(steps)]
    assert areas[0] > 150
    assert areas[-1] == 0
    assert all(b <= a + 2 for a, b in pairwise(areas))
    assert max(a - b for a, b in pairwise(areas)) < areas[0] * 0.15


@pytest.mark.parametrize("style", STYLES)
def test_a_turn_has_no_jumps(style: str) -> None:
    """No step of a degree changes more of the picture than a few times what its neighbours do: nothing appears at once."""
    look = replace(LOOKS["ana"], style=style, earring="#e2b04a")
    yaws = np.arange(-70, 71, 1, dtype=np.float32)
    frames = pictures(look, pose(headYaw=yaws, mouthSmile=0.6), size=96, side=180).astype(np.int16)
    change = np.abs(np.diff(frames, axis=0)).sum((1, 2, 3)) / 255 / 3  # in whole pixels
    around = np.array([np.median(change[max(0, i - 4) : i + 5]) for i in range(len(change))])
    assert (change / around).max() < 1.5, f"at {yaws[int((change / around).argmax())]} degrees"
    assert change.max() < 900


def test_a_laugh_arches_the_closed_lids_without_a_jump() -> None:
    channels = pose(eyeBlink=np.linspace(0.9, 1.4, 26, dtype=np.float32), cheekSquint=0.5)
    frames = pictures(LOOKS["ana"], channels).astype(np.int16)
    change = np.abs(np.diff(frames, axis=0)).sum((1, 2, 3)) / 255 / 3
    assert change.max() < 120


ranges = st.fixed_dictionaries(
    {name: st.floats(0, 1.5) for name in (*FACE, *EXTRA)}
    | {name: st.floats(-1.5, 1.5) for name in ("asymmetry", "gazeX", "gazeY", "pupil", "eyeSlope", "mouthStretch")}
    | {"headYaw": st.floats(-88, 88), "headPitch": st.floats(-20, 20)}
)


@settings(max_examples=40, deadline=None)
@given(values=ranges, who=st.sampled_from(sorted(LOOKS)))
def test_geometry_is_finite_for_every_pose(values: dict[str, float], who: str) -> None:
    channels = pose(**values)
    ops = head(LOOKS[who], channels, H)
    for op in ops.back + ops.front:
        for outline in op.outlines:
            if not isinstance(outline, Cached):
                assert outline.dtype == np.float32, op.part
                assert np.isfinite(outline).all(), op.part
                assert np.abs(outline).max() < 3, op.part
    assert np.isfinite(contour(LOOKS[who], channels)).all()


def test_the_same_pose_gives_the_same_bytes() -> None:
    channels = pose(headYaw=[-31.3, 4.0, 57.7], headPitch=2.2, jawOpen=0.4, mouthSmile=0.5)
    first = pictures(LOOKS["ruth"], channels)
    hair._caps.clear()
    assert pictures(LOOKS["ruth"], channels).tobytes() == first.tobytes()


def test_a_frame_does_not_depend_on_the_frames_around_it() -> None:
    """A piece may be cut anywhere: drawing a frame alone gives the same picture."""
    whole = pose(headYaw=np.linspace(-50, 50, 9, dtype=np.float32), jawOpen=np.linspace(0, 1, 9, dtype=np.float32))
    alone = {name: values[4:5] for name, values in whole.items()}
    assert (pictures(LOOKS["ana"], whole)[4] == pictures(LOOKS["ana"], alone)[0]).all()


def test_caps_are_kept_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hair, "CACHED", 8)
    hair._caps.clear()
    ops = head(LOOKS["ana"], pose(headYaw=np.linspace(-40, 40, 30, dtype=np.float32)), 500)
    assert len(hair._caps) <= 8
    cap = next(o.outlines[0] for o in ops.front if o.part == "head/hair/cap")
    assert isinstance(cap, Cached)
    assert len(cap.paths) > 8


def test_angles_are_rounded_finer_for_larger_heads() -> None:
    assert [rig.step_of(d) for d in (60, 156, 330, 726)] == [1.0, 0.5, 0.25, 0.125]
    for detail in (60, 156, 330, 726):
        assert 0.4 * detail * np.radians(rig.step_of(detail)) < 0.8


def test_at_most_three_clips() -> None:
    for look in LOOKS.values():
        ops = head(look, pose(headYaw=20), H)
        clips = [id(o.clip) for o in ops.back + ops.front if o.clip is not None]
        runs = sum(1 for a, b in zip([None, *clips], clips, strict=False) if a != b)
        assert runs <= 3
