"""How an interaction is wanted: the held look before a kiss, hesitation, refusal, and what a manner adds. Pure Python."""

from __future__ import annotations

from scenec.acting import gaze
from scenec.acting.channels import BREATH, LOOK_PITCH, LOOK_YAW, NOD, arm
from scenec.acting.interactions.plan import HELD_LOOK, HESITATION, Plan
from scenec.acting.interactions.stepping import two_steps
from scenec.acting.person import Person
from scenec.interaction import Refusal
from scenec.timeline import Grip

TO_LIPS = -7.0  # degrees that eyes go down from the other's eyes to the lips
STOPS = 0.2  # metres of a step back from which on a hand is held up too
HELD_UP = (26.0, 118.0, -34.0)  # upper arm, forearm, wrist of a palm held up


def held_look(person: Person, p: Plan, start: float) -> None:
    """Near, still: a breath, the eyes go to the lips and back, the lids sink."""
    u, s, sheet = person.u, person.facing, person.sheet
    whole = HELD_LOOK * p.manner.tempo * u
    at = start + p.spans[0].end - whole
    sheet.pulse(BREATH, at + 0.35 * whole, 1.6, 0.33 * whole, 0.1 * whole, 0.6 * whole)
    sheet.pulse(LOOK_PITCH, at + 0.30 * whole, TO_LIPS, 2 * u, 0.30 * whole, 2 * u)
    sheet.pulse("eyeBlink", at + 0.55 * whole, 0.16, 0.4 * whole, 0.5 * whole, 12 * u)
    sheet.pulse("jawOpen", at + 0.7 * whole, 0.07, 0.3 * whole, 0.4 * whole, 10 * u)
    sheet.pulse("lean", at + 0.9 * whole, 2.2 * s, 0.6 * whole, 0.1 * whole, 16 * u)
    sheet.pulse("headRoll", at + 0.9 * whole, 3.0 * s, 0.6 * whole, 0.1 * whole, 16 * u)


def colour(person: Person, p: Plan, start: float) -> None:
    """What a manner adds before and after: awkward people look down, formal ones bow their heads."""
    u, sheet, name = person.u, person.sheet, p.manner_name
    begin, parting = start + p.spans[0].start, start + p.parting.start
    if name == "awkward":
        sheet.pulse(LOOK_PITCH, begin + 6 * u, -22.0, 3 * u, 12 * u, 4 * u)
        sheet.pulse(LOOK_PITCH, parting + 20 * u, -24.0, 3 * u, 20 * u, 4 * u)
        sheet.pulse(NOD, parting + 24 * u, -5.0, 9 * u, 14 * u, 12 * u)
        sheet.pulse("curve", begin + 14 * u, -0.03 * person.facing, 14 * u, 10 * u, 14 * u)
    elif name == "formal":
        sheet.pulse(NOD, begin + 14 * u, -6.5, 9 * u, 2 * u, 12 * u)
        sheet.pulse(NOD, parting + 26 * u, -5.5, 9 * u, 2 * u, 12 * u)
    elif name == "playful":
        sheet.pulse("browOuterUp", begin + 8 * u, 0.30, 5 * u, 7 * u, 10 * u)
        sheet.pulse("headRoll", begin + 10 * u, 5.0 * person.facing, 9 * u, 8 * u, 12 * u)


def hesitate(person: Person, p: Plan, index: int, start: float) -> None:
    """Back a little, a look down or away, and then yes. Who begins stops and waits."""
    u, s, sheet = person.u, person.facing, person.sheet
    answer = _answer(p.form.hesitate, p.form.roles[index])
    at = start + hesitated(p)
    if index == 0 and answer is None:
        sheet.pulse("lean", at + 14 * u, -1.4 * s, 12 * u, 10 * u, 18 * u)
        return
    back = 3.5 + 12 * min(0.3, answer.back if answer else 0.0)
    sheet.pulse("lean", at + 12 * u, -back * s * (1 if index else 0.4), 12 * u, 10 * u, 22 * u)
    where = (answer.gaze if answer else None) or ("down" if index else "")
    if where in gaze.DIRECTIONS:
        _glance(person, where, at + 6 * u, 22 * u)


