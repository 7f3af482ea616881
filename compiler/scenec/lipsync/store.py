"""Curves as files of a mouth artifact: one small binary array and the names of its rows."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from scenec.lipsync.curves import CHANNELS, Curves

ARRAY, NAMES = "curves.npy", "channels.json"


def write_curves(folder: Path, made: Curves) -> None:
    """Write curves.npy, float32 of shape (channels, frames), and channels.json, the names in the order of its rows."""
    rows = np.round(np.stack([made[channel] for channel in CHANNELS]).astype(np.float64), 4).astype(np.float32)
    with (folder / ARRAY).open("wb") as file:
        np.save(file, rows, allow_pickle=False)
    (folder / NAMES).write_text(json.dumps(CHANNELS) + "\n", encoding="utf-8")


def read_curves(folder: Path) -> Curves:
    """The curves in the artifact `folder` of a mouth node."""
    names = json.loads((folder / NAMES).read_text(encoding="utf-8"))
    return dict(zip(names, np.load(folder / ARRAY, allow_pickle=False), strict=True))
