"""Training the aligner's network on labelled speech, on one thread, the same every time."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from scenec.lipsync.features import BANDS, HOP, RATE, features
from scenec.lipsync.phoneset import CLASSES, SILENCE, classes
from scenec.lipsync.training.augment import worsened
from scenec.lipsync.training.items import Item
from scenec.lipsync.training.network import CHANNELS, Aligner

IGNORED = -100  # the label of a frame that teaches nothing
LENGTH, BATCH = 256, 16  # frames, stretches a step
RATE_OF_LEARNING, DECAY, SMOOTHING = 4e-3, 1e-3, 0.05

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


def frame_labels(item: Item, frames: int, divisor: float = 1.0) -> Labels:
    """The class of every frame."""
    made = np.full(frames, IGNORED, np.int64)
    for start, end, sound in item.labels:
        first, stop = (max(0, round(at / divisor * RATE / HOP)) for at in (start, end))
        if not sound:
            made[first:stop] = SILENCE
        else:
            middle = max(0, round((start + end) / 2 / divisor * RATE / HOP))
            made[first:middle], made[middle:stop] = classes(sound)
    return made


def material(items: Sequence[Item], copies: int, seed: int) -> tuple[Floats, Labels]:
    """All items once as they are and `copies` times worsened: features (BANDS, frames) and labels in one row."""
    random = np.random.default_rng(seed)
    babble = [item.samples for item in items if len(item.samples) > RATE]
    rows: list[Floats] = []
    labels: list[Labels] = []
    for item in items:
        sounds: list[tuple[Floats, float]] = [((item.samples / 32768).astype(np.float32), 1.0)]
        sounds += [worsened(item.samples, random, babble) for _ in range(copies)]
        for sound, divisor in sounds:
            row = features(sound)
            rows.append(row)
            labels.append(frame_labels(item, row.shape[1], divisor))
    return np.concatenate(rows, 1), np.concatenate(labels)


def train(row: Floats, labels: Labels, steps: int, seed: int, channels: int = CHANNELS) -> tuple[Aligner, Floats]:
    """The network after so many steps, and the classes' prior."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    net = Aligner(channels)
    optimiser = torch.optim.AdamW(net.parameters(), RATE_OF_LEARNING, weight_decay=DECAY)
    begun, mean = time.process_time(), 0.0
    for step in range(steps):
        pace = RATE_OF_LEARNING * min(1, step / 50 + 0.02) * max(0.01, 0.5 * (1 + np.cos(np.pi * step / steps)))
        for group in optimiser.param_groups:
            group["lr"] = pace
        sound, wanted = _batch(row, labels, random)
        loss = nn.functional.cross_entropy(net(sound), wanted, ignore_index=IGNORED, label_smoothing=SMOOTHING)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(net.parameters(), 2)
        optimiser.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 500 == 499:
            print(f"step {step + 1} of {steps}: loss {mean:.3f}, {time.process_time() - begun:.0f} CPU s", flush=True)  # noqa: T201
    counted = np.bincount(labels[labels >= 0], minlength=CLASSES) + 20.0
    return net.eval(), (counted / counted.sum()).astype(np.float32)


def _batch(row: Floats, labels: Labels, random: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Stretches from anywhere, with noise, gaps in time and band, and bands moved as by a longer or shorter throat."""
    starts = random.integers(0, row.shape[1] - LENGTH, BATCH)
    sound = np.stack([row[:, start : start + LENGTH] for start in starts])
    wanted = np.stack([labels[start : start + LENGTH] for start in starts])
    sound += random.normal(0, 0.08, sound.shape) + random.normal(0, 0.15, (BATCH, 1, 1))
    for each in sound:
        if random.random() < 0.5:
            place = np.clip(np.arange(BANDS) * np.exp(random.uniform(-0.1, 0.1)), 0, BANDS - 1)
            low = place.astype(int)
            share = (place - low).astype(np.float32)[:, None]
            each[:] = each[low] * (1 - share) + each[np.minimum(low + 1, BANDS - 1)] * share
        if random.random() < 0.6:
            band = int(random.integers(0, BANDS - 6))
            each[band : band + int(random.integers(1, 7))] = 0
        if random.random() < 0.4:
            at = int(random.integers(0, LENGTH - 12))
            each[:, at : at + int(random.integers(2, 11))] = 0
    return torch.from_numpy(sound.astype(np.float32)), torch.from_numpy(wanted)
