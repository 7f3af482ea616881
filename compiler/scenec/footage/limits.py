"""How much of a picture or a clip from a stranger is taken."""

from __future__ import annotations

PICTURE_BYTES = 80_000_000
CLIP_BYTES = 2_000_000_000
PICTURE_PIXELS = 80_000_000
CLIP_PIXELS = 4096 * 2304
CLIP_SECONDS = 4 * 3600.0
SHOWN_SECONDS = 600.0  # of one clip in a film
GIF_FRAMES = 5000  # and of animated WebP
ANIMATED_PIXELS = 250_000_000  # of all frames of an animated WebP, which are decoded at once

MEMORY = 3_000_000_000  # bytes of address space of the process that decodes
SECONDS, SECONDS_A_FRAME = 60, 0.25  # of its processor time
WRITTEN = 4_000_000_000  # bytes that it may write


class FootageError(Exception):
    """A picture or a clip cannot be used: why, to be read after the file's name, and what helps."""

    def __init__(self, why: str, advice: str = "") -> None:
        super().__init__(why)
        self.advice = advice
