"""Piper: quick neural voices, one file each. Read by espeak-ng (in its own process), run by onnxruntime, exact to the frame.

A Piper voice is a network from phonemes to sound, and a list of the phonemes that it knows. How long each lasts is decided
inside; it is made an output by adding a few bytes. A voice whose insides are otherwise is aligned by listening.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from scenec.take import Phoneme, Take, Timing
from scenec.voices import Capabilities, VoiceError
from scenec.voices.acting import acted
from scenec.voices.espeak import pronounced
from scenec.voices.espeak_sound import closures
from scenec.voices.finish import finished, moved, silence
from scenec.voices.foreign import take_of
from scenec.voices.piper_files import folder, installed_voices, missing
from scenec.voices.prosody import prosody
from scenec.voices.request import Request
from scenec.voices.splice import Spoken, joined, widened
from scenec.voices.words import speakable, words

CAPABILITIES = Capabilities(languages=("*",), emotions=True, stress=True, lexicon=True, pauses=True, network=False)

DURATIONS = b"/Ceil_output_0"
HOP = 256  # samples of one frame of the durations
BEGIN, END, PAD = "^", "$", "_"
PUNCTUATION = ",.;:!?"
LATE = 0.013  # seconds that its times come after the sound (see tests/bench)
LEAST_SILENCE = 0.06
ADVICE = "scenec voices install piper"


@dataclass(frozen=True)
class Sign:
    """A phone, a space or a punctuation mark, as the network's numbers, and the word that it belongs to."""

    name: str
    numbers: tuple[int, ...]
    owner: int


@dataclass(frozen=True)
class Voice:
    """A loaded voice: the network, its settings, and whether it tells durations."""

    session: Any
    settings: Mapping[str, Any]
    timed: bool

    @property
    def rate(self) -> int:
        """Samples a second."""
        return int(self.settings["audio"]["sample_rate"])


def speak(request: Request) -> Take:
    """Speak the line; VoiceError when Piper cannot."""
    if (lack := missing(request.voice.name)) is not None:
        raise VoiceError(f"Piper cannot speak: {lack}", ADVICE)
    voice = _voice(folder() / f"{request.voice.name or installed_voices()[0]}.onnx")
    tokens = tuple(request.text.split())
    if not any(speakable(token) for token in tokens):
        return silence(request, voice.rate)
    how = prosody(request.feeling)
    pace = request.voice.speed * how.rate
    pieces = [_spoken(voice, signs, pace) for signs in _sentences(_signs(request, voice))]
    if not voice.timed:
        gap = np.zeros(round(0.3 * voice.rate), np.float32)
        return take_of(np.concatenate([part for each in pieces for part in (each.sound, gap)]), voice.rate, request, acts=True)
    spoken = joined(pieces, voice.rate, pace)
    spoken = widened(replace(spoken, sound=acted(spoken, voice.rate, request)), request.pauses, voice.rate)
    samples, shift = finished(spoken.sound, voice.rate, spoken.phones, request.voice.volume, how.loudness)
    seconds = len(samples) / voice.rate
    kept = tuple(moved(phone, shift, seconds) for phone in spoken.phones)
    sounding = tuple(phone for phone in kept if phone.end > phone.start)
    return Take(samples, voice.rate, Timing(seconds, sounding, words(tokens, kept, spoken.owner, seconds), "engine"))


@lru_cache(maxsize=4)
def _voice(path: Path) -> Voice:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        raw, settings = path.read_bytes(), json.loads(path.with_suffix(".onnx.json").read_text(encoding="utf-8"))
        timed = raw.count(b"\x12" + bytes([len(DURATIONS)]) + DURATIONS) == 1
        more = b"\x0a" + bytes([len(DURATIONS)]) + DURATIONS
        part = b"\x62" + bytes([len(more)]) + more  # another output of the graph
        whole = raw + b"\x3a" + bytes([len(part)]) + part if timed else raw
        session = onnxruntime.InferenceSession(whole, options, providers=["CPUExecutionProvider"])
        if not {"audio", "espeak", "phoneme_id_map"} <= settings.keys() or PAD not in settings["phoneme_id_map"]:
            raise ValueError("its settings lack what a voice needs")
    except Exception as fault:  # onnxruntime's own exceptions share no class but this
        raise VoiceError(f"Piper's voice {path.stem} cannot be loaded: {str(fault)[:200]}", ADVICE) from fault
    return Voice(session, settings, timed)


