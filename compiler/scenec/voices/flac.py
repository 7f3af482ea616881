"""Takes as FLAC: 16-bit, mono, at the rate that the engine gave; the same samples give the same bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SCALE = 32767.0


def write_flac(path: Path, samples: NDArray[np.float32], rate: int) -> None:
    """Write samples of shape (n,), -1..1."""
    import av

    whole = np.round(np.clip(samples, -1.0, 1.0) * SCALE).astype(np.int16)
    with av.open(str(path), "w", format="flac", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("flac", rate=rate, layout="mono")
        stream.codec_context.format = av.AudioFormat("s16")
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        frame = av.AudioFrame.from_ndarray(whole[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts = rate, 0
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def read_flac(path: Path) -> tuple[NDArray[np.float32], int]:
    """Samples (n,) and the rate; ValueError for what is no FLAC file."""
    import av
    from av.error import FFmpegError

    blocks = []
    try:
        with av.open(f"file:{path.resolve()}", format="flac", options={"protocol_whitelist": "file"}) as container:
            rate = container.streams.audio[0].rate
            for frame in container.decode(audio=0):
                wide = frame.to_ndarray()
                mono = wide.reshape(-1, len(frame.layout.channels))[:, 0] if not frame.format.is_planar else wide[0]
                blocks.append(mono.astype(np.float32) / np.float32(SCALE if wide.dtype == np.int16 else 2.0**31))
    except (FFmpegError, IndexError) as fault:
        raise ValueError(f"{path.name} cannot be read as FLAC: {getattr(fault, 'strerror', fault)}") from fault
    if not blocks or not rate:
        raise ValueError(f"{path.name} cannot be read as FLAC: there is no sound in it")
    return np.concatenate(blocks), int(rate)
