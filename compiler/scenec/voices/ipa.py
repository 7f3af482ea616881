"""IPA in the lexicon, as the phoneme mnemonics that espeak-ng reads between [[ and ]]."""

from __future__ import annotations

from scenec.voices import VoiceError

# Longest first where one begins another. Mnemonics are those of espeak-ng's docs/phonemes.md, shared by most of its languages.
MNEMONICS: dict[str, str] = {
    "tʃ": "tS", "dʒ": "dZ", "ts": "ts", "dz": "dz", "pf": "pf",
    "eɪ": "eI", "aɪ": "aI", "ɔɪ": "OI", "aʊ": "aU", "oʊ": "oU", "əʊ": "oU", "ɪə": "i@", "eə": "e@", "ʊə": "U@",
    "iː": "i:", "uː": "u:", "ɑː": "A:", "ɔː": "O:", "ɜː": "3:", "aː": "a:", "eː": "e:", "oː": "o:", "øː": "Y:", "yː": "y:",
    "ɛː": "E:",
    "ɝ": "3:", "ɚ": "3", "ɜ": "3:", "ə": "@", "ɐ": "a#", "ɪ": "I", "i": "i", "ʊ": "U", "u": "u:", "ʌ": "V", "ɛ": "E", "e": "e",
    "æ": "a", "a": "a", "ɑ": "A:", "ɒ": "0", "ɔ": "O", "o": "o", "ø": "Y", "œ": "W", "y": "y",
    "p": "p", "b": "b", "t": "t", "d": "d", "k": "k", "ɡ": "g", "g": "g", "m": "m", "n": "n", "ŋ": "N", "ɲ": "n^",
    "f": "f", "v": "v", "θ": "T", "ð": "D", "s": "s", "z": "z", "ʃ": "S", "ʒ": "Z", "h": "h", "x": "x", "ç": "C", "ɣ": "Q",
    "l": "l", "ɫ": "l", "ʎ": "l^", "ɹ": "r", "r": "r", "ɾ": "*", "ʁ": "r", "j": "j", "w": "w", "ʔ": "?",
    "ˈ": "'", "ˌ": ",",
}  # fmt: skip

# Said by position or not at all: syllable dots, ties, length on a consonant, brackets around a transcription.
_IGNORED = ".‿͜͡ː /[]"


def mnemonics(word: str, ipa: str) -> str:
    """The transcription for [[...]]; VoiceError names the sign that espeak-ng cannot say."""
    said = ""
    at = 0
    while at < len(ipa):
        sign = next((ipa[at : at + size] for size in (2, 1) if ipa[at : at + size] in MNEMONICS), None)
        if sign is not None:
            said += MNEMONICS[sign]
            at += len(sign)
        elif ipa[at] in _IGNORED:
            at += 1
        else:
            message = f"espeak-ng cannot say {ipa[at]!r} in the lexicon's {word!r}: {ipa}"
            raise VoiceError(message, "write it with other IPA letters")
    return said
