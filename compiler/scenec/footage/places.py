"""Where pictures and clips stand, and so how large they are made: in the whole frame, as an inset, on a screen of the set."""

from __future__ import annotations

from scenec.sets.stage import STAGE_HEIGHT, Screen

DRIFT = 1.12  # how much larger a still picture is made that moves a little
LARGEST_ON_SCREEN = 2.5  # pixels a stage pixel, of a 1080 high frame: what a close camera still sees sharp
INSET_WIDE, INSET_TALL = (0.34, 0.40), (0.62, 0.30)  # shares of width and height that an inset may take
INSET_SIDE, INSET_TOP = 0.05, {False: 0.08, True: 0.15}  # shares of the frame around it; by whether it is a tall one


def even(length: float) -> int:
    """The nearest even number of pixels, at least 2."""
    return max(2, 2 * round(length / 2))


def whole_frame(width: int, height: int, drifts: bool) -> tuple[int, int]:
    """Pixels of what fills the frame."""
    scale = DRIFT if drifts else 1.0
    return even(width * scale), even(height * scale)


def inset(source: tuple[int, int], width: int, height: int, side: float = 1.0, size: float = 1.0) -> tuple[int, int, int, int]:
    """Left, top, width and height of an inset with a source's shape, at the top. `side`: 0 at the left .. 1 at the right;
    `size`: of the largest that it may have."""
    tall = width < height
    room = INSET_TALL if tall else INSET_WIDE
    scale = size * min(room[0] * width / source[0], room[1] * height / source[1])
    wide, high = even(source[0] * scale), even(source[1] * scale)
    return *inset_corner((wide, high), width, height, side), wide, high


def inset_corner(size: tuple[int, int], width: int, height: int, side: float) -> tuple[int, int]:
    """Left and top of an inset of this size."""
    free = width * (1 - 2 * INSET_SIDE) - size[0]
    return even(width * INSET_SIDE + side * free), even(INSET_TOP[width < height] * height)


def on_screen(screen: Screen, height: int) -> tuple[int, int]:
    """Pixels of what a screen of the set shows, in a frame of this height."""
    left, top, right, foot = screen.box
    scale = LARGEST_ON_SCREEN * height / STAGE_HEIGHT
    wide, high = (right - left) * scale, (foot - top) * scale
    shrink = min(1.0, 1920 / wide)
    return even(wide * shrink), even(high * shrink)