def hesitated(p: Plan) -> float:
    """The frame of the plan at which somebody hesitates."""
    kinds = [span.phase.kind for span in p.spans]
    span = p.spans[kinds.index(p.form.hesitated_at)] if p.form.hesitated_at in kinds else p.spans[0]
    return max(0.0, (span.start if span is not p.spans[0] else span.end) - (HESITATION + 6))


def refused(p: Plan) -> float:
    """The frame of the plan at which it is turned down."""
    kinds = [span.phase.kind for span in p.spans]
    span = p.spans[kinds.index(p.form.refused_at)] if p.form.refused_at in kinds else p.spans[0]
    return span.end if span is p.spans[0] else span.start + 0.35 * (span.end - span.start)


def refuse(person: Person, p: Plan, index: int, hands: list[int], start: float) -> None:
    """Who begins lifts a hand and lets it sink; the other shakes the head, leans and steps back and looks away."""
    u, s, sheet = person.u, person.facing, person.sheet
    at = start + refused(p)
    answer = _answer(p.form.refuse, p.form.roles[index]) or Refusal(p.form.roles[index])
    if index == 0:
        for side in dict.fromkeys(hands):
            rest = person.rest(side)
            for channel, goal, home in (("armUp", 34.0, rest.up), ("armLow", 66.0, rest.low)):
                sheet.pulse(arm(channel, side), at, 0.7 * (goal - home) * s, 16 * u, 12 * u, 26 * u)
        sheet.pulse("lean", at, 3.0 * s, 16 * u, 6 * u, 20 * u)
        if answer.gaze in gaze.DIRECTIONS:
            _glance(person, str(answer.gaze), at + 26 * u, 26 * u)
    else:
        sheet.pulse("lean", at + 4 * u, -5.0 * s, 10 * u, 14 * u, 26 * u)
        where = answer.gaze if answer.gaze in gaze.DIRECTIONS else "away"
        _glance(person, str(where), at + 8 * u, 34 * u)
        sheet.swing("headYaw", at + 10 * u, 6.0, 1.5, 8 * u, 18 * u, 12 * u)
        if answer.back >= STOPS:
            _palm(person, at + 2 * u)
    if answer.back > 0.02:
        late = 14 * u if index == 0 else 4 * u
        times = (at + late, at + late + 11 * u, at + late + 14 * u, at + late + 25 * u)
        two_steps(person, p.after[index], False, times, False)


def _answer(written: tuple[Refusal, ...], role: str) -> Refusal | None:
    return next((each for each in written if each.role == role), None)


def _palm(person: Person, at: float) -> None:
    """The hand towards the camera comes up between the two, open."""
    u, s, side = person.u, person.facing, -person.facing
    rest = person.rest(side)
    for channel, goal, home in zip(("armUp", "armLow", "wrist"), HELD_UP, (rest.up, rest.low, rest.wrist), strict=True):
        person.sheet.pulse(arm(channel, side), at + 13 * u, (goal - home) * s, 13 * u, 20 * u, 24 * u)
    person.sheet.pulse(arm("hand", side), at + 12 * u, 1.0, 9 * u, 20 * u, 18 * u)
    person.grips.append(Grip(side, round(at, 2), round(at + 57 * u, 2), "open"))
    person.busy[side] = max(person.busy[side], at + 57 * u)


def _glance(person: Person, where: str, at: float, hold: float) -> None:
    u, sheet = person.u, person.sheet
    target = gaze.direction(where, person.facing)
    for channel, goal in ((LOOK_YAW, target.eyes), (LOOK_PITCH, target.pitch)):
        sheet.pulse(channel, at, goal - sheet.target(channel), 3 * u, hold, 4 * u)
    turn = (target.head - sheet.target("headYaw")) * 0.5
    sheet.pulse("headYaw", at + 8 * u, turn, 11 * u, max(0.0, hold - 12 * u), 14 * u)
    sheet.pulse(NOD, at + 8 * u, 0.3 * target.pitch, 10 * u, max(0.0, hold - 12 * u), 14 * u)
