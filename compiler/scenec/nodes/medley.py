"""The kind `medley`: the sound of several scenes, one after the other.

Parameters: `fps`, `frames`: of each scene; perhaps `since`: the frame from which the first one is heard; `asks`: true where the
film then stops to ask, so that nothing breaks off. Inputs: the mixes in order. Artifact: `mix.wav` (32-bit float, stereo,
48 kHz).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scenec.nodes.work import Work

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VERSION = 2
TOOLS = ("numpy",)
CODE = ("sound/wave.py",)

COMES, GOES = 0.25, 0.5  # seconds in which sound comes back after an answer, and goes before a question


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
        if not number and (since := int(work.params.get("since", 0))):
            heard = samples[round(since / fps * RATE) :]
            samples = np.asarray(heard * eased(len(heard), round(COMES * RATE)), np.float32)
        start, total = round(total / fps * RATE), total + int(frames)
        wanted = round(total / fps * RATE) - start
        part = np.concatenate([samples[:wanted], np.zeros((max(0, wanted - len(samples)), 2), np.float32)])
        if parts:  # the next place is heard a little before it is seen
            lead, _ = read_wave(folder / LEAD)
            under = parts[-1][-len(lead) :]
            under += lead[len(lead) - len(under) :]
        parts.append(part)
        work.progress((number + 1) / len(work.inputs))
    whole = np.concatenate(parts)
    if work.params.get("asks"):
        whole = np.asarray(whole * eased(len(whole), round(GOES * RATE))[::-1], np.float32)
    write_wave(work.out / AUDIO, whole, RATE)


def eased(length: int, ramp: int) -> NDArray[np.float32]:
    """Factors (length, 1) that come up from 0 to 1 over the first `ramp` samples."""
    import numpy as np

    share = np.clip(np.arange(length, dtype=np.float32) / ramp, 0, 1)[:, None]
    return np.asarray(share * share * (3 - 2 * share), np.float32)
