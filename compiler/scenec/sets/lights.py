"""The literal table of lights: what each time of day does to a place, outdoors and in the rooms of the sets. Plain data.

Colours are "#rrggbb"; triples multiply linear red, green, blue. Outdoor rows have the plain names that every set understands; a
set with rows of its own says so in its `rows` (sets/table.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

Triple = tuple[float, float, float]
Time = Literal["day", "dusk", "night"]


@dataclass(frozen=True)
class Light:
    """One light."""

    tint: Triple  # exposure is in it
    shadow: Triple
    key: str
    key_share: float
    haze: str
    far_haze: float
    mid_haze: float
    sky: tuple[tuple[str, float], ...]  # colours from the top to the horizon
    cloud: tuple[str, str, float]  # body, underside, alpha
    ground_shadow: str
    vignette: float
    hour: float  # what the clock says
    chroma: float = 1.0
    contrast: float = 1.0
    floor: float = 0.0  # OKLab lightness below which darkness is compressed
    lamps: float = 0.0  # 0 off, 1 full
    veil: float = 1.0  # strength of the air between mid and stage
    disc: str = ""  # sun, moon or nothing
    rim: str = ""  # colour of the edge light on people
    rim_side: int = -1  # where it comes from: -1 left, +1 right
    time: Time = "day"
    lamp_tint: Triple = (1.0, 0.80, 0.52)  # exposure is in it
    outside: str = ""  # the row of what is seen through windows; nothing: this is the light of the open air
    patch: tuple[str, float] | None = None  # the light that windows throw on floor and wall: colour and alpha
    weather: str = ""  # what falls from the sky, blows or drifts
    near_haze: float = 0.0  # of the stage and of people
    halo: float = 1.0  # how much larger the glow round lamps is


LIGHTS: dict[str, Light] = {
    "day": Light(
        tint=(1.0, 0.99, 0.96),
        shadow=(0.64, 0.70, 0.84),
        key="#FFF4D8",
        key_share=0.30,
        haze="#CFE4EA",
        far_haze=0.50,
        mid_haze=0.16,
        sky=(("#7DB9D6", 0.0), ("#A9D3E0", 0.5), ("#E3EFE9", 1.0)),
        cloud=("#FFFFFF", "#DDE7EE", 0.92),
        ground_shadow="#2C3A44",
        vignette=0.12,
        hour=15.35,
        disc="sun",
        rim="#FFF8E4",
    ),
    "overcast": Light(
        tint=(0.94 * 0.92, 0.97 * 0.92, 0.92),
        shadow=(0.76, 0.78, 0.84),
        key="#FFFFFF",
        key_share=0.0,
        haze="#C4CDD2",
        far_haze=0.54,
        mid_haze=0.20,
        sky=(("#8FA0AA", 0.0), ("#B4C0C5", 0.5), ("#D2D8D8", 1.0)),
        cloud=("#C3CCD0", "#A9B5BB", 0.8),
        ground_shadow="#333C44",
        vignette=0.12,
        hour=11.45,
        chroma=0.82,
        contrast=0.9,
    ),
    "dusk": Light(
        tint=(0.72, 0.72 * 0.80, 0.72 * 0.72),
        shadow=(0.52, 0.50, 0.72),
        key="#FFB878",
        key_share=0.42,
        haze="#D9907F",
        far_haze=0.50,
        mid_haze=0.18,
        sky=(("#39477C", 0.0), ("#7C5C8E", 0.42), ("#DB7F6C", 0.74), ("#FFC48A", 1.0)),
        cloud=("#F2A58A", "#B9708A", 0.75),
        ground_shadow="#241331",
        vignette=0.22,
        hour=19.2,
        chroma=1.02,
        lamps=0.72,
        disc="sun",
        rim="#FFCB94",
        time="dusk",
    ),
    "night": Light(
        tint=(0.56 * 0.34, 0.68 * 0.34, 0.34),
        shadow=(0.50, 0.56, 0.74),
        key="#9DB6EA",
        key_share=0.25,
        haze="#22315C",
        far_haze=0.55,
        mid_haze=0.20,
        sky=(("#0D1433", 0.0), ("#1A2650", 0.55), ("#34477C", 1.0)),
        cloud=("#2B3A68", "#1E2A52", 0.7),
        ground_shadow="#060A18",
        vignette=0.26,
        hour=22.7,
        chroma=0.80,
        contrast=0.95,
        floor=0.16,
        lamps=1.0,
        veil=0.45,
        disc="moon",
        rim="#A9BFF0",
        rim_side=1,
        time="night",
    ),
}

_DAY, _DUSK, _NIGHT = LIGHTS["day"], LIGHTS["dusk"], LIGHTS["night"]


def _room(base: Light, outside: str, tint: Triple, shadow: Triple, key: str, share: float, haze: str, **changes: Any) -> Light:
    """A light between walls: no haze far away, little in the room, and what is seen through the windows has a row of its own."""
    whole: dict[str, Any] = {"far_haze": 0.0, "mid_haze": 0.08, "rim": "", **changes}
    return replace(base, outside=outside, tint=tint, shadow=shadow, key=key, key_share=share, haze=haze, **whole)


def _times(tint: Triple, exposure: float) -> Triple:
    return tint[0] * exposure, tint[1] * exposure, tint[2] * exposure


LIGHTS |= {
    # What is seen through windows: more air than outdoors, so that heads stand before something calm.
    "street-day": replace(_DAY, far_haze=0.56, haze="#E9EFE6"),
    "street-dusk": replace(_DUSK, tint=_times((0.92, 0.84, 1.0), 0.62), far_haze=0.48, haze="#A07FA6", chroma=0.9, disc=""),
    "street-night": replace(_NIGHT, far_haze=0.45, disc=""),
    "garden-day": replace(_DAY, far_haze=0.45, haze="#E7F0EA"),
    "garden-dusk": replace(_DUSK, far_haze=0.32, chroma=0.90),
    "garden-night": replace(_NIGHT, far_haze=0.38),
    "city-day": replace(_DAY, far_haze=0.50, haze="#DDEAEE"),
    "city-dusk": replace(_DUSK, far_haze=0.42),
    "city-night": replace(_NIGHT, far_haze=0.40, disc=""),
    "park-day": replace(_DAY, far_haze=0.52, mid_haze=0.20),
    "park-dusk": replace(_DUSK, tint=_times((1.0, 0.77, 0.72), 0.70), far_haze=0.56, mid_haze=0.24, chroma=0.86, lamps=0.80),
    "park-night": replace(_NIGHT, far_haze=0.55, mid_haze=0.20),
    "cafe-day": _room(
        _DAY, "street-day", _times((1.0, 0.975, 0.93), 0.95), (0.66, 0.66, 0.80), "#FFF0CC", 0.34, "#EBD9BE",
        mid_haze=0.10, ground_shadow="#3A2418", vignette=0.14, hour=9.3, patch=("#FFDF9C", 0.55),
    ),
    "cafe-dusk": _room(
        _DUSK, "street-dusk", _times((1.0, 0.83, 0.74), 0.66), (0.54, 0.47, 0.62), "#FFC083", 0.36, "#A8654F",
        mid_haze=0.06, ground_shadow="#1E1218", vignette=0.22, chroma=1.10, lamps=0.95, veil=0.8,
        lamp_tint=_times((1.0, 0.84, 0.60), 1.06),
    ),
    "cafe-night": _room(
        _NIGHT, "street-night", _times((0.80, 0.72, 0.86), 0.32), (0.50, 0.50, 0.66), "#FFD09A", 0.30, "#4A3A48",
        mid_haze=0.10, ground_shadow="#0E0A10", vignette=0.28, chroma=0.84, contrast=1.0, floor=0.17, veil=0.8,
        lamp_tint=_times((1.0, 0.84, 0.60), 1.06),
    ),
    "living-day": _room(
        _DAY, "garden-day", _times((1.0, 0.985, 0.95), 0.98), (0.68, 0.70, 0.82), "#FFF4D4", 0.36, "#E6E6D6",
        mid_haze=0.08, ground_shadow="#3A2C20", vignette=0.12, hour=9.1, patch=("#FFE3A6", 0.46),
    ),
    "living-dusk": _room(
        _DUSK, "garden-dusk", _times((1.0, 0.80, 0.72), 0.56), (0.54, 0.52, 0.70), "#FFC08A", 0.34, "#8E6A66",
        ground_shadow="#1E1218", vignette=0.22, chroma=1.08, lamps=0.95, lamp_tint=(1.0, 0.82, 0.56),
    ),
    "living-night": _room(
        _NIGHT, "garden-night", _times((0.60, 0.70, 1.0), 0.29), (0.52, 0.56, 0.74), "#9DB6EA", 0.30, "#2B3558",
        mid_haze=0.10, ground_shadow="#070A16", vignette=0.28, chroma=0.80, contrast=1.0, lamp_tint=(1.0, 0.82, 0.56),
        patch=("#8FA8E0", 0.13),
    ),
    "office-day": _room(
        _DAY, "city-day", _times((1.0, 0.99, 0.965), 0.98), (0.68, 0.70, 0.80), "#FFF6E0", 0.32, "#E1E4E0",
        ground_shadow="#2A3138", vignette=0.12, hour=10.2, patch=("#FFEEC4", 0.40),
    ),
    "office-dusk": _room(
        _DUSK, "city-dusk", _times((1.0, 0.84, 0.78), 0.64), (0.54, 0.50, 0.66), "#FFC48C", 0.34, "#9C7468",
        ground_shadow="#1B1722", vignette=0.20, chroma=1.0, lamps=0.90, lamp_tint=_times((1.0, 0.90, 0.74), 1.02),
    ),
    "office-night": _room(
        _NIGHT, "city-night", _times((0.70, 0.76, 1.0), 0.34), (0.52, 0.55, 0.72), "#B9C6EA", 0.28, "#39435C",
        ground_shadow="#0A0D16", vignette=0.24, chroma=0.84, contrast=1.0, lamp_tint=_times((1.0, 0.91, 0.76), 1.0),
    ),
    "classroom-day": _room(
        _DAY, "garden-day", _times((1.0, 0.985, 0.945), 0.98), (0.68, 0.69, 0.80), "#FFF3D2", 0.34, "#E9E4D2",
        ground_shadow="#33281E", vignette=0.12, hour=9.6, patch=("#FFE3A6", 0.46),
    ),
    "classroom-dusk": _room(
        _DUSK, "garden-dusk", _times((1.0, 0.83, 0.74), 0.64), (0.54, 0.49, 0.64), "#FFC083", 0.36, "#9A6A58",
        ground_shadow="#1E1218", vignette=0.20, chroma=1.04, lamps=0.90, lamp_tint=_times((1.0, 0.86, 0.63), 1.04),
    ),
    "classroom-night": _room(
        _NIGHT, "garden-night", _times((0.68, 0.72, 0.96), 0.32), (0.51, 0.53, 0.70), "#C6BCD8", 0.28, "#3C3F54",
        ground_shadow="#0B0B14", vignette=0.26, chroma=0.84, contrast=1.0, lamp_tint=_times((1.0, 0.86, 0.63), 1.04),
    ),
    "kitchen-day": _room(
        _DAY, "garden-day", _times((1.0, 0.985, 0.945), 0.98), (0.68, 0.70, 0.81), "#FFF3D2", 0.34, "#E8E4D2",
        ground_shadow="#35261C", vignette=0.12, hour=8.2, patch=("#FFE3A6", 0.42),
    ),
    "kitchen-dusk": _room(
        _DUSK, "garden-dusk", _times((1.0, 0.82, 0.74), 0.60), (0.54, 0.49, 0.64), "#FFC083", 0.36, "#94685A",
        ground_shadow="#1E1218", vignette=0.22, chroma=1.05, lamps=0.95, lamp_tint=_times((1.0, 0.85, 0.60), 1.04),
    ),
    "kitchen-night": _room(
        _NIGHT, "garden-night", _times((0.66, 0.70, 0.98), 0.30), (0.51, 0.53, 0.70), "#BDB8DA", 0.28, "#363C56",
        ground_shadow="#0A0A14", vignette=0.28, chroma=0.82, contrast=1.0, lamp_tint=_times((1.0, 0.85, 0.60), 1.04),
        patch=("#8FA8E0", 0.10),
    ),
    "beach-dusk": replace(_DUSK, tint=_times((1.0, 0.80, 0.74), 0.74), far_haze=0.42, mid_haze=0.14),
    "town-dusk": replace(_DUSK, far_haze=0.62, mid_haze=0.20),
    "hospital-day": _room(
        _DAY, "city-day", _times((1.0, 0.99, 0.96), 0.98), (0.68, 0.70, 0.81), "#FFF6E0", 0.32, "#E4E8E6",
        ground_shadow="#2A303C", vignette=0.12, hour=10.8, patch=("#FFEEC4", 0.42),
    ),
    "hospital-dusk": _room(
        _DUSK, "city-dusk", _times((1.0, 0.83, 0.76), 0.62), (0.54, 0.50, 0.66), "#FFC48C", 0.34, "#97706A",
        ground_shadow="#1B1722", vignette=0.22, chroma=1.04, lamps=0.85, lamp_tint=_times((1.0, 0.89, 0.71), 1.02),
    ),
    "hospital-night": _room(
        _NIGHT, "city-night", _times((0.62, 0.72, 1.0), 0.30), (0.52, 0.55, 0.72), "#A9BCEA", 0.28, "#303A5A",
        ground_shadow="#080B16", vignette=0.28, chroma=0.82, contrast=1.0, lamp_tint=_times((1.0, 0.89, 0.70), 1.0),
        patch=("#8FA8E0", 0.12),
    ),
    # A car: shade between bright windows, and by night what comes in from the street.
    "road-day": replace(_DAY, far_haze=0.30, haze="#D6E6E4"),
    "road-dusk": replace(_DUSK, far_haze=0.34, chroma=0.94),
    "road-night": replace(_NIGHT, far_haze=0.40),
    "car-day": _room(
        _DAY, "road-day", _times((1.0, 0.985, 0.95), 0.90), (0.64, 0.67, 0.79), "#FFF6E0", 0.40, "#DDE4DC",
        mid_haze=0.06, ground_shadow="#1E1C20", vignette=0.14, hour=15.2,
    ),
    "car-dusk": _room(
        _DUSK, "road-dusk", _times((1.0, 0.82, 0.76), 0.56), (0.54, 0.50, 0.68), "#FFBE84", 0.40, "#8E6468",
        ground_shadow="#17121C", vignette=0.22, chroma=1.02, lamps=0.70, lamp_tint=_times((1.0, 0.86, 0.66), 0.94),
    ),
    "car-night": _room(
        _NIGHT, "road-night", _times((0.62, 0.72, 1.0), 0.32), (0.52, 0.56, 0.74), "#A9BCEA", 0.30, "#2A355A",
        ground_shadow="#060912", vignette=0.28, chroma=0.82, contrast=1.0, lamp_tint=_times((1.0, 0.88, 0.70), 0.86),
    ),
    # A theatre: the plain light of a rehearsal, a warm evening of a comedy, a dark stage under two beams.
    "theatre-day": _room(
        _DAY, "", _times((1.0, 0.985, 0.95), 0.94), (0.66, 0.67, 0.80), "#FFF3D6", 0.32, "#D9DCD6",
        ground_shadow="#2A2018", vignette=0.20, hour=11.0,
    ),
    "theatre-dusk": _room(
        _DUSK, "", _times((1.0, 0.82, 0.74), 0.62), (0.54, 0.48, 0.62), "#FFC083", 0.36, "#8E6258",
        ground_shadow="#1A1014", vignette=0.28, chroma=1.06, lamps=0.90, lamp_tint=_times((1.0, 0.85, 0.60), 1.04),
    ),
    "theatre-night": _room(
        _NIGHT, "", _times((0.62, 0.68, 1.0), 0.27), (0.50, 0.53, 0.72), "#AEB8EA", 0.28, "#2B3154",
        ground_shadow="#07070F", vignette=0.34, chroma=0.84, contrast=1.0, lamp_tint=_times((1.0, 0.87, 0.64), 1.04),
    ),
}  # fmt: skip
