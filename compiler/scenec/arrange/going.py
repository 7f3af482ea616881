"""One person goes somewhere: walks, turns round, takes a seat and leaves it; and where the head turns meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from scenec.acting import gait, gaze, mood, sitting
from scenec.acting.passing import pass_by
from scenec.acting.person import Person
from scenec.acting.seats import standing_place
from scenec.arrange.film import Part
from scenec.arrange.moments import Seating, Turning, Walking
from scenec.arrange.seating import Sat

WALK_HEAD = 56.0  # degrees that the head turns to where one walks
BACK_AGAIN = 24.0  # frames at 30 a second
DOWNWARDS = -6.0  # degrees that somebody looks down who walks to a seat


def place(person: Person, sat: Sat | None) -> None:
    """How somebody is when the film begins: standing, or on a seat."""
    gait.stand(person)
    if sat is not None:
        sitting.begin(person, sat.seat)


def walk(person: Person, moment: Walking, part: Part, partner: Callable[[float], gaze.Target]) -> None:
    """Up from a seat where that must be, round, and to the place. `partner`: whom they look at, at a frame."""
    u = person.u
    if moment.rise:
        leave_seat(person, moment.frame, moment.rise, part)
        moment = replace(moment, frame=moment.frame + moment.rise, rise=0)
    moment = replace(moment, frame=moment.frame + moment.wait, wait=0)
    if moment.begins is not None and abs(moment.begins - person.x) > 0.01:  # here again, after having left
        gait.appear(person, moment.frame - 2 * u, moment.begins, 1 if moment.to >= moment.begins else -1)
    way = 1 if moment.to >= person.x else -1
    ahead = gaze.Target(way * (WALK_HEAD + 6), way * WALK_HEAD, 0.0)
    if gaze.turn_to(person, moment.frame - 2 * u, ahead):
        part.turns.append(moment.frame - 2 * u)
    before, after = moment.turns
    goes, arrives = moment.frame + before, moment.end - after
    if person.facing != way:
        gait.turn(person, moment.frame, before or 10 * u, way)
        mood.turn_round(person, moment.frame, before or 10 * u)
    begins = person.x
    close = gait.walk(person, goes, arrives - goes, moment.to, way)
    pass_by(person, (goes, close), begins, moment.passing)
    if moment.leaving:
        part.moving.append((moment.frame, moment.end))
        return
    if after:
        gait.turn(person, arrives, after, moment.facing)
        mood.turn_round(person, arrives, after)
    looks = arrives - 4 * u if after else close - 14 * u
    gaze.turn_to(person, looks, partner(moment.end))
    part.turns.append(looks)
    part.moving.append((moment.frame, moment.end))


def turn_round(person: Person, moment: Turning, part: Part) -> None:
    """The body turns on the spot, or on a bench."""
    if person.seat is None:
        gait.turn(person, moment.frame, moment.end - moment.frame, moment.facing, moment.back)
    else:
        sitting.turn(person, moment.frame, moment.end - moment.frame, moment.facing)
    mood.turn_round(person, moment.frame, moment.end - moment.frame)
    part.moving.append((moment.frame, moment.end))


def face_us(person: Person, frame: float) -> None:
    """Who has turned the back to us turns round for what comes next."""
    if person.back:
        gait.turn(person, frame, BACK_AGAIN * person.u, person.facing)
        mood.turn_round(person, frame, BACK_AGAIN * person.u)


def take_seat(person: Person, moment: Seating, part: Part, partner: Callable[[float], gaze.Target]) -> None:
    """Up from another seat, to this one, the back to it, and down. `partner`: whom they look at, at a frame."""
    u, plan, at = person.u, moment.plan, moment.frame
    person.back = False
    if plan.rise:
        sitting.stand_up(person, at, plan.rise)
        at += plan.rise
    goal = standing_place(plan.seat, person.build, person.head)
    way = 1 if goal >= person.x else -1
    if plan.turn:
        gait.turn(person, at, plan.turn, way)
        mood.turn_round(person, at, plan.turn)
        at += plan.turn
    if plan.walk:
        gaze.turn_to(person, at - 2 * u, gaze.Target(way * (WALK_HEAD + 6), way * WALK_HEAD, DOWNWARDS))
        part.turns.append(at - 2 * u)
        gait.walk(person, at, plan.walk, goal, way, plan.seat.depth)
        at += plan.walk
    turned = person.facing != plan.seat.facing
    sitting.place_feet(person, plan.seat, at, plan.place)
    if turned:
        mood.turn_round(person, at, plan.place)
    at += plan.place
    sitting.sit_down(person, plan.seat, at, plan.down)
    if gaze.turn_to(person, at + 14 * u, partner(at + plan.down)):
        part.turns.append(at + 14 * u)
    part.moving.append((moment.frame, moment.frame + plan.length))


def leave_seat(person: Person, start: float, frames: float, part: Part) -> None:
    """Who sits stands up, over `frames` from frame `start` on."""
    sitting.stand_up(person, start, frames)
    part.moving.append((start, start + frames))
