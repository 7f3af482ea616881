"""What is worn on the head, from behind."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Cached, Op, clipped, fill
from scenec.drawing.geometry import Points, crescent
from scenec.rigs.person import hair, hats
from scenec.rigs.person.hairstyles import Strand, Style
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.nape import DOWN, HANGING, cut_back, nape_line
from scenec.rigs.person.projection import Projection
from scenec.rigs.person.shading import tones
from scenec.rigs.person.strands import lenses, lines

_WOUND = (
    Strand((104, -0.36), (236, 0.10), 0.015), Strand((256, -0.36), (124, 0.10), 0.015), Strand((110, -0.16), (210, 0.20), 0.014),
    Strand((250, -0.16), (150, 0.20), 0.014),
)  # fmt: skip


def visor_behind(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """What sticks out beyond the head: a visor, drawn before it."""
    return hats.visor(look, turned, f"head/hat/{look.hat}", z) if look.hat == "cap" else []


def hat_back(look: HeadLook, front: Projection, turned: Projection, z: float) -> list[Op]:
    """The back of what is worn on the head. `front`: the turn that has the same contour."""
    if look.hat is None:
        return []
    style, part, cloth = hair.SHAPES[hats.PREFIX + look.hat], f"head/hat/{look.hat}", tones(look.hat_colour)
    outer = hair.silhouette(style, front)
    cap: Points | Cached = outer if style.opening else cut_back(hats.PREFIX + look.hat, style, front, turned)
    inside = [fill(z, part, cloth.shadow, crescent(outer, (-0.13, -0.045)), plane="shadow")]
    ops: list[Op] = []
    if look.hat == "brim":
        ops += hats.brim(look, turned, part, z)
        inside.append(fill(z, part, cloth.deep, _band(style, turned, -0.075), plane="shadow"))
    elif look.hat == "beanie":
        inside.append(fill(z, part, cloth.light, _band(style, turned, -hats.CUFF), plane="light"))
        inside.append(fill(z, part, cloth.shadow, _band(style, turned, -hats.CUFF, -hats.CUFF - 0.012), plane="shadow"))
    else:
        folds: tuple[Strand, ...] = HANGING if style.opening else DOWN if look.hat == "cap" else _WOUND
        chosen = tuple(Strand(s.start, (s.end[0], min(s.end[1], 0.62)), s.width) for s in folds)
        drawn, seen = lines(chosen, bool(style.opening), turned)
        widths = np.array([s.width for s in chosen], np.float32) * seen
        inside.append(fill(z, part, cloth.shadow, *lenses(drawn, widths, 0.5), plane="shadow"))
    return [*ops, fill(z, part, cloth.base, cap), *clipped(inside, cap)]


def _band(style: Style, turned: Projection, rise: float, above: float = 0.03) -> Points:
    """A strip along a hat's lower edge, from `above` to `rise`, H up being negative."""
    low = nape_line(style, turned)
    high, deep = np.array([0.0, rise], np.float32), np.array([0.0, above], np.float32)
    return np.concatenate([low + high, (low + deep)[:, ::-1]], 1).astype(np.float32)
