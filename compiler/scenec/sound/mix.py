"""The mix: words, music, ambience and sounds on one track of exactly the film's length, at the loudness of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from math import gcd
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.sampling import values
from scenec.plain import from_plain
from scenec.sound import BUILT_IN, RATE, SoundError
from scenec.sound.decode import decoded
from scenec.sound.ducking import DEPTH, Talk, ducked
from scenec.sound.loudness import gain, limited, loudness, true_peak
from scenec.sound.room import in_room
from scenec.sound.wave import read_wave
from scenec.timeline import Track

Stereo = NDArray[np.float32]

# LUFS at volume 1, against speech at -20. Music ducked by 9 dB lies 17 dB under the words.
LEVELS = {"music": -28.0, "ambience": -38.0, "sound": -24.0}
UNDER_WORDS = 19.0  # dB that words are above each track at least (two together: 16); ducked deeper where a line is soft
TARGET = -16.0  # LUFS of the film
CEILING = -1.2  # dBTP; the film must not pass -1
LOUDEST = 30.0  # dB: a film with hardly a sound is not blown up to noise
AIR = 0.09  # how much of the place is heard with a voice, against the voice
WIDTH = 0.35  # how far a voice from the edge of the picture comes from that side; more would tire on headphones
CLICK = 0.010  # seconds in which a sound without a fade comes and goes
ENDING = 1.5  # seconds: music that nobody stops fades with the film

AUDIO = "audio.wav"


def mixed(params: Mapping[str, Any], speech: Sequence[Path], progress: Callable[[float], None]) -> tuple[Stereo, dict[str, Any]]:
    """The film's sound, shape (n, 2) at RATE, and what was measured.

    Params: `fps`, `frames`, `lines` [{frame, gain, pan -1..1}], `sounds` [a SoundCue as plain data, its `path` and `digest` in
    `file`], `fade` (the film's track as plain data). `speech` are the folders of the lines, in their order.
    """
    fps, frames = params["fps"], params["frames"]
    length = round(frames * RATE / fps)
    words, talks = _words(params["lines"], speech, fps, length)
    progress(0.15)
    bed = np.zeros((length, 2), np.float32)
    sounds = params["sounds"]
    for index, sound in enumerate(sounds):
        track, first = _sound(sound, fps, frames, length)
        if sound["kind"] != "sound":
            under = [Talk(talk.start, talk.end, _depth(talk, track, first)) for talk in talks]
            track *= ducked(under, length, RATE)[first : first + len(track), None]
        bed[first : first + len(track)] += track
        progress(0.15 + 0.6 * (index + 1) / len(sounds))
    bed *= _fade(params["fade"], fps, frames, length)[:, None]
    final = _mastered(_placed(words) + bed)
    measured = {"lufs": _told(loudness(final, RATE)), "true_peak": _told(true_peak(final)), "seconds": round(length / RATE, 4)}
    return final, measured


@dataclass(frozen=True)
class Spoken:
    """A line as it lies in the film: seconds, and its loudness in LUFS."""

    start: float
    end: float
    level: float


def _depth(talk: Spoken, track: Stereo, first: int) -> float:
    """How far (dB) a track that begins at sample `first` goes down for the line: as usual, or more where it comes too near."""
    beside = loudness(track[max(0, round(talk.start * RATE) - first) : max(0, round(talk.end * RATE) - first)], RATE)
    near = UNDER_WORDS + beside - talk.level
    return max(DEPTH, near) if np.isfinite(near) else DEPTH


def _words(lines: Sequence[Mapping[str, Any]], speech: Sequence[Path], fps: int, length: int) -> tuple[Stereo, list[Spoken]]:
    """All lines on one track, and where each lies in it."""
    from scipy.signal import resample_poly

    track = np.zeros((length, 2), np.float32)
    talks: list[Spoken] = []
    for line, folder in zip(lines, speech, strict=True):
        samples, rate = read_wave(folder / AUDIO)
        common = gcd(RATE, rate)
        voice = resample_poly(samples.astype(np.float64), RATE // common, rate // common) if rate != RATE else samples
        voice = (voice * line["gain"]).astype(np.float32)
        # Constant power, so that a voice is as loud from the side as from the middle.
        angle = (WIDTH * line["pan"] + 1) * np.pi / 4
        placed = voice[:, None] * np.array([np.cos(angle), np.sin(angle)], np.float32)
        first = round(line["frame"] * RATE / fps)
        part = placed[: max(0, length - first)]
        track[first : first + len(part)] += part
        talks.append(Spoken(first / RATE, (first + len(part)) / RATE, loudness(part, RATE)))
    return track, talks


def _placed(words: Stereo) -> Stereo:
    """The words with a little of a place around them: bone dry, they would stand outside the picture."""
    return in_room(words.astype(np.float64), AIR, 0.7, 9).astype(np.float32) if words.any() else words


def _sound(sound: Mapping[str, Any], fps: int, frames: int, length: int) -> tuple[Stereo, int]:
    """One sound as it is heard in the film, faded and at its level, and the sample that it begins at."""
    first = min(length, max(0, round(sound["start"] * RATE / fps)))
    last = min(length, max(first, round(sound["end"] * RATE / fps)))
    if last == first:
        return np.zeros((0, 2), np.float32), first
    source = _source(sound, (last - first) / RATE)
    if sound["kind"] != "sound":
        source = _looped(source, last - first)
    source = source[: last - first]
    level = loudness(source, RATE)
    if not np.isfinite(level) or sound["volume"] <= 0:
        return np.zeros_like(source), first
    track = source * np.float32(gain(LEVELS[sound["kind"]] - level) * sound["volume"])
    fade_out = sound["fade_out"] / fps
    if sound["kind"] != "sound" and fade_out <= 0 and sound["end"] >= frames:
        fade_out = ENDING
    return _faded(track, sound["fade_in"] / fps, fade_out), first


def _source(sound: Mapping[str, Any], seconds: float) -> Stereo:
    """What is heard before anything is done to it: a file of the project, or built in."""
    if "file" in sound:
        return decoded(Path(sound["file"]["path"]), seconds)
    kind, what = sound["kind"], sound["what"]
    if what not in BUILT_IN[kind]:
        raise SoundError(
            f"no {kind} is called {what!r}", f"built in: {', '.join(sorted(BUILT_IN[kind])) or 'none'}; or name a file"
        )
    made: Stereo = import_module(BUILT_IN[kind][what]).play(what, seconds)
    return made


def _looped(source: Stereo, length: int) -> Stereo:
    """The source for `length` samples: round and round, each end crossing into the next beginning."""
    if len(source) >= length or len(source) == 0:
        return source
    cross = min(RATE, len(source) // 3)
    ramp = np.sqrt(np.linspace(0, 1, cross, dtype=np.float32))[:, None]
    step = len(source) - cross
    made = np.zeros((length + len(source), 2), np.float32)
    for start in range(0, length, step):
        part = source.copy()
        if start:
            part[:cross] *= ramp
        part[step:] *= ramp[::-1]
        made[start : start + len(part)] += part
    return made[:length]


def _faded(track: Stereo, fade_in: float, fade_out: float) -> Stereo:
    """The track with its beginning and end eased, never with a click."""
    for seconds, edge in ((fade_in, track), (fade_out, track[::-1])):
        count = min(len(track), round(max(seconds, CLICK) * RATE))
        share = np.linspace(0, 1, count, dtype=np.float32)
        edge[:count] *= (share * share * (3 - 2 * share))[:, None]
    return track


def _fade(fade: Mapping[str, Any], fps: int, frames: int, length: int) -> NDArray[np.float32]:
    """The film's own fades as the picture has them, one factor a sample."""
    times = np.arange(frames + 1, dtype=np.float64)
    value = values(from_plain(Track, fade), times, fps)
    factor: NDArray[np.float32] = np.interp(np.arange(length) * fps / RATE, times, value).astype(np.float32)
    return factor


def _mastered(track: Stereo) -> Stereo:
    """The track at TARGET, its true peaks below CEILING."""
    final = track
    for _ in range(3):  # limiting takes a little loudness away, which the next round gives back
        level = loudness(final, RATE)
        if not np.isfinite(level):
            return np.zeros_like(track)
        louder = final * np.float32(gain(min(LOUDEST, TARGET - level)))
        final = limited(louder, RATE, CEILING)
    return final


def _told(level: float) -> float | None:
    """A level for JSON, which has no infinity: None for silence."""
    return round(level, 2) if np.isfinite(level) else None
