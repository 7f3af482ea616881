"""The kind `medley`: the sound of several scenes, one after the other.

Parameters: `fps`, `frames`: of each scene. Inputs: the mixes in order. Artifact: `mix.wav` (32-bit float, stereo, 48 kHz).
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("numpy",)
CODE = ("sound/wave.py",)


def run(work: Work) -> None:
    """Join; each scene gets exactly the time that its frames take."""
    import numpy as np

    from scenec.nodes.mix import AUDIO
    from scenec.sound import RATE
    from scenec.sound.wave import read_wave, write_wave

    fps, total = int(work.params["fps"]), 0
    parts = []
    for number, (folder, frames) in enumerate(zip(work.inputs, work.params["frames"], strict=True)):
        samples, _ = read_wave(folder / AUDIO)
        start, total = round(total / fps * RATE), total + int(frames)
        wanted = round(total / fps * RATE) - start
        parts.append(np.concatenate([samples[:wanted], np.zeros((max(0, wanted - len(samples)), 2), np.float32)]))
        work.progress((number + 1) / len(work.inputs))
    write_wave(work.out / AUDIO, np.concatenate(parts), RATE)
