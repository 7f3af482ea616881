"""Train the aligner's two networks: `make train-aligner`, or `python -m scenec.lipsync.training --work build/aligner`.

Speech is made first, by Kokoro, flite and espeak-ng, and kept in the work folder; then the networks are trained on it and written
into the package. One thread, about 40 CPU minutes in all, and the same result for the same seed on the same libraries.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from scenec.lipsync.posteriors import NETWORKS
from scenec.lipsync.training import engines, kokoro
from scenec.lipsync.training.items import Item, read_items, write_items
from scenec.voices import VoiceError

# teacher: (who makes it, seconds of speech, seed)
TEACHERS: dict[str, tuple[Callable[[float, int], Iterator[Item]], float, int]] = {
    "kokoro": (kokoro.speech, 2600.0, 41),
    "flite": (engines.flite, 1200.0, 21),
    "espeak": (engines.espeak, 1800.0, 31),
}
COPY_SEED = 7


# A network is taught everything of each teacher and COPIES worsened ones of each item, for so many steps. SEEDS: of the two that
# are asked together; of 0, 1 and 2 these make the best pair on made speech that taught nothing (docs/lipsync.md).
COPIES, STEPS = 2, 5000
SEEDS = (0, 2)


def main() -> int:
    """Make what is missing, train, write."""
    parser = argparse.ArgumentParser(prog="python -m scenec.lipsync.training", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, required=True, help="where the speech is kept")
    parser.add_argument("--seeds", type=int, nargs=len(SEEDS), default=SEEDS, help="of the trainings (default: 0 2)")
    parser.add_argument("--output", type=Path, default=NETWORKS[0].parent, help="where the ONNX files go (default: the package)")
    arguments = parser.parse_args()
    if shutil.which("flite") is None:
        sys.stderr.write("flite is not installed; on Debian and Ubuntu: apt-get install flite\n")
        return 3
    begun = time.process_time()
    try:
        speech = {name: _speech(arguments.work, name) for name in TEACHERS}
    except VoiceError as fault:
        sys.stderr.write(f"{fault}: {fault.help}\n")
        return 3
    from scenec.lipsync.training.network import save
    from scenec.lipsync.training.train import material, train

    arguments.output.mkdir(parents=True, exist_ok=True)
    row, labels = material([item for name in TEACHERS for item in speech[name]], COPIES, COPY_SEED)
    sys.stderr.write(f"{row.shape[1] / 6000:.0f} minutes of speech, worsened copies included\n")
    for seed, network in zip(arguments.seeds, NETWORKS, strict=True):
        net, prior = train(row, labels, STEPS, seed)
        path = arguments.output / network.name
        save(net, prior, path)
        sys.stderr.write(f"{path}: {path.stat().st_size / 1000:.0f} kB, {time.process_time() - begun:.0f} CPU s\n")
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
