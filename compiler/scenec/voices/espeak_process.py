"""The child process in which libespeak-ng speaks one text, and nothing else: `python espeak_process.py < request.json > answer`.

The library keeps state from one text to the next (the same text then gives other bytes) and crashes when two threads use it; a
process a text has neither fault. Run by path, it needs only the standard library and espeakng_loader.

Standard input: {"text" (SSML), "voice", "rate", "pitch", "range"}. Standard output: one line of JSON, {"rate", "events":
[[kind, position, sample, phone], ...]} (kind "word" or "phone"), then the samples as 16-bit little-endian mono.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Callable
from typing import Any

SYNCHRONOUS = 2  # espeak_AUDIO_OUTPUT: give the sound to the callback
PHONEME_EVENTS, PHONEME_IPA, DONT_EXIT = 1, 2, 0x8000
UTF8, SSML, PHONEMES = 1, 0x10, 0x100  # PHONEMES: [[...]] holds phoneme mnemonics
RATE, PITCH, RANGE = 1, 3, 4  # espeak_PARAMETER
SEED = 1
WORD, PHONEME = 1, 7  # espeak_EVENT_TYPE


class Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h; `identity` is the union's 8 bytes, a phoneme's name when `kind` is PHONEME."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("identity", ctypes.c_ubyte * 8),
    )


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def collector(sound: bytearray, events: list[list[Any]]) -> Callable[..., int]:
    """A function for the library to call with each stretch of sound; it fills `sound` and `events`."""

    def collect(samples: Any, count: int, event: Any) -> int:
        if samples and count > 0:
            sound.extend(ctypes.string_at(samples, count * 2))
        index = 0
        while event and event[index].kind:
            item = event[index]
            if item.kind == WORD:
                events.append(["word", item.position, item.sample, ""])
            elif item.kind == PHONEME:
                name = bytes(item.identity).split(b"\0")[0].decode("utf-8", "ignore")
                events.append(["phone", item.position, item.sample, name])
            index += 1
        return 0

    return collect


def speak(request: dict[str, Any]) -> tuple[int, list[list[Any]], bytes]:
    """Sample rate, events and 16-bit samples of the request; LookupError when there is no such voice."""
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, data, PHONEME_EVENTS | PHONEME_IPA | DONT_EXIT)
    if rate <= 0:
        raise OSError("espeak-ng does not start: its data is missing or of another version")
    sound = bytearray()
    events: list[list[Any]] = []
    callback = CALLBACK(collector(sound, events))
    library.espeak_SetSynthCallback(callback)
    if library.espeak_SetVoiceByName(request["voice"].encode()) != 0:
        raise LookupError(f"espeak-ng has no voice {request['voice']!r}")
    for parameter, name in ((RATE, "rate"), (PITCH, "pitch"), (RANGE, "range")):
        library.espeak_SetParameter(parameter, int(request[name]), 0)
    # Voices with breath are noisy, and the library seeds its noise from the clock when it starts.
    library.espeak_ng_SetRandSeed(ctypes.c_long(SEED))
    text = request["text"].encode() + b"\0"
    status = library.espeak_Synth(text, len(text), 0, 1, 0, UTF8 | SSML | PHONEMES, None, None)
    if status != 0:
        raise OSError(f"espeak-ng gave up with status {status}")
    library.espeak_Synchronize()
    return rate, events, bytes(sound)


def main() -> int:
    """Answer the request on standard input; exit 2 for an unknown voice, 3 for any other failure, with the reason on stderr."""
    try:
        rate, events, sound = speak(json.load(sys.stdin))
    except LookupError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    except (OSError, ImportError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 3
    sys.stdout.buffer.write(json.dumps({"rate": rate, "events": events}).encode() + b"\n" + sound)
    return 0


if __name__ == "__main__":
    sys.exit(main())
