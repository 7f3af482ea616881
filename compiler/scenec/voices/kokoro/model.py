"""Kokoro's network, run: phonemes and how to say each of them in, sound and the length of each out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.voices import VoiceError
from scenec.voices.kokoro.files import MODEL, folder
from scenec.voices.kokoro.graph import CONTROLS, DURATIONS, UnknownModelError, opened
from scenec.voices.kokoro.names import Blend

RATE = 24_000
FRAME = 600  # samples of one frame of the durations
LONGEST = 220  # phonemes a run: 602 crash it, it begins to hurry long before that, and needs memory for each second
STYLE = 256

# Kokoro's alphabet. Where IPA has two letters it has one of its own for most: A eɪ, I aɪ, O oʊ, Q əʊ, W aʊ, Y ɔɪ, T ɾ.
ALPHABET: dict[str, int] = {
    **{sign: number for number, sign in enumerate(";:,.!?", 1)},
    "—": 9, "…": 10, '"': 11, "(": 12, ")": 13, "“": 14, "”": 15, " ": 16, "\u0303": 17, "ʣ": 18, "ʥ": 19, "ʦ": 20, "ʨ": 21,
    "ᵝ": 22, "ꭧ": 23, "A": 24, "I": 25, "O": 31, "Q": 33, "S": 35, "T": 36, "W": 39, "Y": 41, "ᵊ": 42, "a": 43, "b": 44, "c": 45,
    "d": 46, "e": 47, "f": 48, "h": 50, "i": 51, "j": 52, "k": 53, "l": 54, "m": 55, "n": 56, "o": 57, "p": 58, "q": 59, "r": 60,
    "s": 61, "t": 62, "u": 63, "v": 64, "w": 65, "x": 66, "y": 67, "z": 68, "ɑ": 69, "ɐ": 70, "ɒ": 71, "æ": 72, "β": 75, "ɔ": 76,
    "ɕ": 77, "ç": 78, "ɖ": 80, "ð": 81, "ʤ": 82, "ə": 83, "ɚ": 85, "ɛ": 86, "ɜ": 87, "ɟ": 90, "ɡ": 92, "ɥ": 99, "ɨ": 101,
    "ɪ": 102, "ʝ": 103, "ɯ": 110, "ɰ": 111, "ŋ": 112, "ɳ": 113, "ɲ": 114, "ɴ": 115, "ø": 116, "ɸ": 118, "θ": 119, "œ": 120,
    "ɹ": 123, "ɾ": 125, "ɻ": 126, "ʁ": 128, "ɽ": 129, "ʂ": 130, "ʃ": 131, "ʈ": 132, "ʧ": 133, "ʊ": 135, "ʋ": 136, "ʌ": 138,
    "ɣ": 139, "ɤ": 140, "χ": 142, "ʎ": 143, "ʒ": 147, "ʔ": 148, "ˈ": 156, "ˌ": 157, "ː": 158, "ʰ": 162, "ʲ": 164, "↓": 169,
    "→": 171, "↗": 172, "↘": 173, "ᵻ": 177,
}  # fmt: skip


@dataclass(frozen=True)
class Manner:
    """How each phoneme is said: speed (a factor), semitones, range (a factor); shape (n,) each."""

    speed: NDArray[np.float32]
    semitones: NDArray[np.float32]
    range: NDArray[np.float32]


def run(phonemes: str, voice: Blend, manner: Manner) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The sound, and the frames of each phoneme with those of the silence before the first and after the last: (n + 2,)."""
    styles = _styles(voice, folder())
    style = styles[min(max(len(phonemes), 1), len(styles)) - 1]
    tokens = np.array([[0, *(ALPHABET[sign] for sign in phonemes), 0]], np.int64)
    rows = [np.pad(values, 1, mode="edge")[None].astype(np.float32) for values in (manner.semitones, manner.range)]
    feed = {
        "tokens": tokens,
        "style": style[None],
        "speed": np.pad(manner.speed, 1, mode="edge").astype(np.float32),
        **dict(zip(CONTROLS, rows, strict=True)),
    }
    sound, frames = _session(folder() / MODEL).run(None, feed)
    return np.asarray(sound, np.float32), np.asarray(frames).reshape(-1).astype(np.int64)


@lru_cache(maxsize=1)
def _session(path: Path) -> Any:
    """The network, on one thread: several lines are spoken at once by several processes, and the bytes stay the same."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    advice = "install it again: scenec voices install kokoro"
    try:
        model = opened(path.read_bytes())
        session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except OSError as fault:
        raise VoiceError(f"Kokoro's model cannot be read: {fault.strerror}", advice) from fault
    except UnknownModelError as fault:
        raise VoiceError(f"Kokoro's model is not one that scenec knows: {fault}", advice) from fault
    except Exception as fault:  # onnxruntime's own exceptions share no class but this
        raise VoiceError(f"Kokoro's model cannot be loaded: {str(fault)[:200]}", advice) from fault
    if session.get_outputs()[1].name != DURATIONS.decode():
        raise VoiceError("Kokoro's model does not tell how long its phonemes last", advice)
    return session


@lru_cache(maxsize=32)
def _styles(voice: Blend, place: Path) -> NDArray[np.float32]:
    """The style of a blend by the number of phonemes, shape (rows, 256)."""
    parts = [_pack(place / f"{name}.bin") * np.float32(share) for name, share in voice.parts]
    rows = min(map(len, parts))
    mixed: NDArray[np.float32] = np.sum([part[:rows] for part in parts], axis=0, dtype=np.float32)
    return mixed


def _pack(path: Path) -> NDArray[np.float32]:
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise VoiceError(f"Kokoro's voice {path.stem} is not installed", "scenec voices install kokoro") from fault
    if not raw or len(raw) % (4 * STYLE):
        raise VoiceError(f"the file of Kokoro's voice {path.stem} is damaged", "install it again: scenec voices install kokoro")
    return np.frombuffer(raw, "<f4").reshape(-1, STYLE)
