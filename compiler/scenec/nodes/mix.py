"""The kind `mix`: the film's sound. Makes mix.wav and lead.wav (32-bit float, stereo, 48 kHz) and loudness.json.

Inputs: the speech of every line in their order, then the built-in sounds.
"""

from __future__ import annotations

import json

from scenec.nodes.work import NodeError, Work

VERSION = 2
TOOLS = ("av", "numpy", "scipy", "pyloudnorm")
CODE = (
    "sound/__init__.py", "sound/mix.py", "sound/beds.py", "sound/words.py", "sound/master.py", "sound/loudness.py",
    "sound/ducking.py", "sound/decode.py", "sound/samples.py", "sound/room.py", "sound/wave.py", "sound/sources.py",
    "acting/easing.py", "acting/sampling.py", "plain.py",
)  # fmt: skip

AUDIO, LEAD, MEASURED = "mix.wav", "lead.wav", "loudness.json"


def run(work: Work) -> None:
    """Mix what the params ask for (see sound.mix.mixed)."""
    from scenec.nodes.sound import AUDIO as SOURCE
    from scenec.sound import RATE, SoundError
    from scenec.sound.mix import mixed
    from scenec.sound.wave import read_wave, write_wave

    count = len(work.params["lines"])
    sources = [read_wave(folder / SOURCE)[0] for folder in work.inputs[count:]]
    try:
        track, before, measured = mixed(work.params, work.inputs[:count], sources, work.progress)
    except SoundError as fault:
        raise NodeError(f"{fault}; {fault.help}" if fault.help else str(fault)) from fault
    write_wave(work.out / AUDIO, track, RATE)
    write_wave(work.out / LEAD, before, RATE)
    (work.out / MEASURED).write_text(json.dumps(measured) + "\n", encoding="utf-8")
