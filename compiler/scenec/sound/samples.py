"""Decoding a sound file, in the process that may die of it (footage/child.py): block by block onto the disk."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

from scenec.footage.limits import FootageError
from scenec.sound import RATE

FILE = "sound.f32"


def write(request: dict[str, Any], out: Path) -> int:
    """Writes FILE: the first `want` frames of the sound, two floats of 32 bits each at RATE; gives back how many there are. The
    format is named, and nothing in the file can make another file or an address be opened."""
    import av
    import numpy as np
    from av.error import FFmpegError

    want, have, form = int(request["want"]), 0, request["form"]
    if not Path(request["path"]).stat().st_size:
        raise FootageError("there is no sound in it")
    options = {"protocol_whitelist": "file", "format_whitelist": form, "enable_drefs": "0", "use_absolute_path": "0"}
    try:
        with (
            Path(request["path"]).open("rb") as file,
            (out / FILE).open("wb") as made,
            av.open(file, "r", format=form, options=options) as container,
        ):
            if not container.streams.audio:
                raise FootageError("there is no sound in it")
            stream = container.streams.audio[0]
            stream.codec_context.thread_count = 1
            resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
            for frame in chain(container.decode(stream), [None]):  # None: what the resampler has left
                for part in resampler.resample(frame):
                    block = np.nan_to_num(part.to_ndarray().reshape(-1, 2).astype(np.float32))[: want - have]
                    block.tofile(made)
                    have += len(block)
                if have >= want:
                    break
    except (FFmpegError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault  # without the path of this machine
        raise FootageError(f"cannot be read as {form}: {reason}", "is it damaged, or named for another format?") from fault
    if not have:
        raise FootageError("there is no sound in it")
    return have
