"""Having a picture, a clip or a sound decoded by a process of its own, which may die of what it reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenec.footage.headers import read_header
from scenec.footage.limits import SECONDS, SECONDS_A_FRAME, FootageError

WALL = 8  # how much longer than its processor time the process may take: others run beside it


@dataclass(frozen=True)
class Wanted:
    """What is made of a file: pictures of `width` x `height`; `frames` of them at `fps` of a clip, none of a still picture.
    `fit`: where the shapes differ, `whole` on itself blurred, `bare` on black, `fill`: cut."""

    width: int
    height: int
    fps: int
    frames: int = 0
    fit: str = "whole"


def decode(path: Path, wanted: Wanted, out: Path) -> None:
    """Writes `picture.png` or `clip.mp4` into `out`. Raises FootageError where the file cannot be used."""
    header = read_header(path)
    seconds = round(SECONDS + SECONDS_A_FRAME * wanted.frames)
    request = {
        "path": str(path.resolve()),
        "kind": header.kind,
        "orientation": header.orientation,
        "out": str(out.resolve()),
        "width": wanted.width,
        "height": wanted.height,
        "fps": wanted.fps,
        "frames": wanted.frames,
        "fit": wanted.fit,
    }
    _asked(request, seconds)


def decode_sound(path: Path, form: str, want: int, seconds: int, out: Path) -> None:
    """Writes the first `want` frames of a sound file of the format `form` into `out` (sound/samples.py says how); `seconds`: of
    processor time that this may take. Raises FootageError where it cannot be used."""
    _asked({"kind": "sound", "path": str(path.resolve()), "form": form, "want": want, "out": str(out.resolve())}, seconds)


def _asked(request: dict[str, Any], seconds: int) -> None:
    """Has the process do it."""
    request = {**request, "seconds": seconds}
    command = [sys.executable, "-P", "-m", "scenec.footage.child"]
    surroundings = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}
    try:
        ran = subprocess.run(
            command,
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=seconds * WALL,
            check=False,
            env=surroundings,
        )
    except subprocess.TimeoutExpired:
        raise FootageError("takes too long to decode", "make it smaller or shorter") from None
    try:
        reply = json.loads(ran.stdout)
    except ValueError:
        why = "takes too long to decode" if ran.returncode in (-24, -9) else "makes the decoder fail"
        raise FootageError(why, "is it damaged? save it again from the program that made it") from None
    if "why" in reply:
        raise FootageError(reply["why"], reply["advice"])
