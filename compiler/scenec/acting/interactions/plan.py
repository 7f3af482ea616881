"""Lays an interaction in time and space before anybody acts it: phases on frames, who steps where. Pure Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenec.acting import gait
from scenec.acting.interactions.manners import MANNERS, Manner
from scenec.acting.interactions.parts import HANDS
from scenec.interaction import Interaction, InteractionForm, Phase
from scenec.rigs.person.build import Build

FRONT = 0.55  # H from the pelvis to the front of a body half turned to us, as the viewer sees it
ARMS = 1.3  # metres that the arms of two grown-ups are long together, for whom gaps are meant
STEP_IN = 0.36  # metres that two still come nearer, together, when they touch
TO_KISS = 0.10  # the same before a kiss: the look before it is held near
STAY = 0.06  # metres of a move that is not worth a step
LETS_GO = 0.90  # metres that they stand apart at least then, so that one of them can be seen alone
NEARER = 0.05  # metres that two who have just touched stay nearer than they talk
KNEEL = 0.42  # metres taller than the other, from which on one kneels
CLOSE = 0.50  # nearer than this both turn to each other more and stand on narrow feet

# Frames at 30 a second where the form does not say.
NATURAL: Mapping[str, float] = {"approach": 20.0, "contact": 24.0, "hold": 36.0, "loop": 60.0, "release": 34.0}
HELD = frozenset({"hold", "loop"})
SHORTEST_HOLD = 10.0
BACKWARDS = 26.0  # of two small steps
HESITATION = 26.0
HELD_LOOK = 30.0  # before lips meet lips


@dataclass(frozen=True)
class Actor:
    """One of the two before it begins: place in metres, which way they face."""

    id: str
    height: float
    build: Build
    x: float
    facing: int
    sits: bool = False  # they stay seated
    rise: int = 0  # frames in which they stand up first
    depth: float = 0.0  # metres that their feet are farther back than where people usually stand
    wheels: bool = False  # they are in a wheelchair
    lowered: float = 0.0  # metres that they are smaller for that

    @property
    def head(self) -> float:
        """Metres of a head."""
        return self.height / self.build.heads


@dataclass(frozen=True)
class Span:
    """A phase on frames counted from the interaction's start."""

    phase: Phase
    start: float
    end: float


@dataclass(frozen=True)
class Plan:
    """An interaction, ready to be acted; index 0 is who begins. Frames count from its start. `walk` is when who begins walks up
    to the other; `near`, `at`, `after`: metres where both stand after that, while they touch, and when they have let go."""

    beat: str
    who: tuple[str, str]
    form: InteractionForm
    spans: tuple[Span, ...]
    length: float
    outcome: str
    manner: Manner
    manner_name: str
    facing: tuple[int, int]
    heights: tuple[float, float]
    heads: tuple[float, float]
    walk: tuple[float, float]
    near: tuple[float, float]
    at: tuple[float, float]
    after: tuple[float, float]
    turns: tuple[bool, bool]  # who has to turn round first
    thing: str = ""  # what changes hands
    opened: bool = False  # whether umbrellas are up
    hands: tuple[int, int] = (0, 0)  # the hand of each that does what hands do here (0: as the form says)
    beside: float = 0.0  # metres between the two hands that meet, for what they hold
    sits: tuple[bool, bool] = (False, False)
    rise: tuple[int, int] = (0, 0)  # frames in which each stands up before anything else
    depth: float = 0.0  # where the one who is come to stands
    wheels: tuple[bool, bool] = (False, False)  # who is in a wheelchair

    @property
    def meet(self) -> float:
        """The frame at which they touch."""
        return next((s.end for s in self.spans if s.phase.kind == "contact"), self.spans[0].end)

    @property
    def kiss(self) -> bool:
        """Whether lips are going to meet lips."""
        return is_kiss(self.form)

    def kneels(self, index: int) -> bool:
        """Whether one of the two goes down on a knee: heads or chests meet, and the other one is much smaller."""
        return (
            self.outcome != "refuse"
            and not any(self.sits)
            and not self.wheels[index]
            and self.heights[index] - self.heights[1 - index] >= KNEEL
            and _bodies_meet(self.form)
        )

    def turned(self, index: int) -> list[tuple[float, int]]:
        """(frame, side) of every time that the body of one of the two turns round for the form's sake."""
        role, side = self.form.roles[index], self.facing[index]
        found: list[tuple[float, int]] = []
        for span in self.spans if self.outcome != "refuse" else ():
            for who, to in span.phase.turn:
                wanted = -self.facing[index] if to == "away" else self.facing[index]
                if who in {role, "both"} and wanted != side:
                    found.append((span.start, wanted))
                    side = wanted
        return found

    def faces(self, index: int) -> int:
        """Which way one of the two faces when it is over."""
        turned = self.turned(index)
        return turned[-1][1] if turned else self.facing[index]

    @property
    def raised(self) -> str:
        """The role of who holds something out for both to look into; "" for nobody."""
        return next((role for span in self.spans for role in span.phase.raised if self.outcome != "refuse"), "")

    @property
    def parting(self) -> Span:
        """When they let go."""
        return self.spans[-1]

    @property
    def close(self) -> bool:
        """Whether they stand so near that their bodies touch."""
        return abs(self.at[1] - self.at[0]) < CLOSE


