"""Manners: the same interaction done tenderly, playfully, awkwardly, formally or with passion. A literal table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """Factors: `tempo` of what moves, `hold` of what is held, `amplitude` of what is done again and again and of tilts, `lean`.
    `gap`: metres more between them where they do not press together. `pause`: frames at 30 a second of hesitation before.
    `closed`: whether eyes may close. `before`, `after`: how both look on the way to it, and when it is over ("": as the form
    says), at `level`."""

    tempo: float = 1.0
    hold: float = 1.0
    amplitude: float = 1.0
    gap: float = 0.0
    pause: float = 0.0
    closed: bool = True
    lean: float = 1.0
    before: str = ""
    after: str = ""
    level: float = 0.7


MANNERS: Mapping[str, Manner] = {
    "plain": Manner(),
    "tender": Manner(tempo=1.2, hold=1.2, amplitude=0.85, pause=4, before="tender", after="soft"),
    "playful": Manner(tempo=0.8, hold=0.85, amplitude=1.35, closed=False, before="smiling", after="happy", level=0.85),
    "awkward": Manner(
        tempo=1.05,
        hold=0.6,
        amplitude=0.6,
        gap=0.06,
        pause=16,
        closed=False,
        lean=1.3,
        before="nervous",
        after="uneasy",
        level=0.8,
    ),
    "formal": Manner(
        tempo=1.0, hold=0.7, amplitude=0.7, gap=0.05, closed=False, lean=0.6, before="serious", after="serious", level=0.5
    ),
    "passionate": Manner(tempo=0.75, hold=1.4, amplitude=1.2, gap=-0.02, lean=1.2, before="tender", after="tender", level=1.0),
    "romantic": Manner(tempo=1.15, hold=1.3, amplitude=0.9, pause=6, before="tender", after="tender", level=0.9),
}
