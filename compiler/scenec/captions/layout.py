"""Laying captions out: how large, how many characters a line, where lines break, and long lines cut into several captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from scenec.captions.shaping import Type, clusters, width
from scenec.captions.words import SENTENCE, break_cost
from scenec.take import Word

LONGEST = 7.0  # seconds that one caption may stay
SHORTEST = 5 / 6  # seconds that one must at least stay to be read
SILENCE = 0.3  # seconds between two words that are no pause yet


@dataclass(frozen=True)
class Setting:
    """How captions are set in pictures of one shape. Lengths as shares of the picture's height unless said otherwise."""

    size: float  # the font's em
    weight: int
    aim: int  # characters a line
    limit: int
    lines: int
    left: float  # share of the width: text and plate stay inside
    right: float
    centre: float  # share of the width
    bottom: float  # of the plate
    tag: float  # the name tag's em


# By the picture's shape; sizes tried on pictures of 1920 x 1080, 1080 x 1080 and 1080 x 1920.
WIDE = Setting(52 / 1080, 600, 37, 42, 2, 0.10, 0.90, 0.50, 0.925, 26 / 1080)
SQUARE = Setting(48 / 1080, 600, 30, 34, 2, 0.07, 0.93, 0.50, 0.915, 25 / 1080)
TALL = Setting(64 / 1920, 700, 22, 26, 3, 0.07, 0.87, 0.47, 0.765, 34 / 1920)

PADDING = 0.5  # em, left and right of the text on its plate


@dataclass(frozen=True)
class Part:
    """A stretch of a line that is one caption: words [first, last) and the seconds in which they are said."""

    text: str
    first: int
    last: int
    start: float
    end: float


def setting(width_: int, height: int) -> Setting:
    """How captions are set in a picture of this size. Shapes between square and tall are set for their width."""
    shape = width_ / height
    if shape > 1.3:
        return WIDE
    return SQUARE if shape > 0.7 else TALL


def em(width_: int, height: int) -> float:
    """The font's size in pixels: by the height, but never larger than what the shape's own width would give."""
    chosen = setting(width_, height)
    model = {WIDE: 16 / 9, SQUARE: 1.0, TALL: 9 / 16}[chosen]
    return chosen.size * min(height, width_ / model)


def measure(width_: int, height: int) -> float:
    """How wide a line of text may be, in em."""
    chosen = setting(width_, height)
    reach = 2 * min(chosen.centre - chosen.left, chosen.right - chosen.centre)
    return reach * width_ / em(width_, height) - 2 * PADDING


@lru_cache(maxsize=1024)
def lines(text: str, width_: int, height: int, language: str = "en") -> tuple[str, ...]:
    """A caption's lines in a picture of this size: as many as it may have; more only for a text that `split` did not cut."""
    measured = _measured(text, width_, height, language)
    count = len(measured.words)
    best = _break(measured, 0, count, measured.setting.lines)
    if best[0] == float("inf"):
        best = _break(measured, 0, count, count)
    kind = Type(measured.setting.weight)
    whole = [" ".join(measured.words[a:b]) for a, b in best[1]]
    return tuple(piece for line in whole for piece in broken(line, measured.room, kind, language))


def split(
    text: str, width_: int, height: int, language: str = "en", words: Sequence[Word] = (), seconds: float = 0.0
) -> tuple[Part, ...]:
    """The captions of one spoken line, one after the other. `words`: when each of `text.split()` is said; without, time is shared
    out by characters over `seconds`. Cut where sentences end, else clauses; none is longer than LONGEST if that can be had."""
    spoken = text.split()
    if not spoken:
        return ()
    starts, ends = _times(spoken, words, seconds)
    measured = _measured(text, width_, height, language)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for last in range(1, len(spoken) + 1):
        options = []
        for first in range(last - 1, -1, -1):
            cost, _ = _break(measured, first, last, measured.setting.lines)
            if cost == float("inf") and first < last - 1:
                break  # more words only make it longer
            options.append((best[first][0] + cost + _cut_cost(measured, first, last, starts, ends), first))
        best.append(min(options))
    parts: list[Part] = []
    last = len(spoken)
    while last:
        first = best[last][1]
        parts.append(Part(" ".join(spoken[first:last]), first, last, starts[first], ends[last - 1]))
        last = first
    return tuple(reversed(parts))


@dataclass(frozen=True, eq=False)
class _Measured:
    """A text ready to be broken: its words, how far from the start each ends (in em and in characters, with the space after it),
    the cost of a break after each, and what a line may hold. Compared by identity: `_break` is asked very often."""

    words: tuple[str, ...]
    ems: tuple[float, ...]
    characters: tuple[int, ...]
    costs: tuple[float, ...]
    space: float
    room: float
    setting: Setting


