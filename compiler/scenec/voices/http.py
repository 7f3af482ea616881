"""A speech server that speaks OpenAI's protocol (POST /audio/speech): hosted, or one's own on this machine.

Address, key and model come from the environment, never from a scene: SCENEC_SPEECH_URL (like https://host/v1), SCENEC_SPEECH_KEY,
SCENEC_SPEECH_MODEL; else OPENAI_BASE_URL and OPENAI_API_KEY. A server on this machine needs no --allow-network.
"""

from __future__ import annotations

import ipaddress
import os
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from scenec.take import Take
from scenec.voices import Capabilities, VoiceError
from scenec.voices.finish import silence
from scenec.voices.foreign import take_of
from scenec.voices.network import CONNECT, LARGEST, READ, TryAgainError, asked_to_wait, check_allowed, patiently, sound_of
from scenec.voices.request import Request
from scenec.voices.servers import MODEL, address, key
from scenec.voices.words import speakable

CAPABILITIES = Capabilities(languages=("*",), emotions=True, stress=True, lexicon=False, pauses=True, network=True)

RATE = 24_000  # of a line without a word
VOICE = "alloy"
CHUNK = 65_536


def speak(request: Request) -> Take:
    """Speak the line; VoiceError when there is no server, it is not allowed, or it does not answer."""
    base = address()
    if base is None:
        raise VoiceError("no speech server is known", "set SCENEC_SPEECH_URL to its address, like http://127.0.0.1:8880/v1")
    host = urlsplit(base).hostname or ""
    if not _is_here(host):
        check_allowed("http")
    if not any(speakable(token) for token in request.text.split()):
        return silence(request, RATE)
    samples, rate = patiently("the speech server", lambda: _asked(base, request))
    return take_of(samples, rate, request, acts=True)


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _asked(base: str, request: Request) -> tuple[NDArray[np.float32], int]:
    """One try."""
    import requests

    secret = key()
    head = {"Authorization": f"Bearer {secret}"} if secret else {}
    order = {
        "model": os.environ.get(MODEL) or "tts-1",
        "input": request.text,
        "voice": request.voice.name or VOICE,
        "response_format": "wav",
    }
    body = bytearray()
    try:
        # A redirection is not followed: the key would go along.
        with requests.post(
            f"{base}/audio/speech", json=order, headers=head, timeout=(CONNECT, READ), stream=True, allow_redirects=False
        ) as answer:
            _judge(answer.status_code, answer.headers.get("Retry-After"))
            for part in answer.iter_content(CHUNK):
                body += part
                if len(body) > LARGEST:
                    raise VoiceError("the speech server sends more than a line can be", "is it a speech server?")
            length = answer.headers.get("Content-Length", "")
    except requests.RequestException as fault:
        raise TryAgainError(
            "no answer in time" if isinstance(fault, requests.Timeout) else "no connection, or it broke off"
        ) from fault
    if length.isdigit() and not answer.headers.get("Content-Encoding") and len(body) < int(length):
        raise TryAgainError("the answer was cut off")
    form = "wav" if body[:4] == b"RIFF" else "flac" if body[:4] == b"fLaC" else "ogg" if body[:4] == b"OggS" else "mp3"
    return sound_of(bytes(body), form, "the server")


def _judge(status: int, wait: str | None) -> None:
    """An answer that is not speech: worth another try, or not."""
    if status == 200:
        return
    if status in {408, 425, 429} or status >= 500:
        raise TryAgainError(f"it answered with status {status}", asked_to_wait(wait))
    advice = "check SCENEC_SPEECH_KEY" if status in {401, 403} else "check SCENEC_SPEECH_URL, the model and the voice"
    raise VoiceError(f"the speech server refused the line with status {status}", advice)
