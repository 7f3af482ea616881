"""Lays a gesture in time: its stroke on the word, its end inside the window where that can be, on an arm that is free."""

from __future__ import annotations

from dataclasses import replace

from scenec.acting import gaze
from scenec.acting.gestures.forms import FORMS, Form
from scenec.acting.gestures.play import SHORTEST_HOLD, natural_end, play, sides
from scenec.acting.gestures.pointing import pointed
from scenec.acting.person import Person
from scenec.arrange.film import Film, Part, glance
from scenec.arrange.moments import SEES, Gesturing
from scenec.arrange.pointing import aim_of
from scenec.arrange.uttering import heard


def gesture(person: Person, moment: Gesturing, stage: Film, part: Part, way: int) -> None:
    """Acts a gesture that the writer asked for."""
    u = person.u
    window = stage.window(moment.frame if moment.stroke is None else moment.stroke)
    form = free_arm(person, FORMS[moment.kind], moment.frame, window.start, way)
    if moment.kind == "point" and form.reach is not None:
        aim = aim_of(person, moment, stage, sides(form, way)[0], way)
        form = replace(form, reach=pointed(form.reach, person.build, person.head, aim))
    if moment.stroke is None:
        start, end = moment.frame, moment.end
    elif moment.after:  # words first, then the laugh: it may go on when the next one speaks
        start, end = max(0.0, moment.stroke - form.lands * u), None
    else:
        start, end = span(person, form, moment.stroke, window.start, window.end, moment.first_word)
    ready = max((person.busy[side] for side in sides(form, way)), default=start)
    if ready > start:  # the hands finish what they do first
        start, end = ready, None
    played = play(person, form, start, end, way)
    for side in sides(form, way):
        person.busy[side] = played.end
    part.gestures.append((played.start, played.end))
    heard(person, moment.kind, played, stage)
    if moment.kind == "point" and way != person.facing:
        target = gaze.towards(float(way))
        glance(person, part, max(0.0, played.start - SEES * u * 0.3), played.back, target)


def span(person: Person, form: Form, stroke: float, first: float, last: float, early: bool) -> tuple[float, float | None]:
    """Beginning and end of a gesture whose stroke lands at a frame of the window [first, last).

    It stays inside, so that the windows beside it do not change with it; only what belongs to a line's first word may begin
    before, always by the same time. A hold is made shorter, then the gesture begins earlier, then it runs over.
    """
    u = person.u
    start = stroke - form.lands * u
    if not early:
        start = max(start, first)
    start = max(start, 0.0)
    end = natural_end(form, person, start)
    if end <= last:
        return start, None
    moving = (form.anticipate + form.rise + form.back + SHORTEST_HOLD) * u
    if start + moving > last:
        start = max(min(start, last - moving), min(start, first))
    return start, max(last, start + moving * 0.8)


def free_arm(person: Person, form: Form, start: float, window: float, way: int) -> Form:
    """The form with its other arm when the first one is busy, or makes another shape in the same window, and that one is free."""
    if form.arms not in {"near", "towards"}:
        return form
    other = replace(form, arms="towards" if form.arms == "near" else "near")

    def taken(side: int) -> bool:
        shaped = [g for g in person.grips if g.side == side and g.shape != form.shape and g.end > window]
        return person.busy[side] > start or bool(shaped)

    return other if taken(sides(form, way)[0]) and not taken(sides(other, way)[0]) else form
