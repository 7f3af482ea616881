"""How well voices are understood, how true their times are, what they cost. `make bench` prints it; docs/voices.md quotes it.

Word errors are those of pocketsphinx, a small recogniser that ships its model: it hears less than people do, but the same
every time, so that voices and feelings can be compared. VOICES and FEELINGS in the environment choose what is measured
(whispered and shouted count as feelings here).
"""

from __future__ import annotations

import itertools
import os
import re
import resource
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.sound.loudness import loudness, true_peak
from scenec.story import Voice
from scenec.take import Take
from scenec.voices import VOICES
from scenec.voices.names import engine_of
from scenec.voices.phonation import PHONATIONS, phonated
from scenec.voices.prosody import FEELINGS
from scenec.voices.request import Request, Tone

SENTENCES = """\
The train will leave the station in ten minutes.
I never thought that you would answer my letter.
Please close the window before the rain comes in.
She put the money on the table and left the room.
We have been waiting here for more than an hour.
My brother works at the hospital on the other side of town.
There was nobody in the house when I came home.
He told me that the story was not true.
They want to buy a small house near the river.
It was the best day of my whole life.
You should have told me about this last week.
The children are playing in the garden.
I am going to the market to buy some bread.
Nobody knows what will happen in the future.
The doctor said that everything would be fine.
Can you tell me where the police station is?
We were married in the spring of that year.
The old man sat down beside the fire.
I do not want to talk about it now.
Thank you very much for everything you have done.
""".splitlines()

HISSING = """\
She said the sausages should sit beside the sink.
I asked him to stop passing the sauce so soon.
Please pass a cup of coffee to the copper puppy.
Happy people stopped at a pub to buy a bit of butter.
The face of the lazy fox is easy to see as he sits.
You see, I said so, as I was sure he saw us.
""".splitlines()

VOWELS = frozenset("æɛɪiɑʌəɔuʊɐɜoeaᵻ")


@pytest.fixture(autouse=True)
def _user_voices(user_voices: None) -> None:
    pass


def spoken(name: str, text: str, feeling: str = "neutral") -> Take:
    engine = engine_of(Voice("", name)) if name not in VOICES else name
    voice = Voice(engine, "" if name in VOICES else name)
    manner = feeling if feeling in PHONATIONS else ""
    tone = Tone() if manner else Tone(feeling)
    take: Take = import_module(VOICES[engine]).speak(Request(engine, text, voice=voice, feeling=tone))
    return replace(take, samples=phonated(take.samples, take.rate, manner)) if manner else take


