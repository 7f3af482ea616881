"""Shots: where each begins and ends, and where everybody stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scenec.acting import rolling
from scenec.arrange.beats import walk_through
from scenec.arrange.blocked import Staging
from scenec.arrange.cameras import framed, halves_of, keys_of, shaken, unseen_in
from scenec.arrange.directing import direct, passage
from scenec.arrange.directing.scene import TALL_TOGETHER
from scenec.camera.framing import Standing
from scenec.rigs.person.build import build_of
from scenec.story import CameraMove, Character, Line, Shot, Story
from scenec.take import Timing
from scenec.timeline import ShotSpan

TURNED = 0.8  # how much of the lead room somebody half turned to us needs


@dataclass(frozen=True)
class Moved:
    """A walk in time: frames, metres, the facing after it, and whether it began or ends off stage."""

    who: str
    first: int
    last: int
    start: float
    end: float
    facing: int
    entering: bool
    leaving: bool = False
    lowered: float | None = 0.0  # as the camera's Standing has it after this; None: as before


@dataclass(frozen=True)
class Places:
    """Where everybody is at any frame."""

    story: Story
    staging: Staging
    moves: tuple[Moved, ...]
    turns: tuple[tuple[int, str, int], ...]  # (frame, who, facing)
    times: Mapping[str, tuple[int, int]]

    def standing(self, who: str, at: float) -> Standing | None:
        """`who` at a frame, None while off stage. As soon as a walk has begun they count as where they go, or as gone."""
        on = who in self.staging.on
        x, facing, since = self.staging.x.get(who, 0.0), self.staging.facing.get(who, 1), -1.0
        lowered = self.staging.seated[who].lowered if who in self.staging.seated else 0.0
        for each in self.moves:
            if each.who == who and each.first < at:
                on, x, facing, since = not each.leaving, each.end, each.facing, each.first
                lowered = lowered if each.lowered is None else each.lowered
        character = self.story.characters.get(who)
        lowered = (rolling.lowered_of(character) if character is not None else 0.0) or lowered
        for frame_, name, side in self.turns:
            if name == who and since <= frame_ <= at:
                facing = side
        return Standing(x, self.story.characters[who].height, facing * TURNED, lowered) if on else None

    def everybody(self, at: float) -> list[Standing]:
        """All who are on stage at a frame."""
        found = [self.standing(who, at) for who in self.story.characters]
        return [each for each in found if each is not None]


def places(story: Story, staging: Staging, times: Mapping[str, tuple[int, int]]) -> Places:
    """The staging laid in time."""
    moves = [
        Moved(w.who, times[beat][0], times[beat][1], w.start, w.end, w.facing, w.entering, w.leaving)
        for beat, w in staging.walks.items()
    ]
    for beat, met in staging.meetings.items():
        first, last = times[beat]
        parting = first + round(met.parting.start)
        for index, who in enumerate(met.who):
            low, side = None if met.sits[index] else -met.depth, met.facing[index]
            down = kneeling(story.characters[who]) - met.depth if met.kneels(index) else low
            middle = Moved(who, first, first + round(met.meet), met.near[index], met.at[index], side, False, lowered=down)
            moves += [middle, Moved(who, parting, last, met.at[index], met.after[index], side, False, lowered=low)]
    for beat, sats in staging.sits.items():
        first = times[beat][0]
        moves += [Moved(s.who, first, first + s.length, s.start, s.seat.x, s.seat.facing, False, lowered=s.lowered) for s in sats]
    for beat, stood in staging.stands.items():
        first = times[beat][0]
        moves += [Moved(s.who, first, first + s.frames, s.x, s.x, s.facing, False, lowered=-s.depth) for s in stood]
    moves += [
        Moved(f.who, times[beat][0], round(times[beat][0] + f.times[1]), f.begin, f.end, f.facing, False)
        for beat, f in staging.reached.items()
        if f.end != f.begin
    ]
    turns = [
        (times[beat][1] if beat in staging.walks else times[beat][0], who, side)
        for beat, turned in staging.turns.items()
        for who, side in turned
    ]
    turns += [
        (times[beat][0] + round(frame), who, side)
        for beat, met in staging.meetings.items()
        for index, who in enumerate(met.who)
        for frame, side in met.turned(index)
    ]
    return Places(story, staging, tuple(sorted(moves, key=lambda m: m.first)), tuple(sorted(turns)), times)


def kneeling(character: Character) -> float:
    """Metres that the eyes of who kneels on one knee are lower."""
    build = build_of(character.look, character.age)
    return (build.hip_height - build.kneeling_height) * character.height / build.heads


def where_seen(where: Places, who: str, frames: int) -> tuple[tuple[int, int], ...]:
    """The ranges of frames in which somebody is on stage: on their way in and out, too."""
    begin = 0 if who in where.staging.on else None
    found = []
    for move in where.moves:
        if move.who == who and move.entering:
            begin = move.first
        elif move.who == who and move.leaving and begin is not None:
            found.append((begin, move.last))
            begin = None
    return tuple(found if begin is None else [*found, (begin, frames)])


def shoot(
    story: Story, times: Mapping[str, tuple[int, int]], where: Places, frames: int, timings: Mapping[str, Timing]
) -> tuple[ShotSpan, ...]:
    """All shots in order; together they are the film. Without a first shot it begins wide. After `camera: auto` it is cut by rule
    until the next cut that is written."""
    beats = sorted(
        (beat for beat in walk_through(story.beats) if isinstance(beat, Shot) and times[beat.id][0] < frames),
        key=lambda beat: times[beat.id][0],
    )
    starts: dict[int, tuple[str, str | None, tuple[str, ...]]] = {0: ("wide", None, ())}
    for beat in beats:  # of two cuts at one frame the later one counts
        starts[times[beat.id][0]] = (beat.framing, beat.subject, beat.of)
    cuts = sorted(starts)
    autos = sorted(times[b.id][0] for b in walk_through(story.beats) if isinstance(b, CameraMove) and b.move == "auto")
    wanted = [
        cut
        for start, end in zip(cuts, [*cuts[1:], frames], strict=True)
        for cut in cut_by_rule(
            where, timings, *starts[start], start, end, next((a for a in autos if start <= a < end), None), frames
        )
    ]
    spans = []
    for number, (cut, end) in enumerate(zip(wanted, [*(each.start for each in wanted[1:]), frames], strict=True), 1):
        framing, subject, near = framed(where, cut.framing, cut.subject, cut.start, end, cut.of)
        halves = halves_of(where, times, cut.of, cut.start, end) if framing == "split" else ()
        camera = (
            halves[0].camera
            if halves
            else keys_of(where, times, framing, subject, cut.start, end, cut.push, cut.nearer, cut.lead)
        )
        shakes = shaken(where, times, cut.start, end)
        unseen = unseen_in(where, framing, subject, camera, cut.start, end)
        span = ShotSpan(f"shot-{number}", cut.start, end, framing, subject, camera, shakes, near=near, why=cut.why)
        spans.append(replace(span, halves=halves, unseen=unseen))
    return tuple(spans)


def _apart(where: Places, start: int, end: int) -> str | None:
    """Who speaks first in a two-shot that a tall frame cannot show, because people stand too far apart; else None. Those who move
    before that are seen whole, and who has come near by then can be shown together."""
    size = where.story.format
    if size.width >= size.height:
        return None
    lines = [b for b in walk_through(where.story.beats) if isinstance(b, Line) and b.who in where.story.characters and not b.off]
    spoken = sorted((where.times[b.id][0], b.who) for b in lines if start <= where.times[b.id][0] < end)
    for frame, who in spoken:
        if where.standing(who, frame):
            places = [each.x for each in where.everybody(frame)]
            moved = any(start <= move.first < frame for move in where.moves)
            return who if max(places) - min(places) > TALL_TOGETHER and not moved else None
    return None


@dataclass(frozen=True)
class Cut:
    """Where a shot begins, its framing, and of one that is cut by rule why, the frames of a push-in, and how it is framed
    apart from the rule (`nearer`, `lead`: as `camera.framing.frame` has them)."""

    start: int
    framing: str
    subject: str | None
    why: str = ""
    push: tuple[int, int] | None = None
    nearer: float = 1.0
    lead: float = 0.0
    of: tuple[str, ...] = ()


def cut_by_rule(
    where: Places,
    timings: Mapping[str, Timing],
    framing: str,
    subject: str | None,
    of: tuple[str, ...],
    start: int,
    end: int,
    auto: int | None,
    frames: int,
) -> list[Cut]:
    """A shot that is written, frames [start, end); from `auto` on, where there is one, cut by rule."""
    if framing == "two-shot" and (speaker := _apart(where, start, end)):
        framing, subject = ("medium", speaker) if auto is None else ("wide", None)
        auto = start
    if auto is None:
        return [Cut(start, framing, subject, of=of)]
    seen_as = "two-shot" if framing == "split" else framing
    chosen = direct(passage(where, timings, auto, end, start, seen_as, subject, frames))
    first = Cut(start, framing, subject, chosen[0].why, chosen[0].push, of=of)
    return [first, *(Cut(c.frame, c.option.framing, c.option.subject, c.why, c.push, c.nearer, c.lead) for c in chosen[1:])]
