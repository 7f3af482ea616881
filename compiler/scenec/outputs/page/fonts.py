"""The fonts inside a page: those of titles and captions at the weights that it uses, with the characters that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import uharfbuzz

from scenec.captions.fonts import face

# family: (face, weight in the style sheet, its axes). Where a family lacks a character, the style sheet names the next one.
FAMILIES: tuple[tuple[str, str, int, Mapping[str, float]], ...] = (
    ("Scene Serif", "fraunces", 600, {"wght": 600, "opsz": 144, "SOFT": 0, "WONK": 0}),
    ("Scene Sans", "inter", 500, {"wght": 500, "opsz": 20}),
    ("Scene Sans", "inter", 700, {"wght": 700, "opsz": 20}),
    ("Scene Hebrew", "heebo", 500, {"wght": 500}),
    ("Scene Arabic", "noto-sans-arabic", 500, {"wght": 500, "wdth": 100}),
)
ALWAYS = "0123456789 "
LATIN = ("Scene Serif", "Scene Sans")


@dataclass(frozen=True)
class PageFace:
    """A font of the page: TrueType, `data` its file."""

    family: str
    weight: int
    data: bytes


def faces(text: str) -> Iterator[PageFace]:
    """The fonts that a page with this text needs."""
    wanted = {ord(character) for character in text + ALWAYS}
    known: set[int] = set()
    for family, name, weight, axes in FAMILIES:
        own = wanted & set(face(name).unicodes)
        needed = own if family in LATIN else own - known
        if needed:
            yield PageFace(family, weight, _subset(name, frozenset(needed), axes))
        known |= own if family == "Scene Sans" else set()


def _subset(name: str, characters: frozenset[int], axes: Mapping[str, float]) -> bytes:
    wish = uharfbuzz.SubsetInput()
    wish.unicode_set.update(characters)
    opened = face(name)
    for axis, value in axes.items():
        wish.pin_axis_location(opened, axis, value)
    return bytes(uharfbuzz.subset(opened, wish).blob.data)
