"""Which speech server the user has set in the environment. Pure Python: the address is part of a line's digest."""

from __future__ import annotations

import os

MODEL = "SCENEC_SPEECH_MODEL"
ALLOWED = "SCENEC_ALLOW_NETWORK"  # set by --allow-network, for the processes that speak


def address() -> str | None:
    """The server's address without a slash at its end; None where none is set."""
    found = os.environ.get("SCENEC_SPEECH_URL") or os.environ.get("OPENAI_BASE_URL")
    if not found and os.environ.get("OPENAI_API_KEY"):
        found = "https://api.openai.com/v1"
    return found.rstrip("/") if found else None


def key() -> str:
    """The key, "" where none is set. OpenAI's key goes to no other address than OPENAI_BASE_URL's or its own."""
    if os.environ.get("SCENEC_SPEECH_URL"):
        return os.environ.get("SCENEC_SPEECH_KEY", "")
    return os.environ.get("SCENEC_SPEECH_KEY") or os.environ.get("OPENAI_API_KEY", "")


def identity() -> dict[str, str]:
    """What tells one server's voices from another's."""
    return {"server": address() or "none", "model": os.environ.get(MODEL) or "tts-1"}
