"""What the aligner's network says of a recording: for every 10 ms, how well each class fits what is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.features import BANDS, HOP, Level, energies, level, normalised, speaks
from scenec.lipsync.phoneset import CLASSES, SILENCE

Floats = NDArray[np.float32]

# Two trainings of one network (training/__main__.py) are asked, because their faults are not the same.
NETWORKS = tuple(Path(__file__).with_name("data") / name for name in ("aligner-a.onnx", "aligner-b.onnx"))
BLOCK = 3000  # frames that the network sees at once, beside CONTEXT on both sides
CONTEXT = 40  # its field of view: 34 frames each way
FAMILIAR = 100.0  # frames of typical speech that count with a recording's colour
FORGETTING = 0.5  # how much of the recording's colour so far a new block keeps
NEVER = -12.0  # log posterior
QUIETEST = 0.05  # of what has been loud so far: a block below this is taken for silence, not for quiet speech


@dataclass(frozen=True)
class Heard:
    """A stretch of frames: log posteriors (frames, CLASSES), and the change of the spectrum at each frame's start."""

    posteriors: Floats
    change: Floats


@cache
def _session(network: Path) -> tuple[Any, Floats]:
    """A network, on one thread, and the log prior of its classes."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
    prior = session.get_modelmeta().custom_metadata_map["prior"]
    return session, np.log(np.array(prior.split(), np.float32))


def log_prior() -> Floats:
    """How often each class is, in the speech that the networks were trained on."""
    made: Floats = np.mean([_session(network)[1] for network in NETWORKS], axis=0, dtype=np.float32)
    return made


def classified(sound: Floats) -> Floats:
    """Log posteriors (frames, CLASSES) of features (BANDS, frames): the geometric mean of what each network says."""
    given = {"sound": np.ascontiguousarray(sound[None])}
    said = [_normal(_session(network)[0].run(None, given)[0][0].T) for network in NETWORKS]
    return _normal(np.mean(said, axis=0, dtype=np.float32))


def _normal(logits: Floats) -> Floats:
    """Logits as log shares that sum to 1."""
    peak = logits.max(1, keepdims=True)
    made: Floats = logits - peak - np.log(np.exp(logits - peak).sum(1, keepdims=True))
    return made


def heard(blocks: Iterable[Floats], progress: Callable[[float], None] | None = None) -> Iterator[Heard]:
    """The recording (16 kHz mono, in blocks of any size), stretch after stretch; only a minute of it is held at a time."""
    like: Level | None = None
    before = np.zeros((0, BANDS), np.float32)  # energies of the CONTEXT before
    done = 0
    for energy, after in _stretches(blocks):
        like = _level(np.concatenate([before, energy, after]), like)
        row = normalised(np.concatenate([before, energy, after]), like)
        posteriors = classified(row)[len(before) : len(before) + len(energy)] if speaks(energy) else _silent(len(energy))
        change = np.abs(np.diff(row, axis=1, prepend=row[:, :1])).mean(0)
        yield Heard(posteriors, change[len(before) : len(before) + len(energy)])
        before = energy[-CONTEXT:]
        done += len(energy)
        if progress is not None:
            progress(done * HOP / 16_000)


def _silent(frames: int) -> Floats:
    """Log posteriors of frames in which certainly nobody speaks."""
    made = np.full((frames, CLASSES), NEVER, np.float32)
    made[:, SILENCE] = 0.0
    return made


def _stretches(blocks: Iterable[Floats]) -> Iterator[tuple[Floats, Floats]]:
    """Energies of BLOCK frames (the last stretch: of what is left), and of up to CONTEXT frames after them."""
    held = np.zeros(0, np.float32)
    size, ahead = BLOCK * HOP, (CONTEXT + 2) * HOP
    for block in blocks:
        held = np.concatenate([held, block])
        while len(held) >= size + ahead:
            made = energies(held[: size + ahead])
            yield made[:BLOCK], made[BLOCK : BLOCK + CONTEXT]
            held = held[size:]
    if len(held) >= HOP:
        made = energies(held)
        if len(made) > BLOCK:
            yield made[:BLOCK], made[BLOCK:]
            made = made[BLOCK:]
        yield made, made[:0]


def _level(energy: Floats, so_far: Level | None) -> Level:
    """What this stretch is like; one that has little speech is taken to be like the recording so far."""
    here = level(energy, FAMILIAR)
    if so_far is None:
        return here
    if here.loud < so_far.loud * QUIETEST:
        return so_far
    keep = FORGETTING
    loud = float(np.exp(keep * np.log(so_far.loud) + (1 - keep) * np.log(here.loud)))
    return Level(loud, (keep * so_far.colour + (1 - keep) * here.colour).astype(np.float32))
