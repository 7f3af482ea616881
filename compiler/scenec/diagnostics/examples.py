"""How values with parts are written, for those who wrote something else there. Keys are the titles of the schema."""

from __future__ import annotations

from collections.abc import Mapping

from scenec.vocabulary import BOTTOMS, HAIR_STYLES, HATS, MOUTH_STYLES, SHOES, TOPS, VOICE_ENGINES

EXAMPLES: Mapping[str, str] = {
    "a format": "format: {size: vertical, fps: 25}",
    "who is on stage, and where": "cast: {ana: left, ben: right}",
    "captions": "captions: {burn: true, files: [srt]}",
    "a character": "ana: {age: adult}",
    "a look": 'look: {build: woman, hair: {style: bob, colour: "#4a2a1c"}}',
    "hair": 'hair: {style: bob, colour: "#4a2a1c"}',
    "a top": 'top: {kind: coat, colour: "#c4473a"}',
    "a bottom": 'bottom: {kind: trousers, colour: "#3d4a63"}',
    "shoes": 'shoes: {kind: boot, colour: "#6b3d2a"}',
    "hat": 'hat: {kind: brim, colour: "#6b3d2a"}',
    "a voice": "voice: {engine: kokoro, speed: 0.95}",
    "a way of acting": "acting: {energy: 0.55}",
    "a mouth": "mouth: {style: broad}",
    "a place": "kiosk: {set: street, looks: {late: {light: night}}}",
    "a look of a place": "late: {light: night, weather: rain}",
}
# What one word of such a mapping may be meant for: `hair: bob`.
SHORT: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "hair": ("style", HAIR_STYLES),
    "a top": ("kind", TOPS),
    "a bottom": ("kind", BOTTOMS),
    "shoes": ("kind", SHOES),
    "hat": ("kind", HATS),
    "a voice": ("engine", VOICE_ENGINES),
    "a mouth": ("style", MOUTH_STYLES),
}

# What a colour that is named may be: hues that go with the sets, not the pure ones of screens.
COLOURS: Mapping[str, str] = {
    "white": "#f4f0e8", "black": "#2c2732", "grey": "#8d8780", "gray": "#8d8780", "silver": "#c3beb6", "red": "#c4473a",
    "crimson": "#a8323e", "orange": "#e2793a", "yellow": "#e9b44c", "gold": "#e2b04a", "green": "#4a7a55", "olive": "#6f7443",
    "teal": "#2f6b66", "turquoise": "#4f9c97", "blue": "#40699c", "navy": "#2f3f63", "purple": "#7a5a95", "violet": "#7a6a95",
    "pink": "#d98c9a", "brown": "#6b4a32", "beige": "#e0cfae", "cream": "#f4e3cb", "blond": "#d9b36c", "blonde": "#d9b36c",
    "ginger": "#b5622b", "chestnut": "#6e3f26",
}  # fmt: skip
