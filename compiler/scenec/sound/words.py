"""The words of a film on one track: where each comes from, how near it is, the place around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.beds import acted
from scenec.sound.loudness import loudness
from scenec.sound.room import in_room
from scenec.sound.wave import read_wave

Stereo = NDArray[np.float32]

WIDTH = 0.35  # how far a voice from the edge of the picture comes from that side; more would tire on headphones
SEED = 9

AUDIO = "audio.wav"


@dataclass(frozen=True)
class Spoken:
    """A line as it lies in the film: seconds, and its loudness in LUFS."""

    start: float
    end: float
    level: float


def spoken(
    lines: Sequence[Mapping[str, Any]], speech: Sequence[Path], fps: int, length: int, ring: tuple[float, float]
) -> tuple[Stereo, list[Spoken]]:
    """All lines on one track of `length` samples, with their place, and where each lies in it. `ring`: seconds that the place
    rings, and how loud that is against a voice."""
    track, sent = np.zeros((length, 2), np.float32), np.zeros((length, 2))
    talks: list[Spoken] = []
    for line, folder in zip(lines, speech, strict=True):
        voice = _resampled(folder) * np.float32(line["gain"])
        first = round(line["frame"] * RATE / fps)
        part = _panned(voice, line)[: max(0, length - first)]
        track[first : first + len(part)] += part
        sent[first : first + len(part)] += line.get("wet", 1.0) * part
        talks.append(Spoken(first / RATE, (first + len(part)) / RATE, loudness(part, RATE)))
    if ring[1] > 0 and sent.any():
        track += in_room(sent, ring[1], ring[0], SEED).astype(np.float32) - sent.astype(np.float32)
    return track, talks


def uttered(
    foley: Sequence[Mapping[str, Any]], sources: Sequence[Stereo], fps: int, length: int, ring: tuple[float, float]
) -> tuple[Stereo, list[Spoken]]:
    """What people let out without words, as `spoken` lays their words: {source, frame, level in dB, pan}."""
    track = acted(foley, sources, fps, length)
    talks = []
    for each in foley:
        first = round(each["frame"] * RATE / fps)
        last = min(length, first + len(sources[each["source"]]))
        talks.append(Spoken(first / RATE, last / RATE, loudness(track[first:last], RATE)))
    if ring[1] > 0 and track.any():
        track = in_room(track.astype(np.float64), ring[1], ring[0], SEED).astype(np.float32)
    return track, talks


def _resampled(folder: Path) -> NDArray[np.float32]:
    from scipy.signal import resample_poly

    samples, rate = read_wave(folder / AUDIO)
    common = gcd(RATE, rate)
    voice = resample_poly(samples, RATE // common, rate // common) if rate != RATE else samples
    made: NDArray[np.float32] = voice.astype(np.float32)
    return made


def _panned(voice: NDArray[np.float32], line: Mapping[str, Any]) -> Stereo:
    """The voice in both ears. Constant power, so that it is as loud from the side as from the middle. `path`: [seconds, pan] of
    somebody who walks while they speak."""
    path = line.get("path")
    pan: Any = line["pan"]
    if path:
        pan = np.interp(np.arange(len(voice)) / RATE, [at for at, _ in path], [where for _, where in path])
    angle = (WIDTH * np.asarray(pan, np.float32) + 1) * np.float32(np.pi / 4)
    placed: Stereo = np.stack([voice * np.cos(angle), voice * np.sin(angle)], axis=1)
    return placed
