"""Recordings: a line that somebody has spoken (`audio: take3.wav`), as it is; only its level is evened out."""

from __future__ import annotations

from pathlib import Path

from scenec.sound import RATE, SoundError
from scenec.sound.decode import decoded
from scenec.take import Take
from scenec.voices import Capabilities, VoiceError
from scenec.voices.foreign import take_of
from scenec.voices.request import Request

CAPABILITIES = Capabilities(languages=("*",), emotions=False, stress=False, lexicon=True, pauses=False, network=False)

LONGEST = 600.0  # seconds of one line


def speak(request: Request) -> Take:
    """The recording as a take; VoiceError when there is none, or it cannot be read."""
    if not request.audio:
        raise VoiceError("this line has no recording", "write `audio: FILE` in the line, or give its speaker another voice")
    try:
        samples = decoded(Path(request.audio), LONGEST).mean(axis=1)
    except SoundError as fault:
        raise VoiceError(str(fault), fault.help) from fault
    if not samples.any():
        raise VoiceError(f"{Path(request.audio).name}: nothing is heard in it", "record it again, or take the line out")
    return take_of(samples, RATE, request, acts=False)
