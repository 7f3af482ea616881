"""The cheapest way through a passage: dynamic programming over chances to cut.

A state is what is on screen, and how many shots of one person and how many close ones have followed one another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.lasting import pushable, shot_price, unheard
from scenec.arrange.directing.options import RANKS, Option, options_at
from scenec.arrange.directing.price import EARLY, STRAIGHT, cut_price, early_again
from scenec.arrange.directing.scene import Passage

Price = Callable[[int, Option, int], "float | None"]
LOOK_BACK = 20.0  # seconds: no shot is longer, unless nothing can be done
LINES_APART = 3  # lines seen said between two that are not
TWICE_OFF = 25.0  # the price of each one that comes sooner
GROUPS, ONCE_MORE = 2, 2.5  # so many returns to a group are free in a passage; the price of each further one
MOST_SINGLES, MOST_CLOSES = 6, 2
NEVER = -9  # the number of no line
BEST = 10  # states kept of each shot that is on: the others cost more, and are hardly ever the way
PUSHES_APART = 60.0  # seconds from one push-in to the next
PUSH_AFTER, PUSH_BEFORE = 10, 12  # frames at 30 a second: after the line begins, before the cut
SHORTEST_PUSH, LONGEST_PUSH = 1.5, 6.0  # seconds


@dataclass(frozen=True)
class Chosen:
    """A shot of a passage from `frame` on; `push`: the frames of a push-in; `why`: the rule that made the cut.
    `nearer`, `lead`: how it is framed apart from the rule, as `camera.framing.frame` has them."""

    frame: int
    option: Option
    why: str
    push: tuple[int, int] | None = None
    nearer: float = 1.0
    lead: float = 0.0


class State(NamedTuple):
    """What is on, how many shots of one and how many close ones followed one another, how many lines ago one was said off screen
    (LINES_APART: that many or more), how often a group was on, what was on before, how many cuts running were to who begins
    to speak, and which line was the last that was left or entered between its words (NEVER: none that still counts)."""

    option: Option
    singles: int
    closes: int
    since: int
    groups: int
    earlier: Option | None
    straight: int = 0
    early: int = NEVER


@dataclass(frozen=True)
class _Step:
    """The best way to be in a state with a shot that begins at a chance (None: the one that was on before)."""

    price: float
    at: int  # the chance's number, -1 for the beginning
    before: tuple[int, State] | None


def choose(told: Passage, offered: tuple[Chance, ...], unseen: float) -> tuple[Chosen, ...]:
    """The shots, in order; the first is the one that the passage begins in. `unseen` weighs not seeing who speaks."""
    first = Option(told.framing, told.subject)
    begin = State(first, 0 if first.group else 1, int(first.framing == "close"), LINES_APART, 0, None)
    steps: list[dict[State, _Step]] = [{begin: _Step(0.0, -1, None)}]
    # steps[i + 1] are the shots that begin at chance i.
    begins = [told.since, *(chance.frame for chance in offered)]
    ends = [*(chance.frame for chance in offered), told.end]
    prices: dict[tuple[int, Option, int], float | None] = {}
    numbers = {line.id: i for i, line in enumerate(told.lines)}

    def price(i: int, option: Option, end: int) -> float | None:
        key = (i, option, end)
        if key not in prices:
            prices[key] = shot_price(told, option, offered[i - 1] if i else None, begins[i], ends[end], unseen)
        return prices[key]

    for number, chance in enumerate(offered):
        arrived = _arrivals(told, steps, begins, number, chance.frame, price)
        options = options_at(told, chance.frame)
        steps.append(
            _best(
                reached for way in arrived for reached in _onward(told, number, chance, numbers.get(chance.beat), options, *way)
            )
        )
    final = _arrivals(told, steps, begins, len(offered), told.end, price)
    if not final:  # nothing may follow: what was on stays on
        return (Chosen(told.start, first, ""),)
    _, i, state, _ = min(final, key=lambda way: (way[0], way[1], _name(way[2])))
    return _pushed(told, _traced(told, steps, offered, i, state))


Way = tuple[float, int, State, int]  # price so far, chance that the shot began at, its state, lines since one was off at its end


def _onward(
    told: Passage,
    number: int,
    chance: Chance,
    line: int | None,
    options: Sequence[Option],
    so_far: float,
    i: int,
    state: State,
    since: int,
) -> Iterator[tuple[State, _Step]]:
    """The shots that may follow a shot that ends at a chance. `line`: the number of the line that it belongs to."""
    early, again = _early(chance, line, state.early)
    for option in options:
        added = cut_price(told, state.option, option, chance, state.singles, state.earlier)
        singles = 0 if option.group else state.singles + (option.framing != "over")
        closes = state.closes + 1 if option.framing == "close" else 0
        if added is None or singles > MOST_SINGLES or closes > MOST_CLOSES:
            continue
        groups = min(GROUPS + 1, state.groups + option.group)
        if option.group and groups > GROUPS and chance.kind not in ("move", "touch"):
            added += ONCE_MORE
        straight = min(len(STRAIGHT), state.straight + 1) if chance.kind in ("line", "hold") and not option.group else 0
        added += again + (STRAIGHT[straight - 1] if straight else 0.0)
        yield (
            State(option, singles, closes, since, groups, state.option, straight, early),
            _Step(so_far + added, number, (i, state)),
        )


def _early(chance: Chance, line: int | None, before: int) -> tuple[int, float]:
    """The last line that was cut between its words, after a cut at a chance, and what it costs that `before` was so near."""
    if line is None:
        return before, 0.0
    return (line, early_again(line - before)) if chance.kind in EARLY else (before if early_again(line - before) else NEVER, 0.0)


def _best(reached: Iterable[tuple[State, _Step]]) -> dict[State, _Step]:
    """The cheapest way to each state, and of those of one shot the cheapest states."""
    cheapest: dict[State, _Step] = {}
    for state, step in reached:
        if state not in cheapest or step.price < cheapest[state].price - 1e-9:
            cheapest[state] = step
    kept: dict[State, _Step] = {}
    count: dict[Option, int] = {}
    for state in sorted(cheapest, key=lambda s: (cheapest[s].price, _name(s))):
        count[state.option] = count.get(state.option, 0) + 1
        if count[state.option] <= BEST:
            kept[state] = cheapest[state]
    return kept


def _name(state: State) -> tuple[str | int, ...]:
    earlier = state.earlier or Option("")
    option = state.option
    return option.framing, option.subject or "", *state[1:5], earlier.framing, earlier.subject or "", state.straight, state.early


def _arrivals(
    told: Passage, steps: Sequence[Mapping[State, _Step]], begins: Sequence[int], end: int, frame: int, price: Price
) -> list[Way]:
    """For every state whose shot may end at chance number `end`, at `frame`: the price so far, its shot included."""
    found: list[Way] = []
    for i in range(end, -1, -1):
        if found and (frame - begins[i]) / told.fps > LOOK_BACK:
            break
        off: dict[Option, tuple[bool, ...]] = {}
        for state, step in steps[i].items():
            added = price(i, state.option, end)
            if added is None:
                continue
            if state.option not in off:
                off[state.option] = unheard(told, state.option, begins[i], frame)
            since, fine = _counted(state.since, off[state.option])
            found.append((step.price + added + fine, i, state, since))
    return found


def _counted(since: int, off: tuple[bool, ...]) -> tuple[int, float]:
    """How many lines ago one was said off screen after these, and what it costs that some follow too soon."""
    fine = 0.0
    for each in off:
        if each and since < LINES_APART:
            fine += TWICE_OFF
        since = 0 if each else min(LINES_APART, since + 1)
    return since, fine


def _traced(
    told: Passage, steps: list[dict[State, _Step]], offered: tuple[Chance, ...], i: int, state: State
) -> tuple[Chosen, ...]:
    found: list[Chosen] = []
    while True:
        step = steps[i][state]
        if step.before is None:
            found.append(Chosen(told.start, state[0], ""))
            break
        chance = offered[step.at]
        found.append(Chosen(chance.frame, state[0], _why(told, chance, step.before[1], state)))
        i, state = step.before
    return tuple(reversed(found))


def _why(told: Passage, chance: Chance, before: State, after: State) -> str:
    """The rule in words: what made the cut, and what made the size."""
    option = after[0]
    said = told.within(chance.frame, chance.frame + told.fps)
    level = max((line.level for line in said if line.who == option.subject), default=None)
    size = ""
    if option.group and before[1] > 3 and chance.kind not in ("touch", "move"):
        size = f"; back to both after {before[1]} shots of one"
    elif option.group and chance.kind == "line":
        size = "; both are seen"
    elif chance.kind in ("line", "hold", "phrase", "back") and level is not None:
        closer = RANKS[option.framing] > RANKS[before[0].framing]
        size = f"; {'closer: ' if closer and option.framing != 'over' else ''}level {level:.2f}"
    return chance.reason + size


def _pushed(told: Passage, shots: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
    """Push-ins: over every touch, and on key lines, the strongest first: at most one a minute, never in two shots running."""
    found: dict[int, tuple[float, tuple[int, int], str]] = {}
    for index, shot in enumerate(shots):
        end = shots[index + 1].frame if index + 1 < len(shots) else told.end
        over = pushable(told, shot.option, shot.frame, end)
        for line in (line for line in told.lines if line.id == over):
            first = max(line.start, shot.frame) + told.frames(PUSH_AFTER)
            until = min(end - told.frames(PUSH_BEFORE), first + round(LONGEST_PUSH * told.fps))
            if until - first >= SHORTEST_PUSH * told.fps:
                found[index] = line.heart, (first, until), f"push in: level {line.level:.2f}"
        for touch in (each for each in told.busy if each.id == over):
            found[index] = math.inf, touch.held, "push in: they touch"
    made = dict[int, Chosen]()
    for index in sorted(found, key=lambda i: (-found[i][0], i)):
        heart, push, said = found[index]
        shot = shots[index]
        close_by = (
            abs(i - index) == 1
            or (math.inf not in (heart, found[i][0]) and abs(shots[i].frame - shot.frame) < PUSHES_APART * told.fps)
            for i in made
        )
        if not any(close_by):
            made[index] = replace(shot, why="; ".join(part for part in (shot.why, said) if part), push=push)
    return tuple(made.get(index, shot) for index, shot in enumerate(shots))
