"""The fonts that captions are set in, which script each is for, and what none of them can draw.

Every font is a dependency of scenec, so a film looks the same on a machine that has no fonts at all.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uharfbuzz


@dataclass(frozen=True)
class Face:
    """One font file: `file` inside the package `package`. `italic` names the face that slants it, where there is one."""

    package: str
    file: str
    italic: str | None = None


FACES: dict[str, Face] = {
    "fraunces": Face("fontpkg_fraunces", "Fraunces[SOFT,WONK,opsz,wght].ttf", italic="fraunces-italic"),
    "fraunces-italic": Face("fontpkg_fraunces", "Fraunces-Italic[SOFT,WONK,opsz,wght].ttf"),
    "heebo": Face("fontpkg_heebo", "Heebo[wght].ttf"),
    "inter": Face("fontpkg_inter", "Inter[opsz,wght].ttf", italic="inter-italic"),
    "inter-italic": Face("fontpkg_inter", "Inter-Italic[opsz,wght].ttf"),
    "noto-sans-arabic": Face("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
}

# Which face a script is set in; all others, and what belongs to no script, in the first of FALLBACK that has the character.
SCRIPT_FACES = {"Arab": "noto-sans-arabic", "Hebr": "heebo"}
FALLBACK = ("inter", "heebo", "noto-sans-arabic")

# Only the scripts that these fonts cover need a name; ISO 15924.
SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latn"), (0x0061, 0x007A, "Latn"), (0x00AA, 0x00AA, "Latn"), (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"), (0x00D8, 0x00F6, "Latn"), (0x00F8, 0x02B8, "Latn"), (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"), (0x0591, 0x05F4, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"),
    (0x0870, 0x08FF, "Arab"), (0x1C80, 0x1C8F, "Cyrl"), (0x1D00, 0x1DBF, "Latn"), (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"), (0x2C60, 0x2C7F, "Latn"), (0x2DE0, 0x2DFF, "Cyrl"), (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"), (0xFB00, 0xFB06, "Latn"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
)  # fmt: skip

# Drawn as nothing by design: soft hyphen, joiners, direction marks and isolates, variation selectors.
INVISIBLE = frozenset([0xAD, 0x34F, 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF])
SELECTORS = frozenset(range(0xFE00, 0xFE10))

# Inter has all of these, so that most texts need no font to be opened (tests/captions/test_fonts.py compares them with the font).
PLAIN = (
    range(0x20, 0x7F),
    range(0xA0, 0xAD),
    range(0xAE, 0x149),
    range(0x14A, 0x180),
    range(0x2010, 0x2015),
    range(0x2018, 0x201F),
    range(0x2026, 0x2027),
)


OWN = "own:"  # before the path of a font of the project: the name of its face


def path(name: str) -> Path:
    """The file of a face. Raises FileNotFoundError when its package is not installed."""
    if name.startswith(OWN):
        return Path(name.removeprefix(OWN))
    face = FACES[name]
    spec = find_spec(face.package)
    file = Path(spec.origin).parent / "files" / face.file if spec and spec.origin else None
    if file is None or not file.is_file():
        raise FileNotFoundError(f"the font {name} is missing: pip install {face.package.replace('_', '-')}")
    return file


@cache
def face(name: str) -> uharfbuzz.Face:
    """An opened face."""
    import uharfbuzz

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path(name))))


@cache
def coverage(name: str) -> frozenset[int]:
    """The code points that a face has a glyph for."""
    return frozenset(face(name).unicodes)


def script(character: str) -> str | None:
    """The script of a character (ISO 15924); None for what all scripts share and for those that no font here covers."""
    if unicodedata.combining(character):
        return None
    point = ord(character)
    return next((name for first, last, name in SCRIPTS if first <= point <= last), None)


def has(name: str, text: str) -> bool:
    """Whether a face can draw these characters, composed or decomposed."""
    points = coverage(name)
    return all(_drawn(points, character) for character in text)


def _drawn(points: frozenset[int], character: str) -> bool:
    point = ord(character)
    if point in points or point in INVISIBLE or point in SELECTORS:
        return True
    apart = unicodedata.normalize("NFD", character)  # HarfBuzz takes apart what a font has only in parts
    return len(apart) > 1 and all(ord(part) in points for part in apart)


def missing(text: str) -> list[str]:
    """The characters that no font here has, each once, in the order of the text."""
    odd = (c for c in dict.fromkeys(text) if not c.isspace() and not any(ord(c) in plain for plain in PLAIN))
    return [c for c in odd if not any(has(name, c) for name in FALLBACK)]
