"""How titles look: sizes and places by the picture's shape, and colours. Tried on 1920 x 1080, 1080 x 1080 and 1080 x 1920."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """Lengths in units: pixels of the picture that the shape was tried on. `left`, `top`, ...: shares of the picture."""

    width: int  # of that picture
    height: int
    title: float  # em of a title, and the least where it is long
    least: float
    lines: int  # that a title may have before it is set smaller
    room: float  # share of the width that its lines may take
    left: float  # share of the width
    subtitle: float
    name: float  # of a lower third
    role: float
    third_left: float
    third_bottom: float  # share of the height
    third_raised: float  # the same, above captions
    corner: float
    corner_left: float
    corner_top: float
    caption: float
    caption_top: float
    caption_lowered: float
    caption_room: float
    credit: float  # of names that roll


WIDE = Measures(1920, 1080, 136, 76, 3, 0.78, 0.10, 36, 54, 29, 0.0625, 0.855, 0.73, 34, 0.05, 0.07, 46, 0.065, 0.065, 0.62, 50)
SQUARE = Measures(1080, 1080, 108, 62, 4, 0.82, 0.09, 34, 52, 28, 0.07, 0.735, 0.735, 32, 0.06, 0.06, 44, 0.06, 0.165, 0.80, 46)
TALL = Measures(1080, 1920, 116, 68, 5, 0.82, 0.09, 40, 60, 33, 0.07, 0.60, 0.575, 38, 0.07, 0.145, 54, 0.15, 0.215, 0.78, 52)


@dataclass(frozen=True)
class Colours:
    """Of text and what it stands on."""

    ground: str
    text: str
    quiet: str  # subtitles, roles
    accent: str


NIGHT = Colours("#1E1430", "#FFF1DA", "#E6D6CF", "#E9B44C")
PAPER = Colours("#F5ECDD", "#2A2522", "#6B5A50", "#C4573A")
PLATE = "#14161D"  # as of captions
THIRD = Colours("#FBF3E4", "#2A2522", "#6B5A50", "#D9822B")

BLUR = 14.0  # pixels of a 1080 high picture, under a title
VEIL = {"day": 0.50, "dusk": 0.40, "night": 0.36}  # of the ground's colour over the blurred picture


def measures(width: int, height: int) -> Measures:
    """The measures for a picture of this size; shapes between square and tall are set for their width."""
    shape = width / height
    if shape > 1.3:
        return WIDE
    return SQUARE if shape > 0.7 else TALL


def unit(width: int, height: int) -> float:
    """Pixels a unit: the smaller of what width and height give, so that everything stays inside."""
    m = measures(width, height)
    return min(width / m.width, height / m.height)
