"""Sixty seconds of two people who talk, over many seeds: `python tests/bench/two_people.py [SEEDS] [LINES] [FIRST]`."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from watching import watch

STEP = 5


def main(seeds: int = 20, lines: int = 16, first: int = 0) -> None:
    """Prints what was wrong."""
    total: Counter[str] = Counter()
    worst: dict[str, tuple[float, str]] = {}
    frames, began = 0, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + seeds):
            found = watch(seed, lines, Path(folder), STEP)
            frames += found.frames
            total += found.wrong
            for kind, amount in found.worst.items():
                worst[kind] = max(worst.get(kind, (0.0, "")), (amount, found.first.get(kind, f"seed {seed}")))
            print(f"seed {seed}: {found.frames / 30:.0f} s, {dict(found.wrong) or 'nothing wrong'}", flush=True)
    print(f"{frames} frames, every {STEP}th looked at, in {time.perf_counter() - began:.0f} s: {dict(total) or 'nothing wrong'}")
    for kind, (amount, where) in worst.items():
        print(f"  worst {kind}: {amount} ({where})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
