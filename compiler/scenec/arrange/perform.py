"""Acts the story out: a performance for everybody who is ever on stage."""

from __future__ import annotations

from dataclasses import replace

from scenec.acting import gait, gaze, mood, rolling
from scenec.acting.channels import per_frame
from scenec.acting.fading import Felt, fade
from scenec.acting.holding import start_with
from scenec.acting.person import Person
from scenec.acting.rapport import Rapport
from scenec.acting.rests import GRIPPING, HANDS, first_of, pockets_in
from scenec.arrange.act import act_window
from scenec.arrange.blocked import mark, screen_of
from scenec.arrange.film import Film, Part, glance, meets, on_the_road, spoken_by
from scenec.arrange.gesturing import gesture
from scenec.arrange.going import face_us, leave_seat, place, take_seat, turn_round, walk
from scenec.arrange.handling import Handling, carried, handling, held_out, with_things
from scenec.arrange.meeting import AVERTED_YAW, meet_openly
from scenec.arrange.moments import (
    Gesturing,
    Glancing,
    Looking,
    Moment,
    Mood,
    Noticing,
    Rising,
    Seating,
    Touching,
    Turning,
    Walking,
    moments,
)
from scenec.arrange.seating import Sat
from scenec.arrange.shots import Places, where_seen
from scenec.arrange.uttering import kept
from scenec.camera.framing import EYES
from scenec.rigs.person.build import build_of
from scenec.story import Feeling
from scenec.timeline import Contact, Feet, Performance, Reach, Window

EXPECTANT = 0.45  # of the feeling of the film's first line, in who is going to say it
NOTICED = 6.0  # degrees of the head below which one looks there already


def perform(stage: Film) -> tuple[Performance, ...]:
    """Everybody's performance, in the order in which they are cast."""
    names = [staged.character for staged in stage.story.cast if staged.character in stage.where.staging.x]
    names += [who for who in stage.where.staging.x if who not in names]
    return tuple(_Act(stage, who).performance() for who in names)


