"""Captions: fonts, shaping, line breaking, and the drawn caption."""
