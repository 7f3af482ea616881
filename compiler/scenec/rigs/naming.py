"""What the parts of a puppet may be called: the names of Adobe Character Animator, Rhubarb's mouths, and plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# What a name means, by its spelling in small letters with single spaces.
_SIDED = {
    "arm": "arm", "upper arm": "arm", "forearm": "forearm", "lower arm": "forearm", "hand": "hand", "leg": "leg",
    "thigh": "leg", "shin": "shin", "lower leg": "shin", "foot": "foot", "eye": "eye", "eyeball": "eye", "pupil": "pupil",
    "blink": "blink", "eyebrow": "brow", "brow": "brow", "ear": "ear",
}  # fmt: skip
_PLAIN = {
    "head": "head", "body": "body", "torso": "body", "mouth": "mouth", "mouths": "mouth", "hair": "hair", "nose": "nose",
    "neck": "neck", "background": "background",
}  # fmt: skip
PIVOTS = ("pivot", "origin", "handle", "anchor")

# Mouths: each viseme to the drawings that may stand for it, best first. Rhubarb's letters, and Character Animator's names.
RHUBARB: Mapping[str, tuple[str, ...]] = {
    "sil": ("x", "a"), "PP": ("a", "x"), "FF": ("g", "b"), "TH": ("h", "b"), "DD": ("b", "c"), "kk": ("b", "c"),
    "CH": ("b", "f"), "SS": ("b",), "nn": ("b", "h"), "RR": ("e", "f", "b"), "aa": ("d", "c"), "E": ("c", "d"), "ih": ("b", "c"),
    "oh": ("e", "d"), "ou": ("f", "e"),
}  # fmt: skip
ADOBE: Mapping[str, tuple[str, ...]] = {
    "sil": ("neutral", "m"), "PP": ("m", "neutral"), "FF": ("f", "s"), "TH": ("l", "d"), "DD": ("d", "l", "s"),
    "kk": ("s", "d", "uh"), "CH": ("s", "w-oo"), "SS": ("s", "ee"), "nn": ("d", "l", "s"), "RR": ("r", "w-oo", "oh"),
    "aa": ("aa", "uh"), "E": ("uh", "ee", "aa"), "ih": ("ee", "s"), "oh": ("oh", "aa"), "ou": ("w-oo", "oh", "r"),
}  # fmt: skip
EXTRA_MOUTHS = ("smile", "surprised")
_ADOBE_ONLY = {"neutral", "aa", "ee", "oh", "uh", "w-oo", "m", "l", "r", "s"}
_SAME_MOUTH = {"w": "w-oo", "oo": "w-oo", "woo": "w-oo", "rest": "neutral", "closed": "m"}

# What a puppet should have, and what it is for.
WANTED: Mapping[str, str] = {
    "head": "turns and nods", "body": "leans and breathes", "mouth": "speaks", "arm-left": "gestures", "arm-right": "gestures",
    "eye-left": "looks", "eye-right": "looks", "pupil-left": "looks about", "pupil-right": "looks about",
    "blink-left": "blinks", "blink-right": "blinks", "brow-left": "feels", "brow-right": "feels",
    "leg-left": "walks", "leg-right": "walks",
}  # fmt: skip
NEEDED = ("head", "mouth")


def plain(name: str) -> str:
    """A name without Character Animator's `+`, numbers that an editor added, and odd separators."""
    words = re.sub(r"[_\s]+", " ", name.replace("+", " ")).strip().lower()
    words = re.sub(r"(?: copy)?(?:[ -]\d+)?$", "", words)
    return words.strip()


def part_of(name: str) -> str | None:
    """`arm`, `head`, ... with its side as written (`arm-left`), or None for a name that means nothing here."""
    words = re.sub(r"[ -]+", " ", plain(name))
    if words in _PLAIN:
        return _PLAIN[words]
    for side in ("left", "right", "l", "r"):
        full = {"l": "left", "r": "right"}.get(side, side)
        for rest in (words.removeprefix(side + " "), words.removesuffix(" " + side)):
            if rest != words and rest in _SIDED:
                return f"{_SIDED[rest]}-{full}"
    return None


def is_pivot(name: str) -> bool:
    """Whether an element marks where its part turns."""
    words = set(re.split(r"[ -]+", plain(name)))
    return bool(words & set(PIVOTS))


def mouth_of(name: str) -> str:
    """The name of a mouth, as the tables above have it."""
    words = re.sub(r"^mouth[ _-]+", "", plain(name))
    return _SAME_MOUTH.get(words, words)


def mouths(names: Iterable[str]) -> tuple[Mapping[str, tuple[str, ...]], bool]:
    """The table for a set of mouths, and whether it is Character Animator's: some letters mean different mouths in the two."""
    found = {mouth_of(name) for name in names}
    adobe = len(found & _ADOBE_ONLY) > 0
    return (ADOBE if adobe else RHUBARB), adobe


def chosen(table: Mapping[str, tuple[str, ...]], have: Iterable[str]) -> dict[str, str]:
    """The drawing for each viseme among those there are; the nearest where the right one is missing."""
    known = {mouth_of(name): name for name in have}
    found = {}
    for viseme, options in table.items():
        best = next((known[o] for o in options if o in known), None)
        if best is not None:
            found[viseme] = best
    rest = found.get("sil") or next(iter(known.values()), None)
    return {viseme: found.get(viseme, rest) for viseme in table if rest is not None}


def missing_mouths(table: Mapping[str, tuple[str, ...]], have: Iterable[str]) -> list[str]:
    """Mouths that would be used first and are not drawn."""
    known = {mouth_of(name) for name in have}
    first = dict.fromkeys(options[0] for options in table.values())
    return [name for name in first if name not in known]