class _Act:
    """One character from the first frame to the last: moments in the order of time, window by window."""

    def __init__(self, stage: Film, who: str) -> None:
        self.stage = stage
        self.u = per_frame(stage.fps)
        character = stage.story.characters[who]
        staging = stage.where.staging
        build = build_of(character.look, character.age)
        self.person = Person(who, character.height, build, character.energy, self.u, staging.x[who], staging.facing[who])
        self.person.wheels = rolling.rides(character.look)
        self.person.pockets, self.person.satchel = pockets_in(character.look), bool(character.look.get("satchel"))
        cast = list(stage.story.characters)
        self.person.number = first_of(cast[0]) + cast.index(who)
        self.character = character
        self.moments = with_things(
            moments(stage.story, who, stage.times, stage.timings, stage.where), who, stage.where, stage.times
        )
        self.asked: str | None = None  # whom or what the writer makes them look at
        self.part = Part()
        self.contacts: list[Contact] = []
        self.reaches: list[Reach] = []
        self.felt = Felt(Feeling())
        self.rapports = [each for each in stage.altered if each.of == who]

    def performance(self) -> Performance:
        stage, person = self.stage, self.person
        self._stands_to(self._partner(0), 0.0)
        mood.begin(person, self._first_feeling())
        for side, kind in stage.where.staging.hands.first.get(person.id, {}).items():
            start_with(person, side, carried(stage.story, kind))
        place(person, self._seat())
        gaze.begin(person, self._partner_target(0))
        todo = list(self.moments)
        for window in stage.windows:
            while todo and (todo[0].frame < window.end or window is stage.windows[-1]):
                self._do(todo.pop(0), window)
            self._follow_talk(window)
            self._relate(window)
            self.felt = fade(person, self.felt, window.start, window.end)
            act_window(person, stage, window, self.part)
        hand = GRIPPING if person.seat is not None and person.seat.grips else HANDS[person.number % len(HANDS)]
        return Performance(
            person.id,
            self.character.look,
            self.character.age,
            person.height,
            person.sheet.tracks(),
            self._feet(),
            ((hand, hand), (hand, hand)),
            spoken_by(person.id, stage),
            where_seen(stage.where, person.id, stage.frames),
            tuple(sorted(person.grips, key=lambda g: (g.frame, g.side))),
            tuple(self.contacts),
            tuple(self.reaches),
            kept(person, stage),
        )

    # ---- moments ----

    def _do(self, moment: Moment | Handling, window: Window) -> None:
        match moment:
            case Mood():
                self._mood(moment, window)
            case Walking():
                walk(self.person, moment, self.part, self._partner_target)
            case Seating():
                take_seat(self.person, moment, self.part, self._partner_target)
            case Rising():
                leave_seat(self.person, moment.frame, moment.end - moment.frame, self.part)
            case Touching():
                self.asked = None
                self.contacts += meet_openly(self.person, self.part, moment, self.stage.windows)
                self.reaches += held_out(self.person, moment)
            case Handling():
                face_us(self.person, moment.frame)
                self.reaches.append(handling(self.person, self.part, moment, carried(self.stage.story, moment.found.thing)))
            case _:
                self._turn_and_look(moment)

    def _turn_and_look(self, moment: Moment) -> None:
        match moment:
            case Turning():
                self._turn(moment)
            case Looking() | Glancing() | Noticing() if self.person.back:
                pass
            case Looking():
                self._look(moment)
            case Glancing():
                self._glance(moment)
            case Noticing():
                self._notice(moment)
            case Gesturing():
                gesture(self.person, moment, self.stage, self.part, self._way(moment))

    def _mood(self, moment: Mood, window: Window) -> None:
        here = self.stage.window(max(moment.frame, window.start))
        frame = max(moment.frame, here.start)
        self.person.again = moment.again
        self.felt = Felt(moment.feeling)
        if moment.feeling != self.person.feeling:
            mood.change(self.person, frame, moment.feeling, here.end)
            self.part.turns.append(frame)

    def _seat(self) -> Sat | None:
        return self.stage.where.staging.seated.get(self.person.id)

    def _turn(self, moment: Turning) -> None:
        person = self.person
        self.asked = moment.to or self.asked
        if moment.facing != person.facing or moment.back != person.back:
            turn_round(person, moment, self.part)
        if self.person.back:
            gaze.turn_back(person, moment.frame - 3 * self.u)
            return
        target = self._target(self.asked, moment.end) if self.asked else self._partner_target(moment.end)
        if gaze.turn_to(person, moment.frame - 3 * self.u, target):
            self.part.turns.append(moment.frame - 3 * self.u)

    def _look(self, moment: Looking) -> None:
        if moment.to is None and self.asked is None:
            return
        self.asked = moment.to
        target = self._target(moment.to, moment.frame) if moment.to else self._partner_target(moment.frame)
        if gaze.turn_to(self.person, moment.frame, target):
            self.part.turns.append(moment.frame)
        self.part.fixed.append((moment.frame - 6 * self.u, moment.frame + 30 * self.u))

    def _glance(self, moment: Glancing) -> None:
        glance(self.person, self.part, moment.frame, moment.end, self._target(moment.to, moment.frame))

    def _notice(self, moment: Noticing) -> None:
        target = gaze.within_reach(gaze.towards(moment.x - self.person.x), self.person.facing)
        if target.head * self.person.facing < 0 or abs(target.head - self.person.sheet.target("headYaw")) > NOTICED:
            glance(self.person, self.part, moment.frame, moment.end, target)

    def _follow_talk(self, window: Window) -> None:
        """Whoever is not told where to look looks at who speaks; who speaks, at whom it is said to."""
        if self.asked is not None or self.person.back:
            return
        line = next((each for each in self.stage.lines if window.start <= each.frame < window.end and not each.off), None)
        if line is None or meets(self.part.moving, window.start, window.end):
            return
        target = self._partner_target(line.frame)
        if gaze.turn_to(self.person, max(window.start, line.frame - 5 * self.u), target):
            self.part.turns.append(line.frame - 5 * self.u)

    def _relate(self, window: Window) -> None:
        """Bearing and face follow how somebody stands to whom they are with: when that changes, or when the other one does."""
        person = self.person
        changed = [each.frame for each in self.rapports if window.start <= each.frame < window.end]
        for frame in [float(window.start), *changed]:
            before = person.rapport
            self._stands_to(self._partner(frame), frame)
            if person.rapport.bearing == before.bearing:
                continue
            mood.relate(person, frame, window.end)
            free = frame in changed or not meets(self.part.moving, frame - self.u, frame + 30 * self.u)
            if free and abs(person.sheet.target("yaw")) < AVERTED_YAW:
                person.sheet.key("yaw", frame, gait.body_yaw(person), 34 * self.u, "io")

    def _stands_to(self, partner: str | None, frame: float) -> None:
        """Note how somebody stands to whom they are with."""
        me, stage = self.person.id, self.stage
        if partner is None:
            self.person.rapport, self.part.yields = Rapport(), False
            return
        self.person.rapport = stage.rapport(me, partner, frame)
        self.part.yields = self.person.rapport.yields(stage.rapport(partner, me, frame))

    # ---- whom and what ----

    def _first_feeling(self) -> Feeling:
        first = min(self.stage.lines, key=lambda each: each.frame, default=None)
        if first is None or first.who != self.person.id:
            return Feeling()
        feeling = self.stage.line(first.id).feeling
        return Feeling(feeling.name, feeling.level * EXPECTANT, feeling.mix)

    def _partner_target(self, at: float) -> gaze.Target:
        partner = self._partner(at)
        if partner is None or on_the_road(self.person, self.stage.lines, at):
            return gaze.ahead(self.person.facing, self.stage.where.staging.stage.seated)
        return self._target(partner, at)

    def _partner(self, at: float) -> str | None:
        """Whom somebody looks at by themselves: the speaker, or whom they speak to; else the nearest."""
        me, where = self.person.id, self.stage.where
        others = [who for who in self.stage.story.characters if who != me and where.standing(who, at) is not None]
        spoken = [each for each in self.stage.lines if each.frame <= at + 6 * self.u]
        current = max(spoken, key=lambda each: each.frame, default=None)
        if current is not None and current.who == me:
            to = self.stage.line(current.id).to
            before = [each.who for each in spoken if each.who != me and each.frame < current.frame]
            wanted = [to, before[-1] if before else None]
        else:
            wanted = [current.who if current is not None else None]
        for name in wanted:
            if name in others:
                return name
        mine = self.person.x
        return min(others, key=lambda who: abs(_x(where, who, at) - mine), default=None)

    def _target(self, to: str, at: float) -> gaze.Target:
        if to in gaze.DIRECTIONS:
            return gaze.direction(to, self.person.facing)
        return gaze.within_reach(self._straight(to, at), self.person.facing)

    def _straight(self, to: str, at: float) -> gaze.Target:
        person, where = self.person, self.stage.where
        standing = where.standing(to, at) if to in self.stage.story.characters else None
        if standing is not None:
            mine = where.standing(person.id, at)
            rise = EYES * (standing.height - person.height) - standing.lowered + (mine.lowered if mine else 0.0)
            straight = gaze.towards(standing.x - person.x or person.facing * 0.01, rise)
            return replace(straight, head=straight.head * self.stage.rapport(person.id, to, at).bearing.head)
        if to in self.stage.story.characters:
            return gaze.towards(float(person.facing))
        if (screen := screen_of(self.stage.story, where.staging.stage, to)) is not None:
            return gaze.towards(screen[0] - person.x or person.facing * 0.01, screen[1] - EYES * person.height)
        return gaze.towards(mark(self.stage.story, where.staging.stage, to) - person.x)

    def _way(self, moment: Gesturing) -> int:
        """Which way a gesture goes: to what it is meant for, else where one faces; on narrow seats away from the other."""
        if moment.to is None:
            narrow = self.person.seat is not None and self.stage.where.staging.stage.seated
            return -self.person.facing if narrow else self.person.facing
        target = self._target(moment.to, moment.frame)
        return 1 if target.eyes >= 0 else -1

    # ---- the rest of a performance ----

    def _feet(self) -> Feet:
        first = Person(
            self.person.id, self.person.height, self.person.build, self.person.energy, self.u,
            self.stage.where.staging.x[self.person.id], self.stage.where.staging.facing[self.person.id],
        )  # fmt: skip
        place(first, self._seat())
        left, right = first.feet[-1], first.feet[1]
        return Feet((left[0], right[0]), (left[1], right[1]), tuple(self.person.steps), (first.depth, first.depth))


def _x(where: Places, who: str, at: float) -> float:
    standing = where.standing(who, at)
    return standing.x if standing else 1e9