def heard_words(recogniser: object, take: Take) -> list[str]:
    from scipy.signal import resample_poly

    divisor = int(np.gcd(take.rate, 16_000))
    samples = resample_poly(take.samples.astype(np.float64), 16_000 // divisor, take.rate // divisor)
    samples = np.concatenate([np.zeros(3200), samples * 0.7 / max(1e-6, np.abs(samples).max()), np.zeros(3200)])
    recogniser.start_utt()  # type: ignore[attr-defined]
    recogniser.process_raw((samples * 32767).astype(np.int16).tobytes(), full_utt=True)  # type: ignore[attr-defined]
    recogniser.end_utt()  # type: ignore[attr-defined]
    found = recogniser.hyp()  # type: ignore[attr-defined]
    return words(found.hypstr) if found else []


def words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def errors(said: list[str], heard: list[str]) -> int:
    """How many words must be put in, left out or changed."""
    row = list(range(len(heard) + 1))
    for index, word in enumerate(said, 1):
        before, row[0] = row[0], index
        for at, other in enumerate(heard, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (word != other))
    return row[-1]


def test_intelligibility() -> None:
    pocketsphinx = pytest.importorskip("pocketsphinx")
    recogniser = pocketsphinx.Decoder(samprate=16_000, loglevel="FATAL")
    chosen = os.environ.get("VOICES", "kokoro").split(",")
    feelings = os.environ.get("FEELINGS", ",".join((*FEELINGS, *PHONATIONS))).split(",")
    for name, feeling in itertools.product(chosen, feelings):
        wrong = count = 0
        seconds = cpu = 0.0
        levels, peaks = [], []
        for text in SENTENCES:
            began = time.process_time()
            take = spoken(name, text, feeling)
            cpu += time.process_time() - began
            seconds += take.timing.seconds
            levels.append(loudness(take.samples, take.rate))
            peaks.append(true_peak(take.samples))
            wrong += errors(words(text), heard_words(recogniser, take))
            count += len(words(text))
        share = f"{100 * wrong / count:5.1f}% of {count} words wrong"
        print(
            f"{name:12} {feeling:12} {share}, {seconds:5.1f} s, {cpu / seconds:.2f} CPU s a second,"
            f" {np.mean(levels):.1f} LUFS (+-{np.ptp(levels) / 2:.1f}), peak {max(peaks):.1f} dB",
            flush=True,
        )
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def level(samples: NDArray[np.float64], rate: int, low: float, high: float) -> NDArray[np.float64]:
    """The level in dB of a band, every 2 ms."""
    from scipy.signal import butter, sosfiltfilt

    part = sosfiltfilt(butter(4, [low, high], "bandpass", fs=rate, output="sos"), samples)
    sums = np.concatenate([[0.0], np.cumsum(part**2)])
    width, at = round(0.01 * rate), (np.arange(int(len(samples) / rate / 0.002)) * 0.002 * rate).astype(int)
    low_at, high_at = np.clip(at - width // 2, 0, len(samples)), np.clip(at + width // 2, 0, len(samples))
    return 10 * np.log10((sums[high_at] - sums[low_at]) / width + 1e-10)


def landmarks(take: Take) -> Iterator[tuple[str, float]]:
    """What begins or ends audibly, and how many seconds late the times are there."""
    samples = take.samples.astype(np.float64)
    hiss, voice = level(samples, take.rate, 4500, 10_000), level(samples, take.rate, 300, 3000)
    for before, phone in itertools.pairwise(take.timing.phonemes):
        at = round(phone.start / 0.002)
        if at < 60 or at + 70 > len(hiss):
            continue
        if phone.phone == "s" and before.phone[-1:] in VOWELS and before.phone:
            near = hiss[at - 50 : at + 70]
            top = int(np.argmax(near))
            under = np.flatnonzero(near[:top] < near[top] - 15)
            if len(under):
                yield "s begins", phone.start - (at - 50 + under[-1]) * 0.002
        elif before.phone == "s" and phone.phone[:1] in VOWELS and phone.phone:
            near = hiss[at - 60 : at + 50]
            top = int(np.argmax(near))
            under = np.flatnonzero(near[top:] < near[top] - 15)
            if len(under):
                yield "s ends", phone.start - (at - 60 + top + under[0]) * 0.002
        elif phone.phone in {"p", "t", "k", "b"} and before.phone[-1:] in VOWELS and before.phone:
            near = voice[at - 45 : at + 55]
            top, low = np.percentile(near[:50], 90), int(np.argmin(near))
            loud = np.flatnonzero(near[:low] > top - 12)
            if len(loud) and top - near[low] > 20:
                yield "stop closes", phone.start - (at - 45 + loud[-1]) * 0.002


def test_times() -> None:
    for name in os.environ.get("VOICES", "af_bella,am_puck,bf_isabella,bm_george,espeak,piper").split(","):
        found: dict[str, list[float]] = {}
        for text in HISSING:
            for kind, late in landmarks(spoken(name, text)):
                found.setdefault(kind, []).append(1000 * late)
        for kind, late in sorted(found.items()):
            quarter, half, three = np.percentile(late, [25, 50, 75])
            print(
                f"{name:12} {kind:12} {len(late):3} times, {half:+5.1f} ms late, quartiles {quarter:+.0f} {three:+.0f}",
                flush=True,
            )
        whole = [each for row in found.values() for each in row]
        print(f"{name:12} all          {len(whole):3} times, {np.median(whole):+5.1f} ms late", flush=True)
