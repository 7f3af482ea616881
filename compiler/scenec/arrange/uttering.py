"""When a gesture is heard: a laugh, a sigh, sobs and a hum, where who makes them does not speak."""

from __future__ import annotations

from scenec.acting.gestures.play import Played
from scenec.acting.gestures.utterances import VOICED
from scenec.acting.gestures.uttering import utter
from scenec.acting.person import Person
from scenec.arrange.film import Film
from scenec.hearing import Utterance

AROUND = 0.10  # seconds between somebody's words and what they let out without any
GAP = 0.45  # seconds without words in a line that something can be heard in


def heard(person: Person, kind: str, played: Played, stage: Film) -> None:
    """Whoever laughs while they speak has laughing words; what is heard stands in the longest stretch without any."""
    if kind not in VOICED:
        return
    voicing, u = VOICED[kind], person.u
    first, last = played.start + voicing.first * u, min(played.back + voicing.last * u, float(stage.frames))
    free = silences(stage, person.id, first, last)
    utter(person, kind, *max(free, key=lambda each: each[1] - each[0], default=(0.0, 0.0)))


def silences(stage: Film, who: str, first: float, last: float) -> list[tuple[float, float]]:
    """The stretches of frames [first, last) in which somebody says nothing, in order."""
    spoken = sorted(span for line in stage.lines if line.who == who for span in _words(stage, line.id, line.frame))
    around, free, at = AROUND * stage.fps, [], first
    for start, end in spoken:
        if start - around > at and at < last:
            free.append((at, min(last, start - around)))
        at = max(at, end + around)
    return [*free, (at, last)] if at < last else free


def _words(stage: Film, line: str, frame: int) -> list[tuple[float, float]]:
    """Frames of the words of a line, those without a gap between them joined."""
    timing = stage.timings[line]
    made: list[tuple[float, float]] = []
    for word in timing.words:
        if made and word.start - made[-1][1] < GAP:
            made[-1] = (made[-1][0], max(made[-1][1], word.end))
        else:
            made.append((word.start, word.end))
    spans = made or [(0.0, timing.seconds)]
    return [(frame + start * stage.fps, frame + end * stage.fps) for start, end in spans]


def kept(person: Person, stage: Film) -> tuple[Utterance, ...]:
    """What is heard of somebody, in the order of time: not what they would let out while they speak."""
    made = []
    for said in sorted(person.utterances, key=lambda each: each.frame):
        end = said.frame + said.seconds * stage.fps
        free = sum(b - a for a, b in silences(stage, person.id, said.frame, end))
        if free > end - said.frame - 1 and said.frame < stage.frames:
            made.append(said)
    return tuple(made)
