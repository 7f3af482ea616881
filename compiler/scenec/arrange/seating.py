"""Who sits where: seats of the set that are free, the way to them, and how long it takes. Nothing here knows of time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scenec.acting import gait, rolling
from scenec.acting.channels import per_frame
from scenec.acting.interactions.plan import Actor, hands_alone
from scenec.acting.seats import DOWN, PLACING, UP, Sitting, hips_on, lowered_by, standing_place
from scenec.arrange.beats import TURN
from scenec.deeds import Sit
from scenec.diagnostics import Diagnostic, SceneError
from scenec.interaction import Interaction
from scenec.rigs.person.build import Build, build_of
from scenec.sets.stage import BESIDE, Seat, Stage
from scenec.story import Beat, Story

IN_REACH = 1.0  # metres
HIDING = 0.42  # metres beside a seat within which somebody who stands hides who sits
STAY = 0.16  # metres that are not worth a walk: two small steps do


@dataclass(frozen=True)
class Sat:
    """How somebody comes to sit: frames in which they stand up from another seat, turn round, walk, set their feet and sit down,
    one after the other. `lowered`: metres of the picture that the eyes are lower then."""

    who: str
    start: float
    seat: Sitting
    rise: int
    turn: int
    walk: int
    place: int
    down: int
    lowered: float

    @property
    def length(self) -> int:
        """Frames of all of it."""
        return self.rise + self.turn + self.walk + self.place + self.down


@dataclass(frozen=True)
class Stood:
    """Somebody stands up, over `frames`, and stands at `x` metres then, `depth` metres farther back than usual; faces a side."""

    who: str
    x: float
    facing: int
    frames: int
    depth: float


class Seats:
    """The seats of a stage while the script is followed."""

    def __init__(self, story: Story, stage: Stage) -> None:
        self.story, self.stage = story, stage
        self.u = per_frame(story.format.fps)
        self.taken: dict[str, Seat] = {}
        self.sitting: dict[str, Sitting] = {}
        self.depths: dict[str, float] = {}  # of who sits, or stands before a seat

    def sit(self, beat: Sit, who: str, x: float, facing: int, near: float, others: Mapping[str, float], opening: bool) -> Sat:
        """`who`, who is at `x` metres, sits down near `near`; `others`: where the others are. Raises SceneError for no seat."""
        before = self.sitting.get(who)
        self.taken.pop(who, None)
        standing = [other for name, other in others.items() if name not in self.sitting and name not in beat.who]
        seat = self._choose(beat, who, x, near, standing)
        self.taken[who] = seat
        character = self.story.characters[who]
        build = build_of(character.look, character.age)
        head = character.height / build.heads
        place = self._sitting(seat, build, head, others.values())
        self.sitting[who], self.depths[who] = place, place.depth
        horizon = (self.stage.ground - self.stage.horizon) / self.stage.pixels_per_metre
        lowered = lowered_by(place.hips, place.depth, place.lane, build, head, horizon)
        if opening or (before is not None and abs(before.x - place.x) < 1e-6):
            return Sat(who, x, place, 0, 0, 0, 0, 0, lowered)
        goal = standing_place(place, build, head)
        far = abs(goal - x) > STAY
        way = 1 if goal >= x else -1
        turn = round(TURN * self.u) if far and facing != way else 0
        walk = round(gait.natural_frames(abs(goal - x), build.leg * head) * self.u) if far else 0
        rise = round(UP * self.u) if before is not None else 0
        return Sat(who, x, place, rise, turn, walk, round(PLACING * self.u), round(DOWN * self.u), lowered)

    def stand(self, who: str) -> Stood | None:
        """`who` leaves the seat; None when they stand already."""
        place = self.sitting.pop(who, None)
        self.taken.pop(who, None)
        if place is None:
            return None
        character = self.story.characters[who]
        build = build_of(character.look, character.age)
        x = standing_place(place, build, character.height / build.heads)
        return Stood(who, x, place.facing, round(UP * self.u), place.depth)

    def actor(self, who: str, x: float, facing: int, stay: bool) -> Actor:
        """Somebody at `x` metres who is about to do something; unless they `stay` seated they get up first."""
        character = self.story.characters[who]
        stood = None if stay else self.stand(who)
        place, rise = (stood.x, stood.frames) if stood is not None else (x, 0)
        build = build_of(character.look, character.age)
        low = rolling.lowered_of(character)
        return Actor(who, character.height, build, place, facing, stay, rise, self.depths.get(who, 0.0), low > 0, low)

    def stays(self, beat: Interaction, x: Mapping[str, float], facing: Mapping[str, int]) -> dict[str, bool]:
        """Of the two of an interaction in their order, who need not stand up for it: two on one bench, and who sits while
        somebody comes to take, clap or shake the hand."""
        first, second = beat.who
        if first in self.sitting and second in self.sitting:
            near = abs(self.sitting[first].x - self.sitting[second].x) < IN_REACH
            return {first: near, second: near}
        turned = facing.get(second, 1) == (1 if x[first] >= x[second] else -1) or self.may_turn(second)
        return {first: False, second: second in self.sitting and turned and hands_alone(beat.form)}

    def may_turn(self, who: str) -> bool:
        """Whether somebody can turn round where they are: on a chair nobody can."""
        return who not in self.taken or not self.taken[who].way

    def turned(self, who: str, facing: int) -> None:
        """Who sits on a bench has turned to a side."""
        if who in self.sitting:
            s = self.sitting[who]
            self.sitting[who] = replace(s, facing=facing)

    def _choose(self, beat: Sit, who: str, x: float, near: float, standing: Sequence[float]) -> Seat:
        """The nearest free seat; one before which somebody stands, who would hide it, only where there is no other."""
        free = [seat for seat in self.stage.seats if seat not in self.taken.values()]
        at = self.stage.metres_of
        within = [seat for seat in free if beat.on is None or abs(at(seat.x) - near) <= BESIDE]
        if not within:
            where = f'at "{beat.on}"' if beat.on else "here"
            sits = ", ".join(sorted(self.taken))
            message = f"every seat {where} is taken, and {who} is to sit down"
            raise SceneError((Diagnostic("no-seat", "error", message, beat.span, f"let one of these stand up before: {sits}"),))
        here = near if self.stage.seated else x

        def hidden(seat: Seat) -> bool:
            return any(abs(at(seat.x) - other) < HIDING for other in standing)

        return min(within, key=lambda seat: (hidden(seat), abs(at(seat.x) - here), seat.x))

    def _sitting(self, seat: Seat, build: Build, head: float, others: Collection[float]) -> Sitting:
        scale = self.stage.pixels_per_metre
        x = self.stage.metres_of(seat.x)
        nearest = min(others, key=lambda other: abs(other - x), default=0.0)
        facing = seat.way or (1 if nearest >= x else -1)
        hips = hips_on(build, head, (seat.floor - seat.top) / scale)
        table = None
        if seat.edge is not None and self.stage.table is not None:
            table = (abs(seat.edge - seat.x) / scale / head, (seat.floor - self.stage.table.top) / scale / head)
        grips = tuple((grip.x / scale / head, grip.up / scale / head) for grip in seat.grip or ())
        place = Sitting(x, (self.stage.ground - seat.floor) / scale, hips, facing, seat.knees, table)
        return replace(place, turned=seat.yaw, lane=seat.lane, grips=grips)


def opening(beats: Sequence[Beat], advancing: tuple[type, ...]) -> Iterator[Sit]:
    """The `sit` beats before anything else that takes time: these people sit when the film begins."""
    for beat in beats:
        if isinstance(beat, Sit):
            if beat.at is None:
                yield beat
        elif isinstance(beat, advancing) and beat.at is None:
            return


def own_seats(story: Story, stage: Stage) -> list[Sit]:
    """What makes everybody sit at their mark where all do, as in a car."""
    cast = [staged for staged in story.cast if staged.mark is not None and stage.seated]
    return [Sit(f"seat of {staged.character}", who=(staged.character,), on=staged.mark) for staged in cast]
