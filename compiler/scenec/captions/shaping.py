"""Shaping: from text to glyphs in their places, for any direction and mix of scripts.

A line is cut into runs of one direction (Unicode's bidirectional algorithm), those into runs of one font and script, and each is
shaped by HarfBuzz. All lengths are in em, so that one shaping serves every size.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from scenec.captions.fonts import FACES, FALLBACK, OWN, SCRIPT_FACES, face, has, script

if TYPE_CHECKING:
    import uharfbuzz

# For `directions`: marks to count with, and something with a direction of its own, so that the text before it does not stand at
# the line's end, where marks would be turned to the line's direction.
MARKS = "".join(chr(0xE0020 + number) for number in range(90))
TAIL = "\u2066x\u2069"
CLOSERS = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")


@dataclass(frozen=True)
class Type:
    """How text is set: weight 100..900, slanted or not, and the family of what is neither Hebrew nor Arabic: a face of
    fonts.FACES, or fonts.OWN and the path of one of the project."""

    weight: int = 600
    italic: bool = False
    family: str = "inter"
    optical: int = 20  # optical size, in the fonts that have one


@dataclass(frozen=True)
class Glyph:
    """Glyph number `number` of `face`, its origin at (x, y) em: x from the line's left edge, y up from the baseline."""

    face: str
    number: int
    x: float
    y: float


@dataclass(frozen=True)
class Shaped:
    """A line of glyphs, left to right, `advance` em wide. `rtl`: the line as a whole runs from right to left."""

    glyphs: tuple[Glyph, ...]
    advance: float
    rtl: bool


@dataclass(frozen=True)
class Run:
    """Characters [start, end) of a text that are shaped together."""

    start: int
    end: int
    rtl: bool
    face: str
    script: str | None


def is_rtl(text: str) -> bool:
    """Whether a text runs from right to left: by its first letter that has a direction."""
    from bidi import get_base_level

    return text.isascii() is False and get_base_level(text) == 1


