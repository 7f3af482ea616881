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

_STYLES: Mapping[str, tuple[str, ...]] = {
    "woman": ("bob", "long", "bun", "pony", "afro"),
    "man": ("short", "side", "tousle", "afro"),
    "child": ("tousle", "short", "bob", "pony"),
    "teen": ("tousle", "side", "long", "pony", "short"),
    "elderf": ("bun", "bob"),
    "elderm": ("balding", "short", "side"),
}
_DARK_HAIR = ("#2c2732", "#33231f", "#4a2a1c")
_HAIR = (*_DARK_HAIR, "#6e3f26", "#b5622b", "#8b6a4e", "#d9b36c")
_GREY_HAIR = ("#9a948e", "#d9d3cb")
_DARK_EYES = ("#5a3620", "#4a2c1c")
_EYES = ("#8a5a2e", *_DARK_EYES, "#4c6f8a", "#4f7a4d")
_DARK_SKINS = ("tone-7", "tone-8", "tone-9", "tone-10")  # dark hair and eyes go with these

# Clothes in one harmony each: top, bottom, shoes. Never more than three hues, one of them warm.
_OUTFITS = (
    ("#c4473a", "#3d4a63", "#6b3d2a"),
    ("#e9b44c", "#40577a", "#6b3d2a"),
    ("#2f6b66", "#57534e", "#6b3d2a"),
    ("#4f8fb0", "#b99c78", "#9a5b3c"),
    ("#8c4a5a", "#57534e", "#6b3d2a"),
    ("#5f8a7d", "#3d4a63", "#9a5b3c"),
    ("#e2793a", "#39566b", "#57534e"),
    ("#f4e3cb", "#8c4a5a", "#6b3d2a"),
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


def complete(look: Mapping[str, Any], owner_id: str, age: str | None) -> dict[str, Any]:
    """The whole look as the person rig reads it: all that `look` says, and for the rest what its seed (or the id) decides.

    Every part is drawn by itself, so that writing one down leaves the others as they were.
    """
    seed = int(look["seed"]) if "seed" in look else int(_draw(owner_id, "seed") % 100_000)
    owner = str(seed)
    build = RIG_BUILDS[look.get("build") or _pick(_BUILDS_OF_AGE.get(age, ("woman", "man")), owner, "build")]
    skin = look.get("skin") or f"tone-{_draw(owner, 'skin') % 10 + 1}"
    hair, top, bottom, shoes = (look.get(part) or {} for part in ("hair", "top", "bottom", "shoes"))
    hues = _GREY_HAIR if build in ("elderf", "elderm") else _DARK_HAIR if skin in _DARK_SKINS else _HAIR
    outfit = _pick(_OUTFITS, owner, "outfit")
    whole: dict[str, Any] = {
        "rig": look.get("rig", "person"),
        "seed": seed,
        "build": build,
        "skin": skin,
        "hair": {
            "style": hair.get("style") or _pick(_STYLES[build], owner, "hair"),
            "colour": hair.get("colour") or _pick(hues, owner, "hair colour"),
        },
        "eyes": look.get("eyes") or _pick(_DARK_EYES if skin in _DARK_SKINS else _EYES, owner, "eyes"),
        "top": {"kind": top.get("kind") or _pick(_TOPS[build], owner, "top"), "colour": top.get("colour") or outfit[0]},
        "shoes": {"kind": shoes.get("kind") or _pick(_SHOES[build], owner, "shoes"), "colour": shoes.get("colour") or outfit[2]},
    }
    if whole["top"]["kind"] == "dress":  # a dress is one piece: its skirt has its colour
        whole["bottom"] = {"kind": "dress", "colour": whole["top"]["colour"]}
    else:
        kind = bottom.get("kind") or _pick(_BOTTOMS[build], owner, "bottom")
        whole["bottom"] = {"kind": kind, "colour": bottom.get("colour") or outfit[1]}
    return whole | {part: look[part] for part in ("lips", "beard", "glasses", "earring", "image", "consent") if part in look}


def _draw(owner: str, part: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{owner}/{part}".encode()).digest()[:6], "big")


def _pick(choices: tuple[Any, ...], owner: str, part: str) -> Any:
    return choices[_draw(owner, part) % len(choices)]
