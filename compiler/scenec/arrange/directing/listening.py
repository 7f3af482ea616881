"""Who listens: how much a line moves whom it is said to, and where the picture may leave who speaks for that face.

An editor who cuts on every line shows who moves a mouth; one who cuts well shows whom the words reach (Murch: emotion first). The
picture goes to the listener on the word that hurts, and stays there for the answer (an L-cut), or comes after a first sentence
that was heard over the other face.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from scenec.arrange.directing.said import Said

# What each of these adds to how much a line moves its listener, 0..1.
CHANGED, STRONGER, STRUCK, OPENED, SILENCED, LONG = 0.30, 0.6, 0.25, 0.20, 0.30, 0.15
SILENCE, ANSWERED = 0.6, 2.5  # seconds after a line that are a silence; in which an answer is one to it
STRONG = 0.55  # a feeling that strikes who hears it
LONG_LINE = 4.5  # seconds
SHORT = 2.3  # seconds: several such lines in a row are one exchange
HARD = frozenset({"angry", "annoyed", "disgusted", "disappointed", "sad", "tearful"})

# Of the words of a line: the listener may be seen from the first of these on, and is best seen from the second.
LATE, BEST = 0.52, 0.72
LEAST_TAIL, MOST_TAIL = 0.55, 2.4  # seconds of the line that are left then
TAIL_LINE = 1.7  # seconds that a line lasts at least for it
THOUGHTS_APART = 5.0  # seconds from one look at the listener to the next
LOOK = 3.0  # seconds of a line that are left after the word that its listener is seen to hear
FIRST_SENTENCE = (0.5, 1.7)  # seconds of a line that may be heard over the other face, where a sentence ends then


def listened(lines: Sequence[Said], fps: int) -> tuple[Said, ...]:
    """The lines with `moved`, `run` and `answers`."""
    found = []
    for i, line in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else None
        before = lines[i - 1] if i else None
        run = before is not None and before.who != line.who and all(_short(each, fps) for each in (before, line))
        answers = before is not None and before.key and before.who != line.who
        found.append(replace(line, moved=_moved(lines, i, after, fps), run=run, answers=answers))
    return tuple(found)


def _short(line: Said, fps: int) -> bool:
    return not line.key and line.end - line.start < SHORT * fps


def _moved(lines: Sequence[Said], i: int, after: Said | None, fps: int) -> float:
    """How much a line moves its listener: what the answer is felt with, what it is felt with itself, and the silence after it."""
    line = lines[i]
    amount = 0.0
    if after is not None and after.who == line.listener and after.start - line.end < ANSWERED * fps:
        had = next((each for each in reversed(lines[:i]) if each.who == after.who), None)
        amount += CHANGED * (had is None or had.feeling != after.feeling)
        amount += STRONGER * max(0.0, after.level - (had.level if had is not None else 0.2))
    amount += STRUCK * (line.feeling in HARD and line.level >= STRONG) + OPENED * line.key
    amount += SILENCED * (after is None or after.start - line.last > SILENCE * fps)
    return min(1.0, amount + LONG * (line.end - line.start > LONG_LINE * fps))


def tail(line: Said, after: Said | None, fps: int) -> int | None:
    """The frame in a line from which on its listener is seen, who answers it: at the word that bears most, else where a thought
    ends, else near three quarters. None where there is none, or where it is too short."""
    if after is None or after.who != line.listener or after.who == line.who or after.start - line.last > ANSWERED * fps:
        return None
    if line.end - line.start < TAIL_LINE * fps or len(line.words) < 4:
        return None
    first, whole = line.words[0][0], line.last - line.words[0][0]

    def price(i: int) -> float:
        at, gap = line.words[i][0], line.words[i][0] - line.words[i - 1][1]
        heard = 0.25 if i == line.weight + 1 else 0.0
        thought = 0.2 if line.texts[i - 1][-1:] in ",.;:!?" and gap > 0 else 0.0
        return abs((at - first) / whole - BEST) - heard - thought

    fine = [
        i
        for i in range(1, len(line.words))
        if line.words[i][0] >= first + LATE * whole and LEAST_TAIL * fps <= line.last - line.words[i][0] <= MOST_TAIL * fps
    ]
    return line.words[min(fine, key=price)][0] if fine and len(line.texts) == len(line.words) else None


def struck_at(line: Said, fps: int) -> list[int]:
    """The words of a line that its listener may be seen to hear: the one that bears most, and in a long one the ends of other
    thoughts, seconds apart."""
    found = [_heaviest(line, fps)]
    for i, ((_, last), text) in enumerate(zip(line.words, line.texts, strict=False)):
        apart = min(abs(last - line.words[each][1]) for each in found)
        if text[-1:] in ",.;:!?" and apart > THOUGHTS_APART * fps and last - line.start > THOUGHTS_APART * fps / 2:
            found.append(i)
    return sorted(found)


def _heaviest(line: Said, fps: int) -> int:
    """The word that bears most; where it comes so late that nobody comes back from a look, the last one that ends a sentence in
    time, if one does."""
    left = [line.last - last for _, last in line.words]
    if left[line.weight] >= LOOK * fps:
        return line.weight
    ends = [i for i, text in enumerate(line.texts[: len(left)]) if text[-1:] in ".;:!?" and left[i] >= LOOK * fps]
    return next((i for i in reversed(ends) if line.words[i][1] - line.start > THOUGHTS_APART * fps / 4), line.weight)


def first_sentence(line: Said, fps: int) -> int | None:
    """The frame at which the first sentence of a line is over, where it is short and something follows."""
    for (_, last), (start, _), text in zip(line.words, line.words[1:], line.texts, strict=False):
        if text[-1:] in ".;:!?" and FIRST_SENTENCE[0] * fps <= last - line.start <= FIRST_SENTENCE[1] * fps:
            return (last + start) // 2
    return None


def reached(lines: Iterable[Said], first: int, last: int) -> float:
    """How much of what is said in frames [first, last) moves its listener: that of the strongest line, 0..1."""
    return max((line.moved for line in lines if line.start < last and line.end > first), default=0.0)
