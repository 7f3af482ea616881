"""The mix: words, music, ambience and sounds on one track of exactly the film's length, at the loudness that it is meant for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.sampling import values
from scenec.plain import from_plain
from scenec.sound import RATE
from scenec.sound.beds import LEVELS, acted, bed
from scenec.sound.ducking import DEPTH, Talk, ducked
from scenec.sound.loudness import gain, loudness, true_peak
from scenec.sound.master import mastered
from scenec.sound.words import Spoken, spoken, uttered
from scenec.track import Track

Stereo = NDArray[np.float32]

LEAD = 0.3  # seconds by which a place is heard before it is seen
# dB that goes down before somebody speaks, at least. Rain that made room as music does would be heard to come and go; a sound
# and a place's tone stay as they are.
DUCKED = {"music": DEPTH, "ambience": 4.0}
UNDER_WORDS = 19.0  # dB that words are above each track at least (two together: 16); ducked deeper where a line is soft


def mixed(
    params: Mapping[str, Any], speech: Sequence[Path], sources: Sequence[Stereo], progress: Callable[[float], None]
) -> tuple[Stereo, Stereo, dict[str, Any]]:
    """The film's sound, shape (n, 2) at RATE, its lead (see `lead`), and what was measured.

    Params: `fps`, `frames`, `lines` [{frame, gain, pan -1..1, wet, path}], `sounds` [a SoundCue as plain data, with `parts`
    [[source, seconds]], or `file` {path, digest}], `foley` [{source, take, frame, level, pan}; `voice`: somebody's], `fade` (the
    film's track as plain data), `ring` [seconds, level] of the place, `loudness` in LUFS. `speech` are the folders of the lines,
    in their order.
    """
    fps, frames = params["fps"], params["frames"]
    length = round(frames * RATE / fps)
    words, talks = spoken(params["lines"], speech, fps, length, params["ring"])
    actions = params.get("foley", ())
    voices = [each for each in actions if each.get("voice")]
    if voices:  # laughs and sighs are heard as words are: the place rings with them, and music makes room
        letting_out, more = uttered(voices, sources, fps, length, params["ring"])
        words, talks = words + letting_out, [*talks, *more]
    progress(0.15)
    under = np.zeros((length, 2), np.float32)
    sounds = params["sounds"]
    for index, sound in enumerate(sounds):
        track, first = bed(sound, sources, fps, frames, length)
        if sound["kind"] in DUCKED:
            down = [Talk(talk.start, talk.end, _depth(talk, track, first, DUCKED[sound["kind"]])) for talk in talks]
            track *= ducked(down, length, RATE)[first : first + len(track), None]
        under[first : first + len(track)] += track
        progress(0.15 + 0.5 * (index + 1) / len(sounds))
    under += acted([each for each in actions if not each.get("voice")], sources, fps, length)
    under *= _fade(params["fade"], fps, frames, length)[:, None]
    final, factor = mastered(words + under, params["loudness"])
    measured = {"lufs": _told(loudness(final, RATE)), "true_peak": _told(true_peak(final)), "seconds": round(length / RATE, 4)}
    return final, lead(params, sources) * np.float32(factor), measured


def lead(params: Mapping[str, Any], sources: Sequence[Stereo]) -> Stereo:
    """What the place sounds like in the LEAD seconds before the film begins: another scene's picture may still be seen then."""
    count = round(LEAD * RATE)
    made = np.zeros((count, 2), np.float32)
    if _fade(params["fade"], params["fps"], 1, 1)[0] < 1:
        return made  # it comes out of the dark
    for sound in params["sounds"]:
        if sound["kind"] in ("tone", "ambience") and sound["start"] == 0 and sound["fade_in"] == 0 and "parts" in sound:
            whole = sources[sound["parts"][0][0]]
            made += whole[-count:] * np.float32(gain(LEVELS[sound["kind"]] - loudness(whole, RATE)) * sound["volume"])
    share = np.linspace(0, 1, count, dtype=np.float32)[:, None]
    return made * share * share * (3 - 2 * share)


def _depth(talk: Spoken, track: Stereo, first: int, usual: float) -> float:
    """How far (dB) a track that begins at sample `first` goes down for the line: as usual, or more where it comes too near."""
    beside = loudness(track[max(0, round(talk.start * RATE) - first) : max(0, round(talk.end * RATE) - first)], RATE)
    near = UNDER_WORDS + beside - talk.level
    return max(usual, near) if np.isfinite(near) else usual


def _fade(fade: Mapping[str, Any], fps: int, frames: int, length: int) -> NDArray[np.float32]:
    """The film's own fades as the picture has them, one factor a sample."""
    times = np.arange(frames + 1, dtype=np.float64)
    value = values(from_plain(Track, fade), times, fps)
    factor: NDArray[np.float32] = np.interp(np.arange(length) * fps / RATE, times, value).astype(np.float32)
    return factor


def _told(level: float) -> float | None:
    """A level for JSON, which has no infinity: None for silence."""
    return round(level, 2) if np.isfinite(level) else None
