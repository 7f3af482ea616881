"""What acting must know of a puppet: how it is built. Pure Python: it stands in the look, so that no file is read for it."""

from __future__ import annotations

from dataclasses import replace

from scenec.rigs.person.build import BUILDS, Build

FEWEST, MOST = 1.8, 9.0  # below, there would be no room for legs
_SCALED = ("shoulder", "chest", "waist", "hip", "arm_width", "leg_width", "hand")
SPRITE_HEADS = 4.6  # a figure of pictures is taken to be so many heads high


def build_of_heads(heads: float) -> Build:
    """A body of so many heads: a grown-up's limbs in the proportions of the puppet."""
    model = BUILDS["woman"]
    heads = round(min(MOST, max(FEWEST, heads)), 3)
    k = max(0.25, (heads - 1.0) / (model.heads - 1.0))
    changed = {name: round(getattr(model, name) * k, 4) for name in _SCALED}
    return replace(model, heads=heads, bust=0.0, **changed)
