"""Lip-sync as files: Rhubarb's JSON, TSV and XML, Moho's DAT; and read back, with Praat's TextGrid."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from scenec.lipsync.cues import MouthCue
from scenec.take import Timing

MOHO_RATE = 24  # frames a second of a DAT file, as Rhubarb's
# Moho's ("Preston Blair") names of the shapes, as Rhubarb writes them.
MOHO = {"A": "MBP", "B": "etc", "C": "E", "D": "AI", "E": "O", "F": "U", "G": "FV", "H": "L", "X": "rest"}


def as_json(timing: Timing, row: Sequence[MouthCue], sound: str) -> str:
    """Rhubarb's JSON with the phones beside its mouth cues; `sound` is the recording's name."""
    data = {
        "metadata": {"soundFile": sound, "duration": round(timing.seconds, 2)},
        "phones": [{"start": round(p.start, 4), "end": round(p.end, 4), "phone": p.phone} for p in timing.phonemes],
        "mouthCues": [{"start": round(cue.start, 2), "end": round(cue.end, 2), "value": cue.value} for cue in row],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_tsv(timing: Timing, row: Sequence[MouthCue], sound: str) -> str:  # noqa: ARG001
    """A line for each change of shape; the last closes the mouth at the end."""
    end = f"{row[-1].end:.2f}\tX\n" if row else ""
    return "".join(f"{cue.start:.2f}\t{cue.value}\n" for cue in row) + end


def as_xml(timing: Timing, row: Sequence[MouthCue], sound: str) -> str:
    """Rhubarb's XML."""
    lines = "".join(f'    <mouthCue start="{cue.start:.2f}" end="{cue.end:.2f}">{cue.value}</mouthCue>\n' for cue in row)
    head = f"    <soundFile>{escape(sound)}</soundFile>\n    <duration>{timing.seconds:.2f}</duration>\n"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rhubarbResult>\n'
        f"  <metadata>\n{head}  </metadata>\n  <mouthCues>\n{lines}  </mouthCues>\n</rhubarbResult>\n"
    )


def as_dat(timing: Timing, row: Sequence[MouthCue], sound: str) -> str:  # noqa: ARG001
    """Moho's switch data: frame and name of every change; frames count from 1."""
    changes: dict[int, str] = {}
    for cue in row:
        changes[1 + round(cue.start * MOHO_RATE)] = MOHO[cue.value]
    if row:
        changes[1 + round(row[-1].end * MOHO_RATE)] = MOHO["X"]
    return "MohoSwitch1\n" + "".join(f"{frame} {name}\n" for frame, name in changes.items())


WRITERS: dict[str, Callable[[Timing, Sequence[MouthCue], str], str]] = {
    "json": as_json,
    "tsv": as_tsv,
    "xml": as_xml,
    "dat": as_dat,
}