@lru_cache(maxsize=256)
def _measured(text: str, width_: int, height: int, language: str) -> _Measured:
    chosen, room = setting(width_, height), measure(width_, height)
    kind = Type(chosen.weight)
    words = tuple(text.split())
    if not text.isascii():
        room *= 0.97  # beside letters of another script a comma or a space may come from another font than in the word alone
    firsts = [index == 0 or bool(SENTENCE.search(words[index - 1])) for index in range(len(words))]
    costs = [break_cost(a, b, language, first) for a, b, first in zip(words, words[1:], firsts, strict=False)]
    space = width(" ", kind)
    ems = (0.0, *accumulate(width(word, kind, language) + space for word in words))
    characters = (0, *accumulate(len(word) + 1 for word in words))
    return _Measured(words, ems, characters, (*costs, 0.0), space, room, chosen)


def _characters(text: _Measured, first: int, last: int) -> int:
    return text.characters[last] - text.characters[first] - 1


def _ems(text: _Measured, first: int, last: int) -> float:
    return text.ems[last] - text.ems[first] - text.space


def _fits(text: _Measured, first: int, last: int) -> bool:
    short = _characters(text, first, last) <= text.setting.limit
    return last - first == 1 or (short and _ems(text, first, last) <= text.room)


@lru_cache(maxsize=65536)
def _break(text: _Measured, first: int, last: int, allowed: int) -> tuple[float, tuple[tuple[int, int], ...]]:
    """The cheapest way to set words [first, last) in at most `allowed` lines, and its cost; infinite when there is none."""
    best: tuple[float, tuple[tuple[int, int], ...]] = (float("inf"), ())
    if _fits(text, first, last):
        best = (max(0, _characters(text, first, last) - text.setting.aim) * 0.12, ((first, last),))
    if allowed < 2:
        return best
    for middle in range(first + 1, last):
        if not _fits(text, first, middle):
            break
        cost, rest = _break(text, middle, last, allowed - 1)
        if not rest:
            continue
        upper, lower = _ems(text, first, middle), _ems(text, *rest[0])
        uneven = abs(upper - lower) / text.room + (0.15 if upper > lower else 0.0)
        uneven += 0.5 if min(upper, lower) < 0.3 * max(upper, lower) else 0.0
        total = cost + (0.3 if len(rest) < 2 else 0.9) + text.costs[middle - 1] + 0.6 * uneven
        if total < best[0]:
            best = (total, ((first, middle), *rest))
    return best


def _cut_cost(text: _Measured, first: int, last: int, starts: Sequence[float], ends: Sequence[float]) -> float:
    """What it costs that words [first, last) are a caption of their own."""
    seconds = ends[last - 1] - starts[first]
    cost = 1.0 + 4.0 * text.costs[last - 1] if last < len(text.words) else 1.0
    if 0 < seconds < SHORTEST and last - first < len(text.words):
        cost += 3.0 * (1 - seconds / SHORTEST) + 1.0
    begun = first > 0 and text.costs[first - 1] > 0
    if begun and any(text.costs[index] == 0 for index in range(first, last - 1)):
        cost += 0.6  # the end of one sentence and another beside it
    if last - first == 1 and len(text.words) > 1:
        cost += 0.6  # a word alone reads as a stumble
    silence = max((starts[index + 1] - ends[index] for index in range(first, last - 1)), default=0.0)
    cost += 4.0 * max(0.0, silence - SILENCE)  # what is said after a pause is not to be read before it
    return cost + 1.5 * (seconds / LONGEST) ** 2 + max(0.0, seconds - LONGEST) * 2.0  # the square evens the lengths out


def _times(spoken: Sequence[str], words: Sequence[Word], seconds: float) -> tuple[list[float], list[float]]:
    if words:
        if len(words) != len(spoken):
            raise ValueError(f"{len(words)} words are timed, the text has {len(spoken)}")
        return [word.start for word in words], [word.end for word in words]
    total = sum(len(word) + 1 for word in spoken)
    edges = [0.0]
    for word in spoken:
        edges.append(edges[-1] + seconds * (len(word) + 1) / total)
    return edges[:-1], edges[1:]


def broken(line: str, room: float, kind: Type, language: str = "en") -> tuple[str, ...]:
    """A line, cut where it must be when it is wider than `room` em: a single long word, best after a hyphen, dash or slash."""
    pieces, start, good = [], 0, 0
    for a, b in clusters(line):
        if a > start and width(line[start:b], kind, language) > room:
            cut = good if good > start else a
            pieces.append(line[start:cut])
            start = cut
        if line[a] in " -–—/.?&=":
            good = b
    return (*pieces, line[start:])
