"""Lip-sync against speech with exact times that no network learnt from: `python tests/bench/lipsync_heldout.py DATA`.

DATA holds the scorer (see lipsync_benchmark.py). Fifty English lines spoken by flite, espeak-ng and Kokoro, with the words; and
single words and short rows of them in eighteen languages of espeak-ng that taught nothing, and in five of Kokoro's, without the
words. What is chosen about decoding (weights of the networks, how much typical speech counts) is chosen by such figures, not by
the recordings of the benchmark.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from lipsync_benchmark import Bench, shapes

from scenec.lipsync.align import align
from scenec.lipsync.cues import cues
from scenec.lipsync.recognise import recognise
from scenec.lipsync.training import engines, kokoro
from scenec.lipsync.training.items import Item
from scenec.lipsync.training.texts import sentence
from scenec.voices.kokoro.files import installed_voices
from scenec.voices.kokoro.names import blend

STRANGE = (
    "el bg uk hr sk ca eu is ka lt sl sr hy fa ml ta ur th ja".split()
)  # not in training/engines.py, but ja's words are others'
ENGLISH = tuple(zip(("en-us", "en", "en-gb-scotland", "en-gb-x-rp"), ("+m3", "+f2", "+m7", "+f4"), strict=True))
LINES = Path(__file__).with_name("lip_lines.txt").read_text(encoding="utf-8").splitlines()
KOKORO = ("af_heart", "am_michael", "bf_emma", "bm_george", "af_nicole", "am_onyx")
SEED = 977


def lines(random: Random) -> dict[str, list[tuple[Item, str]]]:
    """The English lines of each engine, with their words."""
    made: dict[str, list[tuple[Item, str]]] = {"flite": [], "espeak": [], "kokoro": []}
    for index, text in enumerate(LINES):
        voice, variant = ENGLISH[index % len(ENGLISH)]
        made["flite"].append((engines.flited(text, ("slt", "rms", "awb")[index % 3], random.uniform(0.75, 1.2)), text))
        spoken = engines.espoken(text, voice + variant, "en", random)
        made["espeak"] += [(spoken, text)] if spoken else []
        speed = (0.9, 1.0, 1.15, 1.3)[index % 4]
        made["kokoro"].append((kokoro.spoken(text, "en", blend(KOKORO[index % len(KOKORO)]), speed), text))
    return made


def strangers(random: Random) -> dict[str, list[tuple[Item, str]]]:
    """Words of other languages: `words` of one word, `rows` of up to five."""
    made: dict[str, list[tuple[Item, str]]] = {}
    for name, counts in (("words", (1,)), ("rows", (2, 3, 5))):
        espeak, neural = made.setdefault(f"espeak, {name}", []), made.setdefault(f"kokoro, {name}", [])
        for language in STRANGE:
            for _ in range(7):
                text = _some(sentence(random.choice(engines.LATIN), random), random.choice(counts))
                item = engines.espoken(text, language + random.choice(engines.VARIANTS), language, random)
                espeak += [(item, "")] if item else []
        for language in ("es", "it", "pt", "fr", "hi"):
            names = [voice for voice in installed_voices() if voice[0] in kokoro.VOICES[language]]
            for _ in range(12 // len(counts)):
                text = _some(sentence(language, random), random.choice(counts))
                neural.append((kokoro.spoken(text, language, blend(random.choice(names)), random.choice((0.9, 1.0, 1.1))), ""))
    return made


def _some(text: str, count: int) -> str:
    """Some of a sentence's words, in its order, small ones left out where there is but one."""
    words = [word for word in text.strip(".?!").replace(",", "").split() if len(word) > 2]
    return " ".join(words[:count])


def _scored(bench: Bench, items: list[tuple[Item, str]], one: Callable[[Item, str], dict[str, Any]]) -> dict[str, Any]:
    """The scorer's figures."""
    references = [
        {
            "id": str(index), "set": "", "dur": len(item.samples) / 16_000,
            "phones": [{"start": a, "end": b, "phone": phone} for a, b, phone in item.labels],
        }
        for index, (item, _) in enumerate(items)
    ]  # fmt: skip
    return bench.score(references, {str(index): one(item, text) for index, (item, text) in enumerate(items)})


def _sound(item: Item) -> list[Any]:
    return [(item.samples / 32768).astype(np.float32)]


def _phones(item: Item, text: str) -> dict[str, Any]:
    row = align(_sound(item), text).timing.phonemes
    return {"phones": [{"start": phone.start, "end": phone.end, "phone": phone.phone} for phone in row]}


def _cues(item: Item, text: str) -> dict[str, Any]:
    made = align(_sound(item), text)
    return shapes(cues(made.timing, "en", made.heard))


def _free(item: Item, _: str) -> dict[str, Any]:
    return shapes(recognise(_sound(item)).cues)


def main() -> int:
    """Measure and print."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "score.py").is_file():
        sys.stderr.write("usage: lipsync_heldout.py FOLDER (with ref.json and score.py)\n")
        return 2
    bench, random = Bench(Path(sys.argv[1]).resolve()), Random(SEED)
    rows = ["| | shape | coarse | closures | closure F1 |", "|---|---|---|---|---|"]
    for name, items in lines(random).items():
        for kind, one in (("phones", _phones), ("cues", _cues)):
            made = _scored(bench, items, one)
            rows.append(
                f"| {name}, English, {kind} | {made['shape_acc']} | {made['coarse_acc']} | {made['bil_n']} | {made['bil_f1']} |"
            )
    for name, items in strangers(random).items():
        made = _scored(bench, items, _free)
        rows.append(
            f"| {name}, without words | {made['shape_acc']} | {made['coarse_acc']} | {made['bil_n']} | {made['bil_f1']} |"
        )
    sys.stdout.write("\n".join(rows) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
