"""A line as the network can take it: not too long at once, cut where a speaker would breathe."""

from __future__ import annotations

from scenec.voices.kokoro.phonemes import PUNCTUATION, Reading

LONG_PAUSE = 0.25  # seconds: a pause that one hears coming
_FULL, _HALF = frozenset(".!?…"), frozenset(",;:—")


def with_pauses(whole: Reading, pauses: tuple[tuple[int, float], ...]) -> Reading:
    """A comma before each long pause in mid-phrase, so that the words before it are spoken as somebody does who stops there."""
    signs, owner = list(whole.signs), list(whole.owner)
    for word, length in sorted(pauses, reverse=True):
        first = next((index for index, each in enumerate(owner) if each >= word and signs[index] != " "), len(signs))
        last = first - 1
        while last >= 0 and signs[last] == " ":
            last -= 1
        if length >= LONG_PAUSE and last >= 0 and first < len(signs) and signs[last] not in PUNCTUATION:
            signs.insert(last + 1, ",")
            owner.insert(last + 1, owner[last])
    return Reading("".join(signs), tuple(owner))


def divided(whole: Reading, longest: int) -> list[Reading]:
    """The reading in parts of at most `longest` signs: cut at the ends of sentences, else of clauses, else of words."""
    parts = []
    start = 0
    while len(whole.signs) - start > longest:
        stop = _cut(whole.signs, start, start + longest)
        parts.append(_part(whole, start, stop))
        start = stop
    parts.append(_part(whole, start, len(whole.signs)))
    return [part for part in parts if any(sign.isalpha() for sign in part.signs)]


def _part(whole: Reading, start: int, stop: int) -> Reading:
    while start < stop and whole.signs[start] == " ":
        start += 1
    while stop > start and whole.signs[stop - 1] == " ":
        stop -= 1
    return Reading(whole.signs[start:stop], whole.owner[start:stop])


def _cut(signs: str, start: int, stop: int) -> int:
    """Where to cut between `start` and `stop`: as late as it goes, but rather at a sentence's end in the last two thirds."""
    for ends in (_FULL, _HALF, frozenset(" ")):
        for index in range(stop - 1, start + (stop - start) // 3, -1):
            if signs[index] in ends and (signs[index] == " " or signs[index + 1 : index + 2] == " "):
                return index + 1
    return stop
