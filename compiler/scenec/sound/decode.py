"""Sound files of a project, decoded: any of the usual formats, at the rate of the mix, in stereo.

Files come with scenes from strangers. Only plain files are opened, only as formats that hold sound and nothing else (no
playlists, no addresses), only so much of them, and by a process of its own.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scenec.footage.limits import SECONDS, FootageError
from scenec.footage.reading import decode_sound
from scenec.sound import RATE, SoundError
from scenec.sound.samples import FILE

# The demuxer by the name's ending, never guessed from what is inside: a playlist that is called .mp3 is a broken mp3.
FORMATS = {
    ".wav": "wav", ".mp3": "mp3", ".flac": "flac", ".ogg": "ogg", ".oga": "ogg", ".opus": "ogg", ".m4a": "mov", ".aac": "aac",
    ".aif": "aiff", ".aiff": "aiff", ".mp4": "mov", ".mov": "mov", ".webm": "matroska",  # the sound of clips
}  # fmt: skip
LARGEST = 512 * 2**20  # bytes
LONGEST = 3600.0  # seconds
SECONDS_A_SECOND = 0.1  # of processor time, beside SECONDS


def decoded(path: Path, longest: float = LONGEST) -> NDArray[np.float32]:
    """The file's sound, shape (n, 2) at RATE, cut at `longest` seconds; SoundError when it cannot be had."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise SoundError(f"{path.name}: not a kind of sound file that is known", f"use one of {', '.join(sorted(FORMATS))}")
    if not path.is_file():
        raise SoundError(f"{path.name}: there is no such file")
    if path.stat().st_size > LARGEST:
        raise SoundError(f"{path.name}: larger than {LARGEST >> 20} MiB", "shorten it, or use a compressed format")
    want = round(min(longest, LONGEST) * RATE)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        try:
            decode_sound(path, form, want, round(SECONDS + SECONDS_A_SECOND * want / RATE), out)
        except FootageError as fault:
            raise SoundError(f"{path.name}: {fault}", fault.advice or None) from fault
        return np.fromfile(out / FILE, np.float32).reshape(-1, 2)
