"""The effects by name: where each is made, what it acts on, how long it lasts and what may be written of it. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# In this order they act where several are seen at once; those of one kind in the order in which they are written.
Acts = Literal["time", "layer", "frame"]


@dataclass(frozen=True)
class Kind:
    """An effect. `lasts`: without `for:` and `until:` it goes on to the end of the film or of the shot, or so many seconds.
    `eases`: seconds in which it comes and goes. `takes`: options beside `id at for until over level`. `moves`: it depends on the
    time since it began, and on a seed."""

    acts: Acts
    module: str
    lasts: Literal["film", "shot"] | float
    eases: float
    takes: tuple[str, ...] = ()
    moves: bool = False


EFFECTS: Mapping[str, Kind] = {
    "blur": Kind("frame", "scenec.effects.blur", "shot", 0.5),
    "vignette": Kind("frame", "scenec.effects.vignette", "film", 0.5),
    "grain": Kind("frame", "scenec.effects.grain", "film", 0.5),
    "bloom": Kind("frame", "scenec.effects.bloom", "film", 0.5),
    "tint": Kind("frame", "scenec.effects.tint", "film", 0.5, ("colour", "lut")),
    "black-and-white": Kind("frame", "scenec.effects.black_and_white", "film", 0.5),
    "shake": Kind("frame", "scenec.effects.shake", 0.6, 0.15, moves=True),
    "focus-pull": Kind("layer", "scenec.effects.focus_pull", "shot", 0.8, ("on",)),
    "hearts": Kind("layer", "scenec.effects.hearts", 3.0, 0.5, ("on",), moves=True),
    "confetti": Kind("layer", "scenec.effects.confetti", 5.0, 1.0, moves=True),
    "petals": Kind("layer", "scenec.effects.petals", "shot", 1.0, moves=True),
    "slow-motion": Kind("time", "", 2.0, 0.4),
    "freeze": Kind("time", "", 1.0, 0.0),
}

MOVIEPY = Kind("frame", "scenec.effects.moviepy", "film", 0.5, ("arguments",))
PREFIX = "moviepy."


@dataclass(frozen=True)
class Argument:
    """What an argument of one of MoviePy's effects may be: a number from `least` to `most`, or a list of so `many`. `needed`: it
    has no default."""

    least: float = 0.0
    most: float = 1.0
    many: int = 0
    needed: bool = False


# Those of MoviePy 2 that make one picture of one picture, of the same size, and take numbers.
MOVIEPY_EFFECTS: Mapping[str, Mapping[str, Argument]] = {
    "BlackAndWhite": {"RGB": Argument(0.0, 10.0, many=3)},
    "GammaCorrection": {"gamma": Argument(0.1, 10.0, needed=True)},
    "InvertColors": {},
    "LumContrast": {
        "lum": Argument(-255, 255),
        "contrast": Argument(-1, 10),
        "contrast_threshold": Argument(0, 255),
    },
    "MirrorX": {},
    "MirrorY": {},
    "MultiplyColor": {"factor": Argument(0.0, 10.0, needed=True)},
    "Painting": {"saturation": Argument(0.0, 5.0), "black": Argument(0.0, 0.1)},
}

NAMES = (*EFFECTS, *(PREFIX + name for name in MOVIEPY_EFFECTS))


def kind_of(name: str) -> Kind:
    """The effect called `name`, which must be one of NAMES."""
    return MOVIEPY if name.startswith(PREFIX) else EFFECTS[name]
