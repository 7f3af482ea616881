"""Which engines can speak on this machine, and what to do about those that cannot. Nothing is loaded for it."""

from __future__ import annotations

import os

from scenec.voices import piper_files as piper
from scenec.voices.kokoro import files as kokoro
from scenec.voices.servers import ALLOWED, address


def lacking(engine: str) -> tuple[str, str] | None:
    """What the engine lacks here, and what brings it; None when it can speak."""
    if engine == "kokoro" and (lack := kokoro.missing() or (None if kokoro.installed_voices() else "it has no voices")):
        return lack, "scenec voices install kokoro"
    if engine == "piper" and (lack := piper.missing()):
        return lack, "scenec voices install piper"
    if engine in {"gtts", "http"} and os.environ.get(ALLOWED) != "1":
        return "it needs the network", "--allow-network"
    if engine == "http" and address() is None:
        return "no speech server is known", "set SCENEC_SPEECH_URL"
    if engine == "recording":
        return "it speaks what is recorded", "write `audio: FILE` in a line"
    return None
