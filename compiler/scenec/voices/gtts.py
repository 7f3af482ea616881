"""Google Translate's voice, through gTTS: about 60 languages, one plain voice each, and the network for every new line.

It gives sound and nothing else: times are found by listening, feelings are acted afterwards. `name` may be a
country for its accent ("co.uk", "com.au").
"""

from __future__ import annotations

import io
import re
import time
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scenec.take import Take
from scenec.voices import Capabilities, VoiceError
from scenec.voices.finish import silence
from scenec.voices.foreign import take_of
from scenec.voices.network import CONNECT, READ, TryAgainError, asked_to_wait, check_allowed, patiently, sound_of
from scenec.voices.request import Request
from scenec.voices.words import speakable

CAPABILITIES = Capabilities(languages=("*",), emotions=True, stress=True, lexicon=False, pauses=True, network=True)

RATE = 24_000  # of a line without a word
BETWEEN = 0.4  # seconds between two requests of one process: it is a public service
DOMAIN = re.compile(r"[a-z]{2,3}(?:\.[a-z]{2})?")

_last = [0.0]


def speak(request: Request) -> Take:
    """Speak the line; VoiceError when the network is not allowed, or does not answer."""
    check_allowed("gtts")
    if request.voice.name and not DOMAIN.fullmatch(request.voice.name):
        raise VoiceError(
            f"{request.voice.name[:40]!r} is not a domain", "the name of a gtts voice is an accent's: com, co.uk, com.au"
        )
    language = _language(request.language)
    if not any(speakable(token) for token in request.text.split()):
        return silence(request, RATE)
    samples, rate = patiently("gtts", lambda: _asked(request.text, language, request.voice.name or "com"))
    return take_of(samples, rate, request, acts=True)


@lru_cache(maxsize=64)
def _language(tag: str) -> str:
    from gtts.lang import tts_langs

    known: dict[str, str] = {each.lower(): each for each in tts_langs()}
    for each in (tag.lower(), tag.lower().split("-")[0]):
        if each in known:
            return known[each]
    raise VoiceError(f"gtts does not speak the language {tag!r}", "`engine: espeak` speaks about 140")


def _asked(text: str, language: str, domain: str) -> tuple[NDArray[np.float32], int]:
    """One try: the whole text, in the parts that gTTS makes of it."""
    from gtts.tts import gTTS, gTTSError
    from requests import RequestException

    time.sleep(max(0.0, _last[0] + BETWEEN - time.monotonic()))
    body = io.BytesIO()
    try:
        gTTS(text, tld=domain, lang=language, lang_check=False, timeout=(CONNECT, READ)).write_to_fp(body)
    except gTTSError as fault:
        answer = getattr(fault, "rsp", None)
        status = getattr(answer, "status_code", None)
        if status is not None and status != 429 and 400 <= status < 500:
            raise VoiceError(f"gtts refused the line: {fault}", "`engine: espeak` needs no network") from fault
        wait = asked_to_wait(answer.headers.get("Retry-After")) if answer is not None else 0.0
        raise TryAgainError(str(fault) or "it did not answer", wait) from fault
    except (RequestException, ValueError, AssertionError) as fault:
        raise TryAgainError(_reason(fault)) from fault
    finally:
        _last[0] = time.monotonic()
    return sound_of(body.getvalue(), "mp3", "gtts")


def _reason(fault: Exception) -> str:
    """Why there was no answer, without the addresses that requests prints."""
    named = {"ConnectTimeout": "no connection in time", "ReadTimeout": "no answer in time", "ConnectionError": "no connection"}
    return named.get(type(fault).__name__, "the answer was cut off")
