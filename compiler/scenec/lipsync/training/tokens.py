"""The tokens of a neural voice (one IPA letter each, some its own) with their times, as labelled sounds."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.lipsync.phoneset import PAIRS, sounds
from scenec.lipsync.training.items import UNSURE

Label = tuple[float, float, str]

# Kokoro's capitals are diphthongs; the rest are ligatures.
LETTERS = {
    "A": "eɪ", "I": "aɪ", "O": "oʊ", "W": "aʊ", "Y": "ɔɪ", "Q": "əʊ", "T": "ɾ", "ʣ": "dz", "ʦ": "ts", "ʥ": "dʒ", "ʨ": "tʃ",
    "ꭧ": "tʃ",
}  # fmt: skip
LENGTHENING = frozenset("ːˑʰʲᵝ̃→↗↘↓")
STRESS = frozenset("ˈˌ")


def labelled(tokens: Sequence[tuple[str, float, float]], language: str, late: float) -> tuple[Label, ...]:
    """(sign, start, end) rows as labels, `late` seconds earlier. Signs that are no sounds become UNSURE stretches."""
    made: list[list[float | str]] = []
    begun: float | None = None
    for sign, start, end in tokens:
        if sign in STRESS:
            begun = start if begun is None else begun
            continue
        if sign in LENGTHENING:
            if made and made[-1][2] != UNSURE:
                made[-1][1] = end
            continue
        names = sounds(LETTERS.get(sign, sign), language) or ((UNSURE,) if not sign.isalpha() or sign == "ʔ" else ())
        if not names:
            continue
        if names == (UNSURE,) and made and made[-1][2] == UNSURE:
            made[-1][1] = end
        else:
            first = start if begun is None or names == (UNSURE,) else begun
            width = (end - first) / len(names)
            made += [[first + width * index, first + width * (index + 1), name] for index, name in enumerate(names)]
            _join(made, sign)
        begun = None
    return tuple((float(a) - late, float(b) - late, str(c)) for a, b, c in made)


def _join(made: list[list[float | str]], sign: str) -> None:
    """Make one sound of two letters that are one: e and ɪ, t and ʃ."""
    if len(made) < 2 or sign not in "ɪʊʃʒɹ":
        return
    before, after = str(made[-2][2]), str(made[-1][2])
    if (before, after) == ("ɜ", "ɹ"):
        joined: tuple[str, ...] | None = ("ɜ",)
    else:
        first = {"ɛ": "e", "æ": "a", "ɑ": "a", "ə": "ə", "ɔ": "ɔ", "o": "o", "t": "t", "d": "d", "a": "a", "e": "e"}.get(
            before, "?"
        )
        joined = PAIRS.get(first + sign)
    if joined is not None and len(joined) == 1:
        made[-2][1], made[-2][2] = made[-1][1], joined[0]
        made.pop()
