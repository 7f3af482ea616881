"""How places sound, as literal tables: what is heard when nobody speaks, how voices ring, what is walked on. Pure Python."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Acoustics:
    """A set's sound. `tone`: the ambience under everything; `ring`: seconds until voices have died away by 60 dB; `wet`: how loud
    that is against the voice; `ground`: whose steps are heard (sound.effects.FOLEY); `door`: people come and go through one."""

    tone: str
    ring: float
    wet: float
    ground: str
    door: bool = False
    roofed: bool = False


# By set. A set that is not here sounds like the studio.
ACOUSTICS: dict[str, Acoustics] = {
    "studio": Acoustics("studio", 0.25, 0.05, "steps-carpet"),
    "railway-platform": Acoustics("platform", 1.3, 0.075, "steps-stone"),
    "cafe": Acoustics("cafe", 0.5, 0.085, "steps-wood", door=True, roofed=True),
    "living-room": Acoustics("living-room", 0.35, 0.085, "steps-wood", door=True, roofed=True),
    "park": Acoustics("park", 0.9, 0.025, "steps-grass"),
    "office": Acoustics("office", 0.45, 0.085, "steps-carpet", door=True, roofed=True),
    "classroom": Acoustics("classroom", 0.85, 0.12, "steps-wood", door=True, roofed=True),
    "street": Acoustics("street", 0.9, 0.05, "steps-stone"),
    "kitchen": Acoustics("kitchen", 0.5, 0.12, "steps-stone", door=True, roofed=True),
    "beach": Acoustics("beach", 0.6, 0.012, "steps-sand"),
    "rooftop": Acoustics("rooftop", 1.0, 0.03, "steps-stone"),
    "hospital-room": Acoustics("hospital-room", 0.65, 0.11, "steps-stone", door=True, roofed=True),
    "stage": Acoustics("stage", 1.5, 0.12, "steps-wood", roofed=True),
    "car": Acoustics("car", 0.12, 0.09, "steps-carpet", roofed=True),
}
# The ambience of a weather in the open, and of the same weather seen from a room.
WEATHERS: dict[str, tuple[str, str]] = {
    "rain": ("rain", "rain-on-windows"),
    "lightning": ("storm", "rain-on-windows"),
    "wind": ("wind", "wind"),
    "leaves": ("wind", "wind"),
    "snow": ("wind", "studio"),
}
NIGHT = "night"  # in the open by night, in these sets: crickets instead of birds
AT_NIGHT = ("park",)


def acoustics(set_: str) -> Acoustics:
    """How a set sounds."""
    return ACOUSTICS.get(set_, ACOUSTICS["studio"])


def tones(set_: str, light: str, weather: str | None) -> tuple[str, ...]:
    """The ambiences that are heard in a place by themselves."""
    sound = acoustics(set_)
    base = NIGHT if light == "night" and set_ in AT_NIGHT else sound.tone
    if weather in WEATHERS:
        outside = WEATHERS[weather][sound.roofed]
        return (outside,) if not sound.roofed and base in ("park", NIGHT) else tuple(dict.fromkeys((base, outside)))
    return (base,)
