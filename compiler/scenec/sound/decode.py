"""Sound files of a project, decoded: any of the usual formats, at the rate of the mix, in stereo.

Files come with scenes from strangers. Only plain files are opened, only as formats that hold sound and nothing else (no
playlists, no addresses), and only so much of them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE, SoundError

# The demuxer by the name's ending, never guessed from what is inside: a playlist that is called .mp3 is a broken mp3.
FORMATS = {
    ".wav": "wav", ".mp3": "mp3", ".flac": "flac", ".ogg": "ogg", ".oga": "ogg", ".opus": "ogg", ".m4a": "mov", ".aac": "aac",
    ".aif": "aiff", ".aiff": "aiff", ".mp4": "mov", ".mov": "mov", ".webm": "matroska",  # the sound of clips
}  # fmt: skip
LARGEST = 512 * 2**20  # bytes
LONGEST = 3600.0  # seconds


def decoded(path: Path, longest: float = LONGEST) -> NDArray[np.float32]:
    """The file's sound, shape (n, 2) at RATE, cut at `longest` seconds; SoundError when it cannot be had."""
    import av
    from av.error import FFmpegError

    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise SoundError(f"{path.name}: not a kind of sound file that is known", f"use one of {', '.join(sorted(FORMATS))}")
    if not path.is_file():
        raise SoundError(f"{path.name}: there is no such file")
    if path.stat().st_size > LARGEST:
        raise SoundError(f"{path.name}: larger than {LARGEST >> 20} MiB", "shorten it, or use a compressed format")
    blocks: list[NDArray[np.float32]] = []
    have, want = 0, round(min(longest, LONGEST) * RATE)
    options = {"protocol_whitelist": "file", "format_whitelist": form}
    try:
        with av.open(f"file:{path.resolve()}", format=form, options=options) as container:
            if not container.streams.audio:
                raise SoundError(f"{path.name}: there is no sound in it")
            resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
            stream = container.streams.audio[0]
            for frame in container.decode(stream):
                for part in resampler.resample(frame):
                    blocks.append(part.to_ndarray().T.astype(np.float32))
                    have += len(blocks[-1])
                if have >= want:
                    break
            blocks.extend(part.to_ndarray().T.astype(np.float32) for part in resampler.resample(None))
    except (FFmpegError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault  # without the path of this machine
        message = f"{path.name}: cannot be read as {form}: {reason}"
        raise SoundError(message, "is it damaged, or named for another format?") from fault
    if not blocks:
        raise SoundError(f"{path.name}: there is no sound in it")
    return np.nan_to_num(np.concatenate(blocks)[:want])
