"""Breaking titles into lines: as large as they may be, evenly, where the language allows."""

from __future__ import annotations

from itertools import pairwise

from scenec.captions.draw import text_width
from scenec.captions.layout import broken
from scenec.captions.shaping import Type
from scenec.captions.words import SENTENCE, break_cost

STEP = 0.94  # a size that does not fit is tried so much smaller


def fitted(
    text: str, kinds: tuple[Type, Type], language: str, room: float, size: float, least: float, most: int, tracking: float
) -> tuple[float, list[tuple[str, Type]]]:
    """The largest size from `size` down to `least` pixels an em at which the text takes at most `most` lines of `room` pixels,
    and those lines. Lines after the writer's first one are set in the second of `kinds`. At `least` there may be more lines."""
    paragraphs = [line for line in text.split("\n") if line]
    while True:
        set_ = [
            (line, kinds[index > 0])
            for index, paragraph in enumerate(paragraphs)
            for line in evenly(paragraph, kinds[index > 0], language, room / size, tracking)
        ]
        fits = len(set_) <= most and all(text_width(line, kind, language, tracking) * size <= room for line, kind in set_)
        if fits or size <= least:
            break
        size = max(least, size * STEP)
    whole = [(line, kind, text_width(line, kind, language, tracking) * size <= room) for line, kind in set_]
    return size, [
        (p, kind) for line, kind, fits in whole for p in ((line,) if fits else broken(line, room / size, kind, language))
    ]


def evenly(text: str, kind: Type, language: str, room: float, tracking: float = 0.0) -> list[str]:
    """The text in as few lines of `room` em as can be, of lengths as even as can be. A word that is longer has its own line."""
    words = text.split()
    space = text_width(" ", kind, language)
    widths = [text_width(word, kind, language, tracking) + tracking for word in words]
    costs = [0.0] + [
        break_cost(a, b, language, i == 0 or bool(SENTENCE.search(words[i - 1]))) for i, (a, b) in enumerate(pairwise(words))
    ]

    def long(first: int, last: int) -> float:
        return sum(widths[first:last]) + space * (last - first - 1)

    count, start = 1, 0
    for index in range(1, len(words)):
        if long(start, index + 1) > room:
            count, start = count + 1, index
    aim = long(0, len(words)) / count
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for line in range(1, count + 1):
        for last in range(line, len(words) + 1):
            options = []
            for first in range(line - 1, last):
                if (first, line - 1) in best and (first == last - 1 or long(first, last) <= room):
                    uneven = ((long(first, last) - aim) / aim) ** 2 * 2
                    options.append((best[first, line - 1][0] + uneven + (costs[first] if first else 0.0), first))
            if options:
                best[last, line] = min(options)
    lines, last = [], len(words)
    for line in range(count, 0, -1):
        first = best[last, line][1]
        lines.append(" ".join(words[first:last]))
        last = first
    return lines[::-1]
