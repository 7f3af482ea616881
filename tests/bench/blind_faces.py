"""A blind reading of faces: `python tests/bench/blind_faces.py OUT --seed 5` draws numbered, shuffled faces; the key goes beside.

The reader looks at OUT/faces.png alone, writes one word a number ("1 happy", a line each), and then
`python tests/bench/blind_faces.py OUT --answers FILE` says how many were right and what was taken for what.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import cv2
import numpy as np

from scenec.analyse.looks import complete
from scenec.outputs.portraits import feeling, portrait, sitter

BASIC = ("happy", "laughing", "tender", "sad", "afraid", "angry", "disgusted", "surprised")
# Laughter is happy and tears are sad: answers in other words that mean the same.
SAME = {
    "laugh": "laughing", "joy": "happy", "smiling": "happy", "loving": "tender", "love": "tender", "affectionate": "tender",
    "fear": "afraid", "scared": "afraid", "fearful": "afraid", "anger": "angry", "disgust": "disgusted", "surprise": "surprised",
    "shocked": "surprised", "sadness": "sad",
}  # fmt: skip
GROUND = "#e8dcc8"  # the same for all: a coloured ground would tell
SIZE = 160


def people(seed: int) -> list[tuple[dict[str, object], str | None]]:
    """Three people unlike each other: a woman, a man, and a child or an elder."""
    rng = random.Random(f"people {seed}")
    ages = ("adult", "adult", rng.choice(("child", "elder", "teen")))
    builds = ("woman", "man", None)
    return [
        (complete({"seed": rng.randrange(10_000)} | ({"build": build} if build else {}), "reader", age), age)
        for build, age in zip(builds, ages, strict=True)
    ]


def draw(out: Path, seed: int, level: float, names: tuple[str, ...]) -> None:
    """faces.png and key.json."""
    rng = random.Random(f"order {seed}")
    faces = [(who, name) for who in range(3) for name in names]
    rng.shuffle(faces)
    sitters = [sitter(look, age) for look, age in people(seed)]
    columns, cell = 8, SIZE + 26
    rows = -(-len(faces) // columns)
    sheet = np.full((rows * cell, columns * (SIZE + 8), 3), 245, np.uint8)
    for index, (who, name) in enumerate(faces):
        facing = rng.choice((-1, 1))
        picture = portrait(sitters[who], feeling(name, level, facing), (SIZE, SIZE), 112, GROUND, 24 * facing, 0.05)
        y, x = index // columns * cell, index % columns * (SIZE + 8)
        sheet[y : y + SIZE, x : x + SIZE] = picture
        cv2.putText(sheet, str(index + 1), (x + 4, y + SIZE + 19), cv2.FONT_HERSHEY_SIMPLEX, 0.55, (60, 60, 60), 1, cv2.LINE_AA)
    out.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(out / "faces.png"), sheet)
    key = {str(index + 1): {"person": who, "emotion": name} for index, (who, name) in enumerate(faces)}
    (out / "key.json").write_text(json.dumps(key, indent=1) + "\n", encoding="utf-8")


def judge(out: Path, answers: Path) -> None:
    """How many answers are right."""
    key = json.loads((out / "key.json").read_text(encoding="utf-8"))
    wrong: Counter[tuple[str, str]] = Counter()
    right = 0
    for text in answers.read_text(encoding="utf-8").split("\n"):
        words = text.lower().split()
        if len(words) >= 2:
            said, meant = SAME.get(words[1], words[1]), key[words[0]]["emotion"]
            right += said == meant
            if said != meant:
                wrong[meant, said] += 1
                print(f"{words[0]}: {meant} (person {key[words[0]]['person']}) was read as {said}")
    print(f"{right} of {len(key)} right: {100 * right / len(key):.0f} %")


def main() -> None:
    """Draw, or judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--level", type=float, default=1.0)
    parser.add_argument("--names", nargs="+", default=BASIC)
    parser.add_argument("--answers", type=Path)
    arguments = parser.parse_args()
    if arguments.answers:
        judge(arguments.out, arguments.answers)
    else:
        draw(arguments.out, arguments.seed, arguments.level, tuple(arguments.names))


if __name__ == "__main__":
    main()
