"""espeak-ng and flite as teachers: both say exactly when each sound begins."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import wave
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np

from scenec.lipsync.phoneset import sounds
from scenec.lipsync.training.items import Item, sixteen
from scenec.lipsync.training.texts import sentence
from scenec.take import Phoneme
from scenec.voices.espeak_sound import closures

ENGLISH = ("en-us",) * 5 + ("en",) * 4 + ("en-gb-scotland", "en-gb-x-rp", "en-029")
OTHERS = "de de fr-fr es es-419 it pt-br pt nl pl ru tr hi".split()
READING_ALOUD = "sv fi hu ro id sw cs da nb lv et sq az ms vi ko".split()  # they read other languages' words in their own sounds
LATIN = "de es it nl pt tr".split()
VARIANTS = (
    "",
    *(f"+m{n}" for n in range(1, 9)),
    *(f"+f{n}" for n in range(1, 6)),
    "+Andy",
    "+Alicia",
    "+Michael",
    "+Annie",
    "+steph",
)

ARPABET = {
    "aa": "ɑ", "ae": "æ", "ah": "ʌ", "ao": "ɔ", "aw": "aʊ", "ax": "ə", "ay": "aɪ", "b": "b", "ch": "tʃ", "d": "d", "dh": "ð",
    "eh": "ɛ",
    "er": "ɜ", "ey": "eɪ", "f": "f", "g": "ɡ", "hh": "h", "ih": "ɪ", "iy": "i", "jh": "dʒ", "k": "k", "l": "l", "m": "m",
    "n": "n", "ng": "ŋ",
    "ow": "oʊ", "oy": "ɔɪ", "p": "p", "r": "ɹ", "s": "s", "sh": "ʃ", "t": "t", "th": "θ", "uh": "ʊ", "uw": "u", "v": "v",
    "w": "w", "y": "j",
    "z": "z", "zh": "ʒ", "pau": "", "axr": "ɜ", "el": "l", "em": "m", "en": "n",
}  # fmt: skip
FLITE_VOICES = ("awb", "rms", "slt", "awb", "rms", "slt", "kal16")


def espeak(seconds: float, seed: int) -> Iterator[Item]:
    """About so many seconds of espeak-ng: half of it English, many voices, rates and pitches."""
    random = Random(seed)
    made = 0.0
    while made < seconds:
        kind = random.random()
        voice = random.choice(ENGLISH if kind < 0.5 else OTHERS if kind < 0.8 else READING_ALOUD)
        language = voice.partition("-")[0]
        text = sentence(language if kind < 0.8 else random.choice(LATIN), random)
        item = espoken(text, voice + random.choice(VARIANTS), language, random)
        if item is not None:
            made += len(item.samples) / 16_000
            yield item


def espoken(text: str, voice: str, language: str, random: Random) -> Item | None:
    """The text in the voice, None when the voice could not."""
    import scenec.voices

    child = Path(scenec.voices.__file__).with_name("espeak_process.py")
    order = {
        "text": text.replace("&", ""), "voice": voice, "rate": random.randint(115, 260), "pitch": random.randint(20, 80),
        "range": random.randint(20, 80),
    }  # fmt: skip
    run = subprocess.run([sys.executable, "-P", str(child)], input=json.dumps(order).encode(), capture_output=True, check=False)
    if run.returncode:
        return None
    head, _, raw = run.stdout.partition(b"\n")
    answer = json.loads(head)
    rate, sound = answer["rate"], np.frombuffer(raw, "<i2").astype(np.float32) / np.float32(32768)
    rows = [(sample / rate, name) for kind, _, sample, name in answer["events"] if kind == "phone" and not name.startswith("(")]
    ends = [start for start, _ in rows[1:]] + [len(sound) / rate]
    phones = [Phoneme(start, end, name.lstrip("ˈˌ")) for (start, name), end in zip(rows, ends, strict=True) if end > start]
    labels: list[tuple[float, float, str]] = []
    for phone in closures(phones, sound, rate):
        names = sounds(phone.phone, language) if phone.phone and phone.phone != "ʔ" else ("",)
        if not phone.phone and phone.end - phone.start < 0.03 and labels:  # a seam, not a silence
            labels[-1] = (labels[-1][0], phone.end, labels[-1][2])
            continue
        width = (phone.end - phone.start) / max(1, len(names))
        labels += [(phone.start + width * at, phone.start + width * (at + 1), name) for at, name in enumerate(names)]
    return Item(sixteen(sound, rate), tuple(labels), f"espeak-{voice}")


def flite(seconds: float, seed: int) -> Iterator[Item]:
    """About so many seconds of flite (recorded voices, cut and modelled), English."""
    random = Random(seed)
    made = 0.0
    while made < seconds:
        voice = random.choice(FLITE_VOICES)
        stretch = random.uniform(0.7, 1.25)
        item = flited(sentence("en", random), voice, stretch)
        made += len(item.samples) / 16_000
        yield item


def flited(text: str, voice: str, stretch: float) -> Item:
    """The text in a voice of flite; `stretch`: how much longer its sounds last."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        order = ["flite", "-voice", voice, "--setf", f"duration_stretch={stretch:.3f}", "-psdur", "-t", text, "-o", str(path)]
        said = subprocess.run(order, capture_output=True, text=True, check=True).stdout
        with wave.open(str(path)) as held:
            rate = held.getframerate()
            sound = np.frombuffer(held.readframes(held.getnframes()), "<i2").astype(np.float32) / np.float32(32768)
    labels: list[tuple[float, float, str]] = []
    for word in said.split():
        name, _, end = word.rpartition(":")
        labels.append((labels[-1][1] if labels else 0.0, float(end), ARPABET[name]))
    return Item(sixteen(sound, rate), tuple(labels), f"flite-{voice}")
