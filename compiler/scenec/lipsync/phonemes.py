"""IPA to visemes: every letter of the IPA has a mouth, so that any language's phonemes do."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Target:
    """A mouth shape that a phone goes through: a viseme, how far it opens, and its share of the phone's time."""

    viseme: str
    opening: float
    share: float
    vowel: bool = False


# Letter by letter: viseme, opening. Consonants by place of articulation: that is what one sees.
CONSONANTS: dict[str, tuple[str, float]] = {
    **dict.fromkeys("pbmɓʘ", ("PP", 1.0)),
    **dict.fromkeys("fvɱʋⱱ", ("FF", 1.0)),
    **dict.fromkeys("ɸβʙ", ("PP", 1.0)),
    "θ": ("TH", 1.0), "ð": ("TH", 0.9),
    **dict.fromkeys("tdʈɖɗᶑǀǃ", ("DD", 0.8)),
    **dict.fromkeys("ɾɽɺ", ("DD", 0.8)),
    **dict.fromkeys("nɳɲ", ("nn", 0.8)),
    **dict.fromkeys("lɫɭɬɮʎǁ", ("nn", 0.9)),
    **dict.fromkeys("szɕʑ", ("SS", 1.0)),
    **dict.fromkeys("ʃʒʂʐɧʧʤǂ", ("CH", 1.0)),
    **dict.fromkeys("ɹɻ", ("RR", 1.0)),
    "r": ("DD", 0.9),
    **dict.fromkeys("kɡgcɟqɢɠʄʛ", ("kk", 0.6)),
    **dict.fromkeys("ŋɴ", ("kk", 0.5)),
    **dict.fromkeys("xɣχʁʀçʝʟɰ", ("kk", 0.6)),
    **dict.fromkeys("hɦħʕʔʜʢʡ", ("kk", 0.7)),
    "j": ("ih", 0.8),
    "w": ("ou", 0.9), "ʍ": ("ou", 0.9), "ɥ": ("ou", 0.8),
}  # fmt: skip

# Vowels by height and rounding.
VOWELS: dict[str, tuple[str, float]] = {
    "ɑ": ("aa", 1.0), "a": ("aa", 1.0), "æ": ("aa", 0.95), "ɶ": ("aa", 0.9), "ɐ": ("aa", 0.6), "ʌ": ("aa", 0.68),
    "ɒ": ("oh", 1.1), "ɔ": ("oh", 1.0), "o": ("oh", 0.95), "ɞ": ("oh", 0.8), "ɵ": ("oh", 0.7), "œ": ("oh", 0.8), "ø": ("ou", 1.1),
    "u": ("ou", 1.0), "ʊ": ("ou", 1.1), "ʉ": ("ou", 1.0), "y": ("ou", 0.9), "ʏ": ("ou", 1.0),
    "ɛ": ("E", 1.0), "e": ("E", 0.9), "ɜ": ("RR", 1.0), "ə": ("E", 0.55), "ɘ": ("E", 0.6), "ᵊ": ("E", 0.5), "ɤ": ("E", 0.7),
    "ɪ": ("ih", 1.15), "i": ("ih", 1.0), "ɨ": ("ih", 1.0), "ᵻ": ("ih", 1.0), "ɯ": ("ih", 1.0), "ɿ": ("SS", 1.0),
    "ɚ": ("RR", 0.9), "ɝ": ("RR", 1.0),
}  # fmt: skip

# Clusters that are one gesture. The closure of an affricate is not seen through the hiss that its lips already have.
CLUSTERS: dict[str, tuple[tuple[str, float], ...]] = {
    "tʃ": (("CH", 1.0),), "dʒ": (("CH", 1.0),), "tɕ": (("CH", 1.0),), "dʑ": (("CH", 1.0),),
    "tʂ": (("CH", 1.0),), "dʐ": (("CH", 1.0),), "ts": (("SS", 1.0),), "dz": (("SS", 1.0),),
    "pf": (("PP", 1.0), ("FF", 1.0)), "kp": (("PP", 1.0),), "ɡb": (("PP", 1.0),),
    "əʊ": (("E", 0.9), ("ou", 0.95)), "eɪ": (("E", 1.05), ("ih", 1.0)), "aɪ": (("aa", 0.95), ("ih", 1.0)),
    "aʊ": (("aa", 0.9), ("ou", 1.0)), "ɔɪ": (("oh", 1.0), ("ih", 1.0)), "oʊ": (("oh", 1.0), ("ou", 0.9)),
}  # fmt: skip

# Shares of a phone's time: a diphthong leans on its first target.
SHARES = {1: (1.0,), 2: (0.55, 0.45), 3: (0.42, 0.28, 0.30)}

_UNSEEN = frozenset("ˈˌːˑ.|‿ˀˑʼʰʲˠˤⁿˡ0123456789˥˦˧˨˩-'*~^")


@cache
def targets(phone: str, language: str = "en") -> tuple[Target, ...]:
    """The mouth shapes of a phone, in order; () for silence. Unknown letters get a neutral, slightly open mouth."""
    shapes: list[tuple[str, float, bool]] = []
    letters = _letters(phone)
    if language.lower().partition("-")[0] == "en":  # English transcriptions write r for ɹ; its lips are rounded, a trill's not
        letters = letters.replace("r", "ɹ")
    at = 0
    while at < len(letters):
        pair = letters[at : at + 2]
        if pair in CLUSTERS:
            shapes += [(viseme, opening, pair[0] in VOWELS) for viseme, opening in CLUSTERS[pair]]
            at += 2
            continue
        letter = letters[at]
        vowel = letter in VOWELS
        viseme, opening = VOWELS[letter] if vowel else CONSONANTS.get(letter, ("kk", 0.6))
        shapes.append((viseme, opening, vowel))
        at += 1
    shapes = [shape for index, shape in enumerate(shapes) if index == 0 or shape[0] != shapes[index - 1][0]]
    shares = SHARES.get(len(shapes), (1.0 / max(1, len(shapes)),) * len(shapes))
    return tuple(Target(viseme, opening, share, vowel) for (viseme, opening, vowel), share in zip(shapes, shares, strict=True))


def _letters(phone: str) -> str:
    """The phone's IPA letters: no marks, no length, no tones; r-colour as a letter of its own, labialisation as w."""
    kept = ""
    for sign in unicodedata.normalize("NFD", phone.replace("˞", "ɹ").replace("ʷ", "w")):
        if sign not in _UNSEEN and not unicodedata.combining(sign) and not sign.isspace():
            kept += sign
    return unicodedata.normalize("NFC", kept) if kept not in {"", "_"} else ""
