"""A puppet as the rig knows it: its drawing, and the map from the file's units to H."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.rigs.person.build import Build
from scenec.rigs.puppets import build_of_heads
from scenec.rigs.svg.puppet import Puppet, puppet
from scenec.rigs.svg.reading import read


@dataclass(frozen=True)
class Figure:
    """One puppet."""

    build: Build
    puppet: Puppet

    @property
    def to_h(self) -> NDArray[np.float32]:
        """(3, 3): from the file's units to H, the ground under the middle at the origin."""
        left, _, right, bottom = self.puppet.whole
        k = 1 / self.puppet.head
        return np.array([[k, 0, -k * (left + right) / 2], [0, k, -k * bottom], [0, 0, 1]], np.float32)

    def at(self, point: tuple[float, float]) -> tuple[float, float]:
        """A point of the file in H."""
        left, _, right, bottom = self.puppet.whole
        k = 1 / self.puppet.head
        return (point[0] - (left + right) / 2) * k, (point[1] - bottom) * k

    def box(self, part: str) -> tuple[float, float, float, float]:
        """A part's box in H."""
        left, top, right, bottom = self.puppet.boxes[part]
        return (*self.at((left, top)), *self.at((right, bottom)))

    def angle(self, part: str) -> float:
        """How a limb is drawn: degrees from hanging, + to the right, from its pivot to its far end."""
        x, y = self.at(self.puppet.pivots[part])
        left, top, right, bottom = self.box(part)
        end = max(((cx, cy) for cx in (left, right) for cy in (top, bottom)), key=lambda c: math.dist(c, (x, y)))
        wide, tall = right - left, bottom - top
        if tall > 1.6 * wide:
            end = ((left + right) / 2, bottom if bottom - y > y - top else top)
        elif wide > 1.6 * tall:
            end = (right if right - x > x - left else left, (top + bottom) / 2)
        return math.degrees(math.atan2(end[0] - x, end[1] - y))


@lru_cache(maxsize=16)
def load(path: str, digest: str) -> Puppet:
    """The puppet of a file. The digest stands for what is in it: a file that has changed is read again."""
    del digest
    drawing = read(Path(path))
    if not drawing.usable:
        raise ValueError(f"{path}:{drawing.faults[0].line}: {drawing.faults[0].message}")
    return puppet(drawing)


def figure(look: Mapping[str, Any], _age: str | None = None) -> Figure:
    """The puppet that a look names."""
    found = load(look["art"]["path"], look["art"]["digest"])
    return Figure(build_of_heads(found.heads), found)
