"""Who stands where, and where every walk leads: marks and talking distances as metres. Nothing here knows of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn

from scenec.acting import gait, rolling
from scenec.acting.channels import per_frame
from scenec.acting.interactions.plan import Plan, plan
from scenec.acting.rapport import talking_distance
from scenec.arrange.beats import ADVANCING, TURN, walk_through
from scenec.arrange.blocked import Staging, Walked, mark, place_of, stage_of
from scenec.arrange.drifting import APART, between, drift, free, nearest
from scenec.arrange.edges import SIDES, Edges, side_of, way_out
from scenec.arrange.hands import Hands, Reached, handed
from scenec.arrange.ledger import Ledger
from scenec.arrange.seating import Sat, Seats, Stood, opening, own_seats
from scenec.arrange.taking import in_reach, moments, reached
from scenec.arrange.together import peel_off
from scenec.camera.framing import Standing
from scenec.deeds import Exit, Handle, Sit, Stand
from scenec.diagnostics import Diagnostic, SceneError
from scenec.interaction import Interaction
from scenec.rigs.person.build import build_of
from scenec.story import Beat, CameraMove, Shot, Story, Turn, Walk, With
from scenec.vocabulary import AWAY


def block(story: Story) -> Staging:
    """Follows the script and notes where everybody is, before and after every walk."""
    return _Blocking(story).run()


class _Blocking:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.stage = stage_of(story)
        self.edges = Edges(story, self.stage)
        self.x: dict[str, float] = {}
        self.facing: dict[str, int] = {}
        self.on: list[str] = []
        self.walks: dict[str, Walked] = {}
        self.turns: dict[str, tuple[tuple[str, int], ...]] = {}
        self.lengths: dict[str, int] = {}
        self.meetings: dict[str, Plan] = {}
        self.hands, self.reached, self.ledger = Hands(story.place.weather), dict[str, Reached](), Ledger(story)
        self.leaving: dict[str, tuple[str, ...]] = {}  # by beat, all who leave with it
        self.begins: dict[str, float] = {}  # where those who leave together began
        self.seats = Seats(story, self.stage)
        self.sits: dict[str, tuple[Sat, ...]] = {}
        self.stands: dict[str, tuple[Stood, ...]] = {}

    def run(self) -> Staging:
        for staged in self.story.cast:
            if staged.mark is not None:
                wanted = mark(self.story, self.stage, staged.mark)
                self.x[staged.character] = self._free(wanted, staged.character)
                self.on.append(staged.character)
        self.x |= drift(self.x, self.on, self.ledger)
        for who in self.on:
            self.facing[who] = self._looks(who)
        first = [beat for beat in opening(self.story.beats, ADVANCING) if all(who in self.on for who in beat.who)]
        for each in [*own_seats(self.story, self.stage), *first]:
            self._sit(each, True)
        sats = [sat for each in list(self.sits) for sat in self.sits.pop(each)]
        seated = {sat.who: replace(sat, seat=self.seats.sitting[sat.who]) for sat in sats}  # as they have turned to each other
        self.edges.cut("wide", None, self._standing())
        first_x, first_facing, first_on = dict(self.x), dict(self.facing), frozenset(self.on)
        beats = tuple(walk_through(self.story.beats))
        for beat in (each for each in beats if each not in first):
            self._follow(beat)
        self.walks, self.lengths = peel_off(beats, self.walks, self.lengths, self.story.format.fps)
        for walked in self.walks.values():
            if walked.entering:
                first_x.setdefault(walked.who, walked.start)
                first_facing.setdefault(walked.who, 1 if walked.end >= walked.start else -1)
        return Staging(
            self.stage, first_x, first_facing, first_on, self.walks, self.turns, self.lengths, self.meetings, self.ledger,
            seated, self.sits, self.stands, self.reached, self.hands,
        )  # fmt: skip

    def _room(self, beat: Beat, who: str, other: str, over: bool = False) -> float:
        bonds = self.ledger.at(beat.id, who, other, over), self.ledger.at(beat.id, other, who, over)
        return talking_distance(*bonds) + rolling.room(self.story.characters[who], self.story.characters[other])

    def _follow(self, beat: Beat) -> None:
        match beat:
            case With():
                leaving = tuple(child.who[0] for child in beat.beats if isinstance(child, Exit))
                self.leaving |= {child.id: leaving for child in beat.beats if isinstance(child, Exit)}
                self.begins = dict(self.x)
            case Walk():
                self._walk(beat)
            case Exit():
                self._leave(beat)
            case Shot():
                self.edges.cut(beat.framing, beat.subject, self._standing())
            case CameraMove(move="pull-out"):
                self.edges.pull_out()
            case Interaction():
                self._meet(beat)
            case Handle():
                self._handle(beat)
            case Sit():
                self._sit(beat, False)
            case Stand():
                self._stand(beat)
            case Turn():
                here = [who for who in beat.who if who in self.x]  # who turns away from us keeps the side
                turned = [(who, self._towards(who, self._place(who if beat.to == AWAY else beat.to, beat))) for who in here]
                self.turns[beat.id] = self._face(turned)

    def _walk(self, beat: Walk) -> None:
        who = beat.who
        target = self._place(beat.to, beat)
        entering = who not in self.on
        if entering:
            ends = self._ends()
            way = SIDES.get(beat.side or "") or way_out(target, ends, [x for x in self.x.values() if x != target])
            self.x[who] = ends[way > 0]
            self.on.append(who)
        stood = self.seats.stand(who)
        self.x[who] = stood.x if stood is not None else self.x[who]
        rise = stood.frames if stood is not None else 0
        self.seats.depths.pop(who, None)
        start, before = self.x[who], self.facing.get(who, 1)
        if beat.to in self.x and beat.to != who:
            from_left = start <= target
            end = target - self._room(beat, who, beat.to) * (1 if from_left else -1)
            facing = 1 if from_left else -1
        else:
            end = self._free(target, who)
            facing = 0
        self.x[who] = end
        facing = facing or self._looks(who)
        self.facing[who] = facing
        way = 1 if end >= start else -1
        rounds = (not entering and before != way, facing != way)
        turn, length = self._length(beat, abs(end - start), sum(rounds))
        turns = turn * rounds[0], turn * rounds[1]
        passed = self._passed(who, start, end)
        self.walks[beat.id] = Walked(who, start, end, facing, entering, turns, passing=passed, rise=rise)
        self.lengths[beat.id] = length + rise
        self._followed(beat, who, beat.to)
        self.edges.moved(self._standing())

    def _followed(self, beat: Beat, who: str, to: str | None) -> None:
        """The others turn to who has come."""
        turned = []
        for other in self.on:
            if other != who and self._turns(other) and (to == other or self._nearest(other) == who):
                side = self._side(self.x[who] - self.x[other], other)
                if side != self.facing[other]:
                    turned.append((other, side))
        self.turns[beat.id] = (*self.turns.get(beat.id, ()), *self._face(turned))

    def _leave(self, beat: Exit) -> None:
        """Somebody walks out of the picture, and is not on stage any more."""
        who = beat.who[0]
        stood = self.seats.stand(who)
        self.x[who] = stood.x if stood is not None else self.x[who]
        rise = stood.frames if stood is not None else 0
        start, ends = self.x[who], self._ends(who)
        self.on.remove(who)
        del self.x[who]
        others = list(self.x.values())
        way = SIDES.get(beat.to or "") or way_out(start, ends, others)
        if beat.to is not None and beat.to not in SIDES:
            way = side_of(start, self._place(beat.to, beat), APART)
        end, before = ends[way > 0], self.facing.pop(who)
        # Who leave together keep their distance.
        distance = max(abs(end - self.begins.get(other, start)) for other in (who, *self.leaving.get(beat.id, ())))
        end = start + way * max(distance, APART)
        turn, length = self._length(beat, abs(end - start), int(before != way))
        turns = (turn * (before != way), 0)
        self.walks[beat.id] = Walked(who, start, end, way, False, turns, True, self._passed(who, start, end), rise)
        self.lengths[beat.id] = length + rise
        self.turns[beat.id] = ()

    def _ends(self, also: str = "") -> tuple[float, float]:
        """Metres left and right beyond which nobody is seen now. `also`: somebody of the shot who is just leaving."""
        people, subject = self._standing(), self.edges.subject
        found = next((Standing(self.x[name], self._height(name)) for name in (subject, also) if name in self.x), None)
        return self.edges.span(people, found)

    def _standing(self) -> list[Standing]:
        return [Standing(self.x[who], self._height(who)) for who in self.on]

    def _height(self, who: str) -> float:
        return self.story.characters[who].height

    def _passed(self, who: str, start: float, end: float) -> tuple[float, ...]:
        """Places of those whom a walk leads past. Who sits is behind the way anyhow."""
        return between(start, end, [x for name, x in self.x.items() if name != who and name not in self.seats.taken])

    def _towards(self, who: str, x: float) -> int:
        """The side that somebody turns to for what is at `x`; on a chair the head turns alone."""
        return self._side(x - self.x[who], who) if self._turns(who) else self.facing[who]

    def _turns(self, who: str) -> bool:
        return who in self.x and self.seats.may_turn(who)

    def _face(self, turned: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
        for who, side in turned:
            self.facing[who] = side
            self.seats.turned(who, side)
        return tuple(turned)

    def _sit(self, beat: Sit, opens: bool) -> None:
        """Everybody of the beat to a seat of their own."""
        sats = []
        for who in beat.who:
            if who not in self.on:
                self._missing(who, "sit", beat)
            near = mark(self.story, self.stage, beat.on, beat) if beat.on else self.x[who]
            others = {name: x for name, x in self.x.items() if name != who and name in self.on}
            sat = self.seats.sit(beat, who, self.x[who], self.facing.get(who, 1), near, others, opens)
            self.x[who], self.facing[who] = sat.seat.x, sat.seat.facing
            sats.append(sat)
        for who in beat.who:
            self._followed(beat, who, None)
        if opens:
            self.turns.pop(beat.id, None)
        self.sits[beat.id] = tuple(sats)
        self.lengths[beat.id] = max((sat.length for sat in sats), default=0)

    def _stand(self, beat: Stand) -> None:
        stood = [found for who in beat.who if (found := self.seats.stand(who)) is not None]
        for each in stood:
            self.x[each.who] = each.x
        self.stands[beat.id] = tuple(stood)
        self.lengths[beat.id] = max((each.frames for each in stood), default=0)

    def _missing(self, who: str, what: str, beat: Beat) -> NoReturn:
        message = f'"{who}" is not on stage to {what}'
        raise SceneError((Diagnostic("not-on-stage", "error", message, beat.span, f"let {who} walk in before"),))

    def _meet(self, beat: Interaction) -> None:
        """Two people come together and part again; afterwards they stand where they let go of each other."""
        for who in beat.who:
            if who not in self.on:
                self._missing(who, beat.form.name, beat)
        stay = self.seats.stays(beat, self.x, self.facing)
        first, second = (self.seats.actor(who, self.x[who], self.facing[who], stays) for who, stays in stay.items())
        planned = plan(beat, first, second, self.story.format.fps, self._room(beat, *beat.who, over=True))
        planned = handed(planned, beat, self.hands)
        self.meetings[beat.id] = planned
        self.lengths[beat.id] = max(1, round(planned.length))
        for index, who in enumerate(beat.who):
            self.x[who] = planned.after[index]
            self._face([(who, planned.faces(index))])
        self.seats.depths |= {who: second.depth for who, stays in stay.items() if not stays}

    def _handle(self, beat: Handle) -> None:
        """Something is taken or put down: the hand that does it, and a walk up to the place if it is too far."""
        who = beat.who[0]
        on = self._place(beat.on, beat) if beat.on else None
        actor = self.seats.actor(who, self.x[who], self.facing[who], True)
        if who in self.seats.sitting and not in_reach(beat, self.hands, actor, self.stage, on):
            actor = self.seats.actor(who, self.x[who], self.facing[who], False)
        found = reached(beat, self.hands, actor, self.stage, on, [x for name, x in self.x.items() if name != who])
        passing, times = self._passed(who, found.begin, found.end), moments(found, actor, self.story.format.fps)
        self.reached[beat.id] = replace(found, passing=passing, times=times, rise=actor.rise)
        self.lengths[beat.id] = round(times[-1])
        self.x[who], self.facing[who] = found.end, found.facing

    def _length(self, beat: Walk | Exit, distance: float, turns: int) -> tuple[int, int]:
        """Frames of each turn that belongs to a walk, and of all of it: as long as written, else at a natural pace."""
        fps = self.story.format.fps
        turn = round(TURN * per_frame(fps))
        if beat.over is not None:
            length = max(1, round(beat.over.frames(fps)))
            return min(turn, length // 4), length
        character = self.story.characters[beat.who if isinstance(beat, Walk) else beat.who[0]]
        build = build_of(character.look, character.age)
        leg = build.leg * character.height / build.heads
        return turn, round(gait.natural_frames(distance, leg) * per_frame(fps)) + turns * turn

    def _place(self, to: str, beat: Beat) -> float:
        return self.x[to] if to in self.x else place_of(self.story, self.stage, to, beat)

    def _free(self, wanted: float, who: str) -> float:
        return free(wanted, [x for name, x in self.x.items() if name != who])

    def _nearest(self, who: str) -> str | None:
        return nearest(who, self.x, self.on)

    def _looks(self, who: str) -> int:
        """Which way somebody faces: to the nearest other, alone to the middle of the stage."""
        near = self._nearest(who)
        return self._side((self.x[near] if near else 0.0) - self.x[who], who)

    def _side(self, dx: float, who: str) -> int:
        if abs(dx) < 0.05:
            return self.facing.get(who, 1)
        return 1 if dx > 0 else -1