def directions(text: str, rtl: bool) -> list[tuple[int, int, bool]]:
    """Runs (start, end, right to left) of one direction, in the order in which they are seen from left to right.

    The library gives the line as it is seen, not where each character came from. So every character is followed by two marks
    that count it; they are of class BN, which the algorithm passes over. Marks seen before their character tell that the run is
    reversed.
    """
    from bidi import get_display

    if text.isascii() and not rtl:
        return [(0, len(text), False)] if text else []
    plain = text if _balanced(text) else "".join("\u200b" if c in CLOSERS or c in CLOSERS.values() else c for c in text)
    counted = "".join(c + MARKS[i // 90] + MARKS[i % 90] for i, c in enumerate(plain))
    seen = get_display(counted + TAIL, base_dir="R" if rtl else "L")
    seen = seen[len(TAIL) :] if rtl else seen[: -len(TAIL)]
    found: list[tuple[int, int, bool]] = []
    for place in range(0, len(seen), 3):
        low, high, back = seen[place], seen[place + 1], seen[place + 2] not in MARKS
        index = MARKS.index(high) * 90 + MARKS.index(low if back else seen[place + 2])
        if found and back and found[-1][2] and index == found[-1][0] - 1:
            found[-1] = (index, found[-1][1], True)
        elif found and not back and not found[-1][2] and index == found[-1][1]:
            found[-1] = (found[-1][0], index + 1, False)
        else:
            found.append((index, index + 1, back))
    return found


def _balanced(text: str) -> bool:
    """Whether every isolate and embedding that a text opens is closed in it. Those of other texts are passed over."""
    waiting: list[str] = []
    for character in text:
        if character in CLOSERS:
            waiting.append(CLOSERS[character])
        elif character in CLOSERS.values() and (not waiting or waiting.pop() != character):
            return False
    return not waiting


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of characters that must be drawn by one font: a letter with its marks, joiners and selectors."""
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and (unicodedata.combining(text[index]) or unicodedata.category(text[index]) in {"Mn", "Me", "Cf"}):
            continue
        yield start, index
        start = index


def itemise(text: str, setting: Type) -> list[tuple[int, int, str, str | None]]:
    """Runs (start, end, face, script) of one font and script. Spaces, digits and punctuation go with the letters before them,
    at the start with those after, where that font has them."""
    ranges = list(clusters(text))
    items: list[tuple[int, int, str, str | None]] = []
    for (start, end), name in zip(ranges, _scripts([text[start] for start, _ in ranges]), strict=True):
        chosen = _face(text[start:end], name, setting)
        if items and items[-1][2:] == (chosen, name):
            items[-1] = (items[-1][0], end, chosen, name)
        else:
            items.append((start, end, chosen, name))
    return items


def _scripts(characters: list[str]) -> list[str | None]:
    """The script of each, with those that have none given one. Both halves of a pair of brackets get that of what they hold."""
    own = [script(character) for character in characters]
    after = list(own)
    for index in range(len(own) - 2, -1, -1):
        after[index] = own[index] or after[index + 1]
    current = after[0] if after else None
    open_: list[str | None] = []
    found: list[str | None] = []
    for character, name, coming in zip(characters, own, after, strict=True):
        current = name or current
        if unicodedata.category(character) in {"Ps", "Pi"}:
            open_.append(coming or current)
            found.append(open_[-1])
        elif unicodedata.category(character) in {"Pe", "Pf"} and open_:
            found.append(open_.pop())
        else:
            found.append(current)
    return found


def _face(cluster: str, name: str | None, setting: Type) -> str:
    family = FACES[setting.family].italic if setting.italic and setting.family in FACES else None
    own = setting.family.startswith(OWN)
    wanted = setting.family if own else SCRIPT_FACES.get(name or "", family or setting.family)
    choices = (wanted, SCRIPT_FACES.get(name or "", family or setting.family), family or setting.family, *FALLBACK)
    return next((each for each in choices if has(each, cluster)), wanted)


def runs(text: str, setting: Type, rtl: bool) -> Iterator[Run]:
    """What is shaped together, in the order in which it is seen from left to right."""
    items = itemise(text, setting)
    for start, end, reversed_ in directions(text, rtl):
        inside = [(max(a, start), min(b, end), name, tongue) for a, b, name, tongue in items if a < end and b > start]
        for a, b, name, tongue in reversed(inside) if reversed_ else inside:
            yield Run(a, b, reversed_, name, tongue)


@cache
def font(name: str, setting: Type) -> uharfbuzz.Font:
    """A font at one weight. Lengths are in units of its face."""
    import uharfbuzz

    opened = uharfbuzz.Font(face(name))
    axes = {axis.tag for axis in face(name).axis_infos} if face(name).has_var_data else set()
    wanted = {"wght": setting.weight, "opsz": setting.optical, "wdth": 100, "SOFT": 0, "WONK": 0}
    opened.set_variations({tag: float(value) for tag, value in wanted.items() if tag in axes})
    return opened


@lru_cache(maxsize=4096)
def shape(text: str, setting: Type = Type(), language: str = "en", rtl: bool | None = None) -> Shaped:
    """One line of glyphs. `rtl` None: the line's direction is that of its first letter."""
    import uharfbuzz

    across = is_rtl(text) if rtl is None else rtl
    glyphs: list[Glyph] = []
    x = 0.0
    for run in runs(text, setting, across):
        opened, em = font(run.face, setting), face(run.face).upem
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text, run.start, run.end - run.start)  # the text around it is context: Arabic letters join across runs
        buffer.direction = "rtl" if run.rtl else "ltr"
        buffer.script = run.script or "Zyyy"
        buffer.language = language
        uharfbuzz.shape(opened, buffer, {"kern": True, "liga": True})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(Glyph(run.face, info.codepoint, x + place.x_offset / em, place.y_offset / em))
            x += place.x_advance / em
    return Shaped(tuple(glyphs), x, across)


def spaced(shaped: Shaped, text: str, tracking: float) -> Shaped:
    """The line with `tracking` em more between its letters; as it is where letters join or carry marks."""
    joins = any(script(character) == "Arab" or unicodedata.combining(character) for character in text)
    if not tracking or joins:
        return shaped
    glyphs = tuple(replace(glyph, x=glyph.x + index * tracking) for index, glyph in enumerate(shaped.glyphs))
    return Shaped(glyphs, shaped.advance + max(0, len(glyphs) - 1) * tracking, shaped.rtl)


def width(text: str, setting: Type = Type(), language: str = "en") -> float:
    """How wide a line is, in em."""
    return shape(text, setting, language).advance
