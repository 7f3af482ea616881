"""Lines that a translation makes too long: for what is done meanwhile, for what comes at its own time, beside the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenec.arrange import arrange
from scenec.speak import guessed
from scenec.story import Beat, Line, Story, With, lines_of
from scenec.timeline import Timeline

LONGER = 1.4  # a line that is so much longer than the original, or than what is done meanwhile, overruns it
TOLERANCE = 0.2  # seconds that nobody notices


@dataclass(frozen=True)
class Overrun:
    """A line that is too long, in seconds as guessed. `against`: the beat that it outlasts, or that begins while it is spoken.

    `room`: the seconds from the line's start to the end of that action, or to the start of what comes. None: only the original.
    """

    line: str
    seconds: float
    translated: float
    against: str | None = None
    room: float | None = None
    comes: bool = False  # the beat begins too early, not ends


def overruns(original: Story, translated: Story) -> list[Overrun]:
    """One finding a line, the gravest: cut into by a moment of its own, longer than the action, longer than the original."""
    takes = guessed(original), guessed(translated)
    before, after = arrange(original, takes[0]), arrange(translated, takes[1])
    told = {line.id: line.text for line in lines_of(original.beats)}
    others = [beat.id for beat in _flat(translated.beats) if not isinstance(beat, Line | With)]
    found = []
    for line in lines_of(translated.beats):
        if line.text == told.get(line.id, line.text) or line.id not in after.beats or line.id not in before.beats:
            continue
        was, now = _length(before, line.id), _length(after, line.id)
        reached = _met(line.id, others, before, after) or _outlasted(line.id, others, before, after)
        if reached is not None:
            against, room, comes = reached
            found.append(Overrun(line.id, was, now, against, room, comes))
        elif now > was * LONGER:
            found.append(Overrun(line.id, was, now))
    return found


def _flat(beats: tuple[Beat, ...]) -> Iterator[Beat]:
    for beat in beats:
        yield beat
        if isinstance(beat, With):
            yield from _flat(beat.beats)


def _length(timeline: Timeline, beat: str) -> float:
    start, end = timeline.beats[beat]
    return round((end - start) / timeline.format.fps, 2)


def _met(line: str, others: list[str], before: Timeline, after: Timeline) -> tuple[str, float, bool] | None:
    """The first beat that came after the line in the original and comes while it is spoken now."""
    fps, hidden = after.format.fps, round(TOLERANCE * after.format.fps)
    start, end = after.beats[line]
    early = [
        (after.beats[other][0], other)
        for other in others
        if other in after.beats
        and other in before.beats
        and before.beats[other][0] >= before.beats[line][1]
        and start <= after.beats[other][0] < end - hidden
    ]
    return (min(early)[1], round((min(early)[0] - start) / fps, 2), True) if early else None


def _outlasted(line: str, others: list[str], before: Timeline, after: Timeline) -> tuple[str, float, bool] | None:
    """The longest action under the line, where it covered the line in the original and ends much too early now."""
    fps, hidden = after.format.fps, round(TOLERANCE * after.format.fps)
    start, end = after.beats[line]
    longest = None
    for other in others:
        if other not in after.beats or other not in before.beats:
            continue
        (began, until), (first, last) = after.beats[other], before.beats[other]
        together = first <= before.beats[line][0] and before.beats[line][1] <= last + hidden and last > first
        if together and began <= start < until and (longest is None or until > after.beats[longest][1]):
            longest = other
    if longest is None:
        return None
    room = after.beats[longest][1] - start
    return (longest, round(room / fps, 2), False) if end - start > room * LONGER else None
