"""The light function against the hexes of the design notes, and faces in every light."""

from __future__ import annotations

import pytest

from scenec.drawing.colour import oklch, shadow
from scenec.sets.light import lamp_light, lamp_share, lit, people_light, rim, sky_at
from scenec.sets.lights import LIGHTS
from scenec.sets.table import SETS

PLATFORM = SETS["railway-platform"]

# Local colour, layer, and base/shadow/light in day, dusk, night, as they were mixed and looked at.
TABLE = [
    ("#3E5A57", "stage", "3E5A55 314C4E 75847A", "33453F 233035 79644B", "1B2A33 111E2B 263649"),
    ("#C65B44", "stage", "C65B43 A24C3D DB896E", "AC4530 803028 C16440", "56302F 3D2328 543C48"),
    ("#E3B23C", "stage", "E3B13B BA9736 ECC571", "C58B26 93651F CF8D3F", "655A36 48442E 5E5B51"),
    ("#4B6B4C", "mid", "5F7D62 526E5C 8A9E84", "5B5D42 4A493B 90734F", "223338 182832 293B4B"),
    ("#8C5B4A", "mid", "987061 82635C B49583", "8A5241 6F403A AB6C4E", "372F38 282432 3A384B"),
    ("#E9E3D4", "mid", "E5E2D4 C2C7C7 EBE7D5", "CCAC98 A28587 D4A081", "5B6579 434F6B 54617D"),
]


def channels(colour: str) -> list[int]:
    return [int(colour.lstrip("#")[i : i + 2], 16) for i in (0, 2, 4)]


@pytest.mark.parametrize(("local", "layer", "day", "dusk", "night"), TABLE)
def test_a_local_colour_becomes_the_notes_hexes(local: str, layer: str, day: str, dusk: str, night: str) -> None:
    for name, row in (("day", day), ("dusk", dusk), ("night", night)):
        for plane, wanted in zip(("base", "shadow", "light"), row.split(), strict=True):
            got = lit(local, LIGHTS[name], layer, plane)  # type: ignore[arg-type]
            off = max(abs(a - b) for a, b in zip(channels(got), channels(wanted), strict=True))
            assert off <= 2, f"{local} {name} {plane}: {got}, the notes say #{wanted}"


def test_lamp_light_on_the_floor() -> None:
    assert channels(lit("#B9AFA2", lamp_light(LIGHTS["night"]))) == pytest.approx(channels("#B89E7A"), abs=4)


def test_night_never_goes_to_black() -> None:
    assert oklch(lit("#000000", LIGHTS["night"]))[0] > 0.08
    assert oklch(lit("#2B3538", LIGHTS["night"], "stage", "shadow"))[0] > 0.12


@pytest.mark.parametrize(
    ("skin", "light", "least", "most"),
    [
        ("#f0c6a8", "day", 0.80, 0.90), ("#f0c6a8", "dusk", 0.72, 0.82), ("#f0c6a8", "night", 0.66, 0.76),
        ("#c98c66", "dusk", 0.58, 0.68), ("#c98c66", "night", 0.54, 0.64),
        ("#7f4f35", "dusk", 0.40, 0.48), ("#7f4f35", "night", 0.36, 0.46),
        ("#5d3a29", "dusk", 0.32, 0.40), ("#5d3a29", "night", 0.29, 0.38),
    ],
)  # fmt: skip
def test_faces_stay_alive(skin: str, light: str, least: float, most: float) -> None:
    lightness, chroma, hue = oklch(people_light("railway-platform", light, -1.0)(skin, "base"))
    assert least < lightness < most
    assert chroma > 0.04, "a face must not go grey"
    assert 20 < hue < 85, "a face stays warm"


@pytest.mark.parametrize("light", ["day", "dusk", "night", "overcast"])
def test_people_are_not_darkened_twice(light: str) -> None:
    tone = people_light("railway-platform", light, 0.0)
    skin = "#e3aa80"
    own = oklch(skin)[0] - oklch(shadow(skin))[0]
    fall = oklch(tone(skin, "base"))[0] - oklch(tone(shadow(skin), "shadow"))[0]
    assert own * 0.6 < fall < own * 1.5


def test_lamps_reach_people_by_distance_and_never_less_than_the_hero_level() -> None:
    dusk, night, day = LIGHTS["dusk"], LIGHTS["night"], LIGHTS["day"]
    below = PLATFORM.metres(930 / 1920)
    assert lamp_share(PLATFORM, night, below) == pytest.approx(0.85)
    assert lamp_share(PLATFORM, night, 40.0) == pytest.approx(PLATFORM.hero)
    assert lamp_share(PLATFORM, dusk, 40.0) == pytest.approx(PLATFORM.hero * dusk.lamps)
    assert lamp_share(PLATFORM, day, below) == 0.0


def test_rim_light_only_where_lamps_are_on() -> None:
    assert rim("railway-platform", "day") is None
    assert rim("railway-platform", "overcast") is None
    dusk = rim("railway-platform", "dusk")
    assert dusk is not None
    assert dusk.side == -1, "the sun sets on the left"


def test_the_sky_between_its_stops() -> None:
    dusk = LIGHTS["dusk"]
    assert channels(sky_at(dusk, 0.0)) == channels("#39477C")
    assert channels(sky_at(dusk, 1.0)) == channels("#FFC48A")
    assert oklch(sky_at(dusk, 0.9))[0] > oklch(sky_at(dusk, 0.5))[0]
