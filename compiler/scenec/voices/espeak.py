"""espeak-ng: about 140 languages, exact times, in a wheel. Each line is spoken by a fresh process (see espeak_process)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import gain
from scenec.take import Phoneme, Take, Timing
from scenec.voices import Capabilities, VoiceError
from scenec.voices.espeak_names import voice_names
from scenec.voices.espeak_sound import closures
from scenec.voices.finish import finished, moved, silence
from scenec.voices.ipa import mnemonics
from scenec.voices.prosody import Prosody, prosody
from scenec.voices.request import Request, plain
from scenec.voices.words import owners, speakable, words

CAPABILITIES = Capabilities(languages=("*",), emotions=True, stress=True, lexicon=True, pauses=True, network=False)

WORDS_A_MINUTE = 175  # of a plain reading
MIDDLE = 50  # espeak's pitch and range run 0..99; 50 is the voice's own
STEP = 6.1  # of espeak's pitch to a semitone, measured (f2, f4, m7: 50 more is 8 semitones up)
DASHES = "-–—"  # these stand alone between words, and are a pause

RATE = 22_050  # of a line without a word
TIME_LIMIT = 120  # seconds; a minute of speech takes about 0.1


@dataclass(frozen=True)
class Script:
    """A line as espeak-ng reads it: SSML, and where each token of the text lies in it (character positions)."""

    ssml: str
    tokens: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def speak(request: Request) -> Take:
    """Speak the line; VoiceError when espeak-ng cannot."""
    how = prosody(request.feeling)
    if not any(speakable(token) for token in request.text.split()):
        return silence(request, RATE)
    written = script(request)
    rate, events, sound = _spoken(request, written, how)
    phones, at = _phones(events, rate, len(sound) / rate, written)
    phones = closures(phones, sound, rate)
    samples, shift = finished(sound, rate, phones, request.voice.volume, how.loudness)
    seconds = len(samples) / rate
    kept = tuple(moved(phone, shift, seconds) for phone in phones)
    sounding = tuple(phone for phone in kept if phone.end > phone.start)
    return Take(samples, rate, Timing(seconds, sounding, words(written.tokens, kept, at, seconds), "engine"))


def pronounced(request: Request) -> tuple[list[str], list[int]]:
    """The phones that espeak-ng reads the line in, stress and length marks in them, and the token that each belongs to."""
    written = script(request)
    _, events, _ = _spoken(request, written, prosody(request.feeling))
    phones: list[str] = []
    at: list[int] = []
    for name, _, token in _named(events, written):
        phones.append(name)
        at.append(token)
    return phones, at


def script(request: Request) -> Script:
    """The line as SSML: lexicon words as phonemes, stressed words slower, higher and louder, pauses as breaks."""
    lexicon = dict(request.lexicon)
    pauses: dict[int, float] = {}
    for index, length in request.pauses:
        pauses[index] = pauses.get(index, 0.0) + length
    tokens = tuple(request.text.split())
    ssml, inside = "", ""
    spans: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        said = _escaped(token)
        core = plain(token)
        joined = not speakable(token) and token[0] not in DASHES  # alone, "!" would be read out; at its word it is heard
        if core in lexicon:
            said = said.casefold().replace(_escaped(core), f"[[{mnemonics(core, lexicon[core])}]]", 1)
        opening = _opening(request, index)
        if opening != inside or pauses.get(index, 0.0) > 0:
            ssml += _closing(inside) + _break(pauses.get(index, 0.0)) + opening
            inside = opening
        if joined:
            ssml = ssml.rstrip(" ")
            said = said if spans else ""
        spans.append((len(ssml), len(ssml) + len(said)))
        ssml += said + " "
    return Script(ssml + _closing(inside) + _break(pauses.get(len(tokens), 0.0)), tokens, tuple(spans))


def _opening(request: Request, word: int) -> str:
    """The SSML tag that a word stands in: its feeling where that has turned, and its stress, against the line's own prosody."""
    turned = [feeling for at, feeling in request.turns if at <= word]
    stressed = word in request.stressed
    if not turned and not stressed:
        return ""
    line = prosody(request.feeling)
    here = prosody(turned[-1]) if turned else line
    if stressed:
        here = Prosody(here.rate * 0.86, here.pitch + 1.6, here.range * 1.1, here.loudness + 3.0)
    shares = {
        "rate": here.rate / line.rate,
        "pitch": _pitch(request, here) / max(1, _pitch(request, line)),
        "range": here.range / line.range,
        "volume": gain(here.loudness - line.loudness),
    }
    return "<prosody " + " ".join(f'{name}="{round(100 * share)}%"' for name, share in shares.items()) + ">"


