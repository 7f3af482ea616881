"""Where a recording and its text part company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenec.lipsync.readings import Spoken

LONGEST_STRAY = 0.30  # seconds of other speech that are let pass: a breath, a cough, "um"
DOUBTFUL = -2.6  # of the mean score of three words in a row: from here down, something else is said
WEIGHT = 40  # frames: a longer word counts no more than that
FEW = 3  # stretches of text: so few between two mismatches are chance


@dataclass(frozen=True)
class Stretch:
    """Frames first..stop-1: a sound of the text's stretch `owner`, or (owner -1) a pause, or speech that is not in the text."""

    first: int
    stop: int
    sound: str
    owner: int
    stray: bool
    score: float = 0.0  # log likelihood against that of the likeliest sound, summed over the frames; 0 is best


@dataclass(frozen=True)
class Mismatch:
    """Between `start` and `end` seconds the words from `word` up to `until` (numbers of `text.split()`) are not heard as they are
    written: they are missing, or something else is said there, or (word == until) something more."""

    start: float
    end: float
    word: int
    until: int


def trusted(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches with words that do not sound like what is heard made strays: they were put where there was nothing better."""
    total: dict[int, list[float]] = {}
    for each in stretches:
        if each.owner >= 0:
            sums = total.setdefault(each.owner, [0.0, 0.0])
            sums[0] += each.score
            sums[1] += each.stop - each.first
    owners = list(total)
    weights = [min(total[owner][1], WEIGHT) for owner in owners]
    means = [total[owner][0] / total[owner][1] for owner in owners]
    doubtful: set[int] = set()
    run: list[int] = []
    for index, owner in enumerate(owners):
        near = range(max(0, index - 1), min(len(owners), index + 2))
        mean = sum(means[at] * weights[at] for at in near) / sum(weights[at] for at in near)
        if mean < DOUBTFUL:
            run.append(owner)
        if mean >= DOUBTFUL or index + 1 == len(owners):
            if len(run) >= min(FEW, len(owners)):  # one or two may be a slip of the tongue, or of the network
                doubtful.update(run)
            run = []
    made: list[Stretch] = []
    for each in stretches:
        if each.owner not in doubtful:
            made.append(each)
        elif made and made[-1].stray:
            made[-1] = Stretch(made[-1].first, each.stop, "", -1, True)
        else:
            made.append(Stretch(each.first, each.stop, "", -1, True))
    return made


def mismatches(stretches: Sequence[Stretch], said: Sequence[Spoken], tokens: int, step: float) -> tuple[Mismatch, ...]:
    """In order; those with hardly anything between them are one. `step`: seconds a frame."""
    owners = [-1, *(each.owner for each in stretches if each.owner >= 0), len(said)]
    gaps: list[tuple[int, int, int, int]] = []  # first frame, last frame, first stretch of text, the stretch where it goes on
    last, left, stray = -1, 0, 0
    end = stretches[-1].stop if stretches else 0
    for each in (*stretches, Stretch(end, end, "", owners[-1], False)):
        if each.owner < 0:
            stray += (each.stop - each.first) if each.stray else 0
            continue
        if each.owner > last + 1 or stray * step > LONGEST_STRAY:
            gaps.append((left, each.first, last + 1, each.owner))
        last, left, stray = each.owner, each.stop, 0
    merged: list[tuple[int, int, int, int]] = []
    for gap in gaps:
        if merged and gap[2] - merged[-1][3] < FEW:
            merged[-1] = (merged[-1][0], gap[1], merged[-1][2], gap[3])
        else:
            merged.append(gap)
    token = [*(each.token for each in said), tokens]
    return tuple(Mismatch(a * step, b * step, token[c], token[d]) for a, b, c, d in merged)
