"""Gestures: what each is made of (forms), and how one is acted by somebody at a moment (play)."""

from __future__ import annotations

from scenec.acting.gestures.forms import FORMS, length


def natural_length(kind: str) -> float:
    """Frames at 30 a second that the gesture takes when nobody says how long."""
    return length(FORMS[kind])
