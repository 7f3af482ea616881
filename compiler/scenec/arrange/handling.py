"""Things on frames: hands that take and put down, a thing that changes hands, and where everything is all the time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenec.acting import gait, gaze, mood
from scenec.acting.carries import Carry, carry, foot_of
from scenec.acting.channels import per_frame
from scenec.acting.holding import let_go, take
from scenec.acting.interactions.plan import Plan
from scenec.acting.person import Person
from scenec.arrange.film import Part
from scenec.arrange.hands import Hands, Item, Reached
from scenec.arrange.moments import Moment, Rising, Touching, Walking
from scenec.arrange.shots import Places
from scenec.arrange.taking import BACK, GRASP
from scenec.sets.air import WET_ONES
from scenec.story import Story
from scenec.thing import Stay, Thing
from scenec.timeline import Reach

# Frames at 30 a second: how long a thing takes to get from one hand's way of holding it to the next one's.
SETTLES, CHANGES, SLIDES = 12.0, 6.0, 18.0
OUT = (0.36, 0.93)  # of somebody's height: how far to the side and how high a thing is held out
BEHIND = 0.22  # metres
EYES_OUT = (44.0, 3.0)  # degrees
INTO_POCKET = 76.0  # degrees below the level that a hand points
LOOKS_DOWN = -16.0  # degrees, at what is taken


@dataclass(frozen=True)
class Handling:
    """A hand goes to a thing or puts one down: from `frame` on, it changes its place at `there`; `turn`: frames of a turn."""

    frame: float
    turn: float
    there: float
    end: float
    found: Reached


def with_things(told: Sequence[Moment], who: str, where: Places, times: Mapping[str, tuple[int, int]]) -> list[Moment | Handling]:
    """All moments of somebody in the order of time, with those in which they take things and put them down."""
    found: list[Moment | Handling] = [*told]
    for beat, each in where.staging.reached.items():
        if each.who == who:
            first = times[beat][0]
            turn, walked, there, end = each.times
            if each.end != each.begin:
                turns = round(each.turns[0] * turn), round(each.turns[1] * turn)
                found.append(Walking(first, first + walked, each.end, each.facing, turns, passing=each.passing, rise=each.rise))
            elif each.rise:
                found.append(Rising(first, first + each.rise))
            found.append(Handling(first + walked, turn, first + there, first + end, each))
    return sorted(found, key=lambda moment: moment.frame)


def carried(story: Story, kind: str) -> Carry:
    """How a thing is carried in the story's weather."""
    return carry(kind, story.place.weather in WET_ONES)


def handling(person: Person, part: Part, moment: Handling, how: Carry) -> Reach:
    """Somebody who stands before a thing turns to it, reaches for it, and has it or has put it down."""
    found, u = moment.found, person.u
    goes = moment.frame
    if found.facing != person.facing:
        gait.turn(person, goes - moment.turn, moment.turn, found.facing)
        mood.turn_round(person, goes - moment.turn, moment.turn)
    # Into one's own pocket an elbow goes back and a hand straight down, whichever side it is on.
    way = person.facing if found.pocket else 1 if found.x >= person.x else -1
    side, there = found.side, moment.there
    target = gaze.Target(way * 14.0, way * 10.0, LOOKS_DOWN) if found.pocket else gaze.Target(way * 34.0, way * 26.0, LOOKS_DOWN)
    gaze.glance(person, goes, there + 4 * u, target)
    part.turns.append(goes)
    if found.kind == "take":
        take(person, side, how, there)
    else:
        let_go(person, side, there + 2 * u)
    part.moving.append((moment.frame, moment.end))
    on = there - goes - 2 * u
    x, y = (0.0, 0.0) if found.pocket else foot_of(how)
    return Reach(
        side,
        round(found.x - x, 4),
        round(found.y + y, 4),
        way,
        round(goes, 2),
        round(on, 2),
        round(GRASP * u, 2),
        round(BACK * u, 2),
        INTO_POCKET if found.pocket else 0.0,
    )


def held_out(person: Person, moment: Touching) -> list[Reach]:
    """The arm that holds something out, and where both look meanwhile."""
    met, index, start, u = moment.plan, moment.index, moment.frame, person.u
    if not met.raised:
        return []
    contact = next(span for span in met.spans if span.phase.raised)
    way, goes, back = -met.facing[0], start + contact.start, start + met.parting.start
    target = gaze.Target(way * EYES_OUT[0], person.sheet.target("headYaw"), EYES_OUT[1])
    person.sheet.pulse("lookYaw", goes + 6 * u, target.eyes - person.sheet.target("lookYaw"), 3 * u, back - goes, 4 * u)
    person.sheet.pulse("lookPitch", goes + 6 * u, target.pitch - person.sheet.target("lookPitch"), 3 * u, back - goes, 4 * u)
    if met.heights[index] > met.heights[1 - index]:  # the smaller one stands in front
        person.sheet.pulse("lane", goes + 20 * u, BEHIND, 20 * u, max(0.0, back - goes - 20 * u), 24 * u)
    if met.form.roles[index] != met.raised:
        return []
    x, y = met.at[index] + way * OUT[0] * person.height, OUT[1] * person.height
    on = contact.end - contact.start
    return [Reach(met.hands[index], round(x, 4), round(y, 4), way, _r(goes), _r(on), _r(back - goes - on), _r(BACK * u))]


def changes_hands(person: Person, met: Plan, index: int, start: float) -> None:
    """The one lets go of what the other one has taken."""
    at, u = start + exchange(met), person.u
    if index == 0:
        let_go(person, met.hands[0], at + 8 * u)
    else:
        take(person, met.hands[1], carry(met.thing, met.opened), at - 2 * u)


def exchange(met: Plan) -> float:
    """The frame of an interaction, from its start, at which a thing changes hands."""
    held = next(span for span in met.spans if span.phase.kind == "hold")
    return held.start + 0.4 * (held.end - held.start)


def things(
    hands: Hands, times: Mapping[str, tuple[int, int]], meetings: Mapping[str, Plan], taken: Mapping[str, float], fps: int
) -> tuple[Thing, ...]:
    """Every thing with where it is all the time. `taken`: by beat, frames until a thing is in or out of the hand."""
    return tuple(_thing(item, times, meetings, taken, per_frame(fps)) for item in hands.items)


def _thing(
    item: Item, times: Mapping[str, tuple[int, int]], meetings: Mapping[str, Plan], taken: Mapping[str, float], u: float
) -> Thing:
    stays: list[Stay] = []
    for beat, who, side, x, y, way in item.story:
        if not beat:
            stays.append(Stay(0.0, 0.0, who, side, round(x, 4), round(y, 4), way))
        elif way == "second":
            met, start = meetings[beat], times[beat][0]
            at, reach = start + exchange(met), start + met.meet - 16 * u
            stays.append(Stay(_r(reach), _r(14 * u), stays[-1].who, stays[-1].side, way="offer"))
            stays.append(Stay(_r(at), _r(CHANGES * u), who, side, way="second"))
            stays.append(Stay(_r(at + CHANGES * u), _r(SLIDES * u), who, side))
        else:
            at = times[beat][0] + taken[beat]
            stays.append(Stay(_r(at), _r((SETTLES if who else CHANGES) * u), who, side, round(x, 4), round(y, 4), way))
    return Thing(item.id, item.kind, item.seed, tuple(sorted(stays, key=lambda stay: stay.frame)))


def _r(frame: float) -> float:
    return round(frame, 2)
