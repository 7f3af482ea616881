"""Train the aligner's network: `make train-aligner`, or `python -m scenec.lipsync.training --work build/aligner`.

Speech is made first, by Kokoro, flite and espeak-ng, and kept in the work folder; then the network is trained on it and written
into the package. One thread, about 12 CPU minutes in all, and the same result for the same seed on the same libraries.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from scenec.lipsync.posteriors import NETWORK
from scenec.lipsync.training import engines, kokoro
from scenec.lipsync.training.items import Item, read_items, write_items
from scenec.voices import VoiceError

# teacher: (who makes it, seconds of speech, seed)
TEACHERS: dict[str, tuple[Callable[[float, int], Iterator[Item]], float, int]] = {
    "kokoro": (kokoro.speech, 1300.0, 41),
    "flite": (engines.flite, 1000.0, 21),
    "espeak": (engines.espeak, 900.0, 31),
}
COPIES, COPY_SEED = 1, 7  # worsened copies of each item
STEPS = 2400


def main() -> int:
    """Make what is missing, train, write."""
    parser = argparse.ArgumentParser(prog="python -m scenec.lipsync.training", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, required=True, help="where the speech is kept")
    parser.add_argument("--seed", type=int, default=0, help="of the training (default: 0)")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--output", type=Path, default=NETWORK, help="the ONNX file (default: the one in the package)")
    arguments = parser.parse_args()
    if shutil.which("flite") is None:
        sys.stderr.write("flite is not installed; on Debian and Ubuntu: apt-get install flite\n")
        return 3
    begun = time.process_time()
    try:
        items = [item for name in TEACHERS for item in _speech(arguments.work, name)]
    except VoiceError as fault:
        sys.stderr.write(f"{fault}: {fault.help}\n")
        return 3
    from scenec.lipsync.training.network import save
    from scenec.lipsync.training.train import material, train

    row, labels = material(items, COPIES, COPY_SEED)
    sys.stderr.write(f"{row.shape[1] / 6000:.0f} minutes of speech, worsened copies included\n")
    net, prior = train(row, labels, arguments.steps, arguments.seed)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    save(net, prior, arguments.output)
    size = arguments.output.stat().st_size / 1000
    sys.stderr.write(f"{arguments.output}: {size:.0f} kB, {time.process_time() - begun:.0f} CPU s\n")
    return 0


def _speech(work: Path, name: str) -> list[Item]:
    """A teacher's speech, from the work folder when it has been made before."""
    path = work / f"{name}.npz"
    if not path.is_file():
        make, seconds, seed = TEACHERS[name]
        sys.stderr.write(f"making {seconds / 60:.0f} minutes of speech with {name}\n")
        work.mkdir(parents=True, exist_ok=True)
        unfinished = work / f".{name}.npz"
        write_items(unfinished, make(seconds, seed))
        unfinished.replace(path)
    return read_items(path)


if __name__ == "__main__":
    sys.exit(main())
