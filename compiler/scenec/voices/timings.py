"""A take's timing as JSON (timing.json in a speech artifact), without numpy: stages need the times, not the sound."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.take import Phoneme, Timing, Word

FILE = "timing.json"


def timing_data(timing: Timing) -> dict[str, Any]:
    """The timing as plain data; times in seconds to a tenth of a millisecond."""
    return {
        "seconds": round(timing.seconds, 6),
        "source": timing.source,
        "phonemes": [[round(p.start, 4), round(p.end, 4), p.phone, p.stress] for p in timing.phonemes],
        "words": [[round(w.start, 4), round(w.end, 4), w.text] for w in timing.words],
    }


def timing_of(data: Mapping[str, Any]) -> Timing:
    """The timing that `timing_data` wrote."""
    return Timing(
        seconds=data["seconds"],
        phonemes=tuple(Phoneme(*row) for row in data["phonemes"]),
        words=tuple(Word(*row) for row in data["words"]),
        source=data["source"],
    )


def write_timing(folder: Path, timing: Timing) -> None:
    """Write timing.json into the artifact `folder`, the same bytes for the same timing."""
    text = json.dumps(timing_data(timing), ensure_ascii=False, separators=(",", ":"))
    (folder / FILE).write_text(text + "\n", encoding="utf-8")


def read_timing(folder: Path) -> Timing:
    """The timing in the artifact `folder` of a speech node."""
    return timing_of(json.loads((folder / FILE).read_text(encoding="utf-8")))
