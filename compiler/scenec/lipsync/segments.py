"""A take's phonemes as a row of mouth targets in time, without gaps: what the curves are blended from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenec.lipsync.phonemes import targets
from scenec.take import Phoneme

# A last sound that is drawn out does not hold the mouth for ever (seconds).
LAST_CONSONANT, LAST_VOWEL = 0.160, 0.340

OPENING = 0.85  # of the visemes' table, in fluent speech
STRESS = (0.85, 1.0, 1.15)  # a vowel's opening by its stress
SCHWA = frozenset("əᵊɐ")

BEYOND = 10.0  # seconds of silence on both sides


@dataclass(frozen=True)
class Segment:
    """One mouth target over seconds. `opening` scales the jaw, `insistence` the dominance."""

    start: float
    end: float
    viseme: str
    opening: float = 1.0
    insistence: float = 1.0
    phone: str = ""


def segments(phonemes: Sequence[Phoneme], language: str) -> tuple[Segment, ...]:
    """The targets of all phonemes in order, silence before, between and after."""
    made: list[Segment] = []
    now = -BEYOND
    for start, end, phone, stress in _sounding(phonemes):
        if start > now + 1e-6:
            made.append(Segment(now, start, "sil"))
        made.extend(_parts(start, end, phone, stress, language))
        now = max(now, end)
    made.append(Segment(now, now + BEYOND, "sil"))
    return tuple(made)


def _sounding(phonemes: Sequence[Phoneme]) -> Iterator[tuple[float, float, str, int]]:
    """Start, end, phone and stress of what sounds, a last sound before silence cut to what a mouth would hold."""
    for index, each in enumerate(phonemes):
        if not each.phone or each.end <= each.start:
            continue
        after = phonemes[index + 1] if index + 1 < len(phonemes) else None
        last = after is None or not after.phone or after.start > each.end + 1e-6
        made = targets(each.phone)
        # The lips of an m stay shut as long as it hums.
        longest = LAST_VOWEL if (made and made[-1].vowel) or each.phone.startswith("m") else LAST_CONSONANT
        yield each.start, (min(each.end, each.start + longest) if last else each.end), each.phone, each.stress


def _parts(start: float, end: float, phone: str, stress: int, language: str) -> Iterator[Segment]:
    """The targets of one phone, sharing its time."""
    share = 0.0
    for target in targets(phone, language):
        begin = start + (end - start) * share
        share += target.share
        opening = target.opening * OPENING * (STRESS[stress] if target.vowel else 1.0)
        insistence = 1.3 if target.vowel and stress == 2 else 0.6 if phone in SCHWA else 1.0
        yield Segment(begin, start + (end - start) * share, target.viseme, opening, insistence, phone)
