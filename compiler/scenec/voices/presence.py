"""Which engines can speak on this machine, and what to do about those that cannot. Nothing is loaded for it."""

from __future__ import annotations

from scenec.voices.kokoro import files as kokoro


def lacking(engine: str) -> tuple[str, str] | None:
    """What the engine lacks here, and what brings it; None when it can speak."""
    if engine == "kokoro" and (lack := kokoro.missing() or (None if kokoro.installed_voices() else "it has no voices")):
        return lack, "scenec voices install kokoro"
    return None