def _signs(request: Request, voice: Voice) -> list[Sign]:
    """The line as the voice reads it."""
    known = voice.settings["phoneme_id_map"]

    def sign(name: str, owner: int) -> Sign:
        return Sign(name, tuple(number for letter in name for number in known.get(letter, ())), owner)

    tokens = request.text.split()
    phones, owner = pronounced(replace(request, language=_language(request, voice), voice=replace(request.voice, name="")))
    parts: list[list[str]] = [[] for _ in tokens]
    for phone, word in zip(phones, owner, strict=True):
        if phone and word >= 0:
            parts[word].append(phone)
    made: list[Sign] = []
    for index, (token, part) in enumerate(zip(tokens, parts, strict=True)):
        made += [sign(" ", index)] if made and part else []
        made += [sign(phone, index) for phone in part]
        made += [sign(mark, index) for mark in token.replace("…", ".")[-3:] if mark in PUNCTUATION][:1] if made else []
    return made


def _language(request: Request, voice: Voice) -> str:
    """espeak-ng's name of the voice's language: it has learnt one; VoiceError where the line is in another."""
    own = str(voice.settings["espeak"]["voice"])
    if own.split("-", maxsplit=1)[0] != request.language.lower().split("-")[0]:
        raise VoiceError(
            f"this voice of Piper speaks {own!r}, not {request.language!r}", "choose another voice, or another engine"
        )
    return own


def _sentences(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    """The line sentence by sentence, as the voices were trained."""
    now: list[Sign] = []
    for each in signs:
        if not (each.name == " " and not now):
            now.append(each)
        if each.name in ".!?" and any(sign.name not in PUNCTUATION for sign in now):
            yield now
            now = []
    if any(sign.name.strip(PUNCTUATION + " ") for sign in now):
        yield now


def _spoken(voice: Voice, signs: list[Sign], pace: float) -> Spoken:
    """One run of the network."""
    known = voice.settings["phoneme_id_map"]
    pad = [int(number) for number in known[PAD]]
    numbers = [*known.get(BEGIN, []), *pad]
    lengths = [len(numbers)]
    for each in signs:
        for number in each.numbers:
            numbers += [number, *pad]
        lengths.append(len(numbers))
    numbers += known.get(END, [])
    scales = np.array(
        [0.0, voice.settings.get("inference", {}).get("length_scale", 1.0) / pace, 0.0], np.float32
    )  # no chance in it
    feed: dict[str, Any] = {
        "input": np.array([numbers], np.int64), "input_lengths": np.array([len(numbers)], np.int64), "scales": scales,
    }  # fmt: skip
    if voice.settings.get("num_speakers", 1) > 1:
        feed["sid"] = np.array([0], np.int64)
    sound, *more = voice.session.run(None, feed)
    samples = np.asarray(sound, np.float32).reshape(-1)
    if not more:
        return Spoken(samples, (), (), "")
    edges = np.concatenate([[0], np.cumsum(np.asarray(more[0]).reshape(-1))]) * (HOP / voice.rate)
    phones, owner = _phones(signs, [float(edges[index]) - LATE for index in lengths])
    return Spoken(samples, closures(phones, samples, voice.rate), tuple(owner), signs[-1].name if signs else "")


def _phones(signs: Sequence[Sign], edges: Sequence[float]) -> tuple[list[Phoneme], list[int]]:
    """The phones of one run: a space belongs to what follows it, a mark is silent where it is long enough to be heard."""
    made: list[Phoneme] = []
    owner: list[int] = []
    since = edges[0]
    for sign, start, end in zip(signs, edges, edges[1:], strict=False):
        if sign.name == " ":
            continue
        if sign.name in PUNCTUATION:
            if made and end - start >= LEAST_SILENCE:
                made.append(Phoneme(start, end, ""))
                owner.append(-1)
                since = end
            continue
        stress = 2 if "ˈ" in sign.name else 1 if "ˌ" in sign.name else 0
        name = sign.name.translate({ord(mark): None for mark in "ˈˌːˑ"})
        begins = max(0.0, since)
        if made:
            made[-1] = replace(made[-1], end=begins)
        made.append(Phoneme(begins, max(begins, end), name, stress))
        owner.append(sign.owner)
        since = end
    while made and not made[-1].phone:
        made.pop()
        owner.pop()
    return made, owner