def _bodies_meet(form: InteractionForm) -> bool:
    """Whether heads or chests meet in it, not hands alone."""
    met = {"lips", "forehead", "nose-tip", "chest"}
    return any(
        t.part in met or (t.part.startswith("cheek") and not t.to.startswith("hand")) for p in form.phases for t in p.touch
    )


def hands_alone(form: InteractionForm) -> bool:
    """Whether nothing but hands meets hands in it."""
    touches = [touch for phase in form.phases for touch in phase.touch]
    return bool(touches) and all(part.partition("-")[0] in HANDS for touch in touches for part in (touch.part, touch.to))


def is_kiss(form: InteractionForm) -> bool:
    """Whether lips meet lips in it."""
    return any(touch.part == touch.to == "lips" for phase in form.phases for touch in phase.touch)


def plan(beat: Interaction, first: Actor, second: Actor, fps: int, talking: float = 1.0) -> Plan:
    """The plan of `beat` for two people where they are. `talking`: metres between them when they talk again."""
    u, form = fps / 30.0, beat.form
    m = MANNERS[beat.manner or "plain"]
    way = 1 if second.x >= first.x else -1
    facing = (way, -way)
    turns = (first.facing != way, second.facing != -way)
    now = abs(second.x - first.x)
    touching, approach, apart = _distances(form, m, first, second, now, max(LETS_GO, talking - NEARER))
    walking = _walk_frames(first, now - approach) * u if now > approach + 3 * STAY or first.depth != second.depth else 0.0
    near = (second.x - way * approach, second.x) if walking else (first.x, second.x)
    gone = abs(near[1] - near[0])
    nearer = gone - touching  # below 0: without a touch they make room for what they do
    if any(phase.touch for phase in form.phases):
        nearer = max(0.0, nearer)
    stays = second.sits and not first.sits  # then the other one does all of the coming and going
    at = _step(near, way, nearer / 2, stays) if beat.outcome != "refuse" else near
    left = abs(at[1] - at[0])
    after = _step(at, way, -max(0.0, apart - left) / 2, stays)
    if beat.outcome == "refuse":
        back = {r.role: r.back for r in form.refuse}
        after = (near[0] - way * back.get(form.roles[0], 0.0), near[1] + way * (0.0 if stays else back.get(form.roles[1], 0.3)))
    turning = 28 * u if turns[0] and walking else 0.0
    sits, rise = (first.sits, second.sits), max(first.rise, second.rise)
    if all(sits):
        walking, near = 0.0, (first.x, second.x)
        at = after = near
    before = rise + walking + turning + (20 * u if turns[1] and not walking else 0.0)
    spans = _spans(beat, m, u, before + (BACKWARDS * u if nearer < -STAY else 0.0))
    return Plan(
        beat.id, beat.who, form, spans, spans[-1].end, beat.outcome, m, beat.manner, facing,
        (first.height - first.lowered, second.height - second.lowered),
        (first.head, second.head), (rise + turning, rise + turning + walking), near, at, after, turns,
        sits=sits, rise=(first.rise, second.rise), depth=second.depth, wheels=(first.wheels, second.wheels),
    )  # fmt: skip


