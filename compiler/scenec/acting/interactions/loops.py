"""What hands do again and again while they touch: shaking, patting, stroking. Plain Python."""

from __future__ import annotations

from scenec.timeline import Swing

SHAKE_HERTZ, PAT_HERTZ, STROKE_HERTZ, RUB_HERTZ = 2.1, 1.9, 0.30, 0.8
SHAKE, PAT, STROKE, RUB = 0.16, 0.05, 0.10, 0.06  # H for an amount of 1
PATTED = 30.0  # frames at 30 a second of patting, then the hand rests
KINDS = ("shake", "pat", "stroke", "rub", "sway", "squeeze")


def loop(kind: str, amount: float, start: float, end: float, u: float, hands: bool, index: int) -> list[Swing]:
    """Up and down at the place that is touched. Hands that hold each other move as one; on a back only who begins pats."""
    length = end - start
    if kind == "shake":
        return [_swing(start - 4 * u, SHAKE * amount, SHAKE_HERTZ, 4 * u, length - 8 * u, 10 * u)]
    if hands or kind not in {"pat", "stroke", "rub"}:
        return []
    if kind == "pat":
        return (
            [_swing(start + 16 * u, PAT * amount, PAT_HERTZ, 6 * u, min(PATTED * u, length - 34 * u), 8 * u)]
            if index == 0
            else []
        )
    size, hertz = (STROKE, STROKE_HERTZ) if kind == "stroke" else (RUB, RUB_HERTZ)
    return [_swing(start + 8 * u, size * amount, hertz, 14 * u, length - 40 * u, 16 * u)]


def _swing(frame: float, amount: float, hertz: float, on: float, hold: float, off: float) -> Swing:
    return Swing(round(frame, 2), round(amount, 4), hertz, round(on, 2), round(max(0.0, hold), 2), round(off, 2))
