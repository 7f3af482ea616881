"""How long `check` takes: one scene against an interpreter that does nothing, and a feature film's worth of dialogue."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
from pathlib import Path

SCENES, LINES = 200, 50  # 10,000 lines
WORDS = "the train was late again and nobody on platform two knew why it had stopped so far from home tonight".split()


def cpu(*command: str, tries: int = 7) -> float:
    """Seconds of CPU that a process takes, the least of several."""
    found = []
    for _ in range(tries):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found)


def season(folder: Path) -> None:
    """Two hundred scenes with one cast."""
    rng = random.Random(1)
    (folder / "scenec.toml").touch()
    (folder / "cast.yaml").write_text("characters:\n  zoe: {age: adult}\n  max: {age: adult}\n")
    for number in range(SCENES):
        beats = ["  - cut: wide\n"]
        for index in range(LINES):
            who, feeling = rng.choice(["zoe", "max"]), rng.choice(["", " (sad)", " (hopeful, 0.5)"])
            text = " ".join(rng.choices(WORDS, k=rng.randrange(4, 16)))
            beats.append(f'  - {who}{feeling}: "{{nod}}{text.capitalize()}."\n')
            if index % 10 == 0:
                beats.append(f"    id: line-{index}\n  - camera: push-in {who}\n    at: line-{index}.end\n    over: 2s\n")
        head = f"scene: scene-{number}\nuse: [cast.yaml]\nplace: platform/dusk\ncast: {{zoe: left, max: right}}\nscript:\n"
        (folder / f"scene-{number:03}.yaml").write_text(head + "".join(beats))


def test_start(root: Path) -> None:
    """CPU of `scenec check scenes/hello.yaml` as a ratio to `python -c pass`."""
    nothing = cpu(sys.executable, "-c", "pass")
    hello = cpu(sys.executable, "-m", "scenec", "check", str(root / "scenes/hello.yaml"))
    print(f"\npython -c pass {nothing * 1000:.1f} ms, check hello.yaml {hello * 1000:.1f} ms: {hello / nothing:.1f} times")


def test_ten_thousand_lines(tmp_path: Path) -> None:
    """CPU a line, beyond what one scene takes."""
    season(tmp_path)
    one = cpu(sys.executable, "-m", "scenec", "check", str(tmp_path / "scene-000.yaml"), tries=3)
    all_of_them = cpu(sys.executable, "-m", "scenec", "check", str(tmp_path), tries=3)
    each = (all_of_them - one) / (SCENES - 1) / LINES
    print(f"\none scene {one * 1000:.0f} ms, {SCENES} scenes {all_of_them:.2f} s: {each * 1000:.3f} ms a line")
