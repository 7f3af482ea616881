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
LINES = """\
My mother bought a big brown bear.
Maybe you could come back tomorrow.
Nobody remembers my name any more.
Stop bumping into my table.
Pepper on pumpkin pie, imagine that.
Bob, is that my umbrella?
Promise me, my beautiful brave boy.
Perhaps the bus broke down on the bridge.
Ben won the first prize on Monday.
Something moved behind the lamp.
The baby put both hands on the bumper.
Happy people stopped at a pub to buy some butter.
Please pass me a cup of coffee, Pam.
I have never been to Bombay by boat.
The map is in my other bag, Tom.
We must not jump from the top step.
Come home before the rain begins.
Mama, papa, may I keep him?
He blamed the dampness of the apartment.
My problem is the price of plums.
Part of me hopes it is a bad dream.
Bring the lamb back to the farm.
What a simple, stupid, marvellous plan.
The captain keeps an empty parrot cage.
I promised to bring a proper breakfast.
Climb up, put the box on top, and jump.
Both of my brothers play the trumpet.
The museum opens at half past five.
Amber lamps burned above the bar.
I am trembling, but I am not upset.
Some of them believe him, and some do not.
That is the best part of being a painter.
Trouble comes in pairs, my grandpa says.
Pick up the phone and stop complaining.
Imagine him pumping water at midnight.
The plumber bumped his head on a pipe.
My bones remember every summer camp.
Keep your temper and your tempo, maestro.
Somebody grabbed my arm from behind.
People whisper about the empty palace.
May I borrow a pen and some paper?
The prime number problem bothers me.
Tim became a member of the club by mistake.
Please be patient, the pump is broken.
A hamster ate my homework, I promise.
We climbed the tower and saw the bombed bridge.
Big drops tapped upon the paper umbrella.
My favourite month is the month of September.
Nobody put the lamp back on my desk.
Bye bye, baby, remember to come back.
""".splitlines()
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
