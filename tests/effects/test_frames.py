"""Effects on the picture: what each does to small pictures, and that nothing of a level of 0 is seen."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.drawing import canvas
from scenec.drawing.canvas import Picture
from scenec.effects.cube import CubeError, parse_cube
from scenec.effects.lookup import through
from scenec.effects.shown import Shown
from scenec.effects.table import EFFECTS, MOVIEPY_EFFECTS, PREFIX, kind_of

WIDTH, HEIGHT = 192, 108
FRAMES = [name for name, kind in EFFECTS.items() if kind.acts == "frame"]
NEEDED: dict[str, dict[str, Any]] = {"GammaCorrection": {"gamma": 0.7}, "MultiplyColor": {"factor": 1.3}}


def shown(effect: str, level: float = 1.0, seconds: float = 1.0, seed: int = 5, **extra: Any) -> Shown:
    return Shown(effect, np.full(3, level, np.float32), seconds + np.arange(3) / 30, seed, WIDTH, HEIGHT, None, extra)


def picture() -> Picture:
    """A dark room with a lamp, and colours in stripes."""
    bgr = np.full((HEIGHT, WIDTH, 3), 60, np.uint8)
    for i, colour in enumerate([(40, 40, 200), (60, 180, 60), (200, 90, 40)]):
        bgr[:, 30 + 40 * i : 50 + 40 * i] = colour
    bgr[40:56, 90:106] = 255
    return canvas.to_yuv(bgr)


def changed(each: Shown, t: int = 0) -> Picture:
    pixels = picture()
    import_module(kind_of(each.effect).module).make(each)(pixels, t)
    assert (pixels[..., 3] == 255).all()
    return pixels


def difference(one: Picture, other: Picture) -> NDArray[np.float32]:
    return np.abs(one.astype(np.float32) - other)[..., :3].max(2)


@pytest.mark.parametrize("name", [*FRAMES, *(PREFIX + each for each in MOVIEPY_EFFECTS)])
def test_an_effect_comes_evenly_and_is_the_same_again(name: str) -> None:
    extra = {"arguments": NEEDED.get(name.removeprefix(PREFIX), {})}
    if name == "moviepy.LumContrast":
        extra = {"arguments": {"lum": 20}}
    before = picture()
    whole, again = changed(shown(name, **extra)), changed(shown(name, **extra))
    assert (whole == again).all()
    assert difference(whole, before).mean() > 0.4
    if name == "shake":
        return  # the least of it is a pixel
    faint = difference(changed(shown(name, 0.02, **extra)), before).mean()
    assert faint < 0.15 * difference(whole, before).mean() + 0.6


def test_without_colour() -> None:
    grey = changed(shown("black-and-white"))
    assert (grey[..., :2] == 128).all()
    assert (grey[..., 2] == picture()[..., 2]).all()
    half = changed(shown("black-and-white", 0.5))
    assert np.abs((half[..., :2].astype(float) - 128) - (picture()[..., :2].astype(float) - 128) / 2).max() <= 1


def test_corners_fall_off_and_the_middle_stays() -> None:
    dark, before = changed(shown("vignette")), picture()
    assert difference(dark, before)[40:68, 80:112].max() <= 1
    corner = np.s_[:8, :8]
    assert dark[corner][..., 2].mean() - 16 < 0.5 * (before[corner][..., 2].mean() - 16)
    assert (dark[..., 2] >= 16).all()


def test_what_is_bright_shines() -> None:
    glow, before = changed(shown("bloom")), picture()
    beside, far = np.s_[44:52, 108:110], np.s_[:6, :6]
    assert glow[beside][..., 2].mean() > before[beside][..., 2].mean() + 4
    assert np.abs(glow[far].astype(int) - before[far]).max() <= 3


def test_grain_is_fine_moves_and_leaves_brightness() -> None:
    first, second = changed(shown("grain"), 0), changed(shown("grain"), 1)
    noise = first[..., 2].astype(float) - picture()[..., 2]
    assert (first != second).any()
    assert abs(noise.mean()) < 0.4
    assert 4 < noise.std() < 9
    assert (first[..., :2] == picture()[..., :2]).all()


def test_a_shake_shows_no_edge_and_hangs_on_its_seed() -> None:
    plain = np.full((HEIGHT, WIDTH, 4), (90, 150, 120, 255), np.uint8)
    still = plain.copy()
    for seconds in np.linspace(0, 1, 9):
        import_module(kind_of("shake").module).make(shown("shake", seconds=seconds))(plain, 0)
    assert (plain == still).all()
    assert (changed(shown("shake", seed=1)) != changed(shown("shake", seed=2))).any()


def test_a_tint_keeps_black_black_and_greys_take_its_colour() -> None:
    warm = canvas.to_bgr(changed(shown("tint", colour="#ff9040")))
    assert (np.diff(warm[2, 2].astype(int)) > 4).all()  # blue < green < red
    black = np.full((HEIGHT, WIDTH, 4), (128, 128, 16, 255), np.uint8)
    import_module(kind_of("tint").module).make(shown("tint"))(black, 0)
    assert np.abs(black.astype(int) - (128, 128, 16, 255)).max() <= 1


# ---- colour tables ----


def cube(size: int, red: str = "{r}") -> bytes:
    steps = [i / (size - 1) for i in range(size)]
    rows = [f"{red} {{g}} {{b}}".format(r=r, g=g, b=b) for b in steps for g in steps for r in steps]
    return f"TITLE x\n# of a film\nLUT_3D_SIZE {size}\n\n{chr(10).join(rows)}\n".encode()


def test_a_table_that_changes_nothing_changes_nothing(tmp_path) -> None:
    (tmp_path / "same.cube").write_bytes(cube(5))
    same = changed(shown("tint", lut={"path": str(tmp_path / "same.cube")}))
    assert difference(same, picture()).max() <= 1


def test_a_table_is_followed(tmp_path) -> None:
    data = cube(9).replace(b"0.0 ", b"0.25 ")  # no channel is quite dark
    (tmp_path / "faded.cube").write_bytes(data)
    faded = changed(shown("tint", lut={"path": str(tmp_path / "faded.cube")}))
    exact = through(parse_cube(data), picture()[..., [2, 0, 1]].astype(float))
    flat = np.s_[10:30, 4:26]
    assert np.abs(faded[flat][..., [2, 0, 1]] - exact[flat]).max() < 3
    assert np.abs(faded[10:30, 36:44][..., [2, 0, 1]] - exact[10:30, 36:44]).max() < 4


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no LUT_3D_SIZE"),
        (b"\xff\xfe\x00", "not text"),
        (b"LUT_1D_SIZE 4\n", "1D"),
        (b"LUT_3D_SIZE 99999999999999999999\n", "size"),
        (b"LUT_3D_SIZE 1\n0 0 0\n", "size"),
        (b"0 0 0\n", "before"),
        (b"LUT_3D_SIZE 2\n0 0 0\n", "1 colours"),
        (b"LUT_3D_SIZE 2\n" + b"0 0 0\n" * 9, "more than"),
        (b"LUT_3D_SIZE 2\n" + b"0 nan 0\n" * 8, "no colour"),
        (b"LUT_3D_SIZE 2\n" + b"0 0\n" * 8, "three numbers"),
        (b"LUT_3D_SIZE 2\nDOMAIN_MAX 2 2 2\n", "0 to 1"),
        (b"import os\n", "unknown word"),
    ],
)
def test_a_bad_table_is_said_to_be(data: bytes, why: str) -> None:
    with pytest.raises(CubeError, match=why):
        parse_cube(data)


def test_only_moviepys_effects_of_the_table_can_be_made() -> None:
    from moviepy.video import fx

    assert all(hasattr(fx, name) for name in MOVIEPY_EFFECTS)
    with pytest.raises(ValueError, match="none of the effects"):
        changed(shown("moviepy.HeadBlur"))
    mirrored = changed(shown("moviepy.MirrorX"))
    assert difference(mirrored, picture()[:, ::-1]).max() <= 4