def _closing(opening: str) -> str:
    return "</prosody>" if opening else ""


def _pitch(request: Request, how: Prosody) -> int:
    """espeak's pitch for the voice's and the feeling's semitones."""
    return round(min(99, max(0, MIDDLE + (request.voice.pitch + how.pitch) * STEP)))


def _break(seconds: float) -> str:
    return f'<break time="{round(seconds * 1000)}ms"/>' if seconds > 0 else ""


def _escaped(token: str) -> str:
    """A token that stays text in SSML; what is written by an author can be neither markup nor phoneme mnemonics."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("[[", "[ ["), ("\0", "")):
        token = token.replace(sign, entity)
    return token


def _spoken(request: Request, written: Script, how: Prosody) -> tuple[int, list[list[Any]], NDArray[np.float32]]:
    """Rate, events and samples from the first of the possible voices that espeak-ng has."""
    order = {
        "text": written.ssml,
        "rate": round(min(450, max(80, WORDS_A_MINUTE * request.voice.speed * how.rate))),
        "pitch": _pitch(request, how),
        "range": round(min(99, max(0, MIDDLE * how.range))),
    }
    for voice in voice_names(request.language, request.voice.name):
        ended = _child({**order, "voice": voice})
        if ended.returncode == 0:
            head, _, raw = ended.stdout.partition(b"\n")
            answer = json.loads(head)
            return answer["rate"], answer["events"], np.frombuffer(raw, "<i2").astype(np.float32) / np.float32(32768)
        if ended.returncode != 2:
            reason = ended.stderr.decode(errors="replace").strip() or f"it ended with status {ended.returncode}"
            raise VoiceError(f"espeak-ng cannot speak: {reason}", "`scenec doctor` checks the voices")
    raise VoiceError(
        f"espeak-ng has no voice for the language {request.language!r}", "set `language:` to one that `scenec voices` lists"
    )


def _child(order: dict[str, Any]) -> subprocess.CompletedProcess[bytes]:
    """One run of espeak_process, by path and without this folder on the child's module path."""
    program = [sys.executable, "-P", str(Path(__file__).with_name("espeak_process.py"))]
    try:
        return subprocess.run(program, input=json.dumps(order).encode(), capture_output=True, timeout=TIME_LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise VoiceError(f"espeak-ng cannot speak: {fault}", "`scenec doctor` checks the voices") from fault


def _phones(events: list[list[Any]], rate: int, seconds: float, written: Script) -> tuple[tuple[Phoneme, ...], list[int]]:
    """The phones in seconds, and the token that each belongs to. Silences between have phone ""."""
    found: list[tuple[float, str, int, int]] = []
    for name, sample, token in _named(events, written):
        stress = 2 if "ˈ" in name else 1 if "ˌ" in name else 0
        phone = name.translate({ord(mark): None for mark in "ˈˌːˑ"})
        found.append((sample / rate, phone, stress, token))
    phones: list[Phoneme] = []
    at: list[int] = []
    for index, (start, phone, stress, token_of) in enumerate(found):
        end = found[index + 1][0] if index + 1 < len(found) else seconds
        brief = not phone and end - start < 0.03  # a seam between words, not a silence one can see
        if phones and (brief or (not phone and not phones[-1].phone)):
            phones[-1] = Phoneme(phones[-1].start, end, phones[-1].phone, phones[-1].stress)
        elif end > start:
            phones.append(Phoneme(start, end, phone, stress))
            at.append(token_of if phone else -1)
    return tuple(phones), at


def _named(events: list[list[Any]], written: Script) -> Iterator[tuple[str, int, int]]:
    """Each phone as espeak-ng names it, the sample at which it starts, and the token that it belongs to."""
    positions = [max(0, position - 1) for kind, position, _, _ in events if kind == "word"]  # espeak counts from 1
    owner = iter(owners(positions, written.spans, written.tokens)) if written.tokens else iter(())
    token = -1
    for kind, _, sample, name in events:
        if kind == "word":
            token = next(owner, token)
        elif not name.startswith("("):  # "(en)": it switches to another language
            yield name, sample, token
