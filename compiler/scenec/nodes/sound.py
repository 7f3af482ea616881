"""The kind `sound`: something built in that is heard, made once for every film that has it.

Parameters: `kind` and `name`: music (with `phrase` and `bars`, see sound.music), ambience, sound, foley (what actions make), or
vocal (with `uttered`: what somebody lets out without words, and in which voice).
Artifact: `sound.wav` (32-bit float, stereo, 48 kHz).
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("numpy", "scipy")
CODE = (
    "sound/music", "sound/instruments", "sound/ambience", "sound/effects", "sound/room.py", "sound/texture.py", "sound/wave.py",
    "sound/sources.py", "sound/vocal.py", "acting/gestures/utterances.py", "hearing.py", "plain.py",
)  # fmt: skip

AUDIO = "sound.wav"


def run(work: Work) -> None:
    """Play it."""
    from scenec.sound import RATE
    from scenec.sound.sources import played, source_of
    from scenec.sound.wave import write_wave

    write_wave(work.out / AUDIO, played(source_of(work.params)), RATE)
