"""Wave files of 32-bit floats: what speech and mix artifacts are made of. The same samples give the same bytes."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FLOAT = 3  # WAVE_FORMAT_IEEE_FLOAT


def write_wave(path: Path, samples: NDArray[np.float32], rate: int) -> None:
    """Write samples of shape (n,) or (n, channels)."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    data = np.ascontiguousarray(samples, dtype="<f4").tobytes()
    form = struct.pack("<HHIIHHH", FLOAT, channels, rate, rate * channels * 4, channels * 4, 32, 0)
    count = struct.pack("<I", len(samples))  # formats other than PCM tell their length in a chunk of its own
    chunks = ((b"fmt ", form), (b"fact", count), (b"data", data))
    body = b"".join(name + struct.pack("<I", len(part)) + part for name, part in chunks)
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WAVE" + body)


def read_wave(path: Path) -> tuple[NDArray[np.float32], int]:
    """Samples (n,) or (n, channels) and the rate of a file that `write_wave` wrote; ValueError for any other."""
    raw = path.read_bytes()
    if raw[:4] != b"RIFF" or raw[8:12] != b"WAVE":
        raise ValueError(f"{path.name} is not a wave file")
    chunks: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= len(raw):
        (size,) = struct.unpack_from("<I", raw, at + 4)
        chunks[raw[at : at + 4]] = raw[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    kind, channels, rate = struct.unpack_from("<HHI", chunks[b"fmt "])
    if kind != FLOAT:
        raise ValueError(f"{path.name} does not hold 32-bit floats")
    samples = np.frombuffer(chunks[b"data"], "<f4").astype(np.float32)
    return (samples if channels == 1 else samples.reshape(-1, channels)), rate
