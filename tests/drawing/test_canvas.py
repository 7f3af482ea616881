"""The surface: colours survive YUV, ops are drawn in order, clips and matrices hold, masks show what is seen."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from scenec.drawing import canvas, colour, display, geometry
from scenec.rigs.person import shading

WHERE = np.array([[1.0, 0.0, 0.0]], np.float32)
BOX = np.array([[[2, 2], [30, 2], [30, 30], [2, 30]]], np.float32)


def plain(colour_: str, _plane: str) -> str:
    return colour_


def painted(ops: list[display.Op]) -> np.ndarray:
    s = canvas.surface(32, 32)
    canvas.paint(s.canvas, canvas.in_order(canvas.prepare(ops, WHERE, plain)), 0)
    return canvas.to_bgr(s.pixels)


def test_this_skia_reads_what_is_packed():
    canvas.check_packing()


@pytest.mark.parametrize(
    "hex_", ["#eab692", "#c4473a", "#3d4a63", "#ffffff", "#000000", "#2f6b66", "#ff0000", "#00ff00", "#0000ff"]
)
def test_a_colour_comes_back_within_two_of_255(hex_: str):
    b, g, r = painted([display.fill(0, "a", hex_, BOX)])[16, 16].astype(int)
    assert np.abs(np.array([r, g, b]) - np.round(colour.rgb(hex_) * 255)).max() <= 2


def test_pictures_convert_there_and_back():
    bgra = np.random.default_rng(1).integers(0, 256, (8, 8, 4), np.uint8)
    back = canvas.to_bgr(canvas.to_yuv(bgra))
    assert np.abs(back.astype(int) - bgra[..., :3]).max() <= 3


def test_higher_z_is_drawn_later_whatever_the_order_given():
    ops = [display.fill(2, "top", "#00ff00", BOX), display.fill(1, "below", "#ff0000", BOX)]
    assert painted(ops)[16, 16, 1] > 200


def test_a_clip_bounds_its_ops_and_no_others():
    left = np.array([[[0, 0], [16, 0], [16, 32], [0, 32]]], np.float32)
    ops = [
        *display.clipped([display.fill(1, "half", "#ffffff", BOX)], left),
        display.fill(2, "dot", "#ff0000", BOX[:, :] * 0.1 + 25),
    ]
    picture = painted(ops)
    assert picture[16, 8].min() > 250
    assert picture[16, 20].max() < 5
    assert picture[26, 26, 2] > 200


def test_alpha_mixes_linearly():
    ops = [display.fill(0, "a", "#000000", BOX), display.fill(1, "b", "#ffffff", BOX, alpha=0.5)]
    assert abs(int(painted(ops)[16, 16, 0]) - 128) <= 2


def test_a_matrix_turns_about_the_persons_point():
    frames = np.array([16.0], np.float32)
    matrix = display.similarity(frames, frames, np.array([90.0], np.float32))
    bar = np.array([[[0, -2], [12, -2], [12, 2], [0, 2]]], np.float32)  # points right: turned, it points down
    picture = painted(display.placed([display.fill(0, "a", "#ffffff", bar)], matrix))
    assert picture[24, 16, 0] > 200
    assert picture[16, 24, 0] < 20


def test_a_mask_leaves_out_what_is_covered():
    right = BOX.copy()
    right[..., 0] = np.maximum(right[..., 0], 16)
    commands = canvas.in_order(
        canvas.prepare([display.fill(0, "a", "#ffffff", BOX), display.fill(1, "b", "#ffffff", right)], WHERE, plain)
    )
    seen = canvas.mask(commands, 0, 32, 32, lambda part: part == "a")
    assert seen[16, 8]
    assert not seen[16, 24]


def test_numbers_that_are_not_finite_are_refused():
    with pytest.raises(ValueError, match="not finite"):
        display.pack([np.full((1, 3, 2), np.nan, np.float32)])


def test_shadows_are_darker_and_never_grey():
    for base in ("#eab692", "#c4473a", "#39566b"):
        light, chroma, _ = colour.oklch(base)
        dark, kept, _ = colour.oklch(colour.shadow(base))
        assert dark < light - 0.05
        assert kept > chroma * 0.85


def test_art_guide_tones_are_met():
    # ART's palette: base, shadow of skins and cloth, within rounding of its own program.
    for base, want in (("#eab692", "#c58d6e"), ("#c4473a", "#a41a21"), ("#4a2a1c", "#351409")):
        got = colour.rgb(colour.shadow(base)) - colour.rgb(want)
        assert np.abs(got).max() * 255 <= 3


def test_a_shadow_side_is_drawn_together_where_it_has_no_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    outline = geometry.ellipse(np.full((3, 2), 40.3, np.float32), np.array([20, 24, 28], np.float32), 30, 120)
    less = geometry.crescent(outline, (-9.0, -4.0))
    monkeypatch.setattr(geometry, "between", lambda one, other, _meets: np.concatenate([one, other[:, ::-1]], 1))
    whole = geometry.crescent(outline, (-9.0, -4.0)).astype(np.float32)
    assert less.shape[1] < 0.8 * whole.shape[1]
    pictures = []
    for rows in (display.pack([whole]), display.pack([less])):
        surface = canvas.surface(80, 80)
        for t, grey in enumerate((250, 180, 90)):
            path = skia.Path()
            path.readFromMemory(rows[t])
            surface.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=skia.Color(grey, grey, grey)))
        pictures.append(surface.pixels.astype(int))
    assert np.abs(pictures[0] - pictures[1]).max() <= 6
    assert (pictures[0] != pictures[0][0, 0]).any()


def test_a_frame_is_drawn_together_as_it_is_alone() -> None:
    """Where the two sides meet differs from frame to frame; without points that come twice, the frame is the same."""
    turned = geometry.turn(geometry.ellipse(np.zeros((5, 2), np.float32), 3, 2, 48), np.array([0, 40, 80, 160, 300], np.float32))
    whole = shading.sides(turned, (-0.4, -0.1))[0]
    for t in range(5):
        alone = shading.sides(turned[t : t + 1], (-0.4, -0.1))[0][0]
        one = whole[t][np.r_[True, (np.diff(whole[t], axis=0) != 0).any(1)]]
        assert (one == alone[np.r_[True, (np.diff(alone, axis=0) != 0).any(1)]]).all()


def test_two_lines_that_always_meet_hold_nothing() -> None:
    there = np.random.default_rng(1).random((2, 20, 2)).astype(np.float32)
    assert geometry.between(there, there, np.ones((2, 20), bool)).shape[1] <= 2


def test_nothing_is_painted_outside_of_its_box() -> None:
    rng = np.random.default_rng(2)
    place = np.stack([rng.uniform(10, 20, 5), rng.uniform(20, 140, 5), rng.uniform(10, 80, 5)], 1).astype(np.float32)
    matrix = display.similarity(rng.random(5).astype(np.float32), rng.random(5).astype(np.float32), rng.uniform(0, 360, 5))
    ops = display.placed([display.fill(0, "a", "#ffffff", rng.random((5, 6, 2)).astype(np.float32))], matrix)
    commands = canvas.prepare(ops, place, lambda colour, _plane: colour)
    for t, (left, top, right, bottom) in enumerate(canvas.boxes(commands, 5, 160, 90)):
        surface = canvas.surface(160, 90)
        canvas.paint(surface.canvas, commands, t)
        painted = (surface.pixels != (128, 128, 16, 255)).any(2)
        assert painted.any()
        painted[top:bottom, left:right] = False
        assert not painted.any()
