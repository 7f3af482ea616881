"""The params of a mouth node: what its curves hang on. The words and the loudness of a line are not among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.story import Mouth
from scenec.take import Phoneme, Timing

PLAIN = Mouth()


def mouth_params(timing: Timing, fps: int, frames: int, language: str, mouth: Mouth = PLAIN) -> dict[str, Any]:
    """Params for a line of `frames` frames. `style` and `hold` (frames) stand in it only where they are not the usual ones."""
    hold = round(mouth.hold.frames(fps)) if mouth.hold is not None else 0
    own = {"style": mouth.style} if mouth.style != PLAIN.style else {}
    return {
        "phonemes": [[round(p.start, 4), round(p.end, 4), p.phone, p.stress] for p in timing.phonemes],
        "seconds": round(timing.seconds, 4),
        "fps": fps,
        "frames": frames,
        "language": language,
        **own,
        **({"hold": hold} if hold else {}),
    }


def timing_of(params: Mapping[str, Any]) -> Timing:
    """The timing (without words) that the params hold."""
    phonemes = tuple(Phoneme(start, end, phone, stress) for start, end, phone, stress in params["phonemes"])
    return Timing(params["seconds"], phonemes, (), "engine")
