"""The kind `medley`: the sound of several scenes, one after the other.

Parameters: `fps`, `frames`: of each scene. Inputs: the mixes in order. Artifact: `mix.wav` (32-bit float, stereo, 48 kHz).
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 2
TOOLS = ("numpy",)
CODE = ("sound/wave.py",)


def run(work: Work) -> None:
    """Join; each scene gets exactly the time that its frames take."""
    import numpy as np

    from scenec.nodes.mix import AUDIO, LEAD
    from scenec.sound import RATE
    from scenec.sound.wave import read_wave, write_wave

    fps, total = int(work.params["fps"]), 0
    parts: list[np.ndarray] = []
    for number, (folder, frames) in enumerate(zip(work.inputs, work.params["frames"], strict=True)):
        samples, _ = read_wave(folder / AUDIO)
        start, total = round(total / fps * RATE), total + int(frames)
        wanted = round(total / fps * RATE) - start
        part = np.concatenate([samples[:wanted], np.zeros((max(0, wanted - len(samples)), 2), np.float32)])
        if parts:  # the next place is heard a little before it is seen
            lead, _ = read_wave(folder / LEAD)
            under = parts[-1][-len(lead) :]
            under += lead[len(lead) - len(under) :]
        parts.append(part)
        work.progress((number + 1) / len(work.inputs))
    write_wave(work.out / AUDIO, np.concatenate(parts), RATE)
