"""A folder of sprites, looked over without opening a picture: which files there are, and how large their headers say they are.

`poses/neutral.png` is needed; other poses are named like emotions. `mouths/` holds mouths by Rhubarb's letters or the names of
Character Animator, each drawn where it belongs on a picture of the same size.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scenec.rigs.naming import missing_mouths, mouth_of, mouths
from scenec.vocabulary import EMOTIONS

WIDEST, MOST_PIXELS, LARGEST, MOST_FILES = 8192, 16_000_000, 20_000_000, 200
NEEDED = "neutral"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Problem:
    """What is wrong with a file of the folder."""

    file: str
    message: str
    serious: bool = True


@dataclass(frozen=True)
class Sprites:
    """The pictures by name, their size, and what is wrong."""

    poses: Mapping[str, Path]
    mouths: Mapping[str, Path]
    size: tuple[int, int]
    problems: tuple[Problem, ...]
    missing: tuple[str, ...]
    missing_mouths: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether nothing serious is wrong."""
        return not any(problem.serious for problem in self.problems)


def header(path: Path) -> tuple[int, int]:
    """Width and height by the first 24 bytes of a PNG. Raises ValueError with what is wrong."""
    with path.open("rb") as file:
        start = file.read(24)
    if len(start) < 24 or start[:8] != _SIGNATURE or start[12:16] != b"IHDR":
        raise ValueError("this is not a PNG picture")
    width, height = struct.unpack(">II", start[16:24])
    if not (0 < width <= WIDEST and 0 < height <= WIDEST and width * height <= MOST_PIXELS):
        raise ValueError(
            f"{width} x {height} pixels are too many (at most {WIDEST} a side, {MOST_PIXELS // 1_000_000} million in all)"
        )
    if path.stat().st_size > LARGEST:
        raise ValueError(f"the file is larger than {LARGEST // 1_000_000} MB")
    return width, height


def look_over(folder: Path) -> Sprites:
    """The sprites of a folder."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Path]] = {"poses": {}, "mouths": {}}
    size = (0, 0)
    for kind, files in found.items():
        paths = sorted((folder / kind).glob("*.png"))[: MOST_FILES + 1] if (folder / kind).is_dir() else []
        if len(paths) > MOST_FILES:
            problems.append(Problem(kind, f"there are more than {MOST_FILES} pictures"))
        for path in paths[:MOST_FILES]:
            name = f"{kind}/{path.name}"
            if not path.resolve().is_relative_to(folder.resolve()):
                problems.append(Problem(name, "this leads out of the folder"))
                continue
            try:
                here = header(path)
            except (OSError, ValueError) as error:
                problems.append(Problem(name, str(error)))
                continue
            if size == (0, 0):
                size = here
            if here != size:
                problems.append(Problem(name, f"{here[0]} x {here[1]} pixels, where the first picture has {size[0]} x {size[1]}"))
            elif kind == "poses" and path.stem.lower() not in EMOTIONS:
                problems.append(Problem(name, "is not named like an emotion, so it is never shown", False))
            else:
                files[mouth_of(path.stem) if kind == "mouths" else path.stem.lower()] = path
    if NEEDED not in found["poses"]:
        problems.append(Problem(f"poses/{NEEDED}.png", "is missing: it is what is shown when nothing else fits"))
    table, _ = mouths(found["mouths"])
    missing = tuple(name for name in ("happy", "sad", "angry", "surprised", "afraid") if name not in found["poses"])
    return Sprites(found["poses"], found["mouths"], size, tuple(problems), missing, tuple(missing_mouths(table, found["mouths"])))
