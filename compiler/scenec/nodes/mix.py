"""The kind `mix`: the film's sound. Makes mix.wav (32-bit float, stereo, 48 kHz) and loudness.json. Inputs: the speech nodes."""

from __future__ import annotations

import json

from scenec.nodes.work import NodeError, Work

VERSION = 1
TOOLS = ("av", "numpy", "scipy", "pyloudnorm")
CODE = ("sound", "acting/easing.py", "acting/sampling.py", "plain.py")

AUDIO, MEASURED = "mix.wav", "loudness.json"


def run(work: Work) -> None:
    """Mix what the params ask for (see sound.mix.mixed)."""
    from scenec.sound import RATE, SoundError
    from scenec.sound.mix import mixed
    from scenec.sound.wave import write_wave

    try:
        track, measured = mixed(work.params, work.inputs, work.progress)
    except SoundError as fault:
        raise NodeError(f"{fault}; {fault.help}" if fault.help else str(fault)) from fault
    write_wave(work.out / AUDIO, track, RATE)
    (work.out / MEASURED).write_text(json.dumps(measured) + "\n", encoding="utf-8")
