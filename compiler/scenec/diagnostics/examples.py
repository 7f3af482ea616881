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
