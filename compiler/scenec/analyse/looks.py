"""How somebody looks of whom little is said: stable, harmonious defaults, drawn from the id or the look's seed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

# The builds as the language names them -> as the person rig does.
RIG_BUILDS: Mapping[str, str] = {
    "woman": "woman",
    "man": "man",
    "child": "child",
    "teen": "teen",
    "elder-woman": "elderf",
    "elder-man": "elderm",
}
HEIGHTS: Mapping[str, float] = {"woman": 1.67, "man": 1.79, "child": 1.22, "teen": 1.62, "elderf": 1.60, "elderm": 1.72}  # metres
_BUILDS_OF_AGE: Mapping[str | None, tuple[str, str]] = {
    "child": ("child", "child"),
    "teen": ("teen", "teen"),
    "elder": ("elder-woman", "elder-man"),
}

# Skins that go with the same hair and eyes; each hue as often as it is likely.
_GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("tone-1", "tone-2", "tone-3"), "light"),
    **dict.fromkeys(("tone-4", "tone-5"), "golden"),
    **dict.fromkeys(("tone-6", "tone-7"), "tan"),
    **dict.fromkeys(("tone-8", "tone-9", "tone-10"), "dark"),
}
_BLACK, _WARM_BLACK, _BROWN, _CHESTNUT, _DARK_BLOND, _BLOND, _GINGER = (
    "#2c2732", "#33231f", "#4a2a1c", "#6e3f26", "#8b6a4e", "#d9b36c", "#b5622b",
)  # fmt: skip
_HAIR: Mapping[str, tuple[str, ...]] = {
    "light": (_WARM_BLACK, _BROWN, _BROWN, _CHESTNUT, _CHESTNUT, _DARK_BLOND, _DARK_BLOND, _BLOND, _GINGER),
    "golden": (_BLACK, _BLACK, _WARM_BLACK, _BROWN, _BROWN, _CHESTNUT),
    "tan": (_BLACK, _WARM_BLACK, _WARM_BLACK, _BROWN),
    "dark": (_BLACK, _WARM_BLACK, _WARM_BLACK),
}
_GREY_HAIR = ("#9a948e", "#d9d3cb", "#bdb5ac")
_EYES: Mapping[str, tuple[str, ...]] = {
    "light": ("#8a5a2e", "#5a3620", "#4c6f8a", "#4f7a4d", "#4d6c86"),
    "golden": ("#8a5a2e", "#5a3620", "#5a3620", "#4f7a4d"),
    "tan": ("#5a3620", "#4a2c1c", "#8a5a2e"),
    "dark": ("#5a3620", "#4a2c1c"),
}
_STYLES: Mapping[str, tuple[str, ...]] = {
    "woman": ("bob", "bob", "long", "long", "bun", "pony"),
    "man": ("short", "short", "side", "side", "tousle"),
    "child": ("tousle", "short", "bob", "pony"),
    "teen": ("tousle", "side", "long", "pony", "short"),
    "elderf": ("bun", "bob", "bob"),
    "elderm": ("balding", "short", "side"),
}
_STYLES_ON_DARK: Mapping[str, tuple[str, ...]] = {
    "woman": ("afro", "afro", "bun", "pony", "bob"),
    "man": ("short", "short", "afro"),
    "child": ("short", "afro", "pony"),
    "teen": ("afro", "short", "pony"),
}

# Clothes in one harmony each: top, bottom, shoes, and what accents it. Never more than three hues, one of them warm.
_OUTFITS = (
    ("#c4473a", "#3d4a63", "#6b3d2a", "#f4e3cb"),
    ("#e9b44c", "#40577a", "#6b3d2a", "#8c4a5a"),
    ("#2f6b66", "#57534e", "#6b3d2a", "#e9b44c"),
    ("#4f8fb0", "#b99c78", "#9a5b3c", "#39566b"),
    ("#8c4a5a", "#57534e", "#3d2a22", "#e8c9a0"),
    ("#5f8a7d", "#3d4a63", "#9a5b3c", "#e2793a"),
    ("#e2793a", "#39566b", "#57534e", "#39566b"),
    ("#f4e3cb", "#8c4a5a", "#6b3d2a", "#8c4a5a"),
    ("#39566b", "#b99c78", "#6b3d2a", "#c4473a"),
    ("#b99c78", "#3d4a63", "#3d2a22", "#2f6b66"),
    ("#9a5b3c", "#40577a", "#3d2a22", "#f4e3cb"),
    ("#e8c9a0", "#2f6b66", "#6b3d2a", "#2f6b66"),
    ("#a8bfa0", "#6d5f4b", "#6b3d2a", "#c4473a"),
    ("#d98c7a", "#3d4a63", "#6b3d2a", "#3d4a63"),
    ("#7a6a95", "#57534e", "#3d2a22", "#e9b44c"),
    ("#4a6b4f", "#b99c78", "#6b3d2a", "#e2793a"),
)
_TOPS: Mapping[str, tuple[str, ...]] = {
    "woman": ("coat", "sweater", "cardigan", "blazer", "dress"),
    "man": ("sweater", "shirt", "blazer", "coat"),
    "child": ("hoodie", "tee", "sweater"),
    "teen": ("hoodie", "tee", "shirt"),
    "elderf": ("cardigan", "coat", "dress"),
    "elderm": ("cardigan", "blazer", "sweater"),
}
_BOTTOMS: Mapping[str, tuple[str, ...]] = {
    "woman": ("trousers", "jeans", "skirt"),
    "man": ("trousers", "jeans"),
    "child": ("shorts", "jeans"),
    "teen": ("jeans", "shorts"),
    "elderf": ("skirt", "trousers"),
    "elderm": ("trousers",),
}
_SHOES: Mapping[str, tuple[str, ...]] = {
    "woman": ("boot", "flat", "sneaker"),
    "man": ("shoe", "sneaker", "boot"),
    "child": ("sneaker",),
    "teen": ("sneaker",),
    "elderf": ("flat", "shoe"),
    "elderm": ("shoe",),
}


_FRAMES = ("#3a2c33", "#7a3b34", "#39566b", "#6b3d2a")
_PAINTS = ("#c4574f", "#c75f62", "#c1665f")
_DEEP_PAINTS = ("#8a3b3a", "#a14a4a")
_METALS = ("#e2b04a", "#e8e2da")
# What somebody may wear or have besides, and for how many of a hundred.
_GLASSES = {"woman": 18, "man": 20, "child": 10, "teen": 15, "elderf": 45, "elderm": 45}
_LIPS = {"woman": 55, "elderf": 40, "teen": 8}
_EARRINGS = {"woman": 40, "elderf": 50, "teen": 15, "man": 4}
_BEARDS = {"man": ("full", "full", "stubble", "stubble", None, None, None, None), "elderm": ("full", "full", None, None, None)}
_HATS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "woman": (("beanie", 6), ("brim", 4), ("headscarf", 7)),
    "man": (("cap", 7), ("beanie", 6), ("brim", 4), ("turban", 4)),
    "child": (("cap", 9), ("beanie", 8)),
    "teen": (("cap", 9), ("beanie", 9)),
    "elderf": (("headscarf", 8), ("brim", 5)),
    "elderm": (("brim", 10), ("cap", 8), ("turban", 4)),
}
_FELTS = ("#6b5140", "#4f5560", "#57534e", "#a68b66", "#7d4a38")  # a hat with a brim is no signal
_SHAPES = ("slim", "slim", "broad", "stout", "stout", *("average",) * 5)
_HEARING_AID, _HEARING_AID_OF_ELDERS, _AID = 2, 18, "#6a7683"
OPTIONAL = (
    "shape",
    "lips",
    "beard",
    "glasses",
    "earring",
    "hat",
    "hearing-aid",
    "satchel",
    "wheelchair",
    "freckles",
    "image",
    "consent",
)


def complete(look: Mapping[str, Any], owner_id: str, age: str | None) -> dict[str, Any]:
    """The whole look as the person rig reads it: all that `look` says, and for the rest what its seed (or the id) decides.

    Every part is drawn by itself, so that writing one down leaves the others as they were. Glasses, beards, hats and the like
    come by chance only to those who are left to chance: a look that names a seed, or none at all.
    """
    seed = int(look["seed"]) if "seed" in look else int(_draw(owner_id, "seed") % 100_000)
    owner = str(seed)
    build = RIG_BUILDS[look.get("build") or _pick(_BUILDS_OF_AGE.get(age, ("woman", "man")), owner, "build")]
    skin = look.get("skin") or f"tone-{_draw(owner, 'skin') % 10 + 1}"
    group = _GROUPS.get(skin, "golden")
    hair, top, bottom, shoes = (look.get(part) or {} for part in ("hair", "top", "bottom", "shoes"))
    hues = _GREY_HAIR if build in ("elderf", "elderm") else _HAIR[group]
    styles = _STYLES_ON_DARK.get(build, _STYLES[build]) if group == "dark" else _STYLES[build]
    outfit = _pick(_OUTFITS, owner, "outfit")
    whole: dict[str, Any] = {
        "rig": look.get("rig", "person"),
        "seed": seed,
        "build": build,
        "skin": skin,
        "hair": {
            "style": hair.get("style") or _pick(styles, owner, "hair"),
            "colour": hair.get("colour") or _pick(hues, owner, "hair colour"),
        },
        "eyes": look.get("eyes") or _pick(_EYES[group], owner, "eyes"),
        "top": {"kind": top.get("kind") or _pick(_TOPS[build], owner, "top"), "colour": top.get("colour") or outfit[0]},
        "shoes": {"kind": shoes.get("kind") or _pick(_SHOES[build], owner, "shoes"), "colour": shoes.get("colour") or outfit[2]},
    }
    if whole["top"]["kind"] == "dress":  # a dress is one piece: its skirt has its colour
        whole["bottom"] = {"kind": "dress", "colour": whole["top"]["colour"]}
    else:
        kind = bottom.get("kind") or _pick(_BOTTOMS[build], owner, "bottom")
        whole["bottom"] = {"kind": kind, "colour": bottom.get("colour") or outfit[1]}
    besides = _extras(owner, build, group, whole, outfit[3]) if "seed" in look or not look else {}
    given = {part: look[part] for part in OPTIONAL if part in look}
    if "hat" in given:
        given["hat"] = {"kind": "cap", "colour": outfit[3]} | given["hat"]
    return whole | besides | given


def _extras(owner: str, build: str, group: str, whole: Mapping[str, Any], accent: str) -> dict[str, Any]:
    """What some have and some have not."""
    found: dict[str, Any] = {}
    shape = _pick(_SHAPES, owner, "shape")
    if shape != "average":
        found["shape"] = shape
    if _chance(owner, "glasses", _GLASSES[build]):
        found["glasses"] = _pick(_FRAMES, owner, "frame")
    if _chance(owner, "lips", _LIPS.get(build, 0)):
        found["lips"] = _pick(_DEEP_PAINTS if group == "dark" else _PAINTS, owner, "paint")
    if _chance(owner, "earring", _EARRINGS.get(build, 0)):
        found["earring"] = _pick(_METALS, owner, "metal")
    beard = _pick(_BEARDS.get(build, (None,)), owner, "beard")
    if beard:
        found["beard"] = beard
    freckled = 0 if group != "light" or build in ("elderf", "elderm") else 70 if whole["hair"]["colour"] == _GINGER else 14
    if _chance(owner, "freckles", freckled):
        found["freckles"] = True
    roll = _draw(owner, "hat") % 100
    for kind, share in _HATS[build]:
        if 0 <= roll < share and not (kind == "turban" and group in ("light", "dark")):
            found["hat"] = {"kind": kind, "colour": _pick(_FELTS, owner, "felt") if kind == "brim" else accent}
            if kind == "turban":
                found["beard"] = "full"
        roll -= share
    if _chance(owner, "hearing aid", _HEARING_AID_OF_ELDERS if build in ("elderf", "elderm") else _HEARING_AID):
        found["hearing-aid"] = _AID
    return found


def _chance(owner: str, part: str, percent: int) -> bool:
    return _draw(owner, part) % 100 < percent


def _draw(owner: str, part: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{owner}/{part}".encode()).digest()[:6], "big")


def _pick(choices: tuple[Any, ...], owner: str, part: str) -> Any:
    return choices[_draw(owner, part) % len(choices)]
