"""The kind `track`: a film's sound as it lies in the file. Input: a mix (or medley). Artifact: `track.m4a` (AAC, stereo, 48 kHz).

A node of its own, so that a change of the picture encodes no sound. Parameters: none. What AAC leaves away can raise peaks by
a decibel: the track is decoded again, and where it passes the ceiling, made anew from a mix that is limited by so much more.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 2
TOOLS = ("av", "numpy", "scipy")
CODE = ("outputs/aac.py", "sound/loudness.py", "sound/wave.py")

TRACK = "track.m4a"
HIGHEST = -1.0  # dBTP of what is heard
ROUNDS = 3
SPARE = 0.1  # dB by which it is limited more than it was above


def run(work: Work) -> None:
    """Encode; again, from a copy that is limited further, while what is heard of it is too high."""
    from scenec.nodes.mix import AUDIO
    from scenec.outputs.aac import encode, heard
    from scenec.sound.loudness import limited, true_peak
    from scenec.sound.wave import read_wave, write_wave

    sound, track = work.inputs[0] / AUDIO, work.out / TRACK
    encode(sound, track, work.progress)
    samples, rate = read_wave(sound)
    ceiling, lower = true_peak(samples), work.out / "lower.wav"
    for _ in range(ROUNDS):
        over = true_peak(heard(track)) - HIGHEST
        if over <= 0:
            break
        ceiling -= over + SPARE
        write_wave(lower, limited(samples, rate, ceiling), rate)
        encode(lower, track)
    lower.unlink(missing_ok=True)
