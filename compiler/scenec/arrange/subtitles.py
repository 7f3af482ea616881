"""Subtitles in time: the lines in other languages than the one that is spoken, on screen while they are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from scenec.arrange.captions import caption
from scenec.story import Story
from scenec.take import Timing, Word
from scenec.timeline import CaptionCue, ShotSpan, Spoken

PAUSE = 0.25  # seconds between two words that are heard as a pause
CLAUSE = 0.2  # of a text: so much farther away a pause may fall where a clause ends
ENDS = ".,;:!?…–—،؟。"


def subtitles(
    story: Story, lines: Sequence[Spoken], timings: Mapping[str, Timing], shots: Sequence[ShotSpan], frames: int
) -> dict[str, tuple[CaptionCue, ...]]:
    """The captions of the film in each language that it is told in beside its own."""
    found = {}
    for language, texts in story.captions.told.items():
        said = [replace(line, text=texts.get(line.id, line.text)) for line in lines]
        times = {line.id: in_words(timings[line.id], spoken.text, line.text) for spoken, line in zip(lines, said, strict=True)}
        found[language] = caption(replace(story, language=language), said, times, shots, frames)
    return found


def in_words(timing: Timing, spoken: str, text: str) -> Timing:
    """The times of the words of `text`, shown while `spoken` is heard: pauses fall where sentences and clauses end, as near as
    may be to where they are heard; between them a word comes as far into the text as its letters stand."""
    words = text.split()
    if len(timing.words) != len(spoken.split()) or not words or not timing.words:
        return replace(timing, words=())
    pauses = [index for index, (a, b) in enumerate(pairwise(timing.words), 1) if b.start - a.end >= PAUSE]
    shares, heard = _shares(words), _shares(spoken.split())
    cuts, kept = [0], [0]
    for pause in pauses:
        free = range(cuts[-1] + 1, len(words))
        if free:
            cuts.append(min(free, key=lambda k: abs(shares[k] - heard[pause]) - (CLAUSE if words[k - 1][-1] in ENDS else 0.0)))
            kept.append(pause)
    times: list[Word] = []
    for (first, last), (begin, end) in zip(pairwise([*cuts, len(words)]), pairwise([*kept, len(timing.words)]), strict=True):
        start, over = timing.words[begin].start, timing.words[end - 1].end
        edges = [start + (over - start) * share for share in _shares(words[first:last])]
        times += [Word(a, b, word) for word, (a, b) in zip(words[first:last], pairwise(edges), strict=True)]
    return replace(timing, words=tuple(times))


def _shares(words: Sequence[str]) -> list[float]:
    """How far into a text each word begins, 0 to 1, and its end."""
    ends = list(accumulate((len(word) + 1 for word in words), initial=0))
    return [end / ends[-1] for end in ends]
