"""Everything heard: waves in files, loudness, the built-in music, ambiences and sounds (`sources`), and the mix."""

from __future__ import annotations

RATE = 48_000  # of everything that is mixed


class SoundError(Exception):
    """A sound cannot be had. `help` says what to do about it."""

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.help = advice