def _distances(
    form: InteractionForm, m: Manner, first: Actor, second: Actor, now: float, apart: float
) -> tuple[float, float, float]:
    """Metres between the pelvises: while they touch, when the approach is over, and when they have let go of each other."""
    both = FRONT * (first.head + second.head)
    arms = sum(a.head * (a.build.upper_arm + a.build.forearm) for a in (first, second))
    short = min(1.0, arms / ARMS)  # who has short arms stands nearer
    gaps = {p.kind: p.gap * short for p in form.phases if p.gap is not None}
    apart = gaps["release"] + both if "release" in gaps else apart
    if not gaps:
        return now, now, min(now, apart)
    touching = gaps.get("contact", gaps.get("approach", 0.4)) + both
    if gaps.get("contact", 1.0) > 0.05:
        touching += m.gap
    approach = max(
        touching,
        (0.0 if is_kiss(form) else gaps.get("approach", 0.0) + both),
        touching + (0.0 if touching >= CLOSE else TO_KISS if is_kiss(form) else STEP_IN),
    )
    return touching, approach, apart


def _walk_frames(first: Actor, distance: float) -> float:
    return float(gait.natural_frames(distance, first.build.leg * first.head))


def _step(x: tuple[float, float], way: int, each: float, alone: bool = False) -> tuple[float, float]:
    """Places after a step of both; `alone`: of the first one, twice as far."""
    if abs(each) * 2 <= STAY:
        return x
    return (x[0] + 2 * way * each, x[1]) if alone else (x[0] + way * each, x[1] - way * each)


def _spans(beat: Interaction, m: Manner, u: float, before: float) -> tuple[Span, ...]:
    """Phases one after the other; a length that is written lengthens or shortens what is held."""
    fps = round(30 * u)
    phases = list(beat.form.phases)
    if phases[0].kind != "approach":  # nobody can touch somebody before they have come up to them
        phases.insert(0, Phase("approach"))
    if not any(p.kind == "release" for p in phases):
        phases.append(Phase("release"))
    lengths = []
    for p in phases:
        given = p.length.frames(fps) if p.length else NATURAL[p.kind] * u
        lengths.append(given * (m.hold if p.kind in HELD else m.tempo))
    lengths[0] = max(lengths[0], before + (8 * u if before else 0.0))
    if beat.outcome == "hesitate":
        lengths[0] += HESITATION * u
    lengths[0] += m.pause * u
    if is_kiss(beat.form) and beat.outcome != "refuse":
        lengths[0] += HELD_LOOK * m.tempo * u
    if beat.length is not None:
        lengths = _fitted(lengths, [p.kind in HELD for p in phases], beat.length.frames(fps), SHORTEST_HOLD * u)
    spans, at = [], 0.0
    for phase, length in zip(phases, lengths, strict=True):
        spans.append(Span(phase, round(at, 2), round(at + length, 2)))
        at += length
    return tuple(spans)


def _fitted(lengths: list[float], held: list[bool], whole: float, least: float) -> list[float]:
    moving = sum(n for n, h in zip(lengths, held, strict=True) if not h)
    holding = sum(n for n, h in zip(lengths, held, strict=True) if h)
    wanted = max(least, whole - moving)
    fitted = [n * wanted / holding if h and holding else n for n, h in zip(lengths, held, strict=True)]
    total = sum(fitted)
    return [n * whole / total for n in fitted] if total > whole + 1 else fitted
