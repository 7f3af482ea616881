"""Everything heard: waves in files, loudness, the built-in music and ambience, and the mix.

The table names what a scene may call by name; it is pure Python, for the stages. Any other `what` is a file of the project.
"""

from __future__ import annotations

RATE = 48_000  # of everything that is mixed

# Kind of beat -> names -> the module that plays it, with `play(name, seconds) -> stereo samples at RATE`.
BUILT_IN: dict[str, dict[str, str]] = {
    "music": {
        "dusk-piano": "scenec.sound.music",
        "rain-piano": "scenec.sound.music",
        "warm-strings": "scenec.sound.music",
    },
    "ambience": {"platform": "scenec.sound.ambience"},
    "sound": {},
}


class SoundError(Exception):
    """A sound cannot be had. `help` says what to do about it."""

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.help = advice
