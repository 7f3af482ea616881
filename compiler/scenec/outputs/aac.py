"""The sound of a film as AAC: encoded once from a WAV file, then copied into every film that has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream
from av.codec.context import Flags
from numpy.typing import NDArray

RATE = 48_000
BITS = 192_000  # a second
FRAME = 1024  # samples of a packet


def encode(sound: Path, track: Path, progress: Callable[[float], None] = lambda _: None) -> None:
    """Write `track` (an MP4 file without pictures) from the WAV file `sound`. The same samples give the same bytes."""
    with av.open(str(track), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        stream.bit_rate = BITS
        stream.codec_context.flags |= Flags.bitexact
        stream.codec_context.thread_count = 1
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        heard = 0
        with av.open(str(sound)) as source:
            length = max(1, source.streams.audio[0].duration or 1)
            for frame in source.decode(audio=0):
                for part in resampler.resample(frame):
                    part.pts, part.time_base = heard, Fraction(1, RATE)
                    heard += part.samples
                    for packet in stream.encode(part):
                        container.mux(packet)
                progress(min(1.0, heard / length))
        for packet in stream.encode(None):
            container.mux(packet)


def heard(track: Path) -> NDArray[np.float32]:
    """What a player makes of a track: samples (n, 2), as floats, which may pass 1."""
    with av.open(str(track)) as container:
        parts = [frame.to_ndarray().T for frame in container.decode(audio=0)]
    return np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, 2), np.float32)


def length(track: Path) -> Fraction:
    """Seconds that a track lasts."""
    with av.open(str(track)) as container:
        stream = container.streams.audio[0]
        return Fraction(stream.duration or 0) * (stream.time_base or Fraction(0))


def packets(track: Path, stream: AudioStream) -> Iterator[tuple[Fraction, av.Packet[Any]]]:
    """The packets of a track for a stream of another file, each with its time in seconds."""
    with av.open(str(track)) as container:
        for packet in container.demux(audio=0):
            if packet.dts is None or packet.time_base is None:
                continue
            time = packet.dts * packet.time_base
            packet.stream = stream
            yield time, packet
