"""The kind `speech`: one line spoken. Makes audio.wav (32-bit float, mono) and timing.json."""

from __future__ import annotations

from scenec.nodes.work import NodeError, Work

VERSION = 1
TOOLS = ("espeakng-loader", "numpy", "onnxruntime", "pyloudnorm", "sanotts", "scipy")
CODE = ("voices", "sound/loudness.py", "sound/wave.py")

AUDIO = "audio.wav"


def run(work: Work) -> None:
    """Speak the line that the params ask for (`voices.request.speech_params` makes them)."""
    from importlib import import_module

    from scenec.sound.wave import write_wave
    from scenec.voices import VOICES, VoiceError
    from scenec.voices.request import request_of
    from scenec.voices.timings import write_timing

    request = request_of(work.params)
    if request.engine not in VOICES:
        raise NodeError(f"no speech engine is called {request.engine!r}; there are {', '.join(sorted(VOICES))}")
    try:
        take = import_module(VOICES[request.engine]).speak(request)
    except VoiceError as fault:
        raise NodeError(f"{fault}; {fault.help}" if fault.help else str(fault)) from fault
    write_wave(work.out / AUDIO, take.samples, take.rate)
    write_timing(work.out, take.timing)
