"""What all voices on the network share: the user's leave, patience with limits, and sound out of what was sent."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scenec.voices import VoiceError
from scenec.voices.servers import ALLOWED

WAITS = (1.0, 2.0, 5.0, 12.0)  # seconds before each new try
LONGEST_WAIT = 60.0  # that a server may ask for
CONNECT, READ = 10.0, 60.0  # seconds
LARGEST = 64 * 2**20  # bytes of one answer
ADVICE = "try again later, or freeze the takes where the network is: scenec voices freeze"


Answer = TypeVar("Answer")


class TryAgainError(Exception):
    """An answer that may be another the next time; `wait` is what the server asked for, in seconds."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


def check_allowed(engine: str) -> None:
    """VoiceError where the user has not said that a scene may use the network: it sends the words away."""
    if os.environ.get(ALLOWED) != "1":
        raise VoiceError(
            f"the voice {engine} needs the network and sends it what is said", "add --allow-network if that is meant"
        )


def patiently(engine: str, ask: Callable[[], Answer], sleep: Callable[[float], None] = time.sleep) -> Answer:
    """What `ask` answers, asked again after longer and longer waits; VoiceError with the last reason."""
    for wait in (*WAITS, None):
        try:
            return ask()
        except TryAgainError as reason:
            if wait is None:
                raise VoiceError(f"{engine} did not speak in {len(WAITS) + 1} tries: {reason}", ADVICE) from reason
            sleep(max(wait, min(reason.wait, LONGEST_WAIT)))
    raise AssertionError("the last try returns or raises")


def asked_to_wait(header: str | None) -> float:
    """The seconds of a Retry-After header; 0 for none, or for a date."""
    return float(header) if header and header.isdigit() else 0.0


def sound_of(body: bytes, form: str, engine: str) -> tuple[NDArray[np.float32], int]:
    """Samples (n,) and rate of sound in memory; TryAgainError when it is cut off or none."""
    import av
    from av.error import FFmpegError

    if not body:
        raise TryAgainError("it sent nothing")
    blocks = []
    rate = 0
    try:
        with av.open(io.BytesIO(body), "r", format=form) as container:
            rate = container.streams.audio[0].rate or 0
            resampler = av.AudioResampler(format="flt", layout="mono", rate=rate)
            for frame in container.decode(audio=0):
                blocks += [part.to_ndarray()[0].astype(np.float32) for part in resampler.resample(frame)]
            blocks += [part.to_ndarray()[0].astype(np.float32) for part in resampler.resample(None)]
    except (FFmpegError, IndexError, ValueError) as fault:
        raise TryAgainError(f"what {engine} sent is no sound: {getattr(fault, 'strerror', None) or fault}") from fault
    samples = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
    if not samples.any():
        raise TryAgainError("it sent silence")
    return samples, rate
