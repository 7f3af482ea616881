"""What automatic editing knows of a passage: who says what when and how strongly, who moves, who touches whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scenec.arrange.beats import walk_through
from scenec.arrange.directing.hearts import approaches, leads_to, weighed
from scenec.arrange.directing.listening import listened
from scenec.arrange.directing.said import Busy, Said
from scenec.deeds import CaptionText
from scenec.story import Feeling, Line
from scenec.take import Timing

if TYPE_CHECKING:
    from scenec.arrange.shots import Places

# How strong a feeling is at level 1.
STRENGTH: Mapping[str, float] = {
    "neutral": 0.15, "happy": 0.42, "hopeful": 0.40, "tender": 0.60, "soft": 0.48, "smiling": 0.30, "laughing": 0.45,
    "proud": 0.40, "relieved": 0.50, "flirty": 0.45, "sad": 0.62, "tearful": 0.90, "ashamed": 0.66, "worried": 0.50,
    "afraid": 0.80, "nervous": 0.42, "angry": 0.88, "annoyed": 0.48, "disgusted": 0.55, "surprised": 0.58, "confused": 0.35,
    "bored": 0.20, "tired": 0.25, "serious": 0.42, "uneasy": 0.38, "disappointed": 0.55, "mix": 0.60,
}  # fmt: skip
TENSE = frozenset({"angry", "annoyed", "afraid", "nervous", "disgusted"})
TENDER = frozenset({"tender", "soft", "sad", "tearful", "ashamed", "relieved"})
COMIC = frozenset({"laughing", "happy", "flirty"})
PACE = ((TENSE, 0.7), (TENDER, 1.35), (COMIC, 0.85))  # of the length of shots
NOT_YET = 0.3  # of a line's words: none of these bears most, if none is stressed
TALL_PACE = 0.85  # in tall frames
FAR_WALK, NEAR_WALK = 0.5, 0.25  # metres: who walks farther is shown with the others; and where it leads to a touch
TALL_TOGETHER = 1.2  # metres between two whom a tall frame shows together


@dataclass(frozen=True)
class Passage:
    """Frames [start, end) that are cut by rule; the shot that they begin in has been on since `since`."""

    start: int
    end: int
    since: int
    framing: str
    subject: str | None
    fps: int
    tall: bool
    last: bool  # the film ends with it
    lines: tuple[Said, ...]
    busy: tuple[Busy, ...]
    people: tuple[str, ...]
    where: Places = field(compare=False, repr=False)
    _sums: Mapping[str, tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict, compare=False)
    named: tuple[tuple[int, int, str], ...] = ()  # frames in which a lower third names somebody
    approaches: tuple[tuple[int, int], ...] = ()  # frames from a walk up to somebody until the touch that it led to is over
    sizes: dict[tuple[str, str | None, int], float] = field(default_factory=dict, compare=False, repr=False)

    def frames(self, at_30: float) -> int:
        """A number of frames meant at 30 a second."""
        return round(at_30 * self.fps / 30)

    def spoken(self, who: str, first: int, last: int) -> int:
        """Frames in [first, last) in which a word of `who` sounds."""
        if who not in self._sums:
            return 0
        starts, ends, before = self._sums[who]

        def until(frame: int) -> int:
            i = bisect_right(starts, frame) - 1
            return before[i] + min(frame, ends[i]) - starts[i] if i >= 0 else 0

        return max(0, until(last) - until(first))

    def within(self, first: int, last: int) -> tuple[Said, ...]:
        """The lines of which something lies in [first, last)."""
        i = bisect_left([line.start for line in self.lines], last)
        return tuple(line for line in self.lines[max(0, i - 24) : i] if line.end > first)

    def moving(self, first: int, last: int) -> tuple[Busy, ...]:
        """Who moves or touches in [first, last)."""
        return tuple(each for each in self.busy if each.start < last and each.end > first)


def passage(
    where: Places, timings: Mapping[str, Timing], start: int, end: int, since: int, framing: str, subject: str | None, frames: int
) -> Passage:
    """Gathers what is to be known of frames [start, end)."""
    story, fps = where.story, where.story.format.fps
    spoken = sorted((b for b in walk_through(story.beats) if isinstance(b, Line)), key=lambda b: where.times[b.id])
    lines, had, before = [], dict[str, int](), None
    for beat in spoken:
        first, last = where.times[beat.id]
        here = first < end and last > start
        if here and beat.who in story.characters and not beat.off:
            lines.append(_said(where, timings[beat.id], beat, before, had.get(beat.who, 0)))
        if first >= start:
            had[beat.who] = had.get(beat.who, 0) + 1
        before = beat.who
    people = tuple(name for name in story.characters if any(where.standing(name, at) for at in _moments(where, name, start, end)))
    sums = {name: _sum([w for line in lines if line.who == name for w in line.words]) for name in {line.who for line in lines}}
    tall = story.format.width < story.format.height
    busy = tuple(sorted(_busy(where, start, end), key=lambda b: (b.start, b.id)))
    said, near = listened(weighed(lines, busy, fps, start), fps), approaches(busy, fps)
    return Passage(
        start, end, since, framing, subject, fps, tall, end >= frames, said, busy, people, where, sums,
        tuple(sorted(_named(where, people, start, end))), near,
    )  # fmt: skip


def _named(where: Places, people: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """When a lower third names somebody who is on stage then."""
    for beat in walk_through(where.story.beats):
        if isinstance(beat, CaptionText) and beat.on in people and beat.on is not None:
            first, last = where.times[beat.id]
            if first < end and last > start and where.standing(beat.on, first + 1):
                yield first, last, beat.on


def _moments(where: Places, name: str, start: int, end: int) -> list[int]:
    return [start, end - 1, *(move.first + 1 for move in where.moves if move.who == name and start <= move.first < end)]


def _sum(words: list[tuple[int, int]]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    starts, ends, before, total = [], [], [], 0
    for first, last in sorted(words):
        starts.append(first)
        ends.append(last)
        before.append(total)
        total += last - first
    return tuple(starts), tuple(ends), tuple(before)


def strength(feeling: Feeling) -> float:
    """How strong a feeling is, 0..1."""
    if feeling.mix:
        return min(1.0, sum(share for _, share in feeling.mix)) * feeling.level
    return STRENGTH.get(feeling.name, 0.3) * feeling.level


def _said(where: Places, timing: Timing, beat: Line, before: str | None, order: int) -> Said:
    fps = where.story.format.fps
    first, last = where.times[beat.id]
    words = tuple((first + round(w.start * fps), first + round(w.end * fps)) for w in timing.words)
    texts = tuple(beat.text.split())
    heavy = [i for i in beat.stressed if i < len(words)]
    later = range(round(NOT_YET * len(words)), len(words))  # nobody is struck by a first word
    weight = heavy[0] if heavy else max(later, key=lambda i: (words[i][1] - words[i][0], -i), default=0)
    listener = beat.to if beat.to in where.story.characters else None
    if listener is None and before is not None and before != beat.who and where.standing(before, first):
        listener = before
    if listener is None:
        me = where.standing(beat.who, first)
        others = [
            (abs(o.x - me.x), n) for n in where.story.characters if n != beat.who and me and (o := where.standing(n, first))
        ]
        listener = min(others)[1] if others else None
    amount = beat.feeling.level
    return Said(
        beat.id, beat.who, first, last, words, texts, strength(beat.feeling), beat.feeling.name, weight, listener, order, amount
    )  # fmt: skip


def _busy(where: Places, start: int, end: int) -> list[Busy]:
    found = []
    for beat, met in where.staging.meetings.items():
        first, last = where.times[beat]
        if first < end and last > start:
            parting = first + round(met.parting.start)
            found.append(Busy(beat, met.who, first, last, True, (first + round(met.meet), parting)))
    touches = tuple(found)
    for beat, walk in where.staging.walks.items():
        first, last = where.times[beat]
        far = abs(walk.end - walk.start) > FAR_WALK or walk.entering or walk.leaving
        near = abs(walk.end - walk.start) > NEAR_WALK and leads_to(
            Busy(beat, (walk.who,), first, last, False), touches, fps=where.story.format.fps
        )
        if (far or near) and first < end and last > start:
            found.append(Busy(beat, (walk.who,), first, last, False))
    seated = [(beat, [sat.who for sat in sats]) for beat, sats in where.staging.sits.items()]
    seated += [(beat, [stood.who for stood in each]) for beat, each in where.staging.stands.items()]
    for beat, who in seated:
        first, last = where.times[beat]
        if who and first < end and last > start:
            found.append(Busy(beat, tuple(who), first, last, False))
    return found
