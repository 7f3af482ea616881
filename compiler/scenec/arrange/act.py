"""What somebody does in one window by themselves: talking or listening, looking, blinking, breathing."""

from __future__ import annotations

import random
from collections.abc import Sequence

from scenec.acting import blinks, fits, gaze, idle, listen, talk
from scenec.acting.channels import LOOK_YAW
from scenec.acting.gestures.forms import FORMS
from scenec.acting.gestures.play import play, sides
from scenec.acting.person import Person
from scenec.arrange.film import Film, Part, Stretch, meets
from scenec.arrange.gesturing import free_arm, span
from scenec.take import Timing
from scenec.timeline import Spoken, Window


def act_window(person: Person, stage: Film, window: Window, part: Part) -> None:
    """Writes everything that begins and ends inside the window."""
    span = float(window.start), float(window.end)
    source = person.chance(window.beat, "window")
    lines = [each for each in stage.lines if each.frame < window.end and each.frame + each.frames > window.start]
    own = [each for each in lines if each.who == person.id]
    first = next((each.frame for each in own if each.frame >= window.start), None)
    idle.breathe(person, source, span, stage.fps, float(first) if first is not None else None)
    idle.tremble(person, span, window.beat)
    fits.shake(person, span, bool(own))
    idle.micro_saccades(person, source, span)
    if not meets(part.moving, *span):
        idle.shift_weight(person, source, span, stage.fps, bool(own))
    for number, (a, b, line) in enumerate(_segments(lines, window, person.u)):
        _Segment(person, stage, window, part, (a, b), line, person.chance(window.beat, number)).act()


def _segments(lines: Sequence[Spoken], window: Window, u: float) -> list[tuple[float, float, Spoken | None]]:
    """The window cut where somebody else begins to speak; most windows hold one line."""
    if not lines:
        return [(float(window.start), float(window.end), None)]
    ordered = sorted(lines, key=lambda each: (each.frame, each.id))
    cuts = [float(window.start), *(max(float(window.start), each.frame - 6 * u) for each in ordered[1:]), float(window.end)]
    return [(a, b, line) for a, b, line in zip(cuts, cuts[1:], ordered, strict=False) if b > a]


class _Segment:
    """A stretch of a window in which one person speaks, or nobody does."""

    def __init__(
        self,
        person: Person,
        stage: Film,
        window: Window,
        part: Part,
        span: Stretch,
        line: Spoken | None,
        source: random.Random,
    ) -> None:
        self.person, self.stage, self.window, self.part = person, stage, window, part
        self.span, self.line, self.source = span, line, source
        self.speaking = line is not None and line.who == person.id
        self.accents: list[talk.Accent] = []

    def act(self) -> None:
        """Everything of this stretch."""
        if self.line is not None and self.stage.timings[self.line.id].words:
            if self.speaking:
                self._talk(self.line)
            else:
                timing = self.stage.timings[self.line.id]
                feeling = self.stage.line(self.line.id).feeling
                listen.react(self.person, self.source, timing, self.line.frame, self.stage.fps, feeling, self.span)
        wanted = self._look_away()
        main = [a.frame for a in self.accents if a.strength >= 1.0]
        turns = [t for t in self.part.turns if self.span[0] <= t < self.span[1]]
        blinks.write(self.person, self.source, self.span, self.speaking, self.stage.fps, [*turns, *wanted], main)

    def _talk(self, line: Spoken) -> None:
        person, timing, fps = self.person, self.stage.timings[line.id], self.stage.fps
        told = self.stage.line(line.id)
        found = talk.accents(timing, told.stressed, line.frame, fps, self.stage.story.language)
        self.accents = [a for a in found if self.span[0] <= a.frame < self.span[1]]
        talk.beats(person, self.source, self.accents, self.span)
        talk.words_move(person, self.source, timing, line.frame, fps, self.span)
        self._hands(timing)

    def _hands(self, timing: Timing) -> None:
        """A gesture of one's own, where hands are seen and have nothing else to do."""
        shot = next((s for s in self.stage.shots if s.id == self.window.shot), None)
        if (
            meets(self.part.gestures, *self.span)
            or meets(self.part.moving, *self.span)
            or (shot is not None and shot.framing == "close")
        ):
            return
        if self.person.sheet.target(LOOK_YAW) * self.person.facing < 0:
            return  # over the shoulder nobody talks with their hands
        chosen = talk.hand_gesture(self.source, timing, self.accents, self.person.energy)
        if chosen is None:
            return
        kind, stroke = chosen
        person = self.person
        form = free_arm(person, FORMS[kind], stroke - FORMS[kind].lands * person.u, self.window.start, person.facing)
        start, end = span(person, form, stroke, self.span[0], self.span[1], early=False)
        needed = sides(form, person.facing)
        if (end is not None and end > self.span[1]) or any(person.busy[side] > start for side in needed):
            return
        played = play(person, form, start, end)
        for side in needed:
            person.busy[side] = played.end
        self.part.gestures.append((played.start, played.end))

    def _look_away(self) -> list[float]:
        """Looks away from the other; gives back the moments at which a blink belongs to one."""
        person, u = self.person, self.person.u
        start, end = self.span
        latest = end - 16 * u
        share = 1 - gaze.share_at_partner(person, self.speaking)
        begins = (self.speaking and self.line is not None and self.line.frame >= start) or self.part.yields
        keep = [a.frame for a in self.accents if a.strength >= 0.7]
        looks = gaze.plan_away(
            self.source, start + 2 * u, latest, share * (end - start), u, begins, keep, person.rapport.bearing.long
        )
        wanted: list[float] = []
        for a, b in looks:
            if meets(self.part.fixed, a, b) or meets(self.part.moving, a, b):
                continue
            if gaze.look_away(person, self.source, a, b, end, self.speaking):
                wanted += [round(a), round(b)]
        return wanted
