"""The params of a mouth node: what its curves hang on. The words and the loudness of a line are not among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.story import Character
from scenec.take import Phoneme, Timing


def mouth_params(timing: Timing, fps: int, frames: int, language: str, who: Character | None = None) -> dict[str, Any]:
    """Params for a line of `frames` frames. `style` and `hold` (frames) stand in it only where they are not the usual ones."""
    hold = round(who.hold.frames(fps)) if who is not None and who.hold is not None else 0
    own = {"style": who.mouth} if who is not None and who.mouth != "normal" else {}
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
