"""Acts one person's side of what passes between two: coming up to the other, the interaction, and turning away."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.acting import gait, gaze, mood, sitting
from scenec.acting.channels import SIDES
from scenec.acting.interactions.play import act as act_together
from scenec.acting.interactions.play import looks
from scenec.acting.person import Person
from scenec.arrange.film import Part
from scenec.arrange.going import face_us
from scenec.arrange.handling import changes_hands
from scenec.arrange.moments import Touching
from scenec.timeline import Contact, Window

OPENS, FOLDS, NEVER = 16.0, 26.0, 1e7  # frames at 30 a second: arms that open for it, that fold again; after any film
AVERTED_YAW, AVERTED_HEAD = 112.0, 56.0  # degrees of body and head of who has turned away: the back, and the face from the side


def meet_openly(person: Person, part: Part, moment: Touching, windows: Sequence[Window]) -> list[Contact]:
    """The same for somebody whose arms are folded: they open for it, and fold again in a later window.

    In a window that still touches, arms are in the layers of the touch.
    """
    closed = any(person.lets_go(side) is not None for side in SIDES)
    if closed:
        gait.swing_free(person, moment.frame, OPENS * person.u)
    person.opened = closed
    contacts = meet(person, part, moment)
    person.opened = False
    if not closed or person.seat is not None:
        return contacts
    last = max((c.frame + c.on + c.hold + c.off for c in contacts), default=0.0)
    after = next((float(w.start) for w in windows if w.start >= last), NEVER)
    for side in SIDES:
        if side not in person.carrying:
            gait.hang(person, side, person.rest(side), after, FOLDS * person.u)
            person.busy[side] = max(person.busy[side], after)
    return contacts


def meet(person: Person, part: Part, moment: Touching) -> list[Contact]:
    """An interaction: turn round, walk up to the other, then what passes between the two. Gives back the own contacts."""
    met, index, start, u = moment.plan, moment.index, moment.frame, person.u
    if index or met.walk[1] <= met.walk[0]:  # a walk turns round by itself
        face_us(person, start)
    if met.rise[index]:
        sitting.stand_up(person, start, met.rise[index])
    up = start + max(met.rise)
    if met.turns[index]:
        turn, frames = gait.turn if person.seat is None else sitting.turn, met.walk[0] - max(met.rise) or 26 * u
        turn(person, up, frames, met.facing[index])
        mood.turn_round(person, up, frames)
    if index == 0 and met.walk[1] > met.walk[0]:
        gait.walk(person, start + met.walk[0], met.walk[1] - met.walk[0], met.near[0], met.facing[0], met.depth)
    apart = met.facing[index] * max(0.3, abs(met.at[1] - met.at[0]))
    rise = 0.923 * (met.heights[1 - index] - met.heights[index])
    if gaze.turn_to(person, start + (0 if index == 0 else 6 * u), gaze.towards(apart, rise * 0.6)):
        part.turns.append(start)
    contacts = act_together(person, met, index, start, moment.pulse)
    if met.thing and met.outcome != "refuse":
        changes_hands(person, met, index, start)
    for at, to in looks(met, index):
        target = gaze.towards(apart, rise * 0.6) if to == "partner" else gaze.direction(to, person.facing)
        gaze.turn_to(person, start + at, target)
    for at, side in met.turned(index):
        if person.seat is None:
            gait.turn(person, start + at, 28 * u, side, side != met.facing[index])
        else:
            sitting.turn(person, start + at, 28 * u, side)
        mood.turn_round(person, start + at, 28 * u)
        ahead = gaze.Target(side * 50.0, side * AVERTED_HEAD, -9.0)
        if person.back:
            person.sheet.key("yaw", start + at + 14 * u, side * AVERTED_YAW, 22 * u, "io")
        gaze.turn_to(person, start + at, ahead if side != met.facing[index] else gaze.towards(apart, rise * 0.6))
    part.moving.append((start, start + met.length))
    return contacts
