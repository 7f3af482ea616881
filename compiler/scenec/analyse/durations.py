"""Durations as people write them: `0.3s`, `250ms`, `12f`."""

from __future__ import annotations

from scenec.story import Duration


def read_duration(text: str) -> Duration:
    """A duration as written; the schema has checked its form. Seconds are rounded to a millionth."""
    sign = -1.0 if text.startswith("-") else 1.0
    number = float(text.strip("-").rstrip("msf"))
    if text.endswith("f"):
        return Duration(sign * number, "f")
    return Duration(round(sign * (number / 1000 if text.endswith("ms") else number), 6), "s")
