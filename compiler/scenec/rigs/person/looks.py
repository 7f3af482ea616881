"""Who a head is: the numbers and colours of one face, from the look that a scene gives, with seeded defaults for the rest."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from scenec.drawing.colour import light, mix, shadow, shift
from scenec.rigs.person.build import build_of

# Skins from light to dark (ART section 8).
SKINS = {
    "tone-1": "#f7d9c4", "tone-2": "#f0c6a8", "tone-3": "#eab692", "tone-4": "#e3aa80", "tone-5": "#f1cba4",
    "tone-6": "#dca07c", "tone-7": "#c98c66", "tone-8": "#a56a45", "tone-9": "#7f4f35", "tone-10": "#5d3a29",
}  # fmt: skip

HAIR = ("#2c2732", "#33231f", "#4a2a1c", "#6e3f26", "#8b6a4e", "#b5622b", "#d9b36c")
HAIR_ON_DARK = ("#2c2732", "#33231f", "#3a2a26", "#4a2a1c")
HAIR_OF_ELDERS = ("#9a948e", "#d9d3cb", "#c9c3ba")
EYES = ("#8a5a2e", "#5a3620", "#4c6f8a", "#4f7a4d", "#4d6c86")
EYES_ON_DARK = ("#5a3620", "#4a2c1c", "#6b4423")

STYLES = {
    "woman": ("bob", "long", "pony", "bun", "afro"),
    "man": ("short", "side", "afro", "tousle"),
    "child": ("tousle", "short", "pony", "bob"),
    "teen": ("tousle", "side", "long", "pony", "short"),
    "elderf": ("bun", "bob"),
    "elderm": ("balding", "short", "side"),
}  # fmt: skip


@dataclass(frozen=True)
class HeadLook:
    """One face. Lengths are added in H, factors multiply; colours are local colours."""

    skin: str
    hair: str
    iris: str
    lip: str
    painted: bool  # lip colour is worn, not grown
    style: str
    age: str  # child, teen, adult or elder
    jaw: float = 0.0
    chin: float = 0.0
    cheek: float = 0.0
    eye: float = 1.0
    eye_x: float = 0.0
    eye_y: float = 0.0
    eye_tilt: float = 0.0
    lash: float = 0.5
    brow: float = 1.0
    brow_arch: float = 0.0
    nose: float = 1.0
    nose_width: float = 1.0
    nose_length: float = 0.0
    lips: float = 1.0
    mouth: float = 1.0
    mouth_y: float = 0.0
    blush: float = 0.22
    freckles: int = 0
    glasses: str | None = None
    beard: str | None = None  # full, stubble or None
    earring: str | None = None
    hat: str | None = None  # a kind of hat
    hat_colour: str = "#39566b"
    hearing_aid: str | None = None

    @property
    def shade(self) -> str:
        """Skin in shadow."""
        return shadow(self.skin)

    @property
    def deep(self) -> str:
        """Skin in the deepest shadow: nostrils, creases, the line of the nose."""
        return shadow(shadow(self.skin))

    @property
    def lit(self) -> str:
        """Skin in the light."""
        return light(self.skin)

    @property
    def hair_shade(self) -> str:
        """Hair in shadow."""
        return shadow(self.hair)

    @property
    def hair_lit(self) -> str:
        """Hair that shines."""
        return shift(self.hair, 0.085, 1.1, 60, 0.12)

    @property
    def brows(self) -> str:
        """Brows are darker than hair, but grey on grey heads."""
        return mix(self.hair, "#8d8078", 0.5) if self.age == "elder" else mix(self.hair, "#2a1a18", 0.35)

    @property
    def whiskers(self) -> str:
        """The beard: hair with the skin that shows through it."""
        return mix(self.hair, self.skin, 0.12 if self.beard == "full" else 0.80)


# What each build changes on a face.
_BUILDS: dict[str, dict[str, Any]] = {
    "woman": {"jaw": -0.020, "chin": -0.012, "lash": 0.78, "brow": 0.85, "nose": 0.8, "eye": 1.03, "blush": 0.26, "lips": 1.05},
    "man": {"jaw": 0.018, "chin": 0.020, "lash": 0.32, "brow": 1.25, "nose": 1.15, "eye": 0.92, "blush": 0.18, "lips": 0.95},
    "child": {"jaw": -0.03, "chin": -0.03, "cheek": 0.018, "lash": 0.5, "brow": 0.85, "nose": 0.55, "eye": 1.18, "eye_y": 0.045,
              "lips": 0.85, "blush": 0.28},
    "teen": {"jaw": -0.020, "chin": -0.014, "lash": 0.5, "brow": 0.95, "nose": 0.75, "eye": 1.06, "eye_y": 0.012, "lips": 0.95},
    "elderf": {"jaw": 0.002, "chin": -0.006, "lash": 0.5, "brow": 0.8, "nose": 1.1, "eye": 0.92, "lips": 0.8},
    "elderm": {"jaw": 0.016, "chin": 0.010, "lash": 0.2, "brow": 1.3, "nose": 1.3, "eye": 0.88, "lips": 0.75, "blush": 0.18},
}  # fmt: skip

# What a shape adds to a face.
_SHAPES: dict[str, dict[str, float]] = {
    "slim": {"cheek": -0.010, "jaw": -0.008},
    "broad": {"jaw": 0.014, "chin": 0.004},
    "stout": {"cheek": 0.020, "jaw": 0.024, "chin": -0.004},
}

# How far people of one build differ from each other (standard deviations, cut at two).
_SPREAD = {
    "jaw": 0.007, "chin": 0.006, "cheek": 0.005, "eye_x": 0.006, "eye_tilt": 0.006, "brow_arch": 0.004, "nose_length": 0.006,
    "mouth_y": 0.004,
}  # fmt: skip
_SPREAD_FACTORS = {"eye": 0.035, "nose": 0.08, "nose_width": 0.10, "lips": 0.10, "mouth": 0.045, "brow": 0.08}


def head_look(look: Mapping[str, Any], age: str | None = None) -> HeadLook:
    """The head of a look; whatever it leaves open is chosen by its seed."""
    build = build_of(look, age).name
    years = {"child": "child", "teen": "teen", "elderf": "elder", "elderm": "elder"}.get(build, "adult")
    rng = random.Random(f"head {look.get('seed', 0)}")
    skin_key = str(look.get("skin") or rng.choice(list(SKINS)))
    skin = SKINS.get(skin_key, skin_key)
    dark = skin_key in {"tone-8", "tone-9", "tone-10"}
    hair = look.get("hair") or {}
    colours = HAIR_OF_ELDERS if years == "elder" else HAIR_ON_DARK if dark else HAIR
    style, colour = rng.choice(STYLES[build]), rng.choice(colours)
    iris = rng.choice(EYES_ON_DARK if dark else EYES)
    lips = look.get("lips")
    hat = look.get("hat") or {}
    face = HeadLook(
        skin=skin,
        hair=str(hair.get("colour") or colour),
        iris=str(look.get("eyes") or iris),
        lip=str(lips) if lips else shift(skin, -0.065, 1.18, 20, 0.40),
        painted=bool(lips),
        style=str(hair.get("style") or style),
        age=years,
        freckles=9 if look.get("freckles") else 0,
        glasses=look.get("glasses"),
        beard=look.get("beard"),
        earring=look.get("earring"),
        hat=hat.get("kind"),
        hat_colour=str(hat.get("colour") or "#39566b"),
        hearing_aid=look.get("hearing-aid"),
        **_BUILDS[build],
    )
    face = replace(face, **{part: getattr(face, part) + add for part, add in _SHAPES.get(str(look.get("shape")), {}).items()})
    return _varied(face, rng, float(look.get("brows") or 1.0))


def _varied(face: HeadLook, rng: random.Random, brows: float) -> HeadLook:
    """The face made somebody: every measure moved a little."""

    def bell() -> float:
        return max(-2.0, min(2.0, rng.gauss(0, 1)))

    changed = {name: getattr(face, name) + bell() * spread for name, spread in _SPREAD.items()}
    changed |= {name: getattr(face, name) * (1 + bell() * spread) for name, spread in _SPREAD_FACTORS.items()}
    changed["brow"] *= brows
    return replace(face, **changed)
