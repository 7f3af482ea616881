"""Recordings as the aligner hears them: any sound or film file, decoded piece by piece to 16 kHz mono.

Files come from strangers: only plain files are opened, and only as formats that name no other files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.features import RATE
from scenec.sound import SoundError

# Demuxers of ffmpeg. No playlists and no lists of files are among them, whatever a file is called.
FORMATS = (
    "wav w64 aiff au caf flac ogg mp3 aac ac3 eac3 amr ape asf avi flv matroska,webm mov,mp4,m4a,3gp,3g2,mj2 mpeg mpegts "
    "tta wv voc gsm"
).split()
BLOCK = RATE  # samples: about how much is given at a time


def hear(path: Path) -> Iterator[NDArray[np.float32]]:
    """The file's sound in blocks; SoundError when there is none."""
    import av
    from av.error import FFmpegError

    if not path.is_file():
        raise SoundError(f"{path.name}: there is no such file")
    if path.stat().st_size == 0:
        raise SoundError(f"{path.name}: the file is empty")
    options = {"protocol_whitelist": "file", "format_whitelist": ",".join(FORMATS)}
    try:
        with av.open(f"file:{path.resolve()}", options=options, metadata_errors="replace") as container:
            if not container.streams.audio:
                raise SoundError(f"{path.name}: there is no sound in it", "give a file with a sound track")
            yield from _blocks(container)
    except (FFmpegError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault  # without the path of this machine
        raise SoundError(f"{path.name}: cannot be read: {reason}", "is it damaged, or no sound file at all?") from fault


def _blocks(container: object) -> Iterator[NDArray[np.float32]]:
    """The first sound track, in blocks of about a second."""
    import av
    from av.error import FFmpegError

    assert isinstance(container, av.container.InputContainer)
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    held: list[NDArray[np.float32]] = []
    count = 0
    try:
        for frame in container.decode(container.streams.audio[0]):
            for part in resampler.resample(frame):
                held.append(np.nan_to_num(part.to_ndarray()[0].astype(np.float32)))
                count += len(held[-1])
            if count >= BLOCK:
                yield np.concatenate(held)
                held, count = [], 0
    except FFmpegError:
        if not held:  # a damaged end is let pass, when there is sound before it
            raise
    held += [part.to_ndarray()[0].astype(np.float32) for part in resampler.resample(None)]
    if held:
        yield np.concatenate(held)
