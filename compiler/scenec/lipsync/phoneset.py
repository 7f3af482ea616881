"""The sounds that the aligner tells apart, and how any language's IPA is written in them.

A sound is named by an IPA letter. The network has two classes for each, its first and its second half, and class 0, silence.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Order is part of the network: its classes count through this table. New sounds go to the end, and need new training.
SOUNDS: tuple[str, ...] = tuple(
    "ɑ æ ʌ ɔ aʊ aɪ ɛ ɜ eɪ ɪ i oʊ ɔɪ ʊ u ə b tʃ d ð f ɡ h dʒ k l m n ŋ p ɹ s ʃ t θ v w j z ʒ ø y a e o ɨ x r ʁ ɲ".split()
)
INDEX: dict[str, int] = {sound: index for index, sound in enumerate(SOUNDS)}
CLASSES = 1 + 2 * len(SOUNDS)
SILENCE = 0
VOWELS = frozenset("ɑ æ ʌ ɔ aʊ aɪ ɛ ɜ eɪ ɪ i oʊ ɔɪ ʊ u ə ø y a e o ɨ".split())
STOPS = frozenset("p b t d k ɡ tʃ dʒ".split())
CLOSURES = frozenset("pbm")

# IPA letter: the sound that it is heard as. What is not here is a SOUND itself, or not a sound.
LETTERS: dict[str, str] = {
    "ɐ": "a", "ɒ": "ɔ", "ɤ": "ə", "ɘ": "ə", "ᵊ": "ə", "ɵ": "ø", "œ": "ø", "ɶ": "ø", "ɯ": "ɨ", "ɿ": "ɨ", "ᵻ": "ɪ", "ʉ": "u",
    "ʏ": "y",
    "ɝ": "ɜ", "ɚ": "ɜ", "ɞ": "ɜ", "ä": "a",
    "ɓ": "b", "ʙ": "b", "ʘ": "p", "ɸ": "f", "ɱ": "m", "β": "v", "ʋ": "v", "ⱱ": "v", "ʈ": "t", "ɖ": "d", "ɗ": "d", "ᶑ": "d",
    "ǀ": "t", "ǃ": "t",
    "g": "ɡ", "ɠ": "ɡ", "q": "k", "ɢ": "ɡ", "c": "k", "ɟ": "ɡ", "ʄ": "ɡ",
    "ɕ": "ʃ", "ʑ": "ʒ", "ʂ": "ʃ", "ʐ": "ʒ", "ɧ": "ʃ", "ɬ": "l", "ɮ": "l", "ɭ": "l", "ʎ": "l", "ʟ": "l", "ɫ": "l", "ɺ": "r",
    "ǁ": "l",
    "ɳ": "n", "ɴ": "ŋ", "ɾ": "r", "ɻ": "ɹ", "ɽ": "r", "ʀ": "ʁ", "ʝ": "j", "ʍ": "w", "ɥ": "w", "ɰ": "ɡ",
    "ɦ": "h", "ħ": "h", "ʕ": "h", "ʜ": "h", "ʢ": "h", "ɣ": "x", "χ": "x", "ç": "x",
    "ʧ": "tʃ", "ʤ": "dʒ", "ʨ": "tʃ", "ʥ": "dʒ", "ꭧ": "tʃ",
}  # fmt: skip

# What English transcriptions mean by a letter that other languages' mean otherwise.
ENGLISH: dict[str, str] = {"a": "æ", "ɐ": "ə", "ɾ": "d", "r": "ɹ", "e": "ɛ", "o": "ɔ", "x": "k", "ʁ": "ɹ", "ɨ": "ɪ", "ɲ": "n"}
GERMAN: dict[str, str] = {"ɜ": "a"}  # -er

# Two letters that are one sound, or several. A tuple shares the time of the letters evenly.
PAIRS: dict[str, tuple[str, ...]] = {
    "tʃ": ("tʃ",), "dʒ": ("dʒ",), "tɕ": ("tʃ",), "dʑ": ("dʒ",), "tʂ": ("tʃ",), "dʐ": ("dʒ",),
    "eɪ": ("eɪ",), "ei": ("eɪ",), "aɪ": ("aɪ",), "ai": ("aɪ",), "ɑi": ("aɪ",), "ɔɪ": ("ɔɪ",), "oi": ("ɔɪ",), "ɔø": ("ɔɪ",),
    "ɔʏ": ("ɔɪ",),
    "ɔi": ("ɔɪ",), "oɪ": ("ɔɪ",), "aʊ": ("aʊ",), "au": ("aʊ",), "ɑu": ("aʊ",), "oʊ": ("oʊ",), "ou": ("oʊ",), "əʊ": ("oʊ",),
}  # fmt: skip

_STRESS = "ˈˌ"
_MARKS = re.compile(r"[0-9˥˦˧˨˩ˀˑʰʲʷˠˤⁿˡʼ͡‿͜ː.:'^~|*-]")


@cache
def sounds(ipa: str, language: str = "en") -> tuple[str, ...]:
    """The sounds of a stretch of IPA, in order; () when nothing in it sounds."""
    letters = unicodedata.normalize("NFC", ipa.replace("˞", "ɹ").replace("ɫ̩", "əl"))
    for syllabic in "nlmr":
        letters = letters.replace(syllabic + "\u0329", "ə" + syllabic)
    bare = "".join(sign for sign in unicodedata.normalize("NFD", letters) if not unicodedata.combining(sign) or sign == "\u0327")
    bare = _MARKS.sub("", unicodedata.normalize("NFC", bare))
    for mark in _STRESS:
        bare = bare.replace(mark, "")
    tag = language.lower().partition("-")[0]
    own = ENGLISH if tag == "en" else GERMAN if tag == "de" else {}
    made: list[str] = []
    at = 0
    while at < len(bare):
        pair = bare[at : at + 2]
        if pair in PAIRS:
            made += PAIRS[pair]
            at += 2
            continue
        letter = own.get(bare[at], bare[at])
        sound = LETTERS.get(letter, letter)
        if sound in INDEX:
            made.append(sound)
        elif letter in "ʦʣ":
            made += ["t", "s"] if letter == "ʦ" else ["d", "z"]
        at += 1
    return tuple(made)


def classes(sound: str) -> tuple[int, int]:
    """The network's classes of a sound: its first half, its second half."""
    first = 1 + 2 * INDEX[sound]
    return first, first + 1
