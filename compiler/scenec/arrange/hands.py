"""Who has what in which hand, beat by beat: where things come from, who holds them, where they are put. Without times.

A thing that somebody gives, puts down or uses without having taken it has been in that hand from the start. One that is taken
comes from whom or where it is said, else from where it was put, else out of a pocket (letter, phone), else it has lain beside.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from scenec.acting.interactions.plan import Plan
from scenec.acting.person import seed
from scenec.interaction import Interaction
from scenec.sets.air import WET_ONES

ARM_LENGTH = 0.78  # metres within which one takes something without a step
BEFORE = 0.46  # metres from a thing at which one stops
CUPS = 0.10  # metres between two hands whose cups meet
BESIDE = 0.40  # metres from somebody to what lies beside them, on the side that they face
NEAR_TOP = 0.62  # metres to the side at which a table is still beside somebody


@dataclass(frozen=True)
class Top:
    """Something that things can be put on: from `left` to `right` metres, `height` above the ground as the picture has it."""

    left: float
    right: float
    height: float


@dataclass(frozen=True)
class Reached:
    """A hand that goes somewhere and takes or leaves a thing: `x`, `y` metres; `begin` to `end`: the walk up to it."""

    who: str
    side: int
    thing: str
    kind: str  # take or put-down
    x: float
    y: float
    begin: float
    end: float
    facing: int
    turns: tuple[bool, bool]  # before and after the walk; without one, before the hand goes
    pocket: bool = False
    passing: tuple[float, ...] = ()
    rise: int = 0  # frames in which who sits stands up before anything else
    times: tuple[float, float, float, float] = (
        0.0,
        0.0,
        0.0,
        0.0,
    )  # frames: a turn, the walk's end, when the thing moves, the end


@dataclass
class Item:
    """A thing and its story: (beat, who, side, x, y, way), the first one from the start on (beat "")."""

    id: str
    kind: str
    seed: int
    story: list[tuple[str, str, int, float, float, str]] = field(default_factory=list)


class Hands:
    """All things of a story while its script is followed."""

    def __init__(self, weather: str | None = None) -> None:
        self.wet = weather in WET_ONES
        self.items: list[Item] = []
        self.first: dict[str, dict[int, str]] = {}  # who -> side -> kind, from the start on

    def held(self, who: str, kind: str = "") -> tuple[Item, int] | None:
        """What somebody has in hand (of a kind), and in which."""
        for item in self.items:
            _, holder, side, *_, way = item.story[-1]
            if holder == who and way != "hidden" and kind in {"", item.kind}:
                return item, side
        return None

    def sides(self, who: str) -> frozenset[int]:
        """The hands of somebody that are full."""
        last = [item.story[-1] for item in self.items]
        return frozenset(side for _, holder, side, *_, way in last if holder == who and way != "hidden")

    def free(self, who: str, facing: int) -> int:
        """A free hand of somebody, the one on the camera's side first."""
        full = self.sides(who)
        return -facing if -facing not in full else facing

    def has(self, who: str, kind: str, facing: int) -> tuple[Item, int]:
        """What somebody is going to use: in hand already, or in hand from the start."""
        found = self.held(who, kind)
        if found is not None:
            return found
        used = {side for item in self.items for _, holder, side, *_ in item.story if holder == who}
        side = -facing if -facing not in used else facing
        item = self._new(kind, who)
        item.story.append(("", who, side, 0.0, 0.0, ""))
        self.first.setdefault(who, {})[side] = kind
        return item, side

    def lying(self, kind: str, x: float) -> Item | None:
        """The nearest thing of a kind that has been put down."""
        found = [item for item in self.items if item.kind == kind and not item.story[-1][1]]
        return min(found, key=lambda item: abs(item.story[-1][3] - x), default=None)

    def there(self, kind: str, who: str, x: float, y: float) -> Item:
        """A thing that has lain there from the start."""
        item = self._new(kind, who)
        item.story.append(("", "", 0, x, y, ""))
        return item

    def pocketed(self, kind: str, who: str, side: int) -> Item:
        """A thing that has been in somebody's pocket."""
        item = self._new(kind, who)
        item.story.append(("", who, side, 0.0, 0.0, "hidden"))
        return item

    def _new(self, kind: str, who: str) -> Item:
        number = 1 + sum(item.kind == kind for item in self.items)
        item = Item(kind if number == 1 else f"{kind}-{number}", kind, seed(who, kind, number) % 3)
        self.items.append(item)
        return item


def handed(plan: Plan, beat: Interaction, hands: Hands) -> Plan:
    """The plan with the hands that do what the beat says, and what is in them; noted in `hands`."""
    if plan.outcome == "refuse":
        return plan
    if beat.thing:
        item, side = hands.has(beat.who[0], beat.thing, plan.facing[0])
        other = hands.free(beat.who[1], plan.facing[1])
        item.story.append((beat.id, beat.who[1], other, 0.0, 0.0, "second"))
        return replace(plan, thing=beat.thing, opened=hands.wet, hands=(side, other))
    sides = [0, 0]
    for role, kind in beat.form.things:
        index = plan.form.roles.index(role)
        _, sides[index] = hands.has(beat.who[index], kind, plan.facing[index])
    busy = [hands.sides(who) for who in beat.who]
    for index in (0, 1):
        if not sides[index] and len(busy[index]) == 1 and _one_hand(plan, index):
            sides[index] = -next(iter(busy[index]))  # the free one does it
    return replace(plan, hands=(sides[0], sides[1]), beside=CUPS if len(beat.form.things) == 2 else 0.0)


def _one_hand(plan: Plan, index: int) -> bool:
    """Whether somebody uses one hand only."""
    role, used = plan.form.roles[index], set[str]()
    for span in plan.spans:
        for touch in span.phase.touch:
            used.add(touch.part if touch.role == role else touch.to)
    return len({part for part in used if part.startswith(("hand-", "palm-"))}) == 1
