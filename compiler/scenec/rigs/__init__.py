"""Rigs turn a pose into shapes. A new rig is one package with `figure` and `draw`, and one line here."""

from __future__ import annotations

RIGS = {
    "person": "scenec.rigs.person",
    "sprites": "scenec.rigs.sprites",
    "svg": "scenec.rigs.svg",
}
