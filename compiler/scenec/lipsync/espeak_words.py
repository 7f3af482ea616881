"""The child process in which libespeak-ng transcribes texts, and nothing else: `python espeak_words.py < request > answer`.

Standard input: {"voice", "texts"}. Standard output: for each text its clauses in IPA, phonemes parted by "_", words by spaces.
Run by path, it needs only the standard library and espeakng_loader. A process of its own: the library crashes under two threads.
"""

from __future__ import annotations

import ctypes
import json
import sys

RETRIEVAL, DONT_EXIT = 1, 0x8000  # espeak_AUDIO_OUTPUT: no sound
UTF8, IPA, SEPARATOR = 1, 0x02, ord("_") << 8


def transcribe(voice: str, texts: list[str]) -> list[str]:
    """Each text in IPA; LookupError when there is no such voice."""
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    if library.espeak_Initialize(RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), DONT_EXIT) <= 0:
        raise OSError("espeak-ng does not start: its data is missing or of another version")
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise LookupError(f"espeak-ng has no voice {voice!r}")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = (ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int)
    made: list[str] = []
    for text in texts:
        held = ctypes.create_string_buffer(text.replace("\0", "").encode())
        place = ctypes.c_void_p(ctypes.addressof(held))
        clauses: list[str] = []
        while place.value:
            said = library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, IPA | SEPARATOR)
            clauses.append((said or b"").decode("utf-8", "ignore").strip())
        made.append("\n".join(clause for clause in clauses if clause))
    return made


def main() -> int:
    """Answer the request on standard input; exit 2 for an unknown voice, 3 for any other failure, with the reason on stderr."""
    request = json.load(sys.stdin)
    try:
        made = transcribe(request["voice"], request["texts"])
    except LookupError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    except (OSError, ImportError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 3
    json.dump(made, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
