"""The film while it is arranged: what acting needs to know of it, and what is fixed in a window already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scenec.acting import gaze, mood
from scenec.acting.person import Person
from scenec.acting.rapport import Rapport, rapport_of
from scenec.arrange.beats import walk_through
from scenec.arrange.ledger import Altered, Ledger
from scenec.arrange.shots import Places
from scenec.story import Line, Story
from scenec.take import Timing
from scenec.timeline import ShotSpan, Speech, Spoken, Window

Stretch = tuple[float, float]


@dataclass
class Part:
    """What somebody does on purpose, and what is done by oneself must make room for. Frames: `turns` where the head turns;
    `moving`, `fixed`, `glances`, `gestures`: stretches in which somebody walks or turns, looks where they mean to, looks at
    something for a while, or has busy hands.
    `yields`: whether somebody is the one who looks away first."""

    turns: list[float] = field(default_factory=list)
    moving: list[Stretch] = field(default_factory=list)
    fixed: list[Stretch] = field(default_factory=list)
    glances: list[Stretch] = field(default_factory=list)
    yields: bool = False
    gestures: list[Stretch] = field(default_factory=list)


def glance(person: Person, part: Part, a: float, b: float, target: gaze.Target) -> None:
    """A look at something from frame `a` to `b`, unless there is one already: two would add up."""
    u = person.u
    if meets(part.glances, a - 20 * u, b + 20 * u):
        return
    gaze.glance(person, a, b, target)
    part.glances.append((a, b))
    part.turns.append(a)
    part.fixed.append((a - 6 * u, b + 12 * u))


def on_the_road(person: Person, lines: Sequence[Spoken], at: float) -> bool:
    """Whether somebody who drives looks ahead at a frame: unless they speak themselves."""
    if person.seat is None or not person.seat.grips:
        return False
    return not any(line.who == person.id and line.frame - 12 * person.u <= at <= line.frame + line.frames for line in lines)


def meets(stretches: Sequence[Stretch], a: float, b: float) -> bool:
    """Whether one of the stretches has a moment of [a, b) in it."""
    return any(first < b and last > a for first, last in stretches)


@dataclass(frozen=True)
class Film:
    """A story laid in time: all that performances are made from."""

    story: Story
    times: Mapping[str, tuple[int, int]]
    timings: Mapping[str, Timing]
    where: Places
    shots: tuple[ShotSpan, ...]
    windows: tuple[Window, ...]
    lines: tuple[Spoken, ...]
    frames: int
    ledger: Ledger
    altered: tuple[Altered, ...]  # in the order of time

    @property
    def fps(self) -> int:
        """Frames a second."""
        return self.story.format.fps

    def window(self, frame: float) -> Window:
        """The window that a frame lies in."""
        return next((w for w in self.windows if w.start <= frame < w.end), self.windows[-1 if frame >= 0 else 0])

    def rapport(self, of: str, to: str, frame: float) -> Rapport:
        """How `of` stands to `to` at a frame."""
        known = [each for each in self.altered if (each.of, each.to) == (of, to) and each.frame <= frame]
        return known[-1].rapport if known else rapport_of(self.ledger.start.get((of, to)))

    def line(self, id_: str) -> Line:
        """A line of the story."""
        return next(b for b in walk_through(self.story.beats) if isinstance(b, Line) and b.id == id_)


def spoken_by(who: str, film: Film) -> tuple[Speech, ...]:
    """What somebody says on stage, as moving mouths."""
    said = [each for each in film.lines if each.who == who and not each.off]
    return tuple(Speech(each.id, each.frame, each.frames, round(mood.opening(film.line(each.id)), 3)) for each in said)
