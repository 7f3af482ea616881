"""Where the files of voices lie that do not come with scenec: models are large, and shared by all of a user's projects."""

from __future__ import annotations

import os
from pathlib import Path


def voices_folder() -> Path:
    """$SCENEC_VOICES, else `scenec/voices` in the user's data folder."""
    if chosen := os.environ.get("SCENEC_VOICES"):
        return Path(chosen).absolute()
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share").absolute() / "scenec" / "voices"
