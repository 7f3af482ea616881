"""Weather: what it does to a light. What falls and drifts is drawn by the camera (camera/weather.py), what lies by the sets."""

from __future__ import annotations

from dataclasses import replace

from scenec.drawing.colour import mix
from scenec.sets.lights import Light, Time, Triple

# Skies of rain, and of snow, by the time of day: three colours from the top to the horizon.
WET: dict[Time, tuple[str, str, str]] = {
    "day": ("#8FA0AA", "#B4C0C5", "#D2D8D8"),
    "dusk": ("#3D4568", "#69628A", "#B98A8C"),
    "night": ("#131A34", "#222D50", "#394666"),
}
WHITE: dict[Time, tuple[str, str, str]] = {
    "day": ("#A9BCCB", "#C9D5DE", "#E6ECEF"),
    "dusk": ("#4A5379", "#8C7F9F", "#D3A9A6"),
    "night": ("#1A2342", "#2C3A60", "#46567E"),
}
STREAK: dict[Time, str] = {"day": "#DDE8F5", "dusk": "#D6DAF0", "night": "#A9BCE6"}  # rain's colour
FLAKE: dict[Time, str] = {"day": "#FFFFFF", "dusk": "#F6E9EA", "night": "#D3DDF2"}  # snow's colour
AIR: dict[Time, tuple[str, str, str]] = {  # skies of fog
    "day": ("#BFCACF", "#CCD5D8", "#D9DFDF"),
    "dusk": ("#716B88", "#A58D98", "#CFAAA0"),
    "night": ("#1B2542", "#293656", "#3A496B"),
}
GROUND_WHITE, MID_WHITE, PATH_WHITE, CROWN_WHITE = "#DFE8F0", "#E4ECF2", "#C9D4DE", "#D3DEE6"  # local colours under snow


def under(light: Light, weather: str | None, *, seen_from_inside: bool = False) -> Light:
    """The light as the weather leaves it. A room is only a little duller; what its windows show is `seen_from_inside`."""
    if not weather:
        return light
    if light.outside:
        return _room(light, weather)
    if weather == "rain":
        return _rain(light, seen_from_inside)
    if weather == "lightning":
        return _storm(_rain(light, seen_from_inside))
    if weather == "fog":
        return _fog(light)
    if weather in ("wind", "leaves"):
        return replace(light, weather=weather)
    if weather == "snow":
        return _snow(light)
    raise ValueError(f"no weather {weather!r}")


# What is left of the light of day in a room, by the weather outside.
DULLER: dict[str, Triple] = {
    "rain": (0.86, 0.89, 0.93),
    "lightning": (0.74, 0.78, 0.86),
    "snow": (0.94, 0.96, 1.0),
    "fog": (0.92, 0.94, 0.97),
}


def _room(light: Light, weather: str) -> Light:
    """A room: only a little duller, and without sun on its floor where there is none."""
    if weather not in DULLER:
        return replace(light, weather=weather)
    tint = _by(light.tint, DULLER[weather]) if light.time == "day" else light.tint
    return replace(light, tint=tint, patch=None, weather="rain" if weather == "lightning" else weather)


def _storm(light: Light) -> Light:
    """Rain under a heavier sky."""
    darker = 0.80 if light.time == "day" else 0.92
    stops = tuple((mix(colour, "#2A3040", 0.34 if light.time == "day" else 0.18), place) for colour, place in light.sky)
    body, belly, alpha = light.cloud
    cloud = (mix(body, "#2A3040", 0.30), mix(belly, "#1C2130", 0.40), alpha)
    return replace(light, tint=_by(light.tint, (darker, darker, darker)), sky=stops, cloud=cloud)


def _fog(light: Light) -> Light:
    """Air by layers: what is far is hardly seen, what is near is paler, lamps have halos."""
    sky = AIR[light.time]
    return replace(
        light,
        tint=_by(light.tint, (0.97, 0.99, 1.02)),
        chroma=light.chroma * 0.78,
        contrast=light.contrast * 0.88,
        shadow=_between(light.shadow, 0.35),
        haze=mix(sky[1], sky[2], 0.45),
        far_haze=0.84,
        mid_haze=0.60,
        near_haze=0.10,
        key_share=light.key_share * 0.35,
        sky=_stops(sky),
        cloud=(sky[2], sky[1], 0.25),
        disc="",
        halo=1.7,
        veil=max(1.0, light.veil),
        weather="fog",
    )


def _between(factors: Triple, share: float) -> Triple:
    """A triple so much nearer to 1."""
    red, green, blue = (value + (1 - value) * share for value in factors)
    return red, green, blue


def _rain(light: Light, seen_from_inside: bool) -> Light:
    sky = WET[light.time]
    tint = _by(light.tint, (0.80, 0.88, 1.02) if seen_from_inside else (0.90, 0.94, 1.02))
    return replace(
        light,
        tint=tint,
        chroma=light.chroma * 0.8,
        contrast=light.contrast * 0.92,
        haze=mix(light.haze, sky[1], 0.5),
        far_haze=light.far_haze + 0.12,
        mid_haze=light.mid_haze + 0.08,
        key_share=light.key_share * 0.5,
        sky=_stops(sky),
        cloud=(mix(sky[1], sky[2], 0.35), mix(sky[0], sky[1], 0.6), 0.85),
        disc="",
        weather="rain",
    )


def _snow(light: Light) -> Light:
    sky = WHITE[light.time]
    day = light.time == "day"
    return replace(
        light,
        tint=(0.96 * 0.94, 0.98 * 0.94, 0.94) if day else _by(light.tint, (1.06, 1.12, 1.14)),
        shadow=(0.72, 0.78, 0.92) if day else _by(light.shadow, (1.1, 1.14, 1.14)),
        key="#FFF6E6" if day else light.key,
        key_share=0.40 if day else light.key_share,
        chroma=0.85 if day else light.chroma * 0.85,
        haze="#D5E0E8" if day else mix(light.haze, sky[1], 0.6),
        far_haze=light.far_haze + 0.06,
        mid_haze=light.mid_haze + 0.06,
        sky=_stops(sky),
        cloud=("#DCE5EB", "#CBD6DE", 0.8) if day else (mix(sky[1], sky[2], 0.4), mix(sky[0], sky[1], 0.6), 0.7),
        ground_shadow="#51637A" if day else light.ground_shadow,
        disc="",
        weather="snow",
    )


def _stops(sky: tuple[str, str, str]) -> tuple[tuple[str, float], ...]:
    return (sky[0], 0.0), (sky[1], 0.5), (sky[2], 1.0)


def _by(tint: Triple, factor: Triple) -> Triple:
    return tint[0] * factor[0], tint[1] * factor[1], tint[2] * factor[2]
