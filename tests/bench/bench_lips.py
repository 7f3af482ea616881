"""A hundred lines of Kokoro and espeak, drawn: is every p, b and m shut at its sound, on the pixels of the mouth?

`tests/test_lips.py` asks the same of ten lines on every run. ENGINES in the environment chooses who speaks.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

import pytest

from test_lips import BILABIAL, closed_near, watched

FEELINGS = ("neutral", "happy", "sad", "angry", "tender", "surprised", "afraid", "laughing", "tearful", "proud")
LINES = Path(__file__).with_name("lip_lines.txt").read_text(encoding="utf-8").splitlines()
SCENE = """\
scene: lips
format: {{size: 480x270, fps: 30}}
place: platform/day
cast: {{ana: left}}
captions: {{burn: false}}
characters:
  ana: {{age: adult, voice: {{engine: {engine}}}, look: {{build: woman, hair: {{style: bob}}}}}}
script:
  - shot: close ana
"""


@pytest.mark.parametrize("engine", os.environ.get("ENGINES", "kokoro,espeak").split(","))
def test_every_bilabial_is_shut(engine: str, tmp_path: Path, user_voices: None) -> None:
    spoken = [f'  - ana ({FEELINGS[i % len(FEELINGS)]}): "{text}"\n' for i, text in enumerate(LINES)]
    scene = tmp_path / "lips.yaml"
    scene.write_text(SCENE.format(engine=engine) + "".join(spoken), encoding="utf-8")
    seen = watched(scene, tmp_path / "store")
    bilabials = [(start, end, phone) for start, end, phone in seen.phones if phone.phone in BILABIAL]
    runs = [(closed_near(seen.opening, start, end), start, phone) for start, end, phone in bilabials]
    open_ = [(phone.phone, round(start)) for run, start, phone in runs if not run]
    late = [(phone.phone, round(start)) for run, start, phone in runs if run and run[0] > math.ceil(start)]
    print(f"\n{engine}: {len(LINES)} lines, {len(bilabials)} p, b and m: {len(open_)} not shut {open_}, {len(late)} late {late}")
