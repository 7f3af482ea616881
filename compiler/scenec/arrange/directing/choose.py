"""The cheapest way through a passage: dynamic programming over chances to cut.

A state is what is on screen, and how many shots of one person and how many close ones have followed one another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scenec.arrange.directing.chances import Chance
from scenec.arrange.directing.price import (
    MOST_CLOSES,
    MOST_SINGLES,
    RANKS,
    Option,
    cut_price,
    options_at,
    pushable,
    shot_price,
)
from scenec.arrange.directing.scene import Passage

Price = Callable[[int, Option, int], "float | None"]
State = tuple[Option, int, int]  # what is on, shots of one person in a row, close ones in a row
LOOK_BACK = 20.0  # seconds: no shot is longer, unless nothing can be done
PUSHES_APART = 60.0  # seconds from one push-in to the next
PUSH_AFTER, PUSH_BEFORE = 10, 12  # frames at 30 a second: after the line begins, before the cut
SHORTEST_PUSH, LONGEST_PUSH = 1.5, 6.0  # seconds


@dataclass(frozen=True)
class Chosen:
    """A shot of a passage from `frame` on; `push`: the frames of a push-in; `why`: the rule that made the cut."""

    frame: int
    option: Option
    why: str
    push: tuple[int, int] | None = None


@dataclass(frozen=True)
class _Step:
    """The best way to be in a state with a shot that begins at a chance (None: the one that was on before)."""

    price: float
    at: int  # the chance's number, -1 for the beginning
    before: tuple[int, State] | None


def choose(told: Passage, offered: tuple[Chance, ...], unseen: float) -> tuple[Chosen, ...]:
    """The shots, in order; the first is the one that the passage begins in. `unseen` weighs not seeing who speaks."""
    first = Option(told.framing, told.subject)
    steps: list[dict[State, _Step]] = [{(first, 0 if first.group else 1, int(first.framing == "close")): _Step(0.0, -1, None)}]
    # steps[i + 1] are the shots that begin at chance i.
    begins = [told.since, *(chance.frame for chance in offered)]
    ends = [*(chance.frame for chance in offered), told.end]
    prices: dict[tuple[int, Option, int], float | None] = {}

    def price(i: int, option: Option, end: int) -> float | None:
        key = (i, option, end)
        if key not in prices:
            prices[key] = shot_price(told, option, offered[i - 1] if i else None, begins[i], ends[end], unseen)
        return prices[key]

    for number, chance in enumerate(offered):
        arrived = _arrivals(told, steps, begins, number, chance.frame, price)
        here: dict[State, _Step] = {}
        for option in options_at(told, chance.frame):
            for (i, state), so_far in arrived.items():
                added = cut_price(state[0], option, chance, state[1])
                singles = 0 if option.group else state[1] + 1
                closes = state[2] + 1 if option.framing == "close" else 0
                if added is None or singles > MOST_SINGLES or closes > MOST_CLOSES:
                    continue
                reached = (option, singles, closes)
                if reached not in here or so_far + added < here[reached].price - 1e-9:
                    here[reached] = _Step(so_far + added, number, (i, state))
        steps.append(here)
    final = _arrivals(told, steps, begins, len(offered), told.end, price)
    if not final:  # nothing may follow: what was on stays on
        return (Chosen(told.start, first, ""),)
    i, state = min(final, key=lambda key: (final[key], key[0], _name(key[1])))
    return _pushed(told, _traced(told, steps, offered, i, state))


def _name(state: State) -> tuple[str, str, int, int]:
    return state[0].framing, state[0].subject or "", state[1], state[2]


def _arrivals(
    told: Passage, steps: Sequence[Mapping[State, _Step]], begins: Sequence[int], end: int, frame: int, price: Price
) -> dict[tuple[int, State], float]:
    """For every state whose shot may end at chance number `end`, at `frame`: the price so far, its shot included."""
    found: dict[tuple[int, State], float] = {}
    for i in range(end, -1, -1):
        if found and (frame - begins[i]) / told.fps > LOOK_BACK:
            break
        for state, step in steps[i].items():
            added = price(i, state[0], end)
            if added is not None:
                found[i, state] = step.price + added
    return found


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
        found.append(Chosen(chance.frame, state[0], _why(told, chance, steps[step.before[0]], step.before[1], state)))
        i, state = step.before
    return tuple(reversed(found))


def _why(told: Passage, chance: Chance, _: dict[State, _Step], before: State, after: State) -> str:
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
    """Push-ins on strong lines: at most one a minute, never in two shots running."""
    made: list[Chosen] = []
    last = -PUSHES_APART
    for index, shot in enumerate(shots):
        end = shots[index + 1].frame if index + 1 < len(shots) else told.end
        over = pushable(told, shot.option, shot.frame, end)
        line = next((line for line in told.lines if line.id == over), None)
        if line is None or shot.frame / told.fps - last < PUSHES_APART:
            made.append(shot)
            continue
        first = max(line.start, shot.frame) + told.frames(PUSH_AFTER)
        until = min(end - told.frames(PUSH_BEFORE), first + round(LONGEST_PUSH * told.fps))
        if until - first < SHORTEST_PUSH * told.fps:
            made.append(shot)
            continue
        last = shot.frame / told.fps
        why = "; ".join(part for part in (shot.why, f"push in: level {line.level:.2f}") if part)
        made.append(Chosen(shot.frame, shot.option, why, (first, until)))
    return tuple(made)
