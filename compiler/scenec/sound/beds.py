"""What lies under the words: music, ambiences, sounds and what actions make, each at the level of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.decode import decoded
from scenec.sound.loudness import gain, loudness
from scenec.sound.sources import TAKES

Stereo = NDArray[np.float32]

# LUFS at volume 1, against speech at -20. Music ducked by 9 dB lies 17 dB under the words, an ambience ducked by 4 dB 19; a tone
# is what is hardly heard.
LEVELS = {"music": -28.0, "ambience": -35.0, "sound": -24.0, "tone": -50.0}
FOLEY = -38.0  # LUFS of what actions make
CLICK = 0.010  # seconds in which a sound without a fade comes and goes
ENDING = 1.5  # seconds: music that nobody stops fades with the film


def bed(sound: Mapping[str, Any], sources: Sequence[Stereo], fps: int, frames: int, length: int) -> tuple[Stereo, int]:
    """One sound as it is heard in the film, faded and at its level, and the sample that it begins at."""
    first = min(length, max(0, round(sound["start"] * RATE / fps)))
    last = min(length, max(first, round(sound["end"] * RATE / fps)))
    if last == first:
        return np.zeros((0, 2), np.float32), first
    source = _source(sound, sources, last - first)
    level = loudness(source, RATE)
    if not np.isfinite(level) or sound["volume"] <= 0:
        return np.zeros_like(source), first
    track = source * np.float32(gain(LEVELS[sound["kind"]] - level) * sound["volume"])
    fade_out = sound["fade_out"] / fps
    if sound["kind"] != "sound" and fade_out <= 0 and sound["end"] >= frames:
        fade_out = ENDING
    return _faded(track, sound["fade_in"] / fps, fade_out), first


def acted(foley: Sequence[Mapping[str, Any]], sources: Sequence[Stereo], fps: int, length: int) -> Stereo:
    """What actions make, on one track: [{source, take (of those that have several), frame, level in dB, pan}]. `voice`: it is
    somebody's voice."""
    track = np.zeros((length, 2), np.float32)
    even = {number: gain(FOLEY - loudness(sources[number], RATE)) for number in {each["source"] for each in foley}}
    for each in foley:
        takes = sources[each["source"]]
        long = len(takes) // TAKES if "take" in each else len(takes)
        first = round(each["frame"] * RATE / fps)
        part = takes[each.get("take", 0) % TAKES * long :][:long][: max(0, length - first)]
        part = part * np.float32(even[each["source"]] * gain(each["level"]))
        angle = (each["pan"] + 1) * np.pi / 4
        track[first : first + len(part)] += part * np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(np.sqrt(2))
    return track


def _source(sound: Mapping[str, Any], sources: Sequence[Stereo], length: int) -> Stereo:
    """At most `length` samples before anything is done to them: a file of the project, or put together from built-in parts."""
    if "file" in sound:
        found = decoded(Path(sound["file"]["path"]), length / RATE)
        return found[:length] if sound["kind"] == "sound" else looped(found, length)
    if sound["kind"] in ("ambience", "tone"):
        whole = sources[sound["parts"][0][0]]  # made to go round without a seam
        return np.concatenate([whole] * (length // len(whole)) + [whole[: length % len(whole)]])
    made = np.zeros((length, 2), np.float32)
    for number, start in sound["parts"]:
        first = round(start * RATE)
        part = sources[number][: max(0, length - first)]
        made[first : first + len(part)] += part
    if sound["kind"] == "sound":
        made = made[: max(len(sources[number]) for number, _ in sound["parts"])]
    return made


def looped(source: Stereo, length: int) -> Stereo:
    """The source for `length` samples: round and round, each end crossing into the next beginning."""
    if len(source) >= length or len(source) == 0:
        return source[:length]
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
